"""The words of refusals: two patterns, one for number masking and one for everything else.

Plivo's reference shows "answer_url parameter is missing"; the beta page of number masking lists
"Invalid parameter. …". Every text follows one of the two (`docs/decisions.md`).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import pytest

from tests.contract.resources import DOCUMENT
from tests.semantic.api import Api
from tests.semantic.resource_types import (
    APPLICATIONS,
    MASKING,
    RESOURCE_TYPES,
    SUBACCOUNTS,
    VERIFY,
    ResourceType,
    each_resource_type,
)
from tests.semantic.unknown import ids_for, valid_query
from tests.semantic.values import usual_schema, values
from tests.spec.document import JsonObject, Operation

LISTS: Final = [kind for kind in RESOURCE_TYPES.values() if kind.has("list")]
# What is wrong with a parameter: for number masking, and elsewhere.
TEXTS: Final = {
    "low": (
        "Invalid parameter. {} is outside the allowed range.",
        "{} parameter must be at least {limit}",
    ),
    "high": (
        "Invalid parameter. {} is outside the allowed range.",
        "{} parameter must be at most {limit}",
    ),
    "integer": ("Invalid parameter. {} should be an integer.", "{} parameter must be an integer"),
    "string": ("Invalid parameter. {} should be a string.", "{} parameter must be a string"),
    "boolean": (
        "Invalid parameter. {} allowed values are true or false.",
        "{} parameter must be true or false",
    ),
    "enum": ("Invalid parameter. {} allowed values are {limit}.", "{} parameter must be {limit}"),
    "empty": ("Invalid parameter. {} should not be empty.", "{} parameter must not be empty"),
    "missing": (
        "Mandatory parameter missing. {} must be present.",
        "{} parameter is missing",
    ),
    "url": ("Invalid parameter. {} should be a valid URL.", "{} parameter must be a valid URL"),
    "invalid": ("Invalid parameter. {} is not valid.", "{} parameter is not valid"),
    "phone": (
        "Invalid parameter. {} is not a valid phone number.",
        "'{limit}' is not a valid phone number.",
    ),
    "unknown": (
        "Invalid parameter. {} is not a known parameter.",
        "{} is not a known parameter",
    ),
    "twice": ("Invalid parameter. {} should be given once.", "{} parameter must be given once"),
}


def text(kind: ResourceType | None, problem: str, name: str, limit: object = "") -> str:
    """The refusal in the words of the resource."""
    return TEXTS[problem][kind is not MASKING].format(name, limit=limit)


@pytest.mark.parametrize("kind", [pytest.param(kind, id=kind.name) for kind in LISTS])
def test_pages_that_cannot_be(strict_api: Api, kind: ResourceType) -> None:
    listing = kind.resource.operation_id("list")
    for name, value, problem, limit in (
        ("limit", 0, "low", 1),
        ("limit", 21, "high", 20),
        ("limit", "x", "integer", ""),
        ("limit", 1.5, "integer", ""),
        ("offset", -1, "low", 0),
        ("offset", "x", "integer", ""),
    ):
        wanted = text(kind, problem, name, limit)
        strict_api.ask(listing, **{name: value}).refused(400, wanted)
    path = strict_api.path(kind.resource.operation("list"))
    for name in ("limit", "offset"):
        reply = strict_api.send("GET", f"{path}?{name}=1&{name}=2")
        reply.refused(400, text(kind, "twice", name))


FILTERS: Final = [
    (
        MASKING,
        "status",
        "x",
        text(MASKING, "enum", "status", "active, in-progress, expired or all"),
    ),
    (MASKING, "created_time__lt", "yesterday", text(MASKING, "invalid", "created_time__lt")),
    (MASKING, "expiry_time", "2026-02-30 10:00", "'2026-02-30 10:00' is not a valid time"),
    (MASKING, "duration__gt", "x", text(MASKING, "integer", "duration__gt")),
    (VERIFY, "status", "x", text(VERIFY, "enum", "status", "in-progress, verified or expired")),
    (VERIFY, "session_time", "yesterday", text(VERIFY, "invalid", "session_time")),
    (VERIFY, "app_uuid", "x", text(VERIFY, "invalid", "app_uuid")),
    (VERIFY, "recipient", "1111", "'1111' is not a valid phone number."),
    (APPLICATIONS, "subaccount", "x", text(APPLICATIONS, "invalid", "subaccount")),
]


@pytest.mark.parametrize(("kind", "name", "value", "wanted"), FILTERS)
def test_filters_that_cannot_be(
    strict_api: Api, kind: ResourceType, name: str, value: str, wanted: str
) -> None:
    strict_api.ask(kind.resource.operation_id("list"), **{name: value}).refused(400, wanted)


NO_NUMBERS: Final = ("x", "1", "+", "++14155550100", "04155550100", "1415-555-0100", "1" * 16)


def wrong(field: JsonObject) -> Iterator[tuple[Any, str, object]]:
    """Values that a field does not take, with what is wrong with each, and what is allowed."""
    match schema := usual_schema(field):
        case {"type": "boolean"}:
            yield from (("maybe", "boolean", ""), (2, "boolean", ""), ([], "boolean", ""))
        case {"type": "integer", "minimum": low, "maximum": high}:
            yield from ((value, "integer", "") for value in ("soon", 1.5, True))
            yield from ((low - 1, "low", low), (high + 1, "high", high))
        case {"enum": values_}:
            *most, last = values_
            allowed = f"{', '.join(most)} or {last}"
            others = {"x", last.swapcase()} - {*values_}
            yield from ((value, "enum", allowed) for value in sorted(others))
        case {"format": "phone-number"}:
            yield from ((value, "phone", value) for value in NO_NUMBERS)
        case _ if field.get("$ref", "").endswith(("/Url", "/OptinImageUrls")):
            yield from ((value, "url", "") for value in ("nonsense", "ftp://x.org", "https://"))
        case {"pattern": _}:
            yield "!", "invalid", ""
        case {"minLength": 1}:
            yield "", "empty", ""
    if schema.get("type") == "string":
        yield ["list"], "string", ""


WRITING: Final = [
    pytest.param(kind, verb, id=f"{kind.name}_{verb}")
    for kind in RESOURCE_TYPES.values()
    for verb in ("create", "update")
    if kind.has(verb)
]


@pytest.mark.parametrize(("kind", "verb"), WRITING)
def test_each_field_is_refused_in_the_words_of_its_type(
    strict_api: Api, kind: ResourceType, verb: str
) -> None:
    """Decision U7: by analogy where a text is not documented."""
    keys = [kind.create(strict_api)] if verb == "update" else []
    before = [kind.get(strict_api, key) for key in keys]
    valid = kind.body(**values(kind, verb)) if verb == "create" else values(kind, verb)
    for name, field in kind.fields(verb).items():
        for value, problem, limit in wrong(field):
            body = valid | {name: value}
            reply = strict_api.ask(kind.resource.operation_id(verb), *keys, body=body)
            reply.refused(400, text(kind, problem, name, limit))
    assert kind.keys(strict_api) == keys
    assert [kind.get(strict_api, key) for key in keys] == before


CHANGES: Final[list[tuple[str, ResourceType | None, dict[str, Any], str]]] = [
    ("accounts_update", None, {"name": 1}, text(None, "string", "name")),
    ("accounts_update", None, {"timezone": "x y"}, text(None, "invalid", "timezone")),
    ("accounts_update", None, {"mode": "x"}, text(None, "unknown", "mode")),
    ("subaccounts_update", SUBACCOUNTS, {"enabled": True}, text(None, "missing", "name")),
    ("verify_sessions_validate", VERIFY, {}, text(None, "missing", "otp")),
    ("verify_sessions_validate", VERIFY, {"otp": ""}, text(None, "empty", "otp")),
    ("verify_sessions_validate", VERIFY, {"otp": 1234}, text(None, "string", "otp")),
]


@pytest.mark.parametrize(("operation_id", "kind", "body", "wanted"), CHANGES)
def test_changes_that_cannot_be(
    strict_api: Api, operation_id: str, kind: ResourceType | None, body: dict[str, Any], wanted: str
) -> None:
    keys = [kind.create(strict_api)] if kind else []
    strict_api.ask(operation_id, *keys, body=body).refused(400, wanted)


@pytest.mark.parametrize("kind", [SUBACCOUNTS, APPLICATIONS], ids=lambda kind: kind.name)
def test_deletions_that_cannot_be(strict_api: Api, kind: ResourceType) -> None:
    delete = kind.resource.operation_id("delete")
    key = kind.create(strict_api)
    for wrong in ("x", "1", "True"):
        reply = strict_api.ask(delete, key, cascade=wrong)
        reply.refused(400, text(kind, "boolean", "cascade"))
    assert kind.keys(strict_api) == [key]


WRONG_CALLBACKS: Final = (("callback_url", "x", "url"), ("callback_method", "PUT", "enum"))
WITH_CALLBACKS: Final = [
    pytest.param(each, id=each.id)
    for each in DOCUMENT.operations
    if any(one["name"] == "callback_url" for one in DOCUMENT.parameters(each, "query"))
]


@pytest.mark.parametrize("wanted", WITH_CALLBACKS)
def test_callbacks_that_cannot_be(strict_api: Api, wanted: Operation) -> None:
    kind = MASKING if wanted.tag == "Masking Sessions" else None
    ids, query = ids_for(strict_api, wanted), valid_query(wanted)
    for name, wrong, problem in WRONG_CALLBACKS:
        reply = strict_api.ask(wanted.id, *ids, **query | {name: wrong})
        reply.refused(400, text(kind, problem, name, "GET or POST"))


@each_resource_type("delete", "list")
def test_deletions_with_wrong_callbacks(strict_api: Api, kind: ResourceType) -> None:
    key = kind.create(strict_api)
    for name, wrong, _ in WRONG_CALLBACKS:
        strict_api.ask(kind.resource.operation_id("delete"), key, **{name: wrong}).refused(400)
    assert kind.keys(strict_api) == [key]


# Of several problems a missing parameter is told first, whatever else is wrong.
SEVERAL: Final[list[tuple[str, dict[str, Any], str]]] = [
    ("subaccounts_create", {"enabled": "x"}, text(None, "missing", "name")),
    ("subaccounts_create", {"enabled": "x", "mode": 1}, text(None, "missing", "name")),
    (
        "applications_create",
        {"answer_url": "nowhere", "answer_method": "PUT"},
        text(None, "missing", "app_name"),
    ),
    (
        "applications_create",
        {"app_name": "x", "answer_method": "PUT", "public_uri": "x"},
        text(None, "missing", "answer_url"),
    ),
    ("verify_sessions_create", {"channel": "x", "url": "x"}, text(None, "missing", "recipient")),
    (
        "masking_sessions_create",
        {"first_party": "x", "ring_timeout": "x", "record": 3},
        text(MASKING, "missing", "second_party"),
    ),
    (
        "masking_sessions_create",
        {"second_party": "x", "callback_url": "x"},
        text(MASKING, "missing", "first_party"),
    ),
]


@pytest.mark.parametrize(("operation_id", "body", "wanted"), SEVERAL)
def test_what_is_missing_is_told_first(
    strict_api: Api, operation_id: str, body: dict[str, Any], wanted: str
) -> None:
    strict_api.ask(operation_id, body=body).refused(400, wanted)
