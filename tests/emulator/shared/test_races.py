"""Rules that span two rows, while several emulators on one PostgreSQL work at once.

A race is a row of `RACES`: what is there at first, what emulators do at the same time, and what
must hold afterwards. Besides, after every race no row of any table may belong to a subaccount, or
point at an application, that does not exist: new resources are covered by having the columns.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from itertools import count
from typing import Any, Final, NamedTuple, TypeAlias

import psycopg
import pytest

from plivo_emulator.core.services import Step
from plivo_emulator.domain.applications import APPLICATIONS
from plivo_emulator.domain.endpoints import ENDPOINTS
from plivo_emulator.domain.media import MEDIA, UNUSED_LIFETIME
from plivo_emulator.domain.messages import MESSAGES
from plivo_emulator.domain.number_pools import LOCAL, NUMBER_POOLS
from plivo_emulator.domain.numbers import NUMBERS
from plivo_emulator.domain.pool_members import POOL_MEMBERS
from plivo_emulator.domain.powerpacks import POWERPACKS
from plivo_emulator.domain.sender_choice import SENDERS
from plivo_emulator.domain.verified_caller_ids import CALLER_ID_CODES
from plivo_emulator.domain.verify_sessions import VERIFY_SESSIONS
from plivo_emulator.emulator import TABLES, default_mounts, default_parts
from plivo_emulator.pipeline.auth import SUBACCOUNTS
from plivo_emulator.scheduling.jobs import AGENDA
from plivo_emulator.store import Table
from plivo_emulator.store.postgresql import PostgresqlTransaction
from plivo_emulator.telephony.rates import LOOKUP_RATE
from plivo_emulator.voice.call_records import CALL_RECORDS
from plivo_emulator.voice.calls import CALLS, UNFINISHED
from plivo_emulator.voice.exchange import exchange
from plivo_emulator.voice.recordings import RECORDINGS
from plivo_emulator.voice.streaming.streams import STREAMS
from plivo_emulator.voice.transcriptions import TO_WORDS, TRANSCRIPTIONS
from plivo_emulator.webhooks.events import DELIVERIES
from tests.emulator.resources.api import ALICE, BOB, CAROL, DAVE, Answer, Api
from tests.stores import need_postgresql

need_postgresql()

Subject: TypeAlias = dict[str, Any]
Act: TypeAlias = Callable[[Api, Subject], Answer]

ROUNDS: Final = 8
TIMES: Final = 4
APPLICATION: Final = {"app_name": "Courier", "answer_url": "https://example.com/answer"}
ENDPOINT: Final = {"username": "desk", "password": "secret", "alias": "Desk"}

# Tables that columns of these names point at.
_POINTERS: Final = {
    "subaccount": SUBACCOUNTS,
    "app_id": APPLICATIONS,
    "powerpack": POWERPACKS,
    "pool": NUMBER_POOLS,
    "number_pool": NUMBER_POOLS,
}

_people: Final = count()


class Race(NamedTuple):
    """What several emulators do at once.

    Attributes:
        set_up: makes what it is about.
        acts: one for each emulator, done `TIMES` times or until it is refused with 401 or 404.
        check: yields what is wrong afterwards, given the answers of each emulator.
        ordered: whether all lock in one order, so that the database never has to end a deadlock.
    """

    set_up: Callable[[Api], Subject]
    acts: Sequence[Act]
    check: Callable[[Api, Subject, list[Answer]], Iterator[str]]
    ordered: bool = False


# --- What is there at first ---------------------------------------------------------------------


def a_subaccount(api: Api) -> Subject:
    made = api.subaccount()
    return {"auth": (made.auth_id, made.auth_token)}


def an_application(api: Api) -> Subject:
    number = "14155550177"
    control(api, "DELETE", f"numbers/{number}/")
    control(api, "POST", "numbers/", {"number": number})
    return {"app_id": api.application(), "number": number}


def two_applications(api: Api) -> Subject:
    return {"apps": [api.application(), api.application()]}


def a_session(api: Api) -> Subject:
    return {"session": api.mask()["session_uuid"]}


def a_password(api: Api) -> Subject:
    session = api.verify()
    (told,) = api.rows(VERIFY_SESSIONS, ("session_uuid", "=", session))
    return {"session": session, "code": told["otp"]}


def two_codes(api: Api) -> Subject:
    """Codes for one number: the main account's and one of its subaccounts'."""
    number = str(14085559000 + next(_people))
    subject: Subject = a_subaccount(api) | {"codes": []}
    for owner in ({}, {"subaccount": subject["auth"][0]}):
        asked = api.post("VerifiedCallerId/", {"phone_number": number, **owner}).body
        key = asked["verification_uuid"]
        (told,) = api.rows(CALLER_ID_CODES, ("verification_uuid", "=", key))
        subject["codes"].append((key, told["otp"]))
    return subject


def credit(api: Api) -> Subject:
    return {"credit": Decimal(api.get().body["cash_credits"])}


def three_people(api: Api) -> Subject:
    first = 14085550000 + 3 * next(_people)
    return {"people": [f"+{first + index}" for index in range(3)]}


def an_offered_number(api: Api) -> Subject:
    offered = api.get("PhoneNumber/", country_iso="US", pattern="415", limit=1).body["objects"]
    return {"number": offered[0]["number"]}


def a_bought_number(api: Api) -> Subject:
    subject = an_offered_number(api) | a_subaccount(api)
    api.post(f"PhoneNumber/{subject['number']}/", {"subaccount": subject["auth"][0]})
    return subject


def a_powerpack(api: Api) -> Subject:
    """One with two numbers."""
    offered = api.get("PhoneNumber/", country_iso="US", pattern="415", limit=2).body["objects"]
    numbers = [each["number"] for each in offered]
    for number in numbers:
        assert api.post(f"PhoneNumber/{number}/", {}).status == 201
    subject: Subject = _powerpack(api) | {"number": numbers[0]}
    for number in numbers:
        assert api.post(f"{subject['pool']}/Number/{number}/", {}).status == 200
    return subject


def a_subaccounts_powerpack(api: Api) -> Subject:
    """One with a number, as its subaccount and the main account may name it."""
    subject = a_bought_number(api)
    made = theirs("POST", "Powerpack/", {"name": f"Parcels {next(_people)}"})(api, subject).body
    subject |= {"powerpack": made["uuid"], "pool": _pool_of(made)}
    assert api.post(f"{subject['pool']}/Number/{subject['number']}/", {}).status == 200
    return subject


def two_pools(api: Api) -> Subject:
    """A number that is in neither of them."""
    subject = an_offered_number(api) | {"pools": [_powerpack(api)["pool"] for _ in range(2)]}
    assert api.post(f"PhoneNumber/{subject['number']}/", {}).status == 201
    return subject


def _powerpack(api: Api) -> Subject:
    made = api.post("Powerpack/", {"name": f"Parcels {next(_people)}"}).body
    return {"powerpack": made["uuid"], "pool": _pool_of(made)}


def _pool_of(powerpack: Any) -> str:
    return str(powerpack["number_pool"].split("/", 4)[-1].rstrip("/"))


def an_uploaded_file(api: Api) -> Subject:
    """One that is removed in a second if no message uses it."""
    (result,) = api.upload(("a.png", b"picture", "image/png")).body["objects"]
    api.advance(UNUSED_LIFETIME.total_seconds() - 1)
    return {"file": result["media_id"]}


def a_ringing_call(api: Api) -> Subject:
    subject = _placed(api, (api.auth_id, api.auth_token))
    api.advance(1)
    return subject


def a_subaccounts_call(api: Api) -> Subject:
    """One that is recorded and streamed, connected with another phone."""
    made = api.subaccount()
    subject = _connected(api, (made.auth_id, made.auth_token))
    stream = {"service_url": "wss://example.com/stream"}
    for action, body in (("Record", {}), ("Stream", stream)):
        answer = theirs("POST", f"Call/{subject['call']}/{action}/", body)(api, subject)
        assert answer.status < 300, answer
    return subject


def a_connected_call(api: Api) -> Subject:
    """One that is connected with another phone by `Dial`."""
    return _connected(api, (api.auth_id, api.auth_token))


def a_masked_call(api: Api) -> Subject:
    """One through a masking session, whose parties talk."""
    session = api.mask(ALICE, BOB)
    body = {"from": ALICE, "to": session["virtual_number"]}
    call = control(api, "POST", "calls/", body).body["call_uuid"]
    api.advance(10)
    (leg,) = api.rows(CALLS, ("parent", "=", call))
    return {
        "auth": (api.auth_id, api.auth_token),
        "call": call,
        "leg": leg["call_uuid"],
        "session": session["session_uuid"],
    }


def a_transcribed_recording(api: Api) -> Subject:
    """A recording whose words are there in a second."""
    subject = a_connected_call(api)
    assert api.post(f"Call/{subject['call']}/Record/", {"time_limit": 5}).status == 202
    api.advance(8)
    (row,) = api.rows(RECORDINGS, ("call_uuid", "=", subject["call"]))
    subject["recording"] = row["recording_id"]
    assert api.post(f"Transcription/{row['recording_id']}/", {}).status < 300
    api.advance(TO_WORDS - 1)
    return subject


def _connected(api: Api, auth: tuple[str, str]) -> Subject:
    """Place a call and let it follow a document, as if the user's server had answered."""
    subject = _placed(api, auth)
    api.advance(4)
    emulator = api.emulator
    with emulator.store.transaction(write=True) as tx:
        step = Step(tx, emulator.clock.now(), emulator.services, subject["call"], {}, api.auth_id)
        with exchange(step) as calls:
            live = calls.get(subject["call"])
            assert live is not None
            live.follow(f"<Response><Dial><Number>{CAROL}</Number></Dial><Wait/></Response>")
    api.advance(4)
    (leg,) = api.rows(CALLS, ("parent", "=", subject["call"]))
    assert leg["status"] == "in-progress"
    return subject | {"leg": leg["call_uuid"]}


