"""How phones behave when nobody scripted them for one call."""

from __future__ import annotations

from typing import Any

from plivo_emulator.parts import Part
from plivo_emulator.pipeline.handlers import RequestContext
from plivo_emulator.simulation.phone_book import phone_script, set_phone_script
from plivo_emulator.telephony.phones import digits

part = Part(__name__, due_work=("verify_session", "masking_session", "masked_call"))


@part.handler
def phones_get(ctx: RequestContext) -> dict[str, Any]:
    """Return how a phone behaves."""
    return _phone(ctx)


@part.handler
def phones_update(ctx: RequestContext) -> dict[str, Any]:
    """Say how a phone behaves from now on."""
    set_phone_script(ctx.tx, ctx.path["number"], ctx.body)
    return _phone(ctx)


def _phone(ctx: RequestContext) -> dict[str, Any]:
    number = digits(ctx.path["number"])
    return {"number": number, "script": phone_script(ctx.tx, number)}
