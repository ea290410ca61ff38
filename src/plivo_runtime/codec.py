"""JSON decoding: orjson if it is installed, else the standard library."""

import json
from collections.abc import Callable
from typing import Any


def standard_loads(text: bytes) -> Any:
    """Decode JSON with the standard library, as strictly as orjson.

    Raises:
        ValueError: It is not JSON, contains `NaN` or `Infinity`, or is nested too deeply.
    """
    try:
        return json.loads(text, parse_constant=_refuse)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error


def _refuse(constant: str) -> None:
    raise ValueError(f"not JSON: {constant}")


try:
    import orjson
except ImportError:
    loads: Callable[[bytes], Any] = standard_loads
else:
    loads = orjson.loads

__all__ = ["loads", "standard_loads"]
