"""The command `plivo-emulator`."""

from __future__ import annotations

import argparse
import json
import logging
import os
import re
import sys
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, Final

from plivo_emulator.destinations import Destinations
from plivo_emulator.settings import (
    DEFAULT_AUTH_ID,
    DEFAULT_AUTH_TOKEN,
    DEFAULT_NUMBERS_PER_COUNTRY,
    DEFAULT_PORT,
    Settings,
)

if TYPE_CHECKING:
    from plivo_emulator.emulator import Emulator

_AUTH_ID: Final = re.compile(r"MA[A-Z0-9]{18}")
_AUTH_TOKEN: Final = re.compile(r"[!-9;-~]+")
_LOOPBACK: Final = ("127.", "localhost", "::1")
_FAILED: Final = 2

_EPILOG: Final = """\
examples:
  plivo-emulator serve                          on port 12121, state in memory
  plivo-emulator serve --database plivo.db      state survives a restart
  plivo-emulator serve --port 0 --json          any free port; one line of JSON when ready
  plivo-emulator serve --strict --check-replies for contract tests
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status: 0, or 2 when it cannot start."""
    parser = _parser()
    options = parser.parse_args(arguments)
    if options.command is None:
        parser.print_help()
        return _FAILED
    try:
        return _serve(options)
    except ModuleNotFoundError as error:
        return _fail(f"{error.name} is missing: install plivo-openapi with its extra `emulator`.")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="plivo-emulator",
        description="A Plivo API of your own, on your own machine.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {_version()}")
    commands = parser.add_subparsers(dest="command", metavar="command", title="commands")
    serve = commands.add_parser(
        "serve",
        help="start the emulator",
        description="Start the emulator; Ctrl-C stops it.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    listening = serve.add_argument_group("listening")
    listening.add_argument(
        "--host", default="127.0.0.1", help="address to listen on (default: %(default)s)"
    )
    listening.add_argument(
        "--port",
        type=_port,
        default=DEFAULT_PORT,
        help="port to listen on, 0 for any free one (default: %(default)s)",
    )
    listening.add_argument(
        "--allow-hosts",
        nargs="+",
        action="extend",
        default=[],
        metavar="NAME",
        help="names that the inspector and the control API are reached by, such as "
        "plivo.example.com; addresses, localhost and container names need not be named",
    )
    listening.add_argument(
        "--allow-origins",
        nargs="+",
        action="extend",
        default=[],
        metavar="ORIGIN",
        help="web pages, such as https://docs.example.com, that may call the API besides those on "
        "this machine",
    )
    behaviour = serve.add_argument_group("behaviour")
    behaviour.add_argument(
        "--database",
        metavar="WHERE",
        default="memory",
        help="`memory` (the default), the path of a SQLite file, or "
        "postgresql://user@host/database?schema=name, which several emulators can share",
    )
    behaviour.add_argument(
        "--strict",
        action="store_true",
        help="accept exactly what openapi.yaml says, instead of all that official SDKs send",
    )
    behaviour.add_argument(
        "--check-replies",
        action="store_true",
        help="check every reply against openapi.yaml; a mismatch becomes a 500",
    )
    behaviour.add_argument(
        "--seed", type=int, metavar="N", help="make ids, tokens and codes reproducible"
    )
    behaviour.add_argument(
        "--numbers-per-country",
        type=_count,
        metavar="N",
        default=DEFAULT_NUMBERS_PER_COUNTRY,
        help="virtual numbers that an account has in each country (default: %(default)s)",
    )
    behaviour.add_argument(
        "--allow-callbacks",
        nargs="+",
        action="extend",
        type=_destination,
        default=[],
        metavar="HOST",
        help="hosts, addresses or networks, besides this machine, that webhooks may be sent to; "
        "`private` lets the hosts lead to private networks",
    )
    account = serve.add_argument_group("account")
    account.add_argument(
        "--auth-id",
        type=_auth_id,
        default=DEFAULT_AUTH_ID,
        metavar="MA...",
        help="auth id of the main account (default: %(default)s)",
    )
    account.add_argument(
        "--auth-token",
        type=_auth_token,
        default=DEFAULT_AUTH_TOKEN,
        metavar="TOKEN",
        help="its auth token (default: a fixed one, printed at start)",
    )
    output = serve.add_argument_group("output")
    output.add_argument(
        "--json", action="store_true", help="print one line of JSON when ready, and nothing else"
    )
    output.add_argument("--quiet", action="store_true", help="print nothing but errors")
    return parser


def _serve(options: argparse.Namespace) -> int:
    # Imported here so that --help is instant.
    from plivo_emulator.contract import ContractError
    from plivo_emulator.emulator import Emulator
    from plivo_emulator.server import PortInUse, listen, serve, url_of
    from plivo_emulator.store import StoreError

    settings = Settings(
        auth_id=options.auth_id,
        auth_token=options.auth_token,
        database=options.database,
        strict=options.strict,
        check_replies=options.check_replies,
        seed=options.seed,
        numbers_per_country=options.numbers_per_country,
        allow_callbacks=tuple(options.allow_callbacks),
        allow_hosts=(*options.allow_hosts, options.host),
        allow_origins=tuple(options.allow_origins),
    )
    try:
        listener = listen(options.host, options.port)
    except PortInUse as error:
        return _fail(f"{error.strerror}. Try --port 0 for a free port.")
    except OSError as error:
        return _fail(f"Cannot listen on {options.host}: {error.strerror}.")
    try:
        emulator = Emulator(settings)
    except (StoreError, ContractError) as error:
        listener.close()
        return _fail(str(error))
    url = url_of(listener)
    # Codes and bugs are worth a line in any case; --json keeps standard output to the one record.
    logging.basicConfig(
        level=logging.WARNING if options.quiet or options.json else logging.INFO,
        format="  %(asctime)s  %(message)s",
        datefmt="%H:%M:%S",
        stream=sys.stderr,
    )
    with emulator:
        serve(emulator, listener, lambda: _announce(emulator, url, options))
    if not (options.json or options.quiet):
        print("\nStopped.")
    return 0


def _announce(emulator: Emulator, url: str, options: argparse.Namespace) -> None:
    settings = emulator.settings
    if not options.host.startswith(_LOOPBACK):
        _warn(
            f"listening on {options.host}: others on the network can reach this emulator, and its "
            "default credentials are public."
        )
    if options.json:
        ready = {
            "url": url,
            "auth_id": settings.auth_id,
            "auth_token": settings.auth_token,
            "pid": os.getpid(),
        }
        print(json.dumps(ready), flush=True)
    elif not options.quiet:
        print(_banner(url, settings), flush=True)


def _banner(url: str, settings: Settings) -> str:
    reading = "strict (exactly openapi.yaml)" if settings.strict else "lenient (as SDKs send)"
    checking = ", replies checked" if settings.check_replies else ""
    state = "in memory, gone when it stops"
    if settings.database not in ("memory", ":memory:"):
        from plivo_emulator.store import describe

        state = describe(settings.database)
    account = f"{url}/v1/Account/{settings.auth_id}/"
    return f"""
  Plivo emulator {_version()}

  API         {url}/v1
  Inspector   {url}/_emulator/
  Auth id     {settings.auth_id}
  Auth token  {settings.auth_token}
  Requests    {reading}{checking}
  State       {state}

  Try it:

    curl -u {settings.auth_id}:{settings.auth_token} \\
      {account}

  Then point your code at it:

    export PLIVO_AUTH_ID={settings.auth_id}
    export PLIVO_AUTH_TOKEN={settings.auth_token}
    export PLIVO_BASE_URL={url}/v1

  Ctrl-C stops it.
"""


def _version() -> str:
    try:
        return version("plivo-openapi")
    except PackageNotFoundError:
        return "from source"


def _port(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) > 65535:
        raise argparse.ArgumentTypeError(f"{text!r} is not a port: give a number from 0 to 65535")
    return int(text)


def _count(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 1 up")
    return int(text)


def _destination(text: str) -> str:
    try:
        Destinations([text])
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None
    return text


def _auth_id(text: str) -> str:
    if not _AUTH_ID.fullmatch(text):
        raise argparse.ArgumentTypeError(
            f"{text!r} is not an auth id: MA and 18 upper-case letters or digits"
        )
    return text


def _auth_token(text: str) -> str:
    if not _AUTH_TOKEN.fullmatch(text):
        raise argparse.ArgumentTypeError("a token has no spaces, colons or control characters")
    return text


def _warn(message: str) -> None:
    print(f"plivo-emulator: warning: {message}", file=sys.stderr, flush=True)


def _fail(message: str) -> int:
    print(f"plivo-emulator: {message}", file=sys.stderr)
    return _FAILED
