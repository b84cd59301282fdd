# SPDX-License-Identifier: GPL-3.0-or-later
"""po/POTFILES.in names every file with text to translate, and no other:
check-potfiles.py TOP

Whether a file has such text is for xgettext to say.
"""

import pathlib
import subprocess
import sys

PATTERNS = ("src/**/*.c", "src/**/*.h", "ui/**/*.ui", "data/*.in", "data/*.gschema.xml")
KEYWORDS = ("_", "N_", "C_:1c,2", "NC_:1c,2", "ngettext:1,2")


def has_messages(top, name):
    done = subprocess.run(
        ["xgettext", "--from-code=UTF-8", "--output=-", "--omit-header", "--no-location"]
        + [f"--keyword={keyword}" for keyword in KEYWORDS]
        + [name],
        cwd=top,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        sys.exit(f"{name}: xgettext failed: {done.stderr}")
    return "msgid" in done.stdout


def main(top):
    listed = []
    for number, line in enumerate((top / "po/POTFILES.in").read_text().splitlines(), 1):
        name = line.strip()
        if name and not name.startswith("#"):
            listed.append((number, name))

    errors = 0
    names = {name for _, name in listed}
    for number, name in listed:
        problem = None
        if not (top / name).is_file():
            problem = "does not exist"
        elif [other for _, other in listed].count(name) > 1:
            problem = "is listed twice"
        elif not has_messages(top, name):
            problem = "has nothing to translate"
        if problem:
            errors += 1
            print(f"po/POTFILES.in:{number}: {name} {problem}")

    for path in sorted(path for pattern in PATTERNS for path in top.glob(pattern)):
        name = path.relative_to(top).as_posix()
        if name not in names and has_messages(top, name):
            errors += 1
            print(f"{name}:1: has text to translate and is missing from po/POTFILES.in")
    return 1 if errors or not listed else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
