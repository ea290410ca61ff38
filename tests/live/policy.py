"""What may be asked of the live API: read from `x-live` in `openapi.yaml`, and `policy.yaml`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from pathlib import Path
from typing import Any, Final
from urllib.parse import parse_qsl

import yaml

from tests.contract.resources import ACCOUNT_PARAMETER, DOCUMENT, RESOURCES, Resource, resource_of
from tests.spec.document import Operation

_FILE: Final = Path(__file__).with_name("policy.yaml")
_VERSION: Final = "/v1"
# Nothing that could be read in two ways: no escapes, no dots, no empty segments.
_SEGMENT: Final = r"[A-Za-z0-9-]+"


class Level(IntEnum):
    """What a request does to the account, from `x-live`."""

    READ = 0
    MUTATE = 1
    SPEND = 2
    NEVER = 3


@dataclass(frozen=True)
class Budget:
    """Where a run stops; see `policy.yaml`."""

    requests: int
    requests_per_second: float
    creations: int
    credit: float
    credit_every: int
    failures_in_a_row: int


@dataclass(frozen=True)
class Policy:
    """`policy.yaml`, read."""

    hosts: frozenset[str]
    callback_hosts: frozenset[str]
    forbidden_fields: frozenset[str]
    budget: Budget
    harmless_texts: frozenset[str]
    secrets: frozenset[str]

    @classmethod
    def load(cls) -> Policy:
        """Read the file.

        Raises:
            TypeError: it has something else than it should.
        """
        found: dict[str, Any] = yaml.safe_load(_FILE.read_text("utf-8"))
        budget = Budget(**found.pop("budget"))
        return cls(budget=budget, **{name: frozenset(value) for name, value in found.items()})


@dataclass(frozen=True)
class Target:
    """The operation that a path and a method lead to.

    Attributes:
        operation: from the document.
        account: the account in the path.
        named: the identifier after it, if there is one.
    """

    operation: Operation
    account: str
    named: str | None

    @property
    def level(self) -> Level:
        """What the operation does; one that does not say is never sent."""
        return Level[str(self.operation.spec.get("x-live", "never")).upper()]

    @property
    def resource(self) -> Resource | None:
        """The resource that the operation belongs to."""
        return resource_of(self.operation.id)

    @property
    def verb(self) -> str:
        """What is done to it, such as `create`."""
        return self.operation.id.rpartition("_")[2]


def find(method: str, path: str, query: str = "") -> Target | None:
    """The operation for a path and a query, both undecoded; `None` when there is none.

    Nothing is normalised here: a path that is not written exactly as the document does is unknown.
    """
    given = dict(parse_qsl(query)).items()
    for pattern, operation in _routes():
        fits = operation.method.upper() == method and operation.choice.items() <= given
        if fits and (match := pattern.fullmatch(path)):
            named = match.groupdict()
            account = named.pop(ACCOUNT_PARAMETER, "")
            return Target(operation, account, next(iter(named.values()), None))
    return None


# Their identifiers look like phone numbers and their user names are texts: the gateway masks both.
_MASKED: Final = frozenset({"endpoints"})


def free_resources() -> list[str]:
    """The resources that can be created and deleted without cost."""
    return [
        resource.name
        for resource in RESOURCES
        if resource.name not in _MASKED
        and all(
            (operation := DOCUMENT.operation(resource.operation_id(verb)))
            and operation.spec.get("x-live") == "mutate"
            for verb in ("create", "delete")
        )
    ]


@cache
def _routes() -> list[tuple[re.Pattern[str], Operation]]:
    return [
        (
            re.compile(
                _VERSION + re.sub(r"\\\{(\w+)\\\}", rf"(?P<\1>{_SEGMENT})", re.escape(each.path)),
                re.ASCII,
            ),
            each,
        )
        # What a query chooses comes before the operation itself.
        for each in sorted(DOCUMENT.operations, key=lambda each: not each.choice)
    ]
