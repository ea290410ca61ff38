"""What every reply has to be, whatever was asked: documented, complete, and lawful."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final
from urllib.parse import parse_qsl, unquote, urlsplit
from uuid import UUID

import httpx

from tests.contract.resources import DOCUMENT
from tests.semantic.invariants import INVARIANTS
from tests.spec.document import JsonObject, Operation
from tests.spec.validation import Validation

_VALIDATION: Final = Validation(DOCUMENT)
_METHODS: Final = {"get", "post", "put", "patch", "delete"}
_NUMBER_OF_CAMPAIGN: Final = re.compile(r"/Campaign/[^/]+/Number/(?:\+|%2B)?([^/]+)/")
# What the API says to credentials that it does not take.
NO_CREDENTIALS: Final = "authentication credentials were not provided"


@dataclass(frozen=True)
class Reply:
    """A request and what came back.

    Attributes:
        method: of the request, in capitals.
        path: of the request, without the query.
        query: of the request.
        sent: the body of the request.
        status: of the reply.
        headers: of the reply, names in lower case.
        content: of the reply.
        body: the content, decoded; `None` if that is no JSON.
    """

    method: str
    path: str
    query: Mapping[str, str]
    sent: bytes
    status: int
    headers: Mapping[str, str] = field(repr=False)
    content: bytes = field(repr=False)
    body: Any = field(repr=False)

    @classmethod
    def of(cls, request: httpx.Request, answer: httpx.Response) -> Reply:
        """What httpx sent and got."""
        parts = urlsplit(str(request.url))
        try:
            body = answer.json() if answer.content else None
        except ValueError:
            body = None
        return cls(
            method=request.method,
            path=parts.path,
            query=dict(parse_qsl(parts.query, keep_blank_values=True)),
            sent=request.content,
            status=answer.status_code,
            headers={name.lower(): value for name, value in answer.headers.items()},
            content=answer.content,
            body=body,
        )

    def __str__(self) -> str:
        query = f"?{self.query}" if self.query else ""
        asked = f"{self.method} {self.path}{query} {self.sent[:500].decode(errors='replace')}"
        return f"{asked.strip()} → {self.status} {self.content[:1000].decode(errors='replace')}"

    @property
    def error(self) -> str:
        """The text of the error; empty if there is none."""
        field = "message" if self.is_lookups else "error"
        return str(self.body.get(field, "")) if isinstance(self.body, dict) else ""

    @property
    def is_lookups(self) -> bool:
        """Whether it is an error in the form that Lookup has; schemas say whether it may be."""
        return isinstance(self.body, dict) and "error_code" in self.body

    def refused(self, status: int, text: str | None = None) -> None:
        """Check that the request was refused so, in these words."""
        assert self.status == status, f"{self} instead of {status}"
        if text is not None:
            assert self.error == text, f"{self} instead of {text!r}"


def check(reply: Reply, ids_seen: set[str]) -> None:
    """Compare a reply with the document and the laws.

    Args:
        reply: to be judged.
        ids_seen: the `api_id` of every reply so far, to which this one's is added.

    Raises:
        AssertionError: with everything that is wrong.
    """
    problems = ["the server failed"] if reply.status >= 500 else []
    _judge(reply, [*problems, *_problems(reply, ids_seen)])


def check_failing(reply: Reply, ids_seen: set[str]) -> None:
    """The same for a server that is meant to fail."""
    _judge(reply, list(_problems(reply, ids_seen)))


def _judge(reply: Reply, problems: list[str]) -> None:
    assert not problems, f"{reply}:\n  " + "\n  ".join(problems)


@cache
def _paths() -> list[tuple[re.Pattern[str], dict[str, list[Operation]]]]:
    found: dict[str, dict[str, list[Operation]]] = {}
    for operation in DOCUMENT.operations:
        found.setdefault(operation.path, {}).setdefault(operation.method, []).append(operation)
    return [
        (re.compile("/v1" + re.sub(r"\{[^}]+\}", "([^/]+)", path.rstrip("/")) + "/"), methods)
        for path, methods in found.items()
    ]


def _operations_at(path: str) -> dict[str, list[Operation]]:
    """The operations of a path by method, however its slashes are written; none if unknown."""
    canonical = re.sub("/+", "/", unquote(path).rstrip("/") + "/")
    return next((methods for form, methods in _paths() if form.fullmatch(canonical)), {})


def _chosen(variants: Sequence[Operation], query: Mapping[str, str]) -> Operation | None:
    """The one of a path's operations that a query chooses, the one without a choice otherwise."""
    asked = {name: value.strip() for name, value in query.items()}
    fitting = [each for each in variants if each.choice.items() <= asked.items()]
    return max(fitting, key=lambda each: len(each.choice), default=None)