def _placed(api: Api, auth: tuple[str, str]) -> Subject:
    body = {"from": "sip:desk@example.com", "to": BOB, "answer_url": "http://127.0.0.1:9/answer"}
    made = theirs("POST", "Call/", body)(api, {"auth": auth})
    assert made.status == 201, made
    return {"auth": auth, "call": made.body["request_uuid"]}


# --- What emulators do --------------------------------------------------------------------------


def control(api: Api, method: str, path: str, body: Any = None) -> Answer:
    return api.request(method, f"/_emulator/{path}", body)


def theirs(method: str, path: str, body: Subject | None = None, **extra: Any) -> Act:
    """Ask in the name of the subaccount."""

    def act(api: Api, subject: Subject) -> Answer:
        auth = subject["auth"]
        payload = None if body is None else body | extra
        return api.request(method, f"/v1/Account/{auth[0]}/{path}", payload, auth=auth)

    return act


def for_them(path: str, body: Subject) -> Act:
    """Create something as the main account, for the subaccount."""
    return lambda api, subject: api.post(path, body | {"subaccount": subject["auth"][0]})


def delete_subaccount(cascade: str) -> Act:
    return lambda api, subject: api.delete(f"Subaccount/{subject['auth'][0]}/", cascade=cascade)


def delete_application(api: Api, subject: Subject) -> Answer:
    return api.delete(f"Application/{subject['app_id']}/")


