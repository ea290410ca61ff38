"""Mistakes in examples: what they show is what people copy."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tests.spec.document import Document, JsonObject
from tests.spec.mutator.mistakes import Mistake, below, drop, maker, put


@maker
def named_examples(document: Document) -> Iterator[Mistake]:
    """A body without an example. One of several may go: the others are still true."""
    for where, holder in document.holders:
        if "in" not in holder and holder.get("examples"):
            yield drop("examples removed", where, holder, "examples")


@maker
def values(document: Document) -> Iterator[Mistake]:
    """A field that is always there left out, and what holds others null.

    An example without an optional field is still true.
    """
    for _, holder in document.holders:
        for reference in holder.get("examples", {}).values() if "in" not in holder else ():
            if "$ref" in reference:
                place = f"{reference['$ref']}/value"
                value = document.resolve(reference).get("value")
                yield from _inside(document, place, value, holder["schema"])


def _inside(document: Document, where: str, value: Any, schema: JsonObject) -> Iterator[Mistake]:
    parts = list(document.parts(schema))
    if isinstance(value, list):
        for items in [part["items"] for part in parts if "items" in part][:1]:
            for index, each in enumerate(value):
                yield from _inside(document, below(where, index), each, items)
    elif isinstance(value, dict):
        fields = document.properties(schema)
        for name, each in value.items():
            if any(name in part.get("required", []) for part in parts):
                yield drop("field of an example removed", where, value, name)
            if isinstance(each, list | dict):
                yield put("part of an example is null", where, value, name, None)
            yield from _inside(document, below(where, name), each, fields.get(name, {}))
