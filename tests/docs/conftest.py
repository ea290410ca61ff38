"""What the pages run in: an emulator, an environment that leads to it, and a browser."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson
import pytest

from plivo_emulator.emulator import Emulator
from plivo_emulator.pipeline.contract import BUNDLED
from plivo_emulator.serving.server import BackgroundServer
from plivo_emulator.settings import DEFAULT_AUTH_ID, DEFAULT_AUTH_TOKEN, Settings
from plivo_emulator.testing import EmulatorUnderTest
from tests.docs.blocks import DOCS
from tests.docs.browser import BROWSERS, QUIET, Page, Visit
from tools.docs import scalar
from tools.docs.__main__ import CACHE
from tools.docs.site import build


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder of a reader, with the file that samples upload."""
    (tmp_path / "parcel.jpg").write_bytes(b"a picture")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def reader(
    plivo_emulator: EmulatorUnderTest, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> EmulatorUnderTest:
    """An emulator whose address and credentials are set as the guides tell a reader to."""
    monkeypatch.setenv("PLIVO_AUTH_ID", plivo_emulator.auth_id)
    monkeypatch.setenv("PLIVO_AUTH_TOKEN", plivo_emulator.auth_token)
    monkeypatch.setenv("PLIVO_BASE_URL", plivo_emulator.base_url)
    monkeypatch.setenv("PLIVO_EMULATOR_BASE_URL", f"{plivo_emulator.url}/_emulator")
    return plivo_emulator


@pytest.fixture(scope="session")
def emulator() -> Iterator[BackgroundServer]:
    """What the console of the reference talks to."""
    with Emulator(Settings(check_replies=True)) as emulator:
        server = BackgroundServer(emulator)
        yield server
        server.stop()


@pytest.fixture(scope="session")
def site(emulator: BackgroundServer, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site with the real viewer, and with the port of this test's emulator."""
    if not (CACHE / f"scalar-{scalar.VERSION}.js").is_file():
        pytest.skip("the viewer has not been fetched; `make docs` does that")
    output = tmp_path_factory.mktemp("browser") / "site"
    document = orjson.loads(BUNDLED.read_bytes())
    document["servers"][1]["url"] = emulator.base_url
    specification = output.with_name("openapi.json")
    specification.write_bytes(orjson.dumps(document))
    build(
        docs=DOCS,
        specification=specification,
        output=output,
        scalar=scalar.script(CACHE),
        auth={"username": DEFAULT_AUTH_ID, "password": DEFAULT_AUTH_TOKEN},
    )
    return output


# Not longer: while Playwright runs, no other event loop can in this thread.
@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    sync_api = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        pytest.skip("Chromium is not installed")
    flags = [*QUIET, *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=flags)
        yield browser
        browser.close()


@pytest.fixture
def visit(browser: Any, site: Path) -> Iterator[Visit]:
    """Open a page; complaints of the console and requests to other machines fail the test."""
    wrong: list[str] = []
    contexts = []

    def watch(request: Any) -> None:
        if not request.url.startswith(("file:", "data:", "blob:", "http://127.0.0.1:")):
            wrong.append(f"request to {request.url}")

    def complain(message: Any) -> None:
        if message.type in ("error", "warning"):
            wrong.append(message.text)

    def visit(address: str, **options: Any) -> Page:
        context = browser.new_context(**{"viewport": {"width": 1440, "height": 900}, **options})
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(60_000)
        page.on("console", complain)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("request", watch)
        page.goto(f"{site.as_uri()}/{address}")
        return page

    yield visit
    for context in contexts:
        context.close()
    assert wrong == []