def point_number(api: Api, subject: Subject) -> Answer:
    path = f"numbers/{subject['number']}/"
    return control(api, "POST", path, {"app_id": subject["app_id"]})


def point_endpoint(api: Api, subject: Subject) -> Answer:
    body = {"username": f"desk{next(_people)}", "app_id": subject["app_id"]}
    return control(api, "POST", "endpoints/", body)


def attach_endpoint(api: Api, subject: Subject) -> Answer:
    return api.post("Endpoint/", ENDPOINT | {"app_id": subject["app_id"]})


def add_endpoint(api: Api, subject: Subject) -> Answer:
    return api.post("Endpoint/", ENDPOINT)


def buy(api: Api, subject: Subject) -> Answer:
    return api.post(f"PhoneNumber/{subject['number']}/", {})


def unrent(api: Api, subject: Subject) -> Answer:
    return api.delete(f"Number/{subject['number']}/")


def take_default(index: int) -> Act:
    return lambda api, subject: api.post(
        f"Application/{subject['apps'][index]}/", {"default_number_app": True}
    )


def mask(first: int, second: int) -> Act:
    def act(api: Api, subject: Subject) -> Answer:
        people = subject["people"]
        body = {"first_party": people[first], "second_party": people[second]}
        return api.post("Masking/Session/", body)

    return act


def end_session(api: Api, subject: Subject) -> Answer:
    return api.delete(f"Masking/Session/{subject['session']}/")


