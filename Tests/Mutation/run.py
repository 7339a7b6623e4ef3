#!/usr/bin/env python3
"""Changes the behaviour of the sources at random places, and lists the changes no test notices.

Usage: Tests/Mutation/run.py [--count N] [--seed N] [--minutes N] [--jobs N] [TARGET...]

All changes live in one build of a copy of the tree (.build-mutation), each behind a switch, so that
a change costs a run of tests and no build. Each suite runs once to learn which places it comes to; a
change is tried with the suites that come to it, the quick ones first, and is noticed when a test
fails twice. A survivor may be equivalent: nobody could tell the difference. That is for a person to
judge. Needs the right to mount (unshare), by which runs at the same time have switches of their own.
"""

import argparse
import collections
import concurrent.futures
import dataclasses
import os
import pathlib
import random
import re
import shutil
import signal
import subprocess
import sys
import threading
import time

import places

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCRATCH = ROOT / ".build-mutation"
TREE = pathlib.Path(os.environ.get("OMSSO_MUTATION_TREE", SCRATCH / "tree"))
ACTIVE = SCRATCH / "active"
TARGETS = [path.name for path in sorted((ROOT / "Sources").iterdir()) if next(path.rglob("*.swift"), None)]
SWITCH = """
import Glibc

/// The file holds the number of the change that is on, or the path of the file that is to name the
/// places that were reached; the environment does not reach every program.
private let word: String = {
    guard let file = fopen("%s", "r") else { return "" }
    defer { fclose(file) }
    var buffer = [UInt8](repeating: 0, count: 4096)
    return String(decoding: buffer[..<fread(&buffer, 1, buffer.count, file)], as: UTF8.self)
}()
private let active = Int(word) ?? 0
private nonisolated(unsafe) let reached: UnsafeMutablePointer<Bool>? = {
    guard word.hasPrefix("/") else { return nil }
    let places = UnsafeMutablePointer<Bool>.allocate(capacity: 10_000)
    places.initialize(repeating: false, count: 10_000)
    return places
}()

@inline(never) package func mutant(_ number: Int) -> Bool {
    if let reached, !reached[number] {
        reached[number] = true
        let line = "\\(number)\\n", file = open(word, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o666)
        _ = write(file, line, line.utf8.count)
        close(file)
    }
    return number == active
}
"""
MANIFEST = """
package.targets.append(.target(name: "Mutants"))
for target in package.targets where %s.contains(target.name) { target.dependencies.append("Mutants") }
"""


def copied():
    """The tree as it is here, without what git ignores."""
    names = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=ROOT,
        check=True, capture_output=True, text=True).stdout.split("\0")
    kept = set()
    for name in filter(None, names):
        source, copy = ROOT / name, TREE / name
        if not source.is_file():
            continue
        kept.add(copy)
        copy.parent.mkdir(parents=True, exist_ok=True)
        if not copy.exists() or copy.read_bytes() != source.read_bytes():
            shutil.copy2(source, copy)
    for path in TREE.rglob("*.swift"):
        if ".build" not in path.parts and path not in kept:
            path.unlink()


def switched(chosen, targets):
    """Puts the changes into the copy."""
    by_file = collections.defaultdict(list)
    for number, place in chosen.items():
        by_file[place.file].append((number, place))
    for path in (path for target in targets for path in (ROOT / "Sources" / target).rglob("*.swift")):
        name = str(path.relative_to(ROOT))
        text = path.read_text(encoding="utf-8")
        for number, place in sorted(by_file[name], key=lambda item: -item[1].start):
            text = text[:place.start] + place.new.replace("§", str(number)) + text[place.end:]
        if by_file[name]:
            text = "import Mutants; " + text
        copy = TREE / name
        if copy.read_text(encoding="utf-8") != text:
            copy.write_text(text, encoding="utf-8")
    module = TREE / "Sources/Mutants/Mutants.swift"
    module.parent.mkdir(parents=True, exist_ok=True)
    module.write_text(SWITCH % ACTIVE)
    manifest = (ROOT / "Package.swift").read_text(encoding="utf-8")
    listed = "[" + ", ".join(f'"{target}"' for target in targets) + "]"
    (TREE / "Package.swift").write_text(manifest + MANIFEST % listed)


def built(chosen, targets):
    """Leaves out what does not compile."""
    while True:
        switched(chosen, targets)
        done = subprocess.run(["swift", "build", "--build-tests"], cwd=TREE, capture_output=True,
                              encoding="utf-8", errors="replace")
        if done.returncode == 0:
            return
        bad = set()
        for file, line in re.findall(
                rf"{TREE}/(Sources/[^:]+):(\d+):\d+: error", done.stdout + done.stderr):
            # What was dropped may be missed further down.
            near = [number for number in chosen if chosen[number].file == file]
            bad.update(sorted(near, key=lambda number: abs(chosen[number].line - int(line)))[:1])
        if not bad:
            sys.exit(done.stdout[-4000:] + done.stderr[-2000:])
        for number in bad:
            del chosen[number]
        print(f"{len(bad)} do not compile, {len(chosen)} left", flush=True)


