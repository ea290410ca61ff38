"""The order of the guides: that of the links in the lists of `docs/index.md`."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from attrs import frozen
from markdown_it import MarkdownIt

from tools.docs.markdown import page_address

INDEX = "index.md"


@frozen
class Link:
    """A link to a page of the site."""

    title: str
    address: str


@frozen
class Group:
    """Pages under one heading."""

    title: str
    links: Sequence[Link]


def navigation(folder: Path) -> list[Group]:
    """Read the groups of pages from the lists of `index.md`, with the pages' own titles.

    Args:
        folder: With the guides.
    """
    groups = [Group("", [Link("Overview", page_address(INDEX))])]
    for title, pages in _lists(folder / INDEX):
        links = [Link(_title(folder / page), page_address(page)) for page in pages]
        groups.append(Group(title, links))
    return groups


def _lists(index: Path) -> Iterator[tuple[str, list[str]]]:
    """Heading and linked Markdown pages of each list."""
    tokens = MarkdownIt("commonmark").enable("table").parse(index.read_text("utf-8"))
    heading = ""
    pages: list[str] = []
    depth = 0
    for token, following in pairwise(tokens):
        if token.type == "heading_open":
            heading = following.content
        elif token.type == "bullet_list_open":
            depth += 1
        elif token.type == "bullet_list_close":
            depth -= 1
            if depth == 0 and pages:
                yield heading, pages
                pages = []
        elif token.type == "inline" and depth:
            for child in token.children or ():
                target = str(child.attrGet("href") or "") if child.type == "link_open" else ""
                if target.endswith(".md"):
                    pages.append(target)
    if pages:
        yield heading, pages


def _title(page: Path) -> str:
    first = page.read_text("utf-8").partition("\n")[0]
    return first.removeprefix("# ").strip()
