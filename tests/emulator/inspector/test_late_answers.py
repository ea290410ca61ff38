"""Answers that arrive in another order than they were asked for."""

from __future__ import annotations

import pytest

from plivo_emulator.receiver import Answer
from plivo_emulator.testing import EmulatorUnderTest
from tests.emulator.inspector.conftest import Visit
from tests.emulator.inspector.test_page import brand, masking_session

pytestmark = pytest.mark.browser

# Opens all sections and asks for what they show; answers that arrive are held back.
ASK = """async (names) => {
  const views = {};
  for (const name of names) {
    const section = await import(new URL(`sections/${name}.js`, location.href));
    views[name] = await section.open({ section: name, id: null, query: {} });
  }
  const fetched = window.fetch.bind(window);
  const held = new Promise((resolve) => (window.release = resolve));
  let arrived;
  window.fetch = async (...about) => {
    const response = await fetched(...about);
    arrived();
    await held;
    return response;
  };
  const early = [];
  for (const view of Object.values(views)) {
    const arrival = new Promise((resolve) => (arrived = resolve));
    early.push(view.refresh());
    await arrival;
  }
  window.fetch = fetched;
  Object.assign(window, { views, early });
}"""
# Asks again, and lets the first answers arrive after the second ones.
ASK_AGAIN = """async () => {
  for (const view of Object.values(window.views)) await view.refresh();
  window.release();
  await Promise.all(window.early);
  const shown = Object.entries(window.views);
  return Object.fromEntries(shown.map(([name, { node }]) => [name, node.textContent]));
}"""


def meet(emulator: EmulatorUnderTest, name: str) -> None:
    """Be in a conference."""
    url = emulator.webhooks.url("/answer")
    body = f"<Response><Conference>{name}</Conference></Response>"
    emulator.webhooks.answers["/answer"] = Answer(body=body)
    app = emulator.client.applications.create(app_name=name, answer_url=url)
    emulator.call("+14155550143", app.app_id, advance=False)
    emulator.clock.advance(seconds=1)


def test_an_earlier_question_answered_later_is_not_shown(
    visit: Visit, plivo_emulator: EmulatorUnderTest
) -> None:
    """In no section that goes on asking: all but the one with forms only, and the search."""
    page = visit("simulate")
    page.get_by_role("heading", name="Place a call").wait_for()
    links = page.locator("#navigation a").evaluate_all("all => all.map((one) => one.hash.slice(1))")
    asking = [name for name in links if name not in ("simulate", "search")]
    page.evaluate(ASK, asking)

    plivo_emulator.control.endpoints.create(username="rider")
    number = masking_session(plivo_emulator, plivo_emulator.webhooks.url("/masking"))
    plivo_emulator.call("+14155550142", number, advance=False)
    plivo_emulator.client.verify_sessions.create(recipient="+14155550101")
    plivo_emulator.client.messages.send(src="14155550100", dst="14155550109", text="Hello")
    brand(plivo_emulator, "Ferrer")
    meet(plivo_emulator, "Standup")
    plivo_emulator.control.emulator.create_snapshot(name="later")
    plivo_emulator.clock.advance(seconds=600)
    plivo_emulator.clock.freeze()
    plivo_emulator.control.faults.create(status=418)
    shown = page.evaluate(ASK_AGAIN)
    new = {
        "requests": "verify_sessions_create",
        "calls": "+14155550142",
        "rooms": "Standup",
        "sessions": number,
        "messages": "+14155550109",
        "codes": "+14155550101",
        "webhooks": "SessionTimeout",
        "numbers": "rider",
        "registrations": "Ferrer",
        "clock": "The clock is stopped",
        "faults": "418",
        "state": "later",
    }
    assert [name for name in asking if new[name] not in shown[name]] == []
