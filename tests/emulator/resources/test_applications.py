"""Applications: create, read, change, list (Plivo's API reference: Application)."""

from __future__ import annotations

from typing import Any

import pytest

from tests.emulator.resources.api import Api

ANSWER = "https://example.com/answer"
MINIMAL = {"app_name": "Courier", "answer_url": ANSWER}
UNKNOWN = ["10000000000000000", "1", "nonsense", "9" * 40]


def shown(api: Api, app_id: str) -> Any:
    answer = api.get(f"Application/{app_id}/")
    assert answer.status == 200, answer
    return answer.said[1]


def listed(api: Api, **query: str) -> list[str]:
    answer = api.get("Application/", **query)
    assert answer.status == 200, answer
    assert answer.body["meta"]["total_count"] == len(answer.body["objects"])
    return [each["app_name"] for each in answer.body["objects"]]


def test_is_created(api: Api) -> None:
    """Plivo's API reference: Application."""
    status, body = api.post("Application/", MINIMAL).said
    assert status == 201
    assert body.keys() == {"message", "app_id"}
    assert body["message"] == "created"
    assert body["app_id"].isdecimal()
    assert 16 <= len(body["app_id"]) <= 18


def test_defaults(api: Api) -> None:
    """`hangup_url` is the answer URL, all methods are POST."""
    app_id = api.application()
    assert shown(api, app_id) == {
        "answer_method": "POST",
        "answer_url": ANSWER,
        "app_id": app_id,
        "app_name": "Courier",
        "application_type": "XML",
        "default_app": False,
        "default_endpoint_app": False,
        "enabled": True,
        "fallback_answer_url": "",
        "fallback_method": "POST",
        "hangup_method": "POST",
        "hangup_url": ANSWER,
        "log_incoming_message": True,
        "log_incoming_messages": True,
        "message_method": "POST",
        "message_url": "",
        "public_uri": False,
        "resource_uri": f"/v1/Account/{api.auth_id}/Application/{app_id}/",
        "sip_uri": f"sip:{app_id}@app.plivo.com",
        "sub_account": None,
    }


UNLOGGED = {"log_incoming_messages": False, "log_incoming_message": False}
# What a request can say, and how the reply says it (Plivo's API reference: Application).
SAYINGS: list[tuple[dict[str, Any], dict[str, Any]]] = [
    ({"app_name": "Dial Office 0.8"}, {"app_name": "Dial Office 0.8"}),
    ({"answer_method": "GET"}, {"answer_method": "GET"}),
    ({"hangup_url": "https://example.com/bye"}, {"hangup_url": "https://example.com/bye"}),
    ({"hangup_method": "GET"}, {"hangup_method": "GET"}),
    ({"fallback_answer_url": "http://b.example"}, {"fallback_answer_url": "http://b.example"}),
    ({"fallback_method": "GET"}, {"fallback_method": "GET"}),
    ({"fallback_answer_method": "GET"}, {"fallback_method": "GET"}),
    (
        {"message_url": "https://example.com/sms?x=1"},
        {"message_url": "https://example.com/sms?x=1"},
    ),
    ({"message_method": "GET"}, {"message_method": "GET"}),
    ({"default_number_app": True}, {"default_app": True}),
    ({"default_number_app": "true"}, {"default_app": True}),
    ({"default_endpoint_app": True}, {"default_endpoint_app": True}),
    ({"log_incoming_messages": False}, UNLOGGED),
    ({"log_incoming_message": "False"}, UNLOGGED),
    ({"public_uri": True}, {"public_uri": True}),
    ({"message_url": None, "hangup_url": None}, {}),
    ({"enabled": False, "sip_uri": "sip:me@example.com", "app_id": "1"}, {}),
]
EVERY_SAYING = pytest.mark.parametrize(
    ("said", "seen"), SAYINGS, ids=[" ".join(said) for said, _ in SAYINGS]
)
OWN_NAMES = ("app_id", "resource_uri", "sip_uri")


@EVERY_SAYING
def test_create_keeps_what_is_said(api: Api, said: dict[str, Any], seen: dict[str, Any]) -> None:
    plain = shown(api, api.application())
    made = shown(api, api.application(**said))
    for name in OWN_NAMES:
        del plain[name], made[name]
    assert made == plain | seen


