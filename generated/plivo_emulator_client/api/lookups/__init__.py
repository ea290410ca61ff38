"""The resource `lookups` (generated)."""

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

    from ...models.line_type import LineType
    from ...models.lookup import Lookup
    from ...models.lookup_script import LookupScript
    from ...models.ported import Ported


class LookupsResource:
    """What Lookup says of single numbers."""

    __slots__ = ("_client",)

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def get(
        self,
        number: str,
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
        return op.parse(self._client.request(request))

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
        return op.parse(self._client.request(request))


class AsyncLookupsResource:
    """What Lookup says of single numbers."""

    __slots__ = ("_client",)

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def get(
        self,
        number: str,
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
        return op.parse(await self._client.request(request))

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
        return op.parse(await self._client.request(request))
