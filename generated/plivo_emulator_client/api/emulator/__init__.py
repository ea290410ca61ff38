"""The resource `emulator` (generated)."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Any, Literal, overload

from plivo_runtime.pagination import iterate, iterate_async
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator, Mapping, Sequence

    from plivo_runtime.async_client import AsyncClient
    from plivo_runtime.sync_client import SyncClient
    from plivo_runtime.unset import Unset

    from ...models.database_health import DatabaseHealth
    from ...models.database_health_status import DatabaseHealthStatus
    from ...models.health import Health
    from ...models.snapshot import Snapshot
    from ...models.snapshot_list import SnapshotList


class EmulatorResource:
    """The emulator as a whole."""

    __slots__ = ("_client",)

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def health(
        self,
    ) -> Health:
        """Get emulator health.

        Returns version, settings, the state of the database, and errors so far.
        """
        from . import emulator_health as op

        request = op.build()
        return op.parse(self._client.request(request))

    def reset(
        self,
        *,
        seed: int | None | Unset = UNSET,
    ) -> Health:
        """Reset the emulator.

        Deletes everything except snapshots, and returns to real time. Changes nothing if it
        fails (503).

        Args:
            seed: Makes all new identifiers and codes reproducible.
        """
        from . import emulator_reset as op

        request = op.build(
            seed=seed,
        )
        return op.parse(self._client.request(request))

    def list_snapshots(
        self,
    ) -> SnapshotList:
        """List snapshots.

        Returns the names of the snapshots.
        """
        from . import emulator_list_snapshots as op

        request = op.build()
        return op.parse(self._client.request(request))

    def create_snapshot(
        self,
        *,
        name: str,
    ) -> Snapshot:
        """Take a snapshot.

        Stores the current state and time under a name, replacing an older snapshot.

        Args:
            name: Name of the snapshot.
        """
        from . import emulator_create_snapshot as op

        request = op.build(
            name=name,
        )
        return op.parse(self._client.request(request))

    def restore_snapshot(
        self,
        name: str,
    ) -> Snapshot:
        """Restore a snapshot.

        Restores state and clock from a snapshot. Changes nothing if it fails (503).

        Args:
            name: Name of the snapshot.
        """
        from . import emulator_restore_snapshot as op

        request = op.build(
            name,
        )
        return op.parse(self._client.request(request))


class AsyncEmulatorResource:
    """The emulator as a whole."""

    __slots__ = ("_client",)

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def health(
        self,
    ) -> Health:
        """Get emulator health.

        Returns version, settings, the state of the database, and errors so far.
        """
        from . import emulator_health as op

        request = op.build()
        return op.parse(await self._client.request(request))

    async def reset(
        self,
        *,
        seed: int | None | Unset = UNSET,
    ) -> Health:
        """Reset the emulator.

        Deletes everything except snapshots, and returns to real time. Changes nothing if it
        fails (503).

        Args:
            seed: Makes all new identifiers and codes reproducible.
        """
        from . import emulator_reset as op

        request = op.build(
            seed=seed,
        )
        return op.parse(await self._client.request(request))

    async def list_snapshots(
        self,
    ) -> SnapshotList:
        """List snapshots.

        Returns the names of the snapshots.
        """
        from . import emulator_list_snapshots as op

        request = op.build()
        return op.parse(await self._client.request(request))

    async def create_snapshot(
        self,
        *,
        name: str,
    ) -> Snapshot:
        """Take a snapshot.

        Stores the current state and time under a name, replacing an older snapshot.

        Args:
            name: Name of the snapshot.
        """
        from . import emulator_create_snapshot as op

        request = op.build(
            name=name,
        )
        return op.parse(await self._client.request(request))

    async def restore_snapshot(
        self,
        name: str,
    ) -> Snapshot:
        """Restore a snapshot.

        Restores state and clock from a snapshot. Changes nothing if it fails (503).

        Args:
            name: Name of the snapshot.
        """
        from . import emulator_restore_snapshot as op

        request = op.build(
            name,
        )
        return op.parse(await self._client.request(request))
