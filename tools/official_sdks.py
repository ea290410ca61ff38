"""What is known about the vendor's SDKs, from `official_sdks.toml`: the one place to say it.

An operation that an SDK has no method for is marked there with the reason, and then the SDK's
tests, the samples in the documentation and the table in `docs/official-sdks.md` do without it.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from typing import Final

FILE: Final = Path(__file__).with_suffix(".toml")
# Behind the name of an error whose message does not hold the text of the reply.
WITHOUT_REASON: Final = ", without the reason"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sdk:
    """One official SDK.

    Attributes:
        key: names it in code.
        name: the language.
        package: the SDK's name in its registry.
        registry: where the package comes from.
        note: about the version that is tested.
        not_run: why no version is tested; empty when one is.
        known: what was seen of one that is not run, when it was run by hand.
        errors: what each status becomes: the name of an exception, or a phrase. Its message holds
            the text of the reply, unless `WITHOUT_REASON` stands behind the name.
        missing: operations without a method, and why.
        untried: operations that no row calls yet, and why; the names may be patterns
            such as `calls_*`.
        differs: how operations differ from the documentation, by operation.
        errors_of: what statuses become in single operations, where that differs from `errors`; the
            names may be patterns such as `applications_*`. Nothing means that no error is seen.
        rejects: valid webhooks that the SDK's validators refuse, and why, by kind.
    """

    key: str
    name: str
    package: str
    registry: str
    note: str = ""
    not_run: str = ""
    known: Sequence[str] = ()
    errors: Mapping[str, str] = field(default_factory=dict)
    missing: Mapping[str, str] = field(default_factory=dict)
    untried: Mapping[str, str] = field(default_factory=dict)
    differs: Mapping[str, str] = field(default_factory=dict)
    errors_of: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    rejects: Mapping[str, str] = field(default_factory=dict)

    def not_called(self, operation_id: str) -> str:
        """Return why its program does not call an operation; empty when it does."""
        if reason := self.missing.get(operation_id):
            return f"no such method: {reason}"
        for pattern, reason in self.untried.items():
            if fnmatchcase(operation_id, pattern):
                return f"not tried: {reason}"
        return ""

    def error(self, operation_id: str, status: int) -> str:
        """Return what a status of an operation becomes for the caller."""
        for pattern, special in self.errors_of.items():
            if fnmatchcase(operation_id, pattern) and str(status) in special:
                return special[str(status)]
        return self.errors[str(status)]


@cache
def official_sdks() -> dict[str, Sdk]:
    """Return all of them by key, in the order of the file."""
    tables = tomllib.loads(FILE.read_text(encoding="utf-8"))
    return {key: Sdk(key=key, **table) for key, table in tables.items()}


def without_method(key: str) -> Mapping[str, str]:
    """Return the operations that an SDK has no method for, with the reasons."""
    return official_sdks()[key].missing
