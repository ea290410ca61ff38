"""`plivo-emulator certificate`: a local authority, and a certificate for the API's hosts."""

from __future__ import annotations

import argparse
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from plivo_emulator.cli import options as shared
from plivo_emulator.cli.terminal import fail, say

if TYPE_CHECKING:
    from plivo_emulator.redirect.certificates import Certificates

_FOLDER: Final = Path("plivo-emulator-certificate")
_DAYS: Final = 30
# The longest validity that browsers and phones accept from an added authority.
_MOST_DAYS: Final = 825

_DESCRIPTION: Final = """\
Create a local certificate authority and a server certificate for api.plivo.com, for tests that
reach the emulator under the API's own host name. A certificate that is still valid is kept.

The authority's private key is discarded at once, the authority is restricted to api.plivo.com and
this machine, and both certificates expire soon: a leaked copy is of no other use.
"""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the command and its options."""
    certificate = commands.add_parser(
        "certificate",
        help="create a certificate for api.plivo.com, for serving HTTPS",
        description=_DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    certificate.add_argument(
        "--out",
        type=shared.folder,
        metavar="FOLDER",
        default=_FOLDER,
        help="output folder (default: %(default)s)",
    )
    certificate.add_argument(
        "--days",
        type=_days,
        metavar="N",
        default=_DAYS,
        help=f"validity in days, at most {_MOST_DAYS} (default: %(default)s)",
    )
    certificate.add_argument(
        "--renew",
        action="store_true",
        help="create a new certificate even if the existing one is valid",
    )
    certificate.set_defaults(main=main)


def main(options: argparse.Namespace) -> int:
    """Create or keep the certificate and print how to use it; return 0, or 2 on failure."""
    from plivo_emulator.clock import Clock
    from plivo_emulator.redirect.certificates import CertificateError, Certificates, make

    now = Clock().now()
    folder: Path = options.out.absolute()
    certificates = Certificates(folder)
    made = "Kept"
    try:
        if options.renew or not _good(certificates, now):
            certificates = make(folder, now=now, lifetime=timedelta(days=options.days))
            made = "Made"
        say(_instructions(certificates, made))
    except CertificateError as error:
        return fail(str(error))
    return 0


def _good(certificates: Certificates, now: datetime) -> bool:
    from plivo_emulator.redirect.certificates import CertificateError

    try:
        certificates.check(now)
    except CertificateError:
        return False
    return True


def _days(text: str) -> int:
    days = shared.count(text)
    if days > _MOST_DAYS:
        raise argparse.ArgumentTypeError(f"{days} days is too long: the maximum is {_MOST_DAYS}")
    return days


def _instructions(certificates: Certificates, made: str) -> str:
    from plivo_emulator.pipeline.hosts import api_hosts
    from plivo_emulator.redirect.environment import trust

    hosts = " ".join(api_hosts())
    exports = "\n".join(
        f"    export {name}={_quoted(value)}" for name, value in trust(certificates).items()
    )
    return f"""
  {made} a certificate for {hosts}, localhost and 127.0.0.1, valid until
  {certificates.expires():%Y-%m-%d %H:%M} UTC, in {certificates.folder}

    {certificates.authority.name:<15} the authority, which clients must trust
    {certificates.bundle.name:<15} the authority and all authorities that this machine trusts
    {certificates.truststore.name:<15} the same for Java
    {certificates.php.name:<15} settings by which PHP trusts it
    {certificates.server.name:<15} the server's certificate
    {certificates.key.name:<15} its private key, readable by you only

  Serve the API with it (port 443 requires privileges; `--port 0` picks a free port):

    plivo-emulator serve --port 443 --tls {_quoted(str(certificates.folder))}

  Trust it in this shell, for clients in Python, Node.js, Go (Linux), Ruby, PHP, Java, and curl:

{exports}

  The official Python SDK reads none of these. Set it in code:

    client.session.verify = "{certificates.authority}"

  Point the host names at this machine, in /etc/hosts or as an alias in a container network:

    127.0.0.1 {hosts}

  Simpler: `plivo-emulator run -- <command>` does all of this for one command.
"""


def _quoted(text: str) -> str:
    import shlex

    return shlex.quote(text)
