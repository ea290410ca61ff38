"""Lists that look behind the vendor's API, such as those of masking sessions and webhooks."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from plivo_client.models import MaskingSessionCreated, WhatsAppLocation
from plivo_emulator.testing import EmulatorUnderTest

# Nobody listens there.
NOWHERE = "http://127.0.0.1:9/"


def masked(
    emulator: EmulatorUnderTest, first_party: str = "+14155550101", callback_url: str = ""
) -> MaskingSessionCreated:
    return emulator.client.masking_sessions.create(
        first_party=first_party,
        second_party="+14155550102",
        session_expiry=600,
        callback_url=callback_url,
    )


def test_sessions_are_listed_newest_first(plivo_emulator: EmulatorUnderTest) -> None:
    first = masked(plivo_emulator, callback_url=NOWHERE)
    second = masked(plivo_emulator, "+14155550103")
    plivo_emulator.call("+14155550101", first.virtual_number)

    listed = plivo_emulator.control.sessions.list()
    assert listed.total_count == 2
    assert [one.session_uuid for one in listed.objects] == [
        second.session_uuid,
        first.session_uuid,
    ]
    newest, oldest = listed.objects
    assert (newest.calls, oldest.calls) == (0, 1)
    assert oldest.callback_url == NOWHERE
    assert oldest.virtual_number == first.virtual_number.removeprefix("+")
    assert (oldest.first_party, oldest.second_party) == ("14155550101", "14155550102")
    assert (oldest.account, oldest.subaccount) == (plivo_emulator.auth_id, None)
    lifetime = datetime.fromisoformat(oldest.expires) - datetime.fromisoformat(oldest.created)
    assert lifetime == timedelta(seconds=600)


@pytest.mark.parametrize(
    ("forced", "demand"), [(None, "nobody"), (False, "unknown"), (True, "everybody")]
)
def test_sessions_tell_whom_they_ask_for_which_pin(
    plivo_emulator: EmulatorUnderTest, forced: bool | None, demand: str
) -> None:
    parties = {"first_party": "+14155550101", "second_party": "+14155550102"}
    pins = {"first_party_pin": "1234", "second_party_pin": "5678"}
    asked = {
        "is_pin_authentication_required": True,
        "force_pin_authentication": forced,
        "pin_prompt_play": "https://example.com/pin.mp3",
    }
    body = parties if forced is None else {**parties, **pins, **asked}
    assert plivo_emulator.request("POST", "Masking/Session/", body=body).status == 201
    (session,) = plivo_emulator.control.sessions.list().objects
    assert session.asks_for_pin == demand
    shown = (session.first_party_pin, session.second_party_pin)
    assert shown == ((None, None) if forced is None else ("1234", "5678"))


def test_sessions_are_filtered_and_paged(plivo_emulator: EmulatorUnderTest) -> None:
    uuids = [masked(plivo_emulator, f"+1415555020{n}").session_uuid for n in range(3)]
    plivo_emulator.client.masking_sessions.delete(uuids[0])
    sessions = plivo_emulator.control.sessions
    assert [one.session_uuid for one in sessions.list(status="active").objects] == uuids[:0:-1]
    (expired,) = sessions.list(status="expired").objects
    assert (expired.session_uuid, expired.status) == (uuids[0], "expired")
    (named,) = sessions.list(session_uuid=uuids[1]).objects
    assert named.session_uuid == uuids[1]
    on_number = sessions.list(virtual_number=f"+{named.virtual_number}")
    assert uuids[1] in [one.session_uuid for one in on_number.objects]
    assert sessions.list(virtual_number="+14155559999").total_count == 0
    page = sessions.list(limit=1, offset=1)
    assert (page.total_count, [one.session_uuid for one in page.objects]) == (3, [uuids[1]])


def test_old_sessions_are_listed(plivo_emulator: EmulatorUnderTest) -> None:
    """The vendor's own list goes back 7 days only."""
    session_uuid = masked(plivo_emulator).session_uuid
    plivo_emulator.clock.advance(days=30)
    (listed,) = plivo_emulator.control.sessions.list().objects
    assert (listed.session_uuid, listed.status) == (session_uuid, "expired")


