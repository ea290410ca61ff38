"""The resource `clock` (generated)."""

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

    from ...models.clock import Clock
    from ...models.clock_advanced import ClockAdvanced


class ClockResource:
    """The emulator's time."""

    __slots__ = ("_client",)

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def get(
        self,
    ) -> Clock:
        """Read the clock.

        Returns the emulator's time.
        """
        from . import clock_get as op

        request = op.build()
        return op.parse(self._client.request(request))

    def freeze(
        self,
        *,
        at: str | None | Unset = UNSET,
    ) -> Clock:
        """Freeze the clock.

        Stops the clock now or at a given time.

        Args:
            at: Time to stop at, as RFC 3339. Now unless given.
        """
        from . import clock_freeze as op

        request = op.build(
            at=at,
        )
        return op.parse(self._client.request(request))

    def resume(
        self,
    ) -> Clock:
        """Resume the clock.

        Restarts a stopped clock from its current time.
        """
        from . import clock_resume as op

        request = op.build()
        return op.parse(self._client.request(request))

    def set(
        self,
        *,
        to: str,
    ) -> Clock:
        """Set the clock.

        Sets the time, also backwards. Everything due by then happens at once, at the new time.

        Args:
            to: The time to set, as RFC 3339.
        """
        from . import clock_set as op

        request = op.build(
            to=to,
        )
        return op.parse(self._client.request(request))

    def advance(
        self,
        *,
        seconds: float | None | Unset = UNSET,
        to: str | None | Unset = UNSET,
    ) -> ClockAdvanced:
        """Advance the clock.

        Advances the clock and runs everything that falls due on the way, in order, each at its
        own time. Webhooks are sent and retried before this returns, but it waits at most 10
        seconds of real time for a receiver. If a receiver does not answer, or if other clients
        keep adding work, the clock still arrives and the rest happens in the background; see
        `complete`.

        Args:
            seconds: Seconds to advance.
            to: Target time, as RFC 3339.
        """
        from . import clock_advance as op

        request = op.build(
            seconds=seconds,
            to=to,
        )
        return op.parse(self._client.request(request))


class AsyncClockResource:
    """The emulator's time."""

    __slots__ = ("_client",)

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def get(
        self,
    ) -> Clock:
        """Read the clock.

        Returns the emulator's time.
        """
        from . import clock_get as op

        request = op.build()
        return op.parse(await self._client.request(request))

    async def freeze(
        self,
        *,
        at: str | None | Unset = UNSET,
    ) -> Clock:
        """Freeze the clock.

        Stops the clock now or at a given time.

        Args:
            at: Time to stop at, as RFC 3339. Now unless given.
        """
        from . import clock_freeze as op

        request = op.build(
            at=at,
        )
        return op.parse(await self._client.request(request))

    async def resume(
        self,
    ) -> Clock:
        """Resume the clock.

        Restarts a stopped clock from its current time.
        """
        from . import clock_resume as op

        request = op.build()
        return op.parse(await self._client.request(request))

    async def set(
        self,
        *,
        to: str,
    ) -> Clock:
        """Set the clock.

        Sets the time, also backwards. Everything due by then happens at once, at the new time.

        Args:
            to: The time to set, as RFC 3339.
        """
        from . import clock_set as op

        request = op.build(
            to=to,
        )
        return op.parse(await self._client.request(request))

    async def advance(
        self,
        *,
        seconds: float | None | Unset = UNSET,
        to: str | None | Unset = UNSET,
    ) -> ClockAdvanced:
        """Advance the clock.

        Advances the clock and runs everything that falls due on the way, in order, each at its
        own time. Webhooks are sent and retried before this returns, but it waits at most 10
        seconds of real time for a receiver. If a receiver does not answer, or if other clients
        keep adding work, the clock still arrives and the rest happens in the background; see
        `complete`.

        Args:
            seconds: Seconds to advance.
            to: Target time, as RFC 3339.
        """
        from . import clock_advance as op

        request = op.build(
            seconds=seconds,
            to=to,
        )
        return op.parse(await self._client.request(request))
