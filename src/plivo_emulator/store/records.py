"""Typed documents: a dataclass says what is in a stored JSON document.

Moments are ISO 8601 texts in the document, enums their values, dataclasses objects; lists, dicts
and optional values may hold any of them; `Any` is JSON already. A field is called otherwise there
with `field(metadata=named("from"))`, and left out while it is `None` with
`field(metadata=OMITTED)`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import datetime
from enum import Enum
from functools import cache, partial
from operator import attrgetter
from types import NoneType, UnionType
from typing import (
    Any,
    Final,
    Literal,
    NamedTuple,
    TypeAlias,
    TypeVar,
    get_args,
    get_origin,
    get_type_hints,
)

Record = TypeVar("Record")
Convert: TypeAlias = Callable[[Any], Any]

OMITTED: Final = {"omitted": True}

_PLAIN: Final = frozenset({str, int, float, bool, NoneType, Any})


def named(name: str) -> dict[str, str]:
    """Return the metadata of a field that has another name in the document."""
    return {"name": name}


def to_document(record: Any) -> dict[str, Any]:
    """Return an instance of a dataclass as it is stored and shown."""
    shape = _shape(type(record))  # type: ignore[arg-type]  # classes can be hashed
    document = dict(zip(shape.shown, shape.values(record), strict=True))
    for shown, write in shape.converted:
        if (value := document[shown]) is not None:
            document[shown] = write(value)
    for shown in shape.omitted:
        if document[shown] is None:
            del document[shown]
    return document


def from_document(kind: type[Record], document: Mapping[str, Any]) -> Record:
    """Return a document as an instance of a dataclass.

    Fields that the document lacks get their defaults; others that it has are ignored.

    Raises:
        TypeError: a field without a default is missing.
        ValueError: a text is no moment, or a value none of its enum's.
    """
    found = {}
    for name, shown, read in _shape(kind).fields:  # type: ignore[arg-type]  # classes can be hashed
        if shown in document:
            value = document[shown]
            found[name] = value if read is None else read(value)
    return kind(**found)


class _Field(NamedTuple):
    """A field of a dataclass: its name there and in the document, and how it is read, if at all."""

    name: str
    shown: str
    read: Convert | None


class _Shape(NamedTuple):
    """The fields of a dataclass.

    Attributes:
        fields: all of them.
        shown: their names in the document.
        values: returns their values.
        converted: those whose values differ in the document, and how they are written.
        omitted: those that are left out while they are `None`.
    """

    fields: list[_Field]
    shown: list[str]
    values: Callable[[Any], tuple[Any, ...]]
    converted: list[tuple[str, Convert]]
    omitted: list[str]


@cache
def _shape(kind: Any) -> _Shape:
    hints = get_type_hints(kind)
    described = [
        _Field(each.name, each.metadata.get("name", each.name), _reader(hints[each.name]))
        for each in fields(kind)
    ]
    names = [each.name for each in described]
    writers = [(each.shown, _writer(hints[each.name])) for each in described]
    omitted = {each.name for each in fields(kind) if "omitted" in each.metadata}
    return _Shape(
        described,
        [each.shown for each in described],
        # With one name, `attrgetter` returns no tuple.
        attrgetter(*names) if len(names) > 1 else lambda record: (getattr(record, names[0]),),
        [(shown, write) for shown, write in writers if write is not None],
        [each.shown for each in described if each.name in omitted],
    )


def _is_plain(hint: Any) -> bool:
    """Return whether values of a type are the same in a document."""
    if isinstance(hint, UnionType):
        return all(map(_is_plain, get_args(hint)))
    return get_origin(hint) is Literal or hint in _PLAIN


def _writer(hint: Any) -> Convert | None:
    """Return what turns a value of a type into one of a document; `None` if they are the same."""
    if _is_plain(hint):
        return None
    if isinstance(hint, UnionType):
        (hint,) = (one for one in get_args(hint) if one is not NoneType)
        there = _writer(hint)
        return there and (lambda value: None if value is None else there(value))
    origin, inner = get_origin(hint), get_args(hint)
    if origin is list:
        item = _writer(inner[0])
        return list if item is None else lambda value: [item(one) for one in value]
    if origin is dict:
        entry = _writer(inner[1])
        if entry is None:
            return dict
        return lambda value: {name: entry(one) for name, one in value.items()}
    if hint is datetime:
        return datetime.isoformat
    return to_document if is_dataclass(hint) else attrgetter("_value_")


def _reader(hint: Any) -> Convert | None:
    """Return what turns a value of a document into one of a type; `None` if they are the same."""
    if isinstance(hint, UnionType):
        (hint,) = (one for one in get_args(hint) if one is not NoneType)
        there = _reader(hint)
        return there and (lambda value: None if value is None else there(value))
    origin, inner = get_origin(hint), get_args(hint)
    if origin is list:
        item = _reader(inner[0])
        return item and (lambda value: [item(one) for one in value])
    if origin is dict:
        entry = _reader(inner[1])
        return entry and (lambda value: {name: entry(one) for name, one in value.items()})
    if hint is datetime:
        return datetime.fromisoformat
    if isinstance(hint, type) and is_dataclass(hint):
        return partial(from_document, hint)
    return hint if isinstance(hint, type) and issubclass(hint, Enum) else None
