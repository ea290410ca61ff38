"""The resource `faults` (generated)."""

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

    from ...models.fault import Fault
    from ...models.fault_list import FaultList


class FaultsResource:
    """Rules that make requests fail."""

    __slots__ = ("_client",)

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def list(
        self,
    ) -> FaultList:
        """List faults.

        Returns the active rules.
        """
        from . import faults_list as op

        request = op.build()
        return op.parse(self._client.request(request))

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
        return op.parse(self._client.request(request))

    def delete_all(
        self,
    ) -> None:
        """Remove all faults.

        Removes all rules.
        """
        from . import faults_delete_all as op

        request = op.build()
        op.parse(self._client.request(request))

    def delete(
        self,
        fault_id: str,
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
        op.parse(self._client.request(request))


class AsyncFaultsResource:
    """Rules that make requests fail."""

    __slots__ = ("_client",)

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def list(
        self,
    ) -> FaultList:
        """List faults.

        Returns the active rules.
        """
        from . import faults_list as op

        request = op.build()
        return op.parse(await self._client.request(request))

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
        return op.parse(await self._client.request(request))

    async def delete_all(
        self,
    ) -> None:
        """Remove all faults.

        Removes all rules.
        """
        from . import faults_delete_all as op

        request = op.build()
        op.parse(await self._client.request(request))

    async def delete(
        self,
        fault_id: str,
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
        op.parse(await self._client.request(request))
