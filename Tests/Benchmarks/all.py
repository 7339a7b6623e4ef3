#!/usr/bin/env python3
"""Measures everything, and writes docs/benchmarks.md anew at its marked places, with its picture.

Usage: Tests/Benchmarks/all.py [--no-build] [NAME...]   (run, peers, edits, growth, online, picture; all if none is
named, and the picture always)

Each part is a script of its own beside this one. The machine should have nothing else to do.
"""

import datetime
import os
import pathlib
import platform
import re
import subprocess
import sys

import plot

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
# The program of the tarball: what most servers get.
OMSSO = ROOT / ".build/package/omsso-tarball"
PAGE = ROOT / "docs/benchmarks.md"
PARTS = {"run": ["--no-build"], "peers": [], "edits": [OMSSO], "growth": [OMSSO], "online": [OMSSO]}


def measured(name):
    """What a part prints; growth and online end with 1 where a budget is not kept."""
    run = subprocess.run([sys.executable, HERE / f"{name}.py", *PARTS[name]], cwd=ROOT,
                         stdout=subprocess.PIPE, text=True)
    if run.returncode not in (0, 1 if name in ("growth", "online") else 0):
        sys.exit(f"{name}.py failed")
    return run.stdout.strip()


def with_ratio(table):
    """The table of the peers, with how many times as long as omsso each takes to start."""
    lines = table.split("\n")
    starts = [re.match(r"\| [^|]+\| (\d+) ms", line) for line in lines[2:]]
    own = int(starts[0][1])
    ratios = [f"{int(match[1]) / own:.1f}" if match else "-" for match in starts]
    return "\n".join([f"{lines[0]} start, omsso = 1 |", f"{lines[1]}---|",
                      *(f"{line} {ratio} |" for line, ratio in zip(lines[2:], ratios))])


def machine():
    day = datetime.date.today().strftime("%-d %B %Y")
    model = re.search(r"model name\s*: (.*)", pathlib.Path("/proc/cpuinfo").read_text())
    system = platform.freedesktop_os_release()["PRETTY_NAME"]
    load = f"{os.getloadavg()[0]:.1f} jobs at the start"
    return f"{day}: {os.cpu_count()} cores of {model[1].strip() if model else 'unknown'}, {system}, {load}."


def put(page, name, text):
    mark = f"<!-- {name}: written by Tests/Benchmarks/all.py -->"
    place = re.compile(re.escape(mark) + r"\n.*?\n<!-- end -->", re.S)
    if not place.search(page):
        sys.exit(f"docs/benchmarks.md has no place for {name}")
    return place.sub(lambda _: f"{mark}\n{text}\n<!-- end -->", page)


def main():
    names = [name for name in sys.argv[1:] if name != "--no-build"] or list(PARTS)
    if "--no-build" not in sys.argv:
        subprocess.run([ROOT / ".ci/package"], cwd=ROOT, check=True)
    where, page = machine(), PAGE.read_text(encoding="utf-8")
    for name in [name for name in names if name in PARTS]:
        text = measured(name)
        text = with_ratio(text) if name == "peers" else text
        text = f"```\n{text}\n```" if name == "edits" else text
        print(f"{text}\n", flush=True)
        page = put(page, name, f"{where}\n\n{text}")
    starts = re.findall(r"^\| (\w[^|]*?) \| (\d+) ms \|.*MiB", page, re.M)
    (ROOT / "docs/benchmarks.svg").write_text(
        plot.picture([(name.split()[0], int(time)) for name, time in starts], plot.curves(OMSSO)),
        encoding="utf-8")
    PAGE.write_text(put(page, "picture", f"{where}\n\n![Starts beside others, and how time grows with the "
                                         "text](benchmarks.svg)"), encoding="utf-8")


main()
