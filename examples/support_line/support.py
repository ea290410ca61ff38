"""A support line with Django: a phone menu, and a bot that answers text messages.

Run it with `python support.py runserver`; it needs PLIVO_AUTH_TOKEN. `answer_url` of the
application is /answer, `message_url` is /message. Behind a proxy, the proxy has to set
X-Forwarded-Proto and X-Forwarded-Host, as the emulator does for a public address.
"""

import os
from collections.abc import Callable
from functools import wraps

import django
from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpRequest, HttpResponse
from django.urls import path

from plivo_client import SignatureError, webhooks

AGENT = "14155550177"
HOURS = "We are open from nine to five."

if not settings.configured:
    settings.configure(
        ALLOWED_HOSTS=os.environ.get("ALLOWED_HOSTS", "127.0.0.1").split(","),
        ROOT_URLCONF=__name__,
        SECRET_KEY="only for cookies, and there are none",
        SECURE_PROXY_SSL_HEADER=("HTTP_X_FORWARDED_PROTO", "https"),
        USE_X_FORWARDED_HOST=True,
    )
    django.setup()


def xml(content: str) -> HttpResponse:
    """Return an answer to Plivo."""
    return HttpResponse(f"<Response>{content}</Response>", content_type="application/xml")


def from_plivo(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Let nobody but Plivo call a view, which gets the event."""

    @wraps(view)
    def checked(request: HttpRequest) -> HttpResponse:
        try:
            event = webhooks.parse(
                method=request.method or "",
                # The public URL, because of the two settings about proxies.
                url=request.build_absolute_uri(),
                headers=request.headers,
                body=request.body,
            )
        except SignatureError:
            return HttpResponse(status=403)
        return view(request, event)

    return checked


@from_plivo
def answer(request, event) -> HttpResponse:
    """Read the menu."""
    return xml(
        f'<GetDigits action="{request.build_absolute_uri("/choice")}" numDigits="1" retries="2">'
        "<Speak>Press 1 for opening hours. Press 2 for a colleague.</Speak></GetDigits>"
        "<Speak>Goodbye.</Speak>"
    )


@from_plivo
def choice(request, event) -> HttpResponse:
    """Do what was chosen."""
    if event.digits == "1":
        return xml(f"<Speak>{HOURS}</Speak>")
    return xml(f"<Speak>One moment.</Speak><Dial><Number>{AGENT}</Number></Dial>")


@from_plivo
def message(request, event) -> HttpResponse:
    """Answer a text message."""
    text = HOURS if "hours" in event.text.lower() else "Write HOURS, or call us."
    return xml(f'<Message src="{event.to}" dst="{event.from_}">{text}</Message>')


urlpatterns = [path("answer", answer), path("choice", choice), path("message", message)]
application = get_wsgi_application()

if __name__ == "__main__":
    from django.core.management import execute_from_command_line

    execute_from_command_line()
