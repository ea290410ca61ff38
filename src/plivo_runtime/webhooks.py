"""Reading webhook requests: check the signature, find the event, decode its model.

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
    """What the API document says about one event, as far as recognising and decoding need it."""

    model: str
    """Name of the model class."""
    required: frozenset[str]
    """Parameters that are always sent."""
    choices: Mapping[str, frozenset[str]] = field(factory=dict)
    """The documented values of the parameters that have a list of them."""
    kinds: Mapping[str, Kind] = field(factory=dict)
    """The parameters that are no strings."""
    structured: frozenset[str] = frozenset()
    """The parameters that are lists or objects."""
    json: bool = False
    """Whether it is sent as JSON, and not as a form."""

    def matches(self, params: Params) -> bool:
        """Whether `params`, which this event fits, have nothing that contradicts it."""
        return all(
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
        # A signature does not cover JSON, so it cannot stand for a form.
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
        # A value that is newer than the document must not lose the event: the one that knows
        # most of the parameters is it.
        if not candidates:
            raise UnknownEventError(params)
        return max(
            candidates, key=lambda event: len(params.keys() & self.model(event).wire_names())
        )

    def _contradicted(self, event: EventType, params: Params) -> bool:
        """Whether a list or an object stands where the event has a text."""
        texts = self.model(event).wire_names() - event.structured
        return any(isinstance(params[name], list | Mapping) for name in params.keys() & texts)

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

    def verify(self, auth_tokens: Tokens | None, versions: Sequence[Version]) -> None:
        """Check who sent it.

        A signature of version 3 covers the fields of a form and the query. Nobody documents that
        it covers a JSON body, which has neither; here it does not.

        Args:
            auth_tokens: One token or several, or None for the one of the environment.
            versions: Those to accept: see `signatures.verify`.

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
            versions=versions,
        ):
            raise SignatureError(f"no valid signature on {shown(self.method)} {shown(self.url)}")

    def decode(self) -> Any:
        """The model of its event.

        Raises:
            UnknownEventError: No documented event has these parameters.
        """
        fields = self.params if self.is_json else _last_values(self.params)
        event = self.webhooks.recognise(fields, is_json=self.is_json)
        lists = {name: self.params[name] for name in fields.keys() & event.structured}
        model = self.webhooks.model(event).from_dict(event.typed({**fields, **lists}))
        model.raw = self.params
        return model


def _check_types(method: object, url: object, body: object, params: object) -> None:
    """Raise TypeError for an argument that a stranger cannot have chosen."""
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
    """A dict with every value of those that a framework's multi-dict has for a name."""
    # Django, Werkzeug and Starlette; aiohttp.
    values = getattr(params, "getlist", None) or getattr(params, "getall", None)
    return {name: values(name) for name in params} if values else dict(params)


def _last_values(params: Params) -> dict[str, object]:
    """Of a name that occurs several times the last value: the API appends its own to your URL's."""
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
