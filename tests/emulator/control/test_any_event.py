"""Events on demand, and what else only the control API can change."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from plivo_emulator.control import BUNDLED
from plivo_emulator.pipeline.contract import Contract
from plivo_emulator.testing import EmulatorUnderTest

SESSION_EVENT = "on_masking_session_event"
UNKNOWN = "00000000-0000-0000-0000-000000000000"


def post(emulator: EmulatorUnderTest, path: str, body: Any) -> httpx.Response:
    return httpx.post(f"{emulator.url}/_emulator/{path}", json=body, trust_env=False)


def send(emulator: EmulatorUnderTest, subject: str, **body: Any) -> httpx.Response:
    body = {"event": SESSION_EVENT, "subject": subject} | body
    return post(emulator, "deliveries/", body)


def session(emulator: EmulatorUnderTest, **more: Any) -> str:
    created = emulator.client.masking_sessions.create(
        first_party="+14155550100", second_party="+14155550101", **more
    )
    return created.session_uuid


def test_every_event_about_a_subject_can_be_sent() -> None:
    """The control document lists the events by hand; the contract is what it has to follow."""
    events = Contract.load(BUNDLED).at("/components/schemas/SubjectEvent")[1]["enum"]
    document = Contract.bundled().document
    items = [*document["webhooks"].values(), *document["components"]["pathItems"].values()]
    # The requests or the elements of a document that cause these say where they go.
    others = {
        *("on_async_reply", "on_number_registration", "on_transcription"),
        *("on_call_transfer", "on_call_action_recording", "on_call_redirect", "on_call_digits"),
        *("on_call_input", "on_call_interim_speech", "on_call_recorded", "on_call_recording"),
        *("on_call_dialed", "on_call_leg", "on_call_confirm_sound", "on_call_dial_music"),
    }
    assert {*events} == {each["post"]["operationId"] for each in items} - others


def test_it_is_signed_and_typed(plivo_emulator: EmulatorUnderTest) -> None:
    uuid = session(plivo_emulator, callback_url=plivo_emulator.webhooks.url("/events"))
    fields = {"EventName": "SessionParamUpdate", "SequenceNumber": None}
    assert send(plivo_emulator, uuid, fields=fields).status_code == 201
    event = plivo_emulator.webhooks.wait_for("SessionParamUpdate").event
    assert event.raw["SessionUUID"] == uuid
    assert "SequenceNumber" not in event.raw


def test_what_is_filled_in_can_be_said(plivo_emulator: EmulatorUnderTest) -> None:
    uuid = session(plivo_emulator, callback_url=plivo_emulator.webhooks.url("/events"))
    fields = {"EventName": "SessionVirtualNumberReplaced", "VirtualNumber": "14155559999"}
    payload = send(plivo_emulator, uuid, fields=fields).json()["payload"]
    assert payload == payload | fields
    event = plivo_emulator.webhooks.wait_for("SessionVirtualNumberReplaced").event
    assert event.raw["VirtualNumber"] == "14155559999"


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({}, "EventName"),
        ({"EventName": "SessionNonsense"}, "EventName"),
        ({"EventName": "SessionTimeout", "PinRetryCounter": "two"}, "PinRetryCounter"),
    ],
)
def test_it_must_be_as_the_contract_says(
    plivo_emulator: EmulatorUnderTest, fields: dict[str, Any], problem: str
) -> None:
    uuid = session(plivo_emulator, callback_url="http://127.0.0.1:9/")
    reply = send(plivo_emulator, uuid, fields=fields)
    assert reply.status_code == 400
    assert problem in reply.json()["error"]
    assert plivo_emulator.control.deliveries.list().objects == []


def test_it_needs_a_subject_with_an_address(plivo_emulator: EmulatorUnderTest) -> None:
    fields = {"EventName": "SessionParamUpdate"}
    assert send(plivo_emulator, UNKNOWN, fields=fields).status_code == 404
    silent = session(plivo_emulator)
    assert send(plivo_emulator, silent, fields=fields).status_code == 409
    # A masking session has no events of Verify.
    assert send(plivo_emulator, silent, event="on_verify_session_event").status_code == 404
    assert send(plivo_emulator, silent, event="on_async_reply").status_code == 400


def test_a_placed_call_has_events(plivo_emulator: EmulatorUnderTest) -> None:
    hooks = plivo_emulator.webhooks
    plivo_emulator.control.numbers.create(number="14155550199")
    fields: dict[str, Any] = {
        "from_": "14155550199",
        "to": "14155550123",
        "answer_url": hooks.url("/answer"),
    }
    calls = plivo_emulator.client.calls
    detection: dict[str, Any] = {
        "machine_detection": "true",
        "machine_detection_url": hooks.url("/machine"),
    }
    plain = calls.create(**fields, ring_url=hooks.url("/ring")).request_uuid
    detecting = calls.create(**fields, **detection).request_uuid
    assert isinstance(plain, str)
    assert isinstance(detecting, str)
    told = {"CallStatus": "ringing", "Event": "Ring"}
    reply = send(plivo_emulator, plain, event="on_call_ring", fields=told)
    assert reply.json()["payload"]["CallUUID"] == plain
    assert reply.json()["url"] == hooks.url("/ring")
    told = {"CallStatus": "in-progress", "Machine": "true", "Event": "MachineDetection"}
    reply = send(plivo_emulator, detecting, event="on_call_machine_detection", fields=told)
    assert reply.json()["url"] == hooks.url("/machine")
    # It was not asked for.
    reply = send(plivo_emulator, plain, event="on_call_machine_detection", fields=told)
    assert reply.status_code == 409


def test_other_calls_have_no_events_of_placed_ones(plivo_emulator: EmulatorUnderTest) -> None:
    number = plivo_emulator.client.masking_sessions.get(session(plivo_emulator)).response
    url = plivo_emulator.webhooks.url("/answer")
    app = plivo_emulator.client.applications.create(app_name="x", answer_url=url)
    for to in (number.virtual_number, app.app_id):
        call = plivo_emulator.call("+14155550100", to)
        reply = send(plivo_emulator, call.call_uuid, event="on_call_answer")
        assert reply.status_code == 404


def test_a_status_can_be_shown_until_the_end(plivo_emulator: EmulatorUnderTest) -> None:
    uuid = session(plivo_emulator)
    sessions, control = plivo_emulator.client.masking_sessions, plivo_emulator.control.sessions
    assert control.update(uuid, status="in-progress").status == "in-progress"
    assert sessions.get(uuid).response.status == "in-progress"
    assert [each.session_uuid for each in control.list(status="in-progress").objects] == [uuid]
    # It still occupies its number, and can be changed.
    other = session(plivo_emulator)
    numbers = {sessions.get(each).response.virtual_number for each in (uuid, other)}
    assert len(numbers) == 2
    assert sessions.update(uuid, record=True).session.status == "in-progress"
    plivo_emulator.clock.advance(hours=1)
    assert sessions.get(uuid).response.status == "expired"
    body = {"status": "active"}
    assert post(plivo_emulator, f"sessions/{uuid}/", body).status_code == 409
    assert post(plivo_emulator, f"sessions/{UNKNOWN}/", body).status_code == 404


def test_accounts_are_made_and_changed(plivo_emulator: EmulatorUnderTest) -> None:
    accounts = plivo_emulator.control.accounts
    made = accounts.create(account_type="developer")
    assert (made.account_type, made.billing_mode, made.auto_recharge, made.cash_credits) == (
        "developer",
        "prepaid",
        False,
        "100.00000",
    )
    changed = accounts.update(made.auth_id, billing_mode="postpaid", cash_credits="0.00000")
    assert accounts.get(made.auth_id) == changed
    assert (changed.account_type, changed.billing_mode) == ("developer", "postpaid")
    # The others are as they were.
    assert plivo_emulator.client.accounts.get().account_type == "standard"
    assert post(plivo_emulator, f"accounts/MA{0:018}/", {}).status_code == 404
