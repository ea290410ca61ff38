"""Numbers as worlds and the control API declare them, whole, however their owner got them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from plivo_emulator.domain.numbers import (
    NUMBERS,
    SERVICES,
    NewNumber,
    add_number,
    replace_number,
)
from plivo_emulator.domain.renewals import put_renewal
from plivo_emulator.resources.numbers import REGISTRATIONS, put_registration
from plivo_emulator.store import Row, Transaction

# What is declared as the number's document shows it.
_SHOWN: Final = (
    "active",
    "added_on",
    "alias",
    "caller_reputation_status",
    "carrier",
    "city",
    "cnam",
    "cnam_lookup",
    "cnam_registration_status",
    "compliance_application_id",
    "monthly_rental_rate",
    "profile_uuid",
    "region",
    "renewal_date",
    "tendlc_campaign_id",
    "tendlc_registration_status",
    "toll_free_sms_verification",
    "toll_free_sms_verification_id",
    "toll_free_sms_verification_order_status",
)


def settings_of(row: Row) -> dict[str, Any]:
    """Return the fields that declare such a number, besides its owner and application."""
    return {
        "number_type": row["number_type"],
        "services": [service for service in SERVICES if row[service]],
        "brought": bool(row["brought"]),
        "fallback_number": row["fallback_number"],
        **{name: row.document[name] for name in _SHOWN},
    }


def declare_number(
    tx: Transaction,
    now: datetime,
    number: str,
    owned_by: Mapping[str, str],
    app_id: str | None,
    fields: Mapping[str, Any],
) -> None:
    """Make a number as it is declared; of one that exists, what is not declared stays as it is.

    What it waits for is put into the queue of jobs, which has to be read again after the commit.

    Args:
        tx: the transaction.
        now: the time.
        number: digits only.
        owned_by: the owner columns.
        app_id: the application that it points at.
        fields: those of `settings_of`; others are ignored.
    """
    row = NUMBERS.get(tx, number)
    before = {} if row is None else settings_of(row)
    after = before | dict(fields)
    new = NewNumber(
        number=number,
        owned_by=dict(owned_by),
        app_id=app_id,
        kind=after.get("number_type", ""),
        services=tuple(after.get("services", ())),
        brought=after.get("brought", False),
        fallback_number=after.get("fallback_number"),
        fields={name: after[name] for name in _SHOWN if name in after},
    )
    if row is None:
        add_number(tx, now, new)
    else:
        replace_number(tx, now, new)
    if after.get("renewal_date") != before.get("renewal_date"):
        put_renewal(tx, owned_by["account"], number, after["renewal_date"])
    for what, status in REGISTRATIONS.items():
        if after.get(status) == "PENDING" != before.get(status):
            put_registration(tx, now, owned_by["account"], number, what)
