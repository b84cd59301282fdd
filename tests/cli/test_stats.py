#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""`rectify stats --json` against an independent count and against figures counted by hand."""

import collections
import datetime
import json
import re
import unittest

import generate
import harness
import oracle

SAMPLE_DATES = ["2023-11-01", "2023-12-05", "2023-12-31", "2024-01-05", "2024-01-18",
                "2024-01-31", "2024-02-29", "2024-03-20", "2024-04-30", "2024-06-30",
                "2024-07-01", "2024-09-15", "2024-12-31", "2025-01-31"]
RANDOM_DATES = ["2023-11-20", "2024-01-15", "2024-02-20", "2024-05-06", "2024-10-01",
                "2025-02-10"]


def meeting(**given):
    """A whole document from its meeting and lists; members as keywords with _ for -."""
    given = {k.replace("_", "-"): v for k, v in given.items()}
    return {
        "format": "rectify-meeting", "version": 1,
        "meeting": given.get("meeting", {}), "aspects": given.get("aspects", []),
        "people": given.get("people", []),
        "preparation": {"plan": {}, **{k: given.get(k, []) for k in (
            "steps", "studies", "channels", "opinions", "talks", "problems", "drafts",
            "reviews")}},
        "proceedings": {**{k: given.get(k, []) for k in (
            "attendance", "agenda", "speeches", "criticisms", "comments")}, "minutes": {}},
        "rectification": {"plan": {}, "next-number": 1, **{k: given.get(k, []) for k in (
            "items", "notices", "rules", "submissions")}},
        "report": {},
    }


def records(prefix, *rows):
    return [{"id": "%s%d" % (prefix, n + 1), **row} for n, row in enumerate(rows)]


class Stats(harness.Case):
    def stats(self, path, as_of):
        result = self.succeed("stats", path, "--as-of", as_of, "--json")
        self.assertEqual(result.stderr, b"")
        return json.loads(result.stdout)

    def expect(self, document, as_of, **figures):
        """Members written with __ for a dot and _ for -."""
        path = self.write("case.rectify", document)
        found = self.stats(path, as_of)
        for member, expected in figures.items():
            value = found
            name = member.replace("__", ".").replace("_", "-")
            for step in name.split("."):
                value = value[step]
            with self.subTest(member=name, as_of=as_of):
                self.assertEqual(value, expected)
                self.assertIs(isinstance(value, bool), isinstance(expected, bool))


class Shape(Stats):
    def test_empty_file_literally(self):
        """Every member there is, over nothing."""
        found = self.stats(self.write("empty.rectify", meeting()), "2024-03-20")
        figures = {"total": 0}
        expected = {
            "as-of": "2024-03-20", "team": 0, "present": 0, "leave": 0, "absent": 0,
            "observers": 0, "quorum": {"needed": 0, "met": False},
            "studies": {"collective": 0, "seminar": 0, "lecture": 0, "self": 0},
            "forums": 0, "forms": {"issued": 0, "returned": 0, "rate": None},
            "opinions": {"raw": {"team": 0, "members": 0}, "merged": {"team": 0, "members": 0}},
            "talks": {"count": 0, "person-times": 0, "required": 0, "covered": 0},
            "problems": {"team": 0, "members": 0, "members-max": None, "members-min": None,
                         "members-mean": None, "at-meeting": 0},
            "criticisms": {"total": 0, "members": 0, "team": 0, "required": 0, "covered": 0},
            "matters": 0, "demands": 0,
            "items": {**figures, "open": 0, "in-progress": 0, "applied": 0, "closed": 0,
                      "sustained": 0, "lasting": 0, "overdue": 0, "near": 0, "rate": None,
                      "done-rate": None},
            "measures": {**figures, "immediate": 0, "dated": 0, "lasting": 0, "done": 0},
            "by-aspect": [], "by-department": [], "notices": 0,
            "feedback": {"total": 0, "replied": 0}, "rules": 0,
            "reviews": {"total": 0, "done": 0, "continuing": 0, "undone": 0},
        }
        self.assertIsNone(oracle.difference(expected, found))

    def test_as_of_today_without_option(self):
        before = datetime.date.today()
        result = self.succeed("stats", self.write("empty.rectify", meeting()), "--json")
        found = json.loads(result.stdout)["as-of"]
        self.assertIn(found, (before.isoformat(), datetime.date.today().isoformat()))

    def test_text_without_json(self):
        """Without --json a person reads it: something is printed, the total among it."""
        result = self.succeed("stats", harness.sample_path(), "--as-of", "2024-03-20")
        with open(harness.sample_path(), encoding="utf-8") as file:
            total = oracle.stats(json.load(file), "2024-03-20")["items"]["total"]
        self.assertRegex(result.stdout.decode("utf-8"), r"(?<!\d)%d(?!\d)" % total)

    def test_file_is_not_touched(self):
        path = self.write("case.rectify", generate.text_of(generate.document(1)))
        before = harness.snapshot(self.folder)
        self.stats(path, "2024-03-20")
        self.assertEqual(harness.snapshot(self.folder), before)


