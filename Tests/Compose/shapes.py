"""Folders as operators have them, and random ones."""

SERVER = "docker.getcollate.io/openmetadata/server:1.7.0"
MIGRATE = "./bootstrap/openmetadata-ops.sh migrate"
NAMES = [
    "AUTHORIZER_CLASS_NAME", "AUTHORIZER_REQUEST_FILTER", "AUTHORIZER_ADMIN_PRINCIPALS",
    "AUTHORIZER_PRINCIPAL_DOMAIN", "AUTHORIZER_ENFORCE_PRINCIPAL_DOMAIN", "AUTHENTICATION_PROVIDER",
    "AUTHENTICATION_PUBLIC_KEYS", "AUTHENTICATION_AUTHORITY", "AUTHENTICATION_CLIENT_ID",
    "AUTHENTICATION_CALLBACK_URL", "AUTHENTICATION_CLIENT_TYPE", "AUTHENTICATION_ENABLE_SELF_SIGNUP",
]
BOTH = ["openmetadata-server", "execute-migrate-all"]
HANDED_ON = "\n".join(f"      {name}: ${{{name}:-}}" for name in NAMES)
OVERRIDE = ["docker-compose.override.yml"]


def compose(environment, server="openmetadata-server", migration="execute-migrate-all", more=""):
    services = [f"  db:\n    image: mysql:8\n    environment: {{MYSQL_DATABASE: om}}\n"]
    for name, command in ((migration, f'    command: "{MIGRATE}"\n'), (server, "")):
        if name:
            services.append(f"  {name}:\n    image: {SERVER}\n{command}{environment}")
    return 'version: "3.9"\n' + more + "services:\n" + "".join(services)


def shape(name, files, changed, services=BOTH, **more):
    return {"name": name, "files": files, "changed": changed, "services": services, **more}


LITERAL = "    environment:\n      AUTHENTICATION_PROVIDER: basic\n      DB_HOST: db\n"
LIST = "    environment:\n      - AUTHENTICATION_PROVIDER=basic\n      - DB_HOST=db\n"
STOCK = "    environment:\n" + HANDED_ON + "\n"

