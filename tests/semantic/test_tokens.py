"""Tokens: what they say, who signs them, and what a login with one meets."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from typing import Any, Final

import pytest

from plivo_emulator_client import PlivoEmulator
from plivo_emulator_client.models import TokenVerdict
from tests.semantic.api import Api
from tests.semantic.resource_types import APPLICATIONS, ENDPOINTS
from tests.semantic.simulation import Simulation
from tests.spec.document import JsonObject

HEADER: Final = {"alg": "HS256", "typ": "JWT", "cty": "plivo;v=1"}
DAY: Final = 24 * 3600
CALLS: Final = {"voice": {"incoming_allow": False, "outgoing_allow": True}}
NOBODY: Final = "15784735442685051"


def encoded(value: Any) -> str:
    text = value if isinstance(value, bytes) else json.dumps(value).encode()
    return base64.urlsafe_b64encode(text).decode().rstrip("=")


def decoded(part: str) -> Any:
    return json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))


def signed(claims: Any, key: str, header: Any = HEADER) -> str:
    """A token as RFC 7515 and RFC 7519 make it, without any library."""
    text = f"{encoded(header)}.{encoded(claims)}"
    return f"{text}.{encoded(hmac.digest(key.encode(), text.encode(), hashlib.sha256))}"


def create(api: Api, **more: Any) -> str:
    reply = api.do("tokens_create", body={"iss": api.auth_id, **more})
    return str(reply["token"])


def claims_of(token: str) -> JsonObject:
    claims = decoded(token.split(".")[1])
    assert isinstance(claims, dict)
    return claims


def verdict(control: PlivoEmulator, token: str) -> int | None:
    found: TokenVerdict = control.tokens.verify(token=token)
    assert found.valid is (found.code is None) is (found.reason is None)
    return found.code


def test_the_smallest_token(api: Api, simulation: Simulation) -> None:
    simulation.freeze()
    now = int(simulation.now.timestamp())
    token = create(api)
    header, _, _ = token.split(".")
    assert decoded(header) == HEADER
    assert claims_of(token) == {
        "app": "",
        "exp": now + DAY,
        "iss": api.auth_id,
        "nbf": now,
        "per": {"voice": {"incoming_allow": False, "outgoing_allow": False}},
        "sub": "",
    }
    # In the order that recorded tokens have.
    assert list(claims_of(token)) == ["app", "exp", "iss", "nbf", "per", "sub"]
    # The account's token is the key, and nothing else goes into it.
    assert token == signed_as_it_is(token, api.auth_token)


def signed_as_it_is(token: str, key: str) -> str:
    text = token.rpartition(".")[0]
    return f"{text}.{encoded(hmac.digest(key.encode(), text.encode(), hashlib.sha256))}"


def test_all_that_a_token_can_say(api: Api, control: PlivoEmulator, simulation: Simulation) -> None:
    now = int(simulation.now.timestamp())
    app_id = APPLICATIONS.create(api)
    username = ENDPOINTS.get(api, ENDPOINTS.create(api))["username"]
    wanted = {"sub": username, "nbf": now - 60, "exp": now + 60, "app": app_id}
    per = {"voice": {"incoming_allow": True, "outgoing_allow": True}}
    token = create(api, per=per, **wanted)
    assert claims_of(token) == {"iss": api.auth_id, "per": per, **wanted}
    found = control.tokens.verify(token=token)
    assert (found.valid, found.code, found.reason) == (True, None, None)


def test_a_subaccount_signs_with_its_own_token(api: Api, control: PlivoEmulator) -> None:
    made = api.do("subaccounts_create", body={"name": "Courier", "enabled": True})
    sub = api.as_(made["auth_id"], made["auth_token"])
    token = create(sub, per=CALLS)
    assert token == signed_as_it_is(token, sub.auth_token)
    assert verdict(control, token) is None
    assert verdict(control, signed(claims_of(token), api.auth_token)) == 10007
    api.do("subaccounts_update", sub.auth_id, body={"name": "Courier", "enabled": False})
    assert verdict(control, token) == 10003


def test_nobody_else_can_be_the_issuer(api: Api, other_api: Api) -> None:
    made = api.do("subaccounts_create", body={"name": "Courier", "enabled": True})
    for issuer in (other_api.auth_id, made["auth_id"]):
        reply = api.ask("tokens_create", body={"iss": issuer})
        reply.refused(400, "iss must be the auth id that the request is made with")


def test_who_can_be_called_has_a_name(api: Api) -> None:
    per = {"voice": {"incoming_allow": True}}
    for more in ({}, {"sub": ""}):
        reply = api.ask("tokens_create", body={"iss": api.auth_id, "per": per, **more})
        reply.refused(400, "sub parameter is missing")
    assert claims_of(create(api, per=per, sub="rider"))["sub"] == "rider"


@pytest.mark.parametrize(
    ("nbf", "exp", "text"),
    [
        (0, 0, "exp must be later than nbf"),
        (60, 59, "exp must be later than nbf"),
        (DAY, None, "exp must be later than nbf"),
        (0, DAY + 1, "exp must be at most 24 hours from now"),
        (60, DAY + 60, "exp must be at most 24 hours from now"),
        (-DAY, -1, "exp must be in the future"),
        (-DAY, 0, "exp must be in the future"),
        (0, DAY, None),
        (DAY - 1, None, None),
        (-DAY, 1, None),
    ],
)
def test_how_long_a_token_lives(
    api: Api, simulation: Simulation, nbf: int, exp: int | None, text: str | None
) -> None:
    simulation.freeze()
    now = int(simulation.now.timestamp())
    times = {"nbf": now + nbf} | ({} if exp is None else {"exp": now + exp})
    reply = api.ask("tokens_create", body={"iss": api.auth_id, **times})
    if text is None:
        assert reply.status == 200
        claims = claims_of(reply.body["token"])
        assert (claims["nbf"], claims["exp"]) == (now + nbf, now + (DAY if exp is None else exp))
    else:
        reply.refused(400, text)


def test_the_application_must_be_ones_own(api: Api, other_api: Api) -> None:
    for app_id in (NOBODY, APPLICATIONS.create(other_api)):
        reply = api.ask("tokens_create", body={"iss": api.auth_id, "app": app_id})
        reply.refused(400, f"app {app_id} does not exist")


def test_flat_permissions_allow_nothing(api: Api, control: PlivoEmulator) -> None:
    token = create(api, per={"incoming_allow": True, "outgoing_allow": True})
    assert not any(claims_of(token)["per"]["voice"].values())
    assert verdict(control, token) == 10008


def test_a_token_is_good_for_its_time(
    api: Api, control: PlivoEmulator, simulation: Simulation
) -> None:
    simulation.freeze()
    now = int(simulation.now.timestamp())
    token = create(api, per=CALLS, nbf=now + 10, exp=now + 20)
    seen = []
    for _ in range(4):
        seen.append(verdict(control, token))
        simulation.advance(seconds=9)
    assert seen == [10005, 10005, None, 10006]


def test_every_other_way_to_be_refused(
    api: Api, control: PlivoEmulator, simulation: Simulation
) -> None:
    key = api.auth_token
    good = claims_of(create(api, per=CALLS))
    assert verdict(control, signed(good, key)) is None
    unsigned = f"{encoded(HEADER | {'alg': 'none'})}.{encoded(good)}."
    later = good["nbf"] + 2 * DAY
    for token, code in {
        "": 10001,
        "no token": 10001,
        "a.b.c": 10001,
        signed([], key): 10001,
        signed(good | {"exp": "tomorrow"}, key): 10001,
        signed(good, key, HEADER | {"cty": "plivo;v=2"}): 10002,
        signed(good, key, {"alg": "HS256", "typ": "JWT"}): 10002,
        unsigned: 10002,
        signed(good | {"iss": "MAZZZZZZZZZZZZZZZZZZ"}, key): 10003,
        signed(good | {"iss": None}, key): 10003,
        signed(good | {"sub": None}, key): 10004,
        signed(good | {"per": {"voice": {"incoming_allow": True}}}, key): 10004,
        signed(good | {"nbf": good["nbf"] + 60}, key): 10005,
        signed(good | {"exp": good["nbf"] - 1}, key): 10006,
        signed(good, f"{key}x"): 10007,
        signed(good | {"per": {}}, key): 10008,
        signed(good | {"exp": later}, key): 10009,
    }.items():
        assert verdict(control, token) == code, token


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ({"iss": None}, "iss parameter is missing"),
        ({"per": {"voice": []}}, "per.voice parameter must be an object"),
        (
            {"per": {"voice": {"incoming_allow": "yes"}}},
            "per.voice.incoming_allow parameter must be true or false",
        ),
        (
            {"per": {"voice": {"outgoing_allow": 1}}},
            "per.voice.outgoing_allow parameter must be true or false",
        ),
    ],
)
def test_requests_that_are_not_valid(strict_api: Api, body: JsonObject, text: str) -> None:
    sent: dict[str, Any] = {"iss": strict_api.auth_id, **body}
    wanted = {name: value for name, value in sent.items() if value is not None}
    strict_api.ask("tokens_create", body=wanted).refused(400, text)
