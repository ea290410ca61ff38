"""The resource `powerpacks` (generated)."""

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
    from ...models.http_method import HttpMethod
    from ...models.powerpack import Powerpack
    from ...models.powerpack_application_kind import PowerpackApplicationKind
    from ...models.powerpack_application_type import PowerpackApplicationType
    from ...models.powerpack_country import PowerpackCountry
    from ...models.powerpack_deleted import PowerpackDeleted
    from ...models.powerpack_list import PowerpackList
    from ...models.powerpack_page_meta import PowerpackPageMeta
    from ...models.powerpack_priority import PowerpackPriority, PowerpackPriorityDict
    from ...models.powerpack_priority_order import (
        PowerpackPriorityOrder,
        PowerpackPriorityOrderDict,
    )
    from ...models.powerpack_service import PowerpackService


class PowerpacksResource(Resource["SyncClient"]):
    """Sets of numbers that messages are sent through."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> PowerpacksResourceWithRawResponse:
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
    ) -> PowerpackList: ...
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
    ) -> PowerpackList | AsyncAccepted:
        """List Powerpacks.

        Returns the Powerpacks of the account and of its subaccounts, newest first. The total of
        recorded replies is 0 although they have Powerpacks.

        Args:
            limit: How many objects a page holds. 20 unless given.
            offset: How many objects to skip. 0 unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import powerpacks_list as op

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
    ) -> Iterator[Powerpack]:
        """Iterate over all objects of `list`, page by page.

        Takes the arguments of `list`; `limit` is the size of a page, `offset` the start.
        """
        from . import powerpacks_list as op

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
        sticky_sender: bool | None | Unset = UNSET,
        local_connect: bool | None | Unset = UNSET,
        application_type: PowerpackApplicationKind | None | Unset = UNSET,
        application_id: str | None | Unset = UNSET,
        number_priority: Sequence[PowerpackPriority | PowerpackPriorityDict] | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Powerpack: ...
    @overload
    def create(
        self,
        *,
        name: str,
        sticky_sender: bool | None | Unset = UNSET,
        local_connect: bool | None | Unset = UNSET,
        application_type: PowerpackApplicationKind | None | Unset = UNSET,
        application_id: str | None | Unset = UNSET,
        number_priority: Sequence[PowerpackPriority | PowerpackPriorityDict] | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def create(
        self,
        *,
        name: str,
        sticky_sender: bool | None | Unset = UNSET,
        local_connect: bool | None | Unset = UNSET,
        application_type: PowerpackApplicationKind | None | Unset = UNSET,
        application_id: str | None | Unset = UNSET,
        number_priority: Sequence[PowerpackPriority | PowerpackPriorityDict] | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Powerpack | AsyncAccepted:
        """Create a Powerpack.

        Creates a Powerpack and its number pool, which has no numbers yet. Messages that name the
        Powerpack as `powerpack_uuid` are sent from a number of the pool, which is chosen for
        each destination:

        1. Numbers that cannot send such a message are left out.
        2. With `sticky_sender`, the number that the destination got a message from before is used again.
        3. The first kind of `number_priority` that there is a number of is used, if the destination is in the US or
           Canada.
        4. With `local_connect`, a number of the destination's area code is preferred, then one of its state or
           province, then one of its country. A number that has sent about 150 messages on a day makes way for the next.
        5. Otherwise the messages are spread over the numbers (which way is unconfirmed).

        A message for which there is no number fails with the error code 40 (unconfirmed).

        Args:
            name: Name of the Powerpack, at most 255 characters (unconfirmed). No other of
                the account has it.
            sticky_sender: Whether a destination gets its messages from the same number each
                time. True unless given.
            local_connect: Whether numbers near to the destination are preferred. True unless
                given.
            application_type: What `application_id` names. Needed with it.
            application_id: Identifier of the application or PHLO that gets the messages to
                the numbers, `none` for none. One that does not exist is answered 400
                (unconfirmed).
            number_priority: Which kinds of numbers are used first. Unless given, short
                codes, toll-free numbers and then long codes in the US, short codes, long codes
                and then toll-free numbers in Canada.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import powerpacks_create as op

        request = op.build(
            self._client.auth_id,
            name=name,
            sticky_sender=sticky_sender,
            local_connect=local_connect,
            application_type=application_type,
            application_id=application_id,
            number_priority=number_priority,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def get(
        self,
        powerpack_uuid: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Powerpack: ...
    @overload
    def get(
        self,
        powerpack_uuid: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def get(
        self,
        powerpack_uuid: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Powerpack | AsyncAccepted:
        """Get a Powerpack.

        Returns one Powerpack. Its numbers are those of the pool that `number_pool` names.

        Args:
            powerpack_uuid: Identifier of the Powerpack.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import powerpacks_get as op

        request = op.build(
            self._client.auth_id,
            powerpack_uuid,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def update(
        self,
        powerpack_uuid: str,
        *,
        name: str | None | Unset = UNSET,
        sticky_sender: bool | None | Unset = UNSET,
        local_connect: bool | None | Unset = UNSET,
        application_type: PowerpackApplicationKind | None | Unset = UNSET,
        application_id: str | None | Unset = UNSET,
        number_priority: Sequence[PowerpackPriority | PowerpackPriorityDict] | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Powerpack: ...
    @overload
    def update(
        self,
        powerpack_uuid: str,
        *,
        name: str | None | Unset = UNSET,
        sticky_sender: bool | None | Unset = UNSET,
        local_connect: bool | None | Unset = UNSET,
        application_type: PowerpackApplicationKind | None | Unset = UNSET,
        application_id: str | None | Unset = UNSET,
        number_priority: Sequence[PowerpackPriority | PowerpackPriorityDict] | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def update(
        self,
        powerpack_uuid: str,
        *,
        name: str | None | Unset = UNSET,
        sticky_sender: bool | None | Unset = UNSET,
        local_connect: bool | None | Unset = UNSET,
        application_type: PowerpackApplicationKind | None | Unset = UNSET,
        application_id: str | None | Unset = UNSET,
        number_priority: Sequence[PowerpackPriority | PowerpackPriorityDict] | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Powerpack | AsyncAccepted:
        """Update a Powerpack.

        Changes the fields that are sent and leaves the others as they are. Of the priorities,
        those of other services and countries stay as well (unconfirmed).

        Args:
            powerpack_uuid: Identifier of the Powerpack.
            name: Name of the Powerpack, at most 255 characters (unconfirmed). No other of
                the account has it.
            sticky_sender: Whether a destination gets its messages from the same number each
                time.
            local_connect: Whether numbers near to the destination are preferred.
            application_type: What `application_id` names. Needed with the first one.
            application_id: Identifier of the application or PHLO that gets the messages to
                the numbers, `none` for none. One that does not exist is answered 400
                (unconfirmed).
            number_priority: Which kinds of numbers are used first.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import powerpacks_update as op

        request = op.build(
            self._client.auth_id,
            powerpack_uuid,
            name=name,
            sticky_sender=sticky_sender,
            local_connect=local_connect,
            application_type=application_type,
            application_id=application_id,
            number_priority=number_priority,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def delete(
        self,
        powerpack_uuid: str,
        *,
        unrent_numbers: bool | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> PowerpackDeleted: ...
    @overload
    def delete(
        self,
        powerpack_uuid: str,
        *,
        unrent_numbers: bool | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def delete(
        self,
        powerpack_uuid: str,
        *,
        unrent_numbers: bool | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> PowerpackDeleted | AsyncAccepted:
        """Delete a Powerpack.

        Deletes a Powerpack and its number pool. The numbers stay with the account unless
        `unrent_numbers` is true. The SDKs send the argument as JSON in the body.

        Args:
            powerpack_uuid: Identifier of the Powerpack.
            unrent_numbers: Whether the numbers of the pool are given up too, short codes
                aside. False unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import powerpacks_delete as op

        request = op.build(
            self._client.auth_id,
            powerpack_uuid,
            unrent_numbers=unrent_numbers,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class PowerpacksResourceWithRawResponse:
        """The methods of `PowerpacksResource`, which return a `RawResponse`."""

        def __init__(self, of: PowerpacksResource) -> None:
            self.list = raw(of.list)
            self.create = raw(of.create)
            self.get = raw(of.get)
            self.update = raw(of.update)
            self.delete = raw(of.delete)


class AsyncPowerpacksResource(Resource["AsyncClient"]):
    """Sets of numbers that messages are sent through."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> AsyncPowerpacksResourceWithRawResponse:
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
    ) -> PowerpackList: ...
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
    ) -> PowerpackList | AsyncAccepted:
        """List Powerpacks.

        Returns the Powerpacks of the account and of its subaccounts, newest first. The total of
        recorded replies is 0 although they have Powerpacks.

        Args:
            limit: How many objects a page holds. 20 unless given.
            offset: How many objects to skip. 0 unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import powerpacks_list as op

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
    ) -> AsyncIterator[Powerpack]:
        """Iterate over all objects of `list`, page by page.

        Takes the arguments of `list`; `limit` is the size of a page, `offset` the start.
        """
        from . import powerpacks_list as op

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
        sticky_sender: bool | None | Unset = UNSET,
        local_connect: bool | None | Unset = UNSET,
        application_type: PowerpackApplicationKind | None | Unset = UNSET,
        application_id: str | None | Unset = UNSET,
        number_priority: Sequence[PowerpackPriority | PowerpackPriorityDict] | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Powerpack: ...
    @overload
    async def create(
        self,
        *,
        name: str,
        sticky_sender: bool | None | Unset = UNSET,
        local_connect: bool | None | Unset = UNSET,
        application_type: PowerpackApplicationKind | None | Unset = UNSET,
        application_id: str | None | Unset = UNSET,
        number_priority: Sequence[PowerpackPriority | PowerpackPriorityDict] | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def create(
        self,
        *,
        name: str,
        sticky_sender: bool | None | Unset = UNSET,
        local_connect: bool | None | Unset = UNSET,
        application_type: PowerpackApplicationKind | None | Unset = UNSET,
        application_id: str | None | Unset = UNSET,
        number_priority: Sequence[PowerpackPriority | PowerpackPriorityDict] | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Powerpack | AsyncAccepted:
        """Create a Powerpack.

        Creates a Powerpack and its number pool, which has no numbers yet. Messages that name the
        Powerpack as `powerpack_uuid` are sent from a number of the pool, which is chosen for
        each destination:

        1. Numbers that cannot send such a message are left out.
        2. With `sticky_sender`, the number that the destination got a message from before is used again.
        3. The first kind of `number_priority` that there is a number of is used, if the destination is in the US or
           Canada.
        4. With `local_connect`, a number of the destination's area code is preferred, then one of its state or
           province, then one of its country. A number that has sent about 150 messages on a day makes way for the next.
        5. Otherwise the messages are spread over the numbers (which way is unconfirmed).

        A message for which there is no number fails with the error code 40 (unconfirmed).

        Args:
            name: Name of the Powerpack, at most 255 characters (unconfirmed). No other of
                the account has it.
            sticky_sender: Whether a destination gets its messages from the same number each
                time. True unless given.
            local_connect: Whether numbers near to the destination are preferred. True unless
                given.
            application_type: What `application_id` names. Needed with it.
            application_id: Identifier of the application or PHLO that gets the messages to
                the numbers, `none` for none. One that does not exist is answered 400
                (unconfirmed).
            number_priority: Which kinds of numbers are used first. Unless given, short
                codes, toll-free numbers and then long codes in the US, short codes, long codes
                and then toll-free numbers in Canada.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import powerpacks_create as op

        request = op.build(
            self._client.auth_id,
            name=name,
            sticky_sender=sticky_sender,
            local_connect=local_connect,
            application_type=application_type,
            application_id=application_id,
            number_priority=number_priority,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def get(
        self,
        powerpack_uuid: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Powerpack: ...
    @overload
    async def get(
        self,
        powerpack_uuid: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def get(
        self,
        powerpack_uuid: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Powerpack | AsyncAccepted:
        """Get a Powerpack.

        Returns one Powerpack. Its numbers are those of the pool that `number_pool` names.

        Args:
            powerpack_uuid: Identifier of the Powerpack.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import powerpacks_get as op

        request = op.build(
            self._client.auth_id,
            powerpack_uuid,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def update(
        self,
        powerpack_uuid: str,
        *,
        name: str | None | Unset = UNSET,
        sticky_sender: bool | None | Unset = UNSET,
        local_connect: bool | None | Unset = UNSET,
        application_type: PowerpackApplicationKind | None | Unset = UNSET,
        application_id: str | None | Unset = UNSET,
        number_priority: Sequence[PowerpackPriority | PowerpackPriorityDict] | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Powerpack: ...
    @overload
    async def update(
        self,
        powerpack_uuid: str,
        *,
        name: str | None | Unset = UNSET,
        sticky_sender: bool | None | Unset = UNSET,
        local_connect: bool | None | Unset = UNSET,
        application_type: PowerpackApplicationKind | None | Unset = UNSET,
        application_id: str | None | Unset = UNSET,
        number_priority: Sequence[PowerpackPriority | PowerpackPriorityDict] | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def update(
        self,
        powerpack_uuid: str,
        *,
        name: str | None | Unset = UNSET,
        sticky_sender: bool | None | Unset = UNSET,
        local_connect: bool | None | Unset = UNSET,
        application_type: PowerpackApplicationKind | None | Unset = UNSET,
        application_id: str | None | Unset = UNSET,
        number_priority: Sequence[PowerpackPriority | PowerpackPriorityDict] | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Powerpack | AsyncAccepted:
        """Update a Powerpack.

        Changes the fields that are sent and leaves the others as they are. Of the priorities,
        those of other services and countries stay as well (unconfirmed).

        Args:
            powerpack_uuid: Identifier of the Powerpack.
            name: Name of the Powerpack, at most 255 characters (unconfirmed). No other of
                the account has it.
            sticky_sender: Whether a destination gets its messages from the same number each
                time.
            local_connect: Whether numbers near to the destination are preferred.
            application_type: What `application_id` names. Needed with the first one.
            application_id: Identifier of the application or PHLO that gets the messages to
                the numbers, `none` for none. One that does not exist is answered 400
                (unconfirmed).
            number_priority: Which kinds of numbers are used first.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import powerpacks_update as op

        request = op.build(
            self._client.auth_id,
            powerpack_uuid,
            name=name,
            sticky_sender=sticky_sender,
            local_connect=local_connect,
            application_type=application_type,
            application_id=application_id,
            number_priority=number_priority,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def delete(
        self,
        powerpack_uuid: str,
        *,
        unrent_numbers: bool | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> PowerpackDeleted: ...
    @overload
    async def delete(
        self,
        powerpack_uuid: str,
        *,
        unrent_numbers: bool | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def delete(
        self,
        powerpack_uuid: str,
        *,
        unrent_numbers: bool | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> PowerpackDeleted | AsyncAccepted:
        """Delete a Powerpack.

        Deletes a Powerpack and its number pool. The numbers stay with the account unless
        `unrent_numbers` is true. The SDKs send the argument as JSON in the body.

        Args:
            powerpack_uuid: Identifier of the Powerpack.
            unrent_numbers: Whether the numbers of the pool are given up too, short codes
                aside. False unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import powerpacks_delete as op

        request = op.build(
            self._client.auth_id,
            powerpack_uuid,
            unrent_numbers=unrent_numbers,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class AsyncPowerpacksResourceWithRawResponse:
        """The methods of `AsyncPowerpacksResource`, which return a `RawResponse`."""

        def __init__(self, of: AsyncPowerpacksResource) -> None:
            self.list = raw_async(of.list)
            self.create = raw_async(of.create)
            self.get = raw_async(of.get)
            self.update = raw_async(of.update)
            self.delete = raw_async(of.delete)
