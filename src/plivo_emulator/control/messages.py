"""Simulated incoming messages."""

from __future__ import annotations

from typing import Any

from plivo_emulator.control._paging import page
from plivo_emulator.control.accounts import belonging_to
from plivo_emulator.control.inventory import number_named
from plivo_emulator.parts import Part
from plivo_emulator.pipeline.handlers import Call
from plivo_emulator.simulation import inbound_messages
from plivo_emulator.simulation.inbound_calls import application_of
from plivo_emulator.simulation.inbound_messages import MESSAGES
from plivo_emulator.telephony.phones import digits

part = Part(__name__, due_work=())


@part.handler
def messages_list(call: Call) -> dict[str, Any]:
    """Return a page of messages."""
    where = belonging_to(call.query.get("auth_id"))
    return page(call, MESSAGES, where, lambda row: row.document)


@part.handler
def messages_create(call: Call) -> dict[str, Any]:
    """Let somebody send a message to a number."""
    number = number_named(call, call.body["to"])
    return inbound_messages.receive(
        call,
        number=number,
        application=application_of(call.tx, number),
        sender=digits(call.body["from"]),
        text=call.body.get("text", ""),
        media=call.body.get("media", []),
    )
