"""Masking sessions: create, read, change, end, expire (Plivo's pages on masking sessions)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from tests.emulator.resources.api import ALICE, BOB, CAROL, DAVE, Api

UNKNOWN = ["00000000-0000-4000-8000-000000000000", "1", "nonsense"]
LIMITS = ("call_time_limit", "ring_timeout")
EXPIRED = (400, "Session already expired")


def at(text: str) -> str:
    """Return a moment of the first day as masking sessions show it."""
    return f"2026-03-01 {text} +0000 UTC"


def lifetime(session: Any) -> int:
    """Return the seconds between creation and expiry, as shown."""
    created, expires = (
        datetime.strptime(session[name], "%Y-%m-%d %H:%M:%S +0000 UTC").replace(tzinfo=UTC)
        for name in ("created_time", "expiry_time")
    )
    return int((expires - created).total_seconds())


@pytest.mark.parametrize(
    ("choice", "seconds"), [("recorded", (1800, 14_400, 45)), ("documented", (3600, 3600, 120))]
)
def test_defaults_can_be_chosen(
    start: Callable[..., Api], choice: str, seconds: tuple[int, int, int]
) -> None:
    """Decision C7: recordings and the masking pages differ."""
    api = start(masking_defaults=choice)
    session = api.mask()
    assert tuple(session[name] for name in ("duration", *LIMITS)) == seconds
    assert lifetime(session) == seconds[0]
    # What is given is taken, and zero is not given.
    session = api.mask(session_expiry=0, ring_timeout=7)
    assert tuple(session[name] for name in ("duration", *LIMITS)) == (*seconds[:2], 7)


# Create --------------------------------------------------------------------------------------


def test_defaults(api: Api) -> None:
    """The fields and their order, with the recorded defaults (C7)."""
    body = {"first_party": f"+{ALICE}", "second_party": f"+{BOB}"}
    status, created = api.post("Masking/Session/", body).said
    assert status == 201
    assert list(created) == ["session_uuid", "virtual_number", "message", "session"]
    assert created["message"] == "Session created"
    session = created["session"]
    expected = {
        "first_party": ALICE,
        "second_party": BOB,
        "virtual_number": created["virtual_number"].removeprefix("+"),
        "status": "active",
        "initiate_call_to_first_party": False,
        "session_uuid": created["session_uuid"],
        "callback_url": "",
        "callback_method": "POST",
        "created_time": at("09:30:00"),
        "modified_time": at("09:30:00"),
        "expiry_time": at("10:00:00"),
        "duration": 1800,
        "amount": 0,
        "call_time_limit": 14400,
        "ring_timeout": 45,
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
        "generate_pin": None,
        "generate_pin_length": None,
        "first_party_pin": None,
        "second_party_pin": None,
        "pin_prompt_play": None,
        "pin_retry": None,
        "pin_retry_wait": None,
        "incorrect_pin_play": None,
        "create_session_with_single_party": None,
        "virtual_number_cooloff_period": 0,
        "force_pin_authentication": False,
    }
    assert session == expected
    assert list(session) == list(expected)
    # A plus sign here and nowhere else.
    assert created["virtual_number"] == f"+{session['virtual_number']}"
    assert session["virtual_number"].isdecimal()


@pytest.mark.parametrize("first", [ALICE, f"+{ALICE}"])
@pytest.mark.parametrize("second", [BOB, f"+{BOB}"])
def test_plus_signs_are_stripped(api: Api, first: str, second: str) -> None:
    """The plus sign is dropped (C6)."""
    session = api.mask(first, second)
    assert (session["first_party"], session["second_party"]) == (ALICE, BOB)


# A field at creation, and what the session shows for it.
GIVEN: list[dict[str, Any]] = [
    {"call_time_limit": 600},
    {"ring_timeout": 30},
    {"initiate_call_to_first_party": True},
    {"callback_url": "http://127.0.0.1:9/events"},
    {"callback_url": "http://127.0.0.1:9/events", "callback_method": "GET"},
    {"record": True},
    {"record_file_format": "wav"},
    {"recording_callback_url": "http://127.0.0.1:9/recordings"},
    {"recording_callback_method": "GET"},
    {"first_party_play_url": "https://example.com/a.mp3"},
    {"second_party_play_url": "https://example.com/b.wav"},
    {"unknown_caller_play": "https://example.com/who.mp3"},
    {"create_session_with_single_party": True},
    {"virtual_number_cooloff_period": 600},
]


@pytest.mark.parametrize("fields", GIVEN, ids=lambda fields: " ".join(fields))
def test_shows_what_was_given(api: Api, fields: dict[str, Any]) -> None:
    """`callback_url` does not make a request asynchronous."""
    plain, session = api.mask(), api.mask(**fields)
    for name in ("session_uuid", "virtual_number"):
        del plain[name], session[name]
    assert session == plain | fields


@pytest.mark.parametrize("seconds", [1, 200, 16_400, 90 * 24 * 3600])
def test_how_long_it_lives(api: Api, seconds: int) -> None:
    """`duration` is what was asked for."""
    session = api.mask(session_expiry=seconds)
    assert session["duration"] == lifetime(session) == seconds


# Read ----------------------------------------------------------------------------------------


def test_reads_what_was_created(api: Api) -> None:
    """Below `response`, without `resource_uri`."""
    session = api.mask()
    answer = api.get(f"Masking/Session/{session['session_uuid']}/")
    assert answer.said == (200, {"response": session})
    upper = session["session_uuid"].upper()
    assert api.masked(upper) == session


@pytest.mark.parametrize("session_uuid", UNKNOWN)
def test_one_that_is_not_there(api: Api, session_uuid: str) -> None:
    """U7: the text is that of an unknown resource."""
    path = f"Masking/Session/{session_uuid}/"
    for answer in (api.get(path), api.post(path, {"record": True}), api.delete(path)):
        assert answer.error == (404, "not found")


# Update --------------------------------------------------------------------------------------

CHANGES: list[dict[str, Any]] = [
    {"call_time_limit": 600},
    {"ring_timeout": 30},
    {"callback_url": "http://127.0.0.1:9/events"},
    {"callback_method": "GET"},
    {"record": True},
    {"record_file_format": "wav"},
    {"recording_callback_url": "http://127.0.0.1:9/recordings"},
    {"recording_callback_method": "GET"},
    {"first_party_play_url": "https://example.com/a.mp3"},
    {"second_party_play_url": "https://example.com/b.wav"},
    {"record": True, "ring_timeout": 30, "call_time_limit": 600},
    {},
]


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: " ".join(change) or "nothing")
def test_an_update_changes_only_what_is_sent(api: Api, change: dict[str, Any]) -> None:
    """The updatable set."""
    before = api.mask()
    api.advance(90)
    answer = api.post(f"Masking/Session/{before['session_uuid']}/", change)
    after = before | change | {"modified_time": at("09:31:30")}
    assert answer.said == (200, {"message": "Session updated", "session": after})
    assert api.masked(before["session_uuid"]) == after


def test_a_new_expiry_counts_from_now(api: Api) -> None:
    """The recorded arithmetic."""
    clock = api.emulator.clock
    clock.set(datetime(2026, 3, 1, 4, 47, 18, 200_000, tzinfo=UTC))
    path = f"Masking/Session/{api.mask(session_expiry=3600)['session_uuid']}/"
    clock.set(datetime(2026, 3, 1, 5, 23, 53, 700_000, tzinfo=UTC))
    session = api.post(path, {"session_expiry": 16_400}).body["session"]
    assert session["created_time"] == at("04:47:18")
    assert session["modified_time"] == at("05:23:53")
    assert session["expiry_time"] == at("09:57:13")
    assert session["duration"] == lifetime(session) == 18_595
    # Now shorter than before.
    session = api.post(path, {"session_expiry": 10}).body["session"]
    assert session["expiry_time"] == at("05:24:03")
    assert session["duration"] == lifetime(session) == 2205


@pytest.mark.parametrize("body", [{"session_expiry": 0}, {"session_expiry": None}, {}])
def test_no_new_expiry(api: Api, body: dict[str, Any]) -> None:
    """`session_expiry: 0` leaves it as it is (C8)."""
    before = api.mask(session_expiry=600)
    api.advance(300)
    answer = api.post(f"Masking/Session/{before['session_uuid']}/", body)
    assert answer.body["session"] == before | {"modified_time": at("09:35:00")}
    api.advance(300)
    assert api.masked(before["session_uuid"])["status"] == "expired"


FIXED: list[dict[str, Any]] = [
    {"initiate_call_to_first_party": True},
    {"is_pin_authentication_required": True},
    {"pin_prompt_play": "https://example.com/pin.mp3"},
    {"pin_retry": 3},
    {"pin_retry_wait": 9},
    {"incorrect_pin_play": "https://example.com/wrong.mp3"},
    {"unknown_caller_play": "https://example.com/who.mp3"},
    {"geomatch": False},
    {"subaccount": "SA00000000000000000X"},
    {"generate_pin": True},
    {"first_party_pin": "1234"},
    {"virtual_number_cooloff_period": 60},
    {"force_pin_authentication": True},
    {"create_session_with_single_party": True},
]


@pytest.mark.parametrize("fields", FIXED, ids=lambda fields: " ".join(fields))
def test_what_is_fixed_at_creation(api: Api, strict: Api, fields: dict[str, Any]) -> None:
    """The SDKs always send some of these, so they are ignored; strictly, 400."""
    before = api.mask()
    answer = api.post(f"Masking/Session/{before['session_uuid']}/", fields)
    assert (answer.status, answer.body["session"]) == (200, before)
    session_uuid = strict.mask(f"+{ALICE}", f"+{BOB}")["session_uuid"]
    status, error = strict.post(f"Masking/Session/{session_uuid}/", fields).error
    assert status == 400
    assert next(iter(fields)) in error


def test_parties_of_a_session_of_two_are_fixed(api: Api, strict: Api) -> None:
    """Documented for single-party sessions, ignored elsewhere."""
    for server in (api, strict):
        before = server.mask()
        change = {"first_party": CAROL, "second_party": DAVE}
        answer = server.post(f"Masking/Session/{before['session_uuid']}/", change)
        assert (answer.status, answer.body["session"]) == (200, before)


# A single party ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("parties", "shown"),
    [
        ({"first_party": f"+{ALICE}"}, (ALICE, "")),
        ({"second_party": ALICE}, ("", ALICE)),
        ({"first_party": None, "second_party": ALICE}, ("", ALICE)),
    ],
)
def test_a_single_party(api: Api, parties: dict[str, Any], shown: tuple[str, str]) -> None:
    """How the other one is shown is unconfirmed."""
    body = {**parties, "create_session_with_single_party": True}
    answer = api.post("Masking/Session/", body)
    assert answer.status == 201
    session = answer.body["session"]
    assert (session["first_party"], session["second_party"]) == shown
    assert session["create_session_with_single_party"] is True


@pytest.mark.parametrize("missing", ["first_party", "second_party"])
@pytest.mark.parametrize("fields", [{}, {"create_session_with_single_party": False}])
def test_a_single_party_must_be_meant(api: Api, missing: str, fields: dict[str, Any]) -> None:
    """Plivo's beta page on number masking."""
    body = {"first_party": ALICE, "second_party": BOB, **fields}
    del body[missing]
    text = f"Mandatory parameter missing. {missing} must be present."
    assert api.post("Masking/Session/", body).error == (400, text)


