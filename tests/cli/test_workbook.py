#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""`rectify export`: the workbook read back by openpyxl."""

import datetime
import json
import math
import os
import re
import unicodedata
import unittest
import zipfile
from xml.etree import ElementTree

import openpyxl
from openpyxl.utils import get_column_letter

import canonical
import harness
import oracle

AS_OF = "2024-03-20"
LEDGER, FLAT, TOTALS = "整改台账", "明细数据", "统计汇总"
COLUMNS = ["序号", "责任主体", "问题来源", "对照方面", "存在问题", "具体表现（事例）", "根源剖析",
           "整改目标（预期效果）", "整改措施", "牵头领导", "责任部门", "责任人", "时限类型", "整改时限",
           "进展情况及成效", "佐证材料", "整改状态", "销号时间", "备注"]
MEASURE_COLUMNS = COLUMNS[8:14]
ITEM_COLUMNS = [c for c in COLUMNS if c not in MEASURE_COLUMNS]
FLAT_COLUMNS = COLUMNS + ["编号", "启动时间", "时限说明", "完成日期", "时限预警", "配合部门",
                          "未完成原因", "下步措施", "整改成效"]
TO_FILL = "【待填】"
LIMIT = 32767


def squeeze(text):
    return re.sub(r"\s", "", str(text or ""))


def shown(day):
    return "%d年%d月%d日" % (day.year, day.month, day.day)


def day_of(value):
    return value.date() if isinstance(value, datetime.datetime) else value


def units(text):
    """UTF-16 units, what Excel counts."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def written(value):
    """A cell's text as its reader sees it."""
    text = "" if value is None else str(value)
    return text.replace("_x005F_", "_")


class Book:
    """A workbook with its sheets' rows found by their headings."""

    def __init__(self, path):
        self.path = path
        self.book = openpyxl.load_workbook(path)
        self.visible = [s.title for s in self.book.worksheets if s.sheet_state == "visible"]

    def parts(self):
        with zipfile.ZipFile(self.path) as archive:
            return {name: archive.read(name) for name in archive.namelist()}

    def sheet(self, title):
        return self.book[title]

    def headings(self, title, row):
        """Heading -> column number, in order."""
        sheet = self.sheet(title)
        return {squeeze(sheet.cell(row, c).value): c for c in range(1, sheet.max_column + 1)
                if squeeze(sheet.cell(row, c).value)}

    def rows(self, title, heading_row, count):
        """COUNT rows below the heading as heading -> cell."""
        sheet, columns = self.sheet(title), self.headings(title, heading_row)
        return [{h: sheet.cell(heading_row + 1 + n, c) for h, c in columns.items()}
                for n in range(count)]


class Workbook(harness.Case):
    may_speak = False

    def export(self, document, as_of=AS_OF, *options):
        """Export a document (or the file at a path)."""
        if isinstance(document, dict):
            document = self.write("in.rectify", document)
        out = self.path("out.xlsx")
        before = set(os.listdir(self.folder))
        result = self.succeed("export", document, "-o", out, "--as-of", as_of, *options)
        self.said = result.stderr.decode("utf-8")
        if not self.may_speak:
            self.assertEqual(self.said, "")
        self.assertEqual(set(os.listdir(self.folder)), before | {"out.xlsx"})
        book = Book(out)
        self.sound(book)
        return book

    def sound(self, book):
        """Every part is XML, no cell is a formula."""
        with zipfile.ZipFile(book.path) as archive:
            self.assertIsNone(archive.testzip())
        for name, content in book.parts().items():
            if name.endswith((".xml", ".rels")):
                root = ElementTree.fromstring(content)
                if name.startswith("xl/worksheets/") and name.endswith(".xml"):
                    formulas = [e for e in root.iter() if e.tag.endswith("}f")]
                    self.assertEqual(len(formulas), 0, "%s holds a formula" % name)
        for sheet in book.book.worksheets:
            for row in sheet.iter_rows():
                for cell in row:
                    self.assertNotEqual(cell.data_type, "f", "%s!%s" % (sheet.title,
                                                                      cell.coordinate))
                    self.assertNotEqual(cell.data_type, "e")
                    if isinstance(cell.value, str):
                        self.assertLessEqual(units(cell.value), LIMIT)


class Expected:
    """What the ledger must show of a document as of a date."""

    def __init__(self, document, as_of):
        self.m = oracle.Meeting(document, as_of)
        self.names = {p["id"]: p.get("name", "") for p in self.m.people}
        self.aspects = {a["id"]: a for a in self.m.aspects}
        self.lines = [(n, item, measure)
                      for n, item in enumerate(self.m.items, 1)
                      for measure in item.get("measures") or [None]]

    def latest(self, item):
        """(text of the latest progress entry, texts after the date)"""
        past, future = [], []
        for entry in item.get("progress") or []:
            (past if self.m.happened(entry, "on") else future).append(entry)
        past.sort(key=lambda e: e.get("on") or "")
        return past[-1].get("text", "") if past else "", [e.get("text", "") for e in future]


