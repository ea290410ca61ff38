// What the person at the other end hears and does, as a conversation.

import { fill, h } from "../../lib/dom.js";
import { present } from "../../lib/clock.js";
import { time } from "../../lib/format.js";

// How far from its end the log may be scrolled and still follow what is new, in pixels.
const NEAR_END = 60;
const PLAYED = { play: "Plays", wait: "Silence", beep: "Beep", dtmf: "Tones" };
const DONE = { press: "Pressed", say: "Said", hang_up: "Hung up" };

export class Talk {
  constructor() {
    this.list = h("ol", { class: "bubbles" });
    this.log = h("div", { class: "thread", role: "log", tabindex: "0", "aria-label": "What is heard and done, oldest first" }, this.list);
    this.node = h("section", { "aria-label": "What is heard" }, h("h3", {}, "What is heard"), this.log);
    this.bubbles = new Map();
  }

  /** Draw what is new or has changed. */
  show(call) {
    const { scrollHeight, scrollTop, clientHeight } = this.log;
    this.follows = scrollHeight - scrollTop - clientHeight < NEAR_END;
    const entries = entriesOf(call);
    this.node.hidden = entries.length === 0;
    const before = this.bubbles;
    this.bubbles = new Map();
    for (const [at, entry] of entries.entries()) {
      const stamp = JSON.stringify(entry);
      const node = before.get(stamp)?.node ?? bubble(entry);
      this.bubbles.set(stamp, { node, entry });
      if (this.list.children[at] !== node) this.list.insertBefore(node, this.list.children[at] ?? null);
    }
    while (this.list.children.length > entries.length) this.list.lastElementChild.remove();
    this.tick();
  }

  /** Scroll to what is newest, unless the user has scrolled away from it. */
  settle() {
    if (this.follows) this.log.scrollTop = this.log.scrollHeight;
    this.follows = false;
  }

  /** Mark what is heard at present. */
  tick() {
    const now = present();
    if (!now) return;
    for (const { node, entry } of this.bubbles.values()) {
      node.classList.toggle("sounding", entry.start <= now.moment && (entry.end === null || entry.end > now.moment));
    }
  }
}

/** What was done and heard, in order; what somebody does comes before what follows from it. */
function entriesOf({ heard = [], done = [] }) {
  const acts = done.map(({ time: when, ...act }) => ({ ...act, own: true, start: when, end: when }));
  const sounds = heard.map((one) => ({ ...one, own: false }));
  const entries = [...acts, ...sounds].map((one) => ({ ...one, when: one.start, start: Date.parse(one.start), end: one.end && Date.parse(one.end) }));
  return entries.sort((a, b) => a.start - b.start);
}

function bubble({ own, kind, text, cut, when }) {
  return h(
    "li",
    { class: own ? "own" : "theirs" },
    h("div", { class: "bubble" }, own ? act(kind, text) : sound(kind, text)),
    h("div", { class: "meta" }, time(when), cut && h("span", {}, "cut short"), h("span", { class: "playing" }, "now")),
  );
}

function sound(kind, text) {
  if (kind === "speak" || kind === "voice") return [h("span", { class: "away" }, "Heard: "), h("p", { class: "text", dir: "auto" }, text)];
  return h("p", { class: "muted" }, [PLAYED[kind] ?? kind, text].filter(Boolean).join(" "));
}

function act(kind, text) {
  if (kind === "press") return h("p", {}, "Pressed ", text.split("").map((key) => h("kbd", {}, key)));
  return [h("span", { class: "away" }, `${DONE[kind]}: `), h("p", { class: "text", dir: "auto" }, text || DONE[kind])];
}