def test_no_party_at_all(api: Api) -> None:
    """At least one party is needed."""
    status, error = api.post("Masking/Session/", {"create_session_with_single_party": True}).error
    assert status == 400
    assert error.startswith("Mandatory parameter missing.")


def test_the_missing_party_can_follow(api: Api) -> None:
    """Plivo's page on updating masking sessions."""
    body = {"first_party": ALICE, "create_session_with_single_party": True}
    before = api.post("Masking/Session/", body).body["session"]
    path = f"Masking/Session/{before['session_uuid']}/"
    for second in (BOB, CAROL):
        answer = api.post(path, {"second_party": f"+{second}"})
        assert answer.status == 200
        assert answer.body["session"] == before | {"second_party": second}
    answer = api.post(path, {"first_party": DAVE})
    assert answer.body["session"] == before | {"first_party": DAVE, "second_party": CAROL}
    for query, found in (
        ({"first_party": ALICE}, []),
        ({"first_party": DAVE}, [before["session_uuid"]]),
        ({"second_party": CAROL}, [before["session_uuid"]]),
    ):
        objects = api.get("Masking/Session/", **query).body["response"]["objects"]
        assert [each["session_uuid"] for each in objects] == found


def test_the_missing_party_must_fit(api: Api) -> None:
    """A party has one session on a number, and the parties differ (U15)."""
    other = api.mask(BOB, CAROL)
    body = {"first_party": ALICE, "create_session_with_single_party": True}
    before = api.post("Masking/Session/", body).body["session"]
    assert before["virtual_number"] == other["virtual_number"]
    path = f"Masking/Session/{before['session_uuid']}/"
    for second in (BOB, CAROL, ALICE, f"+{ALICE}", "nonsense"):
        assert api.post(path, {"second_party": second}).status == 400, second
    assert api.masked(before["session_uuid"]) == before
    api.delete(f"Masking/Session/{other['session_uuid']}/")
    assert api.post(path, {"second_party": BOB}).status == 200


