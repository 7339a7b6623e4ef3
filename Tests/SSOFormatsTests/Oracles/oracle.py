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


print(json.dumps({"compose": compose, "schema": schema, "load": load}[sys.argv[1]](*sys.argv[2:])))
