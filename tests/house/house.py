#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules of the house that no compiler checks: who may include whom, who may read a clock, how files look.

Without arguments it checks the tree; with --self-test it checks itself: each rule must find what is planted for it.
"""

import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
MAX_LINES = 350

# What may not be included from where: core <- lessons <- app.
FORBIDDEN_INCLUDES = {
    "core": r'"(lessons|app|tests)/|<Qt(Gui|Widgets|PrintSupport|Svg|SvgWidgets)/|<Qsci/',
    "lessons": r'"(app|tests)/|<Qt(Gui|Widgets|PrintSupport|Svg|SvgWidgets)/|<Qsci/',
    "app": r'"tests/',
}

CLOCKS = (
    r"\b(steady_clock|system_clock|high_resolution_clock|QElapsedTimer|QDateTime|QTime|QTimer|QDeadlineTimer|"
    r"QThread|this_thread|clock_gettime|nanosleep)\b"
)
SLEEPS = r"\b(qSleep|qWait|sleep_for|sleep_until|usleep|nanosleep|QThread::m?u?sleep)\s*\("


def complaints(path, text):
    """What is wrong with a C++ file, as (line number, words)."""
    folder = path.split("/")[0]
    lines = text.splitlines()
    if not re.fullmatch(r"(tst_)?[a-z0-9]+\.(h|cpp)", path.split("/")[-1]):
        yield 1, "file names are lowercase without separators"
    if lines[:1] != ["// SPDX-License-Identifier: GPL-3.0-or-later"]:
        yield 1, "the first line names the licence"
    if path.endswith(".h") and "#pragma once" not in lines:
        yield 1, "a header says #pragma once"
    if len(lines) > MAX_LINES:
        yield len(lines), f"a file of more than {MAX_LINES} lines has two jobs"
    for number, line in enumerate(lines, 1):
        include = re.match(r'\s*#\s*include\s*([<"].*)', line)
        if include and re.match(FORBIDDEN_INCLUDES.get(folder, r"(?!)"), include[1]):
            yield number, f"{folder} may not include {include[1]}"
        if include and re.match(r'"(?!(core|lessons|app|tests)/|\w+\.moc")', include[1]):
            yield number, "includes start at the root of the tree"
        if folder == "lessons" and re.search(CLOCKS, line):
            yield number, "a lesson never sees the wall clock"
        if folder == "tests" and not path.startswith("tests/bench/") and re.search(SLEEPS, line):
            yield number, "a test does not sleep"
        if re.search(r"\b(TODO|FIXME|XXX)\b", line):
            yield number, "no notes to oneself"


def check_tree():
    found = 0
    for folder in ("core", "lessons", "app", "tests"):
        for file in sorted((ROOT / folder).rglob("*")):
            if file.suffix in (".h", ".cpp"):
                path = file.relative_to(ROOT).as_posix()
                for number, words in complaints(path, file.read_text(encoding="utf-8")):
                    print(f"{path}:{number}: {words}")
                    found += 1
    return found


def self_test():
    licence = "// SPDX-License-Identifier: GPL-3.0-or-later\n"
    rows = [
        ("a clean file", "core/a.cpp", licence, 0),
        ("app may include lessons", "app/a.cpp", licence + '#include "lessons/lessons.h"\n', 0),
        ("core may not include lessons", "core/a.cpp", licence + '#include "lessons/lessons.h"\n', 1),
        ("core may not include Gui", "core/a.cpp", licence + "#include <QtGui/QColor>\n", 1),
        ("lessons may not include app", "lessons/x/lesson.cpp", licence + '#  include "app/session.h"\n', 1),
        ("app may not include tests", "app/a.cpp", licence + '#include "tests/a.h"\n', 1),
        ("a relative include", "core/a.cpp", licence + '#include "a.h"\n', 1),
        ("a moc include", "core/a.cpp", licence + '#include "a.moc"\n', 0),
        ("a lesson reads a clock", "lessons/x/lesson.cpp", licence + "std::chrono::steady_clock::now();\n", 1),
        ("core reads a clock", "core/a.cpp", licence + "std::chrono::steady_clock::now();\n", 0),
        ("a test sleeps", "tests/a.cpp", licence + "QTest::qWait(10);\n", 1),
        ("a bench sleeps", "tests/bench/a.cpp", licence + "nanosleep(&request, nullptr);\n", 0),
        ("no licence", "core/a.cpp", "\n", 1),
        ("a header without #pragma once", "core/a.h", licence, 1),
        ("a header with it", "core/a.h", licence + "#pragma once\n", 0),
        ("a long name", "core/a_b.cpp", licence, 1),
        ("a test's name", "tests/core/tst_a.cpp", licence, 0),
        ("the longest file", "core/a.cpp", licence + "\n" * (MAX_LINES - 1), 0),
        ("too long a file", "core/a.cpp", licence + "\n" * MAX_LINES, 1),
        ("a note to oneself", "core/a.cpp", licence + "// TO" + "DO\n", 1),
    ]
    wrong = 0
    for name, path, text, expected in rows:
        actual = list(complaints(path, text))
        if len(actual) != expected:
            print(f"{name}: expected {expected}, found {actual}")
            wrong += 1
    return wrong


if __name__ == "__main__":
    sys.exit(1 if (self_test() if sys.argv[1:] == ["--self-test"] else check_tree()) else 0)
