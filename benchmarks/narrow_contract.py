"""Cuts a contract down to its first resources."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

RESOURCES: Final = frozenset(
    {"Accounts", "Subaccounts", "Applications", "Pricing", "Masking Sessions", "Verify Sessions"}
)
"""The tags of the 22 operations that the contract had at first."""

_METHODS: Final = ("get", "put", "post", "delete", "patch")
_Node = dict[str, Any]


def narrowed(document: _Node) -> _Node:
    """Return a contract with the operations of `RESOURCES` and what they refer to.

    Links to other operations go. Webhooks stay: handlers depend on them, whatever calls them.
    """
    paths = {
        path: narrow for path, item in document["paths"].items() if (narrow := _narrow_item(item))
    }
    kept = {operation["operationId"] for operation in operations({"paths": paths})}
    for operation in operations({"paths": paths}):
        operation["responses"] = {
            status: _without_links(response, kept)
            for status, response in operation["responses"].items()
        }
    narrow = {**document, "paths": paths, "tags": _tags(document)}
    narrow.pop("x-tagGroups", None)
    events = document["components"]["pathItems"]
    return {**narrow, "components": _reachable(narrow, events)}


def operations(document: _Node) -> list[_Node]:
    """Return the operations of a document."""
    return [
        item[method] for item in document["paths"].values() for method in _METHODS if method in item
    ]


def _narrow_item(item: _Node) -> _Node:
    gone = {
        method
        for method in _METHODS
        if method in item and not RESOURCES.intersection(item[method]["tags"])
    }
    narrow = {name: dict(each) if name in _METHODS else each for name, each in item.items()}
    for method in gone:
        del narrow[method]
    return narrow if any(method in narrow for method in _METHODS) else {}


def _without_links(response: _Node, kept: set[str]) -> _Node:
    links = response.get("links", {})
    left = {name: link for name, link in links.items() if link.get("operationId") in kept}
    others = {name: value for name, value in response.items() if name != "links"}
    return {**others, "links": left} if left else others


def _tags(document: _Node) -> list[_Node]:
    return [tag for tag in document["tags"] if tag["name"] in RESOURCES or tag["name"] == "Events"]


def _reachable(document: _Node, events: _Node) -> _Node:
    """Return the components that a document refers to, from its operations and events."""
    every = document["components"]
    found: _Node = {kind: {} for kind in every}
    found["pathItems"] = events
    found["securitySchemes"] = every["securitySchemes"]
    outside = {name: value for name, value in document.items() if name != "components"}
    waiting: list[Any] = [outside, events]
    while waiting:
        for kind, name in set(_references(waiting.pop())):
            if name not in found[kind]:
                found[kind][name] = every[kind][name]
                waiting.append(every[kind][name])
    return {kind: found[kind] for kind in every if found[kind]}


def _references(node: Any) -> Iterator[tuple[str, str]]:
    if isinstance(node, list):
        for each in node:
            yield from _references(each)
    elif isinstance(node, dict):
        reference = node.get("$ref")
        if isinstance(reference, str) and reference.startswith("#/components/"):
            _, _, kind, name, *_ = reference.split("/")
            yield kind, name
        for each in node.values():
            yield from _references(each)
