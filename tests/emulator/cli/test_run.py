"""`plivo-emulator run`: programs that nobody changed."""

from __future__ import annotations

import json
import multiprocessing
import os
import pty
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from plivo_emulator.redirect import child_process
from plivo_emulator.settings import DEFAULT_AUTH_ID, DEFAULT_AUTH_TOKEN
from tests.docs.blocks import DOCS, blocks
from tests.emulator.cli.conftest import COMMAND, Ran, Run, runner

ACCOUNT = f"https://api.plivo.com/v1/Account/{DEFAULT_AUTH_ID}/"
PAGE = DOCS / "pointing-programs.md"
UNCHANGED = Path(__file__).with_name("unchanged")

# Everything but the summary's first words, for programs that do one thing.
ONE_CALL = """
plivo-emulator: 1 request, none refused.
  accounts_get     1   200
"""

URLLIB = f"""
import base64, os, urllib.request
secret = os.environ["PLIVO_AUTH_ID"] + ":" + os.environ["PLIVO_AUTH_TOKEN"]
headers = {{"Authorization": "Basic " + base64.b64encode(secret.encode()).decode()}}
request = urllib.request.Request("{ACCOUNT}", headers=headers)
print(urllib.request.urlopen(request, timeout=120).read().decode())
"""

HTTPX = f"""
import httpx, os
auth = (os.environ["PLIVO_AUTH_ID"], os.environ["PLIVO_AUTH_TOKEN"])
print(httpx.get("{ACCOUNT}", auth=auth).text)
"""

# None of these reads HTTPS_PROXY.
AIOHTTP = f"""
import aiohttp, asyncio, multiprocessing, os, subprocess, sys
headers = {{
    "Authorization": aiohttp.encode_basic_auth(
        os.environ["PLIVO_AUTH_ID"], os.environ["PLIVO_AUTH_TOKEN"]
    )
}}

async def ask(**options):
    async with aiohttp.ClientSession(headers=headers, **options) as session:
        async with session.get("{ACCOUNT}") as reply:
            print(await reply.text(), flush=True)

def main():
    asyncio.run(ask())
"""

AIOHTTP_WITH_ITS_OWN_AUTHORITIES = f"""
{AIOHTTP}
import certifi, ssl
context = ssl.create_default_context(cafile=certifi.where())

async def main():
    await ask(connector=aiohttp.TCPConnector(ssl=context))

asyncio.run(main())
"""

# What aiohttp uses if aiodns is installed.
AIOHTTP_WITH_ITS_OWN_RESOLVER = f"""
{AIOHTTP}
class Resolver(aiohttp.AsyncResolver):
    def __init__(self): pass
    async def close(self): pass

async def main():
    await ask(connector=aiohttp.TCPConnector(resolver=Resolver()))

asyncio.run(main())
"""

AIOHTTP_ON_UVLOOP = f"{AIOHTTP}\nimport uvloop; uvloop.run(ask())"

HTTPX_WITH_A_TRANSPORT = f"""
import asyncio, httpx, os, sys
auth = (os.environ["PLIVO_AUTH_ID"], os.environ["PLIVO_AUTH_TOKEN"])
transport = httpx.AsyncHTTPTransport(retries=1)

async def main():
    async with httpx.AsyncClient(transport=transport, auth=auth) as client:
        print((await client.get("{ACCOUNT}")).text)
"""
HTTPX_ON_ASYNCIO = f"{HTTPX_WITH_A_TRANSPORT}\nasyncio.run(main())"
HTTPX_ON_UVLOOP = f"{HTTPX_WITH_A_TRANSPORT}\nimport uvloop; uvloop.run(main())"

URLLIB3 = f"""
import certifi, os, urllib3
secret = os.environ["PLIVO_AUTH_ID"] + ":" + os.environ["PLIVO_AUTH_TOKEN"]
headers = urllib3.make_headers(basic_auth=secret)
pool = urllib3.PoolManager(ca_certs=certifi.where())
print(pool.request("GET", "{ACCOUNT}", headers=headers).data.decode())
"""

