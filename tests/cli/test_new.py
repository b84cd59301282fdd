#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""`rectify new`: a canonical file with the defaults, and never over another file."""

import json
import os
import re
import unittest

import canonical
import harness
import oracle


class New(harness.Case):
    def load(self, path):
        with open(path, encoding="utf-8") as file:
            return json.load(file)

    def test_new(self):
        path = self.path("新会议.rectify")
        result = self.succeed("new", path)
        self.assertEqual(result.stderr, b"")
        self.assertEqual(os.listdir(self.folder), ["新会议.rectify"])
        text = self.read(path).decode("utf-8")
        document = json.loads(text)
        self.assertEqual(text, json.dumps(document, indent=2, ensure_ascii=False) + "\n")
        self.assertEqual(text, canonical.canonical_text(text))
        self.assertEqual(document["format"], "rectify-meeting")
        self.assertIs(type(document["version"]), int)
        self.assertEqual(document["version"], 1)

    def test_defaults(self):
        path = self.path("new.rectify")
        self.succeed("new", path)
        meeting = self.load(path)["meeting"]
        self.assertEqual(
            {k: meeting.get(k) for k in ("quorum", "notice-days", "report-days", "near-days",
                                         "immediate-days")},
            {"quorum": "2/3", "notice-days": 15, "report-days": 15, "near-days": 10,
             "immediate-days": 30})

    def test_every_section_is_there(self):
        path = self.path("new.rectify")
        self.succeed("new", path)
        document = self.load(path)
        for name, form, what in canonical.TOP:
            self.assertIn(name, document)
            if form == canonical.GROUP:
                for inner, inner_form, _what in what:
                    if inner_form != canonical.NUMBER:
                        self.assertIn(inner, document[name])
        self.assertEqual(document["people"], [])
        self.assertEqual(document["rectification"]["items"], [])

    def test_the_program_reads_it(self):
        path = self.path("new.rectify")
        self.succeed("new", path)
        before = self.read(path)
        self.succeed("format", path)
        self.assertEqual(self.read(path), before)
        result = self.succeed("stats", path, "--as-of", "2024-03-20", "--json")
        self.assertIsNone(oracle.difference(oracle.stats(self.load(path), "2024-03-20"),
                                            json.loads(result.stdout)))
        self.succeed("export", path, "-o", self.path("out.xlsx"))

    def test_existing_file_is_refused(self):
        for content in (b"", b"something", b'{"format":"rectify-meeting","version":1}'):
            with self.subTest(content=content):
                path = self.write("old.rectify", content)
                self.refused(harness.run("new", path), "old.rectify")
                self.refused(harness.run("new", path, "--from", harness.sample_path()),
                             "old.rectify")
                self.assertEqual(harness.snapshot(self.folder), {"old.rectify": content})

    def test_dangling_symbolic_link_is_refused(self):
        """What is written through it would appear elsewhere."""
        os.symlink(self.path("elsewhere"), self.path("link.rectify"))
        self.refused(harness.run("new", self.path("link.rectify")), "link.rectify")
        self.assertEqual(os.listdir(self.folder), ["link.rectify"])

    def test_missing_folder(self):
        self.refused(harness.run("new", self.path("none/new.rectify")), "new.rectify")
        self.assertEqual(os.listdir(self.folder), [])

    def test_folder_in_the_way(self):
        os.mkdir(self.path("new.rectify"))
        self.refused(harness.run("new", self.path("new.rectify")), "new.rectify")
        self.assertEqual(harness.snapshot(self.folder), {"new.rectify/": None})

    def test_ids_differ(self):
        """Two new files share no id."""
        ids = []
        for name in ("a.rectify", "b.rectify"):
            self.succeed("new", self.path(name))
            ids.append(set(re.findall(r'"id": "([^"]*)"', self.read(self.path(name)).decode())))
        self.assertFalse(ids[0] & ids[1])


class From(harness.Case):
    def test_from_last_year(self):
        """What is not closed is carried over; last year's file stays as it was."""
        with open(harness.sample_path(), "rb") as file:
            last = file.read()
        old = self.write("last.rectify", last)
        path = self.path("new.rectify")
        self.succeed("new", path, "--from", old)
        self.assertEqual(self.read(old), last)
        self.assertEqual(sorted(os.listdir(self.folder)), ["last.rectify", "new.rectify"])
        text = self.read(path).decode("utf-8")
        self.assertEqual(text, canonical.canonical_text(text))
        self.succeed("stats", path)
        source, document = json.loads(last), json.loads(text)
        unclosed = [i["title"] for i in source["rectification"]["items"] if i["state"] != "closed"]
        closed = [i["title"] for i in source["rectification"]["items"] if i["state"] == "closed"]
        for title in unclosed:
            self.assertIn(title, text_values(document))
        carried = [i.get("title") for i in document["rectification"]["items"]]
        for title in closed:
            self.assertNotIn(title, carried)
        self.assertEqual(document["meeting"].get("unit"), source["meeting"].get("unit"))
        self.assertEqual([p.get("name") for p in document["people"]],
                         [p.get("name") for p in source["people"]])
        self.assertEqual(document["proceedings"]["criticisms"], [])
        self.assertEqual(document["preparation"]["talks"], [])
        self.assertNotEqual(document["meeting"].get("held-on"), source["meeting"]["held-on"])

    def test_from_missing_or_broken(self):
        self.refused(harness.run("new", self.path("new.rectify"), "--from",
                                 self.path("none.rectify")), "none.rectify")
        self.assertEqual(os.listdir(self.folder), [])
        broken = self.write("broken.rectify", b'{"format":"rectify-meeting",')
        self.refused(harness.run("new", self.path("new.rectify"), "--from", broken),
                     "broken.rectify")
        self.assertEqual(os.listdir(self.folder), ["broken.rectify"])


def text_values(value):
    if isinstance(value, dict):
        return [t for v in value.values() for t in text_values(v)]
    if isinstance(value, list):
        return [t for v in value for t in text_values(v)]
    return [value] if isinstance(value, str) else []


if __name__ == "__main__":
    unittest.main()
