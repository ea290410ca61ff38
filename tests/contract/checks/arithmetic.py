"""Sums, times and numbers that are computed from others are computed right."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any, Final

import phonenumbers
import schemathesis

from tests.contract.checks.oracle import Oracle, demand
from tests.contract.invariants import broken, same_digits
from tests.contract.observation import Document, Observation
from tests.contract.probes import PROBES
from tests.contract.timestamps import CLOCK, moment

# A clock that runs goes on between two fields of the same reply.
_TOLERANCE: Final = timedelta(seconds=1)


@schemathesis.check
class Arithmetic(Oracle):
    """Sums, times and numbers that are computed from others are computed right."""

    def __init__(self) -> None:
        super().__init__()
        # The latest moment that any reply has shown to be past.
        self._past: datetime | None = None

    def judge(self, seen: Observation) -> None:
        resource = seen.resource
        if resource is None:
            return
        problems: list[str] = []
        for sighting in seen.sightings():
            self.expect(resource.name, seen)
            problems += broken(resource.name, sighting.document)
            if resource.name == "masking_sessions":
                self._note_past(sighting.document)
                problems += self._too_early_or_late(sighting.document)
            self.compared(resource.name, seen)
        if resource.name == "masking_sessions" and seen.succeeded:
            problems += masking_reply(seen)
        if resource.name == "subaccounts":
            problems += [
                f"account is {each.document.get('account')!r}"
                for each in seen.sightings()
                if not str(each.document.get("account")).endswith(f"/Account/{PROBES.main[0]}/")
            ]
        demand(problems)

    def _note_past(self, session: Document) -> None:
        for name in ("created_time", "modified_time"):
            at = moment(session.get(name))
            if at is not None and (self._past is None or at > self._past):
                self._past = at

    def _too_early_or_late(self, session: Document) -> Iterator[str]:
        """A session is active until its expiry time, and expired from then on."""
        ends = moment(session.get("expiry_time"))
        if ends is None or self._past is None:
            return
        if session.get("status") == "expired" and ends > CLOCK.latest():
            yield f"it is expired, but ends only at {session['expiry_time']}"
        if session.get("status") != "expired" and ends < self._past:
            yield f"it is {session.get('status')}, but has ended at {session['expiry_time']}"


def masking_reply(seen: Observation) -> Iterator[str]:
    """What a reply says about a session beside it, and what follows from the request."""
    session = seen.reply.get("session") if isinstance(seen.reply, dict) else None
    if not isinstance(session, dict):
        return
    if seen.verb == "create":
        if not same_digits(seen.reply.get("virtual_number"), session.get("virtual_number")):
            yield "the virtual number beside the session is another one than inside"
        if seen.reply.get("session_uuid") != session.get("session_uuid"):
            yield "the session_uuid beside the session is another one than inside"
        if not str(seen.reply.get("virtual_number")).startswith("+"):
            yield "the virtual number beside the session has no plus sign"
        party = session.get("first_party") or session.get("second_party")
        if seen.fields.get("geomatch", True) and differing(party, session.get("virtual_number")):
            yield f"{session.get('virtual_number')} is not of the country of {party}"
    elif seen.verb == "update" and seen.fields.get("session_expiry"):
        now, ends = moment(session.get("modified_time")), moment(session.get("expiry_time"))
        lifetime = timedelta(seconds=seen.fields["session_expiry"])
        if now and ends and abs(ends - now - lifetime) > _TOLERANCE:
            yield f"it was to live {lifetime} from {now} on, but ends at {ends}"
    for name in ("virtual_number", "first_party", "second_party"):
        if str(session.get(name) or "").startswith("+"):
            yield f"{name} inside the session has a plus sign"


def differing(one: Any, other: Any) -> bool:
    """Whether two phone numbers are certainly of different countries."""
    regions = [_region(number) for number in (one, other)]
    return None not in regions and regions[0] != regions[1]


def _region(number: Any) -> str | None:
    try:
        parsed = phonenumbers.parse(f"+{str(number).removeprefix('+')}")
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(parsed) or parsed.country_code is None:
        return None
    # Within one calling code, regions are too fine a measure for made-up numbers.
    return str(phonenumbers.region_code_for_country_code(parsed.country_code))
