"""Incoming messages: how the application is told, how long it is asked, and what is kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import Any

import orjson
import pytest

from plivo_emulator.domain.messages import MESSAGES, Message
from plivo_emulator.pipeline.journal import REDACTED
from plivo_emulator.settings import DEFAULT_AUTH_TOKEN
from plivo_emulator.simulation.inbound_messages import MESSAGE, receive, without_content
from plivo_emulator.simulation.opt_outs import message_intent
from plivo_emulator.store import Row, Where
from plivo_emulator.telephony.segments import message_units
from plivo_emulator.webhooks.events import DELIVERIES, emit
from tests.emulator.simulation.application_server import (
    CALLER,
    NUMBER,
    START,
    World,
    world,
)
from tests.web_server import Answer, Received

SECRET = "The code to the safe is 7-31 & a <half>"


@pytest.fixture(name="world")
def _world() -> Iterator[World]:
    with world() as made:
        yield made


def send(
    world: World, application: Row | None, text: str = SECRET, media: Sequence[str] = ()
) -> Message:
    """Let the caller write to the application's number."""
    number = world.number(application)
    with world.step() as step:
        return receive(
            step,
            number=number,
            application=application,
            sender=f"+{CALLER}",
            text=text,
            media=media,
        )


def result(world: World, sent: Message) -> dict[str, Any]:
    row = world.row(MESSAGES, sent.message_uuid)
    assert row["state"] == row.document["state"]
    return row.document


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_a_message_reaches_its_application(world: World, method: str) -> None:
    world.server.answers = {"/message": Answer("<Response/>")}
    application = world.application(message_url="/message?a=b#ct=500", message_method=method)
    text = "Ünïcode ~ + % & = ✓\nsecond line"
    sent = send(world, application, text)
    assert (sent.state, sent.text, sent.sender) == ("received", text, CALLER)
    world.advance(seconds=0)
    (request,) = world.server.received
    assert request.method == method
    assert request.url.startswith(f"{world.server.url}/message?a=b")
    expected = {
        "MessageUUID": sent.message_uuid,
        "From": CALLER,
        "To": NUMBER,
        "Type": "sms",
        "Text": text,
        "Units": "1",
        "TotalRate": sent.total_rate,
        "TotalAmount": sent.total_amount,
        "MessageIntent": "",
    }
    assert {name: request.fields[name] for name in expected} == expected
    assert request.signed_by(DEFAULT_AUTH_TOKEN)
    assert request.signed_by(DEFAULT_AUTH_TOKEN, version="V2")
    delivered = result(world, sent)
    assert (delivered["state"], delivered["attempts"]) == ("delivered", 1)
    assert (delivered["replies"], delivered["problem"]) == ([], None)


def test_media_make_it_an_mms(world: World) -> None:
    world.server.answers = {"/message": Answer()}
    media = ["https://example.com/1.jpg", "https://example.com/2.jpg"]
    sent = send(world, world.application(message_url="/message"), "Look", media)
    world.advance(seconds=0)
    fields = world.server.received[0].fields
    assert (fields["Type"], fields["Body"], fields["MediaCount"]) == ("mms", "Look", "2")
    assert [fields["Media0"], fields["Media1"]] == media
    assert "Text" not in fields
    assert [file["media_url"] for file in result(world, sent)["media"]] == media


def test_a_day_of_retries_and_then_the_message_is_undelivered(world: World) -> None:
    world.server.answers = {"/message": Answer(status=503)}
    sent = send(world, world.application(message_url="/message"))
    world.advance(hours=23, minutes=59)
    assert result(world, sent)["state"] == "received"
    world.advance(minutes=1)
    undelivered = result(world, sent)
    assert (undelivered["state"], undelivered["attempts"]) == ("undelivered", 36)
    assert undelivered["problem"].endswith("/message: status 503.")
    (delivery,) = world.deliveries()
    assert delivery["state"] == "failed"
    moments = [
        datetime.fromisoformat(attempt["time"]) - START for attempt in delivery.document["attempts"]
    ]
    every_five_minutes = [timedelta(minutes=5 * n) for n in range(13)]
    every_hour = [timedelta(hours=n) for n in range(2, 25)]
    assert moments == every_five_minutes + every_hour
    assert len(world.server.received) == 36
    assert len({request.body for request in world.server.received}) == 1
    assert all(request.signed_by(DEFAULT_AUTH_TOKEN) for request in world.server.received)
    world.advance(days=2)
    assert len(world.server.received) == 36


