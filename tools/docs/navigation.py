"""The order of the guides, from the lists of links in `docs/index.md`."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from attrs import frozen
from markdown_it import MarkdownIt
from markdown_it.token import Token

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
    """Read the groups of pages from the lists of `index.md`.

    Args:
        folder: Folder with the guides.
    """
    overview = Group("", [Link("Overview", page_address(INDEX))])
    return [overview, *_lists(folder / INDEX)]


def _lists(index: Path) -> Iterator[Group]:
    """The links of each list, under the heading above it."""
    tokens = MarkdownIt("commonmark").enable("table").parse(index.read_text("utf-8"))
    heading = ""
    links: list[Link] = []
    depth = 0
    for token, following in pairwise(tokens):
        if token.type == "heading_open":
            heading = following.content
        elif token.type == "bullet_list_open":
            depth += 1
        elif token.type == "bullet_list_close":
            depth -= 1
        elif token.type == "inline" and depth:
            links += _links(token)
        if links and not depth:
            yield Group(heading, links)
            links = []
    if links:
        yield Group(heading, links)


def _links(token: Token) -> Iterator[Link]:
    for opening, text in pairwise(token.children or ()):
        target = str(opening.attrGet("href") or "") if opening.type == "link_open" else ""
        if target.endswith(".md"):
            yield Link(text.content, page_address(target))
