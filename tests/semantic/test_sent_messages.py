"""Messages that are sent: who may send what, what becomes of them, and what is told of it."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Any

import pytest

from tests.semantic.api import Api
from tests.semantic.messages import EVENT, TEMPLATE, end, kept, keys, refused, send, statuses
from tests.semantic.resource_types import APPLICATIONS, SUBACCOUNTS, phone
from tests.semantic.simulation import Simulation
from tests.semantic.webhook_receiver import WebhookReceiver
from tests.spec.document import JsonObject
from tests.web_server import Answer

INBOUND = "on_application_message"
# What a test number stands for, and the states that lead there.
OUTCOMES = {
    "0000": (["queued", "sent", "delivered"], "000"),
    "0999": (["queued", "sent", "delivered"], "000"),
    **{
        f"1{code:03}": (["queued", "sent", "undelivered"], str(code))
        for code in (10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110)
    },
    **{
        f"1{code}": (["queued", "failed"], str(code))
        for code in (200, 201, 300, 420, 450, 451, 900, 910)
    },
    "2000": (["queued", "sent"], None),
}


@pytest.mark.parametrize("last", OUTCOMES)
def test_test_numbers(
    api: Api, simulation: Simulation, receiver: WebhookReceiver, last: str
) -> None:
    """The last four digits of +1 500 555 decide (decision U32)."""
    states, code = OUTCOMES[last]
    uuid = send(api, dst=f"1500555{last}", url=receiver.url(EVENT))
    message = end(api, simulation, uuid)
    assert (message["message_state"], message["error_code"]) == (states[-1], code)
    events = receiver.of(EVENT)
    assert statuses(events) == states
    assert [each.fields["Sequence"] for each in events] == [
        str(number) for number in range(1, len(states) + 1)
    ]
    assert events[-1].fields["ErrorCode"] == ("" if code in (None, "000") else code)


def test_each_state_is_told(api: Api, simulation: Simulation, receiver: WebhookReceiver) -> None:
    source = phone()
    uuid = send(api, src=source, dst="15005550000", text="a" * 161, url=receiver.url(EVENT))
    assert api.do("messages_get", uuid)["message_state"] == "queued"
    simulation.advance(seconds=1)
    sent = api.do("messages_get", uuid)
    assert (sent["message_state"], sent["error_code"]) == ("sent", None)
    simulation.advance(seconds=2.6)
    assert api.do("messages_get", uuid)["message_state"] == "sent"
    simulation.advance(seconds=0.1)
    message = api.do("messages_get", uuid)
    assert message["message_state"] == "delivered"
    queued, sent_event, delivered = receiver.of(EVENT)
    for event in (queued, sent_event, delivered):
        told = event.fields
        assert told["MessageUUID"] == told["ParentMessageUUID"] == uuid
        assert (told["From"], told["To"]) == (source, "15005550000")
        assert (told["Type"], told["Units"], told["PartInfo"]) == ("sms", "2", "1 of 1")
        assert told["TotalAmount"] == message["total_amount"]
        assert told["MessageTime"] == told["QueuedTime"] == utc(message["message_time"])
    assert [each.fields["SentTime"] for each in (queued, sent_event)] == [
        "",
        utc(message["message_sent_time"]),
    ]
    assert sent_event.fields["DeliveryReportTime"] == ""
    assert delivered.fields["DeliveryReportTime"] == utc(message["message_updated_time"])


def utc(time: str) -> str:
    """A time of a record as events write it."""
    return datetime.fromisoformat(time).strftime("%Y-%m-%d %H:%M:%S.%f")


def test_events_may_come_with_get(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    send(api, url=receiver.url(EVENT), method="GET")
    simulation.advance(minutes=1)
    assert {each.request.method for each in receiver.of(EVENT)} == {"GET"}


def test_events_that_are_not_taken_come_again(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    """After 60, 120 and 240 seconds; the message is not concerned."""
    receiver.answer(EVENT, Answer("", status=500))
    uuid = send(api, dst="15005552001", url=receiver.url(EVENT))
    counts = []
    for seconds in (0, 59, 1, 119, 1, 239, 1, 3600):
        simulation.advance(seconds=seconds)
        counts.append(len(receiver.of(EVENT)))
    assert counts == [1, 1, 2, 2, 3, 3, 4, 4]
    assert api.do("messages_get", uuid)["message_state"] == "queued"


def test_any_2xx_takes_an_event(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    """Decision C76."""
    receiver.answer(EVENT, Answer("", status=204))
    send(api, url=receiver.url(EVENT))
    simulation.advance(hours=1)
    assert statuses(receiver.of(EVENT)) == ["queued", "sent", "delivered"]


@pytest.mark.parametrize("expiry", [5, 600, None])
def test_a_message_that_stays_queued_expires(
    api: Api, simulation: Simulation, expiry: int | None
) -> None:
    """After three hours unless it says otherwise."""
    more = {} if expiry is None else {"message_expiry": expiry}
    uuid = send(api, dst="15005552001", **more)
    simulation.advance(seconds=(expiry or 10_800) - 1)
    assert api.do("messages_get", uuid)["message_state"] == "queued"
    simulation.advance(seconds=1)
    message = api.do("messages_get", uuid)
    assert (message["message_state"], message["error_code"]) == ("failed", "420")


def test_a_phone_can_be_scripted(api: Api, simulation: Simulation) -> None:
    """Its script wins over what a test number stands for."""
    script: Any = {"message": "undelivered", "message_error": "80"}
    simulation.control.phones.update("15005550000", **script)
    try:
        message = end(api, simulation, send(api, dst="15005550000"))
    finally:
        simulation.control.phones.update("15005550000")
    assert (message["message_state"], message["error_code"]) == ("undelivered", "80")


# What is sent to whom ---------------------------------------------------------------------------


def test_one_message_for_each_destination(api: Api) -> None:
    """In their order, each once, however it is written (Plivo's page on bulk messages)."""
    first, second = phone(1), phone(1)
    dst = f" +{first} < {second}<1111111<<+1 (4x5) < {first[0]}-{first[1:4]}.{first[4:]}"
    reply = api.do("messages_send", body={"src": phone(), "dst": dst, "text": "hello"})
    assert reply["invalid_number"] == ["1111111", "14x5"]
    numbers = [api.do("messages_get", uuid)["to_number"] for uuid in reply["message_uuid"]]
    assert numbers == [first, second]


def test_a_thousand_destinations_are_the_most(api: Api) -> None:
    numbers = [phone(1) for _ in range(1000)]
    body = {"src": phone(), "dst": "<".join([*numbers, numbers[0]]), "text": "hello"}
    assert len(api.do("messages_send", body=body)["message_uuid"]) == 1000
    api.ask("messages_send", body=body | {"dst": f"{body['dst']}<{phone(1)}"}).refused(400)


@pytest.mark.parametrize("number", ["1111111", "123", "letters", "1415555010012345"])
def test_no_usable_destination(api: Api, number: str) -> None:
    refused(api, f"'{number}' is not a valid phone number.", dst=number)
    refused(api, f"'{number}' is not a valid phone number.", dst=f"{number}<22")


def test_a_sender_is_no_destination(api: Api) -> None:
    number = phone()
    refused(api, "destination number cannot be same as source number", src=number, dst=f"+{number}")


@pytest.mark.parametrize(
    ("src", "stored"),
    [("+1 (212) 555-0100", "12125550100"), ("FERRER", "FERRER"), ("12345", "12345")],
)
def test_senders(api: Api, src: str, stored: str) -> None:
    uuid = send(api, src=src, dst="442079460123")
    assert api.do("messages_get", uuid)["from_number"] == stored


@pytest.mark.parametrize("src", ["12", "1234567", "---", "TWELVELETTER", "141555501001234"])
def test_what_is_no_sender(api: Api, src: str) -> None:
    refused(api, "src parameter is not valid", src=src, dst="442079460123")


def test_names_are_no_senders_in_america(api: Api) -> None:
    for dst in (phone(1), "16135550123", "5511912345678"):
        refused(api, "This caller ID is not allowed for outbound message", src="FERRER", dst=dst)


def test_numbers_of_others_are_no_senders(api: Api, other_api: Api, simulation: Simulation) -> None:
    number = phone()
    simulation.number(number, owner=other_api.auth_id)
    refused(api, "This caller ID is not allowed for outbound message", src=number)
    send(other_api, src=number)


def test_numbers_may_have_to_be_ones_own(api: Api, simulation: Simulation) -> None:
    simulation.control.accounts.update(api.auth_id, own_numbers_only=True)
    number = phone()
    refused(api, "This caller ID is not allowed for outbound message", src=number)
    send(api, src=number, dst="442079460123")
    simulation.number(number)
    send(api, src=number)


def test_barred_countries(api: Api, simulation: Simulation) -> None:
    """Decision C72."""
    simulation.control.accounts.update(api.auth_id, barred_countries=["GB"])
    refused(
        api, "geo-permission to the destination country is not enabled", 403, dst="442079460123"
    )
    send(api)
    template = end(api, simulation, send(api, dst="442079460123", **TEMPLATE))
    assert template["message_state"] == "delivered"


@pytest.mark.parametrize(("character", "longest"), [("a", 1600), ("€", 800), ("ж", 737)])
def test_the_longest_text(api: Api, character: str, longest: int) -> None:
    uuid = send(api, text=character * longest)
    assert api.do("messages_get", uuid)["units"] == 11
    body = {"src": phone(), "dst": phone(1), "text": character * (longest + 1)}
    assert "text parameter must have at most" in api.ask("messages_send", body=body).error


def test_smart_quotes_make_a_text_longer(api: Api) -> None:
    """They are not in the GSM alphabet, and are not replaced."""
    assert api.do("messages_get", send(api, text="\u2019" + "a" * 100))["units"] == 2


def test_other_spellings_of_requests(lenient_api: Api) -> None:
    api = lenient_api
    source, url = phone(), "https://example.com/1.jpg"
    reply = api.send(
        "POST",
        "Message/",
        body={"src": source, "dst": phone(1), "type": "mms", "media_urls": url, "log": True},
    )
    (uuid,) = reply.body["message_uuid"]
    (file,) = api.do("messages_list_media", uuid)["objects"]
    assert file["media_url"] == url
    uuid = send(api, type="mms", media_urls=f"{url},https://example.com/2.gif")
    assert len(api.do("messages_list_media", uuid)["objects"]) == 2
    buttons = {"buttons": [{"title": "Open"}], "lists": [{"id": "1", "title": "A"}]}
    uuid = send(
        api,
        src=f"whatsapp:+{source}",
        type="whatsapp",
        interactive={"type": "list", "action": buttons},
    )
    assert api.do("messages_get", uuid)["from_number"] == source


@pytest.mark.parametrize("empty", [[], ""])
@pytest.mark.parametrize("name", ["media_urls", "media_ids"])
def test_an_empty_list_of_media_is_none(lenient_api: Api, name: str, empty: Any) -> None:
    """Programs send it with every message; it says nothing, and is no content."""
    api = lenient_api
    none: dict[str, Any] = {name: empty}
    for more in ({}, {"type": "mms"}, {"type": "whatsapp"}, TEMPLATE):
        send(api, **none | more, text=None if more is TEMPLATE else "hello")
    for kind in ("mms", "whatsapp"):
        body = {"src": phone(), "dst": phone(1), "type": kind} | none
        api.ask("messages_send", body=body).refused(400, "text parameter is missing")


def test_media_are_counted_together(api: Api) -> None:
    urls = [f"https://example.com/{number}.jpg" for number in range(11)]
    body = {"src": phone(), "dst": phone(1), "type": "mms"}
    api.ask("messages_send", body=body | {"media_urls": urls}).refused(400)
    send(api, type="mms", media_urls=urls[:10])
    api.ask("messages_send", body=body | {"type": "whatsapp", "media_urls": urls[:2]}).refused(
        400, "a message can have at most 1 media"
    )


def test_mms_are_for_america(api: Api) -> None:
    urls = ["https://example.com/1.jpg"]
    text = "MMS is not supported to the destination country"
    refused(api, text, dst="442079460123", type="mms", media_urls=urls)
    send(api, dst="16135550123", type="mms", media_urls=urls)


def test_what_does_not_exist_yet(api: Api) -> None:
    uuid = "ffffffff-ffff-4fff-bfff-ffffffffffff"
    body = {"powerpack_uuid": uuid, "dst": phone(1), "text": "hello"}
    api.ask("messages_send", body=body).refused(400, "powerpack_uuid is not valid")
    refused(api, "media_ids parameter is not valid", type="mms", media_ids=[uuid])


# Money ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (
            {"interactive": {"type": "poll", "action": {"buttons": [{"id": "1", "title": "a"}]}}},
            "interactive.type parameter must be button, list or cta_url",
        ),
        (
            {"interactive": {"type": "cta_url", "action": {"buttons": [{"title": "a"}]}}},
            "interactive.action.buttons.0.cta_url parameter is missing",
        ),
        (
            {"interactive": {"type": "list", "action": {"buttons": []}}},
            "interactive.action.buttons parameter must not be empty",
        ),
        ({"interactive": {}}, "interactive.type parameter is missing"),
    ],
    ids=["no kind", "link", "list", "nothing"],
)
def test_refusals_are_about_the_kind_that_was_meant(
    api: Api, content: JsonObject, text: str
) -> None:
    body = {"src": phone(), "dst": phone(1), "type": "whatsapp", **content}
    api.ask("messages_send", body=body).refused(400, text)


