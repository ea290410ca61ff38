"""Whole stories, told through the pytest fixture: what users will write."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal
from urllib.parse import parse_qsl

import plivo
import pytest

from plivo_client import APIConnectionError, NotFoundError, Plivo, RateLimitError, ServerError
from plivo_emulator.receiver import Answer, WebhookReceiver
from plivo_emulator.testing import EmulatorUnderTest
from tests.sdks.python_calls import connect

CALLER, CALLEE, STRANGER = "+14155550100", "+14155550101", "+14155550142"


def test_a_day_in_the_life_of_a_masked_number(plivo_emulator: EmulatorUnderTest) -> None:
    """Issue of the project: a PIN mistyped and repeated, a recorded call, expiry a day later."""
    hooks = plivo_emulator.webhooks
    session = plivo_emulator.client.masking_sessions.create(
        first_party=CALLER,
        second_party=CALLEE,
        session_expiry=86_400,
        callback_url=hooks.url("/events"),
        record=True,
        recording_callback_url=hooks.url("/recordings"),
        is_pin_authentication_required=True,
        first_party_pin="4821",
        second_party_pin="7305",
        pin_prompt_play="https://example.com/pin.mp3",
    )
    plivo_emulator.call(STRANGER, session.virtual_number, pins=["0000", "4821"])
    plivo_emulator.clock.advance(days=1)
    assert hooks.refused == []
    assert hooks.names == [
        "SessionPinAuthenticationStatus",
        "SessionPinAuthenticationStatus",
        "SessionFirstPartyAnswer",
        "SessionSecondPartyRing",
        "SessionSecondPartyAnswer",
        "SessionRecordingInitiated",
        "SessionFirstPartyHangup",
        "SessionSecondPartyHangup",
        "SessionRecordingCompleted",
        "SessionTimeout",
    ]
    pins = [each.event.raw["PinAuthenticationStatus"] for each in hooks.received[:2]]
    assert pins == ["failed", "success"]
    after = plivo_emulator.client.masking_sessions.get(session.session_uuid).response
    assert (after.status, after.total_call_count) == ("expired", 2)


def test_search_buy_attach_receive_a_call_give_up(plivo_emulator: EmulatorUnderTest) -> None:
    """Issue of the project: a newcomer's way to a number of their own."""
    client, hooks = plivo_emulator.client, plivo_emulator.webhooks
    hooks.answers["/answer"] = Answer(body="<Response><Speak>Welcome.</Speak></Response>")
    application = client.applications.create(app_name="Desk", answer_url=hooks.url("/answer"))
    number = client.phone_numbers.list(country_iso="US", pattern="415").objects[0].number
    client.phone_numbers.buy(number)
    client.numbers.update(number, app_id=application.app_id)
    plivo_emulator.call(STRANGER, number)
    assert hooks.wait_for("HangupEvent").event.raw["To"] == number
    client.numbers.unrent(number)
    assert client.numbers.list().meta.total_count == 0
    with pytest.raises(NotFoundError):
        client.phone_numbers.buy(number)


def test_a_long_message_through_a_powerpack_and_stop(plivo_emulator: EmulatorUnderTest) -> None:
    """Issue of the project: send three parts, see them delivered, STOP, and be refused."""
    client, hooks, clock = plivo_emulator.client, plivo_emulator.webhooks, plivo_emulator.clock
    inbox = client.applications.create(
        app_name="Parcels", answer_url=hooks.url(), message_url=hooks.url("/inbox")
    )
    pack = client.powerpacks.create(
        name="Parcels", application_type="xml", application_id=inbox.app_id
    )
    pool = pack.number_pool.split("/")[5]
    number = client.phone_numbers.list(country_iso="US", services="sms").objects[0].number
    client.number_pools.add_number(pool, number, rent=True)
    for text, *expected in (("x" * 307, 3, "delivered", "000"), ("Again?", 1, "failed", "200")):
        (uuid,) = client.messages.send(
            powerpack_uuid=pack.uuid, dst=CALLEE, text=text, url=hooks.url("/status")
        ).message_uuid
        clock.advance(seconds=5)
        message = client.messages.get(uuid)
        assert [message.units, message.message_state, message.error_code] == expected
        plivo_emulator.inbound_message(CALLEE, number, "STOP")
    # The receiver takes only what is signed.
    assert hooks.refused == []
    told = [(each.path, each.event.raw) for each in hooks.received]
    assert [(path, raw.get("Status") or raw["MessageIntent"]) for path, raw in told] == [
        *(("/status", state) for state in ("queued", "sent", "delivered")),
        ("/inbox", "optout"),
        *(("/status", state) for state in ("queued", "failed")),
        ("/inbox", "optout"),
    ]
    assert {raw["PowerpackUUID"] for _, raw in told} == {pack.uuid}


