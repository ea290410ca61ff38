"""The subaccounts that requests are made in the name of, besides the account itself.

The runner makes one, the owner of things that need one. The checks make another, a neighbour who
must see nothing of anybody else.
"""

from __future__ import annotations

import os
from typing import Final

from tests.contract.probes import PROBES, Credentials

_NEIGHBOUR: Final = {"name": "Contract tests, neighbour", "enabled": True}


class SubaccountPool:
    """Credentials of both; they are got when they are first needed."""

    def __init__(self) -> None:
        self._owner: Credentials | None = None
        self._neighbour: Credentials | None = None

    @property
    def names(self) -> set[str]:
        """The Auth IDs that no test may change."""
        known = {os.environ.get("PLIVO_SUBACCOUNT", "")} - {""}
        return known | ({self._neighbour[0]} if self._neighbour else set())

    def owner(self) -> Credentials:
        """Of the subaccount that the runner has made; of the neighbour if there is none."""
        auth_id = os.environ.get("PLIVO_SUBACCOUNT")
        if not auth_id:
            return self.neighbour()
        if self._owner is None:
            reply = PROBES.send("GET", _url(auth_id), PROBES.main, why="SubaccountPool")
            self._owner = (auth_id, str(reply.raise_for_status().json()["auth_token"]))
        return self._owner

    def neighbour(self) -> Credentials:
        """Of another one."""
        if self._neighbour is None:
            reply = PROBES.send("POST", _url(), PROBES.main, body=_NEIGHBOUR, why="SubaccountPool")
            made = reply.raise_for_status().json()
            self._neighbour = (str(made["auth_id"]), str(made["auth_token"]))
        return self._neighbour

    def leave(self) -> None:
        """Delete what was made here."""
        if self._neighbour is not None:
            PROBES.send("DELETE", _url(self._neighbour[0]), PROBES.main, why="SubaccountPool")
            self._neighbour = None


def _url(auth_id: str = "") -> str:
    slash = "/" if auth_id else ""
    return f"{PROBES.base_url}/Account/{PROBES.main[0]}/Subaccount/{auth_id}{slash}"


SUBACCOUNT_POOL: Final = SubaccountPool()
