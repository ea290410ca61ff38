"""The resource `tokens` (generated)."""

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

    from ...models.token_verdict import TokenVerdict


class TokensResource(Resource["SyncClient"]):
    """Tokens that browser and mobile phones sign in with."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> TokensResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    def verify(
        self,
        *,
        token: str,
        **options: Unpack[RequestOptions],
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
        return self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class TokensResourceWithRawResponse:
        """The methods of `TokensResource`, which return a `RawResponse`."""

        def __init__(self, of: TokensResource) -> None:
            self.verify = raw(of.verify)


class AsyncTokensResource(Resource["AsyncClient"]):
    """Tokens that browser and mobile phones sign in with."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> AsyncTokensResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    async def verify(
        self,
        *,
        token: str,
        **options: Unpack[RequestOptions],
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
        return await self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class AsyncTokensResourceWithRawResponse:
        """The methods of `AsyncTokensResource`, which return a `RawResponse`."""

        def __init__(self, of: AsyncTokensResource) -> None:
            self.verify = raw_async(of.verify)
