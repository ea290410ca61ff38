"""EndpointCreate (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .http_method import HttpMethod


@define(eq=False, repr=False)
class EndpointCreate(Model):
    """The endpoint to create."""

    _required = frozenset({"username", "password", "alias"})
    _secrets = frozenset({"password"})

    username: str
    """Begins with a letter, followed by letters and digits. More digits are added to it."""
    password: str
    """What a phone signs in with, at least 5 characters. No reply shows it."""
    alias: str
    """Name of the endpoint, for people. Plivo asks for letters, digits, hyphens and underscores;
    its samples hold spaces."""
    app_id: str | Unset = UNSET
    """Identifier of the application that is asked when the endpoint calls. Unless given, the one
    that has `default_endpoint_app`, if any. One that does not exist is answered 400
    (unconfirmed)."""
    callback_url: str | Unset = UNSET
    """Makes the request asynchronous and names the URL that receives its reply."""
    callback_method: HttpMethod | Unset = UNSET
    """How `callback_url` is called. `POST` unless given."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("username", UNSET),
            get("password", UNSET),
            get("alias", UNSET),
            get("app_id", UNSET),
            get("callback_url", UNSET),
            get("callback_method", UNSET),
        )
        self.raw = source
        return self
