#!/usr/bin/env python3
"""Runs the examples of docs/fleet as they stand: the playbook on three hosts, the CI of a repository.

Usage: Tests/Documents/fleet.py [PROGRAM]   (.build/release/omsso if none is named)

The hosts are folders of this machine, reached by local connections; their restart leaves a mark.
ansible-core comes from PyPI, into .build/documents; where it cannot be had, that half is not run.
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCRATCH = ROOT / ".build/documents"
ANSIBLE = "ansible-core==2.19.14"
HOSTS = ["berlin", "lisbon", "oslo"]


def installed():
    """The folder of ansible's programs, or None with the reason on standard error."""
    programs = SCRATCH / "bin"
    try:
        if not (programs / "ansible-playbook").exists():
            subprocess.run([sys.executable, "-m", "venv", SCRATCH], check=True, capture_output=True)
            subprocess.run([programs / "python", "-m", "pip", "install", "--quiet", ANSIBLE], check=True,
                           capture_output=True, text=True)
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"not run: {ANSIBLE}: {getattr(error, 'stderr', '') or error}", file=sys.stderr)
        return None
    return programs


class Fleet:
    """Three hosts, which are folders, and the example's own playbook and inventory."""

    def __init__(self, folder, programs, program):
        self.folder, self.programs = folder, programs
        shutil.copytree(ROOT / "docs/fleet", folder / "fleet")
        (folder / "bin").mkdir()
        (folder / "bin/omsso").symlink_to(program)
        for host in HOSTS:
            (folder / host).mkdir()
        (folder / "oslo/conf").mkdir()
        (folder / "oslo/conf/openmetadata.yaml").write_text(
            "authorizerConfiguration:\n  adminPrincipals: [admin]\n"
            "authenticationConfiguration:\n  provider: basic\n")
        self.environment = dict(
            os.environ, PATH=f"{folder}/bin:{programs}:{os.environ['PATH']}", HOME=str(folder),
            XDG_STATE_HOME=str(folder / "state"), LC_ALL="C.UTF-8", ANSIBLE_NOCOLOR="1")

    def play(self, *options):
        """What the recap says of each host, as (ok, changed, failed), and all that was printed.

        One host after the other: they share a home here, and of two writers in it one is told to wait.
        """
        run = subprocess.run(
            [self.programs / "ansible-playbook", "-i", "inventory.yml", "-c", "local", "--forks", "1",
             "-e", f"ansible_python_interpreter={self.programs}/python",
             "-e", f"openmetadata_folder={self.folder}/{{{{ inventory_hostname }}}}",
             "-e", '{"openmetadata_restart": ["touch", "restarted"]}', "site.yml", *options],
            cwd=self.folder / "fleet", env=self.environment, capture_output=True, text=True)
        recap = re.findall(r"^(\w+) +: ok=(\d+) +changed=(\d+) .* failed=(\d+)", run.stdout, re.M)
        return {host: (int(ok), int(changed), int(failed)) for host, ok, changed, failed in recap}, run.stdout

    def restarted(self):
        marks = [host for host in HOSTS if (self.folder / host / "restarted").exists()]
        for host in marks:
            (self.folder / host / "restarted").unlink()
        return marks

    def files(self):
        return {str(path.relative_to(self.folder)): path.read_text() for host in HOSTS
                for path in (self.folder / host).rglob("*") if path.is_file()}


def expect(what, found, wanted):
    if found != wanted:
        sys.exit(f"{what}: {found!r} instead of {wanted!r}")


def playbook(fleet):
    unchanged, both = (1, 0, 0), (2, 2, 0)
    before = fleet.files()
    recap, printed = fleet.play("--check")
    expect(f"check mode before anything is there\n{printed}", {host: row[1] for host, row in recap.items()},
           dict.fromkeys(HOSTS, 1))
    expect("check mode: files", fleet.files(), before)
    expect("first run", fleet.play()[0], dict.fromkeys(HOSTS, both))
    expect("first run: restarted", fleet.restarted(), HOSTS)
    expect("second run", fleet.play()[0], dict.fromkeys(HOSTS, unchanged))
    expect("second run: restarted", fleet.restarted(), [])
    inventory = fleet.folder / "fleet/inventory.yml"
    inventory.write_text(inventory.read_text().replace("metadata.lisbon", "catalog.lisbon"))
    before = fleet.files()
    recap, printed = fleet.play("--check", "-v")
    expect("check mode: who would change", [h for h in HOSTS if recap[h][1]], ["lisbon"])
    expect("check mode shows the line", "+AUTHENTICATION_CALLBACK_URL=https://catalog.lisbon" in printed, True)
    expect("check mode: files", fleet.files(), before)
    expect("one address changed", fleet.play()[0], dict.fromkeys(HOSTS, unchanged) | {"lisbon": both})
    expect("one address changed: restarted", fleet.restarted(), ["lisbon"])
    (fleet.folder / "oslo/conf/openmetadata.yaml").chmod(0o400)
    inventory.write_text(inventory.read_text().replace("grace.hopper", "alan.turing"))
    expect("a file that may not be written", fleet.play()[0],
           {"berlin": both, "lisbon": both, "oslo": (0, 0, 1)})


def repository(folder, program):
    """The script of CI: right only for committed files that the answers make."""
    shutil.copytree(ROOT / "docs/fleet/gitops", folder / "gitops")
    (folder / "gitbin").mkdir()
    (folder / "gitbin/omsso").symlink_to(program)
    place = folder / "gitops"
    environment = dict(os.environ, PATH=f"{folder}/gitbin:{os.environ['PATH']}", HOME=str(folder),
                       GIT_CONFIG_NOSYSTEM="1", XDG_STATE_HOME=str(folder / "state"))

    def git(*arguments):
        subprocess.run(["git", "-c", "user.name=Example", "-c", "user.email=ada@example.com", *arguments],
                       cwd=place, env=environment, check=True, capture_output=True)

    def status():
        return subprocess.run(["./ci.sh"], cwd=place, env=environment, capture_output=True).returncode

    git("init", "--quiet")
    expect("CI before the files are committed", status() == 0, False)
    git("add", "--all")
    git("commit", "--quiet", "--message", "Rendered")
    expect("CI of what is committed", status(), 0)
    site = place / "sites/oslo.yaml"
    site.write_text(site.read_text().replace("metadata.oslo", "catalog.oslo"))
    expect("CI after a change of the answers", status() == 0, False)
    git("commit", "--all", "--quiet", "--message", "Another address")
    expect("CI of both", status(), 0)
    rendered = place / "rendered/berlin/openmetadata_azure.env"
    rendered.write_text(rendered.read_text().replace("=azure", "=basic"))
    git("commit", "--all", "--quiet", "--message", "By hand")
    expect("CI after an edit by hand", status() == 0, False)


def main():
    program = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / ".build/release/omsso").resolve()
    with tempfile.TemporaryDirectory() as name:
        repository(pathlib.Path(name), program)
        print("docs/fleet/gitops: as it says")
        programs = installed()
        if programs:
            playbook(Fleet(pathlib.Path(name), programs, program))
            print("docs/fleet/site.yml: as it says")


main()
