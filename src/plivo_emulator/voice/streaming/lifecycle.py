"""What happens to audio streams, each in the transaction of the change that causes it.

connecting --> connected --> stopped
    +--> waiting --> connecting, twice at most --> failed

What the socket has to do is left in the outbox, see `connections`.
"""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Any, Final

from plivo_emulator.core.parts import Part
from plivo_emulator.core.services import Context
from plivo_emulator.domain import answers
from plivo_emulator.domain.billing import billed_seconds, price
from plivo_emulator.domain.credit import debit
from plivo_emulator.domain.timestamps import event_time, seconds
from plivo_emulator.scheduling import jobs
from plivo_emulator.store import Transaction
from plivo_emulator.voice import phones, requests
from plivo_emulator.voice.background import MIXED
from plivo_emulator.voice.calls import Heard
from plivo_emulator.voice.definitions import LiveCall
from plivo_emulator.voice.sounds import speech_seconds
from plivo_emulator.voice.streaming.audio import read_spoken
from plivo_emulator.voice.streaming.streams import (
    Checkpoint,
    Stream,
    StreamRequest,
    StreamState,
    cut_audio,
    live_stream,
    put_in_outbox,
    save_stream,
)

part = Part(__name__)

RETRY: Final = part.job_kind("stream.retry")
"""A stream is connected once more."""
EXPIRE: Final = part.job_kind("stream.expire")
"""The time of a stream is up."""
REACH: Final = part.job_kind("stream.reach")
"""The person has heard everything before a checkpoint."""
SILENT: Final = part.job_kind("stream.silent")
"""The person has heard everything that the server sent."""

STATUS: Final = "on_stream_event"
HEARD: Final = "stream"
"""The kind of what the person hears of the server; its text is `audio` and a checkpoint's name."""
AUDIO: Final = "audio"

MOST_ATTEMPTS: Final = 3
RETRY_SECONDS: Final = 1.0
# US dollars a minute (U69).
RATE: Final = Decimal("0.003")

API_REQUEST: Final = "API request"
CALL_HANGUP: Final = "Call hangup"
CONNECTION_ERROR: Final = "Connection error"
CONNECTION_CLOSED: Final = "Connection closed"
TIMEOUT: Final = "Stream timeout"


class AlreadyStreaming(Exception):
    """The call has a stream."""


def open_stream(live: LiveCall, request: StreamRequest) -> Stream:
    """Start a stream of a call; it is connected once the transaction is committed.

    Raises:
        AlreadyStreaming: the call has one.
    """
    call, context = live.call, live.context
    if live_stream(context.tx, call.call_uuid) is not None:
        raise AlreadyStreaming
    stream = Stream(
        stream_id=context.ids.uuid(),
        account=call.account,
        subaccount=call.subaccount,
        call_uuid=call.call_uuid,
        caller=call.caller,
        callee=call.callee,
        direction=call.direction.value,
        request=request,
        created=context.now,
    )
    save_stream(context.tx, stream)
    context.tx.on_commit(context.services.streams_changed)
    return stream


def connected(context: Context, stream: Stream) -> None:
    """The socket is open: audio flows from now on."""
    stream.state, stream.started = StreamState.CONNECTED, context.now
    due = context.now + seconds(stream.request.stream_timeout)
    jobs.schedule(context, EXPIRE, stream.stream_id, due, account=stream.account)
    tell(context, stream, "StartStream")
    save_stream(context.tx, stream)


def not_connected(context: Context, stream: Stream, why: str) -> bool:
    """An attempt to connect failed; return whether it was the last, so that the stream is over."""
    stream.attempts += 1
    complain(context.tx, stream, f"{stream.request.service_url} cannot be connected: {why}")
    if stream.attempts >= MOST_ATTEMPTS:
        end_stream(context, stream, "DroppedStream", CONNECTION_ERROR)
        return True
    stream.state = StreamState.WAITING
    due = context.now + seconds(RETRY_SECONDS)
    jobs.schedule(context, RETRY, stream.stream_id, due, account=stream.account)
    save_stream(context.tx, stream, holder="")
    return False


def end_stream(context: Context, stream: Stream, event: str, reason: str) -> None:
    """End a stream, and tell its server and its status callback."""
    if stream.state.is_final:
        return
    was_connected = stream.state is StreamState.CONNECTED
    dropped = event == "DroppedStream"
    stream.state = StreamState.FAILED if dropped else StreamState.STOPPED
    stream.ended, stream.reason = context.now, reason
    for kind in (RETRY, EXPIRE, SILENT):
        jobs.cancel(context.tx, kind, stream.stream_id)
    if was_connected:
        _forget_audio(context, stream)
        _bill(context, stream)
    put_in_outbox(context, stream, stop=reason)
    tell(context, stream, event, StatusReason=reason, Duration=str(stream.seconds))
    save_stream(context.tx, stream)


def stop_streams(live: LiveCall, reason: str) -> None:
    """End the stream of a call, if it has one."""
    stream = live_stream(live.context.tx, live.call.call_uuid)
    if stream is not None:
        stop_hearing(live)
        end_stream(live.context, stream, "StopStream", reason)
        leave_element(live, stream)


def leave_element(live: LiveCall, stream: Stream) -> None:
    """Let a call go on behind the element that waits for the end of a stream."""
    state = live.call.program and live.call.program.state
    if state and state.get("stream") == stream.stream_id and not live.call.status.is_final:
        live.proceed()


