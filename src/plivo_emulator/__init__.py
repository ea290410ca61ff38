"""A stateful emulator of the Plivo REST API, driven by the same contract as the client.

Start it with ``plivo-emulator serve``, with the ``plivo_emulator`` pytest fixture, or in your
own process::

    from plivo_emulator import Emulator, Request

    with Emulator() as emulator:
        reply = emulator.handle(Request("GET", "/v1/Account/MAEMULATOR0000000000/"))

The names below are imported on first use, so that importing the package costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from plivo_emulator.emulator import Emulator
    from plivo_emulator.form_check import Mistake, check_form
    from plivo_emulator.hosting import ApplicationFailed, ServedApplication, serve
    from plivo_emulator.pipeline.errors import ApiError
    from plivo_emulator.pipeline.http import Reply, Request
    from plivo_emulator.serving.server import BackgroundServer
    from plivo_emulator.settings import Settings

__all__ = [
    "ApiError",
    "ApplicationFailed",
    "BackgroundServer",
    "Emulator",
    "Mistake",
    "Reply",
    "Request",
    "ServedApplication",
    "Settings",
    "check_form",
    "serve",
]

_HOMES = {
    "ApiError": "pipeline.errors",
    "ApplicationFailed": "hosting",
    "BackgroundServer": "serving.server",
    "Emulator": "emulator",
    "Mistake": "form_check",
    "Reply": "pipeline.http",
    "Request": "pipeline.http",
    "ServedApplication": "hosting",
    "Settings": "settings",
    "check_form": "form_check",
    "serve": "hosting",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    try:
        return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    except ModuleNotFoundError as error:
        from plivo_emulator.extras import missing_extra

        raise ModuleNotFoundError(missing_extra(error), name=error.name) from None
