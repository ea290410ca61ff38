"""Prices, networks and switches of messages, and whom an opt-out or a conversation concerns."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from tests.semantic.api import Api
from tests.semantic.messages import EVENT, PICTURE, TEMPLATE, end, kept, refused, send
from tests.semantic.resource_types import APPLICATIONS, phone
from tests.semantic.simulation import Simulation
from tests.semantic.webhook_receiver import WebhookReceiver

INBOUND = "on_application_message"
FEES = ("carrier_fees_rate", "carrier_fees")
CANADIAN = "16135550123"
BRITISH = "447946000123"


def credit(api: Api) -> Decimal:
    return Decimal(api.do("accounts_get")["cash_credits"])


@pytest.mark.parametrize(("dst", "rate"), [("14155550123", "0.01750"), (CANADIAN, "0.01950")])
def test_prices_of_pictures(api: Api, simulation: Simulation, dst: str, rate: str) -> None:
    """One unit, however long the text is."""
    before = credit(api)
    message = end(api, simulation, send(api, dst=dst, text="a" * 1600, **PICTURE))
    assert (message["units"], message["total_rate"], message["total_amount"]) == (1, rate, rate)
    assert credit(api) == before - Decimal(rate)


@pytest.mark.parametrize(
    ("category", "rate"),
    [("utility", "0.00520"), ("authentication", "0.00520"), ("marketing", "0.02830")],
)
def test_prices_of_templates(
    api: Api, simulation: Simulation, receiver: WebhookReceiver, category: Any, rate: str
) -> None:
    """Meta's fee by category on top of the platform's; other messages cost the latter only."""
    templates: Any = [{"name": "sale", "category": category}]
    simulation.control.accounts.update(api.auth_id, templates=templates)
    pair = {"src": phone(), "dst": phone(1), "type": "whatsapp"}
    template = {"template": {"name": "sale", "language": "en"}}
    opened = end(api, simulation, send(api, **pair, **template, url=receiver.url(EVENT)))
    assert (opened["total_amount"], opened["conversation_origin"]) == (rate, category)
    assert receiver.of(EVENT)[-1].fields["ConversationOrigin"] == category
    message = end(api, simulation, send(api, **pair))
    assert (message["total_amount"], message["conversation_origin"]) == ("0.00080", category)
    other = end(api, simulation, send(api, **TEMPLATE))
    assert (other["total_amount"], other["conversation_origin"]) == ("0.00520", "utility")


def test_fees_of_carriers(api: Api, simulation: Simulation) -> None:
    """Beside the amount, for the US and Canada, if the account is charged them (decision C79)."""
    free = end(api, simulation, send(api))
    assert [free[name] for name in FEES] == ["0.00000", "0.00000"]
    simulation.control.accounts.update(api.auth_id, carrier_fees=True)
    before = credit(api)
    message = end(api, simulation, send(api, text="a" * 161))
    assert [message[name] for name in FEES] == ["0.00380", "0.00760"]
    assert message["total_amount"] == "0.01100"
    assert credit(api) == before - Decimal("0.0186")
    for more, fees in (
        ({"dst": CANADIAN}, ["0.00850", "0.00850"]),
        (PICTURE, ["0.00950", "0.00950"]),
        ({"dst": BRITISH}, ["0.00000", "0.00000"]),
        (TEMPLATE, ["0.00000", "0.00000"]),
        ({"dst": "15005551450"}, ["0.00380", "0.00000"]),
    ):
        found = end(api, simulation, send(api, **more))
        assert [found[name] for name in FEES] == fees, more


def test_fees_need_credit_too(api: Api, simulation: Simulation) -> None:
    more: Any = {"carrier_fees": True, "cash_credits": "0.00929"}
    simulation.control.accounts.update(api.auth_id, **more)
    assert end(api, simulation, send(api))["error_code"] == "900"


@pytest.mark.parametrize(
    ("dst", "network"),
    [
        ("14155550123", ("310", "260", "T-Mobile USA")),
        ("447400123456", ("234", "15", "Three")),
        ("93701234567", ("", "", "")),
    ],
)
def test_networks(
    api: Api,
    simulation: Simulation,
    receiver: WebhookReceiver,
    dst: str,
    network: tuple[str, str, str],
) -> None:
    """Known once a message is handed to the carrier."""
    uuid = send(api, dst=dst, url=receiver.url(EVENT))
    assert api.do("messages_get", uuid)["destination_network"] == ""
    message = end(api, simulation, uuid)
    assert message["destination_network"] == network[2]
    codes = [(each.fields["MCC"], each.fields["MNC"]) for each in receiver.of(EVENT)]
    assert codes == [("", ""), network[:2], network[:2]]


@pytest.mark.parametrize(
    ("src", "dst", "domestic"),
    [
        # A number that no search offers.
        ("14152999999", "14155550123", True),
        ("14152999999", CANADIAN, False),
        ("447946000100", BRITISH, True),
        ("FERRER", BRITISH, False),
        ("54321", "14155550123", True),
    ],
)
def test_who_sends_at_home(api: Api, src: str, dst: str, domestic: bool) -> None:
    """A short code always does: its first digits are no calling code."""
    assert api.do("messages_get", send(api, src=src, dst=dst))["is_domestic"] is domestic


def test_a_carrier_shows_another_sender(api: Api, simulation: Simulation) -> None:
    simulation.control.phones.update(BRITISH, message_sender="INSID", message_reply="Who?")
    try:
        message = end(api, simulation, send(api, src="FERRER", dst=BRITISH))
    finally:
        simulation.control.phones.update(BRITISH)
    assert (message["from_number"], message["replaced_sender"]) == ("FERRER", "INSID")
    assert end(api, simulation, send(api, src="FERRER", dst=BRITISH))["replaced_sender"] == ""


def test_barred_countries_may_fail_later(api: Api, simulation: Simulation) -> None:
    """As older pages say (decision C72)."""
    simulation.control.accounts.update(
        api.auth_id, barred_countries=["GB"], barred_messages="failed"
    )
    message = end(api, simulation, send(api, dst=BRITISH))
    assert (message["message_state"], message["error_code"]) == ("failed", "450")
    assert message["error_message"] == "Destination Country Disabled"
    simulation.control.accounts.update(api.auth_id, barred_messages="refused")
    refused(api, "geo-permission to the destination country is not enabled", 403, dst=BRITISH)


def test_characters_may_be_replaced(api: Api, simulation: Simulation) -> None:
    """Only those that have a twin in the GSM alphabet."""
    text = "\u201cIt\u2019s \u2013\u00a0here\u2026\u201d" + "a" * 140
    uuid = send(api, text=text)
    assert (api.do("messages_get", uuid)["units"], kept(simulation, uuid).text) == (3, text)
    simulation.control.accounts.update(api.auth_id, replace_characters=True)
    uuid = send(api, text=text)
    assert api.do("messages_get", uuid)["units"] == 1
    assert kept(simulation, uuid).text == '"It\'s - here..."' + "a" * 140
    assert api.do("messages_get", send(api, text="\u2019😀" + "a" * 69))["units"] == 2


def test_toll_free_numbers_do_not_reach_canada(api: Api, simulation: Simulation) -> None:
    """Error 201 (Plivo's page on error codes)."""
    message = end(api, simulation, send(api, src="18885550100", dst=CANADIAN))
    assert (message["message_state"], message["error_code"]) == ("failed", "201")
    assert end(api, simulation, send(api, src="18885550100"))["error_code"] == "000"


def test_an_opt_out_is_about_text_messages(api: Api, simulation: Simulation) -> None:
    """WhatsApp has none: neither does it count there, nor does it ask for one."""
    number, person = phone(), phone(1)
    simulation.number(number)
    pair = {"src": number, "dst": person}
    stopped = simulation.message(person, number, "STOP", type_="whatsapp")
    assert stopped.automatic_reply is None
    assert end(api, simulation, send(api, **pair))["error_code"] == "000"
    simulation.message(person, number, "STOP")
    assert end(api, simulation, send(api, **pair))["error_code"] == "200"
    assert end(api, simulation, send(api, **pair, **PICTURE))["error_code"] == "200"
    assert end(api, simulation, send(api, **pair, **TEMPLATE))["error_code"] == "000"


def test_a_conversation_is_one_account_s(api: Api, other_api: Api, simulation: Simulation) -> None:
    pair = {"src": phone(), "dst": phone(1), "type": "whatsapp"}
    send(api, **pair | TEMPLATE)
    simulation.advance(minutes=1)
    assert end(api, simulation, send(api, **pair))["error_code"] == "000"
    assert end(other_api, simulation, send(other_api, **pair))["error_code"] == "380"


def test_powerpacks_do_not_send_whatsapp(api: Api) -> None:
    """They choose among numbers for SMS and MMS (Plivo's page on sending messages)."""
    body = {
        "powerpack_uuid": "86bbb125-97bb-4d72-89fd-81d5c515b015",
        "dst": phone(1),
        "type": "whatsapp",
        "text": "hello",
    }
    api.ask("messages_send", body=body).refused(400, "type parameter must be sms or mms")


@pytest.mark.parametrize("content_type", ["text", "button", "unknown"])
def test_what_a_whatsapp_message_consists_of(
    api: Api, simulation: Simulation, receiver: WebhookReceiver, content_type: Any
) -> None:
    number = phone()
    simulation.number(number, APPLICATIONS.create(api, message_url=receiver.url(INBOUND)))
    more = {} if content_type == "text" else {"content_type": content_type}
    simulation.message(phone(1), number, "YES1", type_="whatsapp", **more)
    told = receiver.of(INBOUND)[0].fields
    assert (told["ContentType"], told["Body"], told["Units"]) == (content_type, "YES1", "1")
    assert "MessageIntent" not in told


def test_files_of_received_messages(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    """They are rows of the message, as those of sent ones."""
    number = phone()
    simulation.number(number, APPLICATIONS.create(api, message_url=receiver.url(INBOUND)))
    urls = ["https://example.com/1.jpg", "https://example.com/2.pdf"]
    uuid = simulation.message(phone(1), number, "Look", media=urls).message_uuid
    files = api.do("messages_list_media", uuid)["objects"]
    assert [each["content_type"] for each in files] == ["image/jpeg", "application/pdf"]
    assert {each["message_uuid"] for each in files} == {uuid}
    message = api.do("messages_get", uuid)
    rate = Decimal("0.016")
    assert (message["message_type"], message["units"]) == ("mms", 1)
    assert Decimal(message["total_amount"]) == rate
    told = receiver.of(INBOUND)[0].fields
    assert (told["MediaCount"], told["Media1"], told["TotalRate"]) == ("2", urls[1], f"{rate:.5f}")


def test_a_long_message_is_received_whole(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    number = phone()
    simulation.number(number, APPLICATIONS.create(api, message_url=receiver.url(INBOUND)))
    simulation.message(phone(1), number, "ж" * 135)
    told = receiver.of(INBOUND)[0].fields
    assert (told["Text"], told["Units"]) == ("ж" * 135, "3")
    assert Decimal(told["TotalAmount"]) == 3 * Decimal(told["TotalRate"]) > 0