SHAPES = [
    shape("hands all on, nothing beside", {"docker-compose.yml": compose(STOCK)}, ["openmetadata_azure.env"]),
    shape("hands all on, .env", {"docker-compose.yml": compose(STOCK), ".env": "DB_HOST=prod\n"}, [".env"]),
    shape("hard-coded keys", {"docker-compose.yml": compose(LITERAL)}, OVERRIDE),
    shape("hard-coded list", {"docker-compose.yml": compose(LIST)}, OVERRIDE),
    shape("hands nothing on", {"docker-compose.yml": compose("")}, OVERRIDE),
    shape("hands nothing on, .env", {"docker-compose.yml": compose(""), ".env": "A=1\n"}, OVERRIDE),
    shape("compose.yaml", {"compose.yaml": compose(LIST)}, ["compose.override.yaml"]),
    shape("compose.yml", {"compose.yml": compose(LIST)}, ["compose.override.yml"]),
    shape("docker-compose.yaml", {"docker-compose.yaml": compose("")}, ["docker-compose.override.yaml"]),
    shape("an override of other things, in a list",
          {"docker-compose.yml": compose(LITERAL),
           "docker-compose.override.yml": 'version: "3.9"\nservices:\n  openmetadata-server:\n'
           "    environment:\n    - AUTHENTICATION_PROVIDER=google # old\n    - X=1\n    restart: always\n"},
          OVERRIDE),
    shape("an override of another name",
          {"compose.yaml": compose(LITERAL), "docker-compose.override.yml": "services:\n  db: {restart: always}\n"
           'version: "3.9"\n'}, OVERRIDE),
    shape("other names", {"docker-compose.yml": compose(LIST, "catalog", "bootstrap")}, OVERRIDE,
          ["catalog", "bootstrap"]),
    shape("a server without a migration", {"docker-compose.yml": compose(LITERAL, migration="")}, OVERRIDE,
          ["openmetadata-server"]),
    shape("an anchor that is merged",
          {"docker-compose.yml": compose("    environment:\n      <<: *om\n      X: own\n",
                                         more="x-om: &om\n  AUTHENTICATION_PROVIDER: basic\n  Y: '1'\n")}, OVERRIDE),
    shape("the whole environment by an alias",
          {"docker-compose.yml": compose("    environment: *om\n",
                                         more="x-om: &om [AUTHENTICATION_PROVIDER=basic, Y=1]\n")}, OVERRIDE),
    shape("hard-coded keys in what is included",
          {"compose.yaml": "include: [om/compose.yaml]\n", "om/compose.yaml": compose(LITERAL), "om/.env": "A=1\n"},
          ["compose.override.yaml"], **{"not": ["1.29"]}),
    shape("what is included hands all on, with a value beside it",
          {"compose.yaml": "include:\n  - path: [om/a.yaml]\n", "om/a.yaml": compose(STOCK),
           "om/.env": "AUTHENTICATION_PROVIDER=google\n", ".env": "X=1\n"}, [".env"], **{"not": ["1.29"]}),
    shape("an env_file beside hard-coded keys",
          {"docker-compose.yml": compose("    env_file: om.env\n" + LITERAL), "om.env": "Z=1\n"}, OVERRIDE),
    shape("the image by a variable",
          {"docker-compose.yml": compose(LITERAL).replace(SERVER, "${OM_IMAGE:-openmetadata/server:1.9.0}")},
          OVERRIDE),
    shape("COMPOSE_FILE of .env",
          {"a.yml": compose(LITERAL), "b.yml": 'version: "3.9"\nservices:\n  db: {restart: always}\n',
           ".env": "COMPOSE_FILE=a.yml:b.yml\n"}, ["b.yml"]),
    shape("a file that -f names", {"docker-compose-postgres.yml": compose(LIST)}, ["docker-compose-postgres.yml"],
          flags=["-f", "docker-compose-postgres.yml"]),
    shape("a file that -f names, with an alias",
          {"docker-compose-om.yml": compose("    environment: *om\n", more="x-om: &om {DB_HOST: db}\n")},
          ["docker-compose-om.override.yml"], flags=["-f", "docker-compose-om.yml"]),
    shape("keys of the compose file itself", {"docker-compose.yml": compose(LITERAL)}, ["docker-compose.yml"],
          arguments=["--path", "docker-compose.yml"]),
    shape("a file of its own that is named last", {"docker-compose.yml": compose(LITERAL)}, ["sso.yml"],
          arguments=["--path", "sso.yml"]),
    shape("a service that extends another",
          {"docker-compose.yml": compose(LITERAL, migration="") + "  om:\n    extends: openmetadata-server\n"},
          OVERRIDE, ["openmetadata-server"]),
    shape("an include", {"compose.yaml": "include: [om/part.yml]\n" + compose(LITERAL).split("\n", 1)[1],
                         "om/part.yml": "services: {other: {image: x}}\n"},
          ["compose.override.yaml"], **{"not": ["1.29"]}),
    shape("COMPOSE_FILE of a file in another folder",
          {"docker-compose.yml": compose(STOCK), "prod/om.yml": 'version: "3.9"\nservices:\n  openmetadata-server:\n'
           "    env_file: om.env\n", "om.env": "Z=1\n", ".env": "COMPOSE_FILE=docker-compose.yml:prod/om.yml\n"}, [".env"]),
    shape("COMPOSE_FILE of hard-coded keys in another folder",
          {"docker-compose.yml": compose(STOCK), ".env": "COMPOSE_FILE=docker-compose.yml:./prod/om.yml\n",
           "prod/om.yml": 'version: "3.9"\nservices:\n  openmetadata-server:\n' + LITERAL}, ["prod/om.yml"]),
    shape("COMPOSE_FILE of nothing but a file in another folder",
          {"om/docker-compose.yml": compose("    env_file: om.env\n" + STOCK), "om/om.env": "Z=1\n",
           ".env": "COMPOSE_FILE=om/docker-compose.yml\n"}, [".env"]),
    shape("the same with an .env of its own",
          {"om/docker-compose.yml": compose(STOCK), "om/.env": "AUTHENTICATION_PROVIDER=google\n",
           ".env": "COMPOSE_FILE=om/docker-compose.yml\n"}, [".env"], **{"not": ["1.29"]}),
    shape("an env_file by a variable", {"docker-compose.yml": compose("    env_file: ${STAGE}.env\n"),
          "prod.env": "AUTHENTICATION_PROVIDER=basic\n", ".env": "STAGE=prod\n"}, OVERRIDE),
    shape("an env_file that an override takes away",
          {"docker-compose.yml": compose("    env_file: om.env\n" + STOCK), "om.env": "Z=1\n", ".env": "A=1\n",
           "docker-compose.override.yml": "services: {openmetadata-server: {env_file: !reset []}}\n"}, [".env"],
          **{"not": ["1.29"]}),
    shape("a server that an override takes away",
          {"docker-compose.yml": compose(STOCK) + f"  om:\n    image: {SERVER}\n" + STOCK, ".env": "A=1\n",
           "docker-compose.override.yml": "services: {openmetadata-server: !reset null}\n"}, [".env"],
          ["om", "execute-migrate-all"], **{"not": ["1.29"]}),
    shape("hard-coded keys of the migration only",
          {"docker-compose.yml": compose(STOCK, migration="") + f"  execute-migrate-all:\n    image: {SERVER}\n" + LITERAL},
          OVERRIDE),
    shape("a variable that wins over ours",
          {"docker-compose.yml": compose(STOCK).replace(
              "${AUTHENTICATION_PROVIDER:-}", "${OM_PROVIDER:-${AUTHENTICATION_PROVIDER:-}}"), ".env": "OM_PROVIDER=basic\n"},
          OVERRIDE, **{"not": ["1.29"]}),
    shape("two servers behind profiles",
          {"docker-compose.yml": compose("    profiles: [dev]\n" + STOCK, migration="")
           + f"  prod:\n    image: {SERVER}\n    profiles: [prod]\n" + STOCK, ".env": "COMPOSE_PROFILES=prod\n"}, [".env"],
          ["prod"]),
    shape("a compose file of any name", {"om.yml": compose(LITERAL, "om", "migrate")}, ["om.yml"], ["om", "migrate"],
          arguments=["--path", "om.yml"], flags=["-f", "om.yml"]),
    shape("compose files that hand on by another name",
          {"docker-compose.yml": compose("    environment:\n      AUTHENTICATION_PROVIDER: ${OM_PROVIDER:-basic}\n")},
          OVERRIDE),
]