def test_lists_tell_owners_apart(plivo_emulator: EmulatorUnderTest) -> None:
    subaccount = plivo_emulator.client.subaccounts.create(name="Shop", enabled=True).auth_id
    applications = plivo_emulator.client.applications
    applications.create(app_name="Main", answer_url=NOWHERE)
    applications.create(app_name="Shop", answer_url=NOWHERE, subaccount=subaccount)
    masked(plivo_emulator)
    control = plivo_emulator.control
    (own,) = control.applications.list(auth_id=subaccount).objects
    assert (own.app_name, own.account, own.subaccount) == (
        *("Shop", plivo_emulator.auth_id),
        subaccount,
    )
    assert control.applications.list(auth_id=plivo_emulator.auth_id).total_count == 2
    assert control.sessions.list(auth_id=subaccount).total_count == 0
    assert control.sessions.list(auth_id=plivo_emulator.auth_id).total_count == 1
    other = control.accounts.create().auth_id
    assert control.applications.list(auth_id=other).total_count == 0


def test_applications_are_listed_newest_first(plivo_emulator: EmulatorUnderTest) -> None:
    create = plivo_emulator.client.applications.create
    first = create(app_name="Front desk", answer_url=NOWHERE, message_url=f"{NOWHERE}sms")
    second = create(app_name="Back office", answer_url=NOWHERE, default_number_app=True)
    plivo_emulator.control.numbers.create(number="14155557777", app_id=first.app_id)
    for username in ("rider", "dispatch"):
        plivo_emulator.control.endpoints.create(username=username, app_id=first.app_id)
    listed = plivo_emulator.control.applications.list()
    assert listed.total_count == 2
    newest, oldest = listed.objects
    assert [newest.app_id, oldest.app_id] == [second.app_id, first.app_id]
    assert (newest.default_number_app, oldest.default_number_app) == (True, False)
    assert (newest.numbers, oldest.numbers) == (0, 1)
    assert (newest.endpoints, oldest.endpoints) == (0, 2)
    assert (oldest.answer_url, oldest.answer_method) == (NOWHERE, "POST")
    assert oldest.message_url == f"{NOWHERE}sms"
    assert oldest.app_id in oldest.sip_uri
    (named,) = plivo_emulator.control.applications.list(app_name="Front").objects
    assert named.app_id == first.app_id
    page = plivo_emulator.control.applications.list(limit=1, offset=1)
    assert [one.app_id for one in page.objects] == [first.app_id]


def test_an_application_is_called(plivo_emulator: EmulatorUnderTest) -> None:
    app_id = plivo_emulator.client.applications.create(app_name="A", answer_url=NOWHERE).app_id
    (listed,) = plivo_emulator.control.applications.list().objects
    for target in (listed.app_id, listed.sip_uri):
        assert plivo_emulator.call("+14155550101", target).app_id == app_id


def test_webhooks_in_either_order(plivo_emulator: EmulatorUnderTest) -> None:
    number = masked(plivo_emulator, callback_url=plivo_emulator.webhooks.url("/")).virtual_number
    plivo_emulator.call("+14155550101", number)
    plivo_emulator.clock.advance(hours=1)
    deliveries = plivo_emulator.control.deliveries
    usual = [one.delivery_id for one in deliveries.list().objects]
    assert len(usual) == len(plivo_emulator.webhooks.names) > 3
    assert deliveries.get(usual[-1]).payload.raw["EventName"] == "SessionTimeout"
    assert [one.delivery_id for one in deliveries.list(order="oldest").objects] == usual
    newest = deliveries.list(order="newest", limit=2)
    assert [one.delivery_id for one in newest.objects] == usual[:-3:-1]


