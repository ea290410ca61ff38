"""Verified caller IDs: codes, what they are good for and how long, and whose the numbers are."""

from __future__ import annotations

import pytest

from tests.semantic.api import Api
from tests.semantic.resource_types import CALLER_IDS, SUBACCOUNTS, caller_id_code, phone
from tests.semantic.simulation import Simulation
from tests.spec.document import JsonObject

VERIFIED = "phone_number is verified already"


def initiate(api: Api, number: str, **more: str) -> JsonObject:
    """Ask for a code; return the reply."""
    reply = api.do("verified_caller_ids_initiate", body={"phone_number": number, **more})
    assert isinstance(reply, dict)
    return reply


def verify(api: Api, verification_uuid: str) -> JsonObject:
    """Enter the code that was sent; return the reply."""
    code = caller_id_code(api, verification_uuid.lower())
    reply = api.do("verified_caller_ids_verify", verification_uuid, body={"otp": code})
    assert isinstance(reply, dict)
    return reply


def wrong(code: str) -> str:
    """A code of the same length that is not this one."""
    return f"{(int(code) + 1) % 10 ** len(code):0{len(code)}}"


@pytest.mark.parametrize("sign", ["", "+"])
@pytest.mark.parametrize("channel", ["sms", "call"])
def test_a_number_is_verified(api: Api, sign: str, channel: str) -> None:
    number = phone()
    asked = initiate(api, sign + number, channel=channel, alias="Desk")
    assert asked["message"] == (
        f"Verification code is sent to number +{number} which is valid for 15 minutes"
    )
    key = asked["verification_uuid"]
    assert CALLER_IDS.keys(api) == []
    made = verify(api, key.upper())
    shown = {"phone_number": f"+{number}", "verification_uuid": key, "alias": "Desk"}
    assert (shown | {"channel": channel, "country": "US"}).items() <= made.items()
    (row,) = CALLER_IDS.walk(api)
    assert shown.items() <= row.items()
    assert row["resource_uri"] == f"/v1/Account/{api.auth_id}/VerifiedCallerId/{number}"
    assert row["created_at"] == row["modified_at"] == made["created_at"]
    # Plivo's SDKs write the number in either way.
    assert CALLER_IDS.get(api, number) == CALLER_IDS.get(api, f"+{number}")


def test_codes(api: Api, simulation: Simulation) -> None:
    key = initiate(api, phone())["verification_uuid"]
    (code,) = simulation.control.passwords.list_caller_ids(auth_id=api.auth_id).objects
    assert (code.verification_uuid, len(code.otp), code.status) == (key, 4, "pending")
    for guess in (wrong(code.otp), code.otp[:-1], f"{code.otp}0", f" {code.otp}", code.otp[::-1]):
        if guess != code.otp:
            reply = api.ask("verified_caller_ids_verify", key, body={"otp": guess})
            reply.refused(400, "Invalid OTP")
    assert CALLER_IDS.keys(api) == []
    verify(api, key)
    # It is used now, and nobody can read it any more.
    assert simulation.control.passwords.list_caller_ids(auth_id=api.auth_id).objects == []
    again = api.ask("verified_caller_ids_verify", key, body={"otp": code.otp})
    again.refused(400, VERIFIED)


@pytest.mark.parametrize(("seconds", "in_time"), [(899, True), (900, False), (86_400, False)])
def test_a_code_is_valid_for_15_minutes(
    api: Api, simulation: Simulation, seconds: int, in_time: bool
) -> None:
    key = initiate(api, phone())["verification_uuid"]
    code = caller_id_code(api, key)
    simulation.advance(seconds=seconds)
    (shown,) = simulation.control.passwords.list_caller_ids(auth_id=api.auth_id).objects
    assert shown.status == ("pending" if in_time else "expired")
    reply = api.ask("verified_caller_ids_verify", key, body={"otp": code})
    if in_time:
        assert reply.status == 200
    else:
        reply.refused(400, "OTP expired")
    assert len(CALLER_IDS.keys(api)) == in_time


def test_asking_again_replaces_the_code(api: Api) -> None:
    number = phone()
    first = initiate(api, number, alias="Old")["verification_uuid"]
    code = caller_id_code(api, first)
    second = initiate(api, f"+{number}", alias="New")["verification_uuid"]
    assert first != second
    api.ask("verified_caller_ids_verify", first, body={"otp": code}).refused(400, "OTP expired")
    assert verify(api, second)["alias"] == "New"


def test_numbers_that_cannot_be_verified(api: Api, other_api: Api, simulation: Simulation) -> None:
    verified, rented = phone(), phone()
    verify(api, initiate(api, verified)["verification_uuid"])
    simulation.number(rented)
    for number, text in (
        (verified, VERIFIED),
        (rented, "phone_number is a Plivo number of the account"),
        ("+919812345678", "caller ID verification is not available in this country"),
    ):
        body = {"phone_number": number}
        api.ask("verified_caller_ids_initiate", body=body).refused(400, text)
    # Neither is the business of another account.
    for number in (verified, rented):
        verify(other_api, initiate(other_api, number)["verification_uuid"])
    api.do("verified_caller_ids_delete", verified)
    assert CALLER_IDS.keys(other_api) == [f"+{rented}", f"+{verified}"]
    verify(api, initiate(api, verified)["verification_uuid"])


