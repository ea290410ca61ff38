"""Reading the OpenAPI document."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")

Node = dict[str, Any]


class DocumentError(Exception):
    """The document cannot be turned into a client. One line per problem."""


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
            DocumentError: It is not YAML; or something lacks its quotes, so that YAML 1.1 and YAML
                1.2 parsers read two different documents (`no`, `18:00`); or it has a value that
                JSON has not (a date); or a reference leads nowhere.
        """
        text = path.read_text("utf-8")
        try:
            root, older = YAML(typ="safe", pure=True).load(text), yaml.safe_load(text)
        except (YAMLError, yaml.YAMLError) as error:
            raise DocumentError(f"{path.name} is not YAML: {error}") from error
        if (difference := _difference(root, older)) is not None:
            raise DocumentError(f"{path.name}: YAML 1.1 and 1.2 disagree at {difference}")
        if (odd := _beyond_json(root)) is not None:
            raise DocumentError(f"{path.name}: no JSON value at {odd}")
        document = cls(root)
        if dangling := sorted(document._dangling_references()):
            raise DocumentError("\n".join(f"a reference leads nowhere: {one}" for one in dangling))
        return document

    def bundle(self) -> str:
        """The document as compact JSON, in its own order."""
        return json.dumps(self.root, ensure_ascii=False, separators=(",", ":")) + "\n"

    def resolve(self, node: Node) -> Node:
        """Follow local references."""
        while "$ref" in node:
            target: Any = self.root
            for part in node["$ref"].removeprefix("#/").split("/"):
                target = target[part.replace("~1", "/").replace("~0", "~")]
            node = target
        return node

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
                    except (LookupError, TypeError):
                        dangling.add(reference)
        return dangling

    @property
    def schemas(self) -> dict[str, Node]:
        """The component schemas by name."""
        schemas: dict[str, Node] = self.root.get("components", {}).get("schemas", {})
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


def _beyond_json(value: Any, where: str = "#") -> str | None:
    """Where a document first has something that JSON cannot express."""
    if value is None or isinstance(value, str | bool | int | float):
        return None
    if isinstance(value, list):
        value = dict(enumerate(value))
    elif not isinstance(value, dict) or not all(isinstance(key, str) for key in value):
        return where
    return next(
        (odd for key, inner in value.items() if (odd := _beyond_json(inner, f"{where}/{key}"))),
        None,
    )


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
        (found for key, a, b in pairs if (found := _difference(a, b, f"{where}/{key}"))), None
    )
