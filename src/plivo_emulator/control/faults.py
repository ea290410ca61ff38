"""Rules that make requests fail."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from plivo_emulator.control._context import ControlContext
from plivo_emulator.core.parts import Part
from plivo_emulator.pipeline.errors import ApiError, not_found
from plivo_emulator.pipeline.faults import FaultRule
from plivo_emulator.pipeline.handlers import in_transaction
from plivo_emulator.resources._accounts import account_columns
from plivo_emulator.suggestions import did_you_mean

part = Part(__name__, due_work=())


@part.handler
@in_transaction("none")
def faults_list(ctx: ControlContext) -> dict[str, Any]:
    """Return the rules in force."""
    return {"objects": [rule.document() for rule in ctx.runtime.faults.rules]}


@part.handler
@in_transaction("none")
def faults_create(ctx: ControlContext) -> dict[str, Any]:
    """Add a rule.

    Raises:
        ApiError: 404, no request can match its conditions.
    """
    _check_conditions(ctx)
    rule = FaultRule(ctx.ids.uuid(), ctx.body)
    ctx.runtime.faults.add(rule)
    return rule.document()


@part.handler
@in_transaction("none")
def faults_delete_all(ctx: ControlContext) -> None:
    """Remove all rules."""
    ctx.runtime.faults.clear()


@part.handler
@in_transaction("none")
def faults_delete(ctx: ControlContext) -> None:
    """Remove a rule."""
    if not ctx.runtime.faults.remove(ctx.path["fault_id"]):
        raise not_found()


def _check_conditions(ctx: ControlContext) -> None:
    """Refuse a rule that no request can match: a test that relies on it would prove nothing."""
    body = ctx.body
    if "auth_id" in body:
        with ctx.services.store.transaction(write=False) as tx:
            account_columns(tx, body["auth_id"])
    if "path" in body:
        _check_path(body["path"], [each.path for each in ctx.runtime.operations.values()])
    if (name := body.get("operation_id")) is None:
        return
    operations = ctx.runtime.operations
    if name not in operations:
        raise ApiError(404, f"there is no operation {name}{did_you_mean(name, operations)}")
    method = operations[name].method
    if body.get("method", method).upper() != method:
        raise ApiError(404, f"{name} uses {method}, so a rule for {body['method']} never matches")


def _check_path(path: str, templates: Sequence[str]) -> None:
    steps = path.removeprefix("/v1").split("/")
    if any(_leads_to(steps, template.split("/")) for template in templates):
        return
    names = {name for template in templates for name in template.split("/")}
    hints = (did_you_mean(step, names) for step in steps if step not in names)
    raise ApiError(404, f"no operation is below {path}{next(filter(None, hints), '')}")


def _leads_to(steps: Sequence[str], names: Sequence[str]) -> bool:
    """Return whether a path can begin with these steps, of which the last may be cut short."""
    *whole, last = steps
    return len(steps) <= len(names) and all(
        name.startswith("{") or name == step or (index == len(whole) and name.startswith(last))
        for index, (step, name) in enumerate(zip(steps, names, strict=False))
    )
