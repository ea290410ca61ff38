"""Decides about each request to the live API. Nothing here touches a network."""

from __future__ import annotations

import base64
import json
import re
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any, Final
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

from tests.contract.resources import DOCUMENT, dig
from tests.live.ledger import Ledger
from tests.live.policy import Level, Policy, Target, find
from tests.live.redaction import STAND_IN, Redaction
from tests.proxy import Answer, Incoming

STAND_IN_TOKEN: Final = "guarded-token-that-opens-nothing-at-all-x"

_MAX_BODY: Final = 65_536
_FORWARDED: Final = ("accept", "content-type")
_RETURNED: Final = ("allow", "content-type", "www-authenticate")
_SUCCESSES: Final = range(200, 300)


class RefusedError(Exception):
    """The request is not sent; the text says why."""


class StoppedError(RefusedError):
    """The run is over: a budget is used up, or the API has trouble."""


@dataclass(frozen=True)
class Account:
    """Whose account it is.

    Attributes:
        auth_id: of the account.
        auth_token: of the account.
    """

    auth_id: str
    auth_token: str

    def __repr__(self) -> str:
        return "Account(...)"

    @property
    def header(self) -> str:
        """The credentials as HTTP Basic wants them."""
        return basic(self.auth_id, self.auth_token)


def basic(name: str, password: str) -> str:
    """The value of an Authorization header."""
    return "Basic " + base64.b64encode(f"{name}:{password}".encode()).decode()


_STAND_IN_HEADER: Final = basic(STAND_IN, STAND_IN_TOKEN)


