"""What the user gave: an application, a function that makes one, or a name to import."""

from __future__ import annotations

import enum
import inspect
import pkgutil
import sys
from collections.abc import Callable
from importlib import import_module
from typing import Any, TypeAlias

from plivo_emulator.suggestions import did_you_mean

Application: TypeAlias = Callable[..., Any] | str


class Kind(enum.Enum):
    """The interface of an application; where it is a function, the number of its arguments."""

    AIOHTTP = "aiohttp"
    WSGI = 2
    ASGI = 3


def find(given: Application, url: str) -> tuple[Kind, Callable[..., Any]]:
    """Return the application and its interface.

    Args:
        given: see `hosting.serve`.
        url: where it is going to be served.

    Raises:
        TypeError: there is no application.
        ModuleNotFoundError: of the name to import, the module is missing.
        AttributeError: the module has no such attribute.
    """
    made = _imported(given) if isinstance(given, str) else given
    if (kind := _kind(made)) is not None:
        return kind, made
    if callable(made):
        made = _made(made, url)
        if (kind := _kind(made)) is not None:
            return kind, made
    raise TypeError(
        f"{made!r} is no web application: give an ASGI application (FastAPI, Starlette, Django), a "
        "WSGI application (Flask, Django), one of aiohttp, a function that returns one, or "
        '"module:name".'
    )


def _kind(application: Any) -> Kind | None:
    """Return the interface of an application, `None` of anything else."""
    # Whoever has such an application has imported aiohttp.
    aiohttp = sys.modules.get("aiohttp.web")
    if aiohttp is not None and isinstance(application, aiohttp.Application):
        return Kind.AIOHTTP
    if not callable(application):
        return None
    call = application if inspect.isroutine(application) else type(application).__call__
    if inspect.iscoroutinefunction(call) and _takes(application, Kind.ASGI.value):
        return Kind.ASGI
    if _takes(application, 0):
        return None
    return next((kind for kind in (Kind.WSGI, Kind.ASGI) if _takes(application, kind.value)), None)


def _made(factory: Callable[..., Any], url: str) -> Any:
    if _takes(factory, 0):
        return factory()
    if _takes(factory, 1):
        return factory(url)
    raise TypeError(
        f"{factory!r} needs arguments: write `serve(lambda: ...)`, or take one for the URL."
    )


def _takes(function: Callable[..., Any], count: int) -> bool:
    """Return whether a function can be called with a number of positional arguments."""
    try:
        inspect.signature(function).bind(*range(count))
    except (TypeError, ValueError):
        return False
    return True


def _imported(path: str) -> Any:
    """Import `module:attribute`; without an attribute, `app`."""
    name, _, attribute = path.partition(":")
    try:
        value: Any = import_module(name)
    except ModuleNotFoundError as error:
        if error.name is None or not f"{name}.".startswith(f"{error.name}."):
            raise  # the application itself imports something that is missing
        hint = did_you_mean(error.name, (each.name for each in pkgutil.iter_modules()))
        raise ModuleNotFoundError(f"There is no module {error.name}{hint}", name=name) from None
    for part in (attribute or "app").split("."):
        if not hasattr(value, part):
            hint = did_you_mean(part, vars(value))
            raise AttributeError(f"{path!r}: {name} has no {part}{hint}")
        value = getattr(value, part)
    return value