def test_next_attempt_is_known(plivo_emulator: EmulatorUnderTest) -> None:
    plivo_emulator.clock.freeze()
    masked(plivo_emulator, callback_url=NOWHERE)
    plivo_emulator.clock.advance(seconds=600)
    (delivery,) = plivo_emulator.control.deliveries.list().objects
    assert (delivery.state, len(delivery.attempts)) == ("pending", 1)
    assert delivery.next_attempt is not None
    due = datetime.fromisoformat(delivery.next_attempt)
    assert due > datetime.fromisoformat(delivery.attempts[0].time)

    plivo_emulator.control.clock.advance(to=delivery.next_attempt)
    again = plivo_emulator.control.deliveries.get(delivery.delivery_id)
    assert [datetime.fromisoformat(one.time) for one in again.attempts][1:] == [due]
    plivo_emulator.clock.advance(days=30)
    ended = plivo_emulator.control.deliveries.get(delivery.delivery_id)
    assert (ended.state, ended.next_attempt) == ("failed", None)


def test_a_number_says_what_it_is_and_does(plivo_emulator: EmulatorUnderTest) -> None:
    plivo_emulator.clock.freeze(datetime(2026, 3, 1, tzinfo=UTC))
    client, numbers = plivo_emulator.client, plivo_emulator.control.numbers
    number = client.phone_numbers.list(country_iso="US", pattern="415", limit=1).objects[0].number
    client.phone_numbers.buy(number)
    client.numbers.update(number, alias="Front desk")
    (bought,) = numbers.list().objects
    assert (bought.number_type, bought.services) == ("local", ["voice", "sms", "mms"])
    assert (bought.alias, bought.renewal_date) == ("Front desk", "2026-04-01")
    added = numbers.create(number="+442079460123")
    assert (added.number_type, added.services) == ("local", ["voice"])
    assert (added.alias, added.renewal_date) == (None, None)


def test_reserved_numbers_are_listed_until_they_can_be_bought(
    plivo_emulator: EmulatorUnderTest,
) -> None:
    plivo_emulator.clock.freeze(datetime(2026, 3, 1, tzinfo=UTC))
    client, reserved = plivo_emulator.client, plivo_emulator.control.reserved_numbers
    offered = client.phone_numbers.list(country_iso="US", limit=2).objects
    for one in offered:
        client.phone_numbers.buy(one.number)
        client.numbers.unrent(one.number)
    listed = reserved.list()
    assert listed.total_count == 2
    assert [one.number for one in listed.objects] == [one.number for one in reversed(offered)]
    newest = listed.objects[0]
    assert (newest.country_iso, newest.until) == ("US", "2026-03-11T00:00:00+00:00")
    assert [one.number for one in reserved.list(limit=1, offset=1).objects] == [offered[0].number]
    reserved.delete(offered[0].number)
    assert reserved.list().total_count == 1
    plivo_emulator.clock.advance(days=10)
    assert reserved.list().total_count == 0


def test_caller_ids_are_listed_newest_first(plivo_emulator: EmulatorUnderTest) -> None:
    client, control = plivo_emulator.client, plivo_emulator.control
    subaccount = client.subaccounts.create(name="Shop", enabled=True).auth_id
    first = verified(plivo_emulator, "+14155550123", alias="Front desk")
    second = verified(plivo_emulator, "+442079460123", subaccount=subaccount)
    # Not verified, so not listed.
    client.verified_caller_ids.initiate(phone_number="+14155550124")
    caller_ids = control.verified_caller_ids
    assert caller_ids.list().total_count == 2
    newest, oldest = caller_ids.list().objects
    assert [newest.verification_uuid, oldest.verification_uuid] == [second, first]
    assert (oldest.phone_number, oldest.alias) == ("14155550123", "Front desk")
    assert (newest.phone_number, newest.alias) == ("442079460123", "")
    assert (oldest.country_iso, newest.country_iso) == ("US", "GB")
    assert (oldest.account, oldest.subaccount) == (plivo_emulator.auth_id, None)
    assert (newest.account, newest.subaccount) == (plivo_emulator.auth_id, subaccount)
    shown = client.verified_caller_ids.get("+14155550123")
    assert oldest.created_at == shown.raw["created_at"]
    assert [one.verification_uuid for one in caller_ids.list(auth_id=subaccount).objects] == [
        second
    ]
    page = caller_ids.list(limit=1, offset=1)
    assert [one.verification_uuid for one in page.objects] == [first]


