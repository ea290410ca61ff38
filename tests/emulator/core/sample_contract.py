"""A small contract with its handlers, for tests of the machinery: things with an owner."""

from __future__ import annotations

import asyncio
from typing import Any

from plivo_emulator.clock import to_microseconds
from plivo_emulator.control._context import ControlContext
from plivo_emulator.core.parts import Part
from plivo_emulator.pipeline.errors import not_found
from plivo_emulator.pipeline.handlers import RequestContext, in_transaction
from plivo_emulator.pipeline.http import Reply
from plivo_emulator.settings import Settings
from plivo_emulator.store import Index, Row, Table, Transaction, Where

THINGS = Table(
    "things",
    key="thing_id",
    columns={"thing_id": "TEXT", "account": "TEXT", "name": "TEXT", "created": "INTEGER"},
    indexes=[Index("account", "created")],
)

part = Part(__name__, tables=[THINGS])


@part.seed
def seed(tx: Transaction, settings: Settings) -> None:
    """Every fresh store has one thing of nobody's."""
    THINGS.insert(tx, {"name": "seeded"}, thing_id="seed", account="", name="seeded", created=0)


@part.handler
def things_list(ctx: RequestContext) -> dict[str, Any]:
    where = Where(("account", "=", ctx.credential.account))
    if "name" in ctx.query:
        where.add("name", "prefix", ctx.query["name"])
    rows, total = THINGS.page(
        ctx.tx, where, limit=ctx.query.get("limit", 20), offset=ctx.query.get("offset", 0)
    )
    return {"query": ctx.query, "total": total, "things": [row.document for row in rows]}


@part.handler
def things_create(ctx: RequestContext) -> dict[str, Any]:
    thing_id = ctx.ids.uuid()
    document = {"thing_id": thing_id, **ctx.body}
    THINGS.insert(
        ctx.tx,
        document,
        thing_id=thing_id,
        account=ctx.credential.account,
        name=ctx.body["name"],
        created=to_microseconds(ctx.now),
    )
    if ctx.body["name"] == "explosive":
        raise ZeroDivisionError("boom")
    if ctx.body["name"] == "liar":
        return {"thing_id": 7}
    if ctx.body["name"] == "unsendable":
        return {"thing_id": thing_id, "body": {"what": object()}}
    return {"thing_id": thing_id, "body": ctx.body}


@part.handler
def things_get(ctx: RequestContext) -> dict[str, Any]:
    return _thing(ctx).document


@part.handler
def things_update(ctx: RequestContext) -> Reply:
    row = _thing(ctx)
    THINGS.update(ctx.tx, row["thing_id"], row.document | ctx.body)
    return Reply(202, {"message": "changed"})


@part.handler
def things_delete(ctx: RequestContext) -> None:
    THINGS.delete(ctx.tx, _thing(ctx)["thing_id"])
    LAST_DELETION.clear()
    LAST_DELETION.update(ctx.query)


LAST_DELETION: dict[str, Any] = {}


@part.handler
def masks_create(ctx: RequestContext) -> dict[str, Any]:
    return {"body": ctx.body}


@part.handler
def masks_update(ctx: RequestContext) -> dict[str, Any]:
    return {"body": ctx.body}


@part.handler
async def things_wait(ctx: RequestContext) -> dict[str, Any]:
    await asyncio.sleep(0)
    return {"waited": True}


@part.handler
@in_transaction("none")
def things_reset(ctx: ControlContext) -> dict[str, Any]:
    ctx.runtime.reset()
    return {}


@part.handler
def things_misuse(ctx: RequestContext) -> dict[str, Any]:
    """A GET whose handler tries to write."""
    ctx.tx.run("DELETE FROM things")
    return {}


def _thing(ctx: RequestContext) -> Row:
    row = THINGS.get(ctx.tx, ctx.path["thing_id"])
    if row is None or row["account"] != ctx.credential.account:
        raise not_found()
    return row


def _reply(schema: dict[str, Any]) -> dict[str, Any]:
    return {"description": "x", "content": {"application/json": {"schema": schema}}}


def _body(name: str, *, required: bool = True) -> dict[str, Any]:
    schema = {"$ref": f"#/components/schemas/{name}"}
    return {"required": required, "content": {"application/json": {"schema": schema}}}


_ERRORS = {
    str(status): {"$ref": "#/components/responses/Error"}
    for status in (400, 401, 403, 404, 405, 429, 500)
}
_ANY = _reply({"type": "object", "required": ["api_id"]})


def _query(name: str, schema: dict[str, Any], *, required: bool = False) -> dict[str, Any]:
    return {"name": name, "in": "query", "required": required, "schema": schema}


def _operation(name: str, tag: str = "Things", **more: Any) -> dict[str, Any]:
    responses = more.pop("responses", {"200": _ANY})
    return {
        "operationId": name,
        "tags": [tag],
        "x-live": "read",
        "responses": responses | _ERRORS,
        **more,
    }


