# SPDX-License-Identifier: GPL-3.0-or-later
"""A window with unsaved changes asks before it closes."""

import unittest

import harness
from harness import cells, label, ledger, rows


class Closing(harness.Case):
    def setUp(self):
        super().setUp()
        self.file = self.copy_sample()
        self.before = harness.read_bytes(self.file)
        self.program = self.start_with(self.file)

    def delete_first(self):
        table = self.program.wait_for(lambda tree: ledger(tree) and rows(ledger(tree))
                                      and ledger(tree), "the ledger")
        self.program.focus([row for row in table.all("table-row") if cells(row)][0])
        self.program.key("Delete")
        self.program.wait_for_title("• meeting.rectify")

    def ask(self):
        """Close the window; the question."""
        self.program.key("ctrl+w")
        return self.program.dialog(label("Save Changes to “%s”?") % "meeting.rectify")

    def test_cancel_then_discard(self):
        self.delete_first()
        question = self.ask()
        self.assertEqual({button.name.partition("(")[0] for button in question.all("push-button")
                          if not button.is_nameless()}, {label("_Cancel"), label("_Discard"), label("_Save")})
        self.program.press("push-button", label("_Cancel"), question)
        harness.wait(lambda: self.program.titles() == ["• meeting.rectify"],
                     "the question to go away")
        self.program.wait_for(lambda tree: len(rows(ledger(tree))) == harness.N_SAMPLE_ITEMS - 1,
                              "the ledger without the item")
        self.assertEqual(harness.read_bytes(self.file), self.before)

        self.program.press("push-button", label("_Discard"), self.ask())
        self.assertEqual(self.program.wait_for_end(), 0)
        self.assertEqual(harness.read_bytes(self.file), self.before)

    def test_save(self):
        self.delete_first()
        self.program.press("push-button", label("_Save"), self.ask())
        self.assertEqual(self.program.wait_for_end(), 0)
        expected = harness.read_json(harness.sample_path())
        del expected["rectification"]["items"][0]
        self.assertEqual(harness.read_bytes(self.file), harness.canonical(expected))

    def test_unchanged(self):
        """Without a change there is no question, and after undoing one neither."""
        self.delete_first()
        self.program.key("ctrl+z")
        self.program.wait_for_title("meeting.rectify")
        self.end(self.program)
        self.assertEqual(harness.read_bytes(self.file), self.before)


if __name__ == "__main__":
    unittest.main(verbosity=2)
