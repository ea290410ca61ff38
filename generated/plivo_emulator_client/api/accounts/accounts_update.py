"""POST /accounts/{account}/ (generated)."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given, path_segment
from plivo_runtime.response import json_object
from plivo_runtime.unset import UNSET

from ...models.account import Account

if TYPE_CHECKING:
    from collections.abc import Sequence

    import httpx

    from plivo_runtime.unset import Unset

    from ...models.account_type import AccountType
    from ...models.barred_messages import BarredMessages
    from ...models.billing_mode import BillingMode
    from ...models.template import Template, TemplateDict
    from ...models.unknown_caller_ids import UnknownCallerIds


def build(
    account: str,
    *,
    account_type: AccountType | None | Unset = UNSET,
    billing_mode: BillingMode | None | Unset = UNSET,
    auto_recharge: bool | None | Unset = UNSET,
    cash_credits: str | None | Unset = UNSET,
    barred_countries: builtins.list[str] | None | Unset = UNSET,
    own_numbers_only: bool | None | Unset = UNSET,
    registered_senders_only: bool | None | Unset = UNSET,
    barred_messages: BarredMessages | None | Unset = UNSET,
    limited_throughput: bool | None | Unset = UNSET,
    replace_characters: bool | None | Unset = UNSET,
    carrier_fees: bool | None | Unset = UNSET,
    barred_call_countries: builtins.list[str] | None | Unset = UNSET,
    calls_per_second: int | None | Unset = UNSET,
    concurrent_calls: int | None | Unset = UNSET,
    unknown_caller_ids: UnknownCallerIds | None | Unset = UNSET,
    human_verdicts: bool | None | Unset = UNSET,
    review_seconds: int | None | Unset = UNSET,
    protected_recordings: bool | None | Unset = UNSET,
    templates: Sequence[Template | TemplateDict] | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "POST",
        f"/accounts/{path_segment(account, 'account')}/",
        json=given(
            {
                "account_type": account_type,
                "billing_mode": billing_mode,
                "auto_recharge": auto_recharge,
                "cash_credits": cash_credits,
                "barred_countries": barred_countries,
                "own_numbers_only": own_numbers_only,
                "registered_senders_only": registered_senders_only,
                "barred_messages": barred_messages,
                "limited_throughput": limited_throughput,
                "replace_characters": replace_characters,
                "carrier_fees": carrier_fees,
                "barred_call_countries": barred_call_countries,
                "calls_per_second": calls_per_second,
                "concurrent_calls": concurrent_calls,
                "unknown_caller_ids": unknown_caller_ids,
                "human_verdicts": human_verdicts,
                "review_seconds": review_seconds,
                "protected_recordings": protected_recordings,
                "templates": templates,
            },
            nullable=frozenset({"review_seconds"}),
        ),
    )


def parse(response: httpx.Response) -> Account:
    """The result of a successful response."""
    return Account.from_dict(json_object(response))
