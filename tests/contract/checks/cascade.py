"""With a subaccount goes what it owns, or stays for the account, as the deletion says."""

from __future__ import annotations

from typing import Final

import schemathesis

from tests.contract.checks.oracle import Oracle
from tests.contract.observation import Observation
from tests.contract.probes import ask
from tests.contract.resources import sample_body

# What the deletion says of `cascade`, and whether what the subaccount owns is deleted too.
_CHOICES: Final[tuple[tuple[dict[str, str], bool], ...]] = (
    ({"cascade": "true"}, True),
    ({"cascade": "false"}, False),
    ({}, False),
)


@schemathesis.check
class Cascade(Oracle):
    """With a subaccount goes what it owns, or stays for the account, as the deletion says."""

    at_first = 6
    then_each = 20

    def judge(self, seen: Observation) -> None:
        if seen.operation_id != "subaccounts_delete":
            return
        self.expect("subaccounts", seen)
        if seen.succeeded and self.due("subaccounts"):
            choice = _CHOICES[self._occasions["subaccounts"] % len(_CHOICES)]
            check_cascade(*choice)
            self.compared("subaccounts", seen)


def check_cascade(query: dict[str, str], goes: bool) -> None:
    """Delete a subaccount that owns an application, beside one of the account itself.

    Raises:
        AssertionError: the application is not where it must be.
    """
    owner = ask("subaccounts_create", body=sample_body("subaccounts_create"), why="Cascade").created
    sample = sample_body("applications_create")
    own = ask("applications_create", body=sample, why="Cascade").created
    owned = ask("applications_create", body=sample | {"subaccount": owner}, why="Cascade").created
    assert all((owner, own, owned)), "a subaccount with an application cannot be made"
    path = {"subauth_id": owner}
    gone = ask("subaccounts_delete", path=path, query=query, why="Cascade")
    assert gone.status == 204, f"the deletion is answered {gone.status}"
    found = ask("applications_get", path={"app_id": owned}, why="Cascade")
    told = query or "no cascade"
    if goes:
        assert found.status == 404, f"{told}: its application is still there, {found.status}"
    else:
        assert found.status == 200, f"{told}: its application is {found.status}"
        owner_now = found.reply.get("sub_account")
        assert owner_now is None, f"{told}: its application belongs to {owner_now}"
    rest = ask("applications_get", path={"app_id": own}, why="Cascade")
    assert rest.status == 200, f"{told}: an application of the account is {rest.status}"
    for name in (own, *([] if goes else [owned])):
        ask("applications_delete", path={"app_id": name}, why="Cascade")
