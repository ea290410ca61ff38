"""Scripts in what people send stay text in the inspector, wherever it shows them."""

from __future__ import annotations

import http.client
import http.server
import threading
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest

from plivo_emulator.testing import EmulatorUnderTest
from tests.emulator.inspector.conftest import Browser
from tests.emulator.inspector.test_page import SECTIONS

pytestmark = pytest.mark.browser

# Each would call `ran`, by another way; the number tells where it was planted.
WAYS = (
    "<script>ran({0})</script>",
    "<img src=x onerror=ran({0})>",
    '"><svg onload=ran({0})>',
    "'-ran({0})-'",
    "javascript:ran({0})//",
    "<iframe srcdoc='<script>parent.ran({0})</script>'></iframe>",
    "</pre></td><a href=javascript:ran({0})>x</a><style>*{{display:none}}</style>",
    "${{ran({0})}}{{{{ran({0})}}}}\u2028ran({0})",
    "<base href=//evil.example.com/><form action=/x><input autofocus onfocus=ran({0})>",
)


class Payloads:
    """Gives out texts that would run, a different one each time."""

    def __init__(self) -> None:
        self.given: list[str] = []

    def __call__(self) -> str:
        number = len(self.given)
        text = WAYS[number % len(WAYS)].format(number)
        self.given.append(text)
        return text


