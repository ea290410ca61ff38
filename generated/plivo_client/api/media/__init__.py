"""The resource `media` (generated)."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Any, Literal, overload

from plivo_runtime.pagination import iterate, iterate_async
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator, Mapping, Sequence

    from plivo_runtime.async_client import AsyncClient
    from plivo_runtime.bodies import Upload
    from plivo_runtime.sync_client import SyncClient
    from plivo_runtime.unset import Unset

    from ...models.async_accepted import AsyncAccepted
    from ...models.http_method import HttpMethod
    from ...models.media import Media
    from ...models.media_list import MediaList
    from ...models.media_page_meta import MediaPageMeta
    from ...models.media_upload_result import MediaUploadResult
    from ...models.media_upload_status import MediaUploadStatus
    from ...models.media_uploaded import MediaUploaded


class MediaResource:
    """Files that are uploaded once, to be attached to messages."""

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
    ) -> MediaList: ...
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
    ) -> MediaList | AsyncAccepted:
        """List uploaded files.

        Returns the uploaded files of the account and of its subaccounts, newest first. Files
        that were removed are not among them.

        Args:
            limit: How many objects a page holds. 20 unless given.
            offset: How many objects to skip. 0 unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import media_list as op

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
    ) -> Iterator[Media]:
        """Iterate over all objects of `list`, page by page.

        Takes the arguments of `list`; `limit` is the size of a page, `offset` the start.
        """
        from . import media_list as op

        return iterate(
            lambda start: self.list(limit=limit, offset=start),
            op.ITEMS,
            op.NEXT_PAGE,
            offset or 0,
        )

    def upload(
        self,
        *,
        file: Upload | builtins.list[Upload],
    ) -> MediaUploaded:
        """Upload files.

        Uploads up to 10 files, each at most 2 MB, in parts that are all named `file`. Each file
        has a result of its own, in the order of the parts: look at its `status`, as the reply is
        200 even if files were refused (inferred).

        A file that no message uses is removed 6 hours after its upload; one that was used is
        kept for a year. It can be used in any number of messages. Carriers drop many types; only
        JPEG, PNG and GIF are safe.

        Args:
            file: The files, 1 to 10. Each part has a file name and a content type.
        """
        from . import media_upload as op

        request = op.build(
            self._client.auth_id,
            file=file,
        )
        return op.parse(self._client.request(request))

    @overload
    def get(
        self,
        media_id: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
    ) -> Media: ...
    @overload
    def get(
        self,
        media_id: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
    ) -> AsyncAccepted: ...
    def get(
        self,
        media_id: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
    ) -> Media | AsyncAccepted:
        """Get an uploaded file.

        Returns what is known of an uploaded file. Its content is at `url`, which needs no
        credentials.

        Args:
            media_id: Identifier of the file.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import media_get as op

        request = op.build(
            self._client.auth_id,
            media_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return op.parse(self._client.request(request))


class AsyncMediaResource:
    """Files that are uploaded once, to be attached to messages."""

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
    ) -> MediaList: ...
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
    ) -> MediaList | AsyncAccepted:
        """List uploaded files.

        Returns the uploaded files of the account and of its subaccounts, newest first. Files
        that were removed are not among them.

        Args:
            limit: How many objects a page holds. 20 unless given.
            offset: How many objects to skip. 0 unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import media_list as op

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
    ) -> AsyncIterator[Media]:
        """Iterate over all objects of `list`, page by page.

        Takes the arguments of `list`; `limit` is the size of a page, `offset` the start.
        """
        from . import media_list as op

        return iterate_async(
            lambda start: self.list(limit=limit, offset=start),
            op.ITEMS,
            op.NEXT_PAGE,
            offset or 0,
        )

    async def upload(
        self,
        *,
        file: Upload | builtins.list[Upload],
    ) -> MediaUploaded:
        """Upload files.

        Uploads up to 10 files, each at most 2 MB, in parts that are all named `file`. Each file
        has a result of its own, in the order of the parts: look at its `status`, as the reply is
        200 even if files were refused (inferred).

        A file that no message uses is removed 6 hours after its upload; one that was used is
        kept for a year. It can be used in any number of messages. Carriers drop many types; only
        JPEG, PNG and GIF are safe.

        Args:
            file: The files, 1 to 10. Each part has a file name and a content type.
        """
        from . import media_upload as op

        request = op.build(
            self._client.auth_id,
            file=file,
        )
        return op.parse(await self._client.request(request))

    @overload
    async def get(
        self,
        media_id: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
    ) -> Media: ...
    @overload
    async def get(
        self,
        media_id: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
    ) -> AsyncAccepted: ...
    async def get(
        self,
        media_id: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
    ) -> Media | AsyncAccepted:
        """Get an uploaded file.

        Returns what is known of an uploaded file. Its content is at `url`, which needs no
        credentials.

        Args:
            media_id: Identifier of the file.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import media_get as op

        request = op.build(
            self._client.auth_id,
            media_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return op.parse(await self._client.request(request))
