"""One request and its reply, the way the oracles look at them, whoever sent the request."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple
from urllib.parse import parse_qsl, urlsplit

from tests.contract.resources import ACCOUNT_PARAMETER, DOCUMENT, Resource, dig, resource_of
from tests.spec.document import ASYNC_REPLY

Document = dict[str, Any]


class Sighting(NamedTuple):
    """A resource as a reply shows it.

    Attributes:
        name: its identifier.
        document: its fields.
        in_list: whether it is a row of a list.
    """

    name: str
    document: Document
    in_list: bool


@dataclass
class Observation:
    """One request and its reply.

    Attributes:
        key: tells this request from all others of the run.
        operation_id: of the operation that was asked.
        path: the path parameters.
        url: of the request, with its query.
        body: of the request, `None` unless it was JSON.
        status: of the reply.
        reply: its body, `None` unless it was JSON.
        headers: of the reply, names in lower case.
        valid: whether the request was made to follow the contract; `None` when nobody knows.
        thorough: whether the run searches, instead of only walking through boundary values.
        problems: what the reply has wrong, by what was known before.
    """

    key: str
    operation_id: str
    path: dict[str, Any]
    url: str
    body: Any
    status: int
    reply: Any
    headers: dict[str, str] = field(default_factory=dict)
    valid: bool | None = None
    thorough: bool = False
    problems: list[str] = field(default_factory=list)

    @property
    def resource(self) -> Resource | None:
        return resource_of(self.operation_id)

    @property
    def verb(self) -> str:
        """What was done to the resource; `create` where one was made, however that is called."""
        named = self.operation_id.rpartition("_")[2]
        return self.resource.verb(self.operation_id) if self.resource else named

    @property
    def auth_id(self) -> str:
        """Whose credentials were used, if the request was let in."""
        return str(self.path.get(ACCOUNT_PARAMETER))

    @property
    def named(self) -> str:
        """The identifier in the path, empty when there is none."""
        resource = self.resource
        name = str(self.path.get(resource.id_parameter, "")) if resource else ""
        return resource.canonical(name) if resource and name else name

    @property
    def query(self) -> dict[str, str]:
        """The arguments in the query; the last of a name counts."""
        return dict(parse_qsl(urlsplit(self.url).query, keep_blank_values=True))

    @property
    def url_path(self) -> str:
        return urlsplit(self.url).path

    @property
    def fields(self) -> Document:
        """The arguments in the body."""
        return self.body if isinstance(self.body, dict) else {}

    @property
    def is_asynchronous(self) -> bool:
        """Whether it asked to be carried out later: only a URL for the reply makes it so."""
        operation = DOCUMENT.operation(self.operation_id)
        callbacks = operation.spec.get("callbacks", {}) if operation else {}
        return ASYNC_REPLY in callbacks and bool(
            self.query.get("callback_url") or self.fields.get("callback_url")
        )

    @property
    def succeeded(self) -> bool:
        """Whether it was carried out, here and now."""
        return 200 <= self.status < 300 and not self.is_asynchronous

    @property
    def all_created(self) -> list[str]:
        """The identifiers of what it created or went on with, oldest first."""
        if self.resource is None or self.verb != "create" or not self.succeeded:
            return []
        return self.resource.new_ids(self.fields, self.reply)

    @property
    def created(self) -> str:
        """The identifier of the newest thing that it created, empty when there is none."""
        return (self.all_created or [""])[-1]

    def sightings(self) -> Iterator[Sighting]:
        """What the reply shows of resources."""
        resource = self.resource
        if resource is None or not self.succeeded:
            return
        if self.verb == "list":
            for row in dig(self.reply, resource.rows) or []:
                if isinstance(row, dict) and isinstance(row.get(resource.row_id), str):
                    yield Sighting(row[resource.row_id], row, in_list=True)
            return
        place = resource.document_place(self.verb)
        document = None if place is None else dig(self.reply, place)
        name = self.created or self.named
        if isinstance(document, dict) and name:
            yield Sighting(name, document, in_list=False)
