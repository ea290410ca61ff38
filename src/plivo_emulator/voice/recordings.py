"""Recordings: when each began and ended, and who is told when its file is ready."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from plivo_emulator.clock import to_microseconds
from plivo_emulator.core.parts import Part
from plivo_emulator.core.services import Context
from plivo_emulator.domain.ownership import OWNER_COLUMNS
from plivo_emulator.domain.timestamps import seconds
from plivo_emulator.scheduling import jobs
from plivo_emulator.store import Index, Row, Table, Transaction, Where
from plivo_emulator.store.records import from_document, to_document
from plivo_emulator.voice.kept_calls import hold_call

FILTERS: Final = ("call_uuid", "conference_name", "conference_uuid", "mpc_name", "mpc_uuid")
"""Columns that the list can be filtered by, beside the parties and times."""

RECORDINGS: Final = Table(
    "recordings",
    key="recording_id",
    columns={
        "recording_id": "TEXT",
        **OWNER_COLUMNS,
        "state": "TEXT",
        "added": "INTEGER",
        "from_number": "TEXT",
        "to_number": "TEXT",
        **dict.fromkeys(FILTERS, "TEXT"),
    },
    indexes=[
        Index("account", "state", "added"),
        Index("subaccount", "state", "added"),
        *(Index("account", name) for name in ("from_number", "to_number")),
        *(Index(name) for name in FILTERS),
    ],
    version=2,
)

part = Part(__name__, tables=[RECORDINGS])

RECORDED: Final = part.job_kind("recording.recorded")
"""The time of a recording is up."""
READY: Final = part.job_kind("recording.ready")
"""The file of a recording is ready."""
TO_FILE: Final = 2.0
"""Seconds from the end of a recording to its file."""

# Events have Plivo's host, replies of the API that of the emulator.
_FILE: Final = re.compile(r"https?://[^/?#]+/v1/Account/[^/?#]+/Recording/([^/?#.]+)\.(?:mp3|wav)")

CALL: Final = "call"
"""The kind of a recording of one call."""

ARMED: Final = "armed"
RUNNING: Final = "running"
ENDED: Final = "ended"
FINISHED: Final = "finished"


@dataclass(kw_only=True, slots=True)
class Utterance:
    """What a party said in a recording.

    Attributes:
        speaker: which party, from 0.
        start: when it began, in seconds of the recording.
        end: when it ended.
        text: the words.
    """

    speaker: int
    start: float
    end: float
    text: str


@dataclass(kw_only=True, slots=True)
class Pause:
    """A time in which nothing was recorded.

    Attributes:
        start: when it began.
        end: when it ended; `None` while it goes on.
    """

    start: datetime
    end: datetime | None = None


@dataclass(kw_only=True, slots=True)
class TranscriptionOrder:
    """A wish to have a recording transcribed.

    Attributes:
        url: told when it is; empty for nobody.
        method: of that request.
        report: `compact` for the words alone, `full` for the speakers too.
    """

    url: str = ""
    method: str = "POST"
    report: str = "compact"


def transcription_order(
    kind: str, url: str, method: str, report: str = "compact"
) -> TranscriptionOrder | None:
    """Return how a recording is to be transcribed, `None` for not at all: a kind or a URL asks."""
    return TranscriptionOrder(url=url, method=method, report=report) if kind or url else None


@dataclass(kw_only=True, slots=True)
class Recording:
    """A recording of a call, a conference or a multi-party call.

    Attributes:
        recording_id: its identifier.
        account: the main account it belongs to.
        subaccount: the subaccount it belongs to, empty if there is none.
        kind: what is recorded: `call`, `conference` or `mpc`.
        call_uuid: of what call.
        from_number: who called, as replies show it.
        to_number: who was called.
        conference_name: of a conference.
        conference_uuid: of a conference.
        mpc_name: of a multi-party call.
        mpc_uuid: of a multi-party call.
        file_format: `mp3` or `wav`.
        channels: `mono` or `stereo`.
        longest: seconds after which it ends by itself; `None` if something else ends it.
        whole: whether all parties are heard, not only the person at the other end of the call.
        state: `armed` until a dialled phone answers, `running`, `ended`, `finished` when its file
            is ready.
        started: when it began.
        ended: when it ended.
        pauses: when nothing was recorded, in order.
        added: when its file was ready.
        callback_url: told when the file is ready.
        callback_method: of that request.
        api_id: of the API request that began it; empty if a document did.
        transcription: how it is to be transcribed; `None` for not at all.
        words: what was said, once it is finished.
        problem: why it cannot be transcribed; empty if it can.
    """

    recording_id: str
    account: str
    subaccount: str
    kind: str = CALL
    call_uuid: str
    from_number: str = ""
    to_number: str = ""
    conference_name: str = ""
    conference_uuid: str = ""
    mpc_name: str = ""
    mpc_uuid: str = ""
    file_format: str
    channels: str
    longest: int | None = None
    whole: bool = True
    state: str
    started: datetime
    ended: datetime | None = None
    pauses: list[Pause] = field(default_factory=list)
    added: datetime | None = None
    callback_url: str = ""
    callback_method: str = "POST"
    api_id: str = ""
    transcription: TranscriptionOrder | None = None
    words: list[Utterance] = field(default_factory=list)
    problem: str = ""

    @property
    def owner(self) -> dict[str, str]:
        """The owner columns."""
        return {"account": self.account, "subaccount": self.subaccount}

    @property
    def path(self) -> str:
        """Where its file is, below the host of files."""
        name = f"{self.recording_id}.{self.file_format}"
        return f"/v1/Account/{self.account}/Recording/{name}"

    @property
    def url(self) -> str:
        """Where its file is, as events say it."""
        return f"https://media.plivo.com{self.path}"

    @property
    def resource_url(self) -> str:
        """Where it is in the API, as events say it."""
        return f"https://api.plivo.com/v1/Account/{self.account}/Recording/{self.recording_id}/"

    @property
    def start_ms(self) -> int:
        """When it began, in milliseconds since 1970."""
        return to_microseconds(self.started) // 1000

    @property
    def end_ms(self) -> int:
        """When it ended, in milliseconds since 1970."""
        assert self.ended is not None
        return to_microseconds(self.ended) // 1000

    @property
    def duration_ms(self) -> int:
        """How long it is without its pauses, in milliseconds; 0 if the clock was set back."""
        return max(0, self.end_ms - self.start_ms - sum(self._pauses_ms))

    @property
    def _pauses_ms(self) -> list[int]:
        assert self.ended is not None
        ends = ((each.start, each.end or self.ended) for each in self.pauses)
        return [
            to_microseconds(end) // 1000 - to_microseconds(start) // 1000 for start, end in ends
        ]

    def has(self, moment: datetime) -> bool:
        """Return whether it has what was said at a moment."""
        assert self.ended is not None
        paused = any(each.start <= moment < (each.end or self.ended) for each in self.pauses)
        return self.started <= moment < self.ended and not paused


def party(address: str) -> str:
    """Return a number or SIP address of a call as recordings show it."""
    if address.isdigit():
        return f"+{address}"
    return f"sip:{address}" if "@" in address and not address.startswith("sip:") else address


def save_recording(tx: Transaction, recording: Recording) -> None:
    """Keep a recording as it is now."""
    RECORDINGS.put(
        tx,
        to_document(recording),
        recording_id=recording.recording_id,
        **recording.owner,
        state=recording.state,
        added=to_microseconds(recording.added) if recording.added else 0,
        from_number=recording.from_number,
        to_number=recording.to_number,
        **{name: getattr(recording, name) for name in FILTERS},
    )


def finish_recording(context: Context, recording: Recording) -> None:
    """Show a recording, whose file is ready; lists have it in the order of this moment."""
    recording.state, recording.added = FINISHED, context.now
    RECORDINGS.delete(context.tx, recording.recording_id)
    save_recording(context.tx, recording)


def read_recording(row: Row) -> Recording:
    """Return the recording of a row; a subaccount that was deleted has left it to its account."""
    return from_document(Recording, row.document | {"subaccount": row["subaccount"]})


def recording_id_at(url: str) -> str:
    """Return the identifier of the recording whose file has this URL, empty if it is another's."""
    found = _FILE.fullmatch(url)
    return found[1] if found else ""


