"""The request of an operation, before the client adds URL and credentials."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple, TypedDict
from urllib.parse import quote, unquote

from plivo_runtime.model import Model, encode
from plivo_runtime.suggestions import did_you_mean
from plivo_runtime.timeouts import check_timeout
from plivo_runtime.unset import UNSET, Unset

if TYPE_CHECKING:
    from plivo_runtime.timeouts import Timeout


class RequestOptions(TypedDict, total=False):
    """Keyword arguments that every method accepts."""

    extra_headers: Mapping[str, str]
    """Headers to add, or to replace those of the client."""
    timeout: Timeout
    """Seconds, or `httpx.Timeout`, instead of the client's timeout."""


class Request(NamedTuple):
    """The request of an operation."""

    method: str
    path: str
    params: dict[str, Any] | None = None
    json: Any = None
    server: str | None = None
    """URL that the path is appended to, if it is not the API's."""
    query: str = ""
    """The encoded query, instead of `params`."""
    options: Mapping[str, Any] = {}
    """More arguments for an `httpx.Request`, such as `content`, `data`, `files` and `headers`."""
    extra_headers: Mapping[str, str] | None = None
    """Headers of the caller, which take precedence."""
    timeout: Timeout | None = None
    """None for the client's timeout."""

    def with_options(self, options: Mapping[str, Any], parse: object = None) -> Request:
        """A copy with the options of one call.

        Args:
            options: The keyword arguments that are no arguments of the operation.
            parse: The function of the operation's module that reads responses.

        Raises:
            TypeError: An argument is unknown, or not of the right type.
            ValueError: A header contains a character that is invalid there, such as a line break,
                or the timeout is not a positive number.
        """
        if not options:
            return self
        if unknown := options.keys() - RequestOptions.__annotations__.keys():
            raise TypeError(_unexpected(min(unknown), parse))
        _check_headers(options.get("extra_headers"))
        check_timeout(options.get("timeout"))
        return self._replace(**options)

    def query_value(self, name: str) -> Any:
        """The value of a query parameter; None if it is not sent."""
        if not self.query:
            return (self.params or {}).get(name)
        pairs = (pair.partition("=") for pair in self.query.split("&"))
        return next((unquote(value) for key, _, value in pairs if unquote(key) == name), None)

    def with_query_value(self, name: str, value: object) -> Request:
        """A copy with another value of a query parameter."""
        if not self.query:
            return self._replace(params={**(self.params or {}), name: value})
        others = (pair for pair in self.query.split("&") if unquote(pair.split("=")[0]) != name)
        pair = f"{quote(name, safe='')}={quote(str(value), safe='')}"
        return self._replace(query="&".join([*others, pair]))


def _unexpected(name: str, parse: object) -> str:
    """The message for an unknown argument of an operation, with the one that was meant."""
    import inspect

    build = getattr(parse, "__globals__", {}).get("build")
    arguments = inspect.signature(build).parameters if build else {}
    known = [*(one for one in arguments if one != "auth_id"), *RequestOptions.__annotations__]
    return f"unexpected keyword argument {name!r}{did_you_mean(name, known)}"


def _check_headers(headers: object) -> None:
    if headers is None:
        return
    if not isinstance(headers, Mapping):
        raise TypeError(f"extra_headers must be a mapping, not {type(headers).__name__}")
    for name, value in headers.items():
        if not (isinstance(name, str) and isinstance(value, str)):
            raise TypeError(f"extra_headers must contain strings, not {name!r}: {value!r}")
        if not (value.isascii() and value.isprintable()):
            raise ValueError(f"not a valid header value: {name}: {value!r}")


_OTHER_RESOURCES = frozenset({"", ".", ".."})
_NO_SINGLE_VALUES = (Unset, list, tuple, set, dict, Model)


def path_segment(value: object, name: str) -> str:
    """A path parameter, quoted so that it stays one segment.

    Args:
        value: Its value.
        name: The argument's name, for the error.

    Raises:
        ValueError: The value is empty or a dot segment, which would address another resource, or
            it is no single value, such as a list of identifiers or a whole model.
    """
    text = str(value).lower() if isinstance(value, bool) else str(value)
    if text in _OTHER_RESOURCES or value is None or isinstance(value, _NO_SINGLE_VALUES):
        raise ValueError(f"{name} must be a single value that is not empty, not {value!r}")
    return quote(text, safe="")


def joined(value: Any, separator: str) -> Any:
    """A list as the one text that the API takes for it; other values as they are."""
    return separator.join(map(str, value)) if isinstance(value, list | tuple) else value


def given(values: Mapping[str, Any], nullable: frozenset[str] = frozenset()) -> dict[str, Any]:
    """The given arguments in their wire format.

    Args:
        values: All arguments by wire name.
        nullable: Names for which None is a value; for the others it means "not given".

    Raises:
        ValueError: A datetime is naive.
        TypeError: A date, which is ambiguous without a time zone.
    """
    return {
        name: encode_named(name, value)
        for name, value in values.items()
        if value is not UNSET and (value is not None or name in nullable)
    }


def encode_named(name: str, value: Any) -> Any:
    """An argument as JSON; errors name it.

    Raises:
        ValueError: A datetime is naive.
        TypeError: A date, which is ambiguous without a time zone.
    """
    try:
        return encode(value)
    except (TypeError, ValueError) as error:
        raise type(error)(f"{name}: {error}") from None
