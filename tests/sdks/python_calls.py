"""Calls the official `plivo` package as it is published, and points it at another server.

The SDK has no option for its address, but reads it from constants of its module `plivo.rest.client`
at every request: setting those is all it takes.
"""

from __future__ import annotations

import inspect
import json
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import plivo
import plivo.resources.lookup as sdk_lookup
from plivo.rest import client as sdk
from plivo.utils import validate_signature
from plivo.utils.interactive import Interactive
from plivo.utils.location import Location
from plivo.utils.signature_v3 import validate_v3_signature
from plivo.utils.template import Template

_ADDRESSES = (
    "PLIVO_API_BASE_URI",
    "API_VOICE_BASE_URI",
    "API_VOICE_BASE_URI_FALLBACK_1",
    "API_VOICE_BASE_URI_FALLBACK_2",
)
# Arguments that it takes only as objects of its own.
_OBJECTS = {"template": Template, "interactive": Interactive, "location": Location}


@contextmanager
def connect(base_url: str, auth_id: str, auth_token: str) -> Iterator[Any]:
    """Give a `plivo.RestClient` that talks to another server.

    Args:
        base_url: of the API, such as `http://127.0.0.1:12121/v1`.
        auth_id: of the account or subaccount.
        auth_token: its token.
    """
    lookup, insights = sdk_lookup.LOOKUP_API_ENDPOINT, sdk.CALLINSIGHTS_BASE_URL
    before = {name: getattr(sdk, name) for name in _ADDRESSES}
    sdk_lookup.LOOKUP_API_ENDPOINT = f"{base_url}/Number"
    # Its paths begin with the version.
    sdk.CALLINSIGHTS_BASE_URL = base_url.removesuffix("/v1")
    for name in _ADDRESSES:
        setattr(sdk, name, f"{base_url}/Account")
    try:
        with plivo.RestClient(auth_id, auth_token) as client:
            yield client
    finally:
        for name, address in before.items():
            setattr(sdk, name, address)
        sdk_lookup.LOOKUP_API_ENDPOINT, sdk.CALLINSIGHTS_BASE_URL = lookup, insights


class PythonProgram:
    """Makes calls and judges webhooks, as the programs of the other languages do.

    Args:
        client: of the SDK.
    """

    def __init__(self, client: Any) -> None:
        self._client = client
        self._kept: dict[str, Any] = {}

    def ask(self, question: Mapping[str, Any]) -> dict[str, Any]:
        """Answer one question: a call, see `binding.call`, or a webhook, see `Signed.document`."""
        if "signature" in question:
            return {"valid": _is_valid(question)}
        try:
            result = self._call(question)
        except Exception as error:
            return {"error": type(error).__name__, "message": str(error)}
        if question["keep"]:
            self._kept[question["keep"]] = result
        return {"result": json.loads(json.dumps(_plain(result), default=str))}

    def _call(self, call: Mapping[str, Any]) -> Any:
        target = self._owner(*call["owner"]) if call["owner"] else self._client
        for name in call["method"]:
            target = getattr(target, name)
        parameters = list(inspect.signature(target).parameters)
        values = {name: _object(name, value) for name, value in call["values"].items()}
        if parameters == ["params"]:
            # Powerpacks are changed with a dictionary.
            return target(values)
        # An identifier is the first argument, whatever its name.
        positional = [values[name] for name in call["path"] if name not in parameters]
        named = {name: values[name] for name in values if name in parameters}
        renamed = {f"{name}_": values[name] for name in values if f"{name}_" in parameters}
        return target(*positional, **named, **renamed)

    def _owner(self, name: str, *steps: str) -> Any:
        owner = self._kept[name]
        for step in steps:
            owner = list(owner)[int(step)] if step.isdecimal() else getattr(owner, step)
        return owner


def _object(name: str, value: Any) -> Any:
    return _OBJECTS[name](**value) if name in _OBJECTS else value


def _is_valid(webhook: Mapping[str, Any]) -> bool:
    url, nonce, signature, token = (
        webhook[name] for name in ("url", "nonce", "signature", "token")
    )
    if webhook["version"] == "V2":
        return bool(validate_signature(url, nonce, signature, token))
    method, params = webhook["method"], webhook["params"]
    return bool(validate_v3_signature(method, url, nonce, token, signature, params))


def _plain(value: Any) -> Any:
    """Turn the SDK's objects into what JSON knows."""
    if isinstance(value, (list, tuple)):
        return [_plain(each) for each in value]
    if isinstance(value, dict):
        return {name: _plain(each) for name, each in value.items()}
    if hasattr(value, "__dict__"):
        fields = {name: each for name, each in vars(value).items() if name[0] != "_"}
        return {name: _plain(each) for name, each in fields.items() if name != "client"}
    return value


def main() -> None:
    """Answer questions, a line of JSON each, until there are no more."""
    environment = os.environ
    base_url = f"{environment['EMULATOR_URL']}/v1"
    auth_id, auth_token = environment["PLIVO_AUTH_ID"], environment["PLIVO_AUTH_TOKEN"]
    with connect(base_url, auth_id, auth_token) as client:
        program = PythonProgram(client)
        for line in sys.stdin:
            print(json.dumps(program.ask(json.loads(line))), flush=True)


if __name__ == "__main__":
    main()