def play_seconds(context: Context, url: str) -> float:
    """Return how long an audio file takes to play: a recording, or a file of the user's server."""
    recording = load_recording(context.tx, recording_id_at(url))
    if recording is None or recording.ended is None:
        return context.services.audio.seconds(url)
    return recording.duration_ms / 1000


def load_recording(tx: Transaction, recording_id: str) -> Recording | None:
    """Return a recording, `None` if it is gone; its call stays as it is too."""
    seen = RECORDINGS.find(tx, Where(("recording_id", "=", recording_id)), hold=False)
    if seen is None:
        return None
    hold_call(tx, seen["call_uuid"])
    row = RECORDINGS.get(tx, recording_id)
    return None if row is None else read_recording(row)


def recordings_of(tx: Transaction, call_uuid: str, *states: str) -> list[Recording]:
    """Return the recordings of a call, all or those in one of some states; not those of a room."""
    where = Where(("call_uuid", "=", call_uuid))
    if states:
        where.add("state", "in", states)
    found = (read_recording(row) for row in RECORDINGS.all(tx, where))
    return [recording for recording in found if recording.kind == CALL]


def end_recording(context: Context, recording: Recording) -> None:
    """End a recording; its file is ready a little later."""
    recording.state, recording.ended = ENDED, context.now
    save_recording(context.tx, recording)
    due = context.now + seconds(TO_FILE)
    jobs.schedule(context, READY, recording.recording_id, due, account=recording.account)
