"""A browser that looks at the inspector, where there is one."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from typing import Any, TypeAlias
from urllib.parse import urlsplit

import pytest

from plivo_emulator.testing import EmulatorUnderTest

# Playwright's objects are untyped here: the package is no dependency of the project's.
Page: TypeAlias = Any
Browser: TypeAlias = Any
Visit: TypeAlias = Callable[..., Page]

_BROWSERS = ("chromium", "chromium-browser", "google-chrome")
# Without these, Chromium talks to its maker's hosts.
_QUIET = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
)


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "browser: needs Chromium and Playwright, skipped without")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    found = next(filter(None, map(shutil.which, _BROWSERS)), None)
    if found is None:
        pytest.skip("Chromium is not installed")
    flags = [*_QUIET, *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=flags)
        yield browser
        browser.close()


@pytest.fixture
def visit(browser: Browser, plivo_emulator: EmulatorUnderTest) -> Iterator[Visit]:
    """Open a place of the inspector; whatever the console complains of fails the test."""
    wrong: list[str] = []
    contexts = []
    host = urlsplit(plivo_emulator.url).netloc

    def complain(message: Any) -> None:
        if message.type in ("error", "warning"):
            wrong.append(message.text)

    def watch(request: Any) -> None:
        if urlsplit(request.url).netloc != host:
            wrong.append(f"request to {request.url}")

    def visit(place: str, *, expected_errors: bool = False, **options: Any) -> Page:
        context = browser.new_context(**options)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(60_000)
        if not expected_errors:  # the browser notes each failed request on its console
            page.on("console", complain)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("request", watch)
        page.goto(f"{plivo_emulator.url}/_emulator/#{place}")
        return page

    yield visit
    for context in contexts:
        context.close()
    assert wrong == []
