"""CallStreams (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model, decode_list
from plivo_runtime.unset import UNSET

from .call_stream import CallStream


@define(eq=False, repr=False)
class CallStreams(Model):
    """The audio streams of a call."""

    _required = frozenset({"objects"})

    objects: list[CallStream]
    """The streams, oldest first."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            decode_list(CallStream, get("objects", UNSET)),
        )
        self.raw = source
        return self
