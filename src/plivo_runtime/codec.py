"""JSON decoding: orjson if it is installed, else the standard library."""

import json
from collections.abc import Callable
from typing import Any

try:
    import orjson
except ImportError:
    loads: Callable[[bytes], Any] = json.loads
else:
    loads = orjson.loads

__all__ = ["loads"]
