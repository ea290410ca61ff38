"""Whoever guesses credentials learns nothing from how they are refused."""

from __future__ import annotations

import base64
import hmac
from collections.abc import Iterator
from typing import Any

import pytest

from plivo_emulator.emulator import Emulator
from plivo_emulator.pipeline import auth
from plivo_emulator.pipeline.http import Reply, Request
from plivo_emulator.resources.accounts import add_account
from plivo_emulator.settings import DEFAULT_AUTH_ID, DEFAULT_AUTH_TOKEN

WRONG = DEFAULT_AUTH_TOKEN[:-1] + "x"
UNKNOWN = "MA" + "Z" * 18
SUBACCOUNT, DISABLED = "SA" + "E" * 18, "SA" + "D" * 18


@pytest.fixture
def emulator() -> Iterator[Emulator]:
    """With a subaccount and a disabled one, which have the same token as the main account."""
    with Emulator() as emulator:
        with emulator.store.transaction(write=True) as tx:
            for auth_id in (SUBACCOUNT, DISABLED):
                auth.SUBACCOUNTS.insert(
                    tx,
                    {"auth_id": auth_id},
                    auth_id=auth_id,
                    account=DEFAULT_AUTH_ID,
                    auth_token=DEFAULT_AUTH_TOKEN,
                    enabled=int(auth_id != DISABLED),
                    created_at=0,
                )
        yield emulator


def ask(emulator: Emulator, auth_id: str, token: str, path_id: str | None = None) -> Reply:
    encoded = base64.b64encode(f"{auth_id}:{token}".encode()).decode()
    path = f"/v1/Account/{path_id or auth_id}/Application/"
    return emulator.handle(Request("GET", path, {"authorization": f"Basic {encoded}"}))


REFUSED = [
    (DEFAULT_AUTH_ID, WRONG),
    (DEFAULT_AUTH_ID, ""),
    (DEFAULT_AUTH_ID, DEFAULT_AUTH_TOKEN * 100),
    (UNKNOWN, DEFAULT_AUTH_TOKEN),
    (UNKNOWN, ""),
    (SUBACCOUNT, WRONG),
    (DISABLED, DEFAULT_AUTH_TOKEN),
    (DISABLED, WRONG),
    ("SA" + "Z" * 18, WRONG),
    ("", ""),
]


def test_every_refusal_is_the_same(emulator: Emulator) -> None:
    assert ask(emulator, DEFAULT_AUTH_ID, DEFAULT_AUTH_TOKEN).status == 200
    assert ask(emulator, SUBACCOUNT, DEFAULT_AUTH_TOKEN).status == 200
    replies = [ask(emulator, *guess, path_id=guess[0] or "x") for guess in REFUSED]
    replies.append(ask(emulator, DEFAULT_AUTH_ID, DEFAULT_AUTH_TOKEN, path_id=UNKNOWN))
    replies.append(ask(emulator, SUBACCOUNT, DEFAULT_AUTH_TOKEN, path_id=DEFAULT_AUTH_ID))
    shown = {(one.status, one.payload, tuple(one.headers.items())) for one in replies}
    assert len(shown) == 1, shown
    assert replies[0].status == 401


@pytest.mark.parametrize("guess", REFUSED)
def test_every_refusal_does_the_same_work(
    emulator: Emulator, guess: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """One comparison, in constant time, of texts that are always equally long."""
    compared: list[tuple[int, int]] = []

    def compare(one: Any, other: Any) -> bool:
        compared.append((len(one), len(other)))
        return hmac.compare_digest(one, other)

    class Spy:
        compare_digest = staticmethod(compare)

    monkeypatch.setattr(auth, "hmac", Spy)
    assert ask(emulator, *guess, path_id=guess[0] or "x").status == 401
    assert compared == [(32, 32)]


@pytest.mark.parametrize("method", ["GET", "POST", "DELETE"])
def test_what_exists_is_not_told_to_strangers(emulator: Emulator, method: str) -> None:
    """Not to those without credentials, and not to another account."""
    with emulator.store.transaction(write=True) as tx:
        add_account(tx, UNKNOWN, "other-token")
    encoded = base64.b64encode(f"{DEFAULT_AUTH_ID}:{DEFAULT_AUTH_TOKEN}".encode()).decode()
    created = emulator.handle(
        Request(
            "POST",
            f"/v1/Account/{DEFAULT_AUTH_ID}/Application/",
            {"authorization": f"Basic {encoded}", "content-type": "application/json"},
            b'{"app_name": "mine", "answer_url": "http://127.0.0.1/"}',
        )
    ).body["app_id"]
    missing = str(int(created) + 1)

    def statuses(identity: tuple[str, str] | None, owner: str) -> list[int]:
        headers = {"content-type": "application/json"}
        if identity is not None:
            word = base64.b64encode(":".join(identity).encode()).decode()
            headers["authorization"] = f"Basic {word}"
        return [
            emulator.handle(
                Request(method, f"/v1/Account/{owner}/Application/{app_id}/", headers)
            ).status
            for app_id in (created, missing)
        ]

    stranger = (UNKNOWN, "other-token")
    assert statuses(None, DEFAULT_AUTH_ID) == [401, 401]
    assert statuses(stranger, DEFAULT_AUTH_ID) == [401, 401]
    assert statuses(stranger, UNKNOWN) == [404, 404]
