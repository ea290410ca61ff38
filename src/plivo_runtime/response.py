"""Decoding of responses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from plivo_runtime import codec
from plivo_runtime.errors import (
    APIResponseError,
    APIStatusError,
    response_text,
    status_error_class,
)

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.model import Shape


class Reply(NamedTuple):
    """A documented success of an operation: a status and a media type."""

    statuses: range
    media_type: str
    """Empty if there is no content."""
    content: Shape | type[bytes] | type[str] | None
    """The shape of JSON, the type of other content, or None without content."""


def read(response: httpx.Response, *replies: Reply) -> Any:
    """The result of a successful response.

    Raises:
        APIResponseError: It does not match the documentation.
    """
    content = _reply(response, replies).content
    if content is None:
        return None
    if isinstance(content, type):
        return response.content if content is bytes else response_text(response)
    try:
        value = codec.loads(response.content) if response.content else {}
    except ValueError as error:
        raise APIResponseError(response) from error
    # Statuses are not reliable: a shape with more required fields ranks higher.
    shapes = [one.content for one in replies if one.content and not isinstance(one.content, type)]
    rivals = [one for one in shapes if one is not content and one.fits(value)]
    # Checking a long list is slow, so it is done only if alternatives remain.
    fitting = [content, *rivals] if not rivals or content.fits(value) else rivals
    found = max(fitting, key=lambda shape: shape.required)
    if not found.accepts(value):
        raise APIResponseError(response)
    return found.decode(value)


def _reply(response: httpx.Response, replies: tuple[Reply, ...]) -> Reply:
    """The best match for a response: by status, then by media type."""
    media_type = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    of_status = [one for one in replies if response.status_code in one.statuses] or list(replies)
    narrow = min(len(one.statuses) for one in of_status)
    candidates = [one for one in of_status if len(one.statuses) == narrow]
    return next((one for one in candidates if one.media_type == media_type), candidates[0])


def json_object(response: httpx.Response) -> dict[str, Any]:
    """The JSON object of a successful response; an empty one if it has no body.

    Raises:
        APIResponseError: The body is something else, such as the HTML page of a proxy.
    """
    if not response.content:
        return {}
    try:
        body = codec.loads(response.content)
    except ValueError as error:
        raise APIResponseError(response) from error
    if not isinstance(body, dict):
        raise APIResponseError(response)
    return body


def status_error(response: httpx.Response) -> APIStatusError:
    """The error for an unsuccessful response, whatever its body."""
    try:
        body = codec.loads(response.content)
    except ValueError:
        body = response_text(response)
    return status_error_class(response.status_code)(response, body)
