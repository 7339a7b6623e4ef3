#!/usr/bin/env python3
"""Measures `omsso apply` on existing files: beside yq, and on files from 40 kB to 4 MB, the largest taken.

Takes the release build that run.py makes. Needs Debian's yq, and for the first figure the real
server configuration: OMSSO_UPSTREAM, or ../shared/upstream beside the checkout.
Usage: Tests/Benchmarks/edits.py PATH-OF-OMSSO
"""

import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
UPSTREAM = pathlib.Path(os.environ.get("OMSSO_UPSTREAM", ROOT / "../shared/upstream"))
TENANT = "0c6a9b1e-52d4-4f3a-8b7c-1e2d3f4a5b6c"
ANSWERS = f"""version: 1
registration: {{serverUrl: https://metadata.example.com}}
credentials: {{clientId: 7f3c1a52-0b8e-4e57-9a41-5d2b6c9e8f10, tenantId: {TENANT}}}
access: {{adminPrincipals: [ada.lovelace], principalDomain: example.com}}
target: {{kind: bare-metal, path: om.yaml, ingestionPath: w.yaml}}
"""
# The same number of keys that omsso changes in the real file.
YQ = " | ".join(
    [
        '.authorizerConfiguration.className="org.openmetadata.service.security.DefaultAuthorizer"',
        '.authorizerConfiguration.containerRequestFilter="org.openmetadata.service.security.JwtFilter"',
        '.authorizerConfiguration.adminPrincipals=["ada.lovelace"]',
        '.authorizerConfiguration.principalDomain="example.com"',
        ".authorizerConfiguration.enforcePrincipalDomain=true",
        '.authenticationConfiguration.clientType="public"',
        '.authenticationConfiguration.provider="azure"',
        '.authenticationConfiguration.providerName="azure"',
        f'.authenticationConfiguration.publicKeyUrls=["https://login.microsoftonline.com/{TENANT}/discovery/v2.0/keys","http://localhost:8585/api/v1/system/config/jwks"]',
        f'.authenticationConfiguration.authority="https://login.microsoftonline.com/{TENANT}"',
        '.authenticationConfiguration.clientId="7f3c1a52-0b8e-4e57-9a41-5d2b6c9e8f10"',
        '.authenticationConfiguration.callbackUrl="https://metadata.example.com/callback"',
        '.authenticationConfiguration.jwtPrincipalClaims=["email","preferred_username","sub"]',
        ".authenticationConfiguration.enableSelfSignup=true",
    ]
)


def timed(command, folder):
    """Seconds, and the peak memory in bytes."""
    environment = dict(os.environ, XDG_STATE_HOME=str(folder / "state"))
    begin = time.monotonic()
    process = subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.monotonic() - begin
    if status:
        sys.exit(f"{command[0]} failed: {process.stderr.read().decode()}")
    return seconds, usage.ru_maxrss * 1024


def beside_yq(omsso, folder):
    original = (UPSTREAM / "conf/openmetadata-1.6.yaml").read_bytes()
    shutil.copy(UPSTREAM / "ingestion/mysql.yaml", folder / "w.yaml")
    os.chmod(folder / "w.yaml", 0o644)
    commands = {
        "omsso": [omsso, "apply", "--answers", "answers.yaml", "--yes"],
        "yq": ["yq", "--yaml-output", "--in-place", YQ, "om.yaml"],
    }
    seconds = {name: [] for name in commands}
    for _ in range(11):
        for name, command in commands.items():
            (folder / "om.yaml").write_bytes(original)
            seconds[name].append(timed(command, folder)[0])
    medians = {name: statistics.median(all) * 1000 for name, all in seconds.items()}
    print(f"apply on the real server configuration: {medians['omsso']:.1f} ms")
    print(f"yq setting as many keys: {medians['yq']:.1f} ms")
    print(f"ratio: {medians['yq'] / medians['omsso']:.1f}")


def grown(size, folder):
    (folder / "w.yaml").unlink(missing_ok=True)
    with open(folder / "om.yaml", "w") as file:
        file.write("authenticationConfiguration:\n  provider: basic\nauthorizerConfiguration: {}\n")
        number = 0
        while file.tell() < size:
            for _ in range(100):
                file.write(
                    f"extra{number}:\n  name: value {number} # comment\n  list: [a, b, c]\n"
                    f'  text: "quoted ${{X:-{number}}}"\n'
                )
                number += 1


def growth(omsso, folder):
    last = None
    for kilobytes in (40, 400, 4000):
        runs = []
        for _ in range(3):
            grown(kilobytes * 1_000, folder)
            runs.append(timed([omsso, "apply", "--answers", "answers.yaml", "--yes"], folder))
        seconds = statistics.median(run[0] for run in runs)
        memory = max(run[1] for run in runs) / (folder / "om.yaml").stat().st_size
        ratio = f", {seconds / last:.1f} times the step before" if last else ""
        print(f"{kilobytes} kB: {seconds:.3f} s{ratio}, memory {memory:.1f} times the file")
        last = seconds


def main():
    omsso = str(pathlib.Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "answers.yaml").write_text(ANSWERS)
        if UPSTREAM.exists():
            beside_yq(omsso, folder)
        growth(omsso, folder)


main()
