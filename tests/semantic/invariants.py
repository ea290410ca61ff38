"""The laws that objects obey in every reply: sums, spans and names that must agree.

Shapes are the document's business. A law looks at one object, found by the name of its schema in
`openapi.yaml`, and yields what is wrong with it.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final, TypeAlias
from urllib.parse import parse_qsl, urlsplit

from tests.contract import invariants as contract_invariants
from tests.contract.invariants import FREE
from tests.spec.document import ASYNC_ARGUMENTS

if TYPE_CHECKING:
    from tests.semantic.replies import Reply

Law: TypeAlias = "Callable[[Any, Reply], Iterator[str]]"

DEFAULT_LIMIT: Final = 20
# Numbers beyond 64 bits fit no JSON number that everybody can read; they come back as this one.
_LARGEST_OFFSET: Final = 2**63 - 1
# The fields that are null together when no PIN is asked for.
PIN_FIELDS: Final = (
    "generate_pin",
    "generate_pin_length",
    "first_party_pin",
    "second_party_pin",
    "pin_prompt_play",
    "pin_retry",
    "pin_retry_wait",
    "incorrect_pin_play",
)
MEMBER_ACTIONS: Final = (
    *("kicked", "muted", "deaf"),
    *("play queued into conference", "speak queued into conference"),
)
_TOKEN: Final = re.compile(r"[0-9a-f]{30}")


def masking_time(text: str) -> datetime:
    """Read a time of number masking."""
    return datetime.strptime(text, "%Y-%m-%d %H:%M:%S +0000 UTC").replace(tzinfo=UTC)


def verify_time(text: str) -> datetime:
    """Read a time of Verify."""
    return datetime.fromisoformat(text)


def account_of(reply: Reply) -> str:
    """The auth id that a request named in its path."""
    return [step for step in reply.path.split("/") if step][2]


# Lists ------------------------------------------------------------------------------------------


def page(meta: Any, reply: Reply) -> Iterator[str]:
    """A page repeats what was asked and names its neighbours (Plivo's API reference: Overview)."""
    limit = int(reply.query.get("limit") or DEFAULT_LIMIT)
    offset = min(int(reply.query.get("offset") or 0), _LARGEST_OFFSET)
    if meta["limit"] != limit or meta["offset"] != offset:
        yield f"limit {meta['limit']} and offset {meta['offset']} were not asked for"
    rows = _rows(reply.body)
    if len(rows) > limit:
        yield f"{len(rows)} rows are more than {limit}"
    yield from _neighbour(meta["next"], "next", offset + limit, reply)
    yield from _neighbour(meta["previous"], "previous", max(0, offset - limit), reply)
    if (meta["previous"] is None) != (offset == 0):
        yield f"previous is {meta['previous']} at offset {offset}"
    if meta["next"] is not None and len(rows) < limit:
        yield f"a page of {len(rows)} is followed by another"


def total(meta: Any, reply: Reply) -> Iterator[str]:
    """The number of rows follows from the total, limit and offset."""
    count, limit, offset = meta["total_count"], meta["limit"], meta["offset"]
    if len(_rows(reply.body)) != min(max(0, count - offset), limit):
        yield f"{len(_rows(reply.body))} rows of {count} at offset {offset}, limit {limit}"
    if (meta["next"] is not None) != (offset + limit < count):
        yield f"next is {meta['next']} although there are {count}"


def pool_page(meta: Any, reply: Reply) -> Iterator[str]:
    """Pools write an empty text where there is no such page (C86)."""
    usual = meta | {name: meta[name] or None for name in ("next", "previous")}
    yield from page(usual, reply)
    yield from total(usual, reply)


def _neighbour(uri: str | None, name: str, offset: int, reply: Reply) -> Iterator[str]:
    if uri is None:
        return
    parts = urlsplit(uri)
    not_kept = {"limit", "offset", *ASYNC_ARGUMENTS}
    asked = {key: value for key, value in reply.query.items() if key not in not_kept}
    limit = str(reply.query.get("limit") or DEFAULT_LIMIT)
    expected = asked | {"limit": limit, "offset": str(offset)}
    if parts.path != re.sub("/+", "/", f"{reply.path}/") or parts.scheme or parts.netloc:
        yield f"{name} leads to {uri}"
    if dict(parse_qsl(parts.query, keep_blank_values=True)) != expected:
        yield f"{name} asks for {parts.query} instead of {expected}"


def _rows(body: Any) -> Sequence[Any]:
    holder = body.get("response", body)
    return holder.get("objects", holder.get("sessions")) or []


# Objects ----------------------------------------------------------------------------------------


def account(value: Any, reply: Reply) -> Iterator[str]:
    """An account knows who asks for it."""
    if value["auth_id"] != account_of(reply):
        yield f"auth_id is {value['auth_id']}"
    if value["resource_uri"] != f"/v1/Account/{value['auth_id']}/":
        yield f"resource_uri is {value['resource_uri']}"
    if len(value["cash_credits"].partition(".")[2]) != 5:
        yield f"cash_credits is {value['cash_credits']}"


def subaccount(value: Any, reply: Reply) -> Iterator[str]:
    """A subaccount belongs to the account that reads it; its token is of the known form."""
    main = f"/v1/Account/{account_of(reply)}/"
    if value["account"] != main:
        yield f"account is {value['account']}"
    if value["resource_uri"] != f"{main}Subaccount/{value['auth_id']}/":
        yield f"resource_uri is {value['resource_uri']}"
    if value.get("new_auth_token", value["auth_token"]) != value["auth_token"]:
        yield "new_auth_token differs"
    if value["modified"] is not None and value["modified"] < value["created"]:
        yield f"modified {value['modified']} before {value['created']}"
    yield from token(value, reply)


def token(value: Any, reply: Reply) -> Iterator[str]:
    """A token is the base64 form of 30 hexadecimal digits."""
    try:
        decoded = base64.b64decode(value["auth_token"], validate=True).decode()
    except (binascii.Error, UnicodeDecodeError):
        decoded = ""
    if not _TOKEN.fullmatch(decoded):
        yield f"auth_token is {value['auth_token']}"


def application(value: Any, reply: Reply) -> Iterator[str]:
    """The addresses of an application follow from its identifier."""
    app_id = value["app_id"]
    if value["sip_uri"] != f"sip:{app_id}@app.plivo.com":
        yield f"sip_uri is {value['sip_uri']}"
    if (
        value.get("log_incoming_message", value["log_incoming_messages"])
        is not (value["log_incoming_messages"])
    ):
        yield "log_incoming_message is not log_incoming_messages"
    if value["resource_uri"] != f"/v1/Account/{account_of(reply)}/Application/{app_id}/":
        yield f"resource_uri is {value['resource_uri']}"


def endpoint(value: Any, reply: Reply) -> Iterator[str]:
    """The addresses of an endpoint follow from its names; only a registered phone is told of."""
    if value["sip_uri"] != f"sip:{value['username']}@phone.plivo.com":
        yield f"sip_uri is {value['sip_uri']}"
    expected = f"/v1/Account/{account_of(reply)}/Endpoint/{value['endpoint_id']}/"
    if value["resource_uri"] != expected:
        yield f"resource_uri is {value['resource_uri']}"
    application = f"/v1/Account/{account_of(reply)}/Application/"
    if value["application"] is not None and not value["application"].startswith(application):
        yield f"application is {value['application']}"
    phone = {f"sip_{name}" for name in ("contact", "expires", "user_agent")} & value.keys()
    if len(phone) != (3 if value["sip_registered"] == "true" else 0):
        yield f"sip_registered is {value['sip_registered']}, with {phone}"


def endpoint_created(value: Any, reply: Reply) -> Iterator[str]:
    """Twelve digits are added to the user name that was wanted."""
    wanted = json.loads(reply.sent or b"{}").get("username", "")
    if not re.fullmatch(re.escape(wanted) + "[0-9]{12}", value["username"]):
        yield f"username is {value['username']}"


# The types of the members of each collection; short codes show none.
_POOL_TYPES: Final = {
    "Number": ("fixed", "mobile"),
    "Shortcode": ("shortcode",),
    "Tollfree": ("tollfree",),
}


def pool(value: Any, reply: Reply) -> Iterator[str]:
    """The members of a pool stand below it."""
    address = f"/v1/Account/{account_of(reply)}/NumberPool/{value['uuid']}/"
    if (value["numbers"], value["shortcodes"]) != (f"{address}Number/", f"{address}Shortcode/"):
        yield f"numbers is {value['numbers']}, shortcodes {value['shortcodes']}"


def pool_member(value: Any, reply: Reply) -> Iterator[str]:
    """A member is of its pool, and in the collection of its kind."""
    account, _, uuid, collection = [step for step in reply.path.split("/") if step][2:6]
    for name in ("number_pool_uuid", "numberpool_uuid"):
        if value.get(name, uuid.lower()) != uuid.lower():
            yield f"{name} is {value[name]}"
    if value.get("type", "shortcode") not in _POOL_TYPES[collection]:
        yield f"{collection} has one of type {value.get('type')}"
    number = f"/v1/Account/{account}/Number/{value.get('number')}/"
    if value.get("account_phone_number_resource", number) != number:
        yield f"account_phone_number_resource is {value['account_phone_number_resource']}"


def masking_session(value: Any, reply: Reply) -> Iterator[str]:
    """Times, sums and PINs of a session agree (Plivo's page on reading masking sessions)."""
    created, modified, expiry = (
        masking_time(value[f"{name}_time"]) for name in ("created", "modified", "expiry")
    )
    if created > modified or created > expiry:
        yield f"created {created}, modified {modified}, expires {expiry}"
    if value["duration"] != (expiry - created).total_seconds():
        yield f"duration {value['duration']} is not from {created} to {expiry}"
    if value["status"] == "active" and modified > expiry:
        yield f"active, but expired at {expiry}"
    parties = value["first_party"], value["second_party"]
    for number in filter(None, (*parties, value["virtual_number"])):
        if not number.isdecimal():
            yield f"{number} has more than digits"
    if value["virtual_number"] in parties or parties[0] == parties[1]:
        yield f"{parties} behind {value['virtual_number']}"
    yield from _sums(value)
    pins = [value[name] is None for name in PIN_FIELDS]
    if any(pins) == value["is_pin_authentication_required"] or any(pins) != all(pins):
        yield "PIN fields are there without PINs, or missing"
    if value["first_party_pin"] and value["first_party_pin"] == value["second_party_pin"]:
        yield "both PINs are the same"


def _sums(session: Mapping[str, Any]) -> Iterator[str]:
    calls: list[Mapping[str, Any]] = session["interaction"] or []
    if session["interaction"] == []:
        yield "interaction is an empty list instead of null"
    for total_name, name in (
        ("total_call_amount", "total_call_amount"),
        ("total_call_count", "total_call_count"),
        ("total_call_billed_duration", "call_billed_duration"),
    ):
        if session[total_name] != _sum(call.get(name, 0) for call in calls):
            yield f"{total_name} {session[total_name]} is not the sum of the calls"
    if session["total_session_amount"] != _sum((session["amount"], session["total_call_amount"])):
        yield f"total_session_amount is {session['total_session_amount']}"
    if session["last_interaction_time"] != max((call["end_time"] for call in calls), default=""):
        yield f"last_interaction_time is {session['last_interaction_time']!r}"


def _sum(amounts: Any) -> float:
    return float(sum((Decimal(str(amount)) for amount in amounts), Decimal(0)))


def interaction(value: Any, reply: Reply) -> Iterator[str]:
    """A call does not end before it begins; what is zero is left out."""
    lasted = (masking_time(value["end_time"]) - masking_time(value["start_time"])).total_seconds()
    legs = [name for name in ("first", "second") if value.get(f"{name}_party_resource_url")]
    if lasted < 0:
        yield f"ends {-lasted} seconds before it begins"
    if value["total_call_count"] != len(legs) or value["type"] != "call":
        yield f"{value['total_call_count']} legs of type {value['type']}, but addresses of {legs}"
    if not 0 <= value["duration"] <= lasted * len(legs):
        yield f"the legs last {value['duration']} seconds in {lasted}"
    if 0 in (value.get("total_call_amount"), value.get("call_billed_duration")):
        yield "zeros are left out"
    if value.get("call_billed_duration", 0) < value["duration"]:
        yield f"{value['duration']} seconds, billed as {value.get('call_billed_duration')}"


def masking_created(value: Any, reply: Reply) -> Iterator[str]:
    """The plus sign stands before the number outside the session only (C6)."""
    if value["virtual_number"] != f"+{value['session']['virtual_number']}":
        yield f"virtual_number {value['virtual_number']} outside"
    if value["session_uuid"] != value["session"]["session_uuid"]:
        yield f"session_uuid {value['session_uuid']} outside"
    if value["session"]["status"] != "active":
        yield f"a new session is {value['session']['status']}"


def masking_row(value: Any, reply: Reply) -> Iterator[str]:
    """Rows have an address, single sessions have none."""
    for row in value["objects"]:
        expected = f"/v1/Account/{account_of(reply)}/Masking/Session/{row['session_uuid']}/"
        if row.get("resource_uri") != expected:
            yield f"resource_uri is {row.get('resource_uri')}"


def verify_session(value: Any, reply: Reply) -> Iterator[str]:
    """Attempts, charges and times of a session agree (Plivo's page on reading Verify sessions)."""
    attempts, charges = value["attempt_details"] or [], value["charges"]
    costs = charges["attempt_charges"] or []
    if value["count"] != len(attempts):
        yield f"count {value['count']}, but {len(attempts)} attempts"
    for name in ("attempt_uuid", "channel"):
        if [each.get(name) for each in attempts] != [each.get(name) for each in costs]:
            yield f"attempts and charges differ in {name}"
    amounts = [charges["validation_charge"], *(each["charge"] for each in costs)]
    if Decimal(charges["total_charge"]) != sum(map(Decimal, amounts)):
        yield f"total_charge {charges['total_charge']} is not the sum of {amounts}"
    if (Decimal(charges["validation_charge"]) > 0) != (value["status"] == "verified"):
        yield f"{value['status']}, but a check costs {charges['validation_charge']}"
    times = [verify_time(each["time"]) for each in attempts]
    created, updated = verify_time(value["created_at"]), verify_time(value["updated_at"])
    if times != sorted(times) or min([created, *times]) < created:
        yield f"created {created}, attempts at {times}"
    if updated != [created, *times][-1]:
        yield f"updated {updated}, which is not when its last attempt was made: {times}"
    for attempt, cost in zip(attempts, costs, strict=True):
        if (Decimal(cost["charge"]) == 0) != (attempt["status"] in FREE):
            yield f"{attempt['status']}, but the attempt costs {cost['charge']}"
    if attempts and value["channel"] != attempts[-1]["channel"]:
        yield f"channel {value['channel']} is not that of the last attempt"
    if not value["recipient"].isdecimal():
        yield f"recipient is {value['recipient']}"


def pricing(value: Any, reply: Reply) -> Iterator[str]:
    """Rates are those of the country that was asked for."""
    if value["country_iso"] != reply.query.get("country_iso", "").upper():
        yield f"country_iso is {value['country_iso']}"


def message(value: Any, reply: Reply) -> Iterator[str]:
    """State, error, price and times of a message agree (Plivo's page on message states)."""
    uuid = value["message_uuid"]
    if value["resource_uri"] != f"/v1/Account/{account_of(reply)}/Message/{uuid}/":
        yield f"resource_uri is {value['resource_uri']}"
    yield from contract_invariants.message(value)
    if {"text", "media", "url"} & value.keys():
        yield "the record holds content"


def powerpack(value: Any, reply: Reply) -> Iterator[str]:
    """Application, pool and priorities agree (Plivo's page on Powerpacks)."""
    if bool(value["application_id"]) != bool(value["application_type"]):
        yield f"application {value['application_id']!r} of type {value['application_type']!r}"
    if not value["number_pool"].startswith(f"/v1/Account/{account_of(reply)}/NumberPool/"):
        yield f"number_pool is {value['number_pool']}"
    subjects = [(one["service_type"], one["country_iso"]) for one in value["number_priority"]]
    if sorted(subjects) != [("MMS", "CA"), ("MMS", "US"), ("SMS", "CA"), ("SMS", "US")]:
        yield f"there are priorities of {subjects}"


def conference(value: Any, reply: Reply) -> Iterator[str]:
    """Count, times and identifiers of members agree; the first one may have left."""
    members = value["members"]
    if int(value["conference_member_count"]) != len(members):
        yield f"{value['conference_member_count']} members, but {len(members)} are shown"
    joined = [int(member["join_time"]) for member in members]
    if joined != sorted(joined, reverse=True) or joined[0] > int(value["conference_run_time"]):
        yield f"members joined {joined} seconds ago, after {value['conference_run_time']}"
    if len({member["member_id"] for member in members}) != len(members):
        yield "two members have the same identifier"


def said(*words: str, field: str = "message") -> Law:
    """The law that a message is one of these."""

    def law(value: Any, reply: Reply) -> Iterator[str]:
        if value[field] not in words:
            yield f"the {field} is {value[field]!r}"

    return law


INVARIANTS: Final[Mapping[str, tuple[Law, ...]]] = {
    "PageMeta": (page, total),
    "VerifyPageMeta": (page,),
    "PoolPageMeta": (pool_page,),
    "NumberPool": (pool,),
    "PoolNumber": (pool_member,),
    "PoolShortcode": (pool_member,),
    "PoolMemberRemoved": (said("success", field="response"),),
    "Account": (account,),
    "Subaccount": (subaccount,),
    "SubaccountCreated": (token, said("created")),
    "Application": (application,),
    "ApplicationCreated": (said("created"),),
    "Endpoint": (endpoint,),
    "EndpointCreated": (endpoint_created, said("created")),
    "Changed": (said("changed", "async api spawned"),),
    "AsyncAccepted": (said("async api spawned"),),
    "MaskingSession": (masking_session,),
    "MaskingInteraction": (interaction,),
    "MaskingSessionCreated": (masking_created, said("Session created")),
    "MaskingSessionUpdated": (said("Session updated"),),
    "MaskingSessionDeleted": (said("Session expired", "Session Deleted"),),
    "MaskingSessionPage": (masking_row,),
    "VerifySession": (verify_session,),
    "VerifySessionCreated": (said("Session initiated"),),
    "VerifySessionValidated": (said("session validated successfully."),),
    "Message": (message,),
    "MessagePageMeta": (page,),
    "MessageQueued": (said("message(s) queued"),),
    "ConversionRecorded": (said("successfully recorded."),),
    "Powerpack": (powerpack,),
    "PowerpackPageMeta": (page, total),
    "PowerpackDeleted": (said("success", field="response"),),
    "Pricing": (pricing,),
    "Conference": (conference,),
    "ConferenceMemberAction": (said(*MEMBER_ACTIONS, "async api spawned"),),
    "ConferenceRecordingStarted": (said("conference recording started"),),
}
