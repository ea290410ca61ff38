"""What a simulated call is, and where calls are kept, whoever they go to.

A call has a status, which users see, and a stage, which tells the simulation what comes next. The
modules of this package that play calls change both and save the call; a call is shown as it is
saved.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, Final, Literal, TypeVar

from plivo_emulator.parts import Part
from plivo_emulator.resources._ownership import OWNER_COLUMNS
from plivo_emulator.store import Index, Row, Table, Transaction, Where
from plivo_emulator.store.records import from_document, to_document
from plivo_emulator.voice.causes import Cause
from plivo_emulator.voice.room_records import ROOMS

# The subject is the masking session or application of a call.
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
        # Of legs only: masked calls have none.
        "direction": "TEXT",
        "caller": "TEXT",
        "callee": "TEXT",
    },
    indexes=[Index("subject"), Index("account", "status"), Index("parent")],
    version=5,
)

part = Part(__name__, tables=[CALLS])


class Status(StrEnum):
    """How far a call is, as Plivo's `CallStatus` says it."""

    RINGING = "ringing"
    IN_PROGRESS = "in-progress"
    COMPLETED = "completed"


class Side(StrEnum):
    """One side of a call."""

    CALLER = "caller"
    CALLEE = "callee"


class Answer(StrEnum):
    """What a phone does when it rings."""

    ANSWERED = "answered"
    BUSY = "busy"
    REJECTED = "rejected"
    NO_ANSWER = "no_answer"
    RING_TIMEOUT = "ring_timeout"


@dataclass(kw_only=True, slots=True)
class TimelineEntry:
    """Something that happened in a call."""

    time: datetime
    name: str


@dataclass(kw_only=True, slots=True)
class Call:
    """A simulated call.

    Attributes:
        call_uuid: its identifier.
        account: the main account it belongs to.
        subaccount: the subaccount it belongs to, empty if there is none.
        virtual_number: the number that was called, digits only; empty for a SIP address.
        caller: who called, digits only.
        callee: whom it reaches, empty while that is not known.
        started: when it began.
        status: what users see of it.
        ended: when it ended.
        hangup_cause: why it ended, in the vendor's words.
        hangup_code: the same as the vendor's number.
        events: what happened, in order.
    """

    call_uuid: str
    account: str
    subaccount: str
    virtual_number: str
    caller: str
    callee: str = ""
    started: datetime
    status: Status
    ended: datetime | None = None
    hangup_cause: str | None = None
    hangup_code: int | None = None
    events: list[TimelineEntry] = field(default_factory=list)

    @property
    def subject(self) -> str:
        """What the call is about: the identifier of a masking session or an application."""
        raise NotImplementedError

    @property
    def owner(self) -> dict[str, str]:
        """The owner columns."""
        return {"account": self.account, "subaccount": self.subaccount}

    def note(self, now: datetime, name: str) -> None:
        """Add to what happened."""
        self.events.append(TimelineEntry(time=now, name=name))

    def end(self, now: datetime, cause: Cause) -> None:
        """End the call."""
        self.status = Status.COMPLETED
        self.ended = now
        self.hangup_cause, self.hangup_code = cause.name, cause.code


class Role(StrEnum):
    """A party of a masking session."""

    FIRST = "first"
    SECOND = "second"

    @property
    def other(self) -> Role:
        """The party at the other end."""
        return Role.SECOND if self is Role.FIRST else Role.FIRST


class MaskedStage(StrEnum):
    """What comes next in a call through a virtual number."""

    PIN = "pin"
    CONNECT = "connect"
    ANSWER = "answer"
    HANG_UP = "hang_up"
    REFUSED = "refused"
    UNANSWERED = "unanswered"
    ENDED = "ended"


@dataclass(kw_only=True, slots=True)
class MaskedScript:
    """What happens in a call through a virtual number.

    Attributes:
        pins: what the caller enters at each attempt, `None` for nothing.
        answer: what the called phone does.
        ring_seconds: how long it rings before that.
        talk_seconds: how long both talk.
        hangup_by: who hangs up then.
        recording: whether a recording succeeds.
    """

    pins: list[str | None] = field(default_factory=list)
    answer: Answer = Answer.ANSWERED
    ring_seconds: int = 3
    talk_seconds: int = 30
    hangup_by: Side = Side.CALLER
    recording: Literal["completed", "failed"] = "completed"


@dataclass(kw_only=True, slots=True)
class MaskedCall(Call):
    """A call through a virtual number.

    Attributes:
        session_uuid: its masking session; the PIN that is entered may be that of another one.
        caller_role: whose part the caller plays.
        outbound: whether the session called its first party.
        asked: what was said about this call in particular, as `MaskedScript`.
        script: what happens, once it is known who is called.
        stage: what comes next.
        wrong_pins: how many were entered.
        sequence: the number of its last event.
        caller_answered: when the caller's leg was up.
        callee_answered: when the other leg was up.
        cut: whether the time limit of the session ends it.
        recording_id: of its recording, empty if there is none.
    """

    kind: Literal["masked"] = "masked"
    session_uuid: str
    caller_role: Role
    outbound: bool = False
    asked: dict[str, Any]
    script: MaskedScript
    stage: MaskedStage = MaskedStage.CONNECT
    wrong_pins: int = 0
    sequence: int = 0
    caller_answered: datetime | None = None
    callee_answered: datetime | None = None
    cut: bool = False
    recording_id: str = ""

    @property
    def subject(self) -> str:
        """The masking session."""
        return self.session_uuid


Kind = TypeVar("Kind", bound=Call)


def save(tx: Transaction, call: Call) -> None:
    """Keep a call as it is now."""
    columns = {"call_uuid": call.call_uuid, **call.owner, "subject": call.subject}
    CALLS.put(tx, to_document(call), **columns, parent="", room="", status=call.status.value)


def load(tx: Transaction, kind: type[Kind], call_uuid: str) -> Kind | None:
    """Return a call, `None` if it is gone."""
    row = CALLS.get(tx, call_uuid)
    return None if row is None else from_document(kind, row.document)


def hold_call(tx: Transaction, call_uuid: str) -> Row | None:
    """Return a call, which then stays as it is; `None` if it is gone.

    All take the room first, then the leg whose `Dial` placed another one, then that one, then its
    streams and recordings, so that nobody waits for each other.
    """
    seen = CALLS.find(tx, Where(("call_uuid", "=", call_uuid)), hold=False)
    if seen is None or not tx.dialect.for_update:
        # Without locks of rows there is only one writer.
        return seen
    if seen["room"]:
        ROOMS.get(tx, seen["room"])
    if seen["parent"]:
        CALLS.get(tx, seen["parent"])
    return CALLS.get(tx, call_uuid)


def calls_of_session(tx: Transaction, session_uuid: str) -> list[MaskedCall]:
    """Return the calls through a masking session, newest first."""
    rows = CALLS.all(tx, Where(("subject", "=", session_uuid)))
    return [from_document(MaskedCall, row.document) for row in rows]
