"""Subaccounts: create, read, change, list, delete (Plivo's API reference: Subaccount)."""

from __future__ import annotations

import base64
import re
from typing import Any

import pytest

from tests.emulator.resources.api import Api

UNKNOWN = "SA00000000000000000X"


def created(api: Api, **fields: Any) -> str:
    answer = api.post("Subaccount/", {"name": "Courier", **fields})
    assert answer.status == 201, answer
    return str(answer.body["auth_id"])


def shown(api: Api, auth_id: str) -> Any:
    answer = api.get(f"Subaccount/{auth_id}/")
    assert answer.status == 200, answer
    return answer.said[1]


def test_is_created_with_credentials(api: Api) -> None:
    """Plivo's API reference: Subaccount."""
    status, body = api.post("Subaccount/", {"name": "Courier"}).said
    assert status == 201
    assert body.keys() == {"auth_id", "auth_token", "message"}
    assert body["message"] == "created"
    assert re.fullmatch("SA[A-Z0-9]{18}", body["auth_id"])
    assert len(body["auth_token"]) == 40
    assert re.fullmatch(b"[0-9a-f]{30}", base64.b64decode(body["auth_token"]))


def test_is_shown_as_it_was_created(api: Api) -> None:
    """The object, with `new_auth_token` the same as `auth_token`."""
    body = api.post("Subaccount/", {"name": "Courier", "enabled": True}).body
    assert shown(api, body["auth_id"]) == {
        "account": f"/v1/Account/{api.auth_id}/",
        "auth_id": body["auth_id"],
        "auth_token": body["auth_token"],
        "created": "2026-03-01",
        "enabled": True,
        "modified": None,
        "name": "Courier",
        "new_auth_token": body["auth_token"],
        "resource_uri": f"/v1/Account/{api.auth_id}/Subaccount/{body['auth_id']}/",
    }


@pytest.mark.parametrize(
    ("fields", "enabled"),
    [
        ({}, False),
        ({"enabled": None}, False),
        ({"enabled": False}, False),
        ({"enabled": True}, True),
        ({"enabled": "True"}, True),
        ({"enabled": "true"}, True),
        ({"enabled": "false"}, False),
        ({"enabled": 1}, True),
        ({"enabled": 0}, False),
    ],
)
def test_is_disabled_unless_said_otherwise(
    api: Api, fields: dict[str, object], enabled: bool
) -> None:
    """False unless given (C28); the vendor's example and Node.js send text."""
    assert shown(api, created(api, **fields))["enabled"] is enabled


@pytest.mark.parametrize("name", [None, ""])
def test_needs_a_name(api: Api, name: str | None) -> None:
    """Text by the pattern of the vendor's one example."""
    body = {} if name is None else {"name": name}
    existing = created(api)
    for path in ("Subaccount/", f"Subaccount/{existing}/"):
        status, error = api.post(path, {**body, "enabled": True}).error
        assert status == 400
        assert error in ("name parameter is missing", "name parameter must not be empty")
    assert api.get("Subaccount/").body["meta"]["total_count"] == 1
    assert shown(api, existing)["enabled"] is False


def test_an_update_changes_what_is_sent_and_the_date(api: Api) -> None:
    """`modified` is null until the first change; absent means unchanged."""
    auth_id = created(api, enabled=True)
    before = shown(api, auth_id)
    api.advance(days=2)
    answer = api.post(f"Subaccount/{auth_id}/", {"name": "Courier, Valencia"})
    assert answer.said == (202, {"message": "changed"})
    after = before | {"name": "Courier, Valencia", "modified": "2026-03-03"}
    assert shown(api, auth_id) == after
    api.advance(days=1)
    api.post(f"Subaccount/{auth_id}/", {"name": "Courier, Valencia", "enabled": False})
    assert shown(api, auth_id) == after | {"enabled": False, "modified": "2026-03-04"}


def test_a_change_on_the_same_day_shows_the_same_date_twice(api: Api) -> None:
    """Dates without a time."""
    auth_id = created(api)
    api.post(f"Subaccount/{auth_id}/", {"name": "Other"})
    assert shown(api, auth_id)["modified"] == shown(api, auth_id)["created"] == "2026-03-01"


def test_lists_newest_first_without_api_ids(api: Api) -> None:
    """Plivo's API reference: Overview."""
    made = [created(api, name=f"Courier {number}") for number in range(3)]
    status, body = api.get("Subaccount/").said
    assert status == 200
    assert body["objects"] == [shown(api, auth_id) for auth_id in reversed(made)]
    assert body["meta"]["total_count"] == 3


@pytest.mark.parametrize("auth_id", [UNKNOWN, "SA", "nonsense", "MAEMULATOR0000000000"])
def test_one_that_is_not_there(api: Api, auth_id: str) -> None:
    """The text that was observed (U7)."""
    path = f"Subaccount/{auth_id}/"
    assert api.get(path).error == (404, "not found")
    assert api.post(path, {"name": "Courier"}).error == (404, "not found")
    assert api.delete(path).error == (404, "not found")


def test_is_gone_after_its_deletion(api: Api) -> None:
    """204 without a body."""
    subaccount = api.subaccount()
    kept = created(api)
    path = f"Subaccount/{subaccount.auth_id}/"
    assert subaccount.get().status == 200
    assert api.delete(path) == (204, None)
    assert api.get(path).status == 404
    assert api.delete(path).status == 404
    assert subaccount.get().status == 401
    assert [each["auth_id"] for each in api.get("Subaccount/").body["objects"]] == [kept]
