"""Conferences to name in random requests: no request to the vendor's API makes one."""

from __future__ import annotations

import re
from functools import cache
from http import HTTPStatus
from typing import Any, Final

from tests.contract.live_calls import new_call
from tests.contract.probes import ask
from tests.contract.rules import Fields, fingerprint, is_a
from tests.waiting import conference_url

PREFIX: Final = "conferences_"
NAME: Final = "conference_name"
MEMBER: Final = "member_id"
_CONFERENCE: Final = "Standup"
_ANY_NAME: Final = re.compile(r".{1,255}", re.DOTALL)
_MEMBERS: Final = re.compile(r"all|[0-9]+(,[0-9]+)*")
_WHY: Final = "a conference to name"


def name_a_conference(operation_id: str, path: Fields, other: Any) -> None:
    """Turn three in four well-formed names into a conference, and members into all of its."""
    fits = is_a(path.get(NAME), _ANY_NAME)
    fits = fits and (MEMBER not in path or is_a(path[MEMBER], _MEMBERS))
    if not fits or not fingerprint(operation_id, path, other) % 4:
        return
    path[NAME] = _conference()
    if MEMBER in path:
        path[MEMBER] = "all"


def _conference() -> str:
    """A conference with a member; a request before this one may have ended it."""
    if ask("conferences_get", path={NAME: _CONFERENCE}, why=_WHY).status != HTTPStatus.OK:
        new_call(_application())
    return _CONFERENCE


@cache
def _application() -> str:
    """An application whose calls enter the conference."""
    body = {"app_name": "For conferences", "answer_url": conference_url(_CONFERENCE)}
    return str(ask("applications_create", body=body, why=_WHY).reply["app_id"])
