"""`plivo-emulator serve`: run an emulator until Ctrl-C."""

from __future__ import annotations

import argparse
import gc
import json
import logging
import os
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from plivo_emulator.cli import configuration
from plivo_emulator.cli import options as shared
from plivo_emulator.cli.terminal import fail, package_version, say, warn
from plivo_emulator.settings import DEFAULT_PORT, Settings

if TYPE_CHECKING:
    from plivo_emulator.emulator import Emulator
    from plivo_emulator.redirect.certificates import Certificates

# Where the control API's client looks for it by itself.
_USUAL_URL: Final = f"http://127.0.0.1:{DEFAULT_PORT}"
_FORMATS: Final = ("text", "json")
_LOOPBACK: Final = ("127.", "localhost", "::1")

EXAMPLES: Final = """\
  plivo-emulator serve                          on port 12121, state in memory
  plivo-emulator serve --database plivo.db      keep state across restarts
  plivo-emulator serve --port 0 --json          use any free port; print JSON when ready
  plivo-emulator serve --log requests           show every request with its reply
  plivo-emulator serve --world world.yaml       begin with the accounts, numbers... of a file
  plivo-emulator serve --strict --check-replies for contract tests
  plivo-emulator serve --config emulator.toml   take options from a file
"""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the command and its options."""
    serve = commands.add_parser(
        "serve",
        help="start the emulator",
        description="Start the emulator. Press Ctrl-C to stop it.",
        epilog=f"examples:\n{EXAMPLES}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    listening = serve.add_argument_group("listening")
    listening.add_argument(
        "--host", default="127.0.0.1", help="address to listen on (default: %(default)s)"
    )
    listening.add_argument(
        "--port",
        type=shared.port,
        default=DEFAULT_PORT,
        help="port to listen on, 0 for any free one (default: %(default)s)",
    )
    listening.add_argument(
        "--tls",
        type=shared.folder,
        metavar="FOLDER",
        help="serve HTTPS with the certificate from this folder; see `plivo-emulator certificate`",
    )
    shared.add_emulator(serve)
    output = serve.add_argument_group("output")
    output.add_argument(
        "--json",
        action=argparse.BooleanOptionalAction,
        default=False,
        help="print one line of JSON when ready and nothing else",
    )
    output.add_argument(
        "--log",
        choices=("requests",),
        help="log every request with its reply to standard error; requests of the inspector and of "
        "the control API are not logged",
    )
    output.add_argument(
        "--log-format",
        choices=_FORMATS,
        default=_FORMATS[0],
        help="of --log: text, or lines of JSON with headers and bodies, secrets redacted "
        "(default: %(default)s)",
    )
    output.add_argument(
        "--quiet",
        action=argparse.BooleanOptionalAction,
        default=False,
        help="print only errors",
    )
    configuration.add_config(serve.add_argument_group("configuration"))
    serve.set_defaults(main=main, configurable=serve)


def main(options: argparse.Namespace) -> int:
    """Serve until SIGINT or SIGTERM; return 0, or 2 when the emulator cannot start."""
    with _no_collections():
        started = _start(options)
    if isinstance(started, int):
        return started
    emulator, listener, certificates = started
    from plivo_emulator.listening import url_of
    from plivo_emulator.serving.server import serve

    url = url_of(listener, "https" if certificates else "http")
    # Codes and bugs are always logged; --json limits standard output to one record.
    logging.basicConfig(
        level=logging.WARNING if options.quiet or options.json else logging.INFO,
        format="  %(asctime)s  %(message)s",
        datefmt="%H:%M:%S",
        stream=sys.stderr,
    )
    if options.log:
        from plivo_emulator.cli.request_log import log_requests

        log_requests(emulator.journal, options.log_format)
    with emulator:
        serve(emulator, listener, lambda: _announce(emulator, url, options), certificates)
    if not (options.json or options.quiet):
        say("\nStopped.")
    return 0


@contextmanager
def _no_collections() -> Iterator[None]:
    """Collect no garbage: a start makes no cycles, and keeps what it makes.

    Later collections do not look at it either, which shortens the longest of them.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def _start(
    options: argparse.Namespace,
) -> tuple[Emulator, socket.socket, Certificates | None] | int:
    """Return an emulator, where it is to listen and its certificates, or the exit status."""
    # Imported here so that --help is instant.
    from plivo_emulator.emulator import Emulator
    from plivo_emulator.listening import PortInUse, listen
    from plivo_emulator.pipeline.contract import ContractError
    from plivo_emulator.store import StoreError
    from plivo_emulator.world import WorldError

    certificates = None
    if options.tls is not None:
        from plivo_emulator.clock import Clock
        from plivo_emulator.redirect.certificates import CertificateError, Certificates

        certificates = Certificates(options.tls)
        try:
            certificates.check(Clock().now())
        except CertificateError as error:
            return fail(str(error))
    try:
        listener = listen(options.host, options.port)
    except PortInUse as error:
        return fail(f"{error.strerror}. Try --port 0 for a free port.")
    except PermissionError:
        return fail(f"Port {options.port} on {options.host} requires elevated privileges.")
    except OSError as error:
        return fail(f"Cannot listen on {options.host}: {error.strerror}.")
    try:
        from plivo_emulator.pipeline.hosts import api_hosts

        options.allow_hosts += [options.host, *(api_hosts() if certificates else ())]
        emulator = Emulator(shared.settings_from(options))
    except (StoreError, ContractError, WorldError) as error:
        listener.close()
        return fail(str(error))
    return emulator, listener, certificates


def _announce(emulator: Emulator, url: str, options: argparse.Namespace) -> None:
    settings = emulator.settings
    if not options.host.startswith(_LOOPBACK):
        warn(
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
        say(json.dumps(ready))
    elif not options.quiet:
        say(_banner(url, settings, options))


def _banner(url: str, settings: Settings, options: argparse.Namespace) -> str:
    reading = "strict (exactly openapi.yaml)" if settings.strict else "lenient (as SDKs send)"
    checking = ", replies checked" if settings.check_replies else ""
    state = "in memory, gone when it stops"
    if settings.database not in ("memory", ":memory:"):
        from plivo_emulator.store import describe

        state = describe(settings.database)
    account = f"{url}/v1/Account/{settings.auth_id}/"
    control = "" if url == _USUAL_URL else f"\n    export PLIVO_EMULATOR_BASE_URL={url}/_emulator"
    trust = f" --cacert {options.tls / 'ca.pem'}" if options.tls else ""
    return f"""
  Plivo emulator {package_version()}

  API         {url}/v1
  Inspector   {url}/_emulator/
  Auth id     {settings.auth_id}
  Auth token  {settings.auth_token}
  Requests    {reading}{checking}
  State       {state}

  Try it:

    curl{trust} -u {settings.auth_id}:{settings.auth_token} \\
      {account}

  Then point your code at it:

    export PLIVO_AUTH_ID={settings.auth_id}
    export PLIVO_AUTH_TOKEN={settings.auth_token}
    export PLIVO_BASE_URL={url}/v1{control}

  Ctrl-C stops it.
"""
