"""Requests that the platform sends to a customer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.spec.document import Document
from tests.spec.rules.registry import rule

_EXPRESSION = re.compile(r"\{\$request\.(body#/|query\.)([A-Za-z0-9_]+)\}")


@rule
def callback_keys_name_a_field_of_the_request(document: Document) -> Iterator[str]:
    for each in document.callbacks:
        match = _EXPRESSION.fullmatch(each.expression)
        if match is None:
            yield f"{each.where}: write the key as '{{$request.body#/<property>}}'"
            continue
        place, name = match.groups()
        if place == "query.":
            known = {str(each["name"]) for each in document.parameters(each.source, "query")}
        else:
            known = set(document.properties(document.request_schema(each.source)))
        if name not in known:
            yield f"{each.where}: {each.source.id} takes no {name!r}; name one of {sorted(known)}"


@rule
def every_callback_url_has_its_callback(document: Document) -> Iterator[str]:
    """A request that takes a ``…callback_url`` says on the operation what is sent there."""
    for each in document.operations:
        described = [call.expression for call in document.callbacks if call.source is each]
        body = document.properties(document.request_schema(each))
        query = [str(parameter["name"]) for parameter in document.parameters(each, "query")]
        for expression, name in [
            *((f"{{$request.body#/{name}}}", name) for name in body),
            *((f"{{$request.query.{name}}}", name) for name in query),
        ]:
            if name.endswith("callback_url") and expression not in described:
                yield f"{each.where}: no callback for {name}; describe it under {expression!r}"


@rule
def events_ask_for_no_credentials(document: Document) -> Iterator[str]:
    """The document's security is inherited otherwise, and the platform never logs in."""
    for each in document.events:
        if each.spec.get("security") != []:
            yield f"{each.where}: set security to an empty list"


@rule
def events_carry_a_signature_and_a_payload(document: Document) -> Iterator[str]:
    for each in document.events:
        headers = [str(header.get("name", "")) for header in document.parameters(each, "header")]
        if not any("Signature" in name for name in headers):
            yield f"{each.where}: no signature header; refer to the signature parameters"
        if each.method == "post" and not document.request_schema(each):
            yield f"{each.where}: no payload; refer to the schema of what is sent"
        if not document.success(each)[0]:
            yield f"{each.where}: no 2xx response; say what the reply may contain"
