"""The contract's own examples as replies: `plivo-emulator serve --examples`.

A reader of the reference who presses *Send* reads a thing with the identifier of the example, or a
list. On an emulator with nothing in it both are answered with the example of the reference.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote

from plivo_emulator.pipeline.contract import Operation
from plivo_emulator.pipeline.http import Reply, Request

_NOT_FOUND = 404


def example_instead_of(reply: Reply, operation: Operation, request: Request) -> Reply | None:
    """Return the documented example for a request that finds nothing.

    Args:
        reply: the emulator's own.
        operation: what is asked for.
        request: as it was sent.

    Returns:
        The example; `None` for another identifier, for filters, and where there is something.
    """
    if request.method != "GET" or not _names_the_example(operation, request):
        return None
    status = operation.success_status
    example = operation.responses[status].example
    if example is None:
        return None
    if reply.status == _NOT_FOUND or (reply.status == status and _lacks(reply.body, example)):
        return Reply(status, example)
    return None


def _names_the_example(operation: Operation, request: Request) -> bool:
    """Return whether a request has the identifiers of the reference, and no filters."""
    wanted = operation.path.strip("/").split("/")
    sent = request.path.strip("/").split("/")[-len(wanted) :]
    for template, text in zip(wanted, sent, strict=True):
        field = operation.path_fields.get(template.strip("{}"))
        if field is None or field.name == "auth_id":
            continue
        if unquote(text) not in map(str, field.examples):
            return False
    required = {name for name, field in operation.query_fields.items() if field.required}
    return {name for name, _ in request.query} <= required | operation.choice.keys()


def _lacks(body: Any, example: Any) -> bool:
    """Return whether a list is empty that is not in the example."""
    if not isinstance(body, dict) or not isinstance(example, dict):
        return False
    return any(
        (value == [] != example[name]) or _lacks(value, example[name])
        for name, value in body.items()
        if name in example
    )
