"""Rules of the API that JSON Schema cannot say, obeyed by every request before it is sent.

Each rule changes only what is well-formed by itself: what the schema refuses anyway stays as it
is, so a bad request stays bad. Nothing here is random: the same request becomes the same request.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from datetime import datetime
from typing import Any, Final

from tests.contract.resources import DOCUMENT, resource_of
from tests.contract.world import World

# The runner creates this one for the requests that need an owner.
SUBACCOUNT: Final = os.environ.get("PLIVO_SUBACCOUNT")

Fields = dict[str, Any]


def obey(operation_id: str, path: Fields, query: Fields, body: Any, world: World) -> None:
    """Make a request obey all rules, in place."""
    salt = f"{operation_id} {json.dumps([path, query, body], sort_keys=True, default=repr)}"
    _name_something_that_exists(operation_id, path, world, _hash(salt))
    _have_a_day_that_exists(query)
    _name_an_heir_that_exists(path, query, world)
    _have_an_owner_that_exists(query)
    if isinstance(body, dict):
        _have_an_owner_that_exists(body)
        if operation_id.startswith("masking_sessions_"):
            _have_parties_of_their_own(body, salt)
            _have_two_pins(body)
        if operation_id == "verify_sessions_validate":
            _know_the_password(path, body, world, _hash(salt))


def _name_something_that_exists(
    operation_id: str, path: Fields, world: World, choice: int
) -> None:
    """Random identifiers lead nowhere: three in four become live ones, one in eight dead ones."""
    resource = resource_of(operation_id)
    if resource is None or resource.id_parameter not in path:
        return
    live, dead = world.live[resource.name], world.dead[resource.name]
    named = path[resource.id_parameter]
    if named in live or named in dead or not _is_a(named, _ID_SCHEMAS[resource.id_parameter]):
        return
    known = list(dead) if choice % 8 == 0 else list(live) if choice % 8 <= 6 else []
    if known:
        path[resource.id_parameter] = known[choice // 8 % len(known)]


def _have_a_day_that_exists(query: Fields) -> None:
    """The pattern of time filters admits 30 February and the year 0."""
    for name, value in query.items():
        if _is_a(value, _FILTER_TIME):
            try:
                datetime.fromisoformat(value)
            except ValueError:
                query[name] = f"{max(int(value[:4]), 1):04}{value[4:8]}28{value[10:]}"


def _name_an_heir_that_exists(path: Fields, query: Fields, world: World) -> None:
    """An application cannot leave its endpoints to itself, nor to one that does not exist."""
    if not _is_a(query.get("new_endpoint_application"), _APPLICATION_ID):
        return
    heirs = [app_id for app_id in world.live["applications"] if app_id != path.get("app_id")]
    if heirs:
        query["new_endpoint_application"] = heirs[0]
    else:
        del query["new_endpoint_application"]


def _have_an_owner_that_exists(fields: Fields) -> None:
    if _is_a(fields.get("subaccount"), _SUBACCOUNT_AUTH_ID):
        if SUBACCOUNT:
            fields["subaccount"] = SUBACCOUNT
        else:
            del fields["subaccount"]


def _have_parties_of_their_own(body: Fields, salt: str) -> None:
    """Parties differ, belong to a country with numbers, and are in no other session.

    A party that came back would need another virtual number each time and use up the pool.
    """
    for parity, name in enumerate(("first_party", "second_party")):
        number = body.get(name)
        if _is_a(number, _PHONE_NUMBER):
            digits = number.lstrip("+")
            country = "1415" if len(digits) >= 11 else "1"
            line = f"{_hash(name + salt):020}"[-(len(digits) - len(country)) :]
            # The last digit is even for one and odd for the other.
            last = int(line[-1]) // 2 * 2 + parity
            body[name] = f"{'+' if number != digits else ''}{country}{line[:-1]}{last}"


def _have_two_pins(body: Fields) -> None:
    first, second = body.get("first_party_pin"), body.get("second_party_pin")
    if isinstance(second, str) and second.isdecimal() and first == second:
        body["second_party_pin"] = f"{second[:-1]}{(int(second[-1]) + 1) % 10}"


def _know_the_password(path: Fields, body: Fields, world: World, choice: int) -> None:
    """Guesses are wrong: where the password is known, two in three become right."""
    password = world.password(str(path.get("session_uuid")))
    if password is not None and isinstance(body.get("otp"), str) and body["otp"] and choice % 3:
        body["otp"] = password


def _hash(text: str) -> int:
    return int.from_bytes(hashlib.sha256(text.encode(errors="surrogatepass")).digest()[:8])


def _is_a(value: Any, schema: re.Pattern[str]) -> bool:
    return isinstance(value, str) and schema.fullmatch(value) is not None


def _pattern(schema: Any) -> re.Pattern[str]:
    return re.compile(DOCUMENT.resolve(schema)["pattern"], re.ASCII)


def _component(name: str) -> re.Pattern[str]:
    return _pattern(DOCUMENT.components("schemas")[name])


_APPLICATION_ID: Final = _component("ApplicationId")
_FILTER_TIME: Final = _component("FilterTime")
_PHONE_NUMBER: Final = _component("PhoneNumber")
_SUBACCOUNT_AUTH_ID: Final = _component("SubaccountAuthId")
_ID_SCHEMAS: Final = {
    each["name"]: _pattern(each["schema"])
    for operation in DOCUMENT.operations
    for each in DOCUMENT.parameters(operation, "path")
}
