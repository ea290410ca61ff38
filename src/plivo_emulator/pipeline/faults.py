"""Fault rules: injected errors, delays and disconnects, and a rate limit like the vendor's."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any, Final

from plivo_emulator.core.cluster import FAULTS, Cluster
from plivo_emulator.core.services import Services
from plivo_emulator.pipeline.api import Intervention
from plivo_emulator.pipeline.auth import Credential
from plivo_emulator.pipeline.contract import Operation
from plivo_emulator.pipeline.errors import ApiError
from plivo_emulator.pipeline.http import Reply, Request

# The default texts of faults (U7).
_TEXTS: Final = {
    400: "invalid request",
    401: "authentication credentials were not provided",
    403: "geo-permission to the destination country is not enabled",
    404: "not found",
    405: "method not allowed",
    429: "too many requests",
    500: "Internal server error.",
}
# Plivo's documented rate limit.
DEFAULT_LIMIT_SECONDS: Final = 5.0


class FaultRule:
    """One rule.

    Args:
        fault_id: identifies it.
        options: its conditions and effects; see `FaultCreate` in the control API's document.

    Attributes:
        hits: how many requests have matched.
    """

    def __init__(self, fault_id: str, options: dict[str, Any]) -> None:
        self.fault_id = fault_id
        self.options = options
        self.hits = 0
        self._recent: defaultdict[str, deque[datetime]] = defaultdict(deque)

    @classmethod
    def load(cls, state: dict[str, Any]) -> FaultRule:
        """Return the rule from its `state`."""
        rule = cls(state["fault_id"], state["options"])
        rule.hits = state["hits"]
        for account, moments in state["recent"].items():
            rule._recent[account] = deque(map(datetime.fromisoformat, moments))
        return rule

    def state(self) -> dict[str, Any]:
        """Return the rule as JSON, to restore it with `load`."""
        recent = {
            account: [moment.isoformat() for moment in moments]
            for account, moments in self._recent.items()
        }
        return {
            "fault_id": self.fault_id,
            "options": self.options,
            "hits": self.hits,
            "recent": recent,
        }

    def document(self) -> dict[str, Any]:
        """Return the rule as the control API shows it."""
        return {"fault_id": self.fault_id, "hits": self.hits, **self.options}

    @property
    def used_up(self) -> bool:
        """Whether it has reached its maximum number of requests."""
        times = self.options.get("times")
        return times is not None and self.hits >= times

    def matches(self, operation: Operation, request: Request, credential: Credential) -> bool:
        """Return whether a request meets the conditions."""
        options = self.options
        return (
            options.get("operation_id", operation.operation_id) == operation.operation_id
            and options.get("auth_id", credential.auth_id) == credential.auth_id
            and options.get("method", request.method).upper() == request.method
            and request.path.startswith(options.get("path", ""))
        )

    def exceeds_limit(self, account: str, now: datetime) -> bool:
        """Count a request of an account; return whether it exceeds the limit, if there is one."""
        limit = self.options.get("limit_requests")
        if limit is None:
            return True
        recent = self._recent[account]
        window = timedelta(seconds=self.options.get("limit_seconds", DEFAULT_LIMIT_SECONDS))
        while recent and now - recent[0] >= window:
            recent.popleft()
        if len(recent) >= limit:
            return True
        recent.append(now)
        return False

    def intervention(self, api_id: str, tag: str) -> Intervention:
        """Return the effect on a request that matches, to an operation with this tag."""
        options = self.options
        status = options.get("status", 429 if "limit_requests" in options else None)
        reply: Reply | None = None
        if status is not None:
            text = options.get("error") or _TEXTS.get(status, f"status {status}")
            reply = ApiError(status, text).reply(api_id, tag)
        return Intervention(
            reply=reply,
            delay=float(options.get("delay_seconds", 0.0)),
            disconnect=bool(options.get("disconnect", False)),
            fault_id=self.fault_id,
        )


class Faults:
    """The rules in force; an interceptor of the pipeline.

    Args:
        services: random values and time.
        cluster: the other processes that share the rules, `None` without a shared database.

    Attributes:
        rules: in the order of creation; the first that matches wins.
    """

    def __init__(self, services: Services, cluster: Cluster | None) -> None:
        self._services = services
        self._cluster = cluster
        self.rules: list[FaultRule] = []
        if cluster is not None:
            cluster.follow(FAULTS, self.load)

    def __call__(
        self, operation: Operation, request: Request, credential: Credential
    ) -> Intervention | None:
        """Return the effect on a request, `None` to let it through."""
        if not any(rule.matches(operation, request, credential) for rule in self.rules):
            return None
        with self._editing():
            return self._intervene(operation, request, credential)

    def _intervene(
        self, operation: Operation, request: Request, credential: Credential
    ) -> Intervention | None:
        services = self._services
        for rule in self.rules:
            if not rule.matches(operation, request, credential):
                continue
            if not services.ids.chance(rule.options.get("probability", 1.0)):
                continue
            if not rule.exceeds_limit(credential.account, services.clock.now()):
                continue
            rule.hits += 1
            if rule.used_up:
                self._drop(rule.fault_id)
            return rule.intervention(services.ids.uuid(), operation.tag)
        return None

    def add(self, rule: FaultRule) -> None:
        """Add a rule after the others."""
        with self._editing():
            self.rules = [*self.rules, rule]

    def remove(self, fault_id: str) -> bool:
        """Remove a rule; return whether there was one."""
        with self._editing():
            return self._drop(fault_id)

    def clear(self) -> None:
        """Remove all rules."""
        with self._editing():
            self.rules = []

    def load(self, state: dict[str, Any]) -> None:
        """Load the rules that another process has changed."""
        self.rules = [FaultRule.load(rule) for rule in state.get("rules", ())]

    def _drop(self, fault_id: str) -> bool:
        before = len(self.rules)
        self.rules = [rule for rule in self.rules if rule.fault_id != fault_id]
        return len(self.rules) < before

    @contextmanager
    def _editing(self) -> Iterator[None]:
        """Change the rules of every process on the database."""
        if self._cluster is None:
            yield
            return
        before = self.rules
        try:
            with self._cluster.editing(FAULTS) as state:
                self.load(state)
                yield
                state["rules"] = [rule.state() for rule in self.rules]
        except BaseException:
            # Rules that could not be stored do not apply anywhere.
            self.rules = before
            raise
