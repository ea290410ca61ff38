"""What the Python SDK sends beyond the documentation, and what comes of it."""

from __future__ import annotations

from typing import Any

from plivo_client.models import AsyncReply
from plivo_emulator.domain.endpoints import ENDPOINTS, add_endpoint
from plivo_emulator.testing import EmulatorUnderTest


def sent(emulator: EmulatorUnderTest, operation_id: str) -> Any:
    """Return the body of the latest request of an operation."""
    return emulator.emulator.journal.entries(operation_id=operation_id)[0].request_body


def application(sdk: Any, **arguments: Any) -> str:
    created = sdk.applications.create(
        app_name="Courier", answer_url="https://example.com/answer", **arguments
    )
    return str(created.app_id)


def masking_session(sdk: Any, **arguments: Any) -> Any:
    return sdk.masking_sessions.create_masking_session(
        first_party="+14155550100", second_party="+14155550101", **arguments
    )


# Accounts and subaccounts --------------------------------------------------------------------


def test_null_leaves_a_field_of_the_account_unchanged(
    plivo_emulator: EmulatorUnderTest, sdk: Any
) -> None:
    sdk.account.update(name="Lucia Ferrer", city="Valencia", address="Calle de la Paz 14")
    sdk.account.update(name="Lucia")
    assert sent(plivo_emulator, "accounts_update") == {
        "name": "Lucia",
        "city": None,
        "address": None,
    }
    account = sdk.account.get()
    assert (account.name, account.city, account.address) == (
        "Lucia",
        "Valencia",
        "Calle de la Paz 14",
    )


def test_the_account_object_updates_with_the_names_of_its_fields(sdk: Any) -> None:
    """A bug of the SDK (4.63): it passes the keys of its arguments on instead of the values."""
    sdk.account.get().update(name="Lucia Ferrer", city="Valencia", address="Calle de la Paz 14")
    account = sdk.account.get()
    assert (account.name, account.city, account.address) == ("name", "city", "address")


def test_a_rename_disables_the_subaccount(plivo_emulator: EmulatorUnderTest, sdk: Any) -> None:
    auth_id = sdk.subaccounts.create(name="Courier", enabled=True).auth_id
    assert sdk.subaccounts.get(auth_id).enabled is True
    sdk.subaccounts.update(auth_id=auth_id, name="Courier, Valencia")
    assert sent(plivo_emulator, "subaccounts_update") == {
        "auth_id": auth_id,
        "name": "Courier, Valencia",
        "enabled": False,
    }
    renamed = sdk.subaccounts.get(auth_id)
    assert (renamed.name, renamed.enabled) == ("Courier, Valencia", False)


def test_a_subaccount_is_deleted_with_a_body(plivo_emulator: EmulatorUnderTest, sdk: Any) -> None:
    for cascade, left in ((True, []), (False, [None])):
        auth_id = sdk.subaccounts.create(name="Courier", enabled=True).auth_id
        application(sdk, subaccount=auth_id)
        assert sdk.subaccounts.delete(auth_id, cascade=cascade) is None
        assert sent(plivo_emulator, "subaccounts_delete") == {
            "auth_id": auth_id,
            "cascade": cascade,
        }
        assert [each.sub_account for each in sdk.applications.list()] == left


# Applications --------------------------------------------------------------------------------


def test_an_update_of_an_application_resets_what_is_not_given(
    plivo_emulator: EmulatorUnderTest, sdk: Any
) -> None:
    app_id = application(sdk, answer_method="GET", log_incoming_messages=False)
    sdk.applications.update(app_id, answer_url="https://example.com/v2")
    assert sent(plivo_emulator, "applications_update") == {
        "answer_url": "https://example.com/v2",
        "answer_method": "POST",
        "hangup_method": "POST",
        "fallback_method": "POST",
        "message_method": "POST",
        "default_number_app": False,
        "default_endpoint_app": False,
        "log_incoming_messages": True,
    }
    changed = sdk.applications.get(app_id)
    assert changed.answer_url == "https://example.com/v2"
    assert changed.answer_method == "POST"
    assert changed.log_incoming_messages is True
    # What the SDK does not send stays.
    assert changed.app_name == "Courier"
    assert changed.hangup_url == "https://example.com/answer"


