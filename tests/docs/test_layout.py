"""What a reader sees of the pages at common widths: the menu, and all of every text."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.docs.blocks import DOCS, GUIDES
from tests.docs.browser import CREATE, PHONE, SETTLED, Page, Visit, operation
from tests.profile import sample
from tools.docs.navigation import navigation

WIDTHS = [1280, 1440, PHONE["width"]]


@pytest.mark.parametrize("width", WIDTHS)
def test_the_menu_stays_in_view(width: int, visit: Visit) -> None:
    page = visit("decisions.html", viewport={"width": width, "height": 844})
    top = "document.querySelector('[data-menu]').getBoundingClientRect().top"
    for _ in range(3):
        page.evaluate("scrollBy(0, 2000)")
        assert 0 <= page.evaluate(top) < 60
    if width > PHONE["width"]:
        # Also the entry of the page itself, the last one; scrolling stops at whole pixels.
        assert (
            page.evaluate(
                "document.querySelector('.menu [aria-current]').getBoundingClientRect().bottom"
            )
            < page.evaluate("innerHeight") + 1
        )


# Texts that nobody can see whole: beyond the edge, where nothing scrolls and nothing says "...".
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
  return [...document.querySelectorAll("body *")]
    .filter((one) => [...one.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim()))
    .filter((one) => {
      const box = one.getBoundingClientRect();
      return box.width > 1 && box.right > document.documentElement.clientWidth + 1 && !excused(one);
    })
    .map((one) => `${one.tagName}: ${one.textContent.slice(0, 60)}`);
}"""
# The parts of a head that share a line, in pairs.
OVERLAPS = """(selector) => [...document.querySelectorAll(selector)].flatMap((head) => {
  const boxes = [...head.querySelectorAll("[role=tab], label, button, h2 span, h2 button")]
    .filter((one) => one.childElementCount === 0 || one.matches("[role=tab], label, button"))
    .map((one) => [one, one.getBoundingClientRect()])
    .filter(([, box]) => box.width > 1 && box.height > 1);
  return boxes.flatMap(([a, one], index) => boxes.slice(index + 1)
    .filter(([b, other]) => !a.contains(b) && !b.contains(a)
      && Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1
      && Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1)
    .map(([b]) => `${a.textContent.trim()} over ${b.textContent.trim()}`));
})"""
HEADS = ".scalar-card-header-tabs, .scalar-reference-intro-auth section > div:first-child"


def widths(page: Page) -> Iterator[int]:
    """Make a page as wide as each of the common widths."""
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        yield width


@pytest.mark.parametrize("name", sample([guide.stem for guide in GUIDES], 0.4))
def test_no_text_of_a_guide_is_cut(name: str, visit: Visit) -> None:
    page = visit(f"{name}.html")
    for width in widths(page):
        assert page.evaluate(CUT) == [], width
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", WIDTHS)
def test_the_first_screen_shows_what_this_is(width: int, visit: Visit) -> None:
    page = visit("index.html", viewport={"width": width, "height": 900})
    assert (
        page.evaluate("""() => [...document.querySelectorAll(".code pre")]
        .filter((one) => innerWidth > 1000 && one.scrollWidth > one.clientWidth)
        .map((one) => one.textContent)""")
        == []
    )
    assert page.get_by_role("img", name="Clients, emulator").is_visible()
    jobs = page.locator("article > ul").first.get_by_role("link")
    assert jobs.count() == len(navigation(DOCS)[1].links)
    if width > PHONE["width"]:
        box = jobs.nth(11).bounding_box()
        assert box["y"] + box["height"] < 900
    # Each card says what its page is about.
    cards = page.locator("article > ul > li").all_inner_texts()
    assert [text for text in cards if "\n" not in text.strip()] == []


def test_wide_tables_show_that_they_scroll(visit: Visit) -> None:
    page = visit("decisions.html", viewport=PHONE)
    page.locator(".table").first.wait_for()
    tables = page.locator(".table").all()
    table = next(one for one in tables if one.evaluate("it => it.scrollWidth > it.clientWidth"))
    # The covers of the shadows move with the table, the shadows do not.
    attachments = table.evaluate("one => getComputedStyle(one).backgroundAttachment")
    assert attachments == "local, local, scroll, scroll, scroll"


@pytest.mark.parametrize(
    ("address", "heading"),
    [
        ("reference.html", "Pagination"),
        (CREATE, "Create an application"),
        ("reference.html#tag/verify-sessions/verify_sessions_get", "Get a Verify session"),
    ],
)
def test_nothing_of_the_reference_is_cut_or_overlaps(
    address: str, heading: str, visit: Visit
) -> None:
    page = visit(address)
    page.get_by_role("heading", name=heading).last.wait_for()
    for width in widths(page):
        page.locator(HEADS).first.wait_for()
        page.evaluate(SETTLED)
        assert page.evaluate(CUT) == [], width
        assert page.evaluate(OVERLAPS, HEADS) == [], width


def test_the_console_on_a_phone_has_no_overlaps(visit: Visit) -> None:
    page = visit(CREATE, viewport=PHONE)
    operation(page, "Create an application").get_by_role("button", name="Test Request").click()
    toggle = page.locator(".scalar-sidebar-toggle").bounding_box()
    address = page.locator("[role=dialog] .address-bar-bg-states").first.bounding_box()
    assert toggle
    assert address
    assert toggle["x"] + toggle["width"] <= address["x"]
