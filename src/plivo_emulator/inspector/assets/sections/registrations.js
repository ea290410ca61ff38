// Reviews of registrations, to be decided by hand.

import { post } from "../lib/api.js";
import { Shown, fill, h } from "../lib/dom.js";
import { badge, time, words } from "../lib/format.js";
import { refresher } from "../lib/live.js";
import { Listing } from "../lib/listing.js";
import { link } from "../lib/route.js";
import { button, heading, notice } from "../lib/widgets.js";

export const title = "Registrations";

const DECISIONS = { approved: "Approve", declined: "Decline", returned: "Return for changes" };

export function open() {
  const waiting = reviews("Pending reviews, newest first", { state: "pending" }, "No registration is being reviewed.");
  const all = reviews("All reviews, newest first", {}, "Nothing was registered yet.");
  const node = h("div", {}, heading(title), waiting.node, heading("All reviews"), all.node);
  const parts = [waiting.listing, all.listing];
  const refresh = refresher(
    () => Promise.all(parts.map((listing) => listing.ask())),
    (found) => found.forEach((one, at) => parts[at].show(one, refresh)),
  );

  function reviews(label, query, nothing) {
    const cards = h("ul", { class: "cards", "aria-label": label });
    const shown = new Shown("review_id", (one) => card(one, query.state && decide));
    const listing = new Listing("reviews/", {
      query,
      draw: (objects, total) =>
        fill(cards, shown.of(objects), total === 0 && h("li", { class: "empty" }, nothing)),
    });
    return { node: [cards, listing.further], listing };
  }

  async function decide(one, verdict) {
    await post(`reviews/${one.review_id}/`, verdict);
    notice(`${name(one)} was ${verdict.outcome}.`);
    await refresh();
  }

  return { node, refresh, navigate: async () => {} };
}

/** What a review is about, in words. */
function name(one) {
  return `${words(one.kind)} ${one.about}`;
}

/** A review; `decide` is called with a verdict, if it can be. */
function card(one, decide) {
  return h(
    "li",
    { class: "card" },
    h("p", {}, badge(one.state), " ", h("b", {}, name(one))),
    h("p", { class: "muted" }, "of ", h("a", { href: link("webhooks", null, { subject: one.subject }) }, one.subject), ", submitted ", time(one.submitted), ...end(one)),
    one.state !== "approved" && one.verdict.reason && h("p", {}, one.verdict.reason),
    decide && controls(one, decide),
  );
}

function end(one) {
  if (one.decided) return [", decided ", time(one.decided)];
  if (one.due) return [`, ${one.verdict.outcome} `, time(one.due)];
  return one.state === "pending" ? [", waits for something else"] : [];
}

/** The buttons that decide a review, and the reason to give. */
function controls(one, decide) {
  const field = (name, label) => h("input", { name, type: "text", placeholder: label, "aria-label": `${label} for ${one.about}`, autocomplete: "off" });
  const code = field("code", "Code");
  const reason = field("reason", "Reason");
  const given = () => ({ code: code.value.trim(), reason: reason.value.trim() });
  return h(
    "p",
    { class: "actions" },
    one.can_end.map((outcome) =>
      button(DECISIONS[outcome], () => decide(one, outcome === "approved" ? { outcome } : { outcome, ...given() }), {
        name: `${DECISIONS[outcome]}: ${name(one)}`,
      }),
    ),
    code,
    reason,
  );
}
