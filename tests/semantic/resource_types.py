"""The resources of the API, as scripts that know none of them by name handle them.

What is special about a resource stands in its row of `tests.contract.resources`; how one is created
and changed follows from the examples of `openapi.yaml`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

import pytest

from tests.contract.resources import DOCUMENT, RESOURCES, Resource, dig
from tests.semantic.api import Api, operation
from tests.semantic.serials import Serial
from tests.spec.document import JsonObject, Operation

_PHONE: Final = "#/components/schemas/PhoneNumber"
# Nobody has a number twice, so that no session continues or disturbs another.
_NUMBERS: Final = Serial(2_000_000, 8_000_000)
_AREAS: Final = (415, 510, 650, 707)
# The page size that needs the fewest requests.
_LARGEST_PAGE: Final = 20


def phone(party: int = 0) -> str:
    """A phone number of the United States that nobody had before, digits only."""
    return f"1{_AREAS[party]}{_NUMBERS.next()}"


def caller_id_code(api: Api, verification_uuid: str) -> str:
    """The code that was sent for a caller ID; skips where only a phone tells it."""
    with api.unwatched():
        path = "/_emulator/passwords/caller_ids/"
        reply = api.send("GET", path, query={"verification_uuid": verification_uuid})
    if reply.status != 200:
        pytest.skip("needs a code that only the control API of an emulator tells")
    (code,) = reply.body["objects"]
    return str(code["otp"])


@dataclass(frozen=True)
class ResourceType:
    """A resource: how to make, read and change one, whatever it is."""

    resource: Resource

    @property
    def name(self) -> str:
        return self.resource.name

    def has(self, verb: str) -> bool:
        """Whether there is such an operation."""
        return self.resource.has(verb)

    @property
    def takes_json(self) -> bool:
        """Whether a new one is made of JSON, and not of a form with files."""
        return (
            "application/json"
            in operation(self.resource.operation_id("create")).spec["requestBody"]["content"]
        )

    def example(self, verb: str) -> JsonObject:
        """The first example of a request body: the smallest one."""
        body = operation(self.resource.operation_id(verb)).spec["requestBody"]
        for media in body["content"].values():
            for each in media["examples"].values():
                value = DOCUMENT.resolve(each)["value"]
                assert isinstance(value, dict)
                return dict(value)
        raise LookupError(f"{self.name}: {verb} has no example")

    def fields(self, verb: str) -> JsonObject:
        """The schemas of the fields of a request body."""
        wanted = operation(self.resource.operation_id(verb))
        return DOCUMENT.properties(DOCUMENT.request_schema(wanted))

    @cached_property
    def phones(self) -> list[str]:
        """The fields of a new one that hold a phone number."""
        fields = self.fields("create")
        unique = self.resource.unique
        return [
            name
            for name in self.example("create")
            if fields[name].get("$ref") == _PHONE or name in unique
        ]

    def body(self, **more: Any) -> JsonObject:
        """What to send for a new one: the example, with numbers and names that nobody had."""
        numbers = {name: f"+{phone(index)}" for index, name in enumerate(self.phones)}
        return self.resource.anew(self.example("create")) | numbers | more

    def create(self, api: Api, **more: Any) -> str:
        """Make one and return its identifier."""
        return self.make(api, self.body(**more))

    def make(self, api: Api, body: JsonObject) -> str:
        """Make one of a request body and return its identifier."""
        return self.finish(api, body, api.do(self.resource.operation_id("create"), body=body))

    def finish(self, api: Api, sent: JsonObject, reply: JsonObject) -> str:
        """The identifier of what a reply to `create` made, after entering the code it may want.

        Skips where a code has to be entered that only an emulator tells.
        """
        if self.resource.makes != "create":
            key = str(reply["verification_uuid"])
            verify = self.resource.operation_id(self.resource.makes)
            reply = api.do(verify, key, body={"otp": caller_id_code(api, key)})
        return self.resource.new_ids(sent, reply)[0]

    def get(self, api: Api, key: str) -> JsonObject:
        """One of them as it is now, without what belongs to the reply."""
        reply = api.do(self.resource.operation_id("get"), key)
        value = dig(reply, self.resource.rows[:-1])
        assert isinstance(value, dict)
        return {name: each for name, each in value.items() if name != "api_id"}

    def page(self, api: Api, **query: Any) -> tuple[JsonObject, list[JsonObject]]:
        """The `meta` and the rows of a page."""
        reply = api.do(self.resource.operation_id("list"), **query)
        return dig(reply, self.resource.meta), dig(reply, self.resource.rows) or []

    def walk(self, api: Api, limit: int = _LARGEST_PAGE, **query: Any) -> Iterator[JsonObject]:
        """All rows, page by page, along `next`."""
        meta, rows = self.page(api, limit=limit, **query)
        yield from rows
        while meta.get("next"):
            reply = api.send("GET", meta["next"])
            assert reply.status == 200, reply
            assert dig(reply.body, self.resource.rows), f"{meta['next']} leads to an empty page"
            meta, rows = dig(reply.body, self.resource.meta), dig(reply.body, self.resource.rows)
            yield from rows

    def row(self, api: Api, key: str) -> JsonObject:
        """One of them as lists show it."""
        (row,) = [row for row in self.walk(api) if row[self.resource.row_id] == key]
        return row

    def keys(self, api: Api, **query: Any) -> list[str]:
        """The identifiers of all rows, in order."""
        return [row[self.resource.row_id] for row in self.walk(api, **query)]

    def gone(self, api: Api, key: str) -> bool:
        """Whether it is no more: nothing is left, or it has ended."""
        reply = api.ask(self.resource.operation_id("get"), key)
        if self.resource.after_delete == "gone":
            return reply.status == 404
        ended = dig(reply.body, [*self.resource.rows[:-1], "status"])
        return reply.status == 200 and ended == "expired"


# Those that requests make; an account is there from the start.
RESOURCE_TYPES: Final = {each.name: ResourceType(each) for each in RESOURCES if each.has("create")}
SUBACCOUNTS: Final = RESOURCE_TYPES["subaccounts"]
APPLICATIONS: Final = RESOURCE_TYPES["applications"]
ENDPOINTS: Final = RESOURCE_TYPES["endpoints"]
NUMBERS: Final = RESOURCE_TYPES["numbers"]
MASKING: Final = RESOURCE_TYPES["masking_sessions"]
VERIFY: Final = RESOURCE_TYPES["verify_sessions"]
POWERPACKS: Final = RESOURCE_TYPES["powerpacks"]
MESSAGES: Final = RESOURCE_TYPES["messages"]
CALLER_IDS: Final = RESOURCE_TYPES["verified_caller_ids"]


def subject_of(api: Api, wanted: Operation) -> str:
    """Something that exists for an operation to be about."""
    resource, _, verb = wanted.id.rpartition("_")
    if resource not in RESOURCE_TYPES:
        return f"+{phone()}"
    kind = RESOURCE_TYPES[resource]
    if verb == kind.resource.makes:
        asked = api.do(kind.resource.operation_id("create"), body=kind.body())
        return str(asked["verification_uuid"])
    return kind.create(api)


def each_resource_type(
    *verbs: str, only: Callable[[ResourceType], object] = lambda kind: True
) -> pytest.MarkDecorator:
    """Run a script for every resource that has these operations, as its argument `kind`."""
    chosen = [kind for kind in RESOURCE_TYPES.values() if all(map(kind.has, verbs)) and only(kind)]
    assert chosen, f"no resource has {verbs}"
    return pytest.mark.parametrize("kind", [pytest.param(kind, id=kind.name) for kind in chosen])
