// Forms built from the schemas of the control API.

import { properties, schema } from "./api.js";
import { fill, freshId, h, prose } from "./dom.js";
import { words } from "./format.js";
import { labelOf } from "./labels.js";
import { attempt } from "./widgets.js";

/**
 * A form for a schema.
 *
 * @param name of the schema.
 * @param submit the button's label.
 * @param send gets the values, blanks left out.
 * @param suggestions by property, texts to choose from, each alone or as `[text, what it is]`.
 * @param main properties that are always visible, in this order; the others are under "More options".
 */
export async function formFor(name, { submit, send, suggestions = {}, main = null }) {
  const object = await schema(name);
  const required = new Set(object.required ?? []);
  const all = (await properties(object)).map(([key, node]) =>
    new Field(key, labelOf(name, key) ?? words(key), node, required.has(key), suggestions[key]),
  );
  const named = (key) => all.find((field) => field.name === key);
  const visible = main === null ? all : main.map(named);
  const others = all.filter((field) => !visible.includes(field));
  const confirm = h("button", { class: "primary" }, submit);
  const form = h(
    "form",
    { class: "fields" },
    visible.map((field) => field.node),
    others.length > 0 &&
      h(
        "details",
        {},
        h("summary", {}, "More options"),
        h("div", { class: "fields" }, others.map((field) => field.node)),
      ),
    h("p", { class: "actions" }, confirm),
  );
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    confirm.disabled = true;
    await attempt(() => {
      const given = all.map((field) => [field.name, field.value()]);
      return send(Object.fromEntries(given.filter(([, value]) => value !== undefined)));
    });
    confirm.disabled = false;
  });
  return {
    node: form,
    set: (values) => all.forEach((field) => field.set(values[field.name])),
    suggest: (key, texts) => named(key).suggest(texts),
  };
}

/** Options to choose from: texts, each alone or as `[text, what it is]`. */
export const choices = (texts) => texts.map((one) => [one].flat()).map(([value, what]) => h("option", { value, label: what ? `${value} · ${what}` : null }));

class Field {
  constructor(name, label, node, required, suggestions) {
    this.name = name;
    this.label = label;
    this.type = [node.type].flat()[0];
    this.blanks = [node.items?.type].flat().includes("null");
    this.objects = node.items?.type === "object";
    const id = freshId();
    const help = freshId();
    this.input = this.control(node, { id, name, required, "aria-describedby": help });
    this.check(node);
    const labelled = h("label", { for: id }, label, required && h("span", { class: "muted" }, " (required)"));
    const hint = h("p", { class: "hint", id: help }, prose(this.hint(node)));
    this.options = h("datalist", { id: `${id}-options` });
    this.node =
      this.type === "boolean"
        ? h("div", { class: "field switch" }, this.input, h("div", {}, labelled, hint))
        : h("div", { class: "field" }, labelled, this.input, hint, this.options);
    if (suggestions) this.suggest(suggestions);
  }

  hint(node) {
    const array = this.objects ? ` One per line, as JSON; with any of ${Object.keys(node.items.properties).map((name) => `\`${name}\``).join(", ")}.` : " One per line.";
    const form = { array, object: " One `name: value` per line." }[this.type];
    return node.description + (form ?? "");
  }

  control(node, attributes) {
    if (node.enum) {
      const blank = h("option", { value: "" }, "Default");
      return h("select", attributes, blank, node.enum.map((value) => h("option", { value }, value)));
    }
    if (this.type === "boolean") return h("input", { ...attributes, required: false, type: "checkbox" });
    if (this.type === "array" || this.type === "object") return h("textarea", { ...attributes, rows: 2 });
    if (this.type === "integer" || this.type === "number") {
      const step = this.type === "integer" ? 1 : "any";
      return h("input", { ...attributes, type: "number", step, min: node.minimum, max: node.maximum });
    }
    const type = node.format === "password" ? "password" : "text";
    return h("input", { ...attributes, type, autocomplete: "off", spellcheck: "false" });
  }

  /** Browsers check patterns in their own dialect; the schema has JSON Schema's. */
  check(node) {
    if (!node.pattern) return;
    const pattern = new RegExp(node.pattern, "u");
    this.input.addEventListener("input", () => {
      const value = this.input.value.trim();
      const wrong = value !== "" && !pattern.test(value);
      this.input.setCustomValidity(wrong ? "This value does not have the expected format." : "");
    });
  }

  suggest(texts) {
    if (this.input.tagName !== "INPUT") return;
    this.input.setAttribute("list", this.options.id);
    fill(this.options, choices(texts));
  }

  value() {
    if (this.type === "boolean") return this.input.checked || undefined;
    const text = this.input.value;
    if (text.trim() === "") return undefined;
    if (this.type === "array") return this.lines(text);
    if (this.type === "object") return this.pairs(text);
    return this.type === "integer" || this.type === "number" ? Number(text) : text.trim();
  }

  lines(text) {
    const lines = text.replace(/\n$/, "").split("\n").map((line) => line.trim());
    if (this.objects) return lines.filter(Boolean).map((line) => this.object(line));
    // If the schema allows it, an empty line means `null`.
    return this.blanks ? lines.map((line) => line || null) : lines.filter(Boolean);
  }

  object(line) {
    try {
      return JSON.parse(line);
    } catch {
      throw new Error(`${this.label}: this is not JSON: ${line}`);
    }
  }

  pairs(text) {
    const lines = text.split("\n").filter((line) => line.trim() !== "");
    return Object.fromEntries(
      lines.map((line) => {
        const [name, ...rest] = line.split(":");
        return [name.trim(), rest.join(":").trim()];
      }),
    );
  }

  set(value) {
    if (this.type === "boolean") this.input.checked = Boolean(value);
    else if (this.type === "array") this.input.value = (value ?? []).map((one) => (this.objects ? JSON.stringify(one) : (one ?? ""))).join("\n");
    else if (this.type === "object")
      this.input.value = Object.entries(value ?? {}).map(([name, one]) => `${name}: ${one}`).join("\n");
    else this.input.value = value ?? "";
  }
}
