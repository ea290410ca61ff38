"""Objects of many different values, for the filters of lists to tell apart."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from tests.contract.resources import DOCUMENT
from tests.semantic.api import Api, operation
from tests.semantic.invariants import masking_time, verify_time
from tests.semantic.resource_types import (
    APPLICATIONS,
    CALLER_IDS,
    MASKING,
    MESSAGES,
    POWERPACKS,
    RESOURCE_TYPES,
    SUBACCOUNTS,
    TOLLFREE,
    VERIFY,
    ResourceType,
    phone,
    tollfree_number,
)
from tests.semantic.simulation import Simulation
from tests.semantic.values import values
from tests.spec.document import ASYNC_ARGUMENTS, JsonObject

_OWNER: Final = "subaccount"
PAGING: Final = {"limit", "offset"}
RANGES: Final = ("__gt", "__gte", "__lt", "__lte")


@dataclass(frozen=True)
class SampleObject:
    """One object: its identifier, what it shows, and what it was made with."""

    key: str
    shown: JsonObject
    sent: JsonObject


def value(kind: ResourceType, name: str, one: SampleObject) -> Any:
    """What a filter looks at: a field that the object shows, or else what it was made with."""
    field = kind.resource.filters.get(name, name)
    if field in kind.resource.may_lack and field not in one.shown:
        return None
    found = one.shown[field] if field in kind.resource.properties else one.sent.get(name)
    if isinstance(found, str):
        for read in (masking_time, verify_time):
            try:
                moment = read(found)
                return moment.date() if filters(kind).get(name) == _DAY else moment
            except ValueError:
                continue
    return found if found != "" else None


_DAY: Final = DOCUMENT.data["components"]["schemas"]["FilterDate"]
# Filters that keep what begins with the text (Plivo's API reference: Application).
PREFIXES: Final = {"app_name"}


def filters(kind: ResourceType) -> JsonObject:
    """The schemas of the filters of a list, by name."""
    listing = operation(kind.resource.operation_id("list"))
    return {
        each["name"]: DOCUMENT.resolve(each["schema"])
        for each in DOCUMENT.parameters(listing, "query")
        if each["name"] not in PAGING | ASYNC_ARGUMENTS
    }


def bases(kind: ResourceType) -> set[str]:
    """The filters without the variants that make ranges of them, and without those that nothing
    here is told apart by."""
    found = {name.partition("__")[0] for name in filters(kind)}
    return {name for name in found if kind.resource.filters.get(name, name) or name == _OWNER}


def has_range(kind: ResourceType, name: str) -> bool:
    return f"{name}__lt" in filters(kind)


def text(value: Any) -> Any:
    """A value as the query writes it: times to the second, or days."""
    return value.strftime("%Y-%m-%d %H:%M:%S") if isinstance(value, datetime) else value


def populate(kind: ResourceType, api: Api, simulation: Simulation) -> list[SampleObject]:
    """Make objects of a kind, oldest first; the filters distinguish them."""
    key = SUBACCOUNTS.create(api, enabled=True)
    token = SUBACCOUNTS.get(api, key)["auth_token"]
    if kind.name in _MAKERS:
        made = _MAKERS[kind.name](api, api.as_(key, token), simulation)
    else:
        # One that nobody has told anything about yet.
        wanted: list[JsonObject] = [{}, values(kind, "create"), {}]
        made = [(kind.create(api, **each), each) for each in wanted]
    return [SampleObject(key, kind.get(api, key), sent) for key, sent in made]


def _subaccounts(api: Api, sub: Api, simulation: Simulation) -> list[tuple[str, JsonObject]]:
    more = [SUBACCOUNTS.create(api, name=name) for name in ("Alpha", "Beta")]
    return [(key, {}) for key in (sub.auth_id, *more)]


def _applications(api: Api, sub: Api, simulation: Simulation) -> list[tuple[str, JsonObject]]:
    wanted: list[JsonObject] = [
        {"app_name": "Courier_1"},
        {"app_name": "Courier_2", "subaccount": sub.auth_id},
        {"app_name": "courier_1"},
        {"app_name": "Cou%ier"},
        {"app_name": "C_urier", "subaccount": sub.auth_id},
        {"app_name": "Kurier Ünïté 🚚"},
        {"app_name": "Kurier"},
        {"app_name": "*[a-z]?\\"},
    ]
    return [(APPLICATIONS.create(api, **each), each) for each in wanted]


def _masking(api: Api, sub: Api, simulation: Simulation) -> list[tuple[str, JsonObject]]:
    shared, british = f"+{phone()}", "+442079460123"
    wanted: list[JsonObject] = [
        {"first_party": shared, "session_expiry": 600},
        {"first_party": shared, "session_expiry": 3600},
        {"second_party": shared},
        {"first_party": british},
        {"subaccount": sub.auth_id},
        {"subaccount": sub.auth_id, "first_party": shared, "session_expiry": 3600},
        {"session_expiry": 60},
    ]
    made = []
    for each in wanted:
        made.append((MASKING.create(api, **each), each))
        simulation.advance(seconds=7)
    # One has ended by itself by now, one is ended.
    simulation.advance(seconds=61)
    api.do("masking_sessions_delete", made[1][0])
    return made


def _verify(api: Api, sub: Api, simulation: Simulation) -> list[tuple[str, JsonObject]]:
    app_uuid = "3f0c5d2e-8f3b-4b6c-9a55-0d3f4f1f2a10"
    wanted: list[JsonObject] = [
        {"otp": "111111"},
        {"brand_name": "Ferrer", "app_hash": "FA9qCX9VSuW"},
        {"brand_name": "Ferrer & Söhne"},
        {"app_uuid": app_uuid, "otp": "222222"},
        {"recipient": "+442079460123", "app_hash": "other"},
        {"recipient": "+34911234567", "app_uuid": app_uuid},
        {"subaccount": sub.auth_id},
    ]
    made = []
    for number, each in enumerate(wanted):
        # The first ones expire before the last ones are made.
        simulation.advance(seconds=301 if number == 2 else 61)
        body = {name: value for name, value in each.items() if name != "subaccount"}
        sender = sub if "subaccount" in each else api
        made.append((VERIFY.create(sender, **body), each))
        if "otp" in each:
            api.do("verify_sessions_validate", made[-1][0], body={"otp": each["otp"]})
    simulation.advance(seconds=181)
    return made


def _caller_ids(api: Api, sub: Api, simulation: Simulation) -> list[tuple[str, JsonObject]]:
    wanted: list[JsonObject] = [
        {"alias": "Front desk"},
        {"alias": "Front desk", "subaccount": sub.auth_id},
        {"alias": "front desk", "phone_number": "+442079460123"},
        {"subaccount": sub.auth_id, "phone_number": "+34911234567"},
        {"alias": "Empfang & Büro", "country": "DE"},
        {},
    ]
    return [(CALLER_IDS.create(api, **each), each) for each in wanted]


def _tollfree(api: Api, sub: Api, simulation: Simulation) -> list[tuple[str, JsonObject]]:
    owned = [tollfree_number() for _ in range(2)]
    for number in owned:
        simulation.number(number)
    profile = RESOURCE_TYPES["profiles"].create(api)
    wanted: list[JsonObject] = [
        {"number": owned[0], "usecase": "2FA,2FA"},
        {"number": tollfree_number(), "usecase": "MARKETING,MARKETING"},
        {"number": tollfree_number(), "profile_uuid": profile},
        {"number": owned[1], "usecase": "MARKETING"},
    ]
    made = []
    for each in wanted:
        made.append((TOLLFREE.create(api, **each), each))
        simulation.advance(days=1)
    return [*made, (TOLLFREE.create(sub), {})]


def _messages(api: Api, sub: Api, simulation: Simulation) -> list[tuple[str, JsonObject]]:
    template: JsonObject = {"type": "whatsapp", "template": {"name": "hello", "language": "en"}}
    wanted: list[JsonObject] = [
        {},
        {"dst": "15005551030"},
        {"dst": "15005551200"},
        {"dst": "+442079460123", "subaccount": sub.auth_id},
        {"type": "mms", "src": f"+{phone()}"},
        {**template, "dst": "15005553000"},
        {**template},
        {"dst": "15005552000"},
        {"dst": "15005552001"},
        *({"powerpack_uuid": POWERPACKS.create(api)} for _ in range(2)),
    ]
    made = []
    for each in wanted:
        body = MESSAGES.body(**{name: each[name] for name in each if name != _OWNER})
        for one, other in (("template", "text"), ("powerpack_uuid", "src")):
            if one in body:
                del body[other]
        sender = sub if _OWNER in each else api
        made.append((MESSAGES.make(sender, body), each))
        simulation.advance(seconds=13)
    number = phone()
    simulation.number(number)
    for kind in ("sms", "whatsapp"):
        made.append((simulation.message(phone(), number, "hi", type_=kind).message_uuid, {}))
    return made


_MAKERS: Final = {
    "messages": _messages,
    "tollfree_verifications": _tollfree,
    "subaccounts": _subaccounts,
    "applications": _applications,
    "masking_sessions": _masking,
    "verified_caller_ids": _caller_ids,
    "verify_sessions": _verify,
}
