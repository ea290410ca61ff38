"""Resources with identifiers that the caller chose, as programs and samples expect them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx
import pytest

from plivo_emulator.pipeline.contract import Contract
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
    ("Endpoint/", {"username": "rider", "password": "12345", "alias": "a"}, "37371860103666"),
    ("Verify/Session/", {"recipient": "+14155550123"}, "60ea68db-b123-46d9-9eb2-1201d516dbbd"),
]


def create(
    emulator: EmulatorUnderTest,
    path: str,
    body: Any,
    identifier: str,
    sender: tuple[str, str] | None = None,
) -> httpx.Response:
    sender = sender or (emulator.auth_id, emulator.auth_token)
    return httpx.post(
        f"{emulator.base_url}/Account/{sender[0]}/{path}",
        json=body,
        headers=[(b"X-Plivo-Emulator-Id", identifier.encode("latin-1"))],
        auth=sender,
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


@pytest.mark.parametrize(("path", "body", "identifier"), CREATED)
@pytest.mark.parametrize(
    "spell",
    [
        lambda identifier: "",
        lambda identifier: f"{{{identifier}}}",
        lambda identifier: f"urn:uuid:{identifier}",
        lambda identifier: f"\xa0{identifier}",
        lambda identifier: f"{identifier}, {identifier}",
        lambda identifier: identifier[:5],
        lambda identifier: identifier * 2,
        lambda identifier: identifier[:4] + "\xb2" + identifier[5:],
        lambda identifier: identifier.replace("-", "") + ("" if "-" in identifier else "-"),
    ],
)
def test_other_spellings_are_refused(
    plivo_emulator: EmulatorUnderTest,
    path: str,
    body: Any,
    identifier: str,
    spell: Callable[[str], str],
) -> None:
    reply = create(plivo_emulator, path, body, spell(identifier))
    assert reply.status_code == 400
    assert "is not a valid" in reply.json()["error"]


@pytest.mark.parametrize(("path", "body", "identifier"), CREATED)
@pytest.mark.parametrize("spell", [str.upper, str.lower, str.title])
def test_a_resource_has_one_spelling(
    plivo_emulator: EmulatorUnderTest,
    path: str,
    body: Any,
    identifier: str,
    spell: Callable[[str], str],
) -> None:
    """Whatever is accepted can be read, in any spelling that is read, and is given once."""
    reply = create(plivo_emulator, path, body, spell(identifier))
    if reply.status_code == 400:
        assert spell(identifier) != identifier
        assert "is not a valid" in reply.json()["error"]
        return
    assert identifier in reply.json().values()
    assert read(plivo_emulator, f"{path}{identifier}/") == 200
    assert read(plivo_emulator, f"{path}{spell(identifier)}/") == 200
    again = body | {"recipient": "+14155550124"} if "recipient" in body else body
    assert create(plivo_emulator, path, again, identifier).status_code == 400


@pytest.mark.parametrize(("path", "body", "identifier"), CREATED)
def test_strangers_learn_nothing(
    plivo_emulator: EmulatorUnderTest, path: str, body: Any, identifier: str
) -> None:
    """Not which identifiers other accounts have, whoever asks, a subaccount included."""
    assert create(plivo_emulator, path, body, identifier).status_code in (201, 202)
    free = identifier[:-1] + ("3" if identifier[-1] != "3" else "4")
    subaccount = plivo_emulator.client.subaccounts.create(name="s", enabled=True)
    stranger = plivo_emulator.control.accounts.create()
    senders = [
        (stranger.auth_id, stranger.auth_token),
        (plivo_emulator.auth_id, plivo_emulator.auth_token),
    ]
    if not path.startswith("Subaccount"):
        senders.append((subaccount.auth_id, subaccount.auth_token))
    # A session that is in progress would be used again.
    body = body | {"recipient": "+14155550124"} if "recipient" in body else body
    for sender in senders:
        answers = [
            create(plivo_emulator, path, body, wanted, sender) for wanted in (identifier, free)
        ]
        assert {answer.status_code for answer in answers} == {400}
        assert len({answer.json()["error"] for answer in answers}) == 1


def test_every_resource_that_is_created_can_have_one() -> None:
    """What a handler creates without `new_identifier` would go unnoticed here: add it above."""
    operations = Contract.bundled().operations
    made = {
        operation.path.partition("}/")[2]
        for name, operation in operations.items()
        # Tokens are made and forgotten.
        if name.endswith("_create") and name.replace("_create", "_get") in operations
    }
    assert made == {path for path, _, _ in CREATED}
