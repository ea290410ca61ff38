"""What requests of calls say, whole: of a call that goes through most elements."""

from __future__ import annotations

from typing import Any, Final, cast

import pytest

from tests.semantic.api import Api
from tests.semantic.call_causes import WAIT, dial, dial_element, document, follow, place
from tests.semantic.resource_types import phone
from tests.semantic.simulation import Simulation
from tests.semantic.webhook_receiver import WebhookReceiver
from tests.spec.document import JsonObject
from tests.web_server import Answer

OF_PLACED_CALL: Final = ("ALegRequestUUID", "ALegUUID", "RequestUUID")
CALLER_NAME: Final = "Parcel Shop"
STEPS: Final = [{"after": 2, "press": "1"}, {"after": 2, "say": "yes please"}]
NORMAL: Final = {"HangupCause": "NORMAL_CLEARING", "HangupCauseName": "Normal Hangup"}


def through_all(receiver: WebhookReceiver, dialled: str) -> str:
    """The first element of a call whose documents lead to each other."""
    url = receiver.url
    listens = (
        f"<GetInput action='{url('on_call_input')}' inputType='dtmf speech' executionTimeout='60' "
        f"interimSpeechResultsCallback='{url('on_call_interim_speech')}'/>"
    )
    records = (
        f"<Record action='{url('on_call_recorded')}' callbackUrl='{url('on_call_recording')}' "
        "timeout='15'/>"
    )
    sounds = (
        f"confirmSound='{url('on_call_confirm_sound')}' dialMusic='{url('on_call_dial_music')}'"
    )
    shown = phone(3)
    receiver.simulation.number(shown)
    dials = dial_element(receiver, dialled, f"callerId='{shown}' {sounds}")
    receiver.answer("on_call_digits", document(listens))
    receiver.answer("on_call_input", document(records))
    receiver.answer("on_call_recorded", document(dials))
    for event in ("on_call_confirm_sound", "on_call_dial_music"):
        receiver.answer(event, document("<Speak>Hello</Speak>"))
    receiver.answer("on_call_dialed", document(f"<Redirect>{url('on_call_redirect')}</Redirect>"))
    receiver.answer("on_call_redirect", document("<Hangup/>"))
    return f"<GetDigits action='{url('on_call_digits')}' numDigits='1' timeout='60'/>"


def standard(record: JsonObject, api: Api) -> JsonObject:
    """What every request says of its call."""
    uuid = record["call_uuid"]
    fields = {
        "CallUUID": uuid,
        "From": record["from_number"],
        "To": record["to_number"],
        "Direction": record["call_direction"],
        "ParentAuthID": api.auth_id,
        "BillRate": record["total_rate"],
        "CallStatus": "in-progress",
    }
    if record["call_direction"] == "outbound":
        fields |= dict.fromkeys(OF_PLACED_CALL, uuid) | {"CallerName": CALLER_NAME}
    return fields


def times(record: JsonObject) -> JsonObject:
    """When a call began, was answered and ended, as events write it."""
    names = {"StartTime": "initiation_time", "AnswerTime": "answer_time", "EndTime": "end_time"}
    return {name: record[of_record][:19] for name, of_record in names.items()}


def stir(record: JsonObject, prefix: str = "") -> JsonObject:
    """What is said of who calls, where a record may be empty."""
    level = record["stir_attestation"] or "Not Applicable"
    outcome = record["stir_verification"]
    return {f"{prefix}STIRVerification": outcome, f"{prefix}STIRAttestation": level}


def of_the_start(record: JsonObject) -> JsonObject:
    """What the first request for a document says."""
    return {"Event": "StartApp", **stir(record)}


def of_the_end(record: JsonObject) -> JsonObject:
    """What the last request of a call says."""
    return {
        "Event": "Hangup",
        "CallStatus": "completed",
        **NORMAL,
        "HangupCauseCode": record["hangup_cause_code"],
        "HangupSource": record["hangup_source"],
        "Duration": str(record["call_duration"]),
        "BillDuration": str(record["billed_duration"]),
        "TotalCost": record["total_amount"],
        **times(record),
        **stir(record),
    }


