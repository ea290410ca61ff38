"""AccountList (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model, decode_list
from plivo_runtime.unset import UNSET

from .account import Account


@define(eq=False, repr=False)
class AccountList(Model):
    """Main accounts."""

    _required = frozenset({"objects"})

    objects: list[Account]
    """The accounts, oldest first."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            decode_list(Account, get("objects", UNSET)),
        )
        self.raw = source
        return self
