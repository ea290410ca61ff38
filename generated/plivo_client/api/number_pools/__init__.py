"""The resource `number_pools` (generated)."""

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
    from ...models.number_pool import NumberPool
    from ...models.pool_member_removed import PoolMemberRemoved
    from ...models.pool_number import PoolNumber
    from ...models.pool_number_list import PoolNumberList
    from ...models.pool_number_type import PoolNumberType
    from ...models.pool_page_meta import PoolPageMeta
    from ...models.pool_service import PoolService
    from ...models.pool_shortcode import PoolShortcode
    from ...models.pool_shortcode_list import PoolShortcodeList


class NumberPoolsResource(Resource["SyncClient"]):
    """The numbers and short codes that Powerpacks send from."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> NumberPoolsResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    @overload
    def get(
        self,
        number_pool_uuid: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> NumberPool: ...
    @overload
    def get(
        self,
        number_pool_uuid: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def get(
        self,
        number_pool_uuid: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> NumberPool | AsyncAccepted:
        """Get a number pool.

        Returns where the numbers and short codes of a pool are. A pool is created empty with its
        Powerpack and goes with it; the `number_pool` of the Powerpack is its address.

        Args:
            number_pool_uuid: Identifier of the number pool.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import number_pools_get as op

        request = op.build(
            self._client.auth_id,
            number_pool_uuid,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def list_numbers(
        self,
        number_pool_uuid: str,
        *,
        starts_with: str | builtins.list[str] | None | Unset = UNSET,
        country_iso2: str | None | Unset = UNSET,
        type_: PoolNumberType | None | Unset = UNSET,
        service: PoolService | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> PoolNumberList: ...
    @overload
    def list_numbers(
        self,
        number_pool_uuid: str,
        *,
        starts_with: str | builtins.list[str] | None | Unset = UNSET,
        country_iso2: str | None | Unset = UNSET,
        type_: PoolNumberType | None | Unset = UNSET,
        service: PoolService | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def list_numbers(
        self,
        number_pool_uuid: str,
        *,
        starts_with: str | builtins.list[str] | None | Unset = UNSET,
        country_iso2: str | None | Unset = UNSET,
        type_: PoolNumberType | None | Unset = UNSET,
        service: PoolService | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> PoolNumberList | AsyncAccepted:
        """List the numbers of a number pool.

        Returns the local, national and mobile numbers of a pool, the one that was added last
        first.

        Args:
            number_pool_uuid: Identifier of the number pool.
            starts_with: Keep only numbers that start with one of these digits, without the
                country code: at most 10, separated by commas. Needs `country_iso2`; without it
                the answer is 400 (unconfirmed). A list is joined with `,`.
            country_iso2: Keep only numbers of this country, as an ISO 3166-1 alpha-2 code.
            type_: Keep only numbers of this kind. Local and national numbers are `fixed`.
                Toll-free numbers are not in this list (unconfirmed), so both words for them find
                nothing.
            service: Keep only what was added for this.
            limit: How many objects a page holds. 20 unless given.
            offset: How many objects to skip. 0 unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import number_pools_list_numbers as op

        request = op.build(
            self._client.auth_id,
            number_pool_uuid,
            starts_with=starts_with,
            country_iso2=country_iso2,
            type_=type_,
            service=service,
            limit=limit,
            offset=offset,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    def iterate_numbers(
        self,
        number_pool_uuid: str,
        *,
        starts_with: str | builtins.list[str] | None | Unset = UNSET,
        country_iso2: str | None | Unset = UNSET,
        type_: PoolNumberType | None | Unset = UNSET,
        service: PoolService | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Iterator[PoolNumber]:
        """Iterate over all objects of `list_numbers`, page by page.

        Takes the arguments of `list_numbers`; `limit` is the size of a page, `offset` the start.
        """
        from . import number_pools_list_numbers as op

        request = op.build(
            self._client.auth_id,
            number_pool_uuid,
            starts_with=starts_with,
            country_iso2=country_iso2,
            type_=type_,
            service=service,
            limit=limit,
            offset=offset,
        )
        return self._client._iterate(request, op.parse, op.PAGES, options)

    @overload
    def get_number(
        self,
        number_pool_uuid: str,
        number: str,
        *,
        service: PoolService | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> PoolNumber: ...
    @overload
    def get_number(
        self,
        number_pool_uuid: str,
        number: str,
        *,
        service: PoolService | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def get_number(
        self,
        number_pool_uuid: str,
        number: str,
        *,
        service: PoolService | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> PoolNumber | AsyncAccepted:
        """Get a number of a number pool.

        Returns a number of a pool.

        Args:
            number_pool_uuid: Identifier of the number pool.
            number: The phone number with country code; the plus sign may be left out.
            service: What was added for the other service is answered 404. Known from the
                SDKs only.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import number_pools_get_number as op

        request = op.build(
            self._client.auth_id,
            number_pool_uuid,
            number,
            service=service,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def add_number(
        self,
        number_pool_uuid: str,
        number: str,
        *,
        service: PoolService | None | Unset = UNSET,
        rent: bool | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> PoolNumber: ...
    @overload
    def add_number(
        self,
        number_pool_uuid: str,
        number: str,
        *,
        service: PoolService | None | Unset = UNSET,
        rent: bool | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def add_number(
        self,
        number_pool_uuid: str,
        number: str,
        *,
        service: PoolService | None | Unset = UNSET,
        rent: bool | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> PoolNumber | AsyncAccepted:
        """Add a number to a number pool.

        Adds a local, national or mobile number of the account to a pool. The pool's Powerpack
        may then send from it. With `rent`, a number that the account does not have yet is bought
        first, as if it were bought on its own; one that is not for sale is answered 404, too
        little credit 403.

        A number that is in a pool already, is of another kind or cannot do what it is added for
        is answered 400. So is one of the main account or another subaccount if the pool belongs
        to a subaccount (all of it unconfirmed).

        Args:
            number_pool_uuid: Identifier of the number pool.
            number: The phone number with country code; the plus sign may be left out.
            service: What it sends: `mms` for numbers that can do MMS. `sms` unless given.
                For toll-free numbers it is known from the Go SDK only.
            rent: Whether to buy the number if the account does not have it. False unless
                given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import number_pools_add_number as op

        request = op.build(
            self._client.auth_id,
            number_pool_uuid,
            number,
            service=service,
            rent=rent,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def remove_number(
        self,
        number_pool_uuid: str,
        number: str,
        *,
        unrent: bool | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> PoolMemberRemoved: ...
    @overload
    def remove_number(
        self,
        number_pool_uuid: str,
        number: str,
        *,
        unrent: bool | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def remove_number(
        self,
        number_pool_uuid: str,
        number: str,
        *,
        unrent: bool | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> PoolMemberRemoved | AsyncAccepted:
        """Remove a number from a number pool.

        Removes a number from its pool. It stays with the account, as it was before, unless
        `unrent` says otherwise.

        Args:
            number_pool_uuid: Identifier of the number pool.
            number: The phone number with country code; the plus sign may be left out.
            unrent: True gives the number up as well. False unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import number_pools_remove_number as op

        request = op.build(
            self._client.auth_id,
            number_pool_uuid,
            number,
            unrent=unrent,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def list_shortcodes(
        self,
        number_pool_uuid: str,
        *,
        service: PoolService | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> PoolShortcodeList: ...
    @overload
    def list_shortcodes(
        self,
        number_pool_uuid: str,
        *,
        service: PoolService | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def list_shortcodes(
        self,
        number_pool_uuid: str,
        *,
        service: PoolService | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> PoolShortcodeList | AsyncAccepted:
        """List the short codes of a number pool.

        Returns the short codes of a pool, the one that was added last first. Plivo's support
        adds them: there is no request for it.

        Args:
            number_pool_uuid: Identifier of the number pool.
            service: Keep only what was added for this.
            limit: How many objects a page holds. 20 unless given.
            offset: How many objects to skip. 0 unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import number_pools_list_shortcodes as op

        request = op.build(
            self._client.auth_id,
            number_pool_uuid,
            service=service,
            limit=limit,
            offset=offset,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    def iterate_shortcodes(
        self,
        number_pool_uuid: str,
        *,
        service: PoolService | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Iterator[PoolShortcode]:
        """Iterate over all objects of `list_shortcodes`, page by page.

        Takes the arguments of `list_shortcodes`; `limit` is the size of a page, `offset` the start.
        """
        from . import number_pools_list_shortcodes as op

        request = op.build(
            self._client.auth_id,
            number_pool_uuid,
            service=service,
            limit=limit,
            offset=offset,
        )
        return self._client._iterate(request, op.parse, op.PAGES, options)

    @overload
    def get_shortcode(
        self,
        number_pool_uuid: str,
        shortcode: str,
        *,
        service: PoolService | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> PoolShortcode: ...
    @overload
    def get_shortcode(
        self,
        number_pool_uuid: str,
        shortcode: str,
        *,
        service: PoolService | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def get_shortcode(
        self,
        number_pool_uuid: str,
        shortcode: str,
        *,
        service: PoolService | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> PoolShortcode | AsyncAccepted:
        """Get a short code of a number pool.

        Returns a short code of a pool.

        Args:
            number_pool_uuid: Identifier of the number pool.
            shortcode: The digits of the short code.
            service: What was added for the other service is answered 404. Known from the
                SDKs only.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import number_pools_get_shortcode as op

        request = op.build(
            self._client.auth_id,
            number_pool_uuid,
            shortcode,
            service=service,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def remove_shortcode(
        self,
        number_pool_uuid: str,
        shortcode: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> PoolMemberRemoved: ...
    @overload
    def remove_shortcode(
        self,
        number_pool_uuid: str,
        shortcode: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def remove_shortcode(
        self,
        number_pool_uuid: str,
        shortcode: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> PoolMemberRemoved | AsyncAccepted:
        """Remove a short code from a number pool.

        Removes a short code from its pool. It is never given up.

        Args:
            number_pool_uuid: Identifier of the number pool.
            shortcode: The digits of the short code.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import number_pools_remove_shortcode as op

        request = op.build(
            self._client.auth_id,
            number_pool_uuid,
            shortcode,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def list_tollfree(
        self,
        number_pool_uuid: str,
        *,
        service: PoolService | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> PoolNumberList: ...
    @overload
    def list_tollfree(
        self,
        number_pool_uuid: str,
        *,
        service: PoolService | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def list_tollfree(
        self,
        number_pool_uuid: str,
        *,
        service: PoolService | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> PoolNumberList | AsyncAccepted:
        """List the toll-free numbers of a number pool.

        Returns the toll-free numbers of a pool, the one that was added last first.

        Args:
            number_pool_uuid: Identifier of the number pool.
            service: Keep only what was added for this.
            limit: How many objects a page holds. 20 unless given.
            offset: How many objects to skip. 0 unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import number_pools_list_tollfree as op

        request = op.build(
            self._client.auth_id,
            number_pool_uuid,
            service=service,
            limit=limit,
            offset=offset,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    def iterate_tollfree(
        self,
        number_pool_uuid: str,
        *,
        service: PoolService | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Iterator[PoolNumber]:
        """Iterate over all objects of `list_tollfree`, page by page.

        Takes the arguments of `list_tollfree`; `limit` is the size of a page, `offset` the start.
        """
        from . import number_pools_list_tollfree as op

        request = op.build(
            self._client.auth_id,
            number_pool_uuid,
            service=service,
            limit=limit,
            offset=offset,
        )
        return self._client._iterate(request, op.parse, op.PAGES, options)

    @overload
    def get_tollfree(
        self,
        number_pool_uuid: str,
        tollfree: str,
        *,
        service: PoolService | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> PoolNumber: ...
    @overload
    def get_tollfree(
        self,
        number_pool_uuid: str,
        tollfree: str,
        *,
        service: PoolService | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def get_tollfree(
        self,
        number_pool_uuid: str,
        tollfree: str,
        *,
        service: PoolService | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> PoolNumber | AsyncAccepted:
        """Get a toll-free number of a number pool.

        Returns a toll-free number of a pool.

        Args:
            number_pool_uuid: Identifier of the number pool.
            tollfree: The toll-free number with country code; the plus sign may be left out.
            service: What was added for the other service is answered 404. Known from the
                SDKs only.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import number_pools_get_tollfree as op

        request = op.build(
            self._client.auth_id,
            number_pool_uuid,
            tollfree,
            service=service,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def add_tollfree(
        self,
        number_pool_uuid: str,
        tollfree: str,
        *,
        service: PoolService | None | Unset = UNSET,
        rent: bool | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> PoolNumber: ...
    @overload
    def add_tollfree(
        self,
        number_pool_uuid: str,
        tollfree: str,
        *,
        service: PoolService | None | Unset = UNSET,
        rent: bool | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def add_tollfree(
        self,
        number_pool_uuid: str,
        tollfree: str,
        *,
        service: PoolService | None | Unset = UNSET,
        rent: bool | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> PoolNumber | AsyncAccepted:
        """Add a toll-free number to a number pool.

        Adds a toll-free number of the account to a pool. The pool's Powerpack may then send from
        it. With `rent`, a number that the account does not have yet is bought first, as if it
        were bought on its own; one that is not for sale is answered 404, too little credit 403.

        A number that is in a pool already, is of another kind or cannot do what it is added for
        is answered 400. So is one of the main account or another subaccount if the pool belongs
        to a subaccount (all of it unconfirmed).

        Args:
            number_pool_uuid: Identifier of the number pool.
            tollfree: The toll-free number with country code; the plus sign may be left out.
            service: What it sends: `mms` for numbers that can do MMS. `sms` unless given.
                For toll-free numbers it is known from the Go SDK only.
            rent: Whether to buy the number if the account does not have it. False unless
                given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import number_pools_add_tollfree as op

        request = op.build(
            self._client.auth_id,
            number_pool_uuid,
            tollfree,
            service=service,
            rent=rent,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def remove_tollfree(
        self,
        number_pool_uuid: str,
        tollfree: str,
        *,
        unrent: bool | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> PoolMemberRemoved: ...
    @overload
    def remove_tollfree(
        self,
        number_pool_uuid: str,
        tollfree: str,
        *,
        unrent: bool | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def remove_tollfree(
        self,
        number_pool_uuid: str,
        tollfree: str,
        *,
        unrent: bool | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> PoolMemberRemoved | AsyncAccepted:
        """Remove a toll-free number from a number pool.

        Removes a toll-free number from its pool. It stays with the account, as it was before,
        unless `unrent` says otherwise.

        Args:
            number_pool_uuid: Identifier of the number pool.
            tollfree: The toll-free number with country code; the plus sign may be left out.
            unrent: True gives the number up as well. False unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import number_pools_remove_tollfree as op

        request = op.build(
            self._client.auth_id,
            number_pool_uuid,
            tollfree,
            unrent=unrent,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class NumberPoolsResourceWithRawResponse:
        """The methods of `NumberPoolsResource`, which return a `RawResponse`."""

        def __init__(self, of: NumberPoolsResource) -> None:
            self.get = raw(of.get)
            self.list_numbers = raw(of.list_numbers)
            self.get_number = raw(of.get_number)
            self.add_number = raw(of.add_number)
            self.remove_number = raw(of.remove_number)
            self.list_shortcodes = raw(of.list_shortcodes)
            self.get_shortcode = raw(of.get_shortcode)
            self.remove_shortcode = raw(of.remove_shortcode)
            self.list_tollfree = raw(of.list_tollfree)
            self.get_tollfree = raw(of.get_tollfree)
            self.add_tollfree = raw(of.add_tollfree)
            self.remove_tollfree = raw(of.remove_tollfree)


class AsyncNumberPoolsResource(Resource["AsyncClient"]):
    """The numbers and short codes that Powerpacks send from."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> AsyncNumberPoolsResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    @overload
    async def get(
        self,
        number_pool_uuid: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> NumberPool: ...
    @overload
    async def get(
        self,
        number_pool_uuid: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def get(
        self,
        number_pool_uuid: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> NumberPool | AsyncAccepted:
        """Get a number pool.

        Returns where the numbers and short codes of a pool are. A pool is created empty with its
        Powerpack and goes with it; the `number_pool` of the Powerpack is its address.

        Args:
            number_pool_uuid: Identifier of the number pool.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import number_pools_get as op

        request = op.build(
            self._client.auth_id,
            number_pool_uuid,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def list_numbers(
        self,
        number_pool_uuid: str,
        *,
        starts_with: str | builtins.list[str] | None | Unset = UNSET,
        country_iso2: str | None | Unset = UNSET,
        type_: PoolNumberType | None | Unset = UNSET,
        service: PoolService | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> PoolNumberList: ...
    @overload
    async def list_numbers(
        self,
        number_pool_uuid: str,
        *,
        starts_with: str | builtins.list[str] | None | Unset = UNSET,
        country_iso2: str | None | Unset = UNSET,
        type_: PoolNumberType | None | Unset = UNSET,
        service: PoolService | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def list_numbers(
        self,
        number_pool_uuid: str,
        *,
        starts_with: str | builtins.list[str] | None | Unset = UNSET,
        country_iso2: str | None | Unset = UNSET,
        type_: PoolNumberType | None | Unset = UNSET,
        service: PoolService | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> PoolNumberList | AsyncAccepted:
        """List the numbers of a number pool.

        Returns the local, national and mobile numbers of a pool, the one that was added last
        first.

        Args:
            number_pool_uuid: Identifier of the number pool.
            starts_with: Keep only numbers that start with one of these digits, without the
                country code: at most 10, separated by commas. Needs `country_iso2`; without it
                the answer is 400 (unconfirmed). A list is joined with `,`.
            country_iso2: Keep only numbers of this country, as an ISO 3166-1 alpha-2 code.
            type_: Keep only numbers of this kind. Local and national numbers are `fixed`.
                Toll-free numbers are not in this list (unconfirmed), so both words for them find
                nothing.
            service: Keep only what was added for this.
            limit: How many objects a page holds. 20 unless given.
            offset: How many objects to skip. 0 unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import number_pools_list_numbers as op

        request = op.build(
            self._client.auth_id,
            number_pool_uuid,
            starts_with=starts_with,
            country_iso2=country_iso2,
            type_=type_,
            service=service,
            limit=limit,
            offset=offset,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    def iterate_numbers(
        self,
        number_pool_uuid: str,
        *,
        starts_with: str | builtins.list[str] | None | Unset = UNSET,
        country_iso2: str | None | Unset = UNSET,
        type_: PoolNumberType | None | Unset = UNSET,
        service: PoolService | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncIterator[PoolNumber]:
        """Iterate over all objects of `list_numbers`, page by page.

        Takes the arguments of `list_numbers`; `limit` is the size of a page, `offset` the start.
        """
        from . import number_pools_list_numbers as op

        request = op.build(
            self._client.auth_id,
            number_pool_uuid,
            starts_with=starts_with,
            country_iso2=country_iso2,
            type_=type_,
            service=service,
            limit=limit,
            offset=offset,
        )
        return self._client._iterate(request, op.parse, op.PAGES, options)

    @overload
    async def get_number(
        self,
        number_pool_uuid: str,
        number: str,
        *,
        service: PoolService | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> PoolNumber: ...
    @overload
    async def get_number(
        self,
        number_pool_uuid: str,
        number: str,
        *,
        service: PoolService | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def get_number(
        self,
        number_pool_uuid: str,
        number: str,
        *,
        service: PoolService | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> PoolNumber | AsyncAccepted:
        """Get a number of a number pool.

        Returns a number of a pool.

        Args:
            number_pool_uuid: Identifier of the number pool.
            number: The phone number with country code; the plus sign may be left out.
            service: What was added for the other service is answered 404. Known from the
                SDKs only.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import number_pools_get_number as op

        request = op.build(
            self._client.auth_id,
            number_pool_uuid,
            number,
            service=service,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def add_number(
        self,
        number_pool_uuid: str,
        number: str,
        *,
        service: PoolService | None | Unset = UNSET,
        rent: bool | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> PoolNumber: ...
    @overload
    async def add_number(
        self,
        number_pool_uuid: str,
        number: str,
        *,
        service: PoolService | None | Unset = UNSET,
        rent: bool | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def add_number(
        self,
        number_pool_uuid: str,
        number: str,
        *,
        service: PoolService | None | Unset = UNSET,
        rent: bool | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> PoolNumber | AsyncAccepted:
        """Add a number to a number pool.

        Adds a local, national or mobile number of the account to a pool. The pool's Powerpack
        may then send from it. With `rent`, a number that the account does not have yet is bought
        first, as if it were bought on its own; one that is not for sale is answered 404, too
        little credit 403.

        A number that is in a pool already, is of another kind or cannot do what it is added for
        is answered 400. So is one of the main account or another subaccount if the pool belongs
        to a subaccount (all of it unconfirmed).

        Args:
            number_pool_uuid: Identifier of the number pool.
            number: The phone number with country code; the plus sign may be left out.
            service: What it sends: `mms` for numbers that can do MMS. `sms` unless given.
                For toll-free numbers it is known from the Go SDK only.
            rent: Whether to buy the number if the account does not have it. False unless
                given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import number_pools_add_number as op

        request = op.build(
            self._client.auth_id,
            number_pool_uuid,
            number,
            service=service,
            rent=rent,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def remove_number(
        self,
        number_pool_uuid: str,
        number: str,
        *,
        unrent: bool | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> PoolMemberRemoved: ...
    @overload
    async def remove_number(
        self,
        number_pool_uuid: str,
        number: str,
        *,
        unrent: bool | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def remove_number(
        self,
        number_pool_uuid: str,
        number: str,
        *,
        unrent: bool | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> PoolMemberRemoved | AsyncAccepted:
        """Remove a number from a number pool.

        Removes a number from its pool. It stays with the account, as it was before, unless
        `unrent` says otherwise.

        Args:
            number_pool_uuid: Identifier of the number pool.
            number: The phone number with country code; the plus sign may be left out.
            unrent: True gives the number up as well. False unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import number_pools_remove_number as op

        request = op.build(
            self._client.auth_id,
            number_pool_uuid,
            number,
            unrent=unrent,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def list_shortcodes(
        self,
        number_pool_uuid: str,
        *,
        service: PoolService | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> PoolShortcodeList: ...
    @overload
    async def list_shortcodes(
        self,
        number_pool_uuid: str,
        *,
        service: PoolService | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def list_shortcodes(
        self,
        number_pool_uuid: str,
        *,
        service: PoolService | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> PoolShortcodeList | AsyncAccepted:
        """List the short codes of a number pool.

        Returns the short codes of a pool, the one that was added last first. Plivo's support
        adds them: there is no request for it.

        Args:
            number_pool_uuid: Identifier of the number pool.
            service: Keep only what was added for this.
            limit: How many objects a page holds. 20 unless given.
            offset: How many objects to skip. 0 unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import number_pools_list_shortcodes as op

        request = op.build(
            self._client.auth_id,
            number_pool_uuid,
            service=service,
            limit=limit,
            offset=offset,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    def iterate_shortcodes(
        self,
        number_pool_uuid: str,
        *,
        service: PoolService | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncIterator[PoolShortcode]:
        """Iterate over all objects of `list_shortcodes`, page by page.

        Takes the arguments of `list_shortcodes`; `limit` is the size of a page, `offset` the start.
        """
        from . import number_pools_list_shortcodes as op

        request = op.build(
            self._client.auth_id,
            number_pool_uuid,
            service=service,
            limit=limit,
            offset=offset,
        )
        return self._client._iterate(request, op.parse, op.PAGES, options)

    @overload
    async def get_shortcode(
        self,
        number_pool_uuid: str,
        shortcode: str,
        *,
        service: PoolService | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> PoolShortcode: ...
    @overload
    async def get_shortcode(
        self,
        number_pool_uuid: str,
        shortcode: str,
        *,
        service: PoolService | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def get_shortcode(
        self,
        number_pool_uuid: str,
        shortcode: str,
        *,
        service: PoolService | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> PoolShortcode | AsyncAccepted:
        """Get a short code of a number pool.

        Returns a short code of a pool.

        Args:
            number_pool_uuid: Identifier of the number pool.
            shortcode: The digits of the short code.
            service: What was added for the other service is answered 404. Known from the
                SDKs only.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import number_pools_get_shortcode as op

        request = op.build(
            self._client.auth_id,
            number_pool_uuid,
            shortcode,
            service=service,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def remove_shortcode(
        self,
        number_pool_uuid: str,
        shortcode: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> PoolMemberRemoved: ...
    @overload
    async def remove_shortcode(
        self,
        number_pool_uuid: str,
        shortcode: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def remove_shortcode(
        self,
        number_pool_uuid: str,
        shortcode: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> PoolMemberRemoved | AsyncAccepted:
        """Remove a short code from a number pool.

        Removes a short code from its pool. It is never given up.

        Args:
            number_pool_uuid: Identifier of the number pool.
            shortcode: The digits of the short code.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import number_pools_remove_shortcode as op

        request = op.build(
            self._client.auth_id,
            number_pool_uuid,
            shortcode,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def list_tollfree(
        self,
        number_pool_uuid: str,
        *,
        service: PoolService | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> PoolNumberList: ...
    @overload
    async def list_tollfree(
        self,
        number_pool_uuid: str,
        *,
        service: PoolService | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def list_tollfree(
        self,
        number_pool_uuid: str,
        *,
        service: PoolService | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> PoolNumberList | AsyncAccepted:
        """List the toll-free numbers of a number pool.

        Returns the toll-free numbers of a pool, the one that was added last first.

        Args:
            number_pool_uuid: Identifier of the number pool.
            service: Keep only what was added for this.
            limit: How many objects a page holds. 20 unless given.
            offset: How many objects to skip. 0 unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import number_pools_list_tollfree as op

        request = op.build(
            self._client.auth_id,
            number_pool_uuid,
            service=service,
            limit=limit,
            offset=offset,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    def iterate_tollfree(
        self,
        number_pool_uuid: str,
        *,
        service: PoolService | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncIterator[PoolNumber]:
        """Iterate over all objects of `list_tollfree`, page by page.

        Takes the arguments of `list_tollfree`; `limit` is the size of a page, `offset` the start.
        """
        from . import number_pools_list_tollfree as op

        request = op.build(
            self._client.auth_id,
            number_pool_uuid,
            service=service,
            limit=limit,
            offset=offset,
        )
        return self._client._iterate(request, op.parse, op.PAGES, options)

    @overload
    async def get_tollfree(
        self,
        number_pool_uuid: str,
        tollfree: str,
        *,
        service: PoolService | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> PoolNumber: ...
    @overload
    async def get_tollfree(
        self,
        number_pool_uuid: str,
        tollfree: str,
        *,
        service: PoolService | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def get_tollfree(
        self,
        number_pool_uuid: str,
        tollfree: str,
        *,
        service: PoolService | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> PoolNumber | AsyncAccepted:
        """Get a toll-free number of a number pool.

        Returns a toll-free number of a pool.

        Args:
            number_pool_uuid: Identifier of the number pool.
            tollfree: The toll-free number with country code; the plus sign may be left out.
            service: What was added for the other service is answered 404. Known from the
                SDKs only.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import number_pools_get_tollfree as op

        request = op.build(
            self._client.auth_id,
            number_pool_uuid,
            tollfree,
            service=service,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def add_tollfree(
        self,
        number_pool_uuid: str,
        tollfree: str,
        *,
        service: PoolService | None | Unset = UNSET,
        rent: bool | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> PoolNumber: ...
    @overload
    async def add_tollfree(
        self,
        number_pool_uuid: str,
        tollfree: str,
        *,
        service: PoolService | None | Unset = UNSET,
        rent: bool | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def add_tollfree(
        self,
        number_pool_uuid: str,
        tollfree: str,
        *,
        service: PoolService | None | Unset = UNSET,
        rent: bool | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> PoolNumber | AsyncAccepted:
        """Add a toll-free number to a number pool.

        Adds a toll-free number of the account to a pool. The pool's Powerpack may then send from
        it. With `rent`, a number that the account does not have yet is bought first, as if it
        were bought on its own; one that is not for sale is answered 404, too little credit 403.

        A number that is in a pool already, is of another kind or cannot do what it is added for
        is answered 400. So is one of the main account or another subaccount if the pool belongs
        to a subaccount (all of it unconfirmed).

        Args:
            number_pool_uuid: Identifier of the number pool.
            tollfree: The toll-free number with country code; the plus sign may be left out.
            service: What it sends: `mms` for numbers that can do MMS. `sms` unless given.
                For toll-free numbers it is known from the Go SDK only.
            rent: Whether to buy the number if the account does not have it. False unless
                given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import number_pools_add_tollfree as op

        request = op.build(
            self._client.auth_id,
            number_pool_uuid,
            tollfree,
            service=service,
            rent=rent,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def remove_tollfree(
        self,
        number_pool_uuid: str,
        tollfree: str,
        *,
        unrent: bool | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> PoolMemberRemoved: ...
    @overload
    async def remove_tollfree(
        self,
        number_pool_uuid: str,
        tollfree: str,
        *,
        unrent: bool | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def remove_tollfree(
        self,
        number_pool_uuid: str,
        tollfree: str,
        *,
        unrent: bool | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> PoolMemberRemoved | AsyncAccepted:
        """Remove a toll-free number from a number pool.

        Removes a toll-free number from its pool. It stays with the account, as it was before,
        unless `unrent` says otherwise.

        Args:
            number_pool_uuid: Identifier of the number pool.
            tollfree: The toll-free number with country code; the plus sign may be left out.
            unrent: True gives the number up as well. False unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import number_pools_remove_tollfree as op

        request = op.build(
            self._client.auth_id,
            number_pool_uuid,
            tollfree,
            unrent=unrent,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class AsyncNumberPoolsResourceWithRawResponse:
        """The methods of `AsyncNumberPoolsResource`, which return a `RawResponse`."""

        def __init__(self, of: AsyncNumberPoolsResource) -> None:
            self.get = raw_async(of.get)
            self.list_numbers = raw_async(of.list_numbers)
            self.get_number = raw_async(of.get_number)
            self.add_number = raw_async(of.add_number)
            self.remove_number = raw_async(of.remove_number)
            self.list_shortcodes = raw_async(of.list_shortcodes)
            self.get_shortcode = raw_async(of.get_shortcode)
            self.remove_shortcode = raw_async(of.remove_shortcode)
            self.list_tollfree = raw_async(of.list_tollfree)
            self.get_tollfree = raw_async(of.get_tollfree)
            self.add_tollfree = raw_async(of.add_tollfree)
            self.remove_tollfree = raw_async(of.remove_tollfree)
