"""What holds for every resource, for the forms of replies, and for their statuses."""

from __future__ import annotations

from typing import Any

import pytest

from tests.contract.checks import addresses, arithmetic, errors, fields, rates, statuses
from tests.contract.invariants import broken
from tests.contract.observation import Observation, Sighting
from tests.contract.resources import DOCUMENT, RESOURCES, Resource

MAIN = "MAEMULATOR0000000000"
API_ID = "97ceeb52-58b6-41e1-86da-77300b68f8bb"
APP = "20372631212782780"


def resource(name: str) -> Resource:
    return next(each for each in RESOURCES if each.name == name)


def example(name: str) -> Any:
    return DOCUMENT.components("examples")[name]["value"]


def altered(document: Any, way: tuple[str | int, ...], value: Any) -> Any:
    """A copy of a document with another value at one place."""
    if not way:
        return value
    step, *rest = way
    changed = altered(document[step], tuple(rest), value)
    if isinstance(document, list):
        return [changed if index == step else each for index, each in enumerate(document)]
    return document | {step: changed}


def test_the_documented_examples_are_in_order() -> None:
    assert not broken("masking_sessions", example("MaskingSessionDetails")["response"])
    assert not broken("masking_sessions", example("MaskingSessionCreated")["session"])
    assert not broken("verify_sessions", example("VerifySession"))
    assert not broken("subaccounts", example("Subaccount"))
    assert not broken("applications", example("Application"))
    assert not broken("accounts", example("Account"))
    assert not broken("messages", example("Message"))
    for row in example("MessageList")["objects"]:
        assert not broken("messages", row)


@pytest.mark.parametrize(
    "lie",
    [
        {"total_amount": "0.00000"},
        {"units": 2},
        {"error_code": None},
        {"error_code": "200"},
        {"message_state": "queued"},
        {"message_state": "failed"},
        {"message_state": "undelivered"},
        {"message_sent_time": None},
        {"message_sent_time": "2026-03-01 09:29:00+00:00"},
        {"message_updated_time": "2026-03-01 09:30:00.5+00:00"},
        {"message_type": "mms", "units": 2, "total_amount": "0.01100"},
    ],
)
def test_wrong_messages_are_found(lie: dict[str, Any]) -> None:
    assert broken("messages", example("Message") | lie)


@pytest.mark.parametrize(
    ("way", "value"),
    [
        (("duration",), 1),
        (("modified_time",), "2020-01-01 00:00:00 +0000 UTC"),
        (("expiry_time",), "2020-01-01 00:00:00 +0000 UTC"),
        (("total_session_amount",), 77),
        (("total_call_count",), 77),
        (("total_call_amount",), 77),
        (("total_call_billed_duration",), 77),
        (("last_interaction_time",), "2020-01-01 00:00:00 +0000 UTC"),
        (("virtual_number",), "14155550100"),
    ],
)
def test_wrong_masking_sessions_are_found(way: tuple[str | int, ...], value: Any) -> None:
    session = example("MaskingSessionDetails")["response"] | {"first_party": "14155550100"}
    assert broken("masking_sessions", altered(session, way, value))


@pytest.mark.parametrize(
    ("way", "value"),
    [
        (("count",), 77),
        (("channel",), "whatsapp"),
        (("updated_at",), "2020-01-01T00:00:00Z"),
        (("charges", "total_charge"), "77.0"),
        (("charges", "validation_charge"), "0.0000"),
        (("updated_at",), "2026-03-01T09:30:21.654321Z"),
        (("charges", "attempt_charges"), []),
        (("attempt_details", 0, "status"), "undelivered"),
        (("attempt_details", 0, "attempt_uuid"), "another"),
        (("attempt_details", 0, "time"), "2020-01-01T00:00:00Z"),
        (("status",), "in-progress"),
    ],
)
def test_wrong_verify_sessions_are_found(way: tuple[str | int, ...], value: Any) -> None:
    assert broken("verify_sessions", altered(example("VerifySession"), way, value))


@pytest.mark.parametrize(
    ("name", "example_name", "field", "value"),
    [
        ("subaccounts", "Subaccount", "auth_token", "short"),
        ("subaccounts", "Subaccount", "new_auth_token", "A" * 40),
        ("subaccounts", "Subaccount", "modified", "2020-01-01"),
        ("applications", "Application", "sip_uri", "sip:1@app.plivo.com"),
        ("applications", "Application", "log_incoming_message", "false"),
        ("accounts", "Account", "cash_credits", "1.5"),
    ],
)
def test_other_wrong_things_are_found(name: str, example_name: str, field: str, value: str) -> None:
    assert broken(name, example(example_name) | {field: value})


