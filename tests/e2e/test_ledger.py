# SPDX-License-Identifier: GPL-3.0-or-later
"""The ledger: opened, added to, undone, saved; rows deleted and brought back."""

import unittest

import harness
from harness import cells, label, ledger, rows

TABS = ["会前准备", "会议进行", "整改落实"]
PROBLEM = "对“一岗双责”落实不严，检查考核流于形式"


class LedgerCase(harness.Case):
    def open_sample(self):
        self.file = self.copy_sample()
        self.before = harness.read_bytes(self.file)
        self.program = self.start_with(self.file)
        return self.program

    def wait_for_rows(self, n):
        """The table with N rows."""
        return self.program.wait_for(
            lambda tree: ledger(tree) and len(rows(ledger(tree))) == n and ledger(tree),
            "a ledger of %d rows" % n)

    def select_third(self):
        """Go to the third row by keyboard; its number."""
        table = self.wait_for_rows(harness.N_SAMPLE_ITEMS)
        first = [row for row in table.all("table-row") if cells(row)][0]
        self.program.focus(first)
        self.program.key("Down", "Down")
        row = self.program.wait_for(
            lambda tree: [cells(row) for row in tree.all("table-row", selected=True, focused=True)
                          if cells(row) and cells(row)[0] == "3"],
            "the third row selected", table)
        return row[0][0]


class Opening(LedgerCase):
    def test_sample(self):
        program = self.open_sample()
        table = self.wait_for_rows(harness.N_SAMPLE_ITEMS)
        tree = program.read()

        self.assertEqual(program.titles(), ["meeting.rectify"])
        tabs = [tab.name for tab in tree.first("page-tab-list").all("page-tab")]
        self.assertEqual(tabs, TABS)
        self.assertEqual([row[0] for row in rows(table)],
                         [str(n) for n in range(1, harness.N_SAMPLE_ITEMS + 1)])
        self.assertEqual(rows(table)[1],
                         ["2", "理论学习", "外地项目党员理论学习时断时续，流动党员教育覆盖不全",
                          "李丁、赵甲", "党群工作部", "2024-02-29", "逾期", "整改中"])
        names = {node.name for node in tree.all("label")}
        self.assertIn("共 22 条", names)
        self.assertIn("措施 58 条 · 已销号 5 项（22.73%）", names)
        self.assertTrue([button for button in tree.all("push-button")
                         if button.name == "截至 2024年3月20日"])
        self.end(program)
        self.assertEqual(harness.read_bytes(self.file), self.before)


class Adding(LedgerCase):
    def problem(self):
        """The editor of the problem."""
        return self.program.wait_for(lambda tree: tree.first("text", "存在问题"),
                                     "the editor of the problem")

    def wait_for_problem(self, text):
        editor = self.problem()
        harness.wait(lambda: editor.text() == text, "the problem “%s”" % text)

    def add(self):
        """An item with a problem, added and typed."""
        self.program.press("push-button", label("Add"))
        self.wait_for_rows(harness.N_SAMPLE_ITEMS + 1)
        self.wait_for_problem("")
        self.program.focus(self.problem())
        self.program.paste(PROBLEM)
        self.wait_for_problem(PROBLEM)
        self.program.wait_for_title("• meeting.rectify")

    def undo_and_redo(self):
        """Typing and adding are two steps; at the start nothing is modified."""
        self.program.key("ctrl+z")
        self.wait_for_problem("")
        self.wait_for_rows(harness.N_SAMPLE_ITEMS + 1)
        self.program.key("ctrl+z")
        self.wait_for_rows(harness.N_SAMPLE_ITEMS)
        self.program.wait_for_title("meeting.rectify")
        self.program.key("ctrl+shift+z", "ctrl+shift+z")
        self.program.wait_for(lambda tree: PROBLEM in [row[2] for row in rows(ledger(tree))],
                              "the item in the table again")
        self.program.wait_for_title("• meeting.rectify")

    def check_file(self):
        """The file holds the item, and nothing else in it has changed."""
        written = harness.read_json(self.file)
        self.assertEqual(harness.read_bytes(self.file), harness.canonical(written))
        section = written["rectification"]
        added = [item for item in section["items"] if item["number"] == 24]
        self.assertEqual(len(added), 1)
        self.assertRegex(added[0]["id"], r"^[A-Za-z0-9-]{1,64}$")
        self.assertEqual(added[0]["title"], PROBLEM)
        self.assertEqual(section["next-number"], 25)
        section["items"].remove(added[0])
        section["next-number"] = 24
        self.assertEqual(harness.canonical(written), self.before)

    def test_add_undo_save_reopen(self):
        self.open_sample()
        self.wait_for_rows(harness.N_SAMPLE_ITEMS)
        self.add()
        self.undo_and_redo()
        self.assertEqual(harness.read_bytes(self.file), self.before)
        self.program.key("ctrl+s")
        self.program.wait_for_title("meeting.rectify")
        self.check_file()
        self.end(self.program)

        self.program = self.start_with(self.file)
        table = self.wait_for_rows(harness.N_SAMPLE_ITEMS + 1)
        self.assertIn(["24", PROBLEM], [[row[0], row[2]] for row in rows(table)])
        self.end(self.program)


class Deleting(LedgerCase):
    def delete(self):
        number = self.select_third()
        self.program.key("Delete")
        table = self.wait_for_rows(harness.N_SAMPLE_ITEMS - 1)
        self.assertNotIn(number, [row[0] for row in rows(table)])
        self.program.wait_for_title("• meeting.rectify")

    def check_restored(self):
        """All is as it was, in the old order, and so says the title."""
        table = self.wait_for_rows(harness.N_SAMPLE_ITEMS)
        self.assertEqual([row[0] for row in rows(table)],
                         [str(n) for n in range(1, harness.N_SAMPLE_ITEMS + 1)])
        self.program.wait_for_title("meeting.rectify")

    def test_undo_from_toast(self):
        self.open_sample()
        self.delete()
        said = self.program.wait_for(lambda tree: [node for node in tree.all("label")
                                                   if node.name.startswith("已删除 1 条")],
                                     "the toast")[0]
        toast = next(node for node in said.ancestors() if node.first("push-button"))
        self.program.press("push-button", label("_Undo"), toast)
        self.check_restored()
        self.end(self.program)

    def test_undo_by_key(self):
        self.open_sample()
        self.delete()
        self.program.key("ctrl+z")
        self.check_restored()
        self.end(self.program)
        self.assertEqual(harness.read_bytes(self.file), self.before)


if __name__ == "__main__":
    unittest.main(verbosity=2)