def random_shape(source, index):
    """A compose file in any of the forms that people write, with an override or without."""
    pairs = source.sample(NAMES, source.randint(0, 5)) + source.sample(["DB_HOST", "X_1", "OM"], 2)
    source.shuffle(pairs)
    value = lambda: source.choice(["basic", "a b", "[a, b]", "", "${X:-d}", "a#b", "$$HOME", "1.50", "true"])
    form = source.randrange(5)
    margin = " " * source.choice([4, 6])
    more = ""
    if form == 0:
        lines = [f"{margin}  {k}: \"{value()}\"" for k in pairs]
    elif form == 1:
        lines = [f"{margin}- \"{k}={value()}\"" if source.random() < .7 else f"{margin}- {k}=x # {k}" for k in pairs]
    elif form == 2:
        more = "x-om: &om\n" + "".join(f"  {k}: '{value()}'\n" for k in pairs)
        lines = [f"{margin}  <<: *om", f"{margin}  OWN: \"{value()}\""]
    elif form == 3:
        more = "x-om: &om [" + ", ".join(f"\"{k}={value()}\"" for k in pairs) + "]\n"
        lines = None
    else:
        lines = [f"{margin}  {k}: ${{{k}:-{source.choice(['', 'x'])}}}" for k in NAMES]
    comment = source.choice(["", "    # ours\n", "\n"])
    if lines is None:
        text = f"{comment}    environment: *om\n"
    else:
        text = f"{comment}    environment:\n" + "\n".join(lines) + "\n"
    files = {"docker-compose.yml": compose(text, more=more)}
    if source.random() < .3:
        files[".env"] = source.choice(["DB_HOST=prod\n", "X=1\nAUTHENTICATION_PROVIDER=basic\n"])
    if source.random() < .3:
        extra = source.choice(["environment: {X_1: over}", "environment: [AUTHENTICATION_PROVIDER=google]", "restart: always"])
        files["docker-compose.override.yml"] = (
            f"version: \"3.9\"\nservices:\n  openmetadata-server:\n    {extra}\n")
    made = {"name": f"random {index}", "files": files, "services": BOTH}
    if form in (0, 1, 2) and source.random() < .3 and "docker-compose.override.yml" not in files:
        made["arguments"] = ["--path", "docker-compose.yml"]
    return made
