"""Client for the Plivo emulator control API (generated).

`PlivoEmulator` and `AsyncPlivoEmulator` are the clients; `plivo_emulator_client.models` contains their results.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from plivo_runtime.request import RequestOptions
    from plivo_runtime.resources import RawResponse
    from plivo_runtime.timestamps import format_timestamp, parse_timestamp
    from plivo_runtime.unset import UNSET, Unset

    from .client import AsyncPlivoEmulator, PlivoEmulator
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
            "plivo_runtime.request": ("RequestOptions",),
            "plivo_runtime.resources": ("RawResponse",),
            "plivo_runtime.timestamps": ("format_timestamp", "parse_timestamp"),
            "plivo_runtime.unset": ("UNSET", "Unset"),
            ".client": ("AsyncPlivoEmulator", "PlivoEmulator"),
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
    "AsyncPlivoEmulator",
    "AuthenticationError",
    "BadRequestError",
    "ConflictError",
    "MethodNotAllowedError",
    "MissingCredentialsError",
    "NotFoundError",
    "PermissionDeniedError",
    "PlivoEmulator",
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