def test_units_are_paid_when_they_are_sent(api: Api, simulation: Simulation) -> None:
    rate = Decimal(api.do("pricing_get", country_iso="GB")["message"]["outbound"]["rate"])
    before = Decimal(api.do("accounts_get")["cash_credits"])
    uuid = send(api, dst="442079460123", text="ж" * 71)
    message = api.do("messages_get", uuid)
    assert Decimal(message["total_rate"]) == rate
    assert Decimal(message["total_amount"]) == 2 * rate
    assert Decimal(api.do("accounts_get")["cash_credits"]) == before
    end(api, simulation, uuid)
    assert Decimal(api.do("accounts_get")["cash_credits"]) == before - 2 * rate


def test_what_fails_is_free(api: Api, simulation: Simulation) -> None:
    before = api.do("accounts_get")["cash_credits"]
    message = end(api, simulation, send(api, dst="15005551450"))
    assert message["total_amount"] == "0.00000"
    assert Decimal(message["total_rate"]) > 0
    assert message["error_message"] == "Destination Country Disabled"
    assert api.do("accounts_get")["cash_credits"] == before


def test_without_credit(api: Api, simulation: Simulation) -> None:
    """Messages fail, and for two minutes further ones are refused at once."""
    uuid = send(api)
    simulation.control.accounts.update(api.auth_id, cash_credits="0.00000")
    simulation.advance(seconds=1)
    message = api.do("messages_get", uuid)
    assert (message["message_state"], message["error_code"]) == ("failed", "900")
    refused(api, "Insufficient Credit")
    simulation.advance(seconds=119)
    refused(api, "Insufficient Credit")
    simulation.advance(seconds=1)
    assert end(api, simulation, send(api))["error_code"] == "900"
    simulation.control.accounts.update(api.auth_id, billing_mode="postpaid")
    simulation.advance(minutes=2)
    assert end(api, simulation, send(api))["error_code"] == "000"


