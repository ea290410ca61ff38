from __future__ import annotations

import re
import threading
from collections.abc import Callable
from itertools import count
from pathlib import Path

import orjson
import pytest

from plivo_emulator.core.parts import Part
from plivo_emulator.emulator import Emulator, Mount
from plivo_emulator.pipeline import api
from plivo_emulator.pipeline.api import Intervention
from plivo_emulator.pipeline.auth import Credential
from plivo_emulator.pipeline.contract import Contract, ContractError, Operation
from plivo_emulator.pipeline.handlers import RequestContext, bind
from plivo_emulator.pipeline.http import Reply, Request
from plivo_emulator.store import Row, Transaction
from tests.emulator.core import sample_contract
from tests.emulator.core.conftest import Talk, basic, things_mount

UUID = re.compile(r"[0-9a-f-]{36}")


def test_a_thing_lives_and_dies(talk: Talk) -> None:
    created = talk("POST", "Thing/", {"name": "a"})
    assert created.status == 201
    assert list(created.body) == ["api_id", "thing_id", "body"]
    assert UUID.fullmatch(created.body["api_id"])
    path = f"Thing/{created.body['thing_id']}/"
    assert talk("GET", path).body["name"] == "a"
    changed = talk("POST", path, {"name": "b"})
    assert (changed.status, list(changed.body)) == (202, ["api_id", "message"])
    assert talk("GET", path).body["name"] == "b"
    gone = talk("DELETE", path)
    assert (gone.status, gone.body, gone.payload) == (204, None, b"")
    missing = talk("GET", path)
    assert (missing.status, missing.body["error"]) == (404, "not found")


def test_every_reply_has_its_own_id(talk: Talk) -> None:
    ids = {talk("GET", path).body["api_id"] for path in ("Thing/", "Thing/", "Nope/", "/", "/x")}
    assert len(ids) == 5


def test_a_repeated_request_is_answered_from_memory_until_something_is_written(
    start: Callable[..., Talk], monkeypatch: pytest.MonkeyPatch
) -> None:
    talk = start(check_replies=False)
    if talk.emulator.store.shared:
        pytest.skip("another process may have written to a shared store")
    path = f"Thing/{talk('POST', 'Thing/', {'name': 'a'}).body['thing_id']}/"
    first = talk("GET", path)
    reads: list[bool] = []
    transaction = talk.emulator.store.transaction

    def counted(*, write: bool) -> Transaction:
        reads.append(write)
        return transaction(write=write)

    monkeypatch.setattr(talk.emulator.store, "transaction", counted)
    again = talk("GET", path)
    assert reads == []
    assert (again.status, again.headers) == (first.status, first.headers)
    assert (
        again.body == orjson.loads(again.payload) == first.body | {"api_id": again.body["api_id"]}
    )
    assert again.body["api_id"] != first.body["api_id"]
    assert [entry.reply_body for entry in talk.emulator.journal][-2:] == [first.body, again.body]
    talk("POST", "Thing/", {"name": "another"})
    reads.clear()
    assert talk("GET", path).body["name"] == "a"
    assert False in reads
    talk("DELETE", path)
    assert talk("GET", path).status == 404


def test_a_repeated_request_is_checked_like_the_first(talk: Talk) -> None:
    path = f"Thing/{talk('POST', 'Thing/', {'name': 'a'}).body['thing_id']}/"
    assert [talk("GET", path).status for _ in range(2)] == [200, 200]
    assert talk("GET", path, headers={"authorization": basic(talk.auth[0], "no")}).status == 401
    assert talk("GET", path, headers={"host": "example.com"}).status == 403
    assert talk("GET", path, headers={"sec-fetch-site": "cross-site"}).status == 403
    page = {"origin": "http://localhost:3000"}
    assert talk("GET", path, headers=page).headers["access-control-allow-origin"] == page["origin"]
    assert "access-control-allow-origin" not in talk("GET", path).headers
    refusal = Intervention(reply=Reply(429, {"error": "slow down"}))
    talk.emulator.interceptors.append(lambda *_: refusal)
    assert talk("GET", path).status == 429


