"""Public addresses of programs lead to local ones, and nobody but the emulator notices."""

from __future__ import annotations

import asyncio
import ssl
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Literal

import aiohttp
import pytest
from aiohttp import web

from plivo_client import webhooks
from plivo_emulator.emulator import Emulator
from plivo_emulator.receiver import Answer, WebhookReceiver
from plivo_emulator.redirect.certificates import make
from plivo_emulator.settings import Settings
from plivo_emulator.testing import EmulatorUnderTest
from plivo_emulator.webhooks.address_map import AddressMap, parse
from plivo_emulator.webhooks.outbound import Outbound
from plivo_emulator.webhooks.urls import requested_url

MAP = {
    "https://shop.example": "http://127.0.0.1:3000",
    "https://shop.example/hooks/": "http://[::1]:4000/x/",
    "https://shop.example/kept": "http://127.0.0.1:5000",
    "https://shop.example/dropped": "http://127.0.0.1:5000/",
    "https://shop.example:8443": "http://localhost:8443",
    "https://*.ngrok-free.app": "http://127.0.0.1:6000/",
    "https://fixed.ngrok-free.app": "http://127.0.0.1:7000",
    "https://BÜCHER.example": "https://localhost",
    "https://caf.example/é": "http://127.0.0.1:9/e",
}
ROUTES = {
    "https://shop.example": "http://127.0.0.1:3000/",
    "https://SHOP.Example:443/a?b=1&b=%20": "http://127.0.0.1:3000/a?b=1&b=%20",
    "https://shop.example./a": "http://127.0.0.1:3000/a",
    "https://user:word@shop.example/a#rc=2": "http://127.0.0.1:3000/a",
    "https://shop.example/hooks": "http://[::1]:4000/x",
    "https://shop.example/hooks/": "http://[::1]:4000/x/",
    "https://shop.example/hooks/sms?a": "http://[::1]:4000/x/sms?a",
    "https://shop.example/hookshop": "http://127.0.0.1:3000/hookshop",
    "https://shop.example/a/../hooks/b": "http://[::1]:4000/x/b",
    "https://shop.example/kept/a": "http://127.0.0.1:5000/kept/a",
    "https://shop.example/dropped": "http://127.0.0.1:5000/",
    "https://shop.example/dropped/a": "http://127.0.0.1:5000/a",
    "https://shop.example:8443/a": "http://localhost:8443/a",
    "wss://shop.example/stream?a=1": "ws://127.0.0.1:3000/stream?a=1",
    "https://7f3a.ngrok-free.app/a": "http://127.0.0.1:6000/a",
    "https://a.b.ngrok-free.app/": "http://127.0.0.1:6000/",
    "https://fixed.ngrok-free.app/": "http://127.0.0.1:7000/",
    "https://bücher.example/": "https://localhost/",
    "wss://xn--bcher-kva.example/": "wss://localhost/",
    "https://caf.example/%C3%A9/1": "http://127.0.0.1:9/e/1",
}
UNMAPPED = [
    *("http://shop.example:8080/", "https://shop.example:8444/", "https://example/"),
    *("https://my.shop.example/", "https://shop.example.com/", "https://notshop.example/"),
    *("https://ngrok-free.app/", "https://evilngrok-free.app/"),
    *("https://shop.example@evil.test/", "https://evil.test/https://shop.example"),
]


@pytest.mark.parametrize("url", ROUTES)
def test_routes(url: str) -> None:
    route = AddressMap(MAP).route(requested_url(url))
    assert (route.url, route.mapped) == (ROUTES[url], True)
    assert route.headers["x-forwarded-proto"] == "https"
    assert route.headers["host"] == route.headers["x-forwarded-host"]


@pytest.mark.parametrize("url", UNMAPPED)
def test_other_urls_stay_as_they_are(url: str) -> None:
    final = requested_url(url)
    route = AddressMap(MAP).route(final)
    assert (route.url, route.mapped, route.headers) == (final, False, {})


def test_the_public_name_stays_in_the_headers() -> None:
    addresses = AddressMap({"http://shop.example:8080": "https://127.0.0.1:1"})
    assert addresses.route("http://shop.example:8080/").headers == {
        "host": "shop.example:8080",
        "x-forwarded-proto": "http",
        "x-forwarded-host": "shop.example:8080",
    }


