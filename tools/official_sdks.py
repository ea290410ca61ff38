"""Facts about the vendor's SDKs, from `official_sdks.toml`.

An operation without a method in an SDK is listed there with the reason. The SDK's tests, the
samples in the documentation and the table in `docs/official-sdks.md` then omit it.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from typing import Any, Final

FILE: Final = Path(__file__).with_suffix(".toml")
# Suffix of errors whose message does not contain the text of the reply.
WITHOUT_REASON: Final = ", without the reason"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sdk:
    """One official SDK.

    Attributes:
        key: its key in code.
        name: the language.
        package: the SDK's name in its registry.
        registry: the registry of the package.
        note: a note on the tested version.
        not_run: why no version is tested; empty if one is.
        known: observations from a manual run, for one that is not tested.
        methods: how operations are called where the rules of `sdk_methods.py` do not say; the
            names may be patterns such as `calls_*`, of which the first that fits counts.
        split: arguments that are called otherwise according to how their values begin, without
            that beginning: `{ mpc_id = { uuid_ = "uuid" } }`, or that it does not take: `{ status =
            { "" = "" } }`; operations may be patterns.
        errors: the name of an exception, or a phrase, for each status. Its message contains the
            text of the reply, unless the name ends in `WITHOUT_REASON`.
        missing: operations for which its client has no method, and why.
        of_objects: operations whose method belongs to an object that has to be read first, not to
            the client; the names may be patterns such as `calls_*`.
        untried: operations that no row calls yet, and why; the names may be patterns
            such as `calls_*`.
        differs: differences from the documentation, by operation.
        errors_of: exceptions to `errors`, by operation; names may be patterns such as
            `applications_*`. Empty means that no error is raised.
        rejects: kinds of valid webhooks that the SDK's validators refuse, and why.
    """

    key: str
    name: str
    package: str
    registry: str
    note: str = ""
    not_run: str = ""
    known: Sequence[str] = ()
    methods: Mapping[str, str] = field(default_factory=dict)
    split: Mapping[str, Mapping[str, Mapping[str, str]]] = field(default_factory=dict)
    errors: Mapping[str, str] = field(default_factory=dict)
    missing: Mapping[str, str] = field(default_factory=dict)
    of_objects: Sequence[str] = ()
    untried: Mapping[str, str] = field(default_factory=dict)
    differs: Mapping[str, str] = field(default_factory=dict)
    errors_of: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    rejects: Mapping[str, str] = field(default_factory=dict)

    def not_called(self, operation_id: str) -> str:
        """Return why its test program does not call an operation; empty if it does."""
        if reason := self.missing.get(operation_id):
            return f"no such method: {reason}"
        reason = _first(self.untried, operation_id)
        return f"not tried: {reason}" if reason else ""

    def has_on_client(self, operation_id: str) -> bool:
        """Tell whether its client has a method for an operation, which samples can show."""
        of_object = any(fnmatchcase(operation_id, each) for each in self.of_objects)
        return operation_id not in self.missing and not of_object

    def method(self, operation_id: str) -> str:
        """Return how an operation is called, from `methods`; empty if they do not say it."""
        return _first(self.methods, operation_id)

    def spelled(self, operation_id: str, values: Mapping[str, Any]) -> dict[str, Any]:
        """Return the arguments of an operation as it takes them, see `split`."""
        told = (names for each, names in self.split.items() if fnmatchcase(operation_id, each))
        beginnings = next(told, {})
        split = (_split(name, value, beginnings.get(name, {})) for name, value in values.items())
        return {name: value for name, value in split if name}

    def error(self, operation_id: str, status: int) -> str:
        """Return the error that the caller sees for a status of an operation."""
        for pattern, special in self.errors_of.items():
            if fnmatchcase(operation_id, pattern) and str(status) in special:
                return special[str(status)]
        return self.errors[str(status)]


def _split(name: str, value: Any, beginnings: Mapping[str, str]) -> tuple[str, Any]:
    for beginning, other in beginnings.items():
        if str(value).startswith(beginning):
            return other, str(value).removeprefix(beginning)
    return name, value


def _first(by_pattern: Mapping[str, str], operation_id: str) -> str:
    """Return the value of the first pattern that fits; empty if none does."""
    fits = (text for pattern, text in by_pattern.items() if fnmatchcase(operation_id, pattern))
    return next(fits, "")


@cache
def official_sdks() -> dict[str, Sdk]:
    """Return all of them by key, in the order of the file."""
    tables = tomllib.loads(FILE.read_text(encoding="utf-8"))
    return {key: Sdk(key=key, **table) for key, table in tables.items()}
