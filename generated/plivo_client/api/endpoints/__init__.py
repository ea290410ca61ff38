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

    from ...models.async_accepted import AsyncAccepted
    from ...models.changed import Changed
    from ...models.endpoint import Endpoint
    from ...models.endpoint_created import EndpointCreated
    from ...models.endpoint_list import EndpointList
    from ...models.http_method import HttpMethod
    from ...models.page_meta import PageMeta
    from ...models.sip_registered import SipRegistered


class EndpointsResource(Resource["SyncClient"]):
    """SIP and browser phones that register with an account."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> EndpointsResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    @overload
    def list(
        self,
        *,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> EndpointList: ...
    @overload
    def list(
        self,
        *,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def list(
        self,
        *,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> EndpointList | AsyncAccepted:
        """List endpoints.

        Returns the endpoints of the account and of its subaccounts, newest first.

        Args:
            limit: How many objects a page holds. 20 unless given.
            offset: How many objects to skip. 0 unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import endpoints_list as op

        request = op.build(
            self._client.auth_id,
            limit=limit,
            offset=offset,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    def iterate(
        self,
        *,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Iterator[Endpoint]:
        """Iterate over all objects of `list`, page by page.

        Takes the arguments of `list`; `limit` is the size of a page, `offset` the start.
        """
        from . import endpoints_list as op

        request = op.build(
            self._client.auth_id,
            limit=limit,
            offset=offset,
        )
        return self._client._iterate(request, op.parse, op.PAGES, options)

    @overload
    def create(
        self,
        *,
        username: str,
        password: str,
        alias: str,
        app_id: str | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> EndpointCreated: ...
    @overload
    def create(
        self,
        *,
        username: str,
        password: str,
        alias: str,
        app_id: str | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def create(
        self,
        *,
        username: str,
        password: str,
        alias: str,
        app_id: str | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> EndpointCreated | AsyncAccepted:
        """Create an endpoint.

        Creates an endpoint, with which a SIP phone or the browser SDK signs in. Digits are added
        to the `username` so that no two are alike: use the one of the reply.

        Args:
            username: Begins with a letter, followed by letters and digits. More digits are
                added to it.
            password: What a phone signs in with, at least 5 characters. No reply shows it.
            alias: Name of the endpoint, for people. Plivo asks for letters, digits, hyphens
                and underscores; its samples hold spaces.
            app_id: Identifier of the application that is asked when the endpoint calls.
                Unless given, the one that has `default_endpoint_app`, if any. One that does not
                exist is answered 400 (unconfirmed).
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import endpoints_create as op

        request = op.build(
            self._client.auth_id,
            username=username,
            password=password,
            alias=alias,
            app_id=app_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def get(
        self,
        endpoint_id: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Endpoint: ...
    @overload
    def get(
        self,
        endpoint_id: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def get(
        self,
        endpoint_id: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Endpoint | AsyncAccepted:
        """Get an endpoint.

        Returns one endpoint, without its password.

        Args:
            endpoint_id: Identifier of the endpoint.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import endpoints_get as op

        request = op.build(
            self._client.auth_id,
            endpoint_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    def update(
        self,
        endpoint_id: str,
        *,
        password: str | None | Unset = UNSET,
        alias: str | None | Unset = UNSET,
        app_id: str | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Changed:
        """Update an endpoint.

        Changes the fields that are sent and leaves the others as they are. The user name cannot
        be changed.

        Args:
            endpoint_id: Identifier of the endpoint.
            password: What a phone signs in with from now on, at least 5 characters.
            alias: Name of the endpoint, for people.
            app_id: Identifier of the application that is asked when the endpoint calls. One
                that does not exist is answered 400 (unconfirmed).
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import endpoints_update as op

        request = op.build(
            self._client.auth_id,
            endpoint_id,
            password=password,
            alias=alias,
            app_id=app_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def delete(
        self,
        endpoint_id: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    @overload
    def delete(
        self,
        endpoint_id: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    def delete(
        self,
        endpoint_id: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted | None:
        """Delete an endpoint.

        Deletes an endpoint for good.

        Args:
            endpoint_id: Identifier of the endpoint.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import endpoints_delete as op

        request = op.build(
            self._client.auth_id,
            endpoint_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class EndpointsResourceWithRawResponse:
        """The methods of `EndpointsResource`, which return a `RawResponse`."""

        def __init__(self, of: EndpointsResource) -> None:
            self.list = raw(of.list)
            self.create = raw(of.create)
            self.get = raw(of.get)
            self.update = raw(of.update)
            self.delete = raw(of.delete)


class AsyncEndpointsResource(Resource["AsyncClient"]):
    """SIP and browser phones that register with an account."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> AsyncEndpointsResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    @overload
    async def list(
        self,
        *,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> EndpointList: ...
    @overload
    async def list(
        self,
        *,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def list(
        self,
        *,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> EndpointList | AsyncAccepted:
        """List endpoints.

        Returns the endpoints of the account and of its subaccounts, newest first.

        Args:
            limit: How many objects a page holds. 20 unless given.
            offset: How many objects to skip. 0 unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import endpoints_list as op

        request = op.build(
            self._client.auth_id,
            limit=limit,
            offset=offset,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    def iterate(
        self,
        *,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncIterator[Endpoint]:
        """Iterate over all objects of `list`, page by page.

        Takes the arguments of `list`; `limit` is the size of a page, `offset` the start.
        """
        from . import endpoints_list as op

        request = op.build(
            self._client.auth_id,
            limit=limit,
            offset=offset,
        )
        return self._client._iterate(request, op.parse, op.PAGES, options)

    @overload
    async def create(
        self,
        *,
        username: str,
        password: str,
        alias: str,
        app_id: str | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> EndpointCreated: ...
    @overload
    async def create(
        self,
        *,
        username: str,
        password: str,
        alias: str,
        app_id: str | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def create(
        self,
        *,
        username: str,
        password: str,
        alias: str,
        app_id: str | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> EndpointCreated | AsyncAccepted:
        """Create an endpoint.

        Creates an endpoint, with which a SIP phone or the browser SDK signs in. Digits are added
        to the `username` so that no two are alike: use the one of the reply.

        Args:
            username: Begins with a letter, followed by letters and digits. More digits are
                added to it.
            password: What a phone signs in with, at least 5 characters. No reply shows it.
            alias: Name of the endpoint, for people. Plivo asks for letters, digits, hyphens
                and underscores; its samples hold spaces.
            app_id: Identifier of the application that is asked when the endpoint calls.
                Unless given, the one that has `default_endpoint_app`, if any. One that does not
                exist is answered 400 (unconfirmed).
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import endpoints_create as op

        request = op.build(
            self._client.auth_id,
            username=username,
            password=password,
            alias=alias,
            app_id=app_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def get(
        self,
        endpoint_id: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Endpoint: ...
    @overload
    async def get(
        self,
        endpoint_id: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def get(
        self,
        endpoint_id: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Endpoint | AsyncAccepted:
        """Get an endpoint.

        Returns one endpoint, without its password.

        Args:
            endpoint_id: Identifier of the endpoint.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import endpoints_get as op

        request = op.build(
            self._client.auth_id,
            endpoint_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    async def update(
        self,
        endpoint_id: str,
        *,
        password: str | None | Unset = UNSET,
        alias: str | None | Unset = UNSET,
        app_id: str | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Changed:
        """Update an endpoint.

        Changes the fields that are sent and leaves the others as they are. The user name cannot
        be changed.

        Args:
            endpoint_id: Identifier of the endpoint.
            password: What a phone signs in with from now on, at least 5 characters.
            alias: Name of the endpoint, for people.
            app_id: Identifier of the application that is asked when the endpoint calls. One
                that does not exist is answered 400 (unconfirmed).
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import endpoints_update as op

        request = op.build(
            self._client.auth_id,
            endpoint_id,
            password=password,
            alias=alias,
            app_id=app_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def delete(
        self,
        endpoint_id: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    @overload
    async def delete(
        self,
        endpoint_id: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    async def delete(
        self,
        endpoint_id: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted | None:
        """Delete an endpoint.

        Deletes an endpoint for good.

        Args:
            endpoint_id: Identifier of the endpoint.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import endpoints_delete as op

        request = op.build(
            self._client.auth_id,
            endpoint_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class AsyncEndpointsResourceWithRawResponse:
        """The methods of `AsyncEndpointsResource`, which return a `RawResponse`."""

        def __init__(self, of: AsyncEndpointsResource) -> None:
            self.list = raw_async(of.list)
            self.create = raw_async(of.create)
            self.get = raw_async(of.get)
            self.update = raw_async(of.update)
            self.delete = raw_async(of.delete)
