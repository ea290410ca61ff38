"""One-line notations of types.

string length 1..            integer 0..20 = 20            list of Rate
string:password              enum GET POST = POST          map of string
string ~^SA[A-Z0-9]{18}$     string or null                Rate or null
enum 'with blanks' plain     any Rate / string             list of Rate {"maxItems": 3}
"""

import json
import re
from collections.abc import Mapping
from typing import Any, Final, TypeVar

from attrs import evolve, frozen

from tools.generator.document import Document, Node, schema_types

T = TypeVar("T")

# Keywords about meaning, not values.
_ANNOTATIONS: Final = {
    "description",
    "examples",
    "example",
    "title",
    "$comment",
    "x-datetime",
    "x-joined-by",
    "x-when-none",
}
_KNOWN: Final = {
    *_ANNOTATIONS,
    *("type", "format", "pattern", "enum", "const", "items", "x-default", "x-default-from"),
    *("minimum", "maximum", "minLength", "maxLength"),
}
_RANGE: Final = r"(-?[\d.]*?)\.\.(-?[\d.]*)"
_WORDS: Final = re.compile(
    r"(?P<kinds>[\w|]+)(?::(?P<format>[\w-]+))?"
    rf"(?: (?P<bounds>{_RANGE}))?(?: length (?P<length>{_RANGE}))?(?: ~(?P<pattern>.*))?"
)
_VALUES: Final = re.compile(r"'([^']*)'|(\S+)")

Number = int | float
Range = tuple[Number | None, Number | None]
ANY_RANGE: Final[Range] = (None, None)


@frozen
class Type:
    """The type of a value."""

    kinds: tuple[str, ...] = ("any",)
    """Names of JSON types or of objects."""
    format: str = ""
    bounds: Range = ANY_RANGE
    length: Range = ANY_RANGE
    pattern: str = ""
    values: frozenset[str] | None = None
    """The values of an enum."""
    items: "Type | None" = None
    """Of a list or a map."""
    nullable: bool = False
    default: str | None = None
    """As JSON, or the name of another field in braces."""
    required: bool = False
    other: str = ""
    """Other keywords, as JSON."""

    def __str__(self) -> str:
        text = self._core()
        if self.other:
            text += f" {self.other}"
        if self.nullable:
            text += " or null"
        if self.default is not None:
            text += f" = {self.default}"
        return f"{text}, required" if self.required else text

    def _core(self) -> str:
        if self.values is not None:
            kind = "" if self.kinds == ("string",) else f"{'|'.join(self.kinds)} "
            return f"{kind}enum " + " ".join(map(_quoted, sorted(self.values)))
        text = "|".join(self.kinds)
        if self.items is not None:
            return f"{'list' if text == 'array' else 'map'} of {self.items}"
        text += f":{self.format}" if self.format else ""
        text += f" {_range(self.bounds)}" if self.bounds != ANY_RANGE else ""
        text += f" length {_range(self.length)}" if self.length != ANY_RANGE else ""
        return text + (f" ~{self.pattern}" if self.pattern else "")


def _quoted(value: str) -> str:
    return f"'{value}'" if not value or " " in value else value


def parse(text: str, names: Mapping[str, Type] | None = None) -> Type:
    """Parse a one-line notation.

    Args:
        text: As `str` of a type writes it, without `required`.
        names: Types that the text may name.

    Raises:
        ValueError: It is not a valid notation.
    """
    names = names or {}
    text, _, default = text.partition(" = ")
    text, null, _ = text.partition(" or null") if text.endswith(" or null") else (text, "", "")
    core, brace, other = text.partition(" {")
    if " / " in core:
        core, _, other = text.partition(" ")
    found = evolve(_parse(core, names), other=brace.strip() + other)
    return evolve(found, nullable=bool(null) or found.nullable, default=default or found.default)


def _parse(text: str, names: Mapping[str, Type]) -> Type:
    if text.startswith(("list of ", "map of ")):
        kind, _, items = text.partition(" of ")
        return Type(("array",) if kind == "list" else ("object",), items=parse(items, names))
    kind, enum, values = text.partition("enum ")
    if enum and (not kind or kind.endswith(" ")):
        told = frozenset(quoted or word for quoted, word in _VALUES.findall(values))
        return Type(tuple(sorted((kind.strip() or "string").split("|"))), values=told)
    match = _WORDS.fullmatch(text)
    if match is None:
        raise ValueError(f"{text!r} is not a type")
    kinds = tuple(sorted(match["kinds"].split("|")))
    found = names.get(match["kinds"], Type(kinds))
    return evolve(
        found,
        format=match["format"] or found.format,
        bounds=_limits(match["bounds"]) or found.bounds,
        length=_limits(match["length"]) or found.length,
        pattern=match["pattern"] or found.pattern,
    )


