// Free text in all that has happened.

import { first, get } from "../lib/api.js";
import { fill, h } from "../lib/dom.js";
import { badge, counted, isBad, phone, time } from "../lib/format.js";
import { refresher } from "../lib/live.js";
import { filter, link } from "../lib/route.js";
import { heading } from "../lib/widgets.js";
import { conversation } from "./messages.js";

export const title = "Search";

const MOST = 300;
const SHOWN = 20;
const AROUND = 50;

const PLACES = [
  {
    name: "Requests",
    ask: () => get("requests/", { limit: MOST }),
    row: (one) => [one.status, `${one.method} ${one.path}`, one.time, link("requests", one.id)],
  },
  {
    name: "Calls",
    ask: () => first("calls/", {}, MOST),
    row: (one) => [one.status, `${phone(one.caller)} → ${phone(one.callee)}`, one.started, link("calls", one.call_uuid)],
  },
  {
    name: "Sessions",
    ask: () => first("sessions/", {}, MOST),
    row: (one) => [one.status, `${phone(one.first_party)} ↔ ${phone(one.second_party)}`, one.created, link("sessions", one.session_uuid)],
  },
  {
    name: "Messages",
    ask: () => first("messages/", {}, MOST),
    row: (one) => {
      const [number, person] = one.direction === "inbound" ? [one.to, one.from] : [one.from, one.to];
      return [one.state, `${phone(one.from)} → ${phone(one.to)}`, one.time, conversation({ account: one.account, number, person })];
    },
  },
  {
    name: "Codes",
    ask: () => first("passwords/", {}, MOST),
    row: (one) => [one.status, `${one.otp} to ${phone(one.recipient)}`, one.created_at, link("codes", null, { recipient: one.recipient })],
  },
  {
    name: "Webhooks",
    ask: () => first("deliveries/", { order: "newest" }, MOST),
    row: (one) => [one.state, `${one.event} → ${one.url}`, one.created, link("webhooks", one.delivery_id)],
  },
];

export function open({ query }) {
  const input = h("input", { name: "text", type: "search", value: query.text ?? "", placeholder: "Number, identifier, name or text", "aria-label": "Text", autocomplete: "off" });
  const form = h("form", { class: "filters ask", role: "search" }, input, h("button", { class: "primary" }, "Search"));
  const count = h("p", { class: "muted count", role: "status" });
  const results = h("div", {});
  const wanted = words(query.text ?? "");
  let asked = false;

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const text = input.value.trim();
    if (text === query.text) refresh();
    else filter("search", text ? { text } : {});
  });

  const refresh = refresher(
    () => (wanted.length > 0 ? Promise.all(PLACES.map((place) => place.ask())) : []),
    (answers) => {
      const found = answers.map(({ objects }, at) => ({ ...PLACES[at], hits: objects.map((one) => hit(one, wanted)).filter(Boolean) }));
      const total = found.reduce((sum, { hits }) => sum + hits.length, 0);
      count.textContent = wanted.length > 0 ? `${counted(total, "result")} among the newest ${MOST} of each kind` : "Everything that was sent, answered or delivered is searched, bodies included.";
      fill(results, found.filter(({ hits }) => hits.length > 0).map(group));
    },
  );

  return {
    node: h("div", {}, heading(title), form, count, results),
    // What is read is not replaced by what happens meanwhile.
    refresh: async () => {
      if (asked) return;
      asked = true;
      await refresh();
    },
    navigate: async () => {},
  };
}

/** The words of a text; numbers without their plus sign, as they are in the API. */
function words(text) {
  return text.toLowerCase().split(/\s+/).filter(Boolean).map((word) => word.replace(/^\+(?=\d)/, ""));
}

/** An object that has all words, with the text around the first of them. */
function hit(one, wanted) {
  const text = JSON.stringify(one);
  const plain = text.toLowerCase();
  if (!wanted.every((word) => plain.includes(word))) return null;
  const at = plain.indexOf(wanted[0]);
  return { one, around: `… ${text.slice(Math.max(0, at - AROUND), at + wanted[0].length + AROUND)} …` };
}

function group({ name, row, hits }) {
  return [
    h("h2", {}, `${name}: ${hits.length}`),
    h("ul", { class: "feed pairs", "aria-label": name }, hits.slice(0, SHOWN).map((found) => h("li", {}, entry(found, row)))),
    hits.length > SHOWN && h("p", { class: "muted" }, `The newest ${SHOWN} are shown.`),
  ];
}

function entry({ one, around }, row) {
  const [state, title, when, href] = row(one);
  return h(
    "a",
    { class: `row${isBad(state) ? " failed" : ""}`, href },
    h("span", { class: "tag" }, badge(state)),
    h("span", { class: "title" }, title),
    h("span", { class: "sub" }, around),
    h("span", { class: "when" }, time(when)),
  );
}
