// One call: who is in it, what it does, what its person hears, and what the user's server is told.

import { first, get } from "../../lib/api.js";
import { fill, h } from "../../lib/dom.js";
import { badge, counted, duration, json, phone, secondsBetween, time } from "../../lib/format.js";
import { link } from "../../lib/route.js";
import { facts, more } from "../../lib/widgets.js";
import { callbacks } from "./callbacks.js";
import { Controls } from "./controls.js";
import { documents } from "./documents.js";
import { Talk } from "./talk.js";

const LEGS = 100;
const WEBHOOKS = 500;

export class CallView {
  /** @param id of the call. */
  constructor(id) {
    this.id = id;
    this.stamp = null;
    this.head = h("div", {});
    this.facts = h("div", {});
    this.controls = new Controls(id);
    this.document = h("section", { "aria-label": "Documents" });
    this.talk = new Talk();
    this.rest = h("div", {});
    this.node = [this.head, this.controls.node, this.facts, this.talk.node, this.document, this.rest];
  }

  /** Ask for the call, the calls that it placed and its webhooks. */
  ask() {
    const { id } = this;
    return Promise.all([
      get(`calls/${id}/`),
      first("calls/", { parent: id }, LEGS),
      first("deliveries/", { subject: id, order: "newest" }, WEBHOOKS),
    ]);
  }

  /** Draw what has changed. */
  show([call, legs, deliveries]) {
    const stamp = JSON.stringify([call, legs, deliveries]);
    if (stamp === this.stamp) return;
    this.stamp = stamp;
    fill(this.head, head(call, deliveries.total));
    this.controls.show(call);
    fill(this.facts, factsOf(call));
    this.talk.show(call);
    redraw(this.document, documents(call));
    redraw(this.rest, [legsOf(legs), recordings(call), callbacks(call, deliveries), everything(call)]);
  }

  /** Once it is in sight, scroll to what is newest. */
  settle() {
    this.talk.settle();
  }

  /** Follow the clock. */
  tick() {
    this.talk.tick();
    this.controls.tick();
  }
}

/** Replace the content of an element; what the user has opened stays open. */
function redraw(element, content) {
  const named = () => [...element.querySelectorAll("details[id]")];
  const open = new Set(named().filter((one) => one.open).map((one) => one.id));
  fill(element, content);
  for (const one of named()) one.open = open.has(one.id);
}

function head(call, webhooks) {
  const again = call.direction === "inbound" && { advance: "", from: call.caller, to: call.callee.startsWith("sip:") ? call.app_id : call.callee };
  return [
    h("h2", {}, badge(call.status), ` ${phone(call.caller)} → ${phone(call.callee)}`),
    call.problem && h("p", { class: "wrong" }, call.problem),
    h(
      "p",
      { class: "actions" },
      again && h("a", { class: "button", href: link("simulate", null, again) }, "Call again"),
      h("a", { class: "button", href: link("webhooks", null, { subject: call.call_uuid }) }, counted(webhooks, "webhook")),
    ),
  ];
}

function factsOf(call) {
  return facts([
    ["Identifier", h("span", { class: "id" }, call.call_uuid)],
    ["Placed by", call.parent && h("a", { href: link("calls", call.parent) }, "the call that dialed it")],
    ["Masking session", call.kind === "masked" && h("a", { href: link("sessions", call.session_uuid) }, call.session_uuid)],
    ["Application", call.app_id],
    ["Began", time(call.started)],
    ["Answered", call.answered && time(call.answered)],
    ["Ended", call.ended && [time(call.ended), ` · ${cause(call)}`]],
    ["Talked", call.answered && call.ended && duration(secondsBetween(call.answered, call.ended))],
    ["Cost", call.total_cost && `$${call.total_cost}: ${call.billed_seconds} s at $${call.rate} a minute`],
  ]);
}

const cause = ({ hangup_cause: name, hangup_code: code, hangup_source: source }) => `${name} (${code})${source ? `, by ${source}` : ""}`;

function legsOf({ total, objects }) {
  if (total === 0) return null;
  const leg = (one) =>
    h(
      "li",
      { class: "card" },
      h("h4", {}, badge(one.status), " ", h("a", { href: link("calls", one.call_uuid) }, phone(one.callee))),
      h("p", { class: "muted" }, one.ended ? cause(one) : "Open it to press keys on this phone."),
    );
  return [h("h3", {}, `${counted(total, "phone")} dialed`), h("ul", { class: "cards", "aria-label": "Phones that were dialed" }, [...objects].reverse().map(leg))];
}

function recordings({ recordings: made = [] }) {
  if (made.length === 0) return null;
  const recording = (one) =>
    h(
      "li",
      { class: "card" },
      h("h4", {}, badge(one.state), one.ended && ` ${duration(secondsBetween(one.started, one.ended))}`),
      h("p", {}, h("a", { href: one.url, rel: "noreferrer", target: "_blank" }, one.url)),
    );
  return [h("h3", {}, counted(made.length, "recording")), h("ul", { class: "cards wide", "aria-label": "Recordings" }, made.map(recording))];
}

function everything(call) {
  const node = more("Everything about this call", h("pre", { tabindex: "0", "aria-label": "The call" }, json(call)));
  node.id = "everything";
  return node;
}
