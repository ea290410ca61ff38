"""Verify sessions: one-time passwords (Plivo's pages on Verify sessions)."""

from __future__ import annotations

import hmac
import logging
from datetime import timedelta
from decimal import Decimal
from typing import Any, Final

from plivo_emulator.clock import to_microseconds
from plivo_emulator.core.parts import Part
from plivo_emulator.domain.credit import debit, hold_credit
from plivo_emulator.domain.ownership import (
    get_or_404,
    owner_columns,
    visible_rows,
)
from plivo_emulator.domain.timestamps import verify_time
from plivo_emulator.domain.verify_sessions import DELIVER, EXPIRE, VERIFY_SESSIONS, charges
from plivo_emulator.pipeline.errors import bad_request
from plivo_emulator.pipeline.handlers import RequestContext
from plivo_emulator.pipeline.http import Reply
from plivo_emulator.pipeline.identifiers import new_identifier
from plivo_emulator.resources._listing import filter_equal, filter_range, paginate, read_time
from plivo_emulator.scheduling import jobs
from plivo_emulator.store import Row, Where
from plivo_emulator.telephony.phones import country_of, digits
from plivo_emulator.telephony.rates import message_rate, minute_rate

part = Part(__name__, due_work=("verify_session", "call"))

# Settings of the Verify application, which only the vendor's console manages; the values of a new
# application are unconfirmed (Plivo's pages on Verify sessions).
CODE_LIFETIME: Final = timedelta(seconds=600)
CODE_LENGTH: Final = 6
DEFAULT_ALIAS: Final = "default_verify_app"
DEFAULT_LOCALE: Final = "en"
# Plivo's page on validating Verify sessions.
MAX_VALIDATIONS: Final = 10
# The charge of a successful check in a recorded reply (Plivo's page on reading Verify sessions).
VALIDATION_CHARGE: Final = Decimal("0.0500")
# A list without a time filter goes back this far (Plivo's page on listing Verify sessions).
LIST_WINDOW: Final = timedelta(hours=24)


_log: Final = logging.getLogger("plivo_emulator")

_ATTEMPT_FIELDS: Final = ("brand_name", "app_hash", "code_length", "dtmf", "fraud_check")


@part.handler
def verify_sessions_create(ctx: RequestContext) -> dict[str, Any]:
    """Send a password; reuses a session in progress with the same recipient."""
    body = ctx.body
    recipient = digits(body["recipient"])
    app_uuid = body.get("app_uuid", "").lower() or _default_app(ctx)
    ctx.tx.lock(f"recipient {recipient}")
    row = _in_progress(ctx, recipient, app_uuid) or _open(ctx, recipient, app_uuid)
    session = row.document
    channel = body.get("channel", "sms")
    attempt: dict[str, Any] = {
        "channel": channel,
        "attempt_uuid": ctx.ids.uuid(),
        "status": "queued" if channel == "sms" else "ringing",
        "time": verify_time(ctx.now),
        **{name: body[name] for name in _ATTEMPT_FIELDS if name in body},
    }
    charge = {
        "attempt_uuid": attempt["attempt_uuid"],
        "channel": channel,
        "charge": f"{_attempt_charge(channel, row):.5f}",
    }
    session |= {
        "channel": channel,
        "locale": body.get("locale", session["locale"]),
        "count": session["count"] + 1,
        "attempt_details": [*(session["attempt_details"] or []), attempt],
        "charges": charges(
            session["charges"]["validation_charge"],
            [*(session["charges"]["attempt_charges"] or []), charge],
        ),
        "updated_at": verify_time(ctx.now),
    }
    VERIFY_SESSIONS.update(
        ctx.tx,
        row["session_uuid"],
        session,
        url=body.get("url", row["url"]),
        method=body.get("method", row["method"]),
        brand_name=body.get("brand_name", row["brand_name"]),
        app_hash=body.get("app_hash", row["app_hash"]),
    )
    jobs.schedule(
        ctx,
        DELIVER,
        row["session_uuid"],
        ctx.now,
        {"step": 0, "attempt_uuid": attempt["attempt_uuid"]},
        name=attempt["attempt_uuid"],
    )
    sent = "One-time password for %s by %s: %s"
    ctx.tx.on_commit(lambda: _log.info(sent, recipient, channel, row["otp"]))
    return {"message": "Session initiated", "session_uuid": row["session_uuid"]}


