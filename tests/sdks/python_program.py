"""The official Python SDK against an emulator: `python -m tests.sdks.python_program calls`.

Prints one line of JSON for each call; `python -m tests.sdks` reads and judges them.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator
from typing import Any, Final

from plivo.utils import validate_signature
from plivo.utils.signature_v3 import validate_v3_signature

from tests.sdks.python_calls import Made, connect, vendor_examples

Line = dict[str, Any]

_NOBODY: Final = "SA00000000000000NONE"
_NOTHING: Final = "10000000000000000"
_NOWHERE: Final = "00000000-0000-4000-8000-000000000000"
_LONG_AGO: Final = "2020-01-01 00:00"


def calls(client: Any) -> Iterator[Line]:
    """Make the calls of the vendor's examples, and those for which they have no arguments."""
    for operation_id, result in (*vendor_examples(client), *_others(client)):
        yield {"operation": operation_id, "result": _plain(result)}


def mistakes(client: Any) -> Iterator[Line]:
    """Call each operation about what does not exist, or with wrong arguments."""
    for operation_id, call in _mistakes(client).items():
        try:
            call()
        except Exception as error:
            name = type(error).__name__
            yield {"operation": operation_id, "error": name, "message": str(error)}
        else:
            yield {"operation": operation_id, "error": None}


def signatures(_client: Any) -> Iterator[Line]:
    """Read webhooks, a line of JSON each, and tell what the SDK's validators make of them."""
    for line in sys.stdin:
        sent = json.loads(line)
        if sent["version"] == "V2":
            valid = validate_signature(sent["url"], sent["nonce"], sent["signature"], sent["token"])
        else:
            valid = validate_v3_signature(
                sent["method"],
                sent["url"],
                sent["nonce"],
                sent["token"],
                sent["signature"],
                sent["params"],
            )
        yield {"version": sent["version"], "valid": valid}


def _others(client: Any) -> Iterator[Made]:
    sessions = client.masking_sessions
    # Somebody has called through this one.
    called = os.environ["MASKING_SESSION"]
    yield "masking_sessions_get", sessions.get_masking_session(called)
    yield (
        "masking_sessions_list",
        sessions.list_masking_session(created_time__gt=_LONG_AGO, status="active", limit=5),
    )
    yield (
        "verify_sessions_list",
        client.verify_session.list(session_time__gte=_LONG_AGO, recipient="14155551234"),
    )


def _mistakes(client: Any) -> dict[str, Callable[[], Any]]:
    sessions, passwords = client.masking_sessions, client.verify_session
    return {
        "accounts_get": lambda: client.account.get(),
        "accounts_update": lambda: client.account.update(name="Courier"),
        "subaccounts_create": lambda: client.subaccounts.create("Courier"),
        "subaccounts_get": lambda: client.subaccounts.get(_NOBODY),
        "subaccounts_update": lambda: client.subaccounts.update(_NOBODY, "Courier"),
        "subaccounts_list": lambda: client.subaccounts.list(),
        "subaccounts_delete": lambda: client.subaccounts.delete(_NOBODY),
        "applications_create": lambda: client.applications.create("Courier"),
        "applications_get": lambda: client.applications.get(_NOTHING),
        "applications_update": lambda: client.applications.update(_NOTHING),
        "applications_list": lambda: client.applications.list(),
        "applications_delete": lambda: client.applications.delete(_NOTHING),
        "pricing_get": lambda: client.pricing.get("AQ"),
        "masking_sessions_create": lambda: sessions.create_masking_session("home", "+14155550101"),
        "masking_sessions_get": lambda: sessions.get_masking_session(_NOWHERE),
        "masking_sessions_update": lambda: sessions.update_masking_session(_NOWHERE, record=True),
        "masking_sessions_list": lambda: sessions.list_masking_session(),
        "masking_sessions_delete": lambda: sessions.delete_masking_session(_NOWHERE),
        "verify_sessions_create": lambda: passwords.create(recipient="home"),
        "verify_sessions_get": lambda: passwords.get(_NOWHERE),
        "verify_sessions_list": lambda: passwords.list(),
        "verify_sessions_validate": lambda: passwords.validate(_NOWHERE, otp="1234"),
    }


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
    """Run the part that is named by the first argument."""
    part = {"calls": calls, "mistakes": mistakes, "signatures": signatures}[sys.argv[1]]
    environment = os.environ
    base_url = f"{environment['EMULATOR_URL']}/v1"
    auth_id, auth_token = environment["PLIVO_AUTH_ID"], environment["PLIVO_AUTH_TOKEN"]
    with connect(base_url, auth_id, auth_token) as client:
        for line in part(client):
            print(json.dumps(line, default=str))


if __name__ == "__main__":
    main()
