"""What a reply or an event showed of the properties that its schema has."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from tests.contract.coverage.constraints import ANYTHING
from tests.spec.document import Document, JsonObject


@dataclass(frozen=True, slots=True)
class Property:
    """A property, or its null where it may be null.

    It belongs to the nearest component schema around it: an object that many operations show counts
    once. That each operation shows what its reply requires is for a validator to say.

    Attributes:
        owner: the component, or whoever has the schema if that is written in place.
        path: below it: `meta.limit`, `objects[].title`.
        null: whether this is the null of a property that may be null.
    """

    owner: str
    path: str = ""
    null: bool = False

    @property
    def name(self) -> str:
        return f"{self.path} null" if self.null else self.path

    def below(self, name: str) -> Property:
        return replace(self, path=f"{self.path}.{name}" if self.path else name)


def properties(
    document: Document, schema: JsonObject, owner: str, value: Any = ANYTHING
) -> Iterator[Property]:
    """The properties of a schema that a value has; all of them when no value is given."""
    yield from _below(document, schema, value, Property(owner), ())


def _below(
    document: Document, schema: JsonObject, value: Any, place: Property, seen: tuple[str, ...]
) -> Iterator[Property]:
    if reference := schema.get("$ref"):
        if reference in seen:
            return
        seen = (*seen, reference)
        if document.properties(schema):
            place = Property(reference.rpartition("/")[2])
    for part in document.parts(schema):
        for name, inner in part.get("properties", {}).items():
            if value is ANYTHING or (isinstance(value, dict) and name in value):
                here = ANYTHING if value is ANYTHING else value[name]
                yield from _here(document, inner, here, place.below(name))
                yield from _below(document, inner, here, place.below(name), seen)
        if "items" in part:
            values = value if isinstance(value, list) else [value] if value is ANYTHING else []
            item = replace(place, path=f"{place.path}[]")
            for each in values:
                yield from _below(document, part["items"], each, item, seen)


def _here(
    document: Document, schema: JsonObject, value: Any, place: Property
) -> Iterator[Property]:
    if value is not None:
        yield place
    if value is None or (value is ANYTHING and _may_be_null(document, schema)):
        yield replace(place, null=True)


def _may_be_null(document: Document, schema: JsonObject) -> bool:
    return any(
        "null" in part.get("type", ()) or None in part.get("enum", ())
        for part in document.parts(schema)
    )