def validate(api: Api, subject: Subject) -> Answer:
    return api.post(f"Verify/Session/{subject['session']}/", {"otp": subject["code"]})


def verify(index: int) -> Act:
    def act(api: Api, subject: Subject) -> Answer:
        key, otp = subject["codes"][index]
        return api.post(f"VerifiedCallerId/Verification/{key}/", {"otp": otp})

    return act


def look_up(api: Api, subject: Subject) -> Answer:
    return api.request("GET", f"/v1/Number/{ALICE}")


def send(api: Api, subject: Subject) -> Answer:
    """Send a message to somebody new through the Powerpack."""
    return send_to(str(14155560000 + next(_people)))(api, subject)


def send_to(dst: str) -> Act:
    def act(api: Api, subject: Subject) -> Answer:
        body = {"powerpack_uuid": subject["powerpack"], "dst": dst, "text": "Hello"}
        return api.post("Message/", body)

    return act


def send_file(api: Api, subject: Subject) -> Answer:
    body = {"src": DAVE, "dst": ALICE, "type": "mms", "media_ids": [subject["file"]]}
    return api.post("Message/", body)


def pass_a_second(api: Api, subject: Subject) -> Answer:
    return control(api, "POST", "clock/advance/", {"seconds": 1})


def receive(api: Api, subject: Subject) -> Answer:
    body = {"from": ALICE, "to": subject["number"], "text": "Hello"}
    return control(api, "POST", "messages/", body)


def remove_member(unrent: str) -> Act:
    return lambda api, subject: api.delete(
        f"{subject['pool']}/Number/{subject['number']}/", unrent=unrent
    )


def add_member(index: int) -> Act:
    return lambda api, subject: api.post(
        f"{subject['pools'][index]}/Number/{subject['number']}/", {}
    )


def add_again(api: Api, subject: Subject) -> Answer:
    """Remove the number from its pool and add it again."""
    remove_member("false")(api, subject)
    return api.post(f"{subject['pool']}/Number/{subject['number']}/", {})


def delete_powerpack(unrent_numbers: str) -> Act:
    return lambda api, subject: api.delete(
        f"Powerpack/{subject['powerpack']}/", unrent_numbers=unrent_numbers
    )


def hang_up(which: str) -> Act:
    return lambda api, subject: theirs("DELETE", f"Call/{subject[which]}/")(api, subject)


def cancel(api: Api, subject: Subject) -> Answer:
    return api.delete(f"Request/{subject['call']}/")


def transfer(legs: str) -> Act:
    """Transfer one or both legs of a call to another document."""
    urls = {f"{leg}_url": "http://127.0.0.1:9/transfer" for leg in ("aleg", "bleg")}

    def act(api: Api, subject: Subject) -> Answer:
        return api.post(f"Call/{subject['call']}/", {"legs": legs} | urls)

    return act


def record(api: Api, subject: Subject) -> Answer:
    return theirs("POST", f"Call/{subject['call']}/Record/", {})(api, subject)


def stop_recording(api: Api, subject: Subject) -> Answer:
    return theirs("DELETE", f"Call/{subject['call']}/Record/")(api, subject)


def delete_recording(api: Api, subject: Subject) -> Answer:
    return api.delete(f"Recording/{subject['recording']}/")


def read_words(api: Api, subject: Subject) -> Answer:
    """Let a second pass, so that they are there, and ask for them."""
    api.advance(1)
    return api.get(f"Transcription/{subject['recording']}/")


def transcribe(api: Api, subject: Subject) -> Answer:
    return api.post(f"Transcription/{subject['recording']}/", {})


# --- What must hold -----------------------------------------------------------------------------


def no_more(api: Api, subject: Subject, answers: list[Answer]) -> Iterator[str]:
    """Nothing besides what holds after every race."""
    return iter(())


def one_success(api: Api, subject: Subject, answers: list[Answer]) -> Iterator[str]:
    good = [answer for answer in answers if answer.status < 300]
    if len(good) != 1:
        yield f"{len(good)} of {len(answers)} succeeded, instead of one"


def all_charged(api: Api, subject: Subject, answers: list[Answer]) -> Iterator[str]:
    spent = subject["credit"] - Decimal(api.get().body["cash_credits"])
    if spent != LOOKUP_RATE * len(answers):
        yield f"{len(answers)} lookups were charged {spent}"


