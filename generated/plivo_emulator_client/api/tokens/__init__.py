"""The resource `tokens` (generated)."""

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

    from ...models.token_verdict import TokenVerdict


class TokensResource:
    """Tokens that browser and mobile phones sign in with."""

    __slots__ = ("_client",)

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def verify(
        self,
        *,
        token: str,
    ) -> TokenVerdict:
        """Verify a token.

        Says what a phone that signs in with a token meets now, as the browser SDK reports it.
        Changes nothing.

        Args:
            token: A JSON Web Token in compact form.
        """
        from . import tokens_verify as op

        request = op.build(
            token=token,
        )
        return op.parse(self._client.request(request))


class AsyncTokensResource:
    """Tokens that browser and mobile phones sign in with."""

    __slots__ = ("_client",)

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def verify(
        self,
        *,
        token: str,
    ) -> TokenVerdict:
        """Verify a token.

        Says what a phone that signs in with a token meets now, as the browser SDK reports it.
        Changes nothing.

        Args:
            token: A JSON Web Token in compact form.
        """
        from . import tokens_verify as op

        request = op.build(
            token=token,
        )
        return op.parse(await self._client.request(request))
