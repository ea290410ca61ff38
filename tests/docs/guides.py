"""Doing what the guides say: running their blocks, and comparing what they print."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from plivo_runtime.sync_client import SyncClient
from tests.docs.blocks import DOCS, Block, blocks
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
    printed: dict[int, list[str]] = defaultdict(list)

    def note(*values: Any) -> None:
        printed[sys._getframe(1).f_lineno].append(" ".join(map(str, values)))

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
    return [
        f"{page.name}:{line}: prints {printed[line]}, and says {claim!r}"
        for line, claim in claims(page)
        if not printed[line] or not all(is_as_claimed(text, claim) for text in printed[line])
    ]


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
