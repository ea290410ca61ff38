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
from typing import Any, Final, TypeGuard

from tests.contract.resources import DOCUMENT, RESOURCES_BY_NAME
from tests.contract.run_state import RunState
from tests.contract.subaccounts import SUBACCOUNT_POOL
from tests.spec.validation import is_possible

Fields = dict[str, Any]

# How phone numbers of some lengths begin; all others become American ones of 11 digits.
_COUNTRIES: Final = {12: "4420"}
_AMERICAN: Final = "1415"
_AMERICAN_LENGTH: Final = 11

# The runner creates one for the requests that need an owner.
_SUBACCOUNT: Final = os.environ.get("PLIVO_SUBACCOUNT")


def obey(operation_id: str, path: Fields, query: Fields, body: Any, world: RunState) -> None:
    """Make a request obey all rules, in place."""
    salt = fingerprint(operation_id, path, query, body)
    _spare_the_owners(operation_id, path)
    _name_days_that_exist(query)
    _name_an_heir_that_exists(path, query, world)
    _name_an_owner_that_exists(query)
    _name_possible_numbers(query)
    if isinstance(body, dict):
        if operation_id == "numbers_add" and is_a(body.get("numbers"), _NUMBERS):
            body.update(RESOURCES_BY_NAME["numbers"].anew(body))
        if operation_id in _ATTACHING:
            _name_an_application_that_exists(body, world)
        _name_an_owner_that_exists(body)
        _name_possible_numbers(body)
        if operation_id.startswith("masking_sessions_"):
            _have_parties_of_their_own(body, salt)
            _have_two_pins(body)


def _name_days_that_exist(query: Fields) -> None:
    """The pattern of time filters admits 30 February and the year 0."""
    for name, value in query.items():
        if is_a(value, _FILTER_TIME) or is_a(value, _FILTER_DATE):
            try:
                datetime.fromisoformat(value)
            except ValueError:
                query[name] = f"{max(int(value[:4]), 1):04}{value[4:8]}28{value[10:]}"


def _name_an_heir_that_exists(path: Fields, query: Fields, world: RunState) -> None:
    """An application cannot leave its endpoints to itself, nor to one that does not exist."""
    if not is_a(query.get("new_endpoint_application"), _APPLICATION_ID):
        return
    heirs = [app_id for app_id in world.live["applications"] if app_id != path.get("app_id")]
    if heirs:
        query["new_endpoint_application"] = heirs[0]
    else:
        del query["new_endpoint_application"]


def _name_an_application_that_exists(body: Fields, world: RunState) -> None:
    if isinstance(body.get("app_id"), str) and body["app_id"]:
        if world.live["applications"]:
            body["app_id"] = next(reversed(world.live["applications"]))
        else:
            del body["app_id"]


def _name_an_owner_that_exists(fields: Fields) -> None:
    if is_a(fields.get("subaccount"), _SUBACCOUNT_AUTH_ID):
        if _SUBACCOUNT:
            fields["subaccount"] = _SUBACCOUNT
        else:
            del fields["subaccount"]


def _spare_the_owners(operation_id: str, path: Fields) -> None:
    """Those in whose name requests are made must stay as they are."""
    changes = operation_id in ("subaccounts_delete", "subaccounts_update")
    named = path.get("subauth_id")
    if changes and is_a(named, _SUBACCOUNT_AUTH_ID) and named in SUBACCOUNT_POOL.names:
        path["subauth_id"] = f"SA{0:018}"


def _have_parties_of_their_own(body: Fields, salt: int) -> None:
    """Parties differ, belong to a country with numbers, and are in no other session.

    A party that came back would need another virtual number each time and use up the pool.
    """
    for parity, name in enumerate(("first_party", "second_party")):
        number = body.get(name)
        if is_a(number, _PHONE_NUMBER):
            line = number_like(number, fingerprint(name, salt))
            # The last digit is even for one and odd for the other.
            body[name] = f"{line[:-1]}{int(line[-1]) // 2 * 2 + parity}"


def _name_possible_numbers(fields: Fields) -> None:
    """The pattern of phone numbers admits some that are too short for their country."""
    for name, value in fields.items():
        if name in _PHONES and is_a(value, _PHONE_NUMBER) and not is_possible(value):
            fields[name] = number_like(value, fingerprint(value))


def number_like(number: str, line: int) -> str:
    """A number that its country could have, of the same length if that can be, with this line."""
    digits = number.removeprefix("+")
    country = _COUNTRIES.get(len(digits), _AMERICAN)
    length = len(digits) if len(digits) in _COUNTRIES else _AMERICAN_LENGTH
    plus = number.removesuffix(digits)
    return plus + country + f"{line:020}"[len(country) - length :]


def _have_two_pins(body: Fields) -> None:
    first, second = body.get("first_party_pin"), body.get("second_party_pin")
    if isinstance(second, str) and second.isdecimal() and first == second:
        body["second_party_pin"] = f"{second[:-1]}{(int(second[-1]) + 1) % 10}"


def fingerprint(*parts: Any) -> int:
    """A number that depends on these values alone; stands in for chance."""
    # Some values stand for "nothing was given" and show their address.
    text = json.dumps(parts, sort_keys=True, default=lambda value: type(value).__name__)
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:8])


def is_a(value: Any, pattern: re.Pattern[str]) -> TypeGuard[str]:
    """Whether a value is a text of this form."""
    return isinstance(value, str) and pattern.fullmatch(value) is not None


def pattern_of(schema: Any) -> re.Pattern[str]:
    """The pattern of a schema."""
    return re.compile(DOCUMENT.resolve(schema)["pattern"], re.ASCII)


def _component(name: str) -> re.Pattern[str]:
    return pattern_of(DOCUMENT.components("schemas")[name])


_APPLICATION_ID: Final = _component("ApplicationId")
_FILTER_TIME: Final = _component("FilterTime")
_FILTER_DATE: Final = _component("FilterDate")
_ATTACHING: Final = ("numbers_add", "numbers_update", "phone_numbers_buy")
_PHONE_NUMBER: Final = _component("PhoneNumber")
_SUBACCOUNT_AUTH_ID: Final = _component("SubaccountAuthId")
_NUMBERS: Final = pattern_of(
    DOCUMENT.components("schemas")["NumberAddition"]["properties"]["numbers"]
)
# The arguments that are phone numbers.
_PHONES: Final = frozenset(
    each.name
    for each in DOCUMENT.schemas
    if each.value.get("$ref") == "#/components/schemas/PhoneNumber"
)
