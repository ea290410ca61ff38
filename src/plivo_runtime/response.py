"""Reading a response."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from plivo_runtime import codec
from plivo_runtime.errors import (
    APIResponseError,
    APIStatusError,
    response_text,
    status_error_class,
)

if TYPE_CHECKING:
    import httpx


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
    """The error for a response that is not successful, whatever its body is."""
    try:
        body = codec.loads(response.content)
    except ValueError:
        body = response_text(response)
    return status_error_class(response.status_code)(response, body)
