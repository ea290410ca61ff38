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
    """A main account."""

    _required = frozenset(
        {"auth_id", "auth_token", "account_type", "billing_mode", "auto_recharge", "cash_credits"}
    )

    auth_id: str
    """Its Auth ID."""
    auth_token: str
    """Its Auth Token."""
    account_type: AccountType
    """Whether it is a paid account or a free trial."""
    billing_mode: BillingMode
    """Whether it pays before or after use."""
    auto_recharge: bool
    """Whether credit is bought automatically when it runs low."""
    cash_credits: str
    """US dollars with five decimals."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("auth_id", UNSET),
            get("auth_token", UNSET),
            get("account_type", UNSET),
            get("billing_mode", UNSET),
            get("auto_recharge", UNSET),
            get("cash_credits", UNSET),
        )
        self.raw = source
        return self
