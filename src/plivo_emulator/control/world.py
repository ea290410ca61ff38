"""The world as a document: apply one, export the present one."""

from __future__ import annotations

from typing import Any

from plivo_emulator import world
from plivo_emulator.control._context import ControlContext
from plivo_emulator.control.inventory import look_for_work
from plivo_emulator.core.parts import Part
from plivo_emulator.pipeline.errors import bad_request
from plivo_emulator.world import WorldError

part = Part(__name__)


@part.handler
def world_get(ctx: ControlContext) -> dict[str, Any]:
    """Return a document that declares what there is."""
    return world.export(ctx.tx, world.sections(ctx.operation.contract))


@part.handler
def world_apply(ctx: ControlContext) -> dict[str, Any]:
    """Make everything as it is declared, or nothing."""
    sections = world.sections(ctx.operation.contract)
    declared = world.Declared(ctx.tx, ctx.ids, ctx.now, ctx.settings.auth_id, sections)
    try:
        world.apply(declared, ctx.body)
    except WorldError as error:
        raise bad_request(f"{'.'.join(map(str, error.steps))}: {error.text}") from None
    look_for_work(ctx)
    return world.export(ctx.tx, sections)
