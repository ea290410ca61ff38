"""Lets one SDK use an emulator, and judges what it sent and returned."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from typing import Any, Final

from plivo_emulator.emulator import Emulator
from plivo_emulator.pipeline.contract import Contract
from plivo_emulator.pipeline.journal import Entry
from plivo_emulator.serving.server import BackgroundServer
from plivo_emulator.settings import Settings
from plivo_emulator.testing import EmulatorUnderTest
from tests.sdks.binding import call
from tests.sdks.comparison import arguments_of, differences
from tests.sdks.quirks import QUIRKS
from tests.sdks.runner import Answer, Made, Running, play, refuse
from tests.sdks.signed import signed_webhooks
from tests.sdks.table import Table, file_of, tables
from tools.official_sdks import WITHOUT_REASON, Sdk

Start = Callable[[Mapping[str, str]], AbstractContextManager[Running]]

# Answered to whatever is asked; the other statuses come of what is asked.
_PLANTED: Final = (400, 403, 429, 500)
# Filters that ask for what was before the emulator, in every spelling of the SDKs.
_FINDS_NOTHING: Final = re.compile(r"(time|lte?|times)=(1970|2020)-|durations?=1(&|$)")
_WRONG_TOKEN: Final = "0" * 40


@dataclass
class Verdict:
    """What came of it.

    Attributes:
        operations: that were called and did what they should.
        lost: fields of the replies that the results have no place for, by operation.
        unsent: arguments that did not arrive, by operation.
        errors: statuses of which the errors were checked.
        quirks: what was sent beyond the documentation, in words.
        signatures: kinds of webhooks that the validators judged rightly.
        problems: everything that is wrong.
    """

    operations: set[str] = field(default_factory=set)
    lost: dict[str, set[str]] = field(default_factory=dict)
    unsent: dict[str, set[str]] = field(default_factory=dict)
    errors: set[int] = field(default_factory=set)
    quirks: list[str] = field(default_factory=list)
    signatures: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


class Verification:
    """One SDK's turn.

    Args:
        sdk: what is known about it.
        start: runs a program that uses it, in an environment; see `Program.start`.
        zero_is_absent: whether empty values are left out when it prints results.
    """

    def __init__(self, sdk: Sdk, start: Start, *, zero_is_absent: bool = False) -> None:
        self._sdk = sdk
        self._start = start
        self._zero_is_absent = zero_is_absent
        self._verdict = Verdict()

    def run(self) -> Verdict:
        """Try everything.

        Raises:
            ProgramError: the program broke off.
        """
        self._calls()
        self._mistakes()
        self._signatures()
        return self._verdict

    # Calls ------------------------------------------------------------------------------------

    def _calls(self) -> None:
        with (
            _emulator() as emulator,
            self._start(_environment(emulator)) as program,
        ):
            entries = [
                entry
                for table in tables().values()
                for entry in self._played(table, program, emulator)
            ]
        for name in sorted(called_operations(self._sdk) - self._verdict.operations):
            self._wrong(f"{name} was not called: {file_of(name)} has no row that succeeds")
        for text, operation_id, holds in QUIRKS.get(self._sdk.key, ()):
            if any(holds(entry) for entry in entries if entry.operation_id == operation_id):
                self._verdict.quirks.append(text)
            else:
                self._wrong(f"did not do what it is known for: {text} ({operation_id})")

    def _played(
        self, table: Table, program: Running, emulator: EmulatorUnderTest
    ) -> Iterator[Entry]:
        """Make and judge the calls of a table, and give the requests that came of them."""
        emulator.journal.clear()
        for made in play(table, self._sdk, program, emulator.control):
            entries = list(emulator.journal)
            emulator.journal.clear()
            if "error" in made.answer or len(entries) != 1:
                self._wrong(f"{made.row.name}: {made.answer} after {entries!r}")
            else:
                self._judge(made, entries[0])
            yield from entries
        for row in table.refused():
            if row.name in self._sdk.missing:
                emulator.journal.clear()
                program.ask(call(row, self._sdk.key, row.arguments))
                if list(emulator.journal):
                    self._wrong(f"{row.name} has a method, though official_sdks.toml says no")

    def _judge(self, made: Made, entry: Entry) -> None:
        operation_id = made.row.name
        if entry.operation_id != operation_id or entry.status >= 300:
            self._wrong(f"{operation_id}: {entry!r} {entry.reply_body}")
            return
        self._verdict.operations.add(operation_id)
        self._judge_request(made, entry)
        if entry.reply_body is None:
            return
        for each in differences(
            entry.reply_body, made.answer["result"], zero_is_absent=self._zero_is_absent
        ):
            if each.lost:
                self._verdict.lost.setdefault(operation_id, set()).add(each.path)
            elif operation_id not in self._sdk.differs:
                self._wrong(f"{operation_id}: {each.text}")

    def _judge_request(self, made: Made, entry: Entry) -> None:
        unsent, changed = arguments_of(entry, made.arguments)
        self._verdict.unsent.setdefault(made.row.name, set()).update(unsent)
        for each in changed:
            self._wrong(f"{made.row.name}: {each}")
        if _FINDS_NOTHING.search(entry.path) and _listed(entry.reply_body):
            self._wrong(f"the emulator did not understand the filter: {entry.path}")

    # Mistakes ---------------------------------------------------------------------------------

    def _mistakes(self) -> None:
        with _emulator() as emulator:
            self._judge_errors(emulator, _environment(emulator))
            self._judge_errors(emulator, _environment(emulator, auth_token=_WRONG_TOKEN))
            theirs = emulator.client.subaccounts.create(name="Courier", enabled=True)
            self._judge_errors(emulator, _environment(emulator, theirs.auth_id, theirs.auth_token))
            for status in _PLANTED:
                emulator.control.faults.create(status=status)
                self._judge_errors(emulator, _environment(emulator))
                emulator.control.faults.delete_all()

    def _judge_errors(self, emulator: EmulatorUnderTest, environment: Mapping[str, str]) -> None:
        with self._start(environment) as program:
            for table in tables().values():
                emulator.journal.clear()
                for made in refuse(table, self._sdk, program):
                    self._judge_error(made, list(emulator.journal))
                    emulator.journal.clear()

    def _judge_error(self, made: Made, entries: Sequence[Entry]) -> None:
        operation_id = made.row.name
        # Node.js repeats what failed without its query, which may be another operation.
        if not entries or entries[0].operation_id != operation_id:
            self._wrong(f"{operation_id}: {made.answer} after {entries!r}")
            return
        status = entries[-1].status
        problem = self._misreported(operation_id, made.answer, entries[-1])
        if problem:
            self._wrong(f"{operation_id}: {status} became {problem}: {made.answer}")
        elif status >= 300:
            self._verdict.errors.add(status)

    def _misreported(self, operation_id: str, answer: Answer, entry: Entry) -> str:
        """Return what is wrong with the error that a reply became; empty when nothing is."""
        error: str = answer.get("error", "")
        if entry.status < 300:
            return error
        expected = self._sdk.error(operation_id, entry.status)
        name = expected.removesuffix(WITHOUT_REASON)
        if error != name:
            return error or "no error"
        if name and (name == expected) is not (
            _reason(entry.reply_body) in answer.get("message", "")
        ):
            return f"one that {'lacks' if name == expected else 'has'} the reason"
        return ""

    # Signatures -------------------------------------------------------------------------------

    def _signatures(self) -> None:
        with _emulator() as emulator:
            webhooks = signed_webhooks(emulator)
            with self._start(_environment(emulator)) as program:
                answers = [program.ask(each.document()) for each in webhooks]
        for webhook, answer in zip(webhooks, answers, strict=True):
            expected = webhook.genuine and webhook.kind not in self._sdk.rejects
            if answer["valid"] is not expected:
                self._wrong(f"signature, {webhook.kind}: valid is {answer['valid']}")
            elif answer["valid"] is webhook.genuine:
                self._verdict.signatures.append(webhook.kind)

    def _wrong(self, text: str) -> None:
        self._verdict.problems.append(text)


def called_operations(sdk: Sdk) -> set[str]:
    """Return the operations that an SDK has to call, by its client or by objects."""
    of_objects = {
        row.name for table in tables().values() for row in table.rows if sdk.key in row.owner
    }
    return of_objects | {name for name in Contract.bundled().operations if not sdk.not_called(name)}


def _reason(body: Mapping[str, str]) -> str:
    """Return the text of an error; Lookup calls it `message`."""
    return body["error"] if "error" in body else body["message"]


def _listed(body: Any) -> list[Any]:
    """Return the objects of a list, wherever its reply has them."""
    body = body.get("response", body)
    return list(body["sessions"] if "sessions" in body else body["objects"])


@contextmanager
def _emulator() -> Iterator[EmulatorUnderTest]:
    emulator = Emulator(Settings(check_replies=True))
    try:
        with BackgroundServer(emulator) as server:
            under_test = EmulatorUnderTest(server)
            try:
                yield under_test
            finally:
                under_test.close()
    finally:
        emulator.close()
    under_test.check()


def _environment(
    emulator: EmulatorUnderTest, auth_id: str = "", auth_token: str = ""
) -> dict[str, str]:
    return {
        "EMULATOR_URL": emulator.url,
        "PLIVO_AUTH_ID": auth_id or emulator.auth_id,
        "PLIVO_AUTH_TOKEN": auth_token or emulator.auth_token,
    }
