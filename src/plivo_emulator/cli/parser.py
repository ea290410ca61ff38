"""The parser of the command line: it suggests the option that was meant."""

from __future__ import annotations

import argparse
import re
from itertools import chain
from typing import Any, Final, NoReturn

from plivo_emulator.cli.terminal import FAILED
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
            message += self._hint(found[1])
        elif found := _CHOICE.search(message):
            message += did_you_mean(found[1], _WORD.findall(found[2]))
        self.exit(FAILED, f"{self.prog}: error: {message}\n")

    def _hint(self, option: str) -> str:
        """Return which commands have an option; if none has it, which option was meant."""
        commands = self._commands.choices if self._commands else {}
        known = {name: _OPTION.findall(each.format_help()) for name, each in commands.items()}
        owners = [name for name, options in known.items() if option in options]
        if owners:
            return f": that is an option of {' and '.join(owners)}"
        own = _OPTION.findall(self.format_help())
        return did_you_mean(option, chain(own, *known.values()))
