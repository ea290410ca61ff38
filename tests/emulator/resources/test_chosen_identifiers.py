"""Resources with identifiers that the caller chose, as programs and samples expect them."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from plivo_emulator.contract import Contract
from plivo_emulator.testing import EmulatorUnderTest

# The identifiers on the vendor's pages.
CREATED = [
    ("Subaccount/", {"name": "Courier"}, "SA2025RK4E639VJFZAMM"),
    ("Application/", {"app_name": "a", "answer_url": "https://a.example"}, "15784735442685051"),
    (
        "Masking/Session/",
        {"first_party": "+14155550100", "second_party": "+14155550101"},
        "c28b77d4-21e7-43bd-9447-04bfee92e651",
    ),
    ("Verify/Session/", {"recipient": "+14155550123"}, "60ea68db-b123-46d9-9eb2-1201d516dbbd"),
]


def create(emulator: EmulatorUnderTest, path: str, body: Any, identifier: str) -> httpx.Response:
    return httpx.post(
        f"{emulator.base_url}/Account/{emulator.auth_id}/{path}",
        json=body,
        headers={"X-Plivo-Emulator-Id": identifier},
        auth=(emulator.auth_id, emulator.auth_token),
    )


def read(emulator: EmulatorUnderTest, path: str) -> int:
    return emulator.request("GET", path).status


@pytest.mark.parametrize(("path", "body", "identifier"), CREATED)
def test_a_resource_has_the_identifier_that_was_asked_for(
    plivo_emulator: EmulatorUnderTest, path: str, body: Any, identifier: str
) -> None:
    reply = create(plivo_emulator, path, body, identifier)
    assert reply.status_code in (201, 202), reply.text
    assert identifier in reply.json().values()
    assert read(plivo_emulator, f"{path}{identifier}/") == 200


@pytest.mark.parametrize(("path", "body", "identifier"), CREATED)
def test_an_identifier_is_given_once(
    plivo_emulator: EmulatorUnderTest, path: str, body: Any, identifier: str
) -> None:
    create(plivo_emulator, path, body, identifier)
    # A second password for one number would go on with the first session.
    body = body | {"recipient": "+14155550124"} if "recipient" in body else body
    reply = create(plivo_emulator, path, body, identifier)
    assert reply.status_code == 400
    assert reply.json()["error"].endswith(f"{identifier} exists already")


@pytest.mark.parametrize(("path", "body", "identifier"), CREATED)
def test_an_identifier_must_look_like_one(
    plivo_emulator: EmulatorUnderTest, path: str, body: Any, identifier: str
) -> None:
    reply = create(plivo_emulator, path, body, "../courier")
    assert reply.status_code == 400
    assert "'../courier' is not a valid" in reply.json()["error"]


def test_every_resource_that_is_created_can_have_one() -> None:
    """What a handler creates without `new_identifier` would go unnoticed here: add it above."""
    operations = Contract.bundled().operations
    made = {
        operation.path.partition("}/")[2]
        for name, operation in operations.items()
        if name.endswith("_create")
    }
    assert made == {path for path, _, _ in CREATED}
