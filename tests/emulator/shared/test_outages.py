"""The database goes away and comes back; the emulator stays."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest

from plivo_emulator.emulator import Emulator
from plivo_emulator.settings import Settings
from plivo_emulator.store import StoreError, StoreUnavailable, open_store
from tests.emulator.resources.api import BOB, CAROL, Answer, Api
from tests.emulator.shared.proxy import Proxy
from tests.stores import need_postgresql

need_postgresql()


@pytest.fixture
def proxy(database: str) -> Iterator[Proxy]:
    proxy = Proxy(database)
    yield proxy
    proxy.close()


@pytest.fixture
def api(proxy: Proxy) -> Iterator[Api]:
    settings = Settings(database=proxy.url, check_replies=True)
    with Emulator(settings) as emulator:
        yield Api(emulator, settings.auth_id, settings.auth_token)
        assert emulator.contract_violations == []
        assert emulator.internal_errors == []


def until_answered(api: Api, path: str = "") -> Answer:
    """Ask until the answer is another than 503."""
    end = time.monotonic() + 60
    while (answer := api.get(path)).status == 503:
        assert time.monotonic() < end, answer
        time.sleep(0.05)
    return answer


def refused(api: Api) -> str:
    """Ask for something, and return what the 503 says."""
    answer = api.post("Masking/Session/", {"first_party": BOB, "second_party": CAROL})
    assert answer.status == 503
    assert list(answer.body) == ["api_id", "error"]
    return str(answer.body["error"])


def test_a_cut_connection_is_told_and_made_again(api: Api, proxy: Proxy) -> None:
    kept = api.mask()["session_uuid"]
    proxy.mode = "cut"
    assert "does not answer" in refused(api)
    asked = proxy.connections
    for _ in range(20):
        assert "cannot be reached" in refused(api)
    # Nobody waits for a database that is known to be away.
    assert proxy.connections - asked < 20
    assert api.emulator.settle() == []
    proxy.mode = "open"
    assert until_answered(api).status == 200
    assert api.masked(kept)["status"] == "active"
    assert api.get("Masking/Session/").body["response"]["meta"]["total_count"] == 1


def test_silence_is_not_waited_for_without_end(
    api: Api, proxy: Proxy, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("plivo_emulator.store.postgresql.STATEMENT_SECONDS", 0.5)
    proxy.mode = "silent"
    started = time.monotonic()
    assert "does not answer" in refused(api)
    assert time.monotonic() - started > 0.4
    assert "cannot be reached" in refused(api)
    proxy.mode = "open"
    assert until_answered(api).status == 200
    api.mask()


def test_silence_in_the_middle_of_a_transaction(
    api: Api, proxy: Proxy, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("plivo_emulator.store.postgresql.STATEMENT_SECONDS", 0.5)

    def work() -> None:
        with api.emulator.store.transaction(write=True) as tx:
            proxy.mode = "silent"
            tx.one("SELECT 1")

    with pytest.raises(StoreUnavailable, match="does not answer"):
        work()
    assert "cannot be reached" in refused(api)
    proxy.mode = "open"
    assert until_answered(api).status == 200
    api.mask()


def test_a_lock_is_not_waited_for_without_end(api: Api, database: str) -> None:
    """As when another process stops in the middle of a transaction."""
    session = api.mask()["session_uuid"]
    store = api.emulator.store
    with store.transaction(write=True) as tx:
        tx.run("SET SESSION lock_timeout TO '100ms'")
    import psycopg

    url, _, schema = database.rpartition("?schema=")
    with psycopg.connect(url) as other:
        other.execute(f"UPDATE {schema}.masking_sessions SET duration = duration".encode())
        answer = api.delete(f"Masking/Session/{session}/")
        assert answer.status == 503
        assert "lock timeout" in answer.body["error"]
        other.rollback()
    assert api.delete(f"Masking/Session/{session}/").status == 200


def test_a_restarted_server_is_connected_to_again(api: Api, database: str) -> None:
    """As when an administrator ends the connection, which a restart does."""
    import psycopg

    api.mask()
    with api.emulator.store.transaction(write=False) as tx:
        process = tx.one("SELECT pg_backend_pid()")
    url = database.rpartition("?schema=")[0]
    with psycopg.connect(url, autocommit=True) as other:
        other.execute("SELECT pg_terminate_backend(%s)", process)
    assert "does not answer" in refused(api)
    assert until_answered(api).status == 200
    assert api.get("Masking/Session/").body["response"]["meta"]["total_count"] == 1


def test_health_tells_of_the_outage(api: Api, proxy: Proxy) -> None:
    assert api.request("GET", "/_emulator/health").status == 200
    proxy.mode = "cut"
    assert api.request("GET", "/_emulator/health").status == 503
    proxy.mode = "open"
    assert until_answered(api, "/_emulator/health").status == 200


def test_without_a_database_it_does_not_start(proxy: Proxy) -> None:
    proxy.mode = "cut"
    with pytest.raises(StoreError, match="Cannot use the database postgresql://127") as caught:
        open_store(proxy.url)
    assert "plivo:" not in str(caught.value)


def test_passwords_are_not_shown() -> None:
    with pytest.raises(StoreError) as caught:
        open_store("postgresql://someone:secret@127.0.0.1:1/state?password=hidden")
    assert "secret" not in str(caught.value)
    assert "hidden" not in str(caught.value)


@pytest.mark.parametrize("schema", ["", "A", "1x", "x;--", "x" * 64, 'x"y'])
def test_schemas_that_are_none(schema: str) -> None:
    with pytest.raises(StoreError, match="not a valid schema name"):
        open_store(f"postgresql://127.0.0.1:1/x?schema={schema}")
