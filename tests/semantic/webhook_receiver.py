"""A server that hears the webhooks of an account and checks each against the document.

A path says whose event is expected there, and which: `/MA…/on_masking_session_event/a?b=c`. What is
meant for another account is no concern of this one: its receiver had the same port, and is gone.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Final

from tests.contract.resources import DOCUMENT
from tests.contract.traffic import Recorder
from tests.judging.interception import INTERCEPTOR
from tests.semantic import signing
from tests.semantic.api import Api
from tests.semantic.simulation import Simulation
from tests.spec.document import Operation
from tests.spec.validation import Validation
from tests.web_server import Answer, ApplicationServer, Received, application_server

_VALIDATION: Final = Validation(DOCUMENT)
_EVENTS: Final = {event.id: event for event in DOCUMENT.events}
_FORM: Final = "application/x-www-form-urlencoded"
# About 20 digits.
_NONCE: Final = re.compile(r"[0-9]{20}")
# SIP headers, and media beyond the first, have no schema of their own.
_FREE: Final = re.compile(r"X-PH-.+|Media[0-9]+")
# Query parameters of an address begin so: they come back, but belong to no event.
OWN: Final = "own_"


@dataclass(frozen=True)
class ReceivedWebhook:
    """One webhook: which event it is, what it says, and the request that carried it."""

    event: str
    fields: dict[str, Any]
    request: Received
    status: int

    @property
    def name(self) -> str:
        """What masking calls it, without the first word; the event otherwise."""
        return str(self.fields.get("EventName", self.event)).removeprefix("Session")

    @property
    def path(self) -> str:
        """The path, without whose event it is."""
        return "/" + self.request.path.split("/", 2)[2]

    @property
    def nonce(self) -> str:
        return self.request.headers.get(signing.nonce_header("V3"), "")


@dataclass
class WebhookReceiver:
    """The webhooks of an account.

    Attributes:
        api: the account.
        behind: its other side.
        server: what listens.
        tokens: of the account and its subaccounts, by auth id; the owner's must have signed.
        owner: the auth id whose resources the events are about.
        heard: all webhooks, in the order in which they came.
    """

    api: Api
    simulation: Simulation
    server: ApplicationServer
    recorder: Recorder
    tokens: dict[str, str]
    owner: str
    heard: list[ReceivedWebhook] = field(default_factory=list)
    _problems: list[str] = field(default_factory=list)
    _nonces: set[str] = field(default_factory=set)

    @classmethod
    @contextmanager
    def open(
        cls, api: Api, simulation: Simulation, recorder: Recorder
    ) -> Iterator[WebhookReceiver]:
        """Listen until the block is left."""
        with application_server() as server:
            server.otherwise = Answer("<Response/>")
            tokens = {api.auth_id: api.auth_token}
            made = cls(api, simulation, server, recorder, tokens, api.auth_id)
            server.heard = made._hear
            yield made

    def url(self, event: str, rest: str = "") -> str:
        """The address for an event, followed by `rest`.

        Raises:
            LookupError: the document has no such event.
        """
        if event not in _EVENTS:
            raise LookupError(f"openapi.yaml has no {event}")
        return f"{self.server.url}/{self.api.auth_id}/{event}{rest}"

    def answer(self, event: str, *answers: Answer) -> None:
        """Answer an event so: the first time, the second, and from then on as the last time."""
        left = list(answers)

        def next_answer(request: Received) -> Answer:
            return left.pop(0) if len(left) > 1 else left[0]

        self.server.answers[f"/{self.api.auth_id}/{event}"] = next_answer

    def of(self, event: str) -> list[ReceivedWebhook]:
        """What came of an event, after everything that is due has been sent."""
        self.simulation.advance()
        return [each for each in self.heard if each.event == event]

    def names(self, event: str) -> list[str]:
        """The names of what came of an event, in order."""
        return [each.name for each in self.of(event)]

    def check(self) -> None:
        """Fail if a webhook was not as documented.

        Raises:
            AssertionError: with everything that is wrong.
        """
        assert not self._problems, "\n".join(self._problems)

    def _hear(self, request: Received, answer: Answer) -> None:
        _, account, event, *_ = f"{request.path}/".split("/")
        if account != self.api.auth_id:
            return
        body = request.body.encode()
        self.recorder.event(
            event, request.method, request.url, request.headers, body, answer.status
        )
        if event not in _EVENTS:
            self._problems.append(f"{request.method} {request.url}: nobody asked for that")
            return
        tokens = self.tokens[self.owner], self.api.auth_token
        for each in INTERCEPTOR.event(event, request, *tokens):
            self._judge(event, each, answer)

    def _judge(self, event: str, request: Received, answer: Answer) -> None:
        fields = _fields(request, _EVENTS[event])
        heard = ReceivedWebhook(event, fields, request, answer.status)
        self.heard.append(heard)
        for problem in self._wrong(heard, _EVENTS[event]):
            self._problems.append(f"{event} {fields}: {problem}")

    def _wrong(self, heard: ReceivedWebhook, event: Operation) -> Iterator[str]:
        yield from _wrong_encoding(heard.request, event)
        yield from self._wrong_signatures(heard)
        media = next(iter(event.spec["requestBody"]["content"]))
        where = f"{event.where}/requestBody/content/{media.replace('/', '~1')}/schema"
        yield from _VALIDATION.errors(where, heard.fields)
        if media == _FORM:
            for place in _VALIDATION.undeclared(where, heard.fields):
                if not _FREE.fullmatch(place[1:]):
                    yield f"{place} is not described"

    def _wrong_signatures(self, heard: ReceivedWebhook) -> Iterator[str]:
        """Both versions, by the owner and by the main account; a nonce is used once."""
        request, nonce = heard.request, heard.nonce
        if not _NONCE.fullmatch(nonce):
            yield f"the nonce is {nonce!r}"
        if nonce in self._nonces:
            yield f"the nonce {nonce} was used before"
        self._nonces.add(nonce)
        for main, token in ((False, self.tokens[self.owner]), (True, self.api.auth_token)):
            for version in signing.VERSIONS:
                name = signing.header(version, main=main)
                sent = request.headers.get(name, "")
                own_nonce = request.headers.get(signing.nonce_header(version), "")
                if sent != signing.expected(version, token, request, own_nonce):
                    yield f"{name} is not right: {sent!r}"


def _wrong_encoding(request: Received, event: Operation) -> Iterator[str]:
    (media,) = event.spec["requestBody"]["content"]
    sent = request.headers.get("content-type", "")
    if request.method == "POST" and sent != media:
        yield f"the content type is {sent!r} instead of {media!r}"
    if request.method == "GET" and request.body:
        yield "a GET has no body"
    if request.method not in ("GET", "POST"):
        yield f"the method is {request.method}"


def _fields(request: Received, event: Operation) -> dict[str, Any]:
    """The fields of an event; numbers, which forms write as text, are read as the schema says."""
    if request.headers.get("content-type", "").startswith("application/json"):
        value = json.loads(request.body)
        assert isinstance(value, dict)
        return value
    properties = DOCUMENT.properties(DOCUMENT.request_schema(event))
    return {
        name: int(text)
        if DOCUMENT.resolve(properties.get(name, {})).get("type") == "integer"
        and re.fullmatch("-?[0-9]+", text)
        else text
        for name, text in request.fields.items()
        if not name.startswith(OWN)
    }
