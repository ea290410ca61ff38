"""Redirects `requests` to the emulator in Python programs under `plivo-emulator run`.

Python imports this module at startup because its folder is on PYTHONPATH. It is needed because the
official SDK prepares its requests itself, and for those `requests` reads neither HTTPS_PROXY nor
REQUESTS_CA_BUNDLE. This module applies both to requests for the vendor's hosts only.

It runs inside other programs: it must work with Python 3.6 or later and import nothing from this
project.
"""

# pathlib would slow down every start of Python.
# ruff: noqa: PTH100, PTH120

import functools
import importlib.machinery
import importlib.util
import os
import sys
from typing import Any
from urllib.parse import urlsplit

_MODULE = "requests.adapters"
_PROXY = os.environ.get("PLIVO_EMULATOR_PROXY")
_AUTHORITIES = os.environ.get("PLIVO_EMULATOR_CA")
_DOMAINS = tuple(filter(None, os.environ.get("PLIVO_EMULATOR_DOMAINS", "").split(",")))
_SUBDOMAINS = tuple("." + domain for domain in _DOMAINS)


def _redirect(adapters: Any) -> None:
    original = adapters.HTTPAdapter.send

    @functools.wraps(original)
    def send(
        self: Any,
        request: Any,
        stream: Any = False,
        timeout: Any = None,
        verify: Any = True,
        cert: Any = None,
        proxies: Any = None,
        **more: Any,
    ) -> Any:
        host = urlsplit(request.url).hostname or ""
        if host in _DOMAINS or host.endswith(_SUBDOMAINS):
            proxies = {"http": _PROXY, "https": _PROXY}
            verify = verify and _AUTHORITIES
        return original(self, request, stream, timeout, verify, cert, proxies, **more)

    adapters.HTTPAdapter.send = send


class _Finder:
    """A finder that waits for one import, then removes itself."""

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> Any:
        if name != _MODULE:
            return None
        sys.meta_path.remove(self)
        spec = importlib.util.find_spec(name)
        if spec is not None and spec.loader is not None:
            execute = spec.loader.exec_module

            def exec_module(module: Any) -> None:
                execute(module)
                _redirect(module)

            spec.loader.exec_module = exec_module  # type: ignore[method-assign]
        return spec


def _run_the_next_one() -> None:
    """Import the `sitecustomize` that this one shadows, if there is one."""
    here = os.path.dirname(os.path.abspath(__file__))
    path = [each for each in sys.path if os.path.abspath(each) != here]
    spec = importlib.machinery.PathFinder.find_spec(__name__, path)
    if spec is not None and spec.loader is not None:
        module = importlib.util.module_from_spec(spec)
        sys.modules[__name__] = module
        spec.loader.exec_module(module)


if _PROXY and _AUTHORITIES:
    sys.meta_path.insert(0, _Finder())
_run_the_next_one()
