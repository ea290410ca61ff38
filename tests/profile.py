"""How much to test: `make test` takes samples where there is much of a kind, PROFILE=nightly all."""

from __future__ import annotations

import os
from typing import Final

NIGHTLY: Final = os.environ.get("PLIVO_TEST_PROFILE") == "nightly"
