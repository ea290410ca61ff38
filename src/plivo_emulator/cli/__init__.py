"""The command `plivo-emulator`. Its subcommands have a module each.

Such a module offers `add(commands)`, which declares its options, and `main(options)`, which does
the work and returns the exit status.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from typing import Final

from plivo_emulator.cli import certificate, completion, run, serve
from plivo_emulator.cli.configuration import configured
from plivo_emulator.cli.parser import Parser
from plivo_emulator.cli.terminal import FAILED, fail, package_version
from plivo_emulator.extras import missing_extra

COMMANDS: Final = (serve, run, certificate, completion)

# 128 plus the number of SIGINT, as in shells.
INTERRUPTED: Final = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status: 0, 2 when it cannot start, 130 after Ctrl-C.

    `run` has others: see `plivo_emulator.cli.run`.
    """
    parser = command_parser()
    arguments = sys.argv[1:] if arguments is None else arguments
    options = parser.parse_args(arguments)
    if options.command is None:
        parser.print_help()
        return FAILED
    if "configurable" in options:
        after_command = arguments[arguments.index(options.command) + 1 :]
        options = configured(options.configurable, after_command)
    try:
        status: int = options.main(options)
    except KeyboardInterrupt:
        return INTERRUPTED
    except ModuleNotFoundError as error:
        return fail(missing_extra(error))
    return status


def command_parser() -> argparse.ArgumentParser:
    """Return the parser of the command, with all subcommands."""
    parser = Parser(
        prog="plivo-emulator",
        description="A stateful emulator of the Plivo API.",
        epilog=f"examples:\n{serve.EXAMPLES}{run.EXAMPLES}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {package_version()}")
    parser.set_defaults(parser=parser)
    commands = parser.add_subparsers(dest="command", metavar="command", title="commands")
    for command in COMMANDS:
        command.add(commands)
    return parser
