# SPDX-License-Identifier: GPL-3.0-or-later
"""The derived facts of a meeting file, worked out a second time.

stats(document, as_of) returns the object that `rectify stats --json` prints.

Decisions. Those marked * go beyond the description; documents in which they
matter come from generate.document(seed, topics) only.

 1. Defaults when unset: quorum 2/3, notice-days 15, report-days 15, near-days
    10, immediate-days 30.
 2. State as of D: with events dated after D, replay those dated on or before D
    from `open` (started: in-progress; applied: applied; approved: sustained
    when a measure has the limit lasting or the flag, else closed; rejected,
    withdrawn, reopened: in-progress; extended, confirmed, corrected: nothing),
    and `open` with a progress entry on or before D is in-progress. With no
    event after D the stored state stands; but a stored in-progress without any
    event, whose progress entries (one at least) are all after D, is open.
 3. items.lasting counts every item not `closed`, sustained ones included.
 4. A link that dangles, names a record of another kind, or lies on a cycle of
    its own field (opinions.merged-into, aspects.parent) is unset; a link that
    leads into a cycle without lying on it holds.
 5. An undated record has happened. Not happened: studies, talks, channels*
    (held-on), opinions (received-on), notices (from-on), rules (issued-on),
    feedback* (on; and all feedback of a notice that has not happened) after D.
    A feedback is replied when it has a reply or a replied-on*, and the replied-on
    is not after D.
 6. Attendance, criticisms, comments and speeches happened only if the meeting's
    held-on is unset or not after D.
 7. Talks cover a pair when they happened, dated on or before the meeting's
    held-on; without a held-on, any; an undated talk covers none.
 8. observers: people of role observer. Team: lead or member. A person's last
    attendance record holds*.
 9. quorum.needed = ceil (team x fraction); met = present >= needed, false
    without a team. A quorum that is not a fraction up to 1 counts as
    unset*. (0.5, 90% and the like are not looked at.)
10. by-aspect: aspects of use problem or unset without a parent, in file order,
    with the items of all their descendants; the name is the short name, else
    the full name*, else empty*. by-department: names in `department` parted by
    、 and trimmed, in order of first appearance; each item once for each name.
11. An item's light: its own when closed or sustained; else the worst of its
    measures, red, yellow, grey, blue, green; grey without measures.
12. A measure that is lasting, by limit* or by flag and done, is blue; its
    review-on lights as a due date: before D red, within near-days yellow, else
    blue. This comes before every other rule: a lasting limit ignores due-on*,
    due-text* and done-on*.
13. problems: those whose only source is meeting count in at-meeting alone, not
    in team, members, max, min, mean, and only once the meeting has happened as
    in 6. `members` counts any person's problems;
    max, min and mean run over the people of the team, those without a problem
    included; null without a team; the mean has two decimals. A person outside
    the team counts in `members` only*.
14. opinions.members: about any person; unset: neither team nor members.
15. talks.person-times: participants - 1, never below 0*, over people who exist,
    each once. "Exactly those two" also counts existing people only*.
16. Required talks: every pair of the team; each of the team, the principal too,
    with each head* of a department in his charge; each of the team with one who
    `represents` (the flag) his branch. Several representatives*: one talk with
    any of them, nothing more if such a pair is required anyway. in-charge and
    heads are parted by 、 and trimmed; departments and branches match exactly.
17. criticisms.total counts also those about nobody*; covered counts directed
    pairs, each once.
18. matters: the people (not the speeches*) whose matters are written; none for a
    speech of nobody*. demands: comments of kind demand.
19. forums: times of channels of kind forum, unset as 0*. forms: issued and
    returned of channels of kind form only*.
20. An item without a state is open*. An unset limit counts in the total only.
21. Rates: halves are rounded up; null over nothing.
22. due-text: every date it names; of them the earliest on or after held-on. A
    month is its last day, a year's end 12-31, quarters and half-years their last
    day; without a year, the first such day on or after held-on. A date with a
    year that lies before held-on does not count*. Without held-on, dates with a
    year stand and others cannot be known*. 每月底, 每季度 and the like name
    nothing*, nor do terms such as 3个月内*.
23. Rolling back a due date: the old-due of the first event after D that extended
    the measure; an unset old-due leaves no due-on*. Only events of the
    measure's own item count*.
24. reviews: sums of the figures over all records.
"""

import calendar
import datetime
import fractions
import json
import math
import re
import sys

