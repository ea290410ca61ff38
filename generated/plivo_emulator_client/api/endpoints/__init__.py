"""The resource `endpoints` (generated)."""

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

    from ...models.endpoint import Endpoint
    from ...models.endpoint_list import EndpointList


class EndpointsResource(Resource["SyncClient"]):
    """SIP endpoints that accounts own, and the phones that register with them."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> EndpointsResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    def list(
        self,
        *,
        auth_id: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
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
        return self._client._call(request, op.parse, options)

    def create(
        self,
        *,
        username: str,
        endpoint_id: str | None | Unset = UNSET,
        alias: str | None | Unset = UNSET,
        password: str | None | Unset = UNSET,
        auth_id: str | None | Unset = UNSET,
        app_id: str | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
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
        return self._client._call(request, op.parse, options)

    def register(
        self,
        endpoint_id: str,
        *,
        password: str | None | Unset = UNSET,
        contact: str | None | Unset = UNSET,
        user_agent: str | None | Unset = UNSET,
        seconds: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
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
        return self._client._call(request, op.parse, options)

    def unregister(
        self,
        endpoint_id: str,
        **options: Unpack[RequestOptions],
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
        return self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class EndpointsResourceWithRawResponse:
        """The methods of `EndpointsResource`, which return a `RawResponse`."""

        def __init__(self, of: EndpointsResource) -> None:
            self.list = raw(of.list)
            self.create = raw(of.create)
            self.register = raw(of.register)
            self.unregister = raw(of.unregister)


class AsyncEndpointsResource(Resource["AsyncClient"]):
    """SIP endpoints that accounts own, and the phones that register with them."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> AsyncEndpointsResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    async def list(
        self,
        *,
        auth_id: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
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
        return await self._client._call(request, op.parse, options)

    async def create(
        self,
        *,
        username: str,
        endpoint_id: str | None | Unset = UNSET,
        alias: str | None | Unset = UNSET,
        password: str | None | Unset = UNSET,
        auth_id: str | None | Unset = UNSET,
        app_id: str | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
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
        return await self._client._call(request, op.parse, options)

    async def register(
        self,
        endpoint_id: str,
        *,
        password: str | None | Unset = UNSET,
        contact: str | None | Unset = UNSET,
        user_agent: str | None | Unset = UNSET,
        seconds: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
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
        return await self._client._call(request, op.parse, options)

    async def unregister(
        self,
        endpoint_id: str,
        **options: Unpack[RequestOptions],
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
        return await self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class AsyncEndpointsResourceWithRawResponse:
        """The methods of `AsyncEndpointsResource`, which return a `RawResponse`."""

        def __init__(self, of: AsyncEndpointsResource) -> None:
            self.list = raw_async(of.list)
            self.create = raw_async(of.create)
            self.register = raw_async(of.register)
            self.unregister = raw_async(of.unregister)
