"""Logs every request to standard error, for `plivo-emulator serve --log requests`."""

from __future__ import annotations

import json
import logging
import sys
from typing import Final

from plivo_emulator.latest import request_line
from plivo_emulator.pipeline.journal import Entry, Journal

_log: Final = logging.getLogger("plivo_emulator.requests")


def log_requests(journal: Journal, form: str) -> None:
    """Log what a journal records from now on.

    Args:
        journal: the emulator's.
        form: `text`, or `json` for a line of JSON each.
    """
    # Whatever else is not to be shown: these were asked for.
    _log.setLevel(logging.INFO)
    if form == "json":
        handler = logging.StreamHandler(sys.stderr)
        handler.setFormatter(logging.Formatter("%(message)s"))
        _log.addHandler(handler)
        _log.propagate = False
        journal.on_record = _json
    else:
        journal.on_record = _text


def _text(entry: Entry) -> None:
    _log.info("%s", request_line(entry))


def _json(entry: Entry) -> None:
    _log.info("%s", json.dumps(entry.document()))
