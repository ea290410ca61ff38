"""What a run has learnt about the API from the replies so far."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from tests.contract.resources import dig, resource_of

# The clock of the API may differ a little from this machine's, and a request takes its time.
_TOLERANCE = timedelta(seconds=2)
_MAX_VALIDATIONS = 10


@dataclass
class _Password:
    """A one-time password that its sender chose, and how it fared."""

    otp: str
    tries: int = 0
    used: bool = False


@dataclass
class World:
    """The identifiers that exist, and the little state that lets a valid request be refused.

    Attributes:
        live: for each resource the identifiers that exist, oldest first.
        dead: for each resource the deleted identifiers, with the id of the case that did it.
        rows: for each resource a row of its list.
    """

    live: dict[str, dict[str, None]] = field(default_factory=lambda: defaultdict(dict))
    dead: dict[str, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))
    rows: dict[str, dict[str, Any]] = field(default_factory=dict)
    _passwords: dict[str, _Password] = field(default_factory=dict)
    _ends: dict[str, datetime] = field(default_factory=dict)

    def learn(
        self,
        operation_id: str,
        *,
        case_id: str,
        path: dict[str, Any],
        body: Any,
        status: int,
        reply: Any,
    ) -> None:
        """Take note of a request and its reply."""
        resource = resource_of(operation_id)
        if resource is None:
            return
        live, dead = self.live[resource.name], self.dead[resource.name]
        named = str(path.get(resource.id_parameter))
        match operation_id.rpartition("_")[2]:
            case "create" if (created := dig(reply, resource.created_id)) is not None:
                if created not in live and isinstance(body, dict) and "otp" in body:
                    self._passwords[created] = _Password(body["otp"])
                live[created] = None
                self._note_end(created, dig(reply, ["session", "expiry_time"]))
            case "list" if rows := dig(reply, resource.rows):
                self.rows[resource.name] = rows[0]
            case "update":
                self._note_end(named, dig(reply, ["session", "expiry_time"]))
            case "delete" if 200 <= status < 300:
                live.pop(named, None)
                # 202 promises only that it will be deleted some time.
                if status != 202:
                    dead[named] = case_id
            case "validate" if (password := self._passwords.get(named)) is not None:
                password.tries += 1
                password.used = password.used or status == 200

    def password(self, session_uuid: str) -> str | None:
        """The password of a Verify session, if it is known."""
        known = self._passwords.get(session_uuid)
        return None if known is None else known.otp

    def may_refuse(self, operation_id: str, path: dict[str, Any], body: Any) -> bool:
        """Whether what is named may be in a state that forbids a valid request."""
        if operation_id in ("masking_sessions_update", "masking_sessions_delete"):
            session_uuid = str(path["session_uuid"])
            ends = self._ends.get(session_uuid, datetime.max.replace(tzinfo=UTC))
            is_dead = session_uuid in self.dead["masking_sessions"]
            return is_dead or ends <= datetime.now(UTC) + _TOLERANCE
        if operation_id == "verify_sessions_validate":
            known = self._passwords.get(str(path["session_uuid"]))
            return (
                known is None
                or known.otp != dig(body, ["otp"])
                or known.used
                or known.tries > _MAX_VALIDATIONS
            )
        return False

    def _note_end(self, session_uuid: str, expiry_time: Any) -> None:
        if isinstance(expiry_time, str):
            self._ends[session_uuid] = datetime.fromisoformat(expiry_time[:19]).replace(tzinfo=UTC)


WORLD = World()
