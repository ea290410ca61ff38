"""The socket of one audio stream: what is sent through it, and in what order."""

from __future__ import annotations

import asyncio
import contextlib
from base64 import b64encode
from collections import deque
from collections.abc import Coroutine, Mapping
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Final, Protocol

import orjson

from plivo_emulator.clock import from_microseconds, to_microseconds
from plivo_emulator.store import Row
from plivo_emulator.voice.streaming.audio import (
    FRAME_SECONDS,
    decoded,
    encoded,
    read_spoken,
    resampled,
    tone,
)
from plivo_emulator.voice.streaming.streams import Stream
from plivo_emulator.webhooks.delivery import PATIENCE_SECONDS

if TYPE_CHECKING:
    import aiohttp

# Plivo's page on best practices of audio streaming: the audio that waits for a slow server.
BUFFER: Final = timedelta(seconds=40)
FRAME: Final = timedelta(seconds=FRAME_SECONDS)
_DEGRADED: Final = (0.3, 0.6, 0.9)
# Frames between two moments at which others get their turn.
_AT_ONCE: Final = 50
_SAYS: Final = 400
_HEARS: Final = 600
# 0 is a close frame without a code, which `close()` of some libraries sends.
_CLOSED_ON_PURPOSE: Final = (0, 1000, 1001)


