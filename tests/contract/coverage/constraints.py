"""The constraints of a JSON schema, one by one: which there are, and how a value fares with each.

Unlike a validator, which says whether a value is valid, this tells which keyword of which place
was put to the test.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from tests.spec.document import Document, JsonObject

# Stands for any value: everything that a schema demands is found.
ANYTHING: Final[Any] = object()


@dataclass(frozen=True, slots=True)
class Finding:
    """One constraint, and what a value makes of it.

    Attributes:
        place: where in the request: `query/limit`, `body/name`.
        keyword: of the schema there, behind the conditions that lead to it.
        obeyed: whether the value obeys it.
    """

    place: str
    keyword: str
    obeyed: bool

    @property
    def name(self) -> str:
        return f"{self.place} {self.keyword}"


def findings(
    document: Document, schema: JsonObject, value: Any, place: str, trail: str = ""
) -> Iterator[Finding]:
    """Every constraint that applies to a value, in the order of the schema.

    Args:
        document: that the schema is from.
        schema: as written.
        value: to judge, or `ANYTHING` to list every constraint.
        place: what the value is called.
        trail: the conditions that led here.
    """
    if "$ref" in schema:
        yield from findings(document, document.resolve(schema), value, place, trail)
    for keyword, told in schema.items():
        if (check := _CHECKS.get(keyword)) is not None:
            obeyed = value is ANYTHING or check(told, value)
            yield Finding(place, trail + keyword, obeyed)
        elif (walk := _WALKS.get(keyword)) is not None:
            yield from walk(document, schema, value, place, trail)


def _valid(document: Document, schema: JsonObject, value: Any) -> bool:
    return all(finding.obeyed for finding in findings(document, schema, value, ""))


# --- Keywords that judge a value ---------------------------------------------------------


def _type(told: str | list[str], value: Any) -> bool:
    kinds = told if isinstance(told, list) else [told]
    return any(_TYPES[kind](value) for kind in kinds)


def _number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


_TYPES: Final[dict[str, Callable[[Any], bool]]] = {
    "null": lambda value: value is None,
    "boolean": lambda value: isinstance(value, bool),
    "integer": lambda value: _number(value) and float(value).is_integer(),
    "number": _number,
    "string": lambda value: isinstance(value, str),
    "array": lambda value: isinstance(value, list),
    "object": lambda value: isinstance(value, dict),
}


def _same(one: Any, other: Any) -> bool:
    """Equality of JSON, where true is not 1."""
    return one == other and isinstance(one, bool) == isinstance(other, bool)


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    # JSON Schema's $ means the very end, Python's lets a line feed follow; classes are ASCII.
    return re.compile(re.sub(r"(?<!\\)\$$", r"\\Z", pattern), re.ASCII)


_CHECKS: Final[dict[str, Callable[[Any, Any], bool]]] = {
    "type": _type,
    "enum": lambda told, value: any(_same(each, value) for each in told),
    "const": _same,
    "minimum": lambda told, value: not _number(value) or value >= told,
    "maximum": lambda told, value: not _number(value) or value <= told,
    "exclusiveMinimum": lambda told, value: not _number(value) or value > told,
    "exclusiveMaximum": lambda told, value: not _number(value) or value < told,
    "multipleOf": lambda told, value: not _number(value) or value % told == 0,
    "minLength": lambda told, value: not isinstance(value, str) or len(value) >= told,
    "maxLength": lambda told, value: not isinstance(value, str) or len(value) <= told,
    "pattern": lambda told, value: not isinstance(value, str) or bool(_pattern(told).search(value)),
    "minItems": lambda told, value: not isinstance(value, list) or len(value) >= told,
    "maxItems": lambda told, value: not isinstance(value, list) or len(value) <= told,
    "minProperties": lambda told, value: not isinstance(value, dict) or len(value) >= told,
    "maxProperties": lambda told, value: not isinstance(value, dict) or len(value) <= told,
}


# --- Keywords that lead to other schemas -------------------------------------------------

_Walk = Callable[[Document, JsonObject, Any, str, str], Iterator[Finding]]


def _required(
    _: Document, schema: JsonObject, value: Any, place: str, trail: str
) -> Iterator[Finding]:
    if value is ANYTHING or isinstance(value, dict):
        for name in schema["required"]:
            obeyed = value is ANYTHING or name in value
            yield Finding(f"{place}/{name}", f"{trail}required", obeyed)


def _properties(
    document: Document, schema: JsonObject, value: Any, place: str, trail: str
) -> Iterator[Finding]:
    for name, below in schema["properties"].items():
        if value is ANYTHING:
            yield from findings(document, below, ANYTHING, f"{place}/{name}", trail)
        elif isinstance(value, dict) and name in value:
            yield from findings(document, below, value[name], f"{place}/{name}", trail)


def _additional(
    document: Document, schema: JsonObject, value: Any, place: str, trail: str
) -> Iterator[Finding]:
    told = schema["additionalProperties"]
    known = set(schema.get("properties", {}))
    if told is False:
        obeyed = not isinstance(value, dict) or set(value) <= known
        yield Finding(place, f"{trail}additionalProperties", obeyed)
    elif isinstance(told, dict):
        values = [ANYTHING] if value is ANYTHING else []
        if isinstance(value, dict):
            values = [each for name, each in value.items() if name not in known]
        for each in values:
            yield from findings(document, told, each, f"{place}/*", trail)


def _items(
    document: Document, schema: JsonObject, value: Any, place: str, trail: str
) -> Iterator[Finding]:
    values = value if isinstance(value, list) else [ANYTHING] if value is ANYTHING else []
    for each in values:
        yield from findings(document, schema["items"], each, f"{place}[]", trail)


def _all_of(
    document: Document, schema: JsonObject, value: Any, place: str, trail: str
) -> Iterator[Finding]:
    for branch in schema["allOf"]:
        yield from findings(document, branch, value, place, trail)


def _any_of(
    document: Document, schema: JsonObject, value: Any, place: str, trail: str
) -> Iterator[Finding]:
    """Whether a branch fits; inside, what fits if one does, and what does not if none does."""
    keyword = "anyOf" if "anyOf" in schema else "oneOf"
    fits = [value is not ANYTHING and _valid(document, each, value) for each in schema[keyword]]
    right = fits.count(True) == 1 if keyword == "oneOf" else any(fits)
    yield Finding(place, f"{trail}{keyword}", value is ANYTHING or right)


def _if(
    document: Document, schema: JsonObject, value: Any, place: str, trail: str
) -> Iterator[Finding]:
    for keyword in ("then", "else"):
        if keyword in schema and (
            value is ANYTHING or _valid(document, schema["if"], value) == (keyword == "then")
        ):
            yield from findings(document, schema[keyword], value, place, f"{trail}{keyword} ")


def _dependent_schemas(
    document: Document, schema: JsonObject, value: Any, place: str, trail: str
) -> Iterator[Finding]:
    for name, below in schema["dependentSchemas"].items():
        if value is ANYTHING or (isinstance(value, dict) and name in value):
            yield from findings(document, below, value, place, f"{trail}with {name} ")


def _dependent_required(
    _: Document, schema: JsonObject, value: Any, place: str, trail: str
) -> Iterator[Finding]:
    for name, needed in schema["dependentRequired"].items():
        if value is ANYTHING or (isinstance(value, dict) and name in value):
            for each in needed:
                obeyed = value is ANYTHING or each in value
                yield Finding(f"{place}/{each}", f"{trail}with {name} required", obeyed)


def _not(
    document: Document, schema: JsonObject, value: Any, place: str, trail: str
) -> Iterator[Finding]:
    obeyed = value is ANYTHING or not _valid(document, schema["not"], value)
    yield Finding(place, f"{trail}not", obeyed)


_WALKS: Final[dict[str, _Walk]] = {
    "required": _required,
    "properties": _properties,
    "additionalProperties": _additional,
    "items": _items,
    "allOf": _all_of,
    "anyOf": _any_of,
    "oneOf": _any_of,
    "if": _if,
    "dependentSchemas": _dependent_schemas,
    "dependentRequired": _dependent_required,
    "not": _not,
}
# Say nothing about validity, or belong to `if`.
_SILENT: Final = {
    *("$ref", "then", "else", "description", "title", "examples", "example", "default"),
    *(
        "format",
        "deprecated",
        "readOnly",
        "writeOnly",
        "$comment",
        "contentMediaType",
        "discriminator",
    ),
}


def unknown_keywords(schema: JsonObject) -> set[str]:
    """The keywords of a schema, not of those below it, that this module would overlook."""
    return {
        keyword
        for keyword in schema
        if not (
            keyword in _CHECKS
            or keyword in _WALKS
            or keyword in _SILENT
            or keyword.startswith("x-")
        )
    }
