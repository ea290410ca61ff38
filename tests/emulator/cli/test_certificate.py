"""`plivo-emulator certificate`, and HTTPS with what it makes."""

from __future__ import annotations

import json
import shutil
import signal
import socket
import ssl
import stat
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import plivo
import pytest
import requests
import urllib3.util.connection
from cryptography import x509

from plivo_emulator import cli
from plivo_emulator.pipeline.hosts import api_hosts
from plivo_emulator.redirect.certificates import Certificates, make
from plivo_emulator.settings import DEFAULT_AUTH_ID, DEFAULT_AUTH_TOKEN
from tests.emulator.cli.conftest import COMMAND

NOW = datetime.now(UTC)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    folder = tmp_path_factory.mktemp("made") / "certificate"
    return make(folder, now=NOW, lifetime=timedelta(days=1))


@pytest.fixture(scope="module")
def server(made: Certificates) -> Iterator[int]:
    """The port of an emulator that speaks HTTPS, in a process of its own."""
    process = subprocess.Popen(
        [*COMMAND, "serve", "--tls", str(made.folder), "--port", "0", "--json"],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    url: str = json.loads(process.stdout.readline())["url"]
    assert url.startswith("https://127.0.0.1:")
    yield int(url.rpartition(":")[2])
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=120)
    assert process.returncode == 0


def handshake(port: int, name: str, authorities: Path | None) -> dict[str, object]:
    """Connect to a port under some name; return the certificate that was accepted."""
    context = ssl.create_default_context(cafile=authorities)
    with (
        socket.create_connection(("127.0.0.1", port), timeout=120) as connection,
        context.wrap_socket(connection, server_hostname=name) as secure,
    ):
        accepted = secure.getpeercert()
        assert accepted is not None
        return dict(accepted)


def test_the_api_is_named_by_the_document() -> None:
    assert api_hosts() == ("api.plivo.com", "stats.plivo.com", "lookup.plivo.com")


@pytest.mark.parametrize(
    "name", ["api.plivo.com", "lookup.plivo.com", "stats.plivo.com", "localhost", "127.0.0.1"]
)
def test_who_trusts_the_authority_trusts_the_server(
    made: Certificates, server: int, name: str
) -> None:
    assert handshake(server, name, made.authority)
    assert handshake(server, name, made.bundle)


def test_nobody_else_does(server: int) -> None:
    with pytest.raises(ssl.SSLCertVerificationError):
        handshake(server, "api.plivo.com", None)


def test_it_is_nobody_elses_certificate(made: Certificates, server: int) -> None:
    with pytest.raises(ssl.SSLCertVerificationError, match="Hostname mismatch"):
        handshake(server, "example.com", made.authority)


def test_the_authority_can_vouch_for_nothing_else(made: Certificates) -> None:
    authority = x509.load_pem_x509_certificate(made.authority.read_bytes())
    constraints = authority.extensions.get_extension_for_class(x509.NameConstraints)
    assert constraints.critical
    permitted = constraints.value.permitted_subtrees
    assert permitted is not None
    assert [str(each.value) for each in permitted] == [
        "api.plivo.com",
        "stats.plivo.com",
        "lookup.plivo.com",
        "localhost",
        "127.0.0.0/8",
        "::1/128",
    ]
    basic = authority.extensions.get_extension_for_class(x509.BasicConstraints)
    assert basic.critical
    assert (basic.value.ca, basic.value.path_length) == (True, 0)


def test_the_authoritys_key_is_nowhere(made: Certificates) -> None:
    files = [path for path in made.folder.rglob("*") if path.is_file()]
    keys = [path.name for path in files if b"PRIVATE KEY" in path.read_bytes()]
    assert keys == ["server-key.pem"]
    key = made.key.read_bytes()
    assert x509.load_pem_x509_certificate(made.authority.read_bytes()).public_key() != (
        x509.load_pem_x509_certificate(made.server.read_bytes()).public_key()
    )
    assert key.count(b"BEGIN") == 1
    assert stat.S_IMODE(made.key.stat().st_mode) == 0o600
    assert stat.S_IMODE(made.folder.stat().st_mode) == 0o700
    # Out of version control, wherever the folder is.
    assert "\n*\n" in (made.folder / ".gitignore").read_text()


def test_the_usual_authorities_stay_trusted(made: Certificates) -> None:
    context = ssl.create_default_context(cafile=made.bundle)
    alone = ssl.create_default_context(cafile=made.authority)
    assert len(alone.get_ca_certs()) == 1
    assert len(context.get_ca_certs()) > 50


@pytest.mark.skipif(shutil.which("keytool") is None, reason="no JDK is installed (keytool)")
def test_java_reads_its_own_file(made: Certificates) -> None:
    command = ["keytool", "-list", "-keystore", str(made.truststore), "-storepass", "changeit"]
    ran = subprocess.run(command, capture_output=True, text=True, check=True)
    assert ran.stdout.count("trustedCertEntry") > 50


