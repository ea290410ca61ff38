"""What a reply or an event showed of the properties that its schema has."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
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


@dataclass(frozen=True)
class Shape:
    """A schema, resolved once: thousands of values are compared with it.

    Attributes:
        document: that the schema is from.
        schema: as written.
        place: of its values.
        seen: the components around it, which end a schema that contains itself.
    """

    document: Document = field(repr=False)
    schema: JsonObject
    place: Property
    seen: tuple[str, ...] = ()

    def properties(self, value: Any = ANYTHING) -> dict[Property, None]:
        """The properties that a value has, each once; all of them when no value is given."""
        found: dict[Property, None] = {}
        self._find(value, found)
        return found

    def _find(self, value: Any, found: dict[Property, None]) -> None:
        members, elements = self._below
        if value is ANYTHING or isinstance(value, dict):
            for name, member, below in members:
                if value is ANYTHING or name in value:
                    inner = ANYTHING if value is ANYTHING else value[name]
                    member.find(inner, found)
                    below._find(inner, found)
        if value is ANYTHING or isinstance(value, list):
            for element in elements:
                for each in [ANYTHING] if value is ANYTHING else value:
                    element._find(each, found)

    @cached_property
    def _below(self) -> tuple[list[tuple[str, _Member, Shape]], list[Shape]]:
        """The properties of an object, by name, and the elements of an array."""
        document, place, seen = self.document, self.place, self.seen
        if reference := self.schema.get("$ref"):
            if reference in seen:
                return [], []
            seen = (*seen, reference)
            if document.properties(self.schema):
                place = Property(reference.rpartition("/")[2])
        members, elements = [], []
        for part in document.parts(self.schema):
            for name, inner in part.get("properties", {}).items():
                here = place.below(name)
                may_be_null = _may_be_null(document, inner)
                member = _Member(here, replace(here, null=True), may_be_null)
                members.append((name, member, Shape(document, inner, here, seen)))
            if "items" in part:
                item = replace(place, path=f"{place.path}[]")
                elements.append(Shape(document, part["items"], item, seen))
        return members, elements


@dataclass(frozen=True, slots=True)
class _Member:
    """A property, and its null."""

    there: Property
    null: Property
    may_be_null: bool

    def find(self, value: Any, found: dict[Property, None]) -> None:
        if value is not None:
            found[self.there] = None
        if value is None or (value is ANYTHING and self.may_be_null):
            found[self.null] = None


def _may_be_null(document: Document, schema: JsonObject) -> bool:
    return any(
        "null" in part.get("type", ()) or None in part.get("enum", ())
        for part in document.parts(schema)
    )
