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
# Nothing has changed or moved for some frames: the viewer draws its parts one after the other, and
# what fades in has too little contrast until it is there.
SETTLED = """async () => {
  const frame = () => new Promise(requestAnimationFrame);
  const moves = (one) => one.playState === "running"
    && one.effect.getComputedTiming().endTime !== Infinity;
  let changed = true;
  new MutationObserver(() => { changed = true; })
    .observe(document, { subtree: true, childList: true, attributes: true });
  for (let frames = 0, still = 0; still < 30; frames += 1) {
    if (frames > 3000) throw new Error("the page does not come to rest");
    changed = false;
    await frame();
    still = changed || document.getAnimations().some(moves) ? 0 : still + 1;
  }
}"""


def operation(page: Page, summary: str) -> Any:
    """The part of the reference about an operation, once it is there."""
    section = page.locator("section", has=page.get_by_role("heading", name=summary)).last
    section.get_by_role("button", name="Test Request").wait_for()
    return section