# What is kept -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("log", "number_kept", "text_kept"),
    [
        ("true", True, True),
        ("false", False, False),
        ("number_only", True, False),
        ("content_only", False, True),
        (False, False, False),
    ],
)
def test_what_a_message_leaves(
    api: Api,
    simulation: Simulation,
    receiver: WebhookReceiver,
    log: Any,
    number_kept: bool,
    text_kept: bool,
) -> None:
    """Events need the number all the same."""
    dst = phone(1)
    uuid = send(api, dst=dst, text="A secret", log=log, url=receiver.url(EVENT))
    message = end(api, simulation, uuid)
    assert message["to_number"] == (dst if number_kept else f"{dst[:-3]}***")
    assert message["log"] == str(log).lower()
    assert kept(simulation, uuid).text == ("A secret" if text_kept else None)
    assert {each.fields["To"] for each in receiver.of(EVENT)} == {dst}


def test_media(api: Api) -> None:
    urls = ["https://example.com/1.jpg", "https://example.com/2.gif?a=b"]
    send(api, type="mms", media_urls=["http://[::1/x"])
    uuid = send(api, type="mms", media_urls=urls)
    files = api.do("messages_list_media", uuid)["objects"]
    assert [each["media_url"] for each in files] == urls
    assert [each["content_type"] for each in files] == ["image/jpeg", "image/gif"]
    assert {each["message_uuid"] for each in files} == {uuid}
    for each in files:
        got = api.do("messages_get_media", uuid, each["media_id"])
        assert {name: got[name] for name in each} == each
    other = send(api, type="mms", media_urls=urls)
    api.ask("messages_get_media", other, files[0]["media_id"]).refused(404)
    api.do("messages_delete_media", uuid)
    assert api.do("messages_list_media", uuid)["objects"] == []
    api.ask("messages_get_media", uuid, files[0]["media_id"]).refused(404)
    assert len(api.do("messages_list_media", other)["objects"]) == 2
    assert api.do("messages_list_media", send(api))["objects"] == []


