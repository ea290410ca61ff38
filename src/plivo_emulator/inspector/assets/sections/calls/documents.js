// The documents that a call has fetched, with the element that it plays.

import { h } from "../../lib/dom.js";
import { badge, time } from "../../lib/format.js";
import { link } from "../../lib/route.js";
import { more, xmlProblems } from "../../lib/widgets.js";

const INDENT = "  ";

/** The present document of a call, and earlier ones, which are closed. */
export function documents({ fetches = [], running }) {
  const [latest, ...earlier] = [...fetches].reverse();
  if (!latest) return null;
  return [
    h("h3", {}, "Document"),
    document(latest, running),
    earlier.map((one) => {
      const node = more([time(one.time), " ", one.url], document(one, null));
      node.id = `document-${one.delivery_id}`;
      return node;
    }),
  ];
}

function document(fetch, running) {
  return [
    h("p", {}, badge(fetch.status), " ", h("a", { href: link("webhooks", fetch.delivery_id) }, fetch.url), " ", time(fetch.time)),
    fetch.error && h("p", { class: "wrong" }, fetch.error),
    running && h("p", { class: "muted", role: "status" }, "Running: ", h("b", {}, running.element), ` in line ${running.line}`),
    xmlProblems(fetch.xml),
    fetch.xml && xml(fetch.xml.instructions, running?.position),
  ];
}

/** Elements as XML, one a line; the running one is marked. */
function xml(instructions, running) {
  let position = -1;
  const written = (one) => {
    // What `PreAnswer` holds is played in its place, and counts itself.
    if (one.name === "PreAnswer") return element(one, INDENT, (child) => mark(child, INDENT + INDENT));
    return mark(one, INDENT);
  };
  const mark = (one, indent) => {
    position += 1;
    const text = element(one, indent);
    return position === running ? h("mark", {}, text) : text;
  };
  const root = { name: "Response", attributes: {}, text: "", children: instructions };
  return h("pre", { class: "xml", tabindex: "0", "aria-label": "The document" }, element(root, "", written));
}

function element({ name, attributes, text, children }, indent, inner = (child) => element(child, indent + INDENT)) {
  const given = Object.entries(attributes).map(([key, value]) => [" ", h("span", { class: "key" }, key), "=", h("span", { class: "string" }, `"${value}"`)]);
  const tag = [indent, "<", h("span", { class: "literal" }, name), given];
  if (children.length > 0) return [tag, ">\n", children.map(inner), indent, "</", h("span", { class: "literal" }, name), ">\n"];
  if (text) return [tag, ">", text, "</", h("span", { class: "literal" }, name), ">\n"];
  return [tag, "/>\n"];
}