RED, YELLOW, GREY, BLUE, GREEN = "red", "yellow", "grey", "blue", "green"
ORDER = [RED, YELLOW, GREY, BLUE, GREEN]
DEFAULTS = {"quorum": "2/3", "notice-days": 15, "report-days": 15, "near-days": 10,
            "immediate-days": 30}
AFTER = {"started": "in-progress", "applied": "applied", "rejected": "in-progress",
         "withdrawn": "in-progress", "reopened": "in-progress"}


# Dates

def date(text):
    return datetime.date.fromisoformat(text) if text else None


def month_end(year, month):
    return datetime.date(year, month, calendar.monthrange(year, month)[1])


QUARTERS = {"一": 3, "二": 6, "三": 9, "四": 12, "1": 3, "2": 6, "3": 9, "4": 12}

NAMED = re.compile(
    r"(?P<y1>\d{4})年(?P<m1>\d{1,2})月(?P<d1>\d{1,2})[日号]"
    r"|(?P<y2>\d{4})[.\-/](?P<m2>\d{1,2})[.\-/](?P<d2>\d{1,2})"
    r"|(?:(?P<y3>\d{4})年)?(?<!每)第?(?P<q3>[一二三四1-4])季度"
    r"|(?:(?P<y4>\d{4})年)?(?<!每)(?P<h4>[上下])半年"
    r"|(?P<y5>\d{4})年(?P<m5>\d{1,2})月"
    r"|(?P<y6>\d{4})年(?:年?[底末])?"
    r"|(?P<y7>\d{4})[.\-/](?P<m7>\d{1,2})"
    r"|(?P<m8>\d{1,2})月(?P<d8>\d{1,2})[日号]"
    r"|(?P<m9>\d{1,2})月"
    r"|(?<!每)(?P<e10>年)[底末]"
    r"|(?<!每)(?P<e11>月)[底末]")


def first_on_or_after(base, day_in_year):
    """The first valid day_in_year(year) on or after BASE; None without one or without BASE."""
    if base is None:
        return None
    for year in range(base.year, base.year + 9):
        try:
            day = day_in_year(year)
        except ValueError:
            continue
        if day >= base:
            return day
    return None


def named_date(match, base):
    g = match.groupdict()
    try:
        if g["y1"]:
            return datetime.date(int(g["y1"]), int(g["m1"]), int(g["d1"]))
        if g["y2"]:
            return datetime.date(int(g["y2"]), int(g["m2"]), int(g["d2"]))
        if g["y5"]:
            return month_end(int(g["y5"]), int(g["m5"]))
        if g["y6"]:
            return datetime.date(int(g["y6"]), 12, 31)
        if g["y7"]:
            return month_end(int(g["y7"]), int(g["m7"]))
        year, month = None, None
        if g["q3"]:
            year, month = g["y3"], QUARTERS[g["q3"]]
        elif g["h4"]:
            year, month = g["y4"], {"上": 6, "下": 12}[g["h4"]]
        elif g["m8"]:
            return first_on_or_after(
                base, lambda y: datetime.date(y, int(g["m8"]), int(g["d8"])))
        elif g["m9"]:
            month = int(g["m9"])
        elif g["e10"]:
            month = 12
        elif g["e11"]:
            return month_end(base.year, base.month) if base else None
        if year:
            return month_end(int(year), month)
        if not 1 <= month <= 12:
            return None
        return first_on_or_after(base, lambda y: month_end(y, month))
    except (ValueError, IndexError, calendar.IllegalMonthError):
        return None


def date_in_words(text, base):
    """The first date on or after BASE (the meeting) that TEXT names."""
    days = [named_date(m, base) for m in NAMED.finditer(text or "")]
    days = [d for d in days if d is not None and (base is None or d >= base)]
    return min(days) if days else None


# Figures

def rate(part, whole):
    return rounded(fractions.Fraction(100 * part, whole)) if whole else None


def rounded(value):
    """Two decimals, halves up."""
    return math.floor(fractions.Fraction(value) * 100 + fractions.Fraction(1, 2)) / 100


def parted(text):
    return [part.strip() for part in (text or "").split("、") if part.strip()]


