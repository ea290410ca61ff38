"""Problems of applications that answer incorrectly or cannot be reached."""

from __future__ import annotations

import logging
from typing import Final

from plivo_emulator.pipeline.redaction import printable
from plivo_emulator.store import Transaction
from plivo_emulator.telephony.xml import Report

_log: Final = logging.getLogger("plivo_emulator")


def verdict(report: Report, url: str) -> str:
    """Return the problems of an answer, with lines and elements; empty if there are none."""
    if not report.problems:
        return ""
    said = "has warnings" if report.valid else "is not valid Plivo XML"
    return f"The answer of {url.partition('#')[0]} {said}: {report.summary}"


def log_verdict(tx: Transaction, report: Report, url: str) -> None:
    """Log the problems of an answer once the transaction is committed."""
    if text := verdict(report, url):
        log(tx, text, logging.INFO if report.valid else logging.WARNING)


def log(tx: Transaction, text: str, level: int = logging.INFO) -> None:
    """Log a line once the transaction is committed."""
    tx.on_commit(lambda: _log.log(level, "%s", printable(text)))
