"""Tokens that browser and mobile phones sign in with."""

from __future__ import annotations

from typing import Any

from plivo_emulator.core.parts import Part
from plivo_emulator.domain.tokens import judge
from plivo_emulator.pipeline.handlers import RequestContext, in_transaction

part = Part(__name__, due_work=())


@part.handler
@in_transaction("read")
def tokens_verify(ctx: RequestContext) -> dict[str, Any]:
    """Tell what a login with a token meets now."""
    verdict = judge(ctx.tx, ctx.body["token"], ctx.now)
    return {
        "valid": verdict.code is None,
        "code": verdict.code,
        "reason": verdict.reason,
        "claims": verdict.claims,
    }
