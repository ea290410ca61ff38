"""Asynchronous requests: answered at once, carried out later, told in the end (U5)."""

from __future__ import annotations

from typing import Any

import pytest

from tests.contract.resources import DOCUMENT, dig
from tests.semantic.api import Api
from tests.semantic.behind import Behind
from tests.semantic.hearing import Hearing
from tests.semantic.kinds import APPLICATIONS, KINDS, MASKING, SUBACCOUNTS, Kind
from tests.semantic.unknown import ITEM_OPERATIONS, unknown_id, valid_body
from tests.spec.document import JsonObject, Operation

EVENT = "on_async_reply"
SPAWNED = "async api spawned"
ASYNCHRONOUS = [
    each for each in DOCUMENT.operations if "asyncReply" in each.spec.get("callbacks", {})
]
each_kind = pytest.mark.parametrize(
    "kind",
    [
        pytest.param(kind, id=kind.name)
        for kind in KINDS.values()
        if kind.has("delete") and kind.resource.operation("delete") in ASYNCHRONOUS
    ],
)


def ask(api: Api, operation_id: str, *ids: str, body: Any = None, **query: Any) -> str:
    """Send an asynchronous request and return its `api_id`."""
    reply = api.ask(operation_id, *ids, body=body, **query)
    assert reply.status == 202, reply
    assert set(reply.body) == {"api_id", "message"}
    assert reply.body["message"] == SPAWNED
    return str(reply.body["api_id"])


def told(hearing: Hearing) -> JsonObject:
    """The one reply that came."""
    (event,) = hearing.of(EVENT)
    return event.fields


@each_kind
def test_a_creation_is_carried_out_later(
    api: Api, behind: Behind, hearing: Hearing, kind: Kind
) -> None:
    body = kind.body(callback_url=hearing.url(EVENT))
    api_id = ask(api, kind.resource.operation_id("create"), body=body)
    reply = told(hearing)
    (key,) = kind.keys(api)
    # It is what the request would have been answered, and carries the same api_id (decision U19).
    assert dig(reply, kind.resource.created_id) == key
    assert (reply["api_id"], reply["message"]) == (api_id, "created")
    assert hearing.heard[0].request.headers["content-type"] == "application/json"
    shown = kind.get(api, key)
    assert {name: shown[name] for name in kind.example("create")} == kind.example("create")


@each_kind
def test_a_change_is_carried_out_later(
    api: Api, behind: Behind, hearing: Hearing, kind: Kind
) -> None:
    key = kind.create(api)
    body = kind.example("update") | {"callback_url": hearing.url(EVENT, "/x?own_a=b")}
    api_id = ask(api, kind.resource.operation_id("update"), key, body=body)
    assert told(hearing) == {"api_id": api_id, "message": "changed"}
    shown = kind.get(api, key)
    assert {name: shown[name] for name in kind.example("update")} == kind.example("update")


@each_kind
def test_a_deletion_is_carried_out_later(
    api: Api, behind: Behind, hearing: Hearing, kind: Kind
) -> None:
    key = kind.create(api)
    delete = kind.resource.operation_id("delete")
    api_id = ask(api, delete, key, callback_url=hearing.url(EVENT))
    assert told(hearing)["api_id"] == api_id
    assert "error" not in told(hearing)
    assert kind.gone(api, key)


def test_the_account_is_changed_later(api: Api, behind: Behind, hearing: Hearing) -> None:
    api_id = ask(api, "accounts_update", body={"city": "X", "callback_url": hearing.url(EVENT)})
    assert told(hearing) == {"api_id": api_id, "message": "changed"}
    assert api.do("accounts_get")["city"] == "X"


