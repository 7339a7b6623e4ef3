"""Cells of the table: files of one release, given to one reader after the other."""

import dataclasses
import json
import shutil
import subprocess

import yaml

import answers
import shapes
import tools
import wrappers
from kit import Helper

COLUMNS = {
    "docker: compose 1.29": "docker-compose 1.29 config, then the server",
    "docker: compose 2": "docker compose 2 config, then the server",
    "docker: literal, 1.29": "SHAPED; docker-compose 1.29 config, then the server",
    "docker: literal, 2": "the same; docker compose 2 config, then the server",
    "docker: dotenv": "python-dotenv, then the server",
    "docker: sh": "a shell that sources the file, then the server",
    "bare metal: new": "a new openmetadata.yaml in the server",
    "bare metal: edited": "upstream's openmetadata.yaml, edited, in the server",
    "kubernetes: chart": "the chart's schema and templates, then the server",
    "kubernetes: wrapped": "values in what hands them to the chart (WRAPPED), then as above",
    "ingestion: new": "a new workflow connection in the client",
    "ingestion: edited": "upstream's mysql.yaml, edited, as a whole in the client",
}


@dataclasses.dataclass
class Cell:
    """How many sets of answers a reader read as meant, and how many otherwise."""
    good: int = 0
    bad: int = 0
    reason: str = ""


def as_jackson(found, meant):
    """The chart quotes its booleans; Jackson takes these two texts where a boolean belongs."""
    return {"true": True, "false": False}.get(found, found) if isinstance(meant, bool) and isinstance(
        found, str) else found


