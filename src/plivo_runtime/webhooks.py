"""Reading webhook requests: check the signature, find the event, decode its model.

The generated package has the table of documented events and the public `parse`.
"""

from __future__ import annotations

import os
from importlib import import_module
from typing import TYPE_CHECKING, Any, Literal, TypeAlias
from urllib.parse import urlsplit

from attrs import field, frozen

from plivo_runtime import codec, signatures
from plivo_runtime.errors import MissingCredentialsError, SignatureError, UnknownEventError
from plivo_runtime.forms import parse_form

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from plivo_runtime.model import Model
    from plivo_runtime.signatures import Headers, Params, Tokens

Kind: TypeAlias = Literal["integer", "number", "boolean"]

_CONVERTERS: dict[Kind, Callable[[str], object]] = {
    "integer": int,
    "number": float,
    "boolean": lambda text: {"true": True, "false": False}[text.lower()],
}


@frozen
class EventType:
    """What the API document says about one event, as far as recognising and decoding need it."""

    model: str
    """Name of the model class."""
    required: frozenset[str]
    """Parameters that are always sent."""
    choices: Mapping[str, frozenset[str]] = field(factory=dict)
    """The documented values of the parameters that have a list of them."""
    kinds: Mapping[str, Kind] = field(factory=dict)
    """The parameters that are no strings."""

    def matches(self, params: Params) -> bool:
        """Whether `params` has all this event requires, and nothing that contradicts it."""
        return self.required <= params.keys() and all(
            params[name] in values for name, values in self.choices.items() if name in params
        )

    def typed(self, params: Params) -> dict[str, object]:
        """`params` with numbers and booleans in place of the text that a form has for them.

        A text that is none of that kind stays; an empty one is null, for forms know no null.
        """
        return {name: _convert(value, self.kinds.get(name)) for name, value in params.items()}


@frozen
class Webhooks:
    """The events of one API."""

    events: Sequence[EventType]
    """Every documented event, the most specific first."""
    package: str
    """The generated package, whose models the events are."""
    prefix: str
    """Of the environment variable with the auth token."""

    def request(
        self,
        *,
        method: str,
        url: str,
        headers: Headers,
        body: bytes | str | None,
        params: Params | None,
    ) -> WebhookRequest:
        """Read a request.

        Args:
            method: `GET` or `POST`.
            url: The URL with its query, which holds the parameters of a GET.
            headers: Their `Content-Type` says whether the body is a form or JSON.
            body: The body of a POST as it was received.
            params: The parameters, if the web framework has decoded them already.
        """
        is_json = "json" in signatures.header(headers, "Content-Type").lower()
        if params is None:
            params = _received(method, url, body, is_json=is_json)
        return WebhookRequest(self, method, url, headers, params, is_json)

    def recognise(self, params: Params) -> EventType:
        """The event that has these parameters.

        Raises:
            UnknownEventError: There is none.
        """
        for event in self.events:
            if event.matches(params):
                return event
        # A value that is newer than the document must not lose the event: the one that knows
        # most of the parameters is it.
        candidates = [event for event in self.events if event.required <= params.keys()]
        if not candidates:
            raise UnknownEventError(params)
        return max(
            candidates, key=lambda event: len(params.keys() & self.model(event).wire_names())
        )

    def model(self, event: EventType) -> type[Model]:
        """The model class of an event."""
        model: type[Model] = getattr(import_module(f"{self.package}.models"), event.model)
        return model


@frozen
class WebhookRequest:
    """A request that somebody sent, and what it carries."""

    webhooks: Webhooks
    method: str
    url: str
    headers: Headers
    params: Params
    is_json: bool

    def verify(self, auth_tokens: Tokens | None) -> None:
        """Check who sent it.

        A signature covers the fields of a form and the query. Nobody documents that it covers a
        JSON body, which has neither (fact sheet 2.5 and 10.2); here it does not.

        Args:
            auth_tokens: One token or several, or None for the one of the environment.

        Raises:
            MissingCredentialsError: There is no token to check with.
            SignatureError: None of the tokens made the signature.
        """
        if auth_tokens is None:
            variable = f"{self.webhooks.prefix}_AUTH_TOKEN"
            auth_tokens = os.environ.get(variable, "")
            if not auth_tokens:
                raise MissingCredentialsError(f"give auth_tokens= or set {variable}")
        if not signatures.verify(
            method=self.method,
            url=self.url,
            headers=self.headers,
            params={} if self.is_json else self.params,
            auth_tokens=auth_tokens,
        ):
            raise SignatureError(f"no valid signature on {self.method} {self.url}")

    def decode(self) -> Any:
        """The model of its event.

        Raises:
            UnknownEventError: No documented event has these parameters.
        """
        event = self.webhooks.recognise(self.params)
        model = self.webhooks.model(event).from_dict(event.typed(self.params))
        model.raw = self.params
        return model


def _received(method: str, url: str, body: bytes | str | None, *, is_json: bool) -> Params:
    if method.upper() == "GET":
        return parse_form(urlsplit(url).query)
    text = body.decode(errors="replace") if isinstance(body, bytes) else body or ""
    if not is_json:
        return parse_form(text)
    try:
        decoded = codec.loads(text.encode())
    except ValueError:
        return {}
    return decoded if isinstance(decoded, dict) else {}


def _convert(value: object, kind: Kind | None) -> object:
    if kind is None or not isinstance(value, str):
        return value
    if value == "":
        return None
    try:
        return _CONVERTERS[kind](value)
    except (ValueError, KeyError):
        return value