def test_two_codes_verify_a_number_once(api: Api) -> None:
    """A subaccount's code does not replace the main account's."""
    number = phone()
    sub = SUBACCOUNTS.create(api)
    keys = [
        initiate(api, number, **owner)["verification_uuid"] for owner in ({}, {"subaccount": sub})
    ]
    verify(api, keys[0])
    code = caller_id_code(api, keys[1])
    reply = api.ask("verified_caller_ids_verify", keys[1], body={"otp": code})
    reply.refused(400, VERIFIED)
    (row,) = CALLER_IDS.walk(api)
    assert row["subaccount"] == ""


def test_a_code_is_its_owners(api: Api, other_api: Api) -> None:
    made = api.do("subaccounts_create", body={"name": "Courier", "enabled": True})
    sub = api.as_(made["auth_id"], made["auth_token"])
    key = initiate(api, phone())["verification_uuid"]
    body = {"otp": caller_id_code(api, key)}
    for stranger in (sub, other_api):
        stranger.ask("verified_caller_ids_verify", key, body=body).refused(404)
    verify(api, key)
    for stranger in (sub, other_api):
        stranger.ask("verified_caller_ids_verify", key, body=body).refused(404)
    # What a subaccount verifies is its own, and the main account's to see.
    own = CALLER_IDS.create(sub)
    assert CALLER_IDS.get(api, own)["subaccount"] == sub.auth_id
    assert CALLER_IDS.keys(sub) == [own]


def test_an_update_moves_a_caller_id(api: Api, simulation: Simulation) -> None:
    sub = SUBACCOUNTS.create(api)
    key = CALLER_IDS.create(api, alias="Desk")
    before = CALLER_IDS.get(api, key)
    simulation.advance(seconds=90)
    after = api.do("verified_caller_ids_update", key, body={"subaccount": sub})
    changed = {"subaccount": sub, "modified_at": after["modified_at"]}
    assert {name: after[name] for name in before} == before | changed
    assert after["modified_at"] > before["modified_at"]
    assert CALLER_IDS.get(api, key)["modified_at"] == after["modified_at"]
    assert CALLER_IDS.keys(api, subaccount=sub) == [key]


@pytest.mark.parametrize("cascade", [False, True])
def test_caller_ids_of_a_deleted_subaccount(api: Api, cascade: bool) -> None:
    sub, other = SUBACCOUNTS.create(api), SUBACCOUNTS.create(api)
    theirs = CALLER_IDS.create(api, subaccount=sub)
    others = CALLER_IDS.create(api, subaccount=other)
    waiting = initiate(api, phone(), subaccount=sub)["verification_uuid"]
    code = {"otp": caller_id_code(api, waiting)}
    api.do("subaccounts_delete", sub, cascade=cascade)
    assert CALLER_IDS.keys(api) == ([others] if cascade else [others, theirs])
    reply = api.ask("verified_caller_ids_verify", waiting, body=code)
    assert reply.status == (404 if cascade else 200)
    if not cascade:
        assert CALLER_IDS.get(api, theirs)["subaccount"] == ""
        assert reply.body["subaccount"] == ""


@pytest.mark.parametrize("channel", ["SMS", "Call", "sMs"])
def test_channels_in_any_case(lenient_api: Api, channel: str) -> None:
    """A sample of the PHP SDK writes one with a capital."""
    key = initiate(lenient_api, phone(), channel=channel)["verification_uuid"]
    assert verify(lenient_api, key)["channel"] == channel.lower()


def test_what_the_go_sdk_sends(lenient_api: Api) -> None:
    """It sends every field, the ones that nobody set as empty texts and zeros."""
    nothing = {"alias": "", "channel": "", "country": "", "subaccount": ""}
    more = nothing | {"account_id": 0, "auth_id": "", "auth_token": ""}
    body = {"phone_number": f"+{phone()}"} | more
    reply = lenient_api.send("POST", "VerifiedCallerId/", body=body)
    made = verify(lenient_api, reply.body["verification_uuid"])
    assert (made["channel"], made["country"], made["alias"]) == ("sms", "US", "")
    change = {"alias": "Desk", "subaccount": ""}
    path = f"VerifiedCallerId/{made['phone_number']}/"
    assert lenient_api.send("POST", path, body=change).body["alias"] == "Desk"
    assert lenient_api.send("POST", path, body=nothing).body["alias"] == "Desk"


def test_strictly_it_is_refused(strict_api: Api) -> None:
    for more in ({"channel": "SMS"}, {"channel": ""}, {"alias": ""}, {"country": "us"}):
        body = {"phone_number": f"+{phone()}", **more}
        strict_api.ask("verified_caller_ids_initiate", body=body).refused(400)
