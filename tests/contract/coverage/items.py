"""What there is to exercise: one item for each, in dimensions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Dimension:
    """One kind of things to exercise.

    Attributes:
        name: of the kind.
        meaning: when one of them counts as exercised.
        gate: the least share that must be.
    """

    name: str
    meaning: str
    gate: float


JUDGED_REPLIES: Final = Dimension(
    "replies judged", "a script notices when this is wrong or missing in the reply", 0.95
)
JUDGED_EVENTS: Final = Dimension(
    "events judged", "a script notices when this is wrong or missing in the event", 0.95
)
OPERATIONS: Final = Dimension("operations", "answered with a documented success", 1.0)
STATUSES: Final = Dimension("statuses", "answered with this documented status", 1.0)
PARAMETERS: Final = Dimension(
    "parameters", "given, and if optional also left out, in an accepted request", 1.0
)
OBEYED: Final = Dimension("keywords obeyed", "a request that obeyed it was accepted", 0.95)
VIOLATED: Final = Dimension(
    "keywords violated", "a request with no other fault was refused because of it", 0.95
)
PROPERTIES: Final = Dimension("reply properties", "seen in a reply, with null where allowed", 0.95)
LINKS: Final = Dimension("links", "followed, from a reply to the next request", 1.0)
EVENTS: Final = Dimension("events", "received, as webhook or from each callback", 1.0)
EVENT_PROPERTIES: Final = Dimension("event properties", "seen in an event", 0.95)

DIMENSIONS: Final = (
    JUDGED_REPLIES,
    JUDGED_EVENTS,
    OPERATIONS,
    STATUSES,
    PARAMETERS,
    OBEYED,
    VIOLATED,
    PROPERTIES,
    LINKS,
    EVENTS,
    EVENT_PROPERTIES,
)


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to exercise.

    Attributes:
        dimension: its kind.
        owner: the operationId of the operation or event, or the component, that it belongs to.
        name: what it is called there; empty for the owner itself.
    """

    dimension: Dimension
    owner: str
    name: str = ""

    def __str__(self) -> str:
        return f"{self.owner} {self.name}".rstrip()
