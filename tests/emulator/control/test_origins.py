"""A browser shows pages of strangers: they may neither change nor read anything here."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from typing import Any

import pytest

from plivo_emulator.emulator import Emulator
from plivo_emulator.pipeline.http import Reply, Request
from plivo_emulator.settings import Settings

HOST = "127.0.0.1:12121"
OWN = f"http://{HOST}"
SAME = {"sec-fetch-site": "same-origin", "sec-fetch-mode": "cors", "sec-fetch-dest": "empty"}
LINK = {"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document"}
FRAME = {**LINK, "sec-fetch-dest": "iframe"}
NO_CORS = {"sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors", "sec-fetch-dest": "image"}


@pytest.fixture
def emulator() -> Iterator[Emulator]:
    settings = Settings(
        check_replies=True,
        allow_hosts=("plivo.example.com",),
        allow_origins=("https://docs.example.com",),
    )
    with Emulator(settings) as emulator:
        yield emulator
        assert emulator.contract_violations == []


def ask(emulator: Emulator, method: str, path: str, body: bytes = b"", /, **headers: str) -> Reply:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    reply = emulator.handle(Request(method, path, {"host": HOST, **named}, body))
    assert isinstance(reply, Reply)
    return reply


@pytest.mark.parametrize(
    ("origin", "status"),
    [
        (None, 200),
        (OWN, 200),
        ("https://evil.example.com", 403),
        ("http://127.0.0.1:8000", 403),
        ("http://localhost:12121", 403),
        ("https://docs.example.com", 403),
        ("null", 403),
        ("", 403),
        (f"http://{HOST}.evil.example.com", 403),
        (f"http://evil.example.com@{HOST}x", 403),
    ],
)
def test_only_the_inspector_and_programs_are_answered(
    emulator: Emulator, origin: str | None, status: int
) -> None:
    headers = {} if origin is None else {"origin": origin}
    assert ask(emulator, "POST", "/_emulator/reset/", **headers).status == status


@pytest.mark.parametrize(
    ("host", "status"),
    [
        *((host, 200) for host in ("127.0.0.1", "127.0.0.1:80", "[::1]:12121", "localhost:12121")),
        *((host, 200) for host in ("LOCALHOST", "10.0.0.7:12121", "emulator:12121", "a.test")),
        *((host, 200) for host in ("host.docker.internal:12121", "plivo.example.com:8443", "")),
        *(
            (host, 403)
            for host in ("evil.example.com", "evil.example.com:12121", "127.0.0.1.nip.io")
        ),
        *((host, 403) for host in ("localhost.example.com", "xplivo.example.com", "1.2.3", "7f.1")),
        *(
            (host, 403)
            for host in ("evil.example.com@127.0.0.1", "127.0.0.1/evil.example.com", "[")
        ),
        *((host, 403) for host in ("127.0.0.1:x", " ", "com.", "evil.example.com#localhost")),
    ],
)
def test_a_strangers_name_for_this_machine_is_refused(
    emulator: Emulator, host: str, status: int
) -> None:
    """DNS rebinding: the page and what it asks have the same origin."""
    for method, path in (("GET", "/_emulator/accounts/"), ("GET", "/_emulator/")):
        assert ask(emulator, method, path, host=host).status == status, path
    reply = ask(emulator, "POST", "/_emulator/reset/", host=host, origin=f"http://{host}", **SAME)
    if host:
        assert reply.status == status


@pytest.mark.parametrize(
    ("sent", "status"), [(SAME, 200), (LINK, 200), ({}, 200), (FRAME, 403), (NO_CORS, 403)]
)
@pytest.mark.parametrize("path", ["/_emulator/", "/_emulator/accounts/", "/_emulator/openapi.json"])
def test_nothing_is_embedded(
    emulator: Emulator, path: str, sent: dict[str, str], status: int
) -> None:
    assert ask(emulator, "GET", path, **sent).status == status


# What a page can send to another site without asking first: as a form, as text, as nothing.
SIMPLE = [
    ("application/x-www-form-urlencoded", b"seed=7"),
    ("text/plain", b'{"seed": 7}'),
    ("multipart/form-data; boundary=x", b"--x--\r\n"),
    ("", b'{"seed": 7}'),
]
CHANGES = ["reset", "faults", "clock/freeze", "snapshots", "accounts", "calls", "clock/advance"]


@pytest.mark.parametrize("origin", ["https://evil.example.com", "null", None])
@pytest.mark.parametrize(("content_type", "body"), SIMPLE)
@pytest.mark.parametrize("change", CHANGES)
def test_no_simple_request_changes_anything(
    emulator: Emulator, change: str, content_type: str, body: bytes, origin: str | None
) -> None:
    writes = emulator.store.writes
    headers = {"content-type": content_type} if content_type else {}
    headers |= {} if origin is None else {"origin": origin}
    reply = ask(emulator, "POST", f"/_emulator/{change}/", body, **headers)
    assert reply.status == (400 if origin is None else 403)
    assert emulator.store.writes == writes
    assert (emulator.clock.frozen, emulator.faults.rules, emulator.runtime.snapshots) == (
        False,
        [],
        {},
    )


@pytest.mark.parametrize("path", ["/_emulator/health/", "/_emulator/nothing", "/_emulator/changes"])
def test_replies_are_data_and_stay_where_they_are(emulator: Emulator, path: str) -> None:
    headers = ask(emulator, "GET", path).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert headers["cache-control"] == "no-store"
    assert not [name for name in headers if name.startswith("access-control")]


# The vendor's API ------------------------------------------------------------------------------


def call(emulator: Emulator, method: str, origin: str | None, **headers: Any) -> Reply:
    settings = emulator.settings
    word = base64.b64encode(f"{settings.auth_id}:{settings.auth_token}".encode()).decode()
    headers |= {"authorization": f"Basic {word}", "content-type": "application/json"}
    headers |= {} if origin is None else {"origin": origin}
    body = b'{"app_name": "mine", "answer_url": "http://127.0.0.1/"}'
    return ask(emulator, method, f"/v1/Account/{settings.auth_id}/Application/", body, **headers)


@pytest.mark.parametrize(
    "origin",
    [
        *("null", OWN, "http://localhost:3000", "https://app.localhost", "http://[::1]:8000"),
        *("http://127.0.0.1", "https://docs.example.com"),
    ],
)
def test_pages_here_may_call_the_vendors_api(emulator: Emulator, origin: str) -> None:
    """`null` is that of a file, such as the reference with its console."""
    for method, status in (("OPTIONS", 204), ("POST", 201), ("GET", 200)):
        reply = call(emulator, method, origin)
        assert reply.status == status
        assert reply.headers["access-control-allow-origin"] == origin
        assert reply.headers["access-control-expose-headers"] == "allow"
        assert reply.headers["vary"] == "origin"
    assert "access-control-allow-credentials" not in reply.headers


@pytest.mark.parametrize(
    "origin",
    [
        *(
            "https://evil.example.com",
            "http://docs.example.com",
            "https://docs.example.com.evil.io",
        ),
        *(
            "http://localhost.example.com",
            "http://127.0.0.1.nip.io",
            "http://10.0.0.1",
            "file://",
            "",
        ),
    ],
)
def test_other_pages_may_not(emulator: Emulator, origin: str) -> None:
    writes = emulator.store.writes
    for method in ("OPTIONS", "POST", "GET", "PUT"):
        reply = call(emulator, method, origin)
        assert reply.status == 403
        assert not [name for name in reply.headers if name.startswith("access-control")]
    assert emulator.store.writes == writes


def test_a_strangers_name_makes_no_page_one_of_ours(emulator: Emulator) -> None:
    name = "evil.example.com:12121"
    assert call(emulator, "POST", f"http://{name}", host=name).status == 403
    ours = "plivo.example.com"
    assert call(emulator, "POST", f"http://{ours}", host=ours).status == 201


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
@pytest.mark.parametrize("mode", ["no-cors", "navigate", "cors"])
@pytest.mark.parametrize("dest", ["image", "script", "iframe", "document", "empty"])
def test_other_sites_cannot_ask_without_an_origin(
    emulator: Emulator, site: str, mode: str, dest: str
) -> None:
    """Images, programs, frames, links and forms: browsers send no `Origin` with their GET."""
    sent = {"sec-fetch-site": site, "sec-fetch-mode": mode, "sec-fetch-dest": dest}
    for method in ("GET", "HEAD"):
        assert call(emulator, method, None, **sent).status == 403


@pytest.mark.parametrize("site", ["same-origin", "none"])
def test_this_site_and_the_address_bar_can(emulator: Emulator, site: str) -> None:
    assert call(emulator, "GET", None, **{"sec-fetch-site": site}).status == 200


@pytest.mark.parametrize(
    ("host", "status"),
    [
        *((host, 200) for host in ("127.0.0.1", "[::1]:12121", "localhost:1", "10.0.0.7", "", "x")),
        *((host, 200) for host in ("emulator:12121", "a.internal", "plivo.example.com:8443")),
        *((host, 200) for host in ("api.plivo.com", "API.PLIVO.COM:443")),
        *((host, 403) for host in ("evil.example.com", "127.0.0.1.nip.io:12121", "localhost.io")),
        *((host, 403) for host in ("api.plivo.com.evil.io", "xapi.plivo.com", "x@127.0.0.1")),
        *((host, 403) for host in ("a" * 5000, "[", " ")),
    ],
)
def test_a_rebound_name_reads_nothing(emulator: Emulator, host: str, status: int) -> None:
    """To the browser the page of such a name and the API are of one origin: it sends none."""
    for sent in ({}, {"sec-fetch-site": "same-origin"}):
        assert call(emulator, "GET", None, host=host, **sent).status == status


def test_replies_cannot_be_embedded(emulator: Emulator) -> None:
    for reply in (
        call(emulator, "GET", None),
        call(emulator, "GET", "http://localhost:3000"),
        call(emulator, "PUT", None),
        ask(emulator, "GET", "/v1/Account/MA/"),
    ):
        assert reply.headers["cross-origin-resource-policy"] == "same-origin"
        assert reply.headers["x-content-type-options"] == "nosniff"


def test_programs_need_not_say_where_they_are(emulator: Emulator) -> None:
    reply = call(emulator, "POST", None, host="api.plivo.com")
    assert reply.status == 201
    assert not [name for name in reply.headers if name.startswith("access-control")]
