"""Turns a row of a table into what the program of one SDK calls: method, names of arguments.

`tools/sdk_methods.py` says how methods are found. Names of arguments are spelled as in the API in
Python and Go, in camel case elsewhere; in Node.js, names with `__` stay as they are.

Positional arguments that are listed with a method are passed in that order; otherwise arguments
are taken by name where the language tells the names, and else path parameters come first, then the
others in the order of the row.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from tests.sdks.table import Row, Table, path_names, stem_of, tables
from tools.official_sdks import official_sdks
from tools.sdk_methods import camel, method, spelled

# Of a method's segments, those that belong to an object.
_OF_OBJECT: Final = {"python": 1, "node": 1, "go": 1, "java": 2}
_ARGUMENTS: Final = re.compile(r"\(([^)]*)\)")


def call(row: Row, sdk: str, values: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a program reads.

    Args:
        row: to call.
        sdk: its key.
        values: the row's arguments, without references.

    Returns:
        `method`: its segments; `order`: names of positional arguments, or `None`; `path`: names of
        arguments that identify something; `values`: the arguments; `owner`: where the kept object
        is that has the method; `keep`: as what to keep the result.

    Raises:
        LookupError: no naming rule says how the SDK calls the operation.
    """
    tag = stem_of(row.name)
    table = tables()[tag]
    name = method(official_sdks()[sdk], tag, row.name.removeprefix(f"{tag}_"))
    listed = _ARGUMENTS.search(name)
    segments = _ARGUMENTS.sub("", name).split(".")
    owner, values = row.owner.get(sdk, ""), _taken(table, sdk, values)
    values = official_sdks()[sdk].spelled(row.name, values)
    return {
        "method": segments[-_OF_OBJECT[sdk] :] if owner else segments,
        "order": [_named(table, sdk, each.strip()) for each in listed[1].split(",")]
        if listed
        else None,
        "path": [_named(table, sdk, each) for each in path_names(row.name) if each in values],
        "values": {_named(table, sdk, each): value for each, value in values.items()},
        "owner": owner.split(".") if owner else [],
        "keep": row.keep,
    }


def _taken(table: Table, sdk: str, values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the arguments as an SDK takes them, by their names in the API."""
    fields = {
        name: found
        for name in table.names.get(sdk, ())
        if "." in name and (found := _at(values, name)) is not None
    }
    whole = {name.partition(".")[0] for name in fields}
    texts = table.texts.get(sdk, ())
    others = {
        name: str(value) if name in texts else value
        for name, value in values.items()
        if name not in whole
    }
    return others | fields


def _at(values: Any, path: str) -> Any:
    for step in path.split("."):
        values = values.get(step) if isinstance(values, dict) else None
    return values


def _named(table: Table, sdk: str, name: str) -> str:
    names = table.names.get(sdk, {})
    if name in names:
        return names[name]
    for pattern, other in names.items():
        if pattern.startswith("*") and name.endswith(pattern[1:]):
            return camel(name.removesuffix(pattern[1:]) + other[1:])
    return name if "__" in name else spelled(name, sdk)
