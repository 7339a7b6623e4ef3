#!/usr/bin/env python3
"""Writes the tables of docs/screens.md anew, from what the program says of its questions.

Usage: Tests/Documents/screens.py [--check] [PROGRAM]   (.build/release/omsso if none is named)

--check writes nothing: the exit status is 1 when the page says something else than the program.
"""

import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs/screens.md"
PLACE = re.compile(r"(<!-- (\w+): written by Tests/Documents/screens.py -->\n).*?\n(?=\n|\Z)", re.S)


def questions(program):
    """The questions of each section: (label, what it asks, flags, default)."""
    found = {}
    text = subprocess.run([program, "fields"], check=True, capture_output=True, text=True,
                          encoding="utf-8").stdout
    for block in text.strip().split("\n\n"):
        key, head, *rest = (line.strip() for line in block.split("\n"))
        label, kind, flags = re.fullmatch(r"(.+?) \((.*)\); (.*)", head).groups()
        default = next((line.removeprefix("Default: ") for line in rest if line.startswith("Default: ")), "")
        choices = next((line.removeprefix("Choices: ") for line in rest if line.startswith("Choices: ")), "")
        words = rest[0] + (f" {choices}." if choices else "") + " **Required.**" * ("required" in kind)
        found.setdefault(key.split(".")[0], []).append(
            f"| {label} | {words} | {default} | `{flags.replace(', ', '`, `')}` |")
    return found


def main():
    words = [word for word in sys.argv[1:] if word != "--check"]
    program = pathlib.Path(words[0] if words else ROOT / ".build/release/omsso").resolve()
    found = questions(program)
    head = "| question | asks | default | flag |\n|---|---|---|---|\n"
    old = PAGE.read_text(encoding="utf-8")
    new = PLACE.sub(lambda match: match[1] + head + "\n".join(found[match[2]]) + "\n", old)
    missing = set(found) - set(match[1] for match in PLACE.findall(old))
    if missing:
        sys.exit(f"docs/screens.md has no place for {', '.join(sorted(missing))}")
    if "--check" not in sys.argv:
        PAGE.write_text(new, encoding="utf-8")
    elif new != old:
        sys.exit("docs/screens.md says something else than the program: run Tests/Documents/screens.py")


main()