@pytest.fixture
def hostile() -> Iterator[str]:
    """The address of a server that answers webhooks with scripts."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["content-length"]))
            script = "".join(way.format(9000 + number) for number, way in enumerate(WAYS))
            body = (f"<Response>{script}</Response>" if self.path == "/answer" else script).encode()
            self.send_response(200)
            self.send_header("content-type", "text/html")
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *arguments: Any) -> None:
            """Stay silent."""

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def plant(emulator: EmulatorUnderTest, hostile: str, text: Payloads) -> None:
    """Put scripts wherever there is room for text."""
    client, control = emulator.client, emulator.control
    for _ in WAYS:
        app_id = client.applications.create(
            app_name=text(), answer_url=f"{hostile}/answer", message_url=f"{hostile}/message"
        ).app_id
        emulator.request(
            "POST", "Application/", body={text(): text(), "app_name": {text(): text()}}
        )
        emulator.request("POST", "Masking/Session/", body={"first_party": text(), text(): [text()]})
        emulator.request("GET", f"Application/?{text()}={text()}")
        emulator.request("GET", f"{text()}/", auth=(text().replace(":", ""), text()))
        control.faults.create(
            status=503, error=text(), path="/v1/Account/{auth_id}/Pricing/", method="GET"
        )
        emulator.request("POST", "Subaccount/", body={"name": text(), "enabled": True})
    control.numbers.create(number="14155557777", app_id=app_id)
    for way in range(len(WAYS)):
        number = control.numbers.create(number=f"1415555780{way}").number
        client.numbers.update(number, alias=text())
        username = text()
        phone = control.endpoints.create(username=username, alias=text(), app_id=app_id)
        control.endpoints.register(phone.endpoint_id, contact=text(), user_agent=text())
        asked = client.verified_caller_ids.initiate(
            phone_number=f"+1415555790{way}", alias=text()
        ).verification_uuid
        (sent,) = control.passwords.list_caller_ids(verification_uuid=asked).objects
        client.verified_caller_ids.verify(asked, otp=sent.otp)
    for _ in WAYS:
        emulator.inbound_message("+14155550101", "14155557777", text=text(), media=[text()])
        plant_messages(emulator, text)
    session = client.masking_sessions.create(
        first_party="+14155550101",
        second_party="+14155550102",
        session_expiry=600,
        callback_url=f"{hostile}/masking?x=%3Cscript%3Eran(1)%3C/script%3E",
    )
    emulator.call("+14155550101", session.virtual_number)
    emulator.call("+14155550101", app_id)
    client.verify_sessions.create(recipient="+14155550111")
    emulator.clock.advance(seconds=700)
    # Headers and methods, which no client of ours would send.
    host = urlsplit(emulator.url).netloc
    for _ in WAYS:
        connection = http.client.HTTPConnection(host, timeout=120)
        connection.putrequest("POST", "/v1/Account/x/<script>ran(2)</script>/", skip_host=True)
        for name in ("host", "user-agent", "content-type", "x-note", "origin"):
            value = text().replace("\u2028", "")
            connection.putheader(name, "null" if name == "origin" else value)
        body = text().encode()
        connection.putheader("content-length", str(len(body)))
        connection.endheaders(body)
        connection.getresponse().read()
        connection.close()


def plant_messages(emulator: EmulatorUnderTest, text: Payloads) -> None:
    """Send WhatsApp messages with scripts in all their parts."""
    place = dict.fromkeys(("latitude", "longitude", "name", "address"), text())
    part = {"type": "body", "parameters": [{"type": "text", "text": text()}]}
    button = {"id": text(), "title": text()}
    texts = {"body": {"text": text()}, "footer": {"text": text()}}
    for content in (
        {"location": place},
        {"template": {"name": text(), "language": text(), "components": [part]}},
        {"interactive": {"type": "button", **texts, "action": {"buttons": [button]}}},
    ):
        body = {"src": "14155557777", "dst": "14155550101", "type": "whatsapp", **content}
        assert emulator.request("POST", "Message/", body=body).status == 202


# What was asked for is there: nothing has changed for some frames.
DRAWN = """async () => {
  let still = 0;
  new MutationObserver(() => { still = 0; }).observe(document, { subtree: true, childList: true });
  for (; still < 4; still += 1) await new Promise(requestAnimationFrame);
}"""


def test_no_planted_script_runs(
    browser: Browser, plivo_emulator: EmulatorUnderTest, hostile: str
) -> None:
    plant(plivo_emulator, hostile, payloads := Payloads())
    control = plivo_emulator.control
    places = [*SECTIONS]
    places += [f"requests/{entry.id}" for entry in plivo_emulator.journal]
    places += [f"webhooks/{one.delivery_id}" for one in control.deliveries.list(limit=100).objects]
    places += [f"messages/{plivo_emulator.auth_id}%2014155557777%2014155550101"]
    places += [f"messages/{way.format(7000)}" for way in WAYS]
    places += [f"calls/{one.call_uuid}" for one in control.calls.list().objects]
    places += [f"rooms/{one.room_uuid}" for one in control.rooms.list().objects]
    # What is in an address comes from outside, too.
    places += [f"requests?path={way.format(5000)}" for way in WAYS]
    places += [f"webhooks/{way.format(6000)}" for way in WAYS]

    context = browser.new_context()
    page = context.new_page()
    page.set_default_timeout(120_000)
    ran: list[Any] = []
    page.expose_function("ran", lambda number: ran.append(number))
    asked: list[str] = []
    host = urlsplit(plivo_emulator.url).netloc
    page.on("request", lambda one: asked.append(one.url))
    blocked: list[str] = []
    page.on("console", lambda one: blocked.append(one.text))
    page.on("dialog", lambda one: ran.append(one.message))
    shown = ""
    page.goto(f"{plivo_emulator.url}/_emulator/")
    for place in places:
        with page.expect_response("**/_emulator/health/"):
            page.evaluate("place => { location.hash = place }", place)
        section = place.partition("/")[0].partition("?")[0]
        page.locator(f'nav a[href="#{section}"][aria-current]').wait_for()
        page.evaluate(DRAWN)
        page.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))")
        shown += page.locator("main").inner_text()
        shapes = "main script, main iframe, main style, main base, main img, main [onerror]"
        assert page.locator(shapes).count() == 0, place
        links = page.locator("main a").evaluate_all("all => all.map((one) => one.protocol)")
        assert set(links) <= {"http:"}, place
    # They were there to be seen, as text.
    seen = [text for text in payloads.given if text in shown]
    assert len(seen) > len(payloads.given) / 3
    # The policy had nothing to stop: nothing was tried.
    blocked = [text for text in blocked if "Policy" in text]
    asked = [url for url in asked if urlsplit(url).netloc != host]
    assert (ran, asked, blocked) == ([], [], [])
    # The test itself can tell: what the page does on its own account is heard.
    page.evaluate("ran(1)")
    assert ran == [1]
    context.close()


def test_the_policy_stops_what_gets_past(
    browser: Browser, plivo_emulator: EmulatorUnderTest
) -> None:
    """If text became markup all the same, nothing would come of it."""
    context = browser.new_context()
    page = context.new_page()
    ran: list[Any] = []
    page.expose_function("ran", lambda number: ran.append(number))
    page.goto(f"{plivo_emulator.url}/_emulator/")
    page.locator("nav a").first.wait_for()
    markup = "text => { document.querySelector('main').innerHTML = text }"
    with pytest.raises(Exception, match="TrustedHTML"):
        page.evaluate(markup, WAYS[1].format(1))
    inline = """() => {
        const script = document.createElement('script');
        script.append('ran(2)');
        document.body.append(script);
        const image = document.createElement('img');
        image.setAttribute('onerror', 'ran(3)');
        image.src = 'x';
        document.body.append(image);
    }"""
    with pytest.raises(Exception, match="Trusted"):
        page.evaluate(inline)
    # What the page does later than that has to wait in line behind it.
    page.evaluate("ran(4)")
    assert ran == [4]
    context.close()
