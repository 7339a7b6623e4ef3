#!/usr/bin/env python3
"""Builds the fuzzers with libFuzzer and the address sanitizer, and runs them one after the other.

Usage: Tests/Fuzz/run.py [TARGET...] [--seconds N] [--keep] [--no-build]

--keep adds to Tests/Fuzz/Corpus what reaches code that nothing there reaches. What breaks a promise
is left in .build-fuzz/found, the exit status is 1, and this repeats it:
  FUZZ_TARGET=NAME .build-fuzz/release/Fuzz FILE
"""

import argparse
import os
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCRATCH = ROOT / ".build-fuzz"
CORPUS = ROOT / "Tests/Fuzz/Corpus"
FUZZ = SCRATCH / "release/Fuzz"
WORDS = ROOT / "Tests/Fuzz/words.dict"
# Bytes and files: a corpus is to be read, and runs in the gate.
KEPT_LENGTH, KEPT_FILES = 600, 60


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


def run(target, seconds):
    """True when no promise was broken."""
    work, found = SCRATCH / "corpus" / target, SCRATCH / "found" / target
    work.mkdir(parents=True, exist_ok=True)
    found.mkdir(parents=True, exist_ok=True)
    before = set(found.iterdir())
    done = fuzz(
        target, f"-max_total_time={seconds}", "-timeout=10", "-rss_limit_mb=3000", "-max_len=4096",
        f"-dict={WORDS}", "-print_final_stats=1", f"-artifact_prefix={found}/", work,
        CORPUS / target)
    count = re.findall(r"number_of_executed_units: +(\d+)", done.stderr)
    edges = re.findall(r"cov: (\d+)", done.stderr)
    print(f"{target:12} {count[-1] if count else '?':>9} runs, {edges[-1] if edges else '?':>6} edges, "
          f"{len(list(work.iterdir())):>5} inputs", flush=True)
    if done.returncode == 0:
        return True
    fault = re.findall(r"Fatal error: .*|ERROR: .*|SUMMARY: .*", done.stderr)
    print("  " + "\n  ".join(fault or done.stderr.splitlines()[-5:]))
    for path in sorted(set(found.iterdir()) - before):
        print(f"  {path.relative_to(ROOT)}")
    return False


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
    parser.add_argument("--keep", action="store_true")
    parser.add_argument("--no-build", action="store_true")
    options = parser.parse_args()
    if not options.no_build:
        build()
    names = options.targets or sorted(path.name for path in CORPUS.iterdir())
    results = [run(name, options.seconds) for name in names]
    if options.keep:
        for name in names:
            keep(name)
    sys.exit(0 if all(results) else 1)


main()
