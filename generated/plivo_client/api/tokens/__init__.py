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

    from ...models.async_accepted import AsyncAccepted
    from ...models.http_method import HttpMethod
    from ...models.token_created import TokenCreated
    from ...models.token_permissions import TokenPermissions, TokenPermissionsDict


class TokensResource:
    """JSON Web Tokens with which browser and mobile phones sign in."""

    __slots__ = ("_client",)

    def __init__(self, client: SyncClient) -> None:
        self._client = client

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
        return op.parse(self._client.request(request))


class AsyncTokensResource:
    """JSON Web Tokens with which browser and mobile phones sign in."""

    __slots__ = ("_client",)

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

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
        return op.parse(await self._client.request(request))
