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

    from ...models.async_accepted import AsyncAccepted
    from ...models.http_method import HttpMethod
    from ...models.token_created import TokenCreated
    from ...models.token_permissions import TokenPermissions, TokenPermissionsDict


class TokensResource(Resource["SyncClient"]):
    """JSON Web Tokens with which browser and mobile phones sign in."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> TokensResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    @overload
    def create(
        self,
        *,
        iss: str,
        sub: str | None | Unset = UNSET,
        nbf: int | None | Unset = UNSET,
        exp: int | None | Unset = UNSET,
        per: TokenPermissions | TokenPermissionsDict | None | Unset = UNSET,
        app: str | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> TokenCreated: ...
    @overload
    def create(
        self,
        *,
        iss: str,
        sub: str | None | Unset = UNSET,
        nbf: int | None | Unset = UNSET,
        exp: int | None | Unset = UNSET,
        per: TokenPermissions | TokenPermissionsDict | None | Unset = UNSET,
        app: str | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def create(
        self,
        *,
        iss: str,
        sub: str | None | Unset = UNSET,
        nbf: int | None | Unset = UNSET,
        exp: int | None | Unset = UNSET,
        per: TokenPermissions | TokenPermissionsDict | None | Unset = UNSET,
        app: str | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> TokenCreated | AsyncAccepted:
        """Create a token.

        Makes a JSON Web Token (RFC 7519) with which the browser and mobile SDKs sign in instead
        of a user name and a password. It is signed with HS256; its header has `alg`, `typ` and
        `cty` (`plivo;v=1`), its claims are `app`, `exp`, `iss`, `nbf`, `per` and `sub`. Nothing
        is stored, so a token cannot be listed or revoked. Tokens that a program signs itself are
        not accepted. How Plivo answers a request that breaks a rule below is unconfirmed; here
        it is 400.

        Args:
            iss: Auth ID of the account or subaccount that asks, as in the path.
            sub: User name of the endpoint that signs in. Required when `incoming_allow` is
                true; empty unless given.
            nbf: When the token becomes valid, in seconds since 1970. Now unless given.
            exp: When the token expires, in seconds since 1970: after `nbf`, in the future,
                and at most 24 hours from now. 24 hours from now unless given.
            per: What its holder may do. Nothing unless given.
            app: Identifier of the application that is asked when the holder calls. One that
                does not exist is answered 400.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import tokens_create as op

        request = op.build(
            self._client.auth_id,
            iss=iss,
            sub=sub,
            nbf=nbf,
            exp=exp,
            per=per,
            app=app,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class TokensResourceWithRawResponse:
        """The methods of `TokensResource`, which return a `RawResponse`."""

        def __init__(self, of: TokensResource) -> None:
            self.create = raw(of.create)


class AsyncTokensResource(Resource["AsyncClient"]):
    """JSON Web Tokens with which browser and mobile phones sign in."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> AsyncTokensResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    @overload
    async def create(
        self,
        *,
        iss: str,
        sub: str | None | Unset = UNSET,
        nbf: int | None | Unset = UNSET,
        exp: int | None | Unset = UNSET,
        per: TokenPermissions | TokenPermissionsDict | None | Unset = UNSET,
        app: str | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> TokenCreated: ...
    @overload
    async def create(
        self,
        *,
        iss: str,
        sub: str | None | Unset = UNSET,
        nbf: int | None | Unset = UNSET,
        exp: int | None | Unset = UNSET,
        per: TokenPermissions | TokenPermissionsDict | None | Unset = UNSET,
        app: str | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def create(
        self,
        *,
        iss: str,
        sub: str | None | Unset = UNSET,
        nbf: int | None | Unset = UNSET,
        exp: int | None | Unset = UNSET,
        per: TokenPermissions | TokenPermissionsDict | None | Unset = UNSET,
        app: str | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> TokenCreated | AsyncAccepted:
        """Create a token.

        Makes a JSON Web Token (RFC 7519) with which the browser and mobile SDKs sign in instead
        of a user name and a password. It is signed with HS256; its header has `alg`, `typ` and
        `cty` (`plivo;v=1`), its claims are `app`, `exp`, `iss`, `nbf`, `per` and `sub`. Nothing
        is stored, so a token cannot be listed or revoked. Tokens that a program signs itself are
        not accepted. How Plivo answers a request that breaks a rule below is unconfirmed; here
        it is 400.

        Args:
            iss: Auth ID of the account or subaccount that asks, as in the path.
            sub: User name of the endpoint that signs in. Required when `incoming_allow` is
                true; empty unless given.
            nbf: When the token becomes valid, in seconds since 1970. Now unless given.
            exp: When the token expires, in seconds since 1970: after `nbf`, in the future,
                and at most 24 hours from now. 24 hours from now unless given.
            per: What its holder may do. Nothing unless given.
            app: Identifier of the application that is asked when the holder calls. One that
                does not exist is answered 400.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import tokens_create as op

        request = op.build(
            self._client.auth_id,
            iss=iss,
            sub=sub,
            nbf=nbf,
            exp=exp,
            per=per,
            app=app,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class AsyncTokensResourceWithRawResponse:
        """The methods of `AsyncTokensResource`, which return a `RawResponse`."""

        def __init__(self, of: AsyncTokensResource) -> None:
            self.create = raw_async(of.create)
