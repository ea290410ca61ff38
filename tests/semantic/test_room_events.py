"""What requests of conferences and multi-party calls say, whole."""

from __future__ import annotations

from typing import Final
from urllib.parse import urlsplit

from tests.semantic.api import Api
from tests.semantic.call_causes import document, follow, place
from tests.semantic.resource_types import phone
from tests.semantic.simulation import Simulation
from tests.semantic.test_call_events import CALLER_NAME, of_the_end, of_the_start, standard
from tests.semantic.webhook_receiver import WebhookReceiver
from tests.spec.document import JsonObject

NAME: Final = "Board Room"
LEG: Final = "on_multi_party_call_leg"
MUSIC: Final = "on_multi_party_call_music"
EXIT: Final = "on_multi_party_call_exit"
BEFORE_ANSWER: Final = {"ALegUUID", "ALegRequestUUID", "BillRate"}
EVENT: Final = "on_conference_event"
MPC: Final = "name_Help Desk"


def wire(time: str) -> str:
    """A time of a reply as events write it."""
    return time[:19].replace("T", " ")


def public(url: str) -> str:
    """The address of a file as events write it; replies name where the server has it."""
    return f"https://media.plivo.com{urlsplit(url).path}"


def happened(room: JsonObject, name: str, time: str, **fields: str) -> JsonObject:
    """An event of a multi-party call."""
    return room | {"EventName": name, "EventTimestamp": wire(time), **fields}


def of(name: str, action: str = "") -> JsonObject:
    """What an event of a conference says of what happened."""
    return {"Event": f"Conference{name}", "ConferenceAction": action or name.lower()}


def without_start(
    record: JsonObject, receiver: WebhookReceiver, *beginnings: str
) -> list[tuple[str, JsonObject]]:
    """The requests of a call in their order, without the beginning of the call."""
    told = []
    for each in receiver.heard:
        if each.event.startswith(beginnings):
            fields = dict(each.fields)
            assert fields.pop("SessionStart")[:19] == record["initiation_time"][:19], each.event
            told.append((each.event, fields))
    return told


