"""NumberAddition (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .http_method import HttpMethod
    from .own_number_type import OwnNumberType


@define(eq=False, repr=False)
class NumberAddition(Model):
    """Numbers of your own carrier."""

    _required = frozenset({"numbers", "carrier", "region"})

    numbers: str
    """The numbers with country code, separated by commas."""
    carrier: str
    """Identifier of the incoming carrier."""
    region: str
    """Where the numbers are."""
    number_type: OwnNumberType | Unset = UNSET
    """Kind of number. `local` unless given."""
    app_id: str | Unset = UNSET
    """Application to attach. Unless given, the one that has `default_number_app`, if there is one."""
    subaccount: str | Unset = UNSET
    """Auth ID of the subaccount that is to own the numbers. It must exist."""
    callback_url: str | Unset = UNSET
    """Makes the request asynchronous and names the URL that receives its reply."""
    callback_method: HttpMethod | Unset = UNSET
    """How `callback_url` is called. `POST` unless given."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("numbers", UNSET),
            get("carrier", UNSET),
            get("region", UNSET),
            get("number_type", UNSET),
            get("app_id", UNSET),
            get("subaccount", UNSET),
            get("callback_url", UNSET),
            get("callback_method", UNSET),
        )
        self.raw = source
        return self