def one_default(api: Api, subject: Subject, answers: list[Answer]) -> Iterator[str]:
    shown = [api.get(f"Application/{app_id}/").body["default_app"] for app_id in subject["apps"]]
    if shown.count(True) != 1:
        yield f"{shown.count(True)} default applications"


def distinct_names(api: Api, subject: Subject, answers: list[Answer]) -> Iterator[str]:
    names = [row["username"] for row in api.rows(ENDPOINTS)]
    if len(answers) != 3 * TIMES or any(answer.status != 201 for answer in answers):
        yield f"{answers}"
    if len(set(names)) != len(names):
        yield f"{names} are not all different"


def distinct_pairs(api: Api, subject: Subject, answers: list[Answer]) -> Iterator[str]:
    """No party is in two active sessions on one number."""
    seen: set[tuple[str, str]] = set()
    for answer in answers:
        if answer.status == 201:
            session = answer.body["session"]
            for party in (session["first_party"], session["second_party"]):
                pair = (session["virtual_number"], party)
                if pair in seen:
                    yield f"{party} is in two sessions on {session['virtual_number']}"
                seen.add(pair)


def spread_evenly(api: Api, subject: Subject, answers: list[Answer]) -> Iterator[str]:
    """Every message is counted, and both numbers have sent as many."""
    counted = [row["sent"] for row in api.rows(SENDERS, ("powerpack", "=", subject["powerpack"]))]
    if counted != [len(answers) / 2] * 2:
        yield f"{len(answers)} messages were counted as {counted}"


def one_sender(api: Api, subject: Subject, answers: list[Answer]) -> Iterator[str]:
    rows = api.rows(MESSAGES, ("powerpack_id", "=", subject["powerpack"]))
    senders = {row["sender"] for row in rows}
    if len(rows) != len(answers) or len(senders) != 1:
        yield f"{len(answers)} messages to one person came from {senders}"


def used_file_stays(api: Api, subject: Subject, answers: list[Answer]) -> Iterator[str]:
    used = any(answer.status == 202 for answer in answers)
    if used != bool(api.rows(MEDIA, ("media_id", "=", subject["file"]))):
        yield f"a file that is {'' if used else 'not '}used is {'gone' if used else 'still there'}"


def ended_once(api: Api, subject: Subject, answers: list[Answer]) -> Iterator[str]:
    """Every leg that is over has one record."""
    for row in api.rows(CALLS):
        over = row["status"] not in UNFINISHED
        records = api.rows(CALL_RECORDS, ("call_uuid", "=", row["call_uuid"]))
        if len(records) != over:
            yield f"a call that is {row['status']} has {len(records)} records"
        events = [each["name"] for each in row.document["events"]]
        if events.count(row["status"]) > 1:
            yield f"a call ended more than once: {events}"
        if over and api.rows(STREAMS, ("call_uuid", "=", row["call_uuid"]), _LIVE_STREAM):
            yield f"a call that is {row['status']} is streamed"


def hung_up_once(api: Api, subject: Subject, answers: list[Answer]) -> Iterator[str]:
    yield from one_success(api, subject, answers)
    yield from ended_once(api, subject, answers)


def one_interaction(api: Api, subject: Subject, answers: list[Answer]) -> Iterator[str]:
    yield from ended_once(api, subject, answers)
    found = api.masked(subject["session"])["interaction"]
    if len(found) != 1:
        yield f"one call is {len(found)} interactions"


def words_go_with_recording(api: Api, subject: Subject, answers: list[Answer]) -> Iterator[str]:
    where = ("recording_id", "=", subject["recording"])
    if api.rows(RECORDINGS, where):
        yield "the recording is still there"
    if api.rows(TRANSCRIPTIONS, where):
        yield "its words are still there"
    if [job for job in api.rows(AGENDA) if job["subject"] == subject["recording"]]:
        yield "somebody still looks for its words"


_LIVE_STREAM: Final = ("state", "in", ["connecting", "waiting", "connected"])