def test_conversions(api: Api) -> None:
    report = {"status": "CONVERTED", "timestamp": "2026-03-01T09:31:00Z"}
    uuid = send(api, trackable=True)
    reply = api.do("messages_report_conversion", uuid, body=report)
    assert (reply["message_uuid"], reply["conversion_uuid"]) == (uuid, f"conv-{uuid}")
    api.do("messages_report_conversion", uuid, body=report | {"status": "NOT_CONVERTED"})
    api.ask("messages_report_conversion", send(api), body=report).refused(
        400, "message is not trackable"
    )


# Lists ------------------------------------------------------------------------------------------


def test_lists_go_back_a_day(api: Api, simulation: Simulation) -> None:
    old = send(api)
    simulation.advance(hours=24, seconds=1)
    new = send(api)
    assert keys(api) == [new]
    assert keys(api, message_time__gt="2020-01-01 00:00") == [new, old]
    simulation.advance(days=89)
    assert keys(api, message_time__gt="2020-01-01 00:00") == [new]
    api.ask("messages_get", old).refused(404, "not found")


def test_rows_are_what_get_shows(api: Api, simulation: Simulation) -> None:
    uuids = [send(api, dst=f"1500555{last}") for last in ("0000", "1030", "1420", "2001")]
    simulation.advance(seconds=20)
    rows = {row["message_uuid"]: row for row in api.do("messages_list")["objects"]}
    for uuid in uuids:
        shown = {
            name: value for name, value in api.do("messages_get", uuid).items() if name != "api_id"
        }
        assert rows[uuid] == shown


