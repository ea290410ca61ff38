"""Mistakes in schemas."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from tests.spec.document import Document, JsonObject, Schema, pointer
from tests.spec.mutator.mistakes import (
    GONE,
    Mistake,
    below,
    drop,
    maker,
    others,
    put,
    walk,
)

_OTHER_TYPE: Final = {
    "string": "integer",
    "integer": "string",
    "number": "string",
    "boolean": "string",
    "array": "object",
    "object": "array",
}
_WIDER: Final = {"integer": "number", "number": "integer", "string": "integer"}
_BOUNDS: Final = ("minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems")
_CONDITIONS: Final = ("if", "then", "else", "not", "dependentSchemas", "anyOf", "oneOf", "allOf")


def _schemas(document: Document) -> list[Schema]:
    """Every schema once, however often it is shared."""
    return list({id(each.value): each for each in document.schemas}.values())


@maker
def types(document: Document) -> Iterator[Mistake]:
    for each in _schemas(document):
        kind = each.value.get("type")
        kinds = [kind] if isinstance(kind, str) else list(kind or [])
        plain = [name for name in kinds if name != "null"]
        for name in plain:
            swapped = [_OTHER_TYPE[name] if one == name else one for one in kinds]
            new: Any = swapped[0] if isinstance(kind, str) else swapped
            yield put("type changed", each.where, each.value, "type", new)
            if name in _WIDER:
                yield put("type widened", each.where, each.value, "type", [*kinds, _WIDER[name]])
        if "null" in kinds and plain:
            yield put("null dropped", each.where, each.value, "type", plain[0])
        elif plain and each.holder == "properties":
            yield put("null added", each.where, each.value, "type", [*kinds, "null"])
        if kind is not None:
            yield drop("type dropped", each.where, each.value, "type")


@maker
def requirements(document: Document) -> Iterator[Mistake]:
    for each in _schemas(document):
        required = each.value.get("required", [])
        for index, name in enumerate(required):
            yield Mistake(
                "requirement dropped", each.where, f"of {name}", ((required, index, GONE),)
            )
        for name in document.properties(each.value).keys() - set(required):
            if "properties" in each.value:
                yield put(
                    "requirement added", each.where, each.value, "required", [*required, name]
                )


@maker
def properties(document: Document) -> Iterator[Mistake]:
    for each in _schemas(document):
        fields = each.value.get("properties", {})
        required = each.value.get("required", [])
        for name, value in fields.items():
            known = [(required, required.index(name), GONE)] if name in required else []
            changes = ((fields, name, GONE), *known)
            yield Mistake("property removed", each.where, f"without {name}", changes)
            renamed = [(required, required.index(name), f"{name}s")] if name in required else []
            changes = ((fields, name, GONE), (fields, f"{name}s", value), *renamed)
            yield Mistake("property renamed", each.where, f"{name} to {name}s", changes)
        if fields:
            invented = {"type": "string", "description": "An invented field."}
            yield put("property invented", each.where, fields, "invented", invented)
            closed = each.value.get("additionalProperties") is False
            yield (
                drop("additionalProperties", each.where, each.value, "additionalProperties")
                if closed
                else put(
                    "additionalProperties", each.where, each.value, "additionalProperties", False
                )
            )


@maker
def values(document: Document) -> Iterator[Mistake]:
    for each in _schemas(document):
        enum = each.value.get("enum", [])
        for index, value in enumerate(enum):
            yield Mistake("enum value removed", each.where, repr(value), ((enum, index, GONE),))
        if enum:
            yield put("enum value added", each.where, enum, len(enum), "invented")
            yield drop("enum dropped", each.where, each.value, "enum")
        if "format" in each.value:
            yield drop("format dropped", each.where, each.value, "format")
        elif each.value.get("type") == "string":
            yield put("format added", each.where, each.value, "format", "uuid")


@maker
def bounds(document: Document) -> Iterator[Mistake]:
    for each in _schemas(document):
        for name in _BOUNDS:
            if (limit := each.value.get(name)) is not None:
                for new in dict.fromkeys([limit * 10, limit + 1, limit - 1]):
                    if new != limit:
                        yield put("bound shifted", each.where, each.value, name, new)
                yield drop("bound dropped", each.where, each.value, name)
        if each.value.get("type") == "integer" and "maximum" not in each.value:
            yield put("bound added", each.where, each.value, "maximum", 1000)


@maker
def patterns(document: Document) -> Iterator[Mistake]:
    for each in _schemas(document):
        if (pattern := each.value.get("pattern")) is not None:
            yield drop("pattern dropped", each.where, each.value, "pattern")
            looser = [pattern.removeprefix("^"), pattern.removesuffix("$"), ".*"]
            looser += [pattern.replace(old, new, 1) for old, new in _QUANTIFIERS if old in pattern]
            for new in dict.fromkeys(looser):
                if new != pattern:
                    yield put("pattern loosened", each.where, each.value, "pattern", new)


_QUANTIFIERS: Final = [
    ("{18}", "{17,18}"),
    ("{2}", "{1,2}"),
    ("[1-9]", "[0-9]"),
    ("https?", "[a-z]+"),
    ("?", "*"),
    ("+", "*"),
    ("{4,", "{1,"),
]


@maker
def references(document: Document) -> Iterator[Mistake]:
    names = list(document.components("schemas"))
    for each in _schemas(document):
        if "$ref" in each.value:
            name = each.value["$ref"].rpartition("/")[2]
            target = pointer("components", "schemas", others(names, name))
            yield put("reference retargeted", each.where, each.value, "$ref", target)
            other = {"type": "string"}
            changes = tuple((each.value, key, value) for key, value in other.items())
            yield Mistake(
                "reference loosened", each.where, "", ((each.value, "$ref", GONE), *changes)
            )


@maker
def defaults(document: Document) -> Iterator[Mistake]:
    """Of the data alone, and of the data with their words."""
    for where, holder, schema in _with_default(document):
        for key in ("x-default", "x-default-from"):
            if key in schema:
                new = _other(schema[key])
                yield drop("default dropped", where, schema, key)
                yield put("default changed", where, schema, key, new)
                words = holder.get("description", "")
                changed = _in_words(words, schema[key], new)
                if changed != words:
                    yield put("default changed in words", where, holder, "description", changed)
                    changes = ((schema, key, new), (holder, "description", changed))
                    yield Mistake("default changed throughout", where, f"to {new!r}", changes)
    for each in _schemas(document):
        if each.holder == "properties" and "$ref" not in each.value:
            yield put("default added", each.where, each.value, "x-default", "invented")


def _with_default(document: Document) -> Iterator[tuple[str, JsonObject, JsonObject]]:
    for where, holder in document.holders:
        if "in" in holder:
            yield f"{where}/schema", holder, holder["schema"]
    for each in _schemas(document):
        if each.holder == "properties":
            yield each.where, each.value, each.value


def _other(value: Any) -> Any:
    match value:
        case bool():
            return not value
        case int():
            return value + 1
        case "POST":
            return "GET"
        case None:
            return "https://example.com"
    return {"mp3": "wav", "sms": "voice", "en": "de", "all": "active"}.get(value, "fallback_url")


def _in_words(text: str, old: Any, new: Any) -> str:
    """A description with another default in it."""
    before, after = (str(value) for value in (old, new))
    for form in (
        "{} unless given",
        "`{}` unless given",
        "`{}`, the default",
        "recorded to use {}",
        "recorded to\nuse {}",
        "use {}",
    ):
        if form.format(before) in text:
            return text.replace(form.format(before), form.format(after))
    return text


@maker
def conditions(document: Document) -> Iterator[Mistake]:
    """What is demanded of fields together."""
    for name, schema in document.components("schemas").items():
        for key in _CONDITIONS:
            if key in schema:
                where = pointer("components", "schemas", name)
                yield drop("condition dropped", where, schema, key)
                yield from _inside_condition(below(where, key), schema[key])


def _inside_condition(where: str, node: Any) -> Iterator[Mistake]:
    for place, inner in walk(where, node):
        required = inner.get("required", [])
        for index, name in enumerate(required):
            yield Mistake("requirement dropped", place, f"of {name}", ((required, index, GONE),))
        if isinstance(inner.get("const"), bool):
            yield put("condition turned", place, inner, "const", not inner["const"])
        for key in _CONDITIONS:
            if key in inner:
                yield drop("condition dropped", place, inner, key)
