"""Verified caller IDs: numbers outside Plivo that calls may show (Plivo's page on them)."""

from __future__ import annotations

import hmac
import logging
from datetime import timedelta
from typing import Any, Final

from plivo_emulator.clock import to_microseconds
from plivo_emulator.core.parts import Part
from plivo_emulator.domain.numbers import NUMBERS
from plivo_emulator.domain.ownership import (
    get_or_404,
    owner_columns,
    resource_uri,
    visible_rows,
)
from plivo_emulator.domain.timestamps import verify_time
from plivo_emulator.domain.verified_caller_ids import CALLER_ID_CODES, VERIFIED_CALLER_IDS
from plivo_emulator.pipeline.errors import ApiError, bad_request, not_found
from plivo_emulator.pipeline.handlers import RequestContext
from plivo_emulator.resources._listing import filter_equal, paginate
from plivo_emulator.store import Row, Where
from plivo_emulator.telephony.phones import country_of, digits

part = Part(__name__, due_work=())

# Plivo's page on verified caller IDs; of the lengths that it shows, the one in its commands (C51).
CODE_LIFETIME: Final = timedelta(minutes=15)
CODE_LENGTH: Final = 4
# Where Plivo does not offer it (C52).
NOT_OFFERED_IN: Final = frozenset({"IN"})

_log: Final = logging.getLogger("plivo_emulator")


@part.handler
def verified_caller_ids_initiate(ctx: RequestContext) -> dict[str, Any]:
    """Send a code; one that the owner was sent for the same number before has expired (U23)."""
    number = digits(ctx.body["phone_number"])
    owned_by = owner_columns(ctx, ctx.body.get("subaccount"))
    _hold(ctx, number)
    _check_fit(ctx, number)
    now = to_microseconds(ctx.now)
    valid = Where(("account", "=", owned_by["account"]), ("phone_number", "=", number))
    valid.add("subaccount", "=", owned_by["subaccount"]).add("expires", ">", now)
    for row in CALLER_ID_CODES.all(ctx.tx, valid):
        CALLER_ID_CODES.update(ctx.tx, row["verification_uuid"], row.document, expires=now)
    verification_uuid, otp = ctx.ids.uuid(), ctx.ids.digits(CODE_LENGTH)
    channel = ctx.body.get("channel", "sms")
    CALLER_ID_CODES.insert(
        ctx.tx,
        {
            "alias": ctx.body.get("alias", ""),
            "channel": channel,
            "country": ctx.body.get("country") or country_of(number),
            "sent_at": verify_time(ctx.now),
        },
        verification_uuid=verification_uuid,
        **owned_by,
        phone_number=number,
        otp=otp,
        expires=to_microseconds(ctx.now + CODE_LIFETIME),
    )
    sent = "Verification code for +%s by %s: %s"
    ctx.tx.on_commit(lambda: _log.info(sent, number, channel, otp))
    minutes = CODE_LIFETIME // timedelta(minutes=1)
    return {
        "message": f"Verification code is sent to number +{number} "
        f"which is valid for {minutes} minutes",
        "verification_uuid": verification_uuid,
    }


@part.handler
def verified_caller_ids_verify(ctx: RequestContext) -> dict[str, Any]:
    """Check a code and verify its number; all errors are unconfirmed (U23)."""
    verification_uuid = ctx.path["verification_uuid"].lower()
    if VERIFIED_CALLER_IDS.get(ctx.tx, verification_uuid) is not None:
        get_or_404(ctx, VERIFIED_CALLER_IDS, verification_uuid)
        raise _already_verified()
    row = get_or_404(ctx, CALLER_ID_CODES, verification_uuid)
    if row["expires"] <= to_microseconds(ctx.now):
        raise bad_request("OTP expired")
    if not hmac.compare_digest(ctx.body["otp"].encode(), row["otp"].encode()):
        raise bad_request("Invalid OTP")
    number, sent = row["phone_number"], row.document
    _hold(ctx, number)
    _check_fit(ctx, number)
    owned_by = owner_columns(ctx, row["subaccount"])
    verified_at = verify_time(ctx.now)
    shown = {name: sent[name] for name in ("alias", "country")}
    shown |= {
        "created_at": verified_at,
        "phone_number": f"+{number}",
        "verification_uuid": verification_uuid,
    }
    VERIFIED_CALLER_IDS.insert(
        ctx.tx,
        shown | {"modified_at": verified_at},
        verification_uuid=verification_uuid,
        **owned_by,
        phone_number=number,
        country=sent["country"],
        alias=sent["alias"],
    )
    CALLER_ID_CODES.delete(ctx.tx, verification_uuid)
    return shown | {"channel": sent["channel"], "subaccount": owned_by["subaccount"]}