class Ledger(Workbook):
    """Both sheets of a document against the document."""

    def holds(self, cell, text, where):
        """The cell holds the text; an unset text leaves it empty or to be filled in."""
        if text:
            self.assertIn(text.replace("\r\n", "\n"), written(cell.value), where)
        else:
            self.assertIn(written(cell.value), ("", TO_FILL), where)

    def check_item(self, row, number, item, expected, where):
        m = expected.m
        self.assertEqual(written(row["序号"].value), str(number), where)
        subject = m.subject(item, "subject")
        if subject == "team":
            self.assertIn("班子", written(row["责任主体"].value), where)
        else:
            self.holds(row["责任主体"], expected.names.get(subject, ""), where)
        for source in item.get("sources") or []:
            self.holds(row["问题来源"], canonical.word("problems", "sources", source), where)
        aspect = expected.aspects.get(m.link(item, "aspect", "aspects"))
        self.holds(row["对照方面"], (aspect or {}).get("name", ""), where)
        for heading, member in (("存在问题", "title"), ("具体表现（事例）", "facts"),
                                ("根源剖析", "cause"), ("整改目标（预期效果）", "goal"),
                                ("备注", "note")):
            self.holds(row[heading], item.get(member, ""), where + " " + heading)
        last, future = expected.latest(item)
        self.assertIn(last, written(row["进展情况及成效"].value), where)
        for text in future:
            if text and text not in last:
                self.assertNotIn(text, written(row["进展情况及成效"].value), where)
        for evidence in item.get("evidence") or []:
            if not m.happened(evidence, "added-on"):
                self.assertNotIn(evidence.get("title") or "\0", written(row["佐证材料"].value))
            elif m.happened(evidence, "dated-on"):
                self.assertIn(evidence.get("title", ""), written(row["佐证材料"].value), where)
        state = m.state(item)
        self.assertEqual(written(row["整改状态"].value),
                         canonical.word("items", "state", state), where)
        self.check_closed(row["销号时间"], state, m.closed_on(item), where)

    def check_closed(self, cell, state, day, where):
        if state == "closed" and day:
            self.assertEqual(day_of(cell.value), day, where)
        elif state not in ("closed", "sustained"):
            self.assertIn(written(cell.value), ("", TO_FILL), where)

    def check_measure(self, row, measure, expected, where):
        names = expected.names
        if measure is None:
            for heading in MEASURE_COLUMNS:
                self.assertIn(written(row[heading].value), ("", TO_FILL), where + " " + heading)
            return
        self.holds(row["整改措施"], measure.get("text", ""), where)
        leader = expected.m.link(measure, "leader", "people")
        self.holds(row["牵头领导"], names.get(leader, ""), where)
        self.holds(row["责任部门"], measure.get("department", ""), where)
        self.holds(row["责任人"], measure.get("owners", ""), where)
        limit = canonical.word("measures", "limit", measure.get("limit"))
        self.holds(row["时限类型"], limit, where)
        self.check_limit(row["整改时限"], measure, expected.m, limit, where)

    def check_limit(self, cell, measure, m, limit, where):
        due = m.due_on[measure["id"]]
        if due:
            if isinstance(cell.value, datetime.datetime):
                self.assertEqual(day_of(cell.value), due, where)
                form = cell.number_format
                self.assertTrue("年" in form and "月" in form and "日" in form, form)
            else:
                self.assertIn(shown(due), written(cell.value), where)
                self.assertTrue(measure.get("lasting"), where + ": a date written as text")
                form = written(cell.value)
            if measure.get("lasting"):
                self.assertIn("长期坚持", form, where)
        elif measure.get("due-text"):
            self.assertIn(measure["due-text"], written(cell.value), where)
        elif measure.get("limit") in ("immediate", "lasting"):
            self.assertIn(limit, written(cell.value), where)
        else:
            self.assertEqual(written(cell.value), TO_FILL, where)

    def check_ledger(self, book, document, as_of=AS_OF):
        expected = Expected(document, as_of)
        rows = book.rows(LEDGER, 3, len(expected.lines))
        sheet = book.sheet(LEDGER)
        columns = book.headings(LEDGER, 3)
        merged = {str(r) for r in sheet.merged_cells.ranges}
        first = {}
        for index, (number, item, measure) in enumerate(expected.lines):
            where = "%s row %d" % (LEDGER, index + 4)
            if number not in first:
                first[number] = index + 4
                self.check_item(rows[index], number, item, expected, where)
            self.check_measure(rows[index], measure, expected, where)
        for number, item in enumerate(expected.m.items, 1):
            count = max(1, len(item.get("measures") or []))
            for heading in ITEM_COLUMNS:
                letter = get_column_letter(columns[heading])
                area = "%s%d:%s%d" % (letter, first[number], letter, first[number] + count - 1)
                if count > 1:
                    self.assertIn(area, merged, "%s of item %d" % (heading, number))
            for heading in MEASURE_COLUMNS:
                letter = get_column_letter(columns[heading])
                for row in range(first[number], first[number] + count):
                    inside = [r for r in sheet.merged_cells.ranges if letter + str(row) in r]
                    self.assertFalse(inside, "%s%d is merged" % (letter, row))
            if count > 1:
                for row in range(first[number], first[number] + count):
                    height = sheet.row_dimensions[row].height
                    self.assertTrue(height, "row %d has no height" % row)
                    self.assertLessEqual(height, 409.5)
        self.check_foot(sheet, 4 + len(expected.lines), document)

    def check_foot(self, sheet, row, document):
        text = " ".join(written(c.value) for r in sheet.iter_rows(min_row=row, max_row=row + 1)
                        for c in r if c.value is not None)
        for word, member in (("填报人", "filled-by"), ("审核人", "checked-by"),
                             ("主要负责人（签字）", None), ("联系电话", "phone")):
            self.assertIn(word, text)
            if member and document["meeting"].get(member):
                self.assertIn(document["meeting"][member], text)
        self.assertLessEqual(sheet.max_row, row + 1, "something stands below the foot")

    def check_flat(self, book, document, as_of=AS_OF):
        expected = Expected(document, as_of)
        sheet = book.sheet(FLAT)
        self.assertEqual(len(sheet.merged_cells.ranges), 0)
        self.assertTrue(sheet.auto_filter.ref)
        self.assertRegex(sheet.auto_filter.ref, r"^A1:")
        columns = book.headings(FLAT, 1)
        for heading in FLAT_COLUMNS:
            self.assertIn(heading, columns)
        self.assertEqual(sheet.max_row, 1 + len(expected.lines))
        for index, (number, item, measure) in enumerate(expected.lines):
            where = "%s row %d" % (FLAT, index + 2)
            row = book.rows(FLAT, 1, index + 1)[index]
            self.check_item(row, number, item, expected, where)
            self.check_measure(row, measure, expected, where)
            self.assertEqual(row["编号"].value, item.get("number"), where)
            for heading, member in (("未完成原因", "reason"), ("下步措施", "next"),
                                    ("整改成效", "effect")):
                self.holds(row[heading], item.get(member, ""), where + " " + heading)
            if measure is None:
                continue
            self.check_day(row["启动时间"], oracle.date(measure.get("starts-on")), where)
            done = oracle.date(measure.get("done-on")) if expected.m.done(measure) else None
            self.check_day(row["完成日期"], done, where)
            self.holds(row["时限说明"], measure.get("due-text", ""), where)
            self.holds(row["配合部门"], measure.get("cooperating", ""), where)
            words = [expected.m.measure_light(measure)[1]]
            state = expected.m.state(item)
            if state in ("closed", "sustained"):
                words.append(canonical.word("items", "state", state))
                words.append(words[-1].partition("（")[0])
            self.assertIn(written(row["时限预警"].value), words, where)

    def check_day(self, cell, day, where):
        if day:
            self.assertIsInstance(cell.value, datetime.datetime, where)
            self.assertEqual(day_of(cell.value), day, where)
        else:
            self.assertIn(written(cell.value), ("", TO_FILL), where)

    def check_totals(self, book, document, as_of=AS_OF):
        figures = oracle.stats(document, as_of)
        found = set()
        for row in book.sheet(TOTALS).iter_rows():
            for cell in row:
                if isinstance(cell.value, (int, float)) and not isinstance(cell.value, bool):
                    found.add(cell.value)
                elif isinstance(cell.value, str):
                    found.update(int(n) for n in re.findall(r"\d+", cell.value))
        for group in ("items", "measures"):
            for member, value in figures[group].items():
                if "rate" not in member:
                    self.assertIn(value, found, "%s.%s is missing" % (group, member))
        text = " ".join(written(c.value) for r in book.sheet(TOTALS).iter_rows() for c in r)
        for name in [l["name"] for l in figures["by-aspect"] + figures["by-department"]]:
            self.assertIn(name, text)


