// Rules that make requests to the vendor's API fail.

import { get, post, remove } from "../lib/api.js";
import { fill, h } from "../lib/dom.js";
import { formFor } from "../lib/forms.js";
import { labelOf } from "../lib/labels.js";
import { words } from "../lib/format.js";
import { refresher } from "../lib/live.js";
import { button, heading, notice } from "../lib/widgets.js";

export const title = "Faults";

const PRESETS = [
  ["Next request: 500", { status: 500, times: 1 }],
  ["Next request: 429", { status: 429, times: 1 }],
  ["All requests: 503", { status: 503 }],
  ["All requests: 2 s slower", { delay_seconds: 2 }],
  ["Next request: disconnect", { disconnect: true, times: 1 }],
  ["A third of requests: 500", { status: 500, probability: 0.33 }],
];

export async function open() {
  const rules = h("ul", { class: "cards", "aria-label": "Active rules" });
  let shown = "";
  const form = await formFor("FaultCreate", {
    submit: "Add the fault",
    main: ["operation_id", "status", "times", "delay_seconds", "disconnect"],
    send: plant,
  });
  operations().then((names) => form.suggest("operation_id", names), () => {});

  async function plant(options) {
    await post("faults/", options);
    notice("The rule was added.");
    await refresh();
  }

  async function removeAll() {
    await remove("faults/");
    await refresh();
  }

  const refresh = refresher(() => get("faults/"), ({ objects }) => {
    const state = JSON.stringify(objects);
    if (state === shown) return;
    shown = state;
    fill(rules, objects.map(rule), objects.length === 0 && h("li", { class: "empty" }, "No rules: all requests are handled normally."));
  });

  function rule({ fault_id: id, hits, ...options }) {
    const text = Object.entries(options).map(([name, value]) => `${labelOf("FaultCreate", name) ?? words(name)}: ${value}`).join(" · ");
    return h(
      "li",
      { class: "card" },
      h("p", {}, h("b", {}, text || "Affects all requests, without effect")),
      h("p", { class: "muted" }, hits === 1 ? "1 request affected" : `${hits} requests affected`),
      h("p", { class: "actions" }, button("Remove", async () => {
        await remove(`faults/${id}/`);
        await refresh();
      }, { name: `Remove the rule ${text}` })),
    );
  }

  const node = h(
    "div",
    {},
    heading(title, button("Remove all", removeAll, { name: "Remove all rules" })),
    rules,
    h(
      "section",
      { class: "card" },
      h("h2", {}, "Add a fault"),
      h("p", { class: "actions" }, PRESETS.map(([label, options]) => button(label, () => plant(options)))),
      form.node,
    ),
  );
  return { node, refresh, navigate: async () => {} };
}

/** Recently requested operations, to choose from. */
async function operations() {
  const { objects } = await get("requests/", { limit: 1000 });
  return [...new Set(objects.map((one) => one.operation_id))].filter(Boolean).sort();
}
