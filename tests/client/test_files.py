"""Files to upload: paths, bytes and open files, sent in pieces and sent again by retries."""

from __future__ import annotations

import asyncio
import io
import os
from email.message import Message
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import httpx
import pytest

from plivo_client import AsyncPlivo, File, Plivo
from plivo_runtime.aiohttp_transport import AiohttpTransport
from plivo_runtime.files import content_of
from tests.client.fake_api import FakeApi

if TYPE_CHECKING:
    from plivo_client.models import MediaUploaded
    from plivo_emulator.testing import EmulatorUnderTest
    from plivo_runtime.bodies import Upload

CONTENT = os.urandom(300_000)
DONE = httpx.Response(200, json={"api_id": "1", "objects": []})
PIECE = 64 * 1024


class Watched(io.BytesIO):
    """A file that notes how much is read at a time."""

    name = "/srv/watched.png"

    def __init__(self, content: bytes) -> None:
        super().__init__(content)
        self.sizes: list[int | None] = []

    def read(self, size: int | None = -1, /) -> bytes:
        self.sizes.append(size)
        return super().read(size)


class Pipe(io.BytesIO):
    """A file that can be read only once."""

    def seekable(self) -> bool:
        return False

    def seek(self, *_: Any) -> int:
        raise io.UnsupportedOperation

    def tell(self) -> int:
        raise io.UnsupportedOperation


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "parcel.png"
    path.write_bytes(CONTENT)
    return path


def uploaded(kind: str, emulator: EmulatorUnderTest, *files: Upload) -> MediaUploaded:
    """Upload files with one of the clients."""
    account: dict[str, Any] = {
        "auth_id": emulator.auth_id,
        "auth_token": emulator.auth_token,
        "base_url": emulator.base_url,
    }
    if kind == "synchronous":
        with Plivo(**account) as client:
            return client.media.upload(file=list(files))

    async def later() -> MediaUploaded:
        transport = AiohttpTransport() if kind == "aiohttp" else None
        async with AsyncPlivo(**account, transport=transport) as client:
            return await client.media.upload(file=list(files))

    return asyncio.run(later())


@pytest.mark.parametrize("kind", ["synchronous", "asynchronous", "aiohttp"])
def test_whatever_a_file_is_its_content_arrives(
    kind: str, path: Path, plivo_emulator: EmulatorUnderTest
) -> None:
    watched = Watched(CONTENT)
    with path.open("rb") as file:
        file.seek(1000)
        result = uploaded(
            kind,
            plivo_emulator,
            path,
            file,
            watched,
            File(CONTENT, name="a.gif"),
            File(path, name="b.jpg", content_type="image/png"),
            File(Pipe(CONTENT), name="c.pdf"),
        )
    names = [(one.file_name, one.content_type) for one in result.objects]
    assert names == [
        ("parcel.png", "image/png"),
        ("parcel.png", "image/png"),
        ("watched.png", "image/png"),
        ("a.gif", "image/gif"),
        ("b.jpg", "image/png"),
        ("c.pdf", "application/pdf"),
    ]
    contents = [httpx.get(str(one.url)).content for one in result.objects]
    assert contents == [CONTENT, CONTENT[1000:], *[CONTENT] * 4]
    # Never as a whole.
    assert watched.sizes
    assert all(size is not None and 0 < size <= PIECE for size in watched.sizes)


def test_one_file_needs_no_list(path: Path) -> None:
    api = FakeApi(DONE)
    api.client().media.upload(file=path)
    assert contents_of(api.request) == [CONTENT]


@pytest.mark.parametrize("where", ["path", "start", "middle", "pipe"])
def test_a_retry_sends_the_same(where: str, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("plivo_runtime.retries.delay", lambda retry, outcome: 0.0)
    api = FakeApi(httpx.ConnectError("refused"), httpx.ConnectError("refused"), DONE)
    with path.open("rb") as file:
        file.seek(1000 if where == "middle" else 0)
        files: dict[str, Upload] = {"path": path, "pipe": Pipe(CONTENT)}
        api.client().media.upload(file=files.get(where, file))
    rest = CONTENT[1000:] if where == "middle" else CONTENT
    assert [contents_of(request) for request in api.requests] == [[rest]] * 3
    lengths = {request.headers["content-length"] for request in api.requests}
    assert lengths == {str(len(api.requests[0].content))}


def contents_of(request: httpx.Request) -> list[bytes]:
    """The contents of the files in a form."""
    head = Message()
    head["content-type"] = request.headers["content-type"]
    boundary = f"--{head.get_param('boundary')}".encode()
    _, *parts, _ = request.content.split(boundary)
    return [part.partition(b"\r\n\r\n")[2].removesuffix(b"\r\n") for part in parts]


def test_what_is_no_file(path: Path, tmp_path: Path) -> None:
    client = FakeApi(DONE).client()
    with path.open(encoding="latin-1") as text, pytest.raises(TypeError, match="binary mode"):
        client.media.upload(file=text)  # type: ignore[arg-type]
    with pytest.raises(FileNotFoundError):
        client.media.upload(file=tmp_path / "nothing.png")


def test_a_path_is_never_left_open(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[IO[bytes]] = []
    real = Path.open

    def open_and_note(self: Path, *arguments: Any, **more: Any) -> Any:
        opened.append(real(self, *arguments, **more))
        return opened[-1]

    monkeypatch.setattr(Path, "open", open_and_note)
    content = content_of(path)
    assert not isinstance(content, bytes)
    assert content.read(10) == CONTENT[:10]
    assert content.tell() == 10
    assert content.read() == CONTENT[10:]
    assert content.seek(0, os.SEEK_END) == len(CONTENT)
    assert content.read(1) == b""
    assert opened
    assert all(one.closed for one in opened)