@part.handler
def verify_sessions_list(ctx: RequestContext) -> dict[str, Any]:
    """Return a page of sessions, newest first; those of the last 24 hours unless a time is given.

    Its `meta` has no total (Plivo's page on listing Verify sessions).
    """
    where = visible_rows(ctx)
    filter_equal(ctx, where, ["subaccount", "status", "alias", "brand_name", "app_hash"])
    if "app_uuid" in ctx.query:
        where.add("app_uuid", "=", ctx.query["app_uuid"].lower())
    if "recipient" in ctx.query:
        where.add("recipient", "=", digits(ctx.query["recipient"]))
    if "country" in ctx.query:
        where.add("country", "=", ctx.query["country"].upper())
    if not filter_range(ctx, where, "session_time", "created", read=read_time):
        where.add("created", ">=", to_microseconds(ctx.now - LIST_WINDOW))
    meta, sessions = paginate(
        ctx, VERIFY_SESSIONS, where, lambda row: row.document, with_total=False
    )
    # Plivo's page on listing Verify sessions shows this order.
    names = ("limit", "offset", "next", "previous")
    return {"meta": {name: meta[name] for name in names}, "sessions": sessions}


@part.handler
def verify_sessions_get(ctx: RequestContext) -> dict[str, Any]:
    """Return one session, without its password."""
    return _session(ctx).document


@part.handler
def verify_sessions_validate(ctx: RequestContext) -> dict[str, Any] | Reply:
    """Check a password; errors are unconfirmed."""
    # Before the session, as the end of a call has it.
    hold_credit(ctx.tx, ctx.account)
    row = _session(ctx)
    if row["status"] != "in-progress":
        raise bad_request(f"session is {row['status']}")
    if row["validations"] >= MAX_VALIDATIONS:
        raise bad_request("maximum number of validation attempts reached")
    session = row.document
    if not hmac.compare_digest(ctx.body["otp"].encode(), row["otp"].encode()):
        # Returned, not raised, so that the failed try is counted.
        VERIFY_SESSIONS.update(
            ctx.tx, row["session_uuid"], session, validations=row["validations"] + 1
        )
        return Reply(400, {"api_id": ctx.api_id, "error": "incorrect otp"})
    debit(ctx.tx, row["account"], VALIDATION_CHARGE)
    session |= {
        "status": "verified",
        "charges": charges(f"{VALIDATION_CHARGE:.4f}", session["charges"]["attempt_charges"]),
    }
    VERIFY_SESSIONS.update(
        ctx.tx,
        row["session_uuid"],
        session,
        status="verified",
        validations=row["validations"] + 1,
    )
    jobs.cancel(ctx.tx, EXPIRE, row["session_uuid"])
    return {"message": "session validated successfully.", "session_uuid": row["session_uuid"]}


def _session(ctx: RequestContext) -> Row:
    return get_or_404(ctx, VERIFY_SESSIONS, ctx.path["session_uuid"].lower())


def _in_progress(ctx: RequestContext, recipient: str, app_uuid: str) -> Row | None:
    """Return the session that a repeated request continues (Plivo's pages on Verify sessions)."""
    return VERIFY_SESSIONS.find(
        ctx.tx,
        Where(
            ("recipient", "=", recipient),
            ("status", "=", "in-progress"),
            ("account", "=", ctx.credential.account),
            ("subaccount", "=", ctx.credential.subaccount or ""),
            ("app_uuid", "=", app_uuid),
        ),
    )


def _open(ctx: RequestContext, recipient: str, app_uuid: str) -> Row:
    session_uuid = new_identifier(ctx, VERIFY_SESSIONS, ctx.ids.uuid)
    country = country_of(recipient)
    expires = ctx.now + CODE_LIFETIME
    length = int(ctx.body.get("code_length", CODE_LENGTH))
    session: dict[str, Any] = {
        "session_uuid": session_uuid,
        "app_uuid": app_uuid,
        "alias": DEFAULT_ALIAS if app_uuid == _default_app(ctx) else "",
        "recipient": recipient,
        "channel": "sms",
        "locale": DEFAULT_LOCALE,
        "status": "in-progress",
        "count": 0,
        "requestor_ip": ctx.request.client,
        "destination_country_iso2": country,
        "destination_network": None,
        "attempt_details": None,
        "charges": charges("0.0000", []),
        "created_at": verify_time(ctx.now),
        "updated_at": verify_time(ctx.now),
    }
    VERIFY_SESSIONS.insert(
        ctx.tx,
        session,
        session_uuid=session_uuid,
        **owner_columns(ctx, None),
        recipient=recipient,
        app_uuid=app_uuid,
        alias=session["alias"],
        status="in-progress",
        brand_name="",
        app_hash="",
        country=country,
        created=to_microseconds(ctx.now),
        expires=to_microseconds(expires),
        otp=ctx.body.get("otp") or ctx.ids.digits(length),
        validations=0,
        url="",
        method="POST",
    )
    jobs.schedule(ctx, EXPIRE, session_uuid, expires)
    row = VERIFY_SESSIONS.get(ctx.tx, session_uuid)
    assert row is not None
    return row


def _default_app(ctx: RequestContext) -> str:
    return ctx.ids.named_uuid(f"verify application of {ctx.credential.account}")


def _attempt_charge(channel: str, row: Row) -> Decimal:
    if channel == "voice":
        return minute_rate(row["country"], row["recipient"])
    return message_rate(row["country"])
