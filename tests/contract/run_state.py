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
# What only some numbers can have, or only who has a compliance application: none has one here.
_FOR_SOME = {
    "numbers_update": {"cnam", "cnam_lookup", "caller_reputation", "compliance_application_id"},
    "phone_numbers_buy": {"compliance_application_id"},
}
# Numbers of India are sold to those with such an application only.
_REGULATED = "91"
# In seconds; the clock goes on while a request is on its way.
_DAY = 86_400
_NEARLY = 60
# Numbers may be in another pool, or be somebody else's; brands may be full or registered, campaigns
# ended.
_DEPENDING = (
    *("number_pools_add_number", "number_pools_add_tollfree"),
    "brands_send_otp",
    *("campaigns_create", "campaigns_import_shared", "campaigns_update", "campaigns_delete"),
    *("campaigns_link_numbers", "campaigns_unlink_number"),
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
        rows: for each resource a row of its list, one that has many fields.
        waiting: the verifications of caller IDs whose code was not entered yet.
        codes: those of them that are known and may still be entered.
    """

    live: dict[str, dict[str, None]] = field(default_factory=lambda: defaultdict(dict))
    dead: dict[str, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))
    rows: dict[str, dict[str, Any]] = field(default_factory=dict)
    waiting: dict[str, None] = field(default_factory=dict)
    codes: dict[str, str] = field(default_factory=dict)
    _passwords: dict[str, _Password] = field(default_factory=dict)
    # Messages of which no conversion may be reported.
    _untrackable: set[str] = field(default_factory=set)
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
                live.update(dict.fromkeys(seen.all_created))
                if not seen.fields.get("trackable"):
                    self._untrackable.update(seen.all_created)
                self._note_end(created, seen.reply)
            case "list" if rows := dig(seen.reply, resource.rows):
                known = self.rows.get(resource.name, {})
                kept = [known] if known.get(resource.row_id) in live else []
                self.rows[resource.name] = max([*rows, *kept], key=_filled)
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
        if operation_id == "messages_send":
            return str(dig(body, ["powerpack_uuid"])).lower() in self.dead["powerpacks"]
        if operation_id == "messages_report_conversion":
            return str(path["message_uuid"]).lower() in self._untrackable
        if operation_id in _DEPENDING:
            return True
        if operation_id in _FOR_SOME and not _FOR_SOME[operation_id].isdisjoint(body or {}):
            return True
        if operation_id == "phone_numbers_buy":
            return str(path["number"]).removeprefix("+").startswith(_REGULATED)
        if operation_id == "verify_sessions_validate":
            known = self._passwords.get(str(path["session_uuid"]))
            return (
                known is None
                or known.otp != dig(body, ["otp"])
                or known.used
                or known.tries > _MAX_VALIDATIONS
            )
        return operation_id == "tokens_create" and not _is_of_today(body)

    def _note_end(self, session_uuid: str, reply: Any) -> None:
        ends = moment(dig(reply, ["session", "expiry_time"]))
        if ends is not None:
            self._ends[session_uuid] = ends


def _is_of_today(token: dict[str, Any]) -> bool:
    """Whether a token begins before it expires, and that within a day."""
    now = CLOCK.latest().timestamp()
    last = now + _DAY - _NEARLY
    return bool(max(token.get("nbf", now), now + _NEARLY) < token.get("exp", last) <= last)


def _filled(row: Any) -> int:
    """How many fields of a row have a value."""
    return sum(map(bool, row.values())) if isinstance(row, dict) else 0


RUN_STATE = RunState()
