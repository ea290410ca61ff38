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
# The body of a page in a theme; the viewer of the reference has a class for it.
SHOWN = "[data-theme={0}] body:not(.reference), body.reference.{0}-mode"
# The whole reference in one page repeats itself.
SHORTEN = (
    """document.querySelectorAll("article > *:nth-child(n + 300)").forEach((one) => one.remove())"""
)


@pytest.fixture
def serious() -> Check:
    """What axe finds on a page, in both themes, that keeps people out or makes it hard for them."""
    reason = "axe-playwright-python is not installed"
    module: Any = pytest.importorskip("axe_playwright_python.sync_playwright", reason=reason)
    axe = module.Axe()

    def serious(page: Page) -> Findings:
        found = []
        for theme, options in OF_THEMES.items():
            page.emulate_media(color_scheme=theme)
            page.locator(SHOWN.format(theme)).wait_for()
            page.evaluate(SETTLED)
            found += [
                f"{theme}: {violation['impact']} {violation['id']}: {node['html']}"
                for violation in axe.run(page, options=options).response["violations"]
                if violation["impact"] in ("serious", "critical")
                for node in violation["nodes"]
            ]
        return found

    return serious


# All guides have one template; the notice on `plain` has another.
@pytest.mark.parametrize("name", [*sample([guide.stem for guide in GUIDES], 0.2), "plain"])
def test_guides_are_accessible(name: str, visit: Visit, serious: Check) -> None:
    page = visit(f"{name}.html")
    if not NIGHTLY:
        page.evaluate(SHORTEN)
    assert serious(page) == []


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
def test_reference_is_accessible(address: str, heading: str, visit: Visit, serious: Check) -> None:
    page = visit(address)
    page.get_by_role("heading", name=heading).last.wait_for()
    assert serious(page) == []


@pytest.mark.parametrize("address", ["index.html", "reference.html"])
def test_search_is_accessible(address: str, visit: Visit, serious: Check) -> None:
    page = visit(address)
    page.get_by_role("button", name="Search guides and reference").click()
    search = page.get_by_role("dialog", name="Search")
    search.get_by_role("searchbox").fill("masking")
    search.get_by_role("link").first.wait_for()
    assert serious(page) == []


def test_console_is_accessible(visit: Visit, serious: Check) -> None:
    page = visit(CREATE)
    operation(page, "Create an application").get_by_role("button", name="Test Request").click()
    page.get_by_role("dialog").get_by_role("button", name="Send post request").wait_for()
    assert page.get_by_role("textbox", name="Username").count() >= 1
    assert serious(page) == []


def test_axe_sees_what_is_wrong(visit: Visit, serious: Check) -> None:
    page = visit("index.html")
    page.evaluate("document.body.append(document.createElement('button'))")
    assert serious(page) == ["light: critical button-name: <button></button>"]


def test_axe_sees_too_little_contrast_in_the_dark(visit: Visit, serious: Check) -> None:
    page = visit("index.html")
    page.add_style_tag(content="[data-theme=dark] h1 { color: #555; background: #444 }")
    (found,) = serious(page)
    assert found.startswith("dark: serious color-contrast: <h1")
