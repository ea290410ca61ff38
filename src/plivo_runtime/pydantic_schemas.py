"""Schemas of the models for pydantic, which is loaded only if it is in use."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from attrs import Attribute
from pydantic_core import core_schema as schemas

_TYPES = {
    "str": "string",
    "int": "integer",
    "float": "number",
    "bool": "boolean",
    "list": "array",
    "None": "null",
}
"""JSON types of annotations. What has no entry is described without a type."""


def core_schema(
    model: type, *, decode: Callable[[Any], Any], encode: Callable[[Any], dict[str, Any]]
) -> schemas.CoreSchema:
    """Accepts a model or its JSON object, and serialises it as the latter.

    Args:
        model: The class.
        decode: Makes an instance of a JSON object.
        encode: Makes a JSON object of an instance.
    """
    decoded = schemas.no_info_after_validator_function(
        decode, schemas.dict_schema(schemas.str_schema())
    )
    return schemas.json_or_python_schema(
        json_schema=decoded,
        python_schema=schemas.union_schema([schemas.is_instance_schema(model), decoded]),
        serialization=schemas.plain_serializer_function_ser_schema(encode),
    )


def json_schema(
    model: type, *, documented: Mapping[str, Attribute[Any]], required: Iterable[str]
) -> dict[str, Any]:
    """The JSON Schema of a model, with the types of its plain fields.

    Args:
        model: The class.
        documented: Its documented fields by wire name.
        required: Wire names of the required fields.
    """
    described = {name: _described(attribute) for name, attribute in documented.items()}
    return {
        "title": model.__name__,
        "description": model.__doc__ or "",
        "type": "object",
        "properties": described,
        "required": sorted(required),
    }


def _described(attribute: Attribute[Any]) -> dict[str, Any]:
    annotation = re.sub(r"\[.*\]", "", str(attribute.type))
    names = [name.strip() for name in annotation.split("|") if name.strip() != "Unset"]
    types = [_TYPES[name] for name in names if name in _TYPES]
    if len(types) < len(names):
        return {}
    return {"type": types if len(types) > 1 else types[0]}