_CREATES: Final = (
    theirs("POST", "Application/", APPLICATION),
    theirs("POST", "Application/", APPLICATION, callback_url="http://127.0.0.1:9/done"),
    for_them("Application/", APPLICATION),
    for_them("VerifiedCallerId/", {"phone_number": CAROL}),
    theirs("POST", "Endpoint/", ENDPOINT),
    theirs("POST", "Masking/Session/", {"first_party": ALICE, "second_party": BOB}),
    theirs("POST", "Verify/Session/", {"recipient": CAROL}),
    theirs("POST", "Message/", {"src": DAVE, "dst": CAROL, "text": "Hello"}),
    theirs("POST", "Powerpack/", {"name": "Parcels"}),
    theirs("POST", "Call/", {"from": ALICE, "to": BOB, "answer_url": "http://127.0.0.1:9/answer"}),
)

RACES: Final = {
    **{
        f"create {index} while the owner is deleted, cascade={cascade}": Race(
            a_subaccount, (create, create, delete_subaccount(cascade)), no_more
        )
        for index, create in enumerate(_CREATES)
        for cascade in ("true", "false")
    },
    "point a number at an application that is deleted": Race(
        an_application, (point_number, point_number, delete_application), no_more
    ),
    "point an endpoint at an application that is deleted": Race(
        an_application, (point_endpoint, point_endpoint, delete_application), no_more
    ),
    "create an endpoint for an application that is deleted": Race(
        an_application, (attach_endpoint, attach_endpoint, delete_application), no_more
    ),
    "one user name for several endpoints": Race(
        an_application, (add_endpoint,) * 3, distinct_names
    ),
    "two default applications": Race(
        two_applications, (take_default(0), take_default(1)), one_default
    ),
    "one number for the same parties": Race(
        three_people, (mask(0, 1), mask(1, 2), mask(2, 0)), distinct_pairs
    ),
    "buy a number at once": Race(an_offered_number, (buy,) * 3, one_success),
    "give a number up twice": Race(a_bought_number, (unrent,) * 3, one_success),
    "give a number up while its owner is deleted": Race(
        a_bought_number, (unrent, delete_subaccount("true")), no_more
    ),
    "give a number up while it leaves its pool": Race(
        a_powerpack,
        (unrent, remove_member("true"), remove_member("true")),
        one_success,
        ordered=True,
    ),
    "add a number to two pools": Race(
        two_pools, (add_member(0), add_member(1), add_member(0)), one_success, ordered=True
    ),
    "give a number up while it is added to two pools": Race(
        two_pools, (add_member(0), add_member(1), unrent), no_more, ordered=True
    ),
    "send through one Powerpack": Race(a_powerpack, (send,) * 3, spread_evenly, ordered=True),
    "send to one person through one Powerpack": Race(
        a_powerpack, (send_to(ALICE),) * 3, one_sender, ordered=True
    ),
    "send and receive with a number that leaves its pool": Race(
        a_powerpack, (send, receive, add_again), no_more, ordered=True
    ),
    "send and receive with a number that is given up": Race(
        a_powerpack, (send, receive, unrent), no_more, ordered=True
    ),
    **{
        f"send and receive while the Powerpack is deleted, unrent_numbers={unrent_numbers}": Race(
            a_powerpack, (send, receive, delete_powerpack(unrent_numbers)), no_more, ordered=True
        )
        for unrent_numbers in ("true", "false")
    },
    "add a number while the Powerpack is deleted": Race(
        a_powerpack, (add_again, add_again, delete_powerpack("false")), no_more, ordered=True
    ),
    **{
        f"add a number while the owner of the Powerpack is deleted, cascade={cascade}": Race(
            a_subaccounts_powerpack,
            (add_again, delete_powerpack("true"), delete_subaccount(cascade)),
            no_more,
            ordered=True,
        )
        for cascade in ("true", "false")
    },
    "use a file while it expires": Race(
        an_uploaded_file, (send_file, send_file, pass_a_second), used_file_stays
    ),
    "hang a call up twice": Race(
        a_ringing_call, (hang_up("call"), hang_up("call"), cancel), hung_up_once, ordered=True
    ),
    "hang both legs of a call up": Race(
        a_connected_call,
        (hang_up("call"), hang_up("leg"), hang_up("leg")),
        ended_once,
        ordered=True,
    ),
    "hang both legs of a masked call up": Race(
        a_masked_call, (hang_up("call"), hang_up("leg"), end_session), one_interaction
    ),
    **{
        f"transfer {legs} while {which} is hung up": Race(
            a_connected_call,
            (transfer(legs), transfer(legs), hang_up(which)),
            ended_once,
            ordered=True,
        )
        for legs in ("aleg", "bleg", "both")
        for which in ("call", "leg")
    },
    "delete a recording while its words are made": Race(
        a_transcribed_recording,
        (delete_recording, transcribe, read_words),
        words_go_with_recording,
    ),
    **{
        f"hang a call up while its owner is deleted, cascade={cascade}": Race(
            a_subaccounts_call,
            (hang_up("leg"), hang_up("call"), delete_subaccount(cascade)),
            ended_once,
        )
        for cascade in ("true", "false")
    },
    **{
        f"record a call while its owner is deleted, cascade={cascade}": Race(
            a_subaccounts_call, (record, stop_recording, delete_subaccount(cascade)), ended_once
        )
        for cascade in ("true", "false")
    },
    "end a session twice": Race(a_session, (end_session,) * 3, one_success),
    "use a password twice": Race(a_password, (validate,) * 3, one_success),
    "verify a number with two codes": Race(
        two_codes, (verify(0), verify(1), verify(0)), one_success
    ),
    **{
        f"verify a number while its owner is deleted, cascade={cascade}": Race(
            two_codes, (verify(1), verify(1), delete_subaccount(cascade)), no_more
        )
        for cascade in ("true", "false")
    },
    "look numbers up at once": Race(credit, (look_up,) * 3, all_charged),
    "delete a subaccount twice": Race(a_subaccount, (delete_subaccount("false"),) * 3, one_success),
}


