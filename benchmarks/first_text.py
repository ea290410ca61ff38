"""The time to the first text of the reference, opened from disk.

Every run starts a new browser process, so only the operating system's file cache is shared. Times
are from the start of the navigation, in milliseconds:

- `paint`: the browser draws the first text or picture (first contentful paint);
- `text`: the viewer has run, and the heading of the reference is there.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from benchmarks.measure import Line, Options, Skipped

NAME = "first-text"
TITLE = "Reference, opened from the disk"

BROWSERS: Final = ("chromium", "chromium-browser", "google-chrome")
QUIET: Final = ("--disable-background-networking", "--disable-component-update", "--disable-gpu")

# Looks at every frame, and notes when the heading is there for the first time.
WATCH: Final = """
window.seen = {};
(function look() {
  const heading = document.querySelector("#reference h1")?.textContent.trim();
  if (heading) seen.text = performance.now();
  else requestAnimationFrame(look);
})();
"""
TIMES: Final = """() => ({
  paint: performance.getEntriesByName("first-contentful-paint")[0].startTime,
  ...window.seen,
})"""


def run(options: Options) -> Iterator[Line | str]:
    """Build the site and open its reference in new browsers."""
    from tools.docs.__main__ import main as build_site

    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        raise Skipped("Chromium is not installed")
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        with contextlib.redirect_stdout(None):
            failed = build_site(["--output", str(site)])
        if failed:
            raise Skipped("the site could not be built")
        address = (site / "reference.html").as_uri()
        runs = [_measure(found, address) for _ in range(options.rounds)]
    yield Line("First paint", "ms", [one["paint"] for one in runs])
    yield Line("Heading of the reference", "ms", [one["text"] for one in runs])


def _measure(executable: str, address: str) -> dict[str, Any]:
    from playwright.sync_api import sync_playwright

    flags = [*QUIET, *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=flags)
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        page.add_init_script(WATCH)
        page.goto(address)
        page.wait_for_function("seen.text !== undefined")
        times: dict[str, Any] = page.evaluate(TIMES)
        browser.close()
    return times
