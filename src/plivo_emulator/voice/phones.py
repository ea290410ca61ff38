"""The person at the other end of a call, who does what their script says."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from plivo_emulator.resources._timestamps import seconds
from plivo_emulator.simulation.phone_book import phone_script
from plivo_emulator.store import Transaction
from plivo_emulator.store.records import from_document
from plivo_emulator.voice.calls import Call, Heard, Phone, PhoneStep

DEFAULT_TALK: Final = 30
"""Seconds that a called person talks unless their script says otherwise."""


def next_step(call: Call) -> tuple[PhoneStep, datetime] | None:
    """Return what the person does next and when, `None` if nothing so far makes them."""
    phone = call.phone
    if phone.position >= len(phone.steps) or phone.since is None:
        return None
    step = phone.steps[phone.position]
    base = phone.since
    if step.hears is not None:
        heard = _heard(call.heard[phone.heard :], step.hears)
        if heard is None:
            return None
        base = max(base, heard)
    return step, base + seconds(step.after)


def _heard(sounds: list[Heard], text: str) -> datetime | None:
    """Return when a text was heard to its end, for the first time."""
    wanted = text.casefold()
    for sound in sounds:
        if wanted in sound.text.casefold() and not (sound.cut and sound.end_before(sound.once)):
            return sound.once
    return None


def phone_of(tx: Transaction, number: str) -> Phone:
    """Return a phone that is called, as the phone book has it; its person talks for a while."""
    return from_document(Phone, {"talk_seconds": DEFAULT_TALK} | phone_script(tx, number))
