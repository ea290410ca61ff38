"""AccountCreate (generated)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NotRequired, Self, TypedDict

from attrs import define

from plivo_runtime.model import Model, decode_list
from plivo_runtime.unset import UNSET

from .template import Template

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .account_type import AccountType
    from .barred_messages import BarredMessages
    from .billing_mode import BillingMode
    from .template import TemplateDict
    from .unknown_caller_ids import UnknownCallerIds


@define(eq=False, repr=False)
class AccountCreate(Model):
    """The account to add."""

    auth_id: str | Unset = UNSET
    """Its Auth ID. Generated unless given."""
    auth_token: str | Unset = UNSET
    """Its Auth Token. Generated unless given."""
    account_type: AccountType | Unset = UNSET
    """Whether it is a paid account or a free trial. `standard` unless given."""
    billing_mode: BillingMode | Unset = UNSET
    """Whether it pays before or after use. `prepaid` unless given."""
    auto_recharge: bool | Unset = UNSET
    """Whether credit is bought automatically when it runs low. False unless given."""
    cash_credits: str | Unset = UNSET
    """Remaining credit in US dollars. Numbers that are bought, lookups and messages are paid from
    it; messages that cost more fail with 900. `100.00000` unless given."""
    barred_countries: list[str] | Unset = UNSET
    """Countries that it may not send SMS and MMS to. None unless given."""
    own_numbers_only: bool | Unset = UNSET
    """Whether messages to the US and Canada need a number of the account as their sender. False
    unless given."""
    barred_messages: BarredMessages | Unset = UNSET
    """What becomes of SMS and MMS to barred countries. `refused` unless given."""
    limited_throughput: bool | Unset = UNSET
    """Whether the messages of a sender wait for each other, so that they leave at the documented
    rate. True unless given."""
    replace_characters: bool | Unset = UNSET
    """Whether quotes, dashes and spaces that are not in the GSM alphabet are replaced by those that
    are. False unless given."""
    carrier_fees: bool | Unset = UNSET
    """Whether the fees of carriers in the US and Canada are charged. False unless given."""
    barred_call_countries: list[str] | Unset = UNSET
    """Countries that it may not call. None unless given."""
    calls_per_second: int | Unset = UNSET
    """How many calls it may place in any second; others wait in the queue. 2 unless given."""
    concurrent_calls: int | Unset = UNSET
    """How many of its calls may go on at once, 0 for any number. 0 unless given."""
    unknown_caller_ids: UnknownCallerIds | Unset = UNSET
    """What becomes of calls that show a number that is neither rented nor a verified caller ID.
    `failed` unless given."""
    human_verdicts: bool | Unset = UNSET
    """Whether machine detection reports people too, and not only machines. False unless given."""
    protected_recordings: bool | Unset = UNSET
    """Whether the files of its recordings need its credentials, or those of the subaccount that has
    them. False unless given."""
    templates: list[Template] | Unset = UNSET
    """Categories of WhatsApp templates; all others are `utility`. None unless given."""
    name: str | Unset = UNSET
    """Name of its owner."""
    address: str | Unset = UNSET
    """Postal address."""
    city: str | Unset = UNSET
    """City."""
    state: str | Unset = UNSET
    """State or province."""
    timezone: str | Unset = UNSET
    """Time zone, `UTC` unless given."""

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
            get("name", UNSET),
            get("address", UNSET),
            get("city", UNSET),
            get("state", UNSET),
            get("timezone", UNSET),
        )
        self.raw = source
        return self


class AccountCreateDict(TypedDict):
    """A dictionary that can be sent in place of `AccountCreate`."""

    auth_id: NotRequired[str]
    auth_token: NotRequired[str]
    account_type: NotRequired[AccountType]
    billing_mode: NotRequired[BillingMode]
    auto_recharge: NotRequired[bool]
    cash_credits: NotRequired[str]
    barred_countries: NotRequired[list[str]]
    own_numbers_only: NotRequired[bool]
    barred_messages: NotRequired[BarredMessages]
    limited_throughput: NotRequired[bool]
    replace_characters: NotRequired[bool]
    carrier_fees: NotRequired[bool]
    barred_call_countries: NotRequired[list[str]]
    calls_per_second: NotRequired[int]
    concurrent_calls: NotRequired[int]
    unknown_caller_ids: NotRequired[UnknownCallerIds]
    human_verdicts: NotRequired[bool]
    protected_recordings: NotRequired[bool]
    templates: NotRequired[Sequence[Template | TemplateDict]]
    name: NotRequired[str]
    address: NotRequired[str]
    city: NotRequired[str]
    state: NotRequired[str]
    timezone: NotRequired[str]
