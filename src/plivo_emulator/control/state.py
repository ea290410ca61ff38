"""The emulator as a whole: health, reset, snapshots."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version
from typing import Any

from plivo_emulator.pipeline.errors import not_found
from plivo_emulator.pipeline.handlers import Call, in_transaction
from plivo_emulator.store import StoreUnavailable

DUE_WORK = ()


@in_transaction("none")
def emulator_health(call: Call) -> dict[str, Any]:
    """Return version, settings and what went wrong so far."""
    return _health(call, call.emulator.store.problem())


@in_transaction("none")
def emulator_reset(call: Call) -> dict[str, Any]:
    """Forget everything and follow real time again."""
    call.emulator.reset(call.body.get("seed"))
    try:
        problem = call.emulator.store.problem()
    except StoreUnavailable as error:
        # It was lost just now, after the reset.
        problem = str(error)
    return _health(call, problem)


@in_transaction("none")
def emulator_list_snapshots(call: Call) -> dict[str, Any]:
    """Return the snapshots by name."""
    snapshots = sorted(call.emulator.snapshots.items())
    return {"objects": [{"name": name, "time": one.time.isoformat()} for name, one in snapshots]}


@in_transaction("none")
def emulator_create_snapshot(call: Call) -> dict[str, Any]:
    """Keep the present state under a name."""
    snapshot = call.emulator.take_snapshot(call.body["name"])
    return {"name": call.body["name"], "time": snapshot.time.isoformat()}


@in_transaction("none")
def emulator_restore_snapshot(call: Call) -> dict[str, Any]:
    """Put state and clock back."""
    name = call.path["name"]
    if name not in call.emulator.snapshots:
        raise not_found()
    snapshot = call.emulator.restore_snapshot(name)
    return {"name": name, "time": snapshot.time.isoformat()}


def _health(call: Call, problem: str) -> dict[str, Any]:
    emulator = call.emulator
    try:
        installed = version("plivo-openapi")
    except PackageNotFoundError:
        installed = "unknown"
    return {
        "version": installed,
        "strict": emulator.settings.strict,
        "check_replies": emulator.settings.check_replies,
        "database": {"status": "read-only" if problem else "ok", "problem": problem or None},
        "requests": emulator.journal.recorded,
        "contract_violations": [str(one) for one in emulator.contract_violations],
        "internal_errors": [str(one) for one in emulator.internal_errors],
    }
