"""Placing calls to virtual numbers, and reading what was told about them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from plivo_emulator.core.services import Step
from plivo_emulator.domain.numbers import NUMBERS
from plivo_emulator.domain.phone_book import set_phone_script
from plivo_emulator.simulation.masked_calls import dial
from plivo_emulator.voice.calls import CALLS
from plivo_emulator.webhooks.events import DELIVERIES
from tests.emulator.resources.api import START, Api

# Nothing is delivered in these tests, so nobody needs to listen.
EVENTS_URL = "http://127.0.0.1:9/events"
RECORDINGS_URL = "http://127.0.0.1:9/recordings"
LISTENING: dict[str, Any] = {"callback_url": EVENTS_URL, "recording_callback_url": RECORDINGS_URL}
PROMPT = "https://example.com/enter-pin.mp3"
PINS: dict[str, Any] = {
    "is_pin_authentication_required": True,
    "first_party_pin": "1111",
    "second_party_pin": "2222",
    "pin_prompt_play": PROMPT,
}


def place(api: Api, number: str, caller: str, **script: Any) -> str | None:
    """Call a virtual number; return the call's id, `None` if no session lives on the number."""
    emulator = api.emulator
    with emulator.store.transaction(write=True) as tx:
        row = NUMBERS.get(tx, number)
        assert row is not None
        step = Step(tx, emulator.clock.now(), emulator.services, "", {})
        call = dial(step, row, caller, script)
    return None if call is None else call.call_uuid


def call(api: Api, session: Any, caller: str, seconds: float = 300, **script: Any) -> Any:
    """Call a session's number, let time pass, and return the call as it is then.

    As `callee` it has whom it reached, empty for nobody.
    """
    call_uuid = place(api, session["virtual_number"], caller, **script)
    assert call_uuid is not None
    api.advance(seconds)
    (row,) = api.rows(CALLS, ("call_uuid", "=", call_uuid))
    legs = api.rows(CALLS, ("parent", "=", call_uuid))
    return row.document | {"callee": legs[0]["callee"] if legs else ""}


def phone(api: Api, number: str, **script: Any) -> None:
    """Say how somebody's phone behaves."""
    with api.emulator.store.transaction(write=True) as tx:
        set_phone_script(tx, number, script)


def deliveries(api: Api, subject: str) -> list[dict[str, Any]]:
    """Return what is to be sent about a session, in order."""
    return [row.document for row in api.rows(DELIVERIES, ("subject", "=", subject))]


def events(api: Api, subject: str) -> list[dict[str, Any]]:
    """Return the payloads of the events of a session, in order."""
    return [delivery["payload"] for delivery in deliveries(api, subject)]


def told(api: Api, subject: str) -> list[str]:
    """Return the events of a masking session in short, such as `FirstPartyHangup 4 4000`."""
    return [short(event) for event in events(api, subject)]


def short(event: dict[str, Any]) -> str:
    """Write down an event's name, its number, and what came of a PIN or a call."""
    names = (
        "SequenceNumber",
        "PinAuthenticationStatus",
        "PinRetryCounter",
        "PlivoHangupCauseCode",
    )
    values = [str(event[name]) for name in names if name in event]
    return " ".join([event["EventName"].removeprefix("Session"), *values])


def seconds(event: dict[str, Any], name: str = "EventTimestamp") -> int:
    """Return when an event happened, in seconds since the start."""
    moment = datetime.strptime(event[name], "%Y-%m-%d %H:%M:%S").replace(tzinfo=UTC)
    return int((moment - START.replace(microsecond=0)).total_seconds())
