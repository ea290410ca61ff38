"""What a resource has to look like after a request: what was sent, and the documented defaults.

Defaults are data in `openapi.yaml`: `x-default`, and `x-default-from` for the value of another
field of the request. `x-when-none` says how a reply shows what is not set.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from tests.contract.observation import Document
from tests.contract.resources import Resource

_NO_DEFAULT: Final = object()
_ANY_UUID: Final = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")

_NOT_IN_SENDERS: Final = re.compile(r"[^A-Za-z0-9]")
# What `log` may say for numbers to be kept without their last three digits.
_HIDING: Final = ("false", "content_only")

_PIN_FIELDS: Final = (
    "generate_pin",
    "generate_pin_length",
    "first_party_pin",
    "second_party_pin",
    "pin_prompt_play",
    "pin_retry",
    "pin_retry_wait",
    "incorrect_pin_play",
)


@dataclass(frozen=True)
class Either:
    """One of several values."""

    values: tuple[Any, ...]


@dataclass(frozen=True)
class Digits:
    """A text of so many digits."""

    count: int


@dataclass(frozen=True)
class SameAs:
    """What another field of the same request says."""

    field: str


@dataclass(frozen=True)
class Begins:
    """A text that begins so, and goes on."""

    text: str


NOTHING: Final = Either(("", None))


def agrees(value: Any, wanted: Any) -> bool:
    """Whether a value is what is wanted. Types count: 1 is not true, and "1" is not 1.

    A list or an object wants its own parts only: further fields may be there.
    """
    if isinstance(wanted, Either):
        return any(agrees(value, each) for each in wanted.values)
    if isinstance(wanted, Digits):
        return isinstance(value, str) and re.fullmatch(rf"\d{{{wanted.count}}}", value) is not None
    if isinstance(wanted, Begins):
        return isinstance(value, str) and value.startswith(wanted.text) and value != wanted.text
    if isinstance(wanted, dict):
        return isinstance(value, dict) and all(
            name in value and agrees(value[name], each) for name, each in wanted.items()
        )
    if isinstance(wanted, list):
        return (
            isinstance(value, list)
            and len(value) == len(wanted)
            and all(map(agrees, value, wanted))
        )
    if isinstance(wanted, bool) or isinstance(value, bool) or wanted is None:
        return value is wanted
    if isinstance(wanted, str) and isinstance(value, str) and _ANY_UUID.fullmatch(wanted):
        return value.lower() == wanted.lower()
    if isinstance(wanted, int | float):
        return isinstance(value, int | float) and value == wanted
    return bool(value == wanted)


@cache
def documented_defaults(resource: Resource) -> dict[str, Any]:
    """What a field of a request is when it is not sent, as far as replies show the field."""
    found: dict[str, Any] = {}
    for sent, schema in resource.request_fields.items():
        shown = resource.properties.get(resource.shown_as(sent))
        if shown is None:
            continue
        if sent in resource.defaults:
            found[sent] = resource.defaults[sent]
            continue
        default = _default(schema)
        if default in (None, NOTHING) and "x-when-none" in shown:
            default = Either(tuple(shown["x-when-none"]))
        if default is not None:
            found[sent] = default
    return found


def _default(schema: Any) -> Any:
    if (source := schema.get("x-default-from")) is not None:
        return SameAs(source)
    default = schema.get("x-default", _NO_DEFAULT)
    if default is _NO_DEFAULT:
        return None
    return NOTHING if default is None else default


def after_create(resource: Resource, sent: Document) -> Document:
    """The fields that a new resource must show."""
    wanted = {}
    for name, default in documented_defaults(resource).items():
        if name in resource.kept_back & sent.keys():
            continue
        if isinstance(default, SameAs):
            default = _stored(resource, default.field, sent.get(default.field))
        wanted[resource.shown_as(name)] = default
    wanted |= after_update(resource, sent)
    if resource.name == "masking_sessions":
        wanted |= _new_masking_session(resource, sent)
    if resource.name == "messages":
        wanted |= _new_message(sent)
    return wanted


def after_update(resource: Resource, sent: Document) -> Document:
    """The fields that a request changes, the way replies show them."""
    return {
        resource.shown_as(name): _stored(resource, name, value)
        for name, value in sent.items()
        if resource.shown_as(name) in resource.properties and name not in resource.kept_back
    }


def _stored(resource: Resource, name: str, value: Any) -> Any:
    """What becomes of a value: phone numbers lose their plus sign, user names get digits."""
    if name in resource.completed:
        return Begins(value)
    if name in resource.spaceless:
        return value.replace(" ", "")
    reference = resource.request_fields.get(name, {}).get("$ref", "")
    if reference.endswith("/PhoneNumber") and isinstance(value, str):
        return value.removeprefix("+")
    return value


def _new_masking_session(resource: Resource, sent: Document) -> Document:
    """What Plivo's pages say about a new masking session beyond single fields."""
    defaults = documented_defaults(resource)
    lifetime = sent.get("session_expiry") or _default(resource.request_fields["session_expiry"])
    single = sent.get("create_session_with_single_party")
    wanted: Document = {
        "duration": lifetime,
        "status": "active",
        "create_session_with_single_party": True if single else Either((None, single)),
        "amount": 0,
    }
    for party in ("first_party", "second_party"):
        if party not in sent:
            wanted[party] = NOTHING
    if not sent.get("is_pin_authentication_required"):
        wanted |= dict.fromkeys(_PIN_FIELDS)
    elif sent.get("generate_pin"):
        length = int(sent.get("generate_pin_length", defaults["generate_pin_length"]))
        wanted |= {"first_party_pin": Digits(length), "second_party_pin": Digits(length)}
    # No default is documented for it, and replies show an empty text for what was not sent.
    if sent.get("is_pin_authentication_required") and "incorrect_pin_play" not in sent:
        wanted["incorrect_pin_play"] = NOTHING
    return wanted


def _new_message(sent: Document) -> Document:
    """What Plivo's pages say about a message to one destination beyond single fields."""
    log, number = str(sent.get("log", True)).lower(), str(sent["dst"])
    wanted: Document = {
        "message_direction": "outbound",
        "to_number": f"{number[:-3]}***" if log in _HIDING else number,
        "log": log,
    }
    if "src" in sent:
        wanted["from_number"] = _NOT_IN_SENDERS.sub("", sent["src"])
    if "powerpack_uuid" in sent:
        wanted["powerpack_id"] = sent["powerpack_uuid"].lower()
    return wanted
