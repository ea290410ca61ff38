"""How much to test: samples where there is much of a kind, or everything (PROFILE=nightly)."""

from __future__ import annotations

import os
from typing import Final

NIGHTLY: Final = os.environ.get("PLIVO_TEST_PROFILE") == "nightly"