_FIELDS: dict[str, Any] = {
    "name": {"type": "string", "minLength": 1, "maxLength": 60},
    "enabled": {"type": "boolean"},
    "count": {"type": "integer", "minimum": 1, "maximum": 10},
    "since": {"type": "integer", "minimum": 0},
    "ratio": {"type": "number"},
    "pin": {"type": "string", "pattern": "^[0-9]{4,15}$"},
    "phone": {"$ref": "#/components/schemas/PhoneNumber"},
    "url": {"$ref": "#/components/schemas/Url", "maxLength": 999},
    "method": {"$ref": "#/components/schemas/HttpMethod"},
    "note": {"type": ["string", "null"]},
    "anything": {"type": "string"},
    "place": {
        "type": "object",
        "properties": {
            "name": {"type": "string"},
            "note": {"type": ["string", "null"]},
            "points": {
                "type": "array",
                "items": {"type": "object", "properties": {"x": {"type": "number"}}},
            },
        },
    },
    "log_incoming_messages": {"type": "boolean"},
    "is_pin_authentication_required": {"type": "boolean"},
    "create_session_with_single_party": {"type": "boolean"},
}

CONTRACT: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Things", "version": "1"},
    "servers": [{"url": "https://api.example.com/v1"}],
    "paths": {
        "/Account/{auth_id}/Thing/": {
            "parameters": [{"$ref": "#/components/parameters/AuthId"}],
            "get": _operation(
                "things_list",
                parameters=[
                    {"$ref": "#/components/parameters/Limit"},
                    _query("offset", {"type": "integer", "minimum": 0}),
                    _query("name", {"type": "string", "minLength": 2}),
                    _query("enabled", {"type": "boolean"}),
                    _query("created_time", {"type": "string"}),
                    _query("created_time__lt", {"type": "string"}),
                    _query("subaccount", {"type": "string", "pattern": "^SA"}),
                    _query("ratio", {"type": "number"}),
                    _query("ids", {"type": "array", "items": {"type": "string"}}),
                ],
            ),
            "post": _operation(
                "things_create",
                requestBody=_body("ThingCreate"),
                responses={
                    "201": _reply(
                        {
                            "type": "object",
                            "required": ["api_id", "thing_id", "body"],
                            "properties": {"thing_id": {"type": "string"}},
                        }
                    ),
                    "202": _ANY,
                },
                callbacks={"done": {"{$request.body#/url}": {}}},
            ),
        },
        "/Account/{auth_id}/Thing/{thing_id}/": {
            "parameters": [
                {"$ref": "#/components/parameters/AuthId"},
                {
                    "name": "thing_id",
                    "in": "path",
                    "required": True,
                    "schema": {"type": "string", "pattern": "^[0-9a-f-]{36}$"},
                },
            ],
            "get": _operation("things_get"),
            "post": _operation(
                "things_update",
                requestBody=_body("ThingUpdate", required=False),
                responses={"202": _ANY},
            ),
            "delete": _operation(
                "things_delete",
                parameters=[
                    _query("cascade", {"type": "boolean"}),
                    _query("heir", {"type": "string", "minLength": 1}),
                ],
                responses={"204": {"description": "gone"}},
            ),
        },
        "/Account/{auth_id}/Thing/Wait/": {
            "parameters": [{"$ref": "#/components/parameters/AuthId"}],
            "get": _operation("things_wait"),
            "post": _operation("things_reset"),
            "put": _operation("masks_update", "Masking Sessions", requestBody=_body("Mask")),
        },
        "/Account/{auth_id}/Misuse/": {
            "parameters": [{"$ref": "#/components/parameters/AuthId"}],
            "get": _operation("things_misuse", "Subaccounts"),
        },
        "/Account/{auth_id}/Mask/": {
            "parameters": [{"$ref": "#/components/parameters/AuthId"}],
            "post": _operation("masks_create", "Masking Sessions", requestBody=_body("Mask")),
        },
    },
    "components": {
        "parameters": {
            "AuthId": {
                "name": "auth_id",
                "in": "path",
                "required": True,
                "schema": {"type": "string"},
            },
            "Limit": _query("limit", {"type": "integer", "minimum": 1, "maximum": 20}),
        },
        "responses": {"Error": _reply({"$ref": "#/components/schemas/Error"})},
        "schemas": {
            "Error": {
                "type": "object",
                "required": ["error"],
                "properties": {"error": {"type": "string"}},
            },
            "PhoneNumber": {"type": "string", "pattern": r"^\+?[1-9][0-9]{6,14}$"},
            "Url": {"type": "string", "pattern": "^https?://[^ ]+$"},
            "HttpMethod": {"type": "string", "enum": ["GET", "POST"]},
            "ThingCreate": {
                "type": "object",
                "additionalProperties": False,
                "required": ["name"],
                "properties": _FIELDS,
            },
            "ThingUpdate": {"type": "object", "properties": _FIELDS},
            "Mask": {
                "type": "object",
                "additionalProperties": False,
                "properties": {
                    "first_party": {"$ref": "#/components/schemas/PhoneNumber"},
                    "second_party": {"$ref": "#/components/schemas/PhoneNumber"},
                    "record": {"type": "boolean"},
                    "record_file_format": {"type": "string", "enum": ["mp3", "wav"]},
                    "session_expiry": {"type": "integer", "minimum": 0, "maximum": 100},
                    "recording_callback_url": {
                        "$ref": "#/components/schemas/Url",
                        "maxLength": 999,
                    },
                    "single": {"type": "boolean"},
                },
                "if": {"properties": {"single": {"const": True}}, "required": ["single"]},
                "then": {"anyOf": [{"required": ["first_party"]}, {"required": ["second_party"]}]},
                "else": {"required": ["first_party", "second_party"]},
            },
        },
    },
}
