"""Names, tags and bodies of operations: what the client's methods are made of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from tests.spec.document import Document
from tests.spec.rules.registry import rule

X_LIVE = ("read", "mutate", "spend", "never")
LONGEST_ID = 64


@rule
def operation_ids_are_unique(document: Document) -> Iterator[str]:
    counts = Counter(each.id for each in [*document.operations, *document.events])
    for name, count in counts.items():
        if count > 1:
            yield f"operationId {name}: used {count} times; each names one operation"


@rule
def operation_ids_say_tag_and_verb(document: Document) -> Iterator[str]:
    """``<tag>_<verb>`` becomes ``client.<tag>.<verb>()``; events are ``on_<event>``."""
    for each in document.operations:
        prefix = each.tag.lower().replace(" ", "_") + "_"
        if not re.fullmatch(re.escape(prefix) + r"[a-z]+(_[a-z]+)*", each.id):
            yield f"{each.where}: operationId {each.id!r}; write {prefix}<verb> in snake_case"
    for each in document.events:
        if not re.fullmatch(r"on(_[a-z0-9]+)+", each.id):
            yield f"{each.where}: operationId {each.id!r}; write on_<event> in snake_case"
    for each in [*document.operations, *document.events]:
        if len(each.id) > LONGEST_ID:
            yield f"{each.where}: operationId {each.id!r} is over {LONGEST_ID} characters"


@rule
def operations_have_one_declared_tag(document: Document) -> Iterator[str]:
    declared = [tag["name"] for tag in document.data.get("tags", [])]
    for each in [*document.operations, *document.events]:
        tags = each.spec.get("tags", [])
        if len(tags) != 1 or tags[0] not in declared:
            yield f"{each.where}: tags are {tags}; give exactly one of {declared}"
        elif (tags == ["Events"]) != each.is_event:
            yield f"{each.where}: the tag Events is for webhooks and callbacks, all of them"


@rule
def operations_say_what_a_live_test_may_do(document: Document) -> Iterator[str]:
    """``x-live`` guards a customer's money: only GET may be called freely."""
    for each in document.operations:
        live = each.spec.get("x-live")
        if live not in X_LIVE:
            yield f"{each.where}: x-live is {live!r}; say one of {X_LIVE}"
        elif live == "read" and each.method != "get":
            yield f"{each.where}: x-live is read, the method is {each.method}; say mutate or spend"
    for each in document.events:
        if "x-live" in each.spec:
            yield f"{each.where}: x-live on an event means nothing; remove it"


@rule
def request_bodies_are_one_named_schema(document: Document) -> Iterator[str]:
    """Two media types make the client send both; an inline schema gives an invented class name."""
    for each in [*document.operations, *document.events]:
        body = document.resolve(each.spec.get("requestBody"))
        if body is None:
            continue
        if not each.is_event and each.method not in ("post", "put", "patch"):
            yield f"{each.where}: {each.method} with a body; arguments belong in the query"
        media = list(body.get("content", {}))
        allowed = (
            ["application/json", "application/x-www-form-urlencoded"]
            if each.is_event
            else ["application/json", "multipart/form-data"]
        )
        if len(media) != 1 or media[0] not in allowed:
            yield f"{each.where}: the body's media types are {media}; give one of {allowed}"
        if "$ref" not in document.request_schema(each):
            yield f"{each.where}: the body's schema is inline; make it a component and refer to it"
