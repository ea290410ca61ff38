"""`Dial`: other phones, one of which is connected with the call (Plivo's page on Dial)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from plivo_emulator.voice import attributes, causes, requests
from plivo_emulator.voice.calls import CallStatus
from plivo_emulator.voice.definitions import Element, Requesting

if TYPE_CHECKING:
    from plivo_emulator.voice.calls import Call
    from plivo_emulator.voice.causes import Cause
    from plivo_emulator.voice.live import LiveCall

DEFAULT_TIMEOUT: Final = 120
CONFIRM: Final = "confirm:"


@dataclass(frozen=True, kw_only=True)
class Number(Element):
    """A phone number to dial."""

    content = "text"

    send_digits: str = attributes.text()
    send_on_preanswer: bool = attributes.boolean(False)
    send_digits_mode: str = attributes.text()
    sip_headers: str = attributes.text()


@dataclass(frozen=True, kw_only=True)
class User(Element):
    """A SIP address to dial."""

    content = "text"

    send_digits: str = attributes.text()
    send_on_preanswer: bool = attributes.boolean(False)
    sip_headers: str = attributes.text()
    sip_auth_username: str = attributes.text()
    sip_auth_password: str = attributes.text()


@dataclass(frozen=True, kw_only=True)
class Dial(Requesting):
    """Ring phones, connect the first that answers, and hang up on the others.

        ring --> (confirm) --> connected --> over
          +-----------------------------------^

    State: `legs`, the calls that are not over; `bridge`, the one that is connected; `rang`, whether
    any phone rang; `signal` and `status`, why the last of them ended; `stopped`, whether this
    element no longer decides what comes next.
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
    digits_match: str = attributes.text()
    digits_match_b_leg: str = attributes.text(name="digitsMatchBLeg")
    sip_headers: str = attributes.text()
    call_type: str = attributes.text("voice")

    def start(self, live: LiveCall) -> None:
        live.state.update(
            legs=[], all=[], bridge="", pressed="", signal="", status="", stopped=False
        )
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
            if not leg.call.status.is_final:
                leg.ring(self.timeout)

    def on_leg(self, live: LiveCall, leg: Call) -> None:
        if leg.status.is_final:
            self._ended(live, leg)
        elif live.state["bridge"]:
            self._drop(live, leg.call_uuid, causes.LOST_RACE, "Plivo")
        else:
            self._tell(live, leg, "answer")
            if self.confirm_key:
                live.set_timer(CONFIRM + leg.call_uuid, self.confirm_timeout)
            else:
                self._connect(live, leg)

    def on_timer(self, live: LiveCall, name: str) -> None:
        self._drop(live, name.removeprefix(CONFIRM), causes.NOT_CONFIRMED, "Plivo")

    def on_leg_digit(self, live: LiveCall, leg: Call, digit: str) -> None:
        if CONFIRM + leg.call_uuid in live.program.timers:
            live.cancel_timer(CONFIRM + leg.call_uuid)
            if digit == self.confirm_key:
                self._connect(live, leg)
            else:
                self._drop(live, leg.call_uuid, causes.NOT_CONFIRMED, "Plivo")
        elif leg.call_uuid == live.state["bridge"]:
            self._match(live, "BLeg", self.digits_match_b_leg, digit)

    def on_digit(self, live: LiveCall, digit: str) -> None:
        bridge = live.state["bridge"]
        if self.hangup_on_star and digit == "*" and bridge:
            self._drop(live, bridge, causes.NORMAL, live.person)
        elif bridge:
            self._match(live, "ALeg", self.digits_match, digit)

    def partner(self, live: LiveCall) -> str:
        return str(live.state["bridge"])

    def let_go(self, live: LiveCall, *, goes_on: bool) -> None:
        live.state["legs"].remove(live.state["bridge"])
        live.state.update(status="completed", signal=causes.NORMAL.signal)
        if goes_on:
            self.conclude(live, requests.DIALED, self._outcome(live, "completed"))

    def stop(self, live: LiveCall) -> None:
        live.state["stopped"] = True
        over = live.call.status.is_final
        for uuid in list(live.state["legs"]):
            connected = uuid == live.state["bridge"]
            self._drop(live, uuid, causes.NORMAL if connected else causes.CANCELED, live.person)
        if over and self.action:
            status = live.state["status"] or CallStatus.CANCEL.value
            live.notify(requests.DIALED, self.action, self.method, self._outcome(live, status))

    def _connect(self, live: LiveCall, leg: Call) -> None:
        if live.call.answered is None:
            live.pick_up()
        live.state["bridge"] = leg.call_uuid
        live.start_armed_recordings()
        self._tell(live, leg, "connected")
        for uuid in list(live.state["legs"]):
            if uuid != leg.call_uuid:
                self._drop(live, uuid, causes.LOST_RACE, "Plivo")

    def _ended(self, live: LiveCall, leg: Call) -> None:
        state = live.state
        connected = leg.call_uuid == state["bridge"]
        state["legs"].remove(leg.call_uuid)
        live.cancel_timer(CONFIRM + leg.call_uuid)
        self._tell(live, leg, "hangup", **requests.leg_hangup_fields(leg))
        if connected or not state["bridge"]:
            state["signal"] = leg.signal
            state["status"] = "completed" if connected else leg.dial_status
        if state["stopped"] or not (connected or not state["legs"]):
            return
        self.conclude(live, requests.DIALED, self._outcome(live, state["status"]))

    def _outcome(self, live: LiveCall, status: str) -> dict[str, Any]:
        return {
            "DialStatus": status,
            "DialRingStatus": "true",
            "DialHangupCause": live.state["signal"],
            "DialALegUUID": live.call.call_uuid,
            "DialBLegUUID": live.state["bridge"],
            "Event": "Redirect",
        }

    def _drop(self, live: LiveCall, uuid: str, cause: Cause, source: str) -> None:
        leg = live.exchange.get(uuid)
        if leg is not None:
            leg.hang_up(cause, source)

    def _match(self, live: LiveCall, side: str, patterns: str, digit: str) -> None:
        state = live.state
        state["pressed"] = (state["pressed"] + digit)[-32:]
        for pattern in filter(None, patterns.split(",")):
            if state["pressed"].endswith(pattern):
                state["pressed"] = ""
                leg = live.exchange.get(state["bridge"])
                if leg is not None:
                    more = {"DialDigitsMatch": pattern, "DialDigitsPressedBy": side}
                    self._tell(live, leg.call, "digits", **more)
                return

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
