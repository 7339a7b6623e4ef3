"""Compares edited YAML files with their old text by PyYAML: nothing but the entries may differ."""

import json
import sys

import yaml


class Loader(yaml.SafeLoader):
    """Reads tags it does not know and keys that are lists."""


def anything(loader, suffix, node):
    if isinstance(node, yaml.ScalarNode):
        return loader.construct_scalar(node)
    if isinstance(node, yaml.SequenceNode):
        return loader.construct_sequence(node, deep=True)
    return loader.construct_mapping(node, deep=True)


def mapping(loader, node):
    loader.flatten_mapping(node)
    pairs = {}
    for key, value in node.value:
        pairs[json.dumps(loader.construct_object(key, deep=True))] = loader.construct_object(
            value, deep=True
        )
    return pairs


Loader.add_multi_constructor("!", anything)
Loader.add_constructor("tag:yaml.org,2002:map", mapping)


def documents(text):
    return list(yaml.load_all(text, Loader)) or [None]


def leftover(value):
    return value is None or value == "" or (isinstance(value, str) and value.startswith("<"))


def apply(document, entry):
    document = {} if document is None else document
    *way, last = [json.dumps(key) for key in entry["path"]]
    node = document
    for key in way:
        if node.get(key) is None:
            if entry["presence"] == "ifPresent":
                return document
            node[key] = {}
        node = node[key]
    if entry["presence"] == "ifPresent" and last not in node:
        return document
    if entry["presence"] == "ifMissing" and not leftover(node.get(last)):
        return document
    node[last] = entry["value"]
    return document


def main(path):
    cases = json.load(open(path))
    failed = unreadable = 0
    for case in cases:
        try:
            old = documents(case["old"])
        except yaml.YAMLError:
            # PyYAML is stricter than libyaml about tabs before comments.
            unreadable += 1
            continue
        new = documents(case["new"])
        tops = {json.dumps(entry["path"][0]) for entry in case["entries"]}
        index = next((i for i, d in enumerate(old) if isinstance(d, dict) and tops & set(d)), 0)
        for entry in case["entries"]:
            old[index] = apply(old[index], entry)
        if old != new:
            failed += 1
            print("differs:", case["name"], old, new, sep="\n  ")
    print(f"{len(cases)} files, {failed} differ, {unreadable} unreadable before")
    sys.exit(1 if failed else 0)


main(sys.argv[1])
