"""The resource `lookups` (generated)."""

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

    from ...models.line_type import LineType
    from ...models.lookup import Lookup
    from ...models.lookup_script import LookupScript
    from ...models.ported import Ported


class LookupsResource(Resource["SyncClient"]):
    """What Lookup says of single numbers."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> LookupsResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    def get(
        self,
        number: str,
        **options: Unpack[RequestOptions],
    ) -> Lookup:
        """Get what was set for a number.

        Returns what Lookup says of a number besides, or instead of, what is known of it.

        Args:
            number: Phone number, with or without the plus sign.
        """
        from . import lookups_get as op

        request = op.build(
            number,
        )
        return self._client._call(request, op.parse, options)

    def update(
        self,
        number: str,
        *,
        unknown: bool | None | Unset = UNSET,
        name: str | None | Unset = UNSET,
        type_: LineType | None | Unset = UNSET,
        ported: Ported | None | Unset = UNSET,
        mobile_country_code: str | None | Unset = UNSET,
        mobile_network_code: str | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Lookup:
        """Set the result of a lookup.

        Sets what Lookup says of a number from now on; an empty object sets it back.

        Args:
            number: Phone number, with or without the plus sign.
            unknown: Whether the number does not exist.
            name: Name of the carrier.
            type_: Kind of line.
            ported: Whether it has changed its carrier.
            mobile_country_code: MCC of the carrier; empty for fixed lines.
            mobile_network_code: MNC of the carrier; empty for fixed lines.
        """
        from . import lookups_update as op

        request = op.build(
            number,
            unknown=unknown,
            name=name,
            type_=type_,
            ported=ported,
            mobile_country_code=mobile_country_code,
            mobile_network_code=mobile_network_code,
        )
        return self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class LookupsResourceWithRawResponse:
        """The methods of `LookupsResource`, which return a `RawResponse`."""

        def __init__(self, of: LookupsResource) -> None:
            self.get = raw(of.get)
            self.update = raw(of.update)


class AsyncLookupsResource(Resource["AsyncClient"]):
    """What Lookup says of single numbers."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> AsyncLookupsResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    async def get(
        self,
        number: str,
        **options: Unpack[RequestOptions],
    ) -> Lookup:
        """Get what was set for a number.

        Returns what Lookup says of a number besides, or instead of, what is known of it.

        Args:
            number: Phone number, with or without the plus sign.
        """
        from . import lookups_get as op

        request = op.build(
            number,
        )
        return await self._client._call(request, op.parse, options)

    async def update(
        self,
        number: str,
        *,
        unknown: bool | None | Unset = UNSET,
        name: str | None | Unset = UNSET,
        type_: LineType | None | Unset = UNSET,
        ported: Ported | None | Unset = UNSET,
        mobile_country_code: str | None | Unset = UNSET,
        mobile_network_code: str | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Lookup:
        """Set the result of a lookup.

        Sets what Lookup says of a number from now on; an empty object sets it back.

        Args:
            number: Phone number, with or without the plus sign.
            unknown: Whether the number does not exist.
            name: Name of the carrier.
            type_: Kind of line.
            ported: Whether it has changed its carrier.
            mobile_country_code: MCC of the carrier; empty for fixed lines.
            mobile_network_code: MNC of the carrier; empty for fixed lines.
        """
        from . import lookups_update as op

        request = op.build(
            number,
            unknown=unknown,
            name=name,
            type_=type_,
            ported=ported,
            mobile_country_code=mobile_country_code,
            mobile_network_code=mobile_network_code,
        )
        return await self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class AsyncLookupsResourceWithRawResponse:
        """The methods of `AsyncLookupsResource`, which return a `RawResponse`."""

        def __init__(self, of: AsyncLookupsResource) -> None:
            self.get = raw_async(of.get)
            self.update = raw_async(of.update)
