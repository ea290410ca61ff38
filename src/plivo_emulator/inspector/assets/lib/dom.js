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

/** Replace the content of an element; what stays in it keeps the focus. */
export function fill(element, ...children) {
  const focused = document.activeElement;
  element.replaceChildren(...nodes(children));
  if (element.contains(focused) && focused !== document.activeElement) focused.focus();
  return element;
}

/** Elements that show objects, made anew when those have changed: what was typed in others stays. */
export class Shown {
  /** `key` names a property that identifies an object, `make` makes its element. */
  constructor(key, make) {
    Object.assign(this, { key, make, known: new Map() });
  }

  of(objects) {
    const entries = objects.map((one) => {
      const text = JSON.stringify(one);
      const before = this.known.get(one[this.key]);
      return [one[this.key], before?.text === text ? before : { text, node: this.make(one) }];
    });
    this.known = new Map(entries);
    return entries.map(([, { node }]) => node);
  }
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
