"""What holds for every resource at any time, whoever shows it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import timedelta
from decimal import Decimal
from typing import Any, Final

from tests.contract.observation import Document
from tests.contract.timestamps import moment

_CENT_FRACTION: Final = 1e-9
# What an attempt ends as that costs nothing.
FREE: Final = frozenset({"failed", "undelivered", "early media"})
_TOKEN: Final = re.compile(r"[A-Za-z0-9+/=]{40}")


def broken(resource: str, document: Document) -> list[str]:
    """What is wrong with one resource, shown in full."""
    rules = _RULES.get(resource)
    return [] if rules is None else [f"{resource}: {each}" for each in rules(document)]


def _account(account: Document) -> Iterator[str]:
    if not re.search(r"\.\d{5}$", str(account.get("cash_credits"))):
        yield f"cash_credits has not five places: {account.get('cash_credits')!r}"


def _subaccount(subaccount: Document) -> Iterator[str]:
    token = subaccount.get("auth_token")
    if not isinstance(token, str) or not _TOKEN.fullmatch(token):
        yield "auth_token has not 40 characters"
    if subaccount.get("new_auth_token", token) != token:
        yield "new_auth_token is another one, although no change is under way"
    yield from _in_order(subaccount, "created", "modified")


def _application(application: Document) -> Iterator[str]:
    if not str(application.get("sip_uri", "")).startswith(f"sip:{application.get('app_id')}@"):
        yield f"sip_uri is {application.get('sip_uri')!r}"
    logs = application.get("log_incoming_messages")
    if application.get("log_incoming_message", logs) != logs:
        yield f"log_incoming_message is not log_incoming_messages, which is {logs}"


def _masking_session(session: Document) -> Iterator[str]:
    yield from _in_order(session, "created_time", "modified_time")
    yield from _in_order(session, "created_time", "expiry_time")
    created, ends = moment(session.get("created_time")), moment(session.get("expiry_time"))
    if created and ends and session.get("duration") != (ends - created) // timedelta(seconds=1):
        yield f"duration is {session.get('duration')}, from creation to expiry are {ends - created}"
    number = session.get("virtual_number")
    if number in (session.get("first_party"), session.get("second_party")):
        yield f"a party has the virtual number {number}"
    if session.get("first_party_pin") and session["first_party_pin"] == session["second_party_pin"]:
        yield "both PINs are the same"
    yield from _calls(session)


def _calls(session: Document) -> Iterator[str]:
    calls = session.get("interaction") or []
    sums = {
        "total_call_amount": ("total_call_amount", 0),
        "total_call_count": ("total_call_count", 0),
        "total_call_billed_duration": ("call_billed_duration", 0),
    }
    for total, (part, none) in sums.items():
        wanted = sum(call.get(part, none) for call in calls)
        if abs(session.get(total, none) - wanted) > _CENT_FRACTION:
            yield f"{total} is {session.get(total)}, the calls add up to {wanted}"
    amount = session.get("amount", 0) + session.get("total_call_amount", 0)
    if abs(session.get("total_session_amount", 0) - amount) > _CENT_FRACTION:
        yield f"total_session_amount is {session.get('total_session_amount')}, not {amount}"
    last = calls[-1].get("end_time") if calls else ""
    if session.get("last_interaction_time") != last:
        yield f"last_interaction_time is {session.get('last_interaction_time')!r}, not {last!r}"
    for call in calls:
        yield from _in_order(call, "start_time", "end_time")


def _verify_session(session: Document) -> Iterator[str]:
    attempts = session.get("attempt_details") or []
    last = attempts[-1].get("time") if attempts else session.get("created_at")
    if session.get("updated_at") != last and _ever(session.get("updated_at")):
        yield f"updated_at is {session.get('updated_at')}, the last attempt was made at {last}"
    if session.get("count") != len(attempts):
        yield f"count is {session.get('count')}, there are {len(attempts)} attempts"
    if attempts and attempts[-1].get("channel") != session.get("channel"):
        yield f"channel is {session.get('channel')}, the last attempt says otherwise"
    times = [moment(each.get("time")) for each in attempts]
    known = [each for each in [moment(session.get("created_at")), *times] if each]
    if known != sorted(known):
        yield "the attempts are not in order of time"
    names = [each.get("attempt_uuid") for each in attempts]
    if None in names or len(set(names)) != len(names):
        yield f"the attempts are not told apart: {names}"
    yield from _charges(session, attempts)


def _charges(session: Document, attempts: list[Document]) -> Iterator[str]:
    charges = session.get("charges") or {}
    parts = charges.get("attempt_charges") or []
    if [each.get("attempt_uuid") for each in parts] != [
        each.get("attempt_uuid") for each in attempts
    ] or [each.get("channel") for each in parts] != [each.get("channel") for each in attempts]:
        yield "the charges are not those of the attempts"
    check = Decimal(charges.get("validation_charge", "0"))
    total = check + sum(Decimal(each.get("charge", "0")) for each in parts)
    if Decimal(charges.get("total_charge", "-1")) != total:
        yield f"total_charge is {charges.get('total_charge')}, the others add up to {total}"
    if (session.get("status") == "verified") != (check > 0):
        yield f"validation_charge is {check} of a session that is {session.get('status')}"
    for attempt, part in zip(attempts, parts, strict=False):
        # What arrives has its price, what does not costs nothing (decision "Price" of Verify).
        if (Decimal(part.get("charge", "0")) > 0) == (attempt.get("status") in FREE):
            yield f"an attempt that is {attempt.get('status')} costs {part.get('charge')}"


def message(document: Document) -> Iterator[str]:
    """What is wrong with the record of a message (Plivo's page on message states)."""
    state, code = document.get("message_state"), document.get("error_code")
    units, rate = document.get("units", 0), document.get("total_rate", "0")
    amount = document.get("total_amount", "-1")
    if Decimal(amount) != (0 if state == "failed" else Decimal(rate) * units):
        yield f"{state}, {units} units at {rate}: {amount}"
    if document.get("message_direction") == "outbound":
        ended = {"delivered": "000", "read": "000"}.get(str(state))
        if state in ("failed", "undelivered"):
            if code in (None, "000"):
                yield f"{state} with error code {code}"
        elif code != ended:
            yield f"{state} with error code {code}"
        was_sent = state in ("sent", "delivered", "undelivered", "read")
        if was_sent != (document.get("message_sent_time") is not None):
            yield f"{state}, sent at {document.get('message_sent_time')}"
    yield from _in_order(document, "message_time", "message_sent_time")
    yield from _in_order(document, "message_sent_time", "message_updated_time")
    if document.get("message_type") != "sms" and units != 1:
        yield f"{units} units of {document.get('message_type')}"


def _ever(text: Any) -> bool:
    """Whether a moment is one: a date in the year 1 means never."""
    read = moment(text)
    return read is not None and read.year > 1


def _in_order(document: Document, first: str, second: str) -> Iterator[str]:
    # A date in the year 1 means never.
    start, end = moment(document.get(first)), moment(document.get(second))
    if start and end and end < start and end.year > 1:
        yield f"{first} {document[first]} is later than {second} {document[second]}"


_RULES: Final[dict[str, Callable[[Document], Iterator[str]]]] = {
    "accounts": _account,
    "subaccounts": _subaccount,
    "applications": _application,
    "masking_sessions": _masking_session,
    "verify_sessions": _verify_session,
    "messages": message,
}


def same_digits(one: Any, other: Any) -> bool:
    """Whether two phone numbers differ in the plus sign only."""
    return (
        isinstance(one, str)
        and isinstance(other, str)
        and (one.removeprefix("+") == other.removeprefix("+"))
    )
