#!/usr/bin/env python3
"""Follows every link of the documents: the file is there, and so is the heading.

Usage: Tests/Documents/links.py

Also: every page of docs/ is in docs/README.md, and every path of this repository that a document names
in code marks exists. Links to other hosts are left alone.
"""

import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
PAGES = sorted([ROOT / "README.md", *ROOT.glob("docs/**/*.md"), *ROOT.glob("*.md")])
PATHS = re.compile(r"`((?:docs|Tests|Sources|\.ci)/[\w./+-]+)`")


def prose(text):
    """Without blocks of code, in which nothing is a link."""
    return re.sub(r"^```.*?^```", "", text, flags=re.M | re.S)


def anchors(page):
    """The names that headings get: lower case, blanks as hyphens, without other signs."""
    headings = re.findall(r"^#+ (.*)$", prose(page.read_text(encoding="utf-8")), re.M)
    return {re.sub(r"[^\w -]", "", heading.lower()).strip().replace(" ", "-") for heading in headings}


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
    for path in PATHS.findall(text):
        if not (ROOT / path).exists():
            yield f"no path {path}"


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
