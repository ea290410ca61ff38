"""Importing is cheap: what is not used is not loaded."""

from __future__ import annotations

import subprocess
import sys

import pytest

import plivo_client


def loaded_by(code: str) -> set[str]:
    """The modules that are loaded after some code ran in a fresh interpreter."""
    script = f"{code}\nimport sys\nprint('\\n'.join(sys.modules))"
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return set(ran.stdout.split())


def test_importing_the_package_loads_neither_http_nor_models() -> None:
    loaded = loaded_by("import plivo_client")
    assert "plivo_client" in loaded
    assert not {"httpx", "attrs", "json", "plivo_client.models"} & loaded


def test_a_client_loads_no_http_library_no_model_and_no_operation() -> None:
    loaded = loaded_by("from plivo_client import Plivo; Plivo('MA', 'token').masking_sessions")
    assert "plivo_client.api.masking_sessions" in loaded
    assert "httpx" not in loaded
    assert not [
        name
        for name in loaded
        if name.startswith(("plivo_client.models.", "plivo_client.api.masking_sessions."))
    ]


def test_errors_and_webhooks_need_no_http_library() -> None:
    loaded = loaded_by("from plivo_client import NotFoundError, webhooks; webhooks.parse")
    assert "plivo_client.webhooks" in loaded
    assert "httpx" not in loaded


def test_signatures_need_nothing_but_the_standard_library() -> None:
    loaded = loaded_by("from plivo_runtime.signatures import sign_v3")
    assert not {"httpx", "attr", "attrs", "orjson"} & loaded


def test_one_model_loads_no_other() -> None:
    loaded = loaded_by("from plivo_client.models import Account")
    models = {name for name in loaded if name.startswith("plivo_client.models.")}
    assert models == {"plivo_client.models.account"}


@pytest.mark.parametrize("module", ["plivo_client", "plivo_client.models"])
def test_lazy_names_look_like_ordinary_ones(module: str) -> None:
    package = __import__(module, fromlist=["x"])
    for name in package.__all__:
        assert getattr(package, name) is not None
        assert name in dir(package)
    with pytest.raises(AttributeError, match="has no attribute 'Nothing'"):
        package.Nothing  # noqa: B018


def test_star_import_has_everything() -> None:
    namespace: dict[str, object] = {}
    exec("from plivo_client import *", namespace)
    assert set(plivo_client.__all__) <= namespace.keys()


REQUEST = """
from plivo_client import Plivo; Plivo
import httpx
transport = httpx.MockTransport(lambda request: httpx.Response(200, json={}))
Plivo("MA1", "token", transport=transport).accounts.get()
"""


def test_a_request_loads_neither_asyncio_nor_the_commands_of_httpx() -> None:
    loaded = loaded_by(REQUEST)
    assert "plivo_runtime.connections" in loaded
    assert not {"asyncio", "click", "rich", "pygments"} & loaded


def test_the_commands_of_httpx_still_work() -> None:
    code = "from plivo_client import Plivo; Plivo; import httpx; httpx.main(['--help'])"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert "Usage: httpx" in ran.stdout + ran.stderr
