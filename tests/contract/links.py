"""The links of the document: which a search must follow, and when it has found enough."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import Final

from tests.contract.coverage import exclusions
from tests.contract.coverage.items import LINKS, Item
from tests.contract.resources import DOCUMENT

# Once may be luck; what follows from a link depends on what it leads from.
_OFTEN: Final = 3


def to_follow(links: Iterable[str]) -> set[str]:
    """Those of the links, named like `resources.links_of` does, that no exclusion excuses."""
    excused = exclusions.load()
    return {
        link
        for link in links
        if not any(each.covers(Item(LINKS, *link.split(" ", 1))) for each in excused)
    }


class Search:
    """Counts which links were followed, and knows who wants to see more.

    Attributes:
        wanted: the links that should be.
    """

    def __init__(self) -> None:
        self.wanted: set[str] = set()
        self._followed: Counter[str] = Counter()
        self._satisfied: list[Callable[[], bool]] = []

    @property
    def done(self) -> bool:
        """Whether each link was followed several times, and everybody has seen enough."""
        followed = all(self._followed[link] >= _OFTEN for link in self.wanted)
        return followed and all(satisfied() for satisfied in self._satisfied)

    def wait_for(self, satisfied: Callable[[], bool]) -> None:
        """Go on until somebody has seen enough."""
        self._satisfied.append(satisfied)

    def follow(self, link: str) -> None:
        """Count that a link led to a request."""
        self._followed[link] += 1


def _names() -> dict[str, str]:
    names = {}
    for source in DOCUMENT.operations:
        for status, response in source.spec["responses"].items():
            for name, link in DOCUMENT.resolve(response).get("links", {}).items():
                target = DOCUMENT.operation(link["operationId"])
                assert target is not None
                ends = [f"{each.method.upper()} {each.path}" for each in (source, target)]
                theirs = f"{ends[0]} -> [{status}] {name} -> {ends[1]}"
                names[theirs] = f"{source.id} {status} {name}"
    return names


NAMES: Final = _names()
"""Our names of the links, by the names that schemathesis has for them."""
SEARCH: Final = Search()
"""That of this process."""
