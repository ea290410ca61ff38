// Applications of accounts.

import { fill, h } from "../../lib/dom.js";
import { badge, counted } from "../../lib/format.js";
import { Listing } from "../../lib/listing.js";
import { link } from "../../lib/route.js";
import { facts } from "../../lib/widgets.js";

/** The applications; their identifiers are suggested wherever one is asked for. */
export function applications({ known, address }) {
  const cards = h("ul", { class: "cards", "aria-label": "Applications, newest first" });
  const listing = new Listing("applications/", {
    draw: (found, total) => {
      fill(known, found.map((one) => h("option", { value: one.app_id }, one.app_name)));
      fill(cards, found.map((one) => card(one, address)), total === 0 && h("li", { class: "empty" }, "No applications. Create one through the API."));
    },
  });
  return { node: [cards, listing.further], listing };
}

/** The application of a number or endpoint, by name if it is on this page, and else by ID. */
export function applicationLink({ app_id: id, app_name: name }, address) {
  if (id === null) return null;
  return name === undefined ? h("span", { class: "id" }, id) : h("a", { href: address(id) }, name || id);
}

function card(one, address) {
  const target = (method, url) => url && `${method} ${url}`;
  const name = one.app_name || one.app_id;
  return h(
    "li",
    { class: "card place", id: address(one.app_id).slice(1) },
    h("h3", {}, name, one.default_number_app && [" ", badge("default for numbers")], one.default_endpoint_app && [" ", badge("default for endpoints")]),
    facts([
      ["App ID", one.app_id],
      ["Owner", one.subaccount ?? one.account],
      ["Answer", target(one.answer_method, one.answer_url)],
      ["Fallback", target(one.fallback_method, one.fallback_answer_url)],
      ["Hangup", target(one.hangup_method, one.hangup_url)],
      ["Message", target(one.message_method, one.message_url)],
      ["SIP address", one.sip_uri],
      ["Attached", `${counted(one.numbers, "number")}, ${counted(one.endpoints, "endpoint").toLowerCase()}`],
    ]),
    h("p", { class: "actions" }, h("a", { class: "button small", href: link("simulate", null, { to: one.app_id }), "aria-label": `Call application ${name}` }, "Call")),
  );
}
