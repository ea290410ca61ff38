"""Every construct of OpenAPI works, typed, or is refused with the place and the reason."""

from __future__ import annotations

import asyncio
import importlib
import io
import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import httpx
import pytest

from plivo_runtime.aiohttp_transport import AiohttpTransport
from plivo_runtime.bodies import File
from plivo_runtime.model import Model
from tests.client.constructs import clashes
from tests.client.constructs.refusals import ROWS as REFUSALS
from tests.client.constructs.rows import SERVER, Refusal, whole
from tests.client.constructs.table import PAGE, ROWS, filled
from tools.generator.api import problems
from tools.generator.document import Document
from tools.generator.names import Names
from tools.generator.package import write_package

PACKAGE = "constructs_client"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder with the client of all rows."""
    made = tmp_path_factory.mktemp("constructs")
    write_package(Document(whole(ROWS)), Names(PACKAGE), made / PACKAGE)
    sys.path.insert(0, str(made))
    yield made
    sys.path.remove(str(made))
    for name in [name for name in sys.modules if name.startswith(PACKAGE)]:
        del sys.modules[name]


def expression(number: int) -> str:
    """The Python of a row, as it is called in the client of all rows."""
    row = ROWS[number]
    tag = row.operation.get("tags", [f"row_{number}"])[0].lower()
    return row.python.replace("client.row.", f"client.{tag}.")


@pytest.mark.parametrize("number", range(len(ROWS)), ids=[row.name for row in ROWS])
def test_a_construct_works(number: int, folder: Path) -> None:
    row = ROWS[number]
    sent: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        content = row.reply.content or json.dumps(row.reply.json).encode()
        headers = {"content-type": row.reply.content_type}
        empty = row.reply.status == 204
        return httpx.Response(row.reply.status, headers=headers, content=b"" if empty else content)

    package = importlib.import_module(PACKAGE)
    http_client = httpx.Client(transport=httpx.MockTransport(answer))
    with package.Constructs(http_client=http_client, base_url=None) as client:
        scope: dict[str, Any] = {
            "client": client,
            "models": importlib.import_module(f"{PACKAGE}.models"),
            "File": File,
        }
        if "row." in row.python.replace("client.row.", ""):
            scope["row"] = getattr(client, f"row_{number}").call()
        result = eval(expression(number), scope)
    assert plain(result) == row.gives
    assert sent
    if row.sends:
        compare(sent[0], row.sends.replace("{path}", f"/rows/{number}/"))


def plain(value: Any) -> Any:
    """A value with the class and the object of each model in its place."""
    if isinstance(value, Model):
        return type(value).__name__, value.to_dict()
    return [plain(one) for one in value] if isinstance(value, list) else value


def compare(request: httpx.Request, expected: str) -> None:
    line, *lines = expected.split("\n")
    method, url = line.split(" ", 1)
    assert request.method == method
    assert str(request.url) == (url if url.startswith("https") else f"{SERVER}{url}")
    for one in lines:
        name, colon, rest = one.partition(": ")
        if name == "multipart":
            assert ", ".join(parts(request)) == rest.replace("{{", "{").replace("}}", "}")
        elif colon:
            assert request.headers[name] == rest
        else:
            assert request.content.decode() == one


def parts(request: httpx.Request) -> Iterator[str]:
    """Name, file name, media type and content of each part of a form."""
    boundary = request.headers["content-type"].partition("boundary=")[2].encode()
    for part in request.content.split(b"--" + boundary)[1:-1]:
        head, _, content = part.strip(b"\r\n").partition(b"\r\n\r\n")
        lines = head.decode().lower().split("\r\n")
        about = dict(one.split("=") for one in lines[0].replace('"', "").split("; ")[1:])
        kind = next((one.partition(": ")[2] for one in lines if "content-type" in one), "-")
        shown = content.hex() if "filename" in about else content.decode()
        yield f"{about['name']} {about.get('filename', '-')} {kind} {shown}"


def test_every_construct_is_typed(folder: Path) -> None:
    """The client passes mypy --strict, and each expression has the type that the table tells."""
    lines = [
        "from typing import Any, Literal, assert_type",
        f"from {PACKAGE} import Constructs, File, Unset, models",
        "",
    ]
    for number, row in enumerate(ROWS):
        lines.append(f"def row_{number}(client: Constructs) -> None:")
        if "row." in row.python.replace("client.row.", ""):
            lines.append(f"    row = client.row_{number}.call()")
            narrowed = row.python.partition(".additional")[0].removesuffix(".to_dict()")
            lines += [f"    assert not isinstance({narrowed}, (str, dict))"] * (
                "models.Contact" in row.type
            )
        typed = "" if row.type == "None" and row.gives is None else row.type
        shown = expression(number)
        lines.append(f"    assert_type({shown}, {typed})" if typed else f"    {shown}")
    (folder / "typed.py").write_text("\n".join(lines), "utf-8")
    assert type_errors(folder, "typed.py", PACKAGE) == ""


def type_errors(folder: Path, *what: str) -> str:
    """What mypy says about files and packages in a folder; it reads libraries once for all."""
    command = [sys.executable, "-m", "mypy", "--strict", "--no-error-summary"]
    cache = ["--cache-dir", str(folder / "cache")]
    ran = subprocess.run([*command, *cache, *what], cwd=folder, capture_output=True, text=True)
    return ran.stdout + ran.stderr


def test_no_name_clashes_with_what_the_code_uses_itself(folder: Path) -> None:
    package = folder / "clashes_client"
    write_package(Document(clashes.document()), Names(package.name), package)
    assert type_errors(folder, package.name) == ""
    assert len(list((package / "api" / "x").glob("x_*.py"))) == len(clashes.METHODS)
    # Besides the components: the package itself, and the two that hold all others.
    assert len(list((package / "models").glob("*.py"))) == len(clashes.CLASSES) + 3


def test_an_asynchronous_client_does_the_same(folder: Path) -> None:
    sent: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        page = {
            "items": [len(sent)],
            "meta": {"next_cursor": f"n{len(sent)}" if len(sent) < 3 else None},
        }
        return httpx.Response(200, json=page)

    async def call() -> list[int]:
        package = importlib.import_module(PACKAGE)
        http_client = httpx.AsyncClient(transport=httpx.MockTransport(answer))
        async with package.AsyncConstructs(http_client=http_client) as client:
            return [item async for item in client.cursored.iterate()]

    assert asyncio.run(call()) == [1, 2, 3]
    assert [request.url.query for request in sent] == [b"", b"cursor=n1", b"cursor=n2"]


@pytest.mark.parametrize("base_url", ["http://127.0.0.1:1", "http://127.0.0.1:1/v1/"])
def test_a_base_url_takes_the_place_of_every_host(
    base_url: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """That is how one emulator serves them all; each host keeps its own path."""
    sent: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        sent.append(str(request.url))
        return httpx.Response(204)

    monkeypatch.setenv("CONSTRUCTS_BASE_URL", base_url)
    package = importlib.import_module(PACKAGE)
    numbers = [number for number, row in enumerate(ROWS) if "on a host of its own" in row.name]
    with package.Constructs(transport=httpx.MockTransport(answer)) as client:
        for number in numbers:
            getattr(client, f"row_{number}").call()
    first, second = numbers
    assert sent == [
        f"http://127.0.0.1:1/v2/rows/{first}/",
        f"http://127.0.0.1:1/rows/{second}/",
    ]


def test_files_are_sent_again_after_an_error(folder: Path, waits: list[float]) -> None:
    """Also those that were read from a file, by every kind of connection."""
    (number,) = (n for n, row in enumerate(ROWS) if row.name.startswith("Files, arrays of files"))
    seen: list[bytes] = []

    class Busy(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            seen.append(self.rfile.read(int(self.headers["Content-Length"])))
            self.send_response(429 if len(seen) % 2 else 204)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            pass

    async def call(url: str, **options: Any) -> None:
        async with package.AsyncConstructs(base_url=url, **options) as client:
            await getattr(client, f"row_{number}").call(file=io.BytesIO(b"content"))

    package = importlib.import_module(PACKAGE)
    with ThreadingHTTPServer(("127.0.0.1", 0), Busy) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        url = f"http://127.0.0.1:{server.server_port}"
        with package.Constructs(base_url=url) as client:
            getattr(client, f"row_{number}").call(file=io.BytesIO(b"content"))
        asyncio.run(call(url))
        asyncio.run(call(url, transport=AiohttpTransport()))
        server.shutdown()
    assert len(seen) == 6
    assert all(b"\r\n\r\ncontent\r\n" in body for body in seen)
    assert len(waits) == 3


@pytest.mark.parametrize("row", REFUSALS, ids=[row.name for row in REFUSALS])
def test_a_construct_is_refused(row: Refusal) -> None:
    lines = problems(Document(row.document))
    assert lines
    assert any(line.startswith(row.place) and row.reason in line for line in lines), lines


def test_the_table_in_the_docs_is_that_of_the_tests() -> None:
    """`python -m tests.client.constructs` writes it."""
    page = PAGE.read_text("utf-8")
    assert page == filled(page)
