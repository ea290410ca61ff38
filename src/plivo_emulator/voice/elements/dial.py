"""`Dial`: other phones, one of which is connected with the call (Plivo's page on Dial)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from plivo_emulator.store.records import from_document, to_document
from plivo_emulator.telephony.phones import dialed, digits
from plivo_emulator.voice import (
    attributes,
    background,
    call_recordings,
    causes,
    people,
    phones,
    requests,
)
from plivo_emulator.voice.caller_ids import may_call_from
from plivo_emulator.voice.calling_rules import calling_rules_of
from plivo_emulator.voice.calls import CallStatus
from plivo_emulator.voice.definitions import Element, LiveCall, Requesting, Sound
from plivo_emulator.voice.destinations import country_called, is_reachable

if TYPE_CHECKING:
    from plivo_emulator.voice.calls import Call
    from plivo_emulator.voice.causes import Cause

DEFAULT_TIMEOUT: Final = 120
BY_REQUEST: Final = "API Request"
CONFIRM: Final = "confirm:"
"""The timer of a phone that should press the key."""
SOUND: Final = "sound:"
"""The timer of a phone that hears `confirmSound` and is connected then."""


@dataclass(frozen=True, kw_only=True)
class Destination(Element):
    """Whom to dial.

    Digits are sent when the phone answers, or, with `sendOnPreanswer`, when it rings.
    """

    content = "text"

    send_digits: str = attributes.text()
    send_on_preanswer: bool = attributes.boolean(False)
    sip_headers: str = attributes.text()


@dataclass(frozen=True, kw_only=True)
class Number(Destination):
    """A phone number to dial."""

    send_digits_mode: str = attributes.documented("rfc2833")


@dataclass(frozen=True, kw_only=True)
class User(Destination):
    """A SIP address to dial."""

    sip_auth_username: str = attributes.text()
    sip_auth_password: str = attributes.text()


@dataclass(frozen=True, kw_only=True)
class Dial(Requesting):
    """Ring phones, connect the first that answers, and hang up on the others.

        ring --> (confirm) --> connected --> over
          +-----------------------------------^

    State: `legs`, the calls that are not over; `all`, every call; `bridge`, the one that is
    connected; `rang`, whether any phone rang; `asked`, the calls by the requests for what they are
    to hear; `music`, what the caller hears meanwhile; `recordings`, those that last as long as the
    connection; `pressed`, the latest keys; `signal` and `status`, why the last call ended;
    `stopped`, whether this element no longer decides what comes next.
    """

    content = "elements"
    holds = frozenset({"Number", "User"})
    picks_up = False

    hangup_on_star: bool = attributes.boolean(False)
    time_limit: int = attributes.integer(14_400)
    timeout: int = attributes.integer(DEFAULT_TIMEOUT)
    caller_id: str = attributes.text()
    caller_name: str = attributes.text()
    confirm_sound: str = attributes.url()
    confirm_timeout: int = attributes.integer(DEFAULT_TIMEOUT)
    confirm_key: str = attributes.text()
    dial_music: str = attributes.text()
    callback_url: str = attributes.url()
    callback_method: str = attributes.method()
    digits_match: tuple[str, ...] = attributes.key_sequences()
    digits_match_b_leg: tuple[str, ...] = attributes.key_sequences(name="digitsMatchBLeg")
    sip_headers: str = attributes.text()
    call_type: str = attributes.documented("voice", "whatsapp", default="voice")

    def start(self, live: LiveCall) -> None:
        live.state.update(bridge="", pressed="", signal="", status="")
        live.state.update(rang=False, stopped=False, asked={}, music=[], recordings=[])
        # All are known before the first rings: one that fails at once must not end the others.
        placed = [
            live.place(
                each.text,
                caller=self.caller_id or live.call.caller,
                caller_name=self.caller_name or live.call.caller_name,
                time_limit=self.time_limit,
            )
            for each in self.children
        ]
        live.state["legs"] = [leg.call.call_uuid for leg in placed]
        live.state["all"] = list(live.state["legs"])
        for leg in placed:
            self._ring(live, leg)
        if live.state.get("legs") and self.dial_music.startswith(("http://", "https://")):
            self._ask_sounds(live, live.call, requests.MUSIC, self.dial_music, {})

    def on_leg(self, live: LiveCall, leg: Call) -> None:
        if leg.status.is_final:
            self._ended(live, leg)
        elif live.state["bridge"]:
            self._drop(live, leg.call_uuid, causes.LOST_RACE, "Plivo")
        else:
            self._tell(live, leg, "answer")
            self._send_digits(live, leg, early=False)
            self._confirm(live, leg)

    def on_played(self, live: LiveCall) -> None:
        live.play([from_document(Sound, each) for each in live.state["music"]])

    def on_sounds(self, live: LiveCall, delivery_id: str, sounds: Sequence[Sound]) -> None:
        uuid = live.state["asked"].pop(delivery_id, "")
        if uuid == live.call.call_uuid:
            self._play_music(live, sounds)
        elif uuid != live.state["bridge"] and (leg := live.exchange.get(uuid)):
            self._play_to(live, leg, sounds)

    def _play_music(self, live: LiveCall, sounds: Sequence[Sound]) -> None:
        if not live.state["bridge"] and any(sound.seconds for sound in sounds):
            live.state["music"] = [to_document(sound) for sound in sounds]
            self.on_played(live)

    def _play_to(self, live: LiveCall, leg: LiveCall, sounds: Sequence[Sound]) -> None:
        background.start_sounds(leg.call, sounds, live.context.now)
        phones.listen(leg)
        if not self.confirm_key:
            live.set_timer(SOUND + leg.call.call_uuid, sum(sound.lasts for sound in sounds))

    def on_timer(self, live: LiveCall, name: str) -> None:
        if name.startswith(CONFIRM):
            self._drop(live, name.removeprefix(CONFIRM), causes.NOT_CONFIRMED, "Plivo")
        elif leg := live.exchange.get(name.removeprefix(SOUND)):
            self._connect(live, leg.call)

    def on_leg_digit(self, live: LiveCall, leg: Call, digit: str) -> None:
        if CONFIRM + leg.call_uuid in live.program.timers:
            live.cancel_timer(CONFIRM + leg.call_uuid)
            background.stop_sounds(leg, live.context.now)
            if digit == self.confirm_key:
                self._connect(live, leg)
            else:
                self._drop(live, leg.call_uuid, causes.NOT_CONFIRMED, "Plivo")
        elif leg.call_uuid == live.state["bridge"]:
            self._match(live, "BLeg", self.digits_match_b_leg, digit)

    def on_digit(self, live: LiveCall, digit: str) -> None:
        bridge = live.state["bridge"]
        if self.hangup_on_star and digit == "*" and bridge:
            self._drop(live, bridge, causes.NORMAL, live.call.person)
        elif bridge:
            self._match(live, "ALeg", self.digits_match, digit)

    def partner(self, live: LiveCall) -> str:
        return str(live.state["bridge"])

    def let_go(self, live: LiveCall, leg: Call, *, goes_on: bool) -> None:
        parted = replace(leg)
        parted.end(live.context.now, causes.NORMAL, BY_REQUEST)
        self._tell_end(live, parted)
        call_recordings.stop_some(live, live.state["recordings"])
        live.state["legs"].remove(leg.call_uuid)
        live.state.update(status="completed", signal=parted.signal)
        if goes_on:
            self.conclude(live, requests.DIALED, self._outcome(live, "completed"))

    def stop(self, live: LiveCall) -> None:
        live.state["stopped"] = True
        over = live.call.status.is_final
        source = live.call.hangup_source or BY_REQUEST
        for uuid in list(live.state["legs"]):
            connected = uuid == live.state["bridge"]
            self._drop(live, uuid, causes.NORMAL if connected else causes.CANCELED, source)
        if over and self.action:
            status = live.state["status"] or CallStatus.CANCEL.value
            live.notify(requests.DIALED, self.action, self.method, self._outcome(live, status))

    def _ring(self, live: LiveCall, leg: LiveCall) -> None:
        if (obstacle := _obstacle(live, leg.call)) is not None:
            leg.hang_up(obstacle, "Plivo")
            return
        live.state["rang"] = True
        people.ring(leg, self.timeout)
        self._send_digits(live, leg.call, early=True)

    def _send_digits(self, live: LiveCall, leg: Call, *, early: bool) -> None:
        destination = self.children[live.state["all"].index(leg.call_uuid)]
        assert isinstance(destination, Destination)
        there = live.exchange.get(leg.call_uuid)
        if there is not None and destination.send_digits and destination.send_on_preanswer == early:
            there.send_tones(destination.send_digits)

    def _confirm(self, live: LiveCall, leg: Call) -> None:
        """Let the phone hear the sound and wait for the key, or connect it at once."""
        if self.confirm_key:
            live.set_timer(CONFIRM + leg.call_uuid, self.confirm_timeout)
        if self.confirm_sound:
            fields = requests.leg_fields(live.call, leg)
            self._ask_sounds(live, leg, requests.CONFIRM, self.confirm_sound, fields)
        elif not self.confirm_key:
            self._connect(live, leg)

    def _ask_sounds(
        self, live: LiveCall, call: Call, event: str, url: str, fields: Mapping[str, Any]
    ) -> None:
        asked = live.notify(event, url, "POST", fields)
        live.state["asked"][asked] = call.call_uuid

    def _connect(self, live: LiveCall, leg: Call) -> None:
        live.stop_playing()
        if live.call.answered is None:
            live.pick_up()
        live.state["bridge"] = leg.call_uuid
        live.state["recordings"] = call_recordings.start_armed(live)
        self._tell(live, leg, "connected")
        for uuid in list(live.state["legs"]):
            if uuid != leg.call_uuid:
                self._drop(live, uuid, causes.LOST_RACE, "Plivo")

    def _ended(self, live: LiveCall, leg: Call) -> None:
        state = live.state
        connected = leg.call_uuid == state["bridge"]
        state["legs"].remove(leg.call_uuid)
        for kind in (CONFIRM, SOUND):
            live.cancel_timer(kind + leg.call_uuid)
        self._tell_end(live, leg)
        if connected:
            call_recordings.stop_some(live, state["recordings"])
        if connected or not state["bridge"]:
            state["signal"] = leg.signal
            state["status"] = "completed" if connected else _unconnected(leg)
        if state["stopped"] or not (connected or not state["legs"]):
            return
        self.conclude(live, requests.DIALED, self._outcome(live, state["status"]))

    def _outcome(self, live: LiveCall, status: str) -> dict[str, Any]:
        return {
            "DialStatus": status,
            "DialRingStatus": str(live.state["rang"]).lower(),
            "DialHangupCause": live.state["signal"],
            "DialALegUUID": live.call.call_uuid,
            "DialBLegUUID": live.state["bridge"],
            "Event": "Redirect",
        }

    def _drop(self, live: LiveCall, uuid: str, cause: Cause, source: str) -> None:
        leg = live.exchange.get(uuid)
        if leg is not None:
            leg.hang_up(cause, source)

    def _match(self, live: LiveCall, side: str, patterns: tuple[str, ...], digit: str) -> None:
        state = live.state
        state["pressed"] = (state["pressed"] + digit)[-32:]
        for pattern in patterns:
            if state["pressed"].endswith(pattern):
                state["pressed"] = ""
                leg = live.exchange.get(state["bridge"])
                if leg is not None:
                    more = {"DialDigitsMatch": pattern, "DialDigitsPressedBy": side}
                    self._tell(live, leg.call, "digits", **more)
                return

    def _tell_end(self, live: LiveCall, leg: Call) -> None:
        self._tell(live, leg, "hangup", **requests.leg_hangup_fields(leg))

    def _tell(self, live: LiveCall, leg: Call, action: str, **more: Any) -> None:
        event = {
            "answer": "DialAnswer",
            "connected": "DialConnected",
            "hangup": "DialHangup",
            "digits": "DialDigitsMatch",
        }[action]
        fields = requests.leg_fields(live.call, leg) | {
            "DialAction": action,
            "Event": event,
            "DialBLegPosition": str(live.state["all"].index(leg.call_uuid) + 1),
        }
        live.notify(requests.LEG, self.callback_url, self.callback_method, fields | more)


def _unconnected(leg: Call) -> str:
    """Return how a call ended that was never connected, even if its phone was answered."""
    over = leg.dial_status == CallStatus.COMPLETED
    return CallStatus.NO_ANSWER.value if over else leg.dial_status


def _obstacle(live: LiveCall, leg: Call) -> Cause | None:
    """Return why a phone cannot ring, `None` if it can: the caller's own number is engaged.

    A caller is shown as they are, any other caller ID has to be the account's.
    """
    if leg.callee == dialed(live.call.person_address):
        return causes.LOOP
    rules = calling_rules_of(live.context.tx, leg.account)
    if country_called(leg.callee) in rules.barred_call_countries:
        return causes.COUNTRY_BARRED
    forwarded = digits(leg.caller) in (digits(live.call.caller), digits(live.call.callee))
    if not (forwarded or may_call_from(live.context.tx, leg)):
        return causes.UNKNOWN_CALLER_ID
    return None if is_reachable(live.context.tx, leg.callee) else causes.NOT_REGISTERED