class Meeting:
    """A document as of a date."""

    def __init__(self, document, as_of):
        self.document = document
        self.day = date(as_of)
        self.kind_of = {}
        preparation = document.get("preparation", {})
        proceedings = document.get("proceedings", {})
        rectification = document.get("rectification", {})
        self.meeting = document.get("meeting", {})
        self.aspects = self.load("aspects", document)
        self.people = self.load("people", document)
        for kind in ("studies", "channels", "opinions", "talks", "problems", "reviews"):
            setattr(self, kind, self.load(kind, preparation))
        for kind in ("attendance", "speeches", "criticisms", "comments"):
            setattr(self, kind, self.load(kind, proceedings))
        for kind in ("items", "notices", "rules"):
            setattr(self, kind, self.load(kind, rectification))
        for item in self.items:
            for kind in ("measures", "progress", "evidence", "events"):
                self.load(kind, item)
        self.held = date(self.meeting.get("held-on"))
        self.met = self.held is None or self.held <= self.day
        self.team = [p for p in self.people if p.get("role") in ("lead", "member")]
        self.team_ids = {p["id"] for p in self.team}
        self.parents = self.uncycled(self.aspects, "parent", "aspects")
        self.due_on = {}
        for item in self.items:
            self.roll_back_due(item)

    def load(self, kind, holder):
        records = holder.get(kind) or []
        for record in records:
            self.kind_of[record["id"]] = kind
        return records

    def setting(self, member):
        value = self.meeting.get(member)
        return DEFAULTS[member] if value is None or value == "" else value

    def link(self, record, member, kind):
        target = record.get(member)
        return target if self.kind_of.get(target) == kind else None

    def links(self, record, member, kind):
        return list(dict.fromkeys(i for i in record.get(member) or []
                                  if self.kind_of.get(i) == kind))

    def subject(self, record, member):
        value = record.get(member)
        return value if value == "team" or self.kind_of.get(value) == "people" else None

    def uncycled(self, records, member, kind):
        """id -> target, without the links that lie on a cycle."""
        targets = {r["id"]: self.link(r, member, kind) for r in records}
        result = {}
        for start in targets:
            seen, at = set(), targets[start]
            while at is not None and at != start and at not in seen:
                seen.add(at)
                at = targets.get(at)
            result[start] = None if at == start else targets[start]
        return result

    def happened(self, record, member):
        day = date(record.get(member))
        return day is None or day <= self.day

    # Measures and items

    def roll_back_due(self, item):
        own = {m["id"]: m for m in item.get("measures") or []}
        for measure in own.values():
            self.due_on[measure["id"]] = date(measure.get("due-on"))
        for event in reversed(item.get("events") or []):
            if event.get("kind") == "extended" and not self.happened(event, "on") \
               and event.get("measure") in own:
                self.due_on[event["measure"]] = date(event.get("old-due"))

    def due(self, measure):
        if self.due_on[measure["id"]]:
            return self.due_on[measure["id"]]
        named = date_in_words(measure.get("due-text"), self.held)
        if named:
            return named
        start = date(measure.get("starts-on")) or self.held
        if measure.get("limit") == "immediate" and start:
            return start + datetime.timedelta(days=self.setting("immediate-days"))
        return None

    def done(self, measure):
        return bool(measure.get("done-on")) and self.happened(measure, "done-on")

    @staticmethod
    def lasting(measure):
        return measure.get("limit") == "lasting" or measure.get("lasting") is True

    def by_due(self, due, otherwise):
        if due < self.day:
            return RED, "逾期"
        if due <= self.day + datetime.timedelta(days=self.setting("near-days")):
            return YELLOW, "临期"
        return otherwise

    def measure_light(self, measure):
        """(colour, official word)"""
        done = self.done(measure)
        if measure.get("limit") == "lasting" or (measure.get("lasting") and done):
            review = date(measure.get("review-on"))
            return self.by_due(review, (BLUE, "长期")) if review else (BLUE, "长期")
        due = self.due(measure)
        if done:
            late = due is not None and date(measure["done-on"]) > due
            return GREEN, "逾期完成" if late else "已完成"
        if due is None:
            return GREY, "未定"
        return self.by_due(due, (GREEN, "正常"))

    def state(self, item):
        events = item.get("events") or []
        progress = item.get("progress") or []
        stored = item.get("state") or "open"
        past = [e for e in events if self.happened(e, "on")]
        begun = any(self.happened(p, "on") for p in progress)
        if len(past) == len(events):
            if stored == "in-progress" and not events and progress and not begun:
                return "open"
            return stored
        state = "open"
        for event in past:
            if event.get("kind") == "approved":
                state = "sustained" if self.has_lasting(item) else "closed"
            else:
                state = AFTER.get(event.get("kind"), state)
        return "in-progress" if state == "open" and begun else state

    def has_lasting(self, item):
        return any(self.lasting(m) for m in item.get("measures") or [])

    def item_light(self, item):
        state = self.state(item)
        if state in ("closed", "sustained"):
            return state
        colours = [self.measure_light(m)[0] for m in item.get("measures") or []]
        return min(colours, key=ORDER.index) if colours else GREY

    def closed_on(self, item):
        """The day of the last approval, for an item closed or sustained."""
        if self.state(item) not in ("closed", "sustained"):
            return None
        days = [e.get("on") for e in item.get("events") or []
                if e.get("kind") == "approved" and self.happened(e, "on")]
        return date(days[-1]) if days else None

    # Required talks and criticisms

    def representatives(self, person):
        if not person.get("branch"):
            return []
        return [p["id"] for p in self.people
                if p.get("represents") and p.get("branch") == person["branch"]
                and p["id"] != person["id"]]

    def required_talks(self):
        """(pairs, choices): each choice is a set of pairs one of which is enough."""
        ids = [p["id"] for p in self.team]
        pairs = {frozenset((a, b)) for n, a in enumerate(ids) for b in ids[n + 1:]}
        for person in self.team:
            for department in parted(person.get("in-charge")):
                for head in self.people:
                    if department in parted(head.get("heads")) and head["id"] != person["id"]:
                        pairs.add(frozenset((person["id"], head["id"])))
        choices = []
        for person in self.team:
            found = {frozenset((person["id"], r)) for r in self.representatives(person)}
            if len(found) == 1:
                pairs |= found
            elif found:
                choices.append(found)
        return pairs, [c for c in choices if not c & pairs]

    def talks_held(self):
        return [t for t in self.talks if self.happened(t, "held-on")]

    def covered_pairs(self):
        covered = set()
        for talk in self.talks_held():
            people = self.links(talk, "participants", "people")
            day = date(talk.get("held-on"))
            if len(people) == 2 and day and (self.held is None or day <= self.held):
                covered.add(frozenset(people))
        return covered

    def talk_figures(self):
        pairs, choices = self.required_talks()
        covered = self.covered_pairs()
        held = self.talks_held()
        return {
            "count": len(held),
            "person-times": sum(max(0, len(self.links(t, "participants", "people")) - 1)
                                for t in held),
            "required": len(pairs) + len(choices),
            "covered": len(pairs & covered) + sum(1 for c in choices if c & covered),
        }

    def statuses(self):
        """Person -> (status, written statement)"""
        found = {}
        if self.met:
            for record in self.attendance:
                person = self.link(record, "person", "people")
                if person:
                    found[person] = (record.get("status"), record.get("statement") is True)
        return found

    def criticism_figures(self):
        held = self.criticisms if self.met else []
        about = [self.subject(c, "about") for c in held]
        statuses = self.statuses()
        there = [i for i in self.team_ids
                 if statuses.get(i, (None, False))[0] == "present"
                 or statuses.get(i, (None, False))[1]]
        required = {(a, b) for a in there for b in there if a != b}
        made = {(self.link(c, "by", "people"), self.subject(c, "about")) for c in held}
        return {
            "total": len(held),
            "members": sum(1 for a in about if a not in (None, "team")),
            "team": about.count("team"),
            "required": len(required),
            "covered": len(required & made),
        }

    # The rest of the figures

    def quorum(self, present):
        match = re.fullmatch(r"\s*(\d+)\s*/\s*(\d+)\s*", self.setting("quorum"))
        part = fractions.Fraction(2, 3)
        if match and int(match[2]) and int(match[1]) <= int(match[2]):
            part = fractions.Fraction(int(match[1]), int(match[2]))
        needed = math.ceil(len(self.team) * part)
        return {"needed": needed, "met": bool(self.team) and present >= needed}

    def opinion_figures(self):
        merged_into = self.uncycled(self.opinions, "merged-into", "opinions")
        figures = {"raw": {"team": 0, "members": 0}, "merged": {"team": 0, "members": 0}}
        for opinion in self.opinions:
            about = self.subject(opinion, "about")
            if about is None or not self.happened(opinion, "received-on"):
                continue
            key = "team" if about == "team" else "members"
            figures["raw"][key] += 1
            if merged_into[opinion["id"]] is None:
                figures["merged"][key] += 1
        return figures

    def problem_figures(self):
        apart = [p for p in self.problems if (p.get("sources") or []) == ["meeting"]]
        before = [self.subject(p, "subject") for p in self.problems if p not in apart]
        each = [before.count(p["id"]) for p in self.team]
        return {
            "team": before.count("team"),
            "members": sum(1 for s in before if s not in (None, "team")),
            "members-max": max(each) if each else None,
            "members-min": min(each) if each else None,
            "members-mean": rounded(fractions.Fraction(sum(each), len(each))) if each else None,
            "at-meeting": len(apart) if self.met else 0,
        }

    def item_figures(self):
        states = [self.state(i) for i in self.items]
        lights = [self.item_light(i) for i in self.items]
        total, closed = len(states), states.count("closed")
        figures = {"total": total}
        for state in ("open", "in-progress", "applied", "closed", "sustained"):
            figures[state] = states.count(state)
        figures["lasting"] = sum(1 for item, state in zip(self.items, states)
                                 if state != "closed" and self.has_lasting(item))
        figures["overdue"] = lights.count(RED)
        figures["near"] = lights.count(YELLOW)
        figures["rate"] = rate(closed, total)
        figures["done-rate"] = rate(closed + figures["sustained"], total)
        return figures

    def measure_figures(self):
        measures = [m for i in self.items for m in i.get("measures") or []]
        figures = {"total": len(measures)}
        for limit in ("immediate", "dated", "lasting"):
            figures[limit] = sum(1 for m in measures if m.get("limit") == limit)
        figures["done"] = sum(1 for m in measures if self.done(m))
        return figures

    def line(self, name, items):
        return {"name": name, "total": len(items),
                "closed": sum(1 for i in items if self.state(i) == "closed"),
                "overdue": sum(1 for i in items if self.item_light(i) == RED)}

    def top_aspect(self, aspect):
        while aspect is not None and self.parents[aspect] is not None:
            aspect = self.parents[aspect]
        return aspect

    def by_aspect(self):
        tops = {i["id"]: self.top_aspect(self.link(i, "aspect", "aspects")) for i in self.items}
        lines = []
        for aspect in self.aspects:
            if self.parents[aspect["id"]] is None and aspect.get("use") in (None, "problem"):
                name = aspect.get("name") or aspect.get("full-name") or ""
                lines.append(self.line(name, [i for i in self.items
                                              if tops[i["id"]] == aspect["id"]]))
        return lines

    def by_department(self):
        found = {}
        for item in self.items:
            for measure in item.get("measures") or []:
                for name in parted(measure.get("department")):
                    items = found.setdefault(name, [])
                    if item not in items:
                        items.append(item)
        return [self.line(name, items) for name, items in found.items()]

    def feedback_figures(self):
        heard = [f for n in self.notices if self.happened(n, "from-on")
                 for f in n.get("feedback") or [] if self.happened(f, "on")]
        return {"total": len(heard),
                "replied": sum(1 for f in heard if (f.get("reply") or f.get("replied-on"))
                               and self.happened(f, "replied-on"))}

    def stats(self):
        statuses = [self.statuses().get(p["id"], (None, False))[0] for p in self.team]
        present = statuses.count("present")
        forms = [c for c in self.channels
                 if c.get("kind") == "form" and self.happened(c, "held-on")]
        issued = sum(c.get("issued") or 0 for c in forms)
        returned = sum(c.get("returned") or 0 for c in forms)
        return {
            "as-of": self.day.isoformat(),
            "team": len(self.team),
            "present": present,
            "leave": statuses.count("leave"),
            "absent": statuses.count("absent"),
            "observers": sum(1 for p in self.people if p.get("role") == "observer"),
            "quorum": self.quorum(present),
            "studies": {form: sum(1 for s in self.studies if s.get("form") == form
                                  and self.happened(s, "held-on"))
                        for form in ("collective", "seminar", "lecture", "self")},
            "forums": sum(c.get("times") or 0 for c in self.channels
                          if c.get("kind") == "forum" and self.happened(c, "held-on")),
            "forms": {"issued": issued, "returned": returned, "rate": rate(returned, issued)},
            "opinions": self.opinion_figures(),
            "talks": self.talk_figures(),
            "problems": self.problem_figures(),
            "criticisms": self.criticism_figures(),
            "matters": len({self.link(s, "speaker", "people") for s in self.speeches
                            if s.get("matters")} - {None}) if self.met else 0,
            "demands": sum(1 for c in self.comments if c.get("kind") == "demand")
            if self.met else 0,
            "items": self.item_figures(),
            "measures": self.measure_figures(),
            "by-aspect": self.by_aspect(),
            "by-department": self.by_department(),
            "notices": sum(1 for n in self.notices if self.happened(n, "from-on")),
            "feedback": self.feedback_figures(),
            "rules": sum(1 for r in self.rules if self.happened(r, "issued-on")),
            "reviews": {member: sum(r.get(member) or 0 for r in self.reviews)
                        for member in ("total", "done", "continuing", "undone")},
        }


