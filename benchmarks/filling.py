"""Fills an emulator's database with sessions, faster than requests could."""

from __future__ import annotations

import base64
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import orjson

from plivo_emulator.clock import to_microseconds
from plivo_emulator.core.services import Step
from plivo_emulator.domain.masking_sessions import EXPIRE, MASKING_SESSIONS
from plivo_emulator.domain.numbers import NewNumber, add_number
from plivo_emulator.domain.verify_sessions import VERIFY_SESSIONS
from plivo_emulator.emulator import Emulator
from plivo_emulator.pipeline.http import Reply, Request
from plivo_emulator.scheduling.jobs import AGENDA
from plivo_emulator.store import Table

NOW: Final = datetime(2026, 3, 8, 12, tzinfo=UTC)
# Sessions spread evenly over six days; the last one in fifty is still active.
DAYS: Final = 6
ACTIVE_SHARE: Final = 50
NUMBERS: Final = 20
FIRST_NUMBER: Final = 14155559000
FIRST_PARTY: Final = 14160000000
SECOND_PARTY: Final = 14170000000

# Row i of `size`: its columns are expressions of i and of the number of rows, ?1 and ?2; the
# document is a template with marks.
_FILL: Final = """
INSERT INTO {table} (document, {columns})
WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ?)
SELECT CAST({document} AS BLOB), {values} FROM n
"""
# Scattered like random identifiers: an odd factor visits every 32-bit number once.
_UUID: Final = (
    "printf('%08x-0000-4000-8000-%012x', (i * 2654435761) % 4294967296, (i * 2246822519) "
    "% 281474976710656)"
)


class Account:
    """The main account of an emulator in this process."""

    def __init__(self, emulator: Emulator) -> None:
        settings = emulator.settings
        self.emulator = emulator
        self.root = f"/v1/Account/{settings.auth_id}/"
        pair = f"{settings.auth_id}:{settings.auth_token}".encode()
        self._headers = {
            "authorization": f"Basic {base64.b64encode(pair).decode()}",
            "content-type": "application/json",
        }

    def request(self, method: str, path: str, body: Any = None) -> Request:
        """Return a request; `path` is below the account unless it begins with a slash."""
        target = path if path.startswith("/") else self.root + path
        payload = b"" if body is None else orjson.dumps(body)
        return Request(method, target, dict(self._headers), payload)

    def ask(self, method: str, path: str, body: Any = None) -> Any:
        """Send a request and return the body of a success."""
        reply = self.emulator.handle(self.request(method, path, body))
        assert reply.status < 300, reply.payload
        return orjson.loads(reply.payload)


def masking_uuid(number: int) -> str:
    """Return the identifier of the session with this number."""
    return f"{number * 2654435761 % 2**32:08x}-0000-4000-8000-{number * 2246822519 % 2**48:012x}"


def fill(account: Account, masking: int, verify: int, journal: int) -> None:
    """Add sessions and journal entries to an emulator whose clock is frozen at `NOW`."""
    emulator = account.emulator
    with emulator.store.transaction(write=True) as tx:
        step = Step(tx, NOW, emulator.services, "", {})
        owner = {"account": emulator.settings.auth_id, "subaccount": ""}
        for number in range(FIRST_NUMBER, FIRST_NUMBER + NUMBERS):
            add_number(
                step.tx, step.now, NewNumber(number=str(number), owned_by=owner, app_id=None)
            )
    _fill_masking(account, masking)
    _fill_verify(account, verify)
    _fill_journal(account, journal)
    emulator.jobs.reload()


