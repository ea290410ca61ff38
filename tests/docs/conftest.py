"""What the guides and samples run in: an emulator, and an environment that leads to it."""

from __future__ import annotations

import pytest

from plivo_emulator.testing import EmulatorUnderTest


@pytest.fixture
def reader(plivo_emulator: EmulatorUnderTest, monkeypatch: pytest.MonkeyPatch) -> EmulatorUnderTest:
    """An emulator whose address and credentials are set as the guides tell a reader to."""
    monkeypatch.setenv("PLIVO_AUTH_ID", plivo_emulator.auth_id)
    monkeypatch.setenv("PLIVO_AUTH_TOKEN", plivo_emulator.auth_token)
    monkeypatch.setenv("PLIVO_BASE_URL", plivo_emulator.base_url)
    monkeypatch.setenv("PLIVO_EMULATOR_BASE_URL", f"{plivo_emulator.url}/_emulator")
    return plivo_emulator
