"""Enlarges a contract to many operations."""

from __future__ import annotations

from copy import deepcopy
from itertools import count
from typing import Any

_METHODS = ("get", "put", "post", "delete", "patch")


def widened(document: dict[str, Any], operations: int) -> dict[str, Any]:
    """Return a contract with this many operations, by copying them under other paths.

    A copy of `masking_sessions_get` is called `masking_sessions_get_copy1`, and so on. Links point
    to the originals. The copies come first, so that a linear search passes all of them.
    """
    paths: dict[str, Any] = {}
    missing = operations - len(_operations(document["paths"]))
    for number in count(1):
        for path, item in document["paths"].items():
            copied = deepcopy(item)
            for operation in _operations({path: copied}):
                operation["operationId"] += f"_copy{number}"
            size = len(_operations({path: copied}))
            if size <= missing:
                paths[f"/Copy{number}{path}"] = copied
                missing -= size
        if missing < number:
            break
    return {**document, "paths": {**paths, **document["paths"]}}


def _operations(paths: dict[str, Any]) -> list[dict[str, Any]]:
    return [item[method] for item in paths.values() for method in _METHODS if method in item]
