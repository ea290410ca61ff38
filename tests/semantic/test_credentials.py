"""Who gets in: the account with its own token, on its own path, and nobody else."""

from __future__ import annotations

import base64

import pytest

from tests.contract.resources import ACCOUNT_PARAMETER, DOCUMENT
from tests.semantic.api import Api
from tests.semantic.replies import NO_CREDENTIALS
from tests.semantic.resource_types import APPLICATIONS, SUBACCOUNTS
from tests.semantic.unknown import unknown_ids, valid_body, valid_query
from tests.spec.document import Operation

OPERATIONS = [pytest.param(each, id=each.id) for each in DOCUMENT.operations]
OTHER_TOKEN = "ZmZmZmZmZmZmZmZmZmZmZmZmZmZmZmZmZmZmZmZm"


@pytest.mark.parametrize("operation", OPERATIONS)
def test_nobody_else_gets_in(api: Api, operation: Operation) -> None:
    ids = unknown_ids(operation)
    path, method = api.path(operation, *ids), operation.method.upper()
    valid = {"body": valid_body(operation), "query": valid_query(operation)}
    own = api.auth_id, api.auth_token
    for auth in (
        (api.auth_id, OTHER_TOKEN),
        (api.auth_id, ""),
        (api.auth_id, api.auth_token[:-1]),
        (api.auth_id, api.auth_token.swapcase()),
        ("MAZZZZZZZZZZZZZZZZZZ", api.auth_token),
        (api.auth_token, api.auth_id),
        ("", ""),
        (f"{api.auth_id}\0", api.auth_token),
        ("MA🚚", "é"),
        (api.auth_id.lower(), api.auth_token),
        (f" {api.auth_id}", api.auth_token),
        (api.auth_id, f"{api.auth_token}\n"),
        ("SA" + "A" * 6000, "x"),
    ):
        api.send(method, path, auth=auth, **valid).refused(401, NO_CREDENTIALS)
    refused = api.send(method, path, anonymous=True, **valid)
    refused.refused(401, NO_CREDENTIALS)
    # HTTP wants it said which credentials would do.
    assert refused.headers["www-authenticate"].startswith("Basic ")
    # What is asked is looked at only after who asks.
    api.send(method, path, anonymous=True, content=b"[").refused(401)
    assert api.send(method, path, auth=own, **valid).status != 401


@pytest.mark.parametrize(
    "header",
    ["Basic", "Basic !", "Basic TUE=", "Bearer {}", "Digest {}", "{}", "Basic {} x", "Basic {}="],
)
def test_other_ways_to_write_credentials_fail(api: Api, header: str) -> None:
    pair = base64.b64encode(f"{api.auth_id}:{api.auth_token}x".encode()).decode()
    right = base64.b64encode(f"{api.auth_id}:{api.auth_token}".encode()).decode()
    for written in {header.format(pair), header.format(right)} - {f"Basic {right}"}:
        headers = {"authorization": written}
        api.send("GET", "", anonymous=True, headers=headers).refused(401, NO_CREDENTIALS)


@pytest.mark.parametrize(
    "operation",
    [
        pytest.param(each, id=each.id)
        for each in DOCUMENT.operations
        if f"{{{ACCOUNT_PARAMETER}}}" in each.path
    ],
)
def test_the_path_is_that_of_the_sender_to_the_letter(api: Api, operation: Operation) -> None:
    """An Auth ID has capitals only; in another case it is nobody's."""
    ids = unknown_ids(operation)
    path, method = api.path(operation, *ids), operation.method.upper()
    valid = {"body": valid_body(operation), "query": valid_query(operation)}
    own = api.auth_id
    others = [own.lower(), own.title(), own[:-1], f"{own}0", f"%20{own}", own[:2] + own[2:].lower()]
    for other in others:
        api.send(method, path.replace(own, other), **valid).refused(401, NO_CREDENTIALS)
    assert api.send(method, path, **valid).status != 401


def test_the_path_is_that_of_the_sender(api: Api, other_api: Api) -> None:
    other = other_api.auth_id, other_api.auth_token
    for path in ("", "Subaccount/", "Application/", "Masking/Session/", "Verify/Session/"):
        api.send("GET", path, auth=other).refused(401, NO_CREDENTIALS)
    assert other_api.do("accounts_get")["auth_id"] == other_api.auth_id


def test_a_subaccount_has_credentials_of_its_own(api: Api) -> None:
    created = api.do("subaccounts_create", body={"name": "Courier", "enabled": True})
    sub = api.as_(created["auth_id"], created["auth_token"])
    assert sub.do("applications_list")["objects"] == []
    # The main account's path is not theirs, nor theirs the main account's.
    mine, theirs = (api.auth_id, api.auth_token), (sub.auth_id, sub.auth_token)
    api.send("GET", "Application/", auth=theirs).refused(401, NO_CREDENTIALS)
    sub.send("GET", "Application/", auth=mine).refused(401, NO_CREDENTIALS)
    sub.send("GET", "Application/", auth=(sub.auth_id, api.auth_token)).refused(401)
    api.send("GET", "Application/", auth=(api.auth_id, sub.auth_token)).refused(401)


def test_a_disabled_subaccount_is_locked_out(api: Api) -> None:
    created = api.do("subaccounts_create", body={"name": "Courier"})
    sub = api.as_(created["auth_id"], created["auth_token"])
    for enabled in (False, True, False, True):
        reply = sub.ask("applications_list")
        if not enabled:
            reply.refused(401, NO_CREDENTIALS)
            sub.ask("applications_create", body=APPLICATIONS.body()).refused(401)
        else:
            assert reply.status == 200, reply
        api.do("subaccounts_update", sub.auth_id, body={"name": "x", "enabled": not enabled})
    SUBACCOUNTS.get(api, sub.auth_id)
    api.do("subaccounts_delete", sub.auth_id)
    sub.ask("applications_list").refused(401, NO_CREDENTIALS)


def test_tokens_are_never_the_same(api: Api) -> None:
    made = [api.do("subaccounts_create", body={"name": "Same"}) for _ in range(10)]
    assert len({each["auth_token"] for each in made} | {api.auth_token}) == 11
    assert len({each["auth_id"] for each in made}) == 10