def test_filters(api: Api, simulation: Simulation) -> None:
    number = phone()
    simulation.number(number)
    british = send(api, src="FERRER", dst="442079460123")
    failed = send(api, dst="15005551450")
    picture = send(api, type="mms", media_urls=["https://example.com/1.jpg"])
    arrived = simulation.message(phone(1), number, "hello").message_uuid
    hidden = send(api, src=number, dst="15005550000", log="false")
    simulation.advance(minutes=1)
    assert "total_count" not in api.do("messages_list")["meta"]
    for query, found in (
        ({}, [hidden, arrived, picture, failed, british]),
        ({"message_direction": "inbound"}, [arrived]),
        ({"message_state": "failed"}, [failed]),
        ({"message_state": "received"}, [arrived]),
        ({"message_state": "rejected"}, []),
        ({"message_type": "mms"}, [picture]),
        ({"error_code": "450"}, [failed]),
        ({"error_code": "0"}, [hidden, picture, british]),
        ({"error_code": "000"}, [hidden, picture, british]),
        ({"from_number": "FERRER"}, [british]),
        ({"from_number": f"+{number}"}, [hidden]),
        ({"to_number": number}, [arrived]),
        ({"to_number": "+15005550000"}, [hidden]),
        ({"destination_country_iso2": "gb"}, [british]),
        ({"conversation_origin": "service"}, []),
        ({"message_type": "sms", "error_code": "000"}, [hidden, british]),
    ):
        assert keys(api, **query) == found, query


def test_subaccounts(api: Api, simulation: Simulation) -> None:
    key = SUBACCOUNTS.create(api, enabled=True)
    sub = api.as_(key, SUBACCOUNTS.get(api, key)["auth_token"])
    mine, theirs = send(api), send(sub)
    assert keys(sub) == [theirs]
    assert keys(api) == [theirs, mine]
    assert keys(api, subaccount=key) == [theirs]
    sub.ask("messages_get", mine).refused(404)
    assert sub.do("messages_get", theirs)["resource_uri"].startswith(f"/v1/Account/{key}/")


