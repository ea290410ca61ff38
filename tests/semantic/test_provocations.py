"""Whatever `openapi.yaml` names in replies and events can be provoked.

Every value of every enumeration, both values of every boolean, and every kind of event has to be
seen at least once while the scenes below are played, unless it stands in `NEVER` with a reason.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final, cast

import httpx
import pytest

from tests.contract.resources import DOCUMENT
from tests.semantic.api import Api, operation
from tests.semantic.audio_server import audio_server
from tests.semantic.call_causes import (
    CALL_CAUSES,
    NOBODY,
    WAIT,
    dial,
    dial_element,
    document,
    follow,
    place,
)
from tests.semantic.campaigns import brand_of, campaign_of, decide
from tests.semantic.conftest import fresh_account
from tests.semantic.registrations import PROFILES, new_brand
from tests.semantic.replies import Reply
from tests.semantic.resource_types import (
    APPLICATIONS,
    CALLER_IDS,
    ENDPOINTS,
    MASKING,
    NUMBERS,
    POWERPACKS,
    SUBACCOUNTS,
    TOLLFREE,
    VERIFY,
    phone,
    tollfree_number,
)
from tests.semantic.server import Server, Traffic
from tests.semantic.simulation import Simulation
from tests.semantic.unknown import offered_number
from tests.semantic.webhook_receiver import WebhookReceiver
from tests.spec.document import JsonObject
from tests.web_server import Answer

RECORDING_OF_MPC: Final = "on_multi_party_recording_event"
NEVER: Final = {
    "NumberPrerequisite.proof_required False": "rules of 2018, which recordings show",
    "NumberPrerequisite.proof_required True": "rules of 2018, which recordings show",
    "OfferedNumber.ha_enabled False": "nobody says which numbers cannot have a second one",
    "OfferedNumber.voice_enabled False": "all numbers of the table of rates receive calls",
    "RentedNumber.voice_enabled False": "all numbers of the table of rates receive calls",
    "Application.enabled False": "no request disables an application, and no page says what does",
    "MaskingSession.create_session_with_single_party False": "recorded replies show null instead",
    **{
        f"CampaignAttributes.subscriber_{what} False": "it has to be true; only recordings differ"
        for what in ("help", "optin", "optout")
    },
    "MultiPartyCall.termination_cause 'Unknown'": "nobody says when a cause is unknown",
    "MultiPartyCall.termination_cause_code 0": "nobody says when a cause is unknown",
    "MultiPartyRecordingEventName 'MPCRecordingFailed'": "recordings of calls do not fail",
    "DialStatus 'timeout'": "a phone that nobody answers is no-answer, as recordings show",
    "HangupSource 'Call recipient'": "recordings show Callee instead",
    "RecordingKind 'normal'": "recorded replies show call instead",
    "StirVerification 'Not Verified'": "the carriers of simulated callers sign nothing",
}
ANYTHING: Final[Any] = object()
# What campaigns may state either way.
ATTRIBUTES: Final = frozenset(
    {"affiliate_marketing", "age_gated", "direct_lending", "embedded_link", "embedded_phone"}
)


def named(schema: JsonObject, value: Any = ANYTHING, name: str = "") -> Iterator[str]:
    """The values of enumerations and booleans in a value; all that a schema names without one."""
    reference = str(schema.get("$ref", ""))
    name = reference.rpartition("/")[2] or name
    for part in DOCUMENT.parts(schema):
        for each in part.get("enum", ()):
            if value is ANYTHING or value == each:
                yield f"{name} {each!r}"
        if "boolean" in part.get("type", ()) and "enum" not in part:
            for each in (True, False):
                if value is ANYTHING or value is each:
                    yield f"{name} {each}"
        for property_name, below in part.get("properties", {}).items():
            if value is ANYTHING:
                yield from named(below, name=f"{name}.{property_name}")
            elif isinstance(value, dict) and property_name in value:
                yield from named(below, value[property_name], f"{name}.{property_name}")
        if "items" in part:
            for each in [ANYTHING] if value is ANYTHING else value or ():
                yield from named(part["items"], each, name)


def replies() -> Iterator[JsonObject]:
    """The schema of every reply."""
    for each in DOCUMENT.operations:
        for response in each.spec["responses"].values():
            yield DOCUMENT.response_schema(DOCUMENT.resolve(response))


EVENTS: Final = {event.id: DOCUMENT.request_schema(event) for event in DOCUMENT.events}
NAMED: Final = sorted(
    {each for schema in [*replies(), *EVENTS.values()] for each in named(schema)} | {*EVENTS}
)


def send(simulation: Simulation, event: str, subject: str, **fields: Any) -> None:
    """Send an event that nothing in the emulator causes."""
    create = cast("Any", simulation.control.deliveries.create)
    create(event=event, subject=subject, fields=fields)


# Scenes -----------------------------------------------------------------------------------------


def accounts(api: Api, simulation: Simulation, receiver: WebhookReceiver) -> None:
    api.do("accounts_get")
    change = {
        "account_type": "developer",
        "billing_mode": "postpaid",
        "auto_recharge": True,
        "cash_credits": "-1.50000",
    }
    simulation.control.accounts.update(api.auth_id, **cast("Any", change))
    account = api.do("accounts_get")
    assert {name: account[name] for name in change} == change
    for enabled in (True, False):
        SUBACCOUNTS.get(api, SUBACCOUNTS.create(api, enabled=enabled))


def powerpacks(api: Api, simulation: Simulation, receiver: WebhookReceiver) -> None:
    kinds = ("longcode", "shortcode", "tollfree")
    priorities = [
        {
            "service_type": service,
            "country_iso": country,
            "priority": {f"priority{1 + (rank + shift) % 3}": kinds[rank] for rank in range(3)},
        }
        for shift, service, country in ((0, "SMS", "US"), (1, "MMS", "CA"), (2, "SMS", "CA"))
    ]
    phlo = "2c7ab0d4-6a1f-4d5b-8f4e-3b9d1c0e7a66"
    for kind, application_id in (("phlo", phlo), ("xml", APPLICATIONS.create(api))):
        attached = {"application_type": kind, "application_id": application_id}
        POWERPACKS.get(api, POWERPACKS.create(api, number_priority=priorities, **attached))
    POWERPACKS.get(api, POWERPACKS.create(api, sticky_sender=False, local_connect=False))


def applications(api: Api, simulation: Simulation, receiver: WebhookReceiver) -> None:
    switches = ("default_number_app", "default_endpoint_app", "log_incoming_messages", "public_uri")
    for value, method in ((True, "GET"), (False, "POST")):
        body = dict.fromkeys(switches, value) | {"answer_method": method}
        APPLICATIONS.get(api, APPLICATIONS.create(api, **body))
    later = APPLICATIONS.body(callback_url=receiver.url("on_async_reply"))
    assert api.ask("applications_create", body=later).status == 202


def calls_and_messages(api: Api, simulation: Simulation, receiver: WebhookReceiver) -> None:
    names = {
        "answer_url": "on_application_answer",
        "fallback_answer_url": "on_application_fallback_answer",
        "hangup_url": "on_application_hangup",
        "message_url": "on_application_message",
    }
    key = APPLICATIONS.create(api, **{url: receiver.url(event) for url, event in names.items()})
    receiver.answer("on_application_answer", Answer(status=500))
    number = phone()
    simulation.number(number, key)
    simulation.call(phone(), number)
    for text in ("stop", "start", "help", "hello"):
        simulation.message(phone(), number, text)
    simulation.message(phone(), number, "look", media=["https://example.com/1.jpg"])
    # What the emulator does not simulate.
    call = {"From": phone(), "To": number, "Direction": "outbound"}
    ended = {
        "Duration": "0",
        "BillDuration": "0",
        "HangupCauseName": "No Answer",
        "HangupCauseCode": 3000,
        "HangupSource": "Carrier",
    }
    send(simulation, "on_application_answer", key, CallStatus="in-progress", **call)
    for status in ("busy", "failed", "timeout", "no-answer"):
        send(simulation, "on_application_hangup", key, CallStatus=status, **call, **ended)
    message = {"From": phone(), "To": number, "Type": "whatsapp", "Body": "hello"}
    send(simulation, "on_application_message", key, **message)


def call_events(api: Api, simulation: Simulation, receiver: WebhookReceiver) -> None:
    for cause in dict.fromkeys(CALL_CAUSES.values()):
        cause(api, simulation, receiver)


def placed_calls(api: Api, simulation: Simulation, receiver: WebhookReceiver) -> None:
    """Every way in which a call that is placed can end."""
    receiver.answer("on_call_answer", document(WAIT))

    def lasting(**more: Any) -> str:
        uuid = place(api, simulation, receiver, **more)
        simulation.advance(seconds=10)
        return uuid

    ended = []
    for answer in ("answered", "busy", "rejected", "no_answer", "ring_timeout"):
        to = phone(1)
        simulation.control.phones.update(to, answer=cast("Any", answer), talk_seconds=5)
        ended.append(place(api, simulation, receiver, to))
    simulation.advance(seconds=2)
    api.do("calls_get_live", ended[0], status="live")
    simulation.advance(minutes=3)
    hung_up = lasting()
    api.do("calls_get_live", hung_up, status="live")
    api.do("calls_hangup", hung_up)
    cancelled = place(api, simulation, receiver)
    api.do("calls_cancel", cancelled)
    unknown = lasting()
    api.do("calls_hangup_all")
    # How sure it is who calls the US: a number of the account, a verified one, any other.
    verified, stranger = CALLER_IDS.get(api, CALLER_IDS.create(api))["phone_number"], phone(1)
    others = [lasting(**{"from": number}) for number in (verified, stranger)]
    abroad = place(api, simulation, receiver, "442079460123")
    receiver.answer("on_call_answer", document("<Hangup/>"))
    by_document = lasting()
    for event in ("on_call_answer", "on_call_fallback"):
        receiver.answer(event, Answer("<broken"))
    by_error = lasting()
    simulation.advance(hours=5)
    for key in (*ended, hung_up, cancelled, unknown, *others, abroad, by_document, by_error):
        api.do("calls_get", key)
    came_in = follow(api, simulation, receiver, WAIT, talk_seconds=5)
    simulation.advance(minutes=1)
    assert api.do("calls_get", came_in)["hangup_source"] == "Caller"


def machines(api: Api, simulation: Simulation, receiver: WebhookReceiver) -> None:
    """`hangup` is among the events above; here the call goes on, and a person is told too."""
    receiver.answer("on_call_answer", document(WAIT))
    simulation.control.accounts.update(api.auth_id, **cast("Any", {"human_verdicts": True}))
    url = receiver.url("on_call_machine_detection")
    for is_machine in (True, False):
        to = phone(1)
        simulation.control.phones.update(to, machine=is_machine)
        more = {"machine_detection": "true", "machine_detection_url": url}
        place(api, simulation, receiver, to, **more)
    simulation.advance(hours=5)


def dialled_phones(api: Api, simulation: Simulation, receiver: WebhookReceiver) -> None:
    for answer in ("answered", "busy", "rejected", "no_answer"):
        to = phone(2)
        steps = [{"after": 1, "press": "7"}, {"after": 1, "hang_up": True}]
        script = cast("Any", {"answer": answer, "steps": steps})
        simulation.control.phones.update(to, **script)
        pressed = [{"after": 1.5, "press": "9"}] if answer == "answered" else []
        matches = "digitsMatch='9' digitsMatchBLeg='7'"
        dial(api, simulation, receiver, to, matches, steps=pressed)
    # The caller does not wait.
    uuid = follow(api, simulation, receiver, dial_element(receiver, phone(2)))
    simulation.control.calls.hang_up(uuid)


def inputs(api: Api, simulation: Simulation, receiver: WebhookReceiver) -> None:
    url = receiver.url("on_call_input")
    element = f"<GetInput action='{url}' inputType='dtmf' numDigits='1'/>"
    follow(api, simulation, receiver, element, steps=[{"after": 1, "press": "1"}])
    simulation.advance(minutes=1)


def recordings(api: Api, simulation: Simulation, receiver: WebhookReceiver) -> None:
    for kind in ("call", "conference", "mpc"):
        for file_format in ("mp3", "wav"):
            script = cast("Any", {"recording_type": kind, "file_format": file_format})
            made = simulation.control.recordings.create(auth_id=api.auth_id, **script)
            api.do("recordings_get", made.recording_id)


def streams(api: Api, simulation: Simulation, receiver: WebhookReceiver) -> None:
    told = {"status_callback_url": receiver.url("on_stream_event")}
    receiver.answer("on_call_answer", document(WAIT))
    came_in, placed = follow(api, simulation, receiver, WAIT), place(api, simulation, receiver)
    simulation.advance(seconds=10)
    with audio_server() as url:
        for call_uuid, more in (
            (came_in, {"bidirectional": True, "content_type": "audio/x-mulaw;rate=8000"}),
            (came_in, {"audio_track": "outbound"}),
            (placed, {"audio_track": "both"}),
        ):
            body = {"service_url": url, **told, **more}
            key = api.do("audio_streams_start", call_uuid, body=body)["stream_id"]
            api.do("audio_streams_get", call_uuid, key)
            simulation.advance(seconds=5)
            api.do("audio_streams_get", call_uuid, key)
            send(simulation, "on_stream_event", key, Event="DegradedStream")
            api.do("audio_streams_stop", call_uuid, key)
            api.do("audio_streams_get", call_uuid, key)
    body = {"service_url": NOBODY, **told}
    key = api.do("audio_streams_start", placed, body=body)["stream_id"]
    simulation.advance(seconds=30)
    api.do("audio_streams_get", placed, key)


def conferences(api: Api, simulation: Simulation, receiver: WebhookReceiver) -> None:
    """A member with all sounds and events, beside one who is muted and deaf for a while."""
    name, sound = "Board Room", receiver.url("on_conference_sound")
    element = (
        f"<Conference callbackUrl='{receiver.url('on_conference_event')}' floorEvent='true' "
        f"enterSound='{sound}' exitSound='{sound}' digitsMatch='1' record='true'>"
        f"{name}</Conference>"
    )
    first = follow(api, simulation, receiver, element, WAIT)
    second = follow(api, simulation, receiver, element, WAIT)
    simulation.control.calls.press(first, digits="1")
    for verb in ("mute", "deaf", "unmute", "undeaf"):
        api.do(f"conferences_{verb}_member", name, "1")
        api.do("conferences_get", name)
    for uuid in (second, first):
        simulation.control.calls.hang_up(uuid)
        simulation.advance(seconds=10)


def multi_party_calls(api: Api, simulation: Simulation, receiver: WebhookReceiver) -> None:
    """All that changes in one, and each way in which it and its participants end."""
    own, mpc = phone(), "name_Support"
    simulation.number(own)
    told, filed = receiver.url("on_multi_party_call_event"), receiver.url(RECORDING_OF_MPC)
    kinds = "mpc participant-state participant-speak participant-digit-input add-participant-api"
    ends = {"mpc": "state-changes", "participant-state": "changes"}
    wanted = ",".join(f"{kind}-{ends.get(kind, 'events')}" for kind in kinds.split())

    def enter(attributes: str = "", role: str = "Customer", **script: Any) -> str:
        element = (
            f"<MultiPartyCall role='{role}' statusCallbackUrl='{told}' "
            f"statusCallbackEvents='{wanted}' recordingCallbackUrl='{filed}' {attributes}>"
            "Support</MultiPartyCall>"
        )
        return follow(api, simulation, receiver, element, WAIT, **script)

    def look() -> str:
        shown = api.do("multi_party_calls_get", mpc)
        for each in api.do("multi_party_participants_list", mpc)["objects"]:
            api.do("multi_party_participants_get", mpc, each["member_id"])
        return f"uuid_{shown['mpc_uuid']}"

    def over(key: str) -> None:
        simulation.advance(seconds=1)
        api.do("multi_party_calls_get", key)
        for each in api.do("multi_party_participants_list", key)["objects"]:
            api.do("multi_party_participants_get", key, each["member_id"])

    enter("startMpcOnEnter='false' stayAlone='true'")
    key = look()
    agent = {"role": "Agent", "from": own, "to": phone(1), "stay_alone": True}
    api.do("multi_party_participants_add", mpc, body=agent)
    simulation.advance(seconds=10)
    supervisor = enter("endMpcOnExit='true'", "Supervisor")
    for change in ("mute", "hold"):
        for value in (True, False):
            api.do("multi_party_participants_update", mpc, "1", body={change: value})
            look()
    simulation.control.calls.press(supervisor, digits="1")
    simulation.control.calls.say(supervisor, text="Hello")
    simulation.advance(seconds=5)
    for value in (False, True):
        api.do("multi_party_participants_update", mpc, "3", body={"coach_mode": value})
        look()
    body = {"recording_callback_url": filed, "recording_callback_method": "POST"}
    for kind in ("mp3", "wav"):
        record = body | {"file_format": kind}
        api.do("multi_party_calls_start_recording", mpc, body=record)
        look()
        for verb in ("pause", "resume"):
            api.do(f"multi_party_calls_{verb}_recording", mpc, body={})
            look()
        api.do("multi_party_calls_stop_recording", mpc)
        simulation.advance(seconds=5)
    api.do("multi_party_participants_kick", mpc, "1")
    look()
    simulation.control.calls.hang_up(supervisor)
    over(key)
    first = enter()
    key = look()
    transferred = receiver.url("on_call_transfer")
    api.do("calls_transfer", first, body={"aleg_url": transferred})
    over(key)
    enter()
    second = enter()
    key = look()
    simulation.control.calls.hang_up(second)
    over(key)
    enter("maxDuration='300'")
    key = look()
    simulation.advance(seconds=301)
    over(key)
    enter()
    key = look()
    api.do("multi_party_calls_end", mpc)
    over(key)


def masking(api: Api, simulation: Simulation, receiver: WebhookReceiver) -> None:
    urls = {
        "callback_url": receiver.url("on_masking_session_event"),
        "recording_callback_url": receiver.url("on_masking_recording_event"),
    }
    for file_format in ("mp3", "wav"):
        body = MASKING.body(record=True, record_file_format=file_format, **urls)
        session = api.do("masking_sessions_create", body=body)["session"]
        key, number = session["session_uuid"], session["virtual_number"]
        simulation.call(session["first_party"], number)
        simulation.call(session["first_party"], number, recording="failed")
    for name in ("SessionPartiesHangup", "SessionVirtualNumberReplaced", "SessionParamUpdate"):
        send(simulation, "on_masking_session_event", key, EventName=name)
    simulation.control.sessions.update(key, status="in-progress")
    assert MASKING.keys(api, status="in-progress") == [key]
    # It works as before.
    simulation.call(session["first_party"], number)
    assert len(MASKING.get(api, key)["interaction"]) == 3
    assert key not in MASKING.keys(api, status="active")
    simulation.control.sessions.update(key, status="active")
    assert key in MASKING.keys(api, status="active")
    simulation.control.sessions.update(key, status="in-progress")
    api.do("masking_sessions_delete", key)
    MASKING.get(api, key)
    pins = {
        "is_pin_authentication_required": True,
        "generate_pin": True,
        "pin_prompt_play": "https://example.com/enter-pin.mp3",
    }
    session = api.do("masking_sessions_create", body=MASKING.body(**pins, **urls))["session"]
    simulation.call(session["first_party"], session["virtual_number"])
    simulation.call(phone(), session["virtual_number"], pins=["0", session["first_party_pin"]])
    for more in (
        {"initiate_call_to_first_party": True},
        {"create_session_with_single_party": True},
        pins | {"force_pin_authentication": True},
        pins | {"generate_pin": False, "first_party_pin": "1111", "second_party_pin": "2222"},
    ):
        MASKING.get(api, MASKING.create(api, **more))
    simulation.advance(hours=1)


def passwords(api: Api, simulation: Simulation, receiver: WebhookReceiver) -> None:
    url = receiver.url("on_verify_session_event")
    for channel in ("sms", "voice", "whatsapp"):
        for outcome in ("delivered", "undelivered", "failed", "early_media"):
            recipient = phone()
            simulation.control.phones.update(recipient, password=cast("Any", outcome))
            key = VERIFY.create(api, recipient=recipient, channel=channel, url=url, otp="493027")
            simulation.advance(minutes=1)
            VERIFY.get(api, key)
    api.do("verify_sessions_validate", key, body={"otp": "493027"})
    VERIFY.get(api, key)
    key = VERIFY.create(api, url=url)
    simulation.advance(hours=1)
    VERIFY.get(api, key)
    more = {"ChannelStatus": "undelivered", "ChannelErrorCode": "300"}
    send(simulation, "on_verify_session_event", key, **more)


def caller_ids(api: Api, simulation: Simulation, receiver: WebhookReceiver) -> None:
    for channel in ("sms", "call"):
        CALLER_IDS.create(api, channel=channel)


def lookups(api: Api, simulation: Simulation, receiver: WebhookReceiver) -> None:
    for kind in ("fixed", "mobile", "voip", "toll-free", "unknown"):
        for ported in ("yes", "no", "unknown"):
            number = phone()
            script = cast("Any", {"type_": kind, "ported": ported})
            simulation.control.lookups.update(number, **script)
            carrier = api.do("lookup_get", number)["carrier"]
            assert (carrier["type"], carrier["ported"]) == (kind, ported)


def endpoints(api: Api, simulation: Simulation, receiver: WebhookReceiver) -> None:
    key = ENDPOINTS.create(api)
    ENDPOINTS.get(api, key)
    simulation.control.endpoints.register(key)
    ENDPOINTS.get(api, key)


def numbers(api: Api, simulation: Simulation, receiver: WebhookReceiver) -> None:
    for wanted in ({"country_iso": "US"}, {"country_iso": "DE", "type": "local"}):
        number = offered_number(api, **wanted)
        api.do("phone_numbers_buy", number, body={})
        api.do("numbers_get", number)
    registration = {
        "cnam": "Ferrer",
        "cnam_callback_url": receiver.url("on_number_registration"),
        "cnam_callback_method": "GET",
    }
    api.do("numbers_update", NUMBERS.create(api), body=registration)
    simulation.advance(minutes=1)


def tollfree(api: Api, simulation: Simulation, receiver: WebhookReceiver) -> None:
    url = receiver.url("on_tollfree_verification_event")
    kinds = ("VERBAL", "WEB_FORM", "PAPER_FORM", "VIA_TEXT", "MOBILE_QR_CODE")
    for kind, verdict in zip(kinds, ("approved", "declined", "returned", "", ""), strict=True):
        number = tollfree_number()
        simulation.number(number)
        key = TOLLFREE.create(api, number=number, optin_type=kind, callback_url=url)
        TOLLFREE.get(api, key)
        if verdict:
            (review,) = simulation.control.reviews.list(subject=key).objects
            simulation.control.reviews.decide(review.review_id, outcome=cast("Any", verdict))
            simulation.advance()
            TOLLFREE.get(api, key)
    simulation.advance(days=1)
    TOLLFREE.get(api, key)


def registrations(api: Api, simulation: Simulation, receiver: WebhookReceiver) -> None:
    url = receiver.url("on_brand_event")
    for ein, kind in (("123456789", "STANDARD"), ("000000000", "STARTER")):
        key = new_brand(api, {"ein": ein}, brand_type=kind, url=url)
        api.do("brands_get", key)
        simulation.advance(days=3)
        api.do("brands_get", key)
    api.do("profiles_list")
    stock = {"stock_symbol": "FRR", "stock_exchange": "NYSE"}
    for name, schema in PROFILES.fields("create").items():
        for value in DOCUMENT.resolve(schema).get("enum", ()):
            PROFILES.get(api, PROFILES.create(api, **stock | {name: value}))


def names_of_callers(api: Api, simulation: Simulation, receiver: WebhookReceiver) -> None:
    """They are looked up for numbers of the United States that want it."""
    for wanted, body in (
        ({"country_iso": "US"}, {"cnam_lookup": "enabled"}),
        ({"country_iso": "DE", "type": "local"}, {}),
    ):
        number = offered_number(api, **wanted)
        api.do("phone_numbers_buy", number, body=body)
        call = simulation.call(phone(1), number)
        simulation.advance(minutes=1)
        record = api.do("calls_get", call.call_uuid)
        assert record["cnam_lookup"] == body.get("cnam_lookup", "")


def messages(api: Api, simulation: Simulation, receiver: WebhookReceiver) -> None:
    number = phone()
    simulation.number(number)
    for kind, dst in (
        *(("sms", f"1500555{last}") for last in ("0000", "1030", "1420", "2000", "2001")),
        ("mms", "14155550101"),
        ("whatsapp", "15005553000"),
        ("sms", "442079460123"),
    ):
        what: JsonObject = {"text": "hello"}
        if kind == "whatsapp":
            what = {"template": {"name": "hello", "language": "en_US"}}
        body = {"src": number, "dst": dst, "type": kind, **what}
        body["url"] = receiver.url("on_message_status")
        (key,) = api.do("messages_send", body=body)["message_uuid"]
        api.do("messages_get", key)
        for _ in range(4):
            simulation.advance(seconds=5)
            api.do("messages_get", key)
    simulation.message(phone(), number, "hello")
    api.do("messages_list")


def media(api: Api, simulation: Simulation, receiver: WebhookReceiver) -> None:
    files = [("a.png", b"content", "image/png"), ("a.zip", b"content", "application/zip")]
    api.do("media_upload", body={"file": files})
    api.do("media_list")


def campaigns(api: Api, simulation: Simulation, receiver: WebhookReceiver) -> None:
    brand = brand_of(api, simulation)
    for value in (True, False):
        attributes = dict.fromkeys(ATTRIBUTES, value)
        made = campaign_of(api, brand, **attributes, url=receiver.url("on_campaign_event"))
        api.do("campaigns_get", made)
    decide(simulation, made, outcome="approved")
    number = phone()
    simulation.number(number)
    sent = {"numbers": [number], "url": receiver.url("on_campaign_number_event")}
    api.do("campaigns_link_numbers", made, body=sent)


SCENES: Final = (
    numbers,
    names_of_callers,
    media,
    messages,
    accounts,
    applications,
    powerpacks,
    endpoints,
    calls_and_messages,
    call_events,
    placed_calls,
    machines,
    dialled_phones,
    inputs,
    recordings,
    streams,
    conferences,
    multi_party_calls,
    masking,
    passwords,
    caller_ids,
    lookups,
    registrations,
    campaigns,
    tollfree,
)


@dataclass
class Watching(Api):
    """An account whose replies are searched for what the document names."""

    seen: set[str] = field(default_factory=set)

    def ask(self, operation_id: str, *ids: str, body: Any = None, **query: Any) -> Reply:
        reply = super().ask(operation_id, *ids, body=body, **query)
        responses = operation(operation_id).spec["responses"]
        response = DOCUMENT.resolve(responses[str(reply.status)])
        self.seen |= set(named(DOCUMENT.response_schema(response), reply.body))
        return reply


@pytest.fixture(scope="module")
def seen(servers: Any, http: httpx.Client, traffic: Traffic) -> set[str]:
    """What was seen in all scenes."""
    server: Server = servers(None)
    if server.control is None:
        pytest.skip("needs the control API of an emulator (/_emulator/)")
    account = fresh_account(server, http)
    api = Watching(http, server.root, account.auth_id, account.auth_token)
    simulation = Simulation(server.control, api)
    was_frozen = simulation.freeze()
    with WebhookReceiver.open(api, simulation, traffic.recorder) as receiver:
        for scene in SCENES:
            scene(api, simulation, receiver)
        simulation.advance()
        receiver.check()
        for heard in receiver.heard:
            api.seen |= {heard.event, *named(EVENTS[heard.event], heard.fields)}
    if not was_frozen:
        server.control.clock.resume()
    return api.seen


@pytest.mark.parametrize("name", NAMED)
def test_it_can_be_provoked(seen: set[str], name: str) -> None:
    if name in NEVER:
        assert name not in seen, f"{name} stands in NEVER without need"
    else:
        assert name in seen, f"{name} is named in openapi.yaml, but no scene provokes it"


def test_reasons_are_given_for_what_there_is() -> None:
    assert set(NEVER) <= set(NAMED)
    assert all(NEVER.values())
