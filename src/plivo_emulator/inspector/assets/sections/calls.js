// Calls as they happen: to applications and virtual numbers, and those that `Dial`, the API or a session placed.

import { first } from "../lib/api.js";
import { browser, PAGE } from "../lib/browser.js";
import { h } from "../lib/dom.js";
import { Feed } from "../lib/feed.js";
import { badge, isBad, phone, time } from "../lib/format.js";
import { refresher } from "../lib/live.js";
import { filter, link } from "../lib/route.js";
import { filters } from "../lib/widgets.js";
import { CallView } from "./calls/view.js";

export const title = "Calls";

// The form, set so that the call takes its time.
const LIVE = link("simulate", null, { advance: "" });
const STATUSES = ["queued", "ringing", "in-progress", "completed", "busy", "failed", "timeout", "no-answer", "cancel"];

export function open(route) {
  const query = route.query;
  const filtered = Object.keys(query).length > 0;
  const feed = new Feed({
    label: "Calls, live ones first",
    kind: "pairs",
    key: (one) => one.call_uuid,
    stamp: (one) => `${one.status} ${one.events.length} ${one.problem}`,
    state: (one) => one.status,
    failed: (one) => isBad(one.status) || Boolean(one.problem),
    link: (one) => link("calls", one.call_uuid, query),
    row: (one) => [
      h("span", { class: "tag" }, badge(one.status)),
      h("span", { class: "title" }, `${phone(one.caller)} → ${phone(one.callee)}`),
      h("span", { class: "sub" }, summary(one)),
      h("span", { class: "when" }, time(one.started)),
    ],
  });
  const view = browser({
    title,
    filters: filters([{ name: "status", options: STATUSES }], query, (values) => filter("calls", values)),
    feed,
    controls: [h("a", { class: "button", href: LIVE }, "Place a call")],
    help: h("p", {}, "Calls come from your program, from ", h("a", { href: LIVE }, "the form"), ", and from documents that dial. Open a live one to be its caller: listen, press keys, speak, hang up."),
    empty: filtered
      ? h("p", {}, "No call has this status.")
      : h("p", {}, "No calls yet. ", h("a", { href: LIVE }, "Call a number or an application"), "."),
  });
  let limit = PAGE;
  let opened = viewOf(route.id);

  const ask = async () => {
    const shown = opened;
    const [live, all, call] = await Promise.all([
      first("calls/", { ...query, live: true }, PAGE),
      first("calls/", query, limit),
      shown?.ask(),
    ]);
    return { live, all, shown, call };
  };

  const refresh = refresher(ask, ({ live, all, shown, call }) => {
    const text = `${all.objects.length} of ${all.total} calls${live.total > 0 ? `, ${live.total} live` : ""}`;
    // The list leaves out what it has shown already.
    view.list([...live.objects, ...all.objects], { text, onMore: all.objects.length < all.total ? loadMore : null });
    shown?.show(call);
    // The call itself draws what changes, as the user may be typing into it.
    view.detail(shown?.id ?? null, "", () => shown.node, link("calls", null, query));
    shown?.settle();
  });

  async function loadMore() {
    limit += PAGE;
    await refresh();
  }

  function viewOf(id) {
    return id === null ? null : new CallView(id);
  }

  return {
    node: view.node,
    refresh,
    tick: () => opened?.tick(),
    async navigate(next) {
      if (next.id !== (opened?.id ?? null)) opened = viewOf(next.id);
      await refresh();
    },
  };
}

function summary(one) {
  if (one.problem) return h("span", { class: "wrong" }, one.problem);
  return [about(one), one.hangup_cause && ` · ${one.hangup_cause}`];
}

function about({ kind, parent, direction, app_id: application }) {
  if (kind === "masked") return "Masked call";
  if (kind === "verify") return "One-time password";
  if (parent) return "Placed by another call";
  if (direction === "outbound") return "Placed by the API";
  return application ? `To application ${application}` : "To a number without an application";
}
