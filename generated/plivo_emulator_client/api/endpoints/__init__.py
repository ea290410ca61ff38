"""The resource `endpoints` (generated)."""

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

    from ...models.endpoint import Endpoint
    from ...models.endpoint_list import EndpointList


class EndpointsResource:
    """SIP endpoints that accounts own, and the phones that register with them."""

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
        endpoint_id: str | None | Unset = UNSET,
        alias: str | None | Unset = UNSET,
        password: str | None | Unset = UNSET,
        auth_id: str | None | Unset = UNSET,
        app_id: str | None | Unset = UNSET,
    ) -> Endpoint:
        """Add an endpoint.

        Adds a SIP endpoint with exactly the user name that is given. No two have the same one.

        Args:
            username: User name of the endpoint.
            endpoint_id: Its identifier. Made up unless given.
            alias: Its name, for people. Empty unless given.
            password: What its phone signs in with. It can be checked, but not read. Unless
                given, no password is right.
            auth_id: Account or subaccount that gets it. The main account unless given.
            app_id: Application it is assigned to, or `null` for none. By default, its
                owner's application with `default_endpoint_app`, if there is one.
        """
        from . import endpoints_create as op

        request = op.build(
            username=username,
            endpoint_id=endpoint_id,
            alias=alias,
            password=password,
            auth_id=auth_id,
            app_id=app_id,
        )
        return op.parse(self._client.request(request))

    def register(
        self,
        endpoint_id: str,
        *,
        password: str | None | Unset = UNSET,
        contact: str | None | Unset = UNSET,
        user_agent: str | None | Unset = UNSET,
        seconds: int | None | Unset = UNSET,
    ) -> Endpoint:
        """Register a phone.

        Registers a phone with an endpoint, in the place of the one that is registered. It leaves
        by itself when the registration expires.

        Args:
            endpoint_id: Identifier of the endpoint.
            password: What it signs in with. A wrong one is answered 403; none at all is not
                checked.
            contact: Where it is reached. The user name at 127.0.0.1:5060 unless given.
            user_agent: What it calls itself. `Plivo emulator` unless given.
            seconds: How long the registration lasts. 3600 unless given.
        """
        from . import endpoints_register as op

        request = op.build(
            endpoint_id,
            password=password,
            contact=contact,
            user_agent=user_agent,
            seconds=seconds,
        )
        return op.parse(self._client.request(request))

    def unregister(
        self,
        endpoint_id: str,
    ) -> Endpoint:
        """Unregister a phone.

        Ends the registration of the phone. Does nothing if none is registered.

        Args:
            endpoint_id: Identifier of the endpoint.
        """
        from . import endpoints_unregister as op

        request = op.build(
            endpoint_id,
        )
        return op.parse(self._client.request(request))


class AsyncEndpointsResource:
    """SIP endpoints that accounts own, and the phones that register with them."""

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
        endpoint_id: str | None | Unset = UNSET,
        alias: str | None | Unset = UNSET,
        password: str | None | Unset = UNSET,
        auth_id: str | None | Unset = UNSET,
        app_id: str | None | Unset = UNSET,
    ) -> Endpoint:
        """Add an endpoint.

        Adds a SIP endpoint with exactly the user name that is given. No two have the same one.

        Args:
            username: User name of the endpoint.
            endpoint_id: Its identifier. Made up unless given.
            alias: Its name, for people. Empty unless given.
            password: What its phone signs in with. It can be checked, but not read. Unless
                given, no password is right.
            auth_id: Account or subaccount that gets it. The main account unless given.
            app_id: Application it is assigned to, or `null` for none. By default, its
                owner's application with `default_endpoint_app`, if there is one.
        """
        from . import endpoints_create as op

        request = op.build(
            username=username,
            endpoint_id=endpoint_id,
            alias=alias,
            password=password,
            auth_id=auth_id,
            app_id=app_id,
        )
        return op.parse(await self._client.request(request))

    async def register(
        self,
        endpoint_id: str,
        *,
        password: str | None | Unset = UNSET,
        contact: str | None | Unset = UNSET,
        user_agent: str | None | Unset = UNSET,
        seconds: int | None | Unset = UNSET,
    ) -> Endpoint:
        """Register a phone.

        Registers a phone with an endpoint, in the place of the one that is registered. It leaves
        by itself when the registration expires.

        Args:
            endpoint_id: Identifier of the endpoint.
            password: What it signs in with. A wrong one is answered 403; none at all is not
                checked.
            contact: Where it is reached. The user name at 127.0.0.1:5060 unless given.
            user_agent: What it calls itself. `Plivo emulator` unless given.
            seconds: How long the registration lasts. 3600 unless given.
        """
        from . import endpoints_register as op

        request = op.build(
            endpoint_id,
            password=password,
            contact=contact,
            user_agent=user_agent,
            seconds=seconds,
        )
        return op.parse(await self._client.request(request))

    async def unregister(
        self,
        endpoint_id: str,
    ) -> Endpoint:
        """Unregister a phone.

        Ends the registration of the phone. Does nothing if none is registered.

        Args:
            endpoint_id: Identifier of the endpoint.
        """
        from . import endpoints_unregister as op

        request = op.build(
            endpoint_id,
        )
        return op.parse(await self._client.request(request))
