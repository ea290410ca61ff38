"""How arguments of methods travel."""

from __future__ import annotations

import copy
import inspect
import math
import pickle
import re
from functools import partial
from typing import Any

import pytest

from plivo_client import UNSET, Plivo
from plivo_client.models import AsyncAccepted, SubaccountCreated
from plivo_runtime.request import given
from tests.client.fake_api import AUTH_ID, FakeApi, answer

UUID = "5b1f3c52-6d0a-4f0e-8f6f-1c2a4f0f9b11"


def test_fields_of_the_body_are_keyword_arguments() -> None:
    api = FakeApi(answer(201, {}))
    api.client().masking_sessions.create(
        first_party="+14155550100", second_party="+14155550101", ring_timeout=30, record=False
    )
    assert api.request.method == "POST"
    assert api.request.url.path == f"/v1/Account/{AUTH_ID}/Masking/Session/"
    assert api.request.headers["content-type"] == "application/json"
    assert api.sent == {
        "first_party": "+14155550100",
        "second_party": "+14155550101",
        "ring_timeout": 30,
        "record": False,
    }


def test_none_and_unset_are_left_out() -> None:
    api = FakeApi(answer(202, {}))
    api.client().accounts.update(name=None, city=UNSET, state="")
    assert api.sent == {"state": ""}


def test_nullable_arguments_can_be_null() -> None:
    sent = given(
        {"note": None, "name": None, "other": UNSET}, nullable=frozenset({"note", "other"})
    )
    assert sent == {"note": None}


def test_filters_keep_their_names_on_the_wire() -> None:
    api = FakeApi(answer(200, {}))
    api.client().masking_sessions.list(
        created_time_gte="2026-03-01 00:00:00", duration_lt=60, limit=5, offset=0
    )
    assert dict(api.request.url.params) == {
        "created_time__gte": "2026-03-01 00:00:00",
        "duration__lt": "60",
        "limit": "5",
        "offset": "0",
    }


def test_a_request_without_arguments_has_no_query() -> None:
    api = FakeApi(answer(200, {}))
    api.client().masking_sessions.list()
    assert api.request.url.raw_path.decode().endswith("/Masking/Session/")
    assert api.request.content == b""


def test_a_body_without_arguments_is_an_empty_object() -> None:
    api = FakeApi(answer(202, {}))
    api.client().accounts.update()
    assert api.sent == {}
    assert api.request.headers["content-type"] == "application/json"


def test_text_is_sent_as_utf_8_and_quoted() -> None:
    api = FakeApi(answer(200, {}))
    api.client().applications.list(app_name="a&b=ü +/%")
    assert dict(api.request.url.params) == {"app_name": "a&b=ü +/%"}
    assert api.request.url.query == b"app_name=a%26b%3D%C3%BC+%2B%2F%25"
    api = FakeApi(answer(202, {}))
    api.client().accounts.update(name="ü\u2028\U0001f600")
    assert api.sent == {"name": "ü\u2028\U0001f600"}


def test_arguments_of_delete_are_in_the_query() -> None:
    api = FakeApi(answer(204))
    api.client().applications.delete(
        "20372631212782780", cascade=False, new_endpoint_application="15784735442685051"
    )
    assert api.request.method == "DELETE"
    assert api.request.url.query == b"cascade=false&new_endpoint_application=15784735442685051"
    assert api.request.content == b""


def test_path_parameters_stay_one_segment() -> None:
    api = FakeApi(answer(200, {}))
    api.client().masking_sessions.get("a/b?c#d ü")
    assert api.request.url.raw_path.decode().endswith("/Session/a%2Fb%3Fc%23d%20%C3%BC/")


A_MODEL = SubaccountCreated.from_dict({"auth_id": "SA"})


@pytest.mark.parametrize("wrong", ["", ".", "..", None, UNSET, ["a", "b"], A_MODEL])
def test_a_path_parameter_is_one_value_and_addresses_no_other_resource(wrong: Any) -> None:
    api = FakeApi(answer(204))
    told = f"session_uuid must be a single value that is not empty, not {wrong!r}"
    with pytest.raises(ValueError, match=re.escape(told)):
        api.client().masking_sessions.delete(wrong)
    assert api.requests == []


