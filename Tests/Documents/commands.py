#!/usr/bin/env python3
"""Looks at every command of omsso in the documents: its subcommand and its options exist.

Usage: Tests/Documents/commands.py [PROGRAM]   (.build/release/omsso if none is named)
"""

import functools
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
PAGES = [ROOT / "README.md", *sorted(ROOT.glob("docs/**/*.md"))]
PROGRAM = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / ".build/release/omsso").resolve()
BLOCK = re.compile(r"^```[^\n]*\n(.*?)^```|((?:^    [^\n]*\n)+)", re.M | re.S)
INLINE = re.compile(r"`(?:sudo [^`]*?)?omsso(| [^`]*)`")
# In a line of a block; what a pipe, a comment or another command follows ends it.
COMMAND = re.compile(r"(?:^ *|\| |sudo )omsso((?: +[^|#;<>&\n]+)?)", re.M)


def commands(text):
    for block in BLOCK.finditer(text):
        yield from COMMAND.findall(block[1] or block[2])
    yield from INLINE.findall(BLOCK.sub("", text))


@functools.cache
def known(subcommand):
    """Subcommands, or the options of one: what its help names."""
    arguments = [subcommand, "--help"] if subcommand else ["--help"]
    run = subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, encoding="utf-8")
    return set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*|^  [a-z]+", run.stdout, re.M)) if run.returncode == 0 else None


def problems(words):
    first = words[0] if words and re.fullmatch(r"[a-z]+", words[0]) else ""
    if first and f"  {first}" not in known(""):
        yield f"no subcommand {first}"
        return
    options = known(first or "setup") | {"--generate-completion-script", "--version", "--help"}
    for word in words:
        option = re.match(r"--[a-z][a-z-]*", word)
        if option and option[0] not in options:
            yield f"no option {option[0]} of omsso {first}".rstrip()


def main():
    found, count = [], 0
    for page in PAGES:
        for command in commands(page.read_text(encoding="utf-8")):
            count += 1
            words = re.split(r"[|#;<>&]", command)[0].split()
            found += [f"{page.relative_to(ROOT)}: omsso{command.rstrip()}: {problem}"
                      for problem in problems(words)]
    print("\n".join(found) or f"{count} commands in the documents: all of them exist")
    sys.exit(1 if found else 0)


main()
