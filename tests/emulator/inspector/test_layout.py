"""What the inspector's pages look like at common widths, with nothing and with much in them."""

from __future__ import annotations

import pytest

from plivo_emulator.testing import EmulatorUnderTest
from tests.emulator.inspector.conftest import Page, Visit
from tests.emulator.inspector.test_accessibility import CONTENT, OPENED, fill
from tests.emulator.inspector.test_page import SECTIONS

pytestmark = pytest.mark.browser

HEIGHTS = {1440: 900, 1280: 900, 360: 740}
# Texts and controls that end beyond the edge of the screen, where nothing scrolls, or of a box that
# hides what is too long without saying "...".
CUT = """() => {
  const excused = (node) => {
    for (let one = node; one && one !== document.body; one = one.parentElement) {
      const style = getComputedStyle(one);
      const scrolls = /auto|scroll/.test(style.overflowX) && one.scrollWidth > one.clientWidth;
      const isShort = style.textOverflow === "ellipsis" || style.position === "absolute";
      if (scrolls || isShort) return true;
    }
    return false;
  };
  const ends = (one) => one.getBoundingClientRect().right;
  return [...document.querySelectorAll("body *")]
    .filter((one) => one.checkVisibility() && ends(one) > innerWidth + 1 && !excused(one))
    .map((one) => `${one.tagName} ${one.className}: ${one.textContent.slice(0, 60)}`);
}"""
# Neighbours that share a line and overlap, or that stand side by side without a gap.
TOUCHING = """() => {
  const flows = (one) => !/absolute|fixed/.test(getComputedStyle(one).position);
  const boxes = (parent) => [...parent.children]
    .filter((one) => one.checkVisibility() && flows(one))
    .map((one) => [one, one.getBoundingClientRect()])
    .filter(([, box]) => box.width > 1 && box.height > 1);
  const rows = ".top, .status, .heading, .actions, .filters, .inline, .tally, .fields, "
    + ".sections a, .row";
  return [...document.querySelectorAll(rows)].flatMap((parent) => {
    const all = boxes(parent);
    return all.flatMap(([a, one], at) => all.slice(at + 1)
      .filter(([, other]) => Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1
        && Math.min(one.right, other.right) - Math.max(one.left, other.left) > -2)
      .map(([b]) => `${a.textContent.slice(0, 30)} | ${b.textContent.slice(0, 30)}`));
  });
}"""


# A page that is wider than the screen.
WIDE = """() => [document.documentElement.scrollWidth]
  .filter((width) => width > innerWidth)
  .map((width) => `${width} pixels on a screen of ${innerWidth}`)"""


def wrong(page: Page) -> list[str]:
    """Return what is cut or touches on the page as it is, or makes it too wide."""
    return [found for check in (CUT, TOUCHING, WIDE) for found in page.evaluate(check)]


def see(page: Page, place: str, content: str) -> None:
    """Go to a place, and wait for what is there."""
    section = place.partition("?")[0].partition("/")[0]
    page.evaluate("place => { location.hash = place }", place)
    page.locator(f'nav a[href="#{section}"][aria-current]').wait_for()
    page.locator(content).first.wait_for()


def test_nothing_is_cut_or_touches_with_nothing_in_it(visit: Visit) -> None:
    page = visit("requests")
    found = {}
    for width, height in HEIGHTS.items():
        page.set_viewport_size({"width": width, "height": height})
        for section in SECTIONS:
            see(page, section, "main h1")
            if problems := wrong(page):
                found[width, section] = problems
    assert found == {}


def test_nothing_is_cut_or_touches_with_much_in_it(
    visit: Visit, plivo_emulator: EmulatorUnderTest
) -> None:
    places = fill(plivo_emulator)
    page = visit("requests")
    found = {}
    for width, height in HEIGHTS.items():
        page.set_viewport_size({"width": width, "height": height})
        for place in places:
            section, _, opened = place.partition("?")[0].partition("/")
            see(page, place, OPENED if opened else CONTENT[section])
            if problems := wrong(page):
                found[width, place] = problems
    assert found == {}


def test_the_checks_find_what_is_wrong(visit: Visit) -> None:
    page = visit("faults")
    button = page.get_by_role("button", name="Next request: 429")
    button.wait_for()
    assert wrong(page) == []
    for ruin in ("min-width: 3000px", "margin-right: -60px", "margin-left: -20px"):
        button.evaluate("(one, ruin) => { one.style.cssText = ruin }", ruin)
        assert wrong(page) != [], ruin
    button.evaluate("one => { one.style.cssText = 'position: absolute; left: 3000px' }")
    assert [found.split()[1] for found in wrong(page)] == ["pixels"]