class Sample(Ledger):
    def setUp(self):
        super().setUp()
        with open(harness.sample_path(), encoding="utf-8") as file:
            self.document = json.load(file)

    def test_sheets(self):
        book = self.export(harness.sample_path())
        self.assertEqual(book.visible, [LEDGER, FLAT, TOTALS])
        hidden = [s.title for s in book.book.worksheets if s.sheet_state != "visible"]
        self.assertIn(hidden, ([], ["字典"]))

    def test_title_and_second_row(self):
        sheet = self.export(harness.sample_path()).sheet(LEDGER)
        meeting = self.document["meeting"]
        title = written(sheet["A1"].value)
        self.assertTrue([r for r in sheet.merged_cells.ranges
                         if r.min_row == r.max_row == 1 and r.min_col == 1 and r.max_col > 5],
                        "the title is not merged")
        year = "%d年度" % meeting["year"]
        rest = meeting["title"].replace(meeting["unit"], "").replace(year, "")
        for part in (meeting["unit"], str(meeting["year"]), rest, "整改台账"):
            self.assertIn(part, title)
        self.assertEqual(title.count(meeting["unit"]), 1)
        self.assertEqual(title.count(year), 1)
        second = [written(c.value) for c in sheet[2] if c.value is not None]
        self.assertIn("填报单位（盖章）", second[0])
        self.assertIn(meeting["unit"], " ".join(second))
        self.assertIn("截至日期", " ".join(second))
        self.assertIn("2024年3月20日", " ".join(second))

    def test_headings(self):
        book = self.export(harness.sample_path())
        self.assertEqual(list(book.headings(LEDGER, 3)), COLUMNS)

    def test_ledger(self):
        self.check_ledger(self.export(harness.sample_path()), self.document)

    def test_ledger_at_other_dates(self):
        for as_of in ("2023-12-31", "2024-06-30", "2024-12-31"):
            with self.subTest(as_of=as_of):
                book = self.export(harness.sample_path(), as_of)
                self.check_ledger(book, self.document, as_of)
                self.check_flat(book, self.document, as_of)
                self.check_totals(book, self.document, as_of)

    def test_flat(self):
        self.check_flat(self.export(harness.sample_path()), self.document)

    def test_totals(self):
        self.check_totals(self.export(harness.sample_path()), self.document)

    def test_page(self):
        book = self.export(harness.sample_path())
        sheet = book.sheet(LEDGER)
        self.assertEqual(sheet.page_setup.orientation, "landscape")
        self.assertEqual(int(sheet.page_setup.paperSize), 8, "A3")
        self.assertTrue(sheet.sheet_properties.pageSetUpPr.fitToPage)
        self.assertEqual(int(sheet.page_setup.fitToHeight
                             if sheet.page_setup.fitToHeight is not None else 1), 0)
        self.assertEqual(int(sheet.page_setup.fitToWidth
                             if sheet.page_setup.fitToWidth is not None else 1), 1)
        rows = re.fullmatch(r"\$?(\d+):\$?(\d+)", sheet.print_title_rows or "")
        self.assertTrue(rows, "no rows are repeated")
        self.assertTrue(int(rows[1]) <= 3 <= int(rows[2]) and int(rows[2]) == 3)
        self.assertRegex(sheet.freeze_panes or "", r"^[A-Z]+4$")
        self.assertTrue(len(sheet.conditional_formatting), "no conditional format")
        heading = sheet["A3"]
        self.assertEqual({getattr(heading.border, s).style
                          for s in ("left", "right", "top", "bottom")}, {"thin"})
        self.assertTrue(heading.alignment.wrap_text)
        flat = book.sheet(FLAT)
        self.assertTrue(flat.freeze_panes)
        root = ElementTree.fromstring(book.parts()["xl/worksheets/sheet1.xml"])
        footers = [e.text for e in root.iter() if e.tag.endswith("}oddFooter")]
        self.assertEqual(len(footers), 1, "no page numbers")
        self.assertIn("第&P页共&N页", squeeze(footers[0]))

    def test_nothing_is_cut_by_the_row_height(self):
        """Merged cells do not grow: the rows together must hold the longest text."""
        sheet = self.export(harness.sample_path()).sheet(LEDGER)
        for area in sheet.merged_cells.ranges:
            if area.min_row < 4 or area.min_row == area.max_row:
                continue
            letter = get_column_letter(area.min_col)
            dimension = sheet.column_dimensions[letter]
            if dimension.hidden:
                continue
            text = written(sheet.cell(area.min_row, area.min_col).value)
            lines = sum(max(1, math.ceil(wide(line) / max(dimension.width, 1)))
                        for line in text.split("\n"))
            height = sum(sheet.row_dimensions[r].height or 0
                         for r in range(area.min_row, area.max_row + 1))
            size = sheet.cell(area.min_row, area.min_col).font.sz or 9
            rows = area.max_row - area.min_row + 1
            self.assertGreaterEqual(height + 1, min(lines * size, 409 * rows), str(area))

    def test_ids_are_hidden(self):
        """明细数据 carries the ids for merging, out of sight."""
        book = self.export(harness.sample_path())
        sheet = book.sheet(FLAT)
        ids = {i["id"] for i in self.document["rectification"]["items"]}
        holding = {c.column for row in sheet.iter_rows(min_row=2) for c in row if c.value in ids}
        self.assertTrue(holding)
        for column in holding:
            self.assertTrue(hidden_column(sheet, column), get_column_letter(column))
        for heading, column in book.headings(FLAT, 1).items():
            if heading in FLAT_COLUMNS:
                self.assertFalse(hidden_column(sheet, column), heading)


