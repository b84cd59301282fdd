#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""`rectify format`: the canonical bytes, and nothing lost on the way."""

import collections
import json
import os
import re
import unittest

import canonical
import generate
import harness


def dumped(text):
    """As Python writes what it reads."""
    return json.dumps(json.loads(text), indent=2, ensure_ascii=False) + "\n"


SKELETON = """{
  "format": "rectify-meeting",
  "version": 1,
  "meeting": {},
  "aspects": [],
  "people": [],
  "preparation": {
    "plan": {},
    "steps": [],
    "studies": [],
    "channels": [],
    "opinions": [],
    "talks": [],
    "problems": [],
    "drafts": [],
    "reviews": []
  },
  "proceedings": {
    "attendance": [],
    "agenda": [],
    "speeches": [],
    "criticisms": [],
    "comments": [],
    "minutes": {}
  },
  "rectification": {
    "plan": {},
    "items": [],
    "notices": [],
    "rules": [],
    "submissions": []
  },
  "report": {}
}
"""


class Format(harness.Case):
    def format(self, content, name="in.rectify"):
        """The bytes that `format FILE -o OUT` writes."""
        path = self.write(name, content)
        before = self.read(path)
        out = self.path("out.rectify")
        if os.path.exists(out):
            os.remove(out)
        self.succeed("format", path, "-o", out)
        self.assertEqual(self.read(path), before, "the input changed")
        self.assertEqual(sorted(os.listdir(self.folder)), sorted([name, "out.rectify"]))
        return self.read(out)

    def check(self, content, expected):
        found = self.format(content).decode("utf-8")
        self.assertEqual(found, expected)
        self.assertEqual(self.format(found).decode("utf-8"), expected, "not idempotent")

    def meeting(self, members):
        """The part of the output that holds the meeting, given its members as text."""
        found = self.format('{"format":"rectify-meeting","version":1,"meeting":{%s}}' % members)
        text = found.decode("utf-8")
        end = text.index('\n  "aspects": []')
        return text[text.index('  "meeting": '):end]

    def expect_meeting(self, members, *lines):
        expected = '  "meeting": {\n' + ",\n".join("    " + line for line in lines) + "\n  },"
        self.assertEqual(self.meeting(members), expected)


class WholeFiles(Format):
    def test_sample_is_canonical(self):
        with open(harness.sample_path(), "rb") as file:
            text = file.read()
        self.assertEqual(text.decode("utf-8"), dumped(text))
        self.assertEqual(self.format(text), text)

    def test_smallest(self):
        self.check('{"format":"rectify-meeting","version":1}', SKELETON)

    def test_skeleton_is_canonical(self):
        self.check(SKELETON, SKELETON)

    def test_next_number_is_kept(self):
        text = SKELETON.replace('    "items": []', '    "next-number": 19,\n    "items": []')
        self.check(text, text)

    def test_in_place(self):
        """Without -o the file itself is rewritten."""
        rough = '\ufeff{"version" : 1,\r\n"format":"rectify-meeting"}'
        path = self.write("in.rectify", rough)
        self.succeed("format", path)
        self.assertEqual(self.read(path).decode("utf-8"), SKELETON)
        self.assertEqual(os.listdir(self.folder), ["in.rectify"])
        self.succeed("format", path)
        self.assertEqual(self.read(path).decode("utf-8"), SKELETON)

    def test_output_over_an_existing_file(self):
        path = self.write("in.rectify", SKELETON)
        out = self.write("out.rectify", "old")
        self.succeed("format", path, "-o", out)
        self.assertEqual(self.read(out).decode("utf-8"), SKELETON)
        self.assertEqual(sorted(os.listdir(self.folder)), ["in.rectify", "out.rectify"])

    def test_output_into_missing_folder(self):
        path = self.write("in.rectify", SKELETON)
        before = harness.snapshot(self.folder)
        self.refused(harness.run("format", path, "-o", self.path("none/out.rectify")), "out.rectify")
        self.assertEqual(harness.snapshot(self.folder), before)

    def test_odd_names(self):
        for name in ("会议 台账.rectify", "a'b\"c.rectify", "no-extension", "x.json"):
            with self.subTest(name=name):
                path = self.write(name, SKELETON)
                self.succeed("format", path)
                self.assertEqual(self.read(path).decode("utf-8"), SKELETON)
                os.remove(path)


