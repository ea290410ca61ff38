"""What is told of a `Dial`, in each of the ways in which it can end.

A phone that leaves it has one `DialHangup`, which is the last event about it, whether its call is
over or goes on elsewhere. The `action` is told once, after that, unless a request has given the
call that dialled something else to do (C105).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final

import pytest

from tests.semantic.api import Api
from tests.semantic.call_causes import WAIT, dial_element, document, follow, place
from tests.semantic.calls import moment
from tests.semantic.resource_types import phone
from tests.semantic.simulation import Simulation
from tests.semantic.webhook_receiver import WebhookReceiver
from tests.spec.document import JsonObject

RINGS: Final = 5
# When it rings, and when it is connected, in seconds from the beginning.
RINGING: Final = 3
TALKING: Final = 20


@dataclass
class Story:
    """A call that says hello and dials a phone, which rings 5 seconds."""

    api: Api
    simulation: Simulation
    receiver: WebhookReceiver
    uuid: str = ""

    @property
    def leg(self) -> str:
        """The call to the phone."""
        live = self.api.do("calls_list", status="live")["calls"]
        (other,) = {*live} - {self.uuid}
        return str(other)

    def end(self) -> None:
        self.api.do("calls_hangup", self.uuid)

    def end_leg(self) -> None:
        self.api.do("calls_hangup", self.leg)

    def end_all(self) -> None:
        self.api.do("calls_hangup_all")

    def transfer(self, legs: str) -> None:
        url = self.receiver.url("on_call_transfer")
        body = {"legs": legs, "aleg_url": url, "bleg_url": url}
        self.receiver.answer("on_call_transfer", document(WAIT))
        self.api.do("calls_transfer", self.uuid, body=body)

    def move(self, call_uuid: str) -> None:
        """Let a leg take part in a multi-party call."""
        body = {"role": "Customer", "call_uuid": call_uuid}
        self.api.do("multi_party_participants_add", "name_Support", body=body)


@dataclass(frozen=True, kw_only=True)
class Way:
    """A way in which a `Dial` can end.

    Attributes:
        told: what happened to the phone, in order; of its end the cause and who is said to be it.
        status: what the `action` is told; `None` if it is not.
        attributes: of the element.
        callee: what the phone does.
        caller: what the caller does.
        at: when `act` is done, in seconds.
        act: what a request does.
        placed: how the account has called the caller; `None` if they called.
        rules: what the account may not do.
    """

    told: str
    status: str | None
    attributes: str = ""
    callee: dict[str, Any] = field(default_factory=dict)
    caller: dict[str, Any] = field(default_factory=dict)
    at: float = TALKING
    act: Callable[[Story], None] = lambda story: None
    placed: JsonObject | None = None
    rules: JsonObject = field(default_factory=dict)


def keys(pressed: str, after: float = TALKING) -> dict[str, Any]:
    return {"steps": [{"after": after, "press": pressed}]}


CONFIRM: Final = "confirmKey='1' confirmTimeout='60'"
TALKED: Final = "answer connected "
WAYS: Final = {
    "the callee hangs up": Way(
        callee={"talk_seconds": 9}, told=TALKED + "4000:Callee", status="completed"
    ),
    "the caller hangs up": Way(
        caller={"talk_seconds": TALKING}, told=TALKED + "4000:Caller", status="completed"
    ),
    "the caller hangs up while it rings": Way(
        caller={"talk_seconds": RINGING}, told="1000:Caller", status="cancel"
    ),
    "the caller hangs up while it is to be confirmed": Way(
        attributes=CONFIRM,
        caller={"talk_seconds": TALKING},
        told="answer 1000:Caller",
        status="cancel",
    ),
    "the caller presses the star": Way(
        attributes="hangupOnStar='true'",
        caller=keys("*"),
        told=TALKED + "4000:Caller",
        status="completed",
    ),
    "keys match, then the callee hangs up": Way(
        attributes="digitsMatch='7'",
        caller=keys("7"),
        callee={"talk_seconds": 60},
        told=TALKED + "digits 4000:Callee",
        status="completed",
    ),
    "the phone is busy": Way(callee={"answer": "busy"}, told="3010:Carrier", status="busy"),
    "the phone refuses": Way(callee={"answer": "rejected"}, told="3020:Carrier", status="failed"),
    "nobody is there": Way(callee={"answer": "no_answer"}, told="3000:Carrier", status="no-answer"),
    "nobody answers in time": Way(attributes="timeout='4'", told="6010:Plivo", status="no-answer"),
    "the country may not be called": Way(
        rules={"barred_call_countries": ["US"]}, told="2030:Plivo", status="failed"
    ),
    "the wrong key": Way(
        attributes=CONFIRM, callee=keys("2", 3), told="answer 9110:Plivo", status="no-answer"
    ),
    "no key": Way(attributes=CONFIRM, told="answer 9110:Plivo", status="no-answer"),
    "the time of the connection is up": Way(
        attributes="timeLimit='9'", told=TALKED + "6000:Plivo", status="completed"
    ),
    "the time of the call is up": Way(
        placed={"time_limit": TALKING}, told=TALKED + "4000:Plivo", status="completed"
    ),
    "a machine has answered the call that dials": Way(
        placed={"machine_detection": "hangup"},
        caller={"machine": True},
        told="1000:Plivo",
        status="cancel",
    ),
    "a request ends the call": Way(
        act=Story.end, told=TALKED + "4000:API Request", status="completed"
    ),
    "a request ends the call while it rings": Way(
        at=RINGING, act=Story.end, told="1000:API Request", status="cancel"
    ),
    "a request ends the leg": Way(
        act=Story.end_leg, told=TALKED + "1000:API Request", status="completed"
    ),
    "a request ends the leg while it rings": Way(
        at=RINGING, act=Story.end_leg, told="1000:API Request", status="cancel"
    ),
    "a request ends the leg while it is to be confirmed": Way(
        attributes=CONFIRM, act=Story.end_leg, told="answer 1000:API Request", status="cancel"
    ),
    "a request ends all calls": Way(
        act=Story.end_all, told=TALKED + "4000:Unknown", status="completed"
    ),
    "the call is transferred": Way(
        act=lambda story: story.transfer("aleg"), told=TALKED + "4000:API Request", status=None
    ),
    "the call is transferred while it rings": Way(
        at=RINGING,
        act=lambda story: story.transfer("aleg"),
        told="1000:API Request",
        status=None,
    ),
    "the leg is transferred": Way(
        act=lambda story: story.transfer("bleg"),
        told=TALKED + "4000:API Request",
        status="completed",
    ),
    "both are transferred": Way(
        act=lambda story: story.transfer("both"), told=TALKED + "4000:API Request", status=None
    ),
    "the call is moved to a multi-party call": Way(
        act=lambda story: story.move(story.uuid), told=TALKED + "4000:API Request", status=None
    ),
    "the leg is moved to a multi-party call": Way(
        act=lambda story: story.move(story.leg),
        told=TALKED + "4000:API Request",
        status="completed",
    ),
}


@pytest.mark.parametrize("way", [pytest.param(way, id=name) for name, way in WAYS.items()])
def test_what_is_told_of_a_dial(
    api: Api, simulation: Simulation, receiver: WebhookReceiver, way: Way
) -> None:
    if way.rules:
        simulation.control.accounts.update(api.auth_id, **way.rules)
    dialled = phone(2)
    callee: dict[str, Any] = {"ring_seconds": RINGS, "talk_seconds": 300, **way.callee}
    simulation.control.phones.update(dialled, **callee)
    shown = phone(3)
    simulation.number(shown)
    element = dial_element(receiver, dialled, f"callerId='{shown}' {way.attributes}")
    first = "<Speak>Hello</Speak>", element
    story = Story(api, simulation, receiver)
    if way.placed is None:
        story.uuid = follow(api, simulation, receiver, *first, **way.caller)
    else:
        to = phone(1)
        simulation.control.phones.update(to, ring_seconds=0, **way.caller)
        receiver.answer("on_call_answer", document(*first))
        verdict = receiver.url("on_call_machine_detection")
        more = {"machine_detection_url": verdict, **way.placed}
        story.uuid = place(api, simulation, receiver, to, **more)
    simulation.advance(seconds=way.at)
    way.act(story)
    simulation.advance(minutes=10)

    legs = receiver.of("on_call_leg")
    told = [each.fields for each in legs]
    assert " ".join(_named(each) for each in told) == way.told
    assert {each["DialBLegUUID"] for each in told} == {told[0]["DialBLegUUID"]}
    last = told[-1]
    began, ended = last["AnswerTime"], moment(legs[-1], "EndTime")
    lasted = (ended - moment(legs[-1], "AnswerTime")).seconds if began else 0
    assert last["DialBLegDuration"] == str(lasted)
    assert last["DialBLegBillDuration"] == str(-(-lasted // 60) * 60)

    asked = receiver.of("on_call_dialed")
    assert [each.fields["DialStatus"] for each in asked] == [way.status] * (way.status is not None)
    for each in asked:
        assert receiver.heard.index(each) > receiver.heard.index(legs[-1])
        connected = last["DialBLegUUID"] if "connected" in way.told else ""
        assert each.fields["DialBLegUUID"] == connected
        assert each.fields["DialHangupCause"] == last["DialBLegHangupCause"]


def _named(told: JsonObject) -> str:
    """What happened, as `Way.told` has it."""
    if told["DialAction"] != "hangup":
        return str(told["DialAction"])
    return f"{told['DialBLegHangupCauseCode']}:{told['DialBLegHangupSource']}"
