"""Emulators for the tests of the resources."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from tests.emulator.resources.api import Api, running


@pytest.fixture
def start() -> Iterator[Callable[..., Api]]:
    """Start an emulator with these settings."""
    with ExitStack() as stack:
        yield lambda **settings: stack.enter_context(running(**settings))


@pytest.fixture
def api(start: Callable[..., Api]) -> Api:
    """The API of a lenient emulator."""
    return start()


@pytest.fixture
def strict(start: Callable[..., Api]) -> Api:
    """The API of a strict emulator."""
    return start(strict=True)
