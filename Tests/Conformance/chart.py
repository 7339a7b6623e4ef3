"""Runs with the Helm library: the environment that a chart gives the server for given values.

Lines of JSON in (folder of the chart, path of the values), lines of JSON out.
"""

import base64
import functools
import json
import sys

import helm_python
import yaml

helm_python.disable_logging()
load = functools.lru_cache(helm_python.Chart.load)


def environment(folder, values):
    """Variables of the chart's Secrets, as the pods get them; the schema is checked on the way."""
    chart = load(folder)
    given = helm_python.values_from_yaml(open(values, encoding="utf-8").read())
    chart.validate_schema(chart.merge_values(given))
    variables = {}
    for name, text in chart.render(given, name="openmetadata").items():
        if not name.endswith((".yaml", ".yml")):
            continue
        for document in yaml.safe_load_all(text):
            if document and document["kind"] == "Secret":
                for name, value in (document.get("data") or {}).items():
                    variables[name] = base64.b64decode(value or "").decode("utf-8")
                variables.update(document.get("stringData") or {})
    return variables


for line in sys.stdin:
    try:
        answer = {"value": environment(*json.loads(line))}
    except Exception as error:
        answer = {"error": f"{type(error).__name__}: {error}"}
    print(json.dumps(answer), flush=True)
