"""The resource `clock` (generated)."""

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

    from ...models.clock import Clock
    from ...models.clock_advanced import ClockAdvanced


class ClockResource(Resource["SyncClient"]):
    """The emulator's time."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> ClockResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    def get(
        self,
        **options: Unpack[RequestOptions],
    ) -> Clock:
        """Read the clock.

        Returns the emulator's time.
        """
        from . import clock_get as op

        request = op.build()
        return self._client._call(request, op.parse, options)

    def freeze(
        self,
        *,
        at: str | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
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
        return self._client._call(request, op.parse, options)

    def resume(
        self,
        **options: Unpack[RequestOptions],
    ) -> Clock:
        """Resume the clock.

        Restarts a stopped clock from its current time.
        """
        from . import clock_resume as op

        request = op.build()
        return self._client._call(request, op.parse, options)

    def set(
        self,
        *,
        to: str,
        **options: Unpack[RequestOptions],
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
        return self._client._call(request, op.parse, options)

    def advance(
        self,
        *,
        seconds: float | None | Unset = UNSET,
        to: str | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
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
        return self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class ClockResourceWithRawResponse:
        """The methods of `ClockResource`, which return a `RawResponse`."""

        def __init__(self, of: ClockResource) -> None:
            self.get = raw(of.get)
            self.freeze = raw(of.freeze)
            self.resume = raw(of.resume)
            self.set = raw(of.set)
            self.advance = raw(of.advance)


class AsyncClockResource(Resource["AsyncClient"]):
    """The emulator's time."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> AsyncClockResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    async def get(
        self,
        **options: Unpack[RequestOptions],
    ) -> Clock:
        """Read the clock.

        Returns the emulator's time.
        """
        from . import clock_get as op

        request = op.build()
        return await self._client._call(request, op.parse, options)

    async def freeze(
        self,
        *,
        at: str | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
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
        return await self._client._call(request, op.parse, options)

    async def resume(
        self,
        **options: Unpack[RequestOptions],
    ) -> Clock:
        """Resume the clock.

        Restarts a stopped clock from its current time.
        """
        from . import clock_resume as op

        request = op.build()
        return await self._client._call(request, op.parse, options)

    async def set(
        self,
        *,
        to: str,
        **options: Unpack[RequestOptions],
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
        return await self._client._call(request, op.parse, options)

    async def advance(
        self,
        *,
        seconds: float | None | Unset = UNSET,
        to: str | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
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
        return await self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class AsyncClockResourceWithRawResponse:
        """The methods of `AsyncClockResource`, which return a `RawResponse`."""

        def __init__(self, of: AsyncClockResource) -> None:
            self.get = raw_async(of.get)
            self.freeze = raw_async(of.freeze)
            self.resume = raw_async(of.resume)
            self.set = raw_async(of.set)
            self.advance = raw_async(of.advance)
