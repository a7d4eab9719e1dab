# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeps the translations of the window complete.

    translations.py            brings each overlap_LANG.ts up to date with the sources
    translations.py --check    says what is missing, unfinished, no longer used or does not fit, and changes nothing

What is new stands in the files as `unfinished` and has to be translated there. Contexts and texts are sorted and there
are no line numbers, so that two changes seldom meet. The command line is not translated: other programs read it.
"""
import argparse
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from xml.sax.saxutils import escape

ROOT = pathlib.Path(__file__).resolve().parent.parent
FOLDER = ROOT / "translations"
LITERAL = r'"(?:[^"\\\n]|\\.)*"'
CALL = re.compile(rf'\b(?:tr\(|(?:translate|QT_TRANSLATE_NOOP)\({LITERAL},)\s*((?:{LITERAL}\s*)+)')
PLACEHOLDER = re.compile(r"%(?:L?\d+|n)")
NOT_SHOWN = {"app/export/runtext.cpp"}  # It draws in the terminal.


def sources():
    found = [path for folder in ("app", "core") for path in (ROOT / folder).rglob("*") if path.suffix in (".cpp", ".h")]
    names = sorted(path.relative_to(ROOT).as_posix() for path in found)
    return [name for name in names if not name.startswith("app/cli/") and name not in NOT_SHOWN] + [
        "translations/qtwords.h"
    ]


def literals():
    """(file, text) of each text in the sources that is to be translated, found without knowing its context."""
    for name in sources():
        for found in CALL.finditer((ROOT / name).read_text(encoding="utf-8")):
            text = "".join(re.findall(LITERAL, found.group(1)))[1:-1].replace('""', "")
            yield name, re.sub(r"\\u([0-9a-f]{4})", lambda code: chr(int(code[1], 16)), text)


def find_lupdate(given):
    places = [given, shutil.which("lupdate6"), "/usr/lib/qt6/bin/lupdate", shutil.which("lupdate")]
    for place in places:
        if place and pathlib.Path(place).exists():
            return place
    sys.exit("translations: lupdate is missing (Debian: qt6-l10n-tools)")


def updated(path, lupdate):
    """The file as lupdate brings it up to date, with what it complains of."""
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder) / path.name
        shutil.copyfile(path, copy)
        said = subprocess.run(
            [lupdate, "-silent", "-locations", "none", "-disable-heuristic", "sametext", "-disable-heuristic",
             "similartext", "-disable-heuristic", "number", "-I", ".", *sources(), "-ts", copy],
            cwd=ROOT, capture_output=True, text=True, check=True)
        return ET.parse(copy).getroot(), [line for line in said.stderr.splitlines() if line.strip()]


def messages(tree):
    """(context, source, comment, message), sorted."""
    rows = []
    for context in tree.iter("context"):
        for message in context.iter("message"):
            rows.append((context.findtext("name"), message.findtext("source"), message.findtext("comment") or "",
                         message))
    return sorted(rows, key=lambda row: row[:3])


def is_obsolete(message):
    return message.find("translation").get("type") in ("obsolete", "vanished")


def forms(message):
    """The translation, or its plural forms."""
    translation = message.find("translation")
    return [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]


def problems(tree):
    known = {source for _, source, _, message in messages(tree) if not is_obsolete(message)}
    found = [f"{name}: lupdate does not see '{text}'" for name, text in literals() if text not in known]
    for context, source, _, message in messages(tree):
        place = f"{context}: '{source}'"
        if is_obsolete(message):
            found.append(f"{place} is no longer used")
            continue
        if context == "Words":
            found.append(f"{place}: lupdate has not found its context; see what stands before it in the source")
        texts = forms(message)
        if message.find("translation").get("type") == "unfinished" or not all(texts):
            found.append(f"{place} is not translated")
            continue
        for text in texts:
            if sorted(set(PLACEHOLDER.findall(text))) != sorted(set(PLACEHOLDER.findall(source))):
                found.append(f"{place}: other placeholders in '{text}'")
            if (source[:1].isspace(), source[-1:].isspace()) != (text[:1].isspace(), text[-1:].isspace()):
                found.append(f"{place}: other white space around '{text}'")
    return found


def written(tree, language):
    """As lupdate writes it, sorted, without what is no longer used."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>", f'<TS version="2.1" language="{language}">']
    last = None
    for context, source, comment, message in messages(tree):
        if is_obsolete(message):
            continue
        if context != last:
            lines += ["</context>"] if last else []
            lines += ["<context>", f"    <name>{escape(context)}</name>"]
            last = context
        translation = message.find("translation")
        numerus = message.get("numerus") == "yes"
        lines += ['    <message numerus="yes">' if numerus else "    <message>"]
        lines += [f"        <source>{escape(source)}</source>"]
        lines += [f"        <comment>{escape(comment)}</comment>"] if comment else []
        kind = ' type="unfinished"' if translation.get("type") == "unfinished" else ""
        if numerus:
            lines += [f"        <translation{kind}>"]
            lines += [f"            <numerusform>{escape(form)}</numerusform>" for form in forms(message)]
            lines += ["        </translation>"]
        else:
            lines += [f"        <translation{kind}>{escape(forms(message)[0])}</translation>"]
        lines += ["    </message>"]
    return "\n".join(lines + ["</context>", "</TS>", ""])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--lupdate")
    arguments = parser.parse_args()
    lupdate = find_lupdate(arguments.lupdate)
    bad = 0
    for path in sorted(FOLDER.glob("overlap_*.ts")):
        tree, complaints = updated(path, lupdate)
        found = complaints + problems(tree)
        text = written(tree, path.stem.removeprefix("overlap_"))
        if not arguments.check:
            path.write_text(text, encoding="utf-8")
            found = [problem for problem in found if not problem.endswith("is no longer used")]
        elif not found and text != path.read_text(encoding="utf-8"):
            found = ["not as it is written by ./dev translations"]
        for problem in found:
            print(f"{path.name}: {problem}", file=sys.stderr)
        bad += len(found)
    return 1 if bad and arguments.check else 0


if __name__ == "__main__":
    sys.exit(main())
