"""Reading the OpenAPI document."""

import json
from collections.abc import Iterator
from math import isfinite
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import yaml
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from tools.generator.refusal import DocumentError, Refused, pointer

__all__ = ["METHODS", "Document", "DocumentError", "Node", "schema_types"]

DEEPEST = 200
"""Levels of a document."""
METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")

Node = dict[str, Any]


class Document:
    """An OpenAPI document and the look-ups in it that the generation needs.

    Args:
        root: The decoded document.
    """

    def __init__(self, root: Node) -> None:
        self.root = root

    @classmethod
    def load(cls, path: Path) -> "Document":
        """Read YAML or JSON.

        Raises:
            DocumentError: It cannot be read, or is not YAML; or something lacks its quotes, so that
                YAML 1.1 and YAML 1.2 parsers read two different documents (`no`, `18:00`); or it
                has a value that JSON has not (a date); or a reference leads nowhere.
        """
        try:
            text = path.read_text("utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise DocumentError(f"{path.name} cannot be read: {error}") from error
        try:
            root, older = YAML(typ="safe", pure=True).load(text), yaml.safe_load(text)
        except (YAMLError, yaml.YAMLError, ValueError) as error:
            raise DocumentError(f"{path.name} is not YAML: {error}") from error
        except RecursionError:
            raise DocumentError(f"{path.name}: too many levels") from None
        if not isinstance(root, dict):
            raise DocumentError(f"{path.name} is no OpenAPI document: no mapping")
        if (repeated := _repeated(root)) is not None:
            raise DocumentError(f"{path.name}: contains itself, or too many levels, at {repeated}")
        if (odd := _beyond_json(root)) is not None:
            raise DocumentError(f"{path.name}: {odd}")
        if (difference := _difference(root, older)) is not None:
            raise DocumentError(f"{path.name}: YAML 1.1 and 1.2 disagree at {difference}")
        document = cls(root)
        if dangling := sorted(document._dangling_references()):
            raise DocumentError("\n".join(f"a reference leads nowhere: {one}" for one in dangling))
        return document

    def bundle(self) -> str:
        """The document as compact JSON, in its own order."""
        return json.dumps(self.root, ensure_ascii=False, separators=(",", ":")) + "\n"

    def indented(self) -> str:
        """The document as JSON for people to read, in its own order."""
        return json.dumps(self.root, ensure_ascii=False, indent=2) + "\n"

    def pointed(self, reference: str, place: str) -> tuple[str, Any]:
        """Where a reference leads, as a JSON pointer, and what stands there.

        Args:
            reference: The reference.
            place: JSON pointer of where it stands.

        Raises:
            Refused: It leads to another document, or nowhere.
        """
        if not reference.startswith("#/"):
            kind = "into another document" if not reference.startswith("#") else "by an anchor"
            raise Refused(place, f"a reference {kind}: {reference}; bundle it as a component")
        target: Any = self.root
        where = unquote(reference)
        for part in where.removeprefix("#/").split("/"):
            key = part.replace("~1", "/").replace("~0", "~")
            try:
                target = target[int(key)] if isinstance(target, list) else target[key]
            except (LookupError, TypeError, ValueError):
                raise Refused(place, f"a reference leads nowhere: {reference}") from None
        return where, target

    def resolve(self, node: Node, place: str = "#") -> Node:
        """Follow local references.

        Raises:
            Refused: They lead nowhere, or in a circle.
        """
        found: Any = node
        seen: list[str] = []
        while isinstance(found, dict) and "$ref" in found:
            seen.append(found["$ref"])
            if len(seen) != len(set(seen)):
                raise Refused(place, f"a reference leads back to itself: {seen[0]}")
            _, found = self.pointed(found["$ref"], place)
        return found if isinstance(found, dict) else {}

    def _dangling_references(self) -> set[str]:
        """The local references that lead nowhere."""
        dangling: set[str] = set()
        waiting: list[Any] = [self.root]
        while waiting:
            node = waiting.pop()
            if isinstance(node, list):
                waiting += node
            elif isinstance(node, dict):
                waiting += node.values()
                reference = node.get("$ref")
                if isinstance(reference, str) and reference.startswith("#/"):
                    try:
                        self.resolve(node)
                    except Refused:
                        dangling.add(reference)
        return dangling

    @property
    def schemas(self) -> dict[str, Any]:
        """The component schemas by name; some may be true or false."""
        schemas: dict[str, Any] = self.root.get("components", {}).get("schemas", {})
        return schemas

    def operations(self) -> Iterator[tuple[str, str, Node, Node]]:
        """Path, method, path item and operation of each operation of `paths`."""
        yield from self._operations(self.root.get("paths", {}))

    def events(self) -> Iterator[tuple[str, Node]]:
        """Name and operation of each webhook, and of each callback of an operation."""
        for name, _, _, event in self._operations(self.root.get("webhooks", {})):
            yield f"webhook {name}", event
        for _, _, _, operation in self.operations():
            for name, callback in operation.get("callbacks", {}).items():
                for _, _, _, event in self._operations(self.resolve(callback)):
                    yield f"callback {name} of {operation.get('operationId')}", event

    def _operations(self, items: dict[str, Node]) -> Iterator[tuple[str, str, Node, Node]]:
        for key, reference in items.items():
            item = self.resolve(reference)
            for method in METHODS:
                if method in item:
                    yield key, method, item, item[method]


def schema_types(schema: Node) -> list[str]:
    """The `type` of a schema as a list."""
    declared = schema.get("type", [])
    return [declared] if isinstance(declared, str) else list(declared)


def _repeated(value: Any, where: str = "#", depth: int = 0) -> str | None:
    """Where a document goes deeper than any that is written; aliases of YAML can make a circle."""
    if depth > DEEPEST:
        return where[:200]
    items = value.items() if isinstance(value, dict) else enumerate(value)
    return next(
        (
            found
            for key, inner in items
            if isinstance(inner, dict | list)
            and (found := _repeated(inner, pointer(where, key), depth + 1))
        ),
        None,
    )


def _beyond_json(value: Any, where: str = "#") -> str | None:
    """Where a document first has something that JSON cannot express, and what that is."""
    if value is None or isinstance(value, str | bool | int):
        return None
    if isinstance(value, float):
        return None if isfinite(value) else f"{where}: no JSON number: {value}"
    if isinstance(value, list):
        value = dict(enumerate(value))
    elif not isinstance(value, dict):
        return f"{where}: no JSON value: {value}"
    elif odd := [key for key in value if not isinstance(key, str)]:
        return f"{where}: the key {odd[0]} must be text; put it in quotes"
    inside = (_beyond_json(inner, pointer(where, key)) for key, inner in value.items())
    return next((found for found in inside if found), None)


def _difference(one: Any, other: Any, where: str = "#") -> str | None:
    """Where two documents differ first. 1 and True are equal in Python, but not here."""
    if type(one) is not type(other):
        return where
    if isinstance(one, dict):
        if list(one) != list(other):
            return where
        pairs = [(key, one[key], other[key]) for key in one]
    elif isinstance(one, list):
        if len(one) != len(other):
            return where
        pairs = [(index, *both) for index, both in enumerate(zip(one, other, strict=True))]
    else:
        return None if one == other else where
    return next(
        (found for key, a, b in pairs if (found := _difference(a, b, pointer(where, key)))), None
    )
