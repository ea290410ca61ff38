"""The resource `faults` (generated)."""

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

    from ...models.fault import Fault
    from ...models.fault_list import FaultList


class FaultsResource(Resource["SyncClient"]):
    """Rules that make requests fail."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> FaultsResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    def list(
        self,
        **options: Unpack[RequestOptions],
    ) -> FaultList:
        """List faults.

        Returns the active rules.
        """
        from . import faults_list as op

        request = op.build()
        return self._client._call(request, op.parse, options)

    def create(
        self,
        *,
        operation_id: str | None | Unset = UNSET,
        auth_id: str | None | Unset = UNSET,
        path: str | None | Unset = UNSET,
        method: str | None | Unset = UNSET,
        times: int | None | Unset = UNSET,
        probability: float | None | Unset = UNSET,
        status: int | None | Unset = UNSET,
        error: str | None | Unset = UNSET,
        delay_seconds: float | None | Unset = UNSET,
        disconnect: bool | None | Unset = UNSET,
        limit_requests: int | None | Unset = UNSET,
        limit_seconds: float | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Fault:
        """Add a fault.

        Makes matching requests fail, wait or disconnect. A rule that no request can match, for
        instance because its operation does not exist, or that has no effect, is refused.

        Args:
            operation_id: Only this operation.
            auth_id: Only requests with these credentials.
            path: Only paths that begin with this text.
            method: Only this HTTP method, in upper or lower case.
            times: How many requests the rule affects. All unless given.
            probability: Probability that a matching request is affected. 1 unless given.
            status: Status to return instead of executing the request.
            error: Text of the error. By default, the usual text for the status.
            delay_seconds: Seconds to wait before the reply is sent.
            disconnect: Closes the connection instead of replying.
            limit_requests: Returns 429 to an account that sends more than this many requests
                in `limit_seconds`.
            limit_seconds: Window of `limit_requests`. 5 unless given.
        """
        from . import faults_create as op

        request = op.build(
            operation_id=operation_id,
            auth_id=auth_id,
            path=path,
            method=method,
            times=times,
            probability=probability,
            status=status,
            error=error,
            delay_seconds=delay_seconds,
            disconnect=disconnect,
            limit_requests=limit_requests,
            limit_seconds=limit_seconds,
        )
        return self._client._call(request, op.parse, options)

    def delete_all(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Remove all faults.

        Removes all rules.
        """
        from . import faults_delete_all as op

        request = op.build()
        return self._client._call(request, op.parse, options)

    def delete(
        self,
        fault_id: str,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Remove a fault.

        Removes one rule.

        Args:
            fault_id: Identifier of the rule.
        """
        from . import faults_delete as op

        request = op.build(
            fault_id,
        )
        return self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class FaultsResourceWithRawResponse:
        """The methods of `FaultsResource`, which return a `RawResponse`."""

        def __init__(self, of: FaultsResource) -> None:
            self.list = raw(of.list)
            self.create = raw(of.create)
            self.delete_all = raw(of.delete_all)
            self.delete = raw(of.delete)


class AsyncFaultsResource(Resource["AsyncClient"]):
    """Rules that make requests fail."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> AsyncFaultsResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    async def list(
        self,
        **options: Unpack[RequestOptions],
    ) -> FaultList:
        """List faults.

        Returns the active rules.
        """
        from . import faults_list as op

        request = op.build()
        return await self._client._call(request, op.parse, options)

    async def create(
        self,
        *,
        operation_id: str | None | Unset = UNSET,
        auth_id: str | None | Unset = UNSET,
        path: str | None | Unset = UNSET,
        method: str | None | Unset = UNSET,
        times: int | None | Unset = UNSET,
        probability: float | None | Unset = UNSET,
        status: int | None | Unset = UNSET,
        error: str | None | Unset = UNSET,
        delay_seconds: float | None | Unset = UNSET,
        disconnect: bool | None | Unset = UNSET,
        limit_requests: int | None | Unset = UNSET,
        limit_seconds: float | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Fault:
        """Add a fault.

        Makes matching requests fail, wait or disconnect. A rule that no request can match, for
        instance because its operation does not exist, or that has no effect, is refused.

        Args:
            operation_id: Only this operation.
            auth_id: Only requests with these credentials.
            path: Only paths that begin with this text.
            method: Only this HTTP method, in upper or lower case.
            times: How many requests the rule affects. All unless given.
            probability: Probability that a matching request is affected. 1 unless given.
            status: Status to return instead of executing the request.
            error: Text of the error. By default, the usual text for the status.
            delay_seconds: Seconds to wait before the reply is sent.
            disconnect: Closes the connection instead of replying.
            limit_requests: Returns 429 to an account that sends more than this many requests
                in `limit_seconds`.
            limit_seconds: Window of `limit_requests`. 5 unless given.
        """
        from . import faults_create as op

        request = op.build(
            operation_id=operation_id,
            auth_id=auth_id,
            path=path,
            method=method,
            times=times,
            probability=probability,
            status=status,
            error=error,
            delay_seconds=delay_seconds,
            disconnect=disconnect,
            limit_requests=limit_requests,
            limit_seconds=limit_seconds,
        )
        return await self._client._call(request, op.parse, options)

    async def delete_all(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Remove all faults.

        Removes all rules.
        """
        from . import faults_delete_all as op

        request = op.build()
        return await self._client._call(request, op.parse, options)

    async def delete(
        self,
        fault_id: str,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Remove a fault.

        Removes one rule.

        Args:
            fault_id: Identifier of the rule.
        """
        from . import faults_delete as op

        request = op.build(
            fault_id,
        )
        return await self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class AsyncFaultsResourceWithRawResponse:
        """The methods of `AsyncFaultsResource`, which return a `RawResponse`."""

        def __init__(self, of: AsyncFaultsResource) -> None:
            self.list = raw_async(of.list)
            self.create = raw_async(of.create)
            self.delete_all = raw_async(of.delete_all)
            self.delete = raw_async(of.delete)
