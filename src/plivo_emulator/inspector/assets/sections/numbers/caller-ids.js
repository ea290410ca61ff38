// Verified caller IDs of accounts, and codes that wait to be entered.

import { fill, h } from "../../lib/dom.js";
import { phone, time } from "../../lib/format.js";
import { Listing } from "../../lib/listing.js";
import { table } from "../../lib/widgets.js";
import { callerIdCode } from "../codes.js";

const COLUMNS = ["Number", "Alias", "Country", "Owner", "Verified"];

/** The verified caller IDs. */
export function callerIds() {
  const rows = h("tbody");
  const empty = () => h("tr", {}, h("td", { colspan: COLUMNS.length, class: "empty" }, "No verified caller IDs. Verify one through the API."));
  const listing = new Listing("verified-caller-ids/", {
    draw: (found, total) => fill(rows, found.map(row), total === 0 && empty()),
  });
  return { node: [table("Verified caller IDs", COLUMNS, rows), listing.further], listing };
}

function row(one) {
  return h(
    "tr",
    {},
    h("th", { scope: "row" }, phone(one.phone_number)),
    h("td", {}, one.alias),
    h("td", {}, one.country_iso),
    h("td", { class: "id" }, one.subaccount ?? one.account),
    h("td", {}, time(one.created_at)),
  );
}

/** The codes that wait; not shown while there are none. */
export function waitingCodes() {
  const cards = h("ul", { class: "cards", "aria-label": "Codes that were not entered yet, newest first" });
  const listing = new Listing("passwords/caller_ids/", {
    draw: (found, total) => {
      fill(cards, found.map(callerIdCode));
      node.hidden = total === 0;
    },
  });
  const node = h("section", { hidden: true }, h("h2", {}, "Codes not entered yet"), cards, listing.further);
  return { node, listing };
}
