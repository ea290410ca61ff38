"""The resource `clock` (generated)."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Any, Literal, overload

from plivo_runtime.pagination import iterate, iterate_async
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from plivo_runtime.async_client import AsyncClient
    from plivo_runtime.sync_client import SyncClient
    from plivo_runtime.unset import Unset

    from ...models.clock import Clock
    from ...models.clock_advanced import ClockAdvanced


class ClockResource:
    """The time that everything in the emulator follows."""

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

        Stops the clock now or at a moment.

        Args:
            at: Moment to stop at, as RFC 3339. Now unless given.
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

        Lets a stopped clock run on from where it stands.
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

        Jumps to a moment, also backwards. What is due then happens at once, without the moments
        in between.

        Args:
            to: Moment to jump to, as RFC 3339.
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

        Moves the clock forward and does everything that falls due on the way, in order, each at
        its own moment. Webhooks are sent and retried before this returns. A receiver that has
        not answered after 10 seconds of real time is not waited for. If one does not answer, or
        if others keep asking for more meanwhile, the clock arrives all the same and the rest
        happens in the background; see `complete`.

        Args:
            seconds: How many seconds to go forward.
            to: Moment to go to, as RFC 3339.
        """
        from . import clock_advance as op

        request = op.build(
            seconds=seconds,
            to=to,
        )
        return op.parse(self._client.request(request))


class AsyncClockResource:
    """The time that everything in the emulator follows."""

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

        Stops the clock now or at a moment.

        Args:
            at: Moment to stop at, as RFC 3339. Now unless given.
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

        Lets a stopped clock run on from where it stands.
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

        Jumps to a moment, also backwards. What is due then happens at once, without the moments
        in between.

        Args:
            to: Moment to jump to, as RFC 3339.
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

        Moves the clock forward and does everything that falls due on the way, in order, each at
        its own moment. Webhooks are sent and retried before this returns. A receiver that has
        not answered after 10 seconds of real time is not waited for. If one does not answer, or
        if others keep asking for more meanwhile, the clock arrives all the same and the rest
        happens in the background; see `complete`.

        Args:
            seconds: How many seconds to go forward.
            to: Moment to go to, as RFC 3339.
        """
        from . import clock_advance as op

        request = op.build(
            seconds=seconds,
            to=to,
        )
        return op.parse(await self._client.request(request))
