"""Makes the calls of a table, one after another, through the program of one SDK."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from plivo_emulator_client import PlivoEmulator
from tests.sdks.binding import call
from tests.sdks.comparison import flat
from tests.sdks.table import CONTROL, Row, Table, givens, references
from tools.official_sdks import Sdk

Answer = Mapping[str, Any]


class Running(Protocol):
    """A program that is running."""

    def ask(self, question: Mapping[str, Any]) -> Answer:
        """Send it a question and return its answer.

        Returns:
            `result` of a call, or `error` and `message`; `valid` for a webhook.
        """


@dataclass(frozen=True, slots=True)
class Made:
    """One call that was made.

    Attributes:
        row: of the table.
        arguments: of the row, with the values that it refers to.
        answer: of the program.
    """

    row: Row
    arguments: Mapping[str, Any]
    answer: Answer


def play(table: Table, sdk: Sdk, program: Running, control: PlivoEmulator) -> Iterator[Made]:
    """Make the calls of a table, and yield each before the next one is made.

    Calls that an SDK has no method for are left out, and so are those that use their replies; a
    method of a kept object is called even if the client has none. Ends after the first call that
    fails.

    Args:
        table: the calls.
        sdk: the SDK.
        program: that uses it.
        control: of the emulator that the program talks to.
    """
    kept: dict[str, Any] = dict(givens(sdk.key))
    for row in table.rows:
        if not kept.keys() >= set(row.references_of(sdk.key)):
            continue
        if row.name.startswith(CONTROL):
            kept[row.keep] = _controlled(control, row, _resolved(row, kept))
        elif row.is_for(sdk.key) and (row.owner or not sdk.not_called(row.name)):
            arguments = _resolved(row, kept)
            answer = program.ask(call(row, sdk.key, arguments))
            kept[row.keep] = answer.get("result")
            yield Made(row, arguments, answer)
            if "error" in answer:
                return


def refuse(table: Table, sdk: Sdk, program: Running) -> Iterator[Made]:
    """Make one call of each operation of a table that is a mistake; see `Table.refused`."""
    for row in table.refused():
        if row.is_for(sdk.key) and not sdk.not_called(row.name):
            arguments = _resolved(row, givens(sdk.key))
            answer = program.ask(call(row, sdk.key, arguments))
            yield Made(row, arguments, answer)


def _controlled(control: PlivoEmulator, row: Row, arguments: Mapping[str, Any]) -> Any:
    _, resource, method = row.name.split(".")
    reply = getattr(getattr(control, resource), method)(**arguments)
    return reply.raw if reply is not None else None


def _resolved(row: Row, kept: Mapping[str, Any]) -> dict[str, Any]:
    return {
        name: _argument(value, kept) if references(value) else value
        for name, value in row.arguments.items()
    }


def _argument(value: Any, kept: Mapping[str, Any]) -> Any:
    if isinstance(value, list):
        return [_value(each, kept) for each in value]
    return _value(value, kept)


def _value(reference: str, kept: Mapping[str, Any]) -> Any:
    """Return a value of a kept reply, whose names are spelled as the SDK spells them.

    Raises:
        LookupError: the reply does not have it.
    """
    name, *path = reference[1:].split(".")
    found = kept[name]
    for step in path:
        try:
            if isinstance(found, list):
                found = found[int(step)]
            else:
                found = {flat(key): value for key, value in found.items()}[flat(step)]
        except LookupError:
            raise LookupError(f"{reference}: there is no {step} in {found}") from None
    return found
