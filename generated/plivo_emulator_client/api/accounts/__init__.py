"""The resource `accounts` (generated)."""

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

    from ...models.account import Account
    from ...models.account_list import AccountList


class AccountsResource:
    """Main accounts, so that parallel tests can have one each."""

    __slots__ = ("_client",)

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def list(
        self,
    ) -> AccountList:
        """List main accounts.

        Returns the main accounts with their tokens.
        """
        from . import accounts_list as op

        request = op.build()
        return op.parse(self._client.request(request))

    def create(
        self,
        *,
        auth_id: str | None | Unset = UNSET,
        auth_token: str | None | Unset = UNSET,
    ) -> Account:
        """Add a main account.

        Adds a main account with credentials of its own.

        Args:
            auth_id: Its Auth ID. Made up unless given.
            auth_token: Its Auth Token. Made up unless given.
        """
        from . import accounts_create as op

        request = op.build(
            auth_id=auth_id,
            auth_token=auth_token,
        )
        return op.parse(self._client.request(request))


class AsyncAccountsResource:
    """Main accounts, so that parallel tests can have one each."""

    __slots__ = ("_client",)

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def list(
        self,
    ) -> AccountList:
        """List main accounts.

        Returns the main accounts with their tokens.
        """
        from . import accounts_list as op

        request = op.build()
        return op.parse(await self._client.request(request))

    async def create(
        self,
        *,
        auth_id: str | None | Unset = UNSET,
        auth_token: str | None | Unset = UNSET,
    ) -> Account:
        """Add a main account.

        Adds a main account with credentials of its own.

        Args:
            auth_id: Its Auth ID. Made up unless given.
            auth_token: Its Auth Token. Made up unless given.
        """
        from . import accounts_create as op

        request = op.build(
            auth_id=auth_id,
            auth_token=auth_token,
        )
        return op.parse(await self._client.request(request))
