# SPDX-License-Identifier: GPL-3.0-or-later
"""The JSON Schema of the file format: check-schema.py SCHEMA [RECTIFY]

It must be a schema, accept every file that is right and refuse what the format
forbids. RECTIFY is the program: it must be of the same mind about each of these
files, and its new files are checked as well. Results are printed as TAP.
"""

import copy
import json
import os
import pathlib
import subprocess
import sys
import tempfile

import jsonschema

TOP = pathlib.Path(os.environ.get("RECTIFY_SOURCE") or pathlib.Path(__file__).parents[2])
SAMPLE = TOP / "data" / "sample" / "sample-meeting.rectify"
FIELDS = TOP / "tests" / "data" / "fields.tsv"

BARE = {"format": "rectify-meeting", "version": 1}

# What the format forbids: where, and the value put there; None removes it.
BROKEN = {
    "no format": (["format"], None),
    "another format": (["format"], "other"),
    "no version": (["version"], None),
    "version as text": (["version"], "1"),
    "another version": (["version"], 2),
    "meeting as a list": (["meeting"], [1]),
    "unknown kind of meeting": (["meeting", "kind"], "weekly"),
    "year out of range": (["meeting", "year"], 1948),
    "year as text": (["meeting", "year"], "2023"),
    "year with a fraction": (["meeting", "year"], 2023.5),
    "date without zeros": (["meeting", "held-on"], "2023-1-5"),
    "month 13": (["meeting", "held-on"], "2023-13-05"),
    "time with seconds": (["meeting", "starts-at"], "08:30:00"),
    "hour 24": (["meeting", "starts-at"], "24:00"),
    "number as title": (["meeting", "title"], 5),
    "person without id": (["people", 0, "id"], None),
    "reserved id": (["people", 0, "id"], "team"),
    "id with a space": (["people", 0, "id"], "a b"),
    "id too long": (["people", 0, "id"], "a" * 65),
    "flag as number": (["people", 0, "represents"], 1),
    "aspects as a record": (["aspects"], {"id": "a"}),
    "one link where several go": (["preparation", "talks", 0, "participants"], "someone"),
    "number among links": (["preparation", "talks", 0, "participants"], [1]),
    "unknown source": (["preparation", "problems", 0, "sources"], ["rumour"]),
    "measure without id": (["rectification", "items", 0, "measures", 0, "id"], None),
    "item number 0": (["rectification", "items", 0, "number"], 0),
    "file outside the folder": (["preparation", "plan", "file"], "../secret.docx"),
    "absolute file": (["preparation", "plan", "file"], "/etc/passwd"),
    "file with a backslash": (["preparation", "plan", "file"], "a\\b"),
    "map as a list": (["report", "paragraphs"], [1]),
    "history of numbers": (["rectification", "items", 0, "history"], [1]),
}

# What it allows beside what the program writes.
ALLOWED = {
    "unknown members": (["meeting", "new-member"], {"a": [1, None]}),
    "unknown member of a section": (["preparation", "new-list"], [{"no": "id"}]),
    "0 as a figure": (["preparation", "channels", 0, "returned"], 0),
    "dangling link": (["meeting", "host"], "nobody"),
    "null as unset": (["meeting", "held-on"], None),
    "empty text as unset": (["meeting", "kind"], ""),
    "empty list as unset": (["meeting", "year"], []),
    "file in a folder": (["preparation", "plan", "file"], "材料/方案 v1..2.docx"),
    "hidden file": (["preparation", "plan", "file"], ".a/..b"),
}


class Tap:
    def __init__(self):
        self.count = 0
        self.failed = 0

    def report(self, well, name, why=""):
        self.count += 1
        self.failed += not well
        print(f"{'ok' if well else 'not ok'} {self.count} - {name}")
        if not well and why:
            print("\n".join("# " + line for line in str(why).split("\n")[:20]))

    def finish(self):
        print(f"1..{self.count}")
        return 1 if self.failed else 0


def changed(document, path, value, keep_none=False):
    document = copy.deepcopy(document)
    place = document
    for step in path[:-1]:
        place = place[step]
    if value is None and not keep_none:
        del place[path[-1]]
    else:
        place[path[-1]] = value
    return document


def first_error(validator, document):
    error = jsonschema.exceptions.best_match(validator.iter_errors(document))
    return error and f"{error.json_path}: {error.message}"


class Program:
    """The program itself, as a second judge."""

    def __init__(self, path, folder):
        self.path = path
        self.folder = folder

    def run(self, *arguments):
        return subprocess.run([self.path, *arguments], capture_output=True, timeout=60,
                              stdin=subprocess.DEVNULL, check=False)

    def new_file(self):
        path = os.path.join(self.folder, "new.rectify")
        self.run("new", path).check_returncode()
        return json.loads(pathlib.Path(path).read_text(encoding="utf-8"))

    def accepts(self, document):
        path = os.path.join(self.folder, "judged.rectify")
        pathlib.Path(path).write_text(json.dumps(document), encoding="utf-8")
        code = self.run("format", path).returncode
        assert code in (0, 2), f"exit code {code}"
        return code == 0


def check_fields(tap, schema):
    """Every field of the list is in the schema, with its official title."""
    lines = FIELDS.read_text(encoding="utf-8").splitlines()[1:]
    missing = []
    for line in lines:
        record, member, _kind, title = line.split("\t")[:4]
        properties = schema["$defs"].get(record, {}).get("properties", {})
        if properties.get(member, {}).get("title") != title:
            missing.append(f"{record}.{member}")
    tap.report(len(lines) == 233 and not missing, "every field is in the schema",
               " ".join(missing))


def judge(tap, validator, program, name, document, well):
    """Whether the schema, and the program, find DOCUMENT to be WELL."""
    error = first_error(validator, document)
    tap.report((error is None) == well, f"{'accepted' if well else 'refused'}: {name}", error)
    if program:
        tap.report(program.accepts(document) == well, f"the program agrees: {name}")


def check(tap, schema, program):
    sample = json.loads(SAMPLE.read_text(encoding="utf-8"))
    validator = jsonschema.Draft202012Validator(schema)
    good = {"the sample": sample, "an empty meeting": BARE}

    if program:
        good["a new meeting"] = program.new_file()
    for name, (path, value) in ALLOWED.items():
        good[name] = changed(sample, path, value, keep_none=True)
    for name, document in good.items():
        judge(tap, validator, program, name, document, True)
    for name, (path, value) in BROKEN.items():
        judge(tap, validator, program, name, changed(sample, path, value), False)


def main(schema_path, program=None):
    tap = Tap()
    schema = json.loads(pathlib.Path(schema_path).read_text(encoding="utf-8"))

    try:
        jsonschema.Draft202012Validator.check_schema(schema)
        tap.report(True, "it is a schema")
    except jsonschema.SchemaError as error:
        tap.report(False, "it is a schema", error)
    check_fields(tap, schema)
    with tempfile.TemporaryDirectory() as folder:
        check(tap, schema, program and Program(program, folder))
    return tap.finish()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
