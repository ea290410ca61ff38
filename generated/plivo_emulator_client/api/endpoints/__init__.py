"""The resource `endpoints` (generated)."""

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

    from ...models.endpoint import Endpoint
    from ...models.endpoint_list import EndpointList


class EndpointsResource:
    """SIP endpoints that accounts own."""

    __slots__ = ("_client",)

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def list(
        self,
        *,
        auth_id: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
    ) -> EndpointList:
        """List endpoints.

        Returns endpoints, newest first.

        Args:
            auth_id: Return only objects of this account or subaccount.
            limit: Objects per page. 20 unless given.
            offset: Objects to skip. 0 unless given.
        """
        from . import endpoints_list as op

        request = op.build(
            auth_id=auth_id,
            limit=limit,
            offset=offset,
        )
        return op.parse(self._client.request(request))

    def create(
        self,
        *,
        username: str,
        auth_id: str | None | Unset = UNSET,
        app_id: str | None | Unset = UNSET,
    ) -> Endpoint:
        """Add an endpoint.

        Registers a SIP endpoint.

        Args:
            username: User name of the endpoint.
            auth_id: Account or subaccount that gets it. The main account unless given.
            app_id: Application it is assigned to, or `null` for none. By default, its
                owner's application with `default_endpoint_app`, if there is one.
        """
        from . import endpoints_create as op

        request = op.build(
            username=username,
            auth_id=auth_id,
            app_id=app_id,
        )
        return op.parse(self._client.request(request))


class AsyncEndpointsResource:
    """SIP endpoints that accounts own."""

    __slots__ = ("_client",)

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def list(
        self,
        *,
        auth_id: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
    ) -> EndpointList:
        """List endpoints.

        Returns endpoints, newest first.

        Args:
            auth_id: Return only objects of this account or subaccount.
            limit: Objects per page. 20 unless given.
            offset: Objects to skip. 0 unless given.
        """
        from . import endpoints_list as op

        request = op.build(
            auth_id=auth_id,
            limit=limit,
            offset=offset,
        )
        return op.parse(await self._client.request(request))

    async def create(
        self,
        *,
        username: str,
        auth_id: str | None | Unset = UNSET,
        app_id: str | None | Unset = UNSET,
    ) -> Endpoint:
        """Add an endpoint.

        Registers a SIP endpoint.

        Args:
            username: User name of the endpoint.
            auth_id: Account or subaccount that gets it. The main account unless given.
            app_id: Application it is assigned to, or `null` for none. By default, its
                owner's application with `default_endpoint_app`, if there is one.
        """
        from . import endpoints_create as op

        request = op.build(
            username=username,
            auth_id=auth_id,
            app_id=app_id,
        )
        return op.parse(await self._client.request(request))
