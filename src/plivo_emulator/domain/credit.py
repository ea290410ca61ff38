"""The credit of main accounts, which what they buy is taken from.

What a subaccount uses is charged to the main account (Plivo's API reference: Subaccount).
"""

from __future__ import annotations

from decimal import Decimal

from plivo_emulator.pipeline.auth import ACCOUNTS
from plivo_emulator.pipeline.errors import forbidden
from plivo_emulator.store import Transaction
from plivo_emulator.telephony.rates import money


def pay(tx: Transaction, account: str, amount: Decimal) -> None:
    """Take what somebody wants to buy from the account's credit.

    Raises:
        ApiError: 403, the account is prepaid and has less (unconfirmed, U27, U36).
    """
    row = ACCOUNTS.get(tx, account)
    if row is None:
        return
    prepaid = row.document["billing_mode"] == "prepaid"
    if prepaid and Decimal(row.document["cash_credits"]) < amount:
        raise forbidden("insufficient funds")
    debit(tx, account, amount)


def hold_credit(tx: Transaction, account: str) -> None:
    """Lock the credit before reading the account, if something is to be taken from it.

    Two that have read it would otherwise wait for each other to write it.
    """
    ACCOUNTS.get(tx, account)


def debit(tx: Transaction, account: str, amount: Decimal) -> None:
    """Take what is due from the account's credit, even if there is less."""
    row = ACCOUNTS.get(tx, account)
    if row is not None:
        left = Decimal(row.document["cash_credits"]) - amount
        ACCOUNTS.update(tx, account, row.document | {"cash_credits": money(left)})
