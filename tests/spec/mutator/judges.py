"""What notices a mistake, the cheapest first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from tests.spec.bodies import Body, misjudged
from tests.spec.document import Document, JsonObject
from tests.spec.facts import Facts
from tests.spec.facts.judging import against, differences, unsaid
from tests.spec.mutator.mistakes import Mistake
from tests.spec.rules import RULES
from tools.generator.document import Document as Parts
from tools.surface import units


@dataclass
class Judges:
    """The facts, the bodies and the house rules."""

    facts: Facts
    bodies: list[Body]
    use_facts: bool = True
    _by_owner: dict[str, Facts] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for (owner, place), fact in self.facts.facts.items():
            owned = self._by_owner.setdefault(owner, Facts())
            owned.facts[owner, place] = fact

    def finding(self, root: JsonObject, mistake: Mistake) -> str | None:
        """Who found the mistake, which the document has just now, and how; `None` if nobody."""
        for judge, findings in self._verdicts(root, mistake):
            if (found := next(findings, None)) is not None:
                return f"{judge}: {found}"
        return None

    def findings(self, root: JsonObject) -> Iterator[str]:
        """What all judges find in a whole document."""
        document = Document(root)
        yield from against(self.facts, root)
        yield from unsaid(self.facts, document)
        yield from misjudged(document, self.bodies)
        for rule in RULES.values():
            yield from rule(document)

    def _verdicts(self, root: JsonObject, mistake: Mistake) -> Iterator[tuple[str, Iterator[str]]]:
        document = Document(root)
        in_example = mistake.where.startswith("#/components/examples")
        if self.use_facts and not in_example:
            yield "facts", self._facts(root, mistake)
            yield "facts in words", unsaid(self.facts, document)
        for name in _OF_EXAMPLES if in_example else _QUICK:
            yield "rules", RULES[name](document)
        if not in_example:
            yield "bodies", misjudged(document, self.bodies)
            for name in _SLOW:
                yield "rules", RULES[name](document)

    def _facts(self, root: JsonObject, mistake: Mistake) -> Iterator[str]:
        """What the facts say: of the part with the mistake alone, if it is in one."""
        parts = list(units(Parts(root)))
        around = [
            part
            for part in parts
            if part[0] != "#" and f"{mistake.where}/".startswith(f"{part[0]}/")
        ]
        seen = set()
        for _, tell in around or parts:
            told = dict(tell())
            for owner in {owner for owner, _ in told}:
                seen.add(owner)
                yield from differences(self._by_owner.get(owner, Facts()), told)
        if not around:
            yield from (f"{owner}: is missing" for owner in self._by_owner.keys() - seen)


_OF_EXAMPLES = [name for name in RULES if "example" in name or "shown" in name]
# They validate values, or follow every reference.
_SLOW = (
    "references_stay_in_components",
    "nothing_fits_its_schema",
    "defaults_fit_their_schemas",
    "examples_show_only_described_fields",
    "examples_fit_their_schemas",
)
_QUICK = [name for name in RULES if name not in _SLOW]
