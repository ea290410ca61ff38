"""Uploaded files: what the store and the journal keep of them, and limits on size."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from plivo_emulator.domain.media import CONTENTS, MEDIA
from plivo_emulator.emulator import Emulator
from plivo_emulator.pipeline.forms import MalformedForm, read_form
from plivo_emulator.pipeline.http import Request
from plivo_emulator.serving.server import BackgroundServer
from plivo_emulator.settings import Settings
from plivo_emulator.store.sqlite import SqliteStore
from tests.emulator.resources.api import Api, running

PICTURE = bytes(range(256)) * 500


@pytest.fixture
def api() -> Iterator[Api]:
    with running() as api:
        yield api


def upload_one(api: Api) -> str:
    (result,) = api.upload(("a.png", PICTURE, "image/png")).body["objects"]
    return str(result["media_id"])


def content(api: Api, key: str) -> tuple[int, bytes]:
    path = f"/Account/{api.auth_id}/Media/{key}"
    reply = api.emulator.handle(Request("GET", path, {"host": "127.0.0.1:1"}))
    return reply.status, reply.payload


def test_files_survive_a_restart(tmp_path: Any) -> None:
    database = str(tmp_path / "plivo.db")
    with running(database=database) as api:
        key = upload_one(api)
        before = api.get(f"Media/{key}/").body
    with running(database=database) as api:
        after = api.get(f"Media/{key}/").body
        assert {**after, "api_id": ""} == {**before, "api_id": ""}
        assert content(api, key) == (200, PICTURE)
        api.advance(hours=6)
        assert content(api, key)[0] == 404


def test_a_snapshot_has_the_content_too(api: Api) -> None:
    key = upload_one(api)
    store = api.emulator.store
    store.take_snapshot("with", {})
    api.advance(hours=6)
    assert api.rows(MEDIA) == api.rows(CONTENTS) == []
    store.restore_snapshot("with")
    # Not by its address: its time is over, by the clock.
    (row,) = api.rows(CONTENTS)
    assert (row["media_id"], bytes(row["content"])) == (key, PICTURE)


def test_lists_do_not_read_contents(api: Api) -> None:
    upload_one(api)
    (row,) = api.rows(MEDIA)
    assert PICTURE[:16] not in repr(row.document).encode("latin-1", "replace")
    store = api.emulator.store
    if not isinstance(store, SqliteStore):
        pytest.skip("only SQLite's store remembers what it has read")
    for key in (row["media_id"], "nothing"):
        content(api, key)
    remembered = [values for _, values in store.answers.values() if values]
    assert all(PICTURE not in values for values in remembered)


def test_the_journal_keeps_no_contents(api: Api) -> None:
    upload_one(api)
    (entry,) = api.emulator.journal
    shown = {"file_name": "a.png", "content_type": "image/png", "size": len(PICTURE)}
    assert entry.request_body == {"file": [shown]}
    assert entry.size < 10_000
    refused = Api(api.emulator, api.auth_id, "0" * 40)
    assert refused.upload(("a.png", PICTURE, "image/png")).status == 401
    *_, entry = api.emulator.journal
    assert entry.request_body.endswith("bytes of a form")
    assert entry.size < 10_000


def test_addresses_are_those_that_the_sender_uses(api: Api) -> None:
    for secure, scheme in ((False, "http"), (True, "https")):
        (result,) = api.upload(("a.png", b"1", "image/png"), secure=secure).body["objects"]
        assert result["url"].startswith(f"{scheme}://127.0.0.1:1/Account/")
    key = result["media_id"]
    # Without a host, as from this process.
    assert api.get(f"Media/{key}/").body["url"].startswith("https://media.plivo.com/Account/")


@pytest.mark.parametrize("cascade", [True, False])
def test_a_subaccounts_files_go_with_it(api: Api, cascade: bool) -> None:
    below = api.subaccount()
    upload_one(below)
    api.delete(f"Subaccount/{below.auth_id}/", cascade=str(cascade).lower())
    owners = [row["subaccount"] for row in api.rows(MEDIA)]
    assert owners == ([] if cascade else [""])
    assert len(api.rows(CONTENTS)) == len(owners)


@pytest.fixture
def server() -> Iterator[BackgroundServer]:
    settings = Settings(check_replies=True, max_body_bytes=20_000, max_form_bytes=50_000)
    server = BackgroundServer(Emulator(settings))
    yield server
    server.stop(close_emulator=True)
    assert server.emulator.internal_errors == []


def post(server: BackgroundServer, path: str, size: int, **more: Any) -> httpx.Response:
    settings = server.emulator.settings
    return httpx.post(
        f"{server.base_url}/Account/{settings.auth_id}/{path}",
        auth=(settings.auth_id, settings.auth_token),
        files={"file": ("a.png", b"0" * size, "image/png")},
        **more,
    )


def test_only_forms_may_be_large(server: BackgroundServer) -> None:
    assert post(server, "Media/", 49_000).status_code == 200
    reply = post(server, "Media/", 60_000)
    assert (reply.status_code, reply.json()["error"]) == (
        400,
        "the request body must have at most 50000 bytes",
    )
    for path, status in (("Application/", 400), ("Nothing/", 404)):
        assert post(server, path, 2_000_000).status_code == status
        *_, entry = server.emulator.journal
        # Most of it was not even kept in memory: not more than one read beyond the limit.
        assert int(entry.request_body.partition(" ")[0]) < 500_000


def test_replies_to_files_do_not_run_in_browsers(server: BackgroundServer) -> None:
    (result,) = post(server, "Media/", 10).json()["objects"]
    headers = httpx.get(result["url"]).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert "sandbox" in headers["content-security-policy"]
    allowed = httpx.options(result["url"])
    assert (allowed.status_code, allowed.headers["allow"]) == (204, "GET, HEAD, OPTIONS")


BOUNDARY = "multipart/form-data; boundary=x"


@pytest.mark.parametrize("cut", range(0, 105, 7))
def test_a_form_that_is_cut_off_is_refused(cut: int) -> None:
    whole = (
        b'--x\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\n'
        b"Content-Type: image/png\r\n\r\n\r\n--y \x00\xff\r\n--x--\r\n"
    )
    (file,) = read_form(BOUNDARY, whole)["file"]
    assert not isinstance(file, str)
    assert bytes(file.content) == b"\r\n--y \x00\xff"
    with pytest.raises(MalformedForm):
        read_form(BOUNDARY, whole[:cut])