def _run(emulator: EmulatorUnderTest, hooks: WebhookReceiver) -> list[tuple[str, Any, bytes]]:
    """Play one story from a fixed beginning and return what was sent, to the byte."""
    emulator.control.emulator.reset(seed=7)
    emulator.control.clock.freeze(at="2026-03-01T09:30:00Z")
    hooks.received.clear()
    session = emulator.client.masking_sessions.create(
        first_party=CALLER, second_party=CALLEE, callback_url=hooks.url("/masking")
    )
    emulator.client.verify_sessions.create(recipient=CALLEE, url=hooks.url("/verify?a=b"))
    emulator.call(CALLEE, session.virtual_number, talk_seconds=61)
    emulator.clock.advance(hours=1)
    dropped = {"host", "date"}
    return [
        (each.path, {k: v for k, v in each.headers.items() if k not in dropped}, each.body)
        for each in hooks.received
    ]


def test_the_same_seed_sends_the_same_bytes(plivo_emulator: EmulatorUnderTest) -> None:
    """Requests and a seed decide every identifier, nonce and signature."""
    hooks = plivo_emulator.webhooks
    first, second = _run(plivo_emulator, hooks), _run(plivo_emulator, hooks)
    # Different subjects are delivered side by side, so only their own order is fixed.
    assert len(first) == len(second) == 9
    assert sorted(map(repr, first)) == sorted(map(repr, second))
    for path in ("/masking", "/verify?a=b"):
        assert [x for x in first if x[0] == path] == [x for x in second if x[0] == path]


def test_an_application_is_asked_and_told(plivo_emulator: EmulatorUnderTest) -> None:
    hooks = plivo_emulator.webhooks
    document = "<Response><Speak>Hello</Speak><Wait length='60'/></Response>"
    hooks.answers["/answer"] = Answer(body=document)
    created = plivo_emulator.client.applications.create(
        app_name="hotline", answer_url=hooks.url("/answer"), hangup_url=hooks.url("/hangup")
    )
    call = plivo_emulator.inbound_call(STRANGER, created.app_id, talk_seconds=42)
    assert hooks.names == ["AnswerEvent", "HangupEvent"]
    assert call.hangup_code == 4000
    assert hooks.wait_for("HangupEvent").event.raw["Duration"] == "42"


def _voicemail(emulator: EmulatorUnderTest) -> str:
    """A number with a menu: key 2 is for an agent, and for a mailbox when the agent is busy."""
    hooks, url = emulator.webhooks, emulator.webhooks.url
    for path, inside in {
        "/answer": f"<GetDigits action='{url('/key')}' numDigits='1' validDigits='12' retries='2'"
        " invalidDigitsSound='https://example.com/wrong.mp3'><Speak>Press 2 for an agent.</Speak>"
        "</GetDigits>",
        "/key": f"<Dial action='{url('/dialed')}' callbackUrl='{url('/leg')}'>"
        f"<Number>{CALLEE}</Number></Dial>",
        "/dialed": f"<Speak>Leave a message.</Speak><Record action='{url('/recorded')}'"
        f" callbackUrl='{url('/file')}'/>",
        "/recorded": "<Speak>Thank you.</Speak><Wait length='60'/>",
    }.items():
        hooks.answers[path] = Answer(body=f"<Response>{inside}</Response>")
    app_id = emulator.client.applications.create(
        app_name="Desk", answer_url=url("/answer"), hangup_url=url("/hangup")
    ).app_id
    number = emulator.client.phone_numbers.list(country_iso="US").objects[0].number
    emulator.client.phone_numbers.buy(number, app_id=app_id)
    emulator.control.phones.update(CALLEE.removeprefix("+"), answer="busy")
    return number


