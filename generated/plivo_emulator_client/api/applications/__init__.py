"""The resource `applications` (generated)."""

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

    from ...models.application import Application
    from ...models.application_list import ApplicationList


class ApplicationsResource:
    """Applications, which the vendor's API creates."""

    __slots__ = ("_client",)

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def list(
        self,
        *,
        auth_id: str | None | Unset = UNSET,
        app_name: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
    ) -> ApplicationList:
        """List applications.

        Returns applications of all accounts, newest first.

        Args:
            auth_id: Return only objects of this account or subaccount.
            app_name: Return only applications whose name begins with this text.
            limit: Objects per page. 20 unless given.
            offset: Objects to skip. 0 unless given.
        """
        from . import applications_list as op

        request = op.build(
            auth_id=auth_id,
            app_name=app_name,
            limit=limit,
            offset=offset,
        )
        return op.parse(self._client.request(request))


class AsyncApplicationsResource:
    """Applications, which the vendor's API creates."""

    __slots__ = ("_client",)

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def list(
        self,
        *,
        auth_id: str | None | Unset = UNSET,
        app_name: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
    ) -> ApplicationList:
        """List applications.

        Returns applications of all accounts, newest first.

        Args:
            auth_id: Return only objects of this account or subaccount.
            app_name: Return only applications whose name begins with this text.
            limit: Objects per page. 20 unless given.
            offset: Objects to skip. 0 unless given.
        """
        from . import applications_list as op

        request = op.build(
            auth_id=auth_id,
            app_name=app_name,
            limit=limit,
            offset=offset,
        )
        return op.parse(await self._client.request(request))
