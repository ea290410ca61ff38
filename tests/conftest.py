"""What every test stands on."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests import stores


@pytest.fixture
def anyio_backend() -> str:
    """Coroutine tests (``@pytest.mark.anyio``) run on asyncio."""
    return "asyncio"


@pytest.fixture(autouse=True)
def _no_real_credentials(monkeypatch: pytest.MonkeyPatch) -> None:
    """A developer's own Plivo credentials never reach a test."""
    for name in ("PLIVO_AUTH_ID", "PLIVO_AUTH_TOKEN", "PLIVO_BASE_URL"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="session")
def _schemas() -> Iterator[stores.Schemas]:
    schemas = stores.Schemas()
    yield schemas
    schemas.close()


@pytest.fixture(scope="session", autouse=True)
def _store_of_the_run(_schemas: stores.Schemas) -> Iterator[None]:
    """State in memory is kept in PostgreSQL when the run is about that; see `stores`."""
    with pytest.MonkeyPatch.context() as patch:
        if stores.DATABASE:
            import plivo_emulator.runtime

            patch.setattr(plivo_emulator.runtime, "open_store", _schemas.open)
        yield
