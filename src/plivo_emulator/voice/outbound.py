"""Calls that the account places: from a request to the first ring.

    queued --> initiated --> ringing --> (live)
       +------------+-----------+--> over

A call waits in the queue while others of its account leave (Plivo's page on making calls). Whether
it can be placed at all is decided when it is its turn.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Final, NamedTuple

from plivo_emulator.core.parts import Part
from plivo_emulator.core.services import Context, Step
from plivo_emulator.domain.billing import outbound_rate
from plivo_emulator.pipeline.auth import ACCOUNTS
from plivo_emulator.pipeline.errors import ApiError, bad_request, forbidden
from plivo_emulator.store import Row, Table, Transaction, Where
from plivo_emulator.telephony.phones import digits, is_phone_number
from plivo_emulator.voice import causes, outgoing, people, phones
from plivo_emulator.voice.caller_ids import SIP_CALLER, may_call_from, may_show, rents
from plivo_emulator.voice.calling_rules import CallingRules, calling_rules_of
from plivo_emulator.voice.calls import (
    CALLS,
    LIVE,
    UNFINISHED,
    Call,
    CallStatus,
    Direction,
    Program,
    Request,
    Target,
)
from plivo_emulator.voice.causes import Cause
from plivo_emulator.voice.definitions import Exchange, LiveCall
from plivo_emulator.voice.destinations import country_called, is_reachable
from plivo_emulator.voice.exchange import exchange, of_call

TURNS: Final = Table("call_turns", key="account", columns={"account": "TEXT"})
"""When the last calls of an account left the queue, or will."""

part = Part(__name__, tables=[TURNS])

MOST_DESTINATIONS: Final = 1000
# From leaving the queue to the first ring (nobody tells how long it takes).
TO_RING: Final = 0.5
_SECOND: Final = timedelta(seconds=1)
# Requests are not answered in the exact order of their times.
_OUT_OF_ORDER: Final = timedelta(seconds=10)
_SEPARATORS: Final = re.compile(r"[ ().-]")
_NUMBER: Final = re.compile(r"\+?[1-9][0-9]{6,14}")
_SIP: Final = re.compile(r"sips?:[^@\s<>]+@[^@\s<>]+")
# What is white space in the contract's patterns, not more control characters.

BARRED: Final = "Calls to this destination region are barred."
TOO_MANY: Final = "Concurrency limit breached"


@dataclass(frozen=True, kw_only=True, slots=True)
class Draft:
    """Calls to place.

    Attributes:
        owner: the owner columns.
        caller: the caller ID as given.
        to: the destinations as given.
        caller_name: shown to whom is called.
        targets: where the events go, by operationId.
        headers: SIP headers, by name.
        time_limit: seconds from the answer.
        request: what else was asked for.
        delay: seconds before the calls are placed.
    """

    owner: dict[str, str]
    caller: str
    to: str
    caller_name: str = ""
    targets: dict[str, Target] = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)
    time_limit: float = 14_400
    request: Request = field(default_factory=Request)
    delay: float = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Placed:
    """What became of a request for calls.

    Attributes:
        call_uuids: one for each destination, in their order.
        queued: whether all of them wait for their turn.
        invalid: destinations that are neither numbers nor SIP addresses.
    """

    call_uuids: list[str]
    queued: bool
    invalid: list[str]


def place_calls(context: Context, draft: Draft) -> Placed:
    """Place a call to each destination, at once or when it is its turn.

    Raises:
        ApiError: 400 or 403, no call is placed.
    """
    account = draft.owner["account"]
    caller = _caller(draft.caller)
    valid, invalid = _destinations(draft.to)
    rules = calling_rules_of(context.tx, account)
    _check_caller(context.tx, rules, draft.owner, caller)
    if any(country_called(one) in rules.barred_call_countries for one in valid):
        raise forbidden(BARRED)
    # Turns and limits are given to one request after the other.
    context.tx.lock(f"outbound calls of {account}")
    if rules.concurrent_calls and _busy_lines(context.tx, account) >= rules.concurrent_calls:
        raise forbidden(TOO_MANY)
    turns = _take_turns(context, account, rules.calls_per_second, len(valid))
    sure = _attestation(context.tx, draft.owner, caller)
    with exchange(context) as calls:
        placed = [
            _queue(calls, draft, _Leg(caller, to, sure if country_called(to) == "US" else "", turn))
            for to, turn in zip(valid, turns, strict=True)
        ]
    queued = all(call.status is CallStatus.QUEUED for call in placed)
    return Placed(call_uuids=[call.call_uuid for call in placed], queued=queued, invalid=invalid)


def read_headers(text: str) -> dict[str, str]:
    """Read SIP headers: `name=value,name=value`; the contract says what is valid."""
    pairs = (one.partition("=") for one in text.split(",") if one)
    return {name.strip(): value.strip() for name, _, value in pairs}


def _caller(text: str) -> str:
    if SIP_CALLER.fullmatch(text):
        return text
    caller = _SEPARATORS.sub("", text)
    if _NUMBER.fullmatch(caller) is None:
        raise bad_request("from parameter is invalid")
    return caller


def _destinations(to: str) -> tuple[list[str], list[str]]:
    """Return the different destinations of a list, without plus signs, and what is none.

    Raises:
        ApiError: 400, there are too many, or no destination at all.
    """
    given = dict.fromkeys(filter(None, (one.strip() for one in to.split("<"))))
    if not given:
        raise bad_request("to parameter is missing")
    if len(given) > MOST_DESTINATIONS:
        raise bad_request(f"to parameter must have at most {MOST_DESTINATIONS} destinations")
    read = {one: _destination(one) for one in given}
    valid = list(dict.fromkeys(filter(None, read.values())))
    if not valid:
        raise bad_request("to parameter is invalid")
    return valid, [one for one, destination in read.items() if not destination]


def _destination(text: str) -> str:
    """Return a destination as it is stored, empty if it is none."""
    if _SIP.fullmatch(text):
        return text
    number = _SEPARATORS.sub("", text)
    return digits(number) if _NUMBER.fullmatch(number) else ""


def _check_caller(tx: Transaction, rules: CallingRules, owner: dict[str, str], caller: str) -> None:
    """Refuse a caller ID that the account has not, if its rules say so.

    Raises:
        ApiError: 400, it has not.
    """
    if rules.unknown_caller_ids == "refused" and not may_show(tx, owner, caller):
        raise bad_request(
            f"from parameter is invalid. {caller} is not associated with your account. "
            "Use a phone number rented on your account."
        )


def _busy_lines(tx: Transaction, account: str) -> int:
    busy = [one.value for one in UNFINISHED if one is not CallStatus.QUEUED]
    return CALLS.count(tx, Where(("account", "=", account), ("status", "in", busy)))


def _take_turns(context: Context, account: str, rate: int, count: int) -> list[datetime]:
    """Give calls their turns, so that no more than `rate` leave in any second."""
    row = TURNS.get(context.tx, account)
    last = _last_turns(row, context.now) if row else []
    turns: list[datetime] = []
    for _ in range(count):
        recent = last[-rate:]
        turn = max(context.now, recent[0] + _SECOND) if len(recent) == rate else context.now
        last.append(turn)
        turns.append(turn)
    kept = {"asked": context.now.isoformat(), "last": [one.isoformat() for one in last[-rate:]]}
    TURNS.put(context.tx, kept, account=account)
    return turns


def _last_turns(row: Row, now: datetime) -> list[datetime]:
    """Return the last turns of an account; none if the clock was set back since."""
    if datetime.fromisoformat(row.document["asked"]) > now + _OUT_OF_ORDER:
        return []
    return [datetime.fromisoformat(one) for one in row.document["last"]]


class _Leg(NamedTuple):
    """What the calls of one request do not have in common."""

    caller: str
    to: str
    attestation: str
    turn: datetime


def _queue(calls: Exchange, draft: Draft, leg: _Leg) -> Call:
    """Store a call and plan when it leaves the queue."""
    context = calls.context
    caller, to, attestation, turn = leg
    call = Call(
        call_uuid=context.ids.uuid(),
        account=draft.owner["account"],
        subaccount=draft.owner["subaccount"],
        direction=Direction.OUTBOUND,
        caller=caller,
        callee=to,
        caller_name=draft.caller_name,
        targets=draft.targets,
        headers=draft.headers,
        phone=phones.phone_of(context.tx, to),
        request=draft.request,
        attestation=attestation,
        time_limit=draft.time_limit,
        status=CallStatus.QUEUED if turn > context.now else CallStatus.INITIATED,
        created=context.now,
        rate=f"{outbound_rate(to):.5f}",
        program=Program(),
    )
    wait = (turn - context.now).total_seconds() + draft.delay
    calls.add(call).schedule(outgoing.START, wait)
    return call


def _attestation(tx: Transaction, owner: dict[str, str], caller: str) -> str:
    """Return how sure it is who calls, which calls to the US say."""
    return "A" if rents(tx, owner, caller) else "B" if may_show(tx, owner, caller) else "C"


@part.job(outgoing.START)
@of_call
def _start(step: Step, live: LiveCall) -> None:
    """It is a call's turn: place it, unless something is in the way."""
    obstacle = _obstacle(step, live.call)
    live.call.status = CallStatus.INITIATED
    if obstacle is None:
        live.schedule(outgoing.ALERT, TO_RING)
    else:
        live.hang_up(obstacle, "Plivo")


