"""Virtual numbers are of the right country, and nobody has one twice at a time."""

from __future__ import annotations

from typing import Any

import schemathesis

from tests.contract.checks.arithmetic import differing
from tests.contract.checks.oracle import Oracle
from tests.contract.observation import Observation
from tests.contract.probes import ask
from tests.contract.resources import dig


@schemathesis.check
class VirtualNumbers(Oracle):
    """Virtual numbers are of the right country, and nobody has one twice at a time."""

    at_first = 5
    then_each = 40

    def judge(self, seen: Observation) -> None:
        if seen.operation_id != "masking_sessions_create":
            return
        self.expect("numbers", seen)
        if seen.created and self.due("numbers"):
            check_numbers(self._occasions["numbers"])
            self.compared("numbers", seen)


def check_numbers(salt: int) -> None:
    """Open three sessions of the same two parties, the last after the end of one.

    Args:
        salt: makes the parties differ from those of other times.

    Raises:
        AssertionError: the virtual numbers are not as they must be.
    """
    parties = {"first_party": f"+442071{salt:06}", "second_party": f"+1415556{salt:04}"}
    cooled, number = _open(parties | {"virtual_number_cooloff_period": 3600})
    assert not differing(parties["first_party"], number), f"{number} is not of the first party's"
    other, second = _open(parties)
    assert second != number, f"{number} has two live sessions of the same parties"
    ask("masking_sessions_delete", path={"session_uuid": cooled}, why="VirtualNumbers")
    third, again = _open(parties)
    assert again != second, f"{second} has two live sessions of the same parties"
    assert again != number, f"{number} has not cooled off"
    for name in (other, third):
        ask("masking_sessions_delete", path={"session_uuid": name}, why="VirtualNumbers")


def _open(fields: dict[str, Any]) -> tuple[str, str]:
    made = ask("masking_sessions_create", body=fields, why="VirtualNumbers")
    assert made.created, f"a session between {fields} is answered {made.status}"
    return made.created, str(dig(made.reply, ["session", "virtual_number"]))
