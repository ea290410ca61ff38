"""What `make audit` makes of pip-audit's report; the audit itself needs the network."""

from __future__ import annotations

from typing import Any

import pytest

from tools.audit import UNKNOWN, VULNERABLE, WELL, verdict

GOOD: dict[str, Any] = {"name": "attrs", "version": "26.1", "vulns": []}
BAD: dict[str, Any] = {
    "name": "lxml",
    "version": "6.0",
    "vulns": [{"id": "PYSEC-1", "fix_versions": ["6.1"]}, {"id": "PYSEC-2", "fix_versions": []}],
}
SKIPPED: dict[str, Any] = {"name": "yarl", "skip_reason": "Dependency not found on the index"}


@pytest.mark.parametrize(
    ("packages", "status", "said"),
    [
        ([GOOD, GOOD], WELL, "None of 2 packages is known to be vulnerable."),
        (
            [GOOD, BAD],
            VULNERABLE,
            "lxml 6.0: PYSEC-1, fixed in 6.1\nlxml 6.0: PYSEC-2, fixed in no version",
        ),
        ([GOOD, SKIPPED], UNKNOWN, "Not audited: yarl."),
        ([BAD, SKIPPED], VULNERABLE, "lxml 6.0: PYSEC-1, fixed in 6.1\n"),
        ([SKIPPED, SKIPPED], UNKNOWN, "The advisory service cannot be reached: none of 2"),
    ],
)
def test_what_was_not_audited_is_not_good(
    packages: list[dict[str, Any]], status: int, said: str
) -> None:
    found, text = verdict({"dependencies": packages})
    assert found == status
    assert text.startswith(said)