def seen(
    operation_id: str,
    status: int,
    reply: Any = None,
    *,
    body: Any = None,
    named: str = "",
    url: str = "http://host/v1/x/",
    valid: bool = True,
    headers: dict[str, str] | None = None,
) -> Observation:
    path = {"auth_id": MAIN}
    if named:
        path[resource(operation_id.rpartition("_")[0]).id_parameter] = named
    return Observation(
        "1", operation_id, path, url, body, status, reply, headers=headers or {}, valid=valid
    )


CREATED = {
    "session_uuid": "1",
    "virtual_number": "+14155550199",
    "session": {
        "session_uuid": "1",
        "first_party": "14155550100",
        "second_party": "14155550101",
        "virtual_number": "14155550199",
    },
}


@pytest.mark.parametrize(
    ("way", "value"),
    [
        ((), CREATED),
        (("virtual_number",), "+14155550198"),
        (("virtual_number",), "14155550199"),
        (("session_uuid",), "2"),
        (("session", "first_party"), "+14155550100"),
        (("session", "virtual_number"), "442071838750"),
    ],
)
def test_replies_about_new_masking_sessions_agree(way: tuple[str | int, ...], value: Any) -> None:
    reply = altered(CREATED, way, value)
    problems = list(arithmetic.masking_reply(seen("masking_sessions_create", 201, reply, body={})))
    assert bool(problems) == bool(way)


@pytest.mark.parametrize(("ends", "right"), [("10:00:00", True), ("09:50:00", False)])
def test_a_new_expiry_counts_from_the_update(ends: str, right: bool) -> None:
    session = {
        "modified_time": "2026-03-01 09:30:00 +0000 UTC",
        "expiry_time": f"2026-03-01 {ends} +0000 UTC",
    }
    update = seen(
        "masking_sessions_update", 200, {"session": session}, body={"session_expiry": 1800}
    )
    assert (not list(arithmetic.masking_reply(update))) is right


@pytest.mark.parametrize(
    ("operation_id", "status", "known", "right"),
    [
        ("applications_create", 201, False, True),
        ("applications_create", 200, False, False),
        ("applications_update", 202, True, True),
        ("applications_update", 200, True, False),
        ("applications_delete", 204, True, True),
        ("applications_delete", 200, True, False),
        ("applications_get", 404, False, True),
        ("applications_get", 404, True, False),
        ("applications_get", 400, False, False),
        ("applications_list", 404, False, False),
        ("applications_create", 404, False, False),
        ("applications_list", 401, False, False),
        ("applications_list", 403, False, False),
        ("applications_list", 500, False, False),
        ("applications_list", 422, False, False),
        ("applications_list", 400, False, True),
    ],
)
def test_statuses_are_exact(operation_id: str, status: int, known: bool, right: bool) -> None:
    reply = seen(operation_id, status, named=APP if operation_id != "applications_list" else "")
    if right:
        statuses.check_status(reply, known=known)
    else:
        with pytest.raises(AssertionError):
            statuses.check_status(reply, known=known)


def test_an_asynchronous_request_is_accepted() -> None:
    body = {"callback_url": "https://example.com/"}
    statuses.check_status(seen("applications_create", 202, body=body), known=False)
    with pytest.raises(AssertionError):
        statuses.check_status(seen("applications_create", 201, body=body), known=False)


def problems_of(reply: Observation) -> list[str]:
    schema = fields.schema_of(reply)
    assert schema is not None
    found = [*fields.undocumented(schema, reply.reply), *fields.wrong_words(schema, reply)]
    for sighting in reply.sightings():
        assert reply.resource is not None
        found += fields.misplaced(reply.resource, sighting, reply.verb)
    return found


