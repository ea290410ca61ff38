"""The errors that the clients raise.

PlivoError
├── MissingCredentialsError         no Auth ID or token was given
├── APIConnectionError              no answer
│   └── APITimeoutError             no answer in time
├── APIResponseError                a success with an invalid body
├── APIStatusError                  an answer with an error status
│   ├── BadRequestError             400
│   ├── AuthenticationError         401
│   ├── PermissionDeniedError       403
│   ├── NotFoundError               404
│   ├── MethodNotAllowedError       405
│   ├── ConflictError               409
│   ├── UnprocessableEntityError    422
│   ├── RateLimitError              429
│   └── ServerError                 5xx
├── SignatureError                  a webhook that the API did not sign
└── UnknownEventError               a webhook that fits no documented event
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    import httpx


class PlivoError(Exception):
    """Base class of all errors that the clients raise."""


class MissingCredentialsError(PlivoError):
    """The Auth ID or Auth Token is neither given nor in the environment."""


class APIConnectionError(PlivoError):
    """No answer from the API: the connection failed or broke. `__cause__` has the reason.

    Attributes:
        request: The HTTP request.
    """

    def __init__(self, message: str, *, request: httpx.Request | None = None) -> None:
        self.request = request
        super().__init__(message)


class APITimeoutError(APIConnectionError):
    """No answer from the API in time.

    Unless the connection itself timed out, the request may have been carried out.
    """


class APIResponseError(PlivoError):
    """A successful status with a body that is not the JSON object the API documents.

    Attributes:
        response: The HTTP response. Its `request` is the HTTP request.
    """

    def __init__(self, response: httpx.Response) -> None:
        self.response = response
        content_type = response.headers.get("content-type", "no content type")
        text = f"{response.status_code}: expected a JSON object, got {content_type}"
        super().__init__(text + _of_request(response))

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.response,)


class APIStatusError(PlivoError):
    """An error status from the API.

    Attributes:
        status_code: The HTTP status.
        message: The API's error message, or the beginning of the body.
        api_id: The API's id of the request, None if the body has none (a 401 has none).
        body: The decoded JSON body, or its text if it is not JSON.
        response: The HTTP response. Its `request` is the HTTP request.
    """

    def __init__(self, response: httpx.Response, body: Any) -> None:
        self.response = response
        self.status_code = response.status_code
        self.body = body
        fields = body if isinstance(body, dict) else {}
        api_id = fields.get("api_id")
        self.api_id: str | None = api_id if isinstance(api_id, str) else None
        text = body if isinstance(body, str) else response_text(response)
        self.message: str = _message(fields) or text[:200] or response.reason_phrase
        super().__init__(f"{self.status_code}: {self.message}{_of_request(response)}")

    # By default, unpickling would call __init__ with the text of the error.
    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.response, self.body)


class BadRequestError(APIStatusError):
    """400: a parameter is missing or invalid, or the state forbids the request."""


class AuthenticationError(APIStatusError):
    """401: the auth id or auth token is wrong."""


class PermissionDeniedError(APIStatusError):
    """403: the credentials or the account may not do this."""


class NotFoundError(APIStatusError):
    """404: there is no such resource."""


class MethodNotAllowedError(APIStatusError):
    """405: the resource does not support this method."""


class ConflictError(APIStatusError):
    """409: the request contradicts the state of the resource."""


class UnprocessableEntityError(APIStatusError):
    """422: the request is well-formed but cannot be processed."""


class RateLimitError(APIStatusError):
    """429: too many requests, even after retries."""


class ServerError(APIStatusError):
    """5xx: the API failed, even after retries of a GET or DELETE."""


class SignatureError(PlivoError):
    """A webhook request without a valid signature, or a malformed one."""


class UnknownEventError(PlivoError):
    """A webhook request that matches no documented event.

    Attributes:
        params: The parameters sent.
    """

    def __init__(self, params: Mapping[str, Any]) -> None:
        self.params = params
        super().__init__(f"no documented event has these parameters: {shown(', '.join(params))}")

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.params,)


def response_text(response: httpx.Response) -> str:
    """The body as text, in the character set given by the server if it is known."""
    try:
        return response.content.decode(response.charset_encoding or "utf-8", "replace")
    except (LookupError, ValueError):
        return response.content.decode("utf-8", "replace")


_BY_STATUS: dict[int, type[APIStatusError]] = {
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    405: MethodNotAllowedError,
    409: ConflictError,
    422: UnprocessableEntityError,
    429: RateLimitError,
}


def status_error_class(status_code: int) -> type[APIStatusError]:
    """The error class for an HTTP status."""
    default = ServerError if status_code >= 500 else APIStatusError
    return _BY_STATUS.get(status_code, default)


def shown(text: str) -> str:
    """Untrusted text for a log: on one line, in ASCII, and shortened."""
    return ascii(text[:300])[1:-1]


def request_line(request: httpx.Request) -> str:
    """Method and URL, without credentials and query, as parameters may be secret."""
    url = request.url
    path = url.raw_path.partition(b"?")[0]
    return f"{request.method} {url.scheme}://{url.netloc.decode()}{path.decode()}"


def _of_request(response: httpx.Response) -> str:
    try:
        return f" ({request_line(response.request)})"
    except RuntimeError:  # The response was made by hand.
        return ""


def _message(fields: Mapping[str, Any]) -> str | None:
    """The API's message: `error`, which may be nested, or `message`."""
    while True:
        for key in ("error", "message"):
            value = fields.get(key)
            if isinstance(value, dict):
                fields = value
                break
            if value and isinstance(value, str):
                return value
        else:
            return None