def of_dial(record: JsonObject, leg: JsonObject) -> list[tuple[str, JsonObject]]:
    """What is told of the call that `Dial` placed, from its answer to its end."""
    about = {
        "DialALegUUID": record["call_uuid"],
        "DialBLegUUID": leg["call_uuid"],
        "DialBLegFrom": leg["from_number"],
        "DialBLegTo": leg["to_number"],
        "DialBLegBillRate": leg["total_rate"],
        "DialBLegStatus": "in-progress",
    }
    ended = {f"DialBLeg{name}": value for name, value in NORMAL.items()} | {
        "DialBLegStatus": "completed",
        "DialBLegHangupCauseCode": leg["hangup_cause_code"],
        "DialBLegHangupSource": leg["hangup_source"],
        "DialBLegDuration": str(leg["call_duration"]),
        "DialBLegBillDuration": str(leg["billed_duration"]),
        "DialBLegTotalCost": leg["total_amount"],
        **times(leg),
        **stir(leg, "DialBLeg"),
    }
    told = [
        ("answer", "DialAnswer", {}),
        ("connected", "DialConnected", {}),
        ("hangup", "DialHangup", ended),
    ]
    answered, *others = [
        (
            "on_call_leg",
            about | {"Event": event, "DialAction": action, "DialBLegPosition": "1"} | more,
        )
        for action, event, more in told
    ]
    dialed = {
        "Event": "Redirect",
        "DialALegUUID": record["call_uuid"],
        "DialBLegUUID": leg["call_uuid"],
        "DialStatus": "completed",
        "DialRingStatus": "true",
        "DialHangupCause": NORMAL["HangupCause"],
    }
    return [answered, ("on_call_confirm_sound", about), *others, ("on_call_dialed", dialed)]


def of_recording(receiver: WebhookReceiver) -> JsonObject:
    """What was told of the recording, whose end is when it had lasted long enough."""
    told = receiver.of("on_call_recording")[0].fields
    began, ended = int(told["RecordingStartMs"]), int(told["RecordingEndMs"])
    assert ended - began == 15_000
    key, kept = told["RecordingID"], ("RecordUrl", "RecordingStartMs", "RecordingEndMs")
    assert told["RecordUrl"].endswith(f"/Recording/{key}.mp3")
    lengths = {"RecordingDuration": "15", "RecordingDurationMs": "15000"}
    return {"RecordingID": key, **lengths, **{name: told[name] for name in kept}}


@pytest.mark.parametrize("direction", ["outbound", "inbound"])
def test_every_field_of_every_request(
    api: Api, simulation: Simulation, receiver: WebhookReceiver, direction: str
) -> None:
    """Whoever began the call, its requests say the same of what happens in it."""
    dialled = phone(2)
    simulation.control.phones.update(dialled, ring_seconds=3, talk_seconds=20)
    first = through_all(receiver, dialled)
    script: dict[str, Any] = {"steps": STEPS, "talk_seconds": 300}
    is_outbound = direction == "outbound"
    if is_outbound:
        to = phone(3)
        simulation.control.phones.update(to, **script)
        receiver.answer("on_call_answer", document(first))
        uuid = place(api, simulation, receiver, to, caller_name=CALLER_NAME)
    else:
        uuid = follow(api, simulation, receiver, first, **script)
    simulation.advance(minutes=10)
    record = api.do("calls_get", uuid)
    leg = api.do("calls_get", receiver.of("on_call_leg")[0].fields["DialBLegUUID"])
    recording = of_recording(receiver)

    start, redirect = of_the_start(record), {"Event": "Redirect"}
    speech = {"StableSpeech": "yes please", "UnstableSpeech": "", "Stability": "0.9"}
    words = {"InputType": "speech", "Digits": "", "Speech": "yes please"}
    kind = "call" if is_outbound else "application"
    expected: list[tuple[str, JsonObject]] = [
        (f"on_{kind}_answer", start if is_outbound else start | {"CallStatus": "ringing"}),
        ("on_call_digits", redirect | {"Digits": "1"}),
        ("on_call_interim_speech", speech | {"SequenceNumber": "1"}),
        (
            "on_call_input",
            redirect | words | {"SpeechConfidenceScore": "0.93", "BilledAmount": "0.02000"},
        ),
        ("on_call_recorded", redirect | recording | {"Digits": ""}),
        ("on_call_dial_music", {}),
        *of_dial(record, leg),
        ("on_call_redirect", redirect),
        (f"on_{kind}_hangup", of_the_end(record)),
    ]
    always = standard(record, api)
    told = []
    for each in receiver.heard:
        fields = dict(each.fields)
        if each.event == "on_call_recording":
            assert fields == recording | {"CallUUID": uuid}
            continue
        began = record["initiation_time" if is_outbound else "answer_time"][:19]
        assert fields.pop("SessionStart")[:19] == began, each.event
        told.append((each.event, fields))
    if is_outbound:
        # Before the answer a call has one identifier, and no price yet.
        unknown = {"ALegUUID", "ALegRequestUUID", "BillRate"}
        ring = {name: value for name, value in always.items() if name not in unknown}
        assert told.pop(0) == ("on_call_ring", ring | {"Event": "Ring", "CallStatus": "ringing"})
    assert told == [(event, always | fields) for event, fields in expected]


