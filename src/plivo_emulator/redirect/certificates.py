"""A local certificate authority with one server certificate for the API's hosts.

It is meant for tests, so a leak must be harmless: the authority's private key is discarded as soon
as it has signed, its certificate is restricted to the API's hosts and this machine, and both expire
soon.
"""

from __future__ import annotations

import os
import ssl
import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from ipaddress import ip_address, ip_network
from pathlib import Path
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from plivo_emulator.pipeline.hosts import api_hosts

# Java requires a password; the content is public.
TRUSTSTORE_PASSWORD: Final = "changeit"

_AUTHORITY: Final = "Plivo emulator: local tests only"
_LOCAL_NAMES: Final = ("localhost",)
_LOCAL_ADDRESSES: Final = ("127.0.0.1", "::1")
_LOCAL_NETWORKS: Final = ("127.0.0.0/8", "::1/128")
# The clocks of virtual machines and containers may be slow.
_SLACK: Final = timedelta(hours=1)
# All key usages have to be given.
_USAGES: Final = (
    "digital_signature",
    "content_commitment",
    "key_encipherment",
    "data_encipherment",
    "key_agreement",
    "key_cert_sign",
    "crl_sign",
    "encipher_only",
    "decipher_only",
)
# Variables that people set to trust other authorities.
_CHOSEN: Final = ("SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "NODE_EXTRA_CA_CERTS")
_PEM_END: Final = "-----END CERTIFICATE-----"


class CertificateError(Exception):
    """There is no usable certificate; the text says what to do."""


@dataclass(frozen=True, slots=True)
class Certificates:
    """The files in a folder written by `make`.

    Attributes:
        folder: the folder.
    """

    folder: Path

    @property
    def authority(self) -> Path:
        """The authority's certificate (PEM), which clients have to trust."""
        return self.folder / "ca.pem"

    @property
    def bundle(self) -> Path:
        """The public authorities and this one (PEM), for settings that replace the defaults."""
        return self.folder / "ca-bundle.pem"

    @property
    def truststore(self) -> Path:
        """The same as `bundle` for Java (PKCS #12)."""
        return self.folder / "ca-bundle.p12"

    @property
    def php(self) -> Path:
        """A folder with settings that make PHP trust `bundle`, for PHP_INI_SCAN_DIR."""
        return self.folder / "php"

    @property
    def server(self) -> Path:
        """The server's certificate, PEM."""
        return self.folder / "server.pem"

    @property
    def key(self) -> Path:
        """The server's private key, PEM, readable by its owner only."""
        return self.folder / "server-key.pem"

    def expires(self) -> datetime:
        """Return when the certificates expire (aware, UTC).

        Raises:
            CertificateError: the folder contains none.
        """
        try:
            return x509.load_pem_x509_certificate(self.server.read_bytes()).not_valid_after_utc
        except (OSError, ValueError) as error:
            raise CertificateError(
                f"There is no certificate in {self.folder}: "
                f"make one with `plivo-emulator certificate --out {self.folder}`."
            ) from error

    def check(self, now: datetime) -> None:
        """Check that a server can use them now.

        Raises:
            CertificateError: they are missing, have expired, or do not belong together.
        """
        if self.expires() <= now:
            raise CertificateError(
                f"The certificate in {self.folder} has expired: "
                f"renew it with `plivo-emulator certificate --out {self.folder} --renew`."
            )
        try:
            ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(self.server, self.key)
        except OSError as error:
            raise CertificateError(
                f"The certificate in {self.folder} cannot be used: {error}."
            ) from error


def make(folder: Path, *, now: datetime, lifetime: timedelta) -> Certificates:
    """Create an authority and a server certificate, and write the files for servers and clients.

    Args:
        folder: created if missing; otherwise it must be empty or contain certificates, which are
            replaced.
        now: the start of their validity (aware).
        lifetime: how long they are valid.

    Raises:
        CertificateError: the folder cannot be written, or contains other files.
    """
    made = Certificates(folder)
    _refuse_other_things(made)
    ca_key = ec.generate_private_key(ec.SECP256R1())
    key = ec.generate_private_key(ec.SECP256R1())
    ca = _authority(ca_key, now, lifetime)
    server = _server(key, ca, ca_key, now, lifetime)
    public = _pem(ca)
    bundle = f"{_usual_authorities().rstrip()}\n\n{public}"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _write(folder / ".gitignore", b"# Keys stay out of version control.\n*\n")
        _write(made.authority, public.encode())
        _write(made.server, _pem(server).encode())
        _write(made.bundle, bundle.encode())
        _write(made.truststore, _java(bundle))
        made.php.mkdir(exist_ok=True)
        _write(made.php / "plivo-emulator.ini", _php(made.bundle).encode())
        _write(
            made.key,
            key.private_bytes(
                serialization.Encoding.PEM,
                serialization.PrivateFormat.PKCS8,
                serialization.NoEncryption(),
            ),
            mode=0o600,
        )
    except OSError as error:
        raise CertificateError(f"Cannot write to {folder}: {error.strerror}.") from error
    return made


def _refuse_other_things(made: Certificates) -> None:
    """Refuse to overwrite other files or to hide them from git.

    Raises:
        CertificateError: the folder is neither empty nor written by `make`.
    """
    try:
        if not made.folder.exists() or not any(made.folder.iterdir()):
            return
        (name,) = x509.load_pem_x509_certificate(made.authority.read_bytes()).subject
        if name.value == _AUTHORITY:
            return
    except NotADirectoryError:
        raise CertificateError(f"{made.folder} is not a folder.") from None
    except (OSError, ValueError):
        pass
    raise CertificateError(f"{made.folder} contains other files: choose an empty folder.")


def _authority(
    key: ec.EllipticCurvePrivateKey, now: datetime, lifetime: timedelta
) -> x509.Certificate:
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, _AUTHORITY)])
    names: Sequence[x509.GeneralName] = [
        *(x509.DNSName(host) for host in (*api_hosts(), *_LOCAL_NAMES)),
        *(x509.IPAddress(ip_network(network)) for network in _LOCAL_NETWORKS),
    ]
    usage = dict.fromkeys(_USAGES, False) | {"key_cert_sign": True}
    return (
        _builder(name, name, key.public_key(), now, lifetime)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(x509.KeyUsage(**usage), critical=True)
        .add_extension(x509.NameConstraints(names, excluded_subtrees=None), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .sign(key, hashes.SHA256())
    )


def _server(
    key: ec.EllipticCurvePrivateKey,
    ca: x509.Certificate,
    ca_key: ec.EllipticCurvePrivateKey,
    now: datetime,
    lifetime: timedelta,
) -> x509.Certificate:
    hosts = (*api_hosts(), *_LOCAL_NAMES)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, hosts[0])])
    names = [
        *(x509.DNSName(host) for host in hosts),
        *(x509.IPAddress(ip_address(address)) for address in _LOCAL_ADDRESSES),
    ]
    issuer_key = x509.AuthorityKeyIdentifier.from_issuer_public_key(ca_key.public_key())
    return (
        _builder(name, ca.subject, key.public_key(), now, lifetime)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(x509.SubjectAlternativeName(names), critical=False)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(issuer_key, critical=False)
        .sign(ca_key, hashes.SHA256())
    )


