"""What a reply or an event showed of the properties that its schema has."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tests.contract.coverage.constraints import ANYTHING
from tests.spec.document import Document, JsonObject


def properties(document: Document, schema: JsonObject, value: Any = ANYTHING) -> Iterator[str]:
    """The properties of a schema that a value has; all of them when no value is given.

    They are named like `meta.limit`, `objects[].app_id`, and `session.amount null`, which is the
    null of a property that may be null.
    """
    yield from _below(document, schema, value, "", ())


def _below(
    document: Document, schema: JsonObject, value: Any, place: str, seen: tuple[str, ...]
) -> Iterator[str]:
    reference = schema.get("$ref")
    if reference in seen:
        return
    if reference:
        seen = (*seen, reference)
    for part in document.parts(schema):
        for name, below in part.get("properties", {}).items():
            if value is not ANYTHING and not (isinstance(value, dict) and name in value):
                continue
            inner = ANYTHING if value is ANYTHING else value[name]
            here = f"{place}.{name}" if place else name
            if inner is not None:
                yield here
            if (inner is ANYTHING and _may_be_null(document, below)) or inner is None:
                yield f"{here} null"
            yield from _below(document, below, inner, here, seen)
        if "items" in part:
            values = value if isinstance(value, list) else [value] if value is ANYTHING else []
            for each in values:
                yield from _below(document, part["items"], each, f"{place}[]", seen)


def _may_be_null(document: Document, schema: JsonObject) -> bool:
    return any(
        "null" in part.get("type", ()) or None in part.get("enum", ())
        for part in document.parts(schema)
    )
