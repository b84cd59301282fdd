# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules of the tree that no compiler knows: check-layers.py TOP

Which folder of src/ may include which, where GTK may be used, where the setters
of records may be used, where Chinese text may stand, and the licence tags.
"""

import pathlib
import re
import sys

# What each folder of src/ may include, besides itself.
ARROWS = {
    "app": {"cli", "edit", "papers", "rules", "document", "model"},
    "cli": {"edit", "papers", "rules", "document", "model"},
    "edit": {"rules", "document", "model"},
    "papers": {"files", "rules", "model"},
    "rules": {"model"},
    "document": {"files", "model"},
    "tools": {"document", "model"},
    "files": set(),
    "model": set(),
}
TOOLKIT = re.compile(r"(gtk|gdk|gsk)/|(lib)?adw")
WRITE_HEADER = "rectify-record-write.h"
WRITERS = {"model", "document"}
TAGGED = {".c", ".h", ".py", ".sh", ".ui", ".css"}
TAG = "SPDX-License-Identifier: GPL-3.0-or-later"

INCLUDE = re.compile(r'\s*#\s*include\s*[<"]([^>"]+)[>"]')
CHINESE = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]")
# A comment, a string or a character: whichever begins first.
TOKEN = re.compile(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', re.S)
XML_COMMENT = re.compile(r"<!--.*?-->", re.S)


def blank(match):
    """A piece of text replaced by nothing but its line ends."""
    return "\n" * match.group().count("\n")


def without_comments(code):
    return TOKEN.sub(lambda m: blank(m) if m.group().startswith("/") else m.group(), code)


def strings(code):
    """Every string literal of C code, with its line."""
    for match in TOKEN.finditer(code):
        if match.group().startswith('"'):
            yield code.count("\n", 0, match.start()) + 1, match.group()


class Check:
    def __init__(self, top):
        self.top = pathlib.Path(top)
        self.errors = 0
        self.files = [
            path
            for path in sorted(self.top.rglob("*"))
            if path.is_file() and not self.is_foreign(path.relative_to(self.top))
        ]
        self.layer_of = {
            path.name: path.parts[len(self.top.parts) + 1]
            for path in self.files
            if path.suffix == ".h" and self.place(path)
        }

    @staticmethod
    def is_foreign(relative):
        """Hidden, built, or not laid down by us."""
        parts = relative.parts
        return parts[0].startswith("build") or any(
            part.startswith(".") or part == "__pycache__" for part in parts
        )

    def place(self, path):
        """The folder of src/ that a file lies in; None elsewhere."""
        parts = path.relative_to(self.top).parts
        return parts[1] if parts[0] == "src" and len(parts) > 2 else None

    def error(self, path, line, message):
        self.errors += 1
        print(f"{path.relative_to(self.top)}:{line}: {message}")

    def check_include(self, path, line, header):
        layer = self.place(path)
        name = header.rsplit("/", 1)[-1]
        target = self.layer_of.get(name)

        if layer != "app" and TOOLKIT.match(header):
            self.error(path, line, f"only src/app and src/main.c may include {header}")
        if name == WRITE_HEADER and layer not in WRITERS:
            self.error(path, line, f"only src/model and src/document may include {name}")
        if target and target != layer and target not in ARROWS[layer]:
            self.error(path, line, f"src/{layer} may not include {name}, which is in src/{target}")

    def check_source(self, path):
        code = path.read_text(encoding="utf-8")
        layer = self.place(path)

        if layer is None:
            if path.name != "main.c":
                self.error(path, 1, "only main.c lies outside the folders of src/")
            layer_is_known = False
        elif layer not in ARROWS:
            self.error(path, 1, f"src/{layer} has no place among the layers")
            layer_is_known = False
        else:
            layer_is_known = True

        if layer_is_known:
            for line, text in enumerate(without_comments(code).split("\n"), 1):
                match = INCLUDE.match(text)
                if match:
                    self.check_include(path, line, match.group(1))
        if layer in (None, "app"):
            for line, literal in strings(code):
                if CHINESE.search(literal):
                    self.error(path, line, f"Chinese text belongs in po/zh_CN.po: {literal}")

    def check_template(self, path):
        text = XML_COMMENT.sub(blank, path.read_text(encoding="utf-8"))
        for line, content in enumerate(text.split("\n"), 1):
            if CHINESE.search(content):
                self.error(path, line, f"Chinese text belongs in po/zh_CN.po: {content.strip()}")

    def check_tag(self, path):
        with open(path, encoding="utf-8") as opened:
            head = [opened.readline() for _ in range(5)]
        if not any(TAG in line for line in head):
            self.error(path, 1, f"lacks the line {TAG}")

    def run(self):
        sources = 0
        for path in self.files:
            if path.suffix in TAGGED:
                self.check_tag(path)
            if path.suffix in (".c", ".h") and path.is_relative_to(self.top / "src"):
                sources += 1
                self.check_source(path)
            if path.suffix == ".ui":
                self.check_template(path)
        if sources == 0:
            print(f"{self.top}: there is no source to check")
        return 1 if self.errors or not sources else 0


if __name__ == "__main__":
    sys.exit(Check(pathlib.Path(sys.argv[1]).resolve()).run())
