"""Messages that are sent: what a restart, a seed and a campaign mean for them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from plivo_emulator.domain.campaign_numbers import linked_to
from plivo_emulator.domain.messages import MESSAGES
from plivo_emulator.domain.numbers import NUMBERS, change_number
from plivo_emulator.emulator import Emulator
from plivo_emulator.pipeline.auth import ACCOUNTS
from plivo_emulator.settings import Settings
from plivo_emulator.simulation.inbound_messages import receive
from tests.emulator.simulation.application_server import CALLER, NUMBER, START, World
from tests.web_server import Answer, ApplicationServer, application_server

PEOPLE = [f"1415555{number:04}" for number in range(6)]
OTHER_NUMBER = "14155550198"


@pytest.fixture(name="server")
def _server() -> Iterator[ApplicationServer]:
    with application_server() as made:
        yield made


@contextmanager
def opened(server: ApplicationServer, after: float = 0.0, **settings: Any) -> Iterator[World]:
    """An emulator whose clock stands still some seconds after the start."""
    with Emulator(Settings(check_replies=True, **{"seed": 1, **settings})) as emulator:
        emulator.clock.freeze(START + timedelta(seconds=after))
        yield World(emulator, server)
        assert emulator.internal_errors == []
        assert emulator.contract_violations == []


def send(world: World, **more: Any) -> list[str]:
    """Send a message to six people, or to whom `dst` says, and return the identifiers."""
    body = {"src": NUMBER, "dst": "<".join(PEOPLE), "text": "hello"} | more
    found: list[str] = world.request("POST", "Message/", body)["message_uuid"]
    return found


def told(server: ApplicationServer) -> list[tuple[str, str]]:
    """Which states were told of which message, in order."""
    return [(each.fields["MessageUUID"], each.fields["Status"]) for each in server.received]


def credit(world: World) -> Decimal:
    row = world.row(ACCOUNTS, world.emulator.settings.auth_id)
    return Decimal(row.document["cash_credits"])


def test_a_restart_in_the_middle_changes_nothing(server: ApplicationServer, tmp_path: Path) -> None:
    """Some are delivered, some on their way, some in the queue: each goes on where it was."""
    server.answers = {"/status": Answer()}
    database = str(tmp_path / "emulator.db")
    with opened(server, database=database) as world:
        before = credit(world)
        uuids = send(world, url=f"{server.url}/status")
        world.advance(seconds=10)
    half = told(server)
    assert 0 < len(half) < 3 * len(uuids)
    with opened(server, 10, database=database) as world:
        world.advance(seconds=60)
        states = {world.row(MESSAGES, uuid)["state"] for uuid in uuids}
        paid = before - credit(world)
    assert states == {"delivered"}
    assert paid == 6 * Decimal("0.0055")
    assert sorted(told(server)) == sorted(
        (uuid, state) for uuid in uuids for state in ("queued", "sent", "delivered")
    )


def test_an_event_that_failed_is_repeated_after_a_restart(
    server: ApplicationServer, tmp_path: Path
) -> None:
    """At 60 seconds, as if nothing had happened."""
    server.answers = {"/status": Answer(status=500)}
    database = str(tmp_path / "emulator.db")
    with opened(server, database=database) as world:
        (uuid,) = send(world, dst="15005552001", url=f"{server.url}/status")
        world.advance(seconds=30)
    assert told(server) == [(uuid, "queued")]
    server.answers = {"/status": Answer()}
    with opened(server, 30, database=database) as world:
        world.advance(seconds=29)
        assert len(server.received) == 1
        world.advance(seconds=1)
        assert told(server) == [(uuid, "queued")] * 2
        world.advance(minutes=10)
    assert len(server.received) == 2
    first, second = (each.fields for each in server.received)
    assert first == second


def test_a_message_that_waited_through_a_restart_expires(
    server: ApplicationServer, tmp_path: Path
) -> None:
    database = str(tmp_path / "emulator.db")
    with opened(server, database=database) as world:
        uuids = send(world, message_expiry=6)
    with opened(server, 3600, database=database) as world:
        world.advance(seconds=0)
        codes = [world.row(MESSAGES, uuid)["error_code"] for uuid in uuids]
    assert codes == ["000", "000", "420", "420", "420", "420"]


def test_a_seed_decides_everything(server: ApplicationServer) -> None:
    """The same requests have the same identifiers, events and times."""
    server.answers = {"/status": Answer()}

    def run(seed: int) -> tuple[list[str], list[dict[str, Any]], list[dict[str, Any]]]:
        server.received.clear()
        with opened(server, seed=seed) as world:
            url = f"{server.url}/status"
            uuids = send(world, url=url) + send(world, dst="15005551030", url=url)
            trace = world.advance(minutes=1)
            documents = [world.row(MESSAGES, uuid).document for uuid in uuids]
        # Events of different messages are sent side by side.
        events = sorted((dict(each.fields) for each in server.received), key=str)
        return trace, documents, events

    assert run(7) == run(7)
    assert run(7) != run(8)


def test_an_opt_out_holds_for_a_campaign(server: ApplicationServer) -> None:
    """For all of its numbers, and no others (Plivo's page on opt-out handling)."""
    with opened(server) as world:
        for number in (NUMBER, OTHER_NUMBER):
            row = world.number(None, number)
            with world.step() as step:
                change_number(step.tx, row, linked_to("CNTQ0OD", "COMPLETED"))
        single = "14155550197"
        world.number(None, single)
        with world.step() as step:
            found = NUMBERS.get(step.tx, NUMBER)
            assert found is not None
            receive(step, number=found, application=None, sender=CALLER, text="STOP")
        uuids = [send(world, src=src, dst=CALLER)[0] for src in (NUMBER, OTHER_NUMBER, single)]
        world.advance(minutes=1)
        rows = [world.row(MESSAGES, uuid) for uuid in uuids]
    assert [row["error_code"] for row in rows] == ["200", "200", "000"]
    assert [row["campaign"] for row in rows] == ["CNTQ0OD", "CNTQ0OD", ""]


@pytest.mark.parametrize("days", [1, 300])
def test_a_clock_that_is_set_back_empties_the_queue(server: ApplicationServer, days: int) -> None:
    """Messages do not wait for those that left in a time to come."""
    with opened(server) as world:
        send(world)
        world.advance(seconds=60)
        world.emulator.clock.set(START + timedelta(days=days))
        send(world)
        world.emulator.clock.set(START + timedelta(seconds=60))
        first, second, *_ = send(world)
        world.advance(seconds=1)
        assert world.row(MESSAGES, first)["state"] == "sent"
        world.advance(seconds=3)
        assert [world.row(MESSAGES, uuid)["state"] for uuid in (first, second)] == [
            "delivered",
            "queued",
        ]
        world.advance(seconds=1)
        assert world.row(MESSAGES, second)["state"] == "sent"


def test_a_clock_that_is_set_back_ends_the_time_without_credit(server: ApplicationServer) -> None:
    """There the message that was not paid has not failed yet."""
    with opened(server) as world:
        account = world.emulator.settings.auth_id
        row = world.row(ACCOUNTS, account)
        with world.step() as step:
            poor = row.document | {"cash_credits": "0.00000"}
            ACCOUNTS.update(step.tx, account, poor)
        send(world, dst=PEOPLE[0])
        world.advance(seconds=1)
        with pytest.raises(AssertionError, match="Insufficient Credit"):
            send(world, dst=PEOPLE[0])
        world.emulator.clock.set(START)
        assert send(world, dst=PEOPLE[0])