def _builder(
    subject: x509.Name,
    issuer: x509.Name,
    key: ec.EllipticCurvePublicKey,
    now: datetime,
    lifetime: timedelta,
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - _SLACK)
        .not_valid_after(now + lifetime)
    )


def _usual_authorities() -> str:
    """Return the authorities that this machine already trusts, so that other hosts keep working."""
    named = dict.fromkeys(filter(None, map(os.environ.get, _CHOSEN)))
    files = [path for path in map(Path, named) if path.is_file()]
    default = Path(ssl.get_default_verify_paths().cafile or "")
    if not files and default.is_file():
        files = [default]
    if not files:
        import certifi

        return certifi.contents()
    return "\n".join(path.read_text("utf-8", errors="replace") for path in files)


def _java(bundle: str) -> bytes:
    """Return a PKCS #12 store of trusted authorities for Java."""
    found = []
    for number, part in enumerate(bundle.split(_PEM_END)[:-1]):
        pem = part[part.index("-----BEGIN") :] + _PEM_END
        try:
            with warnings.catch_warnings(action="ignore"):  # some old roots are malformed
                certificate = x509.load_pem_x509_certificate(pem.encode())
        except ValueError:
            continue
        found.append(pkcs12.PKCS12Certificate(certificate, f"authority-{number}".encode()))
    encryption = serialization.BestAvailableEncryption(TRUSTSTORE_PASSWORD.encode())
    return pkcs12.serialize_java_truststore(found, encryption)


def _php(bundle: Path) -> str:
    """Return settings for PHP: for its curl extension and for its own streams."""
    return "".join(
        f'{name} = "{bundle.absolute()}"\n' for name in ("curl.cainfo", "openssl.cafile")
    )


def _pem(certificate: x509.Certificate) -> str:
    return certificate.public_bytes(serialization.Encoding.PEM).decode()


def _write(path: Path, content: bytes, mode: int = 0o644) -> None:
    """Replace a file; its content is never more readable than `mode` allows."""
    path.unlink(missing_ok=True)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    with open(descriptor, "wb") as file:  # noqa: PTH123
        file.write(content)
