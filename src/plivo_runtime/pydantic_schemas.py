"""Schemas of the models for pydantic, which is loaded only if it is in use."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from attrs import Attribute, fields
from pydantic_core import core_schema as schemas

if TYPE_CHECKING:
    from plivo_runtime.model import Model

_TYPES = {
    "str": "string",
    "int": "integer",
    "float": "number",
    "bool": "boolean",
    "list": "array",
    "None": "null",
}
"""JSON types of annotations. What has no entry is described without a type."""


def core_schema(model: type[Model]) -> schemas.CoreSchema:
    """Accepts a model or its JSON object, and serialises it as the latter.

    Args:
        model: The class.
    """
    decoded = schemas.no_info_after_validator_function(
        model.from_dict, schemas.dict_schema(schemas.str_schema())
    )
    return schemas.json_or_python_schema(
        json_schema=decoded,
        python_schema=schemas.union_schema([schemas.is_instance_schema(model), decoded]),
        serialization=schemas.plain_serializer_function_ser_schema(lambda one: one.to_dict()),
    )


def json_schema(model: type[Model]) -> dict[str, Any]:
    """The JSON Schema of a model, with the types of its plain fields.

    Args:
        model: The class.
    """
    wire_names = model._wire_names
    described = {
        wire_names.get(one.name, one.name): _described(one)
        for one in fields(model)
        if one.name not in {"raw", model._extras}
    }
    return {
        "title": model.__name__,
        "description": model.__doc__ or "",
        "type": "object",
        "properties": described,
        "required": sorted(model._required),
    }


def _described(attribute: Attribute[Any]) -> dict[str, Any]:
    annotation = re.sub(r"\[.*\]", "", str(attribute.type))
    names = [name.strip() for name in annotation.split("|") if name.strip() != "Unset"]
    types = [_TYPES[name] for name in names if name in _TYPES]
    if len(types) < len(names):
        return {}
    return {"type": types if len(types) > 1 else types[0]}
