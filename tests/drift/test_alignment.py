"""Names may differ as long as they stand for the same; everything else is a difference."""

from __future__ import annotations

import base64
from typing import Any

import pytest

from tests.drift.alignment import Alignment
from tests.proxy import Incoming

LEFT = "6c0d1f5e-93f2-4a8c-b8a6-2b0f1f0d7a11"
RIGHT = "0f9a7c52-11de-4f5b-9a53-7d2c64a4b822"


@pytest.fixture
def alignment() -> Alignment:
    return Alignment({"MALEFT00000000000000": "MARIGHT0000000000000", "l" * 40: "r" * 40})


def kinds(alignment: Alignment, left: Any, right: Any) -> list[tuple[str, str]]:
    return [(each.kind, each.path) for each in alignment.compare(left, right)]


def test_names_are_learnt_and_then_must_hold(alignment: Alignment) -> None:
    assert kinds(alignment, {"id": LEFT}, {"id": RIGHT}) == []
    assert kinds(alignment, [f"/x/{LEFT}/"], [f"/x/{RIGHT}/"]) == []
    assert kinds(alignment, {"id": LEFT}, {"id": LEFT}) == [("identity", "/id")]
    other = "11111111-1111-4111-8111-111111111111"
    assert kinds(alignment, {"id": other}, {"id": RIGHT}) == [("identity", "/id")]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ({"a": 1}, {"a": 1}, []),
        ({"a": 1}, {"a": 2}, [("value", "/a")]),
        ({"a": 1}, {"a": True}, [("type", "/a")]),
        ({"a": 1}, {"a": None}, [("type", "/a")]),
        ({"a": 1}, {}, [("missing", "/a")]),
        ({}, {"a": 1}, [("added", "/a")]),
        ({"a": [{"b": 1}, {"b": 2}]}, {"a": [{"b": 1}]}, [("length", "/a")]),
        ({"a": [{"b": 1}, {"b": 2}]}, {"a": [{"b": 2}, {"b": 2}]}, [("value", "/a/*/b")]),
        ({"a": "active"}, {"a": "expired"}, [("value", "/a")]),
        ({"a": "0.00350"}, {"a": "0.0035"}, [("value", "/a")]),
        ({"a": "2026-03-01 09:30:00 +0000 UTC"}, {"a": "2026-03-01 09:30:02 +0000 UTC"}, []),
        (
            {"a": "2026-03-01 09:30:00 +0000 UTC"},
            {"a": "2026-03-01 10:30:00 +0000 UTC"},
            [("value", "/a")],
        ),
        (
            {"a": "2026-03-01T09:30:00+00:00"},
            {"a": "2026-03-01T09:30:00+02:00"},
            [("value", "/a")],
        ),
        ({"a": LEFT}, {"a": "20372631212782780"}, [("value", "/a")]),
        ({"otp": "123456"}, {"otp": "654321"}, []),
        ({"otp": "123456"}, {"otp": "4321"}, [("value", "/otp")]),
    ],
)
def test_everything_else_is_a_difference(
    alignment: Alignment, left: Any, right: Any, expected: list[tuple[str, str]]
) -> None:
    assert kinds(alignment, left, right) == expected


def test_what_tests_sent_must_come_back_as_it_is(alignment: Alignment) -> None:
    body = b'{"first_party": "+14155550100"}'
    alignment.request(Incoming("POST", "/v1/", {}, body))
    assert kinds(alignment, {"to": "14155550100"}, {"to": "14155550100"}) == []
    assert kinds(alignment, {"to": "14155550100"}, {"to": "14155550199"}) == [("identity", "/to")]
    # A number that the server assigned may be another one.
    assert kinds(alignment, {"virtual": "12015550123"}, {"virtual": "12015550124"}) == []


def test_requests_name_what_the_second_server_knows(alignment: Alignment) -> None:
    accounts = ("SALEFT00000000000000", "SARIGHT0000000000000")
    left, right = (
        {"id": key, "auth_id": auth_id, "auth_token": token * 40, "otp": otp}
        for key, auth_id, token, otp in zip(
            (LEFT, RIGHT), accounts, "st", ("123456", "654321"), strict=True
        )
    )
    assert kinds(alignment, left, right) == []
    credentials = base64.b64encode(f"SALEFT00000000000000:{'s' * 40}".encode()).decode()
    sent = alignment.request(
        Incoming(
            "POST",
            f"/v1/Account/MALEFT00000000000000/Verify/Session/{LEFT.upper()}/?id={LEFT}",
            {"authorization": f"Basic {credentials}"},
            b'{"otp": "123456", "limit": 20}',
        )
    )
    assert sent.target == (
        f"/v1/Account/MARIGHT0000000000000/Verify/Session/{RIGHT.upper()}/?id={RIGHT}"
    )
    assert sent.body == b'{"otp": "654321", "limit": 20}'
    shown = base64.b64decode(sent.headers["authorization"].removeprefix("Basic ")).decode()
    assert shown == f"SARIGHT0000000000000:{'t' * 40}"


@pytest.mark.parametrize("header", ["Bearer x", "Basic !", "Basic", "", "Basic TUE= x"])
def test_odd_credentials_stay_as_they_are(alignment: Alignment, header: str) -> None:
    sent = alignment.request(Incoming("GET", "/v1/", {"authorization": header}))
    assert sent.headers["authorization"] == header
