"""Lets one SDK use an emulator, and judges what came of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Final

from plivo_emulator.emulator import Emulator
from plivo_emulator.pipeline.contract import Contract
from plivo_emulator.pipeline.journal import Entry
from plivo_emulator.serving.server import BackgroundServer
from plivo_emulator.settings import Settings
from plivo_emulator.testing import EmulatorUnderTest
from tests.sdks.judge import differences
from tests.sdks.oddities import ODDITIES
from tests.sdks.programs import Program
from tests.sdks.signed import signed_webhooks
from tools.official_sdks import WITHOUT_REASON, Sdk

Line = Mapping[str, Any]

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
        errors: statuses of which the errors were checked.
        oddities: what was sent beyond the documentation, in words.
        signatures: kinds of webhooks that the validators judged rightly.
        problems: everything that is wrong.
    """

    operations: set[str] = field(default_factory=set)
    lost: dict[str, set[str]] = field(default_factory=dict)
    errors: set[int] = field(default_factory=set)
    oddities: list[str] = field(default_factory=list)
    signatures: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


class Trial:
    """One SDK's turn.

    Args:
        sdk: what is known about it.
        program: that uses it.
    """

    def __init__(self, sdk: Sdk, program: Program) -> None:
        self._sdk = sdk
        self._program = program
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
        with _emulator() as emulator:
            environment = _environment(emulator) | {"MASKING_SESSION": _called_session(emulator)}
            emulator.journal.clear()
            lines = self._program.lines("calls", environment)
            entries = list(emulator.journal)
        if len(lines) != len(entries):
            self._wrong(f"{len(lines)} calls were reported and {len(entries)} requests came")
        for line, entry in zip(lines, entries, strict=False):
            self._judge(line, entry)
        expected = {
            each for each in Contract.bundled().operations if not self._sdk.not_called(each)
        }
        if self._verdict.operations != expected:
            names = sorted(self._verdict.operations ^ expected)
            self._wrong(f"not called, or called though marked: {', '.join(names)}")
        for entry in entries:
            if _FINDS_NOTHING.search(entry.path) and _listed(entry.reply_body):
                self._wrong(f"the emulator did not understand the filter: {entry.path}")
        for text, operation_id, holds in ODDITIES.get(self._sdk.key, ()):
            if any(holds(entry) for entry in entries if entry.operation_id == operation_id):
                self._verdict.oddities.append(text)
            else:
                self._wrong(f"did not do what it is known for: {text} ({operation_id})")

    def _judge(self, line: Line, entry: Entry) -> None:
        operation_id = line["operation"]
        if entry.operation_id != operation_id or entry.status >= 300:
            self._wrong(f"{operation_id}: {entry!r} {entry.reply_body}")
            return
        self._verdict.operations.add(operation_id)
        if entry.reply_body is None:
            return
        for each in differences(
            entry.reply_body, line["result"], zero_is_absent=self._program.zero_is_absent
        ):
            if each.lost:
                self._verdict.lost.setdefault(operation_id, set()).add(each.path)
            elif operation_id not in self._sdk.differs:
                self._wrong(f"{operation_id}: {each.text}")

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
        emulator.journal.clear()
        lines = self._program.lines("mistakes", environment)
        answered = {entry.operation_id: entry for entry in emulator.journal}
        for line in lines:
            operation_id = line["operation"]
            entry = answered[operation_id]
            problem = self._misreported(line, entry)
            if problem:
                self._wrong(f"{operation_id}: {entry.status} became {problem}: {line}")
            elif entry.status >= 300:
                self._verdict.errors.add(entry.status)

    def _misreported(self, line: Line, entry: Entry) -> str:
        """Return what is wrong with the error that a reply became; empty when nothing is."""
        error = line["error"] or ""
        if entry.status < 300:
            return error
        expected = self._sdk.error(line["operation"], entry.status)
        name = expected.removesuffix(WITHOUT_REASON)
        if error != name:
            return error or "no error"
        if name and (name == expected) is not (entry.reply_body["error"] in line["message"]):
            return f"one that {'lacks' if name == expected else 'has'} the reason"
        return ""

    # Signatures -------------------------------------------------------------------------------

    def _signatures(self) -> None:
        with _emulator() as emulator:
            webhooks = signed_webhooks(emulator)
            lines = self._program.lines(
                "signatures", _environment(emulator), [each.document() for each in webhooks]
            )
        for webhook, line in zip(webhooks, lines, strict=True):
            expected = webhook.genuine and webhook.kind not in self._sdk.rejects
            if line["valid"] is not expected:
                self._wrong(f"signature, {webhook.kind}: valid is {line['valid']}")
            elif line["valid"] is webhook.genuine:
                self._verdict.signatures.append(webhook.kind)

    def _wrong(self, text: str) -> None:
        self._verdict.problems.append(text)


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


def _called_session(emulator: EmulatorUnderTest) -> str:
    """Make a masking session through which somebody has called: it has an interaction."""
    session = emulator.client.masking_sessions.create(
        first_party="+14155550110", second_party="+14155550111", record=True
    )
    emulator.call("+14155550110", session.virtual_number, talk_seconds=61)
    return str(session.session_uuid)
