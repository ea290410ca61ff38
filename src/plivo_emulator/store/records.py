"""Typed documents: a dataclass says what is in a stored JSON document.

Moments are ISO 8601 texts in the document, enums their values, dataclasses objects; lists, dicts
and optional values may hold any of them. A field is called otherwise there with
`field(metadata=named("from"))`, and left out while it is `None` with `field(metadata=OMITTED)`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import datetime
from enum import Enum
from functools import cache, partial
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, Final, Literal, NamedTuple, TypeVar, get_args, get_origin, get_type_hints

Record = TypeVar("Record")

OMITTED: Final = {"omitted": True}

_PLAIN: Final = frozenset({str, int, float, bool, NoneType})


def named(name: str) -> dict[str, str]:
    """Return the metadata of a field that has another name in the document."""
    return {"name": name}


def to_document(record: Any) -> dict[str, Any]:
    """Return an instance of a dataclass as it is stored and shown."""
    shape = _shape(type(record))  # type: ignore[arg-type]  # classes can be hashed
    document = dict(zip(shape.shown, shape.values(record), strict=True))
    for each in shape.converted:
        value = document[each.shown]
        if value is not None:
            document[each.shown] = _to_json(value)
        elif each.omitted:
            del document[each.shown]
    return document


def from_document(kind: type[Record], document: Mapping[str, Any]) -> Record:
    """Return a document as an instance of a dataclass.

    Fields that the document lacks get their defaults; others that it has are ignored.

    Raises:
        TypeError: a field without a default is missing.
        ValueError: a text is no moment, or a value none of its enum's.
    """
    found = {}
    for each in _shape(kind).fields:  # type: ignore[arg-type]  # classes can be hashed
        if each.shown in document:
            value = document[each.shown]
            found[each.name] = value if each.read is None else each.read(value)
    return kind(**found)


class _Field(NamedTuple):
    """A field of a dataclass: its name there and in the document, and how it is read, if at all."""

    name: str
    shown: str
    omitted: bool
    read: Callable[[Any], Any] | None


class _Shape(NamedTuple):
    """The fields of a dataclass.

    Attributes:
        fields: all of them.
        shown: their names in the document.
        values: returns their values.
        converted: those whose values may differ in the document.
    """

    fields: list[_Field]
    shown: list[str]
    values: Callable[[Any], tuple[Any, ...]]
    converted: list[_Field]


@cache
def _shape(kind: Any) -> _Shape:
    hints = get_type_hints(kind)
    described = [
        _Field(
            each.name,
            each.metadata.get("name", each.name),
            "omitted" in each.metadata,
            _reader(hints[each.name]),
        )
        for each in fields(kind)
    ]
    names = [each.name for each in described]
    return _Shape(
        described,
        [each.shown for each in described],
        # With one name, `attrgetter` returns no tuple.
        attrgetter(*names) if len(names) > 1 else lambda record: (getattr(record, names[0]),),
        [each for each in described if each.omitted or not _is_plain(hints[each.name])],
    )


def _is_plain(hint: Any) -> bool:
    """Return whether values of a type are the same in a document."""
    if isinstance(hint, UnionType):
        return all(map(_is_plain, get_args(hint)))
    return get_origin(hint) is Literal or hint in _PLAIN


def _to_json(value: Any) -> Any:
    if type(value) in _PLAIN:
        return value
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, list):
        return [_to_json(one) for one in value]
    if isinstance(value, dict):
        return {name: _to_json(one) for name, one in value.items()}
    return to_document(value) if is_dataclass(value) else value


def _reader(hint: Any) -> Callable[[Any], Any] | None:
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
