// A section with a list and the open item beside it (below 60em: instead of it).

import { fill, h } from "./dom.js";
import { badge } from "./format.js";
import { button, heading } from "./widgets.js";

export const PAGE = 200;

const FAILURES = 5;

/** Lay out a list and a detail; while nothing is open, an overview of the list with `help` stands there. */
export function browser({ title, controls = [], filters = null, feed, empty, help = null }) {
  const count = h("p", { class: "muted count", role: "status" });
  const blank = h("div", { class: "empty" }, empty);
  const further = h("p", { class: "further" });
  const list = h("div", { class: "list" }, filters, count, feed.node, further, blank);
  const detail = h("article", { class: "detail", tabindex: "-1", "aria-label": "Details" });
  const node = h("div", { class: "browser" }, heading(title, ...controls), h("div", { class: "panes" }, list, detail));
  let shown = null;
  let items = [];

  /** Show what the list has, in numbers, and what has failed last. */
  function overview() {
    const times = new Map();
    for (const one of feed.state ? items : []) times.set(feed.state(one), (times.get(feed.state(one)) ?? 0) + 1);
    const failed = items.filter((one) => feed.failed(one)).slice(0, FAILURES);
    fill(
      detail,
      h("h2", {}, "Overview"),
      h("p", { class: "tally" }, [...times].map(([state, count]) => badge(state, count)), items.length === 0 && "Nothing is listed."),
      failed.length > 0 && [h("h3", {}, "Failed last"), h("ul", { class: `${feed.node.className} plain`, "aria-label": "Failed last" }, failed.map((one) => h("li", {}, h("a", { class: "row failed", href: feed.link(one) }, feed.row(one)))))],
      help,
      items.length > 0 && h("p", { class: "muted" }, "Select an item to see everything about it. The arrow keys move through the list."),
    );
  }

  return {
    node,
    /** Show the items of the list, their total, and a button to load more. */
    list(listed, { text, onMore = null }) {
      items = listed;
      feed.update(items);
      blank.hidden = items.length > 0;
      count.textContent = items.length > 0 ? text : "";
      fill(further, onMore && button("Load more", onMore));
    },
    /** Show an item beside the list; redraws it when `stamp` changes. */
    detail(key, stamp, content, back) {
      feed.mark(key);
      node.classList.toggle("opened", key !== null);
      const opened = key !== null && shown?.key !== key;
      if (key === null) {
        const told = JSON.stringify(items.map((one) => [feed.key(one), feed.stamp(one)]));
        if (shown?.key === null && shown.told === told) return;
        shown = { key, told };
        overview();
        return;
      }
      if (shown?.key === key && shown?.stamp === stamp) return;
      shown = { key, stamp };
      const openParts = [...detail.querySelectorAll("details")].map((one) => one.open);
      fill(detail, h("p", { class: "back" }, h("a", { href: back }, "← All")), content());
      if (!opened) detail.querySelectorAll("details").forEach((one, at) => (one.open = openParts[at] ?? false));
      // On a narrow screen the list is hidden: scroll to the content.
      if (opened && list.offsetParent === null) {
        scrollTo(0, 0);
        detail.focus({ preventScroll: true });
      }
    },
  };
}
