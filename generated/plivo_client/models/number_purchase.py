"""NumberPurchase (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .http_method import HttpMethod
    from .switch import Switch


@define(eq=False, repr=False)
class NumberPurchase(Model):
    """What to do with the number."""

    app_id: str | Unset = UNSET
    """Application to attach. Unless given, the one that has `default_number_app`, if there is one."""
    cnam_lookup: Switch | Unset = UNSET
    """Whether the names of callers are looked up. Local and toll-free numbers of the United States
    only."""
    compliance_application_id: str | Unset = UNSET
    """Compliance application that was accepted, for the country and kind of the number."""
    ha_enable: bool | Unset = UNSET
    """Rents a fallback number as well. False unless given."""
    subaccount: str | Unset = UNSET
    """Auth ID of the subaccount that is to own the number. Not documented, but in use."""
    verification_info: dict[str, Any] | Unset = UNSET
    """Documents under the rules of 2018. Sent by the Python SDK only."""
    callback_url: str | Unset = UNSET
    """Makes the request asynchronous and names the URL that receives its reply."""
    callback_method: HttpMethod | Unset = UNSET
    """How `callback_url` is called. `POST` unless given."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("app_id", UNSET),
            get("cnam_lookup", UNSET),
            get("compliance_application_id", UNSET),
            get("ha_enable", UNSET),
            get("subaccount", UNSET),
            get("verification_info", UNSET),
            get("callback_url", UNSET),
            get("callback_method", UNSET),
        )
        self.raw = source
        return self
