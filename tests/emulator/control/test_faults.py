"""Fault rules that would never do anything are refused: a test that plants one would stay green."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from plivo_client import APIStatusError, ServerError
from plivo_emulator.testing import EmulatorUnderTest


@pytest.mark.parametrize(
    ("rule", "status", "told"),
    [
        ({"operation_id": "account_get", "status": 500}, 404, "did you mean accounts_get?"),
        ({"operation_id": "frobnicate", "status": 500}, 404, "there is no operation frobnicate"),
        ({"operation_id": "accounts_get", "method": "POST", "status": 500}, 404, "uses GET"),
        ({"path": "/Account/", "status": 500}, 400, "path"),
        (
            {"path": "/v1/Account/MAEMULATOR0000000000/Aplication/", "status": 500},
            404,
            "no operation is below .*: did you mean Application?",
        ),
        ({"path": "/v1/Account/x/Application/7/8/", "status": 500}, 404, "no operation is below"),
        ({"path": "/_emulator/", "status": 500}, 400, "path"),
        ({"method": "BREW", "status": 500}, 400, "method"),
        ({"auth_id": "MAXXXXXXXXXXXXXXXXXX", "status": 500}, 404, "does not exist"),
        ({"auth_id": "SAXXXXXXXXXXXXXXXXXX", "status": 500}, 404, "does not exist"),
        ({}, 400, "status"),
        ({"error": "no", "times": 1}, 400, "status"),
    ],
)
def test_rules_without_effect_are_refused(
    plivo_emulator: EmulatorUnderTest, rule: dict[str, Any], status: int, told: str
) -> None:
    faults = plivo_emulator.control.faults
    with pytest.raises(APIStatusError, match=told) as caught:
        faults.create(**rule)
    assert caught.value.status_code == status
    assert faults.list().objects == []


@pytest.mark.parametrize(
    "rule",
    [
        {"operation_id": "accounts_get", "method": "get", "status": 503},
        {"path": "/v1/Account/", "status": 503},
        {"path": "/v1/Account/MAEMULATOR00", "status": 503},
        {"path": "/v1/Acc", "status": 503},
        {"auth_id": "MAEMULATOR0000000000", "status": 503},
    ],
)
def test_rules_that_can_hit_do(plivo_emulator: EmulatorUnderTest, rule: dict[str, Any]) -> None:
    plivo_emulator.control.faults.create(**rule)
    with plivo_emulator.client.with_options(max_retries=0) as client, pytest.raises(ServerError):
        client.accounts.get()
    (fault,) = plivo_emulator.control.faults.list().objects
    assert fault.hits == 1


def test_requests_tell_which_rule_met_them(plivo_emulator: EmulatorUnderTest) -> None:
    plivo_emulator.fail_next(503)
    (rule,) = plivo_emulator.control.faults.list().objects
    for _ in range(2):
        plivo_emulator.request("GET", "Application/")
    own, planted = plivo_emulator.control.requests.list().objects
    assert (planted.status, planted.fault_id) == (503, rule.fault_id)
    assert (own.status, own.fault_id) == (200, None)


@pytest.mark.parametrize(
    ("wrong", "meant"),
    [
        ({"opertion_id": "accounts_get", "status": 500}, "did you mean operation_id?"),
        ({"operation_id": "accounts_get", "stauts": 500}, "did you mean status?"),
    ],
)
def test_the_field_that_was_meant_is_suggested(
    plivo_emulator: EmulatorUnderTest, wrong: dict[str, Any], meant: str
) -> None:
    reply = httpx.post(f"{plivo_emulator.url}/_emulator/faults/", json=wrong)
    assert reply.status_code == 400
    assert meant in reply.json()["error"]
