"""axe finds nothing serious on any page; skipped where it, or a browser, is not installed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

import pytest

from tests.docs.blocks import GUIDES
from tests.docs.browser import CREATE, SETTLED, Page, Visit, operation
from tests.profile import NIGHTLY, sample

Findings: TypeAlias = list[str]
Check: TypeAlias = Callable[..., Findings]

# Preloading reads style sheets once more, which a page from a file may not.
OPTIONS = {"resultTypes": ["violations"], "preload": False, "selectors": False}
# Themes differ in colours alone.
OF_THEMES = {"light": OPTIONS, "dark": OPTIONS | {"runOnly": ["color-contrast"]}}
# The whole reference in one page repeats itself.
SHORTEN = (
    """document.querySelectorAll("article > *:nth-child(n + 300)").forEach((one) => one.remove())"""
)

themes = pytest.mark.parametrize("theme", ["light", "dark"])


@pytest.fixture
def serious() -> Check:
    """What axe finds on a page that keeps people out or makes it hard for them."""
    reason = "axe-playwright-python is not installed"
    module: Any = pytest.importorskip("axe_playwright_python.sync_playwright", reason=reason)
    axe = module.Axe()

    def serious(page: Page, theme: str = "light") -> Findings:
        page.evaluate(SETTLED)
        return [
            f"{violation['impact']} {violation['id']}: {node['html']}"
            for violation in axe.run(page, options=OF_THEMES[theme]).response["violations"]
            if violation["impact"] in ("serious", "critical")
            for node in violation["nodes"]
        ]

    return serious


# All guides have one template; the notice on `plain` has another.
@pytest.mark.parametrize("name", [*sample([guide.stem for guide in GUIDES], 0.2), "plain"])
def test_guides_are_accessible(name: str, visit: Visit, serious: Check) -> None:
    page = visit(f"{name}.html", color_scheme="light")
    if not NIGHTLY:
        page.evaluate(SHORTEN)
    found = {}
    for theme in OF_THEMES:
        page.emulate_media(color_scheme=theme)
        found[theme] = serious(page, theme)
    assert found == {"light": [], "dark": []}


@themes
@pytest.mark.parametrize(
    ("address", "heading"),
    [
        ("reference.html", "Plivo API"),
        (CREATE, "Create an application"),
        (
            "reference.html#tag/masking-sessions/masking_sessions_create",
            "Create a masking session",
        ),
        ("reference.html#tag/events", "Events"),
    ],
)
def test_reference_is_accessible(
    address: str, heading: str, theme: str, visit: Visit, serious: Check
) -> None:
    page = visit(address, color_scheme=theme)
    page.get_by_role("heading", name=heading).last.wait_for()
    assert serious(page, theme) == []


@themes
@pytest.mark.parametrize("address", ["index.html", "reference.html"])
def test_search_is_accessible(address: str, theme: str, visit: Visit, serious: Check) -> None:
    page = visit(address, color_scheme=theme)
    page.get_by_role("button", name="Search guides and reference").click()
    search = page.get_by_role("dialog", name="Search")
    search.get_by_role("searchbox").fill("masking")
    search.get_by_role("link").first.wait_for()
    assert serious(page, theme) == []


@themes
def test_console_is_accessible(theme: str, visit: Visit, serious: Check) -> None:
    page = visit(CREATE, color_scheme=theme)
    operation(page, "Create an application").get_by_role("button", name="Test Request").click()
    page.get_by_role("dialog").get_by_role("button", name="Send post request").wait_for()
    assert page.get_by_role("textbox", name="Username").count() >= 1
    assert serious(page, theme) == []


def test_axe_sees_what_is_wrong(visit: Visit, serious: Check) -> None:
    page = visit("index.html")
    page.evaluate("document.body.append(document.createElement('button'))")
    assert serious(page) == ["critical button-name: <button></button>"]


def test_axe_sees_too_little_contrast_in_the_dark(visit: Visit, serious: Check) -> None:
    page = visit("index.html", color_scheme="dark")
    page.evaluate("document.querySelector('h1').style = 'color: #555; background: #444'")
    (found,) = serious(page, "dark")
    assert found.startswith("serious color-contrast: <h1")
