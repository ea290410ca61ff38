"""Turns a row of a table into what the program of one SDK calls: method, names of arguments.

Where the table says nothing, `calls_create` is

- Python: `client.calls.create`
- Node.js: `client.calls.create`, with options in camel case; names with `__` stay as they are
- Go: `client.Calls.Create`
- Java: `Call.creator(...)...create()` of the package `com.plivo.api.models.call`

A method is written with dots. In `methods` of a table, `{verb}` stands for what the operationId has
after its tag, as the language spells it, `{Verb}` for the same with a capital, and `{factory}` for
Java's noun. Positional arguments may be listed in parentheses after the method that takes them;
otherwise they are taken by name where the language tells the names, and else path parameters come
first, then the others in the order of the row.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from tests.sdks.table import Row, Table, file_of, path_names, stem_of, tables

_DEFAULTS: Final = {
    "python": "{tag}.{verb}",
    "node": "{tag}.{verb}",
    "go": "{Tag}.{Verb}",
    "java": "{package}.{Class}.{factory}.{verb}",
}
_FACTORIES: Final = {
    "create": "creator",
    "get": "getter",
    "list": "lister",
    "update": "updater",
    "delete": "deleter",
}
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
    table = tables()[stem_of(row.name)]
    name = method(table, row, sdk)
    listed = _ARGUMENTS.search(name)
    segments = _ARGUMENTS.sub("", name).split(".")
    owner = row.owner.get(sdk, "")
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


def method(table: Table, row: Row, sdk: str) -> str:
    """Return how an SDK calls an operation, with its positional arguments where they are listed.

    Raises:
        LookupError: no naming rule says it.
    """
    template = table.methods_of.get(row.name, {}).get(sdk) or table.methods.get(sdk)
    try:
        return (template or _DEFAULTS[sdk]).format_map(_words(table, row.name, sdk))
    except KeyError as word:
        raise LookupError(
            f"{row.name}: no rule says what {word} is; name the method under `methods` of its row "
            f"in {file_of(row.name)}: {{{sdk}: ...}}"
        ) from None


def _words(table: Table, operation_id: str, sdk: str) -> dict[str, str]:
    resource, verb = table.stem.removesuffix("s"), operation_id.removeprefix(f"{table.stem}_")
    words = {
        "tag": _spelled(table.stem, sdk),
        "Tag": _capital(_camel(table.stem)),
        "verb": _spelled(verb, sdk),
        "Verb": _capital(_camel(verb)),
        "package": resource.replace("_", ""),
        "Class": _capital(_camel(resource)),
    }
    return words | ({"factory": _FACTORIES[verb]} if verb in _FACTORIES else {})


def _named(table: Table, sdk: str, name: str) -> str:
    names = table.names.get(sdk, {})
    if name in names:
        return names[name]
    for pattern, other in names.items():
        if pattern.startswith("*") and name.endswith(pattern[1:]):
            return _camel(name.removesuffix(pattern[1:]) + other[1:])
    return name if "__" in name else _spelled(name, sdk)


def _spelled(name: str, sdk: str) -> str:
    return name if sdk in ("python", "go") else _camel(name)


def _camel(name: str) -> str:
    return re.sub(r"_+(\w)", lambda found: found[1].upper(), name)


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]
