"""What is kept of a call, whoever placed it.

Each leg is a call of its own. A leg has one person at its other end, a simulated phone; a leg with
a program follows documents of the user's server, the leg that `Dial` placed follows its parent.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from math import ceil
from typing import Any, Final

from plivo_emulator.clock import elapsed
from plivo_emulator.core.parts import Part
from plivo_emulator.domain.billing import billed_seconds, price
from plivo_emulator.domain.ownership import OWNER_COLUMNS
from plivo_emulator.store import Index, Table
from plivo_emulator.store.records import OMITTED
from plivo_emulator.voice.causes import Cause

CALLS: Final = Table(
    "calls",
    key="call_uuid",
    columns={
        "call_uuid": "TEXT",
        **OWNER_COLUMNS,
        "subject": "TEXT",
        "parent": "TEXT",
        # The room that a leg is or was in.
        "room": "TEXT",
        "status": "TEXT",
        "direction": "TEXT",
        "caller": "TEXT",
        "callee": "TEXT",
    },
    indexes=[Index("subject"), Index("account", "status"), Index("parent")],
    version=6,
)
"""Calls whether they are over or not, each leg for itself."""

part = Part(__name__, tables=[CALLS])

NOT_APPLICABLE: Final = "Not Applicable"
"""What is said of the verification of callers where there is none."""


class CallStatus(StrEnum):
    """How far a call is, as `CallStatus` says it (Plivo's page on call states)."""

    QUEUED = "queued"
    INITIATED = "initiated"
    RINGING = "ringing"
    IN_PROGRESS = "in-progress"
    COMPLETED = "completed"
    BUSY = "busy"
    FAILED = "failed"
    TIMEOUT = "timeout"
    NO_ANSWER = "no-answer"
    CANCEL = "cancel"

    @property
    def is_final(self) -> bool:
        """Whether the call is over."""
        return self not in UNFINISHED


LIVE: Final = (CallStatus.RINGING, CallStatus.IN_PROGRESS)
"""The status of a call that the list of live calls has."""
UNFINISHED: Final = (CallStatus.QUEUED, CallStatus.INITIATED, *LIVE)
"""The status of a call that is not over."""


class CallKind(StrEnum):
    """What a call follows: documents or the call that dialled it, or what Plivo itself plays."""

    CALL = "call"
    MASKED = "masked"
    VERIFY = "verify"


class Direction(StrEnum):
    """Who began a call: a phone, or the account."""

    INBOUND = "inbound"
    OUTBOUND = "outbound"


class Reaction(StrEnum):
    """What a phone does when it rings."""

    ANSWERED = "answered"
    BUSY = "busy"
    REJECTED = "rejected"
    NO_ANSWER = "no_answer"
    RING_TIMEOUT = "ring_timeout"


@dataclass(kw_only=True, slots=True)
class PhoneStep:
    """Something that the person at the other end does.

    Attributes:
        hears: after they have heard this, in any letters; at once if `None`.
        after: seconds later.
        press: keys that they press then.
        say: what they say then.
        audio: a WAV file in Base64, what audio streams carry meanwhile; a tone by default.
        hang_up: whether they hang up then.
    """

    hears: str | None = None
    after: float = 1.0
    press: str = ""
    say: str = ""
    audio: str = ""
    hang_up: bool = False


@dataclass(kw_only=True, slots=True)
class Phone:
    """The phone at the other end of a call.

    Attributes:
        answer: what it does when it rings.
        ring_seconds: how long it rings before that.
        talk_seconds: how long after the answer its person hangs up; `None` for never.
        machine: whether a machine answers instead of a person.
        steps: what its person does meanwhile.
        position: how many of these are done.
        heard: how many sounds they had heard when the last was done.
        since: when that was, or the answer; `None` before.
    """

    answer: Reaction = Reaction.ANSWERED
    ring_seconds: float = 3
    talk_seconds: float | None = None
    machine: bool = False
    steps: list[PhoneStep] = field(default_factory=list)
    position: int = 0
    heard: int = 0
    since: datetime | None = None


@dataclass(kw_only=True, slots=True)
class Target:
    """A URL of the user's server.

    Attributes:
        url: empty for none.
        method: GET or POST.
    """

    url: str = ""
    method: str = "POST"


@dataclass(kw_only=True, slots=True)
class MachineDetection:
    """Whether it matters that a machine answers (Plivo's page on machine detection).

    Attributes:
        hang_up: whether the call is ended then.
        seconds: how long it may take.
        greeting: the longest greeting of a person, in seconds.
        target: what is told; without a URL, the first document waits for the verdict.
    """

    hang_up: bool = False
    seconds: float = 5
    greeting: float = 1.5
    target: Target = field(default_factory=Target)


@dataclass(kw_only=True, slots=True)
class Request:
    """What was asked for with a call that the account places.

    Attributes:
        ring_timeout: seconds after which nobody answers any more.
        ring_limit: seconds from the first ring after which the call is ended; 0 for none.
        send_digits: tones that are sent when it is answered.
        early_digits: whether they are sent when it rings.
        detection: of machines, if it is wanted.
        source_ip: who asked.
    """

    ring_timeout: float = 120
    ring_limit: float = 0
    send_digits: str = ""
    early_digits: bool = False
    detection: MachineDetection | None = None
    source_ip: str = ""


@dataclass(kw_only=True, slots=True)
class Invitation:
    """A request to take part in a multi-party call.

    Attributes:
        room: the identifier of the multi-party call.
        name: its name.
        xml: the document that the call follows to enter it.
        placed: whether the request has placed the call, too.
        rivals: the calls that were placed with it, of which the first to answer takes part.
        key: that must be pressed to take part; empty for none.
        sound: of what is heard before that.
        music: of what the others hear while the phone rings.
        accepted: whether the call has entered.
    """

    room: str
    name: str
    xml: str
    placed: bool
    rivals: list[str] = field(default_factory=list)
    key: str = ""
    sound: Target = field(default_factory=Target)
    music: Target = field(default_factory=Target)
    accepted: bool = False

    @property
    def fields(self) -> dict[str, str]:
        """What events of the call say of the multi-party call."""
        return {"MPCUUID": self.room, "MPCName": self.name}


@dataclass(kw_only=True, slots=True)
class Heard:
    """Something that the person at the other end heard.

    Attributes:
        kind: `speak`, `play`, `wait`, `beep`, `dtmf`, `stream`, or `voice` for another person.
        text: what was spoken, the address of what was played, or the keys.
        start: when it began.
        end: when it ended or will end; `None` while that is open.
        once: when the first of several repetitions ends.
        cut: whether it was cut short.
        background: how it goes with the document of the call: empty for a part of it, `mixed` for
            something beside it, `alone` for something that is heard instead, `room` for something
            of the room that it is in, `room-alone` for something instead of the others there.
    """

    kind: str
    text: str
    start: datetime
    end: datetime | None = None
    once: datetime
    cut: bool = False
    background: str = ""

    def repeated(self, after: datetime) -> datetime | None:
        """Return when the next repetition after a moment ends, `None` if there is none."""
        length = self.once - self.start
        if not length or self.once > after:
            return None
        ends = self.start + ((after - self.start) // length + 1) * length
        return None if self.end_before(ends) else ends

    def end_before(self, moment: datetime) -> bool:
        """Return whether it had ended before a moment."""
        return self.end is not None and self.end < moment

    def cut_at(self, moment: datetime) -> None:
        """Cut it short at a moment, unless it has ended by then."""
        if self.end is None or self.end > moment:
            self.end, self.cut = max(self.start, moment), True


@dataclass(kw_only=True, slots=True)
class Act:
    """Something that the person at the other end did.

    Attributes:
        time: when.
        kind: `press`, `say` or `hang_up`.
        text: the keys or words.
    """

    time: datetime
    kind: str
    text: str = ""


@dataclass(kw_only=True, slots=True)
class Fetch:
    """A request for a document, and what became of it.

    Attributes:
        time: when it was answered.
        event: the operationId of the webhook.
        delivery_id: of its delivery.
        url: that was asked.
        status: of the reply, if there was one.
        error: why there was no reply, empty if there was one.
        xml: how its XML reads, if it was successful (`Report.document`).
    """

    time: datetime
    event: str
    delivery_id: str
    url: str
    status: int | None
    error: str
    xml: dict[str, Any] | None = field(default=None, metadata=OMITTED)


@dataclass(kw_only=True, slots=True)
class Program:
    """Where a call is in its documents.

    Attributes:
        position: of the element that is played, in the document; before the first, -1.
        state: of that element.
        timers: that are set for it.
        asked: the event whose reply it waits for; empty if it plays an element.
        documents: how many documents were fetched without time passing.
        fetched: when the last of these was.
        playing: the position of the first sound that is heard at present; `None` for silence.
        lengths: how long the audio files of the document are in seconds, those that are known.
    """

    position: int = -1
    state: dict[str, Any] = field(default_factory=dict)
    timers: list[str] = field(default_factory=list)
    asked: str = ""
    documents: int = 0
    fetched: datetime | None = None
    playing: int | None = None
    lengths: dict[str, float] | None = field(default=None, metadata=OMITTED)


@dataclass(kw_only=True, slots=True)
class TimelineEntry:
    """Something that happened in a call."""

    time: datetime
    name: str


@dataclass(kw_only=True, slots=True)
class Call:
    """A leg of a call.

    Attributes:
        kind: what it follows.
        call_uuid: its identifier.
        account: the main account it belongs to.
        subaccount: the subaccount it belongs to, empty if there is none.
        session_uuid: the masking or Verify session it belongs to, empty if none.
        direction: who began it.
        caller: the number or SIP address that calls, as events show it.
        callee: the number or SIP address that is called.
        caller_name: shown to whom is called.
        app_id: the application that handles it, if one does.
        parent: the call whose `Dial` placed it, empty if none.
        targets: where its events go, by operationId.
        headers: SIP headers, sent to the server with `X-PH-` before their names.
        forwarded_from: the number that forwarded it, if one did.
        phone: the other end.
        request: what was asked for, if the account placed it.
        machine: what machine detection has found, empty for nothing.
        transfers: how often the API gave it another document.
        room: the room that it is or was in, empty for none.
        conference_uuid: the same if it is a conference.
        invitation: to a multi-party call, if a request has added it to one.
        attestation: of the caller ID, to the US: `A`, `B` or `C`; empty elsewhere.
        cnam_lookup: whether the caller's name is looked up, `enabled` or `disabled`; empty where
            names cannot be.
        time_limit: seconds from the answer after which it is ended; 0 for none.
        status: how far it is.
        created: when it was asked for or came in.
        rang: when it began to ring.
        answered: when it was answered.
        ended: when it ended.
        hangup_code: why.
        hangup_cause: the same in the vendor's words.
        hangup_source: who or what ended it.
        signal: the telephony term for why.
        dial_status: what `Dial` calls its end.
        rate: US dollars a minute.
        seconds: how long it lasted from the answer, rounded up.
        billed_seconds: what is paid for.
        total_cost: US dollars.
        program: where it is in its documents; `None` if it follows another call.
        heard: what its person heard.
        done: what its person did.
        fetches: the documents it asked for.
        events: what happened, in order.
        problem: what was wrong with the user's server or its last reply, or with the caller ID.
    """

    kind: CallKind = CallKind.CALL
    call_uuid: str
    account: str
    subaccount: str
    session_uuid: str = ""
    direction: Direction
    caller: str
    callee: str
    caller_name: str = ""
    app_id: str | None = None
    parent: str = ""
    targets: dict[str, Target] = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)
    forwarded_from: str | None = None
    phone: Phone = field(default_factory=Phone)
    request: Request | None = None
    machine: str = ""
    transfers: int = 0
    room: str = ""
    conference_uuid: str = ""
    invitation: Invitation | None = field(default=None, metadata=OMITTED)
    attestation: str = ""
    cnam_lookup: str = "disabled"
    time_limit: float = 14_400
    status: CallStatus = CallStatus.RINGING
    created: datetime
    rang: datetime | None = None
    answered: datetime | None = None
    ended: datetime | None = None
    hangup_code: int | None = None
    hangup_cause: str | None = None
    hangup_source: str | None = None
    signal: str = ""
    dial_status: str = ""
    rate: str = "0"
    seconds: int = 0
    billed_seconds: int | None = None
    total_cost: str | None = None
    program: Program | None = None
    heard: list[Heard] = field(default_factory=list)
    done: list[Act] = field(default_factory=list)
    fetches: list[Fetch] = field(default_factory=list)
    events: list[TimelineEntry] = field(default_factory=list)
    problem: str | None = None

    @property
    def owner(self) -> dict[str, str]:
        """The owner columns."""
        return {"account": self.account, "subaccount": self.subaccount}

    @property
    def subject(self) -> str:
        """What it is about: its session, or the application that handles it; empty for neither."""
        return self.session_uuid or self.app_id or ""

    @property
    def cause(self) -> Cause:
        """Why it ended; it has."""
        assert self.hangup_code is not None
        assert self.hangup_cause is not None
        return Cause(self.hangup_code, self.hangup_cause, self.signal, self.dial_status)

    @property
    def verification(self) -> str:
        """Whether the caller ID was verified (Plivo's page on STIR/SHAKEN)."""
        return "Verified" if self.attestation else NOT_APPLICABLE

    @property
    def follows(self) -> bool:
        """Whether its parent decides what comes next, as it has no documents of its own."""
        return bool(self.parent) and self.program is None

    @property
    def is_outbound(self) -> bool:
        """Whether the account called."""
        return self.direction is Direction.OUTBOUND

    @property
    def person(self) -> str:
        """Who is at the other end, as a hangup source."""
        return "Callee" if self.is_outbound else "Caller"

    @property
    def person_address(self) -> str:
        """The number or SIP address of who is at the other end."""
        return self.callee if self.is_outbound else self.caller

    def end(self, now: datetime, cause: Cause, source: str) -> Decimal:
        """Be over, and return what it costs in US dollars.

        Args:
            now: when.
            cause: why.
            source: who or what ended it.
        """
        self.ended = now
        self.hangup_code, self.hangup_cause = cause.code, cause.name
        self.signal, self.hangup_source = cause.signal, source
        self.dial_status = cause.status
        completed = self.answered is not None or not self.is_outbound
        self.status = CallStatus.COMPLETED if completed else CallStatus(cause.status)
        self.seconds = ceil(elapsed(self.answered, now).total_seconds()) if self.answered else 0
        self.billed_seconds = billed_seconds(self.seconds)
        cost = price(self.seconds, Decimal(self.rate))
        self.total_cost = f"{cost:.5f}"
        return cost

    def note(self, now: datetime, name: str) -> None:
        """Add to what happened."""
        self.events.append(TimelineEntry(time=now, name=name))
