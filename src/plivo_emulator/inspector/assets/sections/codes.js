// Codes sent to phones.

import { get } from "../lib/api.js";
import { fill, h } from "../lib/dom.js";
import { badge, phone, short, time } from "../lib/format.js";
import { refresher } from "../lib/live.js";
import { filter, link } from "../lib/route.js";
import { button, copyButton, filters, heading } from "../lib/widgets.js";

export const title = "Codes";

const PAGE = 50;
const MOST = 100;

export function open(route) {
  const query = route.query;
  const codes = h("ul", { class: "cards", "aria-label": "One-time codes, newest first" });
  const callerIds = h("ul", { class: "cards", "aria-label": "Codes for caller IDs, newest first" });
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
  );
  let limit = PAGE;
  let seen = null;
  let shown = "";

  const ask = () => {
    const { recipient, ...rest } = query;
    return Promise.all([
      get("passwords/", { ...query, limit }),
      get("passwords/caller_ids/", { ...rest, ...(recipient && { phone_number: recipient }), limit: PAGE }),
    ]);
  };
  const refresh = refresher(ask, ([passwords, waiting]) => {
    const newest = passwords.objects[0];
    if (seen !== null && newest && newest.session_uuid !== seen) {
      announcement.textContent = `New code for ${phone(newest.recipient)}: ${newest.otp}`;
    }
    seen = newest?.session_uuid ?? "";
    const state = JSON.stringify([passwords.objects, waiting.objects]);
    if (state === shown) return;
    shown = state;
    fill(codes, passwords.objects.map(code), passwords.objects.length === 0 && h("li", { class: "empty" }, "No codes. Create a Verify session to send one."));
    fill(callerIds, waiting.objects.map(callerIdCode), waiting.objects.length === 0 && h("li", { class: "empty" }, "None is waiting. Verify a caller ID to send one."));
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
