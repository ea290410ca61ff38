"""The vendor's hangup causes, as far as they are simulated."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Cause:
    """A hangup cause.

    Attributes:
        code: the vendor's code.
        name: the vendor's name.
    """

    code: int
    name: str


NORMAL: Final = Cause(4000, "Normal Hangup")
NO_ANSWER: Final = Cause(3000, "No Answer")
BUSY: Final = Cause(3010, "Busy Line")
REJECTED: Final = Cause(3020, "Rejected")
END_OF_XML: Final = Cause(4010, "End Of XML Instructions")
SCHEDULED: Final = Cause(6000, "Scheduled Hangup")
RING_TIMEOUT: Final = Cause(6010, "Ring Timeout Reached")
ERROR_REACHING_ANSWER_URL: Final = Cause(7011, "Error Reaching Answer URL")
INVALID_ANSWER_XML: Final = Cause(8011, "Invalid Answer XML")
