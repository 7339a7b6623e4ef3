"""The tools of one run: what each is asked by, and its version."""

import json
import subprocess

import readers
import tools


class Helper:
    """A script in another interpreter: a line of JSON for a line of JSON."""

    def __init__(self, interpreter, script, *arguments):
        self.process = subprocess.Popen(
            [interpreter, script, *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, text=True, encoding="utf-8")

    def ask(self, question):
        try:
            self.process.stdin.write(json.dumps(question) + "\n")
            self.process.stdin.flush()
            answer = json.loads(self.process.stdout.readline() or "{}")
        except OSError:
            answer = {}
        if "value" in answer:
            return answer["value"]
        raise ValueError(answer.get("error") or self.process.stderr.read().strip().split("\n")[-1])

    def close(self):
        self.process.stdin.close()
        self.process.stdout.close()
        self.process.stderr.close()
        self.process.wait()


class Kit:
    """The tools of this machine; a missing one is None."""

    def __init__(self, chosen):
        self.upstream, self.program = chosen.upstream, chosen.program
        self.python = tools.attempt("packages of PyPI", tools.python)
        server = tools.attempt("SnakeYAML", lambda: tools.server(not chosen.slice))
        self.server = server and readers.Server(server[0], tools.JARS)
        self.charts = tools.attempt("clone of the charts", lambda: tools.charts(chosen.charts)) or []
        self.repository = chosen.charts
        # What compose made of files that differ in their comments only: a call takes a third of a second.
        self.composed = {}
        helm = self.python and self.charts and tools.attempt(
            "Helm library", lambda: tools.helm(self.python))
        self.helm = helm and Helper(self.python, tools.ROOT / "Tests/Conformance/chart.py")
        self.composes = {
            "docker: compose 1.29": tools.attempt("docker-compose 1.29", tools.compose_1),
            "docker: compose 2": tools.attempt("docker compose 2", tools.compose_2),
        }
        self.versions = {
            "omsso": tools.run(self.program, "--version").strip(),
            "Apache Commons Text, SnakeYAML": server and server[1], "Helm library": helm,
            **{column.split(": ")[1]: found and found[1] for column, found in self.composes.items()},
            "python-dotenv": self.python and tools.DOTENV.split("==")[1],
            "pydantic": self.python and tools.CLIENT_NEEDS[0].split("==")[1],
        }

    def chart(self, release):
        """The chart of a release, or the nearest of its minor."""
        wanted = tuple(map(int, release.split(".")))
        same = [found for found in self.charts if found[:2] == wanted[:2]]
        if not same:
            return None
        nearest = max((found for found in same if found <= wanted), default=min(same))
        return ".".join(map(str, nearest))
