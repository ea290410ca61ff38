"""Payload (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model


@define(eq=False, repr=False)
class Payload(Model):
    """The fields of an event, by name."""

    _free = True

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls()
        self.raw = source
        return self