SOCKET = f"""
import http.client, os, socket, ssl, urllib3
secret = os.environ["PLIVO_AUTH_ID"] + ":" + os.environ["PLIVO_AUTH_TOKEN"]
context = ssl.create_default_context()
connection = context.wrap_socket(socket.socket(), server_hostname="api.plivo.com")
connection.connect((socket.gethostbyname("API.plivo.com."), 443))
client = http.client.HTTPSConnection("api.plivo.com")
client.sock = connection
client.request("GET", "{ACCOUNT}", headers=urllib3.make_headers(basic_auth=secret))
print(client.getresponse().read().decode())
"""

OURS = """
from plivo_client import Plivo
with Plivo() as client:
    print('{"auth_id": "%s"}' % client.accounts.get().auth_id)
"""

OFFICIAL = """
import plivo
print('{"auth_id": "%s"}' % plivo.RestClient().account.get().auth_id)
"""

# The SDK's own way to a proxy, and an account of the program's own.
OFFICIAL_WITH_ARGUMENTS = f"""
import plivo
client = plivo.RestClient("{DEFAULT_AUTH_ID}", "{DEFAULT_AUTH_TOKEN}", proxies={{}}, timeout=120)
print('{{"auth_id": "%s"}}' % client.account.get().auth_id)
"""


PYTEST = (sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider")
# Loading the plugins that only this project's tests need takes longest.
NO_PLUGINS = {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}


def test_a_suite_that_uses_the_official_sdk_passes_unchanged(run: Run, tmp_path: Path) -> None:
    shutil.copytree(UNCHANGED, tmp_path, dirs_exist_ok=True)
    ran = run(*PYTEST, options=("--offline",), **NO_PLUGINS)
    assert ran.returncode == 0, ran.stdout
    assert "6 passed" in ran.stdout
    (shown,) = [block.code for block in blocks(PAGE) if block.code.startswith("plivo-emulator: 9 ")]
    assert ran.stderr == f"\n{shown}"


def test_a_suite_that_fails_fails(run: Run, tmp_path: Path) -> None:
    shutil.copytree(UNCHANGED, tmp_path, dirs_exist_ok=True)
    (tmp_path / "test_more.py").write_text("def test_more():\n    assert False\n")
    ran = run(*PYTEST, "test_more.py", **NO_PLUGINS)
    assert ran.returncode == 1
    assert "1 failed" in ran.stdout
    assert "no request arrived" in ran.stderr


PYTHON_PROGRAMS = {
    "urllib": URLLIB,
    "urllib3": URLLIB3,
    "socket": SOCKET,
    "httpx": HTTPX,
    "httpx with a transport": HTTPX_ON_ASYNCIO,
    "httpx with a transport on uvloop": HTTPX_ON_UVLOOP,
    "aiohttp": f"{AIOHTTP}\nmain()",
    "aiohttp with its own authorities": AIOHTTP_WITH_ITS_OWN_AUTHORITIES,
    "aiohttp with its own resolver": AIOHTTP_WITH_ITS_OWN_RESOLVER,
    "aiohttp on uvloop": AIOHTTP_ON_UVLOOP,
    "our client": OURS,
    "official SDK": OFFICIAL,
    "official SDK with arguments": OFFICIAL_WITH_ARGUMENTS,
}


# Runs the programs that it reads, and prints how each of them ended.
ALL = """
import json, subprocess, sys
ran = {}
for name, code in json.load(sys.stdin).items():
    one = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    ran[name] = [one.returncode, one.stdout, one.stderr]
print(json.dumps(ran))
"""


@pytest.fixture(scope="module")
def python_programs(
    plain_environment: dict[str, str], tmp_path_factory: pytest.TempPathFactory
) -> Ran:
    """All programs in Python, on one emulator."""
    run = runner(tmp_path_factory.mktemp("programs"), plain_environment)
    typed = json.dumps(PYTHON_PROGRAMS)
    return run(sys.executable, "-c", ALL, options=("--offline",), typed=typed)


@pytest.mark.parametrize("name", PYTHON_PROGRAMS)
def test_python_programs(python_programs: Ran, name: str) -> None:
    status, output, errors = json.loads(python_programs.stdout)[name]
    assert status == 0, errors
    assert json.loads(output)["auth_id"] == DEFAULT_AUTH_ID
    assert errors == ""


def test_each_python_program_made_one_request(python_programs: Ran) -> None:
    count = len(PYTHON_PROGRAMS)
    told = f"{count} requests, none refused.\n  accounts_get{count:6}   200 x{count}\n"
    assert python_programs.stderr == f"\nplivo-emulator: {told}"


@pytest.mark.skipif(shutil.which("curl") is None, reason="curl is not installed")
def test_curl(run: Run) -> None:
    ran = run("curl", "-sSu", f"{DEFAULT_AUTH_ID}:{DEFAULT_AUTH_TOKEN}", ACCOUNT)
    assert json.loads(ran.stdout)["auth_id"] == DEFAULT_AUTH_ID
    assert ran.stderr == ONE_CALL


def recipe(language: str) -> str:
    """The only code in a language on the page."""
    (block,) = [one for one in blocks(PAGE) if one.language == language]
    return block.code


def needs(command: str, *probe: str) -> None:
    """Skip what cannot be run here."""
    if shutil.which(command) is None:
        pytest.skip(f"{command} is not installed")
    if probe and subprocess.run([command, *probe], capture_output=True, check=False).returncode:
        pytest.skip(f"{command} lacks an extension: {' '.join(probe)} fails")


def test_php(run: Run, tmp_path: Path) -> None:
    needs("php", "-r", "curl_init();")
    (tmp_path / "app.php").write_text(recipe("php"))
    ran = run("php", "app.php", options=("--offline",))
    assert ran.stdout == "100.00000\n", ran.stderr
    assert ran.stderr == ONE_CALL


def test_php_keeps_its_own_settings(run: Run, tmp_path: Path) -> None:
    needs("php", "-r", "curl_init();")
    names = "['precision', 'curl.cainfo', 'openssl.cafile']"
    show = f"foreach ({names} as $name) echo ini_get($name), ' ';"
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "mine.ini").write_text("precision = 5\nextension = curl\n")
    precision, of_curl, of_openssl = run(
        "php", "-r", show, PHP_INI_SCAN_DIR=str(mine)
    ).stdout.split()
    assert precision == "5"
    assert of_curl == of_openssl
    assert of_curl.endswith("/ca-bundle.pem")


