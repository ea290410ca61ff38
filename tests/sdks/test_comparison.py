"""The judge of results: what it lets pass, and that it lets nothing else pass."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from plivo_emulator.pipeline.journal import REDACTED
from tests.sdks.comparison import arguments_of, differences

REPLY = {
    "api_id": "5b1f3c52-6d0a-4f0e-8f6f-1c2a4f0f9b11",
    "auth_token": REDACTED,
    "destination_country_iso2": "US",
    "enabled": False,
    "count": 2,
    "modified": None,
    "created_at": "2026-03-01T09:30:00.125Z",
    "objects": [{"app_id": "1"}, {"app_id": "2"}],
}
CAMEL = {
    "apiId": "5b1f3c52-6d0a-4f0e-8f6f-1c2a4f0f9b11",
    "authToken": "MDEy",
    "destinationCountryIso2": "US",
    "enabled": False,
    "count": "2",
    "createdAt": "2026-03-01T09:30:00.125000+00:00",
    "objects": [{"appId": "1"}, {"appId": "2"}],
    "client": None,
}


def test_names_and_notations_are_the_affair_of_an_sdk() -> None:
    assert differences(REPLY, CAMEL) == []
    assert differences({"api_id": "a"}, '{"apiId": "a"}') == []


@pytest.mark.parametrize(
    ("name", "value", "path", "lost"),
    [
        ("enabled", True, "enabled", False),
        ("enabled", "false", "enabled", False),
        ("enabled", None, "enabled", True),
        ("enabled", 0, "enabled", False),
        ("count", 3, "count", False),
        ("count", True, "count", False),
        ("authToken", "", "auth_token", False),
        ("createdAt", "2026-03-01T09:31:00.125Z", "created_at", False),
        ("createdAt", "yesterday", "created_at", False),
        ("objects", [{"appId": "1"}], "objects", False),
        ("objects", [{"appId": "1"}, {"appId": "1"}], "objects[].app_id", False),
        ("objects", [{"appId": "1"}, {}], "objects[].app_id", True),
        ("objects", {}, "objects", False),
    ],
)
def test_another_value_is_a_difference(name: str, value: Any, path: str, lost: bool) -> None:
    (found,) = differences(REPLY, CAMEL | {name: value})
    assert (found.path, found.lost) == (path, lost)
    assert found.text.startswith(path)


def test_what_is_left_out_is_lost_unless_it_is_empty_and_may_be() -> None:
    result = {name: value for name, value in CAMEL.items() if name not in ("enabled", "count")}
    assert {found.path for found in differences(REPLY, result)} == {"enabled", "count"}
    (found,) = differences(REPLY, result, zero_is_absent=True)
    assert found.path == "count"


SENT: Any = SimpleNamespace(
    path="/v1/Account/MAEMULATOR0000000000/Call/5b1f/?limit=5&created_time_gte=2020-01-01%2000:00:00",
    request_body={
        "answerUrl": "https://example.com",
        "record": "true",
        "to": ["14155550100"],
        "template": {"name": "order", "language": "en"},
        "otp": REDACTED,
    },
)


def test_arguments_may_be_sent_in_other_notations() -> None:
    arguments = {
        "call_uuid": "5b1f",
        "limit": 5,
        "created_time__gte": "2020-01-01 00:00",
        "answer_url": "https://example.com",
        "record": True,
        "to": "14155550100",
        "template": {"name": "order"},
        "otp": "493027",
    }
    assert arguments_of(SENT, arguments) == ([], [])


@pytest.mark.parametrize(
    ("name", "value", "sent"),
    [
        ("limit", 6, "'5'"),
        ("record", False, "'true'"),
        ("to", ["14155550100", "14155550101"], "['14155550100']"),
        ("template", {"name": "other"}, "{'name': 'order', 'language': 'en'}"),
        ("created_time__gte", "2020-01-02 00:00", "'2020-01-01 00:00:00'"),
    ],
)
def test_another_argument_is_a_change(name: str, value: Any, sent: str) -> None:
    expected = f"{name} was sent as {sent} instead of {value!r}"
    assert arguments_of(SENT, {name: value}) == ([], [expected])


def test_what_is_not_sent_is_told_apart_from_what_cannot_be_switched_off() -> None:
    arguments = {"subaccount": "SAM3NDE1ZTYXNZU2ODG5", "geomatch": False}
    assert arguments_of(SENT, arguments) == (["subaccount", "geomatch=false"], [])
