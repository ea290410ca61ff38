"""`MultiPartyCall`: agents, customers and supervisors (Plivo's page on MultiPartyCall)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from plivo_emulator.voice import background, causes, phones
from plivo_emulator.voice.definitions import LiveCall, Sound
from plivo_emulator.voice.multi_party.details import ExitCause, Role, participation
from plivo_emulator.voice.multi_party.options import MultiPartyOptions
from plivo_emulator.voice.multi_party.room import MultiParty, multi_party_of, open_for
from plivo_emulator.voice.sounds import speech_seconds

if TYPE_CHECKING:
    from plivo_emulator.voice.calls import Invitation
    from plivo_emulator.voice.room_records import Member

CONFIRM: Final = "confirm"
"""The timer of the key that lets an invited call enter."""
SOUND: Final = "sound"
"""The timer of a sound after which an invited call enters."""
SPEECH: Final = "speech"
"""The timer of what a participant says."""
TO_CONFIRM: Final = 120
"""Seconds in which the key must be pressed (no source; that of `Dial`)."""


@dataclass(frozen=True, kw_only=True)
class MultiPartyCall(MultiPartyOptions):
    """Enter a multi-party call, and stay until it ends or the call leaves.

    (confirm) --> inside --> left
    """

    def _obstacles(self) -> Iterator[str]:
        if self.role.lower() not in tuple(Role):
            yield f"role {self.role!r} is none of Agent, Supervisor and Customer"

    def start(self, live: LiveCall) -> None:
        if problem := next(self._obstacles(), None):
            live.complain(f"The multi-party call {self.text} was not entered: {problem}.")
            live.proceed()
            return
        invitation = live.call.invitation
        if invitation is None or invitation.accepted:
            self._enter(live, by_request=False)
        elif invitation.key or invitation.sound.url:
            self._confirm(live, invitation)
        else:
            self._accept(live, invitation)

    def on_timer(self, live: LiveCall, name: str) -> None:
        if name == CONFIRM:
            live.hang_up(causes.NOT_CONFIRMED, "Plivo")
        elif name == SOUND and (invitation := live.call.invitation) is not None:
            self._accept(live, invitation)
        elif (inside := self._inside(live)) is not None:
            inside[0].tell("ParticipantSpeakStop", inside[1])

    def on_sounds(self, live: LiveCall, delivery_id: str, sounds: Sequence[Sound]) -> None:
        """What asks for the key is here; without a key, its end lets the call enter."""
        invitation = live.call.invitation
        if invitation is None or invitation.accepted:
            return
        background.start_sounds(live.call, sounds, live.context.now)
        phones.listen(live)
        if not invitation.key:
            live.set_timer(SOUND, sum(sound.lasts for sound in sounds))

    def on_digit(self, live: LiveCall, digit: str) -> None:
        invitation = live.call.invitation
        if (inside := self._inside(live)) is not None:
            calls, member = inside
            calls.tell("ParticipantDigitInput", member, DigitInput=digit)
            if participation(member)["relay_dtmf_inputs"]:
                calls.live_room.relay(member, digit)
        elif invitation is not None and invitation.key:
            live.cancel_timer(CONFIRM)
            background.stop_sounds(live.call, live.context.now)
            if digit == invitation.key:
                self._accept(live, invitation)
            else:
                live.hang_up(causes.NOT_CONFIRMED, "Plivo")

    def on_speech(self, live: LiveCall, text: str) -> None:
        inside = self._inside(live)
        if inside is None or inside[1].muted:
            return
        calls, member = inside
        calls.tell("ParticipantSpeakStart", member)
        live.set_timer(SPEECH, speech_seconds(text))
        calls.live_room.say(member, text)

    def stop(self, live: LiveCall) -> None:
        if (inside := self._inside(live)) is not None:
            over = live.call.status.is_final
            inside[0].leave(live, ExitCause.HANGUP if over else ExitCause.TRANSFERRED)

    def _confirm(self, live: LiveCall, invitation: Invitation) -> None:
        """Let whoever has answered hear a sound, and wait for the key."""
        if invitation.key:
            live.set_timer(CONFIRM, TO_CONFIRM)
        asked = multi_party_of(live.exchange, invitation.room)
        if invitation.sound.url and asked is not None:
            asked.ask_to_confirm(live, invitation.sound)

    def _accept(self, live: LiveCall, invitation: Invitation) -> None:
        """Let an invited call enter, and hang up the others that were placed with it."""
        invitation.accepted = True
        for uuid in invitation.rivals:
            if (rival := live.exchange.get(uuid)) is not None:
                rival.hang_up(causes.LOST_RACE, "Plivo")
        self._enter(live, by_request=True)

    def _enter(self, live: LiveCall, *, by_request: bool) -> None:
        calls = open_for(live, self)
        if calls.has_place():
            calls.enter(live, self, by_request=by_request)
        else:
            live.complain(f"The multi-party call {self.text} is full.")
            live.proceed()
            calls.uninvite(live.call.call_uuid)

    def _inside(self, live: LiveCall) -> tuple[MultiParty, Member] | None:
        """Return the multi-party call that a call is in, and its participant."""
        calls = multi_party_of(live.exchange, live.call.room)
        member = calls.live_room.member_of(live.call.call_uuid) if calls else None
        return (calls, member) if calls is not None and member is not None else None
