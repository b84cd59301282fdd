# SPDX-License-Identifier: GPL-3.0-or-later
"""Random but valid meeting files, the same for the same seed.

document(seed)                    a document whose figures the description settles
document(seed, topics)            one with what it leaves open, of TOPICS, as well
wild(seed)                        any values at all: for reading and writing only
roughen(document, seed)           a text that means the same and is not canonical

python3 generate.py SEED [plain|all|wild|rough|TOPIC] prints one.
"""

import datetime
import json
import random
import sys

import canonical

# What the description leaves open, each settled by a decision in oracle.py.
TOPICS = {
    "quorum": "a quorum that is no fraction (9)",
    "aspect-names": "aspects without a short name (10)",
    "aspect-cycles": "aspects that are their own parents' parents (4)",
    "heads": "departments with several heads (16)",
    "representatives": "branches with several representatives (16)",
    "channels": "figures on other channels, unset ones, channels after the day (5, 19)",
    "opinion-cycles": "opinions merged in a circle (4)",
    "participants": "talks with people who are gone, with one or none (15)",
    "undated-talks": "talks without a date (7)",
    "outsiders": "problems of people outside the team (13)",
    "attendance-twice": "two attendance records of one person (8)",
    "matters-twice": "several explanations of one person or of nobody (18)",
    "criticisms-of-nobody": "criticisms without their subject (17)",
    "words": "due dates in words that name no date, a past one or several (22)",
    "lasting-dates": "lasting measures with due dates and done dates (12)",
    "old-due": "extensions without an old date (23)",
    "states": "any state with any events, undated ones too (2, 20)",
    "replies": "replies without a date (5)",
}

FIRST = datetime.date(2023, 9, 1)
DEPARTMENTS = ["党群工作部", "综合办公室", "财务部", "工程部", "安全质量部", "HR & IT"]
BRANCHES = ["机关第一党支部", "机关第二党支部", "项目党支部"]
WORDS = ["学习计划执行不严", "调研次数少", "采购监督环节不完整", "整改措施", "A \"quoted\" word",
         "back\\slash", "带头", "安全生产", "tab\tand\nnew line", "党建工作要点", "1.50", "null",
         "&<>'", "😀", "𠮷野", "é\u0301", "\u2028", "\u007f", "\ufeff", "\u200b", "\u001f\u0001",
         "=1+1", "\b\f\r", "  两端空格  ", "/", "，", "。", "团结协作", "x" * 40]


def name_of(number):
    return "甲乙丙丁戊己庚辛壬癸"[number % 10] + ("" if number < 10 else str(number))


