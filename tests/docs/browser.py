"""Moving about in the site with a browser."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

# Playwright's objects are untyped here, so that the module imports without it.
Page: TypeAlias = Any
Visit: TypeAlias = Callable[..., Page]

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
# Without these, Chromium talks to its maker's hosts.
QUIET = ["--disable-background-networking", "--disable-component-update", "--disable-gpu"]
PHONE = {"width": 390, "height": 844}
CREATE = "reference.html#tag/applications/applications_create"


def operation(page: Page, summary: str) -> Any:
    """The part of the reference about an operation, once it is there."""
    section = page.locator("section", has=page.get_by_role("heading", name=summary)).last
    section.get_by_role("button", name="Test Request").wait_for()
    return section
