"""A document whose names clash with all that the generated code uses itself."""

from __future__ import annotations

from typing import Any, Final

from tests.client.constructs.rows import base, operation

METHODS: Final = (
    "list dict int str float bool bytes object type iterate builtins overload print self None "
    "class property Any Literal __init__ _client mro 2fa"
).split()
ARGUMENTS: Final = (
    "list dict int str frozenset range bytes UNSET Any Literal Request given parameters bodies "
    "options read Reply response request op start self client builtins TYPE_CHECKING cls dict_ "
    "dict__ Upload Unset timeout auth_id path_segment json_object"
).split()
FIELDS: Final = (
    "list dict int str frozenset bytes UNSET Any Literal Model decode Mapping Self define cls "
    "annotations source get self raw from_dict to_dict shapes wire_names _wire_names _required "
    "__init__ __class__ __eq__ None True type Choice Kind additional_properties mro property "
    "classmethod"
).split()
CLASSES: Final = (
    "Any Self Literal Mapping Model Unset UNSET TYPE_CHECKING Choice Kind ListOf MapOf Object OneOf "
    "Tagged Shape String Int Dict List None True Exception XResource AsyncXResource Upload File "
    "Request Reply Iterator AsyncIterator SyncClient AsyncClient Event EventType Webhooks init Init "
    "TypeAlias Parameter datetime x-y x_y"
).split()
_TEXTS: Final = {"type": "array", "items": {"type": "string"}}
_DEEP: Final = {"type": "object", "additionalProperties": {"type": "string"}}


def document() -> dict[str, Any]:
    """The document."""
    made = base()
    everything = {
        "type": "object",
        "required": ["str", "Any"],
        "properties": {name: {"type": ["string", "null"]} for name in FIELDS},
        "additionalProperties": _TEXTS,
    }
    alike = {
        name: {"type": "object", "properties": {"a": {"anyOf": [_reference("Everything"), _TEXTS]}}}
        for name in CLASSES
    }
    named = {f"p{number}": _reference(name) for number, name in enumerate(CLASSES)}
    whole = {"type": "object", "properties": named}
    made["components"]["schemas"] = {"Everything": everything, "Whole": whole, **alike}
    parameters = [
        {"name": name, "in": "query", "style": "deepObject", "schema": _DEEP} for name in ARGUMENTS
    ]
    content = {"application/json": {"schema": _reference("Whole")}, "application/pdf": {}}
    for name in METHODS:
        described = operation(content=content, parameters=parameters)
        described |= {"operationId": f"x_{name}", "tags": ["X"]}
        made["paths"][f"/{name}/"] = {"get": described}
    return made


def _reference(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}