@pytest.mark.parametrize("status", [201, 204, 302, 404, 500])
def test_only_a_200_will_do(world: World, status: int) -> None:
    def recover(request: Received) -> Answer:
        return Answer(status=status if len(world.server.received) < 15 else 200)

    world.server.answers = {"/message": recover}
    sent = send(world, world.application(message_url="/message"))
    world.advance(hours=2)
    assert result(world, sent)["state"] == "received"
    world.advance(hours=1)
    delivered = result(world, sent)
    assert (delivered["state"], delivered["attempts"]) == ("delivered", 15)


def test_a_host_that_was_not_allowed_gets_nothing(world: World) -> None:
    sent = send(world, world.application(message_url="http://example.com/"))
    world.advance(days=1)
    undelivered = result(world, sent)
    assert (undelivered["state"], undelivered["attempts"]) == ("undelivered", 1)
    assert "not allowed" in undelivered["problem"]


def test_replies_are_kept_with_the_message(world: World) -> None:
    world.server.answers = {
        "/message": Answer(
            f'<Response><Message src="{NUMBER}" dst="{CALLER}" type="sms"> Thank you. </Message>'
            f'<Message src="{NUMBER}" dst="14155550188">Look &amp; see</Message></Response>'
        )
    }
    sent = send(world, world.application(message_url="/message"))
    world.advance(seconds=0)
    assert result(world, sent)["replies"] == [
        {"src": NUMBER, "dst": CALLER, "type": "sms", "text": "Thank you."},
        {"src": NUMBER, "dst": "14155550188", "text": "Look & see"},
    ]


@pytest.mark.parametrize(
    ("answer", "problem"),
    [
        (Answer("<Response><Speak>Hi</Speak></Response>"), "Response cannot hold Speak"),
        (Answer("<Response><Message>Hi</Message></Response>"), "Message needs the attribute dst"),
        (Answer("<Response>"), "not well-formed"),
    ],
)
def test_a_reply_that_is_not_valid_still_takes_the_message(
    world: World, answer: Answer, problem: str
) -> None:
    world.server.answers = {"/message": answer}
    sent = send(world, world.application(message_url="/message"))
    world.advance(seconds=0)
    delivered = result(world, sent)
    assert (delivered["state"], delivered["replies"]) == ("delivered", [])
    assert delivered["xml"]["valid"] is False
    assert problem in delivered["xml"]["problems"][0]["text"]


def replied(world: World, attributes: str) -> tuple[dict[str, Any], list[Row]]:
    """A message whose answer replies with these attributes, and the replies that were sent."""
    element = f'<Message src="{NUMBER}" {attributes}>Thanks</Message>'
    world.server.answers = {"/message": Answer(f"<Response>{element}</Response>")}
    sent = send(world, world.application(message_url="/message"))
    world.advance(seconds=0)
    outbound = Where(("direction", "=", "outbound"))
    with world.emulator.store.transaction(write=False) as tx:
        replies = MESSAGES.all(tx, outbound)
    return result(world, sent), replies


@pytest.mark.parametrize("kind", ["rcs", "SMS", ""])
def test_a_reply_of_an_unknown_kind_is_not_sent(world: World, kind: str) -> None:
    """The message is taken all the same, and nothing breaks."""
    message, replies = replied(world, f'dst="{CALLER}" type="{kind}"')
    assert (message["state"], replies) == ("delivered", [])
    wrong = "The reply was not sent: type parameter must be sms, mms or whatsapp."
    assert message["problem"] == wrong
    assert f"should be sms, mms or whatsapp, not {kind!r}" in message["xml"]["problems"][0]["text"]