def _problems(reply: Reply, ids_seen: set[str]) -> Iterator[str]:
    here = _operations_at(reply.path)
    operation = _chosen(here.get(reply.method.lower(), ()), reply.query)
    if operation is not None and str(reply.status) not in operation.spec["responses"]:
        yield f"{operation.id} does not document {reply.status}"
    if here and operation is None and reply.method.lower() in _METHODS:
        yield from _wrong_method(reply, here)
    yield from _form(reply)
    if not isinstance(reply.body, dict):
        return
    yield from _identity(reply, ids_seen)
    if reply.status >= 400:
        yield from _error(reply)
    if operation is not None:
        yield from _shape(reply, operation)


def _wrong_method(reply: Reply, here: Mapping[str, object]) -> Iterator[str]:
    if reply.status not in (401, 405):
        yield "there is no such method here"
    if reply.status == 405:
        allowed = {each.strip() for each in reply.headers.get("allow", "").split(",")}
        if allowed - {"HEAD", "OPTIONS"} != {method.upper() for method in here}:
            yield f"Allow is {sorted(allowed)}"


def _form(reply: Reply) -> Iterator[str]:
    media_type = reply.headers.get("content-type", "").partition(";")[0]
    if reply.status == 204:
        if reply.content:
            yield "a 204 has no body"
    elif media_type != "application/json":
        yield f"the content type is {media_type!r}"
    elif reply.method != "HEAD" and not isinstance(reply.body, dict):
        yield "the body is no object"


def _identity(reply: Reply, ids_seen: set[str]) -> Iterator[str]:
    """Every reply has an `api_id` of its own, but not the 401 (U7)."""
    api_id = reply.body.get("api_id")
    if reply.status == 401 and not reply.is_lookups:
        if api_id is not None:
            yield "a 401 has no api_id"
        return
    try:
        UUID(str(api_id))
    except ValueError:
        yield f"the api_id is {api_id!r}"
        return
    if api_id in ids_seen:
        yield f"another reply had the api_id {api_id}"
    ids_seen.add(str(api_id))


def _error(reply: Reply) -> Iterator[str]:
    if not reply.error.strip():
        yield "an error says what is wrong"
    fields = {"api_id", "message", "error_code" if reply.is_lookups else "error"}
    if set(reply.body) - fields:
        yield f"an error holds {sorted(reply.body)}"
    if reply.is_lookups and reply.body["error_code"] != reply.status:
        yield f"its error_code is {reply.body['error_code']}"
    nothing = "Phone number is invalid or does not exist." if reply.is_lookups else "not found"
    if (number := _NUMBER_OF_CAMPAIGN.search(reply.path)) and reply.error != nothing:
        nothing = f"The number {number[1]} is not linked to this campaign"
    words = {401: NO_CREDENTIALS, 404: nothing, 405: "method not allowed"}
    if (expected := words.get(reply.status, reply.error)) != reply.error:
        yield f"a {reply.status} says {expected!r}"


def _shape(reply: Reply, operation: Operation) -> Iterator[str]:
    where = f"{operation.where}/responses/{reply.status}"
    responses = operation.spec["responses"]
    response = responses.get(str(reply.status), {})
    if reference := response.get("$ref"):
        where = reference
        response = DOCUMENT.resolve(response)
    if not response.get("content"):
        return
    schema = f"{where}/content/application~1json/schema"
    yield from _VALIDATION.errors(schema, reply.body)
    for place in _VALIDATION.undeclared(schema, reply.body):
        yield f"{place} is not described"
    if not (200 <= reply.status < 300):
        return
    for name, value in _components(DOCUMENT.response_schema(response), reply.body):
        for law in INVARIANTS.get(name, ()):
            try:
                for problem in law(value, reply):
                    yield f"{name}: {problem}"
            except (KeyError, TypeError, ValueError, AttributeError) as error:
                yield f"{name}: {type(error).__name__} {error}"


def _components(schema: JsonObject, value: Any) -> Iterator[tuple[str, Any]]:
    """The values in a body that the document has a component schema for, with its name."""
    if reference := schema.get("$ref"):
        yield reference.rpartition("/")[2], value
    resolved = DOCUMENT.resolve(schema)
    if isinstance(value, list) and "items" in resolved:
        for each in value:
            yield from _components(resolved["items"], each)
    elif isinstance(value, dict):
        for name, below in resolved.get("properties", {}).items():
            if name in value:
                yield from _components(below, value[name])
