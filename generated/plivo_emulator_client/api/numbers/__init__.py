"""The resource `numbers` (generated)."""

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

    from ...models.number import Number
    from ...models.number_list import NumberList


class NumbersResource:
    """Phone numbers that accounts own."""

    __slots__ = ("_client",)

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def list(
        self,
        *,
        auth_id: str | None | Unset = UNSET,
        country_iso: str | None | Unset = UNSET,
        number: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
    ) -> NumberList:
        """List numbers.

        Returns numbers, newest first.

        Args:
            auth_id: Return only objects of this account or subaccount.
            country_iso: Return only numbers of this country.
            number: Return only this number.
            limit: Objects per page. 20 unless given.
            offset: Objects to skip. 0 unless given.
        """
        from . import numbers_list as op

        request = op.build(
            auth_id=auth_id,
            country_iso=country_iso,
            number=number,
            limit=limit,
            offset=offset,
        )
        return op.parse(self._client.request(request))

    def create(
        self,
        *,
        number: str,
        auth_id: str | None | Unset = UNSET,
        app_id: str | None | Unset = UNSET,
    ) -> Number:
        """Add a number.

        Adds a number to an account.

        Args:
            number: Phone number with country code.
            auth_id: Account or subaccount that gets it. The main account unless given.
            app_id: Application it is assigned to, or `null` for none. By default, its
                owner's application with `default_number_app`, if there is one.
        """
        from . import numbers_create as op

        request = op.build(
            number=number,
            auth_id=auth_id,
            app_id=app_id,
        )
        return op.parse(self._client.request(request))

    def get(
        self,
        number: str,
    ) -> Number:
        """Get a number.

        Returns one number.

        Args:
            number: Phone number, with or without the plus sign.
        """
        from . import numbers_get as op

        request = op.build(
            number,
        )
        return op.parse(self._client.request(request))

    def update(
        self,
        number: str,
        *,
        app_id: str | None | Unset = UNSET,
        active: bool | None | Unset = UNSET,
    ) -> Number:
        """Change a number.

        Assigns a number to an application, or to none. Approves the documents of a pending
        number.

        Args:
            number: Phone number, with or without the plus sign.
            app_id: Application, or `null` for none.
            active: Whether it works. A number that was bought pending works once its
                documents are approved.
        """
        from . import numbers_update as op

        request = op.build(
            number,
            app_id=app_id,
            active=active,
        )
        return op.parse(self._client.request(request))

    def delete(
        self,
        number: str,
    ) -> None:
        """Remove a number.

        Removes a number from its account.

        Args:
            number: Phone number, with or without the plus sign.
        """
        from . import numbers_delete as op

        request = op.build(
            number,
        )
        op.parse(self._client.request(request))


class AsyncNumbersResource:
    """Phone numbers that accounts own."""

    __slots__ = ("_client",)

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def list(
        self,
        *,
        auth_id: str | None | Unset = UNSET,
        country_iso: str | None | Unset = UNSET,
        number: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
    ) -> NumberList:
        """List numbers.

        Returns numbers, newest first.

        Args:
            auth_id: Return only objects of this account or subaccount.
            country_iso: Return only numbers of this country.
            number: Return only this number.
            limit: Objects per page. 20 unless given.
            offset: Objects to skip. 0 unless given.
        """
        from . import numbers_list as op

        request = op.build(
            auth_id=auth_id,
            country_iso=country_iso,
            number=number,
            limit=limit,
            offset=offset,
        )
        return op.parse(await self._client.request(request))

    async def create(
        self,
        *,
        number: str,
        auth_id: str | None | Unset = UNSET,
        app_id: str | None | Unset = UNSET,
    ) -> Number:
        """Add a number.

        Adds a number to an account.

        Args:
            number: Phone number with country code.
            auth_id: Account or subaccount that gets it. The main account unless given.
            app_id: Application it is assigned to, or `null` for none. By default, its
                owner's application with `default_number_app`, if there is one.
        """
        from . import numbers_create as op

        request = op.build(
            number=number,
            auth_id=auth_id,
            app_id=app_id,
        )
        return op.parse(await self._client.request(request))

    async def get(
        self,
        number: str,
    ) -> Number:
        """Get a number.

        Returns one number.

        Args:
            number: Phone number, with or without the plus sign.
        """
        from . import numbers_get as op

        request = op.build(
            number,
        )
        return op.parse(await self._client.request(request))

    async def update(
        self,
        number: str,
        *,
        app_id: str | None | Unset = UNSET,
        active: bool | None | Unset = UNSET,
    ) -> Number:
        """Change a number.

        Assigns a number to an application, or to none. Approves the documents of a pending
        number.

        Args:
            number: Phone number, with or without the plus sign.
            app_id: Application, or `null` for none.
            active: Whether it works. A number that was bought pending works once its
                documents are approved.
        """
        from . import numbers_update as op

        request = op.build(
            number,
            app_id=app_id,
            active=active,
        )
        return op.parse(await self._client.request(request))

    async def delete(
        self,
        number: str,
    ) -> None:
        """Remove a number.

        Removes a number from its account.

        Args:
            number: Phone number, with or without the plus sign.
        """
        from . import numbers_delete as op

        request = op.build(
            number,
        )
        op.parse(await self._client.request(request))
