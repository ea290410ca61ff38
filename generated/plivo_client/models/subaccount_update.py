"""SubaccountUpdate (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .http_method import HttpMethod


@define(eq=False, repr=False)
class SubaccountUpdate(Model):
    """The new name of a subaccount and, if wanted, its new switch."""

    _required = frozenset({"name"})

    name: str
    """Name of the subaccount. It must be sent even when it does not change."""
    enabled: bool | Unset = UNSET
    """Whether its credentials work. Unchanged unless given."""
    callback_url: str | Unset = UNSET
    """Makes the request asynchronous and names the URL that receives its reply."""
    callback_method: HttpMethod | Unset = UNSET
    """How `callback_url` is called. `POST` unless given."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("name", UNSET),
            get("enabled", UNSET),
            get("callback_url", UNSET),
            get("callback_method", UNSET),
        )
        self.raw = source
        return self
