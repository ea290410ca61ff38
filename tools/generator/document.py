"""Reading the OpenAPI document."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from plivo_emulator.pipeline.variants import expanded
from tools.generator.bundle import bundle
from tools.generator.refusal import DocumentError, Refused

__all__ = ["METHODS", "Document", "DocumentError", "Node", "schema_types"]

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")

Node = dict[str, Any]


class Document:
    """An OpenAPI document with look-ups for the generator.

    Args:
        source: The decoded document.
    """

    def __init__(self, source: Node) -> None:
        self.source = source
        self.root = expanded(source)
        """The document with the variants of operations as operations."""

    @classmethod
    def load(cls, path: Path) -> "Document":
        """Read YAML or JSON, in one file or in parts.

        Raises:
            DocumentError: A file cannot be read or is ambiguous (see `Source`), or a reference
                cannot be resolved (see `bundle`).
        """
        return cls(bundle(path).document)

    def compact(self) -> str:
        """The document as compact JSON, in its original order."""
        return json.dumps(self.source, ensure_ascii=False, separators=(",", ":")) + "\n"

    def indented(self) -> str:
        """The document as indented JSON, in its original order."""
        return json.dumps(self.source, ensure_ascii=False, indent=2) + "\n"

    def pointed(self, reference: str, place: str) -> tuple[str, Any]:
        """The JSON pointer and the value that a reference points to.

        Args:
            reference: The reference.
            place: JSON pointer of the reference.

        Raises:
            Refused: It points to another document or cannot be resolved.
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
                raise Refused(place, f"a reference cannot be resolved: {reference}") from None
        return where, target

    def resolve(self, node: Node, place: str = "#") -> Node:
        """Follow local references.

        Raises:
            Refused: They cannot be resolved or are circular.
        """
        found: Any = node
        seen: list[str] = []
        while isinstance(found, dict) and "$ref" in found:
            seen.append(found["$ref"])
            if len(seen) != len(set(seen)):
                raise Refused(place, f"a reference is circular: {seen[0]}")
            _, found = self.pointed(found["$ref"], place)
        return found if isinstance(found, dict) else {}

    @property
    def schemas(self) -> dict[str, Any]:
        """The component schemas by name; some may be true or false."""
        schemas: dict[str, Any] = self.root.get("components", {}).get("schemas", {})
        return schemas

    def operations(self) -> Iterator[tuple[str, str, Node, Node]]:
        """Path, method, path item and operation of each operation of `paths`.

        The path of a variant ends with its query; see `plivo_emulator.pipeline.variants`.
        """
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
