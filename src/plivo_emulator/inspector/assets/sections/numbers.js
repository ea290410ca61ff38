// Numbers, endpoints and caller IDs of accounts, and the applications that they are attached to.

import { h } from "../lib/dom.js";
import { refresher } from "../lib/live.js";
import { link } from "../lib/route.js";
import { heading } from "../lib/widgets.js";
import { applications } from "./numbers/applications.js";
import { callerIds, waitingCodes } from "./numbers/caller-ids.js";
import { endpoints } from "./numbers/endpoints.js";
import { numbers, reserved } from "./numbers/numbers.js";

export const title = "Numbers";

export async function open({ query }) {
  // The browser itself scrolls to the element that has the address as its ID.
  const address = (name) => link("numbers", name, query);
  const jump = (name, text) => h("a", { class: "button small", href: address(name) }, text);
  const place = (name, text) => h("div", { class: "place", id: address(name).slice(1) }, heading(text));
  const known = h("datalist", { id: "known-applications" });
  const context = { query, known, address, refresh: () => refresh() };

  const attached = applications(context);
  const parts = [...(await Promise.all([numbers(context), endpoints(context)])), reserved(context), callerIds(), waitingCodes(), attached];
  const [rented, phones, given, verified, waiting] = parts;
  const listings = parts.map((part) => part.listing);
  let arrived = false;

  const ask = () => Promise.all(listings.map((listing) => listing.ask()));
  const refresh = refresher(ask, (found) => {
    const names = new Map(found.at(-1).objects.map((one) => [one.app_id, one.app_name]));
    const named = (one) => ({ ...one, app_name: names.get(one.app_id) });
    for (const [at, { total, objects }] of found.entries()) {
      listings[at].show({ total, objects: objects.map(named) }, refresh);
    }
    for (const part of [rented, phones]) part.suggest([...names.keys()]);
    if (!arrived) document.getElementById(location.hash.slice(1))?.scrollIntoView();
    arrived = true;
  });

  const node = h(
    "div",
    {},
    heading(title, jump("endpoints", "Endpoints"), jump("caller-ids", "Caller IDs"), jump("applications", "Applications")),
    known,
    rented.node,
    given.node,
    place("endpoints", "Endpoints"),
    phones.node,
    place("caller-ids", "Verified caller IDs"),
    verified.node,
    waiting.node,
    place("applications", "Applications"),
    attached.node,
  );
  return { node, refresh, navigate: async () => {} };
}
