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

    from ...models.async_accepted import AsyncAccepted
    from ...models.changed import Changed
    from ...models.endpoint import Endpoint
    from ...models.endpoint_created import EndpointCreated
    from ...models.endpoint_list import EndpointList
    from ...models.http_method import HttpMethod
    from ...models.page_meta import PageMeta
    from ...models.sip_registered import SipRegistered


class EndpointsResource:
    """SIP and browser phones that register with an account."""

    __slots__ = ("_client",)

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    @overload
    def list(
        self,
        *,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
    ) -> EndpointList: ...
    @overload
    def list(
        self,
        *,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
    ) -> AsyncAccepted: ...
    def list(
        self,
        *,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
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
        return op.parse(self._client.request(request))

    def iterate(
        self,
        *,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
    ) -> Iterator[Endpoint]:
        """Iterate over all objects of `list`, page by page.

        Takes the arguments of `list`; `limit` is the size of a page, `offset` the start.
        """
        from . import endpoints_list as op

        return iterate(
            lambda start: self.list(limit=limit, offset=start),
            op.ITEMS,
            op.NEXT_PAGE,
            offset or 0,
        )

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
        return op.parse(self._client.request(request))

    @overload
    def get(
        self,
        endpoint_id: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
    ) -> Endpoint: ...
    @overload
    def get(
        self,
        endpoint_id: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
    ) -> AsyncAccepted: ...
    def get(
        self,
        endpoint_id: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
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
        return op.parse(self._client.request(request))

    def update(
        self,
        endpoint_id: str,
        *,
        password: str | None | Unset = UNSET,
        alias: str | None | Unset = UNSET,
        app_id: str | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
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
        return op.parse(self._client.request(request))

    @overload
    def delete(
        self,
        endpoint_id: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
    ) -> AsyncAccepted: ...
    @overload
    def delete(
        self,
        endpoint_id: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
    ) -> None: ...
    def delete(
        self,
        endpoint_id: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
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
        return op.parse(self._client.request(request))


class AsyncEndpointsResource:
    """SIP and browser phones that register with an account."""

    __slots__ = ("_client",)

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    @overload
    async def list(
        self,
        *,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
    ) -> EndpointList: ...
    @overload
    async def list(
        self,
        *,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
    ) -> AsyncAccepted: ...
    async def list(
        self,
        *,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
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
        return op.parse(await self._client.request(request))

    def iterate(
        self,
        *,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
    ) -> AsyncIterator[Endpoint]:
        """Iterate over all objects of `list`, page by page.

        Takes the arguments of `list`; `limit` is the size of a page, `offset` the start.
        """
        from . import endpoints_list as op

        return iterate_async(
            lambda start: self.list(limit=limit, offset=start),
            op.ITEMS,
            op.NEXT_PAGE,
            offset or 0,
        )

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
        return op.parse(await self._client.request(request))

    @overload
    async def get(
        self,
        endpoint_id: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
    ) -> Endpoint: ...
    @overload
    async def get(
        self,
        endpoint_id: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
    ) -> AsyncAccepted: ...
    async def get(
        self,
        endpoint_id: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
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
        return op.parse(await self._client.request(request))

    async def update(
        self,
        endpoint_id: str,
        *,
        password: str | None | Unset = UNSET,
        alias: str | None | Unset = UNSET,
        app_id: str | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
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
        return op.parse(await self._client.request(request))

    @overload
    async def delete(
        self,
        endpoint_id: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
    ) -> AsyncAccepted: ...
    @overload
    async def delete(
        self,
        endpoint_id: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
    ) -> None: ...
    async def delete(
        self,
        endpoint_id: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
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
        return op.parse(await self._client.request(request))
