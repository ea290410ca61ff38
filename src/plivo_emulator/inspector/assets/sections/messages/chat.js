// One conversation, as the person's phone shows it.

import { first } from "../../lib/api.js";
import { fill, h } from "../../lib/dom.js";
import { phone } from "../../lib/format.js";
import { button } from "../../lib/widgets.js";
import { bubble } from "./bubble.js";
import { Composer } from "./composer.js";

const PAGE = 100;
// How far from its end the thread may be scrolled and still follow what is new, in pixels.
const NEAR_END = 60;

/** A person, and the account's number; a message through a Powerpack may have found none. */
export const pair = (person, number) => `${phone(person)} ↔ ${phone(number) || "no number"}`;

export class Chat {
  /**
   * @param name account, number and person, as in the address.
   * @param refresh is called when the user wants to see more.
   */
  constructor(name, refresh) {
    this.name = name;
    [this.account, this.number = "", this.person = ""] = name.split(" ");
    this.refresh = refresh;
    this.wanted = PAGE;
    this.bubbles = new Map();
    this.follows = true;
    this.earlier = h("p", { class: "further" });
    this.list = h("ol", { class: "bubbles" });
    this.thread = h("div", { class: "thread", role: "log", tabindex: "0", "aria-label": "Messages, oldest first" }, this.earlier, this.list);
    this.composer = new Composer(this);
    this.node = [
      h("h2", {}, pair(this.person, this.number)),
      h("p", { class: "muted" }, `As on the phone of ${phone(this.person)}: messages to it are on the left.`),
      this.thread,
      this.composer.node,
    ];
  }

  /** Ask for the newest messages, and whether the number can be written to. */
  ask() {
    const { account, number, person } = this;
    const owner = /^[MS]A[A-Z0-9]{18}$/.test(account) ? { auth_id: account } : {};
    return Promise.all([
      first("messages/", { ...owner, number, person }, this.wanted),
      first("numbers/", { number }, 1),
    ]);
  }

  /** Draw the messages that are new or have changed. */
  show([{ total, objects }, rented]) {
    const { scrollHeight, scrollTop, clientHeight } = this.thread;
    this.follows = scrollHeight - scrollTop - clientHeight < NEAR_END;
    this.update([...objects].reverse());
    const loadMore = async () => {
      this.wanted += PAGE;
      await this.refresh();
    };
    fill(this.earlier, objects.length < total && button("Show earlier messages", loadMore));
    this.composer.show({ last: objects[0], rented: rented.total > 0 });
  }

  /** Scroll to the newest message, unless the user has scrolled away from it. */
  settle() {
    if (this.follows) this.thread.scrollTop = this.thread.scrollHeight;
  }

  update(messages) {
    const before = this.bubbles;
    this.bubbles = new Map();
    for (const [at, message] of messages.entries()) {
      const stamp = JSON.stringify(message);
      let known = before.get(message.message_uuid);
      if (known?.stamp !== stamp) known = { stamp, node: this.draw(message, known?.node) };
      this.bubbles.set(message.message_uuid, known);
      if (this.list.children[at] !== known.node) this.list.insertBefore(known.node, this.list.children[at] ?? null);
    }
    while (this.list.children.length > messages.length) this.list.lastElementChild.remove();
  }

  draw(message, previous) {
    const node = bubble(message, (text) => this.composer.send({ text, type: message.type }));
    if (previous?.querySelector("details")?.open) node.querySelector("details").open = true;
    previous?.replaceWith(node);
    return node;
  }
}
