# SPDX-License-Identifier: GPL-3.0-or-later
"""Every section of every tab opens, and all that takes the focus has a name."""

import unittest

import atspi
import harness
from harness import ledger, rows

CONTROLS = {"push-button", "toggle-button", "check-box", "radio-button", "switch", "combo-box",
            "spin-button", "entry", "text", "password-text", "page-tab"}
N_SECTIONS = [12, 6, 5]


def nameless(top):
    return [node for node in top.walk()
            if node.role in CONTROLS and node.has("focusable") and node.is_nameless()]


class Sections(harness.Case):
    def pages(self, sidebar):
        """The pages that were opened so far, in that order, and not what is in them."""
        whole = next(node for node in sidebar.ancestors() if node.name == "RectifyTab")
        flap = self.program.tree.children(whole.path)[0]
        stack = self.program.tree.children(flap)[0]
        return self.program.tree.children(stack)

    def shown(self, top):
        """A page with something on it; the cells of its table are no controls."""
        page = self.program.read(top, closed={"table"})
        return page if sum(not node.is_nameless() for node in page.walk()) > 3 else None

    def walk_tab(self, tab, sidebar):
        """Go down the sidebar by keyboard: each section makes one page, with something on it."""
        program = self.program
        program.key("alt+%d" % (tab + 1))
        entries = sidebar.all("list-item")
        self.assertEqual(len(entries), N_SECTIONS[tab])
        program.focus(entries[0])
        found = []
        for i, entry in enumerate(entries):
            if i > 0:
                program.key("Down")
            pages = harness.wait(
                lambda: len(self.pages(sidebar)) == i + 1 and self.pages(sidebar),
                "the page of " + entry.where())
            top = atspi.Path(pages[-1])
            page = harness.wait(lambda: self.shown(top), "something in " + entry.where())
            found += ["%s: %r in “%s”" % (entry.name, node, node.parent.name)
                      for node in nameless(page)]
        return found

    def test_all(self):
        self.program = self.start_with(self.copy_sample())
        tree = self.program.wait_for(
            lambda tree: ledger(tree) and rows(ledger(tree)) and tree, "the ledger")
        found = ["%s (%s)" % (node.where(), node.description) for node in nameless(tree)]
        # Found before much is shown: the more there is, the longer takes a look at all.
        sidebars = tree.all("list", harness.label("Sections"))
        self.assertEqual(len(sidebars), len(N_SECTIONS))
        for tab, sidebar in enumerate(sidebars):
            found += self.walk_tab(tab, sidebar)
        self.end(self.program)
        self.assertEqual(found, [])


if __name__ == "__main__":
    unittest.main(verbosity=2)
