#!/usr/bin/env python3
"""Draws docs/screen.svg: a screen of the real program, driven in tmux.

Usage: Tests/Documents/picture.py [--check] [PROGRAM]   (.build/release/omsso if none is named)

--check draws nothing: the exit status is 1 when the picture shows something else than the program.
"""

import html
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
PICTURE = ROOT / "docs/screen.svg"
COLUMNS, ROWS = 80, 24
WIDTH, HEIGHT, MARGIN = 8.4, 17, 12
PAPER, INK = "#1d2021", "#d5d5d5"
COLORS = {31: "#ff6b68", 32: "#8ec07c", 33: "#e5b95c", 34: "#83a5ff", 35: "#d3a0d3", 36: "#7fc8c8",
          91: "#ff6b68", 92: "#8ec07c", 93: "#e5b95c", 94: "#83a5ff", 95: "#d3a0d3", 96: "#7fc8c8"}
# Source: ECMA-48, SGR.
ENDED_BY = {0: set(range(108)), 22: {1, 2}, 24: {4}, 27: {7}, 39: set(COLORS), 49: set()}
# Keys, and what shows that they were taken.
WALK = [
    ([], "Welcome"),
    (["Enter"], "Step 1 of 7"),
    (["C-n"], "Step 2 of 7"),
    (["-l", "{7F3C1A52-0B8E-4E57-9A41-5D2B6C9E8F10}"], "8F10}"),
    (["Tab"], "Changed to lower case"),
    (["-l", "0c6a9b1e-52d4-4f3a-8b7c-1e2d3f4a5b6"], "4a5b6 "),
    (["C-n"], "needs your attention"),
]


class Screen:
    """The program in a tmux server of its own."""

    def __init__(self, program, home):
        self.server = f"omsso-picture-{os.getpid()}"
        environment = dict(
            HOME=home, PATH=os.environ["PATH"], LC_ALL="C.UTF-8", TERM="xterm-256color")
        self.environment = environment
        self.tmux("-f", "/dev/null", "new-session", "-d", "-x", str(COLUMNS), "-y", str(ROWS), "-c", home,
                  f"exec '{program}'")

    def tmux(self, *arguments):
        return subprocess.run(["tmux", "-L", self.server, *arguments], check=True, text=True,
                              encoding="utf-8", capture_output=True, env=self.environment).stdout

    def press(self, keys, expected):
        if keys:
            self.tmux("send-keys", *keys)
        text = None
        for _ in range(400):
            before, text = text, self.tmux("capture-pane", "-p", "-e", "-N")
            if text == before and expected in re.sub(r"\x1b\[[0-9;]*m|\x0e|\x0f", "", text):
                return text
            time.sleep(0.05)
        sys.exit(f"{expected!r} did not come up:\n{text}")

    def end(self):
        subprocess.run(["tmux", "-L", self.server, "kill-server"], env=self.environment, check=False)


def runs(line):
    """Texts of one look, each with its column."""
    style, column = frozenset(), 0
    for part in re.split(r"(\x1b\[[0-9;]*m)", line):
        if part.startswith("\x1b"):
            for number in (int(text or 0) for text in part[2:-1].split(";")):
                style = style - ENDED_BY.get(number, {number}) | ({number} - set(ENDED_BY))
        elif part:
            yield column, part, style
            column += len(part)


def drawn(column, row, text, style):
    x, y = MARGIN + column * WIDTH, MARGIN + row * HEIGHT
    color = next((COLORS[number] for number in style if number in COLORS), INK)
    paper = None
    if 7 in style:
        color, paper = PAPER, color
    out = ""
    if paper:
        out += f'<rect x="{x:.1f}" y="{y}" width="{len(text) * WIDTH:.1f}" height="{HEIGHT}" fill="{paper}"/>\n'
    # Blanks at the end of a line may be written or not.
    text = text if style & {4, 7} else text.rstrip()
    if text.strip():
        look = ' font-weight="bold"' * (1 in style) + ' text-decoration="underline"' * (4 in style)
        look += f' fill="{color}"' * (color != INK)
        out += (f'<text x="{x:.1f}" y="{y + 13}" textLength="{len(text) * WIDTH:.1f}"{look}>'
                f"{html.escape(text, quote=False)}</text>\n")
    return out


def picture(screen):
    lines = screen.split("\n")[:ROWS]
    width, height = COLUMNS * WIDTH + 2 * MARGIN, ROWS * HEIGHT + 2 * MARGIN
    plain = re.sub(r" +\n", "\n", re.sub(r"\x1b\[[0-9;]*m", "", screen)).strip()
    body = "".join(drawn(column, row, text, style) for row, line in enumerate(lines)
                   for column, text, style in runs(line))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:.0f}" height="{height}" role="img" '
        f'font-family="ui-monospace, DejaVu Sans Mono, Menlo, Consolas, monospace" font-size="14" fill="{INK}" '
        f'xml:space="preserve">\n<title>Screen 2 of omsso: a Tenant ID with a missing character</title>\n'
        f"<desc>{html.escape(plain, quote=False)}</desc>\n"
        f'<rect width="100%" height="100%" rx="8" fill="{PAPER}"/>\n{body}</svg>\n')


def main():
    words = [word for word in sys.argv[1:] if word != "--check"]
    program = pathlib.Path(words[0] if words else ROOT / ".build/release/omsso").resolve()
    # The program may still save a draft there while its terminal goes away.
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        screen = Screen(program, home)
        try:
            for keys, expected in WALK:
                last = screen.press(keys, expected)
        finally:
            screen.end()
    new = picture(last)
    if "--check" not in sys.argv:
        PICTURE.write_text(new, encoding="utf-8")
    elif not PICTURE.exists() or PICTURE.read_text(encoding="utf-8") != new:
        sys.exit("docs/screen.svg shows another screen: run Tests/Documents/picture.py, and look at it")


main()