class RandomFiles(Format):
    def many(self, seeds, make):
        wrong = []
        for seed in seeds:
            text, expected = make(seed)
            path = self.write("in.rectify", text)
            out = self.path("out.rectify")
            result = harness.run("format", path, "-o", out)
            if result.returncode:
                wrong.append("seed %d: exit %d, %s" % (
                    seed, result.returncode, result.stderr.decode("utf-8", "replace")[:300]))
                continue
            found = self.read(out).decode("utf-8")
            if found != expected:
                wrong.append("seed %d: %s" % (seed, self.first_difference(expected, found)))
        if wrong:
            self.fail("%d of %d files differ\n%s" % (len(wrong), len(seeds), "\n".join(wrong[:12])))

    @staticmethod
    def first_difference(expected, found):
        for number, (a, b) in enumerate(zip(expected.split("\n"), found.split("\n")), 1):
            if a != b:
                return "line %d: %r instead of %r" % (number, b[:200], a[:200])
        return "%d bytes instead of %d" % (len(found), len(expected))

    def canonical_text(self, document):
        text = generate.text_of(document)
        self.assertEqual(text, dumped(text))
        return text, text

    def test_canonical_stays(self):
        self.many(range(60), lambda seed: self.canonical_text(generate.wild(seed)))

    def test_plausible_stays(self):
        self.many(range(40), lambda seed: self.canonical_text(generate.document(seed, generate.TOPICS if seed % 2 else ())))

    def rough(self, seed):
        text = generate.roughen(generate.wild(seed), seed)
        return text, canonical.canonical_text(text)

    def test_rough_becomes_canonical(self):
        """Other orders, spaces, escapes, unset and unknown members, repeated links, a BOM."""
        self.many(range(100), self.rough)


class Bytes(Format):
    def test_byte_order_mark_is_dropped(self):
        self.check(b"\xef\xbb\xbf" + SKELETON.encode(), SKELETON)

    def test_white_space(self):
        self.check(SKELETON.replace("\n", "\r\n"), SKELETON)
        self.check(SKELETON.replace("\n", "\r").replace("  ", "\t"), SKELETON)
        self.check(re.sub(r"\s", "", SKELETON), SKELETON)
        self.check("\n\n \t" + SKELETON + "\n\r\n  ", SKELETON)
        self.check(SKELETON.rstrip("\n"), SKELETON)

    def test_escapes(self):
        for written, kept in (
                (r'"\/"', '"/"'), (r'"\u4e2d\u6587"', '"中文"'), (r'"\u4E2D"', '"中"'),
                (r'"\ud83d\ude00"', '"😀"'), (r'"\uD842\uDFB7"', '"𠮷"'),
                (r'"\u0041"', '"A"'), (r'"\u0022"', r'"\""'), (r'"\u005c"', r'"\\"'),
                (r'"\u001f"', r'"\u001f"'), (r'"\u001F"', r'"\u001f"'), (r'"\u0001"', r'"\u0001"'),
                (r'"\u0008"', r'"\b"'), (r'"\u000c"', r'"\f"'), (r'"\u000a"', r'"\n"'),
                (r'"\u000D"', r'"\r"'), (r'"\u0009"', r'"\t"'), (r'"\u000b"', r'"\u000b"'),
                (r'"\b\f\n\r\t"', r'"\b\f\n\r\t"'), (r'"\u007f"', '"\x7f"'),
                ('"\x7f"', '"\x7f"'), (r'"\u0080"', '"\x80"'), (r'"\u0085"', '"\x85"'),
                (r'"\u2028\u2029"', '"\u2028\u2029"'), ('"\u2028"', '"\u2028"'),
                (r'"\ufeff"', '"\ufeff"'), (r'"\ufffe\uffff"', '"\ufffe\uffff"'),
                (r'"\udbff\udfff"', '"\U0010ffff"'), (r'"\"\\"', r'"\"\\"'),
                ('"  a  "', '"  a  "'), ('" "', '" "'), ('"e\u0301é"', '"e\u0301é"'),
                ('"<&>\'"', '"<&>\'"')):
            with self.subTest(written=written):
                self.assertEqual(json.dumps(json.loads(written), ensure_ascii=False), kept)
                self.expect_meeting('"title":' + written, '"title": ' + kept)
                self.expect_meeting('"zz":[' + written + "]",
                                    '"zz": [\n      ' + kept + "\n    ]")
                self.expect_meeting('"zz":{' + written + ":1}",
                                    '"zz": {\n      ' + kept + ": 1\n    }")

    def test_every_character_below_space(self):
        for code in range(1, 0x20):
            written = '"\\u%04x"' % code
            kept = json.dumps(chr(code), ensure_ascii=False)
            with self.subTest(written=written):
                self.expect_meeting('"title":' + written, '"title": ' + kept)

    def test_members_may_be_escaped(self):
        self.expect_meeting(r'"\u0074itle":"t"', '"title": "t"')
        self.check(r'{"\u0066ormat":"rectify\u002dmeeting","version":1}', SKELETON)

    def test_long_texts(self):
        for text in ("字" * 100000, "😀" * 40000, "\n" * 5000, "\\" * 5000):
            kept = json.dumps(text, ensure_ascii=False)
            self.expect_meeting('"theme":' + kept, '"theme": ' + kept)

    def test_new_line_in_one_line_text(self):
        self.expect_meeting(r'"title":"a\nb"', r'"title": "a\nb"')


