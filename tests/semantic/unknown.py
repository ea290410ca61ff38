"""Identifiers of something and of nothing, and the requests that name them."""

from __future__ import annotations

import re
from typing import Any, Final

import pytest

from tests.contract.resources import ACCOUNT_PARAMETER, DOCUMENT
from tests.semantic.api import Api
from tests.semantic.call_subjects import call_ids
from tests.semantic.campaigns import waiting_import
from tests.semantic.registrations import brand_body, waiting_brand
from tests.semantic.resource_types import POWERPACKS, RESOURCE_TYPES, phone, subject_of
from tests.semantic.serials import Serial
from tests.spec.document import JsonObject, Operation

# Of the right form, and far from what anybody makes up. Other forms are derived from an example.
_FORMS: Final = (
    "SAZZZZZZZZZZZZZZZZZZ",
    "99999999999999999",
    "ffffffff-ffff-4fff-bfff-ffffffffffff",
    "+19995550100",
    "999999999999",
    "99999",
    "CZZZZZZ",
    "BZZZZZZ",
    "uuid_ffffffff-ffff-4fff-bfff-ffffffffffff",
)
_SHORT_CODES: Final = Serial(100_000, 900_000)
ITEM_OPERATIONS: Final = [
    each
    for each in DOCUMENT.operations
    if any(one["name"] != ACCOUNT_PARAMETER for one in DOCUMENT.parameters(each, "path"))
]


def unknown_ids(operation: Operation) -> tuple[str, ...]:
    """Path parameters, after the account, that fit an operation and that nothing has."""
    schemas = [
        DOCUMENT.resolve(each["schema"])
        for each in DOCUMENT.parameters(operation, "path")
        if each["name"] != ACCOUNT_PARAMETER
    ]
    return tuple(unknown_id(schema) for schema in schemas)


def unknown_id(schema: JsonObject) -> str:
    """A path parameter that fits a schema and that nothing has."""
    pattern = schema.get("pattern", "")
    fitting = (form for form in _FORMS if re.search(pattern, form))
    return next(fitting, None) or _far_from(schema["examples"][0], pattern)


def _far_from(example: str, pattern: str) -> str:
    """The example with the last digit or letter of its kind wherever the pattern allows it."""
    text = example
    for place, old in enumerate(example):
        for new in "9Zzf":
            other = text[:place] + new + text[place + 1 :]
            same_kind = (old.isdigit(), old.isupper()) == (new.isdigit(), new.isupper())
            if old.isalnum() and same_kind and re.search(pattern, other):
                text = other
                break
    return text


def ids_for(api: Api, wanted: Operation) -> tuple[str, ...]:
    """The path parameters, after the account, of something that an operation can be about."""
    if wanted not in ITEM_OPERATIONS:
        return ()
    if wanted.id == "phone_numbers_buy":
        return (offered_number(api),)
    if wanted.tag == "Messages":
        return message_ids(api)[: len(unknown_ids(wanted))]
    if wanted.tag == "Number Pools":
        return pool_ids(api, wanted)
    if wanted.tag == "Campaigns":
        return campaign_ids(api, wanted)
    if wanted.tag == "Brands":
        return (waiting_brand(api),)
    if (ids := call_ids(api, wanted)) is not None:
        return ids
    return (subject_of(api, wanted),)


def pool_ids(api: Api, wanted: Operation) -> tuple[str, ...]:
    """A pool, and the member that an operation is about: in the pool, unless it is to be added."""
    pool = number_pool(api)
    *verb, kind = wanted.id.removeprefix("number_pools_").split("_")
    if len(unknown_ids(wanted)) == 1:
        return (pool,)
    if kind == "shortcode":
        return pool, short_code(api, pool)
    number = offered_number(api, country_iso="US", type="local" if kind == "number" else kind)
    api.do("phone_numbers_buy", number, body={})
    if verb != ["add"]:
        api.do(f"number_pools_add_{kind}", pool, number, body={})
    return pool, number


