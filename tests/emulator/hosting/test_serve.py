"""Applications of users, served in a test."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
from aiohttp import web

import plivo_emulator
from plivo_emulator.hosting import ApplicationFailed, ServedApplication

MODULE = """
async def app(scope, receive, send):
    if scope["type"] == "http":
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b"imported"})
"""


class Asgi:
    """An application without a framework: what happens in its lifespan is told."""

    def __init__(self, fails: str = "") -> None:
        self.happened: list[str] = []
        self.fails = fails

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] == "lifespan":
            await self.live(receive, send)
            return
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": scope["path"].encode()})

    async def live(self, receive: Any, send: Any) -> None:
        for event in ("startup", "shutdown"):
            await receive()
            self.happened.append(event)
            if event == self.fails:
                await send({"type": f"lifespan.{event}.failed", "message": "no database"})
                return
            await send({"type": f"lifespan.{event}.complete"})


def wsgi(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    start_response("200 OK", [("content-type", "text/plain")])
    return [environ["PATH_INFO"].encode()]


def of_aiohttp(fails: str = "") -> web.Application:
    async def path(request: web.Request) -> web.Response:
        return web.Response(text=request.path)

    def stage(name: str) -> Any:
        async def run(app: web.Application) -> None:
            if name == fails:
                raise LookupError("no database")

        return run

    app = web.Application()
    app.router.add_get("/{any}", path)
    app.on_startup.append(stage("startup"))
    app.on_cleanup.append(stage("cleanup"))
    return app


def text_of(served: ServedApplication, path: str = "/a") -> str:
    return httpx.get(f"{served.url}{path}").text


def test_the_lifespan_of_an_asgi_application_is_that_of_the_block() -> None:
    app = Asgi()
    with plivo_emulator.serve(app) as served:
        assert app.happened == ["startup"]
        assert text_of(served) == "/a"
        url = served.url
    assert app.happened == ["startup", "shutdown"]
    with pytest.raises(httpx.ConnectError):
        httpx.get(url)


@pytest.mark.parametrize("app", [wsgi, of_aiohttp], ids=["wsgi", "aiohttp"])
def test_others_are_served_and_stopped(app: Any) -> None:
    with plivo_emulator.serve(app) as served:
        assert text_of(served) == "/a"
        url = served.url
    with pytest.raises(httpx.ConnectError):
        httpx.get(url)


@pytest.mark.anyio
@pytest.mark.parametrize("app", [Asgi(), wsgi], ids=["asgi", "wsgi"])
async def test_in_an_asynchronous_test(app: Any) -> None:
    async with plivo_emulator.serve(app) as served, httpx.AsyncClient() as browser:
        assert (await browser.get(f"{served.url}/b")).text == "/b"


def test_a_function_can_make_it_with_default_arguments() -> None:
    def create_app(config: str = "testing", debug: bool = False) -> Any:
        return wsgi

    with plivo_emulator.serve(create_app) as served:
        assert text_of(served) == "/a"


def test_a_function_that_takes_the_url_gets_it() -> None:
    told = []

    def create_app(url: str) -> Any:
        told.append(url)
        return Asgi()

    with plivo_emulator.serve(create_app) as served:
        assert told == [served.url]


def test_it_can_be_imported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "courier_shop.py").write_text(MODULE, "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    for path in ("courier_shop:app", "courier_shop"):
        with plivo_emulator.serve(path) as served:
            assert text_of(served) == "imported"
    with pytest.raises(AttributeError, match="courier_shop has no ap: did you mean app"):
        plivo_emulator.serve("courier_shop:ap").start()
    with pytest.raises(ModuleNotFoundError, match=r"no module courier_shp: .* courier_shop"):
        plivo_emulator.serve("courier_shp:app").start()
    del sys.modules["courier_shop"]


@pytest.mark.parametrize("wrong", [None, 7, lambda: None, lambda a, b, c, d: None])
def test_what_is_no_application_is_refused(wrong: Any) -> None:
    with pytest.raises(TypeError, match=r"no web application|needs arguments"):
        plivo_emulator.serve(wrong).start()


@pytest.mark.parametrize(
    ("when", "says"), [("startup", "did not start"), ("shutdown", "failed while it stopped")]
)
def test_why_a_lifespan_failed_is_told(when: str, says: str) -> None:
    with (
        pytest.raises(ApplicationFailed, match=f"{says}: no database"),
        plivo_emulator.serve(Asgi(fails=when)),
    ):
        assert when == "shutdown"


@pytest.mark.parametrize(
    ("when", "says"), [("startup", "did not start"), ("cleanup", "did not stop")]
)
def test_why_an_application_of_aiohttp_failed_is_told(when: str, says: str) -> None:
    with (
        pytest.raises(ApplicationFailed, match=f"{says}: LookupError: no database"),
        plivo_emulator.serve(of_aiohttp(fails=when)),
    ):
        assert when == "cleanup"


def test_an_exception_of_the_lifespan_is_the_cause() -> None:
    from fastapi import FastAPI

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        if app.title:
            raise LookupError("no database")
        yield

    with pytest.raises(ApplicationFailed, match="LookupError: no database") as caught:
        plivo_emulator.serve(FastAPI(lifespan=lifespan)).start()
    assert isinstance(caught.value.__cause__, LookupError)


def test_one_whose_lifespan_never_returns_is_stopped() -> None:
    async def waits(scope: Any, receive: Any, send: Any) -> None:
        while scope["type"] == "lifespan":
            event = await receive()
            await send({"type": f"{event['type']}.complete"})

    with plivo_emulator.serve(waits):
        pass


def test_one_without_a_lifespan_is_served() -> None:
    async def refuses(scope: Any, receive: Any, send: Any) -> None:
        assert scope["type"] == "http"
        await Asgi()(scope, receive, send)

    with plivo_emulator.serve(refuses) as served:
        assert text_of(served) == "/a"


def test_one_that_never_starts_is_given_up() -> None:
    async def waits(scope: Any, receive: Any, send: Any) -> None:
        while scope["type"] == "lifespan":
            await receive()

    with pytest.raises(ApplicationFailed, match=r"did not start within 0\.1 s"):
        plivo_emulator.serve(waits, timeout=0.1).start()


def test_the_url_is_there_once_it_is_served() -> None:
    with pytest.raises(RuntimeError, match="with serve"):
        _ = plivo_emulator.serve(wsgi).url
