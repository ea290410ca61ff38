"""Markdown to HTML: headings with anchors, highlighted code, links between pages."""

import re
from collections.abc import Mapping, Sequence
from html import escape
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

from attrs import frozen
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict
from pygments import highlight  # type: ignore[import-untyped]
from pygments.formatters import HtmlFormatter  # type: ignore[import-untyped]
from pygments.lexers import get_lexer_by_name  # type: ignore[import-untyped]
from pygments.util import ClassNotFound  # type: ignore[import-untyped]

# The language of a block that shows what the block above it prints.
OUTPUT: Final = "output"
_LANGUAGES: Final = {"shell": "bash", "pytest": "python"}


@frozen
class Heading:
    """A heading of a page."""

    level: int
    text: str
    anchor: str


@frozen
class Rendered:
    """A Markdown text as HTML."""

    title: str
    html: str
    headings: Sequence[Heading]
    sections: Sequence[tuple[Heading, str]]
    """Each heading with the text below it, as written."""


def render(
    text: str, code_links: Mapping[str, str] | None = None, pictures: Path | None = None
) -> Rendered:
    """Turn a Markdown text into HTML.

    Args:
        text: CommonMark with tables. A link to `page.md` becomes one to `page.html`, a link to
            `../openapi.yaml` one to the reference, and files in `../generated/` are beside the
            page.
        code_links: Link targets by exact text of inline code.
        pictures: Folder of the pictures, SVG files that become part of the page, so that they
            follow its theme.
    """
    parser = MarkdownIt("commonmark", {"html": True}).enable("table")
    parser.add_render_rule("fence", _fence)
    tokens = parser.parse(text)
    headings = _anchor_headings(tokens)
    sections = _sections(tokens, headings)
    for token in tokens:
        _finish_inline(token, code_links or {})
        if pictures is not None:
            _insert_pictures(token, pictures)
    _wrap_tables(tokens)
    title = next((one.text for one in headings if one.level == 1), "")
    html = parser.renderer.render(tokens, parser.options, {})
    return Rendered(title, html, headings, sections)


def anchor(text: str) -> str:
    """The anchor of a heading, as on GitHub."""
    return re.sub(r"[^\w\- ]", "", text.lower()).replace(" ", "-")


def page_address(address: str) -> str:
    """The target on the site of a link in a Markdown page."""
    if re.match(r"[a-z]+:", address):
        return address
    target, sharp, fragment = address.partition("#")
    # The reference shows the document.
    target = target.replace("../openapi.yaml", "reference.html").removeprefix("../generated/")
    return re.sub(r"\.md$", ".html", target) + sharp + fragment


def _anchor_headings(tokens: Sequence[Token]) -> list[Heading]:
    headings: list[Heading] = []
    taken: dict[str, int] = {}
    for opening, inline in pairwise(tokens):
        if opening.type != "heading_open":
            continue
        text = "".join(child.content for child in inline.children or ())
        name = anchor(text)
        count = taken.get(name, 0)
        taken[name] = count + 1
        name = f"{name}-{count}" if count else name
        opening.attrSet("id", name)
        headings.append(Heading(int(opening.tag[1:]), text, name))
    return headings


def _sections(tokens: Sequence[Token], headings: Sequence[Heading]) -> list[tuple[Heading, str]]:
    """Each heading with the texts between it and the next."""
    remaining = iter(headings)
    sections: list[tuple[Heading, list[str]]] = []
    before = ""
    for token in tokens:
        if token.type == "heading_open":
            sections.append((next(remaining), []))
        elif token.type in ("inline", "fence") and before != "heading_open" and sections:
            sections[-1][1].append(token.content)
        before = token.type
    return [(heading, " ".join(texts)) for heading, texts in sections]


def _finish_inline(token: Token, code_links: Mapping[str, str]) -> None:
    inside_link = False
    finished: list[Token] = []
    for child in token.children or ():
        if child.type == "link_open":
            child.attrSet("href", page_address(str(child.attrGet("href"))))
        inside_link = child.type == "link_open" or (inside_link and child.type != "link_close")
        target = code_links.get(child.content) if child.type == "code_inline" else None
        if target is None or inside_link:
            finished.append(child)
            continue
        finished.append(_html(f'<a href="{escape(target)}">'))
        finished.append(child)
        finished.append(_html("</a>"))
    if token.children is not None:
        token.children = finished


def _insert_pictures(token: Token, folder: Path) -> None:
    for child in token.children or ():
        if child.type == "image":
            picture = (folder / str(child.attrGet("src"))).read_text("utf-8")
            label = f'role="img" aria-label="{escape(child.content)}"'
            child.type = "html_inline"
            child.content = picture.replace("<svg ", f"<svg {label} ", 1)


def _wrap_tables(tokens: list[Token]) -> None:
    """Make wide tables scroll on their own, also by keyboard."""
    wrapper = '<div class="table" role="group" aria-label="Table" tabindex="0">'
    for index in reversed(range(len(tokens))):
        if tokens[index].type == "table_open":
            tokens.insert(index, _html(wrapper))
        elif tokens[index].type == "table_close":
            tokens.insert(index + 1, _html("</div>"))


def _html(content: str) -> Token:
    return Token("html_inline", "", 0, content=content)


def _fence(
    self: RendererHTML, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType
) -> str:
    """A block of code, with a button that copies it (see `assets/site.js`)."""
    language = tokens[index].info.split(" ")[0]
    code: str = tokens[index].content
    try:
        lexer: Any = get_lexer_by_name(_LANGUAGES.get(language, language))
    except ClassNotFound:
        body = escape(code)
    else:
        body = highlight(code, lexer, HtmlFormatter(nowrap=True))
    kind = ' class="output"' if language == OUTPUT else ""
    return f'<div class="code"><pre{kind} tabindex="0"><code>{body}</code></pre></div>\n'
