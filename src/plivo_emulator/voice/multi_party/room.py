"""A multi-party call while something happens to it (Plivo's page on MultiPartyCall).

    (created) --> initialized --> active --> ended
                       +-----------------------^

Before it is active, participants hear music. It ends when the last has left, when the last one may
not stay alone, when its time is up, or when a request says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from math import ceil
from typing import TYPE_CHECKING, Final

from plivo_emulator.clock import elapsed
from plivo_emulator.domain.credit import debit
from plivo_emulator.store.records import from_document, to_document
from plivo_emulator.voice import causes, requests
from plivo_emulator.voice.definitions import Exchange, LiveCall, Sound
from plivo_emulator.voice.multi_party import billing, events, recordings
from plivo_emulator.voice.multi_party.base import MultiPartyBase
from plivo_emulator.voice.multi_party.details import (
    ALONE,
    KIND,
    NOBODY,
    TIME_IS_UP,
    Ending,
    ExitCause,
    Role,
    add_details,
    first_details,
    new_participation,
    participation,
)
from plivo_emulator.voice.multi_party.index import keep_in_index
from plivo_emulator.voice.multi_party.options import MultiPartyOptions
from plivo_emulator.voice.recordings import Recording
from plivo_emulator.voice.room_records import Member, Room
from plivo_emulator.voice.rooms import RULES, LiveRoom, Rooms, Rules, join_room
from plivo_emulator.voice.sounds import BEEP

if TYPE_CHECKING:
    from plivo_emulator.voice.calls import Target
    from plivo_emulator.voice.causes import Cause

MUSIC: Final = "music"
"""The kind of what participants hear while they wait or are on hold."""
DIAL_MUSIC: Final = "dial music"
"""The purpose of what participants hear while a phone rings."""
CONFIRM: Final = "confirm"
"""The purpose of what is heard before an invited call enters."""
WAIT_MUSIC: Final = "wait music"
HOLD_MUSIC: Final = "hold music"
"""What they hear without a URL."""


class MultiParty(MultiPartyBase):
    """A multi-party call while something happens to it."""

    __slots__ = ()

    # Its life.

    def describe(self, live: LiveCall, options: MultiPartyOptions) -> None:
        """Take over what the element of a call says of the multi-party call as a whole."""
        if self.room.details:
            add_details(self.room.details, options)
            return
        self.room.details = first_details(options)
        self.live_room.end_in(self.details["max_duration"])
        keep_in_index(self.live_room.context.tx, self.room)
        self.tell("MPCInitialized", **events.call_fields(live.call))

    def start(self) -> None:
        """Let the participants who wait hear each other."""
        self.room.started = self.live_room.context.now
        keep_in_index(self.live_room.context.tx, self.room)
        waiting = [member for member in self.room.present if not member.apart]
        self.live_room.stop_sounds(waiting, MUSIC)
        self.tell("MPCStart")

    def end(self, ending: Ending) -> None:
        """End it; the calls of its participants go on without it."""
        if self.room.ended is not None:
            return
        remaining, invited = self.room.present, self.details["invited"]
        for member in remaining:
            self._exit(member, ExitCause.ENDED)
        self.details["invited"] = []
        self.details["code"], self.details["cause"] = ending.code, ending.name
        self.live_room.end()
        keep_in_index(self.live_room.context.tx, self.room)
        self._tell_end()
        for call_uuid in invited:
            self._hang_up(call_uuid, causes.MPC_ENDED, ending.source)
        for member in remaining:
            self._release(member, causes.MPC_ENDED, ending.source)

    # Who takes part.

    def has_place(self) -> bool:
        """Return whether another participant may enter."""
        return len(self.room.present) < self.details["max_participants"]

    def enter(self, live: LiveCall, options: MultiPartyOptions, *, by_request: bool) -> None:
        """Let a call enter."""
        member = self.live_room.enter(
            live,
            muted=options.mute,
            apart=options.hold,
            details=new_participation(options, _address(live), by_request=by_request),
        )
        if live.call.call_uuid in self.details["invited"]:
            self.details["invited"].remove(live.call.call_uuid)
        if by_request:
            self.tell("AddParticipantByAPIActionCompleted", member)
        if options.start_mpc_on_enter and self.room.started is None:
            self.start()
        self.tell("ParticipantJoin", member)
        recordings.record_as_wanted(self)
        if options.record_participant_track:
            recordings.start_recording(self, member)
        self._sound(options.enter_sound, options.enter_sound_method, member)
        self._play_music(member)

    def leave(self, live: LiveCall, cause: ExitCause) -> None:
        """Let a call leave, if it is inside."""
        member = self.live_room.member_of(live.call.call_uuid)
        if member is not None:
            self._exit(member, cause)
            self._end_if_over([member])

    def kick(self, members: Sequence[Member]) -> None:
        """Remove participants, whose calls go on without it."""
        for member in members:
            self._exit(member, ExitCause.KICKED)
        self._end_if_over(members)
        for member in members:
            self._release(member, causes.KICKED, "API Request")

    def invite(self, call_uuids: Iterable[str]) -> None:
        """Wait for calls that a request has placed."""
        self.details["invited"].extend(call_uuids)

    def uninvite(self, call_uuid: str) -> None:
        """Wait no longer for a call."""
        if call_uuid in self.details["invited"]:
            self.details["invited"].remove(call_uuid)
            self._end_if_over([])

    def ring(self, live: LiveCall, music: Target) -> None:
        """The phone of an invited call rings, which the participants may hear."""
        ringing, talking = self._ringing, self._talking
        ringing.append(live.call.call_uuid)
        if music.url and len(ringing) == 1 and talking:
            self.ask_for(DIAL_MUSIC, talking, music.url, music.method)

    def stop_ringing(self, call_uuid: str) -> None:
        """The phone of an invited call rings no longer; at the last one, its music stops."""
        ringing = self._ringing
        if call_uuid in ringing:
            ringing.remove(call_uuid)
            if not ringing:
                self.details["dial_music"] = []
                self.live_room.stop_sounds(self._talking, MUSIC)

    # What they hear.

    def change(
        self, member: Member, *, mute: bool | None, hold: bool | None, coach_mode: bool | None
    ) -> None:
        """Change whether a participant is heard, and by whom; `None` leaves it as it is."""
        details = participation(member)
        if mute is not None and mute != member.muted:
            member.muted = mute
            self.tell("ParticipantMute" if mute else "ParticipantUnmute", member)
        if hold is not None and hold != member.apart:
            member.apart = hold
            self.live_room.stop_sounds([member], MUSIC)
            self._play_music(member)
            self.tell("ParticipantHold" if hold else "ParticipantUnhold", member)
        coaches = details["role"] == Role.SUPERVISOR
        if coaches and coach_mode is not None and coach_mode != details["coach_mode"]:
            details["coach_mode"] = coach_mode
            name = "ParticipantCoachModeStart" if coach_mode else "ParticipantCoachModeStop"
            self.tell(name, member)

    def on_sounds(self, purpose: str, sounds: Sequence[Sound]) -> None:
        """A document is here."""
        kind, _, whom = purpose.partition(":")
        if kind == CONFIRM:
            self._confirm(whom, sounds)
            return
        if kind == DIAL_MUSIC:
            if self._ringing:
                self.details["dial_music"] = [to_document(sound) for sound in sounds]
                for member in self._talking:
                    self._play_music(member)
            return
        members = [member for member in self.room.present if member.member_id in whom.split(",")]
        if kind == MUSIC:
            for member in members:
                if self._waits(member):
                    self._loop(member, sounds)
        else:
            self.live_room.play(sounds, members)

    def ask_to_confirm(self, live: LiveCall, sound: Target) -> None:
        """Ask for what an invited call hears before it enters; its element gets it."""
        self.play_document(live, f"{CONFIRM}:{live.call.call_uuid}", sound.url, sound.method)

    # Inside.

    def _confirm(self, call_uuid: str, sounds: Sequence[Sound]) -> None:
        live = self.live_room.exchange.get(call_uuid)
        if live is not None and (element := live.element) is not None:
            element.on_sounds(live, "", sounds)

    def _exit(self, member: Member, cause: ExitCause) -> None:
        details = participation(member)
        self._sound(details["exit_sound"], details["exit_sound_method"], member)
        recordings.stop_recording(self, member)
        self.live_room.leave(member)
        details["exit_cause"] = cause.value
        lasted = elapsed(member.joined, self.live_room.context.now)
        details["seconds"] = ceil(lasted.total_seconds())
        debit(self.live_room.context.tx, self.room.account, billing.cost_of(member))
        self.tell("ParticipantExit", member)

    def _end_if_over(self, left: Sequence[Member]) -> None:
        if self.room.ended is None and (ending := self._ending(left)) is not None:
            self.end(ending)

    def _ending(self, left: Sequence[Member]) -> Ending | None:
        """Return why it ends after some have left, `None` if it goes on (U82)."""
        if any(participation(member)["end_mpc_on_exit"] for member in left):
            return NOBODY
        present = self.room.present
        if self.details["invited"] or len(present) > 1:
            return None
        if not present:
            return NOBODY
        may_stay = self.room.started is None or participation(present[0])["stay_alone"]
        return None if may_stay else ALONE

    def _release(self, member: Member, cause: Cause, source: str) -> None:
        """Let the call of somebody who has left go on."""
        live, details = self.live_room.call_of(member), participation(member)
        if live is None or member.call_uuid in live.exchange.ending:
            return
        if url := details["on_exit_action_url"]:
            fields = events.exit_fields(self.room, member)
            live.ask(requests.MPC_EXIT, url, details["on_exit_action_method"], fields)
        elif details["by_request"]:
            live.hang_up(cause, source)
        else:
            live.proceed()

    def _hang_up(self, call_uuid: str, cause: Cause, source: str) -> None:
        live = self.live_room.exchange.get(call_uuid)
        if live is not None and call_uuid not in live.exchange.ending:
            live.hang_up(cause, source)

    def _tell_end(self) -> None:
        self.tell(
            "MPCEnd",
            MPCDuration=str(duration_of(self.room)),
            MPCBilledDuration=str(billing.total_billed_seconds(self.room)),
            MPCBilledAmount=f"{billing.total_cost(self.room):.5f}",
        )

    def _sound(self, sound: str, method: str, member: Member) -> None:
        """Let the others hear that somebody comes or leaves."""
        others = [each for each in self.room.present if each is not member]
        if sound.startswith("beep:"):
            self.live_room.play([Sound(kind="beep", text=sound, seconds=BEEP)], others)
        elif sound not in ("", "none"):
            self.play_to(others, sound, method)

    def _waits(self, member: Member) -> bool:
        return member.apart or self.room.started is None

    @property
    def _ringing(self) -> list[str]:
        """The invited calls whose phones ring."""
        # Those stored by older versions lack it.
        ringing: list[str] = self.room.details.setdefault("ringing", [])
        return ringing

    @property
    def _talking(self) -> list[Member]:
        """Those who hear each other, not music."""
        return [member for member in self.room.present if not self._waits(member)]

    def _play_music(self, member: Member) -> None:
        """Let somebody hear music: who waits or is on hold, the others while a phone rings."""
        live = self.live_room.call_of(member)
        if live is None:
            return
        if not self._waits(member):
            # Those stored by older versions lack it.
            sounds = self.room.details.get("dial_music", [])
            self._loop(member, [from_document(Sound, each) for each in sounds])
            return
        url, method, default = self._music_for(member)
        if url:
            purpose = f"{MUSIC}:{member.member_id}"
            self.play_document(live, purpose, url, method, MemberID=member.member_id)
        else:
            self._loop(member, [Sound(kind=MUSIC, text=default, seconds=1)])

    def _music_for(self, member: Member) -> tuple[str, str, str]:
        details = self.details
        if not member.apart:
            return details["wait_music_url"], details["wait_music_method"], WAIT_MUSIC
        if participation(member)["role"] == Role.CUSTOMER:
            url, method = details["customer_hold_music_url"], details["customer_hold_music_method"]
        else:
            url, method = details["agent_hold_music_url"], details["agent_hold_music_method"]
        return url, method, HOLD_MUSIC

    def _loop(self, member: Member, sounds: Sequence[Sound]) -> None:
        music = [Sound(kind=MUSIC, text=each.text, seconds=each.seconds) for each in sounds]
        self.live_room.play(music, [member], loop=True)


class _Rules(Rules):
    def document(self, room: Room) -> str:
        # Whoever joins by hand is an agent: the one who is waited for.
        return f"<MultiPartyCall role='Agent'>{escape(room.name, quote=False)}</MultiPartyCall>"

    def hears(self, room: Room, listener: Member, speaker: Member) -> bool:
        coached = participation(speaker)["coach_mode"]
        if coached and participation(listener)["role"] == Role.CUSTOMER:
            return False
        return super().hears(room, listener, speaker)

    def on_limit(self, room: LiveRoom) -> None:
        MultiParty(room).end(TIME_IS_UP)

    def on_sounds(self, room: LiveRoom, purpose: str, sounds: Sequence[Sound]) -> None:
        MultiParty(room).on_sounds(purpose, sounds)

    def on_recording(self, room: LiveRoom, recording: Recording) -> None:
        recordings.on_ready(MultiParty(room), recording)


RULES[KIND] = _Rules()


def open_for(live: LiveCall, options: MultiPartyOptions) -> MultiParty:
    """Return the multi-party call that a call wants to enter, a new one if there is none."""
    opened = MultiParty(join_room(live, KIND, options.text))
    opened.describe(live, options)
    return opened


def multi_party_of(calls: Exchange, room_uuid: str) -> MultiParty | None:
    """Return a multi-party call even if it has ended, `None` if there is none."""
    live_room = calls.shared(Rooms).find(room_uuid) if room_uuid else None
    found = live_room is not None and live_room.room.kind == KIND
    return MultiParty(live_room) if live_room is not None and found else None


def tell_ringing(live: LiveCall) -> None:
    """The phone of a call rings: if it was invited, participants may hear it."""
    if (invited_to := _invited_to(live)) is not None and live.call.invitation is not None:
        invited_to.ring(live, live.call.invitation.music)


def tell_answered(live: LiveCall) -> None:
    """A call was answered: if it was invited, participants do not hear it ring any more."""
    if (invited_to := _invited_to(live)) is not None:
        invited_to.stop_ringing(live.call.call_uuid)


def withdraw(live: LiveCall) -> None:
    """A call is over: if it was invited and has not entered, nobody waits for it any more."""
    if (invited_to := _invited_to(live)) is not None:
        invited_to.stop_ringing(live.call.call_uuid)
        invited_to.uninvite(live.call.call_uuid)


def _invited_to(live: LiveCall) -> MultiParty | None:
    """Return the multi-party call that a call is to enter, `None` if it was not invited to one."""
    invitation = live.call.invitation
    if invitation is None or invitation.accepted:
        return None
    found = multi_party_of(live.exchange, invitation.room)
    return None if found is None or found.room.ended is not None else found


def duration_of(room: Room) -> int:
    """Return how long a multi-party call that has ended was active, in seconds, rounded up."""
    if room.started is None or room.ended is None:
        return 0
    return ceil(elapsed(room.started, room.ended).total_seconds())


def _address(live: LiveCall) -> str:
    return live.call.callee if live.call.is_outbound else live.call.caller
