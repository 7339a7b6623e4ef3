#!/usr/bin/env python3
"""Measures omsso beside dialog, whiptail, questionary and textual, each with a text field, and
prints the table that docs/benchmarks.md records.

Needs Debian's dialog, whiptail and python3-venv; questionary, textual and pyte are taken from PyPI
into .build-benchmark. Build omsso first with run.py.
Usage: Tests/Benchmarks/peers.py
"""

import fcntl
import os
import pathlib
import pty
import select
import shutil
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCRATCH = ROOT / ".build-benchmark"
VENV = SCRATCH / "peers"
ROUNDS = 9

QUESTIONARY = "import questionary; questionary.text('Name of it').ask()"
TEXTUAL = """
from textual.app import App
from textual.widgets import Input, Label
class Form(App):
    def compose(self):
        yield Label('Name of it')
        yield Input()
    def on_key(self, event):
        if event.key == 'escape': self.exit()
Form().run()
"""


def peers(python):
    """Name, command, a text of its first screen, and the keys that lead to a text field."""
    omsso = SCRATCH / "omsso"
    shutil.copy(ROOT / ".build" / "package" / "omsso-tarball", omsso)
    return [
        ("omsso", [str(omsso)], "Welcome", b"\x0e"),
        ("dialog", ["dialog", "--inputbox", "Name of it", "10", "60"], "Name of it", b""),
        ("whiptail", ["whiptail", "--inputbox", "Name of it", "10", "60"], "Name of it", b""),
        ("questionary", [python, "-c", QUESTIONARY], "Name of it", b""),
        ("textual", [python, "-c", TEXTUAL], "Name of it", b""),
    ]


class Screen:
    """A program on a pseudo-terminal whose questions are answered as xterm does."""

    ANSWERS = {b"\x1b[6n": b"\x1b[1;1R", b"\x1b[c": b"\x1b[?62;22c",
               b"\x1b[?2026$p": b"\x1b[?2026;0$y"}

    def __init__(self, pyte, command, home):
        environment = {
            "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "HOME": home,
            "PATH": os.environ["PATH"]}
        self.screen = pyte.Screen(80, 24)
        self.stream = pyte.ByteStream(self.screen)
        ready, go = os.pipe()
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            os.read(ready, 1)
            os.execvpe(command[0], command, environment)
        self.resize(80, 24)
        self.began = time.monotonic()
        os.write(go, b"x")
        os.close(ready)
        os.close(go)

    def resize(self, columns, rows):
        self.screen.resize(rows, columns)
        size = struct.pack("HHHH", rows, columns, 0, 0)
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, size)

    def read(self, quiet, limit=2):
        """What comes up to a pause (textual never makes one), and when its first byte came."""
        data, first, end = b"", None, time.monotonic() + max(quiet, limit)
        while time.monotonic() < end and select.select([self.terminal], [], [], quiet)[0]:
            try:
                chunk = os.read(self.terminal, 65536)
            except OSError:
                chunk = b""
            first = first or time.monotonic()
            if not chunk:
                break
            data += chunk
            self.stream.feed(chunk)
            for question, answer in self.ANSWERS.items():
                if question in chunk:
                    os.write(self.terminal, answer)
        return data, first

    def until(self, text):
        data = b""
        while not any(text in line for line in self.screen.display):
            chunk, first = self.read(0.001)
            data += chunk
            if time.monotonic() - self.began > 10 or (first and not chunk):
                raise RuntimeError(f"no {text}")
        return data

    def memory(self):
        status = pathlib.Path(f"/proc/{self.process}/status").read_text()
        return int(next(line.split()[1] for line in status.splitlines() if "VmHWM" in line))

    def end(self):
        try:
            os.kill(self.process, 9)
        except ProcessLookupError:
            pass
        os.waitpid(self.process, 0)
        os.close(self.terminal)


def measure(pyte, command, text, keys):
    with tempfile.TemporaryDirectory() as home:
        starts, paints = [], []
        for _ in range(ROUNDS):
            screen = Screen(pyte, command, home)
            data = screen.until(text)
            starts.append((time.monotonic() - screen.began) * 1000)
            paints.append(len(data) + len(screen.read(0.3)[0]))
            screen.end()
        screen = Screen(pyte, command, home)
        screen.until(text)
        screen.read(0.5)
        if keys:
            os.write(screen.terminal, keys)
            screen.read(0.5)
        typed = []
        for letter in b"abcdefgh":
            os.write(screen.terminal, bytes([letter]))
            typed.append(len(screen.read(0.15)[0]))
        screen.read(1)
        screen.resize(60, 20)
        resized = len(screen.read(0.5)[0])
        screen.resize(80, 24)
        screen.read(0.8)
        idle, end = 0, time.monotonic() + 1
        while time.monotonic() < end:
            idle += len(screen.read(max(0, end - time.monotonic()))[0])
        memory = screen.memory()
        pressed = time.monotonic()
        os.write(screen.terminal, b"\x1b")
        _, first = screen.read(4)
        escape = f"{(first - pressed) * 1000:.0f} ms" if first else "nothing"
        screen.end()
    return [
        f"{statistics.median(starts):.0f} ms", f"{statistics.median(paints):.0f}",
        f"{statistics.median(typed):.0f}", escape, str(resized), str(idle),
        f"{memory / 1024:.1f} MiB"]


def main():
    if not VENV.exists():
        subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=True)
        packages = ["questionary", "textual", "pyte"]
        subprocess.run([str(VENV / "bin" / "pip"), "install", "--quiet", *packages], check=True)
    if pathlib.Path(sys.prefix) != VENV:
        os.execv(VENV / "bin" / "python", [str(VENV / "bin" / "python"), *sys.argv])
    import pyte  # from the environment that was just made

    print("| program | start | first paint | bytes per key | Esc seen | resize | idle 1 s | memory |")
    print("|---|---|---|---|---|---|---|---|")
    for name, command, text, keys in peers(sys.executable):
        try:
            row = measure(pyte, command, text, keys)
        except (FileNotFoundError, RuntimeError) as error:
            row = [f"not measured: {error}"]
        print("| " + " | ".join([name, *row]) + " |")


main()
