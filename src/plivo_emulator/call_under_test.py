"""A call in a test: what its person hears, and what they do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from plivo_emulator_client import AsyncPlivoEmulator, PlivoEmulator
    from plivo_emulator_client.models import Act, Call, CallHearing, Delivery, Fetch, Heard

_SHOWN: Final = 10
"""How many webhooks a failure lists."""
_DOES: Final = {"press": "presses", "say": "says", "hang_up": "hangs up"}
_HEARS: Final = {
    "speak": "hears",
    "voice": "hears",
    "play": "hears file",
    "dtmf": "hears keys",
    "stream": "hears",
}


class CallUnderTest:
    """A leg of a call, and the person at its other end.

    Freeze the clock before the call begins: it then moves only while something is awaited.

    Args:
        control: a client of the control API.
        call_uuid: identifier of the leg, such as the `request_uuid` of a call the account placed.

    Attributes:
        call_uuid: as given.
    """

    def __init__(self, control: PlivoEmulator, call_uuid: str) -> None:
        self.call_uuid = call_uuid
        self._control = control
        self._skip = 0

    def __repr__(self) -> str:
        from plivo_client import PlivoError

        try:
            return _shown(self.state, self._now)
        except (PlivoError, RuntimeError):  # the emulator, or its client, is closed
            return f"CallUnderTest({self.call_uuid})"

    def hears(self, text: str) -> Heard:
        """Advance the clock until the person has heard a text after the one found before.

        Args:
            text: a part of what is spoken, in any case, or of the URL of a file.

        Raises:
            AssertionError: the call ended, or waits for your server, without it; the message has
                what was heard instead, the latest webhooks, and what was wrong with the XML.
        """
        hearing = self._control.calls.hear(self.call_uuid, text=text, skip=self._skip)
        if hearing.position is None:
            latest = self._control.deliveries.list(
                subject=self.call_uuid, order="newest", limit=_SHOWN
            )
            raise AssertionError(_failure(text, hearing.call, latest.objects, self._now))
        self._skip = hearing.position + 1
        return _heard(hearing)

    def press(self, digits: str) -> None:
        """Press keys."""
        self._control.calls.press(self.call_uuid, digits=digits)

    def says(self, text: str) -> None:
        """Say something."""
        self._control.calls.say(self.call_uuid, text=text)

    def answer(self) -> None:
        """Answer the phone, which rings."""
        self._control.calls.answer(self.call_uuid)

    def hang_up(self) -> None:
        """Hang up."""
        self._control.calls.hang_up(self.call_uuid)

    @property
    def state(self) -> Call:
        """All that is known of the call at present."""
        return self._control.calls.get(self.call_uuid)

    @property
    def status(self) -> str:
        """How far the call is, such as `in-progress`."""
        return self.state.status

    @property
    def transcript(self) -> list[str]:
        """What the person heard and did so far, in order, such as `presses 1`."""
        return _transcript(self.state, self._now)

    @property
    def legs(self) -> list[CallUnderTest]:
        """The calls that `Dial` has placed for this one, in order."""
        return [CallUnderTest(self._control, each) for each in self.state.legs or ()]

    @property
    def _now(self) -> str:
        return self._control.clock.get().now


class AsyncCallUnderTest:
    """A leg of a call in an asynchronous test; see `CallUnderTest`.

    Args:
        control: an asynchronous client of the control API.
        call_uuid: identifier of the leg.

    Attributes:
        call_uuid: as given.
    """

    def __init__(self, control: AsyncPlivoEmulator, call_uuid: str) -> None:
        self.call_uuid = call_uuid
        self._control = control
        self._skip = 0

    async def hears(self, text: str) -> Heard:
        """Advance the clock until the person has heard a text; see `CallUnderTest.hears`.

        Raises:
            AssertionError: they did not.
        """
        hearing = await self._control.calls.hear(self.call_uuid, text=text, skip=self._skip)
        if hearing.position is None:
            latest = await self._control.deliveries.list(
                subject=self.call_uuid, order="newest", limit=_SHOWN
            )
            raise AssertionError(_failure(text, hearing.call, latest.objects, await self._now()))
        self._skip = hearing.position + 1
        return _heard(hearing)

    async def press(self, digits: str) -> None:
        """Press keys."""
        await self._control.calls.press(self.call_uuid, digits=digits)

    async def says(self, text: str) -> None:
        """Say something."""
        await self._control.calls.say(self.call_uuid, text=text)

    async def answer(self) -> None:
        """Answer the phone, which rings."""
        await self._control.calls.answer(self.call_uuid)

    async def hang_up(self) -> None:
        """Hang up."""
        await self._control.calls.hang_up(self.call_uuid)

    async def state(self) -> Call:
        """Return all that is known of the call at present."""
        return await self._control.calls.get(self.call_uuid)

    async def status(self) -> str:
        """Return how far the call is, such as `in-progress`."""
        return (await self.state()).status

    async def transcript(self) -> list[str]:
        """Return what the person heard and did so far, in order, such as `presses 1`."""
        return _transcript(await self.state(), await self._now())

    async def legs(self) -> list[AsyncCallUnderTest]:
        """Return the calls that `Dial` has placed for this one, in order."""
        legs = (await self.state()).legs or ()
        return [AsyncCallUnderTest(self._control, each) for each in legs]

    async def _now(self) -> str:
        return (await self._control.clock.get()).now


def _heard(hearing: CallHearing) -> Heard:
    assert hearing.call.heard
    assert hearing.position is not None
    return hearing.call.heard[hearing.position]


def _transcript(call: Call, now: str) -> list[str]:
    """Return what was heard and done until now; of the same moment, what was done comes first."""
    acts = [(_time(each.time), 0, _act(each)) for each in call.done or ()]
    audible = (each for each in call.heard or () if each.kind != "wait")
    sounds = [(_time(each.start), 1, _sound(each)) for each in audible]
    lines = sorted((*acts, *sounds), key=lambda line: line[:2])
    return [text for time, _, text in lines if time <= _time(now)]


def _act(act: Act) -> str:
    return f"{_DOES[act.kind]} {act.text}".strip()


def _sound(sound: Heard) -> str:
    return f"{_HEARS.get(sound.kind, f'hears {sound.kind}')} {sound.text}".strip()


def _failure(text: str, call: Call, newest: Sequence[Delivery], now: str) -> str:
    """Return why a text was not heard."""
    over = f"ended: {call.hangup_cause}" if call.ended else f"waits, {call.status}"
    person = "caller" if call.direction == "inbound" else "callee"
    return "\n".join(
        [
            f"The {person} did not hear {text!r}; the call {over}.",
            *_section("Heard and done", _transcript(call, now)),
            *_section("Documents", map(_fetch, call.fetches or ())),
            *_section("Latest webhooks", map(_delivery, reversed(newest))),
            *_section("Problem", _problems(call, newest)),
        ]
    )


def _problems(call: Call, newest: Sequence[Delivery]) -> list[str]:
    """Return why the call ended, and problems of the XML in answers that were accepted."""
    answered = (each.problem for each in reversed(newest) if each.state == "delivered")
    found = [call.problem or "", *(problem or "" for problem in answered)]
    return [problem for problem in dict.fromkeys(found) if problem]


def _shown(call: Call, now: str) -> str:
    problem = f", problem={call.problem!r}" if call.problem else ""
    return f"CallUnderTest({call.call_uuid}, {call.status}, {_transcript(call, now)}{problem})"


def _section(title: str, lines: Iterable[str]) -> Iterator[str]:
    yield f"{title}:"
    yield from [f"  {line}" for line in lines] or ["  none"]


def _fetch(fetch: Fetch) -> str:
    return f"{fetch.event} {fetch.url}: {fetch.error or fetch.status}"


def _delivery(delivery: Delivery) -> str:
    attempts = ", ".join(str(each.error or each.status) for each in delivery.attempts)
    return f"{delivery.event} {delivery.url}: {delivery.state} ({attempts or 'not attempted'})"


def _time(text: str) -> datetime:
    return datetime.fromisoformat(text)