def test_ruby(run: Run, tmp_path: Path) -> None:
    needs("ruby")
    (tmp_path / "app.rb").write_text(recipe("ruby"))
    ran = run("ruby", "app.rb", options=("--offline",))
    assert ran.stdout == "100.00000\n", ran.stderr
    assert ran.stderr == ONE_CALL


# Neither trusts this run's authority: one refuses during the handshake, the other, as Node.js
# does, when it has looked at the certificate afterwards.
MISTRUST = """
import os, socket, ssl
from urllib.parse import urlsplit

proxy = urlsplit(os.environ["HTTPS_PROXY"])
strict, late = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT), ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
late.check_hostname, late.verify_mode = False, ssl.CERT_NONE
for context in (strict, late):
    peer = socket.create_connection((proxy.hostname, proxy.port))
    peer.sendall(b"CONNECT api.plivo.com:443 HTTP/1.1\\r\\nHost: api.plivo.com\\r\\n\\r\\n")
    assert b" 200 " in peer.recv(1000)
    try:
        context.wrap_socket(peer, server_hostname="api.plivo.com").close()
    except ssl.SSLCertVerificationError as error:
        print(error.verify_message)
"""


def test_who_does_not_trust_the_certificate_is_told(run: Run) -> None:
    ran = run(sys.executable, "-I", "-c", MISTRUST)  # without the hook, which helps
    assert ran.stdout == "unable to get local issuer certificate\n", ran.stderr
    (shown,) = [one.code for one in blocks(PAGE) if "ended without a request" in one.code]
    assert ran.stderr == f"\n{shown}"


