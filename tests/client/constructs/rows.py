"""What a row is, and the document that all rows together make."""

from __future__ import annotations

import copy
from collections.abc import Sequence
from typing import Any, Final

import yaml
from attrs import field, frozen

SERVER: Final = "https://api.example.com/v1"


@frozen
class Reply:
    """What the API answers."""

    status: int = 200
    json: Any = None
    content: bytes = b""
    content_type: str = "application/json"


@frozen
class Row:
    """A construct that works."""

    name: str
    shown: str
    """The construct, as the table shows it."""
    python: str
    """An expression of `client`, or of `row`, the reply."""
    gives: Any
    """What it is equal to."""
    type: str
    """What the type checker takes it for."""
    operation: dict[str, Any]
    path: str = ""
    """Of the operation, if it is not made up."""
    schemas: dict[str, Any] = field(factory=dict)
    reply: Reply = field(factory=Reply)
    sends: str = ""
    """What of the request is compared, as `METHOD path?query`, header lines, and the body."""
    item: dict[str, Any] = field(factory=dict)
    """What else the path has."""


@frozen
class Refusal:
    """A construct that is refused."""

    name: str
    shown: str
    reason: str
    """In the message, together with the place."""
    place: str
    document: dict[str, Any]


def value(
    name: str, schema: str, sent: Any, python: str, gives: Any, type_: str, schemas: str = ""
) -> Row:
    """A construct of schemas: the type of the property `value` of a reply.

    Args:
        name: What the row is called.
        schema: The schema, YAML.
        sent: The value that the API sends.
        python: An expression of `row`, the reply.
        gives: What it is equal to.
        type_: What the type checker takes it for.
        schemas: Components that the schema refers to, YAML.
    """
    reply = {
        "type": "object",
        "required": ["value"],
        "properties": {"value": yaml.safe_load(schema)},
    }
    return Row(
        name=name,
        shown=schema,
        python=python,
        gives=gives,
        type=type_,
        operation=operation(content={"application/json": {"schema": reply}}),
        schemas=yaml.safe_load(schemas) or {} if schemas else {},
        reply=Reply(json={"value": sent}),
    )


def operation(content: dict[str, Any] | None = None, **more: Any) -> dict[str, Any]:
    """An operation that answers with 200, or 204 if there is no content."""
    response: dict[str, Any] = {"description": "ok"}
    if content is not None:
        response["content"] = content
    return {"responses": {"200" if content is not None else "204": response}, **more}


def sending(
    name: str,
    shown: str,
    python: str,
    sends: str,
    *,
    path: str = "",
    method: str = "post",
    **more: Any,
) -> Row:
    """A construct of requests: what a call sends."""
    return Row(
        name=name,
        shown=shown,
        python=python,
        gives=None,
        type="None",
        operation={"x-method": method, **operation(**more)},
        path=path,
        reply=Reply(204),
        sends=sends,
    )


def whole(rows: Sequence[Row]) -> dict[str, Any]:
    """One document of all rows: each is an operation of its own tag."""
    document: dict[str, Any] = base()
    for number, row in enumerate(rows):
        described = copy.deepcopy(row.operation)
        method = described.pop("x-method", "get")
        described.setdefault("operationId", f"row_{number}_call")
        described.setdefault("tags", [f"Row {number}"])
        described.setdefault("summary", row.name)
        path = row.path or f"/rows/{number}/"
        document["paths"][path] = {**copy.deepcopy(row.item), method: described}
        for name, schema in row.schemas.items():
            assert document["components"]["schemas"].setdefault(name, schema) == schema, name
    return document


def base() -> dict[str, Any]:
    """A document without operations."""
    return {
        "openapi": "3.1.0",
        "info": {"title": "Constructs", "version": "1.0.0"},
        "servers": [{"url": SERVER}],
        "paths": {},
        "components": {"schemas": {}},
    }
