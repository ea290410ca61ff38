"""Calls through a virtual number, and what their events must add up to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any, Final

from tests.semantic.api import Api
from tests.semantic.invariants import masking_time
from tests.semantic.resource_types import MASKING, phone
from tests.semantic.simulation import Simulation
from tests.semantic.webhook_receiver import ReceivedWebhook, WebhookReceiver
from tests.spec.document import JsonObject

EVENT: Final = "on_masking_session_event"
RECORDING: Final = "on_masking_recording_event"
# Which fields come with which events; the others only with calls.
ALWAYS: Final = {"EventName", "EventTimestamp", "SessionUUID", "VirtualNumber"}
HANGUP: Final = {"Amount", "BilledDuration", "Duration", "PlivoHangupCause", "PlivoHangupCauseCode"}
PIN: Final = {"PinAuthenticationStatus", "PinRetryCounter"}
UNNUMBERED: Final = ("Timeout", "PinAuthenticationStatus")
_MINUTE: Final = 60


def moment(heard: ReceivedWebhook, name: str = "EventTimestamp") -> datetime:
    """A time of an event."""
    return datetime.strptime(heard.fields[name], "%Y-%m-%d %H:%M:%S").replace(tzinfo=UTC)


@dataclass
class Line:
    """A masking session whose events are heard, and the phones of its parties."""

    api: Api
    simulation: Simulation
    receiver: WebhookReceiver
    first: str
    second: str
    session: JsonObject

    @classmethod
    def open(cls, api: Api, simulation: Simulation, receiver: WebhookReceiver, **more: Any) -> Line:
        """Create the session."""
        first, second = phone(), phone(1)
        body = {
            "first_party": f"+{first}",
            "second_party": f"+{second}",
            "callback_url": receiver.url(EVENT),
            "recording_callback_url": receiver.url(RECORDING),
        } | more
        body = {name: value for name, value in body.items() if value is not None}
        session = api.do("masking_sessions_create", body=body)["session"]
        return cls(api, simulation, receiver, first, second, session)

    @property
    def key(self) -> str:
        return str(self.session["session_uuid"])

    @property
    def number(self) -> str:
        return str(self.session["virtual_number"])

    def now(self) -> JsonObject:
        """The session as it is now."""
        return MASKING.get(self.api, self.key)

    def call(self, caller: str, **script: Any) -> list[str]:
        """Call the number and live through the call; return the names of its events."""
        before = len(self.events())
        self.simulation.call(caller, self.number, **script)
        return [each.name for each in self.events()[before:]]

    def events(self) -> list[ReceivedWebhook]:
        """All events of the session and its recordings so far."""
        self.simulation.advance()
        return [each for each in self.receiver.heard if each.fields["SessionUUID"] == self.key]

    def check(self) -> None:
        """Check every event and every call of the session against each other.

        Raises:
            AssertionError: they do not agree.
        """
        events = [each for each in self.events() if each.event == EVENT]
        for each in events:
            self._check_fields(each)
        moments = [moment(each) for each in events]
        assert moments == sorted(moments)
        self._check_calls([each for each in events if each.name.endswith("Hangup")])

    def _check_fields(self, event: ReceivedWebhook) -> None:
        fields = event.fields
        expected = set(ALWAYS)
        if event.name != "Timeout":
            expected |= {"From", "To"}
        if event.name not in UNNUMBERED:
            expected |= {"SequenceNumber"}
        if event.name.endswith("Hangup"):
            expected |= HANGUP
        if event.name == "PinAuthenticationStatus":
            # Nobody is called yet.
            expected = (expected | PIN) - {"To"}
        assert set(fields) == expected, event.name
        assert fields["SessionUUID"] == self.key
        assert fields["VirtualNumber"] == self.number

    def _check_calls(self, hangups: list[ReceivedWebhook]) -> None:
        """Each call hangs up twice, and what it cost and lasted is what the session shows."""
        pairs = list(zip(hangups[::2], hangups[1::2], strict=True))
        calls = [call for call in self.now()["interaction"] or [] if call["total_call_count"] == 2]
        assert len(calls) == len(pairs)
        for pair, call in zip(pairs, calls, strict=True):
            assert {each.name for each in pair} == {"FirstPartyHangup", "SecondPartyHangup"}
            # All of it is of the whole call.
            for name in HANGUP | {"From", "To"}:
                assert pair[0].fields[name] == pair[1].fields[name], name
            lasted, billed = (int(pair[0].fields[name]) for name in ("Duration", "BilledDuration"))
            assert billed % _MINUTE == 0
            # Each of the two legs is rounded up.
            assert lasted <= billed < lasted + 2 * _MINUTE
            assert call["duration"] == lasted
            assert call.get("call_billed_duration", 0) == billed
            amount = Decimal(pair[0].fields["Amount"])
            assert Decimal(str(call.get("total_call_amount", 0))) == amount
            assert (amount > 0) == (billed > 0)
            # What ended is a call that began, at the moment that the events say.
            assert masking_time(call["end_time"]) == moment(pair[0]) == moment(pair[1])
            assert lasted <= 2 * (moment(pair[0]) - masking_time(call["start_time"])).seconds


def numbers(events: list[ReceivedWebhook]) -> list[int]:
    """The sequence numbers of events that have one."""
    return [
        int(each.fields["SequenceNumber"]) for each in events if "SequenceNumber" in each.fields
    ]
