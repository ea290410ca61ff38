"""The site in a real browser, opened from the disk; skipped where there is none."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeAlias

import orjson
import pytest

from plivo_emulator.contract import BUNDLED
from plivo_emulator.emulator import Emulator
from plivo_emulator.server import BackgroundServer
from plivo_emulator.settings import DEFAULT_AUTH_ID, DEFAULT_AUTH_TOKEN, Settings
from tests.docs.blocks import DOCS
from tools.docs import scalar
from tools.docs.__main__ import CACHE
from tools.docs.calls import calls
from tools.docs.samples import LANGUAGES
from tools.docs.site import build
from tools.generator.document import Document

# Playwright's objects are untyped here, so that the module imports without it.
Page: TypeAlias = Any
Visit: TypeAlias = Callable[..., Page]

DOCUMENT = Document(orjson.loads(BUNDLED.read_bytes()))
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
# Without these, Chromium talks to its maker's hosts.
QUIET = ["--disable-background-networking", "--disable-component-update", "--disable-gpu"]
PHONE = {"width": 390, "height": 844}
CREATE = "reference.html#tag/applications/applications_create"


@pytest.fixture(scope="module")
def emulator() -> Iterator[BackgroundServer]:
    """What the console of the reference talks to."""
    with Emulator(Settings(check_replies=True)) as emulator:
        server = BackgroundServer(emulator)
        yield server
        server.stop()


@pytest.fixture(scope="module")
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
        page.set_default_timeout(15_000)
        page.on("console", complain)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("request", watch)
        page.goto(f"{site.as_uri()}/{address}")
        return page

    yield visit
    for context in contexts:
        context.close()
    assert wrong == []


def operation(page: Page, summary: str) -> Any:
    """The part of the reference about an operation, once it is there."""
    section = page.locator("section", has=page.get_by_role("heading", name=summary)).last
    section.get_by_role("button", name="Test Request").wait_for()
    return section


def test_reference_shows_samples_of_every_language(visit: Visit) -> None:
    page = visit(CREATE)
    section = operation(page, "Create an application")
    card = section.locator(".scalar-card", has_text="Request Example for").first
    call = next(c for c in calls(DOCUMENT) if c.operation_id == "applications_create")
    shown = LANGUAGES[0].label
    for language in LANGUAGES:
        card.get_by_role("button", name=shown, exact=True).click()
        page.get_by_role("option", name=language.label, exact=True).click()
        shown = language.label
        text = re.sub(r"\s", "", card.locator("pre").inner_text())
        # Line numbers are drawn by the style, so the text is the sample.
        assert re.sub(r"\s", "", language.write(call)) in text


def test_reference_finds_a_field(visit: Visit) -> None:
    page = visit("reference.html")
    page.get_by_role("button", name="Search").first.click()
    page.get_by_role("combobox").or_(page.get_by_placeholder("Search")).last.fill(
        "virtual_number_cooloff_period"
    )
    page.get_by_role("option", name="Create a masking session").first.wait_for()


def test_console_sends_to_the_emulator(visit: Visit, emulator: BackgroundServer) -> None:
    page = visit("reference.html")
    page.locator("button", has_text="https://api.plivo.com/v1").first.click()
    page.get_by_role("option", name=emulator.base_url).first.click()
    page.get_by_role("button", name="Applications").first.click()
    page.get_by_role("link", name="Create an application").first.click()
    operation(page, "Create an application").get_by_role("button", name="Test Request").click()
    console = page.get_by_role("dialog")
    with page.expect_response(f"{emulator.base_url}/**") as reply:
        console.get_by_role("button", name=f"Send post request to {emulator.base_url}").click()
    assert reply.value.status == 201
    console.get_by_text(reply.value.json()["app_id"]).first.wait_for()


def test_pages_fit_a_phone(visit: Visit) -> None:
    for address in ("index.html", "errors.html", "decisions.html", CREATE):
        page = visit(address, viewport=PHONE)
        page.get_by_role("heading").first.wait_for()
        width = page.evaluate("document.documentElement.scrollWidth")
        assert width <= PHONE["width"], address


def test_theme_is_kept_from_page_to_page(visit: Visit) -> None:
    page = visit("index.html", color_scheme="light")
    background = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(background)
    page.get_by_role("button", name="Switch between light and dark").click()
    dark = page.evaluate(background)
    assert dark != light
    page.get_by_role("link", name="Authentication").first.click()
    page.get_by_role("heading", name="Authentication", level=1).wait_for()
    assert page.evaluate(background) == dark
    page.get_by_role("link", name="API reference").first.click()
    page.locator("body.dark-mode").wait_for()


def test_code_can_be_copied(visit: Visit) -> None:
    page = visit("authentication.html", permissions=["clipboard-read", "clipboard-write"])
    block = page.locator(".code").first
    block.hover()
    block.get_by_role("button", name="Copy").click()
    block.get_by_role("button", name="Copied").wait_for()
    assert page.evaluate("navigator.clipboard.readText()").startswith("from plivo_client")


def test_menu_opens_on_a_phone(visit: Visit) -> None:
    page = visit("index.html", viewport=PHONE)
    link = page.get_by_role("navigation", name="Guides").get_by_role("link", name="Pagination")
    assert not link.is_visible()
    page.get_by_text("Contents").click()
    link.click()
    page.get_by_role("heading", name="Pagination", level=1).wait_for()
