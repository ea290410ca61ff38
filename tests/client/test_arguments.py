"""How arguments of methods travel."""

from __future__ import annotations

import copy
import pickle
import re
from typing import Any

import pytest

from plivo_client import UNSET
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


@pytest.mark.parametrize("wrong", ["", ".", "..", None, UNSET, ["a", "b"]])
def test_a_path_parameter_is_one_value_and_addresses_no_other_resource(wrong: Any) -> None:
    api = FakeApi(answer(204))
    with pytest.raises(ValueError, match=re.escape(f"not a path parameter: {wrong!r}")):
        api.client().masking_sessions.delete(wrong)
    assert api.requests == []


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
