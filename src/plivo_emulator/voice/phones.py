"""The person at the other end of a call, who does what their script says."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from plivo_emulator.core.parts import Part
from plivo_emulator.domain.phone_book import phone_script
from plivo_emulator.domain.timestamps import seconds
from plivo_emulator.scheduling import jobs
from plivo_emulator.store import Transaction
from plivo_emulator.store.records import from_document
from plivo_emulator.voice.calls import Call, Heard, Phone, PhoneStep
from plivo_emulator.voice.definitions import LiveCall

part = Part(__name__)

ACT: Final = part.job_kind("call.act")
"""The person at the other end does something."""

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
        found = find_heard(call.heard, step.hears, phone.heard, phone.since)
        if found is None:
            return None
        base = max(base, found[1])
    return step, base + seconds(step.after)


def find_heard(
    sounds: Sequence[Heard], text: str, start: int, since: datetime
) -> tuple[int, datetime] | None:
    """Return the position of the first sound with a text that is heard to its end, and that end.

    Args:
        sounds: what is heard, or will be unless something interrupts it.
        text: in any letters.
        start: how many sounds to skip; a sound that goes on is heard again.
        since: when these had been heard.
    """
    wanted = text.casefold()
    matching = [each for each in enumerate(sounds) if wanted in each[1].text.casefold()]
    for position, sound in matching:
        if position >= start and not (sound.cut and sound.end_before(sound.once)):
            return position, sound.once
    again = ((position, sound.repeated(since)) for position, sound in matching if position < start)
    return next(((position, end) for position, end in again if end is not None), None)


def phone_of(tx: Transaction, number: str) -> Phone:
    """Return a phone that is called, as the phone book has it; its person talks for a while."""
    return from_document(Phone, {"talk_seconds": DEFAULT_TALK} | phone_script(tx, number))


def listen(live: LiveCall) -> None:
    """Let the person at the other end notice what they hear."""
    following = next_step(live.call)
    if following is None:
        if live.call.phone.steps:
            jobs.cancel(live.context.tx, ACT, live.call.call_uuid)
        return
    due = max(following[1], live.context.now)
    jobs.schedule(live.context, ACT, live.call.call_uuid, due, account=live.call.account)