def test_a_wrong_key_a_busy_agent_and_a_voicemail(plivo_emulator: EmulatorUnderTest) -> None:
    """Issue of the project: a call through a menu, to its records and prices."""
    client, hooks, clock = plivo_emulator.client, plivo_emulator.webhooks, plivo_emulator.clock
    clock.freeze()
    number = _voicemail(plivo_emulator)
    call = plivo_emulator.phone(STRANGER, number)
    call.hears("press 2")
    call.press("7")
    call.hears("wrong.mp3")
    call.hears("press 2")
    call.press("2")
    call.hears("leave a message")
    clock.advance(seconds=1)
    call.says("Please call me back")
    clock.advance(seconds=3)
    call.press("#")
    call.hears("thank you")
    call.hang_up()
    clock.advance(seconds=5)
    assert call.transcript == [
        "hears Press 2 for an agent.",
        "presses 7",
        "hears file https://example.com/wrong.mp3",
        "hears Press 2 for an agent.",
        "presses 2",
        "hears Leave a message.",
        "hears beep",
        "says Please call me back",
        "presses #",
        "hears Thank you.",
        "hangs up",
    ]
    # The receiver takes only what is signed.
    assert hooks.refused == []
    told = {each.path: each.event.raw for each in hooks.received}
    assert list(told) == ["/answer", "/key", "/leg", "/dialed", "/recorded", "/hangup", "/file"]
    assert len(hooks.received) == len(told)
    assert {raw["CallUUID"] for raw in told.values()} == {call.call_uuid}
    (leg,) = call.legs
    assert told["/key"]["Digits"] == "2"
    assert _named(told["/leg"], "DialAction", "DialBLegUUID", "DialBLegHangupCauseCode") == [
        "hangup",
        leg.call_uuid,
        "3010",
    ]
    assert _named(told["/dialed"], "DialStatus", "DialBLegUUID") == ["busy", ""]
    assert _named(told["/recorded"], "Digits", "RecordingDurationMs") == ["#", "3500"]
    assert told["/file"]["RecordingID"] == told["/recorded"]["RecordingID"]
    recording = client.recordings.get(told["/file"]["RecordingID"])
    assert recording.call_uuid == call.call_uuid
    ours, theirs = (client.calls.get(each.call_uuid).raw for each in (call, leg))
    ends = ("hangup_cause_name", "hangup_source", "parent_call_uuid", "bill_duration")
    assert _named(ours, *ends) == ["Normal Hangup", "Caller", None, 17]
    assert _named(theirs, *ends) == ["Busy Line", "Carrier", call.call_uuid, 0]
    # A minute that began is paid for; who did not answer costs nothing.
    prices = ("total_rate", "billed_duration", "total_amount")
    assert _named(ours, *prices) == ["0.00550", 60, "0.00550"]
    assert _named(theirs, *prices) == ["0.01200", 0, "0.00000"]
    assert told["/hangup"]["TotalCost"] == ours["total_amount"]


def _named(fields: Mapping[str, Any], *names: str) -> list[Any]:
    return [fields[name] for name in names]


def test_a_password_is_read_and_validated(plivo_emulator: EmulatorUnderTest) -> None:
    sent = plivo_emulator.client.verify_sessions.create(recipient=CALLER)
    code = plivo_emulator.otp(sent)
    plivo_emulator.client.verify_sessions.validate(sent.session_uuid, otp=code)
    assert plivo_emulator.client.verify_sessions.get(sent.session_uuid).status == "verified"
    with pytest.raises(LookupError, match="no Verify session"):
        plivo_emulator.otp("nope")


def test_failures_on_purpose(plivo_emulator: EmulatorUnderTest) -> None:
    client = plivo_emulator.client.with_options(max_retries=0)
    plivo_emulator.fail_next(status=500, operation_id="pricing_get")
    client.accounts.get()
    with pytest.raises(ServerError, match="Internal server error"):
        client.pricing.get(country_iso="US")
    client.pricing.get(country_iso="US")
    plivo_emulator.control.faults.create(disconnect=True, times=1)
    with pytest.raises(APIConnectionError):
        client.accounts.get()
    plivo_emulator.control.faults.create(limit_requests=3)
    plivo_emulator.clock.freeze()
    for _ in range(3):
        client.accounts.get()
    with pytest.raises(RateLimitError, match="too many requests"):
        client.accounts.get()
    plivo_emulator.clock.advance(seconds=5)
    client.accounts.get()


