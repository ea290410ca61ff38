"""`plivo-emulator run -- <command>`: run a program against an emulator instead of the live API."""

from __future__ import annotations

import argparse
import logging
import os
import sys
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from plivo_emulator.cli import options as shared
from plivo_emulator.cli.terminal import fail

if TYPE_CHECKING:
    from plivo_emulator.emulator import Emulator
    from plivo_emulator.redirect.proxy import Proxy
    from plivo_emulator.serving.server import BackgroundServer

# The same status as env, nohup and timeout use for their own failures.
CANNOT_START: Final = 125

_LIFETIME: Final = timedelta(days=7)

_DESCRIPTION: Final = """\
Start an emulator, run a command with its requests to api.plivo.com redirected to it, and print
a summary of those requests.

The command's environment is set up for this: PLIVO_AUTH_ID, PLIVO_AUTH_TOKEN and PLIVO_BASE_URL
for clients that read them; for all others HTTPS_PROXY, and a certificate authority in the
variables that OpenSSL, requests, curl, Node.js, PHP and Java read. Python and Node.js programs
are redirected whatever client they use.

Other hosts are reached as usual, except Plivo's other hosts, which are blocked. The exit status
is the command's; 125 if the emulator cannot start, 126 or 127 if the command cannot be run.
"""

EXAMPLES: Final = """\
  plivo-emulator run -- python -m pytest        a test suite, unchanged
  plivo-emulator run --strict -- npm test       validate the requests against openapi.yaml
  plivo-emulator run -- bash                    a shell with the emulator's environment
"""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the command and its options."""
    run = commands.add_parser(
        "run",
        help="run a command against an emulator instead of api.plivo.com",
        usage="plivo-emulator run [options] -- command [argument ...]",
        description=_DESCRIPTION,
        epilog=f"examples:\n{EXAMPLES}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    run.add_argument("program", nargs=argparse.REMAINDER, help=argparse.SUPPRESS)
    network = run.add_argument_group("network")
    network.add_argument(
        "--offline", action="store_true", help="block all other hosts that are not on this machine"
    )
    shared.add_emulator(run)
    output = run.add_argument_group("output")
    output.add_argument("--quiet", action="store_true", help="do not print the summary")
    run.set_defaults(main=main)


def main(options: argparse.Namespace) -> int:
    """Run the command; return its exit status, `CANNOT_START`, or see `child_process`."""
    program: Sequence[str] = options.program
    if program[:1] == ["--"]:
        program = program[1:]
    if not program:
        return fail("no command given, for example: plivo-emulator run -- python -m pytest")

    # Imported here so that --help is instant.
    from plivo_emulator.emulator import Emulator
    from plivo_emulator.pipeline.contract import ContractError
    from plivo_emulator.redirect.certificates import CertificateError
    from plivo_emulator.redirect.child_process import CannotRun, run
    from plivo_emulator.redirect.report import summary, webhooks
    from plivo_emulator.store import StoreError
    from plivo_emulator.world import WorldError

    logging.basicConfig(
        level=logging.WARNING, format="plivo-emulator: %(message)s", stream=sys.stderr
    )
    with ExitStack() as stack:
        try:
            emulator = stack.enter_context(Emulator(shared.settings_from(options)))
            earlier_webhooks = len(webhooks(emulator))
            proxy, secure, environment = _surround(stack, emulator, options.offline)
        except (StoreError, ContractError, WorldError, CertificateError) as error:
            return fail(str(error), CANNOT_START)
        except OSError as error:
            return fail(f"Cannot listen on this machine: {error.strerror}.", CANNOT_START)
        try:
            status = run(program, environment)
        except CannotRun as error:
            return fail(str(error), error.status)
        if not options.quiet:
            # Everything that the command sent has been read, and every connection has ended.
            proxy.close()
            secure.stop()
            told = summary(emulator, proxy.traffic, earlier_webhooks, secure.empty_connections)
            print(told, file=sys.stderr, flush=True)
        return status


def _surround(
    stack: ExitStack, emulator: Emulator, offline: bool
) -> tuple[Proxy, BackgroundServer, Mapping[str, str]]:
    """Serve an emulator under its own address and the API's until the stack unwinds.

    Returns:
        The proxy, the server under the API's name, and the environment for programs.
    """
    import tempfile

    from plivo_emulator.clock import Clock
    from plivo_emulator.listening import BackgroundLoop
    from plivo_emulator.redirect.certificates import make
    from plivo_emulator.redirect.environment import child_environment
    from plivo_emulator.redirect.proxy import Proxy, Upstream
    from plivo_emulator.serving.server import BackgroundServer

    folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="plivo-emulator-")))
    certificates = make(folder, now=Clock().now(), lifetime=_LIFETIME)
    loop = BackgroundLoop()
    stack.callback(loop.close)
    plain = stack.enter_context(BackgroundServer(emulator, loop=loop))
    secure = stack.enter_context(
        BackgroundServer(emulator, loop=loop, certificates=certificates, leads=False)
    )
    proxy = stack.enter_context(
        Proxy(
            secure=_address(secure.url),
            plain=_address(plain.url),
            loop=loop,
            offline=offline,
            upstream=Upstream.in_environment(os.environ),
        )
    )
    environment = child_environment(
        os.environ,
        emulator.settings,
        plain.url,
        proxy.address,
        _address(secure.url),
        certificates,
    )
    return proxy, secure, environment


def _address(url: str) -> tuple[str, int]:
    parts = urlsplit(url)
    assert parts.hostname is not None
    assert parts.port is not None
    return parts.hostname, parts.port
