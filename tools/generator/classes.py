"""Modules of `models`: models, enums, and other named types."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from keyword import iskeyword
from typing import ClassVar

from attrs import define, field, frozen

from tools.generator.text import literal, literals
from tools.generator.types import Choice, Class, ListOf, Named, Type, alternatives


@frozen
class Field:
    """A field of a model."""

    name: str
    wire_name: str
    type: Type
    required: bool
    description: str
    secret: bool = False
    read_only: bool = False
    """Whether it is never sent to the API."""
    write_only: bool = False
    """Whether it is never sent by the API."""

    @property
    def is_always_set(self) -> bool:
        """Whether it always has a value when read."""
        return self.required and not self.write_only

    @property
    def default(self) -> str:
        """The default value as an expression: the only value of a required field, if it has one."""
        if not self.is_always_set:
            return "UNSET"
        values = self.type.values if isinstance(self.type, Choice) else ()
        return literals(values) if len(values) == 1 else ""

    @property
    def declaration(self) -> str:
        """The declaration in the class body."""
        unset = "" if self.is_always_set else " | Unset"
        default = f" = {self.default}" if self.default else ""
        return f"{self.name}: {self.type.annotation()}{unset}{default}"

    @property
    def item(self) -> str:
        """The annotation of its item in a dictionary that is sent."""
        annotation = self.type.sent()
        return annotation if self.required else f"NotRequired[{annotation}]"


def decode(type_: Type, source: str) -> str:
    """The expression that decodes a JSON value.

    Args:
        type_: What the value is.
        source: An expression of the value.
    """
    if not type_.decodes:
        return source
    known = [one for one in alternatives(type_) if one.decodes]
    if len(known) == 1 and (model := _model(known[0])):
        return f"decode({model}, {source})"
    if len(known) == 1 and (model := _item_model(known[0])):
        return f"decode_list({model}, {source})"
    return f"{type_.shape}.decode({source})"


def _item_model(type_: Type) -> str | None:
    return _model(type_.item) if isinstance(type_, ListOf) and not type_.first else None


def _model(type_: Type) -> str | None:
    return type_.to.name if isinstance(type_, Named) and type_.to.is_model else None


@define(eq=False)
class Alias(Class):
    """A type that has a name: an enum or a map."""


@define(eq=False, slots=False)
class Model(Class):
    """An object with fields."""

    is_model: ClassVar[bool] = True

    fields: list[Field] = field(factory=list)
    """In the order of the document."""
    extras: Field | None = None
    """Field for the typed properties without a name."""
    is_closed: bool = False
    """Whether it has only the properties in `fields`."""
    is_alternative: bool = False
    """Whether values are distinguished from other models by their shape."""

    @property
    def all_fields(self) -> list[Field]:
        """The fields, those without a default first, as required by attrs."""
        fields = sorted(self.fields, key=lambda field: field.default != "")
        return [*fields, *([self.extras] if self.extras else [])]

    @property
    def is_free(self) -> bool:
        """Whether all its properties are untyped data."""
        return not self.fields and not self.extras and not self.is_closed

    def decode(self, field: Field) -> str:
        """Expression that decodes a field with the mapping's `get`."""
        other = "undocumented(cls, source)"
        source = other if field is self.extras else f"get({literal(field.wire_name)}, UNSET)"
        return decode(field.type, source)

    @property
    def sent_fields(self) -> list[Field]:
        """The fields of a dictionary that is sent."""
        return [field for field in self.fields if not field.read_only]

    @property
    def has_plain_items(self) -> bool:
        """Whether the fields of a dictionary can be declared in a class."""
        names = [field.wire_name for field in self.sent_fields]
        return all(
            name.isidentifier() and not iskeyword(name) and not name.startswith("__")
            for name in names
        )

    @property
    def used(self) -> list[Class]:
        """The other classes in its annotations, by name."""
        found = {
            one.name: one
            for each in self.all_fields
            for one in each.type.classes()
            if one is not self
        }
        return [found[name] for name in sorted(found)]

    @cached_property
    def used_models(self) -> list[Model]:
        """The other models needed for decoding, including those behind named types, by name."""
        found = {one.name: one for each in self.all_fields for one in models_in(each.type)}
        return [found[name] for name in sorted(found) if found[name] is not self]

    @cached_property
    def reachable(self) -> set[str]:
        """The names of the models that it contains, at any depth."""
        seen: set[str] = set()
        pending = [self]
        while pending:
            new = [one for one in pending.pop().used_models if one.name not in seen]
            seen.update(one.name for one in new)
            pending += new
        return seen

    @property
    def imports(self) -> Iterator[tuple[Model, bool]]:
        """The models that decoding it needs.

        The flag says that the modules would import each other, so that this one must be imported
        when it is used.
        """
        return ((one, self.name in one.reachable) for one in self.used_models)


def models_in(type_: Type) -> Iterator[Model]:
    """The models needed to decode a type."""
    for one in type_.classes():
        if isinstance(one, Model):
            yield one
        elif isinstance(one, Alias):
            yield from models_in(one.type)