@part.handler
def verified_caller_ids_list(ctx: RequestContext) -> dict[str, Any]:
    """Return a page of verified caller IDs, newest first."""
    where = visible_rows(ctx)
    filter_equal(ctx, where, ["subaccount", "country", "alias"])
    meta, objects = paginate(ctx, VERIFIED_CALLER_IDS, where, lambda row: _row(ctx, row))
    return {"meta": meta, "objects": objects}


@part.handler
def verified_caller_ids_get(ctx: RequestContext) -> dict[str, Any]:
    """Return one verified caller ID."""
    return _present(_caller_id(ctx))


@part.handler
def verified_caller_ids_update(ctx: RequestContext) -> dict[str, Any]:
    """Change the fields that were sent and return the caller ID."""
    row = _caller_id(ctx)
    alias = ctx.body.get("alias", row["alias"])
    owned_by = owner_columns(ctx, ctx.body.get("subaccount", row["subaccount"]))
    document = row.document | {"alias": alias, "modified_at": verify_time(ctx.now)}
    VERIFIED_CALLER_IDS.update(ctx.tx, row["verification_uuid"], document, alias=alias, **owned_by)
    return _present(_caller_id(ctx))


@part.handler
def verified_caller_ids_delete(ctx: RequestContext) -> None:
    """Delete a verified caller ID."""
    VERIFIED_CALLER_IDS.delete(ctx.tx, _caller_id(ctx)["verification_uuid"])


def _hold(ctx: RequestContext, number: str) -> None:
    """Let no other request of the account verify the same number meanwhile."""
    ctx.tx.lock(f"caller id {number} of {ctx.credential.account}")


def _check_fit(ctx: RequestContext, number: str) -> None:
    """Check that a number can become a caller ID of the account.

    Raises:
        ApiError: 400, it is one already, the account has rented it, or its country is not served.
    """
    account = ctx.credential.account
    theirs = Where(("account", "=", account), ("phone_number", "=", number))
    if VERIFIED_CALLER_IDS.find(ctx.tx, theirs) is not None:
        raise _already_verified()
    rented = NUMBERS.get(ctx.tx, number, share=True)
    if rented is not None and rented["account"] == account:
        raise bad_request("phone_number is a Plivo number of the account")
    if country_of(number) in NOT_OFFERED_IN:
        raise bad_request("caller ID verification is not available in this country")


def _already_verified() -> ApiError:
    return bad_request("phone_number is verified already")


def _caller_id(ctx: RequestContext) -> Row:
    """Return the row that the path names, in the sender's sight.

    Raises:
        ApiError: 404, there is none.
    """
    number = digits(ctx.path["phone_number"])
    row = VERIFIED_CALLER_IDS.find(ctx.tx, visible_rows(ctx).add("phone_number", "=", number))
    if row is None:
        raise not_found()
    return row


def _present(row: Row) -> dict[str, Any]:
    return row.document | {"subaccount": row["subaccount"]}


def _row(ctx: RequestContext, row: Row) -> dict[str, Any]:
    """Return a caller ID as lists show it: with its address, which ends without a slash (C54)."""
    address = resource_uri(ctx, "VerifiedCallerId", row["phone_number"]).removesuffix("/")
    return _present(row) | {"resource_uri": address}
