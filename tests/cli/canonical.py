# SPDX-License-Identifier: GPL-3.0-or-later
"""The canonical form of a meeting file, worked out a second time.

canonical_text(text) takes the text of any valid file and returns the text
that the program must write for it.

Decisions where the description leaves room:
 1. An unknown member keeps its value whatever it is, null, false, "" and []
    too: only known members can be unset.
 2. Inside unknown values strings and white space are written as everywhere;
    only the numbers keep their token.
 3. An unknown member that stood before every known member of a record without
    an id stays first; at the top it comes after `version`.
 4. `people` and `links` keep the order in which the file lists them.
 5. An absent next-number stays absent.
"""

import json
import os

import harness

ONE, LIST, NUMBER, GROUP = "one", "list", "number", "group"


class Field:
    def __init__(self, member, kind, title, label, values):
        self.member = member
        self.kind = kind
        self.title = title
        self.label = label
        self.values = values
        self.tokens = []
        self.words = {}
        if kind in ("choice", "choices") and "|" in values:
            for part in values.split("|"):
                token, word = part.split(" ", 1)
                self.tokens.append(token)
                self.words[token] = word


def fields_path():
    return os.path.join(harness.source_root(), "tests", "data", "fields.tsv")


def read_fields(path=None):
    """Record kind -> list of fields in member order."""
    kinds = {}
    with open(path or fields_path(), encoding="utf-8") as file:
        lines = file.read().splitlines()
    for line in lines[1:]:
        record, member, kind, title, label, values, _group = (line.split("\t") + [""] * 7)[:7]
        kinds.setdefault(record, []).append(Field(member, kind, title, label, values))
    for record, fields in kinds.items():
        for field in fields:
            if field.values.startswith("as ") and field.kind in ("choice", "choices"):
                other, member = field.values[3:].split(".")
                model = next(f for f in kinds[other] if f.member == member)
                field.tokens, field.words = model.tokens, model.words
    return kinds


FIELDS = read_fields()

TOP = [
    ("meeting", ONE, "meeting"),
    ("aspects", LIST, "aspects"),
    ("people", LIST, "people"),
    ("preparation", GROUP, [
        ("plan", ONE, "plan"), ("steps", LIST, "steps"), ("studies", LIST, "studies"),
        ("channels", LIST, "channels"), ("opinions", LIST, "opinions"),
        ("talks", LIST, "talks"), ("problems", LIST, "problems"),
        ("drafts", LIST, "drafts"), ("reviews", LIST, "reviews")]),
    ("proceedings", GROUP, [
        ("attendance", LIST, "attendance"), ("agenda", LIST, "agenda"),
        ("speeches", LIST, "speeches"), ("criticisms", LIST, "criticisms"),
        ("comments", LIST, "comments"), ("minutes", ONE, "minutes")]),
    ("rectification", GROUP, [
        ("plan", ONE, "rectification-plan"), ("next-number", NUMBER, None),
        ("items", LIST, "items"), ("notices", LIST, "notices"), ("rules", LIST, "rules"),
        ("submissions", LIST, "submissions")]),
    ("report", ONE, "report"),
]


def field_of(kind, member):
    return next(f for f in FIELDS[kind] if f.member == member)


def word(kind, member, token):
    """The official Chinese word of a choice."""
    return field_of(kind, member).words.get(token, "")


class Token(str):
    """A number as the file wrote it."""


def parse(text):
    if text.startswith("\ufeff"):
        text = text[1:]
    return json.loads(text, parse_int=Token, parse_float=Token)


def dump(value, depth=0):
    inner = "\n" + "  " * (depth + 1)
    outer = "\n" + "  " * depth
    if isinstance(value, Token):
        return str(value)
    if isinstance(value, dict):
        if not value:
            return "{}"
        return "{" + ",".join(inner + json.dumps(k, ensure_ascii=False) + ": " + dump(v, depth + 1)
                              for k, v in value.items()) + outer + "}"
    if isinstance(value, list):
        if not value:
            return "[]"
        return "[" + ",".join(inner + dump(v, depth + 1) for v in value) + outer + "]"
    return json.dumps(value, ensure_ascii=False)


def once(values):
    return list(dict.fromkeys(values))


def canonical_value(field, value):
    """The value as it is written, None when unset."""
    kind = field.kind
    if value is None or value == "" or value == []:
        return None
    if kind == "flag":
        return True if value is True else None
    if kind == "choices":
        return [t for t in field.tokens if t in value]
    if kind == "people" or kind.startswith("links:"):
        return once(value)
    if kind.startswith("list:"):
        return [canonical_record(kind[5:], record) for record in value]
    return value


def arrange(source, known, first=()):
    """Known members in declared order, each followed by the unknown ones it carried.

    KNOWN is a list of (member, value or None); FIRST are members nothing may precede.
    """
    names = [name for name, _value in known]
    behind = {name: [] for name in names}
    lead = []
    anchor = None
    for member, value in source.items():
        if member in behind:
            anchor = member
        elif anchor is None:
            lead.append((member, value))
        else:
            behind[anchor].append((member, value))
    result = {}
    waiting = lead
    for index, (name, value) in enumerate(known):
        if value is not None:
            if name not in first:
                result.update(waiting)
                waiting = []
            result[name] = value
        waiting = waiting + behind[name]
        if value is not None and name not in first:
            result.update(waiting)
            waiting = []
        if name in first and index + 1 == len(first):
            result.update(waiting)
            waiting = []
    result.update(waiting)
    return result


def canonical_record(kind, source, single=False):
    known = [] if single else [("id", source.get("id"))]
    for field in FIELDS[kind]:
        known.append((field.member, canonical_value(field, source.get(field.member))))
    return arrange(source, known, () if single else ("id",))


def canonical_group(source, layout, head=()):
    known = [(name, source.get(name)) for name in head]
    for name, form, what in layout:
        if form == ONE:
            known.append((name, canonical_record(what, source.get(name) or {}, True)))
        elif form == LIST:
            known.append((name, [canonical_record(what, r) for r in source.get(name) or []]))
        elif form == NUMBER:
            known.append((name, source.get(name)))
        else:
            known.append((name, canonical_group(source.get(name) or {}, what)))
    return arrange(source, known, head)


def canonical(document):
    return canonical_group(document, TOP, ("format", "version"))


def canonical_text(text):
    return dump(canonical(parse(text))) + "\n"


def main():
    doc = '{"z":0,"format":"rectify-meeting","y":1.50,"version":1,"meeting":{"q":null,"title":"t","a":1e400,"kind":""},' \
          '"people":[{"u":[ ],"id":"p","role":"lead","v":{"b":"\\u4e2d\\/"},"name":"N","represents":false}]}'
    print(canonical_text(doc))
    text = canonical_text(doc)
    assert canonical_text(text) == text
    assert sum(len(f) for f in FIELDS.values()) == 233 and len(FIELDS) == 29


if __name__ == "__main__":
    main()
