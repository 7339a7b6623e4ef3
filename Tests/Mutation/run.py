#!/usr/bin/env python3
"""Changes the behaviour of the sources at random places, and lists the changes no test notices.

Usage: Tests/Mutation/run.py [--count N] [--seed N] [--minutes N] [--skip TESTS] [TARGET...]

All changes live in one build of a copy of the tree (.build-mutation), each behind a switch, so that
a change costs a run of tests and no build. A change is tried with the suite of its target first,
then with those of the targets above, each until the first failing test. A survivor may be
equivalent: nobody could tell the difference. That is for a person to judge.
"""

import argparse
import collections
import os
import pathlib
import random
import re
import shutil
import signal
import subprocess
import sys
import time

import places

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCRATCH = ROOT / ".build-mutation"
TREE = pathlib.Path(os.environ.get("OMSSO_MUTATION_TREE", SCRATCH / "tree"))
ACTIVE = SCRATCH / "active"
SUITES = {
    "SSOModel": ["SSOModelTests", "SSOFormatsTests|SSOChecksTests|WizardUITests", "CommandsTests"],
    "SSOReading": ["SSOFormatsTests", "SSOChecksTests|SSOSetupTests|FuzzTargetsTests", "CommandsTests"],
    "SSOFormats": ["SSOFormatsTests", "SSOChecksTests|SSOSetupTests|FuzzTargetsTests", "CommandsTests"],
    "SSOChecks": ["SSOChecksTests", "SSOSetupTests|FuzzTargetsTests", "CommandsTests"],
    "SSOFiles": ["SSOFilesTests", "CommandsTests", "PTYTests"],
    "WizardUI": ["WizardUITests", "FuzzTargetsTests|CommandsTests", "PTYTests"],
    "Terminal": ["TerminalTests", "FuzzTargetsTests|CommandsTests", "PTYTests"],
    "Commands": ["CommandsTests", "PTYTests|SSOFilesTests"],
}
SWITCH = """
import Glibc

/// The number in a file says which change is on; the environment does not reach every program.
private let active: Int = {
    guard let file = fopen("%s", "r") else { return 0 }
    defer { fclose(file) }
    var buffer = [CChar](repeating: 0, count: 32)
    guard fgets(&buffer, 31, file) != nil else { return 0 }
    return Int(atoi(buffer))
}()

@inline(never) package func mutant(_ number: Int) -> Bool { number == active }
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


def failing_test(suites, skip, limit=600):
    """The first test that fails; nil when all pass."""
    command = ["swift", "test", "--skip-build", "--filter", suites] + (["--skip", skip] if skip else [])
    process = subprocess.Popen(
        command, cwd=TREE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8",
        errors="replace", start_new_session=True)
    signal.signal(signal.SIGALRM, lambda *_: os.killpg(process.pid, signal.SIGKILL))
    signal.alarm(limit)
    try:
        for line in process.stdout:
            found = re.search(r"✘ Test (\S+).* (?:recorded an issue|failed)", line)
            if found:
                return found[1]
        return None if process.wait() == 0 else "the run ended"
    finally:
        signal.alarm(0)
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        process.wait()


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("targets", nargs="*", metavar="TARGET", choices=[*SUITES, []])
    parser.add_argument("--count", type=int, default=80)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--minutes", type=float, default=120)
    parser.add_argument("--skip", default="")
    options = parser.parse_args()
    targets = options.targets or ["Commands", "SSOFiles", "SSOReading"]
    found = []
    for target in targets:
        for path in sorted((ROOT / "Sources" / target).rglob("*.swift")):
            name = str(path.relative_to(ROOT))
            found += places.Finder(name, path.read_text(encoding="utf-8")).find()
    chooser = random.Random(options.seed)
    chosen = dict(enumerate(places.sampled(found, options.count, chooser), start=1))
    print(f"{len(chosen)} of {len(found)} places", flush=True)
    ACTIVE.parent.mkdir(parents=True, exist_ok=True)
    ACTIVE.write_text("0")
    copied()
    built(chosen, targets)
    end = time.monotonic() + 60 * options.minutes
    killed, survivors = collections.Counter(), []
    for number in chooser.sample(sorted(chosen), len(chosen)):
        if time.monotonic() > end:
            break
        place = chosen[number]
        ACTIVE.write_text(str(number))
        target = place.file.split("/")[1]
        test = next(filter(None, (failing_test(suite, options.skip) for suite in SUITES[target])), None)
        print(f"{number:4} {place.file}:{place.line}: {place.what}: "
              f"{' '.join(place.old.split())[:90]}\n       {test or 'SURVIVED'}", flush=True)
        if test:
            killed[target] += 1
        else:
            survivors.append(place)
    ACTIVE.write_text("0")
    for target in targets:
        left = sum(place.file.split("/")[1] == target for place in survivors)
        print(f"{target}: {killed[target] + left} tried, {killed[target]} noticed, {left} survived")


main()
