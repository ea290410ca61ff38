"""The examples on the vendor's pages work as they are."""

from __future__ import annotations

from typing import Any

import pytest

from plivo_emulator.pipeline.contract import Contract
from plivo_emulator.testing import EmulatorUnderTest
from tests.sdks.python_calls import connect, vendor_examples
from tools.official_sdks import official_sdks


@pytest.fixture
def made(sdk: Any) -> dict[str, list[Any]]:
    """What the examples returned, by operation."""
    results: dict[str, list[Any]] = {}
    for operation_id, result in vendor_examples(sdk):
        results.setdefault(operation_id, []).append(result)
    return results


def test_every_operation_has_an_example(made: dict[str, list[Any]]) -> None:
    sdk = official_sdks()["python"]
    assert made.keys() == {
        each for each in Contract.bundled().operations if not sdk.not_called(each)
    }


def test_every_request_succeeds(
    plivo_emulator: EmulatorUnderTest, made: dict[str, list[Any]]
) -> None:
    entries = list(plivo_emulator.emulator.journal)
    assert {entry.operation_id for entry in entries} == made.keys()
    assert [entry for entry in entries if entry.status >= 300] == []


def test_every_result_is_what_the_pages_print(made: dict[str, list[Any]]) -> None:
    words = {
        "accounts_update": "changed",
        "subaccounts_create": "created",
        "subaccounts_update": "changed",
        "applications_create": "created",
        "applications_update": "changed",
        "masking_sessions_create": "Session created",
        "masking_sessions_update": "Session updated",
        "masking_sessions_delete": "Session expired",
        "verify_sessions_create": "Session initiated",
        "verify_sessions_validate": "session validated successfully.",
    }
    messages = {name: {result.message for result in made[name]} for name in words}
    assert messages == {name: {text} for name, text in words.items()}
    # A 204 has no body, which the SDK returns as nothing.
    assert made["subaccounts_delete"] == made["applications_delete"] == [None, None]


def test_results_have_the_types_of_the_sdk(made: dict[str, list[Any]]) -> None:
    types = {name: type(results[0]).__name__ for name, results in made.items()}
    assert types["accounts_get"] == "Account"
    assert types["subaccounts_create"] == types["subaccounts_get"] == "Subaccount"
    assert types["applications_get"] == "Application"
    assert types["pricing_get"] == "Pricing"
    assert types["verify_sessions_get"] == "Session"
    assert types["subaccounts_list"] == types["applications_list"] == "ListResponseObject"
    assert types["verify_sessions_list"] == "ListSessionResponseObject"
    assert types["masking_sessions_get"] == types["masking_sessions_list"] == "ResponseObject"


def test_every_result_names_its_request(made: dict[str, list[Any]]) -> None:
    bodies = [result for results in made.values() for result in results if result is not None]
    api_ids = [body.api_id for body in bodies]
    assert all(len(api_id) == 36 for api_id in api_ids)
    assert len(set(api_ids)) == len(api_ids)


def test_leaves_the_sdk_as_it_was(plivo_emulator: EmulatorUnderTest) -> None:
    from plivo.rest import client

    with connect(plivo_emulator.base_url, plivo_emulator.auth_id, plivo_emulator.auth_token):
        addresses = {client.PLIVO_API_BASE_URI, client.API_VOICE_BASE_URI}
        assert addresses == {f"{plivo_emulator.base_url}/Account"}
    addresses = {client.PLIVO_API_BASE_URI, client.API_VOICE_BASE_URI}
    assert addresses == {"https://api.plivo.com/v1/Account"}
