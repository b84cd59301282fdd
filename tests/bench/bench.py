# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the benchmarks and prints one table: see README.md.

The programs come from meson. --only NAME,NAME… runs some: load, save, export,
start, rows, more.
"""

import argparse
import contextlib
import os
import shutil
import statistics
import subprocess
import sys
import tempfile

import sheets

ITEMS = 10_000
ROWS = 100_000
NO_DISPLAY = 77
HEAD = ["", "ours", "floor", "ratio", "by work", "target", "", "peak MiB", "floor MiB"]
DRAW = "only draw again"  # the last act of bench-rows.c
PARTS = ["load", "save", "export", "start", "rows", "more"]


class Failed(Exception):
    pass


class NoDisplay(Exception):
    pass


def run(*command):
    """What a program prints."""
    done = subprocess.run([str(word) for word in command], stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, text=True, check=False)
    if done.returncode == NO_DISPLAY:
        raise NoDisplay
    if done.returncode != 0:
        words = " ".join(map(str, command))
        raise Failed(f"{words}: exit {done.returncode}\n{done.stderr.strip()}")
    return done.stdout


class Runs:
    """What the repetitions of one thing took: see bench-clock.h."""

    def __init__(self):
        self.runs = []

    def add(self, text):
        self.runs.append([float(word) for word in text.split()])

    def median(self, column):
        return statistics.median(one[column] for one in self.runs)

    time = property(lambda self: self.median(0))
    work = property(lambda self: self.median(1))
    peak = property(lambda self: self.median(2) / 1024)


def in_turn(ours, floor, repetitions):
    """Both commands in fresh processes, alternately, after one run that does not count."""
    results = Runs(), Runs()
    for repetition in range(-1, repetitions):
        for result, command in zip(results, (ours, floor)):
            text = run(*command)
            if repetition >= 0:
                result.add(text)
    return results


def mib(number):
    return f"{number:.1f}" if number else "—"


def verdict(value, target):
    if target is None:
        return ["", ""]
    number, unit = target
    return [f"≤ {number:g}{unit}", "met" if value <= number else "MISSED"]


class Table:
    def __init__(self):
        self.rows = []

    def compare(self, what, ours, floor, target):
        ratio = ours.time / floor.time
        self.rows.append([what, f"{ours.time:.0f} ms", f"{floor.time:.0f} ms", f"{ratio:.2f}",
                          f"{ours.work / floor.work:.2f}",
                          *verdict(ratio, target and (target, "")),
                          mib(ours.peak), mib(floor.peak)])

    def compare_peaks(self, what, ours, floor, target):
        if ours.peak and floor.peak:
            ratio = ours.peak / floor.peak
            self.rows.append([what, f"{ours.peak:.1f} MiB", f"{floor.peak:.1f} MiB",
                              f"{ratio:.2f}", "", *verdict(ratio, (target, "")), "", ""])

    def stall(self, what, ours, idle, work, peak, target):
        self.rows.append([what, f"{ours:.1f} ms", f"{idle:.1f} ms", f"{ours / idle:.1f}",
                          f"{work:.1f} ms", *verdict(ours, target), mib(peak), ""])

    def note(self, what, ours):
        self.rows.append([what, f"{ours.time:.1f} ms", "", "", "", "", "", mib(ours.peak), ""])

    def skip(self, what, why):
        self.rows.append([what, why])

    def print(self):
        widths = [max(len(row[i]) for row in [HEAD, *self.rows] if len(row) == len(HEAD))
                  for i in range(len(HEAD))]
        widths[0] = max(len(row[0]) for row in self.rows)
        for row in [HEAD, *self.rows]:
            words = (0, 6) if len(row) == len(HEAD) else (0, 1)
            cells = [cell.ljust(width) if i in words else cell.rjust(width)
                     for i, (cell, width) in enumerate(zip(row, widths))]
            print("  ".join(cells).rstrip())


class Bench:
    def __init__(self, arguments, folder):
        self.programs = arguments
        self.folder = folder
        self.document = self.path("document.rectify")
        self.table = Table()
        run(arguments.measure, "make-document", ITEMS, self.document)

    def path(self, name):
        return os.path.join(self.folder, name)

    def load(self):
        ours, floor = in_turn([self.programs.measure, "load", self.document],
                              [self.programs.measure, "load-floor", self.document], 7)
        self.table.compare("load", ours, floor, 1.5)
        self.table.compare_peaks("  its peak memory", ours, floor, 1)

    def save(self):
        copy = self.path("saved.rectify")
        shutil.copy(self.document, copy)
        ours, floor = in_turn([self.programs.measure, "save", self.document, copy],
                              [self.programs.measure, "save-floor", self.document,
                               self.path("floor.rectify")], 7)
        self.table.compare("save", ours, floor, 2.5)

    def export(self):
        book, floor_book, cells = map(self.path, ["book.xlsx", "floor.xlsx", "cells.txt"])
        run(self.programs.measure, "export", self.document, book)
        lines = sheets.lines(book)
        with open(cells, "w", encoding="utf-8") as file:
            file.writelines(line + "\n" for line in lines)
        ours, floor = in_turn([self.programs.measure, "export", self.document, book],
                              [self.programs.measure, "export-floor", cells, floor_book], 5)
        if sheets.lines(floor_book) != lines:
            raise Failed("the floor of the export does not write the same cells as the export")
        self.table.compare("export", ours, floor, 1.4)

    def start(self):
        programs = self.programs
        if not programs.first_frame:
            self.table.skip("start", "skipped: built without libX11 and libXdamage")
            return
        ours = [programs.first_frame, os.path.basename(programs.sample), programs.rectify,
                programs.sample]
        floor = [programs.first_frame, "民主生活会台账", programs.bare_window]
        self.table.compare("start, sample open", *in_turn(ours, floor, 9), 2)
        # OpenGL by software takes its time to start, in both programs; cairo does not.
        cairo = ["env", "GSK_RENDERER=cairo"]
        ours[2:2] = floor[2:2] = cairo
        self.table.compare("  drawn by cairo", *in_turn(ours, floor, 9), None)

    def rows(self):
        acts = {}
        for line in run(self.programs.rows, ROWS, 3).splitlines():
            what, *figures = line.split("\t")
            acts.setdefault(what, []).append([float(figure) for figure in figures])
        for what, runs in acts.items():
            stall, idle, work, total, peak = (statistics.median(column) for column in zip(*runs))
            self.table.stall(f"{what} ({total / 1000:.1f} s)", stall, idle, work, peak / 1024,
                             None if what == DRAW else (100, " ms"))

    def more(self):
        for what, command in (("snapshot", "snapshot"), ("10,000 sets, one action", "set"),
                              ("undo of these", "undo")):
            runs = Runs()
            for _ in range(5):
                runs.add(run(self.programs.measure, command, self.document))
            self.table.note(what, runs)

    def run(self, parts):
        for part in parts:
            try:
                getattr(self, part)()
            except NoDisplay:
                self.table.skip(part, "skipped: no display, and no xvfb-run")


def busy():
    """How many other programs want a processor: they spoil the figures."""
    return f"load average {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors"


def main():
    parser = argparse.ArgumentParser()
    for name in ("measure", "rows", "bare-window", "rectify", "sample"):
        parser.add_argument("--" + name, required=True)
    parser.add_argument("--first-frame")
    parser.add_argument("--only", default=",".join(PARTS))
    arguments = parser.parse_args()
    before = busy()

    # On the disk of the build: /tmp may be memory, where flushing costs nothing.
    with contextlib.ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="bench-", dir=os.getcwd()))
        try:
            bench = Bench(arguments, folder)
            size = os.path.getsize(bench.document) / 1e6
            bench.run(arguments.only.split(","))
        except Failed as error:
            print(error, file=sys.stderr)
            return 1
    print(f"{ITEMS:,} items, {size:.1f} MB; rows: {ROWS:,}; {before}, at the end {busy()}")
    bench.table.print()
    return 0


if __name__ == "__main__":
    sys.exit(main())