def stats(document, as_of):
    return Meeting(document, as_of).stats()


def difference(expected, found, path=""):
    """The first member that differs, in words, or None."""
    if isinstance(expected, dict):
        if not isinstance(found, dict):
            return "%s: %r instead of an object" % (path, found)
        for member in expected:
            here = path + "." + member if path else member
            if member not in found:
                return "%s: missing" % here
            inner = difference(expected[member], found[member], here)
            if inner:
                return inner
        extra = [m for m in found if m not in expected]
        return "%s: unexpected member" % (path + "." + extra[0] if path else extra[0]) \
            if extra else None
    if isinstance(expected, list):
        if not isinstance(found, list) or len(found) != len(expected):
            return "%s: %r instead of %r" % (path, found, expected)
        for index, (a, b) in enumerate(zip(expected, found)):
            inner = difference(a, b, "%s[%d]" % (path, index))
            if inner:
                return inner
        return None
    same = type(expected) is type(found) and expected == found
    if isinstance(expected, float) and isinstance(found, (int, float)) \
       and not isinstance(found, bool):
        # The mean may have more decimals than two; a rate has exactly two.
        slack = 0.0050001 if path == "problems.members-mean" else 1e-9
        same = abs(expected - found) <= slack
    return None if same else "%s: %r instead of %r" % (path, found, expected)