@pytest.mark.parametrize(("written", "method"), [("PUT", "POST"), ("get", "GET"), ("", "POST")])
def test_events_of_a_reply_come_by_a_method_that_there_is(
    world: World, written: str, method: str
) -> None:
    _, (reply,) = replied(world, f'dst="{CALLER}" callbackMethod="{written}"')
    assert reply.document["method"] == method


def test_an_answer_may_begin_with_a_byte_order_mark(world: World) -> None:
    reply = f'<Response><Message src="{NUMBER}" dst="{CALLER}">Thanks</Message></Response>'
    world.server.answers = {"/message": Answer(f"\ufeff{reply}")}
    sent = send(world, world.application(message_url="/message"))
    world.advance(seconds=0)
    assert [each["text"] for each in result(world, sent)["replies"]] == ["Thanks"]


@pytest.mark.parametrize("body", ["", "OK", '{"ok": true}'])
def test_an_answer_that_is_no_xml_is_no_reply(world: World, body: str) -> None:
    world.server.answers = {"/message": Answer(body, content_type="text/plain")}
    sent = send(world, world.application(message_url="/message"))
    world.advance(seconds=0)
    delivered = result(world, sent)
    assert (delivered["state"], delivered["replies"]) == ("delivered", [])
    assert "xml" not in delivered


def test_without_anybody_to_tell_the_message_is_only_received(world: World) -> None:
    sent = send(world, None)
    assert sent.problem == f"The number {NUMBER} has no application."
    assert result(world, sent)["state"] == "received"
    assert world.deliveries() == []


def test_without_a_message_url_the_message_is_only_received(world: World) -> None:
    sent = send(world, world.application())
    assert sent.problem == "The application has no message_url."
    assert result(world, sent)["state"] == "received"
    assert world.deliveries() == []


def test_the_owner_is_the_applications(world: World) -> None:
    world.server.answers = {"/message": Answer()}
    subaccount = world.request("POST", "Subaccount/", {"name": "sub", "enabled": True})
    application = world.application(message_url="/message", subaccount=subaccount["auth_id"])
    sent = send(world, application)
    world.advance(seconds=0)
    assert world.row(MESSAGES, sent.message_uuid)["subaccount"] == subaccount["auth_id"]
    assert world.server.received[0].signed_by(subaccount["auth_token"])
    assert world.server.received[0].signed_by(DEFAULT_AUTH_TOKEN)


def quoting(request: Received) -> Answer:
    """Answer like a server that repeats what it was told."""
    text = request.fields.get("Text", request.fields.get("Body", ""))
    said = text.replace("&", "&amp;").replace("<", "&lt;")
    sender = request.fields["From"]
    return Answer(
        f'<Response><Message src="{NUMBER}" dst="{sender}">You wrote: {said}</Message></Response>'
    )


def traces(world: World) -> bytes:
    """Everything that may be shown of messages and deliveries."""
    with world.emulator.store.transaction(write=False) as tx:
        messages = [row.document for row in MESSAGES.all(tx)]
        deliveries = [without_content(tx, row.document) for row in DELIVERIES.all(tx)]
    return orjson.dumps([messages, deliveries])


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize("media", [[], ["https://example.com/safe.jpg"]])
def test_an_application_without_logs_is_told_everything_and_nothing_is_shown(
    world: World, method: str, media: list[str]
) -> None:
    world.server.answers = {"/message": quoting}
    application = world.application(
        message_url="/message?tenant=a&tenant=b",
        message_method=method,
        log_incoming_messages=False,
    )
    sent = send(world, application, SECRET, media)
    assert (sent.sender, sent.text, sent.media) == ("14155550***", None, [])
    world.advance(seconds=0)

    (request,) = world.server.received
    assert request.fields["From"] == CALLER
    assert request.fields["Body" if media else "Text"] == SECRET
    assert request.fields.get("Media0") == (media[0] if media else None)
    assert request.signed_by(DEFAULT_AUTH_TOKEN)

    delivered = result(world, sent)
    assert delivered["replies"] == [
        {"src": NUMBER, "dst": "14155550***", "text": f"You wrote: {REDACTED}"}
    ]
    shown = traces(world)
    for leak in (CALLER, "safe", "7-31", "half"):
        assert leak.encode() not in shown
    with world.emulator.store.transaction(write=False) as tx:
        (row,) = DELIVERIES.all(tx)
        delivery = without_content(tx, row.document)
    assert delivery["payload"]["From"] == "14155550***"
    assert delivery["payload"]["To"] == NUMBER
    assert delivery["payload"]["Body" if media else "Text"] == REDACTED
    attempt = delivery["attempts"][0]
    sent_as = attempt["body"] if method == "POST" else attempt["url"]
    assert "From=14155550%2A%2A%2A" in sent_as
    assert "tenant=a&tenant=b" in attempt["url"]
    assert attempt["response_body"] == REDACTED
    # What waits for a retry must stay whole.
    assert row.document["payload"]["From"] == CALLER


