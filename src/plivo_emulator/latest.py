"""What an emulator was last asked and what it sent, in lines for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from plivo_emulator.emulator import Emulator
from plivo_emulator.pipeline.http import Request
from plivo_emulator.pipeline.journal import Entry
from plivo_emulator.pipeline.redaction import printable

_LONGEST: Final = 300
_UNAUTHORIZED: Final = 401
_ACCOUNT: Final = """\
  The emulator's account is {}. During a test PLIVO_AUTH_ID and
  PLIVO_AUTH_TOKEN have its credentials; read them then, not when a module is imported."""


def latest(emulator: Emulator, count: int) -> str:
    """Return the latest requests and webhooks, oldest first, with what was wrong with them.

    Fault rules that no request has met yet come last.

    Args:
        emulator: the emulator.
        count: how many of each; empty if there were none.
    """
    requests = emulator.journal.entries(limit=count)[::-1]
    reply = emulator.handle(Request("GET", f"/_emulator/deliveries/?order=newest&limit={count}"))
    # Without its database an emulator has none to show.
    deliveries = reply.body["objects"][::-1] if reply.status == 200 else []
    lines = [*_section("Latest requests", map(request_line, requests))]
    if any(entry.status == _UNAUTHORIZED for entry in requests):
        lines += _ACCOUNT.format(emulator.settings.auth_id).splitlines()
    lines += _section("Latest webhooks", map(_delivery_line, deliveries))
    unmet = (rule.options for rule in emulator.faults.rules if not rule.hits)
    lines += _section("Faults that no request has met", map(_fault_line, unmet))
    return "\n".join(lines)


def request_line(entry: Entry) -> str:
    """Return a request and its reply in a line, and why it was refused in lines below."""
    line = f"{entry.method} {entry.path} {entry.status} in {entry.seconds * 1000:.1f} ms"
    return _with_reasons(line, _reasons(entry))


def _reasons(entry: Entry) -> Iterator[str]:
    if entry.status < 400:
        return
    body = entry.reply_body
    text = body.get("error") or body.get("message") if isinstance(body, dict) else body
    said = [str(text)] if text else []
    yield from dict.fromkeys([*said, *entry.details])


def _delivery_line(delivery: Mapping[str, Any]) -> str:
    attempts = delivery["attempts"]
    tried = f"after {len(attempts)} attempts" if len(attempts) > 1 else ""
    line = f"{delivery['event']} to {delivery['url']}: {delivery['state']} {tried}".rstrip()
    reasons = [delivery["problem"]] if delivery["problem"] else []
    if delivery["state"] == "blocked":
        reasons.append(
            "In a test, let the public URL lead to your program: "
            "plivo_emulator.serve(app, public_url=...), or plivo_emulator.map(...)."
        )
    return _with_reasons(line, reasons)


def _fault_line(options: Mapping[str, Any]) -> str:
    return " ".join(f"{name}={value}" for name, value in sorted(options.items()))


def _with_reasons(line: str, reasons: Iterable[str]) -> str:
    return "\n    ".join(map(printable, [line, *map(_short, reasons)]))


def _section(title: str, lines: Iterator[str]) -> Iterator[str]:
    shown = list(lines)
    if shown:
        yield f"{title}:"
        yield from (f"  {line}" for line in shown)


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}..."
