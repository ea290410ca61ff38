// The inbox: codes sent to phones, and messages.

import { get } from "../lib/api.js";
import { fill, h } from "../lib/dom.js";
import { badge, phone, short, time } from "../lib/format.js";
import { refresher } from "../lib/live.js";
import { filter, link } from "../lib/route.js";
import { button, copyButton, filters, heading, more } from "../lib/widgets.js";

export const title = "Codes";

const PAGE = 50;
const MOST = 100;

export function open(route) {
  const query = route.query;
  const codes = h("ul", { class: "cards", "aria-label": "One-time codes, newest first" });
  const callerIds = h("ul", { class: "cards", "aria-label": "Codes for caller IDs, newest first" });
  const messages = h("ul", { class: "cards", "aria-label": "Messages, newest first" });
  const further = h("p", {});
  const announcement = h("p", { class: "away", role: "status" });
  const node = h(
    "div",
    {},
    heading("One-time codes"),
    filters([{ name: "recipient", hint: "Recipient's number" }], query, (values) => filter("codes", values)),
    announcement,
    codes,
    further,
    heading("Codes for caller IDs"),
    callerIds,
    heading("Messages", h("a", { class: "button", href: "#simulate" }, "Send a message")),
    messages,
  );
  let limit = PAGE;
  let seen = null;
  let shown = "";

  const ask = () => {
    const { recipient, ...rest } = query;
    return Promise.all([
      get("passwords/", { ...query, limit }),
      get("passwords/caller_ids/", { ...rest, ...(recipient && { phone_number: recipient }), limit: PAGE }),
      get("messages/", { limit: PAGE }),
    ]);
  };
  const refresh = refresher(ask, ([passwords, waiting, received]) => {
    const newest = passwords.objects[0];
    if (seen !== null && newest && newest.session_uuid !== seen) {
      announcement.textContent = `New code for ${phone(newest.recipient)}: ${newest.otp}`;
    }
    seen = newest?.session_uuid ?? "";
    const state = JSON.stringify([passwords.objects, waiting.objects, received.objects]);
    if (state === shown) return;
    shown = state;
    fill(codes, passwords.objects.map(code), passwords.objects.length === 0 && h("li", { class: "empty" }, "No codes. Create a Verify session to send one."));
    fill(callerIds, waiting.objects.map(callerIdCode), waiting.objects.length === 0 && h("li", { class: "empty" }, "None is waiting. Verify a caller ID to send one."));
    fill(messages, received.objects.map(message), received.objects.length === 0 && h("li", { class: "empty" }, "No messages."));
    const left = Math.min(passwords.total_count, MOST) > passwords.objects.length;
    fill(further, left && button("Load more", loadMore));
  });

  async function loadMore() {
    limit = MOST;
    await refresh();
  }

  return { node, refresh, navigate: async () => {} };
}

function code(one) {
  return h(
    "li",
    { class: "card code" },
    h("p", { class: "otp" }, one.otp, " ", copyButton(one.otp, `the code for ${phone(one.recipient)}`)),
    h("p", {}, badge(one.status), " to ", h("b", {}, phone(one.recipient)), ` by ${one.channel}`),
    h("p", { class: "muted" }, "sent ", time(one.created_at), ", expires ", time(one.expires_at)),
    h("p", { class: "muted" }, "session ", h("a", { href: link("webhooks", null, { subject: one.session_uuid }) }, short(one.session_uuid))),
  );
}

/** A code for a caller ID. */
export function callerIdCode(one) {
  return h(
    "li",
    { class: "card code" },
    h("p", { class: "otp" }, one.otp, " ", copyButton(one.otp, `the code for ${phone(one.phone_number)}`)),
    h("p", {}, badge(one.status), " to ", h("b", {}, phone(one.phone_number)), ` by ${one.channel}`),
    h("p", { class: "muted" }, "sent ", time(one.sent_at), ", expires ", time(one.expires_at)),
  );
}

function message(one) {
  return h(
    "li",
    { class: "card" },
    h("p", {}, badge(one.state), " ", h("b", {}, phone(one.from)), " → ", phone(one.to), " ", time(one.time)),
    h("p", { class: "text" }, one.text ?? "(hidden)"),
    one.media.map((file) => h("p", { class: "muted" }, file.media_url)),
    one.problem && h("p", { class: "wrong" }, one.problem),
    (one.replies ?? []).length > 0 && more("Replies", h("pre", { tabindex: "0" }, JSON.stringify(one.replies, null, 2))),
    h("p", { class: "muted" }, h("a", { href: link("webhooks", null, { subject: one.message_uuid }) }, "webhooks")),
  );
}