class Generator:
    def __init__(self, seed, topics=(), free=False):
        self.r = random.Random(seed)
        unknown = set(topics) - set(TOPICS)
        if unknown:
            raise ValueError(", ".join(unknown))
        self.topics = set(topics)
        self.free = free
        self.serial = 0
        self.known = {}
        self.waiting = []

    # Values

    def id(self, kind):
        self.serial += 1
        style = self.r.randrange(3)
        if style == 0:
            text = "%s-%d" % (kind[:20], self.serial)
        elif style == 1:
            text = "%08x-0000-4000-8000-%012x" % (self.r.getrandbits(32), self.serial)
        else:
            text = ("%d" % self.serial) + "Z" * self.r.choice([0, 1, 30])
        self.known.setdefault(kind, []).append(text)
        return text

    def often(self, chance):
        return self.r.random() < chance

    def text(self):
        return "".join(self.r.choice(WORDS) for _ in range(self.r.randint(1, 5)))

    def day(self, first=0, last=540):
        return (FIRST + datetime.timedelta(days=self.r.randint(first, last))).isoformat()

    def some(self, values, most):
        values = list(values)
        return self.r.sample(values, min(len(values), self.r.randint(0, most)))

    def reference(self, kind, dangling=0.1):
        """An id of KIND, now and then one that is gone or of another kind."""
        if self.often(dangling):
            others = [i for k, ids in self.known.items() if k != kind for i in ids]
            if others and self.often(0.4):
                return self.r.choice(others)
            return "gone-%d" % self.r.randint(1, 99)
        ids = self.known.get(kind)
        return self.r.choice(ids) if ids else None

    def subject(self, people=None):
        if self.often(0.4):
            return "team"
        if self.often(0.1):
            return None
        if people is not None and not self.often(0.08):
            return self.r.choice(people) if people else "team"
        return self.reference("people")

    # Any value of a field

    def value(self, field):
        r, kind = self.r, field.kind
        if kind in ("text", "paragraph"):
            return "2/3" if field.member == "quorum" else self.text()
        if kind == "date":
            return self.day() if self.often(0.95) else r.choice(
                ["0001-01-01", "2024-02-29", "9999-12-31", "1949-10-01"])
        if kind == "time":
            return "%02d:%02d" % (r.randint(0, 23), r.randint(0, 59))
        if kind == "number":
            low, _, high = field.values.partition(";")[0].partition("..")
            low, high = int(low or 0), int(high or 99999)
            return r.choice([low, high, r.randint(low, high)])
        if kind == "flag":
            return True
        if kind == "choice":
            return r.choice(field.tokens)
        if kind == "choices":
            return [t for t in field.tokens if self.often(0.4)]
        if kind == "person":
            return self.reference("people")
        if kind == "people":
            return self.many("people")
        if kind == "subject":
            return self.subject()
        if kind.startswith("link:"):
            return self.reference(kind[5:])
        if kind.startswith("links:"):
            return self.many(kind[6:])
        if kind == "file":
            return r.choice(["佐证材料/1.pdf", "a/b/c.docx", "x", "名 称.jpg", "a..b/..c"])
        if kind == "strings":
            return [self.text() for _ in range(r.randint(1, 3))]
        if kind == "map":
            if field.member == "digests":
                return {"item-%d" % n: "%064x" % r.getrandbits(256) for n in range(r.randint(1, 3))}
            return {"section-%d" % n: {"text": self.text(), "figures": {"talks": r.randint(0, 99)}}
                    for n in range(r.randint(1, 3))}
        return None

    def many(self, kind):
        return list(dict.fromkeys(
            i for i in (self.reference(kind) for _ in range(self.r.randint(0, 4))) if i))

    def record(self, kind, density=0.5, single=False, /, **given):
        """A record with GIVEN members (a value of None stays unset) and random others."""
        given = {k.replace("_", "-").rstrip("-"): v for k, v in given.items()}
        result = {} if single else {"id": given.pop("id", None) or self.id(kind)}
        for field in canonical.FIELDS[kind]:
            if field.member in given:
                value = given[field.member]
            elif field.kind.startswith("list:"):
                value = self.children(field.kind[5:]) if self.free else None
            elif self.often(density):
                value = self.value(field)
            else:
                value = None
            if value not in (None, "", [], {}) and value is not False:
                result[field.member] = value
        return result

    def children(self, kind):
        return [self.record(kind) for _ in range(self.r.choice([0, 0, 1, 3]))]

    # A free document: any values

    def wild(self):
        plan = {}
        for member, form, what in canonical.TOP:
            plan[member] = self.wild_part(form, what)
        return {"format": "rectify-meeting", "version": 1, **plan}

    def wild_part(self, form, what):
        if form == canonical.ONE:
            return self.record(what, self.r.choice([0, 0.3, 1]), True)
        if form == canonical.LIST:
            return [self.record(what, self.r.choice([0, 0.5, 1]))
                    for _ in range(self.r.choice([0, 1, 4]))]
        if form == canonical.NUMBER:
            return self.r.randint(1, 999)
        return {member: self.wild_part(f, w) for member, f, w in what}

    # A plausible document: what the figures are counted from

    def plausible(self):
        r = self.r
        held = None if self.often(0.08) else self.day(80, 160)
        self.held = held
        days = {m: r.choice([None, low, r.randint(low, high)]) for m, low, high in (
            ("near-days", 0, 90), ("immediate-days", 0, 90), ("notice-days", 0, 30),
            ("report-days", 0, 30))}
        quorum = [None, "2/3", "1/2", "3/4", "9/10", "1/1"]
        if "quorum" in self.topics:
            quorum += ["三分之二", "5/3", "1/0", " 2 / 3 "]
        meeting = self.record("meeting", 0.3, True, held_on=held, quorum=r.choice(quorum),
                              title="年度民主生活会", unit="某公司党总支", year=2023, host=None,
                              recorder=None, **days)
        aspects = self.aspects()
        people = self.people()
        return {
            "format": "rectify-meeting", "version": 1, "meeting": meeting,
            "aspects": aspects, "people": people,
            "preparation": self.preparation(),
            "proceedings": self.proceedings(),
            "rectification": self.rectification(),
            "report": {},
        }

    def maybe(self, value, chance=0.15):
        return None if self.often(chance) else value

    def rows(self, most):
        return range(self.r.choice([0, self.r.randint(0, most), most]))

    def aspects(self):
        tops, result = [], []
        for n in self.rows(6):
            parent = self.r.choice(tops) if tops and self.often(0.4) else None
            if parent is None and self.often(0.08):
                parent = "gone-aspect"
            use = self.r.choice([None, "problem", "problem", "problem", "cause", "requirement"])
            name = "方面%d" % n
            if "aspect-names" in self.topics and self.often(0.2):
                name = None
            aspect = self.record("aspects", 0.5, name=name, parent=parent, use=use)
            result.append(aspect)
            if parent is None:
                tops.append(aspect["id"])
        if "aspect-cycles" in self.topics and len(result) > 2 and self.often(0.5):
            for a, b in ((0, 1), (1, 0)):
                result[a]["parent"] = result[b]["id"]
            result = [canonical.canonical_record("aspects", a) for a in result]
        return result

    def people(self):
        r = self.r
        size = r.choice([0, 1, 3, 4, 5, 7, 8])
        free = list(DEPARTMENTS)
        r.shuffle(free)
        unrepresented = list(BRANCHES)
        result, self.team, self.outside = [], [], []
        roles = ["lead"] * min(size, 1) + ["member"] * (size - 1)
        roles += [r.choice(["department-head", "branch-representative", "supervisor",
                            "discipline", "observer", "clerk", None]) for _ in self.rows(8)]
        r.shuffle(roles)
        for n, role in enumerate(roles):
            given = {"heads": None, "in_charge": None, "represents": None,
                     "branch": r.choice(BRANCHES + [None])}
            team = role in ("lead", "member")
            if team and self.often(0.7):
                given["in_charge"] = "、".join(self.some(DEPARTMENTS, 3))
            if (role == "department-head" or self.often(0.1)) and free:
                given["heads"] = "、".join(
                    self.some(DEPARTMENTS, 3) if "heads" in self.topics else
                    [free.pop() for _ in range(min(len(free), r.randint(1, 2)))])
            if role == "branch-representative" or self.often(0.1):
                if "representatives" in self.topics:
                    given["represents"] = True
                elif unrepresented:
                    given["branch"] = unrepresented.pop()
                    given["represents"] = True
            person = self.record("people", 0.3, name="人员" + name_of(n), role=role, **given)
            result.append(person)
            (self.team if team else self.outside).append(person["id"])
        return result

    def preparation(self):
        r = self.r
        studies = [self.record("studies", 0.3, held_on=self.maybe(self.day(0, 200)),
                               form=self.maybe(r.choice(["collective", "seminar", "lecture", "self"])))
                   for _ in self.rows(5)]
        channels = []
        for _ in self.rows(5):
            kind = self.maybe(r.choice(["forum", "form", "box", "online"]))
            figures = {"times": None, "issued": None, "returned": None}
            loose = "channels" in self.topics
            if kind == "forum" or loose:
                figures["times"] = r.randint(0, 9) if not loose else r.choice([None, 0, 3])
            if kind == "form" or loose:
                figures["issued"] = r.choice([0, 50, 86, 120, 7])
                figures["returned"] = r.randint(0, figures["issued"])
            channels.append(self.record("channels", 0.3, kind=kind, **figures, held_on=self.maybe(
                self.day(0, 200 if loose else 60))))
        return {
            "plan": self.record("plan", 0.3, True), "steps": [self.record("steps")
                                                             for _ in self.rows(2)],
            "studies": studies, "channels": channels, "opinions": self.opinions(),
            "talks": self.talks(), "problems": self.problems(),
            "drafts": [self.record("drafts") for _ in self.rows(2)],
            "reviews": [self.record("reviews", 0.8, total=self.maybe(r.randint(0, 40)))
                        for _ in self.rows(3)],
        }

    def opinions(self):
        result = []
        for _ in self.rows(12):
            into = None
            if result and self.often(0.35):
                into = self.r.choice(result)["id"]
            elif self.often(0.1):
                into = self.reference("people", 0.5)
            result.append(self.record("opinions", 0.2, about=self.subject(), merged_into=into,
                                      received_on=self.maybe(self.day(0, 200))))
        if "opinion-cycles" in self.topics and len(result) > 3:
            for a, b in ((0, 1), (1, 0), (2, 2), (3, 0)):
                result[a]["merged-into"] = result[b]["id"]
            result = [canonical.canonical_record("opinions", o) for o in result]
        return result

    def talks(self):
        r = self.r
        everyone = self.team + self.outside
        result = []
        for _ in self.rows(40):
            if len(everyone) < 2:
                break
            two = r.sample(everyone, 2)
            if len(self.team) > 1 and self.often(0.6):
                two = r.sample(self.team, 2)
            elif self.team and self.outside and self.often(0.8):
                two = [r.choice(self.team), r.choice(self.outside)]
            if self.often(0.15):
                two = r.sample(everyone, min(len(everyone), r.randint(3, 6)))
            if "participants" in self.topics and self.often(0.2):
                two = r.choice([two + ["gone-person"], two[:1], []])
            undated = 0.15 if "undated-talks" in self.topics else 0
            result.append(self.record("talks", 0.1, participants=two,
                                      held_on=self.maybe(self.day(0, 200), undated)))
        return result

    def problems(self):
        sources = canonical.field_of("problems", "sources").tokens
        result = []
        for _ in self.rows(14):
            subject = self.subject(None if "outsiders" in self.topics else self.team)
            if "outsiders" not in self.topics and subject in self.outside:
                subject = "gone-person"
            chosen = self.r.choice([["meeting"], [], None])
            if chosen is None:
                chosen = [s for s in sources if self.often(0.3)]
            result.append(self.record("problems", 0.2, subject=subject, sources=chosen))
        return result

    def proceedings(self):
        r = self.r
        everyone = self.team + self.outside
        present = [p for p in everyone if self.often(0.85)]
        r.shuffle(present)
        if self.often(0.2):
            present.append("gone-person")
        if "attendance-twice" in self.topics and present:
            present.append(present[0])
        attendance = [self.record("attendance", 0.2, person=p, statement=self.often(0.15),
                                  status=r.choice(["present"] * 6 + ["leave", "absent", None]))
                      for p in present]
        speakers = self.some(everyone, len(everyone))
        if "matters-twice" in self.topics:
            speakers += speakers[:2] + [None]
        speeches = [self.record("speeches", 0.5, speaker=p) for p in speakers]
        criticisms = []
        for _ in self.rows(30):
            about = r.choice(self.team) if self.team and self.often(0.8) else self.subject()
            if about is None and "criticisms-of-nobody" not in self.topics:
                about = "team"
            criticisms.append(self.record(
                "criticisms", 0.2, about=about,
                by=r.choice(self.team) if self.team and self.often(0.9) else
                self.reference("people")))
        return {
            "attendance": attendance,
            "agenda": [self.record("agenda") for _ in self.rows(3)],
            "speeches": speeches, "criticisms": criticisms,
            "comments": [self.record("comments") for _ in self.rows(5)],
            "minutes": self.record("minutes", 0.3, True),
        }

    # Items

    def due_in_words(self):
        r = self.r
        year, month, day = 2024 + (r.random() < 0.3), r.randint(1, 12), r.randint(1, 28)
        # Not before any meeting: those with a year start in March 2024.
        late = month if year > 2024 else max(month, 3)
        dated = ["%d年底前" % year, "%d年%d月" % (year, late), "%d年%d月底前" % (year, late),
                 "%d年%d月%d日前" % (year, late, day), "%d.%d.%d" % (year, late, day),
                 "%d-%02d-%02d" % (year, late, day), "%d年%d月%d日" % (year, late, day),
                 "%d年底前，并长期坚持" % year]
        bare = ["%d月底前" % month, "%d月%d日前" % (month, day), "月底前", "年底前",
                "第%s季度" % r.choice("一二三四"), "%s季度末" % r.choice("一二三四"), "上半年",
                "下半年", "2月29日前", "%d月" % month]
        none = ["长期坚持", "尽快完成", "持续推进"]
        words = dated + none + (bare if self.held or "words" in self.topics else [])
        if "words" in self.topics:
            words += ["2023年6月底前", "3个月内", "每月底", "每季度末",
                      "2023年底前完成，2024年6月底前见效"]
        return r.choice(words)

    def measure(self):
        r = self.r
        limit = r.choice(["immediate", "dated", "dated", "lasting", None])
        given = {"limit": limit, "lasting": self.often(0.2), "leader": self.reference("people"),
                 "department": "、".join(self.some(DEPARTMENTS, 2)),
                 "starts_on": self.day(60, 300) if self.often(0.3) else None,
                 "due_on": self.day(90, 500) if self.often(0.5) else None,
                 "due_text": self.due_in_words() if self.often(0.5) else None,
                 "review_on": self.day(200, 540) if self.often(0.4) else None,
                 "done_on": self.day(90, 500) if self.often(0.4) else None}
        if limit == "lasting" and "lasting-dates" not in self.topics:
            given.update(due_on=None, due_text=None, done_on=None)
        if limit == "lasting" and self.often(0.7):
            given["lasting"] = False
        return self.record("measures", 0.3, **given)

    def event(self, kind, day, measures):
        given = {"kind": kind, "on": day, "measure": None, "old_due": None, "new_due": None}
        if kind == "extended" and measures:
            measure = self.r.choice(measures)
            old = measure.get("due-on")
            given.update(measure=measure["id"], old_due=old, new_due=self.day(300, 540))
            if old is None and "old-due" not in self.topics:
                given["measure"] = None
            elif measure.get("limit") != "lasting" or "lasting-dates" in self.topics:
                measure["due-on"] = given["new_due"]
        return self.record("events", 0.3, **given)

    def item(self):
        r = self.r
        measures = [self.measure() for _ in range(r.choice([0, 1, 1, 2, 3, 5]))]
        lasting = any(m.get("limit") == "lasting" or m.get("lasting") for m in measures)
        begun = r.randint(90, 300)
        at = begun
        progress = [self.record("progress", 0.6, on=(FIRST + datetime.timedelta(
            days=begun + n * r.randint(0, 40))).isoformat()) for n in self.rows(3)]
        events, state = [], "open"
        if progress or self.often(0.5):
            state = "in-progress"
            if not progress or self.often(0.4):
                events.append(self.event("started", self.offset(begun), measures))
        moves = {"in-progress": ["applied", "applied", "extended", "confirmed"],
                 "applied": ["approved", "approved", "rejected", "withdrawn", "corrected"],
                 "closed": ["reopened", "confirmed"], "sustained": ["reopened", "corrected"]}
        for _ in range(r.choice([0, 1, 2, 3, 6])):
            if state == "open":
                break
            kind = r.choice(moves[state])
            at = min(at + r.randint(0, 60), 540)
            events.append(self.event(kind, self.offset(at), measures))
            if kind == "approved":
                state = "sustained" if lasting else "closed"
            elif kind in ("applied", "rejected", "withdrawn", "reopened"):
                state = "applied" if kind == "applied" else "in-progress"
        if "states" in self.topics and self.often(0.3):
            state = r.choice([None, "open", "in-progress", "applied", "closed", "sustained"])
            if events and self.often(0.5):
                r.choice(events).pop("on", None)
            if progress and self.often(0.5):
                r.choice(progress).pop("on", None)
        measures = [canonical.canonical_record("measures", m) for m in measures]
        return self.record("items", 0.2, aspect=self.reference("aspects"), state=state,
                           number=None, measures=measures, progress=progress, events=events,
                           evidence=self.children("evidence"), subject=self.subject())

    @staticmethod
    def offset(days):
        return (FIRST + datetime.timedelta(days=days)).isoformat()

    def rectification(self):
        items = [self.item() for _ in self.rows(14)]
        for n, item in enumerate(items):
            item["number"] = n + 1
        items = [canonical.canonical_record("items", i) for i in items]
        notices = []
        for _ in self.rows(3):
            begun = self.r.randint(100, 300)
            feedback = []
            for _feedback in self.rows(3):
                on = begun + self.r.randint(0, 60)
                replied = self.offset(on + self.r.randint(0, 60)) if self.often(0.6) else None
                feedback.append(self.record(
                    "feedback", 0.3, on=self.maybe(self.offset(on)), replied_on=replied,
                    reply=self.text() if replied or "replies" in self.topics and self.often(0.5) else None))
            notices.append(self.record("notices", 0.3, from_on=self.maybe(self.offset(begun)),
                                       feedback=feedback))
        return {
            "plan": self.record("rectification-plan", 0.3, True), "next-number": len(items) + 1,
            "items": items, "notices": notices,
            "rules": [self.record("rules", 0.4, issued_on=self.maybe(self.day(90, 500)))
                      for _ in self.rows(4)],
            "submissions": [self.record("submissions", 0.5) for _ in self.rows(2)],
        }