def test_every_error_about_an_argument_names_it() -> None:
    """Those of a path by the name in Python, whichever place of the path."""
    client = FakeApi(answer(200, {})).client()
    resources = [one for one in vars(type(client)) if not one.startswith("_")]
    tried = 0
    for resource in (getattr(client, one) for one in resources):
        for name, method in inspect.getmembers(type(resource), inspect.isfunction):
            parameters = inspect.signature(method).parameters.values()
            path = [one.name for one in parameters if one.kind is one.POSITIONAL_OR_KEYWORD][1:]
            for empty in path if not name.startswith("_") else ():
                given: dict[str, Any] = dict.fromkeys(path, "1") | {empty: ""}
                required = {
                    one.name: "1"
                    for one in parameters
                    if one.kind is one.KEYWORD_ONLY and one.default is one.empty
                }
                with pytest.raises(ValueError, match=f"^{empty} must "):
                    getattr(resource, name)(**given, **required)
                tried += 1
    assert tried > 100


def test_a_misspelt_argument_is_suggested() -> None:
    client: Any = FakeApi(answer(200, {})).client()
    for method in (
        partial(client.verify_sessions.create, recipient="1"),
        partial(client.verify_sessions.with_raw_response.create, recipient="1"),
    ):
        with pytest.raises(TypeError, match=r"argument 'metod': did you mean method\?"):
            method(metod="GET")
    with pytest.raises(TypeError, match=r"argument 'time_out': did you mean timeout\?"):
        client.accounts.get(time_out=3)
    with pytest.raises(TypeError, match=r"argument 'statuss': did you mean status\?"):
        list(client.verify_sessions.iterate(statuss="verified"))


@pytest.mark.parametrize("wrong", ["x", True, (1, 2), -1, 0, math.nan, math.inf])
def test_a_timeout_is_a_positive_number(wrong: Any) -> None:
    api = FakeApi(answer(200, {}))
    for place in (
        partial(api.client().accounts.get, timeout=wrong),
        partial(api.client().with_options, timeout=wrong),
        partial(Plivo, "MA", "token", timeout=wrong),
    ):
        with pytest.raises((TypeError, ValueError), match=re.escape(f"not {wrong!r}")) as told:
            place()
        assert str(told.value).startswith("timeout must be ")
    assert api.requests == []


@pytest.mark.parametrize("wrong", ["x", True, 1.5, -1])
def test_retries_are_a_whole_number(wrong: Any) -> None:
    api = FakeApi(answer(200, {}))
    for place in (
        partial(api.client().with_options, max_retries=wrong),
        partial(Plivo, "MA", "token", max_retries=wrong),
    ):
        with pytest.raises((TypeError, ValueError), match=r"max_retries must .*" + repr(wrong)):
            place()


def test_deleting_returns_none_or_the_asynchronous_reply() -> None:
    assert FakeApi(answer(204)).client().applications.delete("1") is None
    spawned = {"api_id": "63f0761a", "message": "async api spawned"}
    reply = (
        FakeApi(answer(202, spawned))
        .client()
        .applications.delete("1", callback_url="https://example.com/async")
    )
    assert reply == AsyncAccepted("63f0761a", "async api spawned")


@pytest.mark.parametrize("status", [200, 201, 202])
def test_the_asynchronous_reply_is_told_by_its_fields(status: int) -> None:
    spawned = {"api_id": "63f0761a", "message": "async api spawned"}
    created = {**spawned, "message": "created", "auth_id": "SA", "auth_token": "t"}
    client = FakeApi(answer(status, spawned), answer(status, created)).client()
    first = client.subaccounts.create(name="x", callback_url="https://example.com/async")
    assert isinstance(first, AsyncAccepted)
    assert isinstance(client.subaccounts.create(name="x"), SubaccountCreated)


def test_unset_is_one_false_value_that_can_be_copied() -> None:
    assert not UNSET
    assert repr(UNSET) == "UNSET"
    assert copy.deepcopy({"a": UNSET})["a"] is UNSET
    assert copy.copy(UNSET) is UNSET
    assert pickle.loads(pickle.dumps(UNSET)) is UNSET