@pytest.fixture
def emulators(join: Callable[..., Api]) -> list[Api]:
    return [join(numbers_per_country=4) for _ in range(3)]


@pytest.fixture
def deadlocks(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the database has said of each deadlock."""
    said: list[str] = []
    translated = PostgresqlTransaction._translated

    def note(tx: PostgresqlTransaction, error: psycopg.Error) -> Exception:
        if isinstance(error, psycopg.errors.DeadlockDetected):
            said.append(str(error))
        return translated(tx, error)

    monkeypatch.setattr(PostgresqlTransaction, "_translated", note)
    return said


@pytest.mark.parametrize("name", RACES)
def test_race(emulators: list[Api], name: str, deadlocks: list[str]) -> None:
    race = RACES[name]
    problems: list[str] = []
    with ThreadPoolExecutor(len(emulators)) as pool:
        for _ in range(ROUNDS):
            subject = race.set_up(emulators[0])
            answers = _run(pool, emulators, race.acts, subject)
            problems += race.check(emulators[0], subject, answers)
            emulators[0].emulator.settle()
            problems += _dangling(emulators[0])
            assert all(answer.status < 500 for answer in answers), answers
            assert any(answer.status < 300 for answer in answers), answers
            if problems:
                break
    assert not problems
    assert not (race.ordered and deadlocks)


def _run(
    pool: ThreadPoolExecutor, emulators: Sequence[Api], acts: Sequence[Act], subject: Subject
) -> list[Answer]:
    """Let each emulator do its part, all starting at one moment."""
    barrier = threading.Barrier(len(acts))

    def part(api: Api, act: Act) -> list[Answer]:
        answers: list[Answer] = []
        barrier.wait(timeout=120)
        for _ in range(TIMES):
            answers.append(act(api, subject))
            if answers[-1].status in (401, 404):
                break
        return answers

    parts = [pool.submit(part, api, act) for api, act in zip(emulators, acts, strict=False)]
    return [answer for one in parts for answer in one.result(timeout=120)]


def _dangling(api: Api) -> Iterator[str]:
    """Yield the rows of all tables that belong to, or point at, something that does not exist."""
    known = {
        column: {row[table.key] for row in api.rows(table)} for column, table in _POINTERS.items()
    }
    for table in _tables():
        for column in known.keys() & table.columns.keys():
            for row in api.rows(table):
                if row[column] and row[column] not in known[column]:
                    yield f"{table.name}: {column} {row[column]} does not exist"

    rented = {row["number"] for row in api.rows(NUMBERS)}
    for member in api.rows(POOL_MEMBERS, ("kind", "=", LOCAL)):
        if member["number"] not in rented:
            yield f"a pool has {member['number']}, which nobody rents"


def _tables() -> set[Table]:
    """Return every table but the deliveries: they tell what was sent, whoever is left."""
    parts = [*default_parts(), *(part for mount in default_mounts() for part in mount.parts)]
    return {*TABLES, *(table for part in parts for table in part.tables)} - {DELIVERIES}
