"""Masking sessions: two parties, one virtual number, for a limited time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import timedelta
from functools import partial
from typing import Any, Final

from plivo_emulator.clock import elapsed, from_microseconds, to_microseconds
from plivo_emulator.core.parts import Part
from plivo_emulator.core.services import AudioLengths, Services
from plivo_emulator.domain.masking_sessions import (
    CALL_FIRST_PARTY,
    EXPIRE,
    MASKING_SESSIONS,
    PROMPT_LENGTHS,
    end_session,
    live_sessions,
)
from plivo_emulator.domain.numbers import rent_number
from plivo_emulator.domain.ownership import (
    get_or_404,
    owner_columns,
    resource_uri,
    visible_rows,
)
from plivo_emulator.domain.timestamps import masking_time, whole_seconds
from plivo_emulator.pipeline.errors import bad_request
from plivo_emulator.pipeline.handlers import RequestContext
from plivo_emulator.pipeline.identifiers import new_identifier
from plivo_emulator.resources._listing import (
    filter_equal,
    filter_range,
    paginate,
    read_integer,
    read_time,
)
from plivo_emulator.resources.applications import default_application
from plivo_emulator.scheduling import jobs
from plivo_emulator.store import Row, StoreError, Transaction
from plivo_emulator.telephony.phones import country_of, digits

# The files that the parties hear.
_PROMPTS: Final = (
    "first_party_play_url",
    "second_party_play_url",
    "pin_prompt_play",
    "incorrect_pin_play",
    "unknown_caller_play",
)


part = Part(__name__, due_work=("masking_session", "call"))

# Defaults in seconds. Recorded replies of 2024 have the first, Plivo's pages the second.
DEFAULTS: Final[Mapping[str, Mapping[str, int]]] = {
    "recorded": {"session_expiry": 1800, "call_time_limit": 14_400, "ring_timeout": 45},
    "documented": {"session_expiry": 3600, "call_time_limit": 3600, "ring_timeout": 120},
}
DEFAULT_PIN_LENGTH: Final = 4
DEFAULT_PIN_RETRY: Final = 1
DEFAULT_PIN_RETRY_WAIT: Final = 5

# A list without a time filter goes back this far (Plivo's page on listing masking sessions).
LIST_WINDOW: Final = timedelta(days=7)


# Fields spelt alike in request and reply; the others are handled below.
_UPDATABLE: Final = (
    "call_time_limit",
    "ring_timeout",
    "callback_url",
    "callback_method",
    "record",
    "record_file_format",
    "recording_callback_url",
    "recording_callback_method",
    "first_party_play_url",
    "second_party_play_url",
)
_FIXED: Final = (
    "initiate_call_to_first_party",
    "unknown_caller_play",
    "is_pin_authentication_required",
    "virtual_number_cooloff_period",
    "force_pin_authentication",
)
_PIN_FIELDS: Final = (
    "generate_pin",
    "generate_pin_length",
    "first_party_pin",
    "second_party_pin",
    "pin_prompt_play",
    "pin_retry",
    "pin_retry_wait",
    "incorrect_pin_play",
)

# The oldest number that no active session of either party uses and that is neither's own. A missing
# party is an empty text, so that a number never has two sessions open to anybody.
_FREE_NUMBER: Final = """
SELECT number FROM numbers
WHERE account = ? AND subaccount = ? {of_country} AND blocked_until <= ?
  AND active = 1 AND voice = 1
  AND number NOT IN (?, ?)
  AND NOT EXISTS ({in_use} AND first_party = ?) AND NOT EXISTS ({in_use} AND first_party = ?)
  AND NOT EXISTS ({in_use} AND second_party = ?) AND NOT EXISTS ({in_use} AND second_party = ?)
