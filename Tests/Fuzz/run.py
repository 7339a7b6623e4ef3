#!/usr/bin/env python3
"""Builds the fuzzers with libFuzzer and the address sanitizer, and runs them some at a time.

Usage: Tests/Fuzz/run.py [TARGET...] [--seconds N] [--jobs N] [--keep] [--record] [--no-build]

--record writes what it did into docs/faults.md, with date and machine.

--keep adds to Tests/Fuzz/Corpus what reaches code that nothing there reaches. What breaks a promise
is left in .build-fuzz/found, the exit status is 1, and this repeats it:
  FUZZ_TARGET=NAME .build-fuzz/release/Fuzz FILE
"""

import argparse
import concurrent.futures
import datetime
import os
import pathlib
import platform
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCRATCH = ROOT / ".build-fuzz"
CORPUS = ROOT / "Tests/Fuzz/Corpus"
FUZZ = SCRATCH / "release/Fuzz"
PAGE = ROOT / "docs/faults.md"
WORDS = ROOT / "Tests/Fuzz/words.dict"
# Bytes and files: a corpus is to be read, and runs in the gate.
KEPT_LENGTH, KEPT_FILES = 600, 25


def build():
    subprocess.run(
        ["swift", "build", "--package-path", ROOT, "--scratch-path", SCRATCH, "--configuration",
         "release", "--product", "Fuzz", "--sanitize=fuzzer", "--sanitize=address",
         # Of two -sanitize swiftc takes the last.
         "-Xswiftc", "-sanitize=fuzzer,address"],
        check=True, env=dict(os.environ, OMSSO_FUZZ="1"))


def fuzz(target, *arguments):
    environment = dict(
        os.environ, FUZZ_TARGET=target, ASAN_OPTIONS="detect_leaks=0",
        SWIFT_BACKTRACE="enable=no", LC_ALL="C.UTF-8")
    # What it prints may be any bytes.
    return subprocess.run([FUZZ, *map(str, arguments)], env=environment, capture_output=True,
                          encoding="utf-8", errors="replace")


def run(target, seconds, jobs):
    """The row of the table, and true when no promise was broken."""
    work, found = SCRATCH / "corpus" / target, SCRATCH / "found" / target
    work.mkdir(parents=True, exist_ok=True)
    found.mkdir(parents=True, exist_ok=True)
    before = set(found.iterdir())
    done = fuzz(
        target, f"-max_total_time={seconds}", f"-timeout={10 * jobs}", "-rss_limit_mb=3000",
        "-max_len=4096", f"-dict={WORDS}", "-print_final_stats=1", f"-artifact_prefix={found}/", work,
        CORPUS / target)
    count = re.findall(r"number_of_executed_units: +(\d+)", done.stderr)
    edges = re.findall(r"cov: (\d+)", done.stderr)
    print(f"{target:12} {count[-1] if count else '?':>9} runs, {edges[-1] if edges else '?':>6} edges, "
          f"{len(list(work.iterdir())):>5} inputs", flush=True)
    broken = len(set(found.iterdir()) - before)
    row = f"| {target} | {int(count[-1]) if count else 0:,} | {int(edges[-1]) if edges else 0:,} | {broken} |"
    if done.returncode == 0:
        return row, True
    fault = re.findall(r"Fatal error: .*|ERROR: .*|SUMMARY: .*", done.stderr)
    print("  " + "\n  ".join(fault or done.stderr.splitlines()[-5:]))
    for path in sorted(set(found.iterdir()) - before):
        print(f"  {path.relative_to(ROOT)}")
    return row, False


def record(rows, seconds, jobs):
    """Puts the table into the page, with the day and the machine."""
    head = (f"{datetime.date.today():%-d %B %Y}, {seconds} seconds each, {jobs} at a time, "
            f"{os.cpu_count()} cores, {platform.freedesktop_os_release()['PRETTY_NAME']}:\n\n"
            "| target | runs | edges reached | broken |\n|---|---|---|---|\n")
    place = re.compile(r"(<!-- fuzz: written by Tests/Fuzz/run.py --record -->\n).*?(\n<!-- end -->)", re.S)
    text = PAGE.read_text(encoding="utf-8")
    PAGE.write_text(place.sub(lambda match: match[1] + head + "\n".join(rows) + match[2], text),
                    encoding="utf-8")


def keep(target):
    """Few and short inputs of those that were found, by what they reach."""
    kept = CORPUS / target
    kept.mkdir(parents=True, exist_ok=True)
    short = SCRATCH / "short" / target
    short.mkdir(parents=True, exist_ok=True)
    for path in (SCRATCH / "corpus" / target).iterdir():
        if path.stat().st_size <= KEPT_LENGTH:
            (short / path.name).write_bytes(path.read_bytes())
    merged = SCRATCH / "merged" / target
    merged.mkdir(parents=True, exist_ok=True)
    for path in merged.iterdir():
        path.unlink()
    fuzz(target, "-merge=1", merged, kept, short)
    new = sorted(merged.iterdir(), key=lambda path: -path.stat().st_size)
    for path in new[:max(0, KEPT_FILES - len(list(kept.iterdir())))]:
        (kept / path.name[:12]).write_bytes(path.read_bytes())


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("targets", nargs="*", metavar="TARGET")
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--keep", action="store_true")
    parser.add_argument("--record", action="store_true")
    parser.add_argument("--no-build", action="store_true")
    options = parser.parse_args()
    if not options.no_build:
        build()
    names = options.targets or sorted(path.name for path in CORPUS.iterdir())
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        results = list(pool.map(lambda name: run(name, options.seconds, options.jobs), names))
    if options.keep:
        for name in names:
            keep(name)
    if options.record:
        record([row for row, _ in results], options.seconds, options.jobs)
    sys.exit(0 if all(is_whole for _, is_whole in results) else 1)


main()
