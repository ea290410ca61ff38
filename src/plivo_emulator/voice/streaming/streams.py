"""What is kept of an audio stream, the outbox of its socket, and what its server has played."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, Final

from plivo_emulator.clock import elapsed, from_microseconds, to_microseconds
from plivo_emulator.core.parts import Part
from plivo_emulator.core.services import Context
from plivo_emulator.domain.ownership import OWNER_COLUMNS
from plivo_emulator.store import Index, Row, Table, Transaction, Where
from plivo_emulator.store.records import from_document, to_document
from plivo_emulator.voice.kept_calls import hold_call
from plivo_emulator.voice.streaming.audio import Format, wav

STREAMS: Final = Table(
    "streams",
    key="stream_id",
    columns={
        "stream_id": "TEXT",
        **OWNER_COLUMNS,
        "call_uuid": "TEXT",
        "state": "TEXT",
        # The process that has its socket; empty for none.
        "holder": "TEXT",
    },
    indexes=[
        Index("account"),
        Index("call_uuid"),
        Index("state", where="state IN ('connecting', 'connected')"),
    ],
)
OUTBOX: Final = Table(
    "stream_outbox",
    key="item",
    columns={"item": "TEXT", "stream_id": "TEXT", "moment": "INTEGER"},
    passing=True,
)
PLAYED: Final = Table(
    "stream_audio",
    key="item",
    columns={"item": "TEXT", "stream_id": "TEXT", "content": "BLOB"},
    indexes=[Index("stream_id")],
)

part = Part(__name__, tables=[PLAYED])

DEFAULT_FORMAT: Final = "audio/x-l16;rate=8000"
DEFAULT_TIMEOUT: Final = 86_400
TRACKS: Final = {"inbound": ["inbound"], "outbound": ["outbound"], "both": ["inbound", "outbound"]}


class StreamState(StrEnum):
    """How far a stream is."""

    CONNECTING = "connecting"
    WAITING = "waiting"
    CONNECTED = "connected"
    STOPPED = "stopped"
    FAILED = "failed"

    @property
    def is_final(self) -> bool:
        """Whether it is over."""
        return self in (StreamState.STOPPED, StreamState.FAILED)


@dataclass(kw_only=True, slots=True)
class StreamRequest:
    """What is wanted of a stream.

    Attributes:
        service_url: of the user's WebSocket server.
        bidirectional: whether the server may send audio.
        audio_track: `inbound`, `outbound` or `both`.
        stream_timeout: how many seconds it lasts at most.
        status_callback_url: told what happens; empty for none.
        status_callback_method: of that request.
        content_type: encoding and rate.
        extra_headers: pairs of names and values, sent with every event.
    """

    service_url: str
    bidirectional: bool = False
    audio_track: str = "inbound"
    stream_timeout: int = DEFAULT_TIMEOUT
    status_callback_url: str = ""
    status_callback_method: str = "POST"
    content_type: str = DEFAULT_FORMAT
    extra_headers: str = ""


@dataclass(kw_only=True, slots=True)
class Checkpoint:
    """A point in the audio of the server, which is told when it was played."""

    name: str
    number: int


@dataclass(kw_only=True, slots=True)
class Stream:
    """An audio stream.

    Attributes:
        stream_id: its identifier.
        account: the main account it belongs to.
        subaccount: the subaccount it belongs to, empty if there is none.
        call_uuid: whose audio it is.
        caller: who calls.
        callee: who is called.
        direction: of the call.
        request: what is wanted.
        state: how far it is.
        attempts: to connect.
        created: when it was asked for.
        started: when it was connected.
        ended: when it ended.
        reason: why it ended.
        billed_seconds: what is paid for.
        billed_amount: US dollars.
        buffered: until when the server's audio plays.
        checkpoints: that are not reached yet.
        numbered: how many checkpoints there were.
        problem: what was wrong with the server or its last message.
    """

    stream_id: str
    account: str
    subaccount: str
    call_uuid: str
    caller: str
    callee: str
    direction: str
    request: StreamRequest
    state: StreamState = StreamState.CONNECTING
    attempts: int = 0
    created: datetime
    started: datetime | None = None
    ended: datetime | None = None
    reason: str = ""
    billed_seconds: int = 0
    billed_amount: str = "0.00000"
    buffered: datetime | None = None
    checkpoints: list[Checkpoint] = field(default_factory=list)
    numbered: int = 0
    problem: str | None = None

    @property
    def owner(self) -> dict[str, str]:
        """The owner columns."""
        return {"account": self.account, "subaccount": self.subaccount}

    @property
    def seconds(self) -> int:
        """How long it was connected, in whole seconds; 0 before it has ended."""
        if self.started is None or self.ended is None:
            return 0
        return int(elapsed(self.started, self.ended).total_seconds())

    @property
    def tracks(self) -> list[str]:
        """What is streamed."""
        return TRACKS[self.request.audio_track]

    @property
    def format(self) -> Format:
        """The format of its audio."""
        return Format.of(self.request.content_type)


def save_stream(tx: Transaction, stream: Stream, *, holder: str | None = None) -> None:
    """Keep a stream as it is now; `holder` takes or gives up its socket."""
    columns: dict[str, Any] = {"state": stream.state.value}
    if holder is not None:
        columns["holder"] = holder
    if not STREAMS.update(tx, stream.stream_id, to_document(stream), **columns):
        STREAMS.insert(
            tx,
            to_document(stream),
            stream_id=stream.stream_id,
            **stream.owner,
            call_uuid=stream.call_uuid,
            state=stream.state.value,
            holder="",
        )


def read_stream(row: Row) -> Stream:
    """Return the stream of a row; a subaccount that was deleted has left it to its account."""
    return from_document(Stream, row.document | {"subaccount": row["subaccount"]})


def load_stream(tx: Transaction, stream_id: str) -> Stream | None:
    """Return a stream, `None` if it is gone; its call stays as it is too."""
    seen = STREAMS.find(tx, Where(("stream_id", "=", stream_id)), hold=False)
    if seen is None:
        return None
    hold_call(tx, seen["call_uuid"])
    row = STREAMS.get(tx, stream_id)
    return None if row is None else read_stream(row)


def streams_of(tx: Transaction, call_uuid: str) -> list[Stream]:
    """Return the streams of a call, oldest first."""
    rows = STREAMS.all(tx, Where(("call_uuid", "=", call_uuid)), order="seq")
    return [read_stream(row) for row in rows]


def live_stream(tx: Transaction, call_uuid: str) -> Stream | None:
    """Return the stream that a call has at present."""
    streams = streams_of(tx, call_uuid)
    return next((one for one in streams if not one.state.is_final), None)


def put_in_outbox(context: Context, stream: Stream, **message: Any) -> None:
    """Leave something for whoever has the socket of a stream, and wake them."""
    OUTBOX.insert(
        context.tx,
        message,
        item=context.ids.uuid(),
        stream_id=stream.stream_id,
        moment=to_microseconds(context.now),
    )
    context.tx.on_commit(context.services.streams_changed)


def keep_audio(
    context: Context, stream: Stream, audio: bytes, source: Format, start: datetime
) -> None:
    """Keep what the server plays from a moment on."""
    document = {
        "start": to_microseconds(start),
        "encoding": source.encoding,
        "rate": source.rate,
    }
    item = context.ids.uuid()
    PLAYED.insert(context.tx, document, item=item, stream_id=stream.stream_id, content=audio)


def cut_audio(tx: Transaction, stream: Stream, moment: datetime) -> None:
    """Drop what the server would have played from a moment on."""
    cut = to_microseconds(moment)
    for row in PLAYED.all(tx, Where(("stream_id", "=", stream.stream_id)), order="-seq"):
        source, start = _source(row.document), row.document["start"]
        kept = source.bytes_in((cut - start) / 1_000_000) if cut > start else 0
        if kept >= len(row["content"]):
            return
        if kept:
            PLAYED.update(tx, row["item"], row.document, content=bytes(row["content"])[:kept])
        else:
            PLAYED.delete(tx, row["item"])


def played_audio(tx: Transaction, stream: Stream) -> bytes:
    """Return what the person heard of the server, as a WAV file from the start of the stream."""
    rows = PLAYED.all(tx, Where(("stream_id", "=", stream.stream_id)), order="seq")
    started = stream.started or stream.created
    pieces = [
        (
            (from_microseconds(row.document["start"]) - started).total_seconds(),
            _source(row.document),
            bytes(row["content"]),
        )
        for row in rows
    ]
    return wav(stream.format.rate, pieces)


def _source(document: Mapping[str, Any]) -> Format:
    return Format(document["encoding"], document["rate"])
