"""An emulator of the small contract in `things`, and a way to talk to it."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator
from typing import Any

import orjson
import pytest

from plivo_emulator.control._context import control_context
from plivo_emulator.emulator import Emulator, Mount
from plivo_emulator.pipeline.contract import Contract
from plivo_emulator.pipeline.http import Reply, Request
from plivo_emulator.settings import Settings
from tests.emulator.core import sample_contract


def basic(auth_id: str, token: str) -> str:
    return "Basic " + base64.b64encode(f"{auth_id}:{token}".encode()).decode()


class Talk:
    """Sends requests to an emulator, in this process."""

    def __init__(self, emulator: Emulator) -> None:
        self.emulator = emulator
        self.auth = (emulator.settings.auth_id, emulator.settings.auth_token)

    def __call__(
        self,
        method: str,
        path: str,
        body: Any = None,
        *,
        auth: tuple[str, str] | None = None,
        headers: dict[str, str] | None = None,
        raw: bytes | None = None,
    ) -> Reply:
        """Send a request; `path` is below the account, or absolute."""
        auth = auth or self.auth
        payload = raw if raw is not None else b"" if body is None else orjson.dumps(body)
        sent = {"authorization": basic(*auth)}
        if payload:
            sent["content-type"] = "application/json"
        if headers is not None:
            sent |= headers
        target = path if path.startswith("/") else f"/v1/Account/{auth[0]}/{path}"
        return self.emulator.handle(Request(method, target, sent, payload))


def things_mount() -> Mount:
    return Mount(
        prefix="v1",
        contract=Contract.load(sample_contract.CONTRACT),
        parts=[sample_contract.part],
        context=control_context,
    )


@pytest.fixture
def start() -> Iterator[Callable[..., Talk]]:
    """Start an emulator of things with these settings."""
    emulators: list[Emulator] = []

    def start(**settings: Any) -> Talk:
        chosen = Settings(**{"check_replies": True, **settings})
        emulator = Emulator(chosen, mounts=[things_mount()])
        emulators.append(emulator)
        return Talk(emulator)

    yield start
    for emulator in emulators:
        emulator.close()


@pytest.fixture
def talk(start: Callable[..., Talk]) -> Talk:
    """A lenient emulator of things."""
    return start()


@pytest.fixture
def strict(start: Callable[..., Talk]) -> Talk:
    """A strict emulator of things."""
    return start(strict=True)
