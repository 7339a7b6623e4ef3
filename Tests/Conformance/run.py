#!/usr/bin/env python3
"""Has what omsso writes read by those who read it for real, release by release.

Usage: Tests/Conformance/run.py [--upstream DIR] [--charts GIT] [--program PATH] [--record]
                                [--slice | --release R...] [--random N] [--seed N]

A row for each release at which a key of sign-in came, and the first and the last of each minor; a
column for each way to a reader. A cell counts the sets of answers that were read as they were meant;
a tool that is not there leaves "not run". --record keeps the table in docs/conformance.md. --slice is
for the gate: few releases and answers, and no packages of Debian are installed. The exit status is 1
if a cell fails.
"""

import argparse
import os
import pathlib
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(HERE), str(HERE.parent / "Readers")]

import answers  # noqa: E402
import cells  # noqa: E402
import kit  # noqa: E402
import report  # noqa: E402
import tools  # noqa: E402

# Release of the server, and the wheel of the ingestion that has its schemas.
RELEASES = """1.5.0.0 1.5.15.2 1.6.0.0 1.6.1.0 1.6.2.0 1.6.12.0 1.6.13.2 1.7.0.0 1.7.1.0 1.7.7.4
1.8.0.0 1.8.1.0 1.8.2.0 1.8.12.0 1.9.0.0 1.9.17.6 1.10.0.0 1.10.4.1 1.10.5.0 1.10.14.7 1.11.0.0
1.11.4.0 1.11.5.0 1.11.6.0 1.11.14.0 1.12.0.0 1.12.2.0 1.12.3.0 1.12.4.0 1.12.14.2 1.13.0.0 1.13.6.3
2.0.0.0 2.0.7.0""".split()
SLICE = ["1.6.12.0", "2.0.7.0"]


def options():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    upstream = os.environ.get("OMSSO_UPSTREAM", ROOT.parent / "shared/upstream")
    parser.add_argument("--upstream", type=pathlib.Path, default=upstream)
    parser.add_argument("--charts", type=pathlib.Path, help="clone of openmetadata-helm-charts")
    parser.add_argument("--program", type=pathlib.Path, default=ROOT / ".build/release/omsso")
    parser.add_argument("--record", action="store_true")
    parser.add_argument("--slice", action="store_true")
    parser.add_argument("--release", action="append", help="only this one, such as 1.6.12")
    parser.add_argument("--random", type=int)
    parser.add_argument("--seed", type=int, default=18)
    chosen = parser.parse_args()
    chosen.upstream = pathlib.Path(chosen.upstream)
    chosen.charts = chosen.charts or chosen.upstream / "openmetadata-helm-charts.git"
    if chosen.random is None:
        chosen.random = 1 if chosen.slice else 9
    return chosen


def main():
    chosen = options()
    if not chosen.upstream.exists():
        sys.exit(f"{chosen.upstream} is not there: name upstream's files with --upstream")
    tooling = kit.Kit(chosen)
    random = answers.Randomly(chosen.seed)
    sets = answers.fixed() + [random.next() for _ in range(chosen.random)]
    table, failures = {}, []
    for wheel in SLICE if chosen.slice else RELEASES:
        release = ".".join(wheel.split(".")[:3])
        if chosen.release and release not in chosen.release:
            continue
        with tempfile.TemporaryDirectory() as folder:
            row = cells.Row(tooling, release, wheel, sets, pathlib.Path(folder))
            table[release] = row.cells()
            failures += row.failures
        print(report.line(release, table[release]), flush=True)
        for failure in row.failures[:3]:
            print(failure, file=sys.stderr, flush=True)
    if chosen.record:
        (ROOT / "docs/conformance.md").write_text(
            report.page(table, tooling, sets, chosen), encoding="utf-8")
    bad, good = len(failures), sum(cell.good for row in table.values() for cell in row.values())
    print(f"{good} readings as meant, {bad} otherwise; seed {chosen.seed}")
    sys.exit(1 if bad else 0)


main()
