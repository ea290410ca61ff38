"""The calls that the programs of all SDKs make: one table for each tag, in `tests/sdks/calls/`.

A table is a sequence of rows under `calls`. A row is an operation with its arguments, named as in
the API, and

- `keep`: a name for the reply; in later rows, `$name.field` is a value of it, also in a list.
- `owner`: by SDK, the kept object that has the method, such as `read` or, in Python and Node.js,
  `listed.0` or `read.parts`. Only these SDKs make the call; the others have no methods on objects
  there.
- `without`: by SDK, why it does not make the call, though it makes others of the operation.

`control.<resource>.<method>` is a request to the emulator's control API instead, for what else has
to happen: someone calls, or a password is read off a phone.

`$files.one` is a list with a file to upload, the way the SDK takes it, and `$files.many` one with
more than can be sent at once. `$waiting.url` is the answer URL of a call that goes on without end,
`$conference.url` that of one that joins the conference `Standup`.

Beside the rows, a table may have

- `names`: by SDK, what arguments are called there, if the naming rules do not say; `*` stands for
  any beginning. `per.voice.incoming_allow` is a field of an object in the API, but an argument of
  its own there.
- `texts`: by SDK, arguments that it takes as text, though they are numbers.
- `mistakes`: by operation, arguments that it refuses. Otherwise its first row is called with
  identifiers that do not exist.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Final

import yaml

from plivo_emulator.pipeline.contract import Contract, Operation
from tests.waiting import conference_url, waiting_url
from tools.official_sdks import official_sdks

FOLDER: Final = Path(__file__).parent / "calls"
CONTROL: Final = "control."
FILES: Final = "files"
WAITING: Final = "waiting"
CONFERENCE: Final = "conference"
_PICTURE: Final = str(Path(__file__).parent / "files" / "picture.png")
SDKS: Final = tuple(key for key, sdk in official_sdks().items() if not sdk.not_run)

Arguments = Mapping[str, Any]
BySdk = Mapping[str, str]

_ACCOUNT: Final = "auth_id"


@dataclass(frozen=True, slots=True)
class Row:
    """One call, or one request to the control API.

    Attributes:
        name: operationId, or `control.<resource>.<method>`.
        arguments: by their names in the API.
        keep: the name under which the reply is kept; empty if it is not.
        owner: the kept object that has the method, by SDK; empty for methods of the client.
        without: why an SDK does not make the call, by SDK.
    """

    name: str
    arguments: Arguments
    keep: str = ""
    owner: BySdk = field(default_factory=dict)
    without: BySdk = field(default_factory=dict)

    def is_for(self, sdk: str) -> bool:
        """Tell whether an SDK that has the operation makes this call."""
        return sdk not in self.without and (not self.owner or sdk in self.owner)

    def references_of(self, *sdks: str) -> Iterator[str]:
        """Give the names of the kept replies that the row uses for any of some SDKs."""
        yield from (self.owner[sdk].partition(".")[0] for sdk in sdks if sdk in self.owner)
        for value in self.arguments.values():
            yield from (each[1:].partition(".")[0] for each in references(value))


@dataclass(frozen=True)
class Table:
    """The calls of one tag.

    Attributes:
        stem: of the file: the tag in small letters, with underscores.
        rows: in the order in which they are called.
        names: what an SDK calls arguments otherwise.
        texts: numbers that an SDK takes as text.
        mistakes: arguments that are refused, by operation.
    """

    stem: str
    rows: Sequence[Row]
    names: Mapping[str, Mapping[str, str]]
    texts: Mapping[str, Sequence[str]]
    mistakes: Mapping[str, Arguments]

    def own(self) -> dict[str, Row]:
        """Return the first row of each operation of this tag, one of the client if there is."""
        own = [
            row
            for row in self.rows
            if row.name in Contract.bundled().operations and stem_of(row.name) == self.stem
        ]
        first: dict[str, Row] = {}
        for row in sorted(own, key=lambda row: bool(row.owner)):
            first.setdefault(row.name, row)
        return first

    def refused(self) -> Iterator[Row]:
        """Give a call of each operation that is about what does not exist, or is refused.

        Some are neither: for an operation without an identifier, such as a list, it takes
        wrong credentials or a planted fault to fail. Methods of objects are left out: there is no
        object for them.
        """
        for name, row in self.own().items():
            if row.owner:
                continue
            constant = {
                argument: value
                for argument, value in row.arguments.items()
                if not references(value)
            }
            arguments = {**unknown_path(name), **self.mistakes.get(name, constant)}
            yield Row(name, arguments, without=row.without)

    def problems(self) -> Iterator[str]:
        """Give everything that is wrong with the table, in words."""
        kept = {FILES, WAITING, CONFERENCE}
        for row in self.rows:
            if not row.name.startswith(CONTROL):
                yield from _row_problems(row)
            for sdk in (row.owner.keys() | row.without.keys()) - set(SDKS):
                yield f"{row.name}: no SDK is {sdk}"
            for name in row.references_of(*SDKS):
                if name not in kept:
                    yield f"{row.name}: no row before it keeps ${name}"
            kept.add(row.keep)
        for name in self.mistakes.keys() - self.own().keys():
            yield f"mistakes: {name} has no row"


def givens(sdk: str) -> Mapping[str, Any]:
    """Return what rows refer to though none keeps it: files, for Go with their type, and a URL."""
    file = {"FilePath": _PICTURE, "ContentType": "image/png"} if sdk == "go" else _PICTURE
    return {
        FILES: {"one": [file], "many": [file] * 11},
        WAITING: {"url": waiting_url()},
        CONFERENCE: {"url": conference_url("Standup")},
    }


def references(value: Any) -> list[str]:
    """Return the values of kept replies that an argument is, or is a list of."""
    values = value if isinstance(value, list) else [value]
    return [each for each in values if isinstance(each, str) and each.startswith("$")]


def operation(operation_id: str) -> Operation:
    """Return an operation of the contract."""
    return Contract.bundled().operations[operation_id]


def stem_of(operation_id: str) -> str:
    """Return the stem of the file in which an operation is called."""
    return operation(operation_id).tag.lower().replace(" ", "_")


def path_names(operation_id: str) -> list[str]:
    """Return the path parameters of an operation, without the account's."""
    return [name for name in operation(operation_id).path_fields if name != _ACCOUNT]


