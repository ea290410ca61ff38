"""Files that are damaged, or no databases: refused when it starts, told when it runs."""

from __future__ import annotations

import os
import random
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from plivo_emulator.cli import main
from plivo_emulator.emulator import Emulator
from plivo_emulator.settings import Settings
from plivo_emulator.store import StoreError, Table, open_store
from plivo_emulator.store.sqlite import SqliteStore
from tests.emulator.resources.api import ALICE, Api

PAGE = 4096


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A database of an emulator, with a few hundred rows."""
    path = tmp_path_factory.mktemp("sound") / "state.db"
    settings = Settings(database=str(path), check_replies=True)
    with Emulator(settings) as emulator:
        api = Api(emulator, settings.auth_id, settings.auth_token)
        for number in range(100):
            api.mask(ALICE, f"1415556{number:04d}")
    return path.read_bytes()


def overwritten(content: bytes, at: int, by: bytes) -> bytes:
    return content[:at] + by + content[at + len(by) :]


def truncated(content: bytes) -> bytes:
    return content[: len(content) // 2 // PAGE * PAGE]


def garbled(content: bytes) -> bytes:
    return overwritten(content, len(content) // 2, random.Random(1).randbytes(PAGE))


def no_header(content: bytes) -> bytes:
    return overwritten(content, 0, bytes(100))


def another_application(content: bytes) -> bytes:
    return overwritten(content, 68, b"\0\0\0\1")


def no_document(content: bytes) -> bytes:
    at = content.index(b'{"', content.index(b"virtual_number", 60 * PAGE) - 400)
    return overwritten(content, at, b"[[")


def no_text(content: bytes) -> bytes:
    """Break a number in a row, which is in an index, too."""
    return content.replace(b"14155560042", b"1415556\xff\xff42")


def other_schema(content: bytes) -> bytes:
    """Break a word of SQL in the schema, in a way that is not UTF-8."""
    return content.replace(b"CREATE TABLE accounts", b"CREATE T\xca\xfeLE accounts")


@pytest.mark.parametrize(
    "damage",
    [
        truncated,
        garbled,
        no_header,
        another_application,
        no_document,
        no_text,
        other_schema,
        lambda content: content[:16],
        lambda content: content[: len(content) - 1],
    ],
)
def test_a_damaged_file_is_refused_and_left_alone(
    tmp_path: Path, sound: bytes, damage: Callable[[bytes], bytes]
) -> None:
    path = tmp_path / "state.db"
    content = damage(sound)
    assert content != sound
    path.write_bytes(content)
    with pytest.raises(StoreError, match=r"Cannot use the database .*state\.db: .+\.$") as caught:
        Emulator(Settings(database=str(path)))
    assert "\n" not in str(caught.value)
    assert path.read_bytes() == content


@pytest.mark.parametrize("seed", range(40))
def test_damage_anywhere_never_answers_500(tmp_path: Path, sound: bytes, seed: int) -> None:
    chance = random.Random(seed)
    size = chance.choice([8, 64, 512, PAGE])
    at = chance.randrange(len(sound) - size)
    path = tmp_path / "state.db"
    path.write_bytes(overwritten(sound, at, chance.randbytes(size)))
    settings = Settings(database=str(path))
    try:
        emulator = Emulator(settings)
    except StoreError:
        return
    with emulator:
        api = Api(emulator, settings.auth_id, settings.auth_token)
        for offset in range(0, 100, 20):
            assert api.get(f"Masking/Session/?limit=20&offset={offset}").status in (200, 503)
        assert emulator.internal_errors == []


def test_another_programs_file_is_not_converted(tmp_path: Path) -> None:
    path = tmp_path / "foreign.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE users (id INTEGER)")
    connection.close()
    content = path.read_bytes()
    with pytest.raises(StoreError, match="another program"):
        open_store(str(path))
    assert path.read_bytes() == content
    assert [file.name for file in tmp_path.iterdir()] == ["foreign.db"]


def test_a_log_of_an_interrupted_emulator_is_not_lost_by_looking(tmp_path: Path) -> None:
    """As when another version looks at it: the one that wrote it still finds everything."""
    books = Table("books", key="isbn", columns={"isbn": "TEXT"})
    path = tmp_path / "state.db"
    store = open_store(str(path), [books])
    with store.transaction(write=True) as tx:
        books.insert(tx, {}, isbn="1")
    for suffix in ("", "-wal"):
        (tmp_path / f"copy.db{suffix}").write_bytes(Path(f"{path}{suffix}").read_bytes())
    store.close()
    before = [(tmp_path / f"copy.db{suffix}").read_bytes() for suffix in ("", "-wal")]
    with pytest.raises(StoreError, match="another version"):
        open_store(str(tmp_path / "copy.db"), [])
    assert [(tmp_path / f"copy.db{suffix}").read_bytes() for suffix in ("", "-wal")] == before


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no such files here")
def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    fifo = tmp_path / "fifo"
    os.mkfifo(fifo)
    for path in (fifo, tmp_path, Path("/dev/null")):
        with pytest.raises(StoreError, match="it is not a file"):
            open_store(str(path))
    for name in ("x" * 5000, "a\0b", str(fifo / "state.db")):
        with pytest.raises(StoreError, match="Cannot use the database"):
            open_store(name)


def test_the_command_says_it_in_a_line(
    tmp_path: Path, sound: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "state.db"
    path.write_bytes(garbled(sound))
    status = main(["serve", "--port", "0", "--database", str(path)])
    output = capsys.readouterr()
    assert status == 2
    assert output.out == ""
    assert len(output.err.splitlines()) == 1, output.err


@pytest.mark.parametrize("content", [b"", b"\0"])
def test_an_empty_file_is_a_new_database(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "state.db"
    path.write_bytes(content)
    with Emulator(Settings(database=str(path))) as emulator:
        assert emulator.store.fresh


@pytest.fixture
def running(tmp_path: Path) -> Api:
    settings = Settings(database=str(tmp_path / "state.db"))
    return Api(Emulator(settings), settings.auth_id, settings.auth_token)


def spoil(api: Api, path: Path, first: int) -> None:
    """Damage a file from a page on, while it is open, so that nothing is remembered of it."""
    assert isinstance(api.emulator.store, SqliteStore)
    connection = api.emulator.store.connection
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    with path.open("r+b") as file:
        file.seek(first * PAGE)
        file.write(random.Random(1).randbytes(path.stat().st_size - first * PAGE))
    connection.execute("PRAGMA shrink_memory")
    api.emulator.store.answers.clear()


def test_damage_while_it_runs_is_told_until_a_reset(running: Api, tmp_path: Path) -> None:
    api = running
    for number in range(50):
        api.mask(ALICE, f"1415556{number:04d}")
    spoil(api, tmp_path / "state.db", 1)
    for _ in range(3):
        answer = api.get("Masking/Session/")
        assert answer.status == 503
        assert "the database is damaged" in answer.body["error"]
    assert api.post("Application/", {"app_name": "a", "answer_url": "http://a.example"}).status == (
        503
    )
    health = api.request("GET", "/_emulator/health/")
    assert (health.status, "damaged" in health.body["error"]) == (503, True)
    assert api.request("POST", "/_emulator/reset/").status == 200
    assert api.request("GET", "/_emulator/health/").body["database"]["status"] == "ok"
    api.mask()
    assert api.get("Masking/Session/").body["response"]["meta"]["total_count"] == 1
    assert api.emulator.internal_errors == []
    api.emulator.close()


def test_a_damaged_row_is_told(running: Api) -> None:
    api = running
    session = api.mask()["session_uuid"]
    with api.emulator.store.transaction(write=True) as tx:
        tx.run("UPDATE masking_sessions SET document = ?", (b'{"x',))
    assert api.get(f"Masking/Session/{session}/").status == 503
    assert api.request("GET", "/_emulator/health/").status == 503
    assert api.emulator.internal_errors == []
    api.emulator.close()


def test_a_file_that_was_removed_or_replaced_is_not_written_to(
    running: Api, tmp_path: Path
) -> None:
    """What is written to it would be gone after a restart."""
    api, path = running, tmp_path / "state.db"
    session = api.mask()["session_uuid"]
    for replaced in (False, True):
        path.rename(tmp_path / "elsewhere.db")
        if replaced:
            path.write_bytes(b"")
        refused = f"/v1/Account/{api.auth_id}/Masking/Session/{session}/"
        for method, target in (("DELETE", refused), ("POST", "/_emulator/reset/")):
            answer = api.request(method, target)
            assert answer.status == 503
            assert "removed or replaced" in answer.body["error"]
        assert api.masked(session)["status"] == "active"
        database = api.request("GET", "/_emulator/health/").body["database"]
        assert database["status"] == "read-only"
        assert "removed or replaced" in database["problem"]
        (tmp_path / "elsewhere.db").replace(path)
    assert api.delete(f"Masking/Session/{session}/").status == 200
    assert api.request("GET", "/_emulator/health/").body["database"]["problem"] is None
    api.emulator.close()