def test_every_field_of_what_happens_to_a_placed_call(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    """A machine answers, the first document is of no use, and a request sends another one."""
    to = phone(3)
    simulation.control.phones.update(to, machine=True, talk_seconds=300)
    receiver.answer("on_call_answer", Answer("", status=500))
    receiver.answer("on_call_fallback", document(WAIT))
    receiver.answer("on_call_transfer", document(WAIT))
    url = receiver.url("on_call_machine_detection")
    more = {"machine_detection": "true", "machine_detection_url": url}
    uuid = place(api, simulation, receiver, to, caller_name=CALLER_NAME, **more)
    simulation.advance(minutes=3)
    api.do("calls_transfer", uuid, body={"aleg_url": receiver.url("on_call_transfer")})
    simulation.advance(minutes=30)
    record = api.do("calls_get", uuid)
    always = standard(record, api)
    began = record["initiation_time"][:19]
    told = []
    for each in receiver.heard[1:]:
        fields = dict(each.fields)
        assert fields.pop("SessionStart")[:19] == began, each.event
        told.append((each.event, fields))
    machine = {"Event": "MachineDetection", "Machine": "true", "IfMachine": "continue"}
    start, redirect = of_the_start(record), {"Event": "Redirect"}
    expected: list[tuple[str, JsonObject]] = [
        ("on_call_answer", start),
        ("on_call_fallback", start),
        ("on_call_machine_detection", machine),
        ("on_call_transfer", redirect),
        ("on_call_hangup", of_the_end(record)),
    ]
    assert told == [(event, always | fields) for event, fields in expected]


def test_keys_that_each_party_presses(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    """Each pattern is told with the party that pressed it; the other's keys do not count."""
    to = phone(2)
    theirs = [{"after": 1, "press": "51"}, {"after": 2, "press": "72"}]
    theirs.append({"after": 5, "hang_up": True})
    simulation.control.phones.update(to, ring_seconds=0, **cast("Any", {"steps": theirs}))
    own = [{"after": 2, "press": "72"}, {"after": 2, "press": "51"}]
    matches = "digitsMatch='51,9' digitsMatchBLeg='72,8'"
    dial(api, simulation, receiver, to, matches, steps=own)
    told = [each.fields for each in receiver.of("on_call_leg")]
    names = ("Event", "DialAction", "DialDigitsMatch", "DialDigitsPressedBy", "DialBLegStatus")
    pressed = [
        [each.get(name) for name in names] for each in told if each["DialAction"] == "digits"
    ]
    common = ["DialDigitsMatch", "digits"]
    assert pressed == [
        [*common, "72", "BLeg", "in-progress"],
        [*common, "51", "ALeg", "in-progress"],
    ]
    others = [each for each in told if each["DialAction"] != "digits"]
    assert [each["DialAction"] for each in others] == ["answer", "connected", "hangup"]
    assert not any(name.startswith("DialDigits") for each in others for name in each)
