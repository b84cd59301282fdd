# SPDX-License-Identifier: GPL-3.0-or-later
"""New, save as, export, and a file that cannot be read."""

import os
import unittest

import openpyxl

import harness
from harness import label

TITLE = "某公司2024年度民主生活会"


class NewMeeting(harness.Case):
    def test_new_and_save_as(self):
        program = self.start()
        program.press("push-button", label("_New Meeting"))
        program.wait_for_title(label("New Meeting"))
        title = program.wait_for(lambda tree: tree.first("text", "会议名称"), "the title's editor")
        program.click(title)
        program.paste(TITLE)
        harness.wait(lambda: title.text() == TITLE, "the title")
        path = self.path("new-meeting.rectify")
        program.key("ctrl+s")
        program.choose_file(path)
        program.wait_for_title("new-meeting.rectify")
        written = harness.read_json(path)
        self.assertEqual(harness.read_bytes(path), harness.canonical(written))
        self.assertEqual(written["format"], "rectify-meeting")
        self.assertEqual(written["meeting"]["title"], TITLE)
        self.end(program)


class Exporting(harness.Case):
    def test_export(self):
        program = self.start_with(self.copy_sample())
        path = self.path("ledger.xlsx")
        program.key("ctrl+e")
        program.choose_file(path)
        program.wait_for(lambda tree: [node for node in tree.all("label")
                                       if "ledger.xlsx" in node.name], "the toast")
        workbook = openpyxl.load_workbook(path)
        self.assertEqual(len(workbook.sheetnames), 3, workbook.sheetnames)
        texts = {str(cell.value) for sheet in workbook for row in sheet.iter_rows()
                 for cell in row if cell.value is not None}
        for item in harness.read_json(harness.sample_path())["rectification"]["items"]:
            self.assertTrue(any(item["title"] in text for text in texts), item["title"])
        self.end(program)


class Damaged(harness.Case):
    def test_bad_date(self):
        path = self.copy_sample("坏.rectify")
        text = harness.read_bytes(path).decode("utf-8")
        at = text.index('"due-on": "') + len('"due-on": "')
        line = text.count("\n", 0, at) + 1
        damaged = (text[:at] + "2024-13-01" + text[at + 10:]).encode("utf-8")
        with open(path, "wb") as file:
            file.write(damaged)

        program = self.start(path)
        dialog = program.dialog("坏.rectify")
        said = " ".join(node.name for node in dialog.all("label"))
        self.assertRegex(said, r"(?<!\d)%d(?!\d)" % line)
        self.assertIn("due-on", said)
        program.press("push-button", label("_Close"), dialog)
        harness.wait(lambda: len(program.titles()) == 1, "the dialog to go away")
        self.assertEqual(harness.read_bytes(path), damaged)
        program.press("push-button", label("_New Meeting"))
        program.wait_for_title(label("New Meeting"))
        self.end(program)

    def test_not_ours(self):
        path = self.path("别的.rectify")
        with open(path, "wb") as file:
            file.write(b"PK\x03\x04")
        program = self.start(path)
        program.press("push-button", label("_Close"), program.dialog("别的.rectify"))
        harness.wait(lambda: len(program.titles()) == 1, "the dialog to go away")
        self.end(program)
        self.assertEqual(os.path.getsize(path), 4)


if __name__ == "__main__":
    unittest.main(verbosity=2)