def hidden_column(sheet, column):
    return any(d.hidden and d.min <= column <= d.max for d in sheet.column_dimensions.values())


def wide(text):
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def small(**meeting):
    """A document without an item."""
    return {
        "format": "rectify-meeting", "version": 1,
        "meeting": {"title": "主题教育专题民主生活会", "year": 2023, "unit": "某集团第一分公司党总支",
                    "held-on": "2024-01-10", "filled-by": "填报甲", "checked-by": "审核乙",
                    "phone": "010-12345678", **meeting},
        "aspects": [{"id": "a1", "name": "理论学习", "full-name": "理论学习方面", "use": "problem"}],
        "people": [{"id": "p1", "name": "成员甲", "role": "lead"},
                   {"id": "p2", "name": "成员乙", "role": "member"}],
        "preparation": {"plan": {}, "steps": [], "studies": [], "channels": [], "opinions": [],
                        "talks": [], "problems": [], "drafts": [], "reviews": []},
        "proceedings": {"attendance": [], "agenda": [], "speeches": [], "criticisms": [],
                        "comments": [], "minutes": {}},
        "rectification": {"plan": {}, "next-number": 9, "items": [], "notices": [], "rules": [],
                          "submissions": []},
        "report": {},
    }


def ledger():
    document = small()
    document["rectification"]["items"] = [
        {"id": "i1", "number": 3, "subject": "team", "sources": ["study", "talk"], "aspect": "a1",
         "title": "学习计划执行不严", "facts": "事例机密一", "cause": "原因机密一", "goal": "执行率100%",
         "state": "closed",
         "measures": [
             {"id": "m1", "text": "制定计划", "leader": "p1", "department": "党群工作部",
              "owners": "赵一、钱二", "limit": "dated", "due-on": "2024-01-05",
              "done-on": "2024-01-06"},
             {"id": "m2", "text": "长期执行", "leader": "p2", "department": "财务部、工程部",
              "cooperating": "综合办公室", "owners": "孙三", "limit": "dated", "lasting": True,
              "starts-on": "2024-01-02", "due-on": "2024-06-30"},
             {"id": "m3", "text": "按文字", "limit": "dated", "due-text": "2025年底前"}],
         "progress": [{"id": "g1", "on": "2024-01-06", "text": "进展之一"},
                      {"id": "g2", "on": "2024-02-06", "text": "进展之二"},
                      {"id": "g3", "on": "2024-03-21", "text": "未来进展"}],
         "evidence": [{"id": "e1", "title": "学习计划", "added-on": "2024-02-01"},
                      {"id": "e2", "title": "未来材料", "added-on": "2024-04-01"}],
         "events": [{"id": "v1", "kind": "applied", "on": "2024-03-19"},
                    {"id": "v2", "kind": "approved", "on": "2024-03-21"}],
         "note": "备注一"},
        {"id": "i2", "number": 4, "subject": "p2", "title": "没有措施的问题", "state": "open",
         "reason": "原因二", "next": "下步二"},
        {"id": "i3", "number": 8, "title": "立行立改的问题", "state": "closed", "effect": "成效三",
         "measures": [{"id": "m4", "text": "马上改", "limit": "immediate",
                       "starts-on": "2024-01-11", "done-on": "2024-01-20"}],
         "events": [{"id": "v3", "kind": "applied", "on": "2024-01-21"},
                    {"id": "v4", "kind": "approved", "on": "2024-01-25"}]},
        {"id": "i4", "number": 5, "title": "长期的问题", "state": "in-progress",
         "measures": [{"id": "m5", "text": "长期抓", "limit": "lasting"},
                      {"id": "m6", "text": "时限不明"}]},
    ]
    return document


