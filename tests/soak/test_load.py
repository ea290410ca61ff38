"""An hour's load in ten minutes: no error, no growth, and queues that end."""

from __future__ import annotations

import http.client
import random
import sqlite3
import threading
import time
from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

from tests.soak.findings import found
from tests.soak.memory import Memory
from tests.soak.process import Caller, Process, serving
from tests.soak.sink import Sink
from tests.soak.size import FULL, size

SECONDS = size(5.0, 600.0)
# How fast the emulator's clock goes: an hour in ten minutes.
SPEED = 6
CLIENTS = 6
JOURNAL = 10_000
# On a machine that has other things to do, it takes longer rather than doing less.
FEWEST = 20 * int(SECONDS) // CLIENTS
# What memory may grow by in a minute. Over seconds it says little: caches still fill.
GROWTH_KIB = 256
# After so much that should not be, a client gives up.
PATIENCE = 100

_NUMBERS = count(14155000000)


class Client:
    """Does a bit of everything, the way applications do, and deletes about as much as it makes."""

    def __init__(self, process: Process, events: str, seed: int) -> None:
        self.statuses: Counter[int] = Counter()
        self.odd: list[tuple[str, Any]] = []
        self._call = process.caller()
        self._events = events
        self._chance = random.Random(seed)
        self._applications: list[str] = []
        self._sessions: list[str] = []
        self._deeds: list[tuple[Callable[[], None], int]] = [
            (self._mask, 10),
            (self._look_at_session, 40),
            (self._end_session, 8),
            (self._list, 12),
            (self._verify, 8),
            (self._make_application, 4),
            (self._delete_application, 4),
            (self._price, 6),
            (self._mistake, 8),
        ]

    def work(self, until: float) -> None:
        deeds, weights = zip(*self._deeds, strict=True)
        while (time.monotonic() < until or self.statuses.total() < FEWEST) and len(
            self.odd
        ) < PATIENCE:
            self._chance.choices(deeds, weights)[0]()

    def _ask(self, expected: set[int], method: str, path: str, body: Any = None) -> Any:
        try:
            answer = self._call(method, path, body)
        except (OSError, http.client.HTTPException) as error:
            self.odd.append((f"{method} {path}", error))
            return None
        self.statuses[answer.status] += 1
        if answer.status not in expected:
            self.odd.append((f"{method} {path}", answer))
        return answer.body

    def _mask(self) -> None:
        first, second = (str(next(_NUMBERS)) for _ in range(2))
        body = {"first_party": first, "second_party": second, "session_expiry": 300}
        body["callback_url"] = self._events
        made = self._ask({201}, "POST", "Masking/Session/", body)
        if made and "session" in made:
            self._sessions = [*self._sessions[-50:], made["session"]["session_uuid"]]

    def _look_at_session(self) -> None:
        if self._sessions:
            session = self._chance.choice(self._sessions)
            self._ask({200}, "GET", f"Masking/Session/{session}/")

    def _end_session(self) -> None:
        if self._sessions:
            # It may have expired meanwhile, which is no mistake.
            self._ask({200, 204, 400, 404}, "DELETE", f"Masking/Session/{self._sessions.pop(0)}/")

    def _list(self) -> None:
        what = self._chance.choice(["Masking/Session/?status=active&", "Verify/Session/?"])
        self._ask({200}, "GET", f"{what}limit=20&offset={self._chance.choice([0, 0, 20, 1000])}")

    def _verify(self) -> None:
        body = {"recipient": str(next(_NUMBERS)), "url": self._events}
        made = self._ask({202}, "POST", "Verify/Session/", body)
        if made and self._chance.random() < 0.5:
            path = f"Verify/Session/{made['session_uuid']}/"
            self._ask({400, 404, 409}, "POST", path, {"otp": "000000"})

    def _make_application(self) -> None:
        body = {"app_name": f"app-{next(_NUMBERS)}", "answer_url": self._events}
        if made := self._ask({201}, "POST", "Application/", body):
            self._applications.append(made["app_id"])

    def _delete_application(self) -> None:
        if self._applications:
            self._ask({204}, "DELETE", f"Application/{self._applications.pop(0)}/")

    def _price(self) -> None:
        country = self._chance.choice(["US", "DE", "IN", "BR"])
        self._ask({200}, "GET", f"Pricing/?country_iso={country}")

    def _mistake(self) -> None:
        self._ask({400}, "POST", "Application/", {"app_name": ""})
        self._ask({404}, "GET", "Application/1/")


def test_mixed_load(tmp_path: Path, sink: Sink) -> None:
    database, log = tmp_path / "plivo.db", tmp_path / "log"
    arguments = ("--numbers-per-country", "100000")
    with serving(database, log, *arguments) as process:
        clients = [Client(process, sink.url, seed) for seed in range(CLIENTS)]
        end = time.monotonic() + SECONDS
        threads = [threading.Thread(target=client.work, args=(end,)) for client in clients]
        with Memory(process.memory, every=SECONDS / 200) as memory:
            for thread in threads:
                thread.start()
            control = process.caller()
            while time.monotonic() < end:
                time.sleep(1)
                # To advance would be to wait until nothing is due, which under load is never.
                now = datetime.fromisoformat(control("GET", "/_emulator/clock/").body["now"])
                body = {"to": (now + timedelta(seconds=SPEED - 1)).isoformat()}
                assert control("POST", "/_emulator/clock/set/", body).status == 200
            for thread in threads:
                thread.join()
        bounded = journal_is_bounded(control)
        # Two days on: everything has expired, and all that was to be sent is sent.
        for _ in range(2):
            day = {"seconds": 86_400}
            assert control("POST", "/_emulator/clock/advance/", day).status == 200
        time.sleep(0.5)
        errors = process.errors()
    waiting = rows(database, "deliveries WHERE state = 'pending'"), rows(database, "jobs")
    statuses = sum((client.statuses for client in clients), Counter[int]())
    odd = [one for client in clients for one in client.odd]
    found(
        f"Mixed load, {SECONDS:g} s, clock at {SPEED} times its speed",
        requests=statuses.total(),
        errors=len(odd) + len(errors),
        webhooks=len(sink.seen),
        MiB_at_the_end=memory.last,
        KiB_growth_per_minute=memory.slope,
        deliveries_and_items_left=sum(waiting),
    )
    assert (odd[:5], errors) == ([], [])
    assert min(client.statuses.total() for client in clients) >= FEWEST
    assert bounded
    assert waiting == (0, 0)
    assert rows(database, "deliveries") == len(sink.seen)
    assert not FULL or memory.slope < GROWTH_KIB
    assert memory.last < 250
    assert log.read_text() == ""


def journal_is_bounded(control: Caller) -> bool:
    """Tell whether the journal has forgotten what is too long ago."""
    newest = control("GET", "/_emulator/requests/?limit=1").body["objects"][0]["id"]
    return control("GET", f"/_emulator/requests/{newest - JOURNAL}/").status == 404


def rows(database: Path, what: str) -> int:
    connection = sqlite3.connect(database)
    number: int = connection.execute(f"SELECT COUNT(*) FROM {what}").fetchone()[0]
    connection.close()
    return number
