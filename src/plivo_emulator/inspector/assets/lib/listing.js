// A list of the control API that is shown page by page.

import { first } from "./api.js";
import { fill, h } from "./dom.js";
import { button } from "./widgets.js";

const PAGE = 100;

export class Listing {
  /**
   * @param path of the list.
   * @param query its filters.
   * @param draw shows objects and their total. It is called only when they change, as the user may be
   *   typing into a row.
   */
  constructor(path, { query = {}, draw }) {
    Object.assign(this, { path, query, draw });
    this.wanted = PAGE;
    this.further = h("p", {});
  }

  /** Ask for what is to be shown. */
  ask() {
    return first(this.path, this.query, this.wanted);
  }

  /** Show what was answered; `refresh` is called when the user asks for more. */
  show({ total, objects }, refresh) {
    const state = JSON.stringify([total, objects]);
    if (state === this.shown) return;
    this.shown = state;
    this.draw(objects, total);
    const loadMore = async () => {
      this.wanted += PAGE;
      await refresh();
    };
    fill(this.further, objects.length < total && button("Load more", loadMore));
  }
}
