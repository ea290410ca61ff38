"""`plivo-emulator completion`: a script that completes the command's options in a shell."""

from __future__ import annotations

import argparse
from typing import Final

from plivo_emulator.cli.terminal import say

_SHELLS: Final = ("bash", "zsh", "fish", "tcsh", "powershell")

_DESCRIPTION: Final = """\
Print a script that completes the options of plivo-emulator in a shell.

  bash    plivo-emulator completion bash > ~/.local/share/bash-completion/completions/plivo-emulator
  zsh     plivo-emulator completion zsh > _plivo-emulator, in a folder of $fpath
  fish    plivo-emulator completion fish > ~/.config/fish/completions/plivo-emulator.fish
"""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the command and its argument."""
    completion = commands.add_parser(
        "completion",
        help="print a completion script for a shell",
        description=_DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    completion.add_argument("shell", choices=_SHELLS)
    completion.set_defaults(main=main)


def main(options: argparse.Namespace) -> int:
    """Print the script; return 0."""
    # Imported here so that the other commands do not wait for it.
    import shtab

    _complete_paths(options.parser)
    say(shtab.complete(options.parser, options.shell).rstrip())
    return 0


def _complete_paths(parser: argparse.ArgumentParser) -> None:
    """Tell shtab which options take files, and which folders, by their metavar."""
    import shtab

    kinds = {"FILE": shtab.FILE, "WHERE": shtab.FILE, "FOLDER": shtab.DIRECTORY}
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for command in action.choices.values():
                _complete_paths(command)
        elif action.metavar in kinds:
            action.complete = kinds[action.metavar]  # type: ignore[attr-defined]
