# SPDX-License-Identifier: GPL-3.0-or-later
"""What every journey here needs: the program in a window, eyes and a keyboard.

Runs in a session of its own (session.sh). RECTIFY is the path of the program,
RECTIFY_SOURCE the root of the sources, RECTIFY_BUILD the root of the build.
"""

import gettext
import json
import os
import re
import shutil
import subprocess
import tempfile
import time
import unittest

import atspi

TIMEOUT = 20
PAUSE = 0.05
AS_OF = "2024-03-20"
SAMPLE = "sample-meeting.rectify"
N_SAMPLE_ITEMS = 22


def from_environment(name):
    value = os.environ.get(name)
    if not value:
        raise AssertionError(name + " is not set")
    return os.path.abspath(value)


def sample_path():
    return os.path.join(from_environment("RECTIFY_SOURCE"), "data", "sample", SAMPLE)


def environment():
    """The clerk's: Chinese, with the settings and words of the build."""
    build = from_environment("RECTIFY_BUILD")
    env = {k: v for k, v in os.environ.items() if not k.startswith("LC_") and k != "LANG"}
    env.update({
        "LC_ALL": "zh_CN.UTF-8",
        "GSETTINGS_SCHEMA_DIR": os.path.join(build, "data"),
        "RECTIFY_LOCALEDIR": os.path.join(build, "po"),
        "G_DEBUG": "fatal-criticals",
    })
    return env


def label(msgid):
    """What the window says for this in Chinese, without a mnemonic."""
    words = gettext.translation("rectify", os.path.join(from_environment("RECTIFY_BUILD"), "po"),
                                ["zh_CN"])
    return re.sub(r"\(_.\)|_", "", words.gettext(msgid))


def read_bytes(path):
    with open(path, "rb") as file:
        return file.read()


def read_json(path):
    return json.loads(read_bytes(path).decode("utf-8"))


def canonical(value):
    return (json.dumps(value, indent=2, ensure_ascii=False) + "\n").encode("utf-8")


def wait(condition, what, timeout=TIMEOUT):
    """The first true value of CONDITION(); WHAT it is, for the message."""
    end = time.monotonic() + timeout
    while True:
        try:
            value = condition()
        except atspi.Gone:
            value = None
        if value:
            return value
        if time.monotonic() > end:
            raise AssertionError("waited %d s in vain for %s" % (timeout, what))
        time.sleep(PAUSE)


