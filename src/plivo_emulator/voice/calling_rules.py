"""What an account may do with calls and recordings; set through the control API."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from plivo_emulator.core.parts import Part
from plivo_emulator.store import Table, Transaction
from plivo_emulator.store.records import from_document, to_document


@dataclass(frozen=True, slots=True)
class CallingRules:
    """What an account may do with calls and recordings.

    Attributes:
        barred_call_countries: ISO codes of countries that it may not call.
        calls_per_second: how many calls leave in any second; others wait in the queue.
        concurrent_calls: how many calls may go on at once, 0 for any number.
        unknown_caller_ids: calls from a number that it has not: `accepted`, `failed` with 3030, or
            `refused`, so that the request is answered 400.
        human_verdicts: whether machine detection tells of people too.
        protected_recordings: whether the files of its recordings need its credentials.
    """

    barred_call_countries: list[str] = field(default_factory=list)
    calls_per_second: int = 2
    concurrent_calls: int = 0
    unknown_caller_ids: str = "failed"
    human_verdicts: bool = False
    protected_recordings: bool = False


RULES: Final = Table("calling_rules", key="account", columns={"account": "TEXT"})

part = Part(__name__, tables=[RULES])


def calling_rules_of(tx: Transaction, account: str) -> CallingRules:
    """Return what an account may do."""
    row = RULES.get(tx, account, share=True)
    return CallingRules() if row is None else from_document(CallingRules, row.document)


def set_calling_rules(tx: Transaction, account: str, rules: CallingRules) -> None:
    """Set what an account may do."""
    RULES.put(tx, to_document(rules), account=account)
