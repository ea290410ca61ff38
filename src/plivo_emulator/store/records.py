"""Typed documents: a dataclass says what is in a stored JSON document.

Moments are ISO 8601 texts in the document, enums their values, dataclasses objects; lists, dicts
and optional values may hold any of them. A field is called otherwise there with
`field(metadata=named("from"))`, and left out while it is `None` with `field(metadata=OMITTED)`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import datetime
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Final, TypeVar, get_args, get_origin, get_type_hints

Record = TypeVar("Record")

OMITTED: Final = {"omitted": True}


def named(name: str) -> dict[str, str]:
    """Return the metadata of a field that has another name in the document."""
    return {"name": name}


def to_document(record: Any) -> dict[str, Any]:
    """Return an instance of a dataclass as it is stored and shown."""
    values = ((each, getattr(record, each.name)) for each in fields(record))
    return {
        each.metadata.get("name", each.name): _to_json(value)
        for each, value in values
        if value is not None or "omitted" not in each.metadata
    }


def from_document(kind: type[Record], document: Mapping[str, Any]) -> Record:
    """Return a document as an instance of a dataclass.

    Fields that the document lacks get their defaults; others that it has are ignored.

    Raises:
        TypeError: a field without a default is missing.
        ValueError: a text is no moment, or a value none of its enum's.
    """
    return kind(
        **{
            field: _from_json(hint, document[name])
            for field, name, hint in _fields(kind)  # type: ignore[arg-type]  # classes can be hashed
            if name in document
        }
    )


@cache
def _fields(kind: Any) -> list[tuple[str, str, Any]]:
    """Return name, name in the document, and type of each field."""
    hints = get_type_hints(kind)
    return [(one.name, one.metadata.get("name", one.name), hints[one.name]) for one in fields(kind)]


def _to_json(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, list):
        return [_to_json(one) for one in value]
    if isinstance(value, dict):
        return {name: _to_json(one) for name, one in value.items()}
    return to_document(value) if is_dataclass(value) else value


def _from_json(hint: Any, value: Any) -> Any:
    if value is None:
        return None
    if isinstance(hint, UnionType):
        (hint,) = (one for one in get_args(hint) if one is not NoneType)
    origin, inner = get_origin(hint), get_args(hint)
    if origin is list:
        return [_from_json(inner[0], one) for one in value]
    if origin is dict:
        return {name: _from_json(inner[1], one) for name, one in value.items()}
    if hint is datetime:
        return datetime.fromisoformat(value)
    if isinstance(hint, type) and is_dataclass(hint):
        return from_document(hint, value)
    return hint(value) if isinstance(hint, type) and issubclass(hint, Enum) else value
