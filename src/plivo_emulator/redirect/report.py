"""A short summary of the requests that a program made."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from plivo_emulator.pipeline.hosts import api_hosts
from plivo_emulator.pipeline.journal import Entry
from plivo_emulator.pipeline.redaction import Known, redacted_text, redacted_url
from plivo_emulator.store import Row
from plivo_emulator.webhooks.events import DELIVERIES
from plivo_emulator.webhooks.failures import reason

if TYPE_CHECKING:
    from plivo_emulator.emulator import Emulator
    from plivo_emulator.redirect.proxy import Traffic

_MOST_FAULTS: Final = 20
_LONGEST_TEXT: Final = 160
_PAGE: Final = "docs/pointing-programs.md"


def summary(
    emulator: Emulator, traffic: Traffic, earlier_webhooks: int = 0, empty_connections: int = 0
) -> str:
    """Return a summary of the operations called, with counts, statuses and errors.

    Args:
        emulator: the emulator that was called.
        traffic: the connections to other hosts.
        earlier_webhooks: how many webhooks the database contained before.
        empty_connections: how many TLS connections ended without a request.
    """
    return "\n".join(_lines(emulator, traffic, earlier_webhooks, empty_connections))


def webhooks(emulator: Emulator) -> list[Row]:
    """Return all webhooks, oldest first."""
    with emulator.store.transaction(write=False) as tx:
        return DELIVERIES.all(tx, order="seq")


def _lines(
    emulator: Emulator, traffic: Traffic, earlier_webhooks: int, empty_connections: int
) -> Iterator[str]:
    entries = list(emulator.journal)
    recorded = emulator.journal.recorded
    yield ""
    if not recorded:
        yield "plivo-emulator: no request arrived."
        if not traffic.refused and not empty_connections:
            yield "  If the command made requests, it ignores HTTPS_PROXY: point it at"
            yield f"  PLIVO_BASE_URL, or see {_PAGE}."
    else:
        yield f"plivo-emulator: {_times(recorded, 'request')}, {_refused(entries)}."
        if len(entries) < recorded:
            yield f"  (showing the last {len(entries)}; earlier ones were discarded)"
        yield from _operations(entries)
        yield from _faults(entries, emulator.settings.auth_id)
    yield from _mistrust(empty_connections)
    with emulator.store.transaction(write=False) as tx:
        known = emulator.runtime.secrets(tx)
    yield from _deliveries(webhooks(emulator)[earlier_webhooks:], known)
    yield from _hosts("Blocked hosts", traffic.refused)
    yield from _hosts("Also connected to", traffic.passed)
    for wrong in (*emulator.contract_violations, *emulator.internal_errors):
        yield f"  Emulator bug, please report it: {wrong}"


def _operations(entries: Sequence[Entry]) -> Iterator[str]:
    statuses: dict[str, Counter[int]] = {}
    for entry in entries:
        statuses.setdefault(entry.operation_id or "(no such path)", Counter())[entry.status] += 1
    width = max(map(len, statuses))
    for name, counts in sorted(statuses.items()):
        told = ", ".join(
            f"{status}" if times == 1 else f"{status} x{times}"
            for status, times in sorted(counts.items())
        )
        yield f"  {name:<{width}}  {counts.total():>4}   {told}"


def _faults(entries: Sequence[Entry], auth_id: str) -> Iterator[str]:
    """Describe the failed requests, without duplicates."""
    faults: Counter[str] = Counter()
    unknown = False
    for entry in entries:
        if entry.status < 400:
            continue
        unknown = unknown or entry.status == 401
        asked = entry.operation_id or f"{entry.method} {entry.path[:_LONGEST_TEXT]}"
        faults[f"{entry.status} {asked}: {_reason(entry)}"] += 1
    if faults:
        yield ""
    for fault, times in list(faults.items())[:_MOST_FAULTS]:
        yield f"  {fault}" + (f" (x{times})" if times > 1 else "")
    if len(faults) > _MOST_FAULTS:
        yield f"  ... and {_times(len(faults) - _MOST_FAULTS, 'other')}"
    if unknown:
        yield f"  The emulator's account is {auth_id}; set it with --auth-id and --auth-token."


def _reason(entry: Entry) -> str:
    reasons = "; ".join(entry.details)
    if not reasons:
        body: Any = entry.reply_body
        reasons = str(body.get("error", "") if isinstance(body, dict) else body or "")
    if len(reasons) > _LONGEST_TEXT:
        reasons = reasons[:_LONGEST_TEXT] + "..."
    return reasons or "no reason given"


def _mistrust(empty_connections: int) -> Iterator[str]:
    """Warn about connections without a request: their TLS handshakes failed."""
    if empty_connections:
        host, *_ = api_hosts()
        yield ""
        yield f"  {_times(empty_connections, 'connection')} to {host} ended without a request:"
        yield "  the TLS handshake failed, or the emulator's certificate was not trusted."
        yield "  Make the program trust the file in SSL_CERT_FILE (PHP: curl.cainfo and"
        yield f"  openssl.cafile): {_PAGE}#when-the-certificate-is-not-trusted"


def _deliveries(rows: Sequence[Row], known: Known) -> Iterator[str]:
    """Describe how many webhooks were delivered, and why others failed, without duplicates."""
    if not rows:
        return
    failed: Counter[str] = Counter()
    blocked = False
    for row in rows:
        if row["state"] == "delivered":
            continue
        blocked = blocked or row["state"] == "blocked"
        attempts = row.document["attempts"]
        why = reason(attempts[-1]) if attempts else "not sent yet"
        url = redacted_url(row.document["url"].partition("#")[0], known)
        failed[f"{row['event']} to {url[:_LONGEST_TEXT]}: {redacted_text(why, known)}"] += 1
    yield ""
    delivered = len(rows) - failed.total()
    yield f"  Webhooks: {delivered} delivered" + (f", {failed.total()} not" if failed else "")
    for failure, times in list(failed.items())[:_MOST_FAULTS]:
        yield f"  {failure}" + (f" (x{times})" if times > 1 else "")
    if len(failed) > _MOST_FAULTS:
        yield f"  ... and {_times(len(failed) - _MOST_FAULTS, 'other')}"
    if blocked:
        yield "  To allow webhooks to other hosts: --allow-callbacks HOST"
        yield "  To send them to a program here: --map https://HOST=http://127.0.0.1:PORT"


def _hosts(title: str, hosts: Mapping[str, int]) -> Iterator[str]:
    if hosts:
        told = ", ".join(
            name if times == 1 else f"{name} x{times}" for name, times in sorted(hosts.items())
        )
        yield f"  {title}: {told}"


def _refused(entries: Sequence[Entry]) -> str:
    refused = sum(entry.status >= 400 for entry in entries)
    return f"{refused} refused" if refused else "none refused"


def _times(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
