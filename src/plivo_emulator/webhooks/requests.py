"""The signed request of an attempt to deliver."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

import orjson

from plivo_emulator.core.services import EventKind
from plivo_emulator.ids import Ids
from plivo_emulator.pipeline.auth import ACCOUNTS, SUBACCOUNTS
from plivo_emulator.store import Row, Transaction
from plivo_emulator.webhooks.address_map import Route
from plivo_emulator.webhooks.events import DELIVERY_HEADER
from plivo_emulator.webhooks.urls import authorization_of, form, requested_url, with_fields
from plivo_runtime.signatures import signature_headers

# C41.
_NONCE_LENGTH: Final = 20


@dataclass(frozen=True, slots=True)
class SignedRequest:
    """A request as it is sent.

    Attributes:
        method: GET or POST.
        url: that is signed.
        route: where it is sent.
        headers: with signatures.
        body: `None` for GET.
        authorization: the header for credentials of the URL, which is not recorded.
    """

    method: str
    url: str
    route: Route
    headers: dict[str, str]
    body: bytes | None
    authorization: dict[str, str]


def signed_request(
    kind: EventKind, row: Row, tokens: tuple[str, str], route_of: Callable[[str], Route]
) -> SignedRequest:
    """Build the request of the next attempt.

    Args:
        kind: the kind of event.
        row: the delivery.
        tokens: see `signing_tokens`.
        route_of: returns where a URL leads.

    Raises:
        ValueError: the URL cannot be requested.
    """
    delivery = row.document
    method = delivery["method"]
    fields = {name: _as_text(value) for name, value in delivery["payload"].items()}
    url = requested_url(delivery["url"])
    body: bytes | None = None
    headers = {
        "user-agent": "plivo-emulator",
        DELIVERY_HEADER: row["delivery_id"],
    }
    if method == "GET":
        url = with_fields(url, fields)
    elif kind.form:
        headers["content-type"] = "application/x-www-form-urlencoded"
        body = form(fields)
    else:
        headers["content-type"] = "application/json"
        body = orjson.dumps(delivery["payload"])
    owner_token, main_token = tokens
    number = row["attempts"] + 1
    headers |= signature_headers(
        method=method,
        url=url,
        nonce=Ids.named_digits(f"{row['delivery_id']}/{number}", _NONCE_LENGTH),
        params=fields if method == "POST" and kind.form else {},
        owner_token=owner_token,
        main_token=main_token,
    )
    route = route_of(url)
    headers |= route.headers
    return SignedRequest(method, url, route, headers, body, authorization_of(delivery["url"]))


def _as_text(value: Any) -> str:
    """Format a value for a form or query: text as it is, others as JSON."""
    return value if isinstance(value, str) else orjson.dumps(value).decode()


def signing_tokens(tx: Transaction, row: Row) -> tuple[str, str]:
    """Return the signing tokens: the owner's and the main account's (C41)."""
    main = ACCOUNTS.get(tx, row["account"])
    own = SUBACCOUNTS.get(tx, row["subaccount"]) if row["subaccount"] else main
    main_token = main["auth_token"] if main else ""
    return (own["auth_token"] if own else main_token), main_token
