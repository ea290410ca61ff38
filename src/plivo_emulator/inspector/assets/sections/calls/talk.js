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
    const follows = scrollHeight - scrollTop - clientHeight < NEAR_END;
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
    if (follows) this.log.scrollTop = this.log.scrollHeight;
  }

  /** Mark what is heard at present. */
  tick() {
    const now = present();
    if (!now) return;
    for (const { node, entry } of this.bubbles.values()) {
      node.classList.toggle("now", entry.start <= now.moment && (entry.end === null || entry.end > now.moment));
    }
  }
}

/** What was heard and done, in order. */
function entriesOf({ heard, done = [] }) {
  const sounds = heard.map(({ kind, text, start, end, cut }) => ({ own: false, kind, text, start: millis(start), end: end && millis(end), cut, when: start }));
  const acts = done.map(({ kind, text, time: when }) => ({ own: true, kind, text, start: millis(when), end: millis(when), when }));
  return [...sounds, ...acts].map((entry, at) => ({ ...entry, at })).sort((a, b) => a.start - b.start || a.at - b.at);
}

const millis = (moment) => Date.parse(moment);

function bubble({ own, kind, text, cut, when }) {
  return h(
    "li",
    { class: own ? "own" : "theirs" },
    h("div", { class: "bubble" }, own ? act(kind, text) : sound(kind, text)),
    h("div", { class: "meta" }, time(when), cut && h("span", {}, "cut short"), h("span", { class: "playing" }, "now")),
  );
}

function sound(kind, text) {
  if (kind === "speak") return [h("span", { class: "away" }, "Heard: "), h("p", { class: "text", dir: "auto" }, text)];
  return h("p", { class: "muted" }, [PLAYED[kind] ?? kind, text].filter(Boolean).join(" "));
}

function act(kind, text) {
  if (kind === "press") return h("p", {}, "Pressed ", text.split("").map((key) => h("kbd", {}, key)));
  return [h("span", { class: "away" }, `${DONE[kind]}: `), h("p", { class: "text", dir: "auto" }, text || DONE[kind])];
}
