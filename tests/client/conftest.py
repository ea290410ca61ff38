"""Fixtures of the client's tests."""

from __future__ import annotations

import asyncio
import time

import pytest


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The seconds that a client would have waited; it does not."""
    recorded: list[float] = []

    async def wait(seconds: float) -> None:
        recorded.append(seconds)

    monkeypatch.setattr(time, "sleep", recorded.append)
    monkeypatch.setattr(asyncio, "sleep", wait)
    return recorded
