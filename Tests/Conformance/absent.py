"""Stands in for the packages that sources and clouds need: parsing a file never calls them."""

import importlib.abc
import importlib.machinery
import sys
import types

# These look for packages that need not be there: they are to see the truth.
import cachetools  # noqa: F401
import email_validator  # noqa: F401
import pydantic.networks  # noqa: F401
import pydantic_core
import requests  # noqa: F401
import yaml  # noqa: F401


class Nothing:
    """A name that is imported, inherited from or subscripted, and never used."""

    def __class_getitem__(cls, item):
        return cls

    @classmethod
    def __get_pydantic_core_schema__(cls, source, handler):
        return pydantic_core.core_schema.any_schema()


class Absent(types.ModuleType):
    __path__ = []

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return type(name, (Nothing,), {})


class Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def __init__(self):
        self.names = set()

    def find_spec(self, name, path=None, target=None):
        self.names.add(name.partition(".")[0] if not name.startswith("metadata") else name)
        return importlib.machinery.ModuleSpec(name, self, is_package=True)

    def create_module(self, spec):
        return Absent(spec.name)

    def exec_module(self, module):
        pass


sys.meta_path.append(Finder())