class ByHand(Ledger):
    def test_literally(self):
        book = self.export(ledger())
        rows = book.rows(LEDGER, 3, 7)

        def column(heading):
            return [written(r[heading].value) for r in rows]
        self.assertEqual([v for v in column("序号") if v], ["1", "2", "3", "4"])
        self.assertEqual(column("存在问题"), ["学习计划执行不严", "", "", "没有措施的问题",
                                         "立行立改的问题", "长期的问题", ""])
        self.assertEqual(column("整改措施")[:3], ["制定计划", "长期执行", "按文字"])
        self.assertEqual(column("整改措施")[4:], ["马上改", "长期抓", "时限不明"])
        self.assertEqual(column("牵头领导")[:2], ["成员甲", "成员乙"])
        self.assertEqual(column("时限类型")[:2] + column("时限类型")[4:6],
                         ["限期整改", "限期整改", "立行立改", "长期坚持"])
        self.assertEqual(day_of(rows[0]["整改时限"].value), datetime.date(2024, 1, 5))
        limits = column("整改时限")
        self.assertIn("2025年底前", limits[2])
        self.assertEqual(limits[4:], ["立行立改", "长期坚持", TO_FILL])
        # Approved on the 21st, exported as of the 20th.
        self.assertEqual([v for v in column("整改状态") if v],
                         ["申请销号", "待整改", "已销号", "整改中"])
        self.assertIn(column("销号时间")[0], ("", TO_FILL))
        self.assertEqual(day_of(rows[4]["销号时间"].value), datetime.date(2024, 1, 25))
        self.assertIn("进展之二", column("进展情况及成效")[0])
        self.assertNotIn("未来", column("进展情况及成效")[0] + column("佐证材料")[0])
        self.assertEqual(column("备注")[0], "备注一")
        flat = book.rows(FLAT, 1, 7)
        self.assertEqual([r["编号"].value for r in flat], [3, 3, 3, 4, 8, 5, 5])
        self.assertEqual([written(r["时限预警"].value) for r in flat[:3]],
                         ["逾期完成", "正常", "正常"])
        self.assertEqual([written(r["时限预警"].value) for r in flat[5:]], ["长期", "未定"])
        self.assertEqual(day_of(flat[0]["完成日期"].value), datetime.date(2024, 1, 6))
        self.assertEqual(day_of(flat[1]["启动时间"].value), datetime.date(2024, 1, 2))
        self.assertEqual(written(flat[1]["配合部门"].value), "综合办公室")
        self.assertEqual(written(flat[3]["未完成原因"].value), "原因二")
        self.assertEqual(written(flat[3]["下步措施"].value), "下步二")
        self.assertEqual(written(flat[4]["整改成效"].value), "成效三")

    def test_whole(self):
        document = ledger()
        for as_of in (AS_OF, "2024-01-01", "2024-03-21", "2025-02-01"):
            with self.subTest(as_of=as_of):
                book = self.export(document, as_of)
                self.check_ledger(book, document, as_of)
                self.check_flat(book, document, as_of)
                self.check_totals(book, document, as_of)

    def test_without_items(self):
        book = self.export(small())
        self.assertEqual(book.visible, [LEDGER, FLAT, TOTALS])
        self.assertEqual(list(book.headings(LEDGER, 3)), COLUMNS)
        self.check_foot(book.sheet(LEDGER), 4, small())

    def test_empty_meeting(self):
        document = small()
        document["meeting"] = {}
        title = written(self.export(document).sheet(LEDGER)["A1"].value)
        self.assertIn("整改台账", title)

    def test_over_an_existing_file(self):
        self.write("out.xlsx", "old")
        path = self.write("in.rectify", ledger())
        self.succeed("export", path, "-o", self.path("out.xlsx"), "--as-of", AS_OF)
        self.assertEqual(Book(self.path("out.xlsx")).visible, [LEDGER, FLAT, TOTALS])
        self.assertEqual(sorted(os.listdir(self.folder)), ["in.rectify", "out.xlsx"])

    def test_input_is_not_touched(self):
        path = self.write("in.rectify", ledger())
        before = self.read(path)
        self.export(path)
        self.assertEqual(self.read(path), before)

    def test_missing_folder(self):
        path = self.write("in.rectify", ledger())
        before = harness.snapshot(self.folder)
        self.refused(harness.run("export", path, "-o", self.path("none/out.xlsx")), "out.xlsx")
        self.assertEqual(harness.snapshot(self.folder), before)

    def test_output_is_a_folder(self):
        path = self.write("in.rectify", ledger())
        os.mkdir(self.path("out.xlsx"))
        before = harness.snapshot(self.folder)
        self.refused(harness.run("export", path, "-o", self.path("out.xlsx")), "out.xlsx")
        self.assertEqual(harness.snapshot(self.folder), before)

    def test_many_items(self):
        """A ledger of 600 rows keeps every one."""
        document = small()
        document["rectification"]["items"] = [
            {"id": "i%d" % n, "number": n, "title": "问题%d" % n, "state": "in-progress",
             "measures": [{"id": "m%d-%d" % (n, k), "text": "措施%d-%d" % (n, k),
                           "limit": "dated", "due-on": "2024-%02d-15" % (n % 12 + 1)}
                          for k in range(3)]} for n in range(1, 201)]
        book = self.export(document)
        texts = ["措施%d-%d" % (n, k) for n in range(1, 201) for k in range(3)]
        for title, row in ((LEDGER, 3), (FLAT, 1)):
            self.assertEqual([written(r["整改措施"].value) for r in book.rows(title, row, 600)], texts)
        self.check_totals(book, document)


