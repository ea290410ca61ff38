"""Endpoints and tokens: names, applications, registrations, claims."""

from __future__ import annotations

from typing import Any

from plivo_emulator.domain.endpoints import ENDPOINTS
from plivo_emulator.resources.applications import default_application
from plivo_emulator.store import Row, Transaction
from tests.mutants.patching import Answer, Original, RequestContext, answering, replacing

_ENDPOINTS = "Endpoints"
_TOKENS = "Tokens"
NAME = "user name not unique"
ATTACHED = "wrong application"
PHONE = "wrong registration"
CLAIM = "wrong claim"


@replacing("resources.endpoints:_unique", _ENDPOINTS, kind=NAME)
def user_name_without_digits(unique: Original, ctx: RequestContext, wanted: str) -> str:
    """A user name is taken as it is wanted if nobody has it."""
    taken = any(row["username"] == wanted for row in ENDPOINTS.all(ctx.tx))
    return unique(ctx, wanted) if taken else wanted


@replacing("resources.applications:named_application", _ENDPOINTS, _TOKENS, kind="refusal missing")
def any_application_will_do(named: Original, ctx: RequestContext, name: str) -> str | None:
    """Endpoints, tokens and heirs may name an application of another account."""
    app_id: str | None = (ctx.query | ctx.body).get(name)
    return app_id


@answering("endpoints_update", kind=ATTACHED)
def endpoint_keeps_its_application(answer: Answer, ctx: RequestContext) -> Any:
    """An endpoint cannot be attached to another application."""
    ctx.body.pop("app_id", None)
    return answer(ctx)


@answering("endpoints_update", kind=ATTACHED)
def update_falls_back_to_the_default(answer: Answer, ctx: RequestContext) -> Any:
    """An update without an application attaches the endpoint to its owner's default."""
    shown = answer(ctx)
    row = ENDPOINTS.get(ctx.tx, ctx.path["endpoint_id"])
    if row is not None and "app_id" not in ctx.body:
        owned_by = {"account": row["account"], "subaccount": row["subaccount"]}
        default = default_application(ctx.tx, owned_by, "default_endpoint_app")
        ENDPOINTS.update(ctx.tx, row["endpoint_id"], row.document, app_id=default)
    return shown


@replacing("domain.endpoints:unregister", _ENDPOINTS, kind=PHONE)
def phones_never_leave(unregister: Original, tx: Transaction, row: Row) -> None:
    """A registration neither ends nor expires."""


@answering("endpoints_update", kind=PHONE)
def update_signs_the_phone_out(answer: Answer, ctx: RequestContext) -> Any:
    """An update of an endpoint forgets the phone that is registered with it."""
    shown = answer(ctx)
    row = ENDPOINTS.get(ctx.tx, ctx.path["endpoint_id"])
    if row is not None:
        ENDPOINTS.update(ctx.tx, row["endpoint_id"], {"alias": row.document["alias"]})
    return shown


@answering("endpoints_update", kind="lost update")
def endpoint_keeps_its_password(answer: Answer, ctx: RequestContext) -> Any:
    """The password of an endpoint cannot be changed."""
    ctx.body.pop("password", None)
    return answer(ctx)


@answering("tokens_create", kind=CLAIM)
def token_lives_as_long_as_it_likes(answer: Answer, ctx: RequestContext) -> Any:
    """A token may live longer than a day; it is cut to one without a word."""
    limit = int(ctx.now.timestamp()) + 24 * 3600
    if "exp" in ctx.body:
        ctx.body["exp"] = min(ctx.body["exp"], limit)
    return answer(ctx)


@replacing("resources.tokens:_check", _TOKENS, kind=CLAIM)
def expired_tokens_are_made(check: Original, claims: dict[str, Any], now: int) -> None:
    """A token may have expired already."""
    check(claims, min(now, claims["exp"] - 1))


@answering("tokens_create", kind=CLAIM)
def permissions_are_all_or_nothing(answer: Answer, ctx: RequestContext) -> Any:
    """Whoever may call can be called as well."""
    voice = ctx.body.get("per", {}).get("voice")
    if isinstance(voice, dict) and any(value is True for value in voice.values()):
        voice |= dict.fromkeys(("incoming_allow", "outgoing_allow"), True)
    return answer(ctx)