def press_key(live: LiveCall, key: str) -> None:
    """The person presses a key: tell the server of the stream, if there is one."""
    if (stream := _connected_stream(live)) is not None:
        put_in_outbox(live.context, stream, dtmf=key)


def speak(live: LiveCall, text: str, audio: str = "") -> None:
    """The person says something: the server hears a tone as long as that, or some audio.

    Args:
        live: the call.
        text: what they say.
        audio: a WAV file in Base64, heard in place of the tone.
    """
    if (stream := _connected_stream(live)) is None:
        return
    try:
        read_spoken(audio)
    except ValueError as error:
        live.complain(f"The audio that the person says is not a WAV file: {error}.")
        audio = ""
    put_in_outbox(live.context, stream, seconds=speech_seconds(text), audio=audio)


def hear(live: LiveCall, stream: Stream, audio_seconds: float) -> datetime:
    """Let the person hear audio of the server behind what is not played yet.

    Returns:
        When it begins.
    """
    context, heard = live.context, live.call.heard
    now = context.now
    start = max(now, stream.buffered or now)
    stream.buffered = start + seconds(audio_seconds)
    if not any(one.kind == HEARD and one.end is None for one in heard):
        heard.append(Heard(kind=HEARD, text=AUDIO, start=start, once=start, background=MIXED))
        phones.listen(live)
    _schedule(context, stream, SILENT, stream.buffered)
    return start


def add_checkpoint(context: Context, stream: Stream, name: str) -> None:
    """Tell the server when everything that it has sent so far was heard."""
    stream.numbered += 1
    stream.checkpoints.append(Checkpoint(name=name, number=stream.numbered))
    due = max(context.now, stream.buffered or context.now)
    _schedule(context, stream, REACH, due, str(stream.numbered))


def clear_audio(live: LiveCall, stream: Stream) -> None:
    """Drop what the server has sent and the person has not heard yet, with its checkpoints."""
    context = live.context
    stop_hearing(live)
    _forget_audio(context, stream)
    jobs.cancel(context.tx, SILENT, stream.stream_id)
    put_in_outbox(context, stream, send={"event": "clearedAudio"})
    tell(context, stream, "ClearedAudio")


def reach(live: LiveCall, stream: Stream, number: int) -> None:
    """A checkpoint is reached."""
    context = live.context
    found = next((one for one in stream.checkpoints if one.number == number), None)
    if found is None:
        return
    stream.checkpoints.remove(found)
    stop_hearing(live, f"{AUDIO} {found.name}")
    if stream.buffered is not None and stream.buffered > context.now:
        live.call.heard.append(
            Heard(kind=HEARD, text=AUDIO, start=context.now, once=context.now, background=MIXED)
        )
    phones.listen(live)
    put_in_outbox(context, stream, send={"event": "playedStream", "name": found.name})
    tell(context, stream, "PlayedStream", Name=found.name)


def stop_hearing(live: LiveCall, text: str = AUDIO) -> None:
    """End what the person hears of the server at present; what has ended just now is renamed."""
    now = live.context.now
    for one in live.call.heard:
        if one.kind == HEARD and (one.end is None or (one.end == now and one.text == AUDIO)):
            one.end, one.text = max(one.start, now), text


def standard_fields(context: Context, stream: Stream) -> dict[str, Any]:
    """Return the fields that all status callbacks of a stream have, except `Event`."""
    return {
        "StreamID": stream.stream_id,
        "CallUUID": stream.call_uuid,
        "From": stream.caller,
        "To": stream.callee,
        "Direction": stream.direction,
        "ServiceURL": stream.request.service_url,
        "Timestamp": event_time(context.now),
    }


def tell(context: Context, stream: Stream, event: str, **fields: Any) -> None:
    """Tell the status callback of a stream something."""
    requests.send(
        context,
        STATUS,
        url=stream.request.status_callback_url,
        method=stream.request.status_callback_method,
        fields={"Event": event, **standard_fields(context, stream), **fields},
        owner=stream.owner,
        subject=stream.call_uuid,
    )


def complain(tx: Transaction, stream: Stream, text: str) -> None:
    """Note a problem of the server of a stream."""
    stream.problem = text
    answers.log(tx, f"Stream {stream.stream_id}: {text}")


def _connected_stream(live: LiveCall) -> Stream | None:
    stream = live_stream(live.context.tx, live.call.call_uuid)
    return stream if stream is not None and stream.state is StreamState.CONNECTED else None


def _forget_audio(context: Context, stream: Stream) -> None:
    if stream.buffered is not None and stream.buffered > context.now:
        cut_audio(context.tx, stream, context.now)
        stream.buffered = context.now
    for one in stream.checkpoints:
        jobs.cancel(context.tx, REACH, stream.stream_id, name=str(one.number))
    stream.checkpoints.clear()


def _bill(context: Context, stream: Stream) -> None:
    stream.billed_seconds = billed_seconds(stream.seconds)
    cost = price(stream.seconds, RATE)
    stream.billed_amount = f"{cost:.5f}"
    debit(context.tx, stream.account, cost)


def _schedule(context: Context, stream: Stream, kind: Any, due: datetime, name: str = "") -> None:
    details = {"number": int(name)} if name else None
    jobs.schedule(context, kind, stream.stream_id, due, details, name=name, account=stream.account)
