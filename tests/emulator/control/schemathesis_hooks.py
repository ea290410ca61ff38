"""What schemathesis loads: how to make what a format means."""

from __future__ import annotations

import schemathesis
from hypothesis import strategies

# Numbers of a length that their country has; some with a plus sign.
schemathesis.openapi.format(
    "phone-number", strategies.from_regex(r"\A\+?1415[2-9][0-9]{6}\Z|\A\+?4420[0-9]{8}\Z")
)
