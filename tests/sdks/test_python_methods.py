"""What the Python SDK offers beside one method for each operation: objects, and iteration."""

from __future__ import annotations

from typing import Any

import plivo
import pytest

from plivo_emulator.testing import EmulatorUnderTest
from tests.sdks.python_calls import connect


def test_objects_know_their_identifiers(plivo_emulator: EmulatorUnderTest, sdk: Any) -> None:
    account = sdk.account.get()
    assert account.id == account.auth_id == plivo_emulator.auth_id
    assert account.get().resource_uri == f"/v1/Account/{plivo_emulator.auth_id}/"
    subaccount = sdk.subaccounts.create(name="Courier")
    assert subaccount.id == subaccount.auth_id
    application = sdk.applications.create(app_name="Courier", answer_url="https://example.com")
    assert sdk.applications.get(application.app_id).id == application.app_id
    session = sdk.verify_session.create(recipient="+14155550123")
    assert sdk.verify_session.get(session.session_uuid).id == session.session_uuid


def test_objects_change_what_they_stand_for(sdk: Any) -> None:
    read = sdk.subaccounts.get(sdk.subaccounts.create(name="Courier").auth_id)
    assert read.update(name="Courier, Valencia", enabled=True).message == "changed"
    changed = sdk.subaccounts.get(read.auth_id)
    assert (changed.name, changed.enabled) == ("Courier, Valencia", True)
    assert changed.delete() is None
    assert list(sdk.subaccounts) == []


def test_a_verify_session_cannot_be_deleted(sdk: Any) -> None:
    session = sdk.verify_session.get(
        sdk.verify_session.create(recipient="+14155550123").session_uuid
    )
    with pytest.raises(plivo.exceptions.InvalidRequestError):
        session.delete()


def test_results_have_the_types_of_the_sdk(sdk: Any) -> None:
    subaccount = sdk.subaccounts.create(name="Courier")
    results = {
        "Account": sdk.account.get(),
        "Subaccount": sdk.subaccounts.get(subaccount.auth_id),
        "Pricing": sdk.pricing.get("GB"),
        "ListResponseObject": sdk.applications.list(),
        "ListSessionResponseObject": sdk.verify_session.list(),
        "ResponseObject": sdk.masking_sessions.list_masking_session(),
    }
    assert {type(result).__name__ for result in results.values()} == results.keys()
    assert results["Pricing"].voice.outbound.rates[0].prefix == ["44"]


def test_lists_come_in_pages_that_iteration_follows(sdk: Any) -> None:
    created = [sdk.subaccounts.create(name=f"Courier {n}").auth_id for n in range(25)]
    newest_first = created[::-1]
    page = sdk.subaccounts.list(limit=10, offset=20)
    assert [each.auth_id for each in page] == newest_first[20:]
    assert len(page) == page.meta.total_count - page.meta.offset == 5
    assert page.meta.next is None
    assert page.meta.previous.endswith("/Subaccount/?limit=10&offset=10")
    assert [each.auth_id for each in sdk.subaccounts] == newest_first


def test_leaves_the_sdk_as_it_was(plivo_emulator: EmulatorUnderTest) -> None:
    from plivo.rest import client

    with connect(plivo_emulator.base_url, plivo_emulator.auth_id, plivo_emulator.auth_token):
        addresses = {client.PLIVO_API_BASE_URI, client.API_VOICE_BASE_URI}
        assert addresses == {f"{plivo_emulator.base_url}/Account"}
    addresses = {client.PLIVO_API_BASE_URI, client.API_VOICE_BASE_URI}
    assert addresses == {"https://api.plivo.com/v1/Account"}
