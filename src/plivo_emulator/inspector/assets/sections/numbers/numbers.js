// Numbers that accounts have, and those that were given up and are reserved.

import { post, remove } from "../../lib/api.js";
import { Shown, fill, h } from "../../lib/dom.js";
import { formFor } from "../../lib/forms.js";
import { badge, phone, time } from "../../lib/format.js";
import { Listing } from "../../lib/listing.js";
import { filter, link } from "../../lib/route.js";
import { attempt, button, confirmed, filters, notice, table } from "../../lib/widgets.js";
import { applicationLink } from "./applications.js";

const COLUMNS = ["Number", "Kind", "Owner", "Application", "State", "Actions"];

/** The numbers, and a form to add one. */
export async function numbers({ query, known, address, refresh }) {
  const rows = h("tbody");
  const shown = new Shown("number", row);
  const count = h("p", { class: "muted count", role: "status" });
  const add = await formFor("NumberCreate", {
    submit: "Add the number",
    main: ["number", "app_id", "number_type", "alias"],
    send: async (values) => {
      const added = await post("numbers/", values);
      notice(`${phone(added.number)} was added.`);
      await refresh();
    },
  });
  const empty = () => h("tr", {}, h("td", { colspan: COLUMNS.length, class: "empty" }, "No numbers. Buy one through the API or add one below; masking sessions rent numbers when needed."));
  const listing = new Listing("numbers/", {
    query,
    draw: (found, total) => {
      count.textContent = `${found.length} of ${total} numbers`;
      fill(rows, shown.of(found), total === 0 && empty());
    },
  });

  function row(one) {
    const name = phone(one.number);
    return h(
      "tr",
      {},
      h("th", { scope: "row" }, name, one.alias && h("div", { class: "sub" }, one.alias)),
      h("td", {}, `${one.country_iso || "Unknown country"} ${one.number_type}`, h("div", { class: "sub" }, one.services.join(", "))),
      h("td", { class: "id" }, one.subaccount ?? one.account),
      h("td", {}, applicationLink(one, address), attachForm(one, name)),
      h("td", {}, state(one, name), h("div", { class: "sub" }, one.renewal_date ? `renews ${one.renewal_date}` : "not renewed")),
      h("td", { class: "actions" }, actions(one, name)),
    );
  }

  function attachForm(one, name) {
    const input = h("input", { type: "text", value: one.app_id ?? "", placeholder: "No application", list: known.id, "aria-label": `Application of ${name}`, spellcheck: "false" });
    const form = h("form", { class: "inline" }, input, h("button", { class: "quiet small", "aria-label": `Attach ${name}` }, "Attach"));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      attempt(async () => {
        await post(`numbers/${one.number}/`, { app_id: input.value.trim() || null });
        notice(`${name} is now assigned to ${input.value.trim() || "no application"}.`);
        await refresh();
      });
    });
    return form;
  }

  function state(one, name) {
    if (one.active) return badge("active");
    const approve = async () => {
      await post(`numbers/${one.number}/`, { active: true });
      notice(`${name} is active.`);
      await refresh();
    };
    return [badge("pending"), " ", button("Approve", approve, { kind: "quiet small", name: `Approve ${name}` })];
  }

  function actions(one, name) {
    const take = async () => {
      if (!(await confirmed(`Remove ${name} from its account?`, "Remove"))) return;
      await remove(`numbers/${one.number}/`);
      await refresh();
    };
    return [
      h("a", { class: "button small", href: link("simulate", null, { to: one.number }), "aria-label": `Call ${name}` }, "Call"),
      button("Remove", take, { kind: "quiet small", name: `Remove ${name}` }),
    ];
  }

  const node = [
    filters([{ name: "country_iso", hint: "Country, as US" }], query, (values) => {
      if (values.country_iso) values.country_iso = values.country_iso.toUpperCase();
      filter("numbers", values);
    }),
    count,
    table("Numbers", COLUMNS, rows),
    listing.further,
    h("section", { class: "card" }, h("h2", {}, "Add a number"), add.node),
  ];
  return { node, listing, suggest: (ids) => add.suggest("app_id", ids) };
}

/** The numbers that nobody can buy yet; not shown while there are none. */
export function reserved({ refresh }) {
  const entries = h("ul", { "aria-label": "Reserved numbers" });
  const listing = new Listing("reserved-numbers/", {
    draw: (found, total) => {
      fill(entries, found.map(entry));
      node.hidden = total === 0;
    },
  });

  function entry(one) {
    const name = phone(one.number);
    const release = async () => {
      await remove(`reserved-numbers/${one.number}/`);
      notice(`${name} can be bought again.`);
      await refresh();
    };
    return h(
      "li",
      { class: "inline" },
      h("span", {}, h("b", {}, name), ` ${one.country_iso} until `, time(one.until)),
      button("Release", release, { kind: "quiet small", name: `Release ${name}` }),
    );
  }

  const node = h(
    "section",
    { class: "card", hidden: true },
    h("h2", {}, "Reserved numbers"),
    h("p", { class: "muted" }, "They were given up, and cannot be bought yet."),
    entries,
    listing.further,
  );
  return { node, listing };
}
