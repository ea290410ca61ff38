"""Resources that a process must not use after `os.fork()`."""

from __future__ import annotations

import os
import weakref
from abc import ABC, abstractmethod


class ForkAware(ABC):
    """An object with connections or locks that starts over in a child process.

    A socket that two processes write to mixes up their answers, and a lock that another thread
    held during the fork is never released in the child.
    """

    @abstractmethod
    def after_fork(self) -> None:
        """Drop what the parent process uses, without touching its connections."""


_known: weakref.WeakSet[ForkAware] = weakref.WeakSet()


def watch(one: ForkAware) -> None:
    """Call `one.after_fork()` in each child process, as long as `one` exists."""
    _known.add(one)


def _after_fork() -> None:
    for one in list(_known):
        one.after_fork()


if hasattr(os, "register_at_fork"):  # not on Windows, which has no fork
    os.register_at_fork(after_in_child=_after_fork)
