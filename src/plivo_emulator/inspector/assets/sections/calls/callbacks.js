// What happened in a call, with the webhooks that told of it and their replies.

import { h } from "../../lib/dom.js";
import { badge, json, time } from "../../lib/format.js";
import { link } from "../../lib/route.js";
import { more, timeline } from "../../lib/widgets.js";

/** The events of a call or session in order; each claims the webhook that told of it from `waiting`. */
export function happened(events, waiting) {
  return events.map((event) => {
    const matches = (one) => named(one, event.name) && one.created.slice(0, 19) === event.time.slice(0, 19);
    const found = waiting.findIndex(matches);
    const [delivery] = found < 0 ? [] : waiting.splice(found, 1);
    return { when: time(event.time), title: event.name, delivery };
  });
}

const named = (delivery, name) => (delivery.payload.EventName ?? delivery.event) === name;

/** A link to a webhook. */
export function webhook(one) {
  return h("a", { href: link("webhooks", one.delivery_id) }, h("span", {}, "webhook"), badge(one.state));
}

/** Webhooks that no event claimed. */
export function otherWebhooks(waiting) {
  if (waiting.length === 0) return null;
  const entry = (one) => ({ when: time(one.created), title: one.payload.EventName ?? one.event, extra: webhook(one) });
  return [h("h3", {}, "Other webhooks"), timeline(waiting.map(entry))];
}

/** The events of a call, and what the user's server was told and replied. */
export function callbacks(call, deliveries) {
  const waiting = [...deliveries.objects].reverse();
  const entries = happened(call.events, waiting);
  return [
    h("h3", {}, "What happened"),
    timeline(entries.map(({ delivery, ...entry }) => ({ ...entry, extra: delivery && [kind(delivery), webhook(delivery), exchange(delivery)] }))),
    otherWebhooks(waiting),
  ];
}

/** What the payload calls the event. */
const kind = ({ payload }) => payload.Event && h("span", { class: "muted" }, payload.Event);

/** What was sent and what came back. */
function exchange(one) {
  const reply = one.attempts.at(-1);
  const node = more(
    "Fields and reply",
    h("pre", { tabindex: "0", "aria-label": "Fields" }, json(one.payload)),
    reply && h("p", {}, "Reply ", badge(reply.status ?? "none"), reply.error && h("span", { class: "wrong" }, ` ${reply.error}`)),
    reply?.response_body && h("pre", { tabindex: "0", "aria-label": "Reply" }, reply.response_body),
  );
  node.id = `webhook-${one.delivery_id}`;
  return node;
}
