// One search for guides and reference: words, all of which an entry must have, and the best first.
"use strict";

const MOST = 30;
const EXCERPT = 110;
let loading = null;

/** Load what can be found: a script, because a page from a file may load nothing else. */
function index() {
  loading ??= new Promise((loaded, failed) => {
    const script = document.createElement("script");
    script.src = "assets/search-index.js";
    script.addEventListener("load", () => loaded(window.searchIndex));
    script.addEventListener("error", () => failed(new Error("What can be found could not be loaded.")));
    document.head.append(script);
  });
  return loading;
}

/** How well a text has a word: at its beginning, at that of a word in it, anywhere, or not at all. */
function match(text, word) {
  const at = text.indexOf(word);
  if (at < 0) return 0;
  if (at === 0) return 4;
  return /[\p{L}\p{N}]/u.test(text[at - 1]) ? 1 : 3;
}

function score([title, place, , text], words) {
  let sum = 0;
  for (const word of words) {
    const found = 10 * match(title.toLowerCase(), word) + 3 * match(place.toLowerCase(), word) + match(text.toLowerCase(), word);
    if (found === 0) return 0;
    sum += found;
  }
  // Of equals, the shorter title says more of what was asked for; schemas follow what uses them.
  return sum - title.length / 100 - (place === "Schema" ? 5 : 0);
}

function find(entries, words) {
  return entries
    .map((entry) => ({ entry, score: score(entry, words) }))
    .filter((one) => one.score > 0)
    .sort((a, b) => b.score - a.score)
    .map((one) => one.entry);
}

/** The part of a text around the longest of the words, as that is the rarest. */
function excerpt(text, words) {
  const longest = words.reduce((a, b) => (b.length > a.length ? b : a));
  const at = text.toLowerCase().indexOf(longest);
  const from = at > EXCERPT / 3 ? text.indexOf(" ", at - EXCERPT / 3) + 1 : 0;
  const to = text.length > from + EXCERPT ? text.lastIndexOf(" ", from + EXCERPT) : text.length;
  return `${from > 0 ? "… " : ""}${text.slice(from, Math.max(to, from))}${to < text.length ? " …" : ""}`;
}

function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

function result([title, place, address, text], words) {
  return element(
    "li",
    {},
    element("a", { href: address }, element("b", {}, title), element("span", { class: "place" }, place), element("span", { class: "excerpt" }, excerpt(text, words))),
  );
}

function dialog() {
  const input = element("input", { type: "search", "aria-label": "Search guides and reference", placeholder: "Guides, operations, fields, events", autocomplete: "off", spellcheck: "false" });
  const count = element("p", { role: "status" });
  const list = element("ol", {});
  const close = element("button", { type: "button" }, "Close");
  const node = element("dialog", { class: "search", "aria-label": "Search" }, element("div", { class: "ask" }, input, close), count, list);
  const links = () => [...list.querySelectorAll("a")];

  async function show() {
    const asked = input.value;
    const words = asked.toLowerCase().split(/\s+/).filter(Boolean);
    let entries;
    try {
      entries = await index();
    } catch (error) {
      count.textContent = error.message;
      return;
    }
    const found = words.length ? find(entries, words) : [];
    // An answer that came after another question.
    if (asked !== input.value) return;
    list.replaceChildren(...found.slice(0, MOST).map((entry) => result(entry, words)));
    const shown = found.length > MOST ? `The first ${MOST} of ${found.length} results` : `${found.length} result${found.length === 1 ? "" : "s"}`;
    count.textContent = words.length ? shown : "";
  }

  input.addEventListener("input", show);
  close.addEventListener("click", () => node.close());
  list.addEventListener("click", (event) => event.target.closest("a") && node.close());
  node.addEventListener("keydown", (event) => {
    const all = [input, ...links()];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const at = all.indexOf(document.activeElement);
    if (step && at >= 0) {
      event.preventDefault();
      all[Math.min(Math.max(at + step, 0), all.length - 1)].focus();
    } else if (event.key === "Enter" && document.activeElement === input) {
      event.preventDefault();
      links()[0]?.click();
    }
  });
  document.body.append(node);
  return { node, input };
}

let opened = null;

function openSearch() {
  opened ??= dialog();
  if (!opened.node.open) opened.node.showModal();
  opened.input.select();
  // The first word should not have to wait for it; whether it fails is told with the results.
  index().catch(() => {});
}

document.querySelector("[data-search]")?.addEventListener("click", openSearch);
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
  const slash = event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (slash || (event.key === "k" && (event.ctrlKey || event.metaKey))) {
    event.preventDefault();
    openSearch();
  }
});