def verified(
    emulator: EmulatorUnderTest, number: str, alias: str = "", subaccount: str | None = None
) -> str:
    """Verify a caller ID and return the identifier of its verification."""
    caller_ids = emulator.client.verified_caller_ids
    asked = caller_ids.initiate(
        phone_number=number, alias=alias, subaccount=subaccount
    ).verification_uuid
    (sent,) = emulator.control.passwords.list_caller_ids(verification_uuid=asked).objects
    return caller_ids.verify(asked, otp=sent.otp).verification_uuid


def test_conversations_are_listed_by_their_last_message(plivo_emulator: EmulatorUnderTest) -> None:
    number = plivo_emulator.control.numbers.create(number="14155557777").number
    send = plivo_emulator.client.messages.send
    send(src=number, dst="14155550101<14155550102", text="We open at nine.")
    plivo_emulator.inbound_message("+14155550101", number, text="Thanks!")
    last = send(src="Courier", dst="447700900123", text="Hello").message_uuid[0]
    messages = plivo_emulator.control.messages

    listed = messages.list_conversations()
    assert listed.total_count == 3
    assert [(one.number, one.person) for one in listed.objects] == [
        ("Courier", "447700900123"),
        (number, "14155550101"),
        (number, "14155550102"),
    ]
    assert {one.account for one in listed.objects} == {plivo_emulator.auth_id}
    assert listed.objects[0].last_message.message_uuid == last
    assert listed.objects[1].last_message.text == "Thanks!"
    page = messages.list_conversations(limit=1, offset=1)
    assert (page.total_count, page.objects[0].person) == (3, "14155550101")
    assert messages.list_conversations(person="+14155550102").total_count == 1
    assert messages.list_conversations(number="+14155557777").total_count == 2

    exchanged = messages.list(number=f"+{number}", person="14155550101").objects
    assert [one.direction for one in exchanged] == ["inbound", "outbound"]


def test_conversations_show_no_number_that_is_not_kept(plivo_emulator: EmulatorUnderTest) -> None:
    plivo_emulator.client.messages.send(
        src="14155550100", dst="14155550101", text="Hello", log="false"
    )
    messages = plivo_emulator.control.messages
    (hidden,) = messages.list_conversations().objects
    assert hidden.person == "14155550***"
    (message,) = messages.list(number="14155550100", person=hidden.person).objects
    assert (message.to, message.text, message.media) == ("14155550***", None, [])
    assert messages.list_conversations(person="14155550101").total_count == 0


def test_a_message_is_shown_whole(plivo_emulator: EmulatorUnderTest) -> None:
    place = WhatsAppLocation(
        latitude="37.7749", longitude="-122.4194", name="Our shop", address="1 Market Street"
    )
    sent = plivo_emulator.client.messages.send(
        src="14155550100", dst="14155550101", type_="whatsapp", location=place
    )
    plivo_emulator.clock.advance(seconds=2)
    (shown,) = plivo_emulator.control.messages.list(message_uuid=sent.message_uuid[0]).objects
    assert shown.raw["content"]["location"]["name"] == "Our shop"
    assert (shown.state, shown.error_code) == ("failed", "380")
    assert shown.error_message == "WhatsApp conversation is not open"
    assert shown.total_amount == "0.00000"
    assert shown.raw["updated"] > shown.raw["time"]
