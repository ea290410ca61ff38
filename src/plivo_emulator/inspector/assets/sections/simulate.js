// Simulation: calls, messages and the behaviour of phones.

import { get, post } from "../lib/api.js";
import { fill, h } from "../lib/dom.js";
import { choices, formFor } from "../lib/forms.js";
import { badge, json, phone, time } from "../lib/format.js";
import { people, targets } from "../lib/people.js";
import { link } from "../lib/route.js";
import { attempt, heading, notice, timeline } from "../lib/widgets.js";
import { conversation } from "./messages.js";

export const title = "Simulate";

export async function open(route) {
  const [known, numbers, callable] = await Promise.all([people(), targets({ applications: false }), targets({ applications: true })]);
  const owned = numbers.map(([number]) => number);
  const { pins, ...given } = route.query;
  const called = h("div", { "aria-live": "polite" });
  const sent = h("div", { "aria-live": "polite" });
  const call = await formFor("CallCreate", {
    submit: "Place the call",
    suggestions: { from: known, to: callable },
    main: ["from", "to", "steps", "pins", "advance"],
    send: async (values) => {
      const placed = await post("calls/", values);
      // A call that is not over is played by hand.
      if (!placed.ended) location.hash = link("calls", placed.call_uuid);
      else fill(called, callResult(placed));
    },
  });
  call.set({ advance: true, ...given, ...(pins && { pins: [pins] }) });
  const message = await formFor("MessageCreate", {
    submit: "Send the message",
    suggestions: { from: known, to: numbers },
    send: async (values) => fill(sent, messageResult(await post("messages/", values))),
  });
  // An application can be called, but only numbers receive messages.
  if (owned.includes(route.query.to)) message.set(route.query);
  const node = h(
    "div",
    {},
    heading(title),
    h("section", { class: "card" }, h("h2", {}, "Place a call"), call.node, called),
    h("section", { class: "card" }, h("h2", {}, "Send a message"), message.node, sent),
    h("section", { class: "card" }, h("h2", {}, "Script a phone"), await phoneForm(known)),
  );
  return { node, refresh: async () => {}, navigate: async () => {} };
}

function callResult(call) {
  const [section, subject] = call.session_uuid ? ["sessions", call.session_uuid] : ["calls", call.call_uuid];
  return [
    h("h3", {}, badge(call.status), ` ${phone(call.caller)} → ${phone(call.callee)} `, call.hangup_cause),
    call.problem && h("p", { class: "wrong" }, call.problem),
    timeline(call.events.map((event) => ({ when: time(event.time), title: event.name }))),
    h(
      "p",
      { class: "actions" },
      h("a", { class: "button", href: link(section, subject) }, "Show it"),
      h("a", { class: "button", href: link("webhooks", null, { subject }) }, "Its webhooks"),
    ),
  ];
}

function messageResult(message) {
  return [
    h("h3", {}, badge(message.state), ` ${phone(message.from)} → ${phone(message.to)}`),
    message.problem && h("p", { class: "wrong" }, message.problem),
    h(
      "p",
      { class: "actions" },
      h("a", { class: "button", href: conversation({ ...message, number: message.to, person: message.from }) }, "Show it"),
      h("a", { class: "button", href: link("webhooks", null, { subject: message.message_uuid }) }, "Its webhooks"),
    ),
  ];
}

/** The behaviour of a phone, read from the emulator when a number is entered. */
async function phoneForm(known) {
  const number = h("input", { id: "phone-number", type: "tel", list: "known-phones", autocomplete: "off", "aria-describedby": "phone-hint" });
  const shown = h("div", { "aria-live": "polite" });
  const script = await formFor("PhoneScript", {
    submit: "Script this phone",
    send: async (values) => {
      const saved = await post(`phones/${path()}/`, values);
      notice(`${phone(saved.number)} has a new script.`);
      show(saved);
    },
  });

  function path() {
    if (!number.value.trim()) throw new Error("Enter the phone's number first.");
    return encodeURIComponent(number.value.trim());
  }

  function show(one) {
    const usual = Object.keys(one.script).length === 0;
    fill(shown, usual ? h("p", { class: "muted" }, `${phone(one.number)} has the default behaviour.`) : h("pre", { tabindex: "0", "aria-label": "Its script" }, json(one.script)));
  }

  number.addEventListener("change", () =>
    attempt(async () => {
      if (!number.value.trim()) return;
      const one = await get(`phones/${path()}/`);
      script.set(one.script);
      show(one);
    }),
  );
  return [
    h(
      "div",
      { class: "fields" },
      h(
        "div",
        { class: "field" },
        h("label", { for: "phone-number" }, "Number"),
        number,
        h("datalist", { id: "known-phones" }, choices(known)),
        h("p", { class: "hint", id: "phone-hint" }, "The phone whose behaviour to set."),
      ),
    ),
    script.node,
    shown,
  ];
}
