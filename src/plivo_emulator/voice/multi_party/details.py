"""What is kept of a multi-party call and of its participants beside what all rooms have."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final, TypedDict, cast

from plivo_emulator.voice.multi_party.options import MultiPartyOptions
from plivo_emulator.voice.room_records import Member, Room

KIND: Final = "mpc"
"""The kind of room that a multi-party call is."""


class Role(StrEnum):
    """What a participant is, as replies and events have it (C145)."""

    AGENT = "agent"
    SUPERVISOR = "supervisor"
    CUSTOMER = "customer"


class ExitCause(StrEnum):
    """Why a participant has left (Plivo's page on the participant object)."""

    HANGUP = "Participant Call Hangup"
    KICKED = "Kicked Out of Multiparty Call"
    ENDED = "Multiparty Call Ended"
    TRANSFERRED = "Participant Call Transferred"


@dataclass(frozen=True, slots=True)
class Ending:
    """Why a multi-party call ends.

    Attributes:
        code: the vendor's number.
        name: the vendor's name.
        source: the hangup source of the calls that end with it.
    """

    code: int
    name: str
    source: str = "Plivo"


NOBODY: Final = Ending(1000, "No Active Participants")
ALONE: Final = Ending(1010, "Stay Alone Not Permitted")
TIME_IS_UP: Final = Ending(2000, "Max Duration Reached")
BY_REQUEST: Final = Ending(3000, "Hangup API Triggered", "API Request")


class RoomDetails(TypedDict):
    """What is kept of a multi-party call: attributes of the element, and what has happened.

    Attributes:
        invited: the calls that a request has placed and that have not entered yet.
        ringing: those of them whose phones ring.
        dial_music: what is heard meanwhile, once it is known.
        recording: the present recording, empty for none.
        recorded: whether there ever was one.
        paused: whether the present one is paused.
        sequences: the number of the last event of each recording.
        code: why it ended, `None` before.
        cause: the same in words.
    """

    max_duration: int
    max_participants: int
    record: bool
    record_file_format: str
    record_min_member_count: int
    wait_music_url: str
    wait_music_method: str
    agent_hold_music_url: str
    agent_hold_music_method: str
    customer_hold_music_url: str
    customer_hold_music_method: str
    recording_callback_url: str
    recording_callback_method: str
    status_callback_url: str
    status_callback_method: str
    status_callback_events: str
    start_recording_audio: str
    start_recording_audio_method: str
    stop_recording_audio: str
    stop_recording_audio_method: str
    transcript: bool
    transcription_url: str
    invited: list[str]
    ringing: list[str]
    dial_music: list[dict[str, Any]]
    recording: str
    recorded: bool
    paused: bool
    sequences: dict[str, int]
    code: int | None
    cause: str | None


class ParticipantDetails(TypedDict):
    """What is kept of a participant: attributes of the element, and what has happened.

    Attributes:
        role: one of `Role`.
        by_request: whether a request has added it.
        address: the number or SIP address of the phone.
        recording: the present recording of it alone, empty for none.
        paused: whether that is paused.
        exit_cause: why it has left, `None` before.
        seconds: how long it was there, rounded up.
    """

    role: str
    coach_mode: bool
    stay_alone: bool
    start_mpc_on_enter: bool
    end_mpc_on_exit: bool
    relay_dtmf_inputs: bool
    exit_sound: str
    exit_sound_method: str
    on_exit_action_url: str
    on_exit_action_method: str
    by_request: bool
    address: str
    recording: str
    paused: bool
    exit_cause: str | None
    seconds: int


# What later participants add if nobody has said it yet: a URL, and what belongs to it.
_ADDED_LATER: Final = {
    "wait_music_url": ("wait_music_method",),
    "agent_hold_music_url": ("agent_hold_music_method",),
    "customer_hold_music_url": ("customer_hold_music_method",),
    "recording_callback_url": ("recording_callback_method",),
    "status_callback_url": ("status_callback_method", "status_callback_events"),
    "start_recording_audio": ("start_recording_audio_method",),
    "stop_recording_audio": ("stop_recording_audio_method",),
    "transcription_url": (),
}


def details_of(room: Room) -> RoomDetails:
    """Return what is kept of a multi-party call."""
    return cast(RoomDetails, room.details)


def participation(member: Member) -> ParticipantDetails:
    """Return what is kept of a participant."""
    return cast(ParticipantDetails, member.details)


def first_details(options: MultiPartyOptions) -> dict[str, Any]:
    """Return the details of a multi-party call that an element creates."""
    happened: dict[str, Any] = {
        "invited": [],
        "ringing": [],
        "dial_music": [],
        "recording": "",
        "recorded": False,
        "paused": False,
        "sequences": {},
        "code": None,
        "cause": None,
    }
    given = RoomDetails.__annotations__.keys() - happened.keys()
    return {name: getattr(options, name) for name in sorted(given)} | happened


def add_details(details: dict[str, Any], options: MultiPartyOptions) -> None:
    """Add what an element says and no other one has said."""
    for url, others in _ADDED_LATER.items():
        if not details[url] and getattr(options, url):
            details.update({name: getattr(options, name) for name in (url, *others)})
    details["record"] |= options.record
    details["transcript"] |= options.transcript


def new_participation(
    options: MultiPartyOptions, address: str, *, by_request: bool
) -> dict[str, Any]:
    """Return the details of a participant that an element lets enter."""
    happened: dict[str, Any] = {
        "role": options.role.lower(),
        "coach_mode": options.coach_mode and options.role.lower() == Role.SUPERVISOR,
        "by_request": by_request,
        "address": address,
        "recording": "",
        "paused": False,
        "exit_cause": None,
        "seconds": 0,
    }
    given = ParticipantDetails.__annotations__.keys() - happened.keys()
    return {name: getattr(options, name) for name in sorted(given)} | happened
