"""The resource `emulator` (generated)."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Any, Literal, overload

from plivo_runtime.resources import Resource
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
    from typing import Unpack

    from plivo_runtime.async_client import AsyncClient
    from plivo_runtime.request import RequestOptions
    from plivo_runtime.resources import raw, raw_async
    from plivo_runtime.sync_client import SyncClient
    from plivo_runtime.unset import Unset

    from ...models.database_health import DatabaseHealth
    from ...models.database_health_status import DatabaseHealthStatus
    from ...models.health import Health
    from ...models.snapshot import Snapshot
    from ...models.snapshot_list import SnapshotList


class EmulatorResource(Resource["SyncClient"]):
    """The emulator as a whole."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> EmulatorResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    def health(
        self,
        **options: Unpack[RequestOptions],
    ) -> Health:
        """Get emulator health.

        Returns version, settings, the state of the database, and errors so far.
        """
        from . import emulator_health as op

        request = op.build()
        return self._client._call(request, op.parse, options)

    def reset(
        self,
        *,
        seed: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
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
        return self._client._call(request, op.parse, options)

    def list_snapshots(
        self,
        **options: Unpack[RequestOptions],
    ) -> SnapshotList:
        """List snapshots.

        Returns the names of the snapshots.
        """
        from . import emulator_list_snapshots as op

        request = op.build()
        return self._client._call(request, op.parse, options)

    def create_snapshot(
        self,
        *,
        name: str,
        **options: Unpack[RequestOptions],
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
        return self._client._call(request, op.parse, options)

    def restore_snapshot(
        self,
        name: str,
        **options: Unpack[RequestOptions],
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
        return self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class EmulatorResourceWithRawResponse:
        """The methods of `EmulatorResource`, which return a `RawResponse`."""

        def __init__(self, of: EmulatorResource) -> None:
            self.health = raw(of.health)
            self.reset = raw(of.reset)
            self.list_snapshots = raw(of.list_snapshots)
            self.create_snapshot = raw(of.create_snapshot)
            self.restore_snapshot = raw(of.restore_snapshot)


class AsyncEmulatorResource(Resource["AsyncClient"]):
    """The emulator as a whole."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> AsyncEmulatorResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    async def health(
        self,
        **options: Unpack[RequestOptions],
    ) -> Health:
        """Get emulator health.

        Returns version, settings, the state of the database, and errors so far.
        """
        from . import emulator_health as op

        request = op.build()
        return await self._client._call(request, op.parse, options)

    async def reset(
        self,
        *,
        seed: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
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
        return await self._client._call(request, op.parse, options)

    async def list_snapshots(
        self,
        **options: Unpack[RequestOptions],
    ) -> SnapshotList:
        """List snapshots.

        Returns the names of the snapshots.
        """
        from . import emulator_list_snapshots as op

        request = op.build()
        return await self._client._call(request, op.parse, options)

    async def create_snapshot(
        self,
        *,
        name: str,
        **options: Unpack[RequestOptions],
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
        return await self._client._call(request, op.parse, options)

    async def restore_snapshot(
        self,
        name: str,
        **options: Unpack[RequestOptions],
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
        return await self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class AsyncEmulatorResourceWithRawResponse:
        """The methods of `AsyncEmulatorResource`, which return a `RawResponse`."""

        def __init__(self, of: AsyncEmulatorResource) -> None:
            self.health = raw_async(of.health)
            self.reset = raw_async(of.reset)
            self.list_snapshots = raw_async(of.list_snapshots)
            self.create_snapshot = raw_async(of.create_snapshot)
            self.restore_snapshot = raw_async(of.restore_snapshot)
