"""Tokens: JSON Web Tokens for browser and mobile phones (Plivo's API reference: Token)."""

from __future__ import annotations

from typing import Any

from plivo_emulator.core.parts import Part
from plivo_emulator.domain.tokens import LIFETIME, permissions, sign
from plivo_emulator.pipeline.auth import token_of
from plivo_emulator.pipeline.errors import bad_request
from plivo_emulator.pipeline.handlers import RequestContext
from plivo_emulator.resources.applications import named_application

part = Part(__name__, due_work=())


@part.handler
def tokens_create(ctx: RequestContext) -> dict[str, Any]:
    """Make a token, signed with the auth token of whoever asks; nothing is stored."""
    body, now = ctx.body, int(ctx.now.timestamp())
    if body["iss"] != ctx.credential.auth_id:
        raise bad_request("iss must be the auth id that the request is made with")
    claims = {
        "app": named_application(ctx, "app") or "",
        "exp": body.get("exp", now + LIFETIME),
        "iss": body["iss"],
        "nbf": body.get("nbf", now),
        "per": {"voice": permissions(body.get("per"))},
        "sub": body.get("sub", ""),
    }
    _check(claims, now)
    return {"token": sign(claims, token_of(ctx.tx, ctx.credential.auth_id) or "")}


def _check(claims: dict[str, Any], now: int) -> None:
    """Refuse what no login would take (unconfirmed, U37).

    Raises:
        ApiError: 400.
    """
    if claims["per"]["voice"]["incoming_allow"] and not claims["sub"]:
        raise bad_request("sub parameter is missing")
    if claims["exp"] <= claims["nbf"]:
        raise bad_request("exp must be later than nbf")
    if claims["exp"] <= now:
        raise bad_request("exp must be in the future")
    if claims["exp"] > now + LIFETIME:
        raise bad_request("exp must be at most 24 hours from now")
