"""What the two kinds of servers have in common."""

from __future__ import annotations

from typing import Protocol


class ApplicationFailed(RuntimeError):
    """The application of a test did not start or stop; the cause is its own error, if known."""


class Host(Protocol):
    """A server of one application, in a thread of its own."""

    def start(self, timeout: float) -> None:
        """Start serving, within some seconds; on return requests are answered.

        Raises:
            ApplicationFailed: the application failed, or took too long.
        """

    def stop(self, timeout: float) -> None:
        """Stop serving, within some seconds.

        Raises:
            ApplicationFailed: the application failed, or took too long.
        """
