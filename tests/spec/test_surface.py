"""The facts of a document do not depend on how it is put together."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve

from tests.spec.document import Document as Contract
from tools.generator.document import Document
from tools.surface import Type, surface
from tools.surface.types import parse, type_of

SCHEMAS: dict[str, dict[str, Any]] = {
    "Pet": {"type": "object", "properties": {"name": {"type": "string"}}},
    "Id": {"type": "string", "pattern": "^[a-z]+ = x$"},
    "Colour": {"type": "string", "enum": ["red", ""]},
}
DOCUMENT = Document({"components": {"schemas": SCHEMAS}})


def ref(name: str) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{name}"}


@pytest.mark.parametrize(
    ("schema", "text"),
    [
        ({"type": "integer", "minimum": 1, "maximum": 20, "x-default": 5}, "integer 1..20 = 5"),
        ({"type": "number", "maximum": -0.5}, "number ..-0.5"),
        ({"type": ["string", "null"], "minLength": 1}, "string length 1.. or null"),
        ({"type": "string", "format": "password"}, "string:password"),
        ({"type": ["integer", "string"]}, "integer|string"),
        ({"type": "string", "x-default-from": "url"}, "string = {url}"),
        ({"type": "string", "x-default": None}, "string = null"),
        (ref("Colour"), "enum '' red"),
        ({"type": "string", "enum": ["red", "dark red"]}, "enum 'dark red' red"),
        ({"type": "integer", "enum": [1, 2]}, "integer enum 1 2"),
        (ref("Pet"), "Pet"),
        ({**ref("Pet"), "description": "Mine."}, "Pet"),
        ({"allOf": [ref("Pet")], "description": "As 3.0 has to."}, "Pet"),
        ({"anyOf": [ref("Pet"), {"type": "null"}]}, "Pet or null"),
        ({"oneOf": [ref("Pet"), {"type": "string"}]}, "any Pet / string"),
        ({"type": "array", "items": ref("Pet")}, "list of Pet"),
        ({"type": ["array", "null"], "items": {"type": "string"}}, "list of string or null"),
        ({"type": "object", "additionalProperties": {"type": "integer"}}, "map of integer"),
        ({"type": "array", "items": {}, "maxItems": 3}, 'list of any {"maxItems": 3}'),
        (True, "any"),
        (False, "any false"),
        ({"type": "integer", "maximum": 10000000}, "integer ..10000000"),
    ],
)
def test_types_are_written_in_one_line(schema: Any, text: str) -> None:
    assert str(type_of(DOCUMENT, schema)) == text


@pytest.mark.parametrize(
    "text",
    [
        "integer enum 1 2",
        "enum '' 'dark red' red = red",
        "list of Pet or null",
        "any Pet / list of string",
        "Id length ..9",
    ],
)
def test_lines_are_read(text: str) -> None:
    kind = parse(text, {"Id": Type(("string",), pattern="^a$")})
    assert str(kind).startswith(text.replace("Id", "string"))


def test_what_is_written_inside_or_referred_to_is_the_same() -> None:
    narrowed = {**ref("Id"), "maxLength": 9}
    assert type_of(DOCUMENT, narrowed) == type_of(DOCUMENT, {**SCHEMAS["Id"], "maxLength": 9})


def test_every_type_of_the_contract_can_be_written_in_the_tables() -> None:
    types = [fact for fact in surface(Contract.load().data).values() if isinstance(fact, Type)]
    assert len(types) > 500
    for kind in types:
        alone = evolve(kind, required=False)
        assert parse(str(alone)) == alone


def test_an_object_has_the_fields_of_what_it_extends() -> None:
    both = {"allOf": [ref("Pet"), {"properties": {"age": {"type": "integer"}}}]}
    root = {"components": {"schemas": {**SCHEMAS, "Old": {**both, "required": ["age"]}}}}
    found = {place: str(fact) for (owner, place), fact in surface(root).items() if owner == "Old"}
    assert found == {"fields": "open", "field name": "string", "field age": "integer, required"}


def test_fields_of_an_object_without_a_name_belong_to_the_operation() -> None:
    body = {"content": {"application/json": {"schema": SCHEMAS["Pet"]}}}
    root = {"paths": {"/pets/": {"post": {"operationId": "pets_create", "requestBody": body}}}}
    assert str(surface(root)["pets_create", "body field name"]) == "string"
