// The person's side of a conversation: writes, and says what becomes of the next messages.

import { get, post } from "../../lib/api.js";
import { fill, freshId, h } from "../../lib/dom.js";
import { formFor } from "../../lib/forms.js";
import { phone } from "../../lib/format.js";
import { attempt, button, more, notice } from "../../lib/widgets.js";

const KEYWORDS = ["STOP", "START", "HELP"];

export class Composer {
  /** @param chat the conversation. */
  constructor(chat) {
    this.chat = chat;
    this.hint = freshId();
    this.text = h("textarea", { id: freshId(), rows: 2, dir: "auto", "aria-describedby": this.hint });
    this.media = h("textarea", { id: freshId(), rows: 2, spellcheck: "false" });
    this.type = h("select", { "aria-label": "Kind of message" }, h("option", { value: "" }, "SMS or MMS"), h("option", { value: "whatsapp" }, "WhatsApp"));
    this.form = this.replyForm();
    this.why = h("p", { class: "muted" });
    this.node = h("div", { class: "composer" }, this.why, this.form, this.script());
  }

  /** Say whether the person can write, and what kind of message fits the last one. */
  show({ last, rented }) {
    const { person } = this.chat;
    const hidden = person.includes("*");
    this.form.hidden = hidden || !rented;
    this.why.hidden = !this.form.hidden;
    this.scripted.hidden = hidden;
    fill(this.why, hidden ? "The person's number is not kept, so nobody can answer for them here." : this.unanswerable());
    if (last && !this.hasKind) this.type.value = last.type === "whatsapp" ? "whatsapp" : "";
    this.hasKind ||= Boolean(last);
  }

  /** Why nobody can answer the number. */
  unanswerable() {
    const { number } = this.chat;
    if (number === "") return "The Powerpack had no number to send these messages from, so nobody can answer.";
    return [`${phone(number)} is not a number of an account, so nobody can answer it. `, /^\d{7,15}$/.test(number) && this.addButton()];
  }

  addButton() {
    const { account, number } = this.chat;
    return button(`Add ${phone(number)}`, async () => {
      await post("numbers/", { number, auth_id: account });
      notice(`${phone(number)} was added.`);
      await this.chat.refresh();
    });
  }

  replyForm() {
    const send = h("button", { class: "primary" }, "Send");
    const form = h(
      "form",
      {},
      h("label", { for: this.text.id }, `Write as ${phone(this.chat.person)}`),
      this.text,
      h("p", { class: "hint", id: this.hint }, "Enter sends, Shift and Enter begin a new line."),
      h("p", { class: "actions" }, send, this.type, KEYWORDS.map((word) => button(word, () => this.deliver({ text: word }), { kind: "small", name: `Send ${word}` }))),
      more("Attach files", h("label", { for: this.media.id }, "URLs of files, one per line"), this.media),
    );
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      send.disabled = true;
      await this.send({ text: this.text.value, media: lines(this.media.value), type: this.type.value });
      send.disabled = false;
    });
    this.text.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      form.requestSubmit();
    });
    return form;
  }

  /** Send as the person, and report what is wrong. */
  async send(values) {
    const sent = await attempt(() => this.deliver(values));
    if (sent) this.text.value = this.media.value = "";
  }

  async deliver({ text, media = [], type = "" }) {
    if (!text.trim() && media.length === 0) throw new Error("Write something, or attach a file.");
    const { number, person } = this.chat;
    this.chat.follows = true;
    await post("messages/", { from: person, to: number, text, media, ...(type === "whatsapp" && { type }) });
  }

  /** The behaviour of the phone, read when it is opened. */
  script() {
    const { person } = this.chat;
    const path = `phones/${encodeURIComponent(person)}/`;
    const place = h("div", {});
    const parts = more("What becomes of messages to this phone", place);
    let form = null;
    const load = async () => {
      form ??= await formFor("PhoneScript", {
        submit: "Script this phone",
        main: ["message", "message_error", "message_reply"],
        send: async (values) => {
          await post(path, values);
          notice(`${phone(person)} has a new script.`);
        },
      });
      form.set((await get(path)).script);
      fill(place, form.node);
    };
    parts.addEventListener("toggle", () => parts.open && attempt(load));
    this.scripted = parts;
    return parts;
  }
}

function lines(text) {
  return text.split("\n").map((line) => line.trim()).filter(Boolean);
}
