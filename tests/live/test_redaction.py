"""Nothing of people and accounts gets past the gateway."""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from tests.live.conftest import ACCOUNT
from tests.live.policy import Policy
from tests.live.redaction import STAND_IN, Redaction
from tests.live.scan import leaks


@pytest.fixture
def redaction() -> Redaction:
    return Redaction(ACCOUNT.auth_id, ACCOUNT.auth_token, Policy.load())


def shown(redaction: Redaction, value: Any) -> Any:
    return json.loads(redaction.reply(json.dumps(value).encode()))


def test_numbers_and_accounts_get_the_same_stand_in_each_time(redaction: Redaction) -> None:
    first = shown(redaction, {"to": "+442071234567", "auth_id": "SAM3NDE1ZTYXNZU2ODG5"})
    again = shown(redaction, {"from": "442071234567", "owner": ["SAM3NDE1ZTYXNZU2ODG5"]})
    assert first["to"] == "+" + again["from"]
    assert [first["auth_id"]] == again["owner"]
    assert "4420" not in json.dumps([first, again])
    # Asked for by its stand-in, the real one is found.
    assert redaction.request(f"/x/{first['auth_id']}/?n={again['from']}") == (
        "/x/SAM3NDE1ZTYXNZU2ODG5/?n=442071234567"
    )


def test_texts_are_masked_unless_they_are_harmless(redaction: Redaction) -> None:
    reply = {
        "name": "Alice Miller",
        "error": f"no number +442071234567 in {ACCOUNT.auth_id}, token {ACCOUNT.auth_token}",
        "answer_url": "https://alice:pw@miller.io/?token=x",
        "status": "active",
        "created_time": "2026-03-01 09:30:00+00:00",
        "total_amount": "0.00350",
        "auth_token": "Njg3YWRmYjE4NWEyNzgzODkyNGI2NjdmZmZhZTdj",
        "cash_credits": "178.36",
        "something new": {"Alice Miller": ["Bob"]},
        "resource_uri": f"/v1/Account/{ACCOUNT.auth_id}/Application/20372631212782780/",
    }
    text = json.dumps(shown(redaction, reply))
    for secret in ("Alice", "Bob", "miller", "4420", ACCOUNT.auth_id, ACCOUNT.auth_token, "178"):
        assert secret not in text.replace('{"Alice Miller"', ""), secret
    found = json.loads(text)
    for kept in ("status", "created_time", "total_amount"):
        assert found[kept] == reply[kept]
    assert found["resource_uri"] == f"/v1/Account/{STAND_IN}/Application/20372631212782780/"


def test_what_tests_invented_comes_back_as_it_was(redaction: Redaction) -> None:
    redaction.request("first_party=14155550100")
    redaction.invented("Courier_hotline")
    reply = {"first_party": "14155550100", "app_name": "Courier_hotline"}
    assert shown(redaction, reply) == reply


@pytest.mark.parametrize("body", [b"<html>Alice</html>", b"\xff\xfe", b'{"name": "Alice'])
def test_what_is_no_json_is_not_shown(redaction: Redaction, body: bytes) -> None:
    assert redaction.reply(body) == b"redacted"


def test_files_with_a_secret_in_any_form_are_deleted(tmp_path: Path) -> None:
    secret = "UmVhbFRva2Vu+/VGhhdE11c3ROb3RCZQ=="
    texts = {
        "raw": secret,
        "url": quote(secret, safe=""),
        "hex": secret.encode().hex(),
        "basic": base64.b64encode(f"MAREALACCOUNT0000001:{secret}".encode()).decode(),
        "shifted": base64.b64encode(f"ab{secret}cd".encode()).decode(),
        "clean": "nothing",
    }
    for name, text in texts.items():
        (tmp_path / name).write_text(f"... {text} ...")
    assert {path.name for path in leaks(tmp_path, [secret])} == texts.keys() - {"clean"}
    assert [path.name for path in tmp_path.iterdir()] == ["clean"]
