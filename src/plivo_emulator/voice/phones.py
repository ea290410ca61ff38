"""The person at the other end of a call, who does what their script says."""

from __future__ import annotations

from collections.abc import Sequence
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
        position = find_heard(call.heard, step.hears, phone.heard)
        if position is None:
            return None
        base = max(base, call.heard[position].once)
    return step, base + seconds(step.after)


def find_heard(sounds: Sequence[Heard], text: str, start: int) -> int | None:
    """Return the position of the first sound with a text that is heard to its end.

    Args:
        sounds: what is heard, or will be unless something interrupts it.
        text: in any letters.
        start: how many sounds to skip.
    """
    wanted = text.casefold()
    for position, sound in enumerate(sounds[start:], start):
        if wanted in sound.text.casefold() and not (sound.cut and sound.end_before(sound.once)):
            return position
    return None


def phone_of(tx: Transaction, number: str) -> Phone:
    """Return a phone that is called, as the phone book has it; its person talks for a while."""
    return from_document(Phone, {"talk_seconds": DEFAULT_TALK} | phone_script(tx, number))
