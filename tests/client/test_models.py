"""Results: typed, complete, and tolerant of what the document does not know."""

from __future__ import annotations

import copy
import json
import pickle
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, assert_type

import pytest
from attrs import fields

import plivo_client.models
from plivo_client import UNSET
from plivo_client.models import (
    Account,
    ApplicationList,
    Call,
    MaskingSession,
    MaskingSessionList,
    Subaccount,
    VerifySessionList,
)
from tests.client.fake_api import ACCOUNT, FakeApi, answer
from tools.generate import TARGETS
from tools.generator.document import Document

if TYPE_CHECKING:
    from plivo_runtime.model import Model

DOCUMENT = Document.load(TARGETS[0].spec)


def described_bodies() -> list[Any]:
    """Model and body of each example of a successful response and of an event."""
    bodies = []
    responses = [
        response
        for _, _, _, operation in DOCUMENT.operations()
        for status, response in operation["responses"].items()
        if status < "300"
    ]
    requests = [event["requestBody"] for _, event in DOCUMENT.events()]
    for node in map(DOCUMENT.resolve, [*responses, *requests]):
        for media in node.get("content", {}).values():
            for name, example in media.get("examples", {}).items():
                body = DOCUMENT.resolve(example)["value"]
                model = model_of(media["schema"], body)
                bodies.append(pytest.param(model, body, id=f"{model}-{name}"))
    return bodies


def _required(schema: dict[str, Any]) -> set[str]:
    found = DOCUMENT.resolve(schema)
    parts = [_required(part) for part in found.get("allOf", ())]
    return set(found.get("required", ())).union(*parts)


def model_of(schema: dict[str, Any], body: dict[str, Any]) -> str:
    """The component of a body: the schema, or the first of its alternatives that has enough."""
    choices = DOCUMENT.resolve(schema).get("anyOf", [schema])
    fitting = [one for one in choices if body.keys() >= _required(one)]
    return str(fitting[0]["$ref"].rsplit("/", 1)[1])


@pytest.mark.parametrize(("model", "body"), described_bodies())
def test_examples_of_the_document_survive_the_round_trip(model: str, body: dict[str, Any]) -> None:
    kind: type[Model] = getattr(plivo_client.models, model)
    decoded = kind.from_dict(body)
    assert decoded.to_dict() == body
    assert decoded.raw is body
    assert decoded == kind.from_dict(copy.deepcopy(body))


def test_nested_objects_and_lists_are_models() -> None:
    page = MaskingSessionList.from_dict(
        {"response": {"objects": [{"interaction": [{"type": "call"}]}, {"interaction": None}]}}
    )
    first, second = page.response.objects
    assert isinstance(first, MaskingSession)
    assert first.interaction is not None
    assert first.interaction[0].type_ == "call"
    assert second.interaction is None


def test_unknown_fields_and_values_are_kept() -> None:
    body = {**ACCOUNT, "account_type": "galactic", "shoe_size": 43}
    account = FakeApi(answer(200, body)).client().accounts.get()
    assert str(account.account_type) == "galactic"
    assert account.raw["shoe_size"] == 43


def vars_of(model: Model) -> dict[str, Any]:
    """The fields of a model, without their types."""
    return {attribute.name: getattr(model, attribute.name) for attribute in fields(type(model))}


def test_missing_fields_are_unset_and_null_is_none() -> None:
    account = Account.from_dict({"city": None})
    assert account.to_dict() == {"city": None}
    assert vars_of(account)["city"] is None
    assert vars_of(account)["name"] is UNSET


@pytest.mark.parametrize("odd", [None, "text", 7, [1, None], {"objects": "none"}])
def test_decoding_never_fails(odd: object) -> None:
    page = MaskingSessionList.from_dict({"response": odd})
    assert page.raw == {"response": odd}
    assert VerifySessionList.from_dict({"sessions": odd, "meta": odd}).to_dict() is not None


def test_repr_is_useful_and_keeps_secrets() -> None:
    subaccount = Subaccount.from_dict(
        {"name": "Courier", "auth_token": "secret!", "new_auth_token": "secret!", "enabled": True}
    )
    assert repr(subaccount) == (
        "Subaccount(auth_token=***, enabled=True, name='Courier', new_auth_token=***)"
    )
    assert subaccount.auth_token == "secret!"


def test_repr_shortens_long_lists() -> None:
    page = ApplicationList.from_dict({"objects": [{"app_id": str(one)} for one in range(20)]})
    assert repr(page) == (
        "ApplicationList(objects=[Application(app_id='0'), Application(app_id='1'), "
        "Application(app_id='2'), ... 17 more])"
    )


def test_repr_shows_the_beginning_of_items() -> None:
    application = {"app_id": "1", "app_name": "Line", "answer_url": "a", "enabled": True}
    page = ApplicationList.from_dict({"objects": [application]})
    assert repr(page).count("=") == 4
    assert repr(page).endswith(", ...)])")
    assert repr(page.objects[0]).count("=") == len(application)


def test_equality_is_by_fields_not_by_what_else_was_sent() -> None:
    one = Account.from_dict(ACCOUNT)
    assert one == Account.from_dict({**ACCOUNT, "shoe_size": 43})
    assert one != Account.from_dict({**ACCOUNT, "name": "Alice"})
    assert one != ACCOUNT
    assert one != Subaccount.from_dict(ACCOUNT)


def test_models_can_be_copied_and_pickled() -> None:
    account = Account.from_dict({**ACCOUNT, "shoe_size": 43})
    for again in (copy.deepcopy(account), pickle.loads(pickle.dumps(account))):
        assert again == account
        assert again.raw["shoe_size"] == 43


def test_a_model_has_no_room_for_typing_errors() -> None:
    with pytest.raises(AttributeError):
        Account.from_dict(ACCOUNT).nmae = "x"  # type: ignore[attr-defined]


def test_a_model_as_json() -> None:
    account = Account.from_dict({**ACCOUNT, "name": "Zoë"})
    assert json.loads(account.to_json()) == account.to_dict()
    assert '"name": "Zoë"' in account.to_json()
    assert account.to_json(indent=2).count("\n") == len(account.to_dict()) + 1


def test_timestamps_are_parsed_on_demand() -> None:
    call = Call.from_dict({"end_time": "2026-03-01 09:40:57+00:00", "answer_time": None})
    assert call.end_time == "2026-03-01 09:40:57+00:00"
    assert call.datetime_of("end_time") == datetime(2026, 3, 1, 9, 40, 57, tzinfo=UTC)
    assert call.datetime_of("answer_time") is None
    assert call.datetime_of("initiation_time") is None
    with pytest.raises(AttributeError, match="ending_time"):
        call.datetime_of("ending_time")
    with pytest.raises(ValueError, match="not a timestamp"):
        Call.from_dict({"end_time": "yesterday"}).datetime_of("end_time")


def test_pages_iterate_over_their_rows() -> None:
    page = MaskingSessionList.from_dict({"response": {"objects": [{"session_uuid": "a"}, {}]}})
    assert [session.to_dict() for session in page] == [{"session_uuid": "a"}, {}]
    assert_type(next(iter(page)), MaskingSession)
    assert len(page) == 2


@pytest.mark.parametrize("odd", [{}, {"response": None}, {"response": {"objects": "none"}}])
def test_a_page_without_rows_is_empty(odd: dict[str, Any]) -> None:
    page = MaskingSessionList.from_dict(odd)
    assert (list(page), len(page), bool(page)) == ([], 0, True)
