"""Doing what the guides say: running their blocks, and comparing what they print."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

from plivo_runtime.sync_client import SyncClient
from tests.docs.blocks import DOCS, Block, blocks
from tools.docs.markdown import OUTPUT
from tools.docs.navigation import navigation

DEFINES_TESTS = re.compile(r"^(?:async )?def test_", re.MULTILINE)
# What a line prints stands behind it; a colon begins an explanation.
_CLAIM = re.compile(r"^\s*print\(.*\)\s+# (.+)$")
_SECONDS = 300


def in_order() -> list[Path]:
    """The guides in the order of the navigation."""
    links = (link for group in navigation(DOCS) for link in group.links)
    return [DOCS / link.address.replace(".html", ".md") for link in links]


def runs(block: Block) -> bool:
    """Whether a reader who follows the guides runs a block against the emulator."""
    if block.not_run:
        return False
    if block.language == "bash":
        return block.code.startswith("curl ")
    return block.language == "python" and not DEFINES_TESTS.search(block.code)


def follow(page: Path, emulator_url: str) -> list[str]:
    """Run the blocks of a guide from top to bottom, in a namespace of its own.

    Returns:
        Where the page claims to print something else than it does.
    """
    printed: list[tuple[int, str]] = []

    def note(*values: Any) -> None:
        printed.append((sys._getframe(1).f_lineno, " ".join(map(str, values))))

    namespace: dict[str, Any] = {"__name__": page.stem, "print": note}
    try:
        for block in filter(runs, blocks(page)):
            if block.language == "bash":
                run_curl(block, emulator_url)
            else:
                exec(compile(block.placed, str(page), "exec"), namespace)
    finally:
        # Programs of readers end; this one goes on, and would complain about open connections.
        for value in namespace.values():
            if isinstance(value, SyncClient):
                value.close()
    return [*_unlike_claims(page, printed), *_unlike_outputs(page, printed)]


def _unlike_claims(page: Path, printed: list[tuple[int, str]]) -> Iterator[str]:
    """Lines that print something else than stands behind them."""
    for line, claim in claims(page):
        texts = [text for at, text in printed if at == line]
        if not texts or not all(is_as_claimed(text, claim) for text in texts):
            yield f"{page.name}:{line}: prints {texts}, and says {claim!r}"


def _unlike_outputs(page: Path, printed: list[tuple[int, str]]) -> Iterator[str]:
    """Blocks that print something else than the block of output below them."""
    for block, output in pairwise(blocks(page)):
        if output.language != OUTPUT:
            continue
        lines = range(block.line, block.line + len(block.code.splitlines()))
        texts = [text for at, text in printed if at in lines]
        if texts != output.code.splitlines():
            yield f"{output.name}: {texts} is printed, not {output.code.splitlines()}"


def claims(page: Path) -> Iterator[tuple[int, str]]:
    """What a page says that its lines print, by line."""
    for block in filter(runs, blocks(page)):
        for line, code in enumerate(block.code.splitlines(), start=block.line):
            if found := _CLAIM.match(code):
                yield line, found[1]


def is_as_claimed(printed: str, claim: str) -> bool:
    """Whether something printed is what the page says, explanations aside."""
    return printed == claim or claim.startswith(f"{printed}: ")


def run_curl(block: Block, emulator_url: str) -> str:
    """Run a shell block with curl, and return what it printed.

    Raises:
        AssertionError: it failed, or the answer was an error.
    """
    code = block.code.replace("http://127.0.0.1:12121", emulator_url)
    script = 'set -eu\ncurl() { command curl --silent --show-error --fail "$@"; }\n' + code
    ran = subprocess.run(
        ["bash", "-c", script], capture_output=True, text=True, check=False, timeout=_SECONDS
    )
    assert ran.returncode == 0, f"{block.name}: {ran.stderr}"
    return ran.stdout
