"""The parser of the command line: it suggests the option that was meant."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from typing import Any, Final, NoReturn

from plivo_emulator.commands.terminal import FAILED
from plivo_emulator.suggestions import did_you_mean

_UNKNOWN: Final = re.compile(r"unrecognized arguments: (--[^\s=]+)")
_CHOICE: Final = re.compile(r"invalid choice: '(.+)' \(choose from (.+)\)$")
_WORD: Final = re.compile(r"[\w-]+")
_OPTION: Final = re.compile(r"--[a-z][a-z-]+")


class Parser(argparse.ArgumentParser):
    """A parser whose error about an unknown option names the one that is closest."""

    _commands: Any = None

    def add_subparsers(self, **options: Any) -> Any:
        """Add subcommands: this parser reports their unknown options."""
        self._commands = super().add_subparsers(**options)
        return self._commands

    def error(self, message: str) -> NoReturn:
        """Print what is wrong in one line, and exit with status 2."""
        if found := _UNKNOWN.match(message):
            message += did_you_mean(found[1], self._options())
        elif found := _CHOICE.search(message):
            message += did_you_mean(found[1], _WORD.findall(found[2]))
        self.exit(FAILED, f"{self.prog}: error: {message}\n")

    def _options(self) -> Iterator[str]:
        commands = self._commands.choices.values() if self._commands else ()
        for parser in (self, *commands):
            yield from _OPTION.findall(parser.format_help())
