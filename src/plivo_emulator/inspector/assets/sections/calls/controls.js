// The keys of the phone at the other end, for somebody who plays its person by hand.

import { post } from "../../lib/api.js";
import { present } from "../../lib/clock.js";
import { fill, freshId, h } from "../../lib/dom.js";
import { phone } from "../../lib/format.js";
import { attempt, button } from "../../lib/widgets.js";

const KEYS = "123456789*0#";
const ANSWERS = [
  ["Answer", "answered", "primary"],
  ["Decline", "rejected", "danger"],
];
const STEPS = [
  ["+1 second", 1],
  ["+10 seconds", 10],
];
const NAMES = { "*": "star", "#": "hash" };

export class Controls {
  /** @param id of the call. */
  constructor(id) {
    this.id = id;
    this.pressed = Promise.resolve();
    this.title = h("h3", {});
    this.text = h("input", { id: freshId(), type: "text", autocomplete: "off", dir: "auto" });
    this.talking = h("div", { class: "sides" }, this.keypad(), this.speech());
    this.ringing = ANSWERS.map(([label, answer, kind]) => button(label, () => post(`calls/${this.id}/answer/`, { answer }), { kind }));
    this.leave = button("Hang up", () => post(`calls/${this.id}/hang_up/`), { kind: "danger" });
    this.stopped = h("p", { class: "actions" }, "The clock is stopped.", STEPS.map(([label, seconds]) => button(label, () => post("clock/advance/", { seconds }), { kind: "small" })));
    this.node = h("section", { class: "card phone", "aria-label": "Phone" }, this.title, this.stopped, this.talking, h("p", { class: "actions" }, this.ringing, this.leave));
  }

  /** Show what the person can do now. */
  show({ status, direction, caller, callee }) {
    const called = direction === "outbound";
    const rings = status === "ringing" && called;
    this.node.hidden = !["ringing", "in-progress"].includes(status);
    this.talking.hidden = status !== "in-progress";
    for (const one of this.ringing) one.hidden = !rings;
    this.leave.hidden = rings;
    this.tick();
    fill(this.title, `You are ${phone(called ? callee : caller)}${rings ? ": your phone rings" : ""}`);
  }

  /** Offer to advance a clock that stands still. */
  tick() {
    this.stopped.hidden = !present()?.frozen;
  }

  keypad() {
    const pad = h("div", { class: "keypad", role: "group", "aria-label": "Keypad; keys of the keyboard work too" });
    const key = (name) => h("button", { type: "button", "aria-label": `Press ${NAMES[name] ?? name}`, onclick: () => this.press(name) }, name);
    pad.append(...[...KEYS].map(key));
    pad.addEventListener("keydown", ({ key: name, ctrlKey, metaKey, altKey }) => {
      if (KEYS.includes(name) && !ctrlKey && !metaKey && !altKey) this.press(name);
    });
    return pad;
  }

  speech() {
    const form = h("form", {}, h("label", { for: this.text.id }, "Say something"), this.text, h("p", { class: "actions" }, h("button", {}, "Say")));
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const text = this.text.value.trim();
      if (text && (await attempt(() => post(`calls/${this.id}/say/`, { text })))) this.text.value = "";
    });
    return form;
  }

  /** Press a key once those before it have been pressed. */
  press(digits) {
    this.pressed = this.pressed.then(() => attempt(() => post(`calls/${this.id}/press/`, { digits })));
  }
}
