"""Live calls to act on in random requests."""

from __future__ import annotations

from functools import cache
from typing import Any, Final

from tests.contract.live_calls import ANY_CALL, CALL, new_call
from tests.contract.rules import Fields, fingerprint, is_a

PREFIX: Final = "call_actions_"
_OTHER_LEG: Final = ("leg", "legs")


def name_a_call(operation_id: str, path: Fields, other: Any, body: Any) -> None:
    """Turn three in four well-formed calls into a live one, which is connected with no other."""
    if not is_a(path.get(CALL), ANY_CALL) or not fingerprint(operation_id, path, other) % 4:
        return
    path[CALL] = _live_call()
    if isinstance(body, dict) and fingerprint(other) % 4:
        for name in _OTHER_LEG:
            if body.get(name) == "bleg":
                body[name] = "aleg"


@cache
def _live_call() -> str:
    return new_call()
