// DOM elements. Data is always inserted as text, never as markup.

/**
 * Make an element.
 *
 * Attributes: a function under `on…` listens, `true` and `false` switch, `null` is left out.
 * Children: nodes and text; `null`, `undefined` and `false` are left out, arrays flattened.
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "value") element.value = value;
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...nodes(children));
  return element;
}

/** Replace the content of an element. */
export function fill(element, ...children) {
  element.replaceChildren(...nodes(children));
  return element;
}

/** Text with `code` in backticks. */
export function prose(text) {
  return text
    .split("`")
    .map((part, index) => (index % 2 ? h("code", {}, part) : part))
    .filter((part) => part !== "");
}

function nodes(children) {
  return children
    .flat(Infinity)
    .filter((child) => child !== null && child !== undefined && child !== false)
    .map((child) => (child instanceof Node ? child : String(child)));
}

let last = 0;

/** A unique id. */
export function freshId() {
  last += 1;
  return `e${last}`;
}
