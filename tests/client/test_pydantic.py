"""Models are fields of pydantic's models, and what FastAPI takes for response models."""

from __future__ import annotations

import pytest
from pydantic import BaseModel, TypeAdapter, ValidationError

import plivo_client.models
from plivo_client.models import Account, Application, ApplicationList, MaskingSession
from plivo_runtime.model import Model
from tests.client.fake_api import ACCOUNT

MODELS = [
    kind
    for name in plivo_client.models.__all__
    if isinstance(kind := getattr(plivo_client.models, name), type) and issubclass(kind, Model)
]


class Customer(BaseModel):
    """A model of an application."""

    name: str
    account: Account
    sessions: list[MaskingSession] = []


def test_a_model_is_kept_and_serialised_as_the_api_sent_it() -> None:
    account = Account.from_dict(ACCOUNT)
    customer = Customer(name="Alice", account=account)
    assert customer.account is account
    assert customer.model_dump()["account"] == ACCOUNT
    again = Customer.model_validate_json(customer.model_dump_json())
    assert again == customer


def test_an_object_is_decoded() -> None:
    customer = Customer.model_validate(
        {"name": "Alice", "account": ACCOUNT, "sessions": [{"interaction": [{"type": "call"}]}]}
    )
    assert isinstance(customer.account, Account)
    (session,) = customer.sessions
    assert session.interaction
    assert session.interaction[0].type_ == "call"


@pytest.mark.parametrize("wrong", ["text", 7, None, Application.from_dict({})])
def test_anything_else_is_refused(wrong: object) -> None:
    with pytest.raises(ValidationError):
        Customer.model_validate({"name": "Alice", "account": wrong})


@pytest.mark.parametrize("mode", ["validation", "serialization"])
def test_the_json_schema_names_the_fields(mode: str) -> None:
    schema = TypeAdapter(Account).json_schema(mode=mode)  # type: ignore[arg-type]
    assert schema["title"] == "Account"
    assert schema["required"] == sorted(Account._required)
    assert schema["properties"]["name"] == {"type": "string"}
    assert schema["properties"].keys() == Account.wire_names()
    assert TypeAdapter(ApplicationList).json_schema()["properties"]["objects"] == {"type": "array"}


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_model_has_schemas(model: type[Model]) -> None:
    adapter = TypeAdapter(model)
    assert adapter.dump_python(adapter.validate_python({})) == model.from_dict({}).to_dict()
    assert adapter.json_schema()["properties"].keys() == model.wire_names()
