"""Nothing is told to who has no credentials, or not the right ones."""

from __future__ import annotations

from typing import Final

import schemathesis

from tests.contract.checks.errors import check_error
from tests.contract.checks.oracle import Oracle
from tests.contract.observation import Observation
from tests.contract.probes import PROBES, Credentials
from tests.contract.resources import DOCUMENT
from tests.contract.subaccounts import SUBACCOUNT_POOL

_WRONG: Final = "wrong"


@schemathesis.check
class StrangersRefused(Oracle):
    """Nothing is told to who has no credentials, or not the right ones."""

    def __init__(self) -> None:
        super().__init__()
        self._asked: set[str] = set()

    def judge(self, seen: Observation) -> None:
        if seen.operation_id in self._asked:
            return
        self._asked.add(seen.operation_id)
        self.expect(seen.operation_id, seen)
        operation = DOCUMENT.operation(seen.operation_id)
        assert operation is not None
        main, subaccount = PROBES.main, SUBACCOUNT_POOL.owner()
        elsewhere = seen.url.replace(f"/{main[0]}/", f"/{subaccount[0]}/", 1)
        attempts = [(seen.url, each) for each in bad_credentials(main)]
        if elsewhere != seen.url:
            # Right credentials, but not those of the account in the path.
            attempts += [(seen.url, subaccount), (elsewhere, main)]
            attempts.append((elsewhere, (subaccount[0], main[1])))
        for url, credentials in attempts:
            reply = PROBES.send(
                operation.method.upper(),
                url,
                credentials,
                body=seen.body,
                why=type(self).__name__,
            )
            who = credentials[0] if credentials else "nobody"
            assert reply.status_code == 401, f"{who}, a stranger, was answered {reply.status_code}"
            check_error(401, reply.json())
            # RFC 9110, section 11.6.1.
            challenge = reply.headers.get("www-authenticate", "")
            assert challenge.lower().startswith("basic"), f"a 401 asks for {challenge!r}"
            self.compared(seen.operation_id, seen, f"{url} {credentials}")


def bad_credentials(main: Credentials) -> list[Credentials | None]:
    """Credentials that are none, or only look like these."""
    auth_id, token = main
    return [
        None,
        (auth_id, _WRONG),
        (auth_id, ""),
        (auth_id, token[:-1]),
        (auth_id, f"{token}x"),
        (auth_id, token.swapcase()),
        (f"MA{'0' * 18}", token),
        ("", token),
    ]