def unknown_path(operation_id: str) -> dict[str, Any]:
    """Return identifiers that no emulator has made: the examples of the contract."""
    fields = operation(operation_id).path_fields
    return {
        name: Contract.bundled().at(fields[name].pointer)[1]["examples"][0]
        for name in path_names(operation_id)
    }


@cache
def tables() -> Mapping[str, Table]:
    """Return the tables by stem, in the order of the contract's operations."""
    stems = dict.fromkeys(map(stem_of, Contract.bundled().operations))
    return {stem: _read(FOLDER / f"{stem}.yaml") for stem in stems}


def file_of(operation_id: str) -> str:
    """Return the path of the table that has an operation's rows, from the root of the project."""
    return f"tests/sdks/calls/{stem_of(operation_id)}.yaml"


def _row_problems(row: Row) -> Iterator[str]:
    if row.name not in Contract.bundled().operations:
        yield f"{row.name} is not an operation of openapi.yaml"
        return
    call = operation(row.name)
    fields = {**call.path_fields, **call.query_fields, **call.body_fields}
    for name, value in row.arguments.items():
        if name not in fields:
            yield f"{row.name} has no parameter {name}"
        elif not references(value) and not fields[name].accepts(value):
            yield f"{row.name}: {name} cannot be {value!r}"
    if not row.owner:
        for name in path_names(row.name):
            if name not in row.arguments:
                yield f"{row.name}: {name} is missing"


def _read(file: Path) -> Table:
    source = yaml.safe_load(file.read_text(encoding="utf-8")) if file.is_file() else {}
    return Table(
        stem=file.stem,
        rows=[_row(entry) for entry in source.pop("calls", ())],
        names=source.pop("names", {}),
        texts=source.pop("texts", {}),
        mistakes=source.pop("mistakes", {}),
        **source,
    )


def _row(entry: dict[str, Any]) -> Row:
    name, arguments = next(iter(entry.items()))
    return Row(name, arguments, **{key: entry[key] for key in entry if key != name})
