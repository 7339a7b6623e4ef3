"""The readers of the files: those that servers and clients really use."""

import base64
import json
import os
import subprocess
import unicodedata

import yaml


class Server:
    """SnakeYAML behind Apache Commons Text, in one process for all texts."""

    def __init__(self, classes, jars):
        path = ":".join([str(classes)] + jars)
        self.process = subprocess.Popen(
            ["java", "-cp", path, "ServerReader"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def load(self, text, **variables):
        pairs = "\0".join(f"{name}={value}" for name, value in variables.items())
        parts = [base64.b64encode(part.encode("utf-8")) for part in (pairs, text)]
        self.process.stdin.write(b" ".join(parts) + b"\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())

    def splice(self, value):
        """What the server makes of a variable in its own openmetadata.yaml."""
        found = self.load('k: ${VALUE:-"none"}\n', VALUE=value)
        return found.get("k", found) if isinstance(found, dict) else found


def at(tree, path):
    for key in path:
        if not isinstance(tree, dict) or key not in tree:
            return None
        tree = tree[key]
    return tree


def client(text):
    """Source: OpenMetadata, ingestion/src/metadata/config/common.py."""
    return yaml.safe_load(os.path.expandvars(text))


def values(text):
    """Data, as Helm reads it."""
    return yaml.safe_load(text)


def go_quoted(text):
    """A text as `quote` of the chart's templates writes it. Source: Go, strconv.Quote."""
    short = {'"': '\\"', "\\": "\\\\", "\a": "\\a", "\b": "\\b", "\f": "\\f", "\n": "\\n",
             "\r": "\\r", "\t": "\\t", "\v": "\\v"}

    def sign(scalar):
        code = ord(scalar)
        if scalar in short:
            return short[scalar]
        if scalar == " " or unicodedata.category(scalar)[0] in "LMNPS":
            return scalar
        if code < 0x80:
            return f"\\x{code:02x}"
        return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"

    return '"' + "".join(map(sign, text)) + '"'


def chart(value):
    """The variable that the chart makes of a value of values.yaml."""
    if isinstance(value, list):
        return "[" + ",".join(map(go_quoted, value)) + "]"
    return go_quoted(value)


def escaped_for_chart(value):
    """`${` that would be taken for a reference, with the `$` that hides it."""
    if isinstance(value, list):
        # Joined by the chart, the items are one text.
        return escaped_for_chart("\0".join(value)).split("\0") if value else value
    head, opening, rest = value.partition("${")
    if not opening or "}" not in rest:
        return value
    return head + "$${" + escaped_for_chart(rest)


class Compose:
    """`docker compose config`: one file of variables, and a service that takes them all."""

    def __init__(self, command, folder):
        self.command, self.folder = command, folder

    def variables(self, text, names):
        environment, compose = self.folder / "a.env", self.folder / "docker-compose.yml"
        environment.write_text(text, encoding="utf-8", newline="")
        wanted = "".join(f"      {name}: ${{{name}:-none}}\n" for name in names)
        compose.write_text(
            f'version: "3.9"\nservices:\n  a:\n    image: a\n    environment:\n{wanted}')
        run = subprocess.run(
            [self.command, "--env-file", environment, "--file", compose, "config"],
            check=True, capture_output=True, text=True, encoding="utf-8", cwd=self.folder)
        found = yaml.load(run.stdout, getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        # What `config` prints can be read again by compose, so a dollar stands there twice.
        return {name: None if value is None else str(value).replace("$$", "$")
                for name, value in found["services"]["a"]["environment"].items()}