class AgainstOracle(Stats):
    def test_sample(self):
        with open(harness.sample_path(), encoding="utf-8") as file:
            document = json.load(file)
        for as_of in SAMPLE_DATES:
            with self.subTest(as_of=as_of):
                found = self.stats(harness.sample_path(), as_of)
                self.assertIsNone(oracle.difference(oracle.stats(document, as_of), found))

    def compare(self, seeds, topics=()):
        members, lines = collections.Counter(), []
        for seed in seeds:
            document = generate.document(seed, topics)
            path = self.write("random.rectify", generate.text_of(document))
            for as_of in RANDOM_DATES[seed % 2::2]:
                try:
                    found = self.stats(path, as_of)
                except ValueError as error:
                    found = "no JSON, %s," % error
                wrong = oracle.difference(oracle.stats(document, as_of), found)
                if wrong:
                    members[re.sub(r"\[\d+\]", "[]", wrong.partition(":")[0])] += 1
                    lines.append("seed %d as of %s: %s" % (seed, as_of, wrong))
        if lines:
            self.fail("%d comparisons differ; first differing member: %s\n%s"
                      % (len(lines), ", ".join("%s %dx" % m for m in members.most_common()),
                         "\n".join(lines[:10])))

    def test_random_documents(self):
        self.compare(range(150))

    def test_what_is_left_open(self):
        """Here oracle.py's decisions marked * matter, one topic at a time."""
        for topic, what in generate.TOPICS.items():
            with self.subTest(topic=topic, what=what):
                self.compare(range(1000, 1030), [topic])

    def test_names_with_odd_characters(self):
        """The printed object is JSON whatever the names hold."""
        name = "a\"b\\c\n\t\r\b\f\u0001\u001f\u007f\u2028😀/"
        measure = {"id": "m1"}
        document = meeting(aspects=records("a", {"name": name}),
                           items=records("i", {"aspect": "a1", "measures": [measure]}))
        line = {"name": name, "total": 1, "closed": 0, "overdue": 0}
        self.expect(document, "2024-03-20", by_aspect=[line])
        line["name"] = measure["department"] = re.sub(r"[\t\n\r]", "", name)
        self.expect(document, "2024-03-20", by_department=[line])