def test_retries_of_a_message_without_logs_carry_everything(world: World) -> None:
    world.server.answers = {"/message": Answer(status=500)}
    sent = send(world, world.application(message_url="/message", log_incoming_messages=False))
    world.advance(hours=1)
    assert {request.fields["Text"] for request in world.server.received} == {SECRET}
    assert result(world, sent)["state"] == "received"
    assert b"safe" not in traces(world)


def test_what_is_logged_is_shown_as_it_is(world: World) -> None:
    world.server.answers = {"/message": quoting}
    send(world, world.application(message_url="/message"))
    world.advance(seconds=0)
    with world.emulator.store.transaction(write=False) as tx:
        (row,) = DELIVERIES.all(tx)
        assert without_content(tx, row.document) is row.document
        other = {"event": "on_application_hangup", "subject": row["subject"]}
        assert without_content(tx, other) is other
    assert b"safe" in traces(world)


def test_an_undelivered_message_that_is_taken_after_all_counts_as_delivered(world: World) -> None:
    world.server.answers = {"/message": Answer(status=500)}
    application = world.application(message_url="/message")
    sent = send(world, application)
    world.advance(days=1)
    assert result(world, sent)["state"] == "undelivered"
    world.server.answers = {"/message": Answer()}
    replay(world)
    assert result(world, sent)["state"] == "delivered"
    world.server.answers = {"/message": Answer(status=500)}
    replay(world)
    world.advance(days=1)
    assert result(world, sent)["state"] == "delivered"


def replay(world: World) -> None:
    old = world.deliveries()[0].document
    with world.step() as step:
        emit(
            step,
            MESSAGE,
            url=old["url"],
            method=old["method"],
            fields=old["payload"],
            owner={"account": old["account"], "subaccount": ""},
            subject=old["subject"],
        )
    world.advance(seconds=0)


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("", 1),
        ("a" * 160, 1),
        ("a" * 161, 2),
        ("a" * 306, 2),
        ("a" * 307, 3),
        ("€" * 80, 1),
        ("€" * 81, 2),
        ("ж" * 70, 1),
        ("ж" * 71, 2),
        ("ж" * 134, 2),
        ("ж" * 135, 3),
        ("😀" * 35, 1),
        ("😀" * 36, 2),
    ],
)
def test_long_messages_count_several_units(text: str, units: int) -> None:
    assert message_units(text) == units


def test_units_are_paid_one_by_one(world: World) -> None:
    sent = send(world, world.application(), "a" * 161)
    assert sent.units == 2
    assert float(sent.total_amount) == 2 * float(sent.total_rate)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("STOP", "optout"),
        ("stop \n", "optout"),
        (" stop", ""),
        ("Stop All", "optout"),
        ("unstop", "optin"),
        ("Start", "optin"),
        ("HELP", "help"),
        ("Stop it!", ""),
        ("Can you help me?", ""),
        ("", ""),
    ],
)
def test_keywords_are_told_apart(text: str, intent: str) -> None:
    assert message_intent(text) == intent