@pytest.mark.parametrize(
    ("way", "value", "right"),
    [
        ((), example("VerifySession"), True),
        (("otp",), "123456", False),
        (("charges", "currency"), "USD", False),
        (("attempt_details", 0, "otp"), "123456", False),
    ],
)
def test_undocumented_fields_are_found(way: tuple[str | int, ...], value: Any, right: bool) -> None:
    document = example("VerifySession")
    holder = document
    for step in way[:-1]:
        holder = holder[step]
    changed = altered(document, way[:-1], holder | {way[-1]: value}) if way else value
    reply = seen("verify_sessions_get", 200, changed, named=document["session_uuid"])
    complete = {"locale", "alias", "requestor_ip", "destination_network"}
    found = [each for each in problems_of(reply) if not complete & set(each.split())]
    assert (not found) is right


@pytest.mark.parametrize(
    ("operation_id", "body", "message", "right"),
    [
        ("applications_update", {}, "changed", True),
        ("applications_update", {}, "updated", False),
        ("applications_update", {}, "async api spawned", False),
        ("applications_update", {"callback_url": "https://e.com/"}, "async api spawned", True),
        ("applications_update", {"callback_url": "https://e.com/"}, "changed", False),
    ],
)
def test_messages_are_in_the_documented_words(
    operation_id: str, body: Any, message: str, right: bool
) -> None:
    reply = {"api_id": API_ID, "message": message}
    assert (not problems_of(seen(operation_id, 202, reply, body=body, named=APP))) is right


def test_optional_fields_are_where_they_belong() -> None:
    subaccounts, sessions = resource("subaccounts"), resource("masking_sessions")
    shown = dict.fromkeys(subaccounts.properties)
    assert not list(fields.misplaced(subaccounts, Sighting("1", shown, False), "get"))
    assert list(fields.misplaced(subaccounts, Sighting("1", shown, True), "list"))
    del shown["new_auth_token"]
    assert list(fields.misplaced(subaccounts, Sighting("1", shown, False), "get"))
    shown = dict.fromkeys(sessions.properties)
    assert not list(fields.misplaced(sessions, Sighting("1", shown, True), "list"))
    assert list(fields.misplaced(sessions, Sighting("1", shown, False), "get"))


@pytest.mark.parametrize(
    ("operation_id", "address", "right"),
    [
        ("applications_get", f"/v1/Account/{MAIN}/Application/{APP}/", True),
        ("applications_get", f"/v1/Account/{MAIN}/Application/{APP}", False),
        ("applications_get", f"/v1/Account/{MAIN}/Application/", False),
        ("applications_get", f"/v1/Application/{APP}/", False),
        ("applications_list", f"/v1/Account/{MAIN}/Application/{APP}/", True),
        ("applications_list", "/v1/Account/MAANOTHER/Application/1/", False),
    ],
)
def test_addresses_are_those_of_the_resource(operation_id: str, address: str, right: bool) -> None:
    in_list = operation_id.endswith("_list")
    url = f"http://host/v1/Account/{MAIN}/Application/{'' if in_list else f'{APP}/'}?limit=1"
    sighting = Sighting(APP, {"resource_uri": address}, in_list)
    reply = seen(operation_id, 200, url=url)
    if right:
        addresses.check_address(resource("applications"), reply, sighting)
    else:
        with pytest.raises(AssertionError):
            addresses.check_address(resource("applications"), reply, sighting)


@pytest.mark.parametrize(
    ("headers", "right"),
    [
        ({"content-type": "application/json", "allow": "GET, POST, DELETE"}, True),
        ({"content-type": "application/json; charset=utf-8", "allow": "POST,GET,DELETE"}, True),
        ({"content-type": "application/json", "allow": "GET, POST"}, False),
        ({"content-type": "application/json"}, False),
        ({"content-type": "text/html", "allow": "GET, POST, DELETE"}, False),
    ],
)
def test_headers_of_errors(headers: dict[str, str], right: bool) -> None:
    reply = seen("applications_get", 405, headers=headers)
    if right:
        errors.check_headers(reply)
    else:
        with pytest.raises(AssertionError):
            errors.check_headers(reply)


@pytest.mark.parametrize(
    ("way", "value", "right"),
    [
        ((), example("Pricing"), True),
        (("country_iso",), "GB", False),
        (("country_code",), 44, False),
        (("voice", "outbound", "rates", 0, "prefix"), ["44"], False),
    ],
)
def test_rates_are_those_of_the_country(
    way: tuple[str | int, ...], value: Any, right: bool
) -> None:
    assert (not list(rates.wrong_rates("US", altered(example("Pricing"), way, value)))) is right
