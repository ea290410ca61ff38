"""What every test stands on."""

from __future__ import annotations

import pytest


@pytest.fixture
def anyio_backend() -> str:
    """Coroutine tests (``@pytest.mark.anyio``) run on asyncio."""
    return "asyncio"


@pytest.fixture(autouse=True)
def _no_real_credentials(monkeypatch: pytest.MonkeyPatch) -> None:
    """A developer's own Plivo credentials never reach a test."""
    for name in ("PLIVO_AUTH_ID", "PLIVO_AUTH_TOKEN", "PLIVO_BASE_URL"):
        monkeypatch.delenv(name, raising=False)
