"""Runs in one release of the ingestion client: schemas of the server, and workflow files.

Lines of JSON in, lines of JSON out. The first argument is the folder of the client.
"""

import json
import os
import pathlib
import sys

import absent  # noqa: F401

sys.path.insert(0, sys.argv[1])
from metadata.config.common import load_config_file  # noqa: E402
from metadata.generated.schema.configuration import (  # noqa: E402
    authenticationConfiguration, authorizerConfiguration)
from metadata.generated.schema.entity.services.connections.metadata.openMetadataConnection import (  # noqa: E402
    OpenMetadataConnection)
from metadata.utils.ssl_registry import get_verify_ssl_fn  # noqa: E402

SECTIONS = {
    "authenticationConfiguration": authenticationConfiguration.AuthenticationConfiguration,
    "authorizerConfiguration": authorizerConfiguration.AuthorizerConfiguration,
}


def fields():
    """The keys that this release knows, by section."""
    return {name: list(model.model_fields) for name, model in SECTIONS.items()}


def server(sections):
    """Takes both sections as the schema of this release does."""
    return {name: SECTIONS[name].model_validate(section) is not None
            for name, section in sections.items()}


def workflow(path, variables, is_whole):
    """What the client makes of a file: its own loader, parser and choice of trust."""
    os.environ.update(variables)
    tree = load_config_file(pathlib.Path(path))
    for name in variables:
        del os.environ[name]
    if is_whole:
        from metadata.ingestion.api.parser import parse_workflow_config_gracefully
        connection = parse_workflow_config_gracefully(tree).workflowConfig.openMetadataServerConfig
    else:
        connection = OpenMetadataConnection.model_validate(
            tree["workflowConfig"]["openMetadataServerConfig"])
    return {
        "hostPort": str(getattr(connection.hostPort, "root", connection.hostPort)),
        "authProvider": connection.authProvider.value,
        "jwtToken": connection.securityConfig.jwtToken.get_secret_value(),
        # Source: metadata/ingestion/ometa/ometa_api.py, ClientConfig(verify=...).
        "verify": get_verify_ssl_fn(connection.verifySSL)(connection.sslConfig),
    }


def dotenv(path):
    """A file of variables, as python-dotenv reads it."""
    from dotenv import dotenv_values
    return dotenv_values(path)


CALLS = {"dotenv": dotenv, "fields": fields, "server": server, "workflow": workflow}
for line in sys.stdin:
    name, arguments = json.loads(line)
    try:
        answer = {"value": CALLS[name](*arguments)}
    except Exception as error:
        answer = {"error": f"{type(error).__name__}: {error}"}
    print(json.dumps(answer), flush=True)
