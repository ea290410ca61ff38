"""How much to test: samples where there is much of a kind, or everything (PROFILE=nightly)."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from math import ceil
from typing import Final, TypeVar

from tests.spec.document import BUNDLED, ROOT

NIGHTLY: Final = os.environ.get("PLIVO_TEST_PROFILE") == "nightly"

One = TypeVar("One")


@cache
def seed_of_contents() -> str:
    """A seed for these contents: the commit, or a digest of the document outside a repository."""
    try:
        command = ["git", "rev-parse", "--short=12", "HEAD"]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return sha256(BUNDLED.read_bytes()).hexdigest()[:12]
    return done.stdout.strip()


def sample(items: Iterable[One], share: float, name: str = "") -> list[One]:
    """Return all of them in a night, else a share of them in their order: others for each commit.

    Args:
        items: of one kind, so that each of them can stand for the others.
        share: between 0 and 1; at least one item is drawn.
        name: of what is drawn; another name draws others.
    """
    every = list(items)
    if NIGHTLY:
        return every
    seed = f"{seed_of_contents()} {name}"
    drawn = sorted(range(len(every)), key=lambda n: sha256(f"{seed} {n}".encode()).digest())
    return [every[n] for n in sorted(drawn[: max(1, ceil(share * len(every)))])]
