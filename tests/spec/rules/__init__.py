"""What openapi.yaml must keep that no linter checks. ``RULES`` has every rule by name."""

from tests.spec.rules import (
    defaults,
    descriptions,
    events,
    examples,
    layout,
    links,
    operations,
    parameters,
    responses,
    schemas,
)
from tests.spec.rules.registry import RULES

__all__ = [
    "RULES",
    "defaults",
    "descriptions",
    "events",
    "examples",
    "layout",
    "links",
    "operations",
    "parameters",
    "responses",
    "schemas",
]
