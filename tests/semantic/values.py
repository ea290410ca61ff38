"""Values that differ from every default, for fields that are shown as they were sent."""

from __future__ import annotations

from typing import Any, Final

from tests.contract.resources import DOCUMENT
from tests.semantic.resource_types import ResourceType
from tests.spec.document import JsonObject

# A call that is placed at once and PINs that are made up are other stories.
_ORDINARY: Final = {"initiate_call_to_first_party": False, "generate_pin": False}


def values(kind: ResourceType, verb: str) -> JsonObject:
    """A value for each field of a request that the object then shows as it was sent.

    Phone numbers and owners are other stories.
    """
    found: JsonObject = {}
    usual = kind.example("create") | defaults(kind)
    for name, field in kind.fields(verb).items():
        is_shown = kind.resource.shown_as(name) in kind.resource.properties
        others = {*kind.phones, *kind.resource.completed, *kind.resource.kept_back, "subaccount"}
        if is_shown and name not in others:
            found[name] = _value(name, field, usual.get(name))
    return kind.resource.anew(found)


def defaults(kind: ResourceType) -> JsonObject:
    """What a new one shows for fields that were not sent; `None` is an empty text or null."""
    return {
        name: field["x-default"]
        for name, field in kind.fields("create").items()
        if "x-default" in field and kind.resource.shown_as(name) in kind.resource.properties
    }


def usual_schema(field: JsonObject) -> JsonObject:
    """The schema of a field; of several, the first, which the others only tolerate besides."""
    schema: JsonObject = DOCUMENT.resolve(field)
    return usual_schema(schema["oneOf"][0]) if "oneOf" in schema else schema


def _value(name: str, field: JsonObject, usual: Any) -> Any:
    schema = usual_schema(field)
    if name in _ORDINARY:
        return _ORDINARY[name]
    match schema["type"]:
        case "boolean":
            return usual is not True
        case "integer":
            return schema.get("minimum", 0) + 3
        case _ if "enum" in schema:
            return next(each for each in schema["enum"] if each != usual)
        case "string" if field.get("$ref", "").endswith("/Url"):
            return f"https://example.com/{name}?a=b&c=%20"
        case "object":
            return {each: _value(each, one, None) for each, one in schema["properties"].items()}
        case "string" if "pattern" in schema:
            return (field.get("examples") or schema["examples"])[0]
    return f"New {name}"[: schema.get("maxLength")]


def shown(kind: ResourceType, sent: JsonObject) -> JsonObject:
    """What was sent, under the names that the object shows it by."""
    found = {kind.resource.shown_as(name): value for name, value in sent.items()}
    if "log_incoming_messages" in found and kind.name == "applications":
        # The Node.js and PHP SDKs read another name (decision C20).
        found["log_incoming_message"] = found["log_incoming_messages"]
    return found


def without(value: JsonObject, *names: str) -> JsonObject:
    """An object without some of its fields."""
    return {name: each for name, each in value.items() if name not in names}