class ByHand(Stats):
    """Figures counted with a pencil, so that an error common to two programs shows."""

    def people(self):
        return records(
            "p",
            {"name": "甲", "role": "lead"},
            {"name": "乙", "role": "member", "in-charge": "财务部、工程部", "branch": "一支部"},
            {"name": "丙", "role": "member", "in-charge": "工程部", "branch": "一支部"},
            {"name": "丁", "role": "member", "branch": "二支部"},
            {"name": "戊", "role": "department-head", "heads": "财务部"},
            {"name": "己", "role": "department-head", "heads": "工程部", "branch": "一支部",
             "represents": True},
            {"name": "庚", "role": "observer"},
            {"name": "辛", "role": "observer"},
            {"name": "壬", "role": "supervisor"},
        )

    def test_team_and_quorum(self):
        attendance = records(
            "a", {"person": "p1", "status": "present"}, {"person": "p2", "status": "present"},
            {"person": "p3", "status": "leave", "statement": True},
            {"person": "p4", "status": "absent"}, {"person": "p7", "status": "present"},
            {"person": "gone", "status": "present"})
        document = meeting(meeting={"held-on": "2024-01-10"}, people=self.people(),
                           attendance=attendance)
        # 4 x 2/3 = 2.67, rounded up 3; two are there. Criticisms: p1, p2, p3 (in writing): 3 x 2.
        self.expect(document, "2024-01-10", team=4, present=2, leave=1, absent=1, observers=2,
                    quorum__needed=3, quorum__met=False, criticisms__required=6)
        self.expect(document, "2024-01-09", team=4, present=0, leave=0, absent=0,
                    criticisms__required=0)
        document["meeting"]["quorum"] = "1/2"
        self.expect(document, "2024-01-10", quorum__needed=2, quorum__met=True)
        document["meeting"]["quorum"] = "9/10"
        self.expect(document, "2024-01-10", quorum__needed=4, quorum__met=False)

    def test_exact_thirds_are_not_rounded_up(self):
        people = records("p", *[{"role": "member"}] * 6)
        attendance = records("a", *[{"person": "p%d" % n, "status": "present"}
                                    for n in range(1, 5)])
        self.expect(meeting(people=people, attendance=attendance), "2024-01-10",
                    quorum__needed=4, quorum__met=True)

    def test_required_talks(self):
        talks = records(
            "t",
            {"participants": ["p1", "p2"], "held-on": "2024-01-02"},
            {"participants": ["p2", "p1"], "held-on": "2024-01-03"},
            {"participants": ["p1", "p3"], "held-on": "2024-01-10"},
            {"participants": ["p1", "p4"], "held-on": "2024-01-11"},        # after the meeting
            {"participants": ["p2", "p3", "p4"], "held-on": "2024-01-02"},  # not two
            {"participants": ["p6", "p3"], "held-on": "2024-01-01"},
            {"participants": ["p5", "p6"], "held-on": "2024-01-02"},        # not required
        )
        document = meeting(meeting={"held-on": "2024-01-10"}, people=self.people(), talks=talks)
        # Team: 6 pairs. Departments: 乙-戊, 乙-己, 丙-己. Branch: 乙-己, 丙-己 again; 丁 has no
        # representative. 9 in all. Covered: 甲乙, 甲丙, 丙己.
        self.expect(document, "2024-03-01", talks__count=7, talks__person_times=8,
                    talks__required=9, talks__covered=3)
        # On the 2nd: t1, t5, t6, t7.
        self.expect(document, "2024-01-02", talks__count=4, talks__person_times=5,
                    talks__required=9, talks__covered=2)

    def test_undated_talk(self):
        """It has happened, but whether before the meeting nobody can say."""
        talks = records("t", {"participants": ["p1", "p2"]})
        document = meeting(meeting={"held-on": "2024-01-10"}, people=self.people(), talks=talks)
        self.expect(document, "2024-01-02", talks__count=1, talks__person_times=1,
                    talks__covered=0)
        del document["meeting"]["held-on"]
        self.expect(document, "2024-01-02", talks__covered=0)

    def test_opinions_and_forms(self):
        opinions = records(
            "o", {"about": "team"}, {"about": "team", "merged-into": "o1"},
            {"about": "team", "merged-into": "gone"}, {"about": "p1"},
            {"about": "p2", "merged-into": "o4"}, {"text": "about nobody"},
            {"about": "p1", "received-on": "2024-02-01"})
        channels = records(
            "c", {"kind": "forum", "times": 2}, {"kind": "forum", "times": 1},
            {"kind": "box", "times": 9}, {"kind": "form", "issued": 86, "returned": 82},
            {"kind": "form", "issued": 14, "returned": 14})
        document = meeting(people=self.people(), opinions=opinions, channels=channels)
        self.expect(document, "2024-01-31", opinions__raw__team=3, opinions__merged__team=2,
                    opinions__raw__members=2, opinions__merged__members=1, forums=3,
                    forms__issued=100, forms__returned=96, forms__rate=96)
        self.expect(document, "2024-02-01", opinions__raw__members=3)
        document["preparation"]["channels"] = channels[:4]
        # 82 / 86 = 0.953488...
        self.expect(document, "2024-02-01", forms__rate=95.35)

    def test_problems(self):
        problems = records(
            "q", {"subject": "team"}, {"subject": "team", "sources": ["study", "meeting"]},
            {"subject": "team", "sources": ["meeting"]}, {"subject": "p1"}, {"subject": "p1"},
            {"subject": "p1", "sources": ["talk"]}, {"subject": "p2"},
            {"subject": "p2", "sources": ["meeting"]}, {"subject": "p3"}, {"title": "nobody's"})
        # 甲 3, 乙 1, 丙 1, 丁 0: mean 5/4; two were new at the meeting and count apart.
        document = meeting(meeting={"held-on": "2024-01-10"}, people=self.people(),
                           problems=problems)
        self.expect(document, "2024-01-10",
                    problems__team=2, problems__members=5, problems__members_max=3,
                    problems__members_min=0, problems__members_mean=1.25,
                    problems__at_meeting=2)
        self.expect(document, "2024-01-09", problems__team=2, problems__members=5,
                    problems__at_meeting=0)

    def test_criticisms(self):
        attendance = records("a", *[{"person": "p%d" % n, "status": "present"}
                                    for n in (1, 2, 3)])
        criticisms = records(
            "k", {"by": "p1", "about": "p2"}, {"by": "p1", "about": "p2"},
            {"by": "p2", "about": "p1"}, {"by": "p3", "about": "p3"},
            {"by": "p2", "about": "team"}, {"by": "p1", "about": "p4"})
        speeches = records("s", {"speaker": "p1", "matters": "说明"}, {"speaker": "p2"})
        comments = records("m", {"kind": "demand"}, {"kind": "remark"}, {"kind": "demand"})
        document = meeting(meeting={"held-on": "2024-01-10"}, people=self.people(),
                           attendance=attendance, criticisms=criticisms, speeches=speeches,
                           comments=comments)
        self.expect(document, "2024-01-10", criticisms__total=6, criticisms__members=5,
                    criticisms__team=1, criticisms__required=6, criticisms__covered=2,
                    matters=1, demands=2)
        self.expect(document, "2024-01-09", criticisms__total=0, matters=0, demands=0)

    def test_closing_rolls_back(self):
        """Closed on the 3rd is still under way 截至 the 30th."""
        item = {
            "id": "i1", "state": "closed",
            "measures": [{"id": "m1", "limit": "dated", "due-on": "2024-12-10",
                          "done-on": "2024-12-01"}],
            "progress": [{"id": "g1", "on": "2024-03-01"}],
            "events": [{"id": "e1", "kind": "applied", "on": "2024-12-02"},
                       {"id": "e2", "kind": "approved", "on": "2024-12-03"}]}
        document = meeting(items=[item])
        self.expect(document, "2024-12-03", items__closed=1, items__rate=100,
                    items__done_rate=100, measures__done=1, items__near=0)
        self.expect(document, "2024-12-02", items__applied=1, items__closed=0, items__rate=0)
        self.expect(document, "2024-12-01", items__in_progress=1, measures__done=1,
                    items__near=0)
        self.expect(document, "2024-11-30", items__in_progress=1, measures__done=0,
                    items__near=1)
        self.expect(document, "2024-11-29", items__near=0, items__overdue=0)
        self.expect(document, "2024-02-29", items__open=1, items__in_progress=0)

    def test_reopened_and_sustained(self):
        item = {
            "id": "i1", "state": "in-progress",
            "measures": [{"id": "m1", "limit": "lasting"}],
            "events": [{"id": "e1", "kind": "started", "on": "2024-02-01"},
                       {"id": "e2", "kind": "applied", "on": "2024-03-01"},
                       {"id": "e3", "kind": "rejected", "on": "2024-03-05"},
                       {"id": "e4", "kind": "applied", "on": "2024-04-01"},
                       {"id": "e5", "kind": "approved", "on": "2024-04-02"},
                       {"id": "e6", "kind": "reopened", "on": "2024-05-01"}]}
        document = meeting(items=[item])
        for as_of, state in (("2024-01-31", "open"), ("2024-02-01", "in-progress"),
                             ("2024-03-04", "applied"), ("2024-03-05", "in-progress"),
                             ("2024-04-01", "applied"), ("2024-04-02", "sustained"),
                             ("2024-04-30", "sustained"), ("2024-05-01", "in-progress")):
            self.expect(document, as_of, **{"items__" + state.replace("-", "_"): 1,
                                            "items__lasting": 1, "items__closed": 0})
        self.expect(document, "2024-04-15", items__rate=0, items__done_rate=100)

    def test_extension_rolls_back(self):
        item = {
            "id": "i1", "state": "in-progress",
            "measures": [{"id": "m1", "limit": "dated", "due-on": "2024-09-30"}],
            "events": [{"id": "e1", "kind": "started", "on": "2024-02-01"},
                       {"id": "e2", "kind": "extended", "on": "2024-04-10", "measure": "m1",
                        "old-due": "2024-03-31", "new-due": "2024-06-30"},
                       {"id": "e3", "kind": "extended", "on": "2024-06-20", "measure": "m1",
                        "old-due": "2024-06-30", "new-due": "2024-09-30"}]}
        document = meeting(items=[item])
        for as_of, overdue, near in (("2024-03-20", 0, 0), ("2024-03-21", 0, 1),
                                     ("2024-03-31", 0, 1), ("2024-04-01", 1, 0),
                                     ("2024-04-10", 0, 0), ("2024-06-19", 0, 0),
                                     ("2024-06-20", 0, 0), ("2024-09-20", 0, 1),
                                     ("2024-10-01", 1, 0)):
            self.expect(document, as_of, items__overdue=overdue, items__near=near)

    def test_due_in_words(self):
        """The last day that is not overdue, for each way to write it; held 2024-01-10."""
        for words, last in (("2025年底前", "2025-12-31"), ("2024年1月", "2024-01-31"),
                            ("2024年6月底前", "2024-06-30"), ("6月底前", "2024-06-30"),
                            ("12月31日前", "2024-12-31"), ("2024年2月5日前", "2024-02-05"),
                            ("2024.2.5", "2024-02-05"), ("2024-02-05", "2024-02-05"),
                            ("月底前", "2024-01-31"), ("年底前", "2024-12-31"),
                            ("第一季度", "2024-03-31"), ("一季度末", "2024-03-31"),
                            ("上半年", "2024-06-30"), ("1月5日前", "2025-01-05"),
                            ("2024年2月", "2024-02-29"),
                            ("2024年底前，并长期坚持", "2024-12-31")):
            document = meeting(meeting={"held-on": "2024-01-10", "near-days": 0}, items=[{
                "id": "i1", "state": "in-progress",
                "measures": [{"id": "m1", "limit": "dated", "due-text": words}]}])
            day = datetime.date.fromisoformat(last)
            after = (day + datetime.timedelta(days=1)).isoformat()
            with self.subTest(words=words):
                self.expect(document, last, items__overdue=0, items__near=1)
                self.expect(document, after, items__overdue=1, items__near=0)

    def test_immediate(self):
        def document(**measure):
            return meeting(meeting={"held-on": "2024-01-10"}, items=[{
                "id": "i1", "state": "in-progress",
                "measures": [{"id": "m1", "limit": "immediate", **measure}]}])
        # 30 days from the meeting: 9 February; from 1 February: 2 March (a leap year).
        self.expect(document(), "2024-02-09", items__near=1, items__overdue=0)
        self.expect(document(), "2024-02-10", items__near=0, items__overdue=1)
        later = document(**{"starts-on": "2024-02-01"})
        self.expect(later, "2024-03-02", items__near=1)
        self.expect(later, "2024-03-03", items__overdue=1)
        later["meeting"]["immediate-days"] = 0
        self.expect(later, "2024-02-01", items__near=1)
        self.expect(later, "2024-02-02", items__overdue=1)

    def test_lights_of_items(self):
        def item(*measures, state="in-progress"):
            return meeting(items=[{"id": "i1", "state": state,
                                   "measures": records("m", *measures)}])
        late = {"limit": "dated", "due-on": "2024-03-01"}
        near = {"limit": "dated", "due-on": "2024-03-25"}
        self.expect(item(near, late), "2024-03-20", items__overdue=1, items__near=0)
        self.expect(item(near, {}), "2024-03-20", items__overdue=0, items__near=1)
        self.expect(item(late, state="closed"), "2024-03-20", items__overdue=0)
        self.expect(item(late, state="sustained"), "2024-03-20", items__overdue=0)
        self.expect(item({**late, "done-on": "2024-03-10"}), "2024-03-20", items__overdue=0)
        self.expect(item({"limit": "lasting"}), "2024-03-20", items__overdue=0, items__near=0)
        self.expect(item({"limit": "lasting", "review-on": "2024-03-19"}), "2024-03-20",
                    items__overdue=1)
        self.expect(item({"limit": "lasting", "review-on": "2024-03-30"}), "2024-03-20",
                    items__near=1)
        # Flagged lasting: the due date until it is done, then the review.
        flagged = {**late, "lasting": True, "review-on": "2024-12-31"}
        self.expect(item(flagged), "2024-03-20", items__overdue=1)
        self.expect(item({**flagged, "done-on": "2024-02-28"}), "2024-03-20", items__overdue=0)
        self.expect(item({**flagged, "done-on": "2024-02-28", "review-on": "2024-03-01"}),
                    "2024-03-20", items__overdue=1)

    def test_by_aspect_and_department(self):
        aspects = records(
            "a", {"name": "理论学习", "use": "problem"}, {"name": "作风", "use": "problem"},
            {"name": "调研", "parent": "a2"}, {"name": "思想根源", "use": "cause"},
            {"name": "廉洁"})
        late = [{"id": "x1", "limit": "dated", "due-on": "2024-03-01", "department": "财务部"}]
        items = records(
            "i", {"aspect": "a2", "state": "closed"},
            {"aspect": "a3", "state": "in-progress", "measures": late},
            {"aspect": "a4", "state": "open"}, {"state": "closed"},
            {"aspect": "a1", "state": "sustained", "measures": [
                {"id": "x2", "department": "工程部、财务部"}, {"id": "x3", "department": "工程部"}]})
        document = meeting(aspects=aspects, items=items)
        self.expect(
            document, "2024-03-20",
            by_aspect=[{"name": "理论学习", "total": 1, "closed": 0, "overdue": 0},
                       {"name": "作风", "total": 2, "closed": 1, "overdue": 1},
                       {"name": "廉洁", "total": 0, "closed": 0, "overdue": 0}],
            by_department=[{"name": "财务部", "total": 2, "closed": 0, "overdue": 1},
                           {"name": "工程部", "total": 1, "closed": 0, "overdue": 0}],
            items__total=5, items__rate=40, items__done_rate=60, measures__total=3,
            measures__dated=1)

    def test_notices_rules_reviews(self):
        notices = records(
            "n", {"from-on": "2024-02-01", "feedback": [
                {"id": "f1", "on": "2024-02-02", "reply": "已答复", "replied-on": "2024-02-05"},
                {"id": "f2", "on": "2024-02-03"}]},
            {"from-on": "2024-03-01"}, {"title": "undated"})
        rules = records("r", {"issued-on": "2024-01-31"}, {"issued-on": "2024-02-10"}, {})
        reviews = records("v", {"total": 18, "done": 15, "continuing": 3, "undone": 0},
                          {"total": 10, "done": 8, "continuing": 1, "undone": 1})
        document = meeting(notices=notices, rules=rules, reviews=reviews)
        self.expect(document, "2024-02-05", notices=2, feedback__total=2, feedback__replied=1,
                    rules=2, reviews={"total": 28, "done": 23, "continuing": 4, "undone": 1})
        self.expect(document, "2024-02-04", feedback__total=2, feedback__replied=0)
        self.expect(document, "2024-01-15", notices=1, feedback__total=0, rules=1)

    def test_thirds(self):
        items = records("i", {"state": "closed"}, {"state": "sustained"}, {"state": "open"})
        self.expect(meeting(items=items), "2024-03-20", items__rate=33.33, items__done_rate=66.67)


if __name__ == "__main__":
    unittest.main()
