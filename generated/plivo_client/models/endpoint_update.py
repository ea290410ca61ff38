"""EndpointUpdate (generated)."""

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
class EndpointUpdate(Model):
    """The fields of an endpoint to change."""

    _secrets = frozenset({"password"})

    password: str | Unset = UNSET
    """What a phone signs in with from now on, at least 5 characters."""
    alias: str | Unset = UNSET
    """Name of the endpoint, for people."""
    app_id: str | Unset = UNSET
    """Identifier of the application that is asked when the endpoint calls. One that does not exist
    is answered 400 (unconfirmed)."""
    callback_url: str | Unset = UNSET
    """Makes the request asynchronous and names the URL that receives its reply."""
    callback_method: HttpMethod | Unset = UNSET
    """How `callback_url` is called. `POST` unless given."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("password", UNSET),
            get("alias", UNSET),
            get("app_id", UNSET),
            get("callback_url", UNSET),
            get("callback_method", UNSET),
        )
        self.raw = source
        return self
