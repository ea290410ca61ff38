"""What every test stands on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import pytest

from tests import stores

# They take longest; begun last, they would leave the other processes idle.
_FIRST: Final = (
    "tests/emulator/cli/test_run.py",
    "tests/spec/test_mutator.py",
    "tests/emulator/control/test_contract.py",
    "tests/drift/test_drift.py",
    "tests/docs/",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the files that take longest."""
    items.sort(key=lambda item: not item.nodeid.startswith(_FIRST))


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
