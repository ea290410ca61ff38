"""What people at the other ends of calls do, by their scripts or by hand."""

from __future__ import annotations

from typing import Final

from plivo_emulator.core.parts import Part
from plivo_emulator.scheduling import jobs
from plivo_emulator.voice import causes, phones
from plivo_emulator.voice.calls import Act, CallStatus, Reaction
from plivo_emulator.voice.definitions import LiveCall
from plivo_emulator.voice.streaming import lifecycle

part = Part(__name__)

RING: Final = part.job_kind("call.ring")
"""The phone at the other end has rung long enough."""
LEAVE: Final = part.job_kind("call.leave")
"""The person at the other end has talked long enough."""
KINDS: Final = (RING, phones.ACT, LEAVE)

DEFAULT_RING_TIMEOUT: Final = 120

# What the reaction of a phone means for who called it.
_REFUSALS: Final = {
    Reaction.BUSY: causes.BUSY,
    Reaction.REJECTED: causes.REJECTED,
    Reaction.NO_ANSWER: causes.NO_ANSWER,
    Reaction.RING_TIMEOUT: causes.RING_TIMEOUT,
}


def ring(live: LiveCall, limit: float = DEFAULT_RING_TIMEOUT) -> None:
    """Let the phone at the other end ring, at most for some seconds."""
    call, phone = live.call, live.call.phone
    call.status, call.rang = CallStatus.RINGING, live.context.now
    live.note("ringing")
    if phone.answer is Reaction.ANSWERED and phone.ring_seconds > limit:
        phone.answer = Reaction.RING_TIMEOUT
    never = phone.answer is Reaction.RING_TIMEOUT
    live.schedule(RING, limit if never else min(phone.ring_seconds, limit))


def answer(live: LiveCall, reaction: Reaction) -> None:
    """Let the phone that rings do something now."""
    jobs.cancel(live.context.tx, RING, live.call.call_uuid)
    live.call.phone.answer = reaction
    react(live)


def react(live: LiveCall) -> None:
    """Do what the phone does after it has rung."""
    refusal = _REFUSALS.get(live.call.phone.answer)
    if refusal is None:
        live.pick_up()
        return
    own = refusal is causes.RING_TIMEOUT
    live.hang_up(refusal, "Plivo" if own else "Carrier")


def press(live: LiveCall, keys: str) -> None:
    """Let the person at the other end press keys."""
    _did(live, "press", keys)
    for key in keys:
        lifecycle.press_key(live, key)
        if (element := live.element) is not None:
            element.on_digit(live, key)
        elif (parent := live.parent()) is not None and (dial := parent.element) is not None:
            dial.on_leg_digit(parent, live.call, key)


def say(live: LiveCall, text: str, audio: str = "") -> None:
    """Let the person at the other end say something.

    Args:
        live: the call.
        text: their words.
        audio: a WAV file in Base64 that audio streams carry; a tone by default.
    """
    _did(live, "say", text)
    lifecycle.speak(live, text, audio)
    if (element := live.element) is not None:
        element.on_speech(live, text)


def act(live: LiveCall) -> None:
    """Let the person at the other end do the next thing."""
    call, phone = live.call, live.call.phone
    step = phone.steps[phone.position]
    phone.position += 1
    phone.heard, phone.since = len(call.heard), live.context.now
    if step.press:
        press(live, step.press)
    if step.say or step.audio:
        say(live, step.say, step.audio)
    if step.hang_up:
        leave(live)
    phones.listen(live)


def leave(live: LiveCall) -> None:
    """Let the person at the other end hang up."""
    _did(live, "hang_up")
    live.hang_up(causes.NORMAL, live.call.person)


def _did(live: LiveCall, kind: str, text: str = "") -> None:
    live.call.done.append(Act(time=live.context.now, kind=kind, text=text))