class Program:
    """The program at work."""

    def __init__(self, folder, *arguments):
        self.errors_path = os.path.join(folder, "stderr-%d" % time.monotonic_ns())
        with open(self.errors_path, "wb") as errors:
            self.process = subprocess.Popen([from_environment("RECTIFY"), *arguments],
                                            env=environment(), cwd=folder,
                                            stdin=subprocess.DEVNULL, stdout=errors,
                                            stderr=errors)
        self.bus = atspi.Bus()
        self.tree = None
        self.owner_of_clipboard = None

    def errors(self):
        return read_bytes(self.errors_path).decode("utf-8", "replace")

    def kill(self):
        for process in (self.process, self.owner_of_clipboard):
            if process and process.poll() is None:
                process.kill()
            if process:
                process.wait()

    def _connect(self):
        if self.process.poll() is not None:
            raise AssertionError("ended with %d: %s" % (self.process.returncode, self.errors()))
        name = self.bus.find(self.process.pid)
        self.tree = atspi.Tree(self.bus, name) if name else None
        return self.tree

    # Seeing

    def read(self, top=None, closed=()):
        """What is there now: everything, or what is below a widget; CLOSED roles as one."""
        if not self.tree:
            wait(self._connect, "the program on the accessibility bus")
        return self.tree.read(top.path if top else atspi.ROOT, closed)

    def wait_for(self, find, what, top=None):
        """The first true value of FIND(the tree), read again and again."""
        last = []

        def look():
            last[:] = [self.read(top)]
            return find(last[0])

        try:
            return wait(look, what)
        except AssertionError as error:
            shown = "\n".join(last[0].outline()[-60:]) if last else "nothing"
            raise AssertionError("%s. There is:\n%s\n%s"
                                 % (error, shown, self.errors())) from None

    def titles(self):
        """The titles of the windows, without reading what is in them."""
        if not self.tree:
            self.read()
        return [self.tree.get_name(path) for path in self.tree.children(atspi.ROOT)]

    def wait_for_title(self, title):
        wait(lambda: title in self.titles(), "the window title “%s”" % title)

    # Doing

    def key(self, *keys):
        """Press keys, each such as ctrl+s, in the window that has the focus."""
        subprocess.run(["xdotool", "key", "--clearmodifiers", "--delay", "30", *keys],
                       check=True, timeout=TIMEOUT)

    def paste(self, text):
        """Paste a text where the cursor is; xdotool types no Chinese reliably."""
        if self.owner_of_clipboard:
            self.owner_of_clipboard.kill()
            self.owner_of_clipboard.wait()
        self.owner_of_clipboard = subprocess.Popen(
            ["xclip", "-quiet", "-selection", "clipboard"], stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.owner_of_clipboard.stdin.write(text.encode("utf-8"))
        self.owner_of_clipboard.stdin.close()
        wait(lambda: subprocess.run(["xclip", "-o", "-selection", "clipboard"], timeout=TIMEOUT,
                                    stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                                    check=False).stdout == text.encode("utf-8"),
             "the clipboard")
        self.key("ctrl+v")

    def click(self, node):
        """Click in the middle of a widget in the window that has the focus."""
        left, top, width, height = wait(
            lambda: node.extents()[2] and node.extents(), "%s to show" % node.where())
        window = subprocess.check_output(["xdotool", "getactivewindow"], timeout=TIMEOUT).strip()
        geometry = dict(line.split("=") for line in subprocess.check_output(
            ["xdotool", "getwindowgeometry", "--shell", window], timeout=TIMEOUT,
            text=True).split())
        # The window is wider than its content by the shadow it draws; xprop says how much.
        frame = subprocess.check_output(["xprop", "-id", window, "_GTK_FRAME_EXTENTS"],
                                        timeout=TIMEOUT, text=True)
        shadow = [int(number) for number in re.findall(r"\d+", frame.partition("=")[2])]
        x = int(geometry["X"]) + (shadow[0] if shadow else 0) + left + width // 2
        y = int(geometry["Y"]) + (shadow[2] if shadow else 0) + top + height // 2
        subprocess.run(["xdotool", "mousemove", str(x), str(y), "click", "1"],
                       check=True, timeout=TIMEOUT)

    def focus(self, node):
        """Put the keyboard there by a click, and make sure of it."""
        self.click(node)
        wait(node.is_focused, "the focus on " + node.where())

    def press(self, role, name, top=None):
        """Press the button with this name, once it is there and can be pressed."""
        self.wait_for(lambda tree: tree.first(role, name, sensitive=True),
                      "a button “%s”" % name, top).press()

    def dialog(self, text):
        """The window that says this; it is not the main one."""
        return self.wait_for(
            lambda tree: [window for window in tree.children
                          if any(text in label.name for label in window.all("label"))
                          and not window.first("page-tab")],
            "a dialog with “%s”" % text)[0]

    def choose_file(self, path):
        """Name a file to GTK's own dialog for saving; what its entry holds AT-SPI does not say."""
        self.wait_for(
            lambda tree: [node for window in tree.children if not window.first("page-tab")
                          for node in window.all("text", focused=True)],
            "the dialog to choose a file")
        self.key("ctrl+a")
        subprocess.run(["xdotool", "type", "--delay", "15", path], check=True, timeout=TIMEOUT)
        self.key("Return")

    def wait_for_end(self):
        """Its exit code; it must end of itself."""
        try:
            return self.process.wait(TIMEOUT)
        except subprocess.TimeoutExpired:
            raise AssertionError("the program goes on: %s" % self.titles()) from None


class Case(unittest.TestCase):
    """A test with a folder of its own; nothing may be written to standard error."""

    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="meeting-")
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.programs = []
        self.addCleanup(self._end_programs)

    def _end_programs(self):
        for program in self.programs:
            program.kill()

    def tearDown(self):
        for program in self.programs:
            complaints = [line for line in program.errors().splitlines()
                          if re.search(r"CRITICAL|WARNING|ERROR|Sanitizer", line)]
            self.assertEqual(complaints, [])

    def path(self, name):
        return os.path.join(self.folder, name)

    def copy_sample(self, name="meeting.rectify"):
        shutil.copyfile(sample_path(), self.path(name))
        return self.path(name)

    def start(self, *arguments):
        program = Program(self.folder, *arguments)
        self.programs.append(program)
        return program

    def start_with(self, path):
        """The program with this meeting, as of the sample's date, once it shows."""
        program = self.start("--as-of", AS_OF, path)
        program.wait_for_title(os.path.basename(path))
        return program

    def end(self, program):
        """Close a window without changes: the program ends, and well."""
        program.key("ctrl+w")
        self.assertEqual(program.wait_for_end(), 0, program.errors())


# The ledger

def ledger(tree):
    """The table of the ledger."""
    return tree.first("table", "整改台账")


def cells(row):
    """What is written in a row; nothing in that of the headings."""
    return [cell.name for cell in row.all("table-cell") if atspi.PREFIX + "Text" in cell.interfaces]


def rows(table):
    """The rows of a table, each the texts of its cells."""
    return [cells(row) for row in table.all("table-row") if cells(row)]