def test_endpoints_move_when_an_application_is_deleted_with_a_body(
    plivo_emulator: EmulatorUnderTest, sdk: Any
) -> None:
    old, new = application(sdk), application(sdk)
    store = plivo_emulator.emulator.store
    with store.transaction(write=True) as tx:
        add_endpoint(
            tx,
            "1234567890",
            account=plivo_emulator.auth_id,
            subaccount="",
            username="courier",
            app_id=old,
        )
    assert sdk.applications.delete(old, cascade=False, new_endpoint_application=new) is None
    assert sent(plivo_emulator, "applications_delete") == {
        "app_id": old,
        "cascade": False,
        "new_endpoint_application": new,
    }
    with store.transaction(write=False) as tx:
        endpoint = ENDPOINTS.get(tx, "1234567890")
    assert endpoint is not None
    assert endpoint["app_id"] == new


def test_an_application_is_read_asynchronously(plivo_emulator: EmulatorUnderTest, sdk: Any) -> None:
    app_id = application(sdk)
    webhooks = plivo_emulator.webhooks
    read = sdk.applications.get(app_id, callback_url=webhooks.url("/async"), callback_method="POST")
    assert read.message == "async api spawned"
    reply = webhooks.wait_for("AsyncReply").event
    assert isinstance(reply, AsyncReply)
    assert (reply.api_id, reply.raw["app_id"]) == (read.api_id, app_id)


def test_applications_are_listed_asynchronously(
    plivo_emulator: EmulatorUnderTest, sdk: Any
) -> None:
    app_id = application(sdk)
    webhooks = plivo_emulator.webhooks
    listed = sdk.applications.list(callback_url=webhooks.url("/async"), app_name="Courier")
    assert listed.message == "async api spawned"
    reply = webhooks.wait_for("AsyncReply").event
    assert isinstance(reply, AsyncReply)
    assert reply.api_id == listed.api_id
    assert [each["app_id"] for each in reply.raw["objects"]] == [app_id]


def test_an_object_may_stand_for_a_subaccount(sdk: Any) -> None:
    subaccount = sdk.subaccounts.get(sdk.subaccounts.create(name="Courier").auth_id)
    app_id = application(sdk, subaccount=subaccount)
    application(sdk)
    assert sdk.applications.get(app_id).sub_account == subaccount.auth_id
    assert [each.app_id for each in sdk.applications.list(subaccount=subaccount)] == [app_id]


# Masking and Verify sessions -----------------------------------------------------------------


def test_the_identifier_in_the_body_is_ignored(plivo_emulator: EmulatorUnderTest, sdk: Any) -> None:
    session_uuid = masking_session(sdk).session_uuid
    updated = sdk.masking_sessions.update_masking_session(session_uuid, ring_timeout=30)
    assert sent(plivo_emulator, "masking_sessions_update") == {
        "session_uuid": session_uuid,
        "ring_timeout": 30,
    }
    assert updated.session.ring_timeout == 30
    sdk.masking_sessions.delete_masking_session(session_uuid)
    assert sent(plivo_emulator, "masking_sessions_delete") == {"session_uuid": session_uuid}

    created = sdk.verify_session.create(recipient="+14155550123", otp="493027")
    sdk.verify_session.validate(created.session_uuid, "493027")
    assert sent(plivo_emulator, "verify_sessions_validate") == {
        "session_uuid": created.session_uuid,
        "otp": "493027",
    }


def test_fields_that_cannot_be_updated_are_ignored(sdk: Any) -> None:
    created = masking_session(sdk)
    updated = sdk.masking_sessions.update_masking_session(
        created.session_uuid,
        first_party="+14155550177",
        geomatch=False,
        create_session_with_single_party=True,
    )
    assert updated.session.first_party == created.session.first_party
    assert updated.session.create_session_with_single_party is None


def test_numbers_may_be_given_as_text(sdk: Any) -> None:
    created = masking_session(sdk, session_expiry="600", ring_timeout="20", record="true")
    assert created.session.duration == 600
    assert created.session.ring_timeout == 20
    assert created.session.record is True
