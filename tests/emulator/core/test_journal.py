from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import orjson
import pytest

from plivo_emulator.pipeline.http import Reply, Request
from plivo_emulator.pipeline.journal import Journal
from tests.emulator.core.conftest import Talk, basic

NOON = datetime(2030, 5, 1, 12, tzinfo=UTC)


def record(journal: Journal, number: int = 1, body: bytes = b"", **changes: Any) -> None:
    headers = {"accept": "*/*", **changes.pop("headers", {})}
    request = Request(changes.pop("method", "GET"), f"/v1/{number}?a=1", headers, body)
    journal.record(
        NOON,
        request,
        Reply(changes.pop("status", 200), {"n": number}),
        operation_id=changes.pop("operation_id", "things_get"),
        auth_id=changes.pop("auth_id", "MA"),
        details=(),
        seconds=0.001,
    )


def test_keeps_an_exchange() -> None:
    journal = Journal(10_000, 10)
    record(journal, 7, b'{"a":1}', method="POST", status=201)
    (entry,) = journal
    assert entry.document() == {
        "id": 1,
        "time": "2030-05-01T12:00:00+00:00",
        "method": "POST",
        "path": "/v1/7?a=1",
        "operation_id": "things_get",
        "auth_id": "MA",
        "status": 201,
        "request_headers": {"accept": "*/*"},
        "request_body": {"a": 1},
        "reply_body": {"n": 7},
        "details": [],
        "seconds": 0.001,
        "fault_id": None,
    }


def test_is_bounded_by_count() -> None:
    journal = Journal(10**9, 3)
    for number in range(10):
        record(journal, number)
    assert [entry.id for entry in journal] == [8, 9, 10]
    assert (len(journal), journal.recorded) == (3, 10)
    assert journal.get(9) is not None
    assert journal.get(7) is None
    assert journal.get(11) is None


def test_is_bounded_by_bytes() -> None:
    journal = Journal(100_000, 10**9)
    for number in range(50):
        record(journal, number, b"x" * 10_000)
    assert 5 <= len(journal) <= 9
    assert sum(entry.size for entry in journal) <= 100_000
    record(journal, 1, b"x" * 200_000)
    assert len(journal) == 0
    record(journal)
    assert len(journal) == 1


def test_heads_count() -> None:
    journal = Journal(100_000, 10**9)
    long = "x" * 10_000
    for request in (
        Request("GET", "/", {"host": long}),
        Request("GET", "/", {long: ""}),
        Request("GET", f"/{long}"),
        Request("GET", f"/?a={long}"),
    ):
        journal.clear()
        for _ in range(50):
            journal.record(
                NOON, request, Reply(404), operation_id="", auth_id="", details=(), seconds=0
            )
        assert 5 <= len(journal) <= 9


def test_filters() -> None:
    journal = Journal(10**6, 100)
    record(journal, 1, operation_id="things_list")
    record(journal, 2, status=404)
    record(journal, 3, method="POST", auth_id="SA")

    def ids(**filters: Any) -> list[int]:
        return [entry.id for entry in journal.entries(**filters)]

    assert ids() == [3, 2, 1]
    assert ids(method="GET") == [2, 1]
    assert ids(operation_id="things_list") == [1]
    assert ids(status=404, method="GET") == [2]
    assert ids(status=404, method="POST") == []
    assert ids(auth_id="SA") == [3]
    assert ids(path="/v1/2") == [2]
    assert ids(after=1) == [3, 2]
    assert ids(limit=1) == [3]


def test_tokens_are_known_as_long_as_requests_are_kept() -> None:
    journal = Journal(10**9, 3)
    for token in ("one", "two", "two", "three", "four"):
        record(journal, headers={"authorization": basic("MA", token)})
    record(journal, headers={"authorization": basic("MA", "refused")}, auth_id="")
    assert journal.sent_tokens() - {""} == {"three", "four"}
    record(journal)
    assert journal.sent_tokens() - {""} == {"four"}
    journal.clear()
    assert journal.sent_tokens() == set()


def test_clearing_keeps_counting() -> None:
    journal = Journal(10**6, 100)
    record(journal)
    journal.clear()
    assert list(journal) == []
    record(journal)
    assert [entry.id for entry in journal] == [2]


@pytest.mark.parametrize(
    "body",
    [
        b'{"auth_token":"hush","name":"a"}',
        b'{ "auth_token" : "hush", "name":"a"}',
        b'{"a":[{"new_auth_token":"hu\\"sh hush"}]}',
        b'{"AUTH_TOKEN":"hush"',
    ],
)
def test_tokens_are_redacted(body: bytes) -> None:
    journal = Journal(10**6, 100)
    record(journal, 1, body)
    shown = orjson.dumps(next(iter(journal)).document())
    assert b"hush" not in shown
    assert b"(redacted)" in shown


def test_credentials_are_redacted(talk: Talk) -> None:
    talk("GET", "Thing/", headers={"cookie": "x=1", "x-note": "kept"})
    (entry,) = talk.emulator.journal
    assert entry.request_headers == {
        "authorization": "(redacted)",
        "cookie": "(redacted)",
        "x-note": "kept",
    }


@pytest.mark.parametrize(
    ("body", "shown"), [(b"", None), (b"\xff{", "\ufffd{"), (b"[1]", [1]), (b'"x', '"x')]
)
def test_bodies_are_shown_as_they_are(body: bytes, shown: Any) -> None:
    journal = Journal(10**6, 100)
    record(journal, 1, body)
    assert next(iter(journal)).request_body == shown


def test_every_request_is_kept(talk: Talk) -> None:
    talk("GET", "Thing/")
    talk("GET", "Thing/", auth=("MA", "x"))
    talk("GET", "/v2/x")
    talk("GET", "/v1/%ff")
    talk("PATCH", "Thing/")
    assert [(entry.status, entry.operation_id) for entry in talk.emulator.journal] == [
        (200, "things_list"),
        (401, "things_list"),
        (404, ""),
        (400, ""),
        (405, ""),
    ]


def test_the_journal_runs_by_the_emulators_clock(talk: Talk) -> None:
    talk.emulator.clock.freeze(NOON)
    talk("GET", "Thing/")
    (entry,) = talk.emulator.journal
    assert entry.at == NOON
    assert 0 < entry.seconds < 5


def test_is_bounded_by_age() -> None:
    seconds = [100.0]
    journal = Journal(10**9, 100, 60, stopwatch=lambda: seconds[0])
    record(journal, 1)
    seconds[0] = 130.0
    record(journal, 2)
    seconds[0] = 170.0
    assert [entry.id for entry in journal.entries()] == [2]
    assert journal.get(1) is None
    seconds[0] = 200.0
    assert journal.entries() == []
    assert journal.get(2) is None
    assert journal.recorded == 2


def test_ids_bound_what_is_looked_at() -> None:
    journal = Journal(10**9, 5)
    for number in range(1, 9):
        record(journal, number)

    def ids(**bounds: Any) -> list[int]:
        return [entry.id for entry in journal.entries(**bounds)]

    assert ids() == [8, 7, 6, 5, 4]
    assert ids(after=6) == [8, 7]
    assert ids(before=6) == [5, 4]
    assert ids(after=4, before=7) == [6, 5]
    assert ids(after=8) == ids(before=4) == ids(before=1) == ids(after=100) == []
    assert ids(before=100, limit=1) == [8]
