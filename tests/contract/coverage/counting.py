"""Counting: which items of the document the traffic exercised."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from functools import cache
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from tests.contract.coverage.constraints import Finding
from tests.contract.coverage.items import (
    EVENT_PROPERTIES,
    EVENTS,
    JUDGED_EVENTS,
    JUDGED_REPLIES,
    LINKS,
    OBEYED,
    OPERATIONS,
    PARAMETERS,
    PROPERTIES,
    STATUSES,
    VIOLATED,
    Dimension,
    Item,
)
from tests.contract.coverage.replies import Property, Shape
from tests.contract.coverage.requests import Requests
from tests.contract.coverage.routing import Match, Router
from tests.contract.traffic import Exchange
from tests.judging.tampering import Judgement, Place, places, tamperings
from tests.spec.document import Callback, Document, JsonObject, Operation, at

# How an operation says that it does not like what it was sent.
_REFUSALS = (400, 415, 422)


@dataclass
class Counter:
    """Counts what the traffic exercised.

    Args:
        document: that says what there is.

    Attributes:
        all: every item of the document, in its order.
        hits: how often each was exercised.
        unasked: what a sample of tamperings left out.
    """

    document: Document
    all: dict[Item, None] = field(init=False, repr=False)
    hits: defaultdict[Item, int] = field(init=False, repr=False)
    unasked: set[Item] = field(default_factory=set, init=False, repr=False)

    def __post_init__(self) -> None:
        document = self.document
        self.hits = defaultdict(int)
        self._router = Router(document)
        self._requests = {each.id: Requests(document, each) for each in document.operations}
        self._events = {each.id: each for each in document.events}
        self._shapes = _shapes(document)
        self._callbacks = [(each, _event_of(document, each)) for each in document.callbacks]
        self._callbacks_of: defaultdict[str, list[Callback]] = defaultdict(list)
        for each in document.callbacks:
            self._callbacks_of[each.source.id].append(each)
        # The addresses that accepted requests of an operation named for a callback.
        self._subscribed: defaultdict[str, set[str]] = defaultdict(set)
        self._called: set[tuple[str, str]] = set()
        self.all = dict.fromkeys(self._list())

    @property
    def missing(self) -> list[Item]:
        """What was not exercised."""
        return [item for item in self.all if item not in self.hits]

    def observe(self, exchange: Exchange) -> None:
        """Count one exchange."""
        if exchange.event:
            self._observe_event(exchange)
            return
        if exchange.link:
            owner, _, name = exchange.link.partition(" ")
            self._hit(LINKS, owner, name)
        match = self._router.match(exchange.method, exchange.url)
        if match is None or not exchange.status:
            return
        # A wrong method is refused in the name of every operation of the path.
        for operation in [match.operation] if match.operation else match.others:
            self._hit(STATUSES, operation.id, str(exchange.status))
        if match.operation:
            self._observe_reply(match.operation, exchange)
            self._observe_request(match.operation, match, exchange)

    def merge(self, other: Counter) -> None:
        """Add what another counter has counted."""
        for item, hits in other.hits.items():
            self.hits[item] += hits
        for where, urls in other._subscribed.items():
            self._subscribed[where] |= urls
        self._called |= other._called
        self._match_callbacks()

    def judge(self, verdicts: Iterable[Judgement], asked: Collection[str] | None = None) -> None:
        """Count what is judged: every tampering with it that a script saw was noticed.

        What was exercised nowhere is left out; that is the business of other dimensions.

        Args:
            verdicts: one for each tampering.
            asked: the places that a sample has, by owner and name; all of them unless given.
        """
        found: defaultdict[str, list[bool]] = defaultdict(list)
        for each in verdicts:
            if each.tried:
                found[each.tampering.rpartition(" ")[0]].append(bool(each.by))
        for place in places(self.document):
            if not self._is_exercised(place):
                continue
            dimension = JUDGED_REPLIES if place.status else JUDGED_EVENTS
            item = Item(dimension, place.owner, place.name)
            self.all[item] = None
            if asked is not None and str(item) not in asked:
                self.unasked.add(item)
                continue
            noticed = found.get(str(item), [])
            if noticed and all(noticed):
                self.hits[item] += len(noticed)

    def _is_exercised(self, place: Place) -> bool:
        if not any(True for _ in tamperings(place)):
            return False
        if place.counted is None:
            return True
        dimension = PROPERTIES if place.status else EVENT_PROPERTIES
        return Item(dimension, place.counted.owner, place.counted.path) in self.hits

    # --- What there is -------------------------------------------------------------------

    def _list(self) -> Iterable[Item]:
        document = self.document
        for operation in document.operations:
            yield from self.items_of(operation)
        for event in document.events:
            if event.where.startswith("#/webhooks/"):
                yield Item(EVENTS, event.id)
            for each in self._shapes[event.id, ""].properties():
                yield Item(EVENT_PROPERTIES, each.owner, each.name)
        for callback, event in self._callbacks:
            yield _callback_item(callback, event)

    def items_of(self, operation: Operation) -> Iterable[Item]:
        """The items that an operation has, alone or with others, apart from its callbacks."""
        owner, requests = operation.id, self._requests[operation.id]
        yield Item(OPERATIONS, owner)
        for name in sorted(requests.arguments()):
            yield Item(PARAMETERS, owner, name)
        for name in sorted(requests.constraints()):
            yield Item(OBEYED, owner, name)
            yield Item(VIOLATED, owner, name)
        for status, response in operation.spec["responses"].items():
            yield Item(STATUSES, owner, str(status))
            for each in self._shapes[owner, str(status)].properties():
                yield Item(PROPERTIES, each.owner, each.name)
            for name in self.document.resolve(response).get("links", {}):
                yield Item(LINKS, owner, f"{status} {name}")

    # --- What was exercised --------------------------------------------------------------

    def _hit(self, dimension: Dimension, owner: str, name: str = "") -> None:
        self._hit_item(Item(dimension, owner, name))

    def _hit_item(self, item: Item) -> None:
        if item in self.all:
            self.hits[item] += 1

    def _observe_reply(self, operation: Operation, exchange: Exchange) -> None:
        if exchange.status < 300 and str(exchange.status) in operation.spec["responses"]:
            self._hit(OPERATIONS, operation.id)
        if shape := self._shapes.get((operation.id, str(exchange.status))):
            for each in shape.properties(_json_of(exchange.response_body)):
                self._hit(PROPERTIES, each.owner, each.name)

    def _observe_request(self, operation: Operation, match: Match, exchange: Exchange) -> None:
        requests = self._requests[operation.id]
        accepted = exchange.status < 300
        if not accepted and not 400 <= exchange.status < 500:
            return
        found = requests.findings(exchange, match.path)
        violated = {each for each in found if not each.obeyed}
        if accepted:
            for name in requests.arguments_of(exchange, match.path):
                self._hit(PARAMETERS, operation.id, name)
            for name in {each.name for each in found if each.obeyed}:
                self._hit(OBEYED, operation.id, name)
            self._subscribe(operation, exchange)
        # Only one place may be at fault; otherwise nobody knows what was refused.
        elif len({each.place for each in violated}) == 1 and _refused(exchange.status, violated):
            for name in {each.name for each in violated}:
                self._hit(VIOLATED, operation.id, name)

    def _subscribe(self, operation: Operation, exchange: Exchange) -> None:
        for callback in self._callbacks_of[operation.id]:
            if url := _evaluate(callback.expression, exchange):
                self._subscribed[callback.where].add(_address(url))
        self._match_callbacks()

    def _observe_event(self, exchange: Exchange) -> None:
        event = self._events.get(exchange.event)
        if event is None:
            return
        self._hit(EVENTS, event.id)
        for each in self._shapes[event.id, ""].properties(_payload(exchange)):
            self._hit(EVENT_PROPERTIES, each.owner, each.name)
        self._called.add((event.id, _address(exchange.url)))
        self._match_callbacks()

    def _match_callbacks(self) -> None:
        """A callback was made when its event came to an address that was named for it."""
        if not self._called:
            return
        for callback, event in self._callbacks:
            item = _callback_item(callback, event)
            if item not in self.hits:
                urls = {url for called, url in self._called if called == event.id}
                if urls & self._subscribed[callback.where]:
                    self._hit_item(item)


@cache
def _shapes(document: Document) -> dict[tuple[str, str], Shape]:
    """What replies and events look like, by operation and status; an event has none."""
    schemas = {(each.id, ""): document.request_schema(each) for each in document.events} | {
        (each.id, str(status)): document.response_schema(document.resolve(response))
        for each in document.operations
        for status, response in each.spec["responses"].items()
    }
    return {
        (owner, status): Shape(document, schema, Property(owner))
        for (owner, status), schema in schemas.items()
    }


def _event_of(document: Document, callback: Callback) -> Operation:
    """The event that a callback sends."""
    for event in document.events:
        holder = event.where.rpartition("/")[0]
        if holder in (callback.where, _reference(document, callback)):
            return event
    raise LookupError(f"{callback.where} leads to no event")


def _reference(document: Document, callback: Callback) -> str:
    return str(at(document.data, callback.where).get("$ref", ""))


def _callback_item(callback: Callback, event: Operation) -> Item:
    return Item(EVENTS, callback.source.id, f"→ {event.id}")


def _refused(status: int, violated: set[Finding]) -> bool:
    """Whether a status means that a request is refused for what it violates.

    What cannot be an identifier is as good as missing, or somebody else's.
    """
    if any(each.place.startswith("path/") for each in violated):
        return status in (*_REFUSALS, 401, 403, 404)
    return status in _REFUSALS


def _address(url: str) -> str:
    """A URL, sound or not, without what a GET adds to or takes away."""
    return url.partition("#")[0].partition("?")[0]


def _json_of(body: bytes) -> Any:
    try:
        return json.loads(body)
    except ValueError:
        return None


def _payload(exchange: Exchange) -> JsonObject:
    """The fields of an event: from the query, the form or the JSON object."""
    if exchange.method == "GET":
        return dict(parse_qsl(urlsplit(exchange.url).query, keep_blank_values=True))
    value = _json_of(exchange.request_body)
    if isinstance(value, dict):
        return value
    text = exchange.request_body.decode("utf-8", errors="replace")
    return dict(parse_qsl(text, keep_blank_values=True))


def _evaluate(expression: str, exchange: Exchange) -> str | None:
    """The value of the expression of a callback: `{$request.body#/url}`, `{$request.query.x}`."""
    source = expression.strip("{}").removeprefix("$request.")
    if source.startswith("query."):
        query = dict(parse_qsl(urlsplit(exchange.url).query))
        return query.get(source.removeprefix("query."))
    body = _json_of(exchange.request_body)
    name = source.removeprefix("body#/")
    value = body.get(name) if isinstance(body, dict) else None
    return value if isinstance(value, str) else None