@pytest.mark.parametrize("name", ["now", "api_id", "request", "services", "ids"])
def test_what_depends_on_more_than_rows_is_not_repeated(
    start: Callable[..., Talk], monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    talk = start(check_replies=False)
    path = f"Thing/{talk('POST', 'Thing/', {'name': 'a'}).body['thing_id']}/"
    thing, asked = sample_contract._thing, count()

    def counted(ctx: RequestContext) -> Row:
        getattr(ctx, name)
        next(asked)
        return thing(ctx)

    monkeypatch.setattr(sample_contract, "_thing", counted)
    assert [talk("GET", path).status for _ in range(3)] == [200] * 3
    assert next(asked) == 3


@pytest.mark.parametrize("longest", [20, 8192])
def test_a_long_reply_is_not_remembered(
    start: Callable[..., Talk], monkeypatch: pytest.MonkeyPatch, longest: int
) -> None:
    monkeypatch.setattr(api, "_LONGEST_ANSWER", longest)
    talk = start(check_replies=False)
    assert talk("GET", "Thing/").status == 200
    (asked,) = talk.emulator.apis["v1"]._targets.values()
    remembered = longest > 20 and not talk.emulator.store.shared
    assert (asked.answer is not None) is remembered


def test_a_reply_that_changes_by_itself_is_caught(
    talk: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    if talk.emulator.store.shared:
        pytest.skip("another process may have written to a shared store")
    path = f"Thing/{talk('POST', 'Thing/', {'name': 'a'}).body['thing_id']}/"
    thing, asked = sample_contract._thing, count()

    def changing(ctx: RequestContext) -> Row:
        row = thing(ctx)
        row.document["name"] = f"{next(asked)}"
        return row

    assert [talk("GET", path).status for _ in range(2)] == [200] * 2
    monkeypatch.setattr(sample_contract, "_thing", changing)
    assert talk("GET", path).status == 500
    (violation,) = talk.emulator.contract_violations
    assert violation.problems == ("the reply has changed though nothing was written",)
    talk.emulator.contract_violations.clear()


def test_who_changes_a_query_does_not_change_the_next_request(talk: Talk) -> None:
    first = talk("GET", "Thing/?limit=3")
    first.body["query"]["limit"] = 7
    assert talk("GET", "Thing/?limit=3").body["query"] == {"limit": 3}


@pytest.mark.parametrize(
    "path", ["Thing", "Thing/", "Thing//", "/v1//Account/{id}/Thing", "//v1/Account//{id}//Thing//"]
)
def test_slashes_do_not_matter(talk: Talk, path: str) -> None:
    assert talk("GET", path.format(id=talk.auth[0])).status == 200


def test_the_root_tells_where_everything_is(talk: Talk) -> None:
    reply = talk("GET", "/")
    hint = "not found: the APIs are below /v1/"
    assert (reply.status, reply.body["error"]) == (404, hint)


@pytest.mark.parametrize("path", ["/v2/", "/v1", "/v1/Account", "Thing/x/y/", "thing/", "/.."])
def test_unknown_paths(talk: Talk, path: str) -> None:
    reply = talk("GET", path)
    assert (reply.status, reply.body["error"]) == (404, "not found")


def test_unknown_methods(talk: Talk) -> None:
    for method in ("PUT", "PATCH", "TRACE", "BREW", ""):
        reply = talk(method, "Thing/")
        assert reply.status == 405
        assert reply.headers["allow"] == "GET, HEAD, OPTIONS, POST"
        assert reply.body["error"] == "method not allowed"


def test_browsers_may_ask(talk: Talk) -> None:
    origin = {"origin": "http://localhost:3000"}
    reply = talk.emulator.handle(Request("OPTIONS", "/v1/Account/MA/Thing/", origin))
    assert (reply.status, reply.payload) == (204, b"")
    assert reply.headers == {
        "allow": "GET, HEAD, OPTIONS, POST",
        "access-control-allow-methods": "GET, HEAD, OPTIONS, POST",
        "access-control-allow-headers": "authorization, content-type, x-plivo-emulator-id",
        "access-control-allow-private-network": "true",
        "access-control-max-age": "86400",
        "access-control-allow-origin": "http://localhost:3000",
        "cross-origin-resource-policy": "same-origin",
        "vary": "origin",
        "x-content-type-options": "nosniff",
    }
    for path in ("Thing/", "Thing/?limit=x", "Nope/"):
        headers = talk("GET", path, headers=origin).headers
        assert headers["access-control-allow-origin"] == "http://localhost:3000"
        assert not [name for name in talk("GET", path).headers if name.startswith("access-control")]
    assert talk.emulator.handle(Request("OPTIONS", "/v1/Nope/")).status == 404


def test_an_api_can_keep_other_origins_out() -> None:
    mount = things_mount()
    closed = Mount(prefix="x", contract=mount.contract, parts=mount.parts, cors=False)
    with Emulator(mounts=[closed]) as emulator:
        reply = emulator.handle(Request("OPTIONS", "/x/Account/MA/Thing/"))
    assert not [name for name in reply.headers if name.startswith("access-control")]


def test_odd_path_values_are_not_found(talk: Talk) -> None:
    for value in ("x", "%00" * 36, "%2F", "\u20ac", "A" * 5000):
        assert talk("GET", f"Thing/{value}/").status == 404


def test_a_broken_handler_is_a_plain_500_and_changes_nothing(
    talk: Talk, caplog: pytest.LogCaptureFixture
) -> None:
    reply = talk("POST", "Thing/", {"name": "explosive"})
    assert reply.status == 500
    assert reply.body == {"api_id": reply.body["api_id"], "error": "Internal server error."}
    assert talk("GET", "Thing/").body["total"] == 0
    (error,) = talk.emulator.internal_errors
    assert error.operation_id == "things_create"
    assert "ZeroDivisionError: boom" in error.traceback
    assert "ZeroDivisionError: boom" in caplog.text
    assert talk("POST", "Thing/", {"name": "a"}).status == 201


def test_a_get_does_not_write(talk: Talk) -> None:
    assert talk("GET", "Misuse/").status == 500
    assert "read-only" in talk.emulator.internal_errors[0].traceback


def test_a_wrong_reply_is_caught_and_changes_nothing(talk: Talk) -> None:
    reply = talk("POST", "Thing/", {"name": "liar"})
    assert reply.status == 500
    assert "Emulator bug: the 201 reply of things_create" in reply.body["error"]
    (violation,) = talk.emulator.contract_violations
    assert (violation.operation_id, violation.status) == ("things_create", 201)
    assert sorted(violation.problems) == [
        'body: "body" is a required property',
        'thing_id: 7 is not of type "string"',
    ]
    assert talk("GET", "Thing/").body["total"] == 0


def test_checking_is_optional(start: Callable[..., Talk]) -> None:
    talk = start(check_replies=False)
    assert talk("POST", "Thing/", {"name": "liar"}).status == 201
    assert talk.emulator.contract_violations == []
    assert talk("POST", "Thing/", {"name": "unsendable"}).status == 500
    assert talk("GET", "Thing/").body["total"] == 1


def test_an_undocumented_error_is_caught() -> None:
    document = {**sample_contract.CONTRACT, "paths": {**sample_contract.CONTRACT["paths"]}}
    contract = Contract.load(document)
    del contract.operations["things_get"].responses[404]
    mount = Mount(prefix="v1", contract=contract, parts=[sample_contract.part])
    from plivo_emulator.settings import Settings

    with Emulator(Settings(check_replies=True), mounts=[mount]) as emulator:
        reply = Talk(emulator)("GET", f"Thing/{'0' * 36}/")
        assert reply.status == 500
        assert emulator.contract_violations[0].problems == ("the status is not documented",)


def test_coroutine_handlers(talk: Talk) -> None:
    reply = talk("GET", "Thing/Wait/")
    assert (reply.status, reply.body["waited"]) == (200, True)
    assert talk.emulator.journal.entries(operation_id="things_wait")


def test_a_handler_can_reset_everything(talk: Talk) -> None:
    talk("POST", "Thing/", {"name": "a"})
    told: list[int] = []
    talk.emulator.runtime.on_reset.append(lambda: told.append(1))
    assert talk("POST", "Thing/Wait/").status == 200
    assert talk("GET", "Thing/").body["total"] == 0
    assert told == [1]


def test_faults(talk: Talk) -> None:
    rule = Intervention(reply=Reply(429, {"error": "too many requests"}), delay=0.5)

    def intercept(
        operation: Operation, request: Request, credential: Credential
    ) -> Intervention | None:
        assert credential.account == talk.auth[0]
        return rule if operation.operation_id == "things_list" else None

    talk.emulator.interceptors.append(intercept)
    reply = talk("GET", "Thing/")
    assert (reply.status, reply.delay, reply.disconnect) == (429, 0.5, False)
    assert talk("POST", "Thing/", {"name": "a"}).status == 201
    assert talk("GET", "Thing/", auth=("MA", "x")).status == 401
    talk.emulator.interceptors.remove(intercept)
    talk.emulator.interceptors.append(lambda *_: Intervention(delay=1.5, disconnect=True))
    reply = talk("GET", "Thing/")
    assert (reply.status, reply.delay, reply.disconnect) == (200, 1.5, True)


def test_a_seed_makes_runs_identical(start: Callable[..., Talk]) -> None:
    def run(talk: Talk) -> list[bytes]:
        created = talk("POST", "Thing/", {"name": "a"})
        replies = [created, talk("GET", f"Thing/{created.body['thing_id']}/"), talk("GET", "/")]
        return [reply.payload for reply in replies]

    first = run(start(seed=7))
    again = start(seed=7)
    assert run(again) == first
    assert run(again) != first
    again.emulator.reset()
    assert run(again) == first
    again.emulator.reset(seed=8)
    assert run(again) != first
    assert run(start(seed=None)) != run(start(seed=None))


def test_a_restart_keeps_data_and_repeats_no_ids(
    start: Callable[..., Talk], tmp_path: Path
) -> None:
    options = {"database": str(tmp_path / "state.db"), "seed": 7}
    talk = start(**options)
    created = talk("POST", "Thing/", {"name": "a"}).body
    del created["body"]
    talk.emulator.close()
    talk = start(**options)
    # Asked first, so that it takes the same place in the sequence of ids.
    again = talk("POST", "Thing/", {"name": "b"}).body
    assert {again["thing_id"], again["api_id"]}.isdisjoint(created.values())
    assert talk("GET", f"Thing/{created['thing_id']}/").body["name"] == "a"
    assert talk("GET", "Thing/").body["total"] == 2


def test_a_restart_follows_changed_credentials(start: Callable[..., Talk], tmp_path: Path) -> None:
    database = str(tmp_path / "state.db")
    start(database=database).emulator.close()
    talk = start(database=database, auth_token="other")
    assert talk("GET", "Thing/").status == 200
    talk.emulator.close()
    talk = start(database=database, auth_id="MASECOND000000000000")
    assert talk("GET", "Thing/").status == 200
    assert talk("GET", "Thing/", auth=("MAEMULATOR0000000000", "other")).status == 200


def test_only_fresh_stores_are_seeded(start: Callable[..., Talk], tmp_path: Path) -> None:
    def seeds(talk: Talk) -> int:
        with talk.emulator.store.transaction(write=False) as tx:
            return sample_contract.THINGS.count(tx)

    database = str(tmp_path / "state.db")
    talk = start(database=database)
    assert seeds(talk) == 1
    with talk.emulator.store.transaction(write=True) as tx:
        sample_contract.THINGS.delete(tx, "seed")
    talk.emulator.close()
    talk = start(database=database)
    assert seeds(talk) == 0
    talk.emulator.reset()
    assert seeds(talk) == 1


def test_threads_share_an_emulator(talk: Talk) -> None:
    statuses: list[int] = []

    def work(number: int) -> None:
        for step in range(25):
            created = talk("POST", "Thing/", {"name": f"n{number}-{step}"})
            path = f"Thing/{created.body['thing_id']}/"
            statuses.extend([created.status, talk("GET", path).status])
            statuses.append(talk("GET", "Thing/Wait/").status)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(set(statuses)) == [200, 201]
    assert talk("GET", "Thing/").body["total"] == 150
    assert talk.emulator.internal_errors == []


def test_large_bodies_are_refused(start: Callable[..., Talk]) -> None:
    talk = start(max_body_bytes=100)
    reply = talk("POST", "Thing/", {"name": "a", "anything": "x" * 100})
    assert (reply.status, reply.body["error"]) == (
        400,
        "the request body must have at most 100 bytes",
    )
    assert talk("POST", "Thing/", {"name": "a"}).status == 201


def test_operations_and_handlers_must_match() -> None:
    contract = Contract.load(sample_contract.CONTRACT)
    assert len(bind(contract, [sample_contract.part])) == len(contract.operations)
    others = Part("others")
    others.handlers.update(sample_contract.part.handlers)
    spare = others.handlers.pop("things_get")
    with pytest.raises(ContractError, match="operation things_get has no handler"):
        bind(contract, [others])
    others.handlers |= {"things_get": spare, "thing_get": spare}
    with pytest.raises(ContractError, match="handler thing_get in others has no operation"):
        bind(contract, [others])


def test_no_transaction_means_none() -> None:
    call = RequestContext(
        operation=Contract.load(sample_contract.CONTRACT).operations["things_get"],
        request=Request("GET", "/"),
        credential=Credential("", ""),
        now=None,  # type: ignore[arg-type]
        api_id="",
        path={},
        query={},
        body={},
        services=None,  # type: ignore[arg-type]
    )
    with pytest.raises(RuntimeError, match="without a transaction"):
        _ = call.tx
