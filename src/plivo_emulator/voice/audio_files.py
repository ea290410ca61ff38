"""How long the audio files are that calls play: fetched once from the user's server, and measured.

A file is fetched before the document that names it is followed, and before what a request plays
begins, so no time of the emulator's clock passes, and replays are the same. What cannot be fetched
or read takes `sounds.DEFAULT_PLAY`.
"""

from __future__ import annotations

import asyncio
import io
import logging
import wave
from collections.abc import Awaitable, Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias, TypeVar

from plivo_emulator.pipeline.redaction import printable
from plivo_emulator.voice.recordings import recording_id_at
from plivo_emulator.voice.sounds import AUDIO, DEFAULT_PLAY
from plivo_emulator.webhooks.egress import BlockedDestination
from plivo_emulator.webhooks.events import DELIVERY_HEADER
from plivo_emulator.webhooks.outbound import Outbound
from plivo_emulator.webhooks.urls import authorization_of, requested_url

if TYPE_CHECKING:
    import aiohttp

Value = TypeVar("Value")

_Key: TypeAlias = tuple[asyncio.AbstractEventLoop, str]

_log: Final = logging.getLogger("plivo_emulator")

# Plivo's page on Play.
_MOST_BYTES: Final = 10 * 1024 * 1024
# In seconds of real time: shorter than the patience of an advance, and of the official SDKs.
_CONNECT_SECONDS: Final = 2.0
FETCH_SECONDS: Final = 4.0
"""What takes longer to fetch is given up, in seconds of real time."""
_HEADERS: Final = {"user-agent": "plivo-emulator", "accept": AUDIO, DELIVERY_HEADER: "audio"}
_REDIRECTS: Final = 3
_REMEMBERED: Final = 1024


def duration(content: bytes) -> float:
    """Return how long the audio of a file is, in seconds.

    Raises:
        ValueError: it is not an audio file.
    """
    with suppress(wave.Error, EOFError), wave.open(io.BytesIO(content)) as file:
        # Programs that stream a file do not know its length when they write the header.
        width = file.getsampwidth() * file.getnchannels()
        size = len(file.readframes(file.getnframes()))
        return size / float(width * file.getframerate())
    # Imported late: few runs of an emulator play anything.
    from tinytag import TinyTag, TinyTagException

    with suppress(TinyTagException):
        tag = TinyTag.get(file_obj=io.BytesIO(content), tags=False)
        if tag.duration:
            return tag.duration
    raise ValueError("it is not an audio file that can be read")


@dataclass(frozen=True, slots=True, eq=False)
class _Measurement:
    """Files to measure, and what follows."""

    urls: Sequence[str]
    then: Callable[[], None]


