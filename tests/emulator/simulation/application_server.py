"""The two sides of a simulated call or message: an emulator, and the server of its user.

The server answers as it is told and keeps what it was sent. Requests go through a real socket; time
is the emulator's own, so a day of retries takes a moment.
"""

from __future__ import annotations

import asyncio
import base64
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import orjson

from plivo_emulator.core.services import Step
from plivo_emulator.domain.applications import APPLICATIONS
from plivo_emulator.domain.numbers import NUMBERS, NewNumber, add_number
from plivo_emulator.emulator import Emulator
from plivo_emulator.pipeline.http import Request
from plivo_emulator.settings import Settings
from plivo_emulator.store import Row, Table
from plivo_emulator.webhooks.events import DELIVERIES
from tests.web_server import ApplicationServer, application_server

START = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)
NUMBER = "14155550199"
CALLER = "14155550123"


@dataclass
class World:
    """An emulator in checking mode whose clock only moves when it is told to."""

    emulator: Emulator
    server: ApplicationServer

    def request(self, method: str, path: str, body: dict[str, Any] | None = None) -> Any:
        """Ask the API as the main account."""
        settings = self.emulator.settings
        pair = base64.b64encode(f"{settings.auth_id}:{settings.auth_token}".encode()).decode()
        reply = self.emulator.handle(
            Request(
                method,
                f"/v1/Account/{settings.auth_id}/{path}",
                {"authorization": f"Basic {pair}", "content-type": "application/json"},
                orjson.dumps(body) if body is not None else b"",
            )
        )
        assert 200 <= reply.status < 300, reply.payload
        return orjson.loads(reply.payload) if reply.payload else None

    def application(self, **fields: Any) -> Row:
        """Create an application; values that begin with a slash are paths of the server."""
        body = {"app_name": "test", "answer_url": "/answer"} | fields
        body = {
            name: self.server.url + value if str(value).startswith("/") else value
            for name, value in body.items()
        }
        app_id = self.request("POST", "Application/", body)["app_id"]
        return self.row(APPLICATIONS, app_id)

    def number(self, application: Row | None, number: str = NUMBER) -> Row:
        """Give the main account a number that points at an application."""
        owner = {"account": self.emulator.settings.auth_id, "subaccount": ""}
        app_id = application["app_id"] if application else None
        with self.step() as step:
            add_number(step.tx, step.now, NewNumber(number=number, owned_by=owner, app_id=app_id))
        return self.row(NUMBERS, number)

    @contextmanager
    def step(self) -> Iterator[Step]:
        """A change of the outside world, at the present."""
        with self.emulator.store.transaction(write=True) as tx:
            yield Step(tx, self.emulator.clock.now(), self.emulator.services, "", {})

    def advance(self, **by: float) -> list[str]:
        """Let time pass."""

        async def run() -> list[str]:
            try:
                to = self.emulator.clock.now() + timedelta(**by)
                return (await self.emulator.scheduler.advance(to)).trace
            finally:
                await self.emulator.webhooks.close()

        return asyncio.run(run())

    def row(self, table: Table, key: str) -> Row:
        with self.emulator.store.transaction(write=False) as tx:
            row = table.get(tx, key)
        assert row is not None
        return row

    def deliveries(self) -> list[Row]:
        with self.emulator.store.transaction(write=False) as tx:
            return DELIVERIES.all(tx, order="seq")


@contextmanager
def world(database: str = "memory") -> Iterator[World]:
    """An emulator and a server, both gone when the block is left."""
    with (
        application_server() as server,
        Emulator(Settings(seed=1, check_replies=True, database=database)) as emulator,
    ):
        emulator.clock.freeze(START)
        yield World(emulator, server)
        assert emulator.internal_errors == []
        assert emulator.contract_violations == []