def self_check():
    base = datetime.date(2024, 1, 10)
    words = {
        "2025年底前": "2025-12-31", "2025年年底前": "2025-12-31", "2024年1月": "2024-01-31",
        "2024年6月底前": "2024-06-30", "6月底前": "2024-06-30", "12月31日前": "2024-12-31",
        "1月5日前": "2025-01-05", "1月10日前": "2024-01-10", "2024年1月15日前": "2024-01-15",
        "2024.1.15": "2024-01-15", "2024-01-15": "2024-01-15", "2024/1/15": "2024-01-15",
        "月底前": "2024-01-31", "年底前": "2024-12-31", "第一季度": "2024-03-31",
        "一季度末": "2024-03-31", "2024年二季度": "2024-06-30", "2025年第四季度": "2025-12-31",
        "上半年": "2024-06-30", "下半年": "2024-12-31", "2025年上半年": "2025-06-30",
        "2月29日前": "2024-02-29", "2024年2月": "2024-02-29", "2024年1月5日前": None,
        "长期坚持": None, "": None, "每月底": None, "每季度末": None, "3个月内": None,
        "2024年底前，并长期坚持": "2024-12-31", "2024.6": "2024-06-30", "2024年13月": None,
        "2023年底前完成，2024年6月底前见效": "2024-06-30",
    }
    for text, day in words.items():
        found = date_in_words(text, base)
        assert (found.isoformat() if found else None) == day, (text, found)
    assert date_in_words("1月", datetime.date(2024, 2, 1)) == datetime.date(2025, 1, 31)
    assert date_in_words("6月底前", None) is None
    assert date_in_words("2024年6月", None) == datetime.date(2024, 6, 30)
    assert rate(1, 3) == 33.33 and rate(2, 3) == 66.67 and rate(1, 800) == 0.13
    assert rate(0, 0) is None and rate(5, 5) == 100.0
    assert difference({"a": {"b": 1}}, {"a": {"b": 2}}) == "a.b: 2 instead of 1"
    assert difference({"a": True}, {"a": 1}) and difference({"a": 1.5}, {"a": 1.5}) is None
    print("oracle: self-check passed")


def main():
    if len(sys.argv) == 3:
        with open(sys.argv[1], encoding="utf-8") as file:
            print(json.dumps(stats(json.load(file), sys.argv[2]), indent=2, ensure_ascii=False))
    else:
        self_check()


if __name__ == "__main__":
    main()
