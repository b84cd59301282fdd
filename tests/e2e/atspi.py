# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader sees: the tree of a program's widgets over AT-SPI.

Speaks the protocol itself, for libatspi asks for every widget's name, role and
state by a call of its own, one after the other: ten seconds for a window that
is read here in half of one. Children are asked for level by level, all calls of
a level at once; the rest comes in one answer (org.a11y.atspi.Cache.GetItems).

GTK 4.8 does not tell the pages of a stack that show from those that do not, and
gives the name of its class to a widget that has none (Node.is_nameless).
"""

import collections
import re

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

PREFIX = "org.a11y.atspi."
ROOT = "/org/a11y/atspi/accessible/root"
TIMEOUT_MSEC = 15000
CLASS_NAME = re.compile(r"(Gtk|Adw|Rectify)[A-Z][A-Za-z]+$")


# A widget of which no more is known than where it is.
Path = collections.namedtuple("Path", "path")


class Gone(Exception):
    """The program, or this widget of it, is not there any more."""


def role_name(number):
    try:
        return Atspi.Role(number).value_nick
    except ValueError:
        return str(number)


class Bus:
    """The bus of the accessible programs of this session."""

    def __init__(self):
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        address, = session.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus",
                                     "GetAddress", None, None, 0, TIMEOUT_MSEC, None).unpack()
        flags = Gio.DBusConnectionFlags
        self.connection = Gio.DBusConnection.new_for_address_sync(
            address, flags.AUTHENTICATION_CLIENT | flags.MESSAGE_BUS_CONNECTION, None, None)

    def call(self, name, path, interface, method, arguments=None):
        try:
            return self.connection.call_sync(name, path, interface, method, arguments, None, 0,
                                             TIMEOUT_MSEC, None).unpack()
        except GLib.Error as error:
            raise Gone("%s: %s" % (method, error.message)) from None

    def call_all(self, name, paths, interface, method, arguments=None):
        """The answers for all PATHS, None where there is none; all are asked at once."""
        answers = {}
        loop = GLib.MainLoop()

        def answered(connection, result, path):
            try:
                answers[path] = connection.call_finish(result).unpack()
            except GLib.Error:
                answers[path] = None
            if len(answers) == len(paths):
                loop.quit()

        for path in paths:
            self.connection.call(name, path, interface, method, arguments, None, 0,
                                 TIMEOUT_MSEC, None, answered, path)
        if paths:
            loop.run()
        return answers

    def find(self, pid):
        """The name on the bus of the program with this process id, or None."""
        children, = self.call(PREFIX + "Registry", ROOT, PREFIX + "Accessible", "GetChildren")
        for name, _path in children:
            try:
                answer = self.call("org.freedesktop.DBus", "/org/freedesktop/DBus",
                                   "org.freedesktop.DBus", "GetConnectionUnixProcessID",
                                   GLib.Variant("(s)", (name,)))
            except Gone:
                continue
            if answer == (pid,):
                return name
        return None


def is_there(item):
    """Hidden widgets are not visible; pages of a stack have no states at all."""
    return item[1] == "GtkStackPage" or bool(item[4][0] >> int(Atspi.StateType.VISIBLE) & 1)


class Node:
    """A widget as it was when the tree was read."""

    def __init__(self, tree, path, parent, item):
        self.tree = tree
        self.path = path
        self.parent = parent
        self.interfaces, self.name, role, self.description, states = item
        self.role = role_name(role)
        self.bits = states[0] | states[1] << 32
        self.children = []

    def __repr__(self):
        return "%s “%s”" % (self.role, self.name)

    def has(self, state):
        return bool(self.bits >> int(getattr(Atspi.StateType, state.upper())) & 1)

    def is_called(self, label):
        """Whether it bears this label; GTK 4.8 adds the mnemonic, and says a label twice."""
        plain = self.name.split(" ")[0]
        return self.name == label or plain == label or plain.startswith(label + "(_")

    def is_nameless(self):
        return not self.name.strip() or bool(CLASS_NAME.match(self.name))

    def walk(self):
        yield self
        for child in self.children:
            yield from child.walk()

    def all(self, role=None, name=None, **states):
        """Every widget below with this role, name and these states, top to bottom."""
        return [node for node in self.walk()
                if (role is None or node.role == role)
                and (name is None or node.is_called(name))
                and all(node.has(state) == wanted for state, wanted in states.items())]

    def first(self, role=None, name=None, **states):
        found = self.all(role, name, **states)
        return found[0] if found else None

    def ancestors(self):
        node = self.parent
        while node:
            yield node
            node = node.parent

    def where(self):
        """The names on the way to it, for messages."""
        names = [node.name for node in self.ancestors() if not node.is_nameless()]
        return " › ".join(reversed(names)) + " › %r" % self

    def call(self, interface, method, arguments=None):
        return self.tree.bus.call(self.tree.name, self.path, PREFIX + interface, method, arguments)

    def press(self):
        """What a button does when pressed."""
        done, = self.call("Action", "DoAction", GLib.Variant("(i)", (0,)))
        if not done:
            raise AssertionError("cannot be pressed: " + self.where())

    def is_focused(self):
        """Whether the focus is there now, not when the tree was read."""
        bits, = self.call("Accessible", "GetState")
        return bool(bits[0] >> int(Atspi.StateType.FOCUSED) & 1)

    def extents(self):
        """Left, top, width and height in its window; 0 wide and high if it does not show.

        Any other kind of coordinates ends a program with GTK 4.8.
        """
        return self.call("Component", "GetExtents",
                         GLib.Variant("(u)", (int(Atspi.CoordType.WINDOW),)))[0]

    def text(self):
        # From 0 to -1 should do, but entries of GTK 4.8 give nothing then.
        length = self.tree.get_property(self.path, "Text", "CharacterCount")
        return self.call("Text", "GetText", GLib.Variant("(ii)", (0, length)))[0]

    def outline(self, depth=0):
        """The tree below for a message: what has a name of its own."""
        lines = []
        if not self.is_nameless():
            lines.append("  " * depth + repr(self))
            depth += 1
        for child in self.children:
            lines += child.outline(depth)
        return lines


class Tree:
    """The widgets of one program."""

    def __init__(self, bus, name):
        self.bus = bus
        self.name = name

    def _paths(self, top, closed):
        """Each widget's children, from TOP on; asking makes GTK create what is asked for."""
        below = {}
        level = [top]
        while level:
            roles = closed and self._ask(level, "GetRole")
            asked = [path for path in level
                     if not (closed and roles[path] and role_name(roles[path][0]) in closed)]
            answers = self._ask(asked, "GetChildren")
            for path in level:
                answer = answers.get(path)
                below[path] = [child for _name, child in answer[0]] if answer else []
            level = [child for path in level for child in below[path] if child not in below]
        return below

    def _ask(self, paths, method):
        return self.bus.call_all(self.name, paths, PREFIX + "Accessible", method)

    def children(self, path):
        """The widgets right below one, without reading what they are."""
        return [child for _name, child in
                self.bus.call(self.name, path, PREFIX + "Accessible", "GetChildren")[0]]

    def get_property(self, path, interface, name):
        return self.bus.call(self.name, path, "org.freedesktop.DBus.Properties", "Get",
                             GLib.Variant("(ss)", (PREFIX + interface, name)))[0]

    def get_name(self, path):
        return self.get_property(path, "Accessible", "Name")

    def _all_items(self):
        """What there is to know of every widget, in one answer."""
        items, = self.bus.call(self.name, "/org/a11y/atspi/cache", PREFIX + "Cache", "GetItems")
        return {item[0][1]: item[5:] for item in items}

    def _items(self, paths):
        """The same of a few widgets; the one answer is long where much was shown."""
        told = self.bus.call_all(self.name, paths, "org.freedesktop.DBus.Properties", "GetAll",
                                 GLib.Variant("(s)", (PREFIX + "Accessible",)))
        interfaces = self._ask(paths, "GetInterfaces")
        roles = self._ask(paths, "GetRole")
        states = self._ask(paths, "GetState")
        return {path: (interfaces[path][0], told[path][0]["Name"], roles[path][0],
                       told[path][0]["Description"], states[path][0])
                for path in paths
                if all(answers[path] for answers in (told, interfaces, roles, states))}

    def read(self, top=ROOT, closed=()):
        """The tree from TOP on: the program, or a widget; not what is in CLOSED roles."""
        children = self._paths(top, closed)
        items = self._all_items() if top == ROOT else self._items(list(children))
        if top not in items:
            raise Gone(top)

        def build(path, parent):
            node = Node(self, path, parent, items[path])
            node.children = [build(child, node) for child in children[path]
                             if child in items and is_there(items[child])]
            return node

        return build(top, None)
