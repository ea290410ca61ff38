"""The resource `accounts` (generated)."""

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

    from ...models.account import Account
    from ...models.account_type import AccountType
    from ...models.async_accepted import AsyncAccepted
    from ...models.billing_mode import BillingMode
    from ...models.changed import Changed
    from ...models.http_method import HttpMethod


class AccountsResource(Resource["SyncClient"]):
    """Read and change the account that the credentials belong to."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> AccountsResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    @overload
    def get(
        self,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Account: ...
    @overload
    def get(
        self,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def get(
        self,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Account | AsyncAccepted:
        """Get the account.

        Returns the account's profile, billing mode and remaining credit.

        What happens with the Auth ID of a subaccount is unconfirmed; the emulator answers with
        the main account's profile under the subaccount's id.

        Args:
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import accounts_get as op

        request = op.build(
            self._client.auth_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    def update(
        self,
        *,
        name: str | None | Unset = UNSET,
        city: str | None | Unset = UNSET,
        address: str | None | Unset = UNSET,
        state: str | None | Unset = UNSET,
        timezone: str | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Changed:
        """Update the account.

        Changes the profile fields that are sent and leaves the others as they are. Nothing else
        about an account can be changed here. Whether a subaccount may do this is unconfirmed;
        the emulator answers 403.

        Args:
            name: Name of the account holder.
            city: City of the account holder.
            address: Postal address shown on invoices.
            state: State or region of the account holder.
            timezone: Time zone of the console, as named in the IANA time zone database. What
                an unknown zone is answered is unconfirmed; the emulator checks the form of the
                name only.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import accounts_update as op

        request = op.build(
            self._client.auth_id,
            name=name,
            city=city,
            address=address,
            state=state,
            timezone=timezone,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class AccountsResourceWithRawResponse:
        """The methods of `AccountsResource`, which return a `RawResponse`."""

        def __init__(self, of: AccountsResource) -> None:
            self.get = raw(of.get)
            self.update = raw(of.update)


class AsyncAccountsResource(Resource["AsyncClient"]):
    """Read and change the account that the credentials belong to."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> AsyncAccountsResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    @overload
    async def get(
        self,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Account: ...
    @overload
    async def get(
        self,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def get(
        self,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Account | AsyncAccepted:
        """Get the account.

        Returns the account's profile, billing mode and remaining credit.

        What happens with the Auth ID of a subaccount is unconfirmed; the emulator answers with
        the main account's profile under the subaccount's id.

        Args:
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import accounts_get as op

        request = op.build(
            self._client.auth_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    async def update(
        self,
        *,
        name: str | None | Unset = UNSET,
        city: str | None | Unset = UNSET,
        address: str | None | Unset = UNSET,
        state: str | None | Unset = UNSET,
        timezone: str | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Changed:
        """Update the account.

        Changes the profile fields that are sent and leaves the others as they are. Nothing else
        about an account can be changed here. Whether a subaccount may do this is unconfirmed;
        the emulator answers 403.

        Args:
            name: Name of the account holder.
            city: City of the account holder.
            address: Postal address shown on invoices.
            state: State or region of the account holder.
            timezone: Time zone of the console, as named in the IANA time zone database. What
                an unknown zone is answered is unconfirmed; the emulator checks the form of the
                name only.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import accounts_update as op

        request = op.build(
            self._client.auth_id,
            name=name,
            city=city,
            address=address,
            state=state,
            timezone=timezone,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class AsyncAccountsResourceWithRawResponse:
        """The methods of `AsyncAccountsResource`, which return a `RawResponse`."""

        def __init__(self, of: AsyncAccountsResource) -> None:
            self.get = raw_async(of.get)
            self.update = raw_async(of.update)