def test_mistrust_is_told_when_other_requests_arrived(run: Run) -> None:
    ran = run(sys.executable, "-I", "-c", f"{URLLIB}\n{MISTRUST}")
    assert ran.stderr.startswith(f"{ONE_CALL}\n  2 connections to api.plivo.com ended without")
    _, _, anchor = ran.stderr.strip().rpartition("docs/pointing-programs.md#")
    headings = [line for line in PAGE.read_text().splitlines() if line.startswith("#")]
    assert anchor in [line.strip("# ").lower().replace(" ", "-") for line in headings]


def test_other_proxies_and_exceptions_of_this_machine_do_not_lead_astray(run: Run) -> None:
    ran = run(
        sys.executable,
        "-c",
        URLLIB,
        HTTPS_PROXY="http://127.0.0.1:9",
        https_proxy="http://127.0.0.1:9",
        NO_PROXY="*.plivo.com,example.com",
        no_proxy="*",
        PLIVO_AUTH_ID="MAREAL00000000000000",
        PLIVO_AUTH_TOKEN="real",
    )
    assert ran.stderr == ONE_CALL


def test_exceptions_that_are_not_ours_stay(run: Run) -> None:
    ran = run("printenv", "NO_PROXY", NO_PROXY="example.com, .plivo.com,10.0.0.0/8")
    assert ran.stdout == "localhost,127.0.0.1,::1,example.com,10.0.0.0/8\n"


