"""The emulator as a whole: health, reset, snapshots."""

from __future__ import annotations

from typing import Any

from plivo_emulator.control._context import ControlContext
from plivo_emulator.core.parts import Part
from plivo_emulator.pipeline.errors import not_found
from plivo_emulator.pipeline.handlers import in_transaction
from plivo_emulator.store import StoreUnavailable

part = Part(__name__, due_work=())


@part.handler
@in_transaction("none")
def emulator_health(ctx: ControlContext) -> dict[str, Any]:
    """Return version, settings and errors so far."""
    return _health(ctx, ctx.services.store.problem())


@part.handler
@in_transaction("none")
def emulator_reset(ctx: ControlContext) -> dict[str, Any]:
    """Reset the emulator."""
    ctx.runtime.reset(ctx.body.get("seed"))
    try:
        problem = ctx.services.store.problem()
    except StoreUnavailable as error:
        # The database was lost after the reset.
        problem = str(error)
    return _health(ctx, problem)


@part.handler
@in_transaction("none")
def emulator_list_snapshots(ctx: ControlContext) -> dict[str, Any]:
    """Return the snapshots by name."""
    snapshots = sorted(ctx.runtime.snapshots.items())
    return {"objects": [{"name": name, "time": one.time.isoformat()} for name, one in snapshots]}


@part.handler
@in_transaction("none")
def emulator_create_snapshot(ctx: ControlContext) -> dict[str, Any]:
    """Take a snapshot of the current state."""
    snapshot = ctx.runtime.take_snapshot(ctx.body["name"])
    return {"name": ctx.body["name"], "time": snapshot.time.isoformat()}


@part.handler
@in_transaction("none")
def emulator_restore_snapshot(ctx: ControlContext) -> dict[str, Any]:
    """Restore state and clock."""
    name = ctx.path["name"]
    if name not in ctx.runtime.snapshots:
        raise not_found()
    snapshot = ctx.runtime.restore_snapshot(name)
    return {"name": name, "time": snapshot.time.isoformat()}


def _health(ctx: ControlContext, problem: str) -> dict[str, Any]:
    from importlib.metadata import PackageNotFoundError, version

    runtime, settings = ctx.runtime, ctx.settings
    try:
        installed = version("plivo-openapi")
    except PackageNotFoundError:
        installed = "unknown"
    return {
        "version": installed,
        "strict": settings.strict,
        "check_replies": settings.check_replies,
        "database": {"status": "read-only" if problem else "ok", "problem": problem or None},
        "requests": runtime.journal.recorded,
        "contract_violations": [str(one) for one in runtime.contract_violations],
        "internal_errors": [str(one) for one in ctx.services.internal_errors],
    }
