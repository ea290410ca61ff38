"""EndpointCreate (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NotRequired, Self, TypedDict

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class EndpointCreate(Model):
    """The endpoint to add."""

    _required = frozenset({"username"})
    _secrets = frozenset({"password"})

    username: str
    """User name of the endpoint."""
    endpoint_id: str | Unset = UNSET
    """Its identifier. Made up unless given."""
    alias: str | Unset = UNSET
    """Its name, for people. Empty unless given."""
    password: str | Unset = UNSET
    """What its phone signs in with. It can be checked, but not read. Unless given, no password is
    right."""
    auth_id: str | Unset = UNSET
    """Account or subaccount that gets it. The main account unless given."""
    app_id: str | None | Unset = UNSET
    """Application it is assigned to, or `null` for none. By default, its owner's application with
    `default_endpoint_app`, if there is one."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("username", UNSET),
            get("endpoint_id", UNSET),
            get("alias", UNSET),
            get("password", UNSET),
            get("auth_id", UNSET),
            get("app_id", UNSET),
        )
        self.raw = source
        return self


class EndpointCreateDict(TypedDict):
    """A dictionary that can be sent in place of `EndpointCreate`."""

    endpoint_id: NotRequired[str]
    username: str
    alias: NotRequired[str]
    password: NotRequired[str]
    auth_id: NotRequired[str]
    app_id: NotRequired[str | None]