class Unset(Format):
    def test_unset_is_omitted(self):
        self.expect_meeting('"title":"t","year":null,"unit":"","theme":null,"held-on":"",'
                            '"starts-at":null,"host":"","near-days":0',
                            '"title": "t"', '"near-days": 0')

    def test_lists_and_flags(self):
        text = ('{"format":"rectify-meeting","version":1,"people":[{"id":"p","represents":false},'
                '{"id":"q","represents":true},{"id":"r","represents":null}],"preparation":{'
                '"talks":[{"id":"t","participants":[],"problems":null}],'
                '"problems":[{"id":"b","sources":[]}]},"rectification":{"items":[{"id":"i",'
                '"measures":[],"history":[],"events":null,"number":1}]}}')
        found = json.loads(self.format(text))
        self.assertEqual(found["people"], [{"id": "p"}, {"id": "q", "represents": True}, {"id": "r"}])
        self.assertEqual(found["preparation"]["talks"], [{"id": "t"}])
        self.assertEqual(found["preparation"]["problems"], [{"id": "b"}])
        self.assertEqual(found["rectification"]["items"], [{"id": "i", "number": 1}])
        self.assertEqual(self.format(text).decode(), canonical.canonical_text(text))

    def test_zero_is_a_figure(self):
        self.expect_meeting('"notice-days":0,"report-days":0,"near-days":0,"immediate-days":0',
                            '"notice-days": 0', '"report-days": 0', '"near-days": 0',
                            '"immediate-days": 0')

    def test_loading_adds_no_defaults(self):
        self.assertEqual(self.meeting(""), '  "meeting": {},')


class Order(Format):
    def test_members(self):
        self.expect_meeting('"phone":"1","near-days":3,"title":"t","kind":"annual"',
                            '"title": "t"', '"kind": "annual"', '"near-days": 3', '"phone": "1"')

    def test_sections(self):
        document = json.loads(SKELETON)

        def reverse(value):
            return {k: reverse(v) for k, v in reversed(value.items())} \
                if isinstance(value, dict) else value
        self.check(json.dumps(reverse(document)), SKELETON)

    def test_choices_in_declared_order_and_once(self):
        found = json.loads(self.format(
            '{"format":"rectify-meeting","version":1,"preparation":{"problems":[{"id":"b",'
            '"sources":["previous","meeting","study","meeting"]}]}}'))
        self.assertEqual(found["preparation"]["problems"][0]["sources"],
                         ["study", "meeting", "previous"])

    def test_people_and_links_once_in_the_files_order(self):
        found = json.loads(self.format(
            '{"format":"rectify-meeting","version":1,"people":[{"id":"a"},{"id":"b"},{"id":"c"}],'
            '"preparation":{"talks":[{"id":"t","participants":["c","a","c","gone","a","gone"],'
            '"problems":["x","t","x"]}]}}'))
        talk = found["preparation"]["talks"][0]
        self.assertEqual(talk["participants"], ["c", "a", "gone"])
        self.assertEqual(talk["problems"], ["x", "t"])

    def test_records_keep_their_order(self):
        found = json.loads(self.format(
            '{"format":"rectify-meeting","version":1,"people":[{"id":"z"},{"id":"a"},{"id":"M"}]}'))
        self.assertEqual([p["id"] for p in found["people"]], ["z", "a", "M"])