def document(seed, topics=()):
    return Generator(seed, topics).plausible()


def wild(seed):
    return Generator(seed, free=True).wild()


# A text that means the same

class Plain(dict):
    """A map: no unknown members are added inside."""


class Rough:
    def __init__(self, seed):
        self.r = random.Random(seed)
        self.shuffles = self.r.random() < 0.5

    def space(self):
        return "".join(self.r.choice([" ", "\t", "\r\n", "\n", "  "])
                       for _ in range(self.r.choice([0, 0, 1, 2])))

    def character(self, c):
        code = ord(c)
        named = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r", "\b": "\\b",
                 "\f": "\\f"}
        if code < 0x20 or c in '"\\':
            return named[c] if c in named and self.r.random() < 0.5 else "\\u%04X" % code
        if c == "/" and self.r.random() < 0.5:
            return "\\/"
        if self.r.random() < 0.9:
            return c
        if code > 0xffff:
            code -= 0x10000
            return "\\u%04x\\u%04X" % (0xd800 + (code >> 10), 0xdc00 + (code & 0x3ff))
        return "\\u%04x" % code

    def string(self, text):
        return '"' + "".join(self.character(c) for c in text) + '"'

    def unknown(self, depth=0):
        r = self.r
        choice = r.randrange(7 if depth < 3 else 5)
        if choice == 0:
            return r.choice(["1e400", "12345678901234567890", "1.50", "-0", "-0.0", "1E+2", "0",
                             "0.1000000000000000055511151231257827"])
        if choice == 1:
            return r.choice(["true", "false", "null"])
        if choice in (2, 3, 4):
            return self.string(r.choice(WORDS + [""]))
        inner = [self.unknown(depth + 1) for _ in range(r.randint(0, 3))]
        if choice == 5:
            return "[" + self.space() + ",".join(self.space() + v for v in inner) + "]"
        return "{" + self.space() + ",".join(
            self.space() + self.string("k%d" % n) + self.space() + ":" + v
            for n, v in enumerate(inner)) + "}"

    def value(self, value):
        if isinstance(value, dict):
            return self.object(value, not isinstance(value, Plain))
        if isinstance(value, list):
            return "[" + self.space() + ",".join(
                self.space() + self.value(v) + self.space() for v in value) + "]"
        if isinstance(value, str):
            return self.string(value)
        return json.dumps(value)

    def object(self, value, open_world=True):
        members = list(value.items())
        if self.shuffles:
            self.r.shuffle(members)
        parts = [(self.string(k), self.value(v)) for k, v in members]
        if open_world:
            for n in range(self.r.choice([0, 0, 0, 1, 2])):
                parts.insert(self.r.randint(0, len(parts)),
                             (self.string("x-%d-%s" % (n, self.r.choice(["a", "中", "/"]))),
                              self.unknown()))
        return "{" + ",".join(self.space() + k + self.space() + ":" + self.space() + v
                              + self.space() for k, v in parts) + "}"


