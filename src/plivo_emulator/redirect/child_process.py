"""Running a program with this process's terminal, signals and exit status."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from types import FrameType
from typing import Any, Final

# The same as in shells.
NOT_EXECUTABLE: Final = 126
NOT_FOUND: Final = 127
KILLED: Final = 128

# The terminal sends these to all programs in the foreground, including the child.
_FROM_TERMINAL: Final = (signal.SIGINT, signal.SIGQUIT)
_FORWARDED: Final = (signal.SIGTERM, signal.SIGHUP)


class CannotRun(Exception):
    """The program could not be started; the text says why.

    Attributes:
        status: the exit status: 126 or 127.
    """

    def __init__(self, reason: str, status: int) -> None:
        super().__init__(reason)
        self.status = status


def run(command: Sequence[str], environment: Mapping[str, str]) -> int:
    """Run a program with this process's standard streams, and forward signals to it.

    Args:
        command: the program and its arguments.
        environment: its environment, whose PATH is searched for the program.

    Returns:
        Its exit status; 128 plus the signal's number if a signal ended it.

    Raises:
        CannotRun: there is no such program, or it cannot be executed.
    """
    children: list[subprocess.Popen[bytes]] = []
    early: list[int] = []
    with _signals_for(children, early):
        try:
            child = subprocess.Popen(command, env=environment)
        except FileNotFoundError:
            raise CannotRun(f"{command[0]}: command not found", NOT_FOUND) from None
        except OSError as error:
            raise CannotRun(f"{command[0]}: {error.strerror}", NOT_EXECUTABLE) from error
        children.append(child)
        for number in early:
            child.send_signal(number)
        status = child.wait()
    return KILLED - status if status < 0 else status


@contextmanager
def _signals_for(children: Sequence[subprocess.Popen[bytes]], early: list[int]) -> Iterator[None]:
    """Forward signals to the children while inside; note those that come before there is one.

    A program may run, and others know it, while `Popen` has not returned yet.
    """

    def forward(number: int, frame: FrameType | None) -> None:
        if number in _FROM_TERMINAL and _in_foreground():
            return
        if not children:
            early.append(number)
        for child in children:
            child.send_signal(number)

    # A handler, because the child would inherit SIG_IGN.
    before: dict[int, Any] = {
        number: signal.signal(number, forward) for number in (*_FROM_TERMINAL, *_FORWARDED)
    }
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _in_foreground() -> bool:
    """Return whether a terminal sends its signals to this process and its children."""
    try:
        terminal = os.open("/dev/tty", os.O_RDONLY | os.O_NOCTTY)
    except OSError:
        return False
    try:
        return os.tcgetpgrp(terminal) == os.getpgrp()
    except OSError:
        return False
    finally:
        os.close(terminal)