class Presets(Workbook):
    def everything(self, book):
        return "\n".join(c.decode("utf-8", "replace") for n, c in book.parts().items()
                         if n.endswith(".xml"))

    def nothing_hidden(self, book):
        self.assertEqual(len(book.book.worksheets), 1)
        sheet = book.book.worksheets[0]
        self.assertEqual(sheet.sheet_state, "visible")
        for letter, dimension in sheet.column_dimensions.items():
            self.assertFalse(dimension.hidden, "column " + letter)
        for number, dimension in sheet.row_dimensions.items():
            self.assertFalse(dimension.hidden, "row %d" % number)

    def test_public(self):
        self.needs("--preset")
        book = self.export(ledger(), AS_OF, "--preset", "public")
        self.nothing_hidden(book)
        text = self.everything(book)
        self.assertIn("学习计划执行不严", text)
        for secret in ("机密", "赵一", "钱二", "孙三", "未来", "审核乙"):
            self.assertNotIn(secret, text)

    def test_department(self):
        self.needs("--department")
        document = ledger()
        document["rectification"]["items"][0]["subject"] = "p3"
        document["people"].append({"id": "p3", "name": "不写姓名", "role": "member"})
        book = self.export(document, AS_OF, "--preset", "department", "--department", "财务部")
        self.assertEqual(len(book.visible), 1)
        text = self.everything(book)
        self.assertIn("长期执行", text)
        for other in ("制定计划", "按文字", "马上改", "没有措施的问题", "机密", "不写姓名"):
            self.assertNotIn(other, text)

    def test_superior_is_the_default(self):
        self.needs("--preset")
        book = self.export(ledger(), AS_OF, "--preset", "superior")
        self.assertEqual(book.visible, [LEDGER, FLAT, TOTALS])

    def test_sensitive_sheets_on_request(self):
        self.needs("--sheets")
        document = ledger()
        document["preparation"]["talks"] = [
            {"id": "t1", "held-on": "2024-01-02", "participants": ["p1", "p2"],
             "content": "谈话内容机密"}]
        self.assertNotIn("谈话内容机密", self.everything(self.export(document)))
        book = self.export(document, AS_OF, "--sheets", "整改过程,谈心谈话")
        self.assertEqual(set(book.visible), {LEDGER, FLAT, TOTALS, "整改过程", "谈心谈话"})
        self.assertIn("谈话内容机密", self.everything(book))


