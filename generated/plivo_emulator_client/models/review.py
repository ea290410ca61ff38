"""Review (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model, decode
from plivo_runtime.unset import UNSET

from .verdict import Verdict

if TYPE_CHECKING:
    from .review_outcome import ReviewOutcome
    from .review_state import ReviewState


@define(eq=False, repr=False)
class Review(Model):
    """A review of a registration."""

    _required = frozenset(
        {
            "review_id",
            "kind",
            "subject",
            "about",
            "account",
            "subaccount",
            "state",
            "submitted",
            "due",
            "decided",
            "can_end",
            "verdict",
        }
    )

    review_id: str
    """Identifier of the review."""
    kind: str
    """What is reviewed, such as `brand`."""
    subject: str
    """Identifier of what is reviewed."""
    about: str
    """What people call it."""
    account: str
    """Main account."""
    subaccount: str | None
    """Subaccount, `null` if it belongs to the main account."""
    state: ReviewState
    """State of a review."""
    submitted: str
    """When it was submitted, as RFC 3339."""
    due: str | None
    """When it ends by itself, as RFC 3339; `null` if it has ended, or waits for something else."""
    decided: str | None
    """When it has ended, as RFC 3339; `null` if it has not."""
    can_end: list[ReviewOutcome]
    """The outcomes that its kind has."""
    verdict: Verdict
    """How it has ended, or ends by itself."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("review_id", UNSET),
            get("kind", UNSET),
            get("subject", UNSET),
            get("about", UNSET),
            get("account", UNSET),
            get("subaccount", UNSET),
            get("state", UNSET),
            get("submitted", UNSET),
            get("due", UNSET),
            get("decided", UNSET),
            get("can_end", UNSET),
            decode(Verdict, get("verdict", UNSET)),
        )
        self.raw = source
        return self
