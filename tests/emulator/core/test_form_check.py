"""Forms checked without sending them: the mistakes are those for which the API refuses them."""

from __future__ import annotations

from typing import Any, Final

import orjson
import pytest

from plivo_client.models import BusinessContact, ProfileUpdate
from plivo_emulator import check_form
from plivo_emulator.pipeline.contract import Contract
from plivo_emulator.pipeline.http import Request
from plivo_emulator.pipeline.parameters import read_parameters
from tests.contract.resources import sample_body
from tests.emulator.resources.api import running

CAMPAIGN: Final = sample_body("campaigns_create")
PROFILE: Final = sample_body("profiles_create")
PARTIES: Final = ["first_party", "second_party"]


@pytest.mark.parametrize(
    ("operation_id", "form", "fields"),
    [
        ("campaigns_create", CAMPAIGN, []),
        ("campaigns_create", CAMPAIGN | {"sample1": "Hello"}, ["sample1"]),
        ("campaigns_create", CAMPAIGN | {"usecase": "MIXED"}, ["sub_usecases"]),
        ("campaigns_create", CAMPAIGN | {"usecase": "MIXED", "sub_usecases": []}, ["sub_usecases"]),
        ("campaigns_create", CAMPAIGN | {"subscriber_help": False}, ["subscriber_help"]),
        ("campaigns_create", CAMPAIGN | {"colour": "red", "usecase": 7}, ["colour", "usecase"]),
        ("campaigns_create", CAMPAIGN | {"colour": "red", "size": 7}, ["colour", "size"]),
        ("masking_sessions_create", {"first_party": "12", "second_party": "3"}, PARTIES),
        ("profiles_create", PROFILE, []),
        (
            "profiles_create",
            PROFILE | {"entity_type": "PUBLIC", "stock_symbol": ""},
            ["stock_exchange", "stock_symbol"],
        ),
        (
            "profiles_create",
            PROFILE | {"address": {**PROFILE["address"], "city": ""}},
            ["address.city"],
        ),
        (
            "profiles_update",
            ProfileUpdate(company_name="", website="ferrer.example"),
            ["company_name"],
        ),
        (
            "profiles_update",
            {
                "authorized_contact": BusinessContact(
                    first_name="Ana", last_name="", email="a@b.example"
                )
            },
            ["authorized_contact.last_name"],
        ),
    ],
)
def test_every_wrong_field_is_named(operation_id: str, form: Any, fields: list[str]) -> None:
    mistakes = check_form(operation_id, form)
    assert sorted({each.field for each in mistakes}) == fields
    assert len(set(mistakes)) == len(mistakes)
    for each in mistakes:
        assert each.field in str(each) == each.message


@pytest.mark.parametrize(
    "more", [{"usecase": "MIXED"}, {"vertical": "MOON"}, {"optin_message": "Hi"}]
)
def test_the_api_says_the_same(more: dict[str, str]) -> None:
    form = CAMPAIGN | more
    with running(strict=True) as api:
        (first,) = check_form("campaigns_create", form)
        assert api.post("10dlc/Campaign/", form).error == (400, first.message)


@pytest.mark.parametrize("operation_id", ["campaigns_invent", "campaigns_get", "media_upload"])
def test_only_forms_can_be_checked(operation_id: str) -> None:
    with pytest.raises(LookupError, match=operation_id):
        check_form(operation_id, {})


@pytest.mark.parametrize("strict", [False, True])
@pytest.mark.parametrize(
    ("operation_id", "form"),
    [
        ("messages_send", {"src": "14155550100", "dst": "14155550101", "text": ""}),
        ("messages_send", {"src": "", "dst": "14155550101", "text": "a"}),
        ("messages_send", {"src": "14155550100", "dst": "", "text": "a"}),
        ("masking_sessions_create", {"first_party": "", "second_party": "14155550101"}),
        ("verify_sessions_create", {"recipient": ""}),
        ("campaigns_create", CAMPAIGN | {"usecase": "MIXED", "sub_usecases": []}),
    ],
)
def test_empty_values_are_told_in_the_words_of_the_api(
    strict: bool, operation_id: str, form: Any
) -> None:
    """Lenient or strict."""
    operation = Contract.bundled().operations[operation_id]
    headers = {"content-type": "application/json"}
    request = Request("POST", "/", headers=headers, body=orjson.dumps(form))
    _, _, error = read_parameters(request, operation, strict=strict, max_body_bytes=10_000)
    assert error is not None
    assert [each.message for each in check_form(operation_id, form)] == list(error.details)


def test_the_field_that_was_meant_is_suggested() -> None:
    (mistake,) = check_form("campaigns_create", CAMPAIGN | {"sampel1": "a"})
    assert mistake.message.endswith("sampel1 is not a known parameter: did you mean sample1?")
