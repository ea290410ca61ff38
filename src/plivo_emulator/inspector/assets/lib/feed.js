// A list of links that stays in place while it is updated: rows are reused, focus is kept.

import { fill, h } from "./dom.js";
import { isBad } from "./format.js";

export class Feed {
  /**
   * @param key tells items apart.
   * @param stamp changes whenever an item looks different.
   * @param row returns the content of an item's row.
   * @param link returns where the row leads.
   * @param label the list's accessible name.
   * @param kind a class of its own for the list.
   * @param state of an item, as its badge shows it.
   * @param failed tells whether an item has failed.
   */
  constructor({ key, stamp, row, link, label, kind = "", state = null, failed = (item) => state !== null && isBad(state(item)) }) {
    Object.assign(this, { key, stamp, row, link, state, failed });
    this.rows = new Map();
    this.node = h("ul", { class: `feed ${kind}`, "aria-label": label });
    this.node.addEventListener("keydown", (event) => this.move(event));
  }

  /** Show these items, in this order. */
  update(items) {
    const before = this.rows;
    this.rows = new Map();
    let next = this.node.firstElementChild;
    for (const item of items) {
      const key = String(this.key(item));
      // Pages overlap if the list grows meanwhile.
      if (this.rows.has(key)) continue;
      const stamp = String(this.stamp(item));
      const known = before.get(key);
      const anchor = known?.anchor ?? h("a", { class: "row", href: this.link(item) });
      const node = known?.node ?? h("li", {}, anchor);
      if (known?.stamp !== stamp) {
        fill(anchor, this.row(item));
        anchor.classList.toggle("failed", this.failed(item));
      }
      this.rows.set(key, { node, anchor, stamp });
      before.delete(key);
      if (node === next) next = next.nextElementSibling;
      else this.node.insertBefore(node, next);
    }
    for (const { node } of before.values()) node.remove();
    this.mark(this.current);
  }

  /** Mark the item that is open. */
  mark(key) {
    this.current = key;
    for (const [one, { anchor }] of this.rows) {
      if (one === key) anchor.setAttribute("aria-current", "true");
      else anchor.removeAttribute("aria-current");
    }
  }

  move(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const anchors = [...this.node.querySelectorAll("a.row")];
    const at = anchors.indexOf(document.activeElement);
    if (!step || at < 0) return;
    event.preventDefault();
    anchors[Math.min(Math.max(at + step, 0), anchors.length - 1)].focus();
  }
}
