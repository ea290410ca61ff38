"""Webhook requests: verify the signature, recognise the event, decode its model.

The generated package has the table of documented events and the public `parse`.
"""

from __future__ import annotations

import math
import os
import re
from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from attrs import field, frozen

from plivo_runtime import codec, signatures
from plivo_runtime.errors import (
    MissingCredentialsError,
    SignatureError,
    UnknownEventError,
    shown,
)
from plivo_runtime.forms import parse_form

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from plivo_runtime.model import Model
    from plivo_runtime.signatures import Headers, Params, Tokens, Version

Kind: TypeAlias = Literal["integer", "number", "boolean"]

_NUMBER = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?")


def _number(text: str) -> float:
    number = float(text) if _NUMBER.fullmatch(text) else math.nan
    if not math.isfinite(number):
        raise ValueError(f"not a number: {text!r}")
    return number


def _integer(text: str) -> int:
    _number(text)
    return int(text)


_CONVERTERS: dict[Kind, Callable[[str], object]] = {
    "integer": _integer,
    "number": _number,
    "boolean": lambda text: {"true": True, "false": False}[text.lower()],
}


@frozen
class EventType:
    """An event in the API document, as far as needed to recognise and decode it."""

    model: str
    """Name of the model class."""
    required: frozenset[str]
    """Parameters that are always sent."""
    choices: Mapping[str, frozenset[str]] = field(factory=dict)
    """The documented values of enum parameters."""
    kinds: Mapping[str, Kind] = field(factory=dict)
    """The parameters that are not strings."""
    structured: frozenset[str] = frozenset()
    """The parameters that are lists or objects."""
    json: bool = False
    """Whether it is sent as JSON instead of a form."""

    def matches(self, params: Params) -> bool:
        """Whether `params` contain nothing that contradicts this event."""
        return all(
            params[name] in values for name, values in self.choices.items() if name in params
        )

    def typed(self, params: Params) -> dict[str, object]:
        """`params` with numbers and booleans converted from the text in a form.

        Other text is not changed; empty text becomes null, which forms cannot express.
        """
        return {name: _convert(value, self.kinds.get(name)) for name, value in params.items()}


@frozen
class Webhooks:
    """The events of one API."""

    events: Sequence[EventType]
    """All documented events, the most specific first."""
    package: str
    """The generated package with the models of the events."""
    prefix: str
    """Prefix of the environment variable for the Auth Token."""

    def request(
        self,
        *,
        method: str,
        url: str,
        headers: Headers,
        body: bytes | str | None,
        params: Params | None,
    ) -> WebhookRequest:
        """Parse a request.

        Args:
            method: `GET` or `POST`.
            url: The URL with its query, which holds the parameters of a GET.
            headers: The headers; `Content-Type` distinguishes forms and JSON.
            body: The body of a POST as it was received.
            params: The parameters, if the web framework has already decoded them.
        """
        _check_types(method, url, body, params)
        named = signatures.headers_by_name(headers)
        is_get = method.upper() == "GET"
        is_json = not is_get and _is_json(named.get("content-type", ""))
        if is_get:
            params = _query(url, params or {})
        elif params is None:
            params = _decoded(body, is_json=is_json)
        return WebhookRequest(self, method, url, named, _plain(params), is_json)

    def recognise(self, params: Params, *, is_json: bool) -> EventType:
        """The event that has these parameters.

        Raises:
            UnknownEventError: There is none.
        """
        # A signature does not cover JSON, so JSON is not accepted instead of a form.
        candidates = [
            event
            for event in self.events
            if event.required <= params.keys()
            and (event.json or not is_json)
            and not self._contradicted(event, params)
        ]
        for event in candidates:
            if event.matches(params):
                return event
        # A value newer than the document must not hide the event: the one that documents most
        # parameters is chosen.
        if not candidates:
            raise UnknownEventError(params)
        return max(
            candidates, key=lambda event: len(params.keys() & self.model(event).wire_names())
        )

    def _contradicted(self, event: EventType, params: Params) -> bool:
        """Whether a parameter that should be text is a list or an object."""
        texts = self.model(event).wire_names() - event.structured
        return any(isinstance(params[name], list | Mapping) for name in params.keys() & texts)

    def model(self, event: EventType) -> type[Model]:
        """The model class of an event."""
        model: type[Model] = getattr(import_module(f"{self.package}.models"), event.model)
        return model


@frozen
class WebhookRequest:
    """A webhook request that has not been verified."""

    webhooks: Webhooks
    method: str
    url: str
    headers: Headers
    params: Params
    is_json: bool

    def verify(self, auth_tokens: Tokens | None, versions: Sequence[Version]) -> None:
        """Verify the signature.

        A signature of version 3 covers the fields of a form and the query. A JSON body is not
        covered, as far as documented.

        Args:
            auth_tokens: One token or several, or None for the one in the environment.
            versions: The versions to accept; see `signatures.verify`.

        Raises:
            MissingCredentialsError: No token is given or in the environment.
            SignatureError: There is no valid signature.
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
            versions=versions,
        ):
            whole = "" if "://" in self.url else "; `url` must begin with https:// and the host"
            request = f"{shown(self.method)} {shown(self.url)}"
            raise SignatureError(f"no valid signature on {request}{whole}")

    def decode(self) -> Any:
        """Decode the model of its event.

        Raises:
            UnknownEventError: No documented event matches.
        """
        fields = self.params if self.is_json else _last_values(self.params)
        event = self.webhooks.recognise(fields, is_json=self.is_json)
        lists = {name: self.params[name] for name in fields.keys() & event.structured}
        model = self.webhooks.model(event).from_dict(event.typed({**fields, **lists}))
        model.raw = self.params
        return model


def _check_types(method: object, url: object, body: object, params: object) -> None:
    """Raise TypeError for wrong argument types, which are bugs of the caller."""
    for name, value, kind in (
        ("method", method, str),
        ("url", url, str),
        ("body", body, bytes | str | None),
        ("params", params, Mapping | None),
    ):
        if not isinstance(value, kind):
            raise TypeError(f"{name} must not be of type {type(value).__name__}")
    if body and params is not None:
        raise TypeError("give body or params, not both")


def _is_json(content_type: str) -> bool:
    media_type = content_type.partition(";")[0].strip().lower()
    return media_type == "application/json" or media_type.endswith("+json")


def _query(url: str, params: Params) -> Params:
    try:
        return signatures.params_of_get(url, params)
    except ValueError:
        return {}


def _decoded(body: bytes | str | None, *, is_json: bool) -> Params:
    text = body.decode(errors="replace") if isinstance(body, bytes) else body or ""
    if not is_json:
        return parse_form(text)
    try:
        decoded = codec.loads(text.encode())
    except ValueError:
        return {}
    return decoded if isinstance(decoded, dict) else {}


def _plain(params: Params) -> dict[str, object]:
    """A dict with all values of a framework's multi-dict."""
    # Django, Werkzeug and Starlette; aiohttp.
    values = getattr(params, "getlist", None) or getattr(params, "getall", None)
    return {name: values(name) for name in params} if values else dict(params)


def _last_values(params: Params) -> dict[str, object]:
    """The last value of each repeated name, as the API appends its own to your URL's."""
    return {
        name: value[-1] if isinstance(value, list | tuple) else value
        for name, value in params.items()
        if value not in ([], ())
    }


def _convert(value: object, kind: Kind | None) -> object:
    if kind is None or not isinstance(value, str):
        return value
    if value == "":
        return None
    try:
        return _CONVERTERS[kind](value)
    except (ValueError, KeyError):
        return value
