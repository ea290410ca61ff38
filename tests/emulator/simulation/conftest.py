"""An emulator for the tests of what happens outside the API."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.emulator.resources.api import Api, running


@pytest.fixture
def api() -> Iterator[Api]:
    """The main account's API of a fresh emulator whose clock is frozen."""
    with running() as api:
        yield api
