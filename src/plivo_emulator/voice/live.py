"""A call while something happens to it: what it does is decided by the element that it plays."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from plivo_emulator.core.parts import JobKind, Part
from plivo_emulator.core.services import Context
from plivo_emulator.domain import answers
from plivo_emulator.domain.billing import outbound_rate
from plivo_emulator.domain.credit import debit
from plivo_emulator.domain.timestamps import seconds
from plivo_emulator.scheduling import jobs
from plivo_emulator.telephony.phones import dialed
from plivo_emulator.voice import (
    background,
    call_recordings,
    causes,
    outgoing,
    people,
    phones,
    requests,
)
from plivo_emulator.voice.call_records import keep_record
from plivo_emulator.voice.calls import (
    Call,
    CallStatus,
    Direction,
    Heard,
    Program,
)
from plivo_emulator.voice.causes import Cause
from plivo_emulator.voice.definitions import BUILT_IN, Element, Exchange, LiveCall, Sound
from plivo_emulator.voice.documents import elements_of, forget_document, keep_document
from plivo_emulator.voice.kept_calls import KeptCall
from plivo_emulator.voice.multi_party.room import withdraw
from plivo_emulator.voice.recordings import (
    play_seconds,
)
from plivo_emulator.voice.sounds import DEFAULT_PLAY, tone_seconds
from plivo_emulator.voice.streaming import lifecycle

part = Part(__name__)

LIMIT: Final = part.job_kind("call.limit")
"""The time of a call is up."""
TIMER: Final = part.job_kind("call.timer")
"""A timer of the element that a call plays."""

SCHEDULED: Final = "scheduled"
"""The limit that an element has set, beside that of the whole call."""

# The jobs that end with a call, by kind and name.
_OF_CALL: Final = (
    *((kind, "") for kind in (LIMIT, *people.KINDS, *outgoing.KINDS)),
    (LIMIT, SCHEDULED),
)

PLAYED: Final = "played"
"""The timer at the end of the sounds."""

DEFAULT_TIME_LIMIT: Final = 14_400
# Documents that a call may fetch while no time passes.
MOST_DOCUMENTS: Final = 100


class PlayedCall(LiveCall):
    """A call that plays what its documents say.

    Args:
        exchange: the other calls of the same change.
        kept: the call with what the store has of it.

    Attributes:
        kept: as given.
    """

    __slots__ = ("_going", "_moved", "call", "exchange", "kept")

    def __init__(self, exchange: Exchange, kept: KeptCall) -> None:
        self.exchange = exchange
        self.kept = kept
        self.call = kept.call
        self._going = self._moved = False

    @property
    def context(self) -> Context:
        return self.exchange.context

    @property
    def state(self) -> dict[str, Any]:
        return self.program.state

    @property
    def program(self) -> Program:
        assert self.call.program is not None, "This call follows another one."
        return self.call.program

    def waits_for(self, delivery_id: str) -> bool:
        """Return whether it waits for the reply to a delivery."""
        return self.call.program is not None and self.call.program.asked == delivery_id

    @property
    def element(self) -> Element | None:
        program = self.call.program
        if program is None or program.asked:
            return None
        if (own := BUILT_IN.get(self.call.kind)) is not None:
            return own
        if program.position < 0:
            return None
        elements = self.elements
        return elements[program.position] if program.position < len(elements) else None

    @property
    def elements(self) -> tuple[Element, ...]:
        """What its document has, in order."""
        if self.kept.elements is None:
            self.kept.elements = elements_of(self.context.tx, self.call.call_uuid)
        return self.kept.elements

    # What happens on the line.

    def arrive(self) -> None:
        """A call comes in: ask what to do with it."""
        self.note("ringing")
        if (element := self.element) is not None:
            element.start(self)
        elif self.call.app_id is None:
            self._have_no_application()
        else:
            self.ask_first(requests.ANSWER)

    def _have_no_application(self) -> None:
        if self.call.caller_name:
            self.complain(f"The endpoint {self.call.caller_name} has no application.")
            self.hang_up(causes.OUT_OF_SERVICE, "Plivo")
        else:
            self.complain(f"The number {self.call.callee} has no application.")
            self.hang_up(causes.REJECTED, "Plivo")

    def ask_first(self, event: str) -> None:
        target = self.call.targets.get(event)
        if target is None or not target.url:
            text = f"The application has no {requests.APPLICATION_TARGETS[event][0]}."
            self.fail(event, causes.unreachable("Answer"), text)
        else:
            name = requests.event_of(self.call, event)
            self.ask(name, target.url, target.method, requests.start_fields(self.call))

    def fail(self, event: str, cause: Cause, text: str) -> None:
        """A document is of no use: ask the other URL, or end the call."""
        self.complain(text)
        fallback = self.call.targets.get(requests.FALLBACK)
        first = event in (requests.ANSWER, requests.PLACED_ANSWER)
        if first and fallback is not None and fallback.url:
            self.ask_first(requests.FALLBACK)
        else:
            self.hang_up(cause, "Error")

    def pick_up(self) -> None:
        call = self.call
        call.status, call.answered = CallStatus.IN_PROGRESS, self.context.now
        call.phone.since = self.context.now
        self.note("in-progress")
        if call.time_limit:
            self.schedule(LIMIT, call.time_limit)
        if call.phone.talk_seconds is not None:
            self.schedule(people.LEAVE, call.phone.talk_seconds)
        phones.listen(self)
        if call.follows:
            self._tell_parent()
        elif call.is_outbound and (element := self.element) is not None:
            element.start(self)
        elif call.is_outbound:
            outgoing.on_answer(self)

    def hang_up(self, cause: Cause, source: str) -> None:
        call = self.call
        if call.status.is_final:
            return
        jobs.cancel_all(self.context.tx, call.call_uuid, _OF_CALL)
        element = self.element
        debit(self.context.tx, call.account, call.end(self.context.now, cause, source))
        self.note(call.status.value)
        if element is not None:
            element.stop(self)
        lifecycle.stop_streams(self, lifecycle.CALL_HANGUP)
        self._leave()
        background.stop_sounds(call, self.context.now)
        call_recordings.stop_all(self)
        if call.follows:
            self._tell_parent()
        else:
            self.tell(requests.HANGUP, requests.hangup_fields(call))
        keep_record(self.context.tx, call)
        forget_document(self.context.tx, call.call_uuid)
        withdraw(self)

    # What elements do.

    def proceed(self) -> None:
        self._moved = True
        if self._going:
            return
        self._going = True
        while self._moved and not self.call.status.is_final:
            self._moved = False
            self._next()
        self._going = False

    def ask(
        self, event: str, url: str, method: str, fields: Mapping[str, Any] | None = None
    ) -> None:
        document, asker = requests.DOCUMENTS[event], self.element
        self._leave()
        # Nothing is played until the next document is here, or none can come.
        self.program.position = -1
        where = f" ({type(asker).__name__} in line {asker.line})" if asker is not None else ""
        if not url.startswith(("http://", "https://")):
            problem = f"The URL of the next document{where} should begin with http:// or https://"
            self.fail(event, causes.invalid_url(document), f"{problem}: {url!r}.")
        elif method not in ("GET", "POST"):
            problem = f"The method for the next document{where} should be GET or POST"
            self.fail(event, causes.invalid_method(document), f"{problem}: {method!r}.")
        else:
            self.program.asked = self.notify(event, url, method, fields or {})

    def transfer(self, event: str, url: str, method: str) -> None:
        if (element := self.element) is not None:
            element.stop(self)
        self.ask(event, url, method, {"Event": "Redirect"})

    def abandon(self) -> None:
        self._leave()
        self.program.asked = ""

    def parent(self) -> LiveCall | None:
        return self.exchange.find(self.call.parent) if self.call.follows else None

    def partner(self) -> LiveCall | None:
        parent = self.parent()
        owner = parent or self
        element = owner.element
        bridge = element.partner(owner) if element is not None else ""
        if parent is not None:
            return parent if bridge == self.call.call_uuid else None
        return self.exchange.get(bridge) if bridge else None

    def leave_parent(self, *, parent_goes_on: bool) -> None:
        parent = self.parent()
        self.call.program = Program()
        if parent is not None and (element := parent.element) is not None:
            element.let_go(parent, self.call, goes_on=parent_goes_on)

    def notify(self, event: str, url: str, method: str, fields: Mapping[str, Any]) -> str:
        call = self.call
        delivery_id = requests.send(
            self.context,
            event,
            url=url,
            method=method,
            fields={**requests.standard_fields(call), **fields},
            owner=call.owner,
            subject=call.call_uuid,
        )
        if delivery_id:
            self.note(event)
        return delivery_id

    def tell(self, event: str, fields: Mapping[str, Any]) -> None:
        target = self.call.targets.get(event)
        if target is not None:
            name = requests.event_of(self.call, event)
            invitation = self.call.invitation
            invited = invitation.fields if invitation and name == requests.MPC_LEG else {}
            self.notify(name, target.url, target.method, {**fields, **invited})

    def audio_seconds(self, url: str) -> float:
        return (self.program.lengths or {}).get(url, DEFAULT_PLAY)

    def follow_fetched(self, xml: str, audio: Iterable[str]) -> None:
        """Follow a document that it has asked for, unless it goes round in circles."""
        program, now = self.program, self.context.now
        program.documents = program.documents + 1 if program.fetched == now else 1
        program.fetched = now
        if program.documents > MOST_DOCUMENTS:
            program.asked = ""
            self.complain(f"It fetched more than {MOST_DOCUMENTS} documents while no time passed.")
            self.hang_up(causes.LOOP, "Plivo")
        else:
            self.follow(xml, audio)

    def follow(self, xml: str, audio: Iterable[str] = ()) -> None:
        program = self.program
        program.asked, program.position = "", -1
        program.lengths = {url: play_seconds(self.context, url) for url in audio} or None
        keep_document(self.context.tx, self.call.call_uuid, xml)
        self.kept.elements = None
        self.proceed()

    def play(self, sounds: Sequence[Sound]) -> None:
        call = self.call
        self.program.playing = len(call.heard)
        at = self.context.now
        for sound in sounds:
            once = at + seconds(sound.seconds)
            end = at + seconds(sound.lasts) if sound.times else None
            call.heard.append(Heard(kind=sound.kind, text=sound.text, start=at, end=end, once=once))
            if end is None:
                break
            at = end
        else:
            self.set_timer(PLAYED, (at - self.context.now).total_seconds())
        background.cover(call)
        phones.listen(self)

    def stop_playing(self) -> None:
        program, call, now = self.program, self.call, self.context.now
        if program.playing is None:
            return
        self.cancel_timer(PLAYED)
        kept = call.heard[: program.playing]
        for sound in call.heard[program.playing :]:
            if sound.background:
                kept.append(sound)
            elif sound.start < now or sound.start == now == sound.end:
                sound.cut_at(now)
                kept.append(sound)
        call.heard = kept
        program.playing = None

    def set_timer(self, name: str, delay: float) -> None:
        self.program.timers = [*{*self.program.timers, name}]
        self.schedule(TIMER, delay, name)

    def cancel_timer(self, name: str) -> None:
        if name in self.program.timers:
            self.program.timers.remove(name)
            jobs.cancel(self.context.tx, TIMER, self.call.call_uuid, name=name)

    def on_timer(self, name: str) -> None:
        """A timer is due."""
        element = self.element
        if element is None or name not in self.program.timers:
            return
        self.program.timers.remove(name)
        if name == PLAYED:
            self.program.playing = None
            element.on_played(self)
        else:
            element.on_timer(self, name)

    def place(self, to: str, *, caller: str, caller_name: str, time_limit: float) -> LiveCall:
        call = self.call
        callee = dialed(to)
        leg = Call(
            call_uuid=self.context.ids.uuid(),
            account=call.account,
            subaccount=call.subaccount,
            direction=Direction.OUTBOUND,
            caller=caller,
            callee=callee,
            caller_name=caller_name,
            parent=call.call_uuid,
            headers=call.headers,
            phone=phones.phone_of(self.context.tx, callee),
            created=self.context.now,
            time_limit=time_limit,
            rate=f"{outbound_rate(callee):.5f}",
        )
        return self.exchange.add(leg)

    def end_in(self, delay: float) -> None:
        self.schedule(LIMIT, delay, SCHEDULED)

    def send_tones(self, keys: str) -> None:
        tones = Sound(kind="dtmf", text=keys, seconds=tone_seconds(keys))
        background.start_sounds(self.call, [tones], self.context.now)
        phones.listen(self)

    def complain(self, text: str) -> None:
        self.call.problem = text
        answers.log(self.context.tx, f"Call {self.call.call_uuid}: {text}")

    # Inside.

    def _next(self) -> None:
        self._leave()
        elements = self.elements
        self.program.position += 1
        if self.program.position >= len(elements):
            self.hang_up(causes.END_OF_XML, "Plivo")
            return
        element = elements[self.program.position]
        if element.picks_up and not element.early and self.call.answered is None:
            self.pick_up()
        element.start(self)

    def _leave(self) -> None:
        """Leave the present element: its sounds, timers and state."""
        program = self.call.program
        if program is None:
            return
        self.stop_playing()
        for name in list(program.timers):
            self.cancel_timer(name)
        program.state = {}

    def schedule(self, kind: JobKind, delay: float, name: str = "") -> None:
        due = self.context.now + seconds(delay)
        jobs.schedule(
            self.context,
            kind,
            self.call.call_uuid,
            due,
            {"name": name} if name else None,
            name=name,
            account=self.call.account,
        )

    def _tell_parent(self) -> None:
        parent = self.parent()
        if parent is not None and (element := parent.element) is not None:
            element.on_leg(parent, self.call)

    def note(self, name: str) -> None:
        self.call.note(self.context.now, name)
