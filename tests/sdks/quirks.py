"""What each SDK is known to send beyond the documentation.

A run fails when an SDK stops doing it: then the emulator is no longer tried with it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from plivo_emulator.pipeline.journal import Entry

Quirk = tuple[str, str, Callable[[Entry], bool]]


def _body(**fields: object) -> Callable[[Entry], bool]:
    """Whether the request's body has these fields; types count."""

    def holds(entry: Entry) -> bool:
        body = entry.request_body
        return isinstance(body, dict) and all(
            name in body and body[name] == value and type(body[name]) is type(value)
            for name, value in fields.items()
        )

    return holds


def _has(name: str) -> Callable[[Entry], bool]:
    return lambda entry: isinstance(entry.request_body, dict) and name in entry.request_body


def _array(name: str) -> Callable[[Entry], bool]:
    return lambda entry: _has(name)(entry) and isinstance(entry.request_body[name], list)


def _path(part: str) -> Callable[[Entry], bool]:
    return lambda entry: part in entry.path


def _no_slash(entry: Entry) -> bool:
    return not entry.path.partition("?")[0].endswith("/")


def _null_part(entry: Entry) -> bool:
    body = entry.request_body
    return isinstance(body, dict) and None in body.get("interactive", {}).values()


QUIRKS: Final[Mapping[str, tuple[Quirk, ...]]] = {
    "python": (
        ("the identifier again in the body", "masking_sessions_update", _has("session_uuid")),
        ("arguments of DELETE as JSON", "applications_delete", _has("app_id")),
        ("`enabled: false` with each new name", "subaccounts_update", _body(enabled=False)),
        ("`True` and `False` in queries", "phone_numbers_list", _path("eligible=True")),
        ("`exp` and `nbf` of a token as text", "tokens_create", _body(exp="1700003600")),
        ("`null` for the parts of WhatsApp buttons that are not set", "messages_send", _null_part),
    ),
    "node": (
        ("a double slash", "accounts_get", _path("//")),
        ("booleans as text", "subaccounts_create", _body(enabled="true")),
        ("arguments of DELETE as JSON", "subaccounts_delete", _body(cascade="true")),
        ("an empty text as the body", "numbers_unrent", lambda entry: entry.request_body == ""),
        ("no slash after an identifier", "masking_sessions_get", _no_slash),
        ("the identifier again in the body", "masking_sessions_update", _has("session_uuid")),
        ("`geo_match` for `geomatch`", "masking_sessions_create", _has("geo_match")),
        ("filters with a single underscore", "verify_sessions_list", _path("session_time_gte=")),
        ("`created_times` for `created_time`", "masking_sessions_list", _path("created_times=")),
    ),
    "go": (
        ("a double slash", "accounts_get", _path("//")),
        ("zeros for numbers left out", "masking_sessions_create", _body(session_expiry=0)),
        ("arguments of DELETE as JSON", "subaccounts_delete", _body(cascade=True)),
        ("empty texts for what is left out", "verified_caller_ids_initiate", _body(subaccount="")),
        ("`incoming_allow` beside `per`", "tokens_create", _has("incoming_allow")),
    ),
    "java": (
        (
            "zeros for numbers left out",
            "masking_sessions_create",
            _body(session_expiry=0, call_time_limit=0, ring_timeout=0),
        ),
        ("zeros in updates too", "masking_sessions_update", _body(ring_timeout=0)),
        ("arguments of DELETE as JSON", "applications_delete", _body(cascade=True)),
        ("filters with a single underscore", "masking_sessions_list", _path("created_time_gt=")),
        ("an array for `numbers`", "numbers_add", _array("numbers")),
    ),
}