def test_the_other_scheme_leads_to_the_same_program() -> None:
    """Programs behind a tunnel are reached by http, and often write that into their URLs."""
    addresses = AddressMap({"https://shop.example": "http://127.0.0.1:1"})
    route = addresses.route("http://shop.example/a")
    assert (route.url, route.headers["x-forwarded-proto"]) == ("http://127.0.0.1:1/a", "http")
    assert addresses.route("ws://shop.example/a").url == "ws://127.0.0.1:1/a"
    addresses.add("http://shop.example", "http://127.0.0.1:2")
    assert addresses.route("http://shop.example/a").url == "http://127.0.0.1:2/a"
    assert addresses.route("https://shop.example/a").url == "http://127.0.0.1:1/a"


def test_a_later_mapping_of_the_same_url_replaces_the_earlier() -> None:
    addresses = AddressMap({"https://shop.example/": "http://127.0.0.1:1"})
    addresses.add("HTTPS://SHOP.example:443", "http://127.0.0.1:2")
    assert addresses.route("https://shop.example/a").url == "http://127.0.0.1:2/a"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("https://shop.example", "write PUBLIC=LOCAL, such as https://shop.example=http://"),
        ("shop.example=http://127.0.0.1:1", "'shop.example' does not begin with http:// or"),
        ("https://shop.example=", "'' does not begin with http:// or"),
        ("https://shop.example=127.0.0.1:1", "'127.0.0.1:1' does not begin with http:// or"),
        ("wss://shop.example=http://127.0.0.1:1", "'wss://shop.example' does not begin with"),
        ("https://=http://127.0.0.1:1", "'https://' is not a URL"),
        ("https://shop example=http://127.0.0.1", "'https://shop example' is not a URL"),
        ("https://shop.example=http://[::1", r"'http://\[::1' is not a URL"),
        ("https://shop.example=http://127.0.0.1:x", "'http://127.0.0.1:x' is not a URL"),
        ("https://shop.example:99999=http://127.0.0.1", "'https://shop.example:99999' is not"),
        ("https://shop.example?a=http://127.0.0.1", "leave out user, query and fragment"),
        ("https://shop.example=http://127.0.0.1/#a", "leave out user, query and fragment"),
        ("https://me@shop.example=http://127.0.0.1", "leave out user, query and fragment"),
        ("https://*=http://127.0.0.1", r"stands for the beginning of a name"),
        ("https://shop*.example=http://127.0.0.1", r"stands for the beginning of a name"),
        ("https://*.*.example=http://127.0.0.1", r"stands for the beginning of a name"),
        ("https://shop.example=http://*.example", r"stands in public names only"),
    ],
)
def test_what_cannot_be_mapped(text: str, problem: str) -> None:
    with pytest.raises(ValueError, match=problem):
        parse(text)


@pytest.fixture
def shop(plivo_emulator: EmulatorUnderTest) -> WebhookReceiver:
    """A program that believes to run at `https://shop.example`."""
    plivo_emulator.map("https://shop.example", plivo_emulator.webhooks.url(""))
    return plivo_emulator.webhooks


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_a_webhook_arrives_signed_for_the_public_url(
    plivo_emulator: EmulatorUnderTest, shop: WebhookReceiver, method: Literal["GET", "POST"]
) -> None:
    plivo_emulator.client.verify_sessions.create(
        recipient="+14155550123", url="https://Shop.example:443/events?a=1", method=method
    )
    plivo_emulator.clock.advance(seconds=0)
    assert shop.refused == []
    (received,) = shop.received
    headers = {name.lower(): value for name, value in received.headers.items()}
    assert headers["host"] == headers["x-forwarded-host"] == "shop.example"
    assert headers["x-forwarded-proto"] == "https"
    # Checked here too: the receiver may not be the judge of its own understanding.
    event = webhooks.parse(
        method=method,
        url=f"https://shop.example{received.path}",
        headers=received.headers,
        body=received.body,
        auth_tokens=plivo_emulator.auth_token,
    )
    assert event == received.event
    (delivery,) = plivo_emulator.control.deliveries.list().objects
    (attempt,) = delivery.attempts
    assert delivery.url == "https://Shop.example:443/events?a=1"
    assert attempt.url.startswith("https://shop.example/events?a=1")
    assert attempt.sent_to == shop.url("/events")


