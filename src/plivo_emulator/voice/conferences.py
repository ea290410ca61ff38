"""Conferences: what happens when their members enter, leave, speak or press keys.

    waiting --> started --> ended

Plivo's pages on Conference and on the conference API.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any, Final

from plivo_emulator.voice import phones, requests
from plivo_emulator.voice.definitions import LiveCall, Sound
from plivo_emulator.voice.recordings import Recording, transcription_order
from plivo_emulator.voice.room_records import Member, Room
from plivo_emulator.voice.rooms import RULES, LiveRoom, Rules
from plivo_emulator.voice.sounds import BEEP
from plivo_emulator.webhooks.events import emit

KIND: Final = "conference"
MOST_MEMBERS: Final = 20
"""Plivo's page on Conference."""
DEFAULT_TIME_LIMIT: Final = 86_400

EVENTS: Final = {
    "enter": "ConferenceEnter",
    "exit": "ConferenceExit",
    "digits": "ConferenceDigitsMatch",
    "floor": "ConferenceFloor",
    "record": "ConferenceRecord",
}
"""The `Event` of each `ConferenceAction` (U77)."""

_HEARD_BY_ALL: Final = "all"
_BEEPS: Final = {"beep:1": 1, "beep:2": 2}


class _Conferences(Rules):
    """The rules of conferences."""

    def document(self, room: Room) -> str:
        return f"<Conference>{escape(room.name, quote=False)}</Conference>"

    def on_limit(self, room: LiveRoom) -> None:
        empty(room)

    def on_sounds(self, room: LiveRoom, purpose: str, sounds: Sequence[Sound]) -> None:
        if purpose == _HEARD_BY_ALL:
            room.note(sounds)
            room.play(sounds, room.room.present)
            return
        live = room.exchange.get(purpose)
        if live is not None and room.member_of(purpose) and room.room.started is None:
            element = live.element
            assert element is not None, "A member plays the element with which it entered."
            element.on_sounds(live, "", sounds)

    def on_recording(self, room: LiveRoom, recording: Recording) -> None:
        if recording.api_id:
            emit(
                room.context,
                requests.CONFERENCE_RECORDING,
                url=recording.callback_url,
                method=recording.callback_method,
                fields=requests.api_recording_fields(recording),
                owner=recording.owner,
                subject=recording.call_uuid,
            )
            return
        live = room.exchange.find(recording.call_uuid)
        member = next(each for each in room.room.members if each.call_uuid == recording.call_uuid)
        if live is not None:
            fields = requests.recording_fields(recording, None)
            tell(live, room, member, "record", **fields)


RULES[KIND] = _Conferences()


def room_fields(room: LiveRoom, member: Member) -> dict[str, Any]:
    """Return what all requests say about a member of a conference."""
    return {
        "ConferenceName": room.room.name,
        "ConferenceUUID": room.room.room_uuid,
        "ConferenceMemberID": member.member_id,
    }


def tell(live: LiveCall, room: LiveRoom, member: Member, action: str, **fields: Any) -> None:
    """Tell the `callbackUrl` of a member what happened to it."""
    about = {"ConferenceAction": action, "Event": EVENTS[action], **room_fields(room, member)}
    url, method = member.details["callback"]
    live.notify(requests.CONFERENCE, url, method, about | fields)


def start(room: LiveRoom) -> None:
    """Let the members hear each other; nobody waits any more."""
    room.room.started = room.context.now
    for member in room.room.present:
        if (live := room.call_of(member)) is not None:
            live.stop_playing()
            phones.listen(live)


def play_sound(live: LiveCall, room: LiveRoom, member: Member, which: str, sound: str) -> None:
    """Let all members hear the sound with which one enters or leaves: beeps or a document."""
    if sound in _BEEPS:
        beeps = [Sound(kind="beep", seconds=BEEP)] * _BEEPS[sound]
        room.play(beeps, room.room.present)
    elif sound.startswith(("http://", "https://")):
        ask_for_sounds(live, room, member, _HEARD_BY_ALL, which, sound)


def ask_for_sounds(
    live: LiveCall, room: LiveRoom, member: Member, purpose: str, which: str, url: str
) -> None:
    """Ask a URL for sounds: those of `waitSound`, `enterSound` or `exitSound`."""
    fields = {"ConferenceAction": which, **room_fields(room, member)}
    room.ask(live, purpose, requests.CONFERENCE_SOUND, url, **fields)


def give_floor(room: LiveRoom, member: Member) -> None:
    """Let a member have the floor, unless it has it or is not heard."""
    details = room.room.details
    silent = member.muted or room.room.started is None
    if silent or details.get("floor") == member.member_id:
        return
    details["floor"] = member.member_id
    live = room.call_of(member)
    if live is not None and member.details["floor_event"]:
        tell(live, room, member, "floor")


def record(room: LiveRoom) -> None:
    """Begin the recording that a member has asked for, once there is something to record (C139)."""
    present = room.room.present
    wanted = next((each for each in present if each.details["record"]), None)
    live = None if wanted is None else room.call_of(wanted)
    if wanted is None or live is None or room.room.started is None:
        return
    alone = len(present) == 1 and not wanted.details["record_when_alone"]
    if not alone and not room.room.details.get("recorded"):
        room.room.details["recorded"] = True
        url, method = wanted.details["callback"]
        room.start_recording(
            live,
            file_format=wanted.details["record"],
            callback_url=url,
            callback_method=method,
            transcription=transcription_order(*wanted.details["transcription"]),
        )


def leave(live: LiveCall, room: LiveRoom, member: Member) -> dict[str, Any]:
    """Let a member leave, with what follows for the others.

    Returns:
        What the request to the `action` of its element says.
    """
    room.leave(member)
    if room.room.details.get("floor") == member.member_id:
        del room.room.details["floor"]
    present = room.room.present
    tell(live, room, member, "exit", ConferenceLastMember=None if present else "true")
    recordings = room.recordings()
    if not present:
        room.end()
    else:
        play_sound(live, room, member, "exitSound", member.details["exit_sound"])
        if member.details["ends"]:
            empty(room)
        elif len(present) == 1 and not present[0].details["stay_alone"]:
            remove(room, present[0])
    fields = {"Event": "Redirect", **room_fields(room, member)}
    if recordings:
        last = recordings[-1]
        fields |= {"RecordUrl": last.url, "RecordingID": last.recording_id}
    return fields


def empty(room: LiveRoom) -> None:
    """Let all members leave; their calls go on after the conference."""
    for member in room.room.present:
        remove(room, member)


def change(room: LiveRoom, member: Member, **values: bool) -> None:
    """Let a member be muted or deaf or no longer; who is muted does not have the floor.

    Args:
        room: the conference.
        member: who.
        values: attributes of `Member`.
    """
    for name, value in values.items():
        setattr(member, name, value)
    if member.muted and room.room.details.get("floor") == member.member_id:
        del room.room.details["floor"]


def remove(room: LiveRoom, member: Member) -> None:
    """Let a member leave, unless it has left or ends anyway; its call goes on afterwards."""
    if member.call_uuid in room.exchange.ending:
        return
    live = room.call_of(member)
    if member.left is None and live is not None and (element := live.element) is not None:
        element.leave_room(live)
