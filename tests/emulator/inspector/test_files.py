"""The inspector's files: how they are served, and what they may contain."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from hatchling.builders.wheel import WheelBuilder

from plivo_emulator import control, inspector
from plivo_emulator.testing import EmulatorUnderTest

ROOT = Path(__file__).parents[3]
CONTRACT = json.loads(control.BUNDLED.read_bytes())
FILES = {**inspector.FILES, control.BUNDLED.name: control.BUNDLED}
SCRIPTS = {name: path.read_text() for name, path in inspector.FILES.items() if path.suffix == ".js"}
TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".svg": "image/svg+xml",
}


@pytest.fixture(scope="module")
def files(plivo_emulator_session: EmulatorUnderTest) -> Iterator[httpx.Client]:
    """A client that only reads what never changes."""
    with httpx.Client(base_url=f"{plivo_emulator_session.url}/_emulator") as client:
        yield client


@pytest.fixture
def web(plivo_emulator: EmulatorUnderTest) -> httpx.Client:
    return httpx.Client(base_url=f"{plivo_emulator.url}/_emulator")


def test_page_is_found_with_and_without_a_slash(files: httpx.Client) -> None:
    page = files.get("/")
    redirected = files.get(str(files.base_url).rstrip("/"), follow_redirects=True)
    assert page.status_code == 200
    assert "<title>Plivo emulator</title>" in page.text
    assert [one.status_code for one in redirected.history] == [308]
    assert redirected.text == page.text
    assert redirected.url.path == "/_emulator/"


@pytest.mark.parametrize("name", FILES)
def test_every_file_is_served_with_its_type_and_a_strict_policy(
    files: httpx.Client, name: str
) -> None:
    reply = files.get(f"/{name}")
    assert reply.status_code == 200
    assert reply.content == FILES[name].read_bytes()
    assert reply.headers["content-type"] == TYPES[FILES[name].suffix]
    assert reply.headers["x-content-type-options"] == "nosniff"
    policy = dict(
        rule.strip().split(" ", 1) for rule in reply.headers["content-security-policy"].split(";")
    )
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == "'self'"
    # No text becomes markup, not even by mistake, in browsers that know of it.
    assert policy.pop("require-trusted-types-for") == "'script'"
    assert set(policy.values()) <= {"'none'", "'self'"}


def test_head_has_no_body(files: httpx.Client) -> None:
    reply = files.head("/inspector.js")
    assert reply.status_code == 200
    assert reply.content == b""


@pytest.mark.parametrize(
    "path",
    [
        *(
            "/nothing.js",
            "/lib/",
            "/../api.py",
            "/%2e%2e/__init__.py",
            "/lib/..%2f..%2f__init__.py",
        ),
        *("/%2fetc%2fpasswd", "/..%5c..%5capi.py", "/inspector.js%00.html", "/INSPECTOR.JS"),
    ],
)
def test_nothing_else_is_served(files: httpx.Client, path: str) -> None:
    reply = files.get(path)
    assert reply.status_code == 404
    assert reply.json()["error"]


def test_files_can_only_be_read(files: httpx.Client) -> None:
    reply = files.post("/inspector.js")
    assert reply.status_code == 405
    assert reply.headers["allow"] == "GET, HEAD, OPTIONS"


def test_looking_leaves_no_trace_in_the_journal(
    web: httpx.Client, plivo_emulator: EmulatorUnderTest
) -> None:
    with web:
        for path in ("/", "/inspector.js", "/requests/", "/nothing.js"):
            web.get(path)
    assert len(plivo_emulator.emulator.journal) == 0


def test_faults_do_not_lock_out_whoever_planted_them(web: httpx.Client) -> None:
    with web:
        assert web.post("/faults/", json={"status": 500}).status_code == 201
        assert len(web.get("/faults/").json()["objects"]) == 1
        assert web.delete("/faults/").status_code == 204


def test_older_requests_can_be_paged(web: httpx.Client, plivo_emulator: EmulatorUnderTest) -> None:
    for _ in range(5):
        plivo_emulator.request("GET", "Application/")
    with web:
        newest = web.get("/requests/", params={"limit": 2}).json()["objects"]
        older = web.get("/requests/", params={"limit": 2, "before": newest[-1]["id"]}).json()
    assert [one["id"] for one in newest] == [5, 4]
    assert [one["id"] for one in older["objects"]] == [3, 2]


@pytest.mark.parametrize("name", inspector.FILES)
def test_no_file_refers_to_another_host(name: str) -> None:
    text = inspector.FILES[name].read_text().replace('xmlns="http://www.w3.org/2000/svg"', "")
    assert re.findall(r"(?:https?:|wss?:|[\"'(]\s*)//[\w$]\S*", text) == []


def test_page_has_nothing_inline() -> None:
    page = inspector.FILES[""].read_text()
    assert re.findall(r"<style|\sstyle=|\son\w+=|javascript:", page) == []
    assert all(script.strip() == "" for script in re.findall(r"<script[^>]*>(.*?)</script>", page))


@pytest.mark.parametrize("name", SCRIPTS)
def test_data_never_becomes_markup_or_code(name: str) -> None:
    forbidden = (
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function|srcdoc"
    )
    assert re.findall(forbidden, SCRIPTS[name]) == []


@pytest.mark.parametrize("name", SCRIPTS)
def test_every_import_exists(name: str) -> None:
    for target in re.findall(r'from "(\..+?)"', SCRIPTS[name]):
        assert (FILES[name].parent / target).resolve() in inspector.FILES.values()


def test_every_asset_of_the_page_exists() -> None:
    assets = re.findall(r'(?:src|href)="([^#"]+)"', inspector.FILES[""].read_text())
    assert {"inspector.js", "inspector.css"} <= set(assets) <= FILES.keys()


def test_every_request_is_an_operation_of_the_control_api() -> None:
    known = {
        (method, re.sub(r"\{\w+\}", "{}", path.lstrip("/")))
        for path, item in CONTRACT["paths"].items()
        for method in item
    }
    verbs = {"get": "get", "Listing": "get", "first": "get", "post": "post", "remove": "delete"}
    calls = {
        (verbs[function], re.sub(r"\$\{[^}]*\}", "{}", path))
        for name, text in SCRIPTS.items()
        if name.startswith(("sections/", "inspector"))
        for function, path in re.findall(rf"\b({'|'.join(verbs)})\([\"`]([^\"`]+)[\"`]", text)
    }
    assert len(calls) > 15
    assert calls <= known


def test_every_form_has_its_schema() -> None:
    forms = re.findall(r'formFor\("(\w+)"', "".join(SCRIPTS.values()))
    assert len(forms) >= 5
    assert set(forms) <= CONTRACT["components"]["schemas"].keys()


def test_wheel_contains_every_file() -> None:
    included = {file.path for file in WheelBuilder(str(ROOT)).recurse_included_files()}
    assert {str(path) for path in inspector.FILES.values()} <= included
