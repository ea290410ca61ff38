"""The smallest and the largest allowed value are taken as they are, and nothing beyond them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.contract.resources import DOCUMENT
from tests.semantic.api import Api
from tests.semantic.resource_types import MASKING, RESOURCE_TYPES, VERIFY, ResourceType
from tests.spec.document import JsonObject

PINS: JsonObject = {
    "is_pin_authentication_required": True,
    "first_party_pin": "1234",
    "second_party_pin": "5678",
    "pin_prompt_play": "https://example.com/enter-pin.mp3",
}


def bounded() -> Iterator[tuple[ResourceType, str, str, JsonObject]]:
    """Every number of a request that has bounds: its resource, verb, name and schema."""
    for kind in RESOURCE_TYPES.values():
        for verb in filter(kind.has, ("create", "update")):
            for name, field in kind.fields(verb).items():
                schema = DOCUMENT.resolve(field)
                if schema.get("type") == "integer" and "maximum" in schema:
                    yield kind, verb, name, schema


each_bounded = pytest.mark.parametrize(
    ("kind", "verb", "name", "schema"),
    [pytest.param(*each, id=f"{each[0].name}_{each[1]}-{each[2]}") for each in bounded()],
)


def write(api: Api, kind: ResourceType, verb: str, key: str, change: JsonObject) -> Any:
    """Send a creation or an update with this in it."""
    if verb == "update":
        return api.ask(kind.resource.operation_id(verb), key, body=change)
    needed = PINS if "pin" in next(iter(change)) else {}
    return api.ask(kind.resource.operation_id(verb), body=kind.body(**needed, **change))


@each_bounded
def test_both_bounds_are_taken(
    api: Api, kind: ResourceType, verb: str, name: str, schema: JsonObject
) -> None:
    key = kind.create(api) if verb == "update" else ""
    for value in (schema["minimum"], schema["maximum"]):
        assert write(api, kind, verb, key, {name: value}).status < 300
        shown = kind.get(api, key or kind.keys(api)[0])
        if name in kind.resource.properties:
            assert shown[name] == value
        elif name == "session_expiry" and value:
            assert shown["duration"] - value in range(60)


@each_bounded
def test_nothing_beyond_them_is_taken(
    strict_api: Api, kind: ResourceType, verb: str, name: str, schema: JsonObject
) -> None:
    key = kind.create(strict_api) if verb == "update" else ""
    before = list(kind.walk(strict_api))
    for value in (schema["minimum"] - 1, schema["maximum"] + 1, str(schema["maximum"])):
        write(strict_api, kind, verb, key, {name: value}).refused(400)
    assert list(kind.walk(strict_api)) == before


@pytest.mark.parametrize("length", [4, 15])
def test_the_shortest_and_the_longest_pin(api: Api, length: int) -> None:
    pins = {"first_party_pin": "1" * length, "second_party_pin": "2" * length}
    session = MASKING.get(api, MASKING.create(api, **(PINS | pins)))
    assert {name: session[name] for name in pins} == pins
    for wrong in ("1" * 3, "1" * 16):
        body = MASKING.body(**(PINS | {"first_party_pin": wrong}))
        api.ask("masking_sessions_create", body=body).refused(400)


@pytest.mark.parametrize("otp", ["1234", "12345678"])
def test_the_shortest_and_the_longest_password(api: Api, otp: str) -> None:
    key = VERIFY.create(api, otp=otp)
    api.do("verify_sessions_validate", key, body={"otp": otp})


# Of Saint Helena, the United States, Germany.
@pytest.mark.parametrize("number", ["+2901234", "14155550123", "+491512345678901"])
def test_the_shortest_and_the_longest_number(api: Api, number: str) -> None:
    """As many digits as its country has, which are seven to fifteen altogether."""
    assert VERIFY.get(api, VERIFY.create(api, recipient=number))["recipient"] == number.strip("+")
    for wrong in (number.strip("+")[:6], f"{number.strip('+')}{'0' * 9}", f"0{number[1:]}"):
        api.ask("verify_sessions_create", body={"recipient": wrong}).refused(400)


@pytest.mark.parametrize("address", ["sip:alice@phone.plivo.com", "alice@phone.plivo.com"])
def test_a_party_is_a_phone_number(api: Api, address: str) -> None:
    """Decision "A SIP address as a party"."""
    for name in MASKING.phones:
        words = f"Invalid parameter. {name} is not a valid phone number."
        body = MASKING.body(**{name: address})
        api.ask("masking_sessions_create", body=body).refused(400, words)


# Too short, too long, without an area code, and of no country.
@pytest.mark.parametrize(
    "number", ["+1111111", "1111111", "+1415555012", "+141555501001", "12345678", "+99912345678"]
)
@pytest.mark.parametrize("kind", [MASKING, VERIFY], ids=["masking_sessions", "verify_sessions"])
def test_numbers_that_no_country_could_have(api: Api, kind: ResourceType, number: str) -> None:
    """The service refused just the first, as no valid number (an issue of its Node.js SDK)."""
    for name in kind.phones:
        reply = api.ask(f"{kind.name}_create", body=kind.body(**{name: number}))
        reply.refused(400)
        assert "not a valid phone number" in reply.error
    assert list(kind.walk(api)) == []
