"""What one process does, the others know."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from typing import Any, TypeAlias

import httpx
import orjson
import pytest

from plivo_emulator.core.cluster import PROCESSES
from plivo_emulator.domain.masking_sessions import MASKING_SESSIONS
from plivo_emulator.pipeline.http import Request
from plivo_emulator.serving.server import BackgroundServer
from tests.emulator.resources.api import ALICE, BOB, START, Api
from tests.stores import need_postgresql

need_postgresql()

Join: TypeAlias = Callable[..., Api]


@pytest.fixture
def two(join: Join) -> tuple[Api, Api]:
    return join(), join()


def control(api: Api, method: str, path: str, body: Any = None) -> Any:
    """Ask the emulator's own API and return what it says, without its `api_id`."""
    payload = b"" if body is None else orjson.dumps(body)
    headers = {"content-type": "application/json"} if payload else {}
    reply = api.emulator.handle(Request(method, f"/_emulator/{path}", headers, payload))
    assert reply.status < 300, reply.payload
    if not reply.payload:
        return None
    return {name: value for name, value in orjson.loads(reply.payload).items() if name != "api_id"}


def test_resources_are_common(two: tuple[Api, Api]) -> None:
    here, there = two
    session = here.mask()
    assert there.masked(session["session_uuid"]) == session
    assert there.get("Masking/Session/").body["response"]["meta"]["total_count"] == 1


def test_credentials_are_common(two: tuple[Api, Api]) -> None:
    here, there = two
    subaccount = here.subaccount()
    pair = (subaccount.auth_id, subaccount.auth_token)
    path = f"/v1/Account/{subaccount.auth_id}/"
    assert there.request("GET", path, auth=pair).status == 200
    here.post(f"Subaccount/{subaccount.auth_id}/", {"name": "x", "enabled": False})
    assert there.request("GET", path, auth=pair).status == 401
    here.delete(f"Subaccount/{subaccount.auth_id}/")
    assert there.request("GET", path, auth=pair).status == 401


def test_the_clock_is_common(two: tuple[Api, Api]) -> None:
    here, there = two
    control(here, "POST", "clock/freeze", {"at": START.isoformat()})
    assert control(there, "GET", "clock") == {"now": START.isoformat(), "frozen": True}
    control(there, "POST", "clock/advance", {"seconds": 60})
    later = (START + timedelta(seconds=60)).isoformat()
    assert control(here, "GET", "clock") == {"now": later, "frozen": True}
    control(here, "POST", "clock/resume")
    assert not control(there, "GET", "clock")["frozen"]
    assert control(there, "GET", "clock")["now"] < (START + timedelta(seconds=90)).isoformat()


def test_a_world_is_applied_at_the_common_time(join: Join) -> None:
    control(join(), "POST", "clock/freeze", {"at": START.isoformat()})
    there = join(world={"numbers": [{"number": ALICE}]})
    assert there.get(f"Number/{ALICE}/").body["added_on"] == START.date().isoformat()
    control(there, "POST", "reset")
    today = control(there, "GET", "clock")["now"].partition("T")[0]
    assert there.get(f"Number/{ALICE}/").body["added_on"] in (today, _day_before(today))


def _day_before(day: str) -> str:
    return (date.fromisoformat(day) - timedelta(days=1)).isoformat()


def test_what_one_scheduled_another_does(two: tuple[Api, Api]) -> None:
    here, there = two
    control(here, "POST", "clock/freeze", {"at": START.isoformat()})
    session = here.mask(session_expiry=60)
    advanced = control(there, "POST", "clock/advance", {"seconds": 60})
    assert advanced["trace"] != []
    assert there.masked(session["session_uuid"])["status"] == "expired"
    assert here.masked(session["session_uuid"])["status"] == "expired"


def test_what_is_due_has_happened_before_another_looks(two: tuple[Api, Api]) -> None:
    here, there = two
    control(here, "POST", "clock/freeze", {"at": START.isoformat()})
    session = here.mask(session_expiry=60)
    here.emulator.clock.advance(timedelta(seconds=60))  # nobody has done anything about it
    assert there.masked(session["session_uuid"])["status"] == "expired"


def test_nobody_looks_while_others_are_still_at_it(two: tuple[Api, Api]) -> None:
    here, _ = two
    control(here, "POST", "clock/freeze", {"at": START.isoformat()})
    parties = range(14155560000, 14155560060)
    sessions = [here.mask(str(one), session_expiry=60)["session_uuid"] for one in parties]
    here.emulator.clock.advance(timedelta(seconds=60))

    def look(api: Api) -> set[str]:
        return {api.masked(session)["status"] for session in reversed(sessions)}

    with ThreadPoolExecutor(2) as pool:
        assert list(pool.map(look, two)) == [{"expired"}, {"expired"}]


def test_faults_are_common(two: tuple[Api, Api]) -> None:
    here, there = two
    control(here, "POST", "faults", {"status": 500, "times": 3})
    statuses = [api.get("Application/").status for api in (there, here, there, here, there)]
    assert statuses == [500, 500, 500, 200, 200]
    assert control(there, "GET", "faults") == {"objects": []}


