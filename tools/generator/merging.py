"""Merging of `allOf`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tools.generator.document import Document, Node, schema_types
from tools.generator.refusal import Refused

ANNOTATIONS = {
    *("title", "description", "deprecated", "readOnly", "writeOnly", "default", "example"),
    *("examples", "externalDocs", "xml", "$comment"),
}
"""Keywords that do not constrain the value."""


def only_annotations(node: Node) -> bool:
    """Whether a schema has annotations only."""
    return all(key in ANNOTATIONS or key.startswith("x-") for key in node)


def merged(document: Document, node: Node, place: str, within: tuple[str, ...] = ()) -> Node:
    """Merge the `allOf` of a schema.

    Args:
        document: The document, to resolve references.
        node: The schema.
        place: JSON pointer of the schema.
        within: The references followed so far.

    Raises:
        Refused: The schemas contradict each other, or one contains itself.
    """
    own = {key: value for key, value in node.items() if key != "allOf"}
    result: Node = {}
    for part in _parts(document, node, place, within):
        for key, value in part.items():
            if key not in ANNOTATIONS and key not in {"discriminator", "additionalProperties"}:
                result[key] = _both(key, result[key], value, place) if key in result else value
        if isinstance(extras := part.get("additionalProperties"), dict):
            result["additionalProperties"] = extras
        result.setdefault("description", part.get("description", ""))
    for key, value in own.items():
        known = key in result and key not in ANNOTATIONS
        result[key] = _both(key, result[key], value, place) if known else value
    return result


def _parts(document: Document, node: Node, place: str, within: tuple[str, ...]) -> Iterator[Node]:
    for part in node["allOf"]:
        followed = within
        while isinstance(part, dict) and "$ref" in part:
            reference = part["$ref"]
            if reference in followed:
                raise Refused(place, f"allOf is circular at {reference}")
            followed = (*followed, reference)
            siblings = {key: value for key, value in part.items() if key != "$ref"}
            _, target = document.pointed(reference, place)
            if isinstance(target, dict) and not only_annotations(siblings):
                part = {"allOf": [target, siblings]}
            else:
                part = target
        if part is False:
            raise Refused(place, "allOf with the schema false, which matches nothing")
        if isinstance(part, dict):
            yield merged(document, part, place, followed) if "allOf" in part else part


def _both(key: str, one: Any, other: Any, place: str) -> Any:
    """The merged value of a keyword in two schemas."""
    if one == other:
        return one
    match key:
        case "properties" | "patternProperties":
            names = {**one, **other}
            return {
                name: {"allOf": [one[name], other[name]]}
                if name in one and name in other and one[name] != other[name]
                else names[name]
                for name in names
            }
        case "required":
            return list(dict.fromkeys([*one, *other]))
        case "type":
            return _common_types(one, other, place)
        case "enum":
            common = [value for value in one if value in other]
            if not common:
                raise Refused(place, "allOf of enums that have no value in common")
            return common
        case "items" | "additionalProperties":
            if isinstance(one, bool) or isinstance(other, bool):
                return other if isinstance(one, bool) else one
            return {"allOf": [one, other]}
        case "oneOf" | "anyOf" | "const" | "prefixItems" | "discriminator":
            raise Refused(place, f"allOf of two schemas that both have {key}")
    return other


def _common_types(one: Any, other: Any, place: str) -> list[str]:
    first, second = schema_types({"type": one}), schema_types({"type": other})
    common = [name for name in first if name in second]
    if "integer" in {*first, *second} and "number" in {*first, *second} and not common:
        common = ["integer"]
    if not common:
        raise Refused(
            place,
            f"allOf of {' or '.join(first)} and {' or '.join(second)}, which no value matches",
        )
    return common
