"""Client for the Plivo API (generated).

`Plivo` and `AsyncPlivo` are the clients; `plivo_client.models` contains their results,
`plivo_client.webhooks` decodes the webhooks that the API sends.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from plivo_runtime.bodies import File
    from plivo_runtime.request import RequestOptions
    from plivo_runtime.resources import RawResponse
    from plivo_runtime.timestamps import format_timestamp, parse_timestamp
    from plivo_runtime.unset import UNSET, Unset

    from .client import AsyncPlivo, Plivo
    from .errors import (
        APIConnectionError,
        APIResponseError,
        APIStatusError,
        APITimeoutError,
        AuthenticationError,
        BadRequestError,
        ConflictError,
        MethodNotAllowedError,
        MissingCredentialsError,
        NotFoundError,
        PermissionDeniedError,
        PlivoError,
        RateLimitError,
        ServerError,
        SignatureError,
        UnknownEventError,
        UnprocessableEntityError,
    )
else:
    from plivo_runtime.lazy import lazy_names

    # Everything is loaded on first use, including the HTTP library and the models.
    __getattr__, __dir__ = lazy_names(
        globals(),
        {
            "plivo_runtime.bodies": ("File",),
            "plivo_runtime.request": ("RequestOptions",),
            "plivo_runtime.resources": ("RawResponse",),
            "plivo_runtime.timestamps": ("format_timestamp", "parse_timestamp"),
            "plivo_runtime.unset": ("UNSET", "Unset"),
            ".client": ("AsyncPlivo", "Plivo"),
            ".errors": (
                "APIConnectionError",
                "APIResponseError",
                "APIStatusError",
                "APITimeoutError",
                "AuthenticationError",
                "BadRequestError",
                "ConflictError",
                "MethodNotAllowedError",
                "MissingCredentialsError",
                "NotFoundError",
                "PermissionDeniedError",
                "PlivoError",
                "RateLimitError",
                "ServerError",
                "SignatureError",
                "UnknownEventError",
                "UnprocessableEntityError",
            ),
        },
    )

__version__ = "0.1.0"
__all__ = [
    "UNSET",
    "APIConnectionError",
    "APIResponseError",
    "APIStatusError",
    "APITimeoutError",
    "AsyncPlivo",
    "AuthenticationError",
    "BadRequestError",
    "ConflictError",
    "File",
    "MethodNotAllowedError",
    "MissingCredentialsError",
    "NotFoundError",
    "PermissionDeniedError",
    "Plivo",
    "PlivoError",
    "RateLimitError",
    "RawResponse",
    "RequestOptions",
    "ServerError",
    "SignatureError",
    "UnknownEventError",
    "UnprocessableEntityError",
    "Unset",
    "__version__",
    "format_timestamp",
    "parse_timestamp",
]
