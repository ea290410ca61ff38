"""The gateway: the only process that knows the credentials of the real account."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

import httpx

from tests.contract.resources import DOCUMENT, RESOURCES
from tests.live.guard import Account, Guard, RefusedError
from tests.live.ledger import Ledger
from tests.live.policy import Level, Policy
from tests.proxy import Answer, Incoming, Upstream, serve

_REFUSED = 403


class GatewayError(Exception):
    """The live API cannot be tested; the text says why."""


class Gateway:
    """Stands between tests and the live API.

    Args:
        root: of the live API, without the version.
        account: the real one.
        level: the most that tests may do.
        ledger: of what was created.
        policy: from `policy.yaml`.

    Raises:
        GatewayError: the policy does not know the server.
    """

    def __init__(
        self, root: str, account: Account, level: Level, ledger: Ledger, policy: Policy
    ) -> None:
        parts = urlsplit(root)
        if parts.hostname not in policy.hosts or (
            parts.scheme != "https" and parts.hostname != "127.0.0.1"
        ):
            raise GatewayError(f"{root} is not among the servers of tests/live/policy.yaml")
        self.guard = Guard(account, policy, level, ledger)
        self._account = account
        self._ledger = ledger
        self._policy = policy
        self._root = root
        self._first_credit = self.credit()

    @contextmanager
    def serving(self) -> Iterator[str]:
        """Listen on loopback; gives the root to send requests to."""
        upstream = Upstream(self._root)
        turn = asyncio.Lock()

        async def handle(request: Incoming) -> Answer:
            async with turn:  # one at a time: budgets are exact, and the API is spared
                try:
                    return await self._pass(upstream, request)
                except RefusedError as refused:
                    return _answer(_REFUSED, f"Not sent by the guard: {refused}.")
                except httpx.HTTPError as error:
                    return _answer(502, f"The live API cannot be reached: {type(error).__name__}.")

        with serve(handle, upstream) as url:
            yield url

    def credit(self) -> float:
        """The credit of the account.

        Raises:
            GatewayError: it cannot be read.
        """
        account = DOCUMENT.operation("accounts_get")
        assert account is not None
        path = account.path.replace("{auth_id}", self._account.auth_id)
        try:
            reply = httpx.get(
                f"{self._root}/v1{path}",
                auth=(self._account.auth_id, self._account.auth_token),
                follow_redirects=False,
                trust_env=False,
                timeout=30,
            )
        except httpx.HTTPError as error:
            why = type(error).__name__
            raise GatewayError(f"no response from {self._root} ({why})") from None
        if reply.status_code != 200:
            raise GatewayError(f"the account cannot be read: {self._root} says {reply.status_code}")
        return float(reply.json()["cash_credits"])

    def spent(self) -> float:
        """How much less credit there is than in the beginning; stops the run beyond the budget."""
        spent = self._first_credit - self.credit()
        if spent > self._policy.budget.credit:
            self.guard.stop(f"the account has {spent:.5f} less credit than before the run")
        return spent

    def clean_up(self) -> list[str]:
        """Delete what was created and is still there; tell what could not be deleted."""
        left = []
        resources = {resource.name: resource for resource in RESOURCES}
        for identifier, name in reversed(self._ledger.entries.items()):
            operation = DOCUMENT.operation(resources[name].operation_id("delete"))
            assert operation is not None
            path = operation.path.replace("{auth_id}", self._account.auth_id)
            path = path.replace(f"{{{resources[name].id_parameter}}}", identifier)
            reply = httpx.delete(
                f"{self._root}/v1{path}",
                auth=(self._account.auth_id, self._account.auth_token),
                trust_env=False,
                timeout=30,
            )
            if reply.status_code in (200, 204, 404):
                self._ledger.remove(identifier)
            else:
                left.append(f"{name} {identifier} ({reply.status_code})")
        return left

    async def _pass(self, upstream: Upstream, request: Incoming) -> Answer:
        target, sent = self.guard.admit(request)
        await asyncio.sleep(self.guard.wait())
        answer = self.guard.learn(target, await upstream.send(sent))
        if self.guard.forwarded % self._policy.budget.credit_every == 0:
            await asyncio.to_thread(self.spent)
        return answer


def _answer(status: int, error: str) -> Answer:
    body = json.dumps({"error": error}).encode()
    return Answer(status, {"content-type": "application/json", "x-live-guard": "refused"}, body)