@EVERY_SAYING
def test_update_changes_only_what_is_said(
    api: Api, said: dict[str, Any], seen: dict[str, Any]
) -> None:
    """Plivo's API reference: Application."""
    app_id = api.application()
    before = shown(api, app_id)
    assert api.post(f"Application/{app_id}/", said).said == (202, {"message": "changed"})
    assert shown(api, app_id) == before | seen


def test_hangups_do_not_follow_a_new_answer_url(api: Api) -> None:
    """A default is for creation; absent means unchanged."""
    app_id = api.application()
    api.post(f"Application/{app_id}/", {"answer_url": "https://example.com/v2"})
    after = shown(api, app_id)
    assert (after["answer_url"], after["hangup_url"]) == ("https://example.com/v2", ANSWER)


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"answer_url": None}, "answer_url parameter is missing"),
        ({"app_name": None}, "app_name parameter is missing"),
        ({"app_name": ""}, "app_name parameter must not be empty"),
        ({"answer_url": "nonsense"}, "answer_url parameter must be a valid URL"),
        ({"answer_url": "ftp://example.com"}, "answer_url parameter must be a valid URL"),
        ({"hangup_url": "https://"}, "hangup_url parameter must be a valid URL"),
        ({"message_url": "http:/x"}, "message_url parameter must be a valid URL"),
        ({"answer_method": "PUT"}, "answer_method parameter must be GET or POST"),
        ({"message_method": "get"}, "message_method parameter must be GET or POST"),
        ({"public_uri": "maybe"}, "public_uri parameter must be true or false"),
        ({"default_number_app": 2}, "default_number_app parameter must be true or false"),
    ],
)
def test_what_is_refused_at_creation(api: Api, change: dict[str, Any], error: str) -> None:
    """The text of a missing parameter; the others follow it (U7 and C22)."""
    body = {name: value for name, value in (MINIMAL | change).items() if value is not None}
    assert api.post("Application/", body).error == (400, error)
    assert listed(api) == []


@pytest.mark.parametrize(
    "change",
    [{"answer_url": "nonsense"}, {"hangup_method": "PUT"}, {"public_uri": "maybe"}],
)
def test_what_is_refused_as_a_change(api: Api, change: dict[str, Any]) -> None:
    """Nothing of a bad request is kept."""
    app_id = api.application()
    before = shown(api, app_id)
    assert api.post(f"Application/{app_id}/", {"app_name": "Other", **change}).status == 400
    assert shown(api, app_id) == before


@pytest.mark.parametrize("app_id", UNKNOWN)
def test_one_that_is_not_there(api: Api, app_id: str) -> None:
    """The text of a 404 (U7)."""
    path = f"Application/{app_id}/"
    for answer in (api.get(path), api.post(path, {"app_name": "X"}), api.delete(path)):
        assert answer.error == (404, "not found")


# Defaults ------------------------------------------------------------------------------------

SWITCHES = [("default_number_app", "default_app"), ("default_endpoint_app",) * 2]
EVERY_SWITCH = pytest.mark.parametrize(("said", "seen"), SWITCHES)


def defaults(api: Api, seen: str) -> set[str]:
    return {each["app_id"] for each in api.get("Application/").body["objects"] if each[seen]}


@EVERY_SWITCH
def test_an_owner_has_one_default(api: Api, said: str, seen: str) -> None:
    """New numbers and endpoints point to it, so there can be one only."""
    first = api.application(**{said: True})
    second = api.application()
    assert defaults(api, seen) == {first}
    third = api.application(**{said: True})
    assert defaults(api, seen) == {third}
    api.post(f"Application/{second}/", {said: True})
    assert defaults(api, seen) == {second}
    api.post(f"Application/{second}/", {"answer_url": "https://example.com/v2"})
    assert defaults(api, seen) == {second}
    api.post(f"Application/{third}/", {said: False})
    assert defaults(api, seen) == {second}
    api.post(f"Application/{second}/", {said: False})
    assert defaults(api, seen) == set()


@EVERY_SWITCH
def test_every_owner_has_its_own_default(api: Api, said: str, seen: str) -> None:
    """The resources of a subaccount are apart."""
    one = api.subaccount()
    ours, theirs = api.application(**{said: True}), one.application(**{said: True})
    assert defaults(api, seen) == {ours, theirs}
    later = api.application(**{said: True}, subaccount=one.auth_id)
    assert defaults(api, seen) == {ours, later}
    assert defaults(one, seen) == {later}


