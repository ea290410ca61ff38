// Masking sessions with their calls, and the events in order.

import { first, get } from "../lib/api.js";
import { browser, PAGE } from "../lib/browser.js";
import { h } from "../lib/dom.js";
import { Feed } from "../lib/feed.js";
import { badge, counted, duration, json, phone, secondsBetween, time, words } from "../lib/format.js";
import { refresher } from "../lib/live.js";
import { filter, link } from "../lib/route.js";
import { copyButton, facts, filters, more, timeline } from "../lib/widgets.js";
import { happened, otherWebhooks, webhook } from "./calls/callbacks.js";

export const title = "Sessions";

const CALLS = 100;
const EVENTS = 500;

export function open(route) {
  const query = route.query;
  const filtered = Object.keys(query).length > 0;
  const feed = new Feed({
    label: "Masking sessions, newest first",
    key: (one) => one.session_uuid,
    stamp: JSON.stringify,
    state: (one) => one.status,
    link: (one) => link("sessions", one.session_uuid, query),
    row: (one) => [
      h("span", { class: "tag" }, badge(one.status)),
      h("span", { class: "title" }, `${party(one.first_party)} ↔ ${party(one.second_party)}`),
      h("span", { class: "sub" }, one.asks_for_pin !== "nobody" && [h("b", {}, "PIN"), " · "], until(one), " ", time(one.expires), ` · ${counted(one.calls, "call").toLowerCase()} through ${phone(one.virtual_number)}`),
      h("span", { class: "when" }, time(one.created)),
    ],
  });
  const view = browser({
    title,
    filters: filters(
      [
        { name: "status", options: ["active", "expired"] },
        { name: "virtual_number", hint: "Virtual number" },
      ],
      query,
      (values) => filter("sessions", values),
    ),
    feed,
    controls: [h("a", { class: "button", href: "#simulate" }, "Place a call")],
    help: h("p", {}, "A session connects two people through a virtual number. Open one to call as either party, and to see its calls, its PINs and its webhooks."),
    empty: filtered
      ? h("p", {}, "No masking session matches these filters.")
      : h("p", {}, "No masking sessions yet. Create one through the API, then ", h("a", { href: "#simulate" }, "place a call"), "."),
  });
  let limit = PAGE;
  let openId = route.id;

  async function ask() {
    const id = openId;
    const sessions = await first("sessions/", query, limit);
    return { sessions, id, opened: id === null ? null : await item(id, sessions.objects) };
  }

  const refresh = refresher(ask, ({ sessions: { total, objects }, id, opened }) => {
    view.list(objects, { text: `${objects.length} of ${total} sessions`, onMore: objects.length < total ? loadMore : null });
    view.detail(id, opened?.stamp, opened?.content, link("sessions", null, query));
  });

  async function loadMore() {
    limit += PAGE;
    await refresh();
  }

  return {
    node: view.node,
    refresh,
    async navigate(next) {
      openId = next.id;
      await refresh();
    },
  };
}

/** What is shown of a session, which the list need not show. */
async function item(id, sessions) {
  const [session, calls, deliveries] = await Promise.all([
    sessionNamed(sessions, id),
    first("calls/", { session_uuid: id }, CALLS),
    first("deliveries/", { subject: id, order: "newest" }, EVENTS),
  ]);
  return { stamp: JSON.stringify([session, calls, deliveries]), content: () => sessionDetail(session, calls, deliveries) };
}

/** A session, in the list or not. */
async function sessionNamed(sessions, id) {
  const listed = sessions.find((one) => one.session_uuid === id);
  return listed ?? (await get("sessions/", { session_uuid: id })).objects[0];
}

const party = (number) => (number ? phone(number) : "anybody");
const until = (one) => (one.status === "active" ? "expires" : "ended");

function sessionDetail(session, calls, deliveries) {
  const { first_party: one, second_party: other, virtual_number: number } = session;
  const waiting = [...deliveries.objects].reverse();
  const asked = session.asks_for_pin === "everybody";
  // Cards claim the webhooks of their events, oldest call first; the newest is shown first.
  const cards = [...calls.objects].reverse().map((call) => callCard(call, waiting)).reverse();
  return [
    h("h2", {}, badge(session.status), " Masking session ", h("span", { class: "path" }, session.session_uuid)),
    h(
      "p",
      { class: "actions" },
      one && callButton("Call as first party", one, number, asked && session.first_party_pin),
      other && callButton("Call as second party", other, number, asked && session.second_party_pin),
      h("a", { class: "button", href: link("webhooks", null, { subject: session.session_uuid }) }, counted(deliveries.total, "webhook")),
    ),
    facts([
      ["First party", party(one)],
      ["Second party", party(other)],
      ["Virtual number", phone(number)],
      ["Created", time(session.created)],
      [words(until(session)), time(session.expires)],
      ["Owner", session.subaccount ?? session.account],
      ["Callback", session.callback_url || "none"],
      ["PINs", PIN_DEMANDS[session.asks_for_pin]],
      ["PIN of the first party", pin(session.first_party_pin, "first")],
      ["PIN of the second party", pin(session.second_party_pin, "second")],
    ]),
    h("h3", {}, counted(calls.total, "call")),
    cards,
    calls.total > calls.objects.length && h("p", { class: "muted" }, `The newest ${calls.objects.length} are shown.`),
    otherWebhooks(waiting),
  ];
}

const PIN_DEMANDS = {
  nobody: "Not asked for",
  unknown: "Asked of callers with other numbers than the parties'",
  everybody: "Asked of every caller",
};

const pin = (digits, whose) => digits && [h("b", { class: "id" }, digits), " ", copyButton(digits, `the PIN of the ${whose} party`)];

/** A button that places a call; `pins` only where the caller is asked for one. */
function callButton(label, from, to, pins) {
  return h("a", { class: "button", href: link("simulate", null, { from, to, ...(pins && { pins }) }) }, label);
}

function callCard(call, waiting) {
  const entries = happened(call.events, waiting).map(({ delivery, ...entry }) => ({ ...entry, extra: delivery && webhook(delivery) }));
  return h(
    "section",
    { class: "card", "aria-label": `Call ${call.call_uuid}` },
    h("h3", {}, badge(call.status), " ", h("a", { href: link("calls", call.call_uuid) }, `${phone(call.caller)} → ${phone(call.callee)}`)),
    facts([
      ["Took", call.ended && duration(secondsBetween(call.started, call.ended))],
      ["Ended", call.hangup_cause && `${call.hangup_cause} (${call.hangup_code})`],
    ]),
    timeline(entries),
    more("Everything about this call", h("pre", { tabindex: "0", "aria-label": "The call" }, json(call))),
  );
}
