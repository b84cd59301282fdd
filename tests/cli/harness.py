# SPDX-License-Identifier: GPL-3.0-or-later
"""What every test here needs: the program, the source root, a folder to work in.

RECTIFY is the path of the program, RECTIFY_SOURCE the root of the sources.
"""

import json
import os
import re
import shutil
import subprocess
import tempfile
import unittest

TIMEOUT = 60


def source_root():
    root = os.environ.get("RECTIFY_SOURCE")
    if not root:
        root = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
    return os.path.abspath(root)


def sample_path():
    return os.path.join(source_root(), "data", "sample", "sample-meeting.rectify")


def program():
    path = os.environ.get("RECTIFY")
    if not path:
        raise AssertionError("RECTIFY does not name the program")
    return os.path.abspath(path)


def environment():
    """A plain English environment without a display."""
    env = {k: v for k, v in os.environ.items()
           if k not in ("DISPLAY", "WAYLAND_DISPLAY", "LANGUAGE", "LANG")
           and not k.startswith("LC_")}
    env["LC_ALL"] = "C.UTF-8"
    env["NO_AT_BRIDGE"] = "1"
    env.setdefault("GSETTINGS_BACKEND", "memory")
    env.setdefault("GIO_USE_VFS", "local")
    return env


def run(*arguments, cwd=None):
    """Run the program; the result carries bytes. Hanging is a failure."""
    try:
        return subprocess.run([program(), *arguments], cwd=cwd, env=environment(),
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, timeout=TIMEOUT, check=False)
    except subprocess.TimeoutExpired:
        words = " ".join(a if len(a) < 200 else a[:200] + "…" for a in arguments)
        raise AssertionError("no end after %d seconds: %s" % (TIMEOUT, words)) from None


def snapshot(folder):
    """Every file and folder below FOLDER with its bytes."""
    found = {}
    for base, dirs, files in os.walk(folder):
        for name in dirs:
            found[os.path.relpath(os.path.join(base, name), folder) + "/"] = None
        for name in files:
            path = os.path.join(base, name)
            with open(path, "rb") as file:
                found[os.path.relpath(path, folder)] = file.read()
    return found


class Case(unittest.TestCase):
    """A test with a folder of its own and words for what the program does."""

    def setUp(self):
        program()
        self.folder = tempfile.mkdtemp(prefix="rectify-cli-")
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)

    def path(self, name):
        return os.path.join(self.folder, name)

    def write(self, name, content):
        path = self.path(name)
        if isinstance(content, dict):
            content = json.dumps(content, indent=2, ensure_ascii=False) + "\n"
        if isinstance(content, str):
            content = content.encode("utf-8")
        with open(path, "wb") as file:
            file.write(content)
        return path

    def read(self, path):
        with open(path, "rb") as file:
            return file.read()

    def succeed(self, *arguments):
        result = run(*arguments)
        self.assertEqual(result.returncode, 0,
                         "%s: exit %d, standard error: %r"
                         % (" ".join(arguments), result.returncode, result.stderr[:500]))
        return result

    def needs(self, word):
        """Skip what the program does not offer in its help."""
        if not re.search(r"(?<![\w-])%s(?![\w-])" % re.escape(word), run("--help").stdout.decode()):
            self.skipTest("--help does not mention " + word)

    def refused(self, result, name=None):
        """Exit 2, nothing on standard output, one line on standard error."""
        text = result.stderr.decode("utf-8", "replace")
        self.assertEqual(result.returncode, 2,
                         "exit %d, standard error: %r" % (result.returncode, text[:500]))
        self.assertEqual(result.stdout, b"")
        self.assertTrue(text.startswith("rectify: "), "standard error: %r" % text[:500])
        self.assertTrue(text.endswith("\n") and text.count("\n") == 1,
                        "not exactly one line: %r" % text[:500])
        if name is not None:
            self.assertIn(name, text)
        return text
