"""AccountUpdate (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model, decode_list
from plivo_runtime.unset import UNSET

from .template import Template

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .account_type import AccountType
    from .barred_messages import BarredMessages
    from .billing_mode import BillingMode
    from .unknown_caller_ids import UnknownCallerIds


@define(eq=False, repr=False)
class AccountUpdate(Model):
    """The fields to change. The vendor's API changes the others."""

    account_type: AccountType | Unset = UNSET
    """Whether it is a paid account or a free trial."""
    billing_mode: BillingMode | Unset = UNSET
    """Whether it pays before or after use."""
    auto_recharge: bool | Unset = UNSET
    """Whether credit is bought automatically when it runs low."""
    cash_credits: str | Unset = UNSET
    """Remaining credit in US dollars; numbers that are bought and messages are paid from it, and
    messages that cost more fail with 900."""
    barred_countries: list[str] | Unset = UNSET
    """Countries that it may not send SMS and MMS to."""
    own_numbers_only: bool | Unset = UNSET
    """Whether messages to the US and Canada need a number of the account as their sender."""
    barred_messages: BarredMessages | Unset = UNSET
    """What becomes of SMS and MMS to barred countries."""
    limited_throughput: bool | Unset = UNSET
    """Whether the messages of a sender wait for each other, so that they leave at the documented
    rate."""
    replace_characters: bool | Unset = UNSET
    """Whether quotes, dashes and spaces that are not in the GSM alphabet are replaced by those that
    are."""
    carrier_fees: bool | Unset = UNSET
    """Whether the fees of carriers in the US and Canada are charged."""
    barred_call_countries: list[str] | Unset = UNSET
    """Countries that it may not call."""
    calls_per_second: int | Unset = UNSET
    """How many calls it may place in any second; others wait in the queue."""
    concurrent_calls: int | Unset = UNSET
    """How many of its calls may go on at once, 0 for any number."""
    unknown_caller_ids: UnknownCallerIds | Unset = UNSET
    """What becomes of calls that show a number that is neither rented nor a verified caller ID."""
    human_verdicts: bool | Unset = UNSET
    """Whether machine detection reports people too, and not only machines."""
    protected_recordings: bool | Unset = UNSET
    """Whether the files of its recordings need its credentials, or those of the subaccount that has
    them."""
    templates: list[Template] | Unset = UNSET
    """Categories of WhatsApp templates; all others are `utility`."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("account_type", UNSET),
            get("billing_mode", UNSET),
            get("auto_recharge", UNSET),
            get("cash_credits", UNSET),
            get("barred_countries", UNSET),
            get("own_numbers_only", UNSET),
            get("barred_messages", UNSET),
            get("limited_throughput", UNSET),
            get("replace_characters", UNSET),
            get("carrier_fees", UNSET),
            get("barred_call_countries", UNSET),
            get("calls_per_second", UNSET),
            get("concurrent_calls", UNSET),
            get("unknown_caller_ids", UNSET),
            get("human_verdicts", UNSET),
            get("protected_recordings", UNSET),
            decode_list(Template, get("templates", UNSET)),
        )
        self.raw = source
        return self
