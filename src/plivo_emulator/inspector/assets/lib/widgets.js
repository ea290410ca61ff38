// Widgets that several sections use.

import { fill, h } from "./dom.js";
import { json, words } from "./format.js";

const NOTICE_MILLISECONDS = 6000;

/** Show a message; errors stay until dismissed. */
export function notice(text, { error = false } = {}) {
  const dismiss = h("button", { type: "button", class: "quiet", "aria-label": "Dismiss" }, "✕");
  const node = h("div", { class: `notice ${error ? "error" : ""}` }, h("p", {}, text), dismiss);
  dismiss.addEventListener("click", () => node.remove());
  document.getElementById("notices").append(node);
  if (!error) setTimeout(() => node.remove(), NOTICE_MILLISECONDS);
}

/** Run an action and show its error, if any; returns whether it succeeded. */
export async function attempt(action) {
  try {
    await action();
    return true;
  } catch (error) {
    notice(error.message, { error: true });
    return false;
  }
}

/** A button that is disabled while its action runs. */
export function button(label, action, { kind = "", name = null } = {}) {
  const node = h("button", { type: "button", class: kind, "aria-label": name }, label);
  node.addEventListener("click", async () => {
    node.disabled = true;
    await attempt(action);
    node.disabled = false;
  });
  return node;
}

/** A button that copies a text. */
export function copyButton(text, what, label = "Copy") {
  return button(label, () => copy(text).then(() => notice(`Copied ${what}.`)), {
    kind: "quiet small",
    name: `Copy ${what}`,
  });
}

async function copy(text) {
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(text);
    return;
  }
  // Without a secure context (plain HTTP from another host), there is no clipboard API.
  const area = h("textarea", { class: "away", "aria-hidden": "true", value: text });
  document.body.append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  if (!done) throw new Error("The browser does not allow this page to copy.");
}

/** Ask for confirmation; resolves to the answer. */
export function confirmed(question, label) {
  return new Promise((settle) => {
    const dialog = h(
      "dialog",
      { "aria-label": question },
      h(
        "form",
        { method: "dialog" },
        h("p", {}, question),
        h(
          "p",
          { class: "actions" },
          h("button", { value: "no", autofocus: true }, "Cancel"),
          h("button", { value: "yes", class: "danger" }, label),
        ),
      ),
    );
    dialog.addEventListener("close", () => {
      settle(dialog.returnValue === "yes");
      dialog.remove();
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

/** A body or payload with its title and a button to copy it. */
export function body(title, value) {
  if (value === null || value === undefined || value === "") {
    return [h("h3", {}, title), h("p", { class: "muted" }, "Empty")];
  }
  const text = typeof value === "string" ? value : JSON.stringify(value, null, 2);
  return [
    h("h3", {}, title, " ", copyButton(text, title.toLowerCase())),
    h("pre", { tabindex: "0", "aria-label": title }, json(value)),
  ];
}

/** Names and values, such as headers; what is not there is left out. */
export function facts(pairs) {
  const shown = pairs.filter(([, value]) => value !== null && value !== undefined && value !== "" && value !== false);
  return h(
    "dl",
    { class: "facts" },
    shown.map(([name, value]) => h("div", {}, h("dt", {}, name), h("dd", {}, value))),
  );
}

/** Problems of the XML in an answer, with lines and elements, if any. */
export function xmlProblems(report, title = "Its XML") {
  if (!report || report.problems.length === 0) return null;
  const entry = ({ severity, line, element, text }) =>
    h("li", { class: severity === "error" ? "wrong" : null }, `${severity} in line ${line}${element ? `, ${element}` : ""}: ${text}`);
  const said = report.valid ? "has warnings" : "is not valid Plivo XML";
  return [h("h4", {}, `${title} ${said}`), h("ul", { class: "problems" }, report.problems.map(entry))];
}

/** A table that scrolls sideways where it is too wide. */
export function table(label, columns, rows) {
  const head = h("thead", {}, h("tr", {}, columns.map((name) => h("th", { scope: "col" }, name))));
  return h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": label }, h("table", {}, head, rows));
}

/** Details that are initially closed. */
export function more(title, ...children) {
  return h("details", {}, h("summary", {}, title), ...children);
}

/** A timeline: each entry has a time, a title and optional details. */
export function timeline(entries) {
  return h(
    "ol",
    { class: "timeline" },
    entries.map(({ when, title, extra, kind = "" }) =>
      h("li", { class: kind }, when, h("span", {}, title), extra ?? null),
    ),
  );
}

/** The heading of a section, with its controls beside it. */
export function heading(title, ...controls) {
  return h("div", { class: "heading" }, h("h1", {}, title), ...controls);
}

/** A filter: a form of inputs that calls back with their values, without blanks. */
export function filters(fields, values, onChange) {
  const form = h("form", { class: "filters", role: "search", "aria-label": "Filters" });
  const inputs = fields.map(({ name, options, hint }) => {
    const label = words(name);
    const input = options
      ? h("select", { name }, [["", `Any ${name}`], ...options.map((one) => [one, one])].map(
          ([value, text]) => h("option", { value }, text),
        ))
      : h("input", { name, type: "search", placeholder: hint ?? label, autocomplete: "off" });
    input.setAttribute("aria-label", label);
    input.value = values[name] ?? "";
    return input;
  });
  fill(form, inputs);
  const read = () =>
    onChange(Object.fromEntries(inputs.map((one) => [one.name, one.value.trim()]).filter(([, value]) => value)));
  form.addEventListener("change", read);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    read();
  });
  return form;
}
