#!/usr/bin/env python3
"""What the wizard costs while it has a host asked that does not answer, beside the same without.

Usage: Tests/Benchmarks/online.py PROGRAM   prints a table; 1 where a budget is not kept
"""

import os
import pathlib
import select
import socket
import statistics
import sys
import tempfile
import time

from run import ANSWERS, Screen

TEXT = b", grace.hopper, alan.turing"
ROUNDS = 5


def children(process):
    text = pathlib.Path(f"/proc/{process}/task/{process}/children").read_text()
    return [int(word) for word in text.split()]


class Costs:
    def __init__(self):
        self.bytes, self.writes, self.times, self.memory, self.child = [], [], [], [], []

    def type(self, screen):
        """Each character by itself, and all that comes of it before the next."""
        for index in range(len(TEXT)):
            began = time.monotonic()
            screen.send(TEXT[index:index + 1])
            select.select([screen.terminal], [], [], 3)
            self.times.append((time.monotonic() - began) * 1000)
            total = writes = 0
            while select.select([screen.terminal], [], [], 0.1)[0]:
                total += len(os.read(screen.terminal, 65536))
                writes += 1
            self.bytes.append(total)
            self.writes.append(writes)
        self.memory.append(screen.peak_memory())

    def row(self, name):
        child = f"{statistics.median(self.child) / 1024:.1f} MiB" if self.child else "-"
        return (f"| {name} | {statistics.mean(self.bytes):.1f}, {max(self.bytes)} at most "
                f"| {statistics.mean(self.writes):.1f} | {statistics.median(self.times):.1f} ms "
                f"| {statistics.median(self.memory) / 1024:.1f} MiB | {child} |")


def walk(program, arguments, costs, asks):
    with tempfile.TemporaryDirectory() as folder:
        answers = pathlib.Path(folder, "answers.yaml")
        answers.write_text(ANSWERS + "registration: {serverUrl: https://metadata.example.com}\n")
        screen = Screen([program, "--answers", str(answers), *arguments], folder)
        screen.read(until=b"Welcome")
        for _ in range(2):
            screen.read()
            screen.send(b"\x0e")
        screen.read()
        # Leaves the Client ID, which is what is asked about.
        screen.send(b"\t")
        shown = screen.read(quiet=0.5)
        if asks != (b"Asking" in shown):
            sys.exit(f"asked: {not asks}")
        screen.send(b"\x0e")
        screen.read()
        costs.type(screen)
        running = children(screen.process)
        if asks != bool(running):
            sys.exit(f"children: {running}")
        for child in running:
            status = pathlib.Path(f"/proc/{child}/status").read_text()
            costs.child.append(
                int(next(line.split()[1] for line in status.splitlines() if "VmHWM" in line)))
        screen.end()


def main():
    program = os.path.abspath(sys.argv[1])
    dead = socket.create_server(("127.0.0.1", 0), backlog=100)
    address = f"http://127.0.0.1:{dead.getsockname()[1]}"
    os.environ.update(HTTPS_PROXY=address, http_proxy=address, NO_PROXY="", no_proxy="")
    without, asking = Costs(), Costs()
    for _ in range(ROUNDS):
        walk(program, [], without, asks=False)
        walk(program, ["--online"], asking, asks=True)
    print("| wizard | bytes for a typed character | writes | echo | peak memory | child |")
    print("|---|---|---|---|---|---|")
    print(without.row("by itself"))
    print(asking.row("while a dead host is asked"))
    grows = statistics.median(asking.memory) - statistics.median(without.memory)
    sys.exit(1 if max(asking.bytes) > 12 or grows > 1024 else 0)


main()
