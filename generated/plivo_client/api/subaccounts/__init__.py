"""The resource `subaccounts` (generated)."""

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
    from ...models.http_method import HttpMethod
    from ...models.page_meta import PageMeta
    from ...models.subaccount import Subaccount
    from ...models.subaccount_created import SubaccountCreated
    from ...models.subaccount_list import SubaccountList


class SubaccountsResource(Resource["SyncClient"]):
    """Separate credentials, resources and usage inside one account."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> SubaccountsResourceWithRawResponse:
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
    ) -> SubaccountList: ...
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
    ) -> SubaccountList | AsyncAccepted:
        """List subaccounts.

        Returns the subaccounts of the account, newest first.

        Args:
            limit: How many objects a page holds. 20 unless given.
            offset: How many objects to skip. 0 unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import subaccounts_list as op

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
    ) -> Iterator[Subaccount]:
        """Iterate over all objects of `list`, page by page.

        Takes the arguments of `list`; `limit` is the size of a page, `offset` the start.
        """
        from . import subaccounts_list as op

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
        name: str,
        enabled: bool | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> SubaccountCreated: ...
    @overload
    def create(
        self,
        *,
        name: str,
        enabled: bool | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def create(
        self,
        *,
        name: str,
        enabled: bool | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> SubaccountCreated | AsyncAccepted:
        """Create a subaccount.

        Creates a subaccount with credentials of its own. It cannot be used before it is enabled.

        The reply is the only one that is meant to hand out the Auth Token, although reading the
        subaccount shows it too.

        Args:
            name: Name of the subaccount, for people.
            enabled: Whether its credentials work from the start. False unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import subaccounts_create as op

        request = op.build(
            self._client.auth_id,
            name=name,
            enabled=enabled,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def get(
        self,
        subauth_id: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Subaccount: ...
    @overload
    def get(
        self,
        subauth_id: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def get(
        self,
        subauth_id: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Subaccount | AsyncAccepted:
        """Get a subaccount.

        Returns one subaccount, its Auth Token included.

        Args:
            subauth_id: Auth ID of the subaccount.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import subaccounts_get as op

        request = op.build(
            self._client.auth_id,
            subauth_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    def update(
        self,
        subauth_id: str,
        *,
        name: str,
        enabled: bool | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Changed:
        """Update a subaccount.

        Renames a subaccount and, if `enabled` is sent, switches its credentials on or off.

        The official Python and Ruby SDKs send `enabled: false` unless told otherwise, so a
        rename with them also disables the subaccount.

        Args:
            subauth_id: Auth ID of the subaccount.
            name: Name of the subaccount. It must be sent even when it does not change.
            enabled: Whether its credentials work. Unchanged unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import subaccounts_update as op

        request = op.build(
            self._client.auth_id,
            subauth_id,
            name=name,
            enabled=enabled,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def delete(
        self,
        subauth_id: str,
        *,
        cascade: bool | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    @overload
    def delete(
        self,
        subauth_id: str,
        *,
        cascade: bool | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    def delete(
        self,
        subauth_id: str,
        *,
        cascade: bool | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted | None:
        """Delete a subaccount.

        Deletes a subaccount for good. `cascade` decides what becomes of its applications,
        endpoints, numbers, unused files, Powerpacks and verified caller IDs. What becomes of its
        masking and Verify sessions, and of its messages with their files, is unconfirmed; the
        emulator hands them to the main account.

        Args:
            subauth_id: Auth ID of the subaccount.
            cascade: `true` deletes the subaccount's applications, endpoints and numbers as
                well; `false` moves them to the main account. False unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import subaccounts_delete as op

        request = op.build(
            self._client.auth_id,
            subauth_id,
            cascade=cascade,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class SubaccountsResourceWithRawResponse:
        """The methods of `SubaccountsResource`, which return a `RawResponse`."""

        def __init__(self, of: SubaccountsResource) -> None:
            self.list = raw(of.list)
            self.create = raw(of.create)
            self.get = raw(of.get)
            self.update = raw(of.update)
            self.delete = raw(of.delete)


class AsyncSubaccountsResource(Resource["AsyncClient"]):
    """Separate credentials, resources and usage inside one account."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> AsyncSubaccountsResourceWithRawResponse:
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
    ) -> SubaccountList: ...
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
    ) -> SubaccountList | AsyncAccepted:
        """List subaccounts.

        Returns the subaccounts of the account, newest first.

        Args:
            limit: How many objects a page holds. 20 unless given.
            offset: How many objects to skip. 0 unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import subaccounts_list as op

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
    ) -> AsyncIterator[Subaccount]:
        """Iterate over all objects of `list`, page by page.

        Takes the arguments of `list`; `limit` is the size of a page, `offset` the start.
        """
        from . import subaccounts_list as op

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
        name: str,
        enabled: bool | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> SubaccountCreated: ...
    @overload
    async def create(
        self,
        *,
        name: str,
        enabled: bool | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def create(
        self,
        *,
        name: str,
        enabled: bool | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> SubaccountCreated | AsyncAccepted:
        """Create a subaccount.

        Creates a subaccount with credentials of its own. It cannot be used before it is enabled.

        The reply is the only one that is meant to hand out the Auth Token, although reading the
        subaccount shows it too.

        Args:
            name: Name of the subaccount, for people.
            enabled: Whether its credentials work from the start. False unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import subaccounts_create as op

        request = op.build(
            self._client.auth_id,
            name=name,
            enabled=enabled,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def get(
        self,
        subauth_id: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Subaccount: ...
    @overload
    async def get(
        self,
        subauth_id: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def get(
        self,
        subauth_id: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Subaccount | AsyncAccepted:
        """Get a subaccount.

        Returns one subaccount, its Auth Token included.

        Args:
            subauth_id: Auth ID of the subaccount.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import subaccounts_get as op

        request = op.build(
            self._client.auth_id,
            subauth_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    async def update(
        self,
        subauth_id: str,
        *,
        name: str,
        enabled: bool | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Changed:
        """Update a subaccount.

        Renames a subaccount and, if `enabled` is sent, switches its credentials on or off.

        The official Python and Ruby SDKs send `enabled: false` unless told otherwise, so a
        rename with them also disables the subaccount.

        Args:
            subauth_id: Auth ID of the subaccount.
            name: Name of the subaccount. It must be sent even when it does not change.
            enabled: Whether its credentials work. Unchanged unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import subaccounts_update as op

        request = op.build(
            self._client.auth_id,
            subauth_id,
            name=name,
            enabled=enabled,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def delete(
        self,
        subauth_id: str,
        *,
        cascade: bool | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    @overload
    async def delete(
        self,
        subauth_id: str,
        *,
        cascade: bool | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    async def delete(
        self,
        subauth_id: str,
        *,
        cascade: bool | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted | None:
        """Delete a subaccount.

        Deletes a subaccount for good. `cascade` decides what becomes of its applications,
        endpoints, numbers, unused files, Powerpacks and verified caller IDs. What becomes of its
        masking and Verify sessions, and of its messages with their files, is unconfirmed; the
        emulator hands them to the main account.

        Args:
            subauth_id: Auth ID of the subaccount.
            cascade: `true` deletes the subaccount's applications, endpoints and numbers as
                well; `false` moves them to the main account. False unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import subaccounts_delete as op

        request = op.build(
            self._client.auth_id,
            subauth_id,
            cascade=cascade,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class AsyncSubaccountsResourceWithRawResponse:
        """The methods of `AsyncSubaccountsResource`, which return a `RawResponse`."""

        def __init__(self, of: AsyncSubaccountsResource) -> None:
            self.list = raw_async(of.list)
            self.create = raw_async(of.create)
            self.get = raw_async(of.get)
            self.update = raw_async(of.update)
            self.delete = raw_async(of.delete)
