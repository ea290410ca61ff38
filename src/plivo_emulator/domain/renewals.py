"""The rent of numbers, which is due every month on the day they were bought."""

from __future__ import annotations

from calendar import monthrange
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Final

from plivo_emulator.core.parts import Part
from plivo_emulator.core.services import Context, Step
from plivo_emulator.domain.credit import debit
from plivo_emulator.domain.numbers import NUMBERS, change_number
from plivo_emulator.domain.timestamps import day
from plivo_emulator.scheduling import jobs
from plivo_emulator.store import Transaction

part = Part(__name__)

RENEW: Final = part.job_kind("number.renew")


def a_month_later(bought: date, now: date) -> date:
    """Return the next day of renewal: of the next month, and its last day where it is too short.

    Args:
        bought: the day whose number in the month counts.
        now: the day on which the rent was paid.
    """
    year, month = divmod(now.year * 12 + now.month, 12)
    return date(year, month + 1, min(bought.day, monthrange(year, month + 1)[1]))


def schedule_renewal(context: Context, number: str, due: date) -> None:
    """Have the rent of a number taken at the beginning of a day."""
    jobs.schedule(context, RENEW, number, _beginning(due))


def put_renewal(tx: Transaction, account: str, number: str, due: str | None) -> None:
    """Do the same for a number that is declared, or never, without telling who does the work."""
    jobs.cancel(tx, RENEW, number)
    if due is not None:
        jobs.put(tx, RENEW, number, _beginning(date.fromisoformat(due)), account=account)


def _beginning(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


@part.job(RENEW)
def _renew(step: Step) -> None:
    row = NUMBERS.get(step.tx, step.subject)
    # It may be somebody else's by now, or have no rent.
    if row is None or row.document["renewal_date"] != day(step.now):
        return
    due = a_month_later(date.fromisoformat(row.document["added_on"]), step.now.date())
    change_number(step.tx, row, {"renewal_date": due.isoformat()})
    debit(step.tx, row["account"], Decimal(row.document["monthly_rental_rate"]))
    schedule_renewal(step, row["number"], due)