def _obstacle(step: Step, call: Call) -> Cause | None:
    """Return why a call cannot be placed, `None` if it can."""
    rules = calling_rules_of(step.tx, call.account)
    waited = call.status is CallStatus.QUEUED
    if waited and rules.concurrent_calls:
        step.tx.lock(f"outbound calls of {call.account}")
        if _busy_lines(step.tx, call.account) >= rules.concurrent_calls:
            return causes.CONCURRENCY
    if not _has_credit(step.tx, call.account):
        return causes.OUT_OF_CREDIT
    if not may_call_from(step.tx, call):
        return causes.UNKNOWN_CALLER_ID
    return _unreachable(step.tx, call.callee)


def _unreachable(tx: Transaction, destination: str) -> Cause | None:
    if not is_reachable(tx, destination):
        return causes.NOT_REGISTERED
    if "@" in destination or is_phone_number(destination):
        return None
    return causes.INVALID_DESTINATION


def _has_credit(tx: Transaction, account: str) -> bool:
    # Not shared: it is paid from if the call ends at once.
    row = ACCOUNTS.get(tx, account)
    if row is None or row.document["billing_mode"] != "prepaid":
        return True
    return Decimal(row.document["cash_credits"]) > 0


@part.job(outgoing.ALERT)
@of_call
def _alert(step: Step, live: LiveCall) -> None:
    request = live.call.request
    assert request is not None
    people.ring(live, request.ring_timeout)
    if request.ring_limit:
        live.schedule(outgoing.RING_LIMIT, request.ring_limit)
    outgoing.on_ring(live)


