"""Defaults and what stands for nothing are data, and the words that tell them agree."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from tests.spec.document import Document, JsonObject, at
from tests.spec.rules.registry import rule
from tests.spec.validation import Validation

# A value in words is a literal: in backticks, in capitals, a number, True, False or None. "The main
# account unless given" names none.
_FORMS = (
    re.compile(
        r"(?P<of>The )?(?:`(?P<quoted>[^`]+)`|(?P<plain>True|False|None|[A-Z]+|\d+)) unless given"
    ),
    re.compile(r"`(?P<quoted>[^`]+)`, the default,"),
    re.compile(r"recorded to use (?P<plain>\d+)"),
)
_NONE = re.compile(r"\bempty (or `null` )?when there is none")
_SEPARATED = re.compile(r"\bseparated by (?:commas|`(?P<by>.)`)")
_CONSTANTS = {"True": True, "False": False, "None": None}


def _data(schema: JsonObject) -> set[str]:
    return {
        repr((name, schema[name])) for name in ("x-default", "x-default-from") if name in schema
    }


def _words(description: str) -> set[str]:
    text = " ".join(description.split())
    found = set()
    for form in _FORMS:
        for match in form.finditer(text):
            groups = match.groupdict()
            word = groups.get("quoted") or groups.get("plain") or ""
            if groups.get("of"):
                found.add(repr(("x-default-from", word)))
            else:
                value = int(word) if word.isdecimal() else _CONSTANTS.get(word, word)
                found.add(repr(("x-default", value)))
    return found


def _described(document: Document) -> Iterator[tuple[str, str, JsonObject]]:
    """Every schema that may have a default: its place, the words about it and itself."""
    for where, holder in document.holders:
        if "in" in holder:
            yield f"{where}/schema", str(holder.get("description", "")), holder["schema"]
    for schema in document.schemas:
        if schema.holder != "schema":
            yield schema.where, str(schema.value.get("description", "")), schema.value


@rule
def defaults_are_data_and_words(document: Document) -> Iterator[str]:
    """Programs read `x-default`, people the description: "False unless given."."""
    for where, description, schema in _described(document):
        data, words = _data(schema), _words(description)
        if data != words:
            yield f"{where}: data say {sorted(data)}, words {sorted(words)}; let them agree"


@rule
def defaults_fit_their_schemas(document: Document) -> Iterator[str]:
    validation = Validation(document)
    for where, _, schema in _described(document):
        default: Any = schema.get("x-default")
        if default is not None:
            for error in validation.errors(where, default):
                yield f"{where}/x-default: {error}; correct the default or the schema"
        source = schema.get("x-default-from")
        if source is not None and source not in at(document.data, where.rpartition("/")[0]):
            yield f"{where}/x-default-from: there is no {source!r} beside it; correct the name"


@rule
def nothing_is_data_and_words(document: Document) -> Iterator[str]:
    """Programs read `x-when-none`, people the description: "empty when there is none"."""
    for where, description, schema in _described(document):
        found = _NONE.search(" ".join(description.split()))
        words = None if found is None else ["", None] if found[1] else [""]
        data = schema.get("x-when-none")
        if data != words:
            yield f"{where}: x-when-none is {data}, the words say {words}; let them agree"


@rule
def nothing_fits_its_schema(document: Document) -> Iterator[str]:
    validation = Validation(document)
    for where, _, schema in _described(document):
        for value in schema.get("x-when-none", []):
            for error in validation.errors(where, value):
                yield f"{where}/x-when-none: {error}; correct the value or the schema"


@rule
def joined_texts_are_data_and_words(document: Document) -> Iterator[str]:
    """Programs read `x-joined-by`, people the description: "separated by commas"."""
    for where, description, schema in _described(document):
        found = _SEPARATED.search(" ".join(description.split()))
        words = (found["by"] or ",") if found else None
        data = schema.get("x-joined-by")
        if data != words:
            yield f"{where}: x-joined-by is {data}, the words say {words}; let them agree"
