"""A model of the account: what every accepted request must have left behind.

It learns from each request and reply, and says what a reply has wrong by what was known before.
What it cannot know, such as the outcome of an asynchronous request, it does not judge.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, Final

from tests.contract.expected import Either, after_create, after_update, agrees
from tests.contract.observation import Document, Observation, Sighting
from tests.contract.probes import PROBES
from tests.contract.resources import RESOURCES, Resource, dig
from tests.contract.timestamps import CLOCK, moment

# Fields that depend on who asks and where, not on the resource.
_OF_THE_REPLY: Final = {"api_id", "application", "number_pool", "resource_uri", "message"}
# What an attempt of a Verify session shows of the request that made it.
_ATTEMPT_FIELDS: Final = ("brand_name", "app_hash", "code_length", "dtmf", "fraud_check")
# What changes with an attempt.
_OF_ATTEMPTS: Final = {"channel", "locale", "count", "attempt_details", "updated_at"}
# How long a password is valid is unconfirmed; that long it is.
_SURELY_VALID: Final = timedelta(minutes=1)
UNKNOWN: Final = "unknown"


@dataclass
class Entry:
    """What is known of one thing.

    Attributes:
        name: its identifier.
        owner: Auth ID of the account or subaccount it belongs to; `UNKNOWN` if it was found.
        order: later ones have greater numbers; `None` if it was found.
        wanted: the fields it must show.
        sent: what the request that created it said.
        perhaps: other values of fields, from asynchronous requests that may have been carried out.
        unsure: fields that such requests may change in ways that cannot be foretold.
        status: the state it was last seen in.
        gone: whether it was deleted.
    """

    name: str
    owner: str
    order: int | None
    wanted: Document = field(default_factory=dict)
    sent: Document = field(default_factory=dict)
    unsure: set[str] = field(default_factory=set)
    perhaps: dict[str, list[Any]] = field(default_factory=lambda: defaultdict(list))
    status: str = ""
    gone: bool = False


class Shadow:
    """The model.

    Attributes:
        entries: by the name of the resource and the identifier.
        newest: for each resource the greatest order so far.
        pending: for each resource how many asynchronous creations may yet show up, or have.
        comparisons: how many fields of each resource were compared with what was wanted.
    """

    def __init__(self) -> None:
        self.entries: dict[str, dict[str, Entry]] = {each.name: {} for each in RESOURCES}
        self.pending: dict[str, int] = defaultdict(int)
        self.comparisons: dict[str, int] = defaultdict(int)
        self._order = 0
        # What requests said that wait for a code, by the verification.
        self._asked: dict[str, Document] = {}
        # Who may have a session that nobody has seen yet.
        self._expected: set[str] = set()

    def known(self, resource: Resource) -> list[Entry]:
        """What was created in this run and not deleted, newest first."""
        entries = [
            each
            for each in self.entries[resource.name].values()
            if each.order is not None and not each.gone
        ]
        return sorted(entries, key=lambda each: -(each.order or 0))

    def find(self, resource: Resource, name: str) -> Entry | None:
        return self.entries[resource.name].get(resource.canonical(name))

    def learn(self, seen: Observation) -> list[str]:
        """Take note of a request and its reply; return what the reply has wrong."""
        resource = seen.resource
        if resource is None or not 200 <= seen.status < 300:
            return []
        problems: list[str] = []
        if seen.is_asynchronous:
            self._be_unsure(resource, seen)
        elif seen.verb == "create":
            problems += self._created(resource, seen)
        elif seen.verb == resource.asks:
            self._asked[str(seen.reply.get("verification_uuid"))] = seen.fields
        elif seen.verb == "update":
            self._updated(resource, seen)
        elif seen.verb == "delete":
            self._deleted(resource, seen)
        elif seen.verb == "validate" and (entry := self.find(resource, seen.named)):
            entry.wanted["status"] = "verified"
            problems += self._moved(resource, entry, "verified")
        if not (resource.id_parameter == "auth_id" and seen.auth_id != PROBES.main[0]):
            for sighting in seen.sightings():
                problems += self._saw(resource, sighting, seen)
        return problems

    # --- What requests do ----------------------------------------------------------------

    def _created(self, resource: Resource, seen: Observation) -> Iterator[str]:
        names = seen.all_created
        if not names:
            yield f"{seen.operation_id} does not say what it created"
            return
        sent = self._asked.pop(str(seen.path.get("verification_uuid")).lower(), seen.fields)
        parts = [sent] * len(names)
        for field_sent in resource.several:
            numbers = _accepted(resource.parts(field_sent, sent), seen.reply)
            if len(numbers) != len(names):
                yield f"{seen.operation_id} created {len(names)} for {len(numbers)} {field_sent}"
                return
            parts = [sent | {field_sent: number} for number in numbers]
        for name, part in zip(names, parts, strict=True):
            yield from self._one_created(resource, seen, name, part)

    def _one_created(
        self, resource: Resource, seen: Observation, name: str, sent: Document
    ) -> Iterator[str]:
        entry = self.entries[resource.name].get(name)
        owner = sent.get("subaccount") or seen.auth_id
        if entry is not None and resource.name == "verify_sessions":
            yield from _sent_again(entry, seen)
            return
        again = resource.has_numbers and entry is not None and entry.gone
        if entry is not None and entry.order is not None and not again:
            yield f"{seen.operation_id} gave {name} away a second time"
        if resource.name == "verify_sessions":
            yield from self._not_opened_twice(resource, owner, seen)
        self._order += 1
        wanted = after_create(resource, sent)
        if "sub_account" in wanted and owner != PROBES.main[0]:
            wanted["sub_account"] = owner
        if resource.has_numbers:
            wanted["subaccount"] = owner if owner != PROBES.main[0] else ""
        entry = Entry(name, owner, self._order, wanted, sent=sent)
        self.entries[resource.name][name] = entry
        entry.wanted[resource.row_id] = name
        if resource.name == "verify_sessions":
            entry.wanted |= {"count": 1, "attempt_details": [_attempt(seen.fields)]}
            entry.wanted["status"] = "in-progress"
            if _recipient(seen) in self._expected:
                # It may go on with a session that an asynchronous request has opened.
                entry.unsure |= {*_OF_ATTEMPTS, "created_at"}
        # What the reply says of it, reading it must say too.
        if resource.document_place("create") is None and isinstance(seen.reply, dict):
            told = {
                key: value
                for key, value in seen.reply.items()
                if key in resource.properties and key not in {*_OF_THE_REPLY, resource.row_id}
            }
            entry.wanted |= told
        self._be_exclusive(resource, entry, seen.fields)

    def _not_opened_twice(self, resource: Resource, owner: str, seen: Observation) -> Iterator[str]:
        """A session that is in progress must be used again (Plivo's pages on Verify sessions)."""
        for other in self.known(resource):
            same = (
                other.wanted.get("recipient") == _recipient(seen)
                and other.owner == owner
                and other.status == "in-progress"
                and _application(other.sent) == _application(seen.fields)
            )
            made = moment(other.wanted.get("created_at"))
            if same and made and CLOCK.latest() - made < _SURELY_VALID:
                yield f"{other.name} is in progress, but a second session was opened"

    def _updated(self, resource: Resource, seen: Observation) -> None:
        entry = self.find(resource, seen.named)
        if entry is None:
            return
        changes = after_update(resource, seen.fields)
        if resource.name == "masking_sessions":
            if not entry.wanted.get("create_session_with_single_party"):
                changes = {
                    name: value for name, value in changes.items() if not name.endswith("_party")
                }
            if seen.fields.get("session_expiry"):
                # They count from now: the check of the arithmetic looks after them.
                for name in ("expiry_time", "duration"):
                    entry.wanted.pop(name, None)
        if resource.modified:
            entry.wanted.pop(resource.modified, None)
        if "sub_account" in changes and changes["sub_account"] != entry.wanted.get("sub_account"):
            entry.owner = str(changes["sub_account"])
            # What a change of owner does to its being the default is not documented.
            for name in resource.exclusive:
                entry.wanted.pop(name, None)
        if resource.has_numbers and "subaccount" in changes:
            entry.owner = str(changes["subaccount"])
        entry.wanted |= changes
        self._be_exclusive(resource, entry, seen.fields)

    def _deleted(self, resource: Resource, seen: Observation) -> None:
        entry = self.find(resource, seen.named)
        if entry is None:
            return
        if resource.after_delete == "ended":
            entry.wanted["status"] = "expired"
            for name in ("expiry_time", "duration", resource.modified):
                entry.wanted.pop(name, None)
        else:
            entry.gone = True
        if resource.name == "subaccounts":
            self._forget_owner(seen.named)

    def _forget_owner(self, owner: str) -> None:
        """What a deleted subaccount owned is gone or somebody else's."""
        for entries in self.entries.values():
            for name in [each.name for each in entries.values() if each.owner == owner]:
                del entries[name]

    def _be_exclusive(self, resource: Resource, entry: Entry, sent: Document) -> None:
        """Where one took over a switch, the others of the owner have lost it."""
        for field_sent, value in sent.items():
            name = resource.shown_as(field_sent)
            if name not in resource.exclusive or value is not True:
                continue
            for other in self.entries[resource.name].values():
                if other is entry or not other.wanted.get(name, True):
                    continue
                if UNKNOWN in (other.owner, entry.owner):
                    other.wanted.pop(name, None)
                elif other.owner == entry.owner:
                    other.wanted[name] = False
                    other.perhaps.pop(name, None)

    def _be_unsure(self, resource: Resource, seen: Observation) -> None:
        """An asynchronous request may be carried out, at any time, or fail."""
        sent = after_update(resource, seen.fields)
        if seen.verb == "create":
            named = (len(resource.parts(name, seen.fields)) for name in resource.several)
            self.pending[resource.name] += max(named, default=1)
        entry = self.find(resource, seen.named)
        if resource.name == "verify_sessions":
            self._be_unsure_of_attempts(resource, seen)
        if seen.verb == "delete":
            self.entries[resource.name].pop(seen.named, None)
        elif seen.verb == "update" and entry is not None:
            for name, value in sent.items():
                entry.perhaps[name].append(value)
            entry.unsure |= {resource.modified}
            if "sub_account" in sent:
                entry.owner = UNKNOWN
                entry.unsure |= resource.exclusive
        for name in resource.exclusive:
            if sent.get(name) is True:
                for each in self.entries[resource.name].values():
                    each.perhaps[name].append(False)

    def _be_unsure_of_attempts(self, resource: Resource, seen: Observation) -> None:
        """A password may be sent again, or have been the right one."""
        if seen.verb == "create":
            self._expected.add(_recipient(seen))
        for each in self.entries[resource.name].values():
            if each.name == seen.named or each.wanted.get("recipient") == _recipient(seen):
                each.unsure |= _OF_ATTEMPTS
                each.wanted.pop("status", None)
                each.status = ""

    # --- What replies show ---------------------------------------------------------------

    def _saw(self, resource: Resource, sighting: Sighting, seen: Observation) -> Iterator[str]:
        entries = self.entries[resource.name]
        entry = entries.get(sighting.name)
        if entry is None:
            entry = entries[sighting.name] = Entry(sighting.name, UNKNOWN, None)
            if resource.id_parameter == "auth_id":
                entry.order = 0
        document = sighting.document
        for name, wanted in list(entry.wanted.items()):
            if name in entry.unsure:
                continue
            if name not in document:
                if name not in resource.may_lack:
                    yield f"{resource.name} {sighting.name}: {name} is missing, not {wanted!r}"
                continue
            self.comparisons[resource.name] += 1
            value = document[name]
            if not agrees(value, wanted) and not any(
                agrees(value, each) for each in entry.perhaps.get(name, ())
            ):
                yield (
                    f"{resource.name} {sighting.name}: {name} is {value!r}, "
                    f"it must be {_shown(wanted)}"
                )
        self._remember(resource, entry, document)
        if isinstance(state := document.get(resource.state), str):
            yield from self._moved(resource, entry, state)
        if seen.verb == "create" and resource.created:
            CLOCK.saw(moment(document.get(resource.created)))

    def _remember(self, resource: Resource, entry: Entry, document: Document) -> None:
        """From now on it must look like this until something changes it."""
        for name, value in document.items():
            if name in _OF_THE_REPLY or name in resource.changing:
                # A request has brought it about; what comes later is its own affair.
                entry.wanted.pop(name, None)
            elif name == "attempt_details":
                entry.wanted[name] = [_lasting(each) for each in value or []]
            else:
                entry.wanted[name] = value

    def _moved(self, resource: Resource, entry: Entry, state: str) -> Iterator[str]:
        if entry.status in resource.final and state != entry.status:
            yield f"{resource.name} {entry.name}: it was {entry.status} and is {state} again"
        entry.status = state


def _accepted(numbers: list[str], reply: Any) -> list[str]:
    """Those numbers that a reply does not call invalid."""
    invalid = dig(reply, ["invalid_number"]) or ()
    return [number for number in numbers if number not in invalid]


def _sent_again(entry: Entry, seen: Observation) -> Iterator[str]:
    """The same password once more: one attempt is added."""
    if entry.status not in ("", "in-progress"):
        yield f"verify_sessions {entry.name}: it is {entry.status}, but it was used again"
    wanted, sent = entry.wanted, seen.fields
    if wanted.get("recipient", _recipient(seen)) != _recipient(seen):
        yield f"verify_sessions {entry.name}: it is used again for another recipient"
    if isinstance(wanted.get("count"), int):
        wanted["count"] += 1
    if isinstance(wanted.get("attempt_details"), list):
        wanted["attempt_details"] = [*wanted["attempt_details"], _attempt(sent)]
    wanted.pop("updated_at", None)
    wanted["channel"] = sent.get("channel", "sms")
    # Whether a session keeps its language is not documented.
    default = sent.get("locale", Either(("en", wanted.get("locale"))))
    wanted["locale"] = default


def _recipient(seen: Observation) -> str:
    """Whom a password is sent to, as replies write it."""
    return str(seen.fields.get("recipient", "")).removeprefix("+")


def _application(sent: Document) -> str:
    """The Verify application that a request is for, empty for the default one."""
    return str(sent.get("app_uuid") or "").lower()


def _attempt(sent: Document) -> Document:
    shown: Document = {name: sent[name] for name in _ATTEMPT_FIELDS if name in sent}
    return {"channel": sent.get("channel", "sms")} | shown


def _lasting(attempt: Any) -> Any:
    """An attempt without its state, which moves on by itself."""
    if not isinstance(attempt, dict):
        return attempt
    return {name: value for name, value in attempt.items() if name != "status"}


def _shown(wanted: Any) -> str:
    values = getattr(wanted, "values", None)
    return " or ".join(map(repr, values)) if isinstance(values, tuple) else repr(wanted)


SHADOW: Final = Shadow()
