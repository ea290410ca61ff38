"""Validation of a document against the OpenAPI schema, so that other code can rely on its form."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any, Final

import jsonschema_rs

from tools.generator.document import Document
from tools.generator.refusal import pointer
from tools.generator.text import comment

_JSON_SCHEMA: Final = {"$ref": "https://json-schema.org/draft/2020-12/schema"}


def invalidities(document: Document) -> Iterator[str]:
    """The violations of a document, one line each."""
    if found := list(_odd_texts(document.root, "#")):
        yield from found
        return
    version = str(document.root.get("openapi", document.root.get("swagger", "")))
    series = ".".join(version.split(".")[:2])
    if series not in {"3.0", "3.1"}:
        yield f"#/openapi: version {comment(version) or '(none)'}; the generator reads 3.0 and 3.1"
        return
    yield from _lines(_openapi(series), document.root, "#")
    if series == "3.1":
        for place, schema in _schemas(document.root, "#"):
            yield from _lines(_schema(), schema, place)


@cache
def _openapi(series: str) -> jsonschema_rs.Validator:
    folder = files("openapi_spec_validator") / "resources" / "schemas" / f"v{series}"
    text = (folder / "schema.json").read_text("utf-8")
    return jsonschema_rs.validator_for(json.loads(text))


@cache
def _schema() -> jsonschema_rs.Validator:
    return jsonschema_rs.validator_for(_JSON_SCHEMA)


def _lines(validator: jsonschema_rs.Validator, value: Any, place: str) -> Iterator[str]:
    for error in validator.iter_errors(value):
        message = str(error.message)
        short = message if len(message) <= 200 else f"{message[:200]}..."
        yield comment(f"{pointer(place, *error.instance_path)}: {short}")


def _schemas(node: Any, place: str) -> Iterator[tuple[str, Any]]:
    """The outermost schemas of a document."""
    if isinstance(node, list):
        node = dict(enumerate(node))
    if not isinstance(node, dict):
        return
    for key, value in node.items():
        where = pointer(place, key)
        if key == "schemas" and place == "#/components" and isinstance(value, dict):
            yield from ((pointer(where, name), schema) for name, schema in value.items())
        elif key == "schema" and isinstance(value, dict | bool):
            yield where, value
        elif key not in {"example", "examples", "default"} and not str(key).startswith("x-"):
            yield from _schemas(value, where)


def _odd_texts(value: Any, place: str) -> Iterator[str]:
    """Lone surrogates in a document, which files and requests cannot contain."""
    if isinstance(value, str):
        if not _is_unicode(value):
            yield f"{comment(place)}: a lone surrogate, which is not valid text"
    elif isinstance(value, dict):
        for key, inner in value.items():
            if _is_unicode(str(key)):
                yield from _odd_texts(inner, pointer(place, key))
            else:
                yield f"{comment(place)}: a name with a lone surrogate, which is not valid text"
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _odd_texts(inner, pointer(place, number))


def _is_unicode(text: str) -> bool:
    return text.isascii() or not any("\ud800" <= character <= "\udfff" for character in text)
