// Numbers that accounts own, and the applications that they point at.

import { get, post, remove } from "../lib/api.js";
import { fill, h } from "../lib/dom.js";
import { formFor } from "../lib/forms.js";
import { phone } from "../lib/format.js";
import { filter, link } from "../lib/route.js";
import { attempt, button, confirmed, filters, heading, notice } from "../lib/widgets.js";

export const title = "Numbers";

const PAGE = 100;

export async function open(route) {
  const query = route.query;
  const rows = h("tbody");
  const count = h("p", { class: "muted", role: "status" });
  const further = h("p", {});
  const add = await formFor("NumberCreate", {
    submit: "Add the number",
    send: async (values) => {
      const added = await post("numbers/", values);
      notice(`${phone(added.number)} was added.`);
      await refresh();
    },
  });
  const node = h(
    "div",
    {},
    heading(title),
    filters([{ name: "country_iso", hint: "Country, as US" }], query, (values) => {
      if (values.country_iso) values.country_iso = values.country_iso.toUpperCase();
      filter("numbers", values);
    }),
    count,
    h(
      "div",
      { class: "scroll", tabindex: "0", role: "region", "aria-label": "Numbers" },
      h(
        "table",
        {},
        h("thead", {}, h("tr", {}, ["Number", "Country", "Owner", "Application", "Actions"].map((name) => h("th", { scope: "col" }, name)))),
        rows,
      ),
    ),
    further,
    h("section", { class: "card" }, h("h2", {}, "Add a number"), add.node),
  );
  let wanted = PAGE;
  let shown = "";

  async function refresh() {
    const found = [];
    let total = 0;
    do {
      const page = await get("numbers/", { ...query, limit: PAGE, offset: found.length });
      total = page.total_count;
      found.push(...page.objects);
      if (page.objects.length === 0) break;
    } while (found.length < Math.min(wanted, total));
    const state = JSON.stringify(found);
    // Somebody may be typing into a row.
    if (state === shown) return;
    shown = state;
    count.textContent = `${found.length} of ${total} numbers`;
    fill(rows, found.map(row), total === 0 && h("tr", {}, h("td", { colspan: 5, class: "empty" }, "No numbers. Masking sessions rent theirs when they need them.")));
    fill(further, found.length < total && button("Load more", loadMore));
  }

  async function loadMore() {
    wanted += PAGE;
    await refresh();
  }

  function row(one) {
    const name = phone(one.number);
    const input = h("input", { type: "text", value: one.app_id ?? "", placeholder: "None", "aria-label": `Application of ${name}`, spellcheck: "false" });
    const form = h("form", { class: "inline" }, input, h("button", { class: "quiet small", "aria-label": `Attach ${name}` }, "Attach"));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      attempt(async () => {
        await post(`numbers/${one.number}/`, { app_id: input.value.trim() || null });
        notice(`${name} now points at ${input.value.trim() || "no application"}.`);
        await refresh();
      });
    });
    const take = async () => {
      if (!(await confirmed(`Take ${name} away from its account?`, "Take away"))) return;
      await remove(`numbers/${one.number}/`);
      await refresh();
    };
    return h(
      "tr",
      {},
      h("th", { scope: "row" }, name),
      h("td", {}, one.country_iso),
      h("td", { class: "id" }, one.subaccount ?? one.account),
      h("td", {}, form),
      h(
        "td",
        { class: "actions" },
        h("a", { class: "button small", href: link("simulate", null, { to: one.number }) }, "Call"),
        button("Remove", take, { kind: "quiet small", name: `Remove ${name}` }),
      ),
    );
  }

  return { node, refresh, navigate: async () => {} };
}
