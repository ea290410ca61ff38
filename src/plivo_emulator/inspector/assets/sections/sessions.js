// Masking sessions with their calls, and calls to applications, with events in order.

import { first, get } from "../lib/api.js";
import { browser, PAGE } from "../lib/browser.js";
import { h } from "../lib/dom.js";
import { Feed } from "../lib/feed.js";
import { badge, counted, duration, json, phone, secondsBetween, short, time, words } from "../lib/format.js";
import { refresher } from "../lib/live.js";
import { filter, link } from "../lib/route.js";
import { facts, filters, more, timeline, xmlProblems } from "../lib/widgets.js";

export const title = "Sessions";

const CALLS = 100;
const EVENTS = 500;

export function open(route) {
  const query = route.query;
  const filtered = Object.keys(query).length > 0;
  const feed = new Feed({
    label: "Masking sessions and calls to applications, newest first",
    key: (one) => one.id,
    stamp: (one) => one.stamp,
    link: (one) => link("sessions", one.id, query),
    row: (one) => [
      h("span", { class: "tag" }, badge(one.status)),
      h("span", { class: "title" }, one.parties),
      h("span", { class: "sub" }, one.about),
      h("span", { class: "when" }, time(one.began)),
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
    empty: filtered
      ? h("p", {}, "No masking session matches these filters.")
      : h("p", {}, "No masking sessions yet, and no calls to applications. Create a session through the API, then ", h("a", { href: "#simulate" }, "place a call"), "."),
  });
  let limit = PAGE;
  let openId = route.id;

  async function ask() {
    const id = openId;
    // The filters apply to masking sessions, not to calls to applications.
    const [sessions, calls] = await Promise.all([
      first("sessions/", query, limit),
      filtered ? { total: 0, objects: [] } : first("calls/", {}, limit),
    ]);
    const others = calls.objects.filter((one) => !one.session_uuid);
    return { sessions, calls, others, id, opened: id === null ? null : await item(id, sessions.objects, others) };
  }

  const refresh = refresher(ask, ({ sessions, calls, others, id, opened }) => {
    const items = [...sessions.objects.map(sessionItem), ...others.map(callItem)];
    items.sort((a, b) => (a.began < b.began ? 1 : a.began > b.began ? -1 : 0));
    const text = `${sessions.objects.length} of ${sessions.total} sessions${others.length > 0 ? `, ${counted(others.length, "call")} to applications` : ""}`;
    const isMore = sessions.objects.length < sessions.total || calls.objects.length < calls.total;
    view.list(items, { text, onMore: isMore ? loadMore : null });
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

/** What is shown of a session or a call to an application, which the list need not show. */
async function item(id, sessions, calls) {
  const call = calls.find((one) => one.call_uuid === id);
  const [session, deliveries] = await Promise.all([call ? null : sessionNamed(sessions, id), webhooksOf(id)]);
  if (session) {
    const through = await first("calls/", { session_uuid: id }, CALLS);
    return {
      stamp: JSON.stringify(session) + stamp(through.objects, deliveries),
      content: () => sessionDetail(session, through, deliveries),
    };
  }
  const one = call ?? (await get(`calls/${id}/`));
  return { stamp: stamp([one], deliveries), content: () => callDetail(one, deliveries) };
}

const webhooksOf = (subject) => first("deliveries/", { subject, order: "newest" }, EVENTS);

const stamp = (calls, deliveries) =>
  JSON.stringify([
    calls.map((one) => [one.call_uuid, one.status, one.events.length]),
    deliveries.objects.map((one) => [one.state, one.attempts.length]),
  ]);

/** A session, in the list or not. */
async function sessionNamed(sessions, id) {
  const listed = sessions.find((one) => one.session_uuid === id);
  return listed ?? (await get("sessions/", { session_uuid: id })).objects[0];
}

function sessionItem(one) {
  return {
    id: one.session_uuid,
    status: one.status,
    began: one.created,
    parties: `${party(one.first_party)} ↔ ${party(one.second_party)}`,
    about: [until(one), " ", time(one.expires), ` · ${counted(one.calls, "call").toLowerCase()} through ${phone(one.virtual_number)}`],
    stamp: JSON.stringify(one),
  };
}

function callItem(one) {
  return {
    id: one.call_uuid,
    status: one.status,
    began: one.started,
    parties: `${phone(one.caller)} → ${phone(one.virtual_number || one.callee)}`,
    about: [`Call ${short(one.call_uuid)} to application ${one.app_id ?? "none"}`, one.problem && [" · ", h("span", { class: "wrong" }, one.problem)]],
    stamp: `${one.status} ${one.events.length}`,
  };
}

const party = (number) => (number ? phone(number) : "anybody");
const until = (one) => (one.status === "active" ? "expires" : "ended");

function sessionDetail(session, calls, deliveries) {
  const { first_party: one, second_party: other, virtual_number: number } = session;
  const waiting = [...deliveries.objects].reverse();
  // Cards claim the webhooks of their events, oldest call first; the newest is shown first.
  const cards = [...calls.objects].reverse().map((call) => callCard(call, waiting)).reverse();
  return [
    h("h2", {}, badge(session.status), " Masking session ", h("span", { class: "path" }, session.session_uuid)),
    h(
      "p",
      { class: "actions" },
      one && callButton("Call as first party", one, number),
      other && callButton("Call as second party", other, number),
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
    ]),
    h("h3", {}, counted(calls.total, "call")),
    cards,
    calls.total > calls.objects.length && h("p", { class: "muted" }, `The newest ${calls.objects.length} are shown.`),
    otherWebhooks(waiting),
  ];
}

function otherWebhooks(waiting) {
  if (waiting.length === 0) return null;
  const entry = (one) => ({ when: time(one.created), title: one.payload.EventName ?? one.event, extra: webhook(one) });
  return [h("h3", {}, "Other webhooks"), timeline(waiting.map(entry))];
}

function callButton(label, from, to) {
  return h("a", { class: "button", href: link("simulate", null, { from, to }) }, label);
}

function callDetail(call, deliveries) {
  const waiting = [...deliveries.objects].reverse();
  return [
    h("h2", {}, "Call ", h("span", { class: "path" }, call.call_uuid)),
    h(
      "p",
      { class: "actions" },
      callButton("Call again", call.caller, call.virtual_number || call.app_id),
      h("a", { class: "button", href: link("webhooks", null, { subject: call.call_uuid }) }, counted(deliveries.total, "webhook")),
    ),
    callCard(call, waiting),
    otherWebhooks(waiting),
  ];
}

function callCard(call, waiting) {
  const entries = call.events.map((event) => {
    const matches = (one) =>
      (one.payload.EventName ?? one.event) === event.name && one.created.slice(0, 19) === event.time.slice(0, 19);
    const found = waiting.findIndex(matches);
    const [delivery] = found < 0 ? [] : waiting.splice(found, 1);
    return { when: time(event.time), title: event.name, extra: delivery && webhook(delivery) };
  });
  const reached = call.callee && call.callee !== call.virtual_number;
  return h(
    "section",
    { class: "card", "aria-label": `Call ${call.call_uuid}` },
    h("h3", {}, badge(call.status), " ", phone(call.caller), call.virtual_number && [" → ", phone(call.virtual_number)], reached && [" → ", phone(call.callee)]),
    facts([
      ["Took", call.ended && duration(secondsBetween(call.started, call.ended))],
      ["Ended", call.hangup_cause && `${call.hangup_cause} (${call.hangup_code})`],
      ["Application", call.app_id],
      ["Problem", call.problem && h("span", { class: "wrong" }, call.problem)],
    ]),
    (call.fetches ?? []).map((fetch) => xmlProblems(fetch.xml, `Answer of ${fetch.url}`)),
    timeline(entries),
    more("Everything about this call", h("pre", { tabindex: "0", "aria-label": "The call" }, json(call))),
  );
}

function webhook(one) {
  return h("a", { href: link("webhooks", one.delivery_id) }, h("span", {}, "webhook"), badge(one.state));
}
