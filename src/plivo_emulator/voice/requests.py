"""What a call tells the user's server: which requests there are, and what each contains.

The reply to some requests is a document that the call continues with. The others only tell.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from plivo_emulator.core.services import Context
from plivo_emulator.domain.timestamps import event_time
from plivo_emulator.telephony.phones import digits
from plivo_emulator.voice.calls import NOT_APPLICABLE, Call
from plivo_emulator.voice.recordings import Recording
from plivo_emulator.webhooks.events import emit

ANSWER: Final = "on_application_answer"
FALLBACK: Final = "on_application_fallback_answer"
HANGUP: Final = "on_application_hangup"
PLACED_ANSWER: Final = "on_call_answer"
RING: Final = "on_call_ring"
MACHINE: Final = "on_call_machine_detection"
TRANSFER: Final = "on_call_transfer"
REDIRECT: Final = "on_call_redirect"
DIGITS: Final = "on_call_digits"
INPUT: Final = "on_call_input"
INTERIM: Final = "on_call_interim_speech"
RECORDED: Final = "on_call_recorded"
RECORDING: Final = "on_call_recording"
API_RECORDING: Final = "on_call_action_recording"
DIALED: Final = "on_call_dialed"
LEG: Final = "on_call_leg"
CONFIRM: Final = "on_call_confirm_sound"
CONFERENCE: Final = "on_conference_event"
CONFERENCE_LEFT: Final = "on_conference_left"
CONFERENCE_SOUND: Final = "on_conference_sound"
CONFERENCE_RECORDING: Final = "on_conference_recording"
MPC_LEG: Final = "on_multi_party_call_leg"
MPC_EXIT: Final = "on_multi_party_call_exit"
MPC_MUSIC: Final = "on_multi_party_call_music"
MUSIC: Final = "on_call_dial_music"

OF_PLACED_CALLS: Final = {
    ANSWER: PLACED_ANSWER,
    FALLBACK: "on_call_fallback",
    HANGUP: "on_call_hangup",
}
"""What the events of applications are for calls that the account placed."""

DOCUMENTS: Final = {
    ANSWER: "Answer",
    FALLBACK: "Answer",
    PLACED_ANSWER: "Answer",
    OF_PLACED_CALLS[FALLBACK]: "Answer",
    REDIRECT: "Redirect",
    DIGITS: "Action",
    INPUT: "Action",
    RECORDED: "Action",
    DIALED: "Action",
    CONFERENCE_LEFT: "Action",
    TRANSFER: "Transfer",
    MPC_EXIT: "Action",
}
"""The requests whose reply is a document, as hangup causes call it."""

ROOM_SOUNDS: Final = (CONFERENCE_SOUND, MPC_MUSIC)
"""The requests whose reply is a document with sounds for a room."""

SOUNDS: Final = (CONFIRM, MUSIC)
"""The requests whose reply is only heard; the call goes on if it is of no use."""

APPLICATION_TARGETS: Final = {
    ANSWER: ("answer_url", "answer_method"),
    FALLBACK: ("fallback_answer_url", "fallback_method"),
    HANGUP: ("hangup_url", "hangup_method"),
}
"""The fields of an application with the URL and the method of an event."""


def send(
    context: Context,
    event: str,
    *,
    url: str,
    method: str,
    fields: Mapping[str, Any],
    owner: dict[str, str],
    subject: str,
) -> str:
    """Send an event of a call as `emit` does, with its fields in ASCII order, as captured."""
    return emit(
        context,
        event,
        url=url,
        method=method,
        fields=dict(sorted(fields.items())),
        owner=owner,
        subject=subject,
    )


def event_of(call: Call, event: str) -> str:
    """Return an event of applications as a call has it: those the account placed have others."""
    if call.invitation is not None and call.invitation.placed and event in (RING, HANGUP):
        return MPC_LEG
    return event if call.request is None else OF_PLACED_CALLS.get(event, event)


def standard_fields(call: Call) -> dict[str, Any]:
    """Return the fields that all requests of a call have (Plivo's page on call requests)."""
    began = call.rang or call.created
    fields: dict[str, Any] = {
        "CallUUID": call.call_uuid,
        # The plus sign of an API request is gone once the call is answered, as captured (C102).
        "From": digits(call.caller) if call.answered else call.caller,
        "To": call.callee,
        "Direction": call.direction.value,
        "CallStatus": call.status.value,
        "ForwardedFrom": call.forwarded_from,
        "ParentAuthID": call.account,
        "BillRate": call.rate,
        "SessionStart": f"{event_time(began)}.{began.microsecond:06}",
        **{f"X-PH-{name}": value for name, value in call.headers.items()},
    }
    if call.caller_name:
        fields["CallerName"] = call.caller_name
    if call.is_outbound:
        fields |= dict.fromkeys(_outbound_names(call), call.call_uuid)
    if call.machine:
        # Plivo's page on making calls writes it small, that on machine detection large (C104).
        fields |= {"machine": call.machine, "Machine": "true"}
    return fields


def _outbound_names(call: Call) -> tuple[str, ...]:
    """Return the identifiers of an outbound call; before the answer there is one, as captured."""
    return ("RequestUUID", "ALegUUID", "ALegRequestUUID") if call.answered else ("RequestUUID",)


def start_fields(call: Call) -> dict[str, Any]:
    """Return what the first request of a call that is answered or comes in adds, as captured."""
    return {"Event": "StartApp", **_stir_fields(call)}


def _stir_fields(call: Call, prefix: str = "") -> dict[str, str]:
    return {
        f"{prefix}STIRVerification": call.verification,
        f"{prefix}STIRAttestation": call.attestation or NOT_APPLICABLE,
    }


def ring_fields(call: Call) -> dict[str, Any]:
    """Return what makes the standard fields those of a ringing call, as captured (C102)."""
    return {"Event": "Ring", "CallerName": call.caller_name, "BillRate": None}


def hangup_fields(call: Call) -> dict[str, Any]:
    """Return what the end of a call adds."""
    assert call.ended is not None
    return {
        "Event": "Hangup",
        **_stir_fields(call),
        "Duration": str(call.seconds),
        "BillDuration": str(call.billed_seconds),
        "HangupCause": call.signal,
        "HangupCauseName": call.hangup_cause,
        "HangupCauseCode": call.hangup_code,
        "HangupSource": call.hangup_source,
        "TotalCost": call.total_cost,
        "StartTime": event_time(call.created),
        "AnswerTime": event_time(call.answered) if call.answered else "",
        "EndTime": event_time(call.ended),
    }


def leg_fields(call: Call, leg: Call) -> dict[str, Any]:
    """Return what an event of `Dial` says about the call that it placed."""
    return {
        "DialALegUUID": call.call_uuid,
        "DialBLegUUID": leg.call_uuid,
        "DialBLegFrom": leg.caller,
        "DialBLegTo": leg.callee,
        "DialBLegStatus": leg.status.value,
        "DialBLegBillRate": leg.rate,
    }


def leg_hangup_fields(leg: Call) -> dict[str, Any]:
    """Return what the end of a call that `Dial` placed adds."""
    assert leg.ended is not None
    return {
        "DialBLegDuration": str(leg.seconds),
        "DialBLegBillDuration": str(leg.billed_seconds),
        "DialBLegTotalCost": leg.total_cost,
        "DialBLegHangupCause": leg.signal,
        "DialBLegHangupCauseCode": leg.hangup_code,
        "DialBLegHangupCauseName": leg.hangup_cause,
        "DialBLegHangupSource": leg.hangup_source,
        **_stir_fields(leg, "DialBLeg"),
        "StartTime": event_time(leg.created),
        "AnswerTime": event_time(leg.answered) if leg.answered else "",
        "EndTime": event_time(leg.ended),
    }


def recording_fields(recording: Recording, digits: str | None) -> dict[str, Any]:
    """Return what a request says about a recording; one in progress has no durations yet.

    Args:
        recording: the recording.
        digits: the key that ended it; `None` leaves that out.
    """
    fields: dict[str, Any] = {"RecordUrl": recording.url, "RecordingID": recording.recording_id}
    if recording.ended is None:
        durations = (
            "RecordingDuration",
            "RecordingDurationMs",
            "RecordingStartMs",
            "RecordingEndMs",
        )
        fields |= dict.fromkeys(durations, "-1")
    else:
        fields |= {
            "RecordingDuration": str(recording.duration_ms // 1000),
            "RecordingDurationMs": str(recording.duration_ms),
            "RecordingStartMs": str(recording.start_ms),
            "RecordingEndMs": str(recording.end_ms),
        }
    return fields | ({} if digits is None else {"Digits": digits})


def api_recording_fields(recording: Recording) -> dict[str, Any]:
    """Return what a request says about a recording that an API request began."""
    if recording.conference_uuid:
        what = {"conference_name": recording.conference_name}
    else:
        what = {"call_uuid": recording.call_uuid}
    return {
        "api_id": recording.api_id,
        **what,
        "record_url": recording.url,
        "recording_id": recording.recording_id,
        "recording_duration": str(recording.duration_ms // 1000),
        "recording_duration_ms": str(recording.duration_ms),
        "recording_start_ms": str(recording.start_ms),
        "recording_end_ms": str(recording.end_ms),
    }
