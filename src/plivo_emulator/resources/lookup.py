"""Lookup: what is known of a phone number (Plivo's page on Lookup)."""

from __future__ import annotations

from typing import Any, Final

from plivo_emulator.core.parts import Part
from plivo_emulator.domain.credit import pay
from plivo_emulator.domain.ownership import API_PREFIX
from plivo_emulator.pipeline.errors import ApiError
from plivo_emulator.pipeline.handlers import RequestContext, in_transaction
from plivo_emulator.store import Table, Transaction
from plivo_emulator.telephony import carriers
from plivo_emulator.telephony.phones import digits, spelled, without_punctuation
from plivo_emulator.telephony.rates import LOOKUP_RATE

# What the control API has set for numbers, besides or instead of what is known of them.
LOOKUPS: Final = Table("lookups", key="number", columns={"number": "TEXT"})

part = Part(__name__, tables=[LOOKUPS], due_work=())

UNKNOWN_NUMBER: Final = "Phone number is invalid or does not exist."


@part.handler
@in_transaction("write")
def lookup_get(ctx: RequestContext) -> dict[str, Any]:
    """Return what is known of a number, and charge the account for it.

    Raises:
        ApiError: 404, it makes no sense or does not exist; nothing is charged (unconfirmed, U25).
            403, the account is prepaid and has too little credit (unconfirmed, U36).
    """
    number = without_punctuation(ctx.path["number"])
    formats = spelled(number)
    script = lookup_script(ctx.tx, number)
    if formats is None or script.get("unknown"):
        raise ApiError(404, UNKNOWN_NUMBER)
    pay(ctx.tx, ctx.credential.account, LOOKUP_RATE)
    e164 = formats["e164"]
    set_by_hand = {name: value for name, value in script.items() if name != "unknown"}
    return {
        "phone_number": e164,
        "country": carriers.country(number),
        "format": formats,
        "carrier": carriers.carrier(number) | set_by_hand,
        "resource_uri": f"{API_PREFIX}/Number/{e164}?type={ctx.query.get('type', 'carrier')}",
    }


def lookup_script(tx: Transaction, number: str) -> dict[str, Any]:
    """Return what was set for a number, nothing if nothing was."""
    row = LOOKUPS.get(tx, digits(number), share=True)
    return {} if row is None else row.document


def set_lookup_script(tx: Transaction, number: str, script: dict[str, Any]) -> None:
    """Set what looking a number up shows from now on."""
    LOOKUPS.put(tx, script, number=digits(number))