def campaign_ids(api: Api, wanted: Operation) -> tuple[str, ...]:
    """A registered campaign, and a number that is linked to it if an operation is about one."""
    campaign_id = waiting_import(api)
    if len(unknown_ids(wanted)) == 1:
        return (campaign_id,)
    approve(api, campaign_id)
    number = offered_number(api)
    api.do("phone_numbers_buy", number, body={})
    api.do("campaigns_link_numbers", campaign_id, body={"numbers": [number]})
    approve(api, number)
    return campaign_id, number


def approve(api: Api, subject: str) -> None:
    """End the review of something; skips where only Plivo can."""
    with api.unwatched():
        found = api.send("GET", "/_emulator/reviews/", query={"subject": subject})
        if found.status != 200:
            pytest.skip("needs a registration that only the control API of an emulator approves")
        path = f"/_emulator/reviews/{found.body['objects'][0]['review_id']}/"
        assert api.send("POST", path, body={"outcome": "approved"}).status == 200


def number_pool(api: Api) -> str:
    """The pool of a new Powerpack."""
    powerpack = api.do("powerpacks_get", POWERPACKS.create(api))
    return str(powerpack["number_pool"].split("/")[5])


def new_short_code() -> str:
    """A short code that nobody had before."""
    return f"{_SHORT_CODES.next():06}"


def short_code(api: Api, pool: str, country: str = "US", **more: str) -> str:
    """Add a short code that nobody had before to a pool; skips where only Plivo can."""
    code = new_short_code()
    (powerpack,) = [row["uuid"] for row in POWERPACKS.walk(api) if pool in row["number_pool"]]
    body = {"powerpack_uuid": powerpack, "shortcode": code, "country_iso": country, **more}
    with api.unwatched():
        reply = api.send("POST", "/_emulator/short-codes/", body=body)
    if reply.status != 201:
        pytest.skip("needs a short code that only the control API of an emulator adds")
    return code


def message_ids(api: Api) -> tuple[str, str]:
    """A message with a file, and the file."""
    body = {
        "src": phone(),
        "dst": phone(1),
        "type": "mms",
        "media_urls": ["https://example.com/parcel.jpg"],
        "trackable": True,
    }
    (uuid,) = api.do("messages_send", body=body)["message_uuid"]
    (file,) = api.do("messages_list_media", uuid)["objects"]
    return uuid, file["media_id"]


def offered_number(api: Api, **query: Any) -> str:
    """The first number that a search finds, a local American one unless told otherwise."""
    wanted = query or {"country_iso": "US", "type": "local"}
    page = api.do("phone_numbers_list", limit=1, **wanted)
    return str(page["objects"][0]["number"])


def valid_body(operation: Operation, api: Api | None = None) -> Any:
    """A body that is valid for an operation; `None` if it takes none.

    Args:
        operation: to ask for.
        api: the account that has what the body names; there is no such thing unless given.
    """
    if "requestBody" not in operation.spec:
        return None
    if operation.id == "brands_create" and api is not None:
        return brand_body(api)
    for kind in RESOURCE_TYPES.values():
        if operation.id == kind.resource.operation_id("create"):
            return kind.body()
    for media in operation.spec["requestBody"]["content"].values():
        for each in media["examples"].values():
            return DOCUMENT.resolve(each)["value"]
    raise LookupError(f"{operation.id} has no example")


def refusal(operation: Operation) -> int:
    """The status that refuses a JSON body which is not as the contract says."""
    return 422 if "422" in operation.spec["responses"] else 400


def valid_query(operation: Operation) -> dict[str, Any]:
    """What the query of an operation must have."""
    return {
        each["name"]: DOCUMENT.resolve(each["schema"])["examples"][0]
        for each in DOCUMENT.parameters(operation, "query")
        if each.get("required")
    }
