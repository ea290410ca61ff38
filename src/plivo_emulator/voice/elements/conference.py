"""`Conference`: a room in which calls talk with each other (Plivo's page on Conference)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from plivo_emulator.voice import attributes, conferences, requests
from plivo_emulator.voice.definitions import LiveCall, Requesting, Sound
from plivo_emulator.voice.rooms import Rooms, join_room

if TYPE_CHECKING:
    from plivo_emulator.voice.room_records import Member
    from plivo_emulator.voice.rooms import LiveRoom

_MUSIC = Sound(kind="music", seconds=1, times=0)


@dataclass(frozen=True, kw_only=True)
class Conference(Requesting):
    """Join a room.

        enter --> (wait) --> talk --> leave
          +---------------------------^

    State: `pressed`, the latest keys; `sounds`, what is heard again and again while the call waits
    for the conference to start.
    """

    content = "text"

    muted: bool = attributes.boolean(False)
    enter_sound: str = attributes.sound()
    exit_sound: str = attributes.sound()
    start_conference_on_enter: bool = attributes.boolean(True)
    end_conference_on_exit: bool = attributes.boolean(False)
    stay_alone: bool = attributes.boolean(True)
    wait_sound: str = attributes.url()
    max_members: int = attributes.integer(
        conferences.MOST_MEMBERS, least=1, most=conferences.MOST_MEMBERS
    )
    record: bool = attributes.boolean(False)
    record_file_format: str = attributes.one_of("mp3", "wav", default="mp3")
    record_when_alone: bool = attributes.boolean(False)
    time_limit: int | None = attributes.integer(None)
    hangup_on_star: bool = attributes.boolean(False)
    callback_url: str = attributes.url()
    callback_method: str = attributes.method()
    digits_match: tuple[str, ...] = attributes.key_sequences()
    floor_event: bool = attributes.boolean(False)
    relay_dtmf: bool = attributes.boolean(True, name="relayDTMF")
    send_digits: str = attributes.text()
    transcription_type: str = attributes.documented("auto", "hybrid", "manual")
    transcription_url: str = attributes.url()
    transcription_method: str = attributes.method()

    def start(self, live: LiveCall) -> None:
        room = join_room(live, conferences.KIND, self.text)
        present = room.room.present
        if len(present) >= self.max_members:
            # Nobody says what happens; the conference is left out (U76).
            live.proceed()
            return
        member = room.enter(live, muted=self.muted, details=self._details())
        live.call.conference_uuid = room.room.room_uuid
        live.state.update(pressed="", sounds=[])
        first = None if present else "true"
        conferences.tell(live, room, member, "enter", ConferenceFirstMember=first)
        if first or self.time_limit is not None:
            room.end_in(self.time_limit or conferences.DEFAULT_TIME_LIMIT)
        conferences.play_sound(live, room, member, "enterSound", self.enter_sound)
        self._take_part(live, room, member)
        if self.send_digits:
            live.send_tones(self.send_digits)

    def on_sounds(self, live: LiveCall, delivery_id: str, sounds: Sequence[Sound]) -> None:
        if any(sound.seconds for sound in sounds):
            live.state["sounds"] = [asdict(sound) for sound in sounds]
            self.on_played(live)

    def on_played(self, live: LiveCall) -> None:
        live.play([Sound(**sound) for sound in live.state["sounds"]])

    def on_speech(self, live: LiveCall, text: str) -> None:
        room, member = _inside(live)
        conferences.give_floor(room, member)
        room.say(member, text)

    def on_digit(self, live: LiveCall, digit: str) -> None:
        room, member = _inside(live)
        if self.relay_dtmf:
            room.relay(member, digit)
        if self.hangup_on_star and digit == "*":
            self.leave_room(live)
        else:
            self._match(live, room, member, digit)

    def leave_room(self, live: LiveCall) -> None:
        fields = self._leave(live)
        self.conclude(live, requests.CONFERENCE_LEFT, fields)

    def stop(self, live: LiveCall) -> None:
        fields = self._leave(live)
        if live.call.status.is_final and self.action:
            live.notify(requests.CONFERENCE_LEFT, self.action, self.method, fields)

    def _details(self) -> dict[str, Any]:
        """Return what the room has to know of a member."""
        return {
            "callback": [self.callback_url, self.callback_method],
            "floor_event": self.floor_event,
            "stay_alone": self.stay_alone,
            "ends": self.end_conference_on_exit,
            "exit_sound": self.exit_sound,
            "record": self.record_file_format if self.record else "",
            "record_when_alone": self.record_when_alone,
            "transcription": [
                self.transcription_type,
                self.transcription_url,
                self.transcription_method,
            ],
        }

    def _take_part(self, live: LiveCall, room: LiveRoom, member: Member) -> None:
        """Start the conference, take part in it, or wait for it."""
        if room.room.started is None and self.start_conference_on_enter:
            conferences.start(room)
        if room.room.started is not None:
            speakers = (each for each in room.room.present if not each.muted)
            if "floor" not in room.room.details and (speaker := next(speakers, None)):
                conferences.give_floor(room, speaker)
            conferences.record(room)
        elif self.wait_sound:
            conferences.ask_for_sounds(
                live, room, member, live.call.call_uuid, "waitSound", self.wait_sound
            )
        else:
            live.play([_MUSIC])

    def _match(self, live: LiveCall, room: LiveRoom, member: Member, digit: str) -> None:
        state = live.state
        state["pressed"] = (state["pressed"] + digit)[-32:]
        for pattern in self.digits_match:
            if state["pressed"].endswith(pattern):
                state["pressed"] = ""
                conferences.tell(live, room, member, "digits", ConferenceDigitsMatch=pattern)
                return

    def _leave(self, live: LiveCall) -> dict[str, Any]:
        room, member = _inside(live)
        live.stop_playing()
        return conferences.leave(live, room, member)


def _inside(live: LiveCall) -> tuple[LiveRoom, Member]:
    room = live.exchange.shared(Rooms).find(live.call.room)
    member = None if room is None else room.member_of(live.call.call_uuid)
    assert room is not None, "A call that plays the element is in a room."
    assert member is not None, "A call that plays the element is a member of its room."
    return room, member
