"""Serialisation of list and object parameters in the styles of OpenAPI.

| Style            | Not exploded | Exploded           | Place         |
|------------------|--------------|--------------------|---------------|
| `form`           | `n=a,b`      | `n=a&n=b`          | query, cookie |
| `spaceDelimited` | `n=a%20b`    | `n=a&n=b`          | query         |
| `pipeDelimited`  | `n=a%7Cb`    | `n=a&n=b`          | query         |
| `deepObject`     |              | `n[key]=a`         | query         |
| `simple`         | `a,b`, `k,v` | `a,b`, `k=v`       | path, header  |
| `json`           | JSON         |                    | everywhere    |
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any, NamedTuple
from urllib.parse import quote

from plivo_runtime.request import encode_named, path_segment
from plivo_runtime.unset import UNSET

_DELIMITERS = {"form": ",", "spaceDelimited": "%20", "pipeDelimited": "%7C"}
_RESERVED = "!$'()*,/:;?@[]"
"""Reserved characters that stay unescaped if the document allows it."""


class Parameter(NamedTuple):
    """A parameter with its style."""

    name: str
    value: Any
    style: str = "simple"
    explode: bool = False
    reserved: bool = False
    """Whether characters such as `/` and `,` stay unescaped."""


def query(*parameters: Parameter) -> str:
    """The given parameters as a query string."""
    return "&".join(pair for one in _given(parameters) for pair in _pairs(one))


def headers(*parameters: Parameter) -> dict[str, str]:
    """The given parameters as headers.

    Raises:
        ValueError: A value contains a character that is invalid in headers, such as a line break.
    """
    named = {one.name: _simple(one) for one in _given(parameters)}
    for name, value in named.items():
        if not (value.isascii() and value.isprintable()):
            raise ValueError(f"not a valid header value: {name}: {value!r}")
    return named


def cookies(*parameters: Parameter) -> dict[str, str]:
    """The given parameters as a cookie header."""
    pairs = [pair for one in _given(parameters) for pair in _pairs(one)]
    return {"Cookie": "; ".join(pairs)} if pairs else {}


def path_values(value: Any, name: str, *, style: str = "simple", explode: bool = False) -> str:
    """A list or an object as one segment of a path.

    Args:
        value: Its value.
        name: The argument's name, for the error.
        style: How it is written.
        explode: Whether objects are written as `k=v`.

    Raises:
        ValueError: It is empty, which would address another resource.
    """
    whole = _simple(Parameter(name, value, style, explode), partial(path_segment, name=name))
    if whole in {"", ".", ".."}:
        raise ValueError(f"{name} must not be empty, got {value!r}")
    return whole


def plain_text(value: Any) -> str:
    """A value as text: JSON for anything else, such as `true` for True."""
    if isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _given(parameters: tuple[Parameter, ...]) -> Iterator[Parameter]:
    for one in parameters:
        if one.value is not UNSET and one.value is not None:
            yield one._replace(value=_encoded(one))


def _encoded(parameter: Parameter) -> Any:
    value = encode_named(parameter.name, parameter.value)
    return json.dumps(value, separators=(",", ":")) if parameter.style == "json" else value


def _pairs(parameter: Parameter) -> Iterator[str]:
    """The pairs of a query or of cookies, quoted."""
    name, value, style, explode, _ = parameter
    if isinstance(value, Mapping):
        if style == "deepObject":
            yield from _deep(parameter)
        elif explode:
            yield from (f"{_quote(key)}={_value(parameter, one)}" for key, one in value.items())
        else:
            flat = (part for pair in value.items() for part in pair)
            yield f"{_quote(name)}={_joined(parameter, flat)}"
    elif isinstance(value, list) and not explode:
        yield f"{_quote(name)}={_joined(parameter, iter(value))}"
    else:
        each = value if isinstance(value, list) else [value]
        yield from (f"{_quote(name)}={_value(parameter, one)}" for one in each)


def _deep(parameter: Parameter) -> Iterator[str]:
    for key, value in parameter.value.items():
        inside = parameter._replace(name=f"{parameter.name}[{key}]", value=value, explode=True)
        yield from _pairs(inside)


def _joined(parameter: Parameter, values: Iterator[Any]) -> str:
    return _DELIMITERS[parameter.style].join(_value(parameter, one) for one in values)


def _value(parameter: Parameter, value: Any) -> str:
    return quote(plain_text(value), safe=_RESERVED if parameter.reserved else "")


def _quote(name: str) -> str:
    return quote(name, safe="")


def _simple(parameter: Parameter, written: Any = plain_text) -> str:
    value = parameter.value
    if isinstance(value, Mapping):
        between = "=" if parameter.explode else ","
        return ",".join(f"{written(key)}{between}{written(one)}" for key, one in value.items())
    if isinstance(value, list | tuple):
        return ",".join(written(one) for one in value)
    return str(written(value))
