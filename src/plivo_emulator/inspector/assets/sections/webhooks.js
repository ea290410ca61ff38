// Deliveries: payloads, answers, replay.

import { first, get, post } from "../lib/api.js";
import { browser, PAGE } from "../lib/browser.js";
import { h } from "../lib/dom.js";
import { Feed } from "../lib/feed.js";
import { badge, duration, isBad, short, time } from "../lib/format.js";
import { refresher } from "../lib/live.js";
import { filter, link } from "../lib/route.js";
import { body, button, facts, filters, more, notice, xmlProblems } from "../lib/widgets.js";

export const title = "Webhooks";

const STATES = ["pending", "delivered", "failed", "blocked"];

export function open(route) {
  const query = route.query;
  const feed = new Feed({
    label: "Webhooks, newest first",
    key: (one) => one.delivery_id,
    stamp,
    state: (one) => one.state,
    failed: (one) => isBad(one.state) || Boolean(one.problem),
    link: (one) => link("webhooks", one.delivery_id, query),
    row: (one) => [
      h("span", { class: "tag" }, badge(one.state)),
      h("span", { class: "title" }, h("b", {}, name(one)), " → ", one.url),
      h("span", { class: "sub" }, [attempts(one), one.next_attempt && [", next ", time(one.next_attempt)], one.problem && [" · ", h("span", { class: "wrong" }, one.problem)], ` · ${one.event} · ${short(one.subject)}`]),
      h("span", { class: "when" }, time(one.created)),
    ],
  });
  const view = browser({
    title,
    filters: filters(
      [
        { name: "state", options: STATES },
        { name: "event", hint: "Event" },
        { name: "subject", hint: "About (identifier)" },
      ],
      query,
      (values) => filter("webhooks", values),
    ),
    feed,
    help: h("p", {}, "Open a webhook to see what was sent, how it was signed and what was answered, and to send it again."),
    empty: h("p", {}, "No webhooks. They appear when a resource with a callback URL changes. Check the filters."),
  });
  let limit = PAGE;
  let openId = route.id;

  async function ask() {
    const id = openId;
    const { total, objects } = await first("deliveries/", { ...query, order: "newest" }, limit);
    const listed = objects.find((one) => one.delivery_id === id);
    return { total, objects, id, opened: id === null ? null : (listed ?? (await get(`deliveries/${id}/`))) };
  }

  const refresh = refresher(ask, ({ total, objects, id, opened }) => {
    const text = `${objects.length} of ${total} webhooks`;
    view.list(objects, { text, onMore: objects.length < total ? loadMore : null });
    view.detail(id, opened && stamp(opened), () => detail(opened, () => replay(opened)), link("webhooks", null, query));
  });

  async function loadMore() {
    limit += PAGE;
    await refresh();
  }

  async function replay(one) {
    const sent = await post(`deliveries/${one.delivery_id}/replay/`);
    notice("The webhook was queued again.");
    location.hash = link("webhooks", sent.delivery_id, query);
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

const stamp = (one) => `${one.state} ${one.attempts.length} ${one.next_attempt}`;

/** The name of the event, from the payload if it has one. */
function name(one) {
  const { payload } = one;
  return payload.EventName ?? payload.Event ?? payload.ChannelStatus ?? payload.CallStatus ?? one.event;
}

function attempts({ attempts: { length } }) {
  return length === 1 ? "1 attempt" : `${length} attempts`;
}

function detail(one, replay) {
  return [
    h("h2", {}, badge(one.state), " ", name(one)),
    h("p", { class: "actions" }, button("Replay", replay, { kind: "primary", name: "Replay this webhook" })),
    facts([
      ["To", `${one.method} ${one.url}`],
      ["Event", one.event],
      ["About", h("a", { href: link("webhooks", null, { subject: one.subject }) }, one.subject)],
      ["Problem", one.problem && h("span", { class: "wrong" }, one.problem)],
      ["Arose", time(one.created)],
      ["Next attempt", one.next_attempt && time(one.next_attempt)],
      ["Identifier", one.delivery_id],
    ]),
    body("Payload", one.payload),
    h("h3", {}, one.attempts.length === 0 ? "Not attempted yet" : "Attempts"),
    one.attempts.map(attempt),
  ];
}

function attempt(one) {
  const headers = Object.entries(one.headers ?? {});
  const signatures = headers.filter(([header]) => /signature/i.test(header));
  const others = headers.filter(([header]) => !/signature/i.test(header));
  return h(
    "section",
    { class: "attempt", "aria-label": `Attempt ${one.number}` },
    h("h4", {}, `${one.number}. `, badge(one.status ?? "none"), " ", time(one.time), ` · ${duration(one.seconds)}`),
    one.error && h("p", { class: "wrong" }, one.error),
    xmlProblems(one.xml),
    body("Answer", one.response_body),
    more("Signature", facts(signatures)),
    more("Request", facts([["Address", `${one.method} ${one.url}`], ["Sent to", one.sent_to], ...others]), body("Body", one.body ?? "")),
  );
}