class Runner:
    """Runs tests of the copy, some runs at a time, each with a switch of its own."""

    def __init__(self, jobs):
        self.free = [SCRATCH / f"active.{number}" for number in range(jobs)]
        self.pool = concurrent.futures.ThreadPoolExecutor(jobs)
        self.lock = threading.Lock()

    def failing_test(self, word, filters, limit):
        """The first test that fails; nil when all pass."""
        with self.lock:
            switch = self.free.pop()
        switch.write_text(word)
        bundle = next((TREE / ".build/debug").glob("*.xctest"))
        # What a changed program leaves running ends with the namespace of processes.
        command = ["unshare", "--mount", "--pid", "--mount-proc", "--fork", "--kill-child", "sh", "-c",
                   'mount --bind "$1" "$2" && shift 2 && "$@"; exit $?', "sh", switch, ACTIVE, bundle,
                   "--testing-library", "swift-testing"]
        for expression in filters:
            command += ["--filter", expression]
        process = subprocess.Popen(command, cwd=TREE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                                   encoding="utf-8", errors="replace", start_new_session=True)
        alarm = threading.Timer(limit, os.killpg, (process.pid, signal.SIGKILL))
        alarm.start()
        try:
            for line in process.stdout:
                found = re.search(r"✘.* Test ([^\s(]+).* (?:recorded an issue|failed)", line)
                if found:
                    return found[1]
            return None if process.wait() == 0 else "the run ended"
        finally:
            alarm.cancel()
            try:
                os.killpg(process.pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
            process.wait()
            with self.lock:
                self.free.append(switch)


@dataclasses.dataclass
class Suite:
    """A suite, how long it takes, and the numbers of the places it comes to."""

    name: str
    seconds: float
    reached: set

    @property
    def filter(self):
        return "^" + re.escape(self.name) + r"(/|\b)"


def measured(name, runner):
    suite, notes = Suite(name, 0, set()), SCRATCH / "reached" / name
    notes.parent.mkdir(exist_ok=True)
    notes.unlink(missing_ok=True)
    start = time.monotonic()
    failed = runner.failing_test(str(notes), [suite.filter], 600)
    if failed:
        print(f"{name} does not pass as it is ({failed}) and is left out", flush=True)
        return suite
    suite.seconds = time.monotonic() - start
    suite.reached = set(map(int, notes.read_text().split())) if notes.exists() else set()
    return suite


def batches(suites):
    """The suites in runs that grow, the quick suites first."""
    batch, length, most = [], 0, 8
    for suite in sorted(suites, key=lambda suite: suite.seconds):
        if batch and length + suite.seconds > most:
            yield batch, length
            batch, length, most = [], 0, most * 2
        batch.append(suite)
        length += suite.seconds
    if batch:
        yield batch, length


def noticed(number, suites, runner):
    """The test that fails with the change, and does so again; nil when none does."""
    for batch, length in batches(suite for suite in suites if number in suite.reached):
        filters, limit = [suite.filter for suite in batch], 60 + 4 * length
        test = runner.failing_test(str(number), filters, limit)
        again = [rf"/{re.escape(test)}\("] if test and test != "the run ended" else filters
        if test and runner.failing_test(str(number), again, limit):
            return test
    return None


def tried(number, place, suites, runner, end):
    if time.monotonic() > end:
        return None
    test = noticed(number, suites, runner)
    near = any(number in suite.reached for suite in suites)
    print(f"{number:4} {place.file}:{place.line}: {place.what}: {' '.join(place.old.split())[:90]}\n"
          f"       {test or ('SURVIVED' if near else 'NO TEST COMES HERE')}", flush=True)
    return place.file.split("/")[1], test is not None


def chosen_places(options):
    found = []
    for target in options.targets or TARGETS:
        for path in sorted((ROOT / "Sources" / target).rglob("*.swift")):
            name = str(path.relative_to(ROOT))
            found += places.Finder(name, path.read_text(encoding="utf-8")).find()
    chooser = random.Random(options.seed)
    chosen = dict(enumerate(places.sampled(found, options.count, chooser), start=1))
    print(f"{len(chosen)} of {len(found)} places", flush=True)
    return chosen


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("targets", nargs="*", metavar="TARGET", choices=[*TARGETS, []])
    parser.add_argument("--count", type=int, default=80)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--minutes", type=float, default=120)
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    chosen = chosen_places(options)
    SCRATCH.mkdir(exist_ok=True)
    ACTIVE.write_text("0")
    copied()
    built(chosen, options.targets or TARGETS)
    listed = subprocess.run(["swift", "test", "list", "--skip-build"], cwd=TREE, check=True,
                            capture_output=True, text=True).stdout
    names = sorted({re.split("[/(]", line)[0] for line in listed.splitlines()})
    runner = Runner(options.jobs)
    suites = list(runner.pool.map(lambda name: measured(name, runner), names))
    print(f"{len(suites)} suites, {sum(suite.seconds for suite in suites):.0f} seconds", flush=True)
    numbers = random.Random(options.seed).sample(sorted(chosen), len(chosen))
    end = time.monotonic() + 60 * options.minutes
    results = collections.Counter(runner.pool.map(
        lambda number: tried(number, chosen[number], suites, runner, end), numbers))
    for target in TARGETS:
        killed, left = results[target, True], results[target, False]
        if killed + left:
            print(f"{target}: {killed + left} tried, {killed} noticed, {left} survived")


main()
