"""Asynchronous requests: answered at once, carried out later, told in the end (decisions U5, U19).

Every operation whose `callback_url` receives replies is tried; which ones those are stands in
`tests/spec/facts`.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

import pytest

from tests.contract.resources import DOCUMENT
from tests.semantic.api import Api
from tests.semantic.resource_types import (
    APPLICATIONS,
    MASKING,
    RESOURCE_TYPES,
    SUBACCOUNTS,
    VERIFY,
    ResourceType,
    caller_id_code,
)
from tests.semantic.simulation import Simulation
from tests.semantic.unknown import ITEM_OPERATIONS, ids_for, unknown_ids, valid_body, valid_query
from tests.semantic.webhook_receiver import WebhookReceiver
from tests.spec.document import ASYNC_ARGUMENTS, ASYNC_REPLY, JsonObject, Operation
from tests.spec.validation import Validation

EVENT = "on_async_reply"
SPAWNED = "async api spawned"
VALIDATION = Validation(DOCUMENT)
ASYNCHRONOUS = [
    each for each in DOCUMENT.operations if ASYNC_REPLY in each.spec.get("callbacks", {})
]


def each_of(operations: list[Operation]) -> pytest.MarkDecorator:
    """Run a script for each of these operations, as its argument `wanted`."""
    return pytest.mark.parametrize("wanted", [pytest.param(one, id=one.id) for one in operations])


def each_resource_type(verb: str) -> pytest.MarkDecorator:
    """Run a script for each resource whose operation of this name can be asynchronous."""
    chosen = [
        pytest.param(kind, id=kind.name)
        for kind in RESOURCE_TYPES.values()
        if kind.has(verb) and kind.resource.operation(verb) in ASYNCHRONOUS
    ]
    assert chosen, f"no {verb} can be asynchronous"
    return pytest.mark.parametrize("kind", chosen)


@dataclass(frozen=True)
class Question:
    """A request: what is asked, of which resource, and with what arguments."""

    operation: Operation
    keys: tuple[str, ...]
    body: Any
    query: JsonObject

    @classmethod
    def valid(cls, api: Api, simulation: Simulation, wanted: Operation) -> Question:
        """One that succeeds, and of which a second one succeeds as well."""
        keys = ids_for(api, wanted)
        body = valid_body(wanted, api)
        if wanted.id == "verified_caller_ids_verify":
            body = {"otp": caller_id_code(api, *keys)}
        if wanted.id == "verify_sessions_validate":
            body = {"otp": simulation.otp(*keys)}
        return cls(wanted, keys, body, valid_query(wanted))

    def ask(self, api: Api, **address: str) -> Any:
        """Send it, with these arguments more; return the reply."""
        if self.body is None:
            return api.ask(self.operation.id, *self.keys, **self.query, **address)
        body = {**self.body, **address}
        return api.ask(self.operation.id, *self.keys, body=body, **self.query)

    def told(self, api: Api, receiver: WebhookReceiver, **address: str) -> JsonObject:
        """Send it asynchronously; return what is told in the end."""
        reply = self.ask(api, callback_url=receiver.url(EVENT), **address)
        assert reply.status == 202, reply
        assert reply.body == {"api_id": reply.body["api_id"], "message": SPAWNED}
        (event,) = receiver.of(EVENT)
        assert event.fields["api_id"] == reply.body["api_id"]
        if event.request.method == "GET":
            assert event.request.body == ""
        else:
            assert event.request.headers["content-type"] == "application/json"
        receiver.heard.clear()
        return {name: value for name, value in event.fields.items() if name != "api_id"}


def ask(api: Api, operation_id: str, *ids: str, body: Any = None, **query: Any) -> str:
    """Send an asynchronous request and return its `api_id`."""
    reply = api.ask(operation_id, *ids, body=body, **query)
    assert reply.status == 202, reply
    return str(reply.body["api_id"])


def own(body: Any) -> JsonObject:
    """A reply without what belongs to the request."""
    return {name: value for name, value in (body or {}).items() if name != "api_id"}


def text_of(reply: JsonObject) -> str:
    """The message of a reply without the phone numbers in it."""
    return re.sub(r"\+\d+", "", str(reply.get("message")))


def test_only_what_calls_back_otherwise_is_not_asynchronous() -> None:
    """`callback_url` of these is for their events; the others have none."""
    others = {each.id for each in DOCUMENT.operations} - {each.id for each in ASYNCHRONOUS}
    creating = ("masking_sessions", "tollfree_verifications")
    own_events = {f"{name}_{verb}" for name in creating for verb in ("create", "update")}
    own_events |= {f"{name}_start_recording" for name in ("call_actions", "conferences")}
    none = {"lookup_get", "media_upload", "calls_feedback"}
    none |= {f"transcriptions_{verb}" for verb in ("create", "get", "delete")}
    none |= {each.id for each in DOCUMENT.operations if each.tag == "Campaigns"}
    assert others == own_events | none


@each_of(ASYNCHRONOUS)
def test_the_reply_is_told_that_the_request_would_have_had(
    api: Api, simulation: Simulation, receiver: WebhookReceiver, wanted: Operation
) -> None:
    question = Question.valid(api, simulation, wanted)
    told = question.told(api, receiver)
    if wanted.method == "get":
        assert told == own(question.ask(api).body)
    else:
        answer = Question.valid(api, simulation, wanted).ask(api)
        assert str(answer.status) == DOCUMENT.success(wanted)[0], answer
        expected = own(answer.body)
        assert told.keys() == expected.keys()
        # Some messages name the number.
        assert text_of(told) == text_of(expected)
    if schema := DOCUMENT.success_schema(wanted):
        assert VALIDATION.errors(schema["$ref"], {"api_id": "x", **told}) == []


@each_of([each for each in ASYNCHRONOUS if each.method == "get"])
def test_a_query_holds_values_as_json(
    api: Api, simulation: Simulation, receiver: WebhookReceiver, wanted: Operation
) -> None:
    question = Question.valid(api, simulation, wanted)
    told = question.told(api, receiver, callback_method="GET")
    expected = own(question.ask(api).body)
    assert told.keys() == expected.keys()
    for name, value in expected.items():
        assert told[name] == value if isinstance(value, str) else json.loads(told[name]) == value


def test_a_page_is_cut_and_filtered_the_same(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    for name in ("one", "two", "one more", "one again"):
        APPLICATIONS.create(api, app_name=name)
    wanted = {"app_name": "one", "limit": 1, "offset": 1}
    expected = api.do("applications_list", **wanted)
    ask(api, "applications_list", **wanted, callback_url=receiver.url(EVENT))
    (event,) = receiver.of(EVENT)
    assert [each["app_name"] for each in event.fields["objects"]] == ["one more"]
    # The addresses of the other pages do not ask for an asynchronous reply again.
    assert event.fields["meta"] == expected["meta"]
    assert "app_name=one" in expected["meta"]["next"]


@each_resource_type("create")
def test_a_creation_is_carried_out_later(
    api: Api, simulation: Simulation, receiver: WebhookReceiver, kind: ResourceType
) -> None:
    body = kind.body(callback_url=receiver.url(EVENT))
    ask(api, kind.resource.operation_id("create"), body=body)
    (event,) = receiver.of(EVENT)
    made = kind.finish(api, body, event.fields)
    assert kind.keys(api) == [made]


@each_resource_type("update")
def test_a_change_is_carried_out_later(
    api: Api, simulation: Simulation, receiver: WebhookReceiver, kind: ResourceType
) -> None:
    key = kind.create(api)
    body = kind.example("update") | {"callback_url": receiver.url(EVENT, "/x?own_a=b")}
    ask(api, kind.resource.operation_id("update"), key, body=body)
    assert len(receiver.of(EVENT)) == 1
    shown = kind.get(api, key)
    assert {name: shown[name] for name in kind.example("update")} == kind.example("update")


@each_resource_type("delete")
def test_a_deletion_is_carried_out_later(
    api: Api, simulation: Simulation, receiver: WebhookReceiver, kind: ResourceType
) -> None:
    key = kind.create(api)
    ask(api, kind.resource.operation_id("delete"), key, callback_url=receiver.url(EVENT))
    (event,) = receiver.of(EVENT)
    assert "error" not in event.fields
    assert kind.gone(api, key)


def test_the_account_is_changed_later(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    ask(api, "accounts_update", body={"city": "X", "callback_url": receiver.url(EVENT)})
    assert len(receiver.of(EVENT)) == 1
    assert api.do("accounts_get")["city"] == "X"


def test_a_password_is_checked_later(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    key = VERIFY.create(api)
    right = simulation.otp(key)
    wrong = f"{(int(right) + 1) % 10 ** len(right):0{len(right)}}"
    for otp, status in ((wrong, "in-progress"), (right, "verified")):
        body = {"otp": otp, "callback_url": receiver.url(EVENT)}
        ask(api, "verify_sessions_validate", key, body=body)
        (event,) = receiver.of(EVENT)
        assert ("error" in event.fields) == (otp == wrong)
        assert VERIFY.get(api, key)["status"] == status
        receiver.heard.clear()


@each_of([each for each in ASYNCHRONOUS if each in ITEM_OPERATIONS])
def test_that_there_is_none_is_told_later(
    api: Api, simulation: Simulation, receiver: WebhookReceiver, wanted: Operation
) -> None:
    *others, unknown = unknown_ids(wanted)
    for last in (unknown, "-"):
        question = Question(wanted, (*others, last), valid_body(wanted), valid_query(wanted))
        refused = question.ask(api)
        assert refused.status == 404, refused
        assert question.told(api, receiver) == {"error": refused.error}


def test_a_failure_leaves_nothing(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    body = APPLICATIONS.body(subaccount="SAZZZZZZZZZZZZZZZZZZ", callback_url=receiver.url(EVENT))
    ask(api, "applications_create", body=body)
    (event,) = receiver.of(EVENT)
    assert "does not exist" in event.fields["error"]
    assert APPLICATIONS.keys(api) == []


def arguments(wanted: Operation) -> list[str]:
    """The arguments of an operation that make it invalid when they are a question mark."""
    properties = DOCUMENT.properties(DOCUMENT.request_schema(wanted))
    queries = {each["name"]: each["schema"] for each in DOCUMENT.parameters(wanted, "query")}
    schemas = {name: DOCUMENT.resolve(each) for name, each in (queries | properties).items()}
    return [
        name
        for name, schema in schemas.items()
        if name not in ASYNC_ARGUMENTS and (schema.get("type") != "string" or "pattern" in schema)
    ]


@each_of([each for each in ASYNCHRONOUS if arguments(each)])
def test_that_an_argument_is_invalid_is_told_later(
    api: Api, simulation: Simulation, receiver: WebhookReceiver, wanted: Operation
) -> None:
    """The page: any asynchronous request has the generic answer, and its reply goes to the URL."""
    valid = Question.valid(api, simulation, wanted)
    wrong = {arguments(wanted)[0]: "?"}
    question = (
        Question(wanted, valid.keys, None, valid.query | wrong)
        if valid.body is None
        else Question(wanted, valid.keys, valid.body | wrong, valid.query)
    )
    refused = question.ask(api)
    assert refused.status == 400, refused
    assert question.told(api, receiver) == {"error": refused.error}


@each_of(ASYNCHRONOUS)
def test_what_cannot_be_told_and_what_strangers_ask_is_refused_at_once(
    api: Api, simulation: Simulation, receiver: WebhookReceiver, wanted: Operation
) -> None:
    question = Question.valid(api, simulation, wanted)
    question.ask(api, callback_url="nowhere").refused(400)
    question.ask(api, callback_url="http://127.0.0.1/", callback_method="PUT").refused(400)
    stranger = api.as_(api.auth_id, "x")
    question.ask(stranger, callback_url=receiver.url(EVENT)).refused(401)
    assert receiver.of(EVENT) == []


def test_a_change_may_be_told_in_the_query(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    key = SUBACCOUNTS.create(api)
    body = {"name": "é & ü", "callback_url": receiver.url(EVENT), "callback_method": "GET"}
    api_id = ask(api, "subaccounts_update", key, body=body)
    (event,) = receiver.of(EVENT)
    assert (event.request.method, event.request.body) == ("GET", "")
    assert event.fields == {"api_id": api_id, "message": "changed"}


def test_masking_means_something_else_by_it(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    """There the URL is for the events of the session."""
    body = MASKING.body(callback_url=receiver.url("on_masking_session_event"))
    session = api.do("masking_sessions_create", body=body)["session"]
    assert session["callback_url"] == body["callback_url"]
    api.do(
        "masking_sessions_update",
        session["session_uuid"],
        body={"callback_url": body["callback_url"]},
    )
    assert receiver.of(EVENT) == []


def test_several_requests_have_replies_of_their_own(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    url = receiver.url(EVENT)
    sent = [
        ask(api, "applications_create", body=APPLICATIONS.body(app_name=name, callback_url=url))
        for name in ("one", "two", "three")
    ]
    replies = {each.fields["api_id"]: each.fields["app_id"] for each in receiver.of(EVENT)}
    assert sorted(replies) == sorted(sent)
    names = [APPLICATIONS.get(api, replies[api_id])["app_name"] for api_id in sent]
    assert names == ["one", "two", "three"]
