"""Mistakes that an author of `openapi.yaml` can make, systematically, and what notices each.

`python -m tests.spec.mutator` prints how many there are of each kind and which judges find them.
"""

from tests.spec.mutator.judges import Judges
from tests.spec.mutator.mistakes import Mistake, mistakes

__all__ = ["Judges", "Mistake", "mistakes"]
