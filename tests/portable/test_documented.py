"""The guide names the tools that are really tried."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.spec.document import ROOT

HERE = Path(__file__).parent
GUIDE = (ROOT / "docs" / "other-languages.md").read_text("utf-8")
PINNED = re.compile(r"([a-z-]+)==([0-9.]+)")


def pins() -> dict[str, str]:
    """The exact versions of the tools, by name."""
    found = dict(PINNED.findall((HERE / "requirements.in").read_text("utf-8")))
    for manifest in HERE.glob("*/package.json"):
        found |= json.loads(manifest.read_bytes())["devDependencies"]
    del found["@types/node"]  # belongs to the machine, not to the document
    return found


@pytest.mark.parametrize("tool", sorted(pins()))
def test_guide_has_the_versions_of_tools(tool: str) -> None:
    assert pins()[tool] in GUIDE, f"{tool} {pins()[tool]} is not in the guide"


def test_there_are_tools() -> None:
    assert {"openapi-typescript", "openapi-generator-cli", "datamodel-code-generator"} <= set(
        pins()
    )
