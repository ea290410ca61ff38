"""Codes for caller IDs that work when they must not, and lookups that are wrong."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from plivo_emulator.domain.credit import debit
from plivo_emulator.domain.verified_caller_ids import CALLER_ID_CODES, VERIFIED_CALLER_IDS
from plivo_emulator.pipeline.errors import ApiError
from plivo_emulator.store import Row
from tests.mutants.patching import Answer, Original, RequestContext, answering, replacing

WRONG = "wrong code accepted"
EXPIRED = "expired code accepted"
UNVERIFIED = "unverified caller ID"
CHARGED = "lookup charged wrongly"


def _waiting(ctx: RequestContext) -> Row | None:
    return CALLER_ID_CODES.get(ctx.tx, ctx.path["verification_uuid"].lower())


@answering("verified_caller_ids_verify", kind=WRONG)
def any_code_will_do(answer: Answer, ctx: RequestContext) -> Any:
    """Every code is accepted."""
    if (row := _waiting(ctx)) is not None:
        ctx.body["otp"] = row["otp"]
    return answer(ctx)


@answering("verified_caller_ids_verify", kind=WRONG)
def beginning_of_code_will_do(answer: Answer, ctx: RequestContext) -> Any:
    """What begins like the code is accepted."""
    row = _waiting(ctx)
    if row is not None and ctx.body["otp"].startswith(row["otp"][:-1]):
        ctx.body["otp"] = row["otp"]
    return answer(ctx)


@answering("verified_caller_ids_verify", kind=EXPIRED)
def code_lasts_a_day(answer: Answer, ctx: RequestContext) -> Any:
    """A code can be entered long after its 15 minutes."""
    if (row := _waiting(ctx)) is not None:
        later = row["expires"] + 86_400_000_000
        key = row["verification_uuid"]
        CALLER_ID_CODES.update(ctx.tx, key, row.document, expires=later)
    return answer(ctx)


@answering("verified_caller_ids_initiate", kind=WRONG)
def old_code_stays(answer: Answer, ctx: RequestContext) -> Any:
    """Asking again leaves the old code valid."""
    number = ctx.body["phone_number"].removeprefix("+")
    before = [row for row in CALLER_ID_CODES.all(ctx.tx) if row["phone_number"] == number]
    reply = answer(ctx)
    for row in before:
        key = row["verification_uuid"]
        CALLER_ID_CODES.update(ctx.tx, key, row.document, expires=row["expires"])
    return reply


@replacing("resources.verified_caller_ids:_check_fit", "Verified Caller IDs", kind=UNVERIFIED)
def any_number_fits(check: Original, *about: Any) -> None:
    """A number can be verified twice, although it is rented, and in India."""


@answering("verified_caller_ids_verify", kind=UNVERIFIED)
def caller_id_of_the_main_account(answer: Answer, ctx: RequestContext) -> Any:
    """What a subaccount verifies belongs to the main account."""
    reply = answer(ctx)
    row = VERIFIED_CALLER_IDS.get(ctx.tx, reply["verification_uuid"])
    if row is not None:
        key = row["verification_uuid"]
        VERIFIED_CALLER_IDS.update(ctx.tx, key, row.document, subaccount="")
    return reply


@replacing("resources.lookup:pay", "Lookup", kind=CHARGED)
def lookups_are_free(pay: Original, *about: Any) -> None:
    """A lookup costs nothing."""


@replacing("resources.lookup:pay", "Lookup", kind=CHARGED)
def lookups_are_owed(pay: Original, *about: Any) -> None:
    """An account without credit can go on looking numbers up."""
    debit(*about)


@answering("lookup_get", kind=CHARGED)
def unknown_numbers_are_charged(answer: Answer, ctx: RequestContext) -> Any:
    """A lookup of a number that does not exist costs as much as any other."""
    try:
        return answer(ctx)
    except ApiError as error:
        debit(ctx.tx, ctx.credential.account, Decimal("0.004"))
        return error.reply(ctx.api_id, ctx.operation.tag)
