"""Rules that make requests fail."""

from __future__ import annotations

from typing import Any

from plivo_emulator.control._context import ControlContext
from plivo_emulator.parts import Part
from plivo_emulator.pipeline.errors import not_found
from plivo_emulator.pipeline.faults import FaultRule
from plivo_emulator.pipeline.handlers import in_transaction

part = Part(__name__, due_work=())


@part.handler
@in_transaction("none")
def faults_list(call: ControlContext) -> dict[str, Any]:
    """Return the rules in force."""
    return {"objects": [rule.document() for rule in call.runtime.faults.rules]}


@part.handler
@in_transaction("none")
def faults_create(call: ControlContext) -> dict[str, Any]:
    """Put a rule in force."""
    rule = FaultRule(call.ids.uuid(), call.body)
    call.runtime.faults.add(rule)
    return rule.document()


@part.handler
@in_transaction("none")
def faults_delete_all(call: ControlContext) -> None:
    """Remove all rules."""
    call.runtime.faults.clear()


@part.handler
@in_transaction("none")
def faults_delete(call: ControlContext) -> None:
    """Remove a rule."""
    if not call.runtime.faults.remove(call.path["fault_id"]):
        raise not_found()
