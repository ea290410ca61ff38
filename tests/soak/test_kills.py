"""What survives when the emulator is killed: every acknowledged change and every webhook."""

from __future__ import annotations

import random
import sqlite3
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from plivo_emulator_client import PlivoEmulator
from tests.soak.findings import found
from tests.soak.process import serving
from tests.soak.sink import Sink
from tests.soak.size import size
from tests.soak.writers import MESSAGE, SESSION, Ledger, Writers
from tests.web_server import Answer, application_server

SESSIONS = 250
# How many webhooks can be under way at once; only these may arrive twice.
IN_FLIGHT = 64
NOON = "2026-03-01T12:00:00Z"


def assert_opens_clean(database: Path) -> None:
    connection = sqlite3.connect(database)
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    connection.close()


def wait_for(condition: Callable[[], bool]) -> None:
    end = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < end, "nothing happened for a minute"
        time.sleep(0.001)


def test_a_killed_emulator_loses_no_webhook(tmp_path: Path, sink: Sink) -> None:
    """Killed amid 1,000 pending deliveries, it delivers the rest after a restart, in order."""
    database, log = tmp_path / "plivo.db", tmp_path / "log"
    events = len(SESSION) * SESSIONS
    with serving(database, log) as process:
        call = process.caller()
        with PlivoEmulator(base_url=f"{process.ready['url']}/_emulator") as control:
            control.clock.freeze(at="2026-03-01T09:30:00Z")
            for number in range(SESSIONS):
                body = {"recipient": str(14155550000 + number), "url": sink.url}
                assert call("POST", "Verify/Session/", body).status == 202
            # Everything falls due at once, and is sent by the background worker.
            control.clock.set(to=NOON)
        sink.wait(events // 4)
        process.kill()
    assert len(sink.seen) < events, "it was killed too late to prove anything"
    with serving(database, log) as process:
        with PlivoEmulator(base_url=f"{process.ready['url']}/_emulator") as control:
            control.clock.freeze(at=NOON)
        sink.wait(events)
    twice = [delivery for delivery, times in sink.seen.items() if times > 1]
    assert len(twice) <= IN_FLIGHT
    # The first time each status of a session arrived, they came in order.
    for statuses in sink.order.values():
        assert list(dict.fromkeys(statuses)) == SESSION


@pytest.mark.parametrize(
    ("seconds", "status"), [(0, "initiated"), (2, "ringing"), (10, "in-progress")]
)
def test_a_call_goes_on_after_a_kill(tmp_path: Path, seconds: int, status: str) -> None:
    """Killed during a call, it goes on with it after a restart, and tells its end once."""
    database, log = tmp_path / "plivo.db", tmp_path / "log"
    with application_server() as server:
        server.answers["/answer"] = Answer("<Response><Wait length='60'/></Response>")
        server.answers["/hangup"] = Answer()
        with serving(database, log) as process:
            ask = process.caller()
            with PlivoEmulator(base_url=f"{process.ready['url']}/_emulator") as control:
                control.clock.freeze(at=NOON)
                urls = {f"{name}_url": f"{server.url}/{name}" for name in ("answer", "hangup")}
                placed = ask(
                    "POST", "Call/", {"from": "sip:a@b.example", "to": "14155550101"} | urls
                )
                assert placed.status == 201
                if seconds:
                    control.clock.advance(seconds=seconds)
                call_uuid = placed.body["request_uuid"]
                assert control.calls.get(call_uuid=call_uuid).status == status
            process.kill()
        assert_opens_clean(database)
        with serving(database, log) as process:
            ask = process.caller()
            with PlivoEmulator(base_url=f"{process.ready['url']}/_emulator") as control:
                control.clock.freeze(at=NOON)
                control.clock.advance(seconds=120)
                wait_for(lambda: "/hangup" in server.paths())
            record = ask("GET", f"Call/{call_uuid}/").body
            assert process.errors() == []
    assert server.paths() == ["/answer", "/hangup"]
    assert (record["hangup_cause_name"], record["bill_duration"]) == ("Normal Hangup", 30)
    assert log.read_text() == ""


def test_kills_at_random_moments(tmp_path: Path, sink: Sink) -> None:
    """Killed again and again while it is written to, it keeps all that it acknowledged."""
    database, log = tmp_path / "plivo.db", tmp_path / "log"
    kills = size(5, 100)
    chance, ledger = random.Random(7), Ledger()
    for _ in range(kills):
        with serving(database, log) as process:
            writers = Writers(process, ledger, sink.url)
            # By what it has done, not by the clock: a busy machine is slower.
            wanted = ledger.writes + chance.randint(1, 60)
            wait_for(partial(ledger.has, wanted))
            process.kill()
            writers.finish()
        assert_opens_clean(database)
    with serving(database, log) as process:
        lost = ledger.lost(process)
        # What was not acknowledged may have happened or not; half of it must not.
        ask = process.caller()
        assert {ask("GET", path).status for path in ledger.doubtful} <= {200, 404}
        with PlivoEmulator(base_url=f"{process.ready['url']}/_emulator") as control:
            control.clock.advance(seconds=3600)
        end = time.monotonic() + 60
        while untold := [
            one
            for one, statuses in ledger.told.items()
            if list(dict.fromkeys(sink.order.get(one, ()))) != statuses
        ]:
            if time.monotonic() > end:
                break
            time.sleep(0.05)
        assert process.errors() == []
    twice = sum(times > 1 for times in sink.seen.values())
    found(
        "SIGKILL under write load",
        kills=kills,
        acknowledged_writes=ledger.writes,
        lost_writes=len(lost),
        webhooks=len(sink.seen),
        subjects_with_lost_events=len(untold),
        webhooks_sent_twice=twice,
    )
    assert (lost, untold, ledger.odd) == ([], [], [])
    assert ledger.writes >= kills
    assert {*map(len, ledger.told.values())} == {len(SESSION), len(MESSAGE)}
    assert twice <= IN_FLIGHT * kills
    assert log.read_text() == ""