class UnknownMembers(Format):
    def test_numbers_keep_their_token(self):
        for token in ("1e400", "-1E+400", "12345678901234567890", "1.50", "-0", "-0.0", "0", "1E5",
                      "1e-7", "0.1000000000000000055511151231257827", "100000000000000000000000",
                      "123456789.000"):
            with self.subTest(token=token):
                self.expect_meeting('"zz":' + token, '"zz": ' + token)
                self.expect_meeting('"zz":[{"a":' + token + '}]',
                                    '"zz": [\n      {\n        "a": %s\n      }\n    ]' % token)

    def test_values_of_any_kind(self):
        for written, kept in (("null", "null"), ("false", "false"), ("true", "true"),
                              ('""', '""'), ("[ ]", "[]"), ("{ }", "{}"), ("[[],{}]",
                              "[\n      [],\n      {}\n    ]")):
            with self.subTest(written=written):
                self.expect_meeting('"zz":' + written, '"zz": ' + kept)

    def test_behind_the_known_member_they_followed(self):
        self.expect_meeting('"a":1,"title":"t","b":2,"c":3,"kind":"annual","d":4,"phone":"5","e":6',
                            '"a": 1', '"title": "t"', '"b": 2', '"c": 3', '"kind": "annual"',
                            '"d": 4', '"phone": "5"', '"e": 6')

    def test_they_move_with_it(self):
        self.expect_meeting('"phone":"5","e":6,"title":"t","b":2',
                            '"title": "t"', '"b": 2', '"phone": "5"', '"e": 6')

    def test_behind_the_nearest_earlier_one_when_it_is_unset(self):
        self.expect_meeting('"title":"t","b":2,"kind":"","c":3,"year":null,"d":4,"phone":"5"',
                            '"title": "t"', '"b": 2', '"c": 3', '"d": 4', '"phone": "5"')
        self.expect_meeting('"title":"","b":2,"phone":"5"', '"b": 2', '"phone": "5"')

    def test_never_before_format_version_id(self):
        found = self.format('{"a":1,"format":"rectify-meeting","b":2,"version":1,"c":3,"meeting":{},'
                            '"people":[{"z":1,"id":"p","y":2,"name":"n","x":3}]}').decode("utf-8")
        expected = SKELETON.replace('"version": 1,', '"version": 1,\n  "a": 1,\n  "b": 2,\n  "c": 3,')
        expected = expected.replace('"people": []', """"people": [
    {
      "id": "p",
      "z": 1,
      "y": 2,
      "name": "n",
      "x": 3
    }
  ]""")
        self.assertEqual(found, expected)

    def test_at_every_level(self):
        text = json.dumps({
            "format": "rectify-meeting", "version": 1, "u0": 0, "meeting": {"u1": 1},
            "preparation": {"u2": 2, "plan": {"u3": 3}, "steps": [], "u4": 4},
            "proceedings": {"minutes": {"text": "t", "u5": 5}, "u6": 6},
            "rectification": {"plan": {}, "next-number": 2, "u7": 7, "items": [{
                "id": "i", "u8": 8, "measures": [{"id": "m", "u9": 9}],
                "progress": [{"id": "g", "text": "t", "u10": {"u": [10]}}],
                "evidence": [{"id": "v", "u11": 11}], "events": [{"id": "e", "u12": 12}],
                "u13": 13}]},
            "report": {"u14": 14}, "u15": 15})
        found = self.format(text).decode("utf-8")
        self.assertEqual(found, canonical.canonical_text(text))
        counted = collections.Counter(re.findall(r'"u(\d+)":', found))
        self.assertEqual(counted, {str(n): 1 for n in range(16)})

    def test_unknown_section(self):
        text = SKELETON.replace('  "report": {}', '  "future": [\n    {\n      "id": "p"\n    }\n  ],\n'
                                '  "report": {}')
        self.check(text, text)

    def test_nesting_that_is_allowed(self):
        deep = "[" * 60 + "]" * 60
        found = self.format('{"format":"rectify-meeting","version":1,"zz":%s}' % deep)
        self.assertEqual(json.loads(found)["zz"], json.loads(deep))


if __name__ == "__main__":
    unittest.main()