def test_a_rate_limit_is_common(two: tuple[Api, Api]) -> None:
    here, there = two
    control(here, "POST", "clock/freeze", {"at": START.isoformat()})
    control(there, "POST", "faults", {"limit_requests": 4})
    statuses = [api.get("Application/").status for api in (here, there) * 3]
    assert statuses == [200] * 4 + [429] * 2
    control(here, "POST", "clock/advance", {"seconds": 5})
    assert there.get("Application/").status == 200


def test_a_reset_is_common(two: tuple[Api, Api]) -> None:
    here, there = two
    there.mask()
    control(there, "POST", "clock/freeze", {"at": START.isoformat()})
    control(there, "POST", "faults", {"status": 500})
    control(here, "POST", "reset", {"seed": 7})
    assert there.get("Masking/Session/").body["response"]["meta"]["total_count"] == 0
    assert not control(there, "GET", "clock")["frozen"]
    assert [entry.status for entry in there.emulator.journal] == [200]
    made = {api.application() for api in (here, there) for _ in range(5)}
    assert len(made) == 10


def test_snapshots_are_common(two: tuple[Api, Api]) -> None:
    here, there = two
    control(here, "POST", "clock/freeze", {"at": START.isoformat()})
    kept = here.mask()["session_uuid"]
    control(here, "POST", "snapshots", {"name": "before"})
    lost = there.mask(BOB, "14155550190")["session_uuid"]
    control(here, "POST", "clock/advance", {"seconds": 10})
    assert [one["name"] for one in control(there, "GET", "snapshots")["objects"]] == ["before"]
    control(there, "POST", "snapshots/before/restore")
    for api in two:
        assert api.masked(kept)["status"] == "active"
        assert api.get(f"Masking/Session/{lost}/").status == 404
        assert api.get("Masking/Session/").body["response"]["meta"]["total_count"] == 1
        assert control(api, "GET", "clock") == {"now": START.isoformat(), "frozen": True}
    here.mask(BOB, "14155550190")


def test_phones_are_common(two: tuple[Api, Api]) -> None:
    here, there = two
    control(here, "POST", f"phones/{ALICE}", {"answer": "busy"})
    assert control(there, "GET", f"phones/{ALICE}")["script"] == {"answer": "busy"}


def test_identifiers_differ_with_a_common_seed(join: Join) -> None:
    apis = [join(seed=7) for _ in range(3)]
    made = [api.application() for api in apis for _ in range(20)]
    assert len(set(made)) == len(made)


def test_one_advances_the_clock_at_a_time(two: tuple[Api, Api]) -> None:
    here, there = two
    control(here, "POST", "clock/freeze", {"at": START.isoformat()})
    peers = here.emulator.cluster
    assert peers is not None
    assert peers.begin_advancing()
    session = there.mask(session_expiry=60)
    request = Request(
        "POST",
        "/_emulator/clock/advance",
        {"content-type": "application/json"},
        b'{"seconds": 60}',
    )
    assert there.emulator.handle(request).status == 409
    # Meanwhile what is due is the other one's business.
    here.emulator.clock.take_over(START + timedelta(seconds=60), timedelta(0))
    assert there.masked(session["session_uuid"])["status"] == "active"
    peers.end_advancing()
    assert there.masked(session["session_uuid"])["status"] == "expired"
    assert there.emulator.handle(request).status == 200


def test_a_clock_whose_turner_died_is_free(two: tuple[Api, Api]) -> None:
    here, there = two
    peers = here.emulator.cluster
    assert peers is not None
    assert peers.begin_advancing()
    peers.advancing = True
    here.emulator.clock.take_over(START, timedelta(0))
    assert there.get("Application/").status == 200
    peers.leave()
    there.get("Application/")
    assert control(there, "POST", "clock/advance", {"seconds": 1})["frozen"] is False


def test_the_page_hears_of_what_others_do(two: tuple[Api, Api]) -> None:
    here, there = two
    with (
        BackgroundServer(here.emulator) as server,
        httpx.stream("GET", f"{server.url}/_emulator/changes", timeout=60) as reply,
    ):
        lines = (line for line in reply.iter_lines() if line)
        assert next(lines) == "data: changed"
        there.mask()
        assert next(lines) == "data: changed"


def test_a_list_is_of_one_moment(join: Join) -> None:
    here, there = join(), join()
    here.mask()
    with here.emulator.store.transaction(write=False) as tx:
        rows, total = MASKING_SESSIONS.page(tx)
        there.mask(BOB, "14155550190")
        assert MASKING_SESSIONS.page(tx)[1] == len(rows) == total == 1
    with here.emulator.store.transaction(write=False) as tx:
        assert MASKING_SESSIONS.page(tx)[1] == 2


def test_faults_are_no_part_of_a_snapshot(two: tuple[Api, Api]) -> None:
    here, there = two
    control(here, "POST", "snapshots", {"name": "calm"})
    control(here, "POST", "faults", {"status": 500})
    control(there, "POST", "snapshots/calm/restore")
    assert [api.get("Application/").status for api in two] == [500, 500]


def test_processes_come_and_go(join: Join) -> None:
    here = join()
    there = join()
    assert len(here.rows(PROCESSES)) == 2
    there.emulator.cluster.leave()  # type: ignore[union-attr]
    assert len(here.rows(PROCESSES)) == 1