class Holder(Protocol):
    """What a connection belongs to, and tells of what comes."""

    def now(self) -> datetime:
        """Return the emulator's time."""

    def received(self, connection: Connection, message: str | bytes) -> None:
        """Take in a message of a server."""

    def closed(self, connection: Connection, *, on_purpose: bool) -> None:
        """A server has closed a connection, or it broke."""

    def heard_by(self, stream: Stream) -> list[tuple[datetime, datetime | None]]:
        """Return when the person of a stream heard something, from and to."""

    def spawn(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        """Run a coroutine as a task until the server stops."""


class Connection:
    """A stream whose socket is open.

    Args:
        stream: as it was when the socket was opened.
        socket: its socket.
        holder: what it belongs to.

    Attributes:
        stream: as given.
        sent: until when audio was sent.
        unanswered: whether something was sent since the last answer to a ping.
        silent: whether the server left a ping without an answer.
    """

    def __init__(
        self, stream: Stream, socket: aiohttp.ClientWebSocketResponse, holder: Holder
    ) -> None:
        assert stream.started is not None
        self.stream = stream
        self.sent = stream.started
        self.unanswered = self.silent = False
        self.outbox: deque[Row] = deque()
        self._socket = socket
        self._holder = holder
        self._sending = asyncio.Lock()
        self._woken = asyncio.Event()
        self._answered = asyncio.Event()
        self._sequence = 0
        self._chunks = dict.fromkeys(stream.tracks, 0)
        self._said: deque[tuple[datetime, datetime, bytes]] = deque()
        self._reported = 0
        pairs = (pair.strip() for pair in stream.request.extra_headers.split(","))
        self._headers = ";".join(pair for pair in pairs if pair)

    async def run(self) -> None:
        """Begin the stream, then send and receive until the socket is closed."""
        form = self.stream.format
        media = {"encoding": form.encoding, "sampleRate": form.rate}
        start = {**self._names(), "mediaFormat": media}
        start["accountId"] = self.stream.account
        await self._send({"event": "start", "start": start})
        sender = asyncio.create_task(self._keep_sending())
        try:
            await self._receive()
        finally:
            sender.cancel()
            await asyncio.gather(sender, return_exceptions=True)
            await self._socket.close()

    def wake(self) -> None:
        """Send what is due."""
        self._woken.set()

    async def flush(self) -> None:
        """Send what is due, in order: what is in the outbox, and audio between."""
        async with self._sending:
            while self.outbox and not self._socket.closed:
                row = self.outbox.popleft()
                await self._send_audio(from_microseconds(row["moment"]))
                await self._carry_out(row.document, from_microseconds(row["moment"]))
            await self._send_audio(self._holder.now())

    async def catch_up(self) -> None:
        """Send what is due and wait until the server has read it, unless it is silent."""
        try:
            async with asyncio.timeout(None if not self.silent else 0.01) as limit:
                if not self.silent:
                    limit.reschedule(asyncio.get_running_loop().time() + PATIENCE_SECONDS)
                # It goes on when this stops waiting: half a message must not be sent.
                await asyncio.shield(self._holder.spawn(self._flush()))
                if self.unanswered and not self._socket.closed:
                    self._answered.clear()
                    await self._socket.ping()
                    await self._answered.wait()
                    self.unanswered = False
        except TimeoutError:
            self.silent = True
        except (ConnectionError, RuntimeError):
            # The reader learns of it too, and ends the stream.
            return

    @property
    def is_sending(self) -> bool:
        """Whether something is being sent, which takes long for a slow server."""
        return self._sending.locked()

    def newly_degraded(self, now: datetime) -> int | None:
        """Return a threshold of the buffer in percent that was passed, 100 for a full one."""
        share = (now - self.sent) / BUFFER if self.is_sending else 0.0
        if share >= 1:
            return 100
        passed = sum(share >= one for one in _DEGRADED)
        if passed <= self._reported:
            return None
        self._reported = passed
        return round(_DEGRADED[passed - 1] * 100)

    def abort(self) -> None:
        """Close the socket, whatever is sent at present."""
        self._holder.spawn(self._close())

    async def _close(self) -> None:
        with contextlib.suppress(TimeoutError, ConnectionError):
            async with asyncio.timeout(1):
                await self._socket.close()
        self._answered.set()

    async def _keep_sending(self) -> None:
        while not self._socket.closed:
            self._woken.clear()
            await self._flush()
            await self._woken.wait()

    async def _flush(self) -> None:
        with contextlib.suppress(ConnectionError, RuntimeError):
            await self.flush()

    async def _receive(self) -> None:
        import aiohttp

        while True:
            message = await self._socket.receive()
            if message.type in (aiohttp.WSMsgType.TEXT, aiohttp.WSMsgType.BINARY):
                self._holder.received(self, message.data)
            elif message.type is aiohttp.WSMsgType.PING:
                await self._socket.pong(message.data)
            elif message.type is aiohttp.WSMsgType.PONG:
                self.silent = False
                self._answered.set()
            else:
                break
        self._answered.set()
        # aiohttp forgets that there was a close frame if the frame had no code.
        is_close = message.type is aiohttp.WSMsgType.CLOSE
        code = message.data if is_close else self._socket.close_code
        self._holder.closed(self, on_purpose=code in _CLOSED_ON_PURPOSE)

    async def _carry_out(self, message: Mapping[str, Any], moment: datetime) -> None:
        match message:
            case {"send": fields}:
                await self._send({**fields, "streamId": self.stream.stream_id})
            case {"dtmf": digit}:
                pressed = {"track": "inbound", "digit": digit, "timestamp": _stamp(moment)}
                await self._send(
                    {"event": "dtmf", "streamId": self.stream.stream_id, "dtmf": pressed}
                )
            case {"seconds": lasts, "audio": audio}:
                self._say(moment, lasts, audio)
            case {"stop": reason}:
                stop = {**self._names(), "reason": reason}
                with contextlib.suppress(ConnectionError, RuntimeError):
                    await self._send(
                        {"event": "stop", "streamId": self.stream.stream_id, "stop": stop}
                    )
                await self._socket.close()

    def _names(self) -> dict[str, Any]:
        stream = self.stream
        return {
            "callId": stream.call_uuid,
            "streamId": stream.stream_id,
            "tracks": stream.tracks,
        }

    async def _send(self, message: Mapping[str, Any]) -> None:
        self._sequence += 1
        numbered = {"sequenceNumber": self._sequence, "extra_headers": self._headers}
        self.unanswered = True
        await self._socket.send_str(orjson.dumps({**message, **numbered}).decode())

    async def _send_audio(self, until: datetime) -> None:
        sounds = self._holder.heard_by(self.stream) if "outbound" in self._chunks else []
        count = 0
        while self.sent + FRAME <= until and not self._socket.closed:
            at = self.sent
            for track in self._chunks:
                heard = any(start <= at and (not end or at < end) for start, end in sounds)
                audio = self._frame_said(at) if track == "inbound" else self._tone(heard)
                await self._send_frame(track, at, audio)
            self.sent = at + FRAME
            count += 1
            if count % _AT_ONCE == 0:
                await asyncio.sleep(0)

    async def _send_frame(self, track: str, at: datetime, audio: bytes) -> None:
        self._chunks[track] += 1
        media = {
            "track": track,
            "timestamp": _stamp(at),
            "chunk": self._chunks[track],
            "payload": b64encode(audio).decode(),
        }
        await self._send({"event": "media", "streamId": self.stream.stream_id, "media": media})

    def _tone(self, sounds: bool) -> bytes:
        return tone(self.stream.format, _HEARS if sounds else 0)

    def _say(self, moment: datetime, lasts: float, audio: str) -> None:
        """Let the person say something, behind what they are saying."""
        form = self.stream.format
        content = b""
        if (spoken := read_spoken(audio)) is not None:
            samples, source = decoded(*spoken), spoken[1]
            content = encoded(resampled(samples, source.rate, form.rate), form)
            lasts = form.seconds_of(content)
        start = max(moment, self._said[-1][1]) if self._said else moment
        self._said.append((start, start + timedelta(seconds=lasts), content))

    def _frame_said(self, at: datetime) -> bytes:
        """Return what the person says at a moment: silence, a tone, or given audio."""
        form = self.stream.format
        while self._said and self._said[0][1] <= at:
            self._said.popleft()
        if not self._said or at < self._said[0][0]:
            return tone(form, 0)
        start, _, content = self._said[0]
        if not content:
            return tone(form, _SAYS)
        offset = form.bytes_in((at - start).total_seconds())
        piece = content[offset : offset + form.frame]
        return piece + tone(form, 0)[len(piece) :]


def _stamp(moment: datetime) -> str:
    """Return milliseconds since 1970 as text."""
    return str(to_microseconds(moment) // 1000)
