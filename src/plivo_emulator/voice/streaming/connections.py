"""The sockets of audio streams.

While the clock runs, audio is sent as it falls due, a few frames at a time; each connection has a
task of its own, so that no stream waits for another's server. When the clock is advanced, it stops
every `STEP` while a stream is connected: the frames up to then are sent in order, and the server
gets time for its answer: it has to answer a ping, at most `PATIENCE_SECONDS` of real time, and then
to be silent for `QUIET_SECONDS`. A server that does not answer the ping is not waited for again
until it does.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections import deque
from collections.abc import Callable, Coroutine
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Final, TypeVar

from plivo_emulator.core.cluster import Cluster
from plivo_emulator.core.services import Services, Step
from plivo_emulator.ids import Ids
from plivo_emulator.store import Row, StoreConflict, StoreError, StoreUnavailable, Where
from plivo_emulator.store.records import from_document
from plivo_emulator.voice.calls import CALLS, Call
from plivo_emulator.voice.exchange import exchange
from plivo_emulator.voice.streaming import commands
from plivo_emulator.voice.streaming.connection import FRAME, Connection
from plivo_emulator.voice.streaming.lifecycle import (
    CONNECTION_CLOSED,
    CONNECTION_ERROR,
    connected,
    end_stream,
    leave_element,
    not_connected,
    stop_hearing,
    tell,
)
from plivo_emulator.voice.streaming.streams import (
    OUTBOX,
    STREAMS,
    Stream,
    StreamState,
    load_stream,
    save_stream,
)
from plivo_emulator.webhooks.delivery import PATIENCE_SECONDS
from plivo_emulator.webhooks.egress import BlockedDestination
from plivo_emulator.webhooks.outbound import Outbound
from plivo_emulator.webhooks.requests import signing_tokens
from plivo_emulator.webhooks.urls import authorization_of, requested_url
from plivo_runtime.signatures import signature_headers

if TYPE_CHECKING:
    import aiohttp

Done = TypeVar("Done")

STEP: Final = timedelta(seconds=0.5)
"""How much of a stream is sent at once while the clock is advanced."""
QUIET_SECONDS: Final = 0.03
"""How long a server must send nothing before the clock moves on, in seconds of real time."""
# How often audio is sent while the clock runs, in seconds of real time; and the same for a look at
# a shared database.
_PACE: Final = 0.1
_LONGEST_NAP: Final = 3600.0
_LARGEST_MESSAGE: Final = 16 * 1024 * 1024
_NONCE_LENGTH: Final = 20
# Some servers look for them at the beginning of the request only.
_FIRST_HEADERS: Final = {"Upgrade": "websocket", "Connection": "Upgrade"}
_TRIES: Final = 20
_PAUSE_SECONDS: Final = 0.05
_LONGEST_TRACE: Final = 1_000


class Connections:
    """The connections of all streams of this process.

    Args:
        services: the emulator's services.
        outbound: how the user's servers are reached.
        cluster: the other processes on the same database, `None` without a shared database.
    """

    def __init__(
        self, services: Services, outbound: Outbound, cluster: Cluster | None = None
    ) -> None:
        self._services = services
        self._store = services.store
        self._outbound = outbound
        self._cluster = cluster
        self._open: dict[str, Connection] = {}
        self._connecting: set[str] = set()
        self._tasks: set[asyncio.Task[Any]] = set()
        self._inbox: list[tuple[Connection, str | bytes | bool]] = []
        self._changed = True
        self._arrived = 0
        self._loop: asyncio.AbstractEventLoop | None = None
        self._woken = asyncio.Event()
        self._progress = asyncio.Event()
        # What happened since the last `settle`; nobody reads it while the clock runs.
        self._trace: deque[str] = deque(maxlen=_LONGEST_TRACE)
        services.streams_changed = self._wake

    def now(self) -> datetime:
        """Return the emulator's time."""
        return self._services.clock.now()

    async def run(self) -> None:
        """Keep streams connected until cancelled."""
        self._loop, self._changed = asyncio.get_running_loop(), True
        self._woken, self._progress = asyncio.Event(), asyncio.Event()
        try:
            while True:
                self._woken.clear()
                try:
                    await self._work()
                except StoreError:
                    self._changed = True
                except Exception as error:
                    self._services.record_error("audio streams", error)
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(self._nap()):
                        await self._woken.wait()
        finally:
            self._loop = None
            tasks = list(self._tasks)
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    async def settle(self) -> list[str]:
        """Send what is due by the clock's current time, and give the servers time to answer.

        Returns:
            One line for each message that came, in order.
        """
        if self._loop is not asyncio.get_running_loop():
            return []
        await self._work(flush=False)
        await self._connected()
        behind = [one for one in self._open.values() if one.unanswered or self._is_behind(one)]
        if behind:
            await asyncio.gather(*(one.catch_up() for one in behind))
            if not all(one.silent for one in behind):
                await self._be_quiet()
            await self._work(flush=False)
        trace = list(self._trace)
        self._trace.clear()
        return trace

    def next_after(self, moment: datetime) -> datetime | None:
        """Return when an advancing clock has to stop next for a stream, `None` for no stream."""
        times = (one.sent + STEP for one in self._open.values())
        return min((one if one > moment else moment + STEP for one in times), default=None)

    def received(self, connection: Connection, message: str | bytes) -> None:
        """Take in a message of a server."""
        self._take_in(connection, message)

    def closed(self, connection: Connection, *, on_purpose: bool) -> None:
        """A server has closed a connection, or it broke."""
        self._take_in(connection, on_purpose)

    def heard_by(self, stream: Stream) -> list[tuple[datetime, datetime | None]]:
        """Return when the person of a stream heard something, from and to."""
        with self._store.transaction(write=False) as tx:
            row = CALLS.get(tx, stream.call_uuid)
        if row is None:
            return []
        return [(one.start, one.end) for one in from_document(Call, row.document).heard]

    def spawn(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        """Run a coroutine as a task until the server stops."""
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    def _wake(self) -> None:
        """There is something to do; may be called from any thread."""
        self._changed = True
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self._woken.set)

    def _nap(self) -> float:
        if self._open or self._cluster is not None:
            return _PACE
        return _PAUSE_SECONDS if self._changed else _LONGEST_NAP

    def _is_behind(self, connection: Connection) -> bool:
        return bool(connection.outbox) or connection.sent + FRAME <= self.now()

    async def _work(self, *, flush: bool = True) -> None:
        """Connect new streams, and wake those that have something to send."""
        if self._changed or self._cluster is not None:
            self._changed = False
            self._drop_lost()
            self._begin_connecting()
            self._empty_outbox()
        for connection in list(self._open.values()):
            if flush:
                connection.wake()
            degraded = connection.newly_degraded(self.now())
            if degraded is not None:
                await self._degrade(connection, degraded)

    async def _connected(self) -> None:
        """Wait for the streams that are being connected."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE_SECONDS):
                while self._connecting:
                    self._progress.clear()
                    await self._progress.wait()

    async def _be_quiet(self) -> None:
        """Wait until no message has come for a while."""
        arrived, limit = -1, self._services.clock.stopwatch() + PATIENCE_SECONDS
        while arrived != self._arrived and self._services.clock.stopwatch() < limit:
            arrived = self._arrived
            await asyncio.sleep(QUIET_SECONDS)

    def _begin_connecting(self) -> None:
        with self._store.transaction(write=False) as tx:
            rows = STREAMS.all(tx, Where(("state", "=", "connecting"), ("holder", "=", "")), "seq")
        for row in rows:
            if row["stream_id"] not in self._connecting and self._claim(row["stream_id"]):
                self._connecting.add(row["stream_id"])
                self.spawn(self._connect(row))

    def _claim(self, stream_id: str) -> bool:
        """Take the socket of a stream, unless another process was faster."""
        with self._store.transaction(write=True) as tx:
            tx.lock("streams")
            row = STREAMS.get(tx, stream_id)
            if row is None or row["state"] != StreamState.CONNECTING or row["holder"]:
                return False
            return STREAMS.update(tx, stream_id, row.document, holder=self._name)

    @property
    def _name(self) -> str:
        return self._cluster.process if self._cluster is not None else "this"

    def _empty_outbox(self) -> None:
        """Take what is for connections of this process; drop what is for nobody."""
        with self._store.transaction(write=False) as tx:
            rows = OUTBOX.all(tx, order="seq")
        mine = [row for row in rows if row["stream_id"] in self._open]
        if self._cluster is None:
            gone = [row for row in rows if row["stream_id"] not in self._connecting]
        else:
            gone = mine
        if gone:
            with self._store.transaction(write=True) as tx:
                OUTBOX.delete_where(tx, Where(("item", "in", [row["item"] for row in gone])))
        for row in mine:
            connection = self._open[row["stream_id"]]
            connection.outbox.append(row)
            connection.wake()

    async def _connect(self, row: Row) -> None:
        """Connect a stream and serve it until it is over."""
        stream_id, connection = row["stream_id"], None
        try:
            try:
                socket = await self._handshake(row)
            except (BlockedDestination, ValueError, OSError, self._client_error()) as error:
                why = str(error) or type(error).__name__
                await self._change(
                    stream_id, "not connected", lambda step, one: _fail(step, one, why)
                )
                return
            stream = await self._change(stream_id, "connected", _began)
            if stream is None:
                await socket.close()
                return
            connection = self._open[stream_id] = Connection(stream, socket, self)
            self._changed = True
            self._connecting.discard(stream_id)
            self._progress.set()
            self._woken.set()
            await connection.run()
        except Exception as error:
            self._services.record_error("an audio stream", error)
        finally:
            self._connecting.discard(stream_id)
            self._progress.set()
            if connection is not None and self._open.get(stream_id) is connection:
                del self._open[stream_id]

    @staticmethod
    def _client_error() -> type[Exception]:
        import aiohttp

        return aiohttp.ClientError

    async def _handshake(self, row: Row) -> aiohttp.ClientWebSocketResponse:
        """Open the socket with a request that is signed as a GET.

        Raises:
            BlockedDestination: the destination is not allowed.
            ValueError: the URL cannot be requested.
        """
        await self._outbound.prepare()
        from aiohttp import ClientWSTimeout
        from yarl import URL

        stream = from_document(Stream, row.document)
        service_url = stream.request.service_url
        url = requested_url(f"http{service_url.removeprefix('ws')}")
        with self._store.transaction(write=False) as tx:
            owner_token, main_token = signing_tokens(tx, row)
        nonce = Ids.named_digits(f"{stream.stream_id}/{stream.attempts}", _NONCE_LENGTH)
        headers = _signed(url, nonce, owner_token, main_token)
        route = self._outbound.route(url)
        session = self._outbound.session(route)
        async with asyncio.timeout(PATIENCE_SECONDS):
            return await session.ws_connect(
                URL(route.url, encoded=True),
                headers={
                    **_FIRST_HEADERS,
                    "user-agent": "plivo-emulator",
                    **headers,
                    **route.headers,
                    **authorization_of(service_url),
                },
                autoping=False,
                compress=0,
                max_msg_size=_LARGEST_MESSAGE,
                timeout=ClientWSTimeout(ws_close=1),
            )

    def _take_in(self, connection: Connection, message: str | bytes | bool) -> None:
        self._arrived += 1
        self._inbox.append((connection, message))
        if len(self._inbox) == 1:
            self.spawn(self._read_inbox())

    async def _read_inbox(self) -> None:
        """Do what came, all of it in one transaction, as messages often come together."""
        await asyncio.sleep(0)
        came, self._inbox = self._inbox, []
        try:
            lines = await self._persist(lambda: self._obey_all(came))
        except StoreError:
            return
        except Exception as error:
            self._services.record_error("a message of an audio stream", error)
            return
        self._trace.extend(lines)
        self._arrived += 1
        if self._changed:
            self._woken.set()

    def _obey_all(self, came: list[tuple[Connection, str | bytes | bool]]) -> list[str]:
        lines = []
        with self._store.transaction(write=True) as tx:
            for connection, message in came:
                stream_id = connection.stream.stream_id
                stream = load_stream(tx, stream_id)
                if stream is None or stream.state is not StreamState.CONNECTED:
                    continue
                step = Step(tx, self.now(), self._services, stream_id, {}, stream.account)
                if isinstance(message, bool):
                    name = "closed"
                    _lost(step, stream, on_purpose=message)
                else:
                    name = _obey(step, stream, message)
                lines.append(f"{step.now.isoformat()} stream {stream_id}: {name}")
        return lines

    async def _degrade(self, connection: Connection, percent: int) -> None:
        if percent < 100:
            reason = f"Buffer {percent}% full"
            await self._change(
                connection.stream.stream_id,
                reason,
                lambda step, one: tell(step, one, "DegradedStream", StatusReason=reason),
            )
            return
        del self._open[connection.stream.stream_id]
        await self._change(
            connection.stream.stream_id,
            "Buffer full",
            lambda step, one: _lost(step, one, on_purpose=False),
        )
        connection.abort()

    async def _change(
        self, stream_id: str, what: str, change: Callable[[Step, Stream], Done]
    ) -> Done | None:
        """Change a stream that is not over; return what the function returns."""

        def work() -> Done | None:
            with self._store.transaction(write=True) as tx:
                stream = load_stream(tx, stream_id)
                if stream is None or stream.state.is_final:
                    return None
                step = Step(tx, self.now(), self._services, stream_id, {}, stream.account)
                return change(step, stream)

        done = await self._persist(work)
        self._note(stream_id, what)
        return done

    def _note(self, stream_id: str, what: str) -> None:
        """Add a line to the trace of an advance."""
        self._trace.append(f"{self.now().isoformat()} stream {stream_id}: {what}")

    @staticmethod
    async def _persist(work: Callable[[], Done]) -> Done:
        """Do something in a transaction, again while others are in the way.

        Raises:
            StoreError: that stays so.
        """
        for _ in range(_TRIES):
            try:
                return work()
            except (StoreConflict, StoreUnavailable):
                await asyncio.sleep(_PAUSE_SECONDS)
        return work()

    def _drop_lost(self) -> None:
        """End the streams whose sockets a process had that is gone."""
        held = Where(("state", "in", ["connecting", "connected"]))
        with self._store.transaction(write=False) as tx:
            rows = [row for row in STREAMS.all(tx, held, "seq") if row["holder"]]
            living = [] if self._cluster is None else self._cluster.living(tx)
        for row in rows:
            if row["stream_id"] in self._open or row["stream_id"] in self._connecting:
                continue
            if row["holder"] in living and row["holder"] != self._name:
                continue
            with self._store.transaction(write=True) as tx:
                stream = load_stream(tx, row["stream_id"])
                if stream is not None and not stream.state.is_final:
                    step = Step(
                        tx, self.now(), self._services, stream.stream_id, {}, row["account"]
                    )
                    _lost(step, stream, on_purpose=False)

    def reload(self) -> None:
        """The database was replaced: close all connections."""
        for connection in self._open.values():
            if self._loop is not None:
                self._loop.call_soon_threadsafe(connection.abort)
        self._open, self._connecting, self._inbox = {}, set(), []
        self._wake()


def _signed(url: str, nonce: str, owner_token: str, main_token: str) -> dict[str, str]:
    """Return the signature headers of a handshake, for each URL that programs check (U75)."""
    plain = f"http://{url.partition('://')[2]}"
    signed = [
        signature_headers(
            method="GET", url=each, nonce=nonce, owner_token=owner_token, main_token=main_token
        )
        for each in (url, plain, f"{plain}/websocket")
    ]
    return {name: ",".join(dict.fromkeys(each[name] for each in signed)) for name in signed[0]}


def _began(step: Step, stream: Stream) -> Stream:
    connected(step, stream)
    return stream


def _fail(step: Step, stream: Stream, why: str) -> None:
    with exchange(step) as calls:
        live = calls.get(stream.call_uuid)
        if not_connected(step, stream, why) and live is not None:
            leave_element(live, stream)


def _lost(step: Step, stream: Stream, *, on_purpose: bool) -> None:
    """The server has closed the socket of a stream, or it is lost."""
    event, reason = (
        ("StopStream", CONNECTION_CLOSED) if on_purpose else ("DroppedStream", CONNECTION_ERROR)
    )
    with exchange(step) as calls:
        live = calls.get(stream.call_uuid)
        if live is not None:
            stop_hearing(live)
        end_stream(step, stream, event, reason)
        if live is not None:
            leave_element(live, stream)


def _obey(step: Step, stream: Stream, message: str | bytes) -> str:
    with exchange(step) as calls:
        live = calls.get(stream.call_uuid)
        if live is None:
            return ""
        name = commands.obey(live, stream, message)
        save_stream(step.tx, stream)
        return name
