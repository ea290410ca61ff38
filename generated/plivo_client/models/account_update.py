"""AccountUpdate (generated)."""

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
class AccountUpdate(Model):
    """The profile fields to change."""

    name: str | Unset = UNSET
    """Name of the account holder."""
    city: str | Unset = UNSET
    """City of the account holder."""
    address: str | Unset = UNSET
    """Postal address shown on invoices."""
    state: str | Unset = UNSET
    """State or region of the account holder."""
    timezone: str | Unset = UNSET
    """Time zone of the console, as named in the IANA time zone database. What an unknown zone is
    answered is unconfirmed; the emulator checks the form of the name only."""
    callback_url: str | Unset = UNSET
    """Makes the request asynchronous and names the URL that receives its reply."""
    callback_method: HttpMethod | Unset = UNSET
    """How `callback_url` is called. `POST` unless given."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("name", UNSET),
            get("city", UNSET),
            get("address", UNSET),
            get("state", UNSET),
            get("timezone", UNSET),
            get("callback_url", UNSET),
            get("callback_method", UNSET),
        )
        self.raw = source
        return self
