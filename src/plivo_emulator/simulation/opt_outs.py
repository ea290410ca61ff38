"""Opt-out, opt-in and help (Plivo's page on opt-out handling).

Somebody who writes a keyword to a number of the US or Canada, and nothing else, gets an automatic
answer, which is neither recorded nor charged (U33). After an opt-out, messages from that number to
that person fail with 200, until an opt-in.
"""

from __future__ import annotations

from typing import Final

from plivo_emulator.parts import Part
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
    **dict.fromkeys(("start", "yes", "resume", "resume all", "unstop", "go"), "optin"),
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
    """Return the meaning of a keyword: `optout`, `optin`, `help`, or empty."""
    return _INTENTS.get(" ".join(text.lower().split()), "")


def handles(number: str) -> bool:
    """Return whether a number handles keywords: long codes and toll-free numbers of +1 do."""
    return number.startswith("1") and len(number) > 6


def answer(tx: Transaction, number: str, person: str, intent: str) -> str | None:
    """Do what a keyword asks for and return the automatic answer, if there is one."""
    if intent == "optin" and not has_opted_out(tx, number, person):
        return None
    if intent == "optout":
        OPT_OUTS.put(tx, {"number": number, "person": person}, pair=_pair(number, person))
    if intent == "optin":
        OPT_OUTS.delete(tx, _pair(number, person))
    return _ANSWERS.get(intent)


def has_opted_out(tx: Transaction, number: str, person: str) -> bool:
    """Return whether a person wants no messages from a number."""
    return OPT_OUTS.get(tx, _pair(number, person), share=True) is not None


def _pair(number: str, person: str) -> str:
    return f"{number} {person}"