def test_times_are_those_of_the_account(api: Api) -> None:
    api.do("accounts_update", body={"timezone": "Asia/Kolkata"})
    assert api.do("messages_get", send(api))["message_time"].endswith("+05:30")


# Both directions --------------------------------------------------------------------------------


def test_stop_and_start(api: Api, simulation: Simulation) -> None:
    """Plivo's page on opt-out handling: later messages fail with 200 and are free."""
    number, person, other = phone(), phone(1), phone(1)
    simulation.number(number)
    stopped = simulation.message(person, number, "Stop\n")
    assert "unsubscribed" in str(stopped.automatic_reply)
    message = end(api, simulation, send(api, src=number, dst=person))
    assert (message["message_state"], message["error_code"]) == ("failed", "200")
    for src, dst in ((number, other), (phone(), person)):
        assert end(api, simulation, send(api, src=src, dst=dst))["error_code"] == "000"
    assert "resubscribed" in str(simulation.message(person, number, "START").automatic_reply)
    assert end(api, simulation, send(api, src=number, dst=person))["error_code"] == "000"
    # There is nothing left to resubscribe to.
    assert simulation.message(person, number, "START").automatic_reply is None
    assert "Text STOP" in str(simulation.message(person, number, "help").automatic_reply)
    # Automatic answers are no messages.
    assert len(keys(api, message_direction="outbound")) == 4


