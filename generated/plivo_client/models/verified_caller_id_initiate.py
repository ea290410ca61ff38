"""VerifiedCallerIdInitiate (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .caller_id_channel import CallerIdChannel
    from .http_method import HttpMethod


@define(eq=False, repr=False)
class VerifiedCallerIdInitiate(Model):
    """The number to verify."""

    _required = frozenset({"phone_number"})

    phone_number: str
    """The number to verify."""
    channel: CallerIdChannel | Unset = UNSET
    """How the code is delivered. `sms` unless given."""
    alias: str | Unset = UNSET
    """A name for the number."""
    subaccount: str | Unset = UNSET
    """Auth ID of the subaccount that is to own the caller ID. It must exist."""
    country: str | Unset = UNSET
    """ISO 3166-1 alpha-2 code of the country, in capitals. The country of the number unless given
    (unconfirmed). Known from the SDKs only."""
    callback_url: str | Unset = UNSET
    """Makes the request asynchronous and names the URL that receives its reply."""
    callback_method: HttpMethod | Unset = UNSET
    """How `callback_url` is called. `POST` unless given."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("phone_number", UNSET),
            get("channel", UNSET),
            get("alias", UNSET),
            get("subaccount", UNSET),
            get("country", UNSET),
            get("callback_url", UNSET),
            get("callback_method", UNSET),
        )
        self.raw = source
        return self
