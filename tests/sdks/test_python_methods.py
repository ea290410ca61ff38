"""Every method of the 22 operations, with all its arguments and the effect of each."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import plivo
import pytest

from plivo_emulator.testing import EmulatorUnderTest


def test_account(plivo_emulator: EmulatorUnderTest, sdk: Any) -> None:
    account = sdk.account.get()
    assert account.id == account.auth_id == plivo_emulator.auth_id
    assert account.account_type == "standard"
    assert account.get().resource_uri == f"/v1/Account/{plivo_emulator.auth_id}/"


def test_subaccounts(sdk: Any) -> None:
    created = sdk.subaccounts.create(name="Courier")
    assert created.id == created.auth_id
    assert len(created.auth_token) == 40
    read = sdk.subaccounts.get(created.auth_id)
    assert (read.name, read.enabled, read.modified) == ("Courier", False, None)
    assert read.auth_token == read.new_auth_token == created.auth_token
    assert read.update(name="Courier, Valencia", enabled=True).message == "changed"
    changed = sdk.subaccounts.get(created.auth_id)
    assert (changed.name, changed.enabled) == ("Courier, Valencia", True)
    assert changed.modified is not None
    assert changed.delete() is None
    assert list(sdk.subaccounts) == []


def test_lists_come_in_pages_that_iteration_follows(sdk: Any) -> None:
    created = [sdk.subaccounts.create(name=f"Courier {n}").auth_id for n in range(25)]
    newest_first = created[::-1]
    page = sdk.subaccounts.list(limit=10, offset=20)
    assert [each.auth_id for each in page] == newest_first[20:]
    assert len(page) == page.meta.total_count - page.meta.offset == 5
    assert page.meta.next is None
    assert page.meta.previous.endswith("/Subaccount/?limit=10&offset=10")
    assert [each.auth_id for each in sdk.subaccounts] == newest_first


def test_applications(sdk: Any) -> None:
    owner = sdk.subaccounts.create(name="Courier").auth_id
    urls = {
        name: f"https://example.com/{name}"
        for name in ("answer_url", "hangup_url", "fallback_answer_url", "message_url")
    }
    methods = dict.fromkeys(
        ("answer_method", "hangup_method", "fallback_method", "message_method"), "GET"
    )
    created = sdk.applications.create(
        app_name="Courier hotline",
        **urls,
        **methods,
        default_number_app=True,
        default_endpoint_app=True,
        subaccount=owner,
        log_incoming_messages=False,
        public_uri=True,
    )
    read = sdk.applications.get(created.app_id)
    assert {name: getattr(read, name) for name in (*urls, *methods)} == urls | methods
    assert read.id == created.app_id
    assert read.sip_uri == f"sip:{created.app_id}@app.plivo.com"
    assert read.default_app is True
    assert read.default_endpoint_app is True
    assert read.log_incoming_messages is False
    assert read.public_uri is True
    assert read.sub_account == owner

    sdk.applications.create(app_name="Other", answer_url="https://example.com/answer")
    found = sdk.applications.list(app_name="Courier", subaccount=owner, limit=5, offset=0)
    assert [each.app_id for each in found] == [created.app_id]
    assert len(list(sdk.applications)) == 2
    assert sdk.applications.delete(created.app_id, cascade=True) is None
    assert [each.app_name for each in sdk.applications] == ["Other"]


def test_pricing(sdk: Any) -> None:
    rates = sdk.pricing.get("US")
    assert (rates.id, rates.country, rates.country_code) == ("US", "United States", 1)
    assert rates.voice.outbound.rates[0].prefix == ["1"]
    assert rates.get().message.outbound.rate == rates.message.outbound.rate


def test_masking_session_with_every_argument(sdk: Any) -> None:
    owner = sdk.subaccounts.create(name="Courier").auth_id
    shown: dict[str, Any] = {
        "call_time_limit": 600,
        "record": True,
        "record_file_format": "wav",
        "recording_callback_url": "http://127.0.0.1:9/recordings",
        "recording_callback_method": "GET",
        "initiate_call_to_first_party": False,
        "callback_url": "http://127.0.0.1:9/events",
        "callback_method": "GET",
        "ring_timeout": 30,
        "first_party_play_url": "https://example.com/first.mp3",
        "second_party_play_url": "https://example.com/second.mp3",
        "is_pin_authentication_required": True,
        "generate_pin": False,
        "generate_pin_length": 5,
        "first_party_pin": "12345",
        "second_party_pin": "54321",
        "pin_prompt_play": "https://example.com/prompt.mp3",
        "pin_retry": 2,
        "pin_retry_wait": 7,
        "incorrect_pin_play": "https://example.com/incorrect.mp3",
        "unknown_caller_play": "https://example.com/unknown.mp3",
        "create_session_with_single_party": None,
        "virtual_number_cooloff_period": 600,
        "force_pin_authentication": True,
    }
    created = sdk.masking_sessions.create_masking_session(
        first_party="+14155550100",
        second_party="+14155550101",
        session_expiry=7200,
        subaccount=owner,
        geomatch=False,
        **shown,
    )
    session = created.session
    assert {name: getattr(session, name) for name in shown} == shown
    assert (session.first_party, session.second_party) == ("14155550100", "14155550101")
    assert session.duration == 7200
    assert created.virtual_number == f"+{session.virtual_number}"
    read = sdk.masking_sessions.get_masking_session(created.session_uuid).response
    assert vars(read) == vars(session)


def test_masking_session_with_generated_pins(sdk: Any) -> None:
    session = sdk.masking_sessions.create_masking_session(
        first_party="+14155550100",
        second_party="+14155550101",
        is_pin_authentication_required=True,
        generate_pin=True,
        generate_pin_length=6,
        pin_prompt_play="https://example.com/prompt.mp3",
    ).session
    assert len(session.first_party_pin) == len(session.second_party_pin) == 6
    assert session.first_party_pin != session.second_party_pin


def test_masking_session_with_a_single_party(sdk: Any) -> None:
    created = sdk.masking_sessions.create_masking_session(
        first_party="+14155550100", create_session_with_single_party=True
    )
    assert created.session.create_session_with_single_party is True
    updated = sdk.masking_sessions.update_masking_session(
        created.session_uuid, second_party="+14155550101"
    )
    assert updated.session.second_party == "14155550101"


def test_masking_session_through_its_life(plivo_emulator: EmulatorUnderTest, sdk: Any) -> None:
    clock = plivo_emulator.emulator.clock
    clock.freeze()
    created = sdk.masking_sessions.create_masking_session(
        first_party="+14155550100", second_party="+14155550101"
    )
    clock.advance(timedelta(seconds=60))
    updated = sdk.masking_sessions.update_masking_session(
        created.session_uuid,
        session_expiry=600,
        call_time_limit=900,
        record=True,
        record_file_format="wav",
        recording_callback_url="http://127.0.0.1:9/recordings",
        recording_callback_method="GET",
        callback_url="http://127.0.0.1:9/events",
        callback_method="GET",
        ring_timeout=20,
        first_party_play_url="https://example.com/first.mp3",
        second_party_play_url="https://example.com/second.mp3",
    )
    # The new lifetime counts from the update, the duration from the creation.
    assert updated.session.duration == 660
    assert updated.session.record_file_format == "wav"
    ended = sdk.masking_sessions.delete_masking_session(created.session_uuid)
    assert ended.message == "Session expired"
    read = sdk.masking_sessions.get_masking_session(created.session_uuid).response
    assert read.status == "expired"
    assert read.expiry_time == read.modified_time


def test_masking_session_list_and_its_filters(plivo_emulator: EmulatorUnderTest, sdk: Any) -> None:
    create = sdk.masking_sessions.create_masking_session
    old = create(first_party="+14155550100", second_party="+14155550101", session_expiry=600)
    sdk.masking_sessions.delete_masking_session(old.session_uuid)
    plivo_emulator.emulator.clock.advance(timedelta(hours=2))
    new = create(first_party="+14155550102", second_party="+14155550103", session_expiry=1200)
    created = new.session.created_time.removesuffix(" +0000 UTC")
    expiry = new.session.expiry_time.removesuffix(" +0000 UTC")

    def found(**filters: Any) -> list[str]:
        page = sdk.masking_sessions.list_masking_session(**filters).response
        assert page.meta.total_count == len(page.objects)
        return [each.session_uuid for each in page.objects]

    newer, older = [new.session_uuid], [old.session_uuid]
    both = newer + older
    assert found() == found(status="all", limit=20, offset=0) == both
    assert found(first_party="+14155550102") == found(second_party="14155550103") == newer
    assert found(virtual_number=new.virtual_number, status="active") == newer
    assert found(status="expired") == older
    assert found(created_time=created) == found(created_time__gte=created) == newer
    assert found(created_time__lt=created) == older
    assert found(created_time__gt=created) == []
    assert found(created_time__lte=created) == both
    assert found(expiry_time=expiry) == found(expiry_time__gte=expiry) == newer
    assert found(expiry_time__lt=expiry) == older
    assert found(expiry_time__gt=expiry) == []
    assert found(expiry_time__lte=expiry) == both
    assert found(duration=1200) == found(duration__gte=1200) == found(duration__gt=600) == newer
    assert found(duration__lt=1200) == found(duration__lte=1199) == older
    assert found(subaccount=sdk.subaccounts.create(name="Courier").auth_id) == []


def test_verify_session_with_every_argument(sdk: Any) -> None:
    created = sdk.verify_session.create(
        app_uuid="3f0c5d2e-8f3b-4b6c-9a55-0d3f4f1f2a10",
        recipient="+14155550123",
        channel="voice",
        url="http://127.0.0.1:9/verify",
        method="GET",
        locale="en_US",
        brand_name="Ferrer",
        app_hash="FA9qCX9VSuW",
        code_length=5,
        dtmf=1,
        fraud_check="disabled",
    )
    session = sdk.verify_session.get(created.session_uuid)
    assert session.id == created.session_uuid
    assert session.app_uuid == "3f0c5d2e-8f3b-4b6c-9a55-0d3f4f1f2a10"
    assert (session.recipient, session.channel, session.locale) == ("14155550123", "voice", "en_US")
    (attempt,) = session.attempt_details
    assert (attempt.brand_name, attempt.code_length, attempt.dtmf) == ("Ferrer", 5, 1)
    assert session.charges.total_charge == session.charges.attempt_charges[0].charge


def test_verify_session_through_its_life(sdk: Any) -> None:
    create = sdk.verify_session.create
    created = create(recipient="+14155550123", otp="493027")
    again = create(recipient="+14155550123", channel="voice")
    assert again.session_uuid == created.session_uuid
    assert sdk.verify_session.get(created.session_uuid).count == 2
    validated = sdk.verify_session.validate(created.session_uuid, otp="493027")
    assert validated.session_uuid == created.session_uuid
    session = sdk.verify_session.get(created.session_uuid)
    assert session.status == "verified"
    assert session.charges.validation_charge == "0.0500"
    with pytest.raises(plivo.exceptions.InvalidRequestError):
        session.delete()


def test_verify_session_list_and_its_filters(plivo_emulator: EmulatorUnderTest, sdk: Any) -> None:
    clock = plivo_emulator.emulator.clock
    create = sdk.verify_session.create
    old = create(
        recipient="+14155550123", otp="493027", brand_name="Ferrer", app_hash="FA9qCX9VSuW"
    )
    sdk.verify_session.validate(old.session_uuid, otp="493027")
    clock.advance(timedelta(hours=2))
    split = clock.now().strftime("%Y-%m-%d %H:%M:%S")
    clock.advance(timedelta(seconds=2))
    new = create(recipient="+442071838750", app_uuid="3f0c5d2e-8f3b-4b6c-9a55-0d3f4f1f2a10")

    def found(**filters: Any) -> list[str]:
        return [each.session_uuid for each in sdk.verify_session.list(**filters)]

    newer, older = [new.session_uuid], [old.session_uuid]
    both = newer + older
    assert found() == both
    assert found(limit=1) == newer
    assert found(limit=1, offset=1) == older
    assert found(status="verified") == found(recipient="14155550123") == older
    assert found(status="in-progress") == found(country="GB") == newer
    assert found(alias="default_verify_app") == older
    assert found(app_uuid="3f0c5d2e-8f3b-4b6c-9a55-0d3f4f1f2a10") == newer
    assert found(brand_name="Ferrer") == found(app_hash="FA9qCX9VSuW") == older
    assert found(session_time__gt=split) == found(session_time__gte=split) == newer
    assert found(session_time__lt=split) == found(session_time__lte=split) == older
    assert found(session_time=split) == []
    assert found(subaccount=sdk.subaccounts.create(name="Courier").auth_id) == []


def test_a_code_expires(plivo_emulator: EmulatorUnderTest, sdk: Any) -> None:
    created = sdk.verify_session.create(recipient="+14155550123", otp="493027")
    plivo_emulator.emulator.clock.advance(timedelta(seconds=601))
    assert sdk.verify_session.get(created.session_uuid).status == "expired"
    with pytest.raises(plivo.exceptions.ValidationError):
        sdk.verify_session.validate(created.session_uuid, otp="493027")
