#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Broken files and broken command lines: one line that says what and where, exit 2, nothing touched."""

import contextlib
import copy
import json
import os
import re
import unittest

import harness

HOLE = "@hole@"
ANY = re.compile(r"\bline \d+\b")

BASE = {
    "format": "rectify-meeting",
    "version": 1,
    "meeting": {"title": "年度民主生活会", "kind": "annual", "year": 2023, "held-on": "2024-01-10",
                "starts-at": "09:00", "host": "p1", "near-days": 10},
    "aspects": [{"id": "a1", "name": "理论学习", "use": "problem"},
                {"id": "a2", "name": "学习", "parent": "a1"}],
    "people": [{"id": "p1", "name": "甲", "role": "lead"},
               {"id": "p2", "name": "乙", "role": "member", "represents": True}],
    "preparation": {
        "plan": {"title": "方案", "file": "方案/方案.docx"},
        "steps": [], "studies": [],
        "channels": [{"id": "c1", "kind": "form", "issued": 3, "returned": 2}],
        "opinions": [{"id": "o1", "channel": "c1", "about": "team"}],
        "talks": [{"id": "t1", "held-on": "2024-01-02", "participants": ["p1", "p2"],
                   "problems": ["b1"]}],
        "problems": [{"id": "b1", "subject": "p1", "sources": ["talk", "meeting"]}],
        "drafts": [{"id": "d1", "version": 2}], "reviews": []},
    "proceedings": {"attendance": [], "agenda": [], "speeches": [], "criticisms": [],
                    "comments": [], "minutes": {"text": "记录"}},
    "rectification": {
        "plan": {}, "next-number": 5,
        "items": [{"id": "i1", "number": 1, "state": "open"}, {"id": "i2", "number": 2},
                  {"id": "i3", "number": 3},
                  {"id": "i4", "number": 4, "state": "in-progress",
                   "measures": [{"id": "m1", "text": "措施", "limit": "dated",
                                 "lasting": True, "due-on": "2024-06-30"}],
                   "evidence": [{"id": "e1", "file": "佐证材料/1.pdf"}],
                   "events": [{"id": "v1", "kind": "started", "on": "2024-02-01"}],
                   "history": ["a", "b"]}],
        "notices": [],
        "rules": [], "submissions": [{"id": "s1", "digests": {"i1": "00"}}]},
    "report": {"paragraphs": {"opening": {"text": "t", "figures": {}}}},
}


def text_of(document):
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def steps_of(path):
    return [int(s) if s.isdigit() else s for s in re.findall(r"[^.\[\]]+", path)]


def holder_of(document, path):
    steps = steps_of(path)
    for step in steps[:-1]:
        document = document[step]
    return document, steps[-1]


def put(path, raw, line_of_hole=True):
    """BASE with the raw text at PATH; (bytes, line)."""
    document = copy.deepcopy(BASE)
    holder, last = holder_of(document, path)
    holder[last] = HOLE
    text = text_of(document)
    line = text[:text.index('"' + HOLE + '"')].count("\n") + 1
    return text.replace('"' + HOLE + '"', raw).encode("utf-8"), line if line_of_hole else ANY


def repeat(path, raw_member):
    """BASE with one more member on a line of its own behind PATH."""
    document = copy.deepcopy(BASE)
    holder, last = holder_of(document, path)
    value, holder[last] = holder[last], HOLE
    lines = text_of(document).split("\n")
    line = next(n for n, l in enumerate(lines) if '"' + HOLE + '"' in l)
    comma = "," if lines[line].endswith(",") else ""
    lines[line] = lines[line].rstrip(",").replace('"' + HOLE + '"',
                                                  json.dumps(value, ensure_ascii=False)) + ","
    lines.insert(line + 1, "      " + raw_member + comma)
    return "\n".join(lines).encode("utf-8"), line + 2


def without(path):
    document = copy.deepcopy(BASE)
    holder, last = holder_of(document, path)
    del holder[last]
    return text_of(document).encode("utf-8")


