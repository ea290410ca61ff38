// A section with a list and the open item beside it (below 60em: instead of it).

import { fill, h } from "./dom.js";
import { button, heading } from "./widgets.js";

export const PAGE = 200;

/** Lay out a list and a detail. `sync` shows the open item, or none. */
export function browser({ title, controls = [], filters = null, feed, empty }) {
  const count = h("p", { class: "muted count", role: "status" });
  const blank = h("div", { class: "empty" }, empty);
  const further = h("p", { class: "further" });
  const list = h("div", { class: "list" }, filters, count, feed.node, further, blank);
  const detail = h("article", { class: "detail", tabindex: "-1", "aria-label": "Details" });
  const node = h("div", { class: "browser" }, heading(title, ...controls), h("div", { class: "panes" }, list, detail));
  let shown = null;
  return {
    node,
    /** Show the items of the list, their total, and a button to load more. */
    list(items, { text, onMore = null }) {
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
      if (shown?.key === key && shown?.stamp === stamp) return;
      shown = key === null ? null : { key, stamp };
      if (key === null) {
        fill(detail, h("p", { class: "muted" }, "Select an item from the list."));
        return;
      }
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
