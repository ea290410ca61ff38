"""What a multi-party call tells the user's server (Plivo's page on MultiPartyCall)."""

from __future__ import annotations

from typing import Any, Final

from plivo_emulator.core.services import Context
from plivo_emulator.domain.timestamps import event_time
from plivo_emulator.telephony.phones import digits
from plivo_emulator.voice.calls import Call
from plivo_emulator.voice.multi_party.details import details_of, participation
from plivo_emulator.voice.recordings import FINISHED, Recording
from plivo_emulator.voice.room_records import Member, Room
from plivo_emulator.webhooks.events import emit

STATUS: Final = "on_multi_party_call_event"
RECORDING: Final = "on_multi_party_recording_event"

GROUPS: Final = {
    "mpc-state-changes": ("MPCInitialized", "MPCStart", "MPCEnd"),
    "participant-state-changes": (
        "ParticipantJoin",
        "ParticipantExit",
        "ParticipantMute",
        "ParticipantUnmute",
        "ParticipantHold",
        "ParticipantUnhold",
        "ParticipantCoachModeStart",
        "ParticipantCoachModeStop",
    ),
    "participant-speak-events": ("ParticipantSpeakStart", "ParticipantSpeakStop"),
    "participant-digit-input-events": ("ParticipantDigitInput",),
    "add-participant-api-events": (
        "AddParticipantByAPIActionInitiated",
        "AddParticipantByAPIActionCompleted",
    ),
}
"""The events of each kind that can be asked for."""

_GROUP_OF: Final = {name: group for group, names in GROUPS.items() for name in names}


def tell(context: Context, room: Room, name: str, **fields: Any) -> None:
    """Tell that something happened, if its kind was asked for."""
    details = details_of(room)
    wanted = (each.strip() for each in details["status_callback_events"].split(","))
    if _GROUP_OF[name] in wanted:
        url, method = details["status_callback_url"], details["status_callback_method"]
        _emit(context, room, STATUS, url, method, {"EventName": name, **fields})


def participant_fields(member: Member) -> dict[str, Any]:
    """Return what an event says of a participant."""
    details = participation(member)
    return {
        "MemberID": member.member_id,
        "ParticipantRole": details["role"],
        "ParticipantCallUUID": member.call_uuid,
        "ParticipantCoachMode": str(details["coach_mode"]).lower(),
    }


def call_fields(call: Call) -> dict[str, Any]:
    """Return what an event says of the call of a participant."""
    return {
        "ParticipantCallFrom": digits(call.caller),
        "ParticipantCallTo": call.callee,
        "ParticipantCallDirection": call.direction.value,
    }


def exit_fields(room: Room, member: Member) -> dict[str, Any]:
    """Return what the request for the document after a multi-party call says."""
    assert member.left is not None
    return {
        "Event": "Redirect",
        "MPCUUID": room.room_uuid,
        "MPCFriendlyName": room.name,
        "MemberID": member.member_id,
        "ParticipantCallUUID": member.call_uuid,
        "ParticipantJoinTime": event_time(member.joined),
        "ParticipantEndTime": event_time(member.left),
        "ParticipantRole": participation(member)["role"],
    }


def tell_of_recording(context: Context, room: Room, name: str, recording: Recording) -> None:
    """Tell that something happened to a recording; its events are numbered from 1."""
    sequences = details_of(room)["sequences"]
    number = sequences[recording.recording_id] = sequences.get(recording.recording_id, 0) + 1
    fields = {
        "EventName": name,
        "RecordingUUID": recording.recording_id,
        "RecordingFormat": recording.file_format,
        "RecordingStartTime": event_time(recording.started),
        "SequenceNumber": str(number),
    }
    if recording.ended is not None:
        fields["RecordingEndTime"] = event_time(recording.ended)
        fields["RecordingDuration"] = str(recording.duration_ms // 1000)
    if recording.state == FINISHED:
        fields["RecordingURL"] = recording.url
    _emit(context, room, RECORDING, recording.callback_url, recording.callback_method, fields)


def _emit(
    context: Context, room: Room, event: str, url: str, method: str, fields: dict[str, Any]
) -> None:
    common = {
        "EventTimestamp": event_time(context.now),
        "MPCUUID": room.room_uuid,
        "MPCName": room.name,
    }
    fields = dict(sorted({**common, **fields}.items()))
    emit(
        context,
        event,
        url=url,
        method=method,
        fields=fields,
        owner=room.owner,
        subject=room.room_uuid,
    )
