// SIP endpoints of accounts, and the phones that register with them.

import { post } from "../../lib/api.js";
import { fill, h } from "../../lib/dom.js";
import { formFor } from "../../lib/forms.js";
import { badge, time } from "../../lib/format.js";
import { Listing } from "../../lib/listing.js";
import { button, facts, notice } from "../../lib/widgets.js";
import { applicationLink } from "./applications.js";

/** The endpoints, and a form to add one. */
export async function endpoints({ address, refresh }) {
  const cards = h("ul", { class: "cards", "aria-label": "Endpoints, newest first" });
  const add = await formFor("EndpointCreate", {
    submit: "Add the endpoint",
    main: ["username", "password", "alias", "app_id"],
    send: async (values) => {
      const added = await post("endpoints/", values);
      notice(`Endpoint ${added.username} was added.`);
      await refresh();
    },
  });
  const listing = new Listing("endpoints/", {
    draw: (found, total) => fill(cards, found.map(card), total === 0 && h("li", { class: "empty" }, "No endpoints. Create one through the API or add one below.")),
  });

  function card(one) {
    const registered = one.sip_registered === "true";
    const register = async () => {
      await post(`endpoints/${one.endpoint_id}/register/`);
      notice(`A phone is registered with ${one.username}.`);
      await refresh();
    };
    const unregister = async () => {
      await post(`endpoints/${one.endpoint_id}/unregister/`);
      notice(`No phone is registered with ${one.username}.`);
      await refresh();
    };
    return h(
      "li",
      { class: "card" },
      h("h3", {}, one.username, " ", badge(registered ? "registered" : "not registered")),
      facts([
        ["Alias", one.alias],
        ["SIP address", one.sip_uri],
        ["Phone", one.sip_contact],
        ["User agent", one.sip_user_agent],
        ["Expires", one.sip_expires && time(one.sip_expires)],
        ["Application", applicationLink(one, address)],
        ["Owner", one.subaccount ?? one.account],
        ["Endpoint ID", one.endpoint_id],
      ]),
      h(
        "p",
        { class: "actions" },
        registered
          ? button("Unregister", unregister, { kind: "small", name: `Unregister the phone of ${one.username}` })
          : button("Register a phone", register, { kind: "small", name: `Register a phone with ${one.username}` }),
      ),
    );
  }

  const node = [cards, listing.further, h("section", { class: "card" }, h("h2", {}, "Add an endpoint"), add.node)];
  return { node, listing, suggest: (ids) => add.suggest("app_id", ids) };
}
