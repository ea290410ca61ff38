"""TokenCreate (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model, decode
from plivo_runtime.unset import UNSET

from .token_permissions import TokenPermissions

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .http_method import HttpMethod


@define(eq=False, repr=False)
class TokenCreate(Model):
    """What the token is to say."""

    _required = frozenset({"iss"})

    iss: str
    """Auth ID of the account or subaccount that asks, as in the path."""
    sub: str | Unset = UNSET
    """User name of the endpoint that signs in. Required when `incoming_allow` is true; empty unless
    given."""
    nbf: int | Unset = UNSET
    """When the token becomes valid, in seconds since 1970. Now unless given."""
    exp: int | Unset = UNSET
    """When the token expires, in seconds since 1970: after `nbf`, in the future, and at most 24
    hours from now. 24 hours from now unless given."""
    per: TokenPermissions | Unset = UNSET
    """What its holder may do. Nothing unless given."""
    app: str | Unset = UNSET
    """Identifier of the application that is asked when the holder calls. One that does not exist is
    answered 400."""
    callback_url: str | Unset = UNSET
    """Makes the request asynchronous and names the URL that receives its reply."""
    callback_method: HttpMethod | Unset = UNSET
    """How `callback_url` is called. `POST` unless given."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("iss", UNSET),
            get("sub", UNSET),
            get("nbf", UNSET),
            get("exp", UNSET),
            decode(TokenPermissions, get("per", UNSET)),
            get("app", UNSET),
            get("callback_url", UNSET),
            get("callback_method", UNSET),
        )
        self.raw = source
        return self
