"""Readers other than omsso's own, for the tests. Prints JSON."""

import json
import subprocess
import sys

import yaml


def compose(environment, compose_file):
    """What docker-compose hands to the two services that read the settings."""
    text = subprocess.run(
        ["docker-compose", "--env-file", environment, "--file", compose_file, "config"],
        check=True, capture_output=True, text=True,
    ).stdout
    services = yaml.safe_load(text)["services"]
    return {
        name: services[name]["environment"]
        for name in ("openmetadata-server", "execute-migrate-all")
    }


def schema(values, schema_file):
    """What a JSON schema objects to in a YAML file."""
    import jsonschema

    with open(values) as file, open(schema_file) as rules:
        validator = jsonschema.Draft7Validator(json.load(rules))
        return [error.message for error in validator.iter_errors(yaml.safe_load(file))]


def load(path):
    """The file as PyYAML reads it."""
    with open(path) as file:
        return yaml.safe_load(file)


def dotenv(pairs):
    """What python-dotenv makes of texts, each before and after a change: names, and `=value`."""
    import io

    from dotenv.parser import parse_stream

    with open(pairs) as file:
        return [
            [
                [
                    [binding.key, "" if binding.value is None else "=" + binding.value]
                    for binding in parse_stream(io.StringIO(text.removeprefix("\ufeff"), newline=""))
                    if binding.key and not binding.error
                ]
                for text in pair
            ]
            for pair in json.load(file)
        ]


readers = {"compose": compose, "schema": schema, "load": load, "dotenv": dotenv}
print(json.dumps(readers[sys.argv[1]](*sys.argv[2:])))
