"""The official Python SDK, pointed at an emulator that reads requests as the live API does."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from plivo_emulator.testing import EmulatorUnderTest
from tests.sdks.python_calls import connect


@pytest.fixture
def sdk(plivo_emulator: EmulatorUnderTest) -> Iterator[Any]:
    """A `plivo.RestClient` of the main account."""
    emulator = plivo_emulator
    with connect(emulator.base_url, emulator.auth_id, emulator.auth_token) as client:
        yield client