@each_kind
@pytest.mark.parametrize("verb", ["update", "delete"])
def test_a_failure_is_told_later(
    api: Api, behind: Behind, hearing: Hearing, kind: Kind, verb: str
) -> None:
    wanted = kind.resource.operation(verb)
    url = {"callback_url": hearing.url(EVENT)}
    key = unknown_id(wanted)
    if verb == "update":
        api_id = ask(api, wanted.id, key, body=kind.example("update") | url)
    else:
        api_id = ask(api, wanted.id, key, **url)
    assert told(hearing) == {"api_id": api_id, "error": "not found"}


def test_a_failure_leaves_nothing(api: Api, behind: Behind, hearing: Hearing) -> None:
    body = APPLICATIONS.body(subaccount="SAZZZZZZZZZZZZZZZZZZ", callback_url=hearing.url(EVENT))
    ask(api, "applications_create", body=body)
    assert "does not exist" in told(hearing)["error"]
    assert APPLICATIONS.keys(api) == []


@pytest.mark.parametrize(
    "wanted", [pytest.param(each, id=each.id) for each in ASYNCHRONOUS if each.method == "post"]
)
def test_an_invalid_request_is_refused_at_once(
    api: Api, behind: Behind, hearing: Hearing, wanted: Operation
) -> None:
    keys = []
    if wanted in ITEM_OPERATIONS:
        keys = [KINDS[wanted.id.rpartition("_")[0]].create(api)]
    valid = valid_body(wanted)
    for body in (
        valid | {name: ["x"] for name in valid} | {"callback_url": hearing.url(EVENT)},
        {"callback_url": "nowhere"},
        {"callback_url": hearing.url(EVENT), "callback_method": "PUT"},
    ):
        api.ask(wanted.id, *keys, body=body).refused(400)
    assert hearing.of(EVENT) == []


def test_a_reply_may_come_in_the_query(api: Api, behind: Behind, hearing: Hearing) -> None:
    key = SUBACCOUNTS.create(api)
    body = {"name": "é & ü", "callback_url": hearing.url(EVENT), "callback_method": "GET"}
    api_id = ask(api, "subaccounts_update", key, body=body)
    (event,) = hearing.of(EVENT)
    assert (event.request.method, event.request.body) == ("GET", "")
    assert event.fields == {"api_id": api_id, "message": "changed"}


def test_credentials_are_checked_at_once(api: Api, behind: Behind, hearing: Hearing) -> None:
    body = {"name": "x", "callback_url": hearing.url(EVENT)}
    api.send("POST", "Subaccount/", body=body, auth=(api.auth_id, "x")).refused(401)
    assert hearing.of(EVENT) == []
    assert SUBACCOUNTS.keys(api) == []


def test_reading_is_never_asynchronous(api: Api, behind: Behind, hearing: Hearing) -> None:
    url = hearing.url(EVENT)
    assert api.ask("applications_list", callback_url=url).status == 200
    assert api.ask("accounts_get", callback_url=url).status == 200
    assert hearing.of(EVENT) == []


def test_masking_means_something_else_by_it(api: Api, behind: Behind, hearing: Hearing) -> None:
    """There the URL is for the events of the session."""
    body = MASKING.body(callback_url=hearing.url("on_masking_session_event"))
    session = api.do("masking_sessions_create", body=body)["session"]
    assert session["callback_url"] == body["callback_url"]
    api.do(
        "masking_sessions_update",
        session["session_uuid"],
        body={"callback_url": body["callback_url"]},
    )
    assert hearing.of(EVENT) == []


def test_several_requests_have_replies_of_their_own(
    api: Api, behind: Behind, hearing: Hearing
) -> None:
    url = hearing.url(EVENT)
    sent = [
        ask(api, "applications_create", body=APPLICATIONS.body(app_name=name, callback_url=url))
        for name in ("one", "two", "three")
    ]
    replies = {each.fields["api_id"]: each.fields["app_id"] for each in hearing.of(EVENT)}
    assert sorted(replies) == sorted(sent)
    names = [APPLICATIONS.get(api, replies[api_id])["app_name"] for api_id in sent]
    assert names == ["one", "two", "three"]
