"""Resources with identifiers that the caller chose, as programs and samples expect them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx
import pytest

from plivo_emulator.testing import EmulatorUnderTest
from tests.contract.resources import DOCUMENT, dig
from tests.semantic.resource_types import RESOURCE_TYPES, ResourceType

# Loading certificates takes longer than a test.
CERTIFICATES = httpx.create_ssl_context()


def _documented(kind: ResourceType) -> str:
    """The identifier of the document's example of a new one."""
    _, response = DOCUMENT.success(kind.resource.operation("create"))
    examples = response["content"]["application/json"]["examples"]
    example = DOCUMENT.resolve(next(iter(examples.values())))
    return str(dig(example["value"], kind.resource.created_id))


def _path(kind: ResourceType) -> str:
    """The path of the list, below the account's."""
    return kind.resource.operation("create").path.partition("}/")[2]


EVERY_TYPE = pytest.mark.parametrize(
    ("kind", "path", "identifier"),
    [
        pytest.param(kind, _path(kind), _documented(kind), id=kind.name)
        for kind in RESOURCE_TYPES.values()
        if kind.resource.makes == kind.resource.asks == "create"
    ],
)


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
        verify=CERTIFICATES,
    )


def read(emulator: EmulatorUnderTest, path: str) -> int:
    return emulator.request("GET", path).status


@EVERY_TYPE
def test_a_resource_has_the_identifier_that_was_asked_for(
    plivo_emulator: EmulatorUnderTest, kind: ResourceType, path: str, identifier: str
) -> None:
    reply = create(plivo_emulator, path, kind.body(), identifier)
    assert reply.is_success, reply.text
    assert identifier in reply.json().values()
    assert read(plivo_emulator, f"{path}{identifier}/") == 200


@EVERY_TYPE
def test_an_identifier_is_given_once(
    plivo_emulator: EmulatorUnderTest, kind: ResourceType, path: str, identifier: str
) -> None:
    create(plivo_emulator, path, kind.body(), identifier)
    reply = create(plivo_emulator, path, kind.body(), identifier)
    assert reply.status_code == 400
    assert reply.json()["error"].endswith(f"{identifier} exists already")


@EVERY_TYPE
def test_an_identifier_must_look_like_one(
    plivo_emulator: EmulatorUnderTest, kind: ResourceType, path: str, identifier: str
) -> None:
    reply = create(plivo_emulator, path, kind.body(), "../courier")
    assert reply.status_code == 400
    assert "'../courier' is not a valid" in reply.json()["error"]


@EVERY_TYPE
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
    kind: ResourceType,
    path: str,
    identifier: str,
    spell: Callable[[str], str],
) -> None:
    reply = create(plivo_emulator, path, kind.body(), spell(identifier))
    assert reply.status_code == 400
    assert "is not a valid" in reply.json()["error"]


@EVERY_TYPE
@pytest.mark.parametrize("spell", [str.upper, str.lower, str.title])
def test_a_resource_has_one_spelling(
    plivo_emulator: EmulatorUnderTest,
    kind: ResourceType,
    path: str,
    identifier: str,
    spell: Callable[[str], str],
) -> None:
    """Whatever is accepted can be read, in any spelling that is read, and is given once."""
    reply = create(plivo_emulator, path, kind.body(), spell(identifier))
    if reply.status_code == 400:
        assert spell(identifier) != identifier
        assert "is not a valid" in reply.json()["error"]
        return
    assert identifier in reply.json().values()
    assert read(plivo_emulator, f"{path}{identifier}/") == 200
    assert read(plivo_emulator, f"{path}{spell(identifier)}/") == 200
    assert create(plivo_emulator, path, kind.body(), identifier).status_code == 400


@EVERY_TYPE
def test_strangers_learn_nothing(
    plivo_emulator: EmulatorUnderTest, kind: ResourceType, path: str, identifier: str
) -> None:
    """Not which identifiers other accounts have, whoever asks, a subaccount included."""
    assert create(plivo_emulator, path, kind.body(), identifier).is_success
    free = identifier[:-1] + ("3" if identifier[-1] != "3" else "4")
    subaccount = plivo_emulator.client.subaccounts.create(name="s", enabled=True)
    stranger = plivo_emulator.control.accounts.create()
    senders = [
        (stranger.auth_id, stranger.auth_token),
        (plivo_emulator.auth_id, plivo_emulator.auth_token),
    ]
    if not path.startswith("Subaccount"):
        senders.append((subaccount.auth_id, subaccount.auth_token))
    for sender in senders:
        answers = [
            create(plivo_emulator, path, kind.body(), wanted, sender)
            for wanted in (identifier, free)
        ]
        assert {answer.status_code for answer in answers} == {400}
        assert len({answer.json()["error"] for answer in answers}) == 1
