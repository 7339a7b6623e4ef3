"""Draws docs/benchmarks.svg: starts beside others, and processor time by the size of a text."""

import html
import math
import pathlib
import resource
import statistics
import subprocess
import tempfile

SIZES = [2**power for power in range(14, 22)]
CURVES = {
    "check, lines KEY=x": ("check e.env", "AUTHENTICATION_PROVIDER=azure\n", "KEY=x\n"),
    "check, YAML": ("check openmetadata.yaml", "authenticationConfiguration:\n  provider: azure\n", "a: b\n"),
    "check, one line of name: ": ("check e.env", "A=b\n", "name: "),
    "explain, a log": ("explain -", "", "12:00 INFO AADSTS50011 at com.example.App.main\n"),
}
INKS = ["#2f6fb7", "#c2572b", "#3a8f4d", "#8a4fa3"]
FONT = 'font-family="system-ui, DejaVu Sans, sans-serif" font-size="12"'


def seconds(omsso, command, text, folder):
    """Of the processor, which others that are busy lengthen less."""
    name = command.split()[-1]
    if name != "-":
        (folder / name).write_text(text)
    times = []
    for _ in range(5):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([omsso, *command.split()], input=text.encode() if name == "-" else b"", cwd=folder,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        times.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return statistics.median(times)


def curves(omsso):
    """For each kind of text the medians of 5, by size."""
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        return {title: [(size, seconds(omsso, command, head + piece * (size // len(piece)), folder))
                        for size in SIZES] for title, (command, head, piece) in CURVES.items()}


def label(x, y, text, anchor="start", ink="#333"):
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{ink}">{html.escape(text)}</text>\n'


def bars(starts):
    longest = max(time for _, time in starts)
    out = label(20, 28, "Start to the first screen, milliseconds")
    for index, (name, time) in enumerate(starts):
        y, width = 48 + index * 30, 200 * time / longest
        out += label(100, y + 14, name, "end")
        ink = INKS[0] if name == "omsso" else "#9aa5b1"
        out += f'<rect x="108" y="{y}" width="{max(width, 1):.1f}" height="20" fill="{ink}"/>\n'
        out += label(114 + width, y + 14, str(time))
    return out


def lines(found):
    """Both axes are logarithmic: straight and at 45 degrees is in step with the size."""
    left, top, width, height = 470, 44, 290, 240
    low, high = 0.005, 10.0

    def x(size):
        return left + width * math.log(size / SIZES[0]) / math.log(SIZES[-1] / SIZES[0])

    def y(seconds):
        return top + height * (1 - math.log(max(seconds, low) / low) / math.log(high / low))

    out = label(left - 40, 28, "Processor time by the size of the text (medians of 5)")
    for seconds in (0.01, 0.1, 1, 10):
        out += f'<path d="M{left} {y(seconds):.1f}h{width}" stroke="#ddd"/>\n'
        out += label(left - 6, y(seconds) + 4, f"{seconds:g} s", "end")
    for size in SIZES[::2]:
        words = f"{size // 1024} KiB" if size < 2**20 else f"{size // 2**20} MiB"
        out += label(x(size), top + height + 18, words, "middle")
    for ink, (title, points) in zip(INKS, found.items()):
        path = " ".join(f"{x(size):.1f},{y(seconds):.1f}" for size, seconds in points)
        out += f'<polyline points="{path}" fill="none" stroke="{ink}" stroke-width="2"/>\n'
    for index, (ink, title) in enumerate(zip(INKS, found)):
        out += label(left + 10, top + 14 + index * 16, title, ink=ink)
    return out


def picture(starts, found):
    body = (bars(starts) if starts else "") + lines(found)
    return (f'<svg xmlns="http://www.w3.org/2000/svg" width="800" height="320" role="img" {FONT}>\n'
            f"<title>Benchmarks of omsso</title>\n"
            f'<rect width="100%" height="100%" fill="#fff"/>\n{body}</svg>\n')
