"""The default behaviour of phones."""

from __future__ import annotations

from typing import Any

from plivo_emulator.core.parts import Part
from plivo_emulator.domain.phone_book import phone_script, set_phone_script
from plivo_emulator.pipeline.handlers import RequestContext
from plivo_emulator.telephony.phones import dialed

part = Part(__name__, due_work=("verify_session", "masking_session", "call", "message"))


@part.handler
def phones_get(ctx: RequestContext) -> dict[str, Any]:
    """Return the behaviour of a phone."""
    return _phone(ctx)


@part.handler
def phones_update(ctx: RequestContext) -> dict[str, Any]:
    """Set the behaviour of a phone."""
    set_phone_script(ctx.tx, ctx.path["number"], ctx.body)
    return _phone(ctx)


def _phone(ctx: RequestContext) -> dict[str, Any]:
    number = dialed(ctx.path["number"])
    return {"number": number, "script": phone_script(ctx.tx, number)}