class AudioFiles:
    """The lengths of audio files.

    Args:
        outbound: the connections to the user's servers.
    """

    def __init__(self, outbound: Outbound) -> None:
        self._outbound = outbound
        self._known: dict[str, float] = {}
        self._told: dict[str, str] = {}
        self._under_way: dict[_Key, asyncio.Task[None]] = {}
        self._awaited: list[_Measurement] = []
        self._tasks: set[asyncio.Task[None]] = set()

    def seconds(self, url: str, *, otherwise: float = DEFAULT_PLAY) -> float:
        """Return how long a file takes to play; some other time if that is not known."""
        return self._known.get(url, otherwise)

    def missing(self, urls: Iterable[str]) -> list[str]:
        """Return those of some files that have to be fetched, each once."""
        unknown = [url for url in dict.fromkeys(urls) if url not in self._known]
        return [url for url in unknown if not recording_id_at(url) and self._is_allowed(url)]

    def measure(self, urls: Iterable[str]) -> Awaitable[None] | None:
        """Fetch those of some files whose length is not known; `None` if there are none.

        Never raises: what cannot be fetched is logged.
        """
        wanted = self.missing(urls)
        return self._measure_all(wanted) if wanted else None

    def measure_later(self, urls: Sequence[str], then: Callable[[], None]) -> None:
        """Fetch files in the background, then call a function, even if that has failed."""
        one = _Measurement(urls, then)
        self._awaited.append(one)
        # Without a loop it waits for `settle`.
        with suppress(RuntimeError):
            task = asyncio.get_running_loop().create_task(self._finish(one))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def settle(self) -> int:
        """Wait for what is fetched in the background; return how many files that were."""
        files = 0
        while self._awaited:
            awaited = list(self._awaited)
            files += sum(len(one.urls) for one in awaited)
            await asyncio.gather(*map(self._finish, awaited))
        return files

    def forget(self) -> None:
        """Fetch all files again when they are played."""
        self._known.clear()
        self._told.clear()
        self._awaited.clear()

    async def _finish(self, one: _Measurement) -> None:
        if (pending := self.measure(one.urls)) is not None:
            await pending
        if one in self._awaited:
            self._awaited.remove(one)
            one.then()

    async def _measure_all(self, urls: list[str]) -> None:
        loop = asyncio.get_running_loop()
        for url in urls:
            if (loop, url) not in self._under_way:
                self._under_way[loop, url] = loop.create_task(self._measure((loop, url)))
        await asyncio.wait([self._under_way[loop, url] for url in urls])

    async def _measure(self, key: _Key) -> None:
        try:
            await self._outbound.prepare()
            await self._learn(key[1])
        finally:
            del self._under_way[key]

    async def _learn(self, url: str) -> None:
        import aiohttp

        try:
            async with asyncio.timeout(FETCH_SECONDS):
                content = await self._fetch(url)
            _remember(self._known, url, round(duration(content), 3))
        except TimeoutError:
            self._tell(url, "no answer in time")
        except (aiohttp.ClientError, OSError, ValueError) as error:
            self._tell(url, str(error) or type(error).__name__)

    async def _fetch(self, url: str) -> bytes:
        """Return the content of a file.

        Raises:
            ValueError: it must not be fetched, there is none, or it is too large.
        """
        import aiohttp
        from yarl import URL

        timeout = aiohttp.ClientTimeout(total=FETCH_SECONDS, sock_connect=_CONNECT_SECONDS)
        for _ in range(_REDIRECTS + 1):
            route = self._outbound.route(requested_url(url))
            headers = {**_HEADERS, **route.headers, **authorization_of(url)}
            async with (
                self._outbound.session_of_its_own(route) as session,
                session.get(
                    URL(route.url, encoded=True),
                    headers=headers,
                    timeout=timeout,
                    allow_redirects=False,
                ) as response,
            ):
                location = response.headers.get("location", "")
                if 300 <= response.status < 400 and location:
                    url = str(URL(url).join(URL(location)))
                    continue
                if response.status != 200:
                    raise ValueError(f"answered with status {response.status}")
                return await _content_of(response)
        raise ValueError("too many redirects")

    def _is_allowed(self, url: str) -> bool:
        try:
            self._outbound.check(requested_url(url))
        except BlockedDestination as error:
            self._tell(url, str(error))
        except ValueError as error:
            self._tell(url, f"the URL is not usable: {error}")
        else:
            return True
        return False

    def _tell(self, url: str, why: str) -> None:
        """Log why a file takes a fixed time, once."""
        if self._told.get(url) != why:
            _remember(self._told, url, why)
            text = printable(f"{url} could not be measured: {why}")
            _log.info("Audio %s. It plays for %g s.", text, DEFAULT_PLAY)


async def _content_of(response: aiohttp.ClientResponse) -> bytes:
    content = bytearray()
    async for chunk in response.content.iter_any():
        content += chunk
        if len(content) > _MOST_BYTES:
            raise ValueError(f"it is larger than {_MOST_BYTES >> 20} MB")
    return bytes(content)


def _remember(known: dict[str, Value], url: str, value: Value) -> None:
    """Keep what is known of a file, and forget what was learned first when it is too much."""
    known[url] = value
    if len(known) > _REMEMBERED:
        del known[next(iter(known))]
