"""Prints how many mistakes of each kind are found, and by whom."""

from __future__ import annotations

import sys
from collections import Counter

from tests.spec.bodies import vectors
from tests.spec.document import Document
from tests.spec.facts import load
from tests.spec.mutator import Judges, mistakes


def main() -> None:
    document = Document.load()
    judges = Judges(load(), vectors(), use_facts="--without-facts" not in sys.argv)
    made: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    finders: Counter[str] = Counter()
    for mistake in list(mistakes(document)):
        made[mistake.kind] += 1
        with mistake.made():
            found = judges.finding(document.data, mistake)
        finders[found.partition(":")[0] if found else "nobody"] += 1
        if found is None:
            missed[mistake.kind] += 1
            print(mistake)
    for kind, count in made.items():
        print(f"{count - missed[kind]:5} of {count:5}  {kind}")
    print(f"{made.total() - missed.total()} of {made.total()} found: {dict(finders)}")


if __name__ == "__main__":
    main()
