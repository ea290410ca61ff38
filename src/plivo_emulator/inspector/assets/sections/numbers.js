// Phone numbers of accounts, and their applications.

import { first, post, remove } from "../lib/api.js";
import { fill, h } from "../lib/dom.js";
import { formFor } from "../lib/forms.js";
import { badge, phone } from "../lib/format.js";
import { refresher } from "../lib/live.js";
import { filter, link } from "../lib/route.js";
import { attempt, button, confirmed, facts, filters, heading, notice } from "../lib/widgets.js";

export const title = "Numbers";

const PAGE = 100;

export async function open(route) {
  const query = route.query;
  const rows = h("tbody");
  const count = h("p", { class: "muted count", role: "status" });
  const further = h("p", {});
  const known = h("datalist", { id: "known-applications" });
  const applications = h("ul", { class: "cards", "aria-label": "Applications, newest first" });
  const furtherApplications = h("p", {});
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
    known,
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
    heading("Applications"),
    applications,
    furtherApplications,
  );
  let wanted = PAGE;
  let wantedApplications = PAGE;
  let shown = "";
  let shownApplications = "";

  async function refresh() {
    await Promise.all([refreshNumbers(), refreshApplications()]);
  }

  const askApplications = () => first("applications/", {}, wantedApplications);
  const refreshApplications = refresher(askApplications, ({ total, objects: found }) => {
    const state = JSON.stringify(found);
    if (state === shownApplications) return;
    shownApplications = state;
    fill(known, found.map((one) => h("option", { value: one.app_id }, one.app_name)));
    add.suggest("app_id", found.map((one) => one.app_id));
    fill(applications, found.map(application), total === 0 && h("li", { class: "empty" }, "No applications. Create one through the API."));
    const loadMore = async () => {
      wantedApplications += PAGE;
      await refreshApplications();
    };
    fill(furtherApplications, found.length < total && button("Load more", loadMore));
  });

  const askNumbers = () => first("numbers/", query, wanted);
  const refreshNumbers = refresher(askNumbers, ({ total, objects: found }) => {
    const state = JSON.stringify(found);
    // The user may be typing into a row.
    if (state === shown) return;
    shown = state;
    count.textContent = `${found.length} of ${total} numbers`;
    fill(rows, found.map(row), total === 0 && h("tr", {}, h("td", { colspan: 5, class: "empty" }, "No numbers. Masking sessions rent numbers when needed.")));
    fill(further, found.length < total && button("Load more", loadMore));
  });

  async function loadMore() {
    wanted += PAGE;
    await refresh();
  }

  function row(one) {
    const name = phone(one.number);
    const input = h("input", { type: "text", value: one.app_id ?? "", placeholder: "None", list: known.id, "aria-label": `Application of ${name}`, spellcheck: "false" });
    const form = h("form", { class: "inline" }, input, h("button", { class: "quiet small", "aria-label": `Attach ${name}` }, "Attach"));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      attempt(async () => {
        await post(`numbers/${one.number}/`, { app_id: input.value.trim() || null });
        notice(`${name} is now assigned to ${input.value.trim() || "no application"}.`);
        await refresh();
      });
    });
    const take = async () => {
      if (!(await confirmed(`Remove ${name} from its account?`, "Remove"))) return;
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

function application(one) {
  const target = (method, url) => url && `${method} ${url}`;
  const name = one.app_name || one.app_id;
  return h(
    "li",
    { class: "card" },
    h("h3", {}, name, one.default_number_app && [" ", badge("default for numbers")], one.default_endpoint_app && [" ", badge("default for endpoints")]),
    facts([
      ["App ID", one.app_id],
      ["Owner", one.subaccount ?? one.account],
      ["Answer", target(one.answer_method, one.answer_url)],
      ["Fallback", target(one.fallback_method, one.fallback_answer_url)],
      ["Hangup", target(one.hangup_method, one.hangup_url)],
      ["Message", target(one.message_method, one.message_url)],
      ["SIP address", one.sip_uri],
      ["Numbers", String(one.numbers)],
    ]),
    h("p", { class: "actions" }, h("a", { class: "button small", href: link("simulate", null, { to: one.app_id }), "aria-label": `Call application ${name}` }, "Call")),
  );
}