def test_what_was_set_before_is_kept(run: Run, tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(
        "import os; 'PLIVO_EMULATOR_CA' in os.environ and print('mine too')"
    )
    ran = run(
        sys.executable,
        "-c",
        "import os; print(os.environ['JAVA_TOOL_OPTIONS'])\n" + OFFICIAL,
        PYTHONPATH=str(tmp_path),
        JAVA_TOOL_OPTIONS="-Xmx64m",
    )
    first, second, third = ran.stdout.splitlines()
    assert first == "mine too"
    assert second.startswith("-Xmx64m -Dhttps.proxyHost=127.0.0.1 ")
    assert DEFAULT_AUTH_ID in third


def test_lookups_reach_the_emulator_under_their_own_host(run: Run) -> None:
    look_up = """
import plivo
print(plivo.RestClient().lookup.get("+14155550100").country["iso3"])
"""
    ran = run(sys.executable, "-c", look_up)
    assert ran.stdout == "USA\n", ran.stderr
    assert "Blocked hosts" not in ran.stderr


def test_every_process_that_the_program_starts_is_redirected(run: Run, tmp_path: Path) -> None:
    ways = multiprocessing.get_all_start_methods()
    (tmp_path / "app.py").write_text(f"""
{AIOHTTP}
if __name__ == "__main__":
    for way in {ways}:
        process = multiprocessing.get_context(way).Process(target=main)
        process.start()
        process.join()
    subprocess.run([sys.executable, "-c", "import app; app.main()"], check=True)
""")
    ran = run(sys.executable, "app.py", options=("--offline",))
    assert [json.loads(line)["auth_id"] for line in ran.stdout.splitlines()] == [
        DEFAULT_AUTH_ID
    ] * (len(ways) + 1), ran.stderr
    assert f"accounts_get     {len(ways) + 1}   200 x{len(ways) + 1}\n" in ran.stderr


ASTRAY = """
import asyncio, socket, sys, urllib3
pool = urllib3.PoolManager(retries=False)
for url in ("https://media.plivo.com/", "http://api.plivo.com/"):
    try:
        pool.request("GET", url)
    except urllib3.exceptions.HTTPError as error:
        print(error)

async def connect():
    try:
        await asyncio.open_connection("console.plivo.com", 443)
    except OSError as error:
        print(error)

asyncio.run(connect())
import uvloop; uvloop.run(connect())
"""


def test_clients_without_a_proxy_reach_no_other_host_of_the_vendor(run: Run) -> None:
    ran = run(sys.executable, "-c", ASTRAY)
    assert ran.returncode == 0, ran.stderr
    for refused in ("media.plivo.com", "api.plivo.com:80", "console.plivo.com"):
        assert f"the emulator does not serve {refused}" in ran.stdout
    told = "Blocked hosts: api.plivo.com, console.plivo.com x2, media.plivo.com\n"
    assert told in ran.stderr


def test_other_hosts_of_the_vendor_are_refused(run: Run) -> None:
    ask = """
import requests
try:
    requests.get("https://console.plivo.com/")
except Exception as error:
    print(error)
"""
    ran = run(sys.executable, "-c", ask)
    assert "403 the emulator does not serve console.plivo.com:443" in ran.stdout
    assert "Blocked hosts: console.plivo.com\n" in ran.stderr


def test_what_was_wrong_is_told_once(run: Run) -> None:
    ask = """
import plivo
client = plivo.RestClient()
for _ in range(3):
    try:
        client.masking_sessions.create_masking_session(
            first_party="+14155550100", second_party="+14155550101", session_expiry=-5
        )
    except plivo.exceptions.PlivoRestError:
        pass
try:
    plivo.RestClient("MAOTHER0000000000000", "wrong").account.get()
except plivo.exceptions.AuthenticationError:
    pass
try:
    client.numbers.get("14155550100")
except plivo.exceptions.ResourceNotFoundError:
    pass
"""
    ran = run(sys.executable, "-c", ask)
    assert ran.returncode == 0, ran.stderr
    told = ran.stderr.splitlines()
    assert told[1] == "plivo-emulator: 5 requests, 5 refused."
    assert "  masking_sessions_create     3   400 x3" in told
    (wrong,) = [line for line in told if line.startswith("  400 masking_sessions_create: ")]
    assert "session_expiry" in wrong
    assert wrong.endswith(" (x3)")
    assert "  404 numbers_get: not found" in told
    assert any(line.startswith("  401 accounts_get: ") for line in told)
    assert told[-1].startswith(f"  The emulator's account is {DEFAULT_AUTH_ID}; set it")
    assert DEFAULT_AUTH_TOKEN not in ran.stderr


def test_webhooks_that_did_not_arrive(run: Run) -> None:
    ask = """
import plivo, time
from plivo_emulator_client import PlivoEmulator
client = plivo.RestClient()
client.verify_session.create(recipient="+14155550123", url="https://example.com/r", method="POST")
client.verify_session.create(recipient="+14155550124", url="http://127.0.0.1:9/r", method="POST")
with PlivoEmulator() as emulator:
    while len({each.url for each in emulator.deliveries.list().objects if each.attempts}) < 2:
        time.sleep(0.02)
"""
    told = run(sys.executable, "-c", ask).stderr
    assert "\n  Webhooks: 0 delivered, " in told
    reason = "example.com is not loopback and is not allowed"
    assert f"\n  on_verify_session_event to https://example.com/r: {reason}" in told
    assert "\n  on_verify_session_event to http://127.0.0.1:9/r: " in told
    assert "--allow-callbacks HOST" in told


def test_options_are_those_of_serve(run: Run, tmp_path: Path) -> None:
    create = """
import plivo, sys
client = plivo.RestClient()
print(client.session.auth.auth_id)
print(client.subaccounts.create(name="Courier").auth_id, len(client.subaccounts.list()))
"""
    options = ("--auth-id", "MAOTHER0000000000000", "--auth-token", "t0ken", "--seed", "7")
    file = (*options, "--database", str(tmp_path / "state.db"))
    once = run(sys.executable, "-c", create, options=file).stdout.split()
    again = run(sys.executable, "-c", create, options=file).stdout.split()
    assert once[0] == again[0] == "MAOTHER0000000000000"
    assert (once[2], again[2]) == ("1", "2")
    fresh = run(sys.executable, "-c", create, options=(*options, "--quiet"))
    assert fresh.stdout.split() == once
    assert fresh.stderr == ""


def test_strict(run: Run) -> None:
    ask = """
import plivo
plivo.RestClient().verify_session.validate("3f0c5d2e-8f3b-4b6c-9a55-0d3f4f1f2a10", otp="1")
"""
    ran = run(sys.executable, "-c", ask, options=("--strict",))
    assert "400 verify_sessions_validate: " in ran.stderr
    assert "session_uuid" in ran.stderr.split("400 verify_sessions_validate: ")[1]


def test_standard_streams_are_the_programs(run: Run) -> None:
    ran = run("sh", "-c", "cat; echo aside >&2", typed="typed\n", options=("--quiet",))
    assert (ran.stdout, ran.stderr) == ("typed\n", "aside\n")


def test_the_programs_own_dashes_stay(run: Run) -> None:
    ran = run("sh", "-c", 'echo "$@"', "sh", "--", "--seed", "--")
    assert ran.stdout == "-- --seed --\n"


@pytest.mark.parametrize(
    ("program", "status", "told"),
    [
        (("sh", "-c", "exit 3"), 3, "no request arrived"),
        (("sh", "-c", "kill -9 $$"), 137, "no request arrived"),
        (("no-such-command",), 127, "plivo-emulator: no-such-command: command not found\n"),
        (("/",), 126, "plivo-emulator: /: Permission denied\n"),
        ((), 2, "plivo-emulator: no command given"),
    ],
)
def test_exit_statuses(run: Run, program: tuple[str, ...], status: int, told: str) -> None:
    ran = run(*program)
    assert ran.returncode == status
    assert told in ran.stderr
    assert "Traceback" not in ran.stderr


def test_an_emulator_that_cannot_start(run: Run) -> None:
    ran = run("echo", "started", options=("--database", "/nonexistent/state.db"))
    assert ran.returncode == 125
    assert ran.stdout == ""
    assert ran.stderr.startswith("plivo-emulator: Cannot use the database")
    assert ran.stderr.count("\n") == 1


def test_without_the_dashes(plain_environment: dict[str, str]) -> None:
    command = [*COMMAND, "run", "--quiet", "sh", "-c", "echo $0 --seed", "it"]
    ran = subprocess.run(command, env=plain_environment, capture_output=True, text=True, check=True)
    assert ran.stdout == "it --seed\n"


def test_nothing_secret_is_readable_or_stays(run: Run) -> None:
    look = """
import os, stat
folder = os.path.dirname(os.environ["SSL_CERT_FILE"])
print(folder)
print(oct(stat.S_IMODE(os.stat(folder).st_mode)))
print(oct(stat.S_IMODE(os.stat(os.path.join(folder, "server-key.pem")).st_mode)))
print(open(os.path.join(folder, "ca.pem")).read().count("PRIVATE"))
"""
    folder, of_folder, of_key, keys_in_authority = run(sys.executable, "-c", look).stdout.split()
    assert (of_folder, of_key, keys_in_authority) == ("0o700", "0o600", "0")
    assert not Path(folder).exists()


CATCH = """
import signal, sys, time
caught = []
for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
    signal.signal(number, lambda number, frame: caught.append(signal.Signals(number).name))
print("ready", flush=True)
end = time.monotonic() + 120
while not caught and time.monotonic() < end:
    time.sleep(0.05)
time.sleep(0.3)
print(*caught, flush=True)
sys.exit(7)
"""


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_signals_are_passed_on(plain_environment: dict[str, str], number: int) -> None:
    process = subprocess.Popen(
        [*COMMAND, "run", "--", sys.executable, "-c", CATCH],
        env=plain_environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,  # without a terminal
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    process.send_signal(number)
    output, errors = process.communicate(timeout=120)
    assert output == f"{signal.Signals(number).name}\n"
    assert "no request arrived" in errors
    assert process.returncode == 7


def test_a_signal_that_ends_the_program(plain_environment: dict[str, str]) -> None:
    process = subprocess.Popen(
        [*COMMAND, "run", "--quiet", "--", "sh", "-c", "echo ready; exec sleep 30"],
        env=plain_environment,
        stdout=subprocess.PIPE,
        start_new_session=True,
    )
    assert process.stdout is not None
    with process.stdout as stdout:
        assert stdout.readline() == b"ready\n"
        process.terminate()
        assert process.wait(timeout=120) == 128 + signal.SIGTERM


def test_a_signal_before_the_program_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    class Slow(subprocess.Popen[bytes]):
        def __init__(self, *args: Any, **options: Any) -> None:
            super().__init__(*args, **options)
            os.kill(os.getpid(), signal.SIGTERM)

    monkeypatch.setattr(subprocess, "Popen", Slow)
    assert child_process.run(["sleep", "30"], {"PATH": os.environ["PATH"]}) == 128 + signal.SIGTERM


def test_ctrl_c_reaches_the_program_once(plain_environment: dict[str, str]) -> None:
    child, terminal = pty.fork()
    if child == 0:
        os.execve(
            sys.executable, [*COMMAND, "run", "--", sys.executable, "-c", CATCH], plain_environment
        )
    shown = b""
    end = time.monotonic() + 120
    typed = False
    while time.monotonic() < end:
        try:
            part = os.read(terminal, 4096)
        except OSError:  # the terminal is gone with its last program
            break
        if not part:
            break
        shown += part
        if b"ready" in shown and not typed:
            os.write(terminal, b"\x03")
            typed = True
    _, status = os.waitpid(child, 0)
    os.close(terminal)
    assert os.waitstatus_to_exitcode(status) == 7
    assert re.findall(rb"SIGINT", shown) == [b"SIGINT"]
    assert b"no request arrived" in shown
    assert b"Traceback" not in shown


NODE = f"""
const https = require("https");
const net = require("net");
const secret = process.env.PLIVO_AUTH_ID + ":" + process.env.PLIVO_AUTH_TOKEN;
const headers = {{ authorization: "Basic " + Buffer.from(secret).toString("base64") }};
const get = (url) => new Promise((resolve) => https.get(url, {{ headers }}, (reply) => {{
  reply.setEncoding("utf8").on("data", (text) => console.log(text)).on("end", resolve);
}}).on("error", (error) => resolve(console.log(error.message))));

(async () => {{
  await get("{ACCOUNT}");
  console.log(await (await fetch("{ACCOUNT}", {{ headers }})).text());
  await get("https://media.plivo.com/");
  await fetch("http://api.plivo.com/").catch((error) => console.log(error.cause.message));
  const server = net.createServer((socket) => socket.end("others stay"));
  server.listen(0, "127.0.0.1", () => {{
    const {{ port }} = server.address();
    net.connect(port, "127.0.0.1").on("data", (text) => {{
      console.log(`${{text}}`);
      server.close();
    }});
  }});
}})();
"""


def test_node_programs_without_a_proxy(run: Run) -> None:
    needs("node")
    ran = run("node", "-e", NODE, options=("--offline",), NODE_OPTIONS="--no-warnings")
    by_https, by_fetch, *rest = ran.stdout.splitlines()
    assert json.loads(by_https)["auth_id"] == json.loads(by_fetch)["auth_id"] == DEFAULT_AUTH_ID
    assert rest == [
        "the emulator does not serve media.plivo.com:443",
        "the emulator does not serve api.plivo.com:80",
        "others stay",
    ]
    assert "accounts_get     2   200 x2" in ran.stderr
    assert ran.stderr.endswith("  Blocked hosts: api.plivo.com, media.plivo.com\n")


def test_a_path_of_another_account_is_named(run: Run) -> None:
    ask = HTTPX.replace(DEFAULT_AUTH_ID, "{auth_id}")
    told = run(sys.executable, "-c", ask).stderr
    credentials = f"the credentials of {DEFAULT_AUTH_ID} with the path of {{auth_id}}"
    account = (
        f"The emulator's account is {DEFAULT_AUTH_ID}; set it with --auth-id and --auth-token."
    )
    assert told.endswith(f"  401 accounts_get: {credentials}\n  {account}\n")