class Guard:
    """The rules that every request has to pass, and the books about them.

    Args:
        account: the real one.
        policy: from `policy.yaml`.
        level: the most that may be done; spending is never let through.
        ledger: of what was created.
        now: a clock that never goes back, in seconds.
    """

    def __init__(
        self,
        account: Account,
        policy: Policy,
        level: Level,
        ledger: Ledger,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self.redaction = Redaction(account.auth_id, account.auth_token, policy)
        self.forwarded = 0
        self.refusals: dict[str, int] = {}
        self.stopped: str | None = None
        self._account = account
        self._policy = policy
        self._level = min(level, Level.MUTATE)
        self._ledger = ledger
        self._now = now
        self._created = 0
        self._failures = 0
        self._next_at = 0.0

    def admit(self, request: Incoming) -> tuple[Target, Incoming]:
        """The request as it may be sent, and what it is for.

        Raises:
            RefusedError: it may not be sent.
            StoppedError: nothing may be sent any more.
        """
        try:
            return self._admit(request)
        except RefusedError as refused:
            reason = str(refused)
            self.refusals[reason] = self.refusals.get(reason, 0) + 1
            raise

    def _admit(self, request: Incoming) -> tuple[Target, Incoming]:
        if self.stopped:
            raise StoppedError(self.stopped)
        budget = self._policy.budget
        if self.forwarded >= budget.requests:
            raise StoppedError(self.stop(f"the budget of {budget.requests} requests is used up"))
        path, _, query = request.target.partition("?")
        target = find(request.method, path, query)
        if target is None:
            raise RefusedError("not an operation of openapi.yaml")
        if target.level > self._level:
            raise RefusedError(f"{target.operation.id} is x-live: {target.level.name.lower()}")
        if request.headers.get("authorization") != _STAND_IN_HEADER or target.account != STAND_IN:
            raise RefusedError("other credentials, or another account, than the guarded one")
        if len(request.body) > _MAX_BODY:
            raise RefusedError("a body that is too large")
        body = self._body(target, request)
        pairs = self._query(query)
        if target.level is Level.MUTATE:
            self._check_change(target, [*pairs.values(), *_strings(body)])
            sent_fields = {*pairs, *(body if isinstance(body, dict) else ())}
            if self._policy.forbidden_fields & sent_fields:
                raise RefusedError("a field that changes what belongs to others")
        sent = replace(
            request,
            target=self.redaction.request(path) + (f"?{urlencode(pairs)}" if pairs else ""),
            headers={
                **{name: request.headers[name] for name in _FORWARDED if name in request.headers},
                "authorization": self._account.header,
                "user-agent": "plivo-openapi contract tests",
            },
            body=json.dumps(body).encode() if request.body else b"",
        )
        return target, sent

    def wait(self) -> float:
        """Seconds until the next request may go out; takes its turn."""
        now = self._now()
        pause = max(0.0, self._next_at - now)
        self._next_at = now + pause + 1 / self._policy.budget.requests_per_second
        return pause

    def learn(self, target: Target, answer: Answer) -> Answer:
        """Enter a reply into the books, and return it as tests may see it."""
        self.forwarded += 1
        trouble = answer.status == 429 or answer.status >= 500
        self._failures = self._failures + 1 if trouble else 0
        if self._failures >= self._policy.budget.failures_in_a_row:
            self.stop(f"{self._failures} replies in a row were 429 or 5xx")
        if answer.status in _SUCCESSES:
            self._enter(target, answer)
        headers = {name: answer.headers[name] for name in _RETURNED if name in answer.headers}
        if answer.status in range(300, 400):
            # Where it leads is nobody's business, and nobody may follow.
            return Answer(answer.status, {}, b"")
        return Answer(answer.status, headers, self.redaction.reply(answer.body))

    def stop(self, reason: str) -> str:
        """Let nothing through from now on."""
        self.stopped = self.stopped or reason
        return self.stopped

    def _enter(self, target: Target, answer: Answer) -> None:
        resource = target.resource
        if resource is None or target.level is not Level.MUTATE:
            return
        if target.verb == "create":
            created = dig(_json(answer.body), resource.created_id)
            if isinstance(created, str):
                self._created += 1
                self._ledger.add(created, resource.name)
        elif target.verb == "delete" and target.named is not None:
            self._ledger.remove(self.redaction.request(target.named))

    def _check_change(self, target: Target, values: list[str]) -> None:
        if target.verb == "create":
            if self._created >= self._policy.budget.creations:
                raise RefusedError("nothing more may be created")
        elif target.named is None or self.redaction.request(target.named) not in self._ledger:
            raise RefusedError("what this run has not created is left alone")
        for value in values:
            real = self.redaction.request(value)
            if _IDENTIFIER.fullmatch(real) and real not in self._ledger:
                raise RefusedError("it names something that this run has not created")
            if _has_scheme(value) and not self._leads_nowhere(value):
                raise RefusedError("a URL that leads to somebody")
            self.redaction.invented(value)

    def _leads_nowhere(self, url: str) -> bool:
        try:
            parts = urlsplit(url)
            host = f".{parts.hostname}"
            known = any(host.endswith(f".{each}") for each in self._policy.callback_hosts)
            return known and parts.scheme in ("http", "https") and "@" not in parts.netloc
        except ValueError:
            return False

    def _body(self, target: Target, request: Incoming) -> Any:
        if not request.body:
            return None
        if target.level is Level.READ or "requestBody" not in target.operation.spec:
            raise RefusedError("a body where none belongs")
        try:
            return json.loads(self.redaction.request(request.body.decode()))
        except ValueError:
            raise RefusedError("a body that is no JSON") from None

    def _query(self, query: str) -> dict[str, str]:
        pairs = parse_qsl(query, keep_blank_values=True)
        names = [name for name, _ in pairs]
        if len(set(names)) != len(names):
            raise RefusedError("a query that gives a name twice")
        return {name: self.redaction.request(value) for name, value in pairs}


_IDENTIFIER: Final = re.compile(
    "|".join(
        f"(?:{DOCUMENT.components('schemas')[name]['pattern'].strip('^$')})"
        for name in ("ApplicationId", "SubaccountAuthId")
    )
)


def _has_scheme(value: str) -> bool:
    return "//" in unquote(value) or re.match(r"\s*[a-zA-Z][a-zA-Z0-9+.-]*:", value) is not None


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, int) and not isinstance(value, bool):
        yield str(value)
    elif isinstance(value, dict):
        for each in value.values():
            yield from _strings(each)
    elif isinstance(value, list):
        for each in value:
            yield from _strings(each)


def _json(body: bytes) -> Any:
    try:
        return json.loads(body)
    except ValueError:
        return None
