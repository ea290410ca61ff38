"""The model of the account: right replies pass, each planted lie is found."""

from __future__ import annotations

from typing import Any

import pytest

from tests.contract.expected import Digits, Either, after_create, agrees, documented_defaults
from tests.contract.observation import Observation
from tests.contract.probes import PROBES
from tests.contract.resources import RESOURCES, Resource
from tests.contract.run_state import RunState
from tests.contract.shadow import Shadow

APP = "20372631212782780"
OTHER_APP = "20372631212782781"
SESSION = "5b1f3c52-6d0a-4f0e-8f6f-1c2a4f0f9b11"
OTHER = "5b1f3c52-6d0a-4f0e-8f6f-1c2a4f0f9b12"
MAIN = "MAEMULATOR0000000000"
SUBACCOUNT = "SAM3NDE1ZTYXNZU2ODG5"

APPLICATION: dict[str, Any] = {
    "app_id": APP,
    "app_name": "Hotline",
    "answer_url": "https://a.example/",
    "answer_method": "POST",
    "hangup_url": "https://a.example/",
    "hangup_method": "POST",
    "fallback_answer_url": "",
    "fallback_method": "POST",
    "message_url": None,
    "message_method": "POST",
    "default_app": False,
    "default_endpoint_app": False,
    "sub_account": None,
    "log_incoming_messages": True,
    "public_uri": False,
    "enabled": True,
}
SENT = {"app_name": "Hotline", "answer_url": "https://a.example/"}