class RoughRecords(Rough):
    """Roughens records and sections only; the inside of a map is a value like any other."""

    def known(self, holder, layout):
        for member, form, what in layout:
            if form == canonical.GROUP:
                self.known(holder[member], what)
            elif form == canonical.ONE:
                holder[member] = self.record(what, holder[member])
            elif form == canonical.LIST:
                holder[member] = [self.record(what, r) for r in holder[member]]

    def record(self, kind, record):
        """Repeat people and links, disorder choices; write unset members out."""
        result = dict(record)
        for field in canonical.FIELDS[kind]:
            value = result.get(field.member)
            if isinstance(value, list) and value:
                if field.kind == "choices":
                    value = value + value[:1]
                    self.r.shuffle(value)
                elif field.kind == "people" or field.kind.startswith("links:"):
                    value = value + [self.r.choice(value)]
                elif field.kind.startswith("list:"):
                    value = [self.record(field.kind[5:], r) for r in value]
                elif field.kind != "strings":
                    raise ValueError(field.kind)
                result[field.member] = value
            elif isinstance(value, dict):
                result[field.member] = Plain((k, Plain(v) if isinstance(v, dict) else v)
                                             for k, v in value.items())
            elif value is None and not self.shuffles and self.r.random() < 0.1:
                if field.kind == "flag":
                    result[field.member] = self.r.choice([False, None])
                elif field.kind in ("choices", "people", "strings") or \
                        field.kind.startswith(("links:", "list:")):
                    result[field.member] = self.r.choice([[], None])
                elif field.kind not in ("number", "map"):
                    result[field.member] = self.r.choice(["", None])
                else:
                    result[field.member] = None
        if not self.shuffles:
            order = ["id"] + [f.member for f in canonical.FIELDS[kind]]
            result = {m: result[m] for m in order if m in result}
        return result


