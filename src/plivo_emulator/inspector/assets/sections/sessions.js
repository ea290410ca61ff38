// Masking sessions and calls: what happened in each, in order.

import { get, newest } from "../lib/api.js";
import { browser } from "../lib/browser.js";
import { h } from "../lib/dom.js";
import { Feed } from "../lib/feed.js";
import { badge, duration, json, phone, secondsBetween, short, time } from "../lib/format.js";
import { link } from "../lib/route.js";
import { facts, more, timeline } from "../lib/widgets.js";

export const title = "Sessions";

const CALLS = 100;
const EVENTS = 500;
const SESSION_EVENT = "on_masking_session_event";

export function open(route) {
  const feed = new Feed({
    label: "Sessions and calls, latest first",
    key: (one) => one.id,
    stamp: (one) => one.stamp,
    link: (one) => link("sessions", one.id),
    row: (one) => [
      h("span", { class: "tag" }, one.status ? badge(one.status) : null),
      h("span", { class: "title" }, one.parties),
      h("span", { class: "sub" }, about(one)),
      h("span", { class: "when" }, time(one.latest)),
    ],
  });
  const view = browser({
    title,
    feed,
    controls: [h("a", { class: "button", href: "#simulate" }, "Place a call")],
    empty: h("p", {}, "No masked or incoming calls yet. A session appears with its first call or webhook; ", h("a", { href: "#simulate" }, "place a call"), "."),
  });
  let openId = route.id;

  async function refresh() {
    const [calls, events] = await Promise.all([
      get("calls/", { limit: CALLS }),
      newest("deliveries/", { event: SESSION_EVENT }, EVENTS),
    ]);
    const groups = group(calls.objects, events.objects);
    const text = `${groups.length} sessions and calls with the latest activity`;
    view.list(groups, { text });
    await showDetail(groups);
  }

  async function showDetail(groups) {
    if (openId === null) return view.detail(null, "", null, link("sessions"));
    const known = groups.find((one) => one.id === openId);
    const [calls, deliveries] = await Promise.all([
      known && !known.masked ? known.calls : get("calls/", { session_uuid: openId, limit: CALLS }).then((page) => page.objects),
      newest("deliveries/", { subject: openId }, EVENTS).then((page) => page.objects),
    ]);
    const stamp = JSON.stringify([
      calls.map((one) => [one.call_uuid, one.events.length]),
      deliveries.map((one) => [one.state, one.attempts.length]),
    ]);
    view.detail(openId, stamp, () => detail(openId, calls, deliveries.reverse()), link("sessions"));
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

/** Put calls and events together that belong to one masking session; other calls stand alone. */
function group(calls, deliveries) {
  const groups = new Map();
  const at = (id, masked) => {
    if (!groups.has(id)) groups.set(id, { id, masked, calls: [], deliveries: [] });
    return groups.get(id);
  };
  for (const call of calls) {
    if (call.session_uuid) at(call.session_uuid, true).calls.push(call);
    else at(call.call_uuid, false).calls.push(call);
  }
  for (const one of deliveries) at(one.subject, true).deliveries.push(one);
  for (const one of groups.values()) summarise(one);
  return [...groups.values()].sort((a, b) => (a.latest < b.latest ? 1 : -1));
}

function about(one) {
  if (!one.masked) return `Call ${short(one.id)} to an application`;
  const calls = one.calls.length === 1 ? "1 call" : `${one.calls.length} calls`;
  return `Masking session ${short(one.id)} · ${calls} · ${one.deliveries.length} webhooks`;
}

function summarise(one) {
  const [call] = one.calls;
  const payload = one.deliveries[0]?.payload;
  const moments = [...one.calls.map((each) => each.events.at(-1)?.time ?? each.started), ...one.deliveries.map((each) => each.created)];
  one.latest = moments.reduce((latest, each) => (each > latest ? each : latest), "");
  one.status = one.calls.find((each) => each.status !== "completed")?.status ?? call?.status ?? "";
  const number = call?.virtual_number || payload?.VirtualNumber;
  one.parties = call
    ? `${phone(call.caller)} → ${phone(number)}${call.callee && call.callee !== number ? ` → ${phone(call.callee)}` : ""}`
    : phone(number);
  one.stamp = `${one.latest} ${one.status} ${one.calls.length} ${one.deliveries.length}`;
}

function detail(id, calls, deliveries) {
  const waiting = [...deliveries];
  const cards = [...calls].reverse().map((call) => callCard(call, waiting));
  return [
    h("h2", {}, calls[0]?.kind === "inbound" ? "Call " : "Masking session ", h("span", { class: "path" }, id)),
    h(
      "p",
      { class: "actions" },
      calls[0]?.virtual_number &&
        h("a", { class: "button", href: link("simulate", null, { from: calls[0].caller, to: calls[0].virtual_number }) }, "Call again"),
      h("a", { class: "button", href: link("webhooks", null, { subject: id }) }, `${deliveries.length} webhooks`),
    ),
    cards,
    waiting.length > 0 && [
      h("h3", {}, "Other webhooks"),
      timeline(waiting.map((one) => ({ when: time(one.created), title: one.payload.EventName ?? one.event, extra: webhook(one) }))),
    ],
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
  return h(
    "section",
    { class: "card", "aria-label": `Call ${call.call_uuid}` },
    h("h3", {}, badge(call.status), " ", phone(call.caller), " → ", phone(call.virtual_number), call.callee && call.callee !== call.virtual_number ? ` → ${phone(call.callee)}` : null),
    facts([
      ["Took", call.ended && duration(secondsBetween(call.started, call.ended))],
      ["Ended", call.hangup_cause && `${call.hangup_cause} (${call.hangup_code})`],
      ["Application", call.app_id],
      ["Problem", call.problem],
    ]),
    timeline(entries),
    more("Everything about this call", h("pre", { tabindex: "0", "aria-label": "The call" }, json(call))),
  );
}

function webhook(one) {
  return h("a", { href: link("webhooks", one.delivery_id) }, h("span", {}, "webhook"), badge(one.state));
}
