"""The resource `applications` (generated)."""

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

    from ...models.application import Application
    from ...models.application_list import ApplicationList


class ApplicationsResource(Resource["SyncClient"]):
    """Applications, which the vendor's API creates."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> ApplicationsResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    def list(
        self,
        *,
        auth_id: str | None | Unset = UNSET,
        app_name: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
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
        return self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class ApplicationsResourceWithRawResponse:
        """The methods of `ApplicationsResource`, which return a `RawResponse`."""

        def __init__(self, of: ApplicationsResource) -> None:
            self.list = raw(of.list)


class AsyncApplicationsResource(Resource["AsyncClient"]):
    """Applications, which the vendor's API creates."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> AsyncApplicationsResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    async def list(
        self,
        *,
        auth_id: str | None | Unset = UNSET,
        app_name: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
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
        return await self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class AsyncApplicationsResourceWithRawResponse:
        """The methods of `AsyncApplicationsResource`, which return a `RawResponse`."""

        def __init__(self, of: AsyncApplicationsResource) -> None:
            self.list = raw_async(of.list)