def type_of(document: Document, schema: Any) -> Type:
    """The type of a schema. A named object is represented by its name."""
    if not isinstance(schema, dict):
        return Type(other="" if schema is True else json.dumps(schema))
    node, name = _merged(document, schema)
    kinds = (name,) if name else tuple(sorted(set(schema_types(node)) - {"null"})) or ("any",)
    nullable = "null" in schema_types(node)
    choices = [each for key in ("anyOf", "oneOf") for each in node.get(key, [])]
    if not name and choices and node.keys() - _ANNOTATIONS <= {"anyOf", "oneOf", "x-default"}:
        types = [type_of(document, each) for each in choices]
        rest = [each for each in types if each.kinds != ("any",) or not each.nullable]
        nullable = len(rest) < len(types)
        if len(rest) == 1:
            return evolve(rest[0], nullable=nullable, default=_default(node))
        if all(each.values is not None or each.kinds == ("boolean",) for each in rest):
            return evolve(_one_of(rest), nullable=nullable, default=_default(node))
        return Type(("any",), nullable=nullable, other=" / ".join(map(str, rest)))
    known = _KNOWN | {"additionalProperties"}
    other = {} if name else {key: node[key] for key in node if key not in known}
    return Type(
        kinds,
        format=node.get("format", "") if not name else "",
        bounds=(node.get("minimum"), node.get("maximum")),
        length=(node.get("minLength"), node.get("maxLength")),
        pattern=node.get("pattern", "") if not name else "",
        values=_values(node),
        items=_items(document, node) if not name else None,
        nullable=nullable and not name,
        default=_default(node),
        other=json.dumps(other, sort_keys=True, ensure_ascii=False) if other else "",
    )


def _one_of(types: list[Type]) -> Type:
    """Alternatives that are single values, as one type."""
    kinds = {kind for each in types for kind in each.kinds}
    values = {value for each in types for value in each.values or {"False", "True"}}
    return Type(tuple(sorted(kinds)), values=frozenset(values))


def is_object(document: Document, schema: Node) -> bool:
    """Whether a component is an object or a choice between objects."""
    parts = [each for key in ("allOf", "anyOf", "oneOf") for each in schema.get(key, ())]
    return (
        "properties" in schema
        or (schema_types(schema) == ["object"] and "additionalProperties" not in schema)
        or any(is_object(document, document.resolve(each)) for each in parts)
    )


def _merged(document: Document, schema: Node) -> tuple[Node, str]:
    """A schema merged with what it refers to and extends, and its name if it is a named object."""
    merged: Node = {}
    while True:
        for part in schema.get("allOf", []):
            if not is_object(document, document.resolve(part)):
                merged = {**_merged(document, part)[0], **merged}
        merged = {**{key: schema[key] for key in schema if key not in ("$ref", "allOf")}, **merged}
        reference = schema.get("$ref") or _named_part(document, schema)
        if reference is None:
            return merged, ""
        schema = document.resolve({"$ref": reference})
        if is_object(document, schema):
            return merged, reference.rpartition("/")[2]


def _named_part(document: Document, schema: Node) -> str | None:
    """The object that a property redescribes with `allOf`, as required in OpenAPI 3.0."""
    parts = [each.get("$ref") for each in schema.get("allOf", [])]
    alone = len(parts) == 1 and parts[0] and "properties" not in schema
    return parts[0] if alone and is_object(document, document.resolve({"$ref": parts[0]})) else None


def _values(node: Node) -> frozenset[str] | None:
    values = node.get("enum", [node["const"]] if "const" in node else None)
    return None if values is None else frozenset(map(str, values))


def _items(document: Document, node: Node) -> Type | None:
    if "items" in node:
        return type_of(document, node["items"])
    entries = node.get("additionalProperties")
    return type_of(document, entries) if isinstance(entries, dict) else None


def _default(node: Node) -> str | None:
    if "x-default-from" in node:
        return f"{{{node['x-default-from']}}}"
    if "x-default" not in node:
        return None
    value = node["x-default"]
    return value if isinstance(value, str) else json.dumps(value)


def _range(limits: Range) -> str:
    low, high = (
        "" if limit is None else f"{limit:g}" if limit < 1e6 else str(limit) for limit in limits
    )
    return f"{low}..{high}"


def _limits(text: str | None) -> Range | None:
    if text is None:
        return None
    low, high = (json.loads(limit) if limit else None for limit in text.split(".."))
    return low, high