def wrap(raw):
    """A small file with the raw text as the value of a member it does not know, in line 4."""
    head = b'{\n"format": "rectify-meeting",\n"version": 1,\n"zz": '
    return head + (raw if isinstance(raw, bytes) else raw.encode("utf-8")) + b"\n}\n"


def syntax_cases():
    """(name, bytes, line or ANY or None, path or None): what no JSON reader may accept."""
    for name, raw in (
            ("trailing-comma-array", "[1,]"), ("trailing-comma-object", '{"a":1,}'),
            ("leading-comma", "[,1]"), ("double-comma", "[1,,2]"), ("no-comma", "[1 2]"),
            ("single-quotes", "'a'"), ("single-quoted-member", "{'a':1}"),
            ("bare-member", "{a:1}"), ("number-member", "{1:1}"), ("no-colon", '{"a" 1}'),
            ("two-colons", '{"a"::1}'), ("comma-for-colon", '{"a",1}'), ("lone-member", '{"a"}'),
            ("line-comment", "1 // one"), ("block-comment", "/* one */ 1"), ("hash", "1 # one"),
            ("nan", "NaN"), ("infinity", "Infinity"), ("minus-infinity", "-Infinity"),
            ("leading-zero", "01"), ("minus-leading-zero", "-012"), ("hexadecimal", "0x1F"),
            ("plus", "+1"), ("bare-fraction", ".5"), ("bare-point", "1."), ("no-exponent", "1e"),
            ("signed-nothing", "1e+"), ("minus", "-"), ("two-minus", "--1"), ("point-exponent",
                                                                             "1.e3"),
            ("two-points", "1.2.3"), ("thousands", "1_000"), ("full-width-digit", "１"),
            ("capital-true", "True"), ("capital-null", "NULL"), ("cut-true", "tru"),
            ("long-null", "nulls"), ("undefined", "undefined"), ("nothing", ""),
            ("bad-escape", r'"\a"'), ("hex-escape", r'"\x41"'), ("quote-escape", r'''"\'"'''),
            ("short-escape", r'"\u12"'), ("bad-hex", r'"\u00zz"'), ("brace-escape", r'"\u{41}"'),
            ("capital-u", r'"\U0041"'), ("high-surrogate", r'"\ud800"'),
            ("low-surrogate", r'"\udc00"'), ("high-surrogate-twice", r'"\ud800\ud800"'),
            ("high-surrogate-and-text", r'"\ud800x"'), ("surrogates-reversed", r'"\ude00\ud83d"'),
            ("surrogate-in-member", r'{"\ud800":1}'), ("escaped-zero", r'"x\u0000y"'),
            ("escaped-zero-in-member", r'{"a\u0000":1}'),
            ("raw-tab", '"a\tb"'), ("raw-control", '"a\x01b"'), ("raw-us", '"a\x1fb"'),
            ("raw-zero", '"a\x00b"'), ("zero-outside", "1\x00"), ("form-feed", "\f1"),
            ("vertical-tab", "\v1"), ("no-break-space", "\u00a01"), ("ideographic-space",
                                                                    "\u30001"),
            ("mark-inside", "\ufeff1"), ("full-width-quote", "＂a＂"), ("curly-quotes", "“a”"),
            ("full-width-colon", '{"a"：1}'), ("full-width-comma", "[1，2]"),
            ("closed-twice", "[1]]"), ("closed-wrong", "[1}"), ("closed-wrong-object", '{"a":1]'),
            ("duplicate", '{"a":1,"a":1}'), ("duplicate-nested", '[{"b":{"a":1,"c":2,"a":3}}]'),
            ("duplicate-by-escape", r'{"a":1,"\u0061":2}'), ("duplicate-empty", '{"":1,"":2}')):
        yield name, wrap(raw), 4, None
    for name, raw in (
            ("stray-continuation", b'"\x80"'), ("stray-ff", b'"\xff"'), ("latin-1", b'"\xe9t\xe9"'),
            ("gb18030", b'"\xd6\xd0\xce\xc4"'), ("cut-sequence", b'"\xe4\xb8"'),
            ("overlong-slash", b'"\xc0\xaf"'), ("overlong-3", b'"\xe0\x80\xaf"'),
            ("surrogate-utf-8", b'"\xed\xa0\x80"'), ("beyond-unicode", b'"\xf4\x90\x80\x80"'),
            ("five-bytes", b'"\xf8\x88\x80\x80\x80"'), ("overlong-zero", b'"\xc0\x80"'),
            ("invalid-in-member", b'{"\xff":1}'), ("invalid-outside", b"1\xff")):
        yield "utf-8-" + name, wrap(raw), 4, None
    for name, raw in (
            ("raw-new-line", '"a\nb"'), ("unclosed-string", '"abc'), ("unclosed-array", "[1"),
            ("unclosed-object", '{"a":1'), ("escape-at-end", '"a\\')):
        yield name, wrap(raw), ANY, None
    whole = text_of(BASE).encode("utf-8")
    for cut in (1, 30, len(whole) // 2, len(whole) - 3):
        yield "cut-at-%d" % cut, whole[:cut], ANY, None
    yield "second-document", whole + whole, ANY, None
    yield "text-behind", whole + b"x", ANY, None
    yield "zero-behind", whole + b"\0", ANY, None
    yield "brace-behind", whole + b"}", ANY, None
    yield "two-marks", b"\xef\xbb\xbf\xef\xbb\xbf" + whole, 1, None
    yield "utf-16", text_of(BASE).encode("utf-16"), ANY, None
    yield "utf-16-le", text_of(BASE).encode("utf-16-le"), ANY, None
    yield "utf-32", text_of(BASE).encode("utf-32"), ANY, None
    yield "png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)), None, None
    yield "zip", b"PK\x03\x04" + bytes(500), None, None
    yield "empty", b"", None, None
    yield "mark-only", b"\xef\xbb\xbf", None, None
    yield "spaces-only", b" \n\t\r\n ", None, None
    yield "zeros", bytes(4096), None, None
    for name, raw in (("array", "[]"), ("number", "1"), ("string", '"rectify-meeting"'),
                      ("null", "null"), ("true", "true"), ("array-of-object", text_of([BASE]))):
        yield "top-" + name, raw.encode("utf-8"), None, None
    deep = 1000000
    yield "deep-arrays", b"[" * deep, None, None
    yield "deep-closed", b"[" * deep + b"]" * deep, None, None
    yield "deep-objects", b'{"a":' * deep, None, None
    yield "deep-inside", wrap(b"[" * deep + b"]" * deep), 4, None
    yield "deep-objects-inside", wrap(b'{"a":' * deep + b"1" + b"}" * deep), 4, None
    yield "deep-100", wrap("[" * 100 + "]" * 100), 4, None
    yield "deep-65", wrap("[" * 65 + "]" * 65), 4, None


def value_cases():
    """What the format forbids."""
    def bad(name, path, *raws):
        for number, raw in enumerate(raws):
            content, line = put(path, raw)
            yield "%s-%d" % (name, number), content, line, path

    for name, path, raws in (
            ("format", "format", ('"rectify"', '"Rectify-Meeting"', '""', "1", "null")),
            ("version", "version", ("0", '"1"', "1.5", "-1", "true", "null", "[1]", "1e400")),
            ("date", "meeting.held-on", (
                '"2023-02-30"', '"2023-2-3"', '"2023-02-29"', '"2023/02/03"', '"20230203"',
                '"2023-00-10"', '"2023-13-01"', '"2023-01-00"', '"2023-01-32"',
                '"2023-02-03T00:00"', '" 2023-02-03"', '"2023-02-03 "', '"2023年2月3日"',
                '"２０２３-02-03"', '"1900-02-29"', '"0000-01-01"', '"12023-01-01"', '"-023-01-01"',
                "20230203", "true", '["2023-02-28"]', "{}")),
            ("date-in-child", "rectification.items[3].measures[0].due-on",
             ('"2024-06-31"', "20240630", '["2024-06-30"]')),
            ("date-in-event", "rectification.items[3].events[0].on", ('"2024-2-1"', "1")),
            ("date-in-list", "preparation.talks[0].held-on", ('"2023-02-30"',)),
            ("time", "meeting.starts-at", ('"25:00"', '"24:00"', '"9:00"', '"09:60"', '"09:00:00"',
                                           '"0900"', '"09：00"', '" 09:00"', "900", "true")),
            ("choice", "meeting.kind", ('"yearly"', '"Annual"', '"年度民主生活会"', '"annual "',
                                        "1", '["annual"]', "{}", "true")),
            ("choice-in-child", "rectification.items[3].measures[0].limit",
             ('"soon"', '"立行立改"', "5")),
            ("choice-in-event", "rectification.items[3].events[0].kind", ('"begun"',)),
            ("choice-of-role", "people[1].role", ('"boss"',)),
            ("state", "rectification.items[0].state", ('"done"', '"Open"', "1")),
            ("choices", "preparation.problems[0].sources",
             ('["talk","gossip"]', '"talk"', "[1]", '[["talk"]]', '{"talk":true}', "true",
              '["talk",null]')),
            ("text", "people[0].name", ("5", "true", '["甲"]', "{}", "1.5")),
            ("paragraph", "proceedings.minutes.text", ("5", "true", '["a"]', '{"a":1}')),
            ("number", "meeting.near-days", ('"10"', "true", "1.5", "[1]", "{}", "91", "-1",
                                             "12345678901234567890", "1e400", "0.1")),
            ("number-year", "meeting.year", ("1948", "2201", '"2023"', "2023.5", "0", "-2023")),
            ("number-issued", "preparation.channels[0].issued", ("1000000", "-1", '"3"')),
            ("number-version", "preparation.drafts[0].version", ("0", "1000", "1.5")),
            ("number-item", "rectification.items[3].number", ("0", "-4", "4.5", '"4"')),
            ("number-next", "rectification.next-number", ('"5"', "5.5", "[5]", "true")),
            ("flag", "people[1].represents", ("1", "0", '"true"', "[true]", "{}")),
            ("flag-in-child", "rectification.items[3].measures[0].lasting", ('"yes"', "1")),
            ("person", "meeting.host", ("1", "true", '["p1"]', '{"id":"p1"}')),
            ("people", "preparation.talks[0].participants", ('"p1"', "[1]", '["p1",2]', '[["p1"]]',
                                                             '{"p1":1}', "true", '["p1",null]')),
            ("subject", "preparation.problems[0].subject", ("1", "true", '["team"]', "{}")),
            ("link", "preparation.opinions[0].channel", ("1", "true", '["c1"]', "{}")),
            ("links", "preparation.talks[0].problems", ('"b1"', "[1]", '[{"id":"b1"}]', "{}")),
            ("file", "preparation.plan.file",
             ("1", '["a"]', '"../a.docx"', '"a/../b.docx"', '"/etc/passwd"', '".."', '"a/.."',
              '"/"')),
            ("file-in-child", "rectification.items[3].evidence[0].file",
             ('"../secret.pdf"', '"/tmp/x.pdf"', "5")),
            ("list", "rectification.items[3].measures", ("{}", '"m1"', "1", "true")),
            ("list-element", "rectification.items[3].measures[0]", ("1", '"m1"', "[]", "true")),
            ("strings", "rectification.items[3].history", ('"a"', "[1]", '["a",["b"]]', "{}")),
            ("map", "rectification.submissions[0].digests", ('["a"]', '"a"', "1", "true")),
            ("map-report", "report.paragraphs", ("[1]", '"a"', "5")),
            ("section-list", "people", ("{}", '"p"', "1", "true")),
            ("section-in-group", "preparation.talks", ("{}", '"t"', "1")),
            ("section-items", "rectification.items", ("{}", '"t"', "1")),
            ("section-group", "preparation", ("[1]", '"x"', "1", "true")),
            ("section-one", "meeting", ("[1]", '"x"', "1", "true")),
            ("section-one-in-group", "preparation.plan", ("[1]", '"x"', "1")),
            ("section-report", "report", ("[1]", '"x"')),
            ("record", "people[0]", ("1", '"p1"', "[]", "null", "true")),
            ("id", "people[1].id", ('"a b"', '"甲"', '"a_b"', '"a.b"', '"' + "x" * 65 + '"', "5",
                                    '"team"', "true", '["p"]', '"p2\\n"', '"a/b"')),
            ("id-unset", "people[1].id", ('""', "null")),
            ("id-again", "people[1].id", ('"p1"', '"a1"')),
            ("id-of-child", "rectification.items[3].measures[0].id", ('"p1"', '"i4"', '"team"', "1")),
            ("id-in-section", "preparation.talks[0].id", ('"o1"',)),
    ):
        yield from bad(name, path, *raws)
    yield "format-missing", without("format"), None, "format"
    yield "version-missing", without("version"), None, "version"
    for path in ("people[1]", "preparation.talks[0]", "rectification.items[3]",
                 "rectification.items[3].measures[0]", "rectification.submissions[0]"):
        yield "id-missing-" + path, without(path + ".id"), ANY, path
    for name, path, raw in (
            ("top", "format", '"format": "rectify-meeting"'),
            ("top-version", "version", '"version": 1'), ("top-section", "people", '"people": []'),
            ("meeting", "meeting.title", '"title": "again"'),
            ("meeting-same", "meeting.held-on", '"held-on": "2024-01-10"'),
            ("meeting-escaped", "meeting.title", '"\\u0074itle": "again"'),
            ("record", "people[1].name", '"name": "乙"'), ("record-id", "people[1].id", '"id": "p3"'),
            ("group", "preparation.steps", '"steps": []'),
            ("child", "rectification.items[3].measures[0].text", '"text": "再次"'),
            ("child-list", "rectification.items[3].history", '"history": ["c"]')):
        content, line = repeat(path, raw)
        yield "duplicate-" + name, content, line, path


class BadFiles(harness.Case):
    """Each table is one test, which lists all its failures, a line each."""

    def setUp(self):
        super().setUp()
        self.notes = []

    @contextlib.contextmanager
    def noted(self, what):
        try:
            yield
        except AssertionError as error:
            self.notes.append("%s: %s" % (what, str(error).split("\n", 1)[0][:400]))

    def check_all(self, cases):
        count = 0
        for case in cases:
            self.check(*case)
            count += 1
        if self.notes:
            self.fail("%d failures in %d cases\n%s" % (len(self.notes), count,
                                                       "\n".join(self.notes)))

    def check(self, name, content, line, path):
        file = self.write(name.replace("[", "-").replace("]", "-") + ".rectify", content)
        base = os.path.basename(file)
        before = harness.snapshot(self.folder)
        for command in ("format", "stats"):
            with self.noted("%s %s" % (command, name)):
                text = self.refused(harness.run(command, file), base)
                rest = text.split(base, 1)[1]
                if line is ANY:
                    self.assertRegex(rest, ANY)
                elif line is not None:
                    self.assertRegex(rest, r"\bline %d\b" % line)
                if path is not None:
                    self.assertRegex(rest, r"(?<![\w.\]-])" + re.escape(path) + r"(?![\w-])")
                self.assertLess(len(text), 1000, "an error line of a thousand characters")
                self.assertEqual(harness.snapshot(self.folder), before, "something was written")
        os.remove(file)

    def test_syntax(self):
        self.check_all(syntax_cases())

    def test_values(self):
        self.check_all(value_cases())

    def test_base_is_good(self):
        """The tables break a file that is accepted whole."""
        file = self.write("good.rectify", text_of(BASE))
        self.succeed("format", file)
        self.assertEqual(self.read(file).decode("utf-8"), text_of(BASE))
        self.succeed("stats", file)

    def test_what_is_not_an_error(self):
        for path, raw in (
                ("meeting.host", '"nobody"'), ("preparation.problems[0].subject", '"nobody"'),
                ("preparation.opinions[0].channel", '"p1"'), ("meeting.held-on", '"2024-02-29"'),
                ("meeting.held-on", '"2000-02-29"'), ("meeting.starts-at", '"00:00"'),
                ("meeting.starts-at", '"23:59"'), ("meeting.near-days", "0"),
                ("meeting.near-days", "90"), ("meeting.year", "1949"), ("meeting.year", "2200"),
                ("people[1].id", '"' + "x" * 64 + '"'), ("people[1].id", '"0"'),
                ("people[1].id", '"-"'), ("people[1].id", '"Team"'), ("meeting.host", '""'),
                ("meeting.held-on", "null"), ("people[0].name", "null"),
                ("preparation.talks[0].participants", "null"), ("people[1].represents", "null"),
                ("preparation.plan.file", '"a..b/c..d"'), ("preparation.plan.file", '"..."')):
            with self.subTest(path=path, raw=raw):
                content, _line = put(path, raw)
                file = self.write("good.rectify", content)
                self.succeed("format", file)
                self.succeed("stats", file)

    def test_newer_version(self):
        """Version 2: format refuses, stats reads with unknown values as unset."""
        document = copy.deepcopy(BASE)
        document["version"] = 2
        document["meeting"]["kind"] = "hologram"
        document["rectification"]["items"][1]["state"] = "evaporated"
        document["future"] = [{"x": 1}]
        file = self.write("newer.rectify", document)
        before = harness.snapshot(self.folder)
        self.refused(harness.run("format", file), "newer.rectify")
        self.refused(harness.run("format", file, "-o", self.path("out.rectify")), "newer.rectify")
        result = self.succeed("stats", file, "--as-of", "2024-03-20", "--json")
        found = json.loads(result.stdout)
        self.assertEqual((found["team"], found["items"]["total"]), (2, 4))
        self.assertEqual(harness.snapshot(self.folder), before)

    def test_newer_version_is_still_read_strictly(self):
        document = copy.deepcopy(BASE)
        document["version"] = 2
        file = self.write("newer.rectify", text_of(document).replace('"p2"', '"p1"'))
        self.refused(harness.run("stats", file), "newer.rectify")

    def test_missing_file(self):
        for command in ("format", "stats"):
            self.refused(harness.run(command, self.path("none.rectify")), "none.rectify")
            self.refused(harness.run(command, self.path("no/where.rectify")), "where.rectify")
        self.assertEqual(os.listdir(self.folder), [])

    def test_folder(self):
        os.mkdir(self.path("folder.rectify"))
        for command in ("format", "stats"):
            self.refused(harness.run(command, self.path("folder.rectify")), "folder.rectify")
        self.assertEqual(os.listdir(self.folder), ["folder.rectify"])
        self.assertEqual(os.listdir(self.path("folder.rectify")), [])

    def test_null_device(self):
        self.refused(harness.run("stats", os.devnull), os.devnull)

    def outputs_stay(self, command, *options):
        """A file that cannot be read leaves every output as it was."""
        self.needs(command)
        content, _line = put("rectification.items[3].measures[0].due-on", '"2024-06-31"')
        file = self.write("bad.rectify", content)
        self.write("old.out", "old")
        before = harness.snapshot(self.folder)
        for name in ("new.out", "old.out"):
            with self.subTest(command=command, out=name):
                text = self.refused(harness.run(command, file, *options, "-o", self.path(name)),
                                    "bad.rectify")
                self.assertIn("rectification.items[3].measures[0].due-on", text)
                self.assertEqual(harness.snapshot(self.folder), before)

    def test_output_of_format(self):
        self.outputs_stay("format")

    def test_output_of_export(self):
        self.outputs_stay("export")

    def test_output_of_report(self):
        self.outputs_stay("report")

    def test_output_of_print(self):
        self.outputs_stay("print", "--paper", "ledger")

    def test_check(self):
        self.needs("check")
        content, _line = put("rectification.items[3].measures[0].due-on", '"2024-06-31"')
        file = self.write("bad.rectify", content)
        for options in ((), ("--json",)):
            text = self.refused(harness.run("check", file, *options), "bad.rectify")
            self.assertIn("rectification.items[3].measures[0].due-on", text)


class BadCommands(harness.Case):
    def refuse_all(self, rows):
        before = harness.snapshot(self.folder)
        for row in rows:
            with self.subTest(arguments=" ".join(row)):
                self.refused(harness.run(*row, cwd=self.folder))
                self.assertEqual(harness.snapshot(self.folder), before)

    def test_options(self):
        file = self.write("good.rectify", text_of(BASE))
        out = self.path("out.xlsx")
        self.refuse_all([
            ("stats", file, "--nonsense"), ("stats", file, "--as-off", "2024-01-01"),
            ("stats", "-z", file), ("format", file, "--nonsense"), ("export", file, "--nonsense"),
            ("new", self.path("new.rectify"), "--nonsense"), ("check", file, "--nonsense"),
            ("report", file, "--nonsense", "-o", out), ("--nonsense",)])

    def test_arguments(self):
        file = self.write("good.rectify", text_of(BASE))
        self.refuse_all([
            ("stats",), ("format",), ("new",), ("check",), ("export",), ("report",), ("print",),
            ("export", file), ("report", file), ("print", file), ("export", "-o",
                                                                 self.path("x.xlsx")),
            ("format", file, "-o"), ("stats", file, "--as-of"), ("stats", "--as-of", "2024-01-01"),
            ("stats", file, file), ("format", file, file), ("export", file, "-o", ""),
            ("stats", "")])

    def test_command_words(self):
        file = self.write("good.rectify", text_of(BASE))
        self.refuse_all([("frobnicate",), ("frobnicate", file), ("statistics", file, "--json"),
                         ("Stats", file)])

    def test_dates(self):
        file = self.write("good.rectify", text_of(BASE))
        for day in ("2023-02-30", "2023-02", "today", "", "20230203", "2023-02-03x",
                    "2023/02/03", "0000-00-00", "-1"):
            self.refuse_all([("stats", file, "--as-of", day), ("stats", file, "--as-of=" + day),
                             ("export", file, "-o", self.path("x.xlsx"), "--as-of", day)])
            if day:
                result = harness.run("stats", file, "--as-of=" + day)
                self.assertIn(day.encode(), result.stderr)

    def test_values_of_options(self):
        file = self.write("good.rectify", text_of(BASE))
        out = self.path("x.xlsx")
        # An option that is not there yet is refused all the same.
        self.refuse_all([
            ("export", file, "-o", out, "--preset", "nonsense"),
            ("export", file, "-o", out, "--preset", self.path("none.json")),
            ("export", file, "-o", out, "--sheets", "nonsense"),
            ("print", file, "-o", out, "--paper", "nonsense"),
            ("check", file, "--for", "nonsense")])

    def test_help_and_version(self):
        for option in ("--help", "--version"):
            with self.subTest(option=option):
                result = harness.run(option)
                self.assertEqual(result.returncode, 0, result.stderr)
                self.assertTrue(result.stdout.strip())
                self.assertEqual(result.stderr, b"")
        self.assertRegex(harness.run("--version").stdout.decode(), r"\d+\.\d+")


if __name__ == "__main__":
    unittest.main()
