#!/usr/bin/env python3
"""Measures the programs of a release and prints the figures that docs/benchmarks.md records.

Makes them with .ci/package first. Needs Debian's dialog for comparison.
Usage: Tests/Benchmarks/run.py [--no-build] [PROGRAM...]   other programs to start in the same turns
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
PACKAGE = ROOT / ".build" / "package"
ANSWERS = """version: 1
credentials:
  clientId: 7f3c1a52-0b8e-4e57-9a41-5d2b6c9e8f10
  tenantId: 0c6a9b1e-52d4-4f3a-8b7c-1e2d3f4a5b6c
access:
  adminPrincipals: [ada.lovelace]
  principalDomain: example.com
"""


class Screen:
    """A program on a pseudo-terminal of 80x24."""

    def __init__(self, command, state):
        environment = dict(
            os.environ, TERM="xterm-256color", LC_ALL="C.UTF-8", XDG_STATE_HOME=state)
        self.began = time.monotonic()
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            os.execvpe(command[0], command, environment)
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))

    def read(self, until=None, quiet=0.15):
        """Everything up to a text, or up to a pause."""
        data = b""
        while select.select([self.terminal], [], [], 3 if until else quiet)[0]:
            try:
                data += os.read(self.terminal, 65536)
            except OSError:
                break
            if until and until in data:
                break
        return data

    def send(self, data):
        os.write(self.terminal, data)

    def peak_memory(self):
        status = pathlib.Path(f"/proc/{self.process}/status").read_text()
        return int(next(line.split()[1] for line in status.splitlines() if "VmHWM" in line))

    def end(self):
        try:
            os.kill(self.process, 9)
        except ProcessLookupError:
            pass
        os.waitpid(self.process, 0)
        os.close(self.terminal)


def start_times(programs, state, rounds=30):
    """Milliseconds from start to first screen, the programs in turn, dialog among them."""
    form = ["dialog", "--form", "Welcome", "20", "70", "4", "Name", "1", "1", "", "1", "20", "40", "80"]
    commands = {name: [name] for name in programs} | {"dialog": form}
    times = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            screen = Screen(command, state)
            screen.read(until=b"Welcome")
            times[name].append((time.monotonic() - screen.began) * 1000)
            screen.end()
    return {name: statistics.median(values) for name, values in times.items()}


def typing(omsso, state):
    """Bytes of the first paint, bytes for each typed character, peak memory in KiB."""
    screen = Screen([omsso], state)
    paint = len(screen.read())
    screen.send(b"\r")
    screen.read()
    screen.send(b"\t")
    screen.read()
    text = b"https://metadata.example.com"
    screen.send(text[:1])
    screen.read()
    sizes = []
    for index in range(1, len(text)):
        screen.send(text[index : index + 1])
        sizes.append(len(screen.read()))
    memory = screen.peak_memory()
    screen.end()
    return paint, max(sizes), statistics.mean(sizes), memory


def rendering(omsso, count=2000):
    with tempfile.TemporaryDirectory() as folder:
        for index in range(count):
            pathlib.Path(folder, f"{index:05}.yaml").write_text(ANSWERS)
        began = time.monotonic()
        subprocess.run(
            [omsso, "render", "--answers", folder], check=True, stdout=subprocess.DEVNULL)
        return count / (time.monotonic() - began)


UPSTREAM = pathlib.Path(
    os.environ.get("OMSSO_UPSTREAM", ROOT.parent / "shared" / "upstream"))


def checking(omsso, count=1000, rounds=30):
    """Milliseconds to check the real server configuration, and for each of many in one run."""
    real = UPSTREAM / "conf" / "openmetadata-1.6.yaml"
    times = []
    for _ in range(rounds):
        began = time.monotonic()
        subprocess.run([omsso, "check", real], check=True, stdout=subprocess.DEVNULL)
        times.append((time.monotonic() - began) * 1000)
    with tempfile.TemporaryDirectory() as folder:
        files = [pathlib.Path(folder, f"{index:05}.yaml") for index in range(count)]
        for file in files:
            shutil.copy(real, file)
        began = time.monotonic()
        subprocess.run([omsso, "check", *files], check=True, stdout=subprocess.DEVNULL)
        each = (time.monotonic() - began) * 1000 / count
    return statistics.median(times), each


def main():
    arguments = sys.argv[1:]
    if "--no-build" in arguments:
        arguments.remove("--no-build")
    else:
        subprocess.run([ROOT / ".ci" / "package"], check=True, stdout=subprocess.DEVNULL)
    one, other = str(PACKAGE / "omsso-tarball"), str(PACKAGE / "omsso-deb")
    with tempfile.TemporaryDirectory() as state:
        times = start_times([one, other, *arguments], state)
        paint, most, mean, memory = typing(one, state)
        speed = rendering(one)
        checks = checking(one) if UPSTREAM.exists() else None
    dialog = times.pop("dialog")
    print("| figure | omsso | aim |")
    print("|---|---|---|")
    print(f"| dialog --form to first screen | {dialog:.2f} ms | - |")
    aims = {one: "1.0 times dialog's", other: "1.3 times dialog's"}
    for name, value in times.items():
        print(f"| start to first screen, {pathlib.Path(name).name} | {value:.2f} ms, "
              f"{value / dialog:.2f} times dialog's | {aims.get(name, '-')} |")
    print(f"| first paint, 80x24 | {paint} bytes | 4096 or less |")
    print(f"| bytes for a typed character | {mean:.1f} on average, {most} at most | 12 or less |")
    print(f"| peak memory | {memory / 1024:.1f} MiB | 16 or less |")
    print(f"| answers files rendered | {speed:.0f} a second | 2000 or more |")
    if checks:
        print(f"| check of the real server configuration | {checks[0]:.1f} ms | 20 or less |")
        print(f"| each of 1,000 of them in one check | {checks[1]:.2f} ms | 1 or less |")
    for name in (one, other):
        print(f"| {pathlib.Path(name).name} | {os.path.getsize(name) / 1e6:.1f} MB | 20 or less |")


main()
