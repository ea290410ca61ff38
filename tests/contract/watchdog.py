"""Ending a process that hangs: every run comes to an end, and says why."""

from __future__ import annotations

import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

# Far beyond what a busy machine needs.
LIMIT_SECONDS: Final = 2700


@contextmanager
def ended_after(seconds: float, process: subprocess.Popen[Any]) -> Iterator[None]:
    """Kill a process that still runs after so many seconds, or when the block fails."""
    alarm = threading.Timer(seconds, process.kill)
    alarm.daemon = True
    alarm.start()
    try:
        yield
    except BaseException:
        process.kill()
        raise
    finally:
        alarm.cancel()
