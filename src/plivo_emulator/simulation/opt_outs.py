"""Opt-out, opt-in and help (Plivo's page on opt-out handling).

Somebody who writes a keyword to a number of the US or Canada, and nothing else, gets an automatic
answer, which is neither recorded nor charged (U33). After an opt-out, messages from that number to
that person fail with 200, until an opt-in. The numbers of a 10DLC campaign have that in common.
"""

from __future__ import annotations

from typing import Final

from plivo_emulator.core.parts import Part
from plivo_emulator.domain.messages import Message
from plivo_emulator.store import Table, Transaction

OPT_OUTS: Final = Table("opt_outs", key="pair", columns={"pair": "TEXT"})

part = Part(__name__, tables=[OPT_OUTS])

BLOCKED: Final = "200"
"""The error code of a message to somebody who opted out."""

# Keywords, if they are the whole message (vendor page "DND service").
_INTENTS: Final = {
    **dict.fromkeys(
        ("stop", "stop all", "end", "quit", "cancel", "unsub", "unsubscribe"), "optout"
    ),
    **dict.fromkeys(("start", "yes", "resume", "unstop", "go"), "optin"),
    **dict.fromkeys(("help", "info"), "help"),
}
_ANSWERS: Final = {
    "optout": (
        "You have been unsubscribed and will not receive any more messages from this number."
    ),
    "optin": (
        "You have been resubscribed to receiving messages from this number. Reply HELP for help or "
        "STOP to stop receiving messages. Message and data rates may apply."
    ),
    "help": (
        "Text STOP to stop receiving messages from this number. Message and data rates may apply."
    ),
}


def message_intent(text: str) -> str:
    """Return the meaning of a keyword: `optout`, `optin`, `help`, or empty.

    Only blanks after it are ignored.
    """
    return _INTENTS.get(text.rstrip().lower(), "")


def handles(number: str) -> bool:
    """Return whether a number handles keywords: long codes and toll-free numbers of +1 do."""
    return number.startswith("1") and len(number) > 6


def scope(account: str, number: str, campaign: str) -> str:
    """Return what an opt-out holds for: a number of an account, or those of its campaign."""
    return f"{account} {campaign or number}"


def scope_of_message(message: Message) -> str:
    """Return what an opt-out must hold for to concern a message."""
    return scope(message.account, message.sender, message.tendlc_campaign_id)


def answer(tx: Transaction, within: str, person: str, intent: str) -> str | None:
    """Do what a keyword asks for and return the automatic answer, if there is one.

    Args:
        tx: the transaction of the change.
        within: what it holds for; see `scope`.
        person: who wrote it.
        intent: its meaning; see `message_intent`.
    """
    if intent == "optin" and not has_opted_out(tx, within, person):
        return None
    if intent == "optout":
        OPT_OUTS.put(tx, {}, pair=f"{within} {person}")
    if intent == "optin":
        OPT_OUTS.delete(tx, f"{within} {person}")
    return _ANSWERS.get(intent)


def has_opted_out(tx: Transaction, within: str, person: str) -> bool:
    """Return whether a person wants no messages from a number or campaign; see `scope`."""
    return OPT_OUTS.get(tx, f"{within} {person}", share=True) is not None
