"""Sign-up with a one-time password, with Flask.

Whoever does not get the text message within the time is called. Run it with `flask --app sign_up
run`; it needs PLIVO_AUTH_ID and PLIVO_AUTH_TOKEN, and PUBLIC_URL, by which Plivo reaches it.
"""

import os
import secrets

from flask import Flask, abort, g, request, session

from plivo_client import BadRequestError, Plivo, SignatureError, webhooks
from plivo_client.models import VerifySessionEvent


def create_app(public_url: str | None = None) -> Flask:
    """Return the application; without a URL, PUBLIC_URL is its own."""
    app = Flask(__name__)
    app.secret_key = secrets.token_bytes()
    own_url = public_url or os.environ["PUBLIC_URL"]
    phones: dict[str, str] = {}
    called: set[str] = set()

    def plivo() -> Plivo:
        if "plivo" not in g:
            g.plivo = Plivo()
        return g.plivo

    @app.teardown_appcontext
    def close(error: BaseException | None) -> None:
        if "plivo" in g:
            g.plivo.close()

    @app.post("/sign-up")
    def sign_up() -> dict[str, str]:
        phone = request.form["phone"]
        try:
            sent = plivo().verify_sessions.create(recipient=phone, url=f"{own_url}/plivo/verify")
        except BadRequestError as error:
            abort(400, error.message)
        phones[sent.session_uuid] = phone
        session["verify"] = sent.session_uuid
        return {"next": "Enter the code that we sent to you."}

    @app.post("/sign-up/code")
    def code() -> dict[str, str]:
        if "verify" not in session:
            abort(400, "Enter your number first.")
        try:
            plivo().verify_sessions.validate(session["verify"], otp=request.form["code"])
        except BadRequestError:
            abort(400, "That is not the code.")
        return {"welcome": phones[session["verify"]]}

    @app.post("/plivo/verify")
    def verify() -> dict[str, str]:
        try:
            event = webhooks.parse(
                method=request.method,
                url=f"{own_url}{request.path}",
                headers=request.headers,
                params=request.form,
            )
        except SignatureError:
            abort(403)
        if isinstance(event, VerifySessionEvent) and event.channel_status == "undelivered":
            call_instead(event.session_uuid)
        return {}

    def call_instead(session_uuid: str) -> None:
        if session_uuid not in called:
            called.add(session_uuid)
            plivo().verify_sessions.create(recipient=phones[session_uuid], channel="voice")

    return app
