"""Why calls end (Plivo's page on hangup causes).

One table holds the causes: their number, their name, the text of `HangupCause`, and the status that
a call ends with if nobody answered it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

_COMPLETED: Final = "completed"


@dataclass(frozen=True, slots=True)
class Cause:
    """A hangup cause.

    Attributes:
        code: the vendor's number.
        name: the vendor's name.
        signal: the telephony term that `HangupCause` has.
        status: what a call that was not answered ends as.
    """

    code: int
    name: str
    signal: str = "NORMAL_CLEARING"
    status: str = "failed"


UNKNOWN: Final = Cause(0, "Unknown", status="cancel")
NORMAL: Final = Cause(4000, "Normal Hangup", status=_COMPLETED)
END_OF_XML: Final = Cause(4010, "End Of XML Instructions", status=_COMPLETED)
MPC_ENDED: Final = Cause(4020, "Multiparty Call Ended", status=_COMPLETED)
KICKED: Final = Cause(4030, "Kicked Out Of Multiparty Call", status=_COMPLETED)
CANCELED: Final = Cause(1000, "Canceled", "ORIGINATOR_CANCEL", "cancel")
OUT_OF_CREDIT: Final = Cause(1010, "Canceled (Out Of Credits)")
INVALID_DESTINATION: Final = Cause(2000, "Invalid Destination Address", "UNALLOCATED_NUMBER")
OUT_OF_SERVICE: Final = Cause(2010, "Destination Out Of Service")
NOT_REGISTERED: Final = Cause(2020, "Endpoint Not Registered", "USER_NOT_REGISTERED")
COUNTRY_BARRED: Final = Cause(2030, "Destination Country Barred")
LOOP: Final = Cause(2060, "Loop Detected")
NO_ANSWER: Final = Cause(3000, "No Answer", "NO_ANSWER", "no-answer")
BUSY: Final = Cause(3010, "Busy Line", "USER_BUSY", "busy")
REJECTED: Final = Cause(3020, "Rejected", "CALL_REJECTED")
UNKNOWN_CALLER_ID: Final = Cause(3030, "Unknown Caller ID")
CONCURRENCY: Final = Cause(5030, "Concurrency Limit Breached")
SCHEDULED: Final = Cause(6000, "Scheduled Hangup", "ALLOTTED_TIMEOUT", _COMPLETED)
RING_LIMIT: Final = Cause(6000, "Scheduled Hangup", "ALLOTTED_TIMEOUT", "no-answer")
RING_TIMEOUT: Final = Cause(6010, "Ring Timeout Reached", "NO_ANSWER", "no-answer")
LOST_RACE: Final = Cause(9000, "Lost Race", "LOSE_RACE", "cancel")
MACHINE: Final = Cause(9100, "Machine Detected", "MACHINE_DETECTED", _COMPLETED)
NOT_CONFIRMED: Final = Cause(9110, "Confirm Key Challenge Failed", status="no-answer")

# What a document was asked for, as the last digit of these causes says it.
_DOCUMENTS: Final = {"Answer": 1, "Action": 2, "Transfer": 3, "Redirect": 4}


def unreachable(document: str) -> Cause:
    """Return the cause for a document that cannot be had: `Answer`, `Action` and so on."""
    return Cause(7010 + _DOCUMENTS[document], f"Error Reaching {document} URL")


def invalid_url(document: str) -> Cause:
    """Return the cause for a document whose URL cannot be called."""
    return Cause(7020 + _DOCUMENTS[document], f"Invalid {document} URL")


def invalid_method(document: str) -> Cause:
    """Return the cause for a document whose HTTP method is neither GET nor POST."""
    return Cause(7030 + _DOCUMENTS[document], f"Invalid Method For {document} URL")


def invalid_xml(document: str) -> Cause:
    """Return the cause for a document that is not valid Plivo XML."""
    return Cause(8010 + _DOCUMENTS[document], f"Invalid {document} XML")
