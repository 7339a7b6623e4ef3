#!/usr/bin/env python3
"""Times check and explain on texts made of one hostile piece, from 64 KiB to 1 MiB.

Prints what sixteen times the text costs beside the first; exits with 1 where that is more than 40 times.
Takes the release build that run.py makes. Usage: Tests/Benchmarks/growth.py PATH-OF-OMSSO
"""

import pathlib
import subprocess
import sys
import tempfile
import time

PIECES = [
    "://", "x://a@", "x://a:b@", "-----BEGIN PRIVATE KEY-----\n", "name: ", "a: b\n", "password: x\n",
    "Bearer ", "- a:b, ", "password: &a *a\n", "eyJ.", "a~", '"', "'", "# ", "\\\n", "|\n  ", "${",
    "value: ${x}, ", "[", "{a: ", "- a:b\n", "KEY=x\n", "\n", "AADSTS50011 ", "a\n",
]
SIZES = (65_536, 1_048_576)
BEGINNINGS = {
    "check e.env": "AUTHENTICATION_PROVIDER=azure\n",
    "check openmetadata.yaml": "authenticationConfiguration:\n  provider: azure\n",
    "explain -": "",
}


def seconds(omsso, command, text, folder):
    name = command.split()[-1]
    if name != "-":
        (folder / name).write_text(text)
    times = []
    for _ in range(3):
        begin = time.monotonic()
        subprocess.run(
            [omsso, *command.split()], input=text.encode() if name == "-" else b"", cwd=folder,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=60)
        times.append(time.monotonic() - begin)
    return min(times)


def main():
    omsso = str(pathlib.Path(sys.argv[1]).resolve())
    worst = 0
    print("| piece | " + " | ".join(BEGINNINGS) + " |")
    print("|---|" + "---|" * len(BEGINNINGS))
    with tempfile.TemporaryDirectory() as name:
        for piece in PIECES:
            cells = []
            for command, beginning in BEGINNINGS.items():
                small, large = (
                    seconds(omsso, command, beginning + piece * (size // len(piece)), pathlib.Path(name))
                    for size in SIZES)
                worst = max(worst, large / small)
                cells.append(f"{large:.2f} s, {large / small:.0f} times")
            print(f"| `{piece!r}` | " + " | ".join(cells) + " |", flush=True)
    print(f"\nworst: {worst:.0f} times for 16 times the text")
    sys.exit(worst > 40)


main()