HOSTILE = {
    "formula": "=1+1", "plus": "+1", "minus": "-1", "at": "@x", "call": "=HYPERLINK(\"x\",\"y\")",
    "command": "=cmd|'/C calc'!A0", "array": "{=1+1}", "quote": "'=1+1", "number": "00123",
    "long-number": "12345678901234567890", "date": "2024-01-05", "error": "#REF!", "true": "TRUE",
    "url": "https://example.org/a#b", "mail": "mailto:a@b", "file": "file:///etc/passwd",
    "controls": "a\x01b\x0bc\x1fd", "bell": "\x07", "tab": "a\tb", "delete": "a\x7fb",
    "c1": "a\x85b\x9fc", "new-lines": "a\nb\n\nc", "dos": "a\r\nb\r\nc", "mac": "a\rb",
    "edge-spaces": "  a  ", "edge-lines": "\na\n", "wide-space": "\u3000a\u3000", "spaces": "a    b",
    "escape": "_x000D_", "escape-in": "a_x000D_b_x0041_", "escape-escaped": "_x005F_x000D_",
    "markup": "<b>&amp;</b>", "ampersand": "a & b && c", "entity": "&#10;", "cdata": "]]>",
    "fffe": "a\ufffeb\uffffc", "mark": "\ufeffa", "lines": "a\u2028b\u2029c", "zero-width": "a\u200bb",
    "emoji": "😀👨‍👩‍👧‍👦🇨🇳", "rare": "𠮷𪚥", "combining": "e\u0301", "right-to-left": "\u202eabc",
    "private": "\ue000", "highest": "\U0010fffd", "long": "字" * 33000, "longest": "字" * 32767,
    "long-lines": "行\n" * 3000, "many-emoji": "😀" * 20000, "emoji-and-one": "a" + "😀" * 20000,
    "long-ascii": "x" * 40000,
}


def intact(original, found):
    """What was written is what is read: controls may go or be shown as another character."""
    pattern = []
    for c in original.replace("\r\n", "\n").replace("\r", "\n"):
        if (c < " " and c not in "\n\t") or c in "\ufffe\uffff":
            pattern.append(r"[^\w]?")
        else:
            pattern.append(re.escape(c))
    return re.fullmatch("".join(pattern), found) is not None


def one_line(text):
    return re.sub(r"[ \t\r\n]+", " ", text)