@EVERY_SWITCH
def test_a_default_that_changes_hands_is_no_second_default(api: Api, said: str, seen: str) -> None:
    """Also for an application that an update gives to a subaccount."""
    one = api.subaccount()
    ours, theirs = api.application(**{said: True}), one.application(**{said: True})
    assert api.post(f"Application/{ours}/", {"subaccount": one.auth_id}).status == 202
    assert shown(one, ours)["sub_account"] == one.auth_id
    of_one = defaults(one, seen)
    assert of_one < {ours, theirs}, "at most one of them can be the default"


def test_new_numbers_point_to_the_default(api: Api) -> None:
    """The owner's default, none if it has none."""
    one = api.subaccount()
    assert list(api.numbers().values()) == []
    api.mask()
    app_id = api.application(default_number_app=True)
    # Another number is rented for the same parties.
    api.mask()
    one.mask()
    theirs = one.application(default_number_app=True)
    one.mask()
    api.delete(f"Application/{app_id}/")
    api.mask()
    assert list(api.numbers().values()) == [
        ("", None),
        ("", None),  # its application was deleted
        (one.auth_id, None),
        (one.auth_id, theirs),
        ("", None),
    ]


# Owners --------------------------------------------------------------------------------------


def test_can_be_made_for_a_subaccount(api: Api) -> None:
    """`subaccount` in requests, `sub_account` in replies."""
    one = api.subaccount()
    app_id = api.application(subaccount=one.auth_id)
    assert shown(api, app_id)["sub_account"] == one.auth_id
    assert shown(one, app_id)["sub_account"] == one.auth_id
    own = one.application()
    assert shown(one, own)["sub_account"] == one.auth_id


def test_can_change_hands(api: Api) -> None:
    """Plivo's API reference: Application."""
    one, two = api.subaccount(), api.subaccount()
    app_id = api.application()
    for owner, other in ((one, two), (two, one)):
        answer = api.post(f"Application/{app_id}/", {"subaccount": owner.auth_id})
        assert answer.said == (202, {"message": "changed"})
        assert shown(api, app_id)["sub_account"] == owner.auth_id
        assert owner.get(f"Application/{app_id}/").status == 200
        assert other.get(f"Application/{app_id}/").status == 404
    stranger = {"subaccount": "SA00000000000000000X"}
    assert api.post(f"Application/{app_id}/", stranger).status == 400
    assert two.post(f"Application/{app_id}/", {"subaccount": one.auth_id}).status == 400
    assert shown(api, app_id)["sub_account"] == two.auth_id


# Lists ---------------------------------------------------------------------------------------


def test_lists_newest_first_without_api_ids(api: Api) -> None:
    """A list has full objects."""
    made = [api.application(app_name=name) for name in ("a", "b", "c")]
    objects = api.get("Application/").body["objects"]
    assert objects == [shown(api, app_id) for app_id in reversed(made)]


@pytest.mark.parametrize(
    ("prefix", "expected"),
    [
        ("Cour", ["Courier_2", "Courier 1"]),
        ("Courier_", ["Courier_2"]),
        ("C", ["C%", "Courier_2", "Courier 1"]),
        ("C%", ["C%"]),
        ("_", []),
        ("%", []),
        ("ourier", []),
        ("Courier 12", []),
        ("'; DROP TABLE applications --", []),
        ("Zo", ["Zoë"]),
        ("Zoë", ["Zoë"]),
    ],
)
def test_filters_by_the_beginning_of_the_name(api: Api, prefix: str, expected: list[str]) -> None:
    """A prefix, nothing in it is a wildcard."""
    for name in ("Courier 1", "Courier_2", "C%", "Zoë"):
        api.application(app_name=name)
    assert listed(api, app_name=prefix) == expected


def test_filters_by_a_new_name(api: Api) -> None:
    """A prefix, also after an update."""
    app_id = api.application(app_name="Before")
    api.post(f"Application/{app_id}/", {"app_name": "After"})
    assert listed(api, app_name="Before") == []
    assert listed(api, app_name="After") == ["After"]


def test_filters_go_together(api: Api) -> None:
    """Plivo's API reference: Application."""
    one = api.subaccount()
    for owner, name in ((api, "Courier A"), (one, "Courier B"), (one, "Shop")):
        owner.application(app_name=name)
    assert listed(api, subaccount=one.auth_id) == ["Shop", "Courier B"]
    assert listed(api, subaccount=one.auth_id, app_name="Cour") == ["Courier B"]
    assert listed(api, subaccount="SA00000000000000000X") == []
    assert api.get("Application/", subaccount="SA1").status == 400
