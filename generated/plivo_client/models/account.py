"""Account (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from .account_type import AccountType
    from .billing_mode import BillingMode


@define(eq=False, repr=False)
class Account(Model):
    """An account's profile, billing mode and credit."""

    _required = frozenset(
        {
            "account_type",
            "address",
            "api_id",
            "auth_id",
            "auto_recharge",
            "billing_mode",
            "cash_credits",
            "city",
            "name",
            "resource_uri",
            "state",
            "timezone",
        }
    )

    account_type: AccountType
    """Whether the account is paid or in its free trial."""
    address: str
    """Postal address shown on invoices; may be empty."""
    api_id: str
    """Identifies the request."""
    auth_id: str
    """Auth ID of the account."""
    auto_recharge: bool
    """Whether credit is bought automatically when it runs low."""
    billing_mode: BillingMode
    """Whether the account pays before or after use."""
    cash_credits: str
    """Remaining credit in US dollars, as a decimal number with five places."""
    city: str
    """City of the account holder; may be empty."""
    name: str
    """Name of the account holder."""
    resource_uri: str
    """Relative address of the account."""
    state: str
    """State or region of the account holder; may be empty."""
    timezone: str
    """Time zone of the console, as named in the IANA time zone database."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("account_type", UNSET),
            get("address", UNSET),
            get("api_id", UNSET),
            get("auth_id", UNSET),
            get("auto_recharge", UNSET),
            get("billing_mode", UNSET),
            get("cash_credits", UNSET),
            get("city", UNSET),
            get("name", UNSET),
            get("resource_uri", UNSET),
            get("state", UNSET),
            get("timezone", UNSET),
        )
        self.raw = source
        return self
