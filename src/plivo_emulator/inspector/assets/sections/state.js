// The emulator as a whole: health, snapshots, reset.

import { get, post } from "../lib/api.js";
import { fill, h } from "../lib/dom.js";
import { formFor } from "../lib/forms.js";
import { time } from "../lib/format.js";
import { refresher } from "../lib/live.js";
import { button, confirmed, copyButton, facts, heading, notice } from "../lib/widgets.js";

export const title = "State";

export async function open() {
  const health = h("div", {});
  const credentials = h("div", {});
  const snapshots = h("ul", { class: "cards", "aria-label": "Snapshots" });
  let shown = "";

  const take = await formFor("SnapshotCreate", {
    submit: "Take a snapshot",
    send: async (values) => {
      const taken = await post("snapshots/", values);
      notice(`Snapshot ${taken.name} was taken.`);
      await refresh();
    },
  });
  const reset = await formFor("Reset", {
    submit: "Reset the emulator",
    send: async (values) => {
      const sure = await confirmed("Delete all resources, requests, webhooks and faults, and return to real time?", "Reset");
      if (!sure) return;
      await post("reset/", values);
      notice("The emulator was reset.");
      await refresh();
    },
  });

  const ask = () => Promise.all([get("health/"), get("snapshots/"), get("accounts/")]);
  const refresh = refresher(ask, ([state, kept, accounts]) => {
    delete state.api_id;
    const now = JSON.stringify([state, kept.objects, accounts.objects]);
    if (now === shown) return;
    shown = now;
    fill(health, overview(state));
    fill(credentials, accounts.objects.map(account));
    fill(snapshots, kept.objects.map(snapshot), kept.objects.length === 0 && h("li", { class: "empty" }, "No snapshots."));
  });

  function snapshot(one) {
    const restore = async () => {
      if (!(await confirmed(`Restore everything from snapshot ${one.name}?`, "Restore"))) return;
      await post(`snapshots/${encodeURIComponent(one.name)}/restore/`);
      notice(`Snapshot ${one.name} was restored.`);
    };
    return h(
      "li",
      { class: "card" },
      h("p", {}, h("b", {}, one.name), " taken at ", time(one.time)),
      h("p", { class: "actions" }, button("Restore", restore, { name: `Restore snapshot ${one.name}` })),
    );
  }

  const node = h(
    "div",
    {},
    heading(title),
    h("section", { class: "card" }, h("h2", {}, "Emulator"), health, credentials),
    h("section", { class: "card" }, h("h2", {}, "Snapshots"), snapshots, take.node),
    h(
      "section",
      { class: "card" },
      h("h2", {}, "Reset"),
      h("p", { class: "muted" }, "Deletes everything except snapshots, and returns to real time."),
      reset.node,
    ),
  );
  return { node, refresh, navigate: async () => {} };
}

function overview(state) {
  const wrong = [...state.contract_violations, ...state.internal_errors];
  return [
    facts([
      ["Version", state.version],
      ["Base URL", new URL("../v1", location.href).href],
      ["Request validation", state.strict ? "Strict, as in the contract" : "Lenient, as the official SDKs send them"],
      ["Reply checks", state.check_replies ? "Yes" : "No"],
      ["Database", state.database.problem ?? "Can be read and written"],
      ["Requests so far", String(state.requests)],
    ]),
    wrong.length > 0 && [
      h("h3", { class: "wrong" }, "Emulator bugs so far"),
      wrong.map((one) => h("pre", { tabindex: "0", "aria-label": "A bug" }, one)),
    ],
  ];
}

function account(one) {
  return facts([
    ["Auth ID", [one.auth_id, " ", copyButton(one.auth_id, "the auth ID")]],
    ["Auth token", [one.auth_token, " ", copyButton(one.auth_token, "the auth token")]],
  ]);
}