def test_every_field_of_every_request_of_a_conference(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    url = receiver.url
    to = phone(3)
    simulation.control.phones.update(to, talk_seconds=300)
    receiver.answer(
        "on_call_answer",
        document(
            f"<Conference callbackUrl='{url(EVENT)}' action='{url('on_conference_left')}' "
            f"waitSound='{url('on_conference_sound')}' startConferenceOnEnter='false' "
            f"floorEvent='true' record='true' digitsMatch='12'>{NAME}</Conference>"
        ),
    )
    receiver.answer("on_conference_left", document("<Hangup/>"))
    uuid = place(api, simulation, receiver, to, caller_name=CALLER_NAME)
    simulation.advance(30)
    other = follow(api, simulation, receiver, f"<Conference>{NAME}</Conference>")
    simulation.control.calls.press(uuid, digits="12")
    simulation.advance(20)
    body = {"transcription_url": url("on_transcription")}
    started = api.do("conferences_start_recording", NAME, body=body)
    simulation.advance(20)
    api.do("conferences_kick_member", NAME, "1")
    simulation.advance(10)
    simulation.control.calls.hang_up(other)
    of_another = api.do("calls_get", other)
    simulation.advance(minutes=20)

    record = api.do("calls_get", uuid)
    assert record["conference_uuid"] == of_another["conference_uuid"]
    ready = receiver.of(EVENT)[-1].fields
    own, began = ready["RecordingID"], int(ready["RecordingStartMs"])
    file_url = api.do("recordings_get", own)["recording_url"]
    file = {"RecordUrl": public(file_url), "RecordingID": own}
    recorded = {
        **file,
        "RecordingDuration": "50",
        "RecordingDurationMs": "50000",
        "RecordingStartMs": str(began),
        "RecordingEndMs": str(began + 50_000),
    }
    latest = {"RecordUrl": started["url"], "RecordingID": started["recording_id"]}
    over = {"CallStatus": "completed"}
    expected: list[tuple[str, JsonObject]] = [
        (EVENT, of("Enter") | {"ConferenceFirstMember": "true"}),
        ("on_conference_sound", {"ConferenceAction": "waitSound"}),
        (EVENT, of("Floor")),
        (EVENT, of("DigitsMatch", "digits") | {"ConferenceDigitsMatch": "12"}),
        (EVENT, of("Exit")),
        ("on_conference_left", {"Event": "Redirect", **latest}),
        (EVENT, of("Record") | over | recorded),
    ]
    room = {
        "ConferenceName": NAME,
        "ConferenceUUID": record["conference_uuid"],
        "ConferenceMemberID": "1",
    }
    always = standard(record, api) | room
    (text,) = receiver.of("on_transcription")
    assert text.fields["recording_id"] == started["recording_id"]
    told = without_start(record, receiver, "on_conference_")
    assert told == [(event, always | fields) for event, fields in expected]


def test_every_field_of_every_request_of_a_multi_party_call(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    url = receiver.url
    own, to = phone(), phone(3)
    simulation.number(own)
    simulation.control.phones.update(to, talk_seconds=300)
    posts = ("status_callback", "recording_callback", "wait_music")
    urls = {
        "call_status_callback": "on_multi_party_call_leg",
        "status_callback": "on_multi_party_call_event",
        "recording_callback": "on_multi_party_recording_event",
        "wait_music": "on_multi_party_call_music",
        "on_exit_action": "on_multi_party_call_exit",
        "transcription": "on_transcription",
    }
    receiver.answer("on_multi_party_call_music", document("<Speak>Please hold.</Speak>"))
    receiver.answer("on_multi_party_call_exit", document("<Hangup/>"))
    body = {
        "role": "Agent",
        "from": own,
        "to": to,
        "caller_name": CALLER_NAME,
        "start_mpc_on_enter": False,
        "record": True,
        "transcript": True,
        **{f"{name}_url": url(event) for name, event in urls.items()},
        **{f"{name}_method": "POST" for name in posts},
    }
    added = api.do("multi_party_participants_add", MPC, body=body)
    simulation.advance(30)
    mpc_uuid = api.do("multi_party_calls_get", MPC)["mpc_uuid"]
    api.do("multi_party_calls_start", MPC, body={"status": "active"})
    simulation.advance(30)
    api.do("multi_party_participants_kick", MPC, "1")
    simulation.advance(minutes=20)

    record = api.do("calls_get", added["request_uuid"])
    shown = api.do("multi_party_calls_get", f"uuid_{mpc_uuid}")
    (participant,) = api.do("multi_party_participants_list", f"uuid_{mpc_uuid}")["objects"]
    room = {"MPCUUID": mpc_uuid, "MPCName": "Help Desk"}
    always = standard(record, api) | room
    ring = {name: always[name] for name in always.keys() - BEFORE_ANSWER}
    member = {"MemberID": participant["member_id"]}
    left = {
        "Event": "Redirect",
        "MPCFriendlyName": room["MPCName"],
        "ParticipantCallUUID": record["call_uuid"],
        "ParticipantRole": "agent",
        "ParticipantJoinTime": wire(participant["join_time"]),
        "ParticipantEndTime": wire(participant["exit_time"]),
        **member,
    }
    exited = always | left
    del exited["MPCName"]
    assert without_start(record, receiver, LEG, MUSIC, EXIT) == [
        (LEG, ring | {"Event": "Ring", "CallStatus": "ringing"}),
        (LEG, always | of_the_start(record)),
        (MUSIC, always | member),
        (EXIT, exited),
        (LEG, always | of_the_end(record)),
    ]
    call = {
        "ParticipantCallFrom": record["from_number"],
        "ParticipantCallTo": record["to_number"],
        "ParticipantCallDirection": record["call_direction"],
    }
    about = (
        member
        | call
        | {
            "ParticipantCallUUID": record["call_uuid"],
            "ParticipantRole": "agent",
            "ParticipantCoachMode": "false",
        }
    )
    bill = {
        "MPCDuration": str(shown["duration"]),
        "MPCBilledDuration": str(shown["billed_duration"]),
        "MPCBilledAmount": shown["billed_amount"],
    }
    assert [each.fields for each in receiver.of("on_multi_party_call_event")] == [
        happened(room, name, shown_time, **fields)
        for name, shown_time, fields in (
            ("MPCInitialized", shown["creation_time"], call),
            ("ParticipantJoin", participant["join_time"], about),
            ("MPCStart", shown["start_time"], {}),
            ("ParticipantExit", participant["exit_time"], about),
            ("MPCEnd", shown["end_time"], bill),
        )
    ]
    (file,) = api.do("recordings_list", mpc_uuid=mpc_uuid)["objects"]
    began, ended = shown["start_time"], shown["end_time"]
    same = {
        "RecordingUUID": file["recording_id"],
        "RecordingFormat": "mp3",
        "RecordingStartTime": wire(began),
    }
    ready = {
        "RecordingDuration": "30",
        "RecordingEndTime": wire(ended),
        "RecordingURL": public(file["recording_url"]),
    }
    first, last = receiver.of("on_multi_party_recording_event")
    assert first.fields == happened(
        room, "MPCRecordingInitiated", began, **same, SequenceNumber="1"
    )
    later = last.fields["EventTimestamp"]
    assert last.fields == happened(
        room, "MPCRecordingCompleted", later, **same, **ready, SequenceNumber="2"
    )
    (text,) = receiver.of("on_transcription")
    assert text.fields["recording_id"] == file["recording_id"]