class Hostile(Workbook):
    may_speak = True

    def judge(self, name, original, found, where):
        where = "%s, %s" % (name, where)
        found = found.replace("\r\n", "\n")
        if units(original) > LIMIT:
            self.assertLessEqual(units(found), LIMIT, where)
            self.assertEqual(found[:15000], original[:15000], where)
            self.assertNotEqual(found, original[:len(found)], where + ": cut without a word")
            found.encode("utf-8")
        elif units(original) > LIMIT - 100 and found != original:
            self.assertTrue(found.startswith(original[:15000]), where)
        elif name == "escape-escaped":
            # openpyxl itself undoes one layer of escapes: either reading is the text.
            self.assertIn(found, (original, "_x000D_", "_x005F_x005F_x000D_"), where)
        else:
            self.assertTrue(intact(original, found), "%s: %r instead of %r"
                            % (where, found[:80], original[:80]))

    def document(self):
        document = small()
        for n, (name, text) in enumerate(HOSTILE.items(), 1):
            document["rectification"]["items"].append({
                "id": "i%d" % n, "number": n, "title": text, "facts": text, "cause": text,
                "goal": text, "state": "in-progress", "reason": text, "note": text,
                "measures": [{"id": "m%d" % n, "text": text, "owners": text,
                              "cooperating": text, "department": "部门", "limit": "dated",
                              "due-text": text},
                             {"id": "n%d" % n, "text": name}],
                "progress": [{"id": "g%d" % n, "on": "2024-02-01", "text": text}],
                "evidence": [{"id": "e%d" % n, "title": text}]})
        return document

    def test_cells(self):
        book = self.export(self.document())
        for title, row, step in ((LEDGER, 3, 2), (FLAT, 1, 2)):
            rows = book.rows(title, row, 2 * len(HOSTILE))
            for n, (name, text) in enumerate(HOSTILE.items()):
                with self.subTest(sheet=title, case=name):
                    cells = rows[step * n]
                    headings = ["存在问题", "具体表现（事例）", "根源剖析", "整改目标（预期效果）",
                                "备注", "整改措施", "责任人"]
                    headings += ["配合部门", "未完成原因"] if title == FLAT else []
                    for heading in headings:
                        cell = cells[heading]
                        self.assertIsInstance(cell.value, (str, type(None)), heading)
                        self.judge(name, text, written(cell.value), heading)
                    self.assertEqual(rows[step * n + 1]["整改措施"].value, name)

    def test_texts_that_join_others(self):
        """Titles, feet, names, departments and aspects: the book opens, the text is there."""
        for name, text in HOSTILE.items():
            if units(text) > 200:
                continue
            with self.subTest(case=name):
                document = small(unit="单位" + text, title=text, phone=text)
                document["meeting"]["filled-by"] = text
                document["people"][0]["name"] = text
                document["aspects"][0]["name"] = text
                document["rectification"]["items"] = [{
                    "id": "i1", "subject": "p1", "aspect": "a1", "title": "问题", "state": "open",
                    "measures": [{"id": "m1", "text": "措施", "leader": "p1", "department": text}]}]
                book = self.export(document)
                self.assertEqual(book.visible, [LEDGER, FLAT, TOTALS])
                row = book.rows(FLAT, 1, 1)[0]
                for heading in ("对照方面", "牵头领导", "责任部门"):
                    if name != "escape-escaped" and text.strip():
                        # One line of text: a break in it may become a space.
                        self.judge(name, one_line(text), one_line(written(row[heading].value)),
                                   heading)

    def test_long_texts_everywhere(self):
        text = "字" * 33000
        document = small(unit=text, title=text, phone=text)
        document["people"][0]["name"] = text
        document["aspects"][0]["name"] = text
        document["rectification"]["items"] = [{
            "id": "i1", "subject": "p1", "aspect": "a1", "title": text, "state": "open",
            "measures": [{"id": "m%d" % n, "text": text, "leader": "p1", "department": text,
                          "limit": "dated", "due-text": text} for n in range(3)],
            "progress": [{"id": "g%d" % n, "text": text} for n in range(3)],
            "evidence": [{"id": "e%d" % n, "title": text} for n in range(3)]}]
        book = self.export(document)
        self.assertEqual(book.visible, [LEDGER, FLAT, TOTALS])

    def test_hostile_options(self):
        """Names of files and departments with odd characters."""
        path = self.write("in.rectify", ledger())
        for name in ("=1+1.xlsx", "会议 台账&.xlsx", "a'b.xlsx", "noextension"):
            with self.subTest(name=name):
                self.succeed("export", path, "-o", self.path(name), "--as-of", AS_OF)
                self.assertEqual(sorted(os.listdir(self.folder)), sorted(["in.rectify", name]))
                with open(self.path(name), "rb") as file:
                    self.assertEqual(openpyxl.load_workbook(file).worksheets[0].title, LEDGER)
                os.remove(self.path(name))


if __name__ == "__main__":
    unittest.main()