def test_call_xml_is_fetched_from_the_local_address(
    plivo_emulator: EmulatorUnderTest, shop: WebhookReceiver
) -> None:
    shop.answers["/answer"] = Answer(body="<Response><Hangup/></Response>")
    application = plivo_emulator.client.applications.create(
        app_name="Shop", answer_url="https://shop.example/answer"
    )
    plivo_emulator.call("+14155550100", application.app_id)
    assert shop.names[0] == "AnswerEvent"
    assert {one.headers["host"] for one in shop.received} == {"shop.example"}
    assert shop.refused == []


def test_unmapped_webhooks_name_no_other_address(plivo_emulator: EmulatorUnderTest) -> None:
    plivo_emulator.client.verify_sessions.create(
        recipient="+14155550123", url=plivo_emulator.webhooks.url("/events")
    )
    plivo_emulator.clock.advance(seconds=0)
    (received,) = plivo_emulator.webhooks.received
    assert not [name for name in received.headers if name.lower().startswith("x-forwarded")]
    (delivery,) = plivo_emulator.control.deliveries.list().objects
    assert delivery.attempts[0].sent_to == ""


@pytest.mark.plivo_emulator(map={"https://shop.example": "http://127.0.0.1:9"})
def test_a_program_that_is_not_there_is_named_by_its_local_address(
    plivo_emulator: EmulatorUnderTest,
) -> None:
    plivo_emulator.client.verify_sessions.create(
        recipient="+14155550123", url="https://shop.example/events"
    )
    plivo_emulator.clock.advance(seconds=0)
    (delivery,) = plivo_emulator.control.deliveries.list().objects
    assert delivery.attempts[0].error.startswith("cannot connect to 127.0.0.1:9: ")


def test_impossible_settings_are_refused_at_the_start() -> None:
    with pytest.raises(ValueError, match=r"'shop\.example' does not begin with http"):
        Emulator(Settings(map={"shop.example": "http://127.0.0.1:1"}))


@pytest.fixture
def outbound() -> Outbound:
    return Outbound(Settings(map={"https://shop.example": "http://10.1.2.3:3000"}))


def test_only_the_public_name_leads_to_a_private_address(outbound: Outbound) -> None:
    """The user chose the local address; a client who names it directly did not."""

    async def sessions() -> None:
        try:
            outbound.session(outbound.route("https://shop.example/a"))
            elsewhere = (
                "http://10.1.2.3:3000/a",
                "https://other.example/",
                "http://shop.example:81/",
            )
            for url in elsewhere:
                with pytest.raises(ValueError, match="not loopback and is not allowed"):
                    outbound.session(outbound.route(url))
        finally:
            await outbound.close()

    asyncio.run(sessions())


@pytest.fixture
def tls(tmp_path: Path) -> ssl.SSLContext:
    now = datetime.now(UTC)
    certificates = make(tmp_path / "certificates", now=now, lifetime=timedelta(days=1))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificates.server, certificates.key)
    return context


def test_websockets_and_redirects_take_the_same_way(tls: ssl.SSLContext) -> None:
    """With TLS at the local address, whose certificate nobody else has heard of."""

    async def serve(request: web.Request) -> web.StreamResponse:
        if request.path == "/away":
            raise web.HTTPFound("https://shop.example/elsewhere")
        if request.path != "/stream":
            return web.Response(text=f"{request.host}{request.path}")
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        await socket.send_str(f"{request.headers['X-Forwarded-Proto']} {request.host}")
        return socket

    async def ask() -> tuple[str, str]:
        app = web.Application()
        app.router.add_get("/{path}", serve)
        runner = web.AppRunner(app)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0, ssl_context=tls)
        await site.start()
        _, port = runner.addresses[0][:2]
        outbound = Outbound(Settings(map={"https://shop.example": f"https://127.0.0.1:{port}"}))
        try:
            route = outbound.route("wss://shop.example/stream")
            async with outbound.session(route).ws_connect(
                route.url, headers=route.headers
            ) as socket:
                heard = await socket.receive_str()
            route = outbound.route("https://shop.example/away")
            async with outbound.session(route).get(
                route.url, headers=route.headers, allow_redirects=False
            ) as redirected:
                location = redirected.headers["location"]
            route = outbound.route(requested_url(location))
            session: aiohttp.ClientSession = outbound.session(route)
            async with session.get(route.url, headers=route.headers) as reply:
                return heard, await reply.text()
        finally:
            await outbound.close()
            await runner.cleanup()

    assert asyncio.run(ask()) == ("https shop.example", "shop.example/elsewhere")
