"""Fixtures of the client's tests."""

from __future__ import annotations

import asyncio
import threading
import time

import pytest


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The seconds that a client would have waited; it does not."""
    recorded: list[float] = []
    client, sleep, asleep = threading.get_ident(), time.sleep, asyncio.sleep

    # Emulators that run in other threads wait as usual.
    def wait(seconds: float) -> None:
        if threading.get_ident() == client:
            recorded.append(seconds)
        else:
            sleep(seconds)

    async def await_(seconds: float) -> None:
        if threading.get_ident() == client:
            recorded.append(seconds)
        else:
            await asleep(seconds)

    monkeypatch.setattr(time, "sleep", wait)
    monkeypatch.setattr(asyncio, "sleep", await_)
    return recorded