def test_the_journal_shows_what_an_sdk_repeats(plivo_emulator: EmulatorUnderTest) -> None:
    """The official SDK asks for voice resources three times when it gets a 500."""
    plivo_emulator.fail_next(status=500, times=3, operation_id="applications_create")
    auth = plivo_emulator.auth_id, plivo_emulator.auth_token
    with (
        connect(plivo_emulator.base_url, *auth) as sdk,
        pytest.raises(plivo.exceptions.PlivoServerError),
    ):
        sdk.applications.create(app_name="a", answer_url="https://example.com/answer")
    seen = plivo_emulator.journal.entries(operation_id="applications_create")
    assert [entry.status for entry in seen] == [500, 500, 500]


def test_a_snapshot_brings_everything_back(plivo_emulator: EmulatorUnderTest) -> None:
    client, control = plivo_emulator.client, plivo_emulator.control
    session = client.masking_sessions.create(first_party=CALLER, second_party=CALLEE)
    control.clock.freeze()
    before = control.emulator.create_snapshot(name="open")
    plivo_emulator.clock.advance(days=1)
    assert client.masking_sessions.get(session.session_uuid).response.status == "expired"
    control.emulator.restore_snapshot("open")
    assert client.masking_sessions.get(session.session_uuid).response.status == "active"
    assert control.clock.get().now == before.time
    plivo_emulator.clock.advance(days=1)
    assert client.masking_sessions.get(session.session_uuid).response.status == "expired"


def test_parallel_tests_can_have_an_account_each(plivo_emulator: EmulatorUnderTest) -> None:
    account = plivo_emulator.control.accounts.create()
    plivo_emulator.client.applications.create(app_name="a", answer_url="https://example.com/a")
    url = plivo_emulator.base_url
    with Plivo(account.auth_id, account.auth_token, base_url=url) as other:
        assert other.applications.list().meta.total_count == 0
        assert other.accounts.get().auth_id == account.auth_id


def test_webhooks_do_not_leave_the_machine_unasked(plivo_emulator: EmulatorUnderTest) -> None:
    session = plivo_emulator.client.masking_sessions.create(
        first_party=CALLER, second_party=CALLEE, callback_url="http://masking.example.com/events"
    )
    plivo_emulator.call(CALLER, session.virtual_number)
    sent = plivo_emulator.control.deliveries.list().objects
    assert {each.state for each in sent} == {"blocked"}
    assert "not loopback" in sent[0].attempts[0].error


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_the_vendors_validators_accept_what_is_signed(
    plivo_emulator: EmulatorUnderTest, method: Literal["GET", "POST"]
) -> None:
    """Both versions, both headers, for a subaccount's resource (C41)."""
    hooks = plivo_emulator.webhooks
    owner = plivo_emulator.client.subaccounts.create(name="courier", enabled=True)
    hooks.auth_tokens.append(owner.auth_token)
    session = plivo_emulator.client.masking_sessions.create(
        first_party=CALLER,
        second_party=CALLEE,
        subaccount=owner.auth_id,
        callback_url=hooks.url("/events?a=b&c=d"),
        callback_method=method,
    )
    plivo_emulator.call(CALLER, session.virtual_number)
    assert len(hooks.received) == 5
    for each in hooks.received:
        headers = {name.lower(): value for name, value in each.headers.items()}
        uri = hooks.url(each.path)
        params = dict(parse_qsl(each.body.decode()))
        for prefix, token in (("", owner.auth_token), ("ma-", plivo_emulator.auth_token)):
            nonce = headers["x-plivo-signature-v3-nonce"]
            signature = headers[f"x-plivo-signature-{prefix}v3"]
            arguments = (method, uri, nonce, token, signature)
            assert plivo.utils.validate_v3_signature(*arguments, params)
            assert not plivo.utils.validate_v3_signature(
                method, uri + "x", nonce, token, signature, params
            )
            nonce = headers["x-plivo-signature-v2-nonce"]
            signature = headers[f"x-plivo-signature-{prefix}v2"]
            assert plivo.utils.validate_signature(uri, nonce, signature, token)
            assert not plivo.utils.validate_signature(uri, nonce, signature, "another token")
