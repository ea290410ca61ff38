"""What Lookup says of single numbers."""

from __future__ import annotations

from typing import Any

from plivo_emulator.core.parts import Part
from plivo_emulator.pipeline.handlers import RequestContext
from plivo_emulator.resources.lookup import lookup_script, set_lookup_script
from plivo_emulator.telephony.phones import digits

part = Part(__name__, due_work=())


@part.handler
def lookups_get(ctx: RequestContext) -> dict[str, Any]:
    """Return what was set for a number."""
    return _lookup(ctx)


@part.handler
def lookups_update(ctx: RequestContext) -> dict[str, Any]:
    """Set what looking a number up shows from now on."""
    set_lookup_script(ctx.tx, ctx.path["number"], ctx.body)
    return _lookup(ctx)


def _lookup(ctx: RequestContext) -> dict[str, Any]:
    number = digits(ctx.path["number"])
    return {"number": number, "script": lookup_script(ctx.tx, number)}
