"""How long a reader waits for the first text of the reference, opened from the disk.

python benchmarks/first_text.py            builds the site, opens its reference in new browsers
python benchmarks/first_text.py --runs 9   as often as that

Every run has its own browser process, so nothing is kept from the run before but the files that
the operating system holds in memory. Times are from the start of the navigation, in milliseconds:

- `paint`: the browser draws the first text or picture (first contentful paint);
- `text`: the viewer has run, and the heading of the reference is there.
"""

import argparse
import os
import platform
import shutil
import statistics
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final

# Run as a script, this puts the checkout on the path.
sys.path.insert(0, str(Path(__file__).parents[1]))

from tools.docs import scalar
from tools.docs.__main__ import main as build_site

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


def main() -> int:
    """Measure and print; 0 when there was a browser to measure with."""
    parser = argparse.ArgumentParser(description="Measure the first text of the reference.")
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        print("Chromium is not installed", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        if build_site(["--output", str(site)]):
            return 1
        address = (site / "reference.html").as_uri()
        runs = [_measure(found, address) for _ in range(options.runs)]
    browser = runs[0]["browser"]
    print(
        f"Chromium {browser}, Playwright {version('playwright')}, viewer {scalar.VERSION}, "
        f"Python {platform.python_version()}, {os.cpu_count()} processors"
    )
    for name in ("paint", "text"):
        times = [run[name] for run in runs]
        print(
            f"{name:<6} median {statistics.median(times):>6.0f} ms   "
            f"from {min(times):.0f} to {max(times):.0f} ms   {len(times)} runs"
        )
    return 0


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
        times["browser"] = browser.version
        browser.close()
    return times


if __name__ == "__main__":
    sys.exit(main())
