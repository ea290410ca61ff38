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
        for name in _OF_EXAMPLES if in_example else _RULES:
            yield "rules", RULES[name](document)
        yield "bodies", misjudged(document, self.bodies)

    def _facts(self, root: JsonObject, mistake: Mistake) -> Iterator[str]:
        """What the facts say: of the part with the mistake alone, if it is in one."""
        parts = [
            dict(tell())
            for where, tell in units(Parts(root))
            if where != "#" and f"{mistake.where}/".startswith(f"{where}/")
        ]
        if not parts:
            yield from against(self.facts, root)
        for told in parts:
            for owner in {owner for owner, _ in told}:
                yield from differences(self._by_owner.get(owner, Facts()), told)


_OF_EXAMPLES = [name for name in RULES if "example" in name or "shown" in name]
# What looks at everything comes last.
_LAST = {*_OF_EXAMPLES, "references_stay_in_components", "defaults_fit_their_schemas"}
_RULES = sorted(RULES, key=lambda name: name in _LAST)
