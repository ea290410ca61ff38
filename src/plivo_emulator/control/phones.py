"""How phones behave when nobody scripted them for one call."""

from __future__ import annotations

from typing import Any

from plivo_emulator.parts import Part
from plivo_emulator.pipeline.handlers import Call
from plivo_emulator.simulation.phone_book import phone_script, set_phone_script
from plivo_emulator.telephony.phones import digits

part = Part(__name__, due_work=("verify_session", "masking_session", "masked_call"))


@part.handler
def phones_get(call: Call) -> dict[str, Any]:
    """Return how a phone behaves."""
    return _phone(call)


@part.handler
def phones_update(call: Call) -> dict[str, Any]:
    """Say how a phone behaves from now on."""
    set_phone_script(call.tx, call.path["number"], call.body)
    return _phone(call)


def _phone(call: Call) -> dict[str, Any]:
    number = digits(call.path["number"])
    return {"number": number, "script": phone_script(call.tx, number)}
