"""Operations that share a path and a method, told apart by the query: the extension `x-variants`.

OpenAPI has one operation for a path and a method. Such an operation lists its variants, each with
what is its own: `operationId`, `query` (the values that choose it), `parameters` (the names of
those that it takes of the operation's), and any other field of an operation, `responses` by status.
What a variant leaves out it has from the operation. The variant without `query` answers requests
that choose no other; it takes every parameter but the choosing ones.

In an expanded document each variant is an operation by itself. Its key in `paths` ends with its
query, as in `/Call/?status=live`, and the parameters that choose it are required constants. The
parameters of the operation that it does not take are listed apart: they have no effect, but a
strict emulator refuses invalid values of them, as the operation documents them.
"""

from __future__ import annotations

from typing import Any, Final, TypeAlias

Node = dict[str, Any]
_Choice: TypeAlias = tuple[str, Node, str]

KEY: Final = "x-variants"
CHOICE: Final = "x-chosen-by"
"""In an expanded document, the query that chooses an operation; only variants have it."""
IGNORED: Final = "x-ignored-parameters"
"""In an expanded document, the parameters that have no effect on a variant."""
FORBIDDEN: Final[Node] = {"type": "string", "not": {}}
"""The schema of a parameter that an operation must not be given: it would choose another."""


def url_path(key: str, operation: Node) -> str:
    """Return the path of an operation from its key in `paths`, without the query of a variant."""
    return key.partition("?")[0] if CHOICE in operation else key


def expanded(document: Node) -> Node:
    """Return a document in which each variant is an operation of its own.

    What has no variants is shared with the original, which is not changed.

    Raises:
        KeyError: a variant takes a parameter that its operation does not have.
    """
    paths = document.get("paths", {})
    if not any(KEY in each for item in paths.values() for each in _operations(item).values()):
        return document
    found: Node = {}
    for path, item in paths.items():
        found[path] = item
        for method, operation in _operations(item).items():
            for variant in operation.get(KEY, ()):
                query = variant.get("query", {})
                whole = _whole(document, operation, variant)
                if query:
                    key = f"{path}?{'&'.join(f'{name}={value}' for name, value in query.items())}"
                    shared = {name: item[name] for name in item if name not in _operations(item)}
                    found[key] = {**found.get(key, shared), method: whole}
                else:
                    found[path] = {**found[path], method: whole}
    names = _choices(paths)
    return {**document, "paths": _relinked(found, names)}


def _operations(item: Any) -> dict[str, Node]:
    if not isinstance(item, dict):
        return {}
    return {
        method: each
        for method, each in item.items()
        if isinstance(each, dict) and "responses" in each
    }


def _whole(document: Node, operation: Node, variant: Node) -> Node:
    """An operation with what a variant says in place of its own."""
    query = variant.get("query", {})
    inherited = {name: value for name, value in operation.items() if name != KEY}
    own = {name: value for name, value in variant.items() if name != "query"}
    choosing, others = _parameters(document, operation, query)
    taken = variant.get("parameters", list(others))
    return {
        **inherited,
        **own,
        **({CHOICE: query} if query else {}),
        "parameters": choosing + [others[name] for name in taken],
        IGNORED: [
            {**_resolved(document, others[name]), "required": False}
            for name in others
            if name not in taken
        ],
        "responses": {**operation["responses"], **variant.get("responses", {})},
    }


def _parameters(document: Node, operation: Node, query: Node) -> tuple[list[Node], dict[str, Node]]:
    """The parameters that choose among the variants, as they are in one, and the others by name."""
    names = {name for each in operation[KEY] for name in each.get("query", {})}
    choosing, others = [], {}
    for written in operation.get("parameters", ()):
        parameter = _resolved(document, written)
        name = parameter["name"]
        if name not in names:
            others[name] = written
        elif name in query:
            schema = {"type": "string", "const": query[name], "examples": [query[name]]}
            choosing.append({**parameter, "required": True, "schema": schema})
        else:
            choosing.append({**parameter, "schema": FORBIDDEN})
    return choosing, others


def _choices(paths: Node) -> list[_Choice]:
    """The operationId, the query and the operationId of the variant, for each variant."""
    return [
        (operation["operationId"], variant["query"], variant["operationId"])
        for item in paths.values()
        for operation in _operations(item).values()
        for variant in operation.get(KEY, ())
        if "query" in variant
    ]


def _relinked(paths: Node, choices: list[_Choice]) -> Node:
    """The same paths, but their links that choose a variant by its query lead to the variant."""
    return {
        path: {
            **item,
            **{
                method: {**each, "responses": _with_links(each["responses"], choices)}
                for method, each in _operations(item).items()
            },
        }
        for path, item in paths.items()
    }


def _with_links(responses: Node, choices: list[_Choice]) -> Node:
    return {
        status: {
            **response,
            "links": {name: _linked(link, choices) for name, link in response["links"].items()},
        }
        if "links" in response
        else response
        for status, response in responses.items()
    }


def _linked(link: Node, choices: list[_Choice]) -> Node:
    given = link.get("parameters", {})
    for operation_id, query, variant_id in choices:
        if link.get("operationId") == operation_id and query.items() <= given.items():
            rest = {name: value for name, value in given.items() if name not in query}
            return {**link, "operationId": variant_id, "parameters": rest}
    return link


def _resolved(document: Node, node: Node) -> Node:
    while "$ref" in node:
        target: Any = document
        for step in node["$ref"].removeprefix("#/").split("/"):
            target = target[step.replace("~1", "/").replace("~0", "~")]
        node = target
    return node