def test_keywords_mean_nothing_elsewhere(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    number = "442079460199"
    simulation.number(number, APPLICATIONS.create(api, message_url=receiver.url(INBOUND)))
    stopped = simulation.message("447700900123", number, "STOP")
    assert stopped.automatic_reply is None
    assert receiver.of(INBOUND)[0].fields["MessageIntent"] == ""


def test_a_reply_in_xml_is_sent(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    number, person = phone(), phone(1)
    simulation.number(number, APPLICATIONS.create(api, message_url=receiver.url(INBOUND)))
    url = receiver.url(EVENT)
    receiver.answer(
        INBOUND,
        Answer(
            f'<Response><Message src="{number}" dst="{person}" callbackUrl="{url}">Thank you'
            f'</Message><Message src="{number}" dst="1111111">Lost</Message></Response>'
        ),
    )
    received = simulation.message(person, number, "Hello").message_uuid
    simulation.advance(minutes=1)
    (sent,) = keys(api, message_direction="outbound")
    message = api.do("messages_get", sent)
    assert (message["from_number"], message["to_number"]) == (number, person)
    assert kept(simulation, sent).text == "Thank you"
    assert statuses(receiver.of(EVENT)) == ["queued", "sent", "delivered"]
    problem = "The reply was not sent: '1111111' is not a valid phone number."
    assert kept(simulation, received).problem == problem


def test_a_reply_in_xml_is_sent_to_all_or_to_nobody(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    """What is refused as a request sends nothing as a reply either, and the next one is sent."""
    simulation.control.accounts.update(api.auth_id, barred_countries=["GB"])
    number, person = phone(), phone(1)
    simulation.number(number, APPLICATIONS.create(api, message_url=receiver.url(INBOUND)))
    replies = (
        f'<Message src="{number}" dst="{person}&lt;442079460123">To both</Message>'
        f'<Message src="{number}" dst="{phone(2)}&lt;{number}">To itself</Message>'
        f'<Message src="{number}" dst="{person}">To one</Message>'
    )
    receiver.answer(INBOUND, Answer(f"<Response>{replies}</Response>"))
    simulation.message(person, number, "Hello")
    (sent,) = keys(api, message_direction="outbound")
    assert kept(simulation, sent).text == "To one"


def test_received_messages_are_records_too(api: Api, simulation: Simulation) -> None:
    number, person = phone(), phone(1)
    simulation.number(number)
    uuid = simulation.message(person, number, "a" * 161).message_uuid
    message = api.do("messages_get", uuid)
    assert (message["message_direction"], message["message_state"]) == ("inbound", "received")
    assert (message["from_number"], message["to_number"]) == (person, number)
    assert (message["units"], message["requester_ip"]) == (2, "")
    assert kept(simulation, uuid).text == "a" * 161


def test_people_answer(api: Api, simulation: Simulation) -> None:
    """Test numbers and scripted phones, if the sender is a number of the account."""
    number, person = phone(), phone(1)
    simulation.number(number)
    simulation.control.phones.update(person, message_reply="I got {text}")
    for dst in ("15005554000", "15005554001", person):
        end(api, simulation, send(api, src=number, dst=dst, text="this"))
    answers = simulation.control.messages.list(auth_id=api.auth_id, direction="inbound").objects
    assert [each.text for each in answers] == ["I got this", "STOP", "this"]
    assert end(api, simulation, send(api, src=number, dst="15005554001"))["error_code"] == "200"


# WhatsApp ---------------------------------------------------------------------------------------


def test_a_conversation(api: Api, simulation: Simulation, receiver: WebhookReceiver) -> None:
    """Only a template opens one, which lasts 24 hours."""
    number, person = phone(), phone(1)
    pair = {"src": number, "dst": person, "type": "whatsapp"}
    assert end(api, simulation, send(api, **pair))["error_code"] == "380"
    opened = end(api, simulation, send(api, **pair | TEMPLATE, url=receiver.url(EVENT)))
    assert opened["conversation_origin"] == "utility"
    for content in (
        {"text": "hello"},
        {"media_urls": ["https://example.com/1.jpg"]},
        {"location": {"latitude": "1", "longitude": "2", "name": "a", "address": "b"}},
        {"interactive": {"type": "button", "action": {"buttons": [{"id": "1", "title": "A"}]}}},
    ):
        message = end(api, simulation, send(api, **pair, **content))
        assert message["message_state"] == "delivered", content
        assert message["conversation_id"] == opened["conversation_id"]
    assert len(keys(api, conversation_id=opened["conversation_id"])) == 5
    told = receiver.of(EVENT)[-1].fields
    assert told["ConversationID"] == opened["conversation_id"]
    expires = datetime.fromisoformat(opened["conversation_expiration_timestamp"])
    assert told["ConversationExpirationTimestamp"] == str(int(expires.timestamp()))
    simulation.advance(hours=24)
    assert end(api, simulation, send(api, **pair))["error_code"] == "380"


def test_a_message_of_the_person_opens_a_conversation(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    number, person = phone(), phone(1)
    simulation.number(number, APPLICATIONS.create(api, message_url=receiver.url(INBOUND)))
    media = ["https://example.com/1.mp4"]
    simulation.message(person, number, "Look", media=media, type_="whatsapp")
    told = receiver.of(INBOUND)[0].fields
    assert (told["Type"], told["Body"], told["Media0"]) == ("whatsapp", "Look", media[0])
    assert (told["ContentType"], told["MimeType"]) == ("media", "video/mp4")
    message = end(api, simulation, send(api, src=number, dst=person, type="whatsapp"))
    assert (message["error_code"], message["conversation_origin"]) == ("000", "service")


def test_whatsapp_messages_are_read(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    uuid = send(api, dst="15005553000", url=receiver.url(EVENT), **TEMPLATE)
    assert end(api, simulation, uuid)["message_state"] == "read"
    assert statuses(receiver.of(EVENT)) == ["queued", "sent", "delivered", "read"]
    assert end(api, simulation, send(api, dst="15005553000"))["message_state"] == "delivered"
    failed = end(api, simulation, send(api, dst="15005553340", **TEMPLATE))
    assert (failed["message_state"], failed["error_code"]) == ("failed", "340")


@pytest.mark.parametrize("src", ["FERRER", "12345"])
def test_whatsapp_messages_come_from_phone_numbers(api: Api, src: str) -> None:
    """Neither from a name nor from a short code."""
    body = {"src": src, "dst": "447946000123"} | TEMPLATE
    text = "This caller ID is not allowed for outbound message"
    api.ask("messages_send", body=body).refused(400, text)


def test_a_template_that_fails_opens_no_conversation(api: Api, simulation: Simulation) -> None:
    failed = end(api, simulation, send(api, dst="15005553340", **TEMPLATE))
    assert (failed["error_code"], failed["conversation_id"]) == ("340", "")
    person = phone(1)
    simulation.control.phones.update(person, message="failed", message_error="340")
    end(api, simulation, send(api, dst=person, **TEMPLATE))
    simulation.control.phones.update(person)
    message = end(api, simulation, send(api, dst=person, type="whatsapp"))
    assert (message["message_state"], message["error_code"]) == ("failed", "380")
