"""One password for one phone: sent again on request, accepted once, and from nobody else."""

from __future__ import annotations

from typing import Any, Final

import schemathesis

from tests.contract.checks.oracle import Oracle
from tests.contract.observation import Observation
from tests.contract.probes import ask

_OTHER_APPLICATION: Final = "3f0c5d2e-8f3b-4b6c-9a55-0d3f4f1f2a10"


@schemathesis.check
class Passwords(Oracle):
    """One password for one phone: sent again on request, accepted once, and from nobody else."""

    at_first = 5
    then_each = 40

    def judge(self, seen: Observation) -> None:
        if seen.operation_id != "verify_sessions_create":
            return
        self.expect("passwords", seen)
        if seen.created and self.due("passwords"):
            check_passwords(self._occasions["passwords"])
            self.compared("passwords", seen)


def check_passwords(salt: int) -> None:
    """Send passwords to two phones, again to one of them, and check them.

    Args:
        salt: makes the phones differ from those of other times.

    Raises:
        AssertionError: sessions or passwords are mixed up.
    """
    one, other = f"+1415557{salt:03}1", f"+1415557{salt:03}2"
    first = _send(one, otp="48213")
    second = _send(other, otp="73054")
    assert second != first, f"{one} and {other} share a session"
    assert _send(one.removeprefix("+")) == first, f"{one} has two sessions at once"
    apart = _send(one, app_uuid=_OTHER_APPLICATION)
    assert apart != first, f"two Verify applications share a session of {one}"
    for guess in ("73054", "4821", "482130", "00000"):
        _check(first, guess, 400)
    _check(first, "48213", 200)
    _check(first, "48213", 400)
    assert _send(one) != first, f"a session of {one} is used again after it was verified"
    _check(second, "73054", 200)


def _send(recipient: str, **more: Any) -> str:
    made = ask("verify_sessions_create", body={"recipient": recipient, **more}, why="Passwords")
    assert made.created, f"a password for {recipient} is answered {made.status}"
    return made.created


def _check(session_uuid: str, otp: str, right: int) -> None:
    path = {"session_uuid": session_uuid}
    reply = ask("verify_sessions_validate", path=path, body={"otp": otp}, why="Passwords")
    assert reply.status == right, f"password {otp} is answered {reply.status}, not {right}"
    if reply.status == 200:
        # The model knows what it has to look like now.
        ask("verify_sessions_get", path=path, why="Passwords")
