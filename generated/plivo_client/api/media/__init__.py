"""The resource `media` (generated)."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Any, Literal, overload

from plivo_runtime.resources import Resource
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
    from typing import Unpack

    from plivo_runtime.async_client import AsyncClient
    from plivo_runtime.bodies import Upload
    from plivo_runtime.request import RequestOptions
    from plivo_runtime.resources import raw, raw_async
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


class MediaResource(Resource["SyncClient"]):
    """Files that are uploaded once, to be attached to messages."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> MediaResourceWithRawResponse:
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
    ) -> MediaList: ...
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
        return self._client._call(request, op.parse, options)

    def iterate(
        self,
        *,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Iterator[Media]:
        """Iterate over all objects of `list`, page by page.

        Takes the arguments of `list`; `limit` is the size of a page, `offset` the start.
        """
        from . import media_list as op

        request = op.build(
            self._client.auth_id,
            limit=limit,
            offset=offset,
        )
        return self._client._iterate(request, op.parse, op.PAGES, options)

    def upload(
        self,
        *,
        file: Upload | builtins.list[Upload],
        **options: Unpack[RequestOptions],
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
        return self._client._call(request, op.parse, options)

    @overload
    def get(
        self,
        media_id: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Media: ...
    @overload
    def get(
        self,
        media_id: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def get(
        self,
        media_id: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
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
        return self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class MediaResourceWithRawResponse:
        """The methods of `MediaResource`, which return a `RawResponse`."""

        def __init__(self, of: MediaResource) -> None:
            self.list = raw(of.list)
            self.upload = raw(of.upload)
            self.get = raw(of.get)


class AsyncMediaResource(Resource["AsyncClient"]):
    """Files that are uploaded once, to be attached to messages."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> AsyncMediaResourceWithRawResponse:
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
    ) -> MediaList: ...
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
        return await self._client._call(request, op.parse, options)

    def iterate(
        self,
        *,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncIterator[Media]:
        """Iterate over all objects of `list`, page by page.

        Takes the arguments of `list`; `limit` is the size of a page, `offset` the start.
        """
        from . import media_list as op

        request = op.build(
            self._client.auth_id,
            limit=limit,
            offset=offset,
        )
        return self._client._iterate(request, op.parse, op.PAGES, options)

    async def upload(
        self,
        *,
        file: Upload | builtins.list[Upload],
        **options: Unpack[RequestOptions],
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
        return await self._client._call(request, op.parse, options)

    @overload
    async def get(
        self,
        media_id: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Media: ...
    @overload
    async def get(
        self,
        media_id: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def get(
        self,
        media_id: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
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
        return await self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class AsyncMediaResourceWithRawResponse:
        """The methods of `AsyncMediaResource`, which return a `RawResponse`."""

        def __init__(self, of: AsyncMediaResource) -> None:
            self.list = raw_async(of.list)
            self.upload = raw_async(of.upload)
            self.get = raw_async(of.get)
