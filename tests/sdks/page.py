"""Writes `docs/official-sdks.md` from what the runs found."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from plivo_emulator.pipeline.contract import Contract
from tests.sdks.programs import PROGRAMS, ROOT
from tests.sdks.signed import KINDS
from tests.sdks.verification import Verdict
from tools.official_sdks import Sdk, official_sdks

PAGE: Final = ROOT / "docs" / "official-sdks.md"

_HEAD: Final = """\
# Official SDKs

Plivo's published SDKs work unmodified with the emulator. `make sdks` verifies this: for each SDK,
a small program in its language makes the calls of the tables in `tests/sdks/calls/`, which have
every operation of `openapi.yaml`, with the arguments of Plivo's examples and with all others,
against a fresh, lenient emulator. Every argument is looked for in the request, and every value of
every reply is compared with what the program received. The Node.js SDK is asynchronous throughout;
the others are synchronous only.

[Pointing programs at the emulator](pointing-programs.md) explains how to redirect your own program.

This page is written by `make sdks ARGS=--write` and checked by `make sdks`. What cannot be
determined by running is in `tools/official_sdks.toml`.
"""
_OPERATIONS: Final = """\
“Works” means that the call succeeded and that the program received the complete reply unchanged.
Where an SDK has no attribute for a field, the number of such fields is given; they are listed
below, and so are arguments that do not arrive.
"""
_ERRORS: Final = """\
How each status is reported to the program. The reason is the text of the reply. Each operation was
made to fail with 400, 401, 403, 429 and 500, and with 404 where possible, by a request that causes
it or by a fault rule of the emulator.
"""
_SIGNATURES: Final = """\
Webhooks signed by the emulator were passed to the validators of the SDKs, unchanged and with a
wrong signature, nonce, token, path or field. All validators reject modified webhooks.
"""
_NOT_RUN: Final = """\
Findings from running them by hand, from source:
"""
_ODDITIES: Final = "The emulator accepts all of it, unless it is started with `--strict`.\n"

Verdicts = Mapping[str, Verdict | str]


def page(verdicts: Verdicts) -> str:
    """Return the page.

    Args:
        verdicts: by key of the SDK: what was found, or why nothing was.
    """
    sdks = [sdk for sdk in official_sdks().values() if not sdk.not_run]
    parts = [
        _HEAD,
        "## Versions\n",
        _table(["SDK", "Package", "Registry", "Tested"], _versions(verdicts)),
        "## Operations\n",
        _OPERATIONS,
        _table(["Operation", *(sdk.name for sdk in sdks)], _operations(sdks, verdicts)),
        *_lost(sdks, verdicts),
        *_unsent(sdks, verdicts),
        "## Errors\n",
        _ERRORS,
        _table(["Status", *(sdk.name for sdk in sdks)], _errors(sdks)),
        *_exceptions(sdks),
        "## Signatures\n",
        _SIGNATURES,
        _table(["Genuine webhook", *(sdk.name for sdk in sdks)], _signatures(sdks, verdicts)),
        "## What they send beyond the documentation\n",
        _ODDITIES,
        *_oddities(sdks, verdicts),
        "## SDKs that the tests do not run\n",
        _NOT_RUN,
        _list(f"{sdk.name}: {known}." for sdk in official_sdks().values() for known in sdk.known),
    ]
    return "\n".join(parts).rstrip() + "\n"


def is_current(text: str) -> bool:
    """Tell whether the committed page is this one."""
    return PAGE.is_file() and PAGE.read_text(encoding="utf-8") == text


def write(text: str, place: Path = PAGE) -> None:
    """Write the page."""
    place.write_text(text, encoding="utf-8")


def _versions(verdicts: Verdicts) -> Iterator[list[str]]:
    versions = {program.key: program.sdk_version() for program in PROGRAMS}
    for sdk in official_sdks().values():
        tested = f"not run: {sdk.not_run}" if sdk.not_run else versions[sdk.key]
        skipped = verdicts.get(sdk.key)
        if isinstance(skipped, str):
            tested = f"{tested}, skipped here: {skipped}"
        yield [sdk.name, f"`{sdk.package}`", sdk.registry, tested + (sdk.note and f"; {sdk.note}")]


def _operations(sdks: Sequence[Sdk], verdicts: Verdicts) -> Iterator[list[str]]:
    for operation_id in Contract.bundled().operations:
        yield [f"`{operation_id}`", *(_cell(sdk, verdicts[sdk.key], operation_id) for sdk in sdks)]


def _cell(sdk: Sdk, verdict: Verdict | str, operation_id: str) -> str:
    called = isinstance(verdict, Verdict) and operation_id in verdict.operations
    if (reason := sdk.not_called(operation_id)) and not called:
        return reason
    if isinstance(verdict, str):
        return f"skipped: {verdict}"
    if not called:
        return "fails"
    cell = "works"
    if operation_id in sdk.missing:
        cell += f"; {sdk.missing[operation_id]}"
    if difference := sdk.differs.get(operation_id):
        cell += f"; {difference}"
    if lost := len(verdict.lost.get(operation_id, ())):
        cell += f", {lost} field{'s' if lost > 1 else ''} short"
    return cell


def _lost(sdks: Sequence[Sdk], verdicts: Verdicts) -> Iterator[str]:
    for sdk in sdks:
        if isinstance(verdict := verdicts[sdk.key], Verdict):
            head = f"The results of the {sdk.name} SDK have no place for:\n"
            yield from _by_operation(head, verdict.lost)


def _unsent(sdks: Sequence[Sdk], verdicts: Verdicts) -> Iterator[str]:
    for sdk in sdks:
        if isinstance(verdict := verdicts[sdk.key], Verdict):
            head = f"The {sdk.name} SDK does not send, or not under the documented name:\n"
            yield from _by_operation(head, verdict.unsent)


def _by_operation(head: str, names: Mapping[str, Collection[str]]) -> Iterator[str]:
    if any(names.values()):
        yield head
        yield _list(
            f"`{operation_id}`: {_named(sorted(names[operation_id]))}"
            for operation_id in Contract.bundled().operations
            if names.get(operation_id)
        )


def _errors(sdks: Sequence[Sdk]) -> Iterator[list[str]]:
    for status in sdks[0].errors:
        yield [status, *(_error(sdk.errors[status]) for sdk in sdks)]


def _error(text: str) -> str:
    if not text:
        return "no error"
    name = re.match(r"\w*", text)
    assert name is not None
    return f"`{name[0]}`{text[name.end() :]}"


def _exceptions(sdks: Sequence[Sdk]) -> Iterator[str]:
    yield "With these exceptions:\n"
    yield _list(
        f"{sdk.name}, `{operations}`: "
        + "; ".join(f"{status} {_error(error)}" for status, error in special.items())
        for sdk in sdks
        for operations, special in sdk.errors_of.items()
    )


def _signatures(sdks: Sequence[Sdk], verdicts: Verdicts) -> Iterator[list[str]]:
    for kind in KINDS:
        row = [kind]
        for sdk in sdks:
            verdict = verdicts[sdk.key]
            if isinstance(verdict, str):
                row.append(f"skipped: {verdict}")
            elif kind in sdk.rejects:
                row.append(f"refused: {sdk.rejects[kind]}")
            else:
                row.append("accepted" if kind in verdict.signatures else "fails")
        yield row


def _oddities(sdks: Sequence[Sdk], verdicts: Verdicts) -> Iterator[str]:
    yield _list(
        f"{sdk.name}: {', '.join(verdict.quirks)}."
        for sdk in sdks
        if isinstance(verdict := verdicts[sdk.key], Verdict) and verdict.quirks
    )


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"


def _list(items: Iterable[str]) -> str:
    return "\n".join(f"- {item}" for item in items) + "\n"


def _named(paths: Sequence[str]) -> str:
    return ", ".join(f"`{path}`" for path in paths)
