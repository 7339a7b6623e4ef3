"""Compose files that take nothing from variables: what omsso writes into, or beside them."""

SERVER = """version: "3.9"
services:
  openmetadata-server:
    image: docker.getcollate.io/openmetadata/server:RELEASE
ENVIRONMENT
  execute-migrate-all:
    image: docker.getcollate.io/openmetadata/server:RELEASE
    command: "./bootstrap/openmetadata-ops.sh migrate"
ENVIRONMENT
"""
MAPPING = """    environment: # ours
      AUTHENTICATION_PROVIDER: basic
      AUTHORIZER_ADMIN_PRINCIPALS: "[admin]"
      OTHER: "a$$b\""""
LIST = """    environment:
      - AUTHENTICATION_PROVIDER=basic # ours
      - "AUTHORIZER_ADMIN_PRINCIPALS=[admin]\""""
PORTS = """version: "3.9"
services:
  openmetadata-server:
    ports: ["127.0.0.1:8585:8585"]
"""
OWN = PORTS + """    environment:
      - AUTHENTICATION_PROVIDER=basic
      - OTHER=kept
"""
# What stands in the folder, by the name of the shape; RELEASE is put in.
SHAPES = {
    "mapping": {"docker-compose.yml": SERVER.replace("ENVIRONMENT", MAPPING)},
    "list": {"docker-compose.yml": SERVER.replace("ENVIRONMENT", LIST)},
    "own override": {"docker-compose.yml": SERVER.replace("ENVIRONMENT", MAPPING),
                     "docker-compose.override.yml": PORTS},
    "own override with a list": {"docker-compose.yml": SERVER.replace("ENVIRONMENT", LIST),
                                 "docker-compose.override.yml": OWN},
    "COMPOSE_FILE": {"om.yml": SERVER.replace("ENVIRONMENT", MAPPING), ".env": "COMPOSE_FILE=om.yml\n"},
}


def place(folder, name, release):
    folder.mkdir(parents=True)
    for file, text in SHAPES[name].items():
        (folder / file).write_text(text.replace("RELEASE", release))


def texts(folder):
    """All that compose reads there, without comments and release, by which equal ones are read once."""
    return tuple((path.name, "\n".join(
        line for line in path.read_text(encoding="utf-8").split("\n")
        if not line.lstrip().startswith("#") and "image:" not in line))
        for path in sorted(folder.iterdir()) if path.suffix in (".yml", ".env") or path.name == ".env")