@pytest.mark.skipif(shutil.which("curl") is None, reason="curl is not installed")
def test_curl_under_the_apis_name(made: Certificates, server: int) -> None:
    ran = subprocess.run(
        [
            *("curl", "-sS", "--noproxy", "*", "--cacert", str(made.authority)),
            *("--connect-to", f"api.plivo.com:443:127.0.0.1:{server}"),
            *("-u", f"{DEFAULT_AUTH_ID}:{DEFAULT_AUTH_TOKEN}"),
            f"https://api.plivo.com/v1/Account/{DEFAULT_AUTH_ID}/",
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert json.loads(ran.stdout)["auth_id"] == DEFAULT_AUTH_ID, ran.stderr


def test_the_official_python_sdk_under_the_apis_name(
    made: Certificates, server: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def connect(address: tuple[str, int], *arguments: Any, **more: Any) -> Any:
        assert address == ("api.plivo.com", 443)
        return create_connection(("127.0.0.1", server), *arguments, **more)

    # In the place of a line in /etc/hosts.
    create_connection = urllib3.util.connection.create_connection
    monkeypatch.setattr(urllib3.util.connection, "create_connection", connect)
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(made.bundle))
    with plivo.RestClient(DEFAULT_AUTH_ID, DEFAULT_AUTH_TOKEN) as client:
        with pytest.raises(requests.exceptions.SSLError):
            client.account.get()
        client.session.verify = str(made.authority)
        assert client.account.get().auth_id == DEFAULT_AUTH_ID


def test_the_command_tells_what_to_do(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "mine"
    assert cli.main(["certificate", "--out", str(folder), "--days", "3"]) == 0
    told = capsys.readouterr().out
    assert "Made a certificate for api.plivo.com stats.plivo.com lookup.plivo.com" in told
    assert f"plivo-emulator serve --port 443 --tls {folder}" in told
    for name in ("SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "NODE_EXTRA_CA_CERTS"):
        assert f"export {name}={folder / 'ca-bundle.pem'}\n" in told
    assert f"export PHP_INI_SCAN_DIR=:{folder / 'php'}\n" in told
    assert "export JAVA_TOOL_OPTIONS='-Djavax.net.ssl.trustStore=" in told
    assert "127.0.0.1 api.plivo.com stats.plivo.com lookup.plivo.com\n" in told
    assert f'client.session.verify = "{folder / "ca.pem"}"' in told
    left = Certificates(folder).expires() - datetime.now(UTC)
    assert timedelta(days=2, hours=23) < left <= timedelta(days=3)


def test_a_good_certificate_is_kept(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command = ["certificate", "--out", str(tmp_path)]
    assert cli.main(command) == 0
    first = Certificates(tmp_path).authority.read_bytes()
    assert cli.main(command) == 0
    assert "Kept a certificate" in capsys.readouterr().out
    assert Certificates(tmp_path).authority.read_bytes() == first
    assert cli.main([*command, "--renew"]) == 0
    assert Certificates(tmp_path).authority.read_bytes() != first


def test_an_expired_certificate_is_replaced(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make(tmp_path, now=NOW - timedelta(days=9), lifetime=timedelta(days=8))
    assert cli.main(["serve", "--port", "0", "--tls", str(tmp_path)]) == 2
    assert "has expired" in capsys.readouterr().err
    assert cli.main(["certificate", "--out", str(tmp_path)]) == 0
    assert "Made a certificate" in capsys.readouterr().out


def test_a_key_of_another_certificate(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("one", "other"):
        make(tmp_path / name, now=NOW, lifetime=timedelta(days=1))
    shutil.copy(tmp_path / "one" / "server-key.pem", tmp_path / "other" / "server-key.pem")
    assert cli.main(["serve", "--port", "0", "--tls", str(tmp_path / "other")]) == 2
    assert "cannot be used" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["main.py", ".gitignore", "ca.pem", "server-key.pem"])
def test_folders_with_other_things_are_left_alone(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / name).write_text("mine")
    assert cli.main(["certificate", "--out", str(tmp_path)]) == 2
    assert "contains other files: choose an empty folder" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == [name]
    assert (tmp_path / name).read_text() == "mine"


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["serve", "--port", "0", "--tls", "/nonexistent"], "There is no certificate in /nonex"),
        (["certificate", "--out", "/dev/null/x"], "/dev/null/x"),
        (["certificate", "--out", "/dev/null"], "/dev/null is not a folder."),
    ],
)
def test_what_cannot_be_is_one_clear_line(
    arguments: list[str], complaint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(arguments) == 2
    errors = capsys.readouterr().err
    assert complaint in errors
    assert errors.count("\n") == 1


@pytest.mark.parametrize(
    "arguments", [["--days", "0"], ["--days", "826"], ["--days", "x"], ["--out", ""]]
)
def test_wrong_options(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        cli.main(["certificate", *arguments])
    assert caught.value.code == 2
    told = capsys.readouterr().err
    assert told.startswith("plivo-emulator certificate: error: argument ")
    assert told.count("\n") == 1
