// The page: navigation, header and the open section.

import { get, Unreachable } from "./lib/api.js";
import { learn, present } from "./lib/clock.js";
import { fill, h } from "./lib/dom.js";
import { Live } from "./lib/live.js";
import { read } from "./lib/route.js";
import { notice } from "./lib/widgets.js";
import * as calls from "./sections/calls.js";
import * as clock from "./sections/clock.js";
import * as codes from "./sections/codes.js";
import * as faults from "./sections/faults.js";
import * as messages from "./sections/messages.js";
import * as numbers from "./sections/numbers.js";
import * as registrations from "./sections/registrations.js";
import * as requests from "./sections/requests.js";
import * as rooms from "./sections/rooms.js";
import * as search from "./sections/search.js";
import * as sessions from "./sections/sessions.js";
import * as simulate from "./sections/simulate.js";
import * as state from "./sections/state.js";
import * as webhooks from "./sections/webhooks.js";

const SECTIONS = {
  requests, calls, rooms, sessions, messages, codes, webhooks, numbers, registrations, clock, simulate, faults, state, search,
};
// What the menu counts, and where: lists of the control API with their filters.
const COUNTED = {
  calls: ["calls/"],
  rooms: ["rooms/"],
  sessions: ["sessions/"],
  messages: ["conversations/"],
  codes: ["passwords/"],
  webhooks: ["deliveries/"],
  numbers: ["numbers/"],
  registrations: ["reviews/", { state: "pending" }],
};
const COUNT_MILLISECONDS = 1000;
const FIRST = "requests";

const main = document.getElementById("main");
const links = new Map();
const counters = new Map();
let counting = false;
let view = null;
let complaint = "";

function navigation() {
  for (const [name, { title }] of Object.entries(SECTIONS)) {
    counters.set(name, h("span", { class: "counter" }));
    links.set(name, h("a", { href: `#${name}` }, title, " ", counters.get(name)));
  }
  fill(document.getElementById("navigation"), [...links.values()]);
}

/** Open the section in the address; changing only the item keeps the section. */
async function follow() {
  const route = read();
  if (!Object.hasOwn(SECTIONS, route.section)) route.section = FIRST;
  const place = JSON.stringify([route.section, route.query]);
  if (view?.place === place) {
    await view.navigate(route);
    return;
  }
  const section = SECTIONS[route.section];
  const opening = { place, refresh: async () => {}, navigate: async () => {} };
  view = opening;
  const opened = await section.open(route);
  // The user may have navigated away meanwhile.
  if (view !== opening) return;
  view = { ...opened, place };
  for (const [name, link] of links) {
    if (name === route.section) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  reveal(links.get(route.section));
  document.title = `${section.title} · Plivo emulator`;
  const filter = document.activeElement?.closest(".filters") && document.activeElement.name;
  fill(main, opened.node);
  scrollTo(0, 0);
  // Changing a filter reopens the section; keep the focus of a user who is typing.
  if (filter) main.querySelector(`.filters [name="${filter}"]`)?.focus();
}

/** Scroll the strip of sections, which is wider than a phone, to the open one. */
function reveal(link) {
  const strip = link.parentElement;
  strip.scrollLeft = link.offsetLeft - (strip.clientWidth - link.offsetWidth) / 2;
}

/** Count what each section has: at most once in a while, as totals may change all the time. */
async function count(requests) {
  counted("requests", requests);
  if (counting) return;
  counting = true;
  setTimeout(() => (counting = false), COUNT_MILLISECONDS);
  const [{ objects: faults }, ...lists] = await Promise.all([
    get("faults/"),
    ...Object.values(COUNTED).map(([path, query]) => get(path, { ...query, limit: 1 })),
  ]);
  Object.keys(COUNTED).forEach((name, at) => counted(name, lists[at].total_count));
  counted("faults", faults.length);
}

/** Show a number beside the name of a section; nothing for none. */
function counted(name, total) {
  const text = total > 9999 ? "9999+" : total > 0 ? String(total) : "";
  if (counters.get(name).textContent !== text) counters.get(name).textContent = text;
}

/** Show the running clock. */
function tick() {
  const now = present();
  if (!now) return;
  fill(document.getElementById("header-clock"), now.time, now.frozen && " frozen");
  view?.tick?.();
}

async function look() {
  const [time, health] = await Promise.all([get("clock/"), get("health/")]);
  learn(time);
  tick();
  const wrong = health.contract_violations.length + health.internal_errors.length;
  const problems = document.getElementById("header-problems");
  problems.hidden = wrong === 0;
  problems.textContent = wrong === 1 ? "1 bug" : `${wrong} bugs`;
  await Promise.all([view?.refresh(), count(health.requests)]);
}

/** Show whether the emulator is online, and the error of the last refresh. */
function told(condition, error) {
  const connection = document.getElementById("header-connection");
  const shown = error instanceof Unreachable ? "offline" : condition;
  if (connection.textContent !== shown) connection.textContent = shown;
  connection.className = `connection ${shown}`;
  // Being offline is visible; other errors are reported once, not at every refresh.
  const message = shown === "live" && error ? error.message : "";
  if (message && message !== complaint) notice(message, { error: true });
  complaint = message;
}

const live = new Live(look, told);

async function go() {
  try {
    await follow();
  } catch (error) {
    notice(error.message, { error: true });
  }
  await live.now();
}

navigation();
// Skipping the navigation does not change the address.
document.getElementById("skip").addEventListener("click", (event) => {
  event.preventDefault();
  main.focus();
});
addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input, textarea, select, dialog");
  if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  location.hash = "search";
});
addEventListener("hashchange", go);
setInterval(tick, 1000);
go();
