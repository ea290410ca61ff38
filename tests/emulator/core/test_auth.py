"""Credentials and their scope."""

from __future__ import annotations

import base64

import pytest

from plivo_emulator.pipeline.auth import SUBACCOUNTS
from plivo_emulator.pipeline.http import Request
from tests.emulator.core.conftest import Talk, basic

SUB = ("SA" + "X" * 18, "subtoken")
MAIN = "MAEMULATOR0000000000"


@pytest.fixture
def family(talk: Talk) -> Talk:
    """A main account with an enabled and a disabled subaccount."""
    with talk.emulator.store.transaction(write=True) as tx:
        for auth_id, enabled in ((SUB[0], 1), ("SA" + "D" * 18, 0)):
            SUBACCOUNTS.insert(
                tx,
                {"auth_id": auth_id},
                auth_id=auth_id,
                account=MAIN,
                auth_token=SUB[1],
                enabled=enabled,
                created_at=0,
            )
    return talk


def test_main_and_subaccount_credentials_work(family: Talk) -> None:
    assert family("GET", "Thing/").status == 200
    assert family("GET", "Thing/", auth=SUB).status == 200


def encoded(text: bytes) -> str:
    return base64.b64encode(text).decode()


@pytest.mark.parametrize(
    "header",
    [
        "",
        "Basic",
        "Basic ",
        "Bearer stk_123",
        "Basic !!!!",
        "Basic " + encoded(b"no colon"),
        "Basic " + encoded(b"\xff\xfe:x"),
        "Basic " + encoded(b":"),
        "Basic " + encoded(b"MAEMULATOR0000000000:wrong"),
        "Basic " + encoded("MAEMULATOR0000000000:\u00e9".encode()),
        "Basic " + encoded(b"MAUNKNOWN00000000000:x"),
        "Basic " + encoded(b"SAUNKNOWN00000000000:x"),
        "Basic " + encoded(b"SADDDDDDDDDDDDDDDDDD:subtoken"),
        "Basic " + encoded(b"\x00:\x00"),
        "Basic \ud800",
        "Basic é",
    ],
)
def test_401(family: Talk, header: str) -> None:
    request = Request("GET", f"/v1/Account/{MAIN}/Thing/", {"authorization": header})
    reply = family.emulator.handle(request)
    assert reply.status == 401
    assert reply.body == {"error": "authentication credentials were not provided"}
    assert reply.headers["www-authenticate"].startswith("Basic")


def test_no_header_is_401(family: Talk) -> None:
    assert family.emulator.handle(Request("GET", f"/v1/Account/{MAIN}/Thing/")).status == 401


def test_the_scheme_has_no_case(family: Talk) -> None:
    headers = {"authorization": basic(*family.auth).replace("Basic", "bAsIc")}
    assert family("GET", "Thing/", headers=headers).status == 200


@pytest.mark.parametrize("path", [SUB[0], "MAEMULATOR0000000001", "maemulator0000000000", "x"])
def test_the_path_must_be_the_senders(family: Talk, path: str) -> None:
    assert family("GET", f"/v1/Account/{path}/Thing/").status == 401


def test_a_subaccount_cannot_use_the_main_path(family: Talk) -> None:
    assert family("GET", f"/v1/Account/{MAIN}/Thing/", auth=SUB).status == 401


def test_subaccounts_do_not_manage_subaccounts(family: Talk) -> None:
    reply = family("GET", "Misuse/", auth=SUB)
    assert reply.status == 403
    assert reply.body["error"] == "subaccounts cannot manage subaccounts"


def test_changes_take_effect_at_once(family: Talk) -> None:
    assert family("GET", "Thing/", auth=SUB).status == 200
    with family.emulator.store.transaction(write=True) as tx:
        SUBACCOUNTS.update(tx, SUB[0], {}, enabled=0)
    assert family("GET", "Thing/", auth=SUB).status == 401
    with family.emulator.store.transaction(write=True) as tx:
        SUBACCOUNTS.update(tx, SUB[0], {}, enabled=1, auth_token="other")
    assert family("GET", "Thing/", auth=SUB).status == 401
    assert family("GET", "Thing/", auth=(SUB[0], "other")).status == 200


def test_wrong_headers_are_not_hoarded(family: Talk) -> None:
    for number in range(3000):
        family("GET", "Thing/", auth=(MAIN, f"wrong{number}"))
    assert len(family.emulator._authentication._parsed) <= 1024
    assert family("GET", "Thing/").status == 200


def test_authentication_precedes_validation(family: Talk) -> None:
    assert family("POST", "Thing/", {"count": 99}, auth=(MAIN, "wrong")).status == 401