ORDER BY seq LIMIT 1
"""
# Lists of two would cost a temporary table each.
_OTHER_SESSION: Final = (
    "SELECT 1 FROM masking_sessions WHERE status <> 'expired' AND virtual_number = numbers.number"
)
_FREE_NUMBER_ANYWHERE: Final = _FREE_NUMBER.format(of_country="", in_use=_OTHER_SESSION)
_FREE_NUMBER_OF_COUNTRY: Final = _FREE_NUMBER.format(
    of_country="AND country = ?", in_use=_OTHER_SESSION
)

_IN_USE: Final = """
SELECT 1 FROM masking_sessions WHERE status <> 'expired' AND virtual_number = ? LIMIT 1
"""


def _keep_prompts(ctx: RequestContext) -> None:
    """Keep how long the prompts of a request are, those that are not known as soon as they are.

    A call may hear them in another process.
    """
    audio = ctx.services.audio
    # All in the same order everywhere.
    urls = sorted({url for name in _PROMPTS if (url := ctx.body.get(name))})
    _keep_lengths(ctx.tx, audio, urls)
    if missing := audio.missing(urls):
        then = partial(_measured, ctx.services, missing)
        ctx.tx.on_commit(lambda: audio.measure_later(missing, then))


def _measured(services: Services, urls: Sequence[str]) -> None:
    # Without the store they take no time.
    with suppress(StoreError), services.store.transaction(write=True) as tx:
        _keep_lengths(tx, services.audio, urls)


def _keep_lengths(tx: Transaction, audio: AudioLengths, urls: Sequence[str]) -> None:
    for url in urls:
        if length := audio.seconds(url, otherwise=0):
            PROMPT_LENGTHS.put(tx, {"seconds": length}, url=url)


@part.handler
def masking_sessions_create(ctx: RequestContext) -> dict[str, Any]:
    """Pick a virtual number and open a session (Plivo's page on creating masking sessions)."""
    body = ctx.body
    owned_by = owner_columns(ctx, body.get("subaccount"))
    parties = digits(body.get("first_party", "")), digits(body.get("second_party", ""))
    _check_parties(*parties)
    pins = _pins(ctx)
    country = country_of(parties[0] or parties[1]) if body.get("geomatch", True) else ""
    number = _allocate(ctx, owned_by, parties, country)
    now = whole_seconds(ctx.now)
    defaults = DEFAULTS[ctx.settings.masking_defaults]
    lifetime = int(body.get("session_expiry", 0)) or defaults["session_expiry"]
    expires = now + timedelta(seconds=lifetime)
    session_uuid = new_identifier(ctx, MASKING_SESSIONS, ctx.ids.uuid)
    created = masking_time(now)
    session = {
        "first_party": parties[0],
        "second_party": parties[1],
        "virtual_number": number,
        "status": "active",
        "initiate_call_to_first_party": False,
        "session_uuid": session_uuid,
        "callback_url": "",
        "callback_method": "POST",
        "created_time": created,
        "modified_time": created,
        "expiry_time": masking_time(expires),
        "duration": (expires - now) // timedelta(seconds=1),
        "amount": 0,
        "call_time_limit": defaults["call_time_limit"],
        "ring_timeout": defaults["ring_timeout"],
        "first_party_play_url": "",
        "second_party_play_url": "",
        "record": False,
        "record_file_format": "mp3",
        "recording_callback_url": "",
        "recording_callback_method": "POST",
        "interaction": None,
        "total_call_amount": 0,
        "total_call_count": 0,
        "total_call_billed_duration": 0,
        "total_session_amount": 0,
        "last_interaction_time": "",
        "unknown_caller_play": "",
        "is_pin_authentication_required": False,
        **pins,
        "create_session_with_single_party": None,
        "virtual_number_cooloff_period": 0,
        "force_pin_authentication": False,
    }
    session |= {name: body[name] for name in (*_UPDATABLE, *_FIXED) if name in body}
    # Recorded replies show null even to the Java SDK, which sends false.
    session["create_session_with_single_party"] = (
        body.get("create_session_with_single_party") or None
    )
    MASKING_SESSIONS.insert(
        ctx.tx,
        session,
        session_uuid=session_uuid,
        **owned_by,
        first_party=parties[0],
        second_party=parties[1],
        virtual_number=number,
        status="active",
        created=to_microseconds(now),
        expires=to_microseconds(expires),
        duration=session["duration"],
        pin=int(session["is_pin_authentication_required"]),
    )
    _keep_prompts(ctx)
    jobs.schedule(ctx, EXPIRE, session_uuid, expires)
    if session["initiate_call_to_first_party"]:
        jobs.schedule(ctx, CALL_FIRST_PARTY, session_uuid, ctx.now)
    return {
        "session_uuid": session_uuid,
        "virtual_number": f"+{number}",
        "message": "Session created",
        "session": session,
    }


@part.handler
def masking_sessions_list(ctx: RequestContext) -> dict[str, Any]:
    """Return a page of sessions, newest first; those of the last 7 days unless a time is given."""
    where = visible_rows(ctx)
    for name in ("first_party", "second_party", "virtual_number"):
        if name in ctx.query:
            where.add(name, "=", digits(ctx.query[name]))
    if ctx.query.get("status", "all") != "all":
        where.add("status", "=", ctx.query["status"])
    filter_equal(ctx, where, ["subaccount"])
    created = filter_range(ctx, where, "created_time", "created", read=read_time)
    expires = filter_range(ctx, where, "expiry_time", "expires", read=read_time)
    filter_range(ctx, where, "duration", "duration", read=read_integer)
    if not created and not expires:
        where.add("created", ">=", to_microseconds(ctx.now - LIST_WINDOW))
    meta, objects = paginate(ctx, MASKING_SESSIONS, where, lambda row: _list_item(ctx, row))
    return {"response": {"meta": meta, "objects": objects}}


@part.handler
def masking_sessions_get(ctx: RequestContext) -> dict[str, Any]:
    """Return one session, expired or not."""
    return {"response": _session(ctx).document}


@part.handler
def masking_sessions_update(ctx: RequestContext) -> dict[str, Any]:
    """Change the fields that were sent; `session_expiry` counts from now."""
    row = _session(ctx)
    _check_active(row)
    now = whole_seconds(ctx.now)
    created, expires = from_microseconds(row["created"]), from_microseconds(row["expires"])
    if lifetime := int(ctx.body.get("session_expiry", 0)):
        expires = now + timedelta(seconds=lifetime)
        jobs.schedule(ctx, EXPIRE, row["session_uuid"], expires)
    session = row.document | {name: ctx.body[name] for name in _UPDATABLE if name in ctx.body}
    session |= _new_parties(ctx, row)
    session |= {
        "modified_time": masking_time(now),
        "expiry_time": masking_time(expires),
        "duration": elapsed(created, expires) // timedelta(seconds=1),
    }
    MASKING_SESSIONS.update(
        ctx.tx,
        row["session_uuid"],
        session,
        first_party=session["first_party"],
        second_party=session["second_party"],
        expires=to_microseconds(expires),
        duration=session["duration"],
    )
    _keep_prompts(ctx)
    return {"message": "Session updated", "session": session}


@part.handler
def masking_sessions_delete(ctx: RequestContext) -> dict[str, Any]:
    """End a session; it can still be read (Plivo's page on ending masking sessions)."""
    row = _session(ctx)
    _check_active(row)
    jobs.cancel(ctx.tx, EXPIRE, row["session_uuid"])
    now = whole_seconds(ctx.now)
    duration = elapsed(from_microseconds(row["created"]), now) // timedelta(seconds=1)
    session = row.document | {
        "modified_time": masking_time(now),
        "expiry_time": masking_time(now),
        "duration": duration,
    }
    end_session(ctx, row, session, expires=to_microseconds(now), duration=duration)
    return {"message": "Session expired"}


def _session(ctx: RequestContext) -> Row:
    return get_or_404(ctx, MASKING_SESSIONS, ctx.path["session_uuid"].lower())


def _check_active(row: Row) -> None:
    if row["status"] == "expired":
        raise bad_request("Session already expired")


def _check_parties(first_party: str, second_party: str) -> None:
    if first_party == second_party:
        raise bad_request("Invalid parameter. second_party must differ from first_party.")


def _pins(ctx: RequestContext) -> dict[str, Any]:
    """Return the eight PIN fields, all `None` when no PIN is required."""
    body = ctx.body
    if not body.get("is_pin_authentication_required", False):
        return dict.fromkeys(_PIN_FIELDS)
    length = int(body.get("generate_pin_length", DEFAULT_PIN_LENGTH))
    first_pin, second_pin = body.get("first_party_pin"), body.get("second_party_pin")
    if body.get("generate_pin", False):
        first_pin = second_pin = ctx.ids.digits(length)
        while second_pin == first_pin:
            second_pin = ctx.ids.digits(length)
    elif first_pin == second_pin:
        raise bad_request("Invalid parameter. second_party_pin must differ from first_party_pin.")
    return {
        "generate_pin": body.get("generate_pin", False),
        "generate_pin_length": length,
        "first_party_pin": first_pin,
        "second_party_pin": second_pin,
        "pin_prompt_play": body["pin_prompt_play"],
        "pin_retry": body.get("pin_retry", DEFAULT_PIN_RETRY),
        "pin_retry_wait": body.get("pin_retry_wait", DEFAULT_PIN_RETRY_WAIT),
        "incorrect_pin_play": body.get("incorrect_pin_play", ""),
    }


def _allocate(
    ctx: RequestContext, owned_by: dict[str, str], parties: tuple[str, str], country: str
) -> str:
    """Return a number that neither party uses in another active session.

    Raises:
        ApiError: 400, there is none and the owner cannot have more.
    """
    _lock_parties(ctx.tx, parties)
    found = _free_number(ctx, owned_by, parties, country)
    if found is not None:
        return found
    wanted = country or country_of(parties[0] or parties[1])
    ctx.tx.lock(f"numbers of {wanted}")
    # Another request may just have rented a suitable one.
    found = _free_number(ctx, owned_by, parties, country)
    if found is not None:
        return found
    app_id = default_application(ctx.tx, owned_by, "default_number_app")

    def unfit(number: str) -> bool:
        return number in parties or _in_use(ctx, number)

    rented = rent_number(ctx, owned_by, wanted, app_id, unfit)
    if rented is None:
        raise bad_request("Number pool exhausted or not available")
    return rented


def _free_number(
    ctx: RequestContext, owned_by: dict[str, str], parties: tuple[str, str], country: str
) -> str | None:
    sql = _FREE_NUMBER_OF_COUNTRY if country else _FREE_NUMBER_ANYWHERE
    wanted = (country,) if country else ()
    found = ctx.tx.one(sql, (*owned_by.values(), *wanted, to_microseconds(ctx.now), *parties * 3))
    return None if found is None else str(found[0])


def _lock_parties(tx: Transaction, parties: Iterable[str]) -> None:
    """Lock the choice of numbers for these parties."""
    tx.lock(*(f"party {party}" for party in parties))


def _in_use(ctx: RequestContext, number: str) -> bool:
    """Return whether a number has an active session; one may outlive its owner's number."""
    return ctx.tx.one(_IN_USE, (number,)) is not None


def _new_parties(ctx: RequestContext, row: Row) -> dict[str, str]:
    """Return the parties that an update may change: those of a single-party session."""
    if not row.document["create_session_with_single_party"]:
        return {}
    names = [name for name in ("first_party", "second_party") if name in ctx.body]
    changes: dict[str, str] = {name: digits(ctx.body[name]) for name in names}
    parties = {name: row.document[name] for name in ("first_party", "second_party")} | changes
    _check_parties(*parties.values())
    _lock_parties(ctx.tx, changes.values())
    number = row["virtual_number"]
    for party in {*changes.values()} - {row["first_party"], row["second_party"]}:
        if live_sessions(ctx.tx, number, party):
            raise bad_request(f"Invalid parameter. {party} has another active session on {number}.")
    return changes


def _list_item(ctx: RequestContext, row: Row) -> dict[str, Any]:
    """Return a session in its form in lists: keys in alphabetical order, with its address."""
    session = row.document | {
        "resource_uri": resource_uri(ctx, "Masking", "Session", row["session_uuid"])
    }
    return dict(sorted(session.items()))
