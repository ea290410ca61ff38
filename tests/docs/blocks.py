"""The code blocks of the guides."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from attrs import frozen
from markdown_it import MarkdownIt
from markdown_it.token import Token

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
GUIDES = sorted(DOCS.glob("*.md"))

_FILE = re.compile(r"# (\w+\.(?:toml|yaml|py))\n")
_NOT_RUN = re.compile(r"<!--\s*not run:(.*?)-->", re.DOTALL)


@frozen
class Block:
    """A fenced block of code."""

    page: Path
    line: int
    """Of its first line of code, counted from 1."""
    language: str
    code: str
    not_run: str | None
    """Why it cannot run, if the page says that it cannot."""

    @property
    def name(self) -> str:
        return f"{self.page.name}:{self.line}"

    @property
    def placed(self) -> str:
        """The code at the line where it stands, so that tracebacks show the page."""
        return "\n" * (self.line - 1) + self.code


@cache
def blocks(page: Path) -> tuple[Block, ...]:
    """The blocks of a page, from top to bottom."""
    found: list[Block] = []
    before: Token | None = None
    for token in MarkdownIt("commonmark").parse(page.read_text("utf-8")):
        if token.type == "fence":
            assert token.map is not None
            reason = _NOT_RUN.search(before.content) if before is not None else None
            block = Block(
                page=page,
                line=token.map[0] + 2,
                language=token.info.strip(),
                code=token.content,
                not_run=reason[1].strip() if reason else None,
            )
            found.append(block)
        before = token if token.type == "html_block" else None
    return tuple(found)


def write_files(page: Path, folder: Path) -> None:
    """Write the blocks of a page that begin with the name of a file, `# world.yaml`."""
    for block in blocks(page):
        if named := _FILE.match(block.code):
            (folder / named[1]).write_text(block.code, "utf-8")


def all_blocks() -> list[Block]:
    """The blocks of all guides."""
    return [block for page in GUIDES for block in blocks(page)]
