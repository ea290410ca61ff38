"""Types of values: annotations and decoding."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import ClassVar

from attrs import define, field, frozen

from tools.generator.text import literals

Scalar = str | int | bool

JSON_TYPES = {
    "string": "str",
    "integer": "int",
    "number": "float",
    "boolean": "bool",
    "null": "None",
}


@frozen
class Type:
    """A type that needs no decoding.

    Attributes:
        python: Its annotation.
        json: Its JSON types; none for a value of any type.
    """

    python: str = "Any"
    json: tuple[str, ...] = ()

    def annotation(self, list_: str = "list") -> str:
        """The annotation as Python code.

        Args:
            list_: The name for `list`, in classes with a method `list`.
        """
        return self.python

    def sent(self, list_: str = "list") -> str:
        """The annotation of an argument, where models may also be given as dictionaries."""
        return self.annotation(list_)

    @property
    def shape(self) -> str:
        """The type as an expression of `plivo_runtime.shapes`."""
        return f"Kind({literals(self.json)})"

    def classes(self) -> Iterator[Class]:
        """The classes in the annotation."""
        yield from ()

    @property
    def is_nullable(self) -> bool:
        """Whether null is a value."""
        return self.python == "None"

    @property
    def decodes(self) -> bool:
        """Whether it contains a model."""
        return any(one.is_model for one in self.classes())


ANY = Type()
NULL = Type("None", ("null",))
UPLOAD = Type("Upload", ("string",))
"""A file that is sent."""
BYTES = Type("bytes", ("string",))
"""A file that is received."""
MOMENT = Type("str | datetime", ("string",))
"""A timestamp that is sent."""


def scalar(json_type: str) -> Type:
    """The type of a JSON type that is neither array nor object."""
    return Type(JSON_TYPES[json_type], (json_type,))


@frozen
class Choice(Type):
    """One of several values."""

    values: tuple[Scalar, ...] = ()

    def annotation(self, list_: str = "list") -> str:
        """A literal type."""
        return f"Literal[{literals(self.values)}]"

    @property
    def shape(self) -> str:
        """The values."""
        return f"Choice({literals(self.values)})"


@define(eq=False)
class Class:
    """A name in the package `models`."""

    is_model: ClassVar[bool] = False

    name: str
    module: str
    description: str
    type: Type = field(kw_only=True, default=ANY)
    """The aliased type, if it is not a model."""
    dictionary: str = field(kw_only=True, default="")
    """The name of the type of dictionaries that are sent in place of the model, if there is one."""


@frozen
class Named(Type):
    """A model, an enum, or another named type."""

    to: Class = field(kw_only=True)

    def annotation(self, list_: str = "list") -> str:
        """The name."""
        return self.to.name

    def sent(self, list_: str = "list") -> str:
        """The name, and that of the dictionaries."""
        return " | ".join(filter(None, (self.to.name, self.to.dictionary)))

    @property
    def shape(self) -> str:
        """The model or the aliased type."""
        return f"Object({self.to.name})" if self.to.is_model else self.to.type.shape

    def classes(self) -> Iterator[Class]:
        """The one."""
        yield self.to

    @property
    def is_nullable(self) -> bool:
        """Whether the aliased type is nullable."""
        return not self.to.is_model and self.to.type.is_nullable

    @property
    def decodes(self) -> bool:
        """Whether it is a model or an alias of a type with one."""
        return self.to.is_model or self.to.type.decodes


@frozen
class ListOf(Type):
    """An array; leading items may have their own types."""

    item: Type = ANY
    first: tuple[Type, ...] = ()

    @property
    def _items(self) -> Type:
        return union([*self.first, self.item])

    def annotation(self, list_: str = "list") -> str:
        """A list."""
        return f"{list_}[{self._items.annotation(list_)}]"

    def sent(self, list_: str = "list") -> str:
        """A sequence, as a list of models is no list of models or dictionaries to type checkers."""
        items = self._items
        return f"Sequence[{items.sent(list_)}]" if items.decodes else self.annotation(list_)

    @property
    def shape(self) -> str:
        """The items, in order."""
        first = "".join(f", {one.shape}" for one in self.first)
        return f"ListOf({self.item.shape}{first})"

    def classes(self) -> Iterator[Class]:
        """Those of the items."""
        return self._items.classes()

    @property
    def decodes(self) -> bool:
        """Whether an item does."""
        return self._items.decodes


@frozen
class MapOf(Type):
    """An object with arbitrary names."""

    value: Type = ANY

    def annotation(self, list_: str = "list") -> str:
        """A dictionary."""
        return f"dict[str, {self.value.annotation(list_)}]"

    def sent(self, list_: str = "list") -> str:
        """A mapping, for the same reason as a sequence."""
        value = self.value
        return f"Mapping[str, {value.sent(list_)}]" if value.decodes else self.annotation(list_)

    @property
    def shape(self) -> str:
        """The values."""
        return f"MapOf({self.value.shape})"

    def classes(self) -> Iterator[Class]:
        """Those of the values."""
        return self.value.classes()

    @property
    def decodes(self) -> bool:
        """Whether a value does."""
        return self.value.decodes


@frozen
class Union(Type):
    """One of several types, distinguished by shape."""

    members: tuple[Type, ...] = ()

    def annotation(self, list_: str = "list") -> str:
        """A union with null last."""
        return _joined(one.annotation(list_) for one in self.members)

    def sent(self, list_: str = "list") -> str:
        """The same of what is sent."""
        return _joined(one.sent(list_) for one in self.members)

    @property
    def shape(self) -> str:
        """The alternatives."""
        return f"OneOf({', '.join(one.shape for one in self.members)})"

    def classes(self) -> Iterator[Class]:
        """Those of the alternatives."""
        for one in self.members:
            yield from one.classes()

    @property
    def is_nullable(self) -> bool:
        """Whether null is an alternative."""
        return any(one.is_nullable for one in self.members)

    @property
    def decodes(self) -> bool:
        """Whether an alternative does."""
        return any(one.decodes for one in self.members)


@frozen
class Tagged(Union):
    """One of several models, distinguished by a property."""

    tag: str = ""
    models: tuple[tuple[Scalar, Class], ...] = ()
    default: Class | None = None

    @property
    def shape(self) -> str:
        """The models by the value of the property."""
        models = ", ".join(f"{literals([value])}: {model.name}" for value, model in self.models)
        default = f", {self.default.name}" if self.default else ""
        return f"Tagged({literals([self.tag])}, {{{models}}}{default})"


def _joined(annotations: Iterable[str]) -> str:
    return " | ".join(sorted(dict.fromkeys(annotations), key=lambda name: name == "None"))


def union(members: Iterable[Type]) -> Type:
    """The simplest type for a union."""
    flat: list[Type] = []
    for one in members:
        flat += one.members if isinstance(one, Union) and not isinstance(one, Tagged) else [one]
    if any(one == ANY for one in flat):
        return ANY
    choices = [value for one in flat if isinstance(one, Choice) for value in one.values]
    merged: list[Type] = []
    for one in flat:
        simple = _literal(choices) if isinstance(one, Choice) else one
        if simple not in merged:
            merged.append(simple)
    return merged[0] if len(merged) == 1 else Union(members=tuple(merged))


def choice(values: Sequence[object]) -> Type:
    """The type of a value that is one of `values`."""
    known = [value for value in values if isinstance(value, str | int)]
    others = [value for value in values if not isinstance(value, str | int)]
    return union([*([_literal(known)] if known else []), *map(_type_of, others)])


def _literal(values: Sequence[Scalar]) -> Choice:
    # True equals 1, but is a different value.
    unique = tuple({(type(value), value): value for value in values}.values())
    return Choice(json=tuple(dict.fromkeys(map(_json_type, unique))), values=unique)


def alternatives(one: Type) -> tuple[Type, ...]:
    """The members of a union, or the type itself."""
    return one.members if isinstance(one, Union) else (one,)


def _json_type(value: object) -> str:
    if isinstance(value, bool):
        return "boolean"
    return "integer" if isinstance(value, int) else "string"


def _type_of(value: object) -> Type:
    """The type of a value that cannot be in a literal type."""
    if value is None:
        return NULL
    if isinstance(value, float):
        return scalar("number")
    return ListOf() if isinstance(value, list) else MapOf()