# The end -------------------------------------------------------------------------------------


def test_delete_expires(api: Api) -> None:
    """Plivo's page on ending masking sessions."""
    before = api.mask(session_expiry=3600)
    path = f"Masking/Session/{before['session_uuid']}/"
    api.advance(75)
    assert api.delete(path).said == (200, {"message": "Session expired"})
    after = before | {
        "status": "expired",
        "expiry_time": at("09:31:15"),
        "modified_time": at("09:31:15"),
        "duration": 75,
    }
    assert api.masked(before["session_uuid"]) == after
    api.advance(5)
    for _ in range(2):
        assert api.delete(path).error == EXPIRED
    assert api.post(path, {"session_expiry": 60}).error == EXPIRED
    api.advance(days=1)
    assert api.masked(before["session_uuid"]) == after


def test_expires_when_its_time_has_come(api: Api) -> None:
    """Active until then, readable afterwards."""
    before = api.mask(session_expiry=600)
    uuid = before["session_uuid"]
    path = f"Masking/Session/{uuid}/"
    api.advance(599)
    assert api.masked(uuid) == before
    api.advance(1)
    after = api.masked(uuid)
    assert after["status"] == "expired"
    assert after["expiry_time"] == before["expiry_time"]
    assert after["duration"] == before["duration"] == 600
    assert api.delete(path).error == EXPIRED
    assert api.post(path, {"record": True}).error == EXPIRED
    assert api.masked(uuid) == after


def test_nobody_needs_to_turn_the_crank(api: Api) -> None:
    """Whoever looks after the expiry sees it, without the timer having run."""
    uuid = api.mask(session_expiry=600)["session_uuid"]
    api.emulator.clock.set(datetime(2026, 3, 1, 9, 40, 1, tzinfo=UTC))
    assert api.delete(f"Masking/Session/{uuid}/").error == EXPIRED


def test_an_extended_session_outlives_its_first_expiry(api: Api) -> None:
    """Plivo's page on updating masking sessions."""
    uuid = api.mask(session_expiry=600)["session_uuid"]
    api.advance(500)
    api.post(f"Masking/Session/{uuid}/", {"session_expiry": 600})
    api.advance(599)
    assert api.masked(uuid)["status"] == "active"
    api.advance(1)
    assert api.masked(uuid)["status"] == "expired"


def test_a_shortened_session_ends_early(api: Api) -> None:
    """Plivo's page on updating masking sessions."""
    uuid = api.mask(session_expiry=600)["session_uuid"]
    api.post(f"Masking/Session/{uuid}/", {"session_expiry": 60})
    api.advance(60)
    assert api.masked(uuid)["status"] == "expired"
