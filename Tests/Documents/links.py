#!/usr/bin/env python3
"""Follows every link of the documents: the file is there, and so is the heading.

Usage: Tests/Documents/links.py

Also: every page of docs/ is in docs/README.md, and every path of this repository that a document names
in code marks exists, and so does every name of Swift: a test that a promise is held by cannot be gone.
Every script that stands in a command can be started as it stands there.
Links to other hosts are left alone.
"""

import functools
import os
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
PAGES = sorted([ROOT / "README.md", *ROOT.glob("docs/**/*.md"), *ROOT.glob("*.md")])
PATHS = re.compile(r"`((?:docs|Tests|Sources|\.ci)/[\w./+-]+)`")

# A command in a block or in code marks that begins with one of the project's scripts.
COMMANDS = re.compile(r"(?:^ {4}|`)(?:\w+=\S+ |nice )*((?:docs|Tests|\.ci)/[\w./-]+)", re.M)

# `ResizeTests`, `aLostConnectionEndsIt`: names of three words and more are names of the sources.
NAMES = re.compile(r"`((?:[A-Z][a-z]+)+Tests|[a-z]+(?:[A-Z][a-z0-9]*){2,})`")


def prose(text):
    """Without blocks of code, in which nothing is a link."""
    return re.sub(r"^```.*?^```", "", text, flags=re.M | re.S)


def anchors(page):
    """The names that headings get: lower case, blanks as hyphens, without other signs."""
    headings = re.findall(r"^#+ (.*)$", prose(page.read_text(encoding="utf-8")), re.M)
    return {re.sub(r"[^\w -]", "", heading.lower()).strip().replace(" ", "-") for heading in headings}


@functools.cache
def sources():
    """Every word of the sources and the tests."""
    files = (path for folder in ("Sources", "Tests") for path in (ROOT / folder).rglob("*.swift"))
    folders = [path.name for path in (ROOT / "Tests").iterdir()]
    return frozenset(folders).union(word for path in files for word in re.findall(r"\w+", path.read_text(encoding="utf-8")))


def broken(page):
    text = prose(page.read_text(encoding="utf-8"))
    for target in re.findall(r"\]\(([^)\s]+)\)", text) + re.findall(r'(?:src|href)="([^"]+)"', text):
        if re.match(r"[a-z]+:", target):
            continue
        name, _, anchor = target.partition("#")
        file = (page.parent / name) if name else page
        if not file.exists():
            yield f"no file {target}"
        elif anchor and anchor not in anchors(file):
            yield f"no heading {target}"
    for name in NAMES.findall(text):
        if name not in sources():
            yield f"no name {name} in Sources or Tests"
    for path in PATHS.findall(text):
        if not (ROOT / path).exists():
            yield f"no path {path}"
    for path in sorted(set(COMMANDS.findall(page.read_text(encoding="utf-8")))):
        script = ROOT / path
        if script.is_file() and script.read_bytes().startswith(b"#!") and not os.access(script, os.X_OK):
            yield f"{path} cannot be started"


def main():
    problems = [f"{page.relative_to(ROOT)}: {problem}" for page in dict.fromkeys(PAGES)
                for problem in broken(page)]
    index = (ROOT / "docs/README.md").read_text(encoding="utf-8")
    listed = set(re.findall(r"\]\(([^)#\s]+)", index))
    problems += [f"docs/README.md does not name {page.name}" for page in ROOT.glob("docs/*.md")
                 if page.name not in listed | {"README.md"}]
    for problem in problems:
        print(problem, file=sys.stderr)
    sys.exit(1 if problems else 0)


main()
