"""What is wrong with an application's answer is told wherever somebody may look for it."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from plivo_client import NotFoundError, Plivo
from plivo_emulator.receiver import Answer, WebhookReceiver
from plivo_emulator.testing import EmulatorUnderTest
from plivo_emulator_client import PlivoEmulator
from plivo_emulator_client.models import Call, Delivery, Message

CALLER, NUMBER = "+14155550123", "+14155550199"
MISSPELT = "<Response>\n  <Speak>Hello</Speak>\n  <Speek>Goodbye</Speek>\n</Response>"
MISTAKE = "line 3, Speek: There is no element Speek; did you mean Speak?"


def called(
    emulator: EmulatorUnderTest, answer: Answer | str, answer_url: str | None = None
) -> Call:
    """Let somebody call an application that answers like this."""
    emulator.webhooks.answers["/answer"] = (
        Answer(body=answer) if isinstance(answer, str) else answer
    )
    url = answer_url or emulator.webhooks.url("/answer")
    return emulator.call(
        CALLER, emulator.client.applications.create(app_name="x", answer_url=url).app_id
    )


def asked(emulator: EmulatorUnderTest, call: Call) -> Delivery:
    """The request for the instructions of a call."""
    found = emulator.control.deliveries.list(subject=call.call_uuid, event="on_application_answer")
    (delivery,) = found.objects
    return delivery


def written_to(emulator: EmulatorUnderTest, answer: str, text: str, **fields: Any) -> Message:
    """Let somebody write to an application that answers like this."""
    emulator.webhooks.answers["/message"] = Answer(body=answer)
    app = emulator.client.applications.create(
        app_name="x",
        answer_url=emulator.webhooks.url("/answer"),
        message_url=emulator.webhooks.url("/message"),
        **fields,
    )
    emulator.control.numbers.create(number=NUMBER, app_id=app.app_id)
    return emulator.inbound_message(CALLER, NUMBER, text)


def test_a_message_to_an_unknown_number_names_it(plivo_emulator: EmulatorUnderTest) -> None:
    with pytest.raises(NotFoundError, match="there is no number 14155550199"):
        plivo_emulator.inbound_message(CALLER, NUMBER, "Hello")


def test_calls_and_deliveries_tell_line_and_element(plivo_emulator: EmulatorUnderTest) -> None:
    call = called(plivo_emulator, MISSPELT)
    url = plivo_emulator.webhooks.url("/answer")
    assert call.problem == f"The answer of {url} is not valid Plivo XML: {MISTAKE}"
    (fetch,) = call.fetches or []
    delivery = asked(plivo_emulator, call)
    assert delivery.problem == call.problem
    for report in (fetch.xml, delivery.attempts[0].xml):
        assert report
        assert not report.valid
        (problem,) = report.problems
        assert (problem.severity, problem.line, problem.element, problem.text) == (
            *("error", 3, "Speek"),
            "There is no element Speek; did you mean Speak?",
        )
    for shown in (call, delivery):
        assert MISTAKE in repr(shown)
        assert MISTAKE in str(shown)


def test_the_log_has_a_line_with_address_line_and_element(
    plivo_emulator: EmulatorUnderTest, caplog: pytest.LogCaptureFixture
) -> None:
    called(plivo_emulator, MISSPELT)
    (record,) = (one for one in caplog.records if one.levelno >= logging.WARNING)
    url = plivo_emulator.webhooks.url("/answer")
    assert record.getMessage() == f"The answer of {url} is not valid Plivo XML: {MISTAKE}"


def test_the_terminal_shows_it(tmp_path: Path) -> None:
    with (tmp_path / "stderr").open("w+") as terminal, WebhookReceiver([]) as server:
        command = [sys.executable, "-m", "plivo_emulator", "serve", "--port", "0", "--json"]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=terminal, text=True)
        try:
            assert process.stdout is not None
            ready = json.loads(process.stdout.readline())
            server.auth_tokens.append(ready["auth_token"])
            server.answers["/answer"] = Answer(body=MISSPELT)
            with (
                Plivo(
                    ready["auth_id"], ready["auth_token"], base_url=f"{ready['url']}/v1"
                ) as client,
                PlivoEmulator(base_url=f"{ready['url']}/_emulator") as control,
            ):
                url = server.url("/answer")
                app = client.applications.create(app_name="x", answer_url=url)
                control.calls.create(from_=CALLER, to=app.app_id, advance=True)
        finally:
            process.terminate()
            process.communicate(timeout=120)
        terminal.seek(0)
        (line,) = terminal.read().splitlines()
    assert line.endswith(f"The answer of {url} is not valid Plivo XML: {MISTAKE}")


def test_a_wrong_media_type_is_told_though_the_call_goes_on(
    plivo_emulator: EmulatorUnderTest, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "plivo_emulator")
    call = called(plivo_emulator, Answer(body="<Response/>", content_type="text/html"))
    delivery = asked(plivo_emulator, call)
    assert call.problem is None
    assert delivery.problem
    assert "line 1: The content type should be" in delivery.problem
    assert delivery.problem in caplog.messages


def test_control_characters_do_not_reach_the_terminal(
    plivo_emulator: EmulatorUnderTest, caplog: pytest.LogCaptureFixture
) -> None:
    called(plivo_emulator, "<Response>\n<Speak>Hi</Speak>\x9b31m\n</Response>")
    called(plivo_emulator, "<Response>\x1b[31m</Response>")
    assert caplog.messages
    assert all(message.isprintable() for message in caplog.messages)


@pytest.mark.parametrize("body", ["", "OK", '{"ok": true}', "<Response>"])
def test_what_is_no_xml_is_told(plivo_emulator: EmulatorUnderTest, body: str) -> None:
    call = called(plivo_emulator, body)
    assert call.problem
    assert "is not valid Plivo XML: line 1: " in call.problem


def test_a_blocked_address_is_told(
    plivo_emulator: EmulatorUnderTest, caplog: pytest.LogCaptureFixture
) -> None:
    call = called(plivo_emulator, "", answer_url="http://example.com/answer#rc=0")
    delivery = asked(plivo_emulator, call)
    assert delivery.state == "blocked"
    assert delivery.problem
    assert "example.com is not loopback" in delivery.problem
    assert caplog.messages[0] == (
        "Webhook on_application_answer to http://example.com/answer not delivered: "
        + delivery.problem
    )


def test_a_number_without_application_is_told(
    plivo_emulator: EmulatorUnderTest, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "plivo_emulator")
    plivo_emulator.control.numbers.create(number=NUMBER)
    call = plivo_emulator.call(CALLER, NUMBER)
    message = plivo_emulator.inbound_message(CALLER, NUMBER, "Hello")
    problem = f"The number {NUMBER[1:]} has no application."
    assert (call.problem, message.problem) == (problem, problem)
    assert caplog.messages == [
        f"Call {call.call_uuid}: {problem}",
        f"Message {message.message_uuid}: {problem}",
    ]


def test_messages_tell_line_and_element(plivo_emulator: EmulatorUnderTest) -> None:
    message = written_to(plivo_emulator, "<Response>\n<Speak>No</Speak></Response>", "Hello")
    wrong = "line 2, Speak: Response cannot hold Speak, only Message."
    assert message.state == "delivered"
    assert message.problem
    assert message.problem.endswith(wrong)
    assert wrong in repr(message)


def test_nothing_of_a_message_that_is_not_logged_is_quoted(
    plivo_emulator: EmulatorUnderTest, caplog: pytest.LogCaptureFixture
) -> None:
    answer = "<Response>\nhush<hush/><Message hush='hush'>hush</Message></Response>"
    message = written_to(plivo_emulator, answer, "hush", log_incoming_messages=False)
    (delivery,) = plivo_emulator.control.deliveries.list(subject=message.message_uuid).objects
    assert message.problem
    assert "line 2" in message.problem
    told = [message.problem, repr(message), repr(delivery), *caplog.messages]
    assert caplog.messages
    assert not [text for text in told if "hush" in text]


def test_nothing_is_told_where_nothing_is_wrong(
    plivo_emulator: EmulatorUnderTest, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "plivo_emulator")
    call = called(plivo_emulator, "<Response><Speak>Hello</Speak></Response>")
    delivery = asked(plivo_emulator, call)
    assert (call.problem, delivery.problem) == (None, None)
    assert caplog.messages == []


# Where a simulated call stands; not for users, and shown only in the inspector's last resort.
INTERNAL = {
    *("account", "subaccount", "answered", "billed_seconds", "targets", "total_cost"),
    *("attestation", "cnam_lookup", "dial_status", "machine", "request", "signal", "time_limit"),
    "transfers",
}


def test_no_field_of_a_call_is_known_and_hidden(plivo_emulator: EmulatorUnderTest) -> None:
    inbound = called(plivo_emulator, MISSPELT)
    session = plivo_emulator.client.masking_sessions.create(
        first_party=CALLER, second_party="+14155550124"
    )
    masked = plivo_emulator.call(CALLER, session.virtual_number)
    documented = Call.wire_names()
    assert inbound.raw.keys() - documented - {"api_id"} <= INTERNAL
    assert masked.raw.keys() - documented - {"api_id"} <= INTERNAL
