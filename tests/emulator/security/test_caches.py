"""What strangers send before anybody asks who they are takes no memory that lasts."""

from __future__ import annotations

import base64
import gc
import http.client
import tracemalloc
from urllib.parse import urlsplit

from plivo_emulator.caches import LONGEST, remembering
from plivo_emulator.emulator import Emulator
from plivo_emulator.serving.server import BackgroundServer
from plivo_emulator.settings import Settings
from plivo_emulator.webhooks.tuning import Tuning

KIB = 1024
MIB = 1024 * KIB
PATH = "/v1/Account/MAEMULATOR0000000000/"


def test_only_short_texts_are_remembered() -> None:
    asked: list[str] = []

    @remembering(2)
    def size(text: str) -> int:
        asked.append(text)
        return len(text)

    long = "b" * (LONGEST + 1)
    for text in ("a", "a", long, long):
        assert size(text) == len(text)
    assert asked == ["a", long, long]


def heads(number: int) -> list[dict[str, str]]:
    """Return headers that differ from those of all other numbers, one of them a long one."""
    word = f"{number:04}" * 12_000
    secret = base64.b64encode(word[: 30 * KIB].encode() + b":x").decode()
    return [
        {"Authorization": f"Basic {secret}"},
        {"Authorization": word},
        {"Host": word},
        {"Origin": f"http://{word}"},
        {"X-Anything": word},
        {"X-Plivo-Emulator-Id": word},
    ]


def test_long_heads_do_not_stay() -> None:
    settings = Settings(journal_bytes=256 * KIB)
    with Emulator(settings) as emulator, BackgroundServer(emulator) as server:
        connection = http.client.HTTPConnection(urlsplit(server.url).netloc, timeout=120)

        def send(number: int) -> None:
            for headers in heads(number):
                for path in (PATH, "/_emulator/health/"):
                    connection.request("GET", path, headers=headers)
                    connection.getresponse().read()

        send(0)
        tracemalloc.start()
        try:
            before = tracemalloc.get_traced_memory()[0]
            for number in range(1, 60):
                send(number)
            gc.collect()
            grown = tracemalloc.get_traced_memory()[0] - before
        finally:
            tracemalloc.stop()
            connection.close()
    # 34 MiB were sent.
    assert grown < MIB


def test_long_urls_do_not_stay() -> None:
    tracemalloc.start()
    try:
        before = tracemalloc.get_traced_memory()[0]
        for number in range(50):
            Tuning.of(f"https://example.com/{number}/" + "x" * 100 * KIB)
        grown = tracemalloc.get_traced_memory()[0] - before
    finally:
        tracemalloc.stop()
    assert grown < MIB
