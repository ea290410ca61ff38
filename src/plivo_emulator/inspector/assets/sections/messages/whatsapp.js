// Templates, buttons, lists and places of WhatsApp.

import { h } from "../../lib/dom.js";
import { words } from "../../lib/format.js";

/** The content of a message in one line. */
export function summary({ template, interactive, location }) {
  if (template) return `Template ${template.name}`;
  if (location) return `Place: ${location.name}`;
  return interactive.body?.text ?? titles(interactive).join(", ");
}

/**
 * The content of a message.
 *
 * @param answer is called with the title of a button or row that the user presses.
 */
export function content({ template, interactive, location }, answer) {
  if (template) return templateContent(template);
  if (location) return place(location);
  return interactiveContent(interactive, answer);
}

function templateContent({ name, language, components = [] }) {
  return [
    h("p", {}, "Template ", h("b", {}, name), ` (${language})`),
    components.length > 0 && h("dl", { class: "facts" }, components.flatMap(component)),
  ];
}

/** The values of a part of a template, or of each card of a carousel. */
function component({ type, sub_type: kind, index, parameters = [], cards = [] }) {
  const name = [words(type), index !== undefined && Number(index) + 1, kind && `(${words(kind).toLowerCase()})`].filter(Boolean).join(" ");
  const own = parameters.length > 0 ? [h("div", {}, h("dt", {}, name), h("dd", {}, parameters.map(parameter)))] : [];
  return [...own, ...cards.flatMap(({ components = [] }) => components.flatMap(component))];
}

function parameter(one) {
  const name = one.parameter_name ? h("span", { class: "muted" }, `${one.parameter_name}: `) : null;
  return h("p", { class: "text", dir: "auto" }, name, parameterText(one));
}

function parameterText({ type, ...value }) {
  if (type === "location") return place(value.location);
  const text = value[type];
  return typeof text === "object" ? text.fallback_value : String(text ?? "");
}

function place({ name, address, latitude, longitude }) {
  return [h("p", {}, h("b", {}, name)), h("p", { dir: "auto" }, address), h("p", { class: "muted" }, `${latitude}, ${longitude}`)];
}

function interactiveContent({ type, header, body, footer, action }, answer) {
  return [
    header && h("p", { class: "text", dir: "auto" }, h("b", {}, header.text ?? header.media ?? "")),
    body && h("p", { class: "text", dir: "auto" }, body.text),
    footer && h("p", { class: "muted", dir: "auto" }, footer.text),
    { button: buttons, list, cta_url: pages }[type](action, answer),
  ];
}

const buttons = (action, answer) => h("p", { class: "choices" }, action.buttons.map((one) => choice(one.title, answer)));

const pages = (action) => action.buttons.map((one) => h("p", {}, h("b", {}, one.title), " opens ", h("span", { class: "path" }, one.cta_url)));

function list({ buttons: [opener], sections = [] }, answer) {
  const row = (one) => h("li", {}, choice(one.title, answer), one.description && h("span", { class: "muted" }, ` ${one.description}`));
  return [
    h("p", { class: "muted" }, `“${opener.title}” opens:`),
    sections.map((one) => [one.title && h("p", {}, h("b", {}, one.title)), h("ul", { class: "rows" }, one.rows.map(row))]),
  ];
}

function choice(title, answer) {
  const node = h("button", { type: "button", class: "small", "aria-label": `Answer with ${title}` }, title);
  node.addEventListener("click", () => answer(title));
  return node;
}

function titles({ action }) {
  return (action.buttons ?? []).map((one) => one.title);
}
