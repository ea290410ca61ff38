"""The resource `accounts` (generated)."""

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

    from ...models.account import Account
    from ...models.account_type import AccountType
    from ...models.async_accepted import AsyncAccepted
    from ...models.billing_mode import BillingMode
    from ...models.changed import Changed
    from ...models.http_method import HttpMethod


class AccountsResource:
    """Read and change the account that the credentials belong to."""

    __slots__ = ("_client",)

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    @overload
    def get(
        self,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
    ) -> Account: ...
    @overload
    def get(
        self,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
    ) -> AsyncAccepted: ...
    def get(
        self,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
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
        return op.parse(self._client.request(request))

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
        return op.parse(self._client.request(request))


class AsyncAccountsResource:
    """Read and change the account that the credentials belong to."""

    __slots__ = ("_client",)

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    @overload
    async def get(
        self,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
    ) -> Account: ...
    @overload
    async def get(
        self,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
    ) -> AsyncAccepted: ...
    async def get(
        self,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
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
        return op.parse(await self._client.request(request))

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
        return op.parse(await self._client.request(request))