@part.job(outgoing.RING_LIMIT)
@of_call
def _ring_limit(step: Step, live: LiveCall) -> None:
    live.hang_up(causes.RING_LIMIT, "Plivo")


@part.job(outgoing.VERDICT)
@of_call
def _verdict(step: Step, live: LiveCall) -> None:
    rules = calling_rules_of(step.tx, live.call.account)
    outgoing.on_verdict(live, human_events=rules.human_verdicts)


def end_by_request(*lives: LiveCall) -> None:
    """End calls because the account wants it (Plivo's page on hanging up)."""
    _end_together(lives, causes.CANCELED, "API Request")


def end_all(context: Context, where: Where) -> None:
    """End all live calls that meet conditions, as Plivo's page says for an unknown reason."""
    where.add("status", "in", [one.value for one in LIVE])
    with exchange(context) as calls:
        rows = CALLS.all(context.tx, where, order="seq")
        found = (calls.get(row["call_uuid"]) for row in rows)
        _end_together([live for live in found if live], causes.UNKNOWN, "Unknown")


def _end_together(lives: Sequence[LiveCall], cause: Cause, source: str) -> None:
    for live in lives:
        live.exchange.ending.add(live.call.call_uuid)
    for live in lives:
        live.hang_up(cause, source)


def parent_or_404(tx: Transaction, owner: dict[str, str], call_uuid: str) -> None:
    """Check that the call that a new one is to be near to exists.

    Raises:
        ApiError: 404, it does not.
    """
    row = CALLS.get(tx, call_uuid, share=True)
    if row is None or row["account"] != owner["account"]:
        raise ApiError(404, "parent_call_uuid not found")
