"""Terminal output: results go to standard output, everything else to standard error."""

from __future__ import annotations

import os
import sys
from typing import Final

FAILED: Final = 2


def say(text: str) -> None:
    """Print a result; a closed pipe (`| head`) is not an error."""
    try:
        print(text, flush=True)
    except BrokenPipeError:
        # Redirect what is still buffered, or the interpreter complains at exit.
        sink = os.open(os.devnull, os.O_WRONLY)
        os.dup2(sink, sys.stdout.fileno())
        os.close(sink)


def warn(message: str) -> None:
    """Print a warning."""
    print(f"plivo-emulator: warning: {message}", file=sys.stderr, flush=True)


def fail(message: str, status: int = FAILED) -> int:
    """Print why the command failed, and return its exit status."""
    print(f"plivo-emulator: {message}", file=sys.stderr, flush=True)
    return status


def package_version() -> str:
    """Return the version of the installed package."""
    # Imported here because it takes longer than most of the start.
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("plivo-openapi")
    except PackageNotFoundError:
        return "from source"
