"""What a run has learnt about the API from the replies so far."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from tests.contract.observation import Observation
from tests.contract.resources import dig
from tests.contract.timestamps import CLOCK, moment

_MAX_VALIDATIONS = 10
# What may be refused for reasons that no request of this run can know.
_DEPENDING = (
    *("numbers_add", "numbers_update", "phone_numbers_buy"),
    *("number_pools_add_number", "number_pools_add_tollfree"),
)


@dataclass
class _Password:
    """A one-time password that its sender chose, and how it fared."""

    otp: str
    # How often it was tried at most, and how often for certain: not every 400 is a wrong guess.
    tries: int = 0
    checks: int = 0
    used: bool = False


@dataclass
class RunState:
    """The identifiers that exist, and the little state that lets a valid request be refused.

    Attributes:
        live: for each resource the identifiers that exist, oldest first.
        dead: for each resource the deleted identifiers, with the id of the case that did it.
        rows: for each resource a row of its list.
        waiting: the verifications of caller IDs whose code was not entered yet.
        codes: those of them that are known.
    """

    live: dict[str, dict[str, None]] = field(default_factory=lambda: defaultdict(dict))
    dead: dict[str, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))
    rows: dict[str, dict[str, Any]] = field(default_factory=dict)
    waiting: dict[str, None] = field(default_factory=dict)
    codes: dict[str, str] = field(default_factory=dict)
    _passwords: dict[str, _Password] = field(default_factory=dict)
    _ends: dict[str, datetime] = field(default_factory=dict)
    # Who may have a session already, with a password that nobody here has chosen.
    _expected: set[str] = field(default_factory=set)

    def learn(self, seen: Observation) -> list[str]:
        """Take note of a request and its reply; return what the reply has wrong."""
        resource = seen.resource
        if resource is None:
            return []
        live, dead = self.live[resource.name], self.dead[resource.name]
        named, recipient = seen.named, str(seen.fields.get("recipient")).removeprefix("+")
        if seen.is_asynchronous:
            self._may_come_later(seen, recipient)
            return []
        if seen.operation_id == "verified_caller_ids_initiate" and seen.succeeded:
            self.waiting[str(dig(seen.reply, ["verification_uuid"]))] = None
        if seen.operation_id == "verified_caller_ids_verify" and seen.succeeded:
            live[seen.created] = None
            dead.pop(seen.created, None)
            return self._used(seen)
        match seen.verb:
            case "create" if created := seen.created:
                chosen = "otp" in seen.fields and recipient not in self._expected
                if created not in live and chosen:
                    self._passwords[created] = _Password(seen.fields["otp"])
                live[created] = None
                self._note_end(created, seen.reply)
            case "list" if rows := dig(seen.reply, resource.rows):
                self.rows[resource.name] = rows[0]
            case "update":
                self._note_end(named, seen.reply)
            case "delete" if 200 <= seen.status < 300:
                live.pop(named, None)
                dead[named] = seen.key
            case "validate":
                return self._tried(named, seen)
        return []

    def _used(self, seen: Observation) -> list[str]:
        """A code for a caller ID was accepted."""
        key = str(seen.path["verification_uuid"]).lower()
        self.waiting.pop(key, None)
        known = self.codes.pop(key, None)
        if known is not None and known != seen.fields.get("otp"):
            return [f"verified_caller_ids {key}: a wrong code was accepted"]
        return []

    def _may_come_later(self, seen: Observation, recipient: str) -> None:
        """Forget what an asynchronous request may change, at any time."""
        if seen.verb == "create":
            self._expected.add(recipient)
        elif seen.verb == "validate":
            self._passwords.pop(seen.named, None)
        elif seen.verb == "delete" and seen.resource is not None:
            self.live[seen.resource.name].pop(seen.named, None)
            self._ends[seen.named] = datetime.min.replace(tzinfo=UTC)

    def _tried(self, session_uuid: str, seen: Observation) -> list[str]:
        """A password was checked."""
        password = self._passwords.get(session_uuid)
        if password is None:
            return []
        accepted = seen.status == 200
        password.tries += 1
        password.checks += bool(
            seen.status in (200, 400) and seen.fields.get("otp") and len(seen.fields) == 1
        )
        problems = []
        if accepted and password.otp != seen.fields.get("otp"):
            problems.append(f"verify_sessions {session_uuid}: a wrong password was accepted")
        elif accepted and password.used:
            problems.append(f"verify_sessions {session_uuid}: a used password was accepted")
        elif accepted and password.checks > _MAX_VALIDATIONS:
            problems.append(f"verify_sessions {session_uuid}: it was checked too often")
        password.used = password.used or accepted
        return problems

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
            return is_dead or ends <= CLOCK.latest()
        if operation_id == "verified_caller_ids_initiate":
            number = str(dig(body, ["phone_number"])).removeprefix("+")
            return f"+{number}" in self.live["verified_caller_ids"]
        if operation_id == "verified_caller_ids_verify":
            code = self.codes.get(str(path["verification_uuid"]).lower())
            return code is None or code != dig(body, ["otp"])
        if operation_id in _DEPENDING:
            # Numbers are somebody's, or no country's; compliance and carriers have no requests.
            return True
        if operation_id == "verify_sessions_validate":
            known = self._passwords.get(str(path["session_uuid"]))
            return (
                known is None
                or known.otp != dig(body, ["otp"])
                or known.used
                or known.tries > _MAX_VALIDATIONS
            )
        # Plain numbers are hardly ever moments of today.
        return operation_id == "tokens_create" and not {"nbf", "exp"}.isdisjoint(body)

    def _note_end(self, session_uuid: str, reply: Any) -> None:
        ends = moment(dig(reply, ["session", "expiry_time"]))
        if ends is not None:
            self._ends[session_uuid] = ends


RUN_STATE = RunState()
