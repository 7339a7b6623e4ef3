"""The table as text: a line for the terminal, and the page of docs/."""

import datetime
import os
import platform

import cells
import shapes
import wrappers

HEAD = """# Conformance

Written by `Tests/Conformance/run.py --record`; do not edit it by hand.

What omsso writes, read by those who read it for real: {sets} sets of answers for each cell ({fixed}
fixed, {random} random from seed {seed}), each rendered or applied for that very release, and compared
value by value with what upstream's reference says they mean (`Tests/Conformance/answers.py`).
{day}, {machine}.

| tool | version |
|---|---|
{tools}

A number counts the sets that were read as they were meant; **every cell that ran is without a
failure** unless it says FAIL. `not run` means that the tool, the chart or upstream's file is not there.
Behind a chart stands its version where the release has none of its own.

"""
TAIL = """
How a cell is read:

{columns}

"Then the server" is: the variables in upstream's `openmetadata.yaml` (that of 1.6, with the keys that the
release has), Apache Commons Text, SnakeYAML, and the two sections in the schema of that very release, as
the `openmetadata-ingestion` wheel of the release has it: unknown keys and wrong types fail. The compose
file is upstream's of 1.7.0; server and migration have to get the same. "The client" is the loader, the
parser and the choice of TLS of that wheel, without the packages that its sources need
(`Tests/Conformance/absent.py`).

That a cell can fail was tried: files for 2.0 given to 1.5.0 fail in the server's schema and in the chart's.

Not covered: the Java classes of the server themselves, charts from 2.0 on (no copy of them could be had),
compose files of other releases, `docker compose` 5, SnakeYAML 2.

To run it: `Tests/Conformance/run.py --upstream DIR [--charts GIT]`, where DIR holds `conf/`, `docker/`
and `ingestion/` of upstream, and GIT is a clone of open-metadata/openmetadata-helm-charts. The gate runs
`--slice`: two releases.
"""


def text(cell):
    if cell.bad:
        return f"FAIL {cell.bad} of {cell.bad + cell.good}"
    if cell.good:
        return f"{cell.good} ({cell.reason})" if cell.reason else str(cell.good)
    return "-" if cell.reason == "-" else "not run"


def line(release, row):
    return f"| {release} | " + " | ".join(text(row[name]) for name in cells.COLUMNS) + " |"


def page(table, kit, sets, chosen):
    versions = "\n".join(f"| {name} | {version or 'not there'} |" for name, version in kit.versions.items())
    head = HEAD.format(
        sets=len(sets), fixed=len(sets) - chosen.random, random=chosen.random, seed=chosen.seed,
        day=datetime.date.today().strftime("%-d %B %Y"), tools=versions,
        machine=f"{os.cpu_count()} cores, {platform.freedesktop_os_release()['PRETTY_NAME']}")
    rows = ["| release | " + " | ".join(cells.COLUMNS) + " |", "|---|" + "---|" * len(cells.COLUMNS)]
    rows += [line(release, row) for release, row in table.items()]
    columns = "\n".join(f"- {name}: {words}" for name, words in cells.COLUMNS.items())
    columns = columns.replace("SHAPED", "compose files whose variables are literal (" + ", ".join(
        shapes.SHAPES) + ", in turn), after `omsso apply`")
    columns = columns.replace("WRAPPED", ", ".join(wrappers.WRAPPERS) + ", in turn")
    return head + "\n".join(rows) + "\n" + TAIL.format(columns=columns)
