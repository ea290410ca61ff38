"""The gate: whether enough was exercised."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Final

from tests.contract.coverage.counting import Counter
from tests.contract.coverage.exclusions import Exclusion, reasons, stale
from tests.contract.coverage.items import DIMENSIONS, Dimension, Item
from tests.spec.document import Operation

MOST_EXCLUSIONS: Final = 0.05


@dataclass(frozen=True)
class Share:
    """How much of a dimension was exercised.

    Attributes:
        dimension: which.
        items: what there is.
        excluded: what was not and need not be, with reasons.
        missing: what was not, but should have been.
        sampled: whether `items` are a sample.
    """

    dimension: Dimension
    items: list[Item]
    excluded: dict[Item, str]
    missing: list[Item]
    sampled: bool = False

    @property
    def total(self) -> int:
        return len(self.items)

    @property
    def covered(self) -> int:
        return self.total - len(self.excluded) - len(self.missing)

    @property
    def share(self) -> float:
        """Between 0 and 1, without what is excluded."""
        counted = self.total - len(self.excluded)
        return self.covered / counted if counted else 1.0

    @property
    def needed(self) -> float:
        """The gate; of a sample, less what chance can take from it (three standard errors)."""
        gate = self.dimension.gate
        return gate - 3 * sqrt(gate * (1 - gate) / self.total) if self.sampled else gate

    @property
    def ok(self) -> bool:
        return self.share >= self.needed


@dataclass(frozen=True)
class Verdict:
    """What the gate says.

    Attributes:
        shares: of each dimension that has items.
        problems: why the gate failed; empty if it passed.
    """

    shares: list[Share]
    problems: list[str]

    @property
    def excluded(self) -> int:
        return sum(len(share.excluded) for share in self.shares)

    @property
    def total(self) -> int:
        return sum(share.total for share in self.shares)


def judge(
    counter: Counter,
    exclusions: Sequence[Exclusion],
    operations: Sequence[Operation] | None = None,
) -> Verdict:
    """Compare what was exercised with what must be.

    Args:
        counter: what was exercised.
        exclusions: what need not be.
        operations: only what belongs to these; the whole document unless given.
    """
    items = [item for item in counter.all if item not in counter.unasked]
    if operations is not None:
        chosen = {item for each in operations for item in counter.items_of(each)}
        items = [item for item in items if item in chosen]
    excused = reasons(counter, exclusions)
    shares = [
        share
        for dimension in DIMENSIONS
        if (share := _share(dimension, items, counter, excused)).total
    ]
    verdict = Verdict(shares, [])
    for share in shares:
        if not share.ok:
            verdict.problems.append(
                f"{share.dimension.name}: {share.share:.1%} covered, "
                f"{share.needed:.0%} needed; {len(share.missing)} missing"
            )
    if operations is None:
        verdict.problems.extend(f"stale exclusion: {each}" for each in stale(counter, exclusions))
        if verdict.excluded > MOST_EXCLUSIONS * verdict.total:
            verdict.problems.append(
                f"{verdict.excluded} of {verdict.total} items are excluded, "
                f"more than {MOST_EXCLUSIONS:.0%}"
            )
    return verdict


def _share(
    dimension: Dimension, items: Iterable[Item], counter: Counter, excused: dict[Item, str]
) -> Share:
    mine = [item for item in items if item.dimension == dimension]
    absent = [item for item in mine if item not in counter.hits]
    return Share(
        dimension,
        items=mine,
        excluded={item: excused[item] for item in absent if item in excused},
        missing=[item for item in absent if item not in excused],
        sampled=any(item.dimension == dimension for item in counter.unasked),
    )