@pytest.fixture(autouse=True)
def main_account(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(PROBES, "main", (MAIN, "token"))


def resource(name: str) -> Resource:
    return next(each for each in RESOURCES if each.name == name)


def seen(
    operation_id: str,
    reply: Any,
    body: Any = None,
    status: int = 200,
    named: str = "",
    query: str = "",
    auth_id: str = MAIN,
) -> Observation:
    path = {"auth_id": auth_id}
    if named:
        path[resource(operation_id.rpartition("_")[0]).id_parameter] = named
    url = f"http://host/v1/Account/{auth_id}/?{query}"
    return Observation("1", operation_id, path, url, body, status, reply)


def created(shadow: Shadow, sent: dict[str, Any] | None = None, app_id: str = APP) -> None:
    reply = {"app_id": app_id, "message": "created"}
    assert not shadow.learn(seen("applications_create", reply, sent or SENT, 201))


def read(shadow: Shadow, **changes: Any) -> list[str]:
    document = APPLICATION | changes
    return shadow.learn(seen("applications_get", document, named=document["app_id"]))


def listed(shadow: Shadow, **changes: Any) -> list[str]:
    return shadow.learn(seen("applications_list", {"objects": [APPLICATION | changes]}))


def test_what_was_sent_and_the_defaults_are_shown() -> None:
    shadow = Shadow()
    created(shadow)
    assert not read(shadow)
    assert not listed(shadow)
    assert shadow.comparisons["applications"] > 20


@pytest.mark.parametrize(
    "lie",
    [
        {"app_name": "hotline"},
        {"answer_method": "GET"},
        {"hangup_url": ""},
        {"fallback_answer_url": "https://a.example/"},
        {"log_incoming_messages": False},
        {"log_incoming_messages": 1},
        {"sub_account": SUBACCOUNT},
        {"default_app": True},
    ],
)
def test_a_wrong_value_is_found_wherever_it_is_shown(lie: dict[str, Any]) -> None:
    for show in (read, listed):
        shadow = Shadow()
        created(shadow)
        assert show(shadow, **lie)


def test_a_missing_field_is_found() -> None:
    shadow = Shadow()
    created(shadow)
    document = {name: value for name, value in APPLICATION.items() if name != "public_uri"}
    assert shadow.learn(seen("applications_get", document, named=APP))


def test_what_was_once_shown_stays_the_same() -> None:
    shadow = Shadow()
    created(shadow)
    assert not read(shadow)
    assert read(shadow, enabled=False)


def update(shadow: Shadow, body: Any, status: int = 202, named: str = APP) -> list[str]:
    return shadow.learn(seen("applications_update", {}, body, status, named))


def test_an_update_changes_what_it_names_and_nothing_else() -> None:
    shadow = Shadow()
    created(shadow)
    read(shadow)
    update(shadow, {"default_number_app": True, "answer_method": "GET"})
    assert not read(shadow, default_app=True, answer_method="GET")
    update(shadow, {"message_url": "https://m.example/"})
    assert read(shadow, default_app=True, answer_method="GET")
    update(shadow, {"message_url": "https://m.example/"})
    changed = {"default_app": True, "message_url": "https://m.example/"}
    assert read(shadow, answer_method="POST", **changed)


def test_a_refused_update_changes_nothing() -> None:
    shadow = Shadow()
    created(shadow)
    update(shadow, {"app_name": "New"}, status=400)
    assert not read(shadow)
    assert read(shadow, app_name="New")


def test_the_newest_default_takes_over() -> None:
    shadow = Shadow()
    created(shadow, SENT | {"default_number_app": True})
    assert not read(shadow, default_app=True)
    created(shadow, SENT | {"default_number_app": True}, OTHER_APP)
    assert not read(shadow, default_app=False)
    assert read(shadow, default_app=True)


def test_an_identifier_is_given_away_once() -> None:
    shadow = Shadow()
    created(shadow)
    assert shadow.learn(seen("applications_create", {"app_id": APP}, SENT, 201))


def test_what_is_asynchronous_may_have_happened_or_not() -> None:
    for name in ("Hotline", "Later"):
        shadow = Shadow()
        created(shadow)
        later = {"app_name": "Later", "callback_url": "https://c.example/"}
        update(shadow, later)
        assert not read(shadow, app_name=name)
        assert read(shadow, app_name="Another")


def test_what_a_subaccount_creates_is_its_own() -> None:
    for owner, found in ((SUBACCOUNT, False), (None, True)):
        shadow = Shadow()
        reply = {"app_id": APP}
        shadow.learn(seen("applications_create", reply, SENT, 201, auth_id=SUBACCOUNT))
        assert bool(read(shadow, sub_account=owner)) == found


MASKING = {
    "first_party": "+14155550100",
    "second_party": "14155550101",
}


def masking(sent: dict[str, Any], **changes: Any) -> dict[str, Any]:
    wanted = after_create(resource("masking_sessions"), sent)
    session = {name: "" if isinstance(value, Either) else value for name, value in wanted.items()}
    session |= {"session_uuid": SESSION, "create_session_with_single_party": None}
    return session | changes


def test_a_new_masking_session_has_the_recorded_defaults() -> None:
    wanted = after_create(resource("masking_sessions"), MASKING)
    recorded = {"duration": 1800, "call_time_limit": 14400, "ring_timeout": 45}
    assert wanted.items() >= recorded.items()
    assert wanted["first_party"] == "14155550100"
    assert wanted["first_party_pin"] is None


@pytest.mark.parametrize(
    "lie",
    [
        {"ring_timeout": 120},
        {"duration": 3600},
        {"first_party": "+14155550100"},
        {"status": "expired"},
        {"pin_retry": 1},
        {"record_file_format": "wav"},
        {"callback_url": None},
    ],
)
def test_a_new_masking_session_that_is_shown_wrongly_is_found(lie: dict[str, Any]) -> None:
    for changes, found in (({}, False), (lie, True)):
        reply = {"session_uuid": SESSION, "session": masking(MASKING, **changes)}
        problems = Shadow().learn(seen("masking_sessions_create", reply, MASKING, 201))
        assert bool(problems) == found


def test_an_ended_masking_session_stays_ended() -> None:
    shadow = Shadow()
    reply = {"session_uuid": SESSION, "session": masking(MASKING)}
    assert not shadow.learn(seen("masking_sessions_create", reply, MASKING, 201))
    shadow.learn(seen("masking_sessions_delete", {}, named=SESSION))
    ended = {"response": masking(MASKING, status="expired")}
    alive = {"response": masking(MASKING)}
    assert not shadow.learn(seen("masking_sessions_get", ended, named=SESSION))
    assert shadow.learn(seen("masking_sessions_get", alive, named=SESSION.upper()))


def test_parties_stay_unless_the_session_has_a_single_one() -> None:
    shadow = Shadow()
    reply = {"session_uuid": SESSION, "session": masking(MASKING)}
    shadow.learn(seen("masking_sessions_create", reply, MASKING, 201))
    body = {"second_party": "14155550199"}
    for party, found in (("14155550101", False), ("14155550199", True)):
        updated = {"session": masking(MASKING, second_party=party)}
        problems = shadow.learn(seen("masking_sessions_update", updated, body, named=SESSION))
        assert bool(problems) == found


def test_made_up_pins_have_the_length_that_was_asked_for() -> None:
    sent = MASKING | {
        "is_pin_authentication_required": True,
        "generate_pin": True,
        "generate_pin_length": 6,
        "pin_prompt_play": "https://p.example/a.mp3",
    }
    assert after_create(resource("masking_sessions"), sent)["first_party_pin"] == Digits(6)


def verify(**changes: Any) -> dict[str, Any]:
    return {
        "session_uuid": SESSION,
        "recipient": "14155550123",
        "channel": "sms",
        "locale": "en",
        "status": "in-progress",
        "count": 1,
        "attempt_details": [{"channel": "sms", "status": "queued", "attempt_uuid": "1"}],
    } | changes


def send(shadow: Shadow, name: str = SESSION, **more: Any) -> list[str]:
    body = {"recipient": "+14155550123", **more}
    return shadow.learn(seen("verify_sessions_create", {"session_uuid": name}, body, 202))


def look(shadow: Shadow, **changes: Any) -> list[str]:
    return shadow.learn(seen("verify_sessions_get", verify(**changes), named=SESSION))


def test_every_password_that_is_sent_again_is_counted() -> None:
    shadow = Shadow()
    assert not send(shadow)
    assert not look(shadow)
    assert not send(shadow, channel="voice", code_length=4)
    attempts = [
        {"channel": "sms", "status": "sent", "attempt_uuid": "1"},
        {"channel": "voice", "status": "ringing", "code_length": 4, "attempt_uuid": "2"},
    ]
    right = {"count": 2, "channel": "voice", "attempt_details": attempts}
    assert look(shadow, **(right | {"count": 1}))
    assert look(shadow, **(right | {"channel": "sms"}))
    assert look(shadow, **(right | {"attempt_details": attempts[1:]}))


def test_a_right_second_attempt_passes() -> None:
    shadow = Shadow()
    send(shadow)
    look(shadow)
    send(shadow)
    attempts = verify()["attempt_details"] * 2
    assert not look(shadow, count=2, attempt_details=attempts)


def test_a_session_is_used_again_for_its_own_recipient_only() -> None:
    shadow = Shadow()
    send(shadow)
    look(shadow)
    body = {"recipient": "+14155550199"}
    assert shadow.learn(seen("verify_sessions_create", {"session_uuid": SESSION}, body, 202))


def test_what_is_verified_stays_verified() -> None:
    shadow = Shadow()
    send(shadow)
    look(shadow)
    shadow.learn(seen("verify_sessions_validate", {}, {"otp": "1"}, named=SESSION))
    assert look(shadow)
    assert not look(shadow, status="verified")


def validate(world: RunState, otp: str, status: int) -> list[str]:
    return world.learn(seen("verify_sessions_validate", {}, {"otp": otp}, status, SESSION))


def test_only_the_right_password_is_accepted_and_only_once() -> None:
    world = RunState()
    body = {"recipient": "+14155550123", "otp": "1234"}
    world.learn(seen("verify_sessions_create", {"session_uuid": SESSION}, body, 202))
    assert not validate(world, "1235", 400)
    assert validate(world, "1235", 200)
    assert validate(world, "1234", 200)


def test_a_password_is_checked_ten_times_at_most() -> None:
    for checks, found in ((9, False), (10, True)):
        world = RunState()
        body = {"recipient": "+14155550123", "otp": "1234"}
        world.learn(seen("verify_sessions_create", {"session_uuid": SESSION}, body, 202))
        for _ in range(checks):
            assert not validate(world, "9999", 400)
        assert bool(validate(world, "1234", 200)) == found


BULK: dict[str, Any] = {
    "src": "+1 415-555-0100",
    "dst": "14155550101< +1 (415) 555-0102<14155550101<1111",
    "text": "hello",
    "log": False,
}
QUEUED: dict[str, Any] = {"message_uuid": [SESSION, OTHER], "invalid_number": ["1111"]}


def message(**changes: Any) -> list[str]:
    """What the model finds wrong with the second of two messages."""
    shadow = Shadow()
    assert not shadow.learn(seen("messages_send", QUEUED, BULK, 202))
    assert len(shadow.known(resource("messages"))) == 2
    document = {
        "message_uuid": OTHER,
        "message_direction": "outbound",
        "message_type": "sms",
        "message_state": "failed",
        "from_number": "14155550100",
        "to_number": "14155550***",
        "log": "false",
        "dlt_entity_id": "",
        "dlt_template_id": "",
        "dlt_template_category": "",
    }
    first = shadow.learn(seen("messages_get", document, named=OTHER))
    return first + shadow.learn(seen("messages_get", document | changes, named=OTHER))


def test_a_request_may_create_several() -> None:
    assert not message()


@pytest.mark.parametrize(
    "lie",
    [
        {"to_number": "14155550102"},
        {"from_number": "1415555010"},
        {"log": "true"},
        {"message_type": "mms"},
        {"message_state": "sent"},
        {"dlt_entity_id": "7"},
    ],
)
def test_a_wrong_message_is_found(lie: dict[str, Any]) -> None:
    assert message(**lie)


@pytest.mark.parametrize(
    "lie",
    [
        {"message_uuid": [SESSION]},
        {"message_uuid": [SESSION, OTHER, APP]},
        {"message_uuid": [SESSION, SESSION]},
        {"message_uuid": []},
        {"invalid_number": []},
        {"invalid_number": ["1111", "14155550102"]},
    ],
)
def test_there_is_one_message_for_each_destination(lie: dict[str, Any]) -> None:
    assert Shadow().learn(seen("messages_send", QUEUED | lie, BULK, 202))


def test_numbers_are_created_together() -> None:
    shadow, numbers = Shadow(), resource("numbers")
    sent = {"numbers": "15105550151, +15105550152", "carrier": "1", "region": "California"}
    assert not shadow.learn(seen("numbers_add", {"message": "changed"}, sent, 202))
    assert [each.name for each in shadow.known(numbers)] == ["15105550152", "15105550151"]
    assert shadow.learn(seen("numbers_add", {"message": "changed"}, sent, 202))
    assert numbers.parts("numbers", numbers.anew(sent)) not in ([], numbers.parts("numbers", sent))


def test_defaults_are_read_from_the_document() -> None:
    assert documented_defaults(resource("subaccounts")) == {"enabled": False}
    assert documented_defaults(resource("verify_sessions")) == {"channel": "sms", "locale": "en"}
    found = documented_defaults(resource("masking_sessions"))
    assert found["pin_retry"] == 1
    assert found["record_file_format"] == "mp3"
    assert len(found) >= 18


@pytest.mark.parametrize(
    ("value", "wanted", "right"),
    [
        (True, True, True),
        (1, True, False),
        (True, 1, False),
        (5.0, 5, True),
        ("5", 5, False),
        (SESSION.upper(), SESSION, True),
        ("A", "a", False),
        (None, Either(("", None)), True),
        ("x", Either(("", None)), False),
        ("1234", Digits(4), True),
        (1234, Digits(4), False),
        ([{"a": 1, "b": 2}], [{"a": 1}], True),
        ([{"a": 1}], [{"a": 1}, {"a": 1}], False),
        ({"a": 1}, {"b": 1}, False),
    ],
)
def test_values_agree_with_their_types(value: Any, wanted: Any, right: bool) -> None:
    assert agrees(value, wanted) is right


def test_what_scripts_do_not_make_up_is_not_expected_to_be_missing() -> None:
    powerpacks = resource("powerpacks")
    assert "application_id" in after_create(powerpacks, {"name": "x"})
    assert "application_id" not in after_create(powerpacks, {"name": "x", "application_id": "1"})
