"""The site in a real browser, opened from the disk; skipped where there is none."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import orjson
import pytest

from plivo_client import Plivo
from plivo_emulator.pipeline.contract import BUNDLED
from plivo_emulator.serving.server import BackgroundServer
from plivo_emulator.settings import DEFAULT_AUTH_ID, DEFAULT_AUTH_TOKEN
from plivo_emulator.testing import EmulatorUnderTest
from tests.docs.browser import CREATE, PHONE, Visit, operation
from tests.prerequisites import subject
from tests.profile import sample
from tools.docs.samples import LANGUAGES
from tools.docs.site import operation_links
from tools.generator.calls import Call, calls, success
from tools.generator.document import Document

DOCUMENT = Document(orjson.loads(BUNDLED.read_bytes()))
CREATED = CREATE.rpartition("/")[2]


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


def test_search_finds_guides_and_reference_together(visit: Visit) -> None:
    page = visit("index.html")
    page.keyboard.press("/")
    search = page.get_by_role("dialog", name="Search")
    search.get_by_role("searchbox").fill("masking session")
    search.get_by_role("link", name="Number masking, step by step").first.wait_for()
    search.get_by_role("searchbox").fill("virtual_number_cooloff_period")
    search.get_by_role("link", name="Create a masking session").wait_for()
    search.get_by_role("searchbox").press("Enter")
    operation(page, "Create a masking session").wait_for()
    # From the reference to another place in it, and to a guide.
    page.keyboard.press("Control+k")
    search.get_by_role("searchbox").fill("buy number")
    search.get_by_role("link", name="Buy a number").first.click()
    assert "phone_numbers_buy" in page.url
    page.get_by_role("button", name="Search guides and reference").click()
    search.get_by_role("searchbox").fill("pagination")
    search.get_by_role("link", name="Pagination").first.wait_for()
    search.get_by_role("searchbox").fill("nosuchthing")
    search.get_by_text("0 results").wait_for()


def test_console_sends_to_the_emulator(visit: Visit, emulator: BackgroundServer) -> None:
    page = visit("reference.html")
    page.locator("button", has_text=emulator.base_url).first.wait_for()
    page.get_by_role("button", name="Applications").first.click()
    page.get_by_role("link", name="Create an application").first.click()
    operation(page, "Create an application").get_by_role("button", name="Test Request").click()
    console = page.get_by_role("dialog")
    with page.expect_response(f"{emulator.base_url}/**") as reply:
        console.get_by_role("button", name=f"Send post request to {emulator.base_url}").click()
    assert reply.value.status == 201
    console.get_by_text(reply.value.json()["app_id"]).first.wait_for()


def make(operation_id: str, client: Plivo) -> None:
    """Make what an operation reads."""
    subject(next(one for one in calls(DOCUMENT) if one.operation_id == operation_id), client)


# The others name what they belong to, which has another identifier than the example's.
LISTS = sample([call for call in calls(DOCUMENT) if call.is_list and not call.path_values], 0.25)


@pytest.mark.parametrize("call", LISTS, ids=lambda call: call.operation_id)
def test_the_first_send_of_a_list_finds_what_there_is(
    call: Call, visit: Visit, emulator: BackgroundServer
) -> None:
    with Plivo(DEFAULT_AUTH_ID, DEFAULT_AUTH_TOKEN, base_url=emulator.base_url) as client:
        client.subaccounts.create(name="Shop")
        client.applications.create(app_name="x", answer_url="https://example.com/answer")
        client.masking_sessions.create(first_party="14155550100", second_party="14155550101")
        client.verify_sessions.create(recipient="14155550100")
        client.endpoints.create(username="rider", password="ride2026", alias="Rider")
        client.powerpacks.create(name=f"For {call.operation_id}")
        made = ("verified_caller_ids", "messages", "media", "recordings", "calls", "brands")
        for name in (*made, "multi_party_calls", "campaigns", "tollfree_verifications"):
            make(f"{name}_get", client)
    operation_of = DOCUMENT.root["paths"][call.path][call.method.lower()]
    page = visit(operation_links(DOCUMENT)[call.operation_id])
    operation(page, operation_of["summary"]).get_by_role("button", name="Test Request").click()
    console = page.get_by_role("dialog")
    ticked = console.get_by_role("checkbox", name=re.compile("Include .+ in request"))
    ticked.first.wait_for()
    with page.expect_response(f"{emulator.base_url}/**") as reply:
        console.get_by_role("button", name=f"Send get request to {emulator.base_url}").click()
    assert reply.value.status == 200
    # Only what is required is sent.
    assert reply.value.url.partition("?")[2] in ("", "country_iso=US")
    document = reply.value.json()
    # Its rows are the only list in it.
    (rows,) = (one for one in document.get("response", document).values() if isinstance(one, list))
    assert rows


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


def test_sample_runs_as_copied(visit: Visit, reader: EmulatorUnderTest, tmp_path: Path) -> None:
    page = visit(CREATE, permissions=["clipboard-read", "clipboard-write"])
    card = operation(page, "Create an application").locator(
        ".scalar-card", has_text="Request Example for"
    )
    card.get_by_role("button", name=LANGUAGES[0].label, exact=True).click()
    page.get_by_role("option", name="Python", exact=True).click()
    card.get_by_text("from plivo_client import Plivo").hover()
    card.get_by_role("button", name="Copy").click()
    copied = page.evaluate("navigator.clipboard.readText()")
    program = tmp_path / "sample.py"
    program.write_text(copied, "utf-8")
    # The environment says where the emulator is, as the guides tell a reader to say it.
    ran = subprocess.run(
        [sys.executable, program], capture_output=True, text=True, check=False, timeout=120
    )
    assert ran.returncode == 0, ran.stderr
    (operation_called,) = (o for *_, o in DOCUMENT.operations() if o["operationId"] == CREATED)
    (request,) = reader.journal
    documented = success(DOCUMENT, operation_called)[0]
    assert (request.operation_id, str(request.status)) == (CREATED, documented)
