"""Making random requests hit something, for most would name nothing that exists.

Unlike the rules, these are not needed for a request to be right. Nothing here is random either.
"""

from __future__ import annotations

import re
from typing import Any, Final

from tests.contract.matching import filters_of, value_for
from tests.contract.probes import PROBES
from tests.contract.resources import DOCUMENT, resource_of
from tests.contract.rules import Fields, fingerprint, is_a, pattern_of
from tests.contract.run_state import RunState
from tests.spec.document import ASYNC_REPLY

ID_PATTERNS: Final[dict[str, re.Pattern[str]]] = {
    each["name"]: pattern_of(each["schema"])
    for operation in DOCUMENT.operations
    for each in DOCUMENT.parameters(operation, "path")
    if "pattern" in DOCUMENT.resolve(each["schema"])
}


def name_something_known(operation_id: str, path: Fields, other: Any, world: RunState) -> None:
    """Turn five in eight unknown identifiers into live ones and two into dead ones."""
    resource = resource_of(operation_id)
    if resource is None or resource.id_parameter not in path or not resource.has("create"):
        return
    live, dead = world.live[resource.name], world.dead[resource.name]
    named = path[resource.id_parameter]
    if not is_a(named, ID_PATTERNS[resource.id_parameter]) or named in live or named in dead:
        return
    place, share = divmod(fingerprint(operation_id, named, other), 8)
    known = list(dead) if share < 2 else list(live) if share < 7 else []
    if known:
        path[resource.id_parameter] = known[place % len(known)]


def filter_for_something(operation_id: str, query: Fields, world: RunState) -> None:
    """Keep no filter or one, and give it a value that a row has; most lists would be empty."""
    resource = resource_of(operation_id)
    if resource is None or not resource.has("list") or not operation_id.endswith("_list"):
        return
    filters = filters_of(resource)
    sent = sorted(set(query) & set(filters))
    chosen = fingerprint(operation_id, query) % (len(sent) + 1)
    row = world.rows.get(resource.name, {})
    for name in sent:
        if name != "".join(sent[chosen : chosen + 1]):
            del query[name]
        elif value := value_for(filters[name], row, ""):
            query[name] = value


def choose_the_password(body: Any) -> None:
    """Choose the password of a new session, so that it is known."""
    if isinstance(body, dict):
        body.setdefault("otp", f"{fingerprint(body) % 1_000_000:06}")


def know_the_password(path: Fields, body: Any, world: RunState) -> None:
    """Turn two in three guesses into the password, where it is known."""
    password = world.password(str(path.get("session_uuid")))
    guess = body.get("otp") if isinstance(body, dict) else None
    if password and isinstance(guess, str) and guess and fingerprint(path, body) % 3:
        body["otp"] = password


def write_numbers_plainly(path: Fields) -> None:
    """Leave out the plus sign of a number in a path.

    Schemathesis judges parameters the way it encodes them, and takes `%2B` for a violation.
    """
    for name, value in path.items():
        if isinstance(value, str):
            path[name] = value.removeprefix("%2B")


def name_the_first(path: Fields) -> None:
    """Name one where a link hands on the list of all that were made."""
    for name, value in path.items():
        if isinstance(value, list) and value:
            path[name] = value[0]


def enter_a_code_that_waits(path: Fields, world: RunState) -> None:
    """Turn three in four unknown verifications into the newest one that waits for its code."""
    named = path["verification_uuid"]
    unknown = is_a(named, ID_PATTERNS["verification_uuid"]) and named not in world.waiting
    if unknown and world.waiting and fingerprint(named) % 4:
        path["verification_uuid"] = next(reversed(world.waiting))


def know_the_code(path: Fields, body: Any, world: RunState) -> None:
    """Turn two in three guesses into the code of a caller ID, where an emulator tells it."""
    key = str(path.get("verification_uuid")).lower()
    guess = body.get("otp") if isinstance(body, dict) else None
    # A newer code for the same number may have replaced the one that was known.
    world.codes.pop(key, None)
    if is_a(key, ID_PATTERNS["verification_uuid"]) and (code := PROBES.code(key)):
        world.codes[key] = code
        if isinstance(guess, str) and guess and fingerprint(path, body) % 3:
            body["otp"] = code


def be_mostly_answered_at_once(operation_id: str, path: Fields, query: Fields, body: Any) -> None:
    """Leave one in four wishes to be answered later: what is told later is hardly judged here."""
    operation = DOCUMENT.operation(operation_id)
    asynchronous = operation is not None and ASYNC_REPLY in operation.spec.get("callbacks", {})
    if asynchronous and fingerprint(operation_id, path, query, body) % 4:
        be_answered_at_once(query, body)


def be_answered_at_once(query: Fields, body: Any) -> None:
    """Take back the wish to be answered later: no link leads on from such a reply."""
    for arguments in (query, body):
        if isinstance(arguments, dict) and isinstance(arguments.get("callback_url"), str):
            del arguments["callback_url"]