class Row:
    """All cells of one release."""

    def __init__(self, kit, release, wheel, sets, folder):
        self.kit, self.release, self.wheel, self.sets, self.folder = kit, release, wheel, sets, folder
        self.failures = []
        self.table = {name: Cell() for name in COLUMNS}
        found = kit.python and tools.attempt(
            f"ingestion client {wheel}", lambda: tools.client(kit.python, wheel))
        self.client = found and Helper(kit.python, tools.ROOT / "Tests/Conformance/client.py", found)
        self.known = self.client and self.client.ask(("fields", []))

    def cells(self):
        for target in ("docker", "bare-metal", "kubernetes"):
            self.render(target)
        for said in self.sets:
            self.docker(said)
            self.literal(said)
            self.server("bare metal: new", said, "bare-metal", lambda: self.text(
                "bare-metal", said, "conf/openmetadata.yaml", "openmetadata_azure.yaml"))
            self.edited_server(said)
            self.kubernetes(said)
            self.wrapped(said)
            self.workflow("ingestion: new", said, self.path(
                "docker", said, "openmetadata-ingestion.yaml"), False)
            self.edited_workflow(said)
        if self.client:
            self.client.close()
        return self.table

    def render(self, target):
        folder = self.folder / target
        folder.mkdir()
        for said in self.sets:
            document = answers.document(said, target, self.release)
            (folder / f"{said['name']}.yaml").write_text(json.dumps(document))
        subprocess.run([self.kit.program, "render", "--answers", folder, "--output-dir",
                        self.folder / f"{target}-files"], check=True, capture_output=True)

    def path(self, target, said, *names):
        folder = self.folder / f"{target}-files" / said["name"]
        return next(folder / name for name in names if (folder / name).exists())

    def text(self, target, said, *names):
        return self.path(target, said, *names).read_text(encoding="utf-8")

    def count(self, column, said, check):
        """Runs a check that returns what is meant and what was read."""
        try:
            meant, found = check()
            problem = None if meant == found else f"{found} instead of {meant}"
        except Exception as error:
            problem = f"{type(error).__name__}: {error}"
        if problem is None:
            self.table[column].good += 1
            return
        self.table[column].bad += 1
        self.failures.append(f"{self.release}, {column}, {said['name']}: {problem}\n  {said}")

    def miss(self, column, reason):
        self.table[column].reason = reason

    def configuration(self):
        """Upstream's openmetadata.yaml of 1.6, with the keys of sign-in that this release has."""
        lines = (self.kit.upstream / "conf/openmetadata-1.6.yaml").read_text().split("\n")
        missing = {"tokenValidationAlgorithm"} - set(self.known["authenticationConfiguration"])
        lines = [line for line in lines if line.split(":")[0].strip() not in missing]
        if "allowedDomains" in self.known["authorizerConfiguration"]:
            # Source: conf/openmetadata.yaml from 1.7 on.
            lines.insert(lines.index("authorizerConfiguration:") + 1,
                         "  allowedDomains: ${AUTHORIZER_ALLOWED_DOMAINS:-[]}")
        return "\n".join(lines)

    def server(self, column, said, target, text, environment=dict, knows=True):
        if not (self.kit.server and self.client):
            return self.miss(column, "no SnakeYAML" if self.client else "no schema of this release")

        def check():
            tree = self.kit.server.load(text(), **environment())
            if "error" in tree:
                raise ValueError(tree["error"])
            knows_allowed = knows and "allowedDomains" in self.known["authorizerConfiguration"]
            meant = answers.server_means(said, target, knows_allowed)
            found = {name: {key: as_jackson(tree[name].get(key), value)
                            for key, value in section.items()} for name, section in meant.items()}
            others = {"ldapConfiguration", "samlConfiguration", "oidcConfiguration"}
            self.client.ask(("server", [{name: {
                key: value for key, value in tree[name].items() if key not in others}
                for name in meant}]))
            return meant, found
        self.count(column, said, check)

    def docker(self, said):
        environment = self.path("docker", said, ".env", "openmetadata_azure.env")
        for column, tool in self.kit.composes.items():
            if tool:
                self.server(column, said, "docker", self.configuration,
                            lambda: self.compose(tool[0], environment))
            else:
                self.miss(column, "not installed")
        self.server("docker: sh", said, "docker", self.configuration, lambda: dict(
            pair.split("=", 1) for pair in tools.run("sh", "-c", 'set -a; . "$0"; env -0', environment)
            .split("\0") if "=" in pair))
        self.server("docker: dotenv", said, "docker", self.configuration,
                    lambda: self.client.ask(("dotenv", [str(environment)])))

    def literal(self, said):
        """One shape of a compose file for each set of answers, in turn."""
        name = list(shapes.SHAPES)[self.sets.index(said) % len(shapes.SHAPES)]
        folder = self.folder / "literal" / said["name"]
        shapes.place(folder, name, self.release)
        written = []
        for column, tool in self.kit.composes.items():
            column = column.replace("docker: compose", "docker: literal,")
            if not tool:
                self.miss(column, "not installed")
                continue

            def environment():
                if not written:
                    written.append(self.applied(said, folder, "docker", "--no-ingestion"))
                key = (tool[0], shapes.texts(folder))
                if key not in self.kit.composed:
                    self.kit.composed[key] = self.variables(tools.run(tool[0], "config", cwd=folder))
                return self.kit.composed[key]
            self.server(column, said, "docker", self.configuration, environment)

    def compose(self, command, environment):
        """The variables of the server in upstream's compose file."""
        lines = environment.read_text(encoding="utf-8").split("\n")
        key = (command, "\n".join(line for line in lines if not line.startswith("#")))
        if key not in self.kit.composed:
            self.kit.composed[key] = self.composed(command, environment)
        return self.kit.composed[key]

    def composed(self, command, environment):
        file = self.kit.upstream / "docker/docker-compose-1.7.0.yml"
        return self.variables(tools.run(
            command, "--env-file", environment, "--file", file, "config", cwd=self.folder))

    @staticmethod
    def variables(printed):
        """The server's own variables in what `config` prints; migration has to get the same."""
        services = yaml.load(printed, getattr(yaml, "CSafeLoader", yaml.SafeLoader))["services"]
        # What `config` prints can be read again by compose, so a dollar stands there twice.
        server, migration = ({
            name: str(value).replace("$$", "$") for name, value in services[service]["environment"].items()
            if value is not None and name.startswith(("AUTH", "CUSTOM_OIDC"))}
            for service in ("openmetadata-server", "execute-migrate-all"))
        if server != migration:
            raise ValueError("server and migration differ")
        return server

    def apply(self, said, source, target, *options):
        """A copy of a file of upstream's, changed in place."""
        folder = self.folder / "edited" / said["name"] / target
        folder.mkdir(parents=True)
        file = folder / source.name
        shutil.copy(source, file)
        file.chmod(0o600)
        self.applied(said, folder, target, *options)
        return file

    def applied(self, said, folder, target, *options):
        """Runs `omsso apply` in a folder."""
        document = answers.document(said, target, self.release)
        (folder / "answers.yaml").write_text(json.dumps(document))
        run = subprocess.run(
            [self.kit.program, "apply", "--answers", "answers.yaml", "--yes", *options], cwd=folder,
            capture_output=True, text=True, env={"XDG_STATE_HOME": str(folder / "state")})
        # 4: errors in lines of the file that are not ours.
        if run.returncode not in (0, 4):
            raise ValueError(run.stderr)
        return folder

    def edited_server(self, said):
        column = "bare metal: edited"
        if not (1, 6, 2) <= tuple(map(int, self.release.split("."))) < (1, 7):
            return self.miss(column, "-")
        source = self.kit.upstream / "conf/openmetadata-1.6.yaml"
        self.server(column, said, "bare-metal", lambda: self.apply(
            said, source, "bare-metal", "--path", source.name, "--no-ingestion").read_text())

    def kubernetes(self, said):
        column, version = "kubernetes: chart", self.kit.chart(self.release)
        if not (self.kit.helm and version):
            return self.miss(column, "no chart of this release" if self.kit.helm else "no Helm or charts")
        self.table[column].reason = "" if version == self.release else version
        folder = tools.chart(self.kit.repository, version)
        values = self.path("kubernetes", said, "values.yaml", "openmetadata_azure.yaml")
        knows = "AUTHORIZER_ALLOWED_DOMAINS" in (folder / "templates/secrets.yaml").read_text()
        self.server(column, said, "kubernetes", self.configuration,
                    lambda: self.kit.helm.ask((str(folder), str(values))), knows)

    def wrapped(self, said):
        """One wrapper for each set of answers, in turn."""
        column, version = "kubernetes: wrapped", self.kit.chart(self.release)
        if not (self.kit.helm and version):
            return self.miss(column, "as before")
        chart = tools.chart(self.kit.repository, version)
        name = list(wrappers.WRAPPERS)[self.sets.index(said) % len(wrappers.WRAPPERS)]

        def environment():
            file = wrappers.place(self.folder / "wrapped" / said["name"], name, version)
            self.applied(said, file.parent, "kubernetes", "--path", file.name, "--no-ingestion")
            return self.kit.helm.ask(list(map(str, wrappers.handed(file, name, chart))))
        knows = "AUTHORIZER_ALLOWED_DOMAINS" in (chart / "templates/secrets.yaml").read_text()
        self.server(column, said, "kubernetes", self.configuration, environment, knows)

    def workflow(self, column, said, path, is_whole):
        if not self.client:
            return self.miss(column, "no client of this release")

        def check():
            meant, variable = answers.client_means(said)
            variables = {variable: answers.TOKEN} if variable else {}
            file = path() if callable(path) else path
            return meant, self.client.ask(("workflow", [str(file), variables, is_whole]))
        self.count(column, said, check)

    def edited_workflow(self, said):
        source = self.kit.upstream / "ingestion/mysql.yaml"
        self.workflow("ingestion: edited", said, lambda: self.apply(
            said, source, "docker", "--ingestion-path", source.name), True)
