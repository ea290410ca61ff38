// The keys of the phone at the other end, for somebody who plays its person by hand.

import { post } from "../../lib/api.js";
import { fill, freshId, h } from "../../lib/dom.js";
import { phone } from "../../lib/format.js";
import { attempt, button } from "../../lib/widgets.js";

const KEYS = "123456789*0#";
const NAMES = { "*": "star", "#": "hash" };

export class Controls {
  /** @param id of the call. */
  constructor(id) {
    this.path = `calls/${id}/`;
    this.title = h("h3", {});
    this.text = h("input", { id: freshId(), type: "text", autocomplete: "off", dir: "auto" });
    this.talking = [this.keypad(), this.speech()];
    this.end = button("Hang up", () => post(`${this.path}hang_up/`), { kind: "danger" });
    this.node = h("section", { class: "card phone", "aria-label": "Phone" }, this.title, this.talking, h("p", { class: "actions" }, this.end));
  }

  /** Show what the person can do now. */
  show(call) {
    const live = ["ringing", "in-progress"].includes(call.status);
    this.node.hidden = !live;
    for (const one of this.talking) one.hidden = call.status !== "in-progress";
    const person = call.direction === "inbound" ? call.caller : call.callee;
    fill(this.title, `You are ${phone(person)}`);
    this.end.textContent = call.status === "ringing" && call.direction === "outbound" ? "Decline" : "Hang up";
  }

  keypad() {
    const pad = h("div", { class: "keypad", role: "group", "aria-label": "Keypad; keys of the keyboard work too" });
    const keys = new Map([...KEYS].map((key) => [key, button(key, () => this.press(key), { name: `Press ${NAMES[key] ?? key}` })]));
    pad.append(...keys.values());
    pad.addEventListener("keydown", ({ key, ctrlKey, metaKey, altKey }) => {
      if (keys.has(key) && !ctrlKey && !metaKey && !altKey) attempt(() => this.press(key));
    });
    return pad;
  }

  speech() {
    const say = h("button", {}, "Say");
    const form = h("form", { class: "inline" }, h("label", { for: this.text.id }, "Words"), this.text, say);
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const text = this.text.value.trim();
      if (text && (await attempt(() => post(`${this.path}say/`, { text })))) this.text.value = "";
    });
    return form;
  }

  press(keys) {
    return post(`${this.path}press/`, { keys });
  }
}
