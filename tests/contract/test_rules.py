"""The rules that requests obey: what they change, and what they must leave alone."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from plivo_emulator.voice.documents import read_document
from tests.contract import rules, targeting
from tests.contract.observation import Observation
from tests.contract.run_state import RunState
from tests.spec.validation import is_possible

SESSION = "5b1f3c52-6d0a-4f0e-8f6f-1c2a4f0f9b11"
UNKNOWN = "00000000-0000-0000-0000-000000000000"


def obey(operation_id: str, query: dict[str, Any], body: Any = None) -> Any:
    rules.obey(operation_id, {}, query, body, RunState())
    return body if body is not None else query


@pytest.mark.parametrize("number", ["+1000000", "14155550100", "+999999999999999"])
def test_parties_become_two_that_can_be(number: str) -> None:
    body = {"first_party": number, "second_party": number}
    obey("masking_sessions_create", {}, body)
    assert body["first_party"] != body["second_party"]
    for party in body.values():
        assert is_possible(party)
        assert party.startswith("+1415" if number.startswith("+") else "1415")


@pytest.mark.parametrize(
    ("number", "kept"),
    [("+14155550100", True), ("442079460123", True), ("+1111111", False), ("1415555012", False)],
)
def test_numbers_can_be(number: str, kept: bool) -> None:
    for name in ("recipient", "first_party"):
        (sent,) = obey("verify_sessions_create", {}, {name: number}).values()
        assert is_possible(sent)
        assert (sent == number) is kept
        assert sent.startswith("+") is number.startswith("+")


def test_equal_requests_become_equal_requests() -> None:
    bodies = [{"first_party": "+14155550100", "ring_timeout": 5} for _ in range(2)]
    assert obey("masking_sessions_create", {}, bodies[0]) == obey(
        "masking_sessions_create", {}, bodies[1]
    )


@pytest.mark.parametrize("number", ["+0155550100", "123", 14155550100, None, "+1415555010a", [1]])
def test_bad_parties_stay_bad(number: Any) -> None:
    assert obey("masking_sessions_create", {}, {"first_party": number}) == {"first_party": number}


def test_equal_pins_become_different() -> None:
    pins = obey(
        "masking_sessions_create", {}, {"first_party_pin": "4829", "second_party_pin": "4829"}
    )
    assert pins == {"first_party_pin": "4829", "second_party_pin": "4820"}


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("2026-02-30 09:30:15.5", "2026-02-28 09:30:15.5"),
        ("0000-01-31 09:30", "0001-01-28 09:30"),
        ("2024-02-29 09:30", "2024-02-29 09:30"),
        ("2026-13-40 09:30", "2026-13-40 09:30"),
    ],
)
def test_days_exist(sent: str, kept: str) -> None:
    assert obey("masking_sessions_list", {"created_time__gt": sent}) == {"created_time__gt": kept}


def test_heirs_exist() -> None:
    world = RunState()
    world.live["applications"] = {"1000000000000001": None, "1000000000000002": None}
    query = {"new_endpoint_application": "9" * 17}
    rules.obey("applications_delete", {"app_id": "1000000000000001"}, query, None, world)
    assert query == {"new_endpoint_application": "1000000000000002"}
    assert obey("applications_delete", query) == {}
    assert obey("applications_delete", {"new_endpoint_application": "x"}) != {}
    body = {"app_id": "9" * 17, "alias": "x"}
    rules.obey("endpoints_update", {}, {}, body, world)
    assert body == {"app_id": "1000000000000001", "alias": "x"}


def test_who_makes_a_token_speaks_for_oneself() -> None:
    path, issuer = {"auth_id": f"MA{1:018}"}, f"MA{2:018}"
    per = {"voice": {"incoming_allow": True}}
    body = {"iss": issuer, "per": per}
    rules.obey("tokens_create", path, {}, body, RunState())
    assert body == {"iss": path["auth_id"], "per": per, "sub": "rider"}
    wrongs: list[dict[str, Any]] = [
        {"iss": "MA1", "per": per, "sub": "x"},
        {"iss": None, "per": []},
    ]
    for wrong in wrongs:
        kept = dict(wrong)
        rules.obey("tokens_create", path, {}, wrong, RunState())
        assert wrong == kept


def test_owners_exist(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rules, "_SUBACCOUNT", f"SA{1:018}")
    assert obey("applications_create", {}, {"subaccount": f"SA{2:018}"}) == {
        "subaccount": f"SA{1:018}"
    }
    assert obey("applications_create", {}, {"subaccount": "SA2"}) == {"subaccount": "SA2"}


@pytest.mark.parametrize(
    ("type_", "urls", "uploaded", "left"),
    [
        ("mms", 10, 10, (10, 0)),
        ("mms", 3, 10, (3, 7)),
        ("mms", 0, 10, (0, 10)),
        ("mms", 11, 11, (11, 11)),
        ("whatsapp", 2, 2, (1, 0)),
        ("whatsapp", 0, 2, (0, 1)),
    ],
)
def test_messages_have_no_more_files_than_fit(
    type_: str, urls: int, uploaded: int, left: tuple[int, int]
) -> None:
    addresses = ["https://example.com/parcel.jpg"] * urls
    sent = {"type": type_, "media_urls": addresses, "media_ids": [SESSION] * uploaded}
    body = obey("messages_send", {}, sent)
    assert (len(body["media_urls"]), len(body["media_ids"])) == left


@pytest.mark.parametrize("wrong", [[SESSION, 1], ["x", SESSION], "x", None, 1])
def test_wrong_files_stay_wrong(wrong: Any) -> None:
    body = obey("messages_send", {}, {"type": "whatsapp", "media_ids": wrong})
    assert body["media_ids"] == wrong


def test_most_unknown_identifiers_become_known_ones() -> None:
    world = RunState()
    world.live["masking_sessions"][SESSION] = None
    named = []
    for number in range(100):
        path = {"session_uuid": UNKNOWN}
        targeting.name_something_known("masking_sessions_get", path, number, world)
        named.append(path["session_uuid"])
    assert set(named) == {SESSION, UNKNOWN}
    assert named.count(SESSION) > 40


def learn(world: RunState, operation_id: str, status: int, body: Any, reply: Any) -> list[str]:
    path = {"session_uuid": SESSION}
    return world.learn(
        Observation(
            key="1",
            operation_id=operation_id,
            path=path,
            url="http://host/v1/",
            body=body,
            status=status,
            reply=reply,
        )
    )


def session(ends_in: timedelta) -> dict[str, Any]:
    moment = datetime.now(UTC) + ends_in
    expiry = moment.strftime("%Y-%m-%d %H:%M:%S +0000 UTC")
    return {"session_uuid": SESSION, "session": {"expiry_time": expiry}}


def test_a_live_session_may_not_refuse_an_update() -> None:
    world = RunState()
    learn(world, "masking_sessions_create", 201, {}, session(timedelta(hours=1)))
    assert not world.may_refuse("masking_sessions_update", {"session_uuid": SESSION}, {})
    learn(world, "masking_sessions_update", 200, {}, session(timedelta(seconds=1)))
    assert world.may_refuse("masking_sessions_update", {"session_uuid": SESSION}, {})


def test_an_ended_session_may_refuse_an_update() -> None:
    world = RunState()
    learn(world, "masking_sessions_create", 201, {}, session(timedelta(hours=1)))
    learn(world, "masking_sessions_delete", 200, None, {"message": "Session expired"})
    assert world.may_refuse("masking_sessions_update", {"session_uuid": SESSION}, {})
    assert world.dead["masking_sessions"] == {SESSION: "1"}


def test_only_the_right_password_must_be_accepted_and_only_once() -> None:
    world = RunState()
    path = {"session_uuid": SESSION}
    learn(world, "verify_sessions_create", 202, {"otp": "1234"}, {"session_uuid": SESSION})
    assert world.may_refuse("verify_sessions_validate", path, {"otp": "1235"})
    assert not world.may_refuse("verify_sessions_validate", path, {"otp": "1234"})
    learn(world, "verify_sessions_validate", 200, {"otp": "1234"}, {})
    assert world.may_refuse("verify_sessions_validate", path, {"otp": "1234"})


@pytest.mark.parametrize(
    ("operation_id", "number", "body", "expected"),
    [
        ("numbers_update", "14155550100", {"alias": "Desk", "app_id": ""}, False),
        ("numbers_update", "14155550100", {"cnam": "Ferrer"}, True),
        ("numbers_update", "14155550100", {"compliance_application_id": "x"}, True),
        ("phone_numbers_buy", "14155550100", {"ha_enable": True}, False),
        ("phone_numbers_buy", "14155550100", None, False),
        ("phone_numbers_buy", "14155550100", {"compliance_application_id": "x"}, True),
        ("phone_numbers_buy", "+918071234567", {}, True),
    ],
)
def test_what_some_numbers_may_refuse(
    operation_id: str, number: str, body: Any, expected: bool
) -> None:
    assert RunState().may_refuse(operation_id, {"number": number}, body) is expected


def test_numbers_that_were_made_up_are_added() -> None:
    assert not RunState().may_refuse("numbers_add", {}, {"numbers": "15302000000"})


@pytest.mark.parametrize(
    ("nbf", "exp", "expected"),
    [
        (None, None, False),
        (-3600, None, False),
        (None, 3600, False),
        (1800, 3600, False),
        (3600, 1800, True),
        (None, -1, True),
        (None, 2 * 86_400, True),
        (2 * 86_400, None, True),
    ],
)
def test_only_tokens_of_another_day_may_be_refused(
    nbf: int | None, exp: int | None, expected: bool
) -> None:
    now = int(datetime.now(UTC).timestamp())
    times = {name: now + n for name, n in (("nbf", nbf), ("exp", exp)) if n is not None}
    assert RunState().may_refuse("tokens_create", {}, {"iss": "MA", **times}) is expected


def test_a_deleted_powerpack_may_refuse_messages() -> None:
    world, body = RunState(), {"powerpack_uuid": SESSION.upper()}
    assert not world.may_refuse("messages_send", {}, body)
    world.dead["powerpacks"][SESSION] = "1"
    assert world.may_refuse("messages_send", {}, body)
    assert not world.may_refuse("messages_send", {}, {"src": "14155550100"})


def test_nothing_else_may_refuse() -> None:
    assert not RunState().may_refuse("applications_update", {"app_id": "1"}, {})


@pytest.mark.parametrize("odd", [[], {}, None, 1.5, "", "SA1"])
def test_paths_of_any_kind_are_borne(odd: Any) -> None:
    path = {"auth_id": "MA", "subauth_id": odd}
    rules.obey("subaccounts_delete", path, {}, None, RunState())
    assert path["subauth_id"] == odd


SPEAK = "call_actions_start_speaking"


@pytest.mark.parametrize("text", ["Hello", " ", "a < b & c", "\x00", "<speak>", "]]>", "x" * 3000])
@pytest.mark.parametrize("legs", ["aleg", "bleg", "both"])
def test_spoken_markup_is_valid(text: str, legs: str) -> None:
    spoken = obey(SPEAK, {}, {"type": "ssml", "text": text, "legs": legs})["text"]
    assert len(spoken) <= 3000
    assert read_document(f"<Response><Speak>{_inside(spoken)}</Speak></Response>", "text/xml").valid


def _inside(ssml: str) -> str:
    return ssml.removeprefix("<speak>").removesuffix("</speak>")


def test_spoken_markup_is_of_several_kinds() -> None:
    texts = [obey(SPEAK, {}, {"type": "ssml", "text": f"Line {n}"})["text"] for n in range(50)]
    for part in ("<speak>", "<break", "<prosody"):
        assert any(part in text for text in texts)
    assert any(text.startswith("Line") for text in texts)
    assert all(f"Line {n}" in text for n, text in enumerate(texts))


@pytest.mark.parametrize("text", ["", "x" * 3001, 5, None, "<speak>One <p>two</p></speak>"])
def test_what_cannot_be_spoken_stays_bad_and_examples_stay_as_they_are(text: Any) -> None:
    assert obey(SPEAK, {}, {"type": "ssml", "text": text})["text"] == text
