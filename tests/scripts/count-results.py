# SPDX-License-Identifier: GPL-3.0-or-later
"""Adds up meson's test logs: count-results.py TESTLOG.JSON…

Prints "N passed, N failed", with ", N skipped" if any were. Fails if a test
failed, or if a log is missing or has no test that really ran.
"""

import json
import sys

PASSED = {"OK", "EXPECTEDFAIL"}
SKIPPED = {"SKIP"}


def results(path):
    try:
        with open(path, encoding="utf-8") as log:
            return [json.loads(line)["result"] for line in log if line.strip()]
    except OSError as error:
        print(f"no test log: {error}", file=sys.stderr)
        return []


def main(paths):
    runs = [results(path) for path in paths]
    flat = [result for run in runs for result in run]
    passed = sum(result in PASSED for result in flat)
    skipped = sum(result in SKIPPED for result in flat)
    failed = len(flat) - passed - skipped

    line = f"{passed} passed, {failed} failed"
    print(f"{line}, {skipped} skipped" if skipped else line)
    every_run_counts = runs and all(set(run) - SKIPPED for run in runs)
    return 0 if every_run_counts and not failed else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
