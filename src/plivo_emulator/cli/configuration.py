"""Options from environment variables and from a configuration file.

What the command line gives comes first, then `PLIVO_EMULATOR_<OPTION>`, then the file that
`--config` or `PLIVO_EMULATOR_CONFIG` names. A list replaces the list of a lower source.
"""

from __future__ import annotations

import argparse
import os
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from plivo_emulator.cli.terminal import warn
from plivo_emulator.suggestions import did_you_mean

PREFIX: Final = "PLIVO_EMULATOR_"
# Read by clients, or set by `plivo-emulator run` for the programs that it starts.
_NOT_OPTIONS: Final = frozenset(
    PREFIX + name for name in ("BASE_URL", "CA", "DOMAINS", "HOSTS", "PROXY", "TLS")
)
_SWITCH: Final = {
    **dict.fromkeys(("1", "true", "yes", "on"), True),
    **dict.fromkeys(("0", "false", "no", "off"), False),
}
_CONFIG: Final = "config"

# The options of a parser by name, such as `auth-id`.
_Options = dict[str, argparse.Action]


def add_config(group: argparse._ArgumentGroup) -> None:
    """Declare `--config`."""
    group.add_argument(
        f"--{_CONFIG}",
        metavar="FILE",
        help="TOML file with options of this command, such as `port = 8080`. Variables such as "
        f"{PREFIX}PORT=8080 precede it, and the command line precedes both",
    )


def configured(parser: argparse.ArgumentParser, arguments: Sequence[str]) -> argparse.Namespace:
    """Parse arguments; what they do not give comes from variables, the file, or the defaults.

    A wrong name or value in the file, and a wrong value of a variable, end the program like a
    wrong argument. An unknown variable is a warning, as it may belong to another program.
    """
    options = _options(parser)
    unset = argparse.Namespace(**dict.fromkeys(action.dest for action in options.values()))
    given = parser.parse_args(arguments, unset)
    environment = _Source(parser, options, _from_environment(options))
    path = given.config or environment.value(_CONFIG)
    file = _Source(parser, options, _from_file(parser, options, Path(path)) if path else {})
    for name, action in options.items():
        if getattr(given, action.dest) is None:
            source = environment if name in environment.settings else file
            setattr(given, action.dest, source.value(name))
    return given


class _Source:
    """Settings of one source: the name of each option, where it is set, and its value."""

    def __init__(
        self,
        parser: argparse.ArgumentParser,
        options: _Options,
        settings: Mapping[str, tuple[str, Any]],
    ) -> None:
        self._parser = parser
        self._options = options
        self.settings = settings

    def value(self, name: str) -> Any:
        """Return the parsed value of an option, or its default if this source has none."""
        action = self._options[name]
        if name not in self.settings:
            return self._parser.get_default(action.dest)
        place, value = self.settings[name]
        self._parser.exit_on_error = False
        try:
            parsed = self._parser.parse_args(list(_arguments(name, action, value)))
        except argparse.ArgumentError as error:
            self._parser.error(f"{place}: {error.message}")
        except ValueError as error:
            self._parser.error(f"{place}: {error}")
        finally:
            self._parser.exit_on_error = True
        return getattr(parsed, action.dest)


def _options(parser: argparse.ArgumentParser) -> _Options:
    return {
        action.option_strings[0].removeprefix("--"): action
        for action in parser._actions
        if action.option_strings and action.dest != "help"
    }


def _from_environment(options: _Options) -> dict[str, tuple[str, Any]]:
    variables = {PREFIX + name.upper().replace("-", "_"): name for name in options}
    for variable in os.environ:
        if variable.startswith(PREFIX) and variable not in {*variables, *_NOT_OPTIONS}:
            warn(f"{variable} is no option{did_you_mean(variable, variables, '; ')}")
    # An empty variable counts as none: compose files set those.
    return {
        name: (variable, os.environ[variable])
        for variable, name in variables.items()
        if os.environ.get(variable)
    }


def _from_file(
    parser: argparse.ArgumentParser, options: _Options, path: Path
) -> dict[str, tuple[str, Any]]:
    try:
        import tomllib

        settings = tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        parser.error(f"cannot read {path}: {error.strerror}")
    except ValueError as error:
        parser.error(f"{path} is not valid TOML: {error}")
    known = [name for name in options if name != _CONFIG]
    for key in settings:
        if key not in known:
            parser.error(f"{path}: `{key}` is no option{did_you_mean(key, known, '; ')}")
    return {name: (f"{path}: `{name}`", value) for name, value in settings.items()}


def _arguments(name: str, action: argparse.Action, value: Any) -> Iterable[str]:
    """Write a setting as on the command line.

    Raises:
        ValueError: if the value is of another type than the option.
    """
    if action.nargs == 0:
        return [_switch(name, value)]
    if isinstance(action.default, list):
        return [f"--{name}={each}" for each in _listed(value)]
    if isinstance(value, bool | list | dict):
        raise ValueError("expected one text or number")
    return [f"--{name}={value}"]


def _switch(name: str, value: Any) -> str:
    on = value if isinstance(value, bool) else _SWITCH.get(str(value).lower())
    if on is None:
        raise ValueError(f"{value!r} is neither true nor false")
    return f"--{name}" if on else f"--no-{name}"


def _listed(value: Any) -> list[Any]:
    if isinstance(value, str):
        return re.split(r"[\s,]+", value.strip())
    if isinstance(value, dict):
        return [f"{key}={each}" for key, each in value.items()]
    if isinstance(value, list):
        return value
    raise ValueError("expected a list")