def roughen(document_, seed):
    rough = RoughRecords(seed)
    holder = json.loads(json.dumps(document_))
    rough.known(holder, canonical.TOP)
    return rough.r.choice(["", "\ufeff"]) + rough.space() + rough.object(holder) + rough.space()


def text_of(document_):
    return json.dumps(document_, indent=2, ensure_ascii=False) + "\n"


def self_check():
    seen = set()
    for seed in range(60):
        for made in (document(seed), document(seed, TOPICS), wild(seed)):
            text = text_of(made)
            assert canonical.canonical_text(text) == text, seed
            rough = roughen(made, seed)
            again = canonical.canonical_text(rough)
            assert canonical.canonical_text(again) == again, seed
        for kind, records in walk(made):
            seen.update((kind, m) for r in records for m in r)
    missing = [(k, f.member) for k, fields in canonical.FIELDS.items() for f in fields
               if (k, f.member) not in seen]
    assert not missing, missing
    assert document(7) == document(7)
    print("generate: self-check passed")


def walk(document_):
    """(kind, records) of every section and child list."""
    def part(holder, layout):
        for member, form, what in layout:
            if form == canonical.GROUP:
                yield from part(holder[member], what)
            elif form == canonical.ONE:
                yield what, [holder[member]]
            elif form == canonical.LIST:
                yield what, holder[member]
                for field in canonical.FIELDS[what]:
                    if field.kind.startswith("list:"):
                        for record in holder[member]:
                            yield field.kind[5:], record.get(field.member, [])
    yield from part(document_, canonical.TOP)


def main():
    if len(sys.argv) < 2:
        self_check()
        return
    seed = int(sys.argv[1])
    form = sys.argv[2] if len(sys.argv) > 2 else "plain"
    if form == "rough":
        sys.stdout.write(roughen(wild(seed), seed))
    else:
        topics = {"plain": (), "all": TOPICS}.get(form, (form,))
        made = wild(seed) if form == "wild" else document(seed, topics)
        sys.stdout.write(text_of(made))


if __name__ == "__main__":
    main()
