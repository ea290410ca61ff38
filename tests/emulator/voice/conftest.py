"""An account that places calls."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.emulator.simulation.application_server import world
from tests.emulator.voice.outbound_calls import Caller


@pytest.fixture
def caller() -> Iterator[Caller]:
    """The main account of a fresh emulator whose clock is frozen."""
    with world() as there:
        yield Caller(there)