def _fill_masking(account: Account, size: int) -> None:
    made = account.ask(
        "POST",
        "Masking/Session/",
        {"first_party": "+14150000001", "second_party": "+14150000002"},
    )
    session = made["session"] | {
        "session_uuid": "<uuid>",
        "first_party": "<first>",
        "second_party": "<second>",
        "virtual_number": "<number>",
        "status": "<status>",
    }
    span = timedelta(days=DAYS) // timedelta(microseconds=1)
    start = to_microseconds(NOW - timedelta(days=DAYS))
    step = span // size
    created = f"{start} + i * {step}"
    status = f"CASE WHEN i >= {size - size // ACTIVE_SHARE} THEN 'active' ELSE 'expired' END"
    number = f"CAST({FIRST_NUMBER} + i % {NUMBERS} AS TEXT)"
    first = f"CAST({FIRST_PARTY} + i AS TEXT)"
    second = f"CAST({SECOND_PARTY} + i AS TEXT)"
    insert(
        account,
        MASKING_SESSIONS,
        size,
        session,
        {"<uuid>": _UUID, "<first>": first, "<second>": second, "<number>": number}
        | {"<status>": status},
        {
            "session_uuid": _UUID,
            "account": f"'{account.emulator.settings.auth_id}'",
            "subaccount": "''",
            "first_party": first,
            "second_party": second,
            "virtual_number": number,
            "status": status,
            "created": created,
            # Active sessions expire after the end of the measurements.
            "expires": f"{created} + 1800000000 + ({status} = 'active') * 864000000000",
            "duration": "1800",
            "pin": "0",
        },
    )
    with account.emulator.store.transaction(write=True) as tx:
        tx.run(
            f"INSERT INTO {AGENDA.name} (document, item, kind, subject, due, account) "
            f"SELECT CAST('{{}}' AS BLOB), '{EXPIRE}/' || session_uuid || '/', '{EXPIRE}', "
            f"session_uuid, expires, account FROM {MASKING_SESSIONS.name} "
            "WHERE status = 'active' AND session_uuid <> ?",
            (made["session_uuid"],),
        )


def _fill_verify(account: Account, size: int) -> None:
    uuid = account.ask("POST", "Verify/Session/", {"recipient": "+14150000003"})["session_uuid"]
    with account.emulator.store.transaction(write=False) as tx:
        row = VERIFY_SESSIONS.get(tx, uuid)
    assert row is not None
    session = row.document | {
        "session_uuid": "<uuid>",
        "recipient": "<recipient>",
        "status": "verified",
    }
    step = timedelta(hours=23) // timedelta(microseconds=1) // size
    recipient = f"CAST({FIRST_PARTY} + i AS TEXT)"
    columns = {
        name: "''" if row[name] is None else repr(row[name]) for name in VERIFY_SESSIONS.columns
    }
    columns |= {
        "session_uuid": _UUID,
        "recipient": recipient,
        "status": "'verified'",
        "created": f"{to_microseconds(NOW - timedelta(hours=23))} + i * {step}",
    }
    marks = {"<uuid>": _UUID, "<recipient>": recipient}
    insert(account, VERIFY_SESSIONS, size, session, marks, columns)


def insert(
    account: Account,
    table: Table,
    size: int,
    template: dict[str, Any],
    marks: dict[str, str],
    columns: dict[str, str],
) -> None:
    """Insert rows into a table.

    Args:
        account: whose emulator it is.
        table: the table.
        size: how many rows.
        template: the document, with marks.
        marks: for each mark an expression of `i`, the number of the row.
        columns: such expressions for the columns.
    """
    document = "?"
    for mark, value in marks.items():
        document = f"replace({document}, '{mark}', {value})"
    statement = _FILL.format(
        table=table.name,
        columns=", ".join(columns),
        values=", ".join(columns.values()),
        document=document,
    )
    with account.emulator.store.transaction(write=True) as tx:
        tx.run(statement, (size, orjson.dumps(template).decode()))


def _fill_journal(account: Account, size: int) -> None:
    request = Request("GET", account.root, {"accept": "*/*"})
    reply = Reply(200, {"api_id": "", "ok": True})
    for number in range(size):
        account.emulator.journal.record(
            NOW,
            request,
            reply,
            operation_id="accounts_get",
            auth_id=account.emulator.settings.auth_id,
            details=(),
            seconds=number / 1e9,
        )
