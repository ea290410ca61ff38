// The emulator's clock: stop, resume, set, advance.

import { get, post } from "../lib/api.js";
import { fill, h } from "../lib/dom.js";
import { learn, present } from "../lib/clock.js";
import { refresher } from "../lib/live.js";
import { button, heading, notice } from "../lib/widgets.js";

export const title = "Clock";

const STEPS = [
  ["+1 second", 1],
  ["+1 minute", 60],
  ["+10 minutes", 600],
  ["+1 hour", 3600],
  ["+1 day", 86400],
  ["+30 days", 2592000],
];
const UNITS = { seconds: 1, minutes: 60, hours: 3600, days: 86400 };

export function open() {
  const now = h("p", { class: "now" });
  const state = h("p", {});
  const toggle = h("span", {});
  const trace = h("div", { "aria-live": "polite" });
  let frozen = null;

  const refresh = refresher(() => get("clock/"), show);

  function show(clock) {
    learn(clock);
    tick();
    if (clock.frozen === frozen) return;
    frozen = clock.frozen;
    state.textContent = frozen
      ? "The clock is stopped: nothing happens until you advance it."
      : "The clock is running: calls and sessions take real time.";
    const [label, path] = frozen ? ["Resume", "clock/resume/"] : ["Freeze", "clock/freeze/"];
    fill(toggle, button(label, async () => show(await post(path, frozen ? undefined : {})), { kind: "primary" }));
  }

  function tick() {
    const { day, time } = present();
    now.textContent = `${day} ${time} UTC`;
  }

  async function advance(by) {
    const clock = await post("clock/advance/", by);
    show(clock);
    fill(
      trace,
      h("h2", {}, "What happened on the way"),
      clock.trace.length === 0
        ? h("p", { class: "muted" }, "Nothing was due.")
        : h("ol", { class: "trace" }, clock.trace.map((line) => h("li", {}, line))),
      clock.complete ? null : h("p", {}, "More work was added meanwhile: the rest happens in the background."),
    );
  }

  const amount = h("input", { type: "number", min: 0, step: "any", value: "5", "aria-label": "Duration" });
  const unit = h("select", { "aria-label": "Unit" }, Object.keys(UNITS).map((name) => h("option", { value: name, selected: name === "minutes" }, name)));
  const custom = form([amount, unit], "Advance", () => advance({ seconds: Number(amount.value) * UNITS[unit.value] }));
  const moment = h("input", { type: "datetime-local", step: 1, "aria-label": "Moment, UTC" });
  const set = button("Set the clock", async () => {
    if (!moment.value) throw new Error("Choose a time first.");
    show(await post("clock/set/", { to: utc(moment.value) }));
    notice("The clock was set.");
  });

  const there = form([moment], "Advance", () => {
    if (!moment.value) throw new Error("Choose a time first.");
    return advance({ to: utc(moment.value) });
  });
  there.append(set);

  const node = h(
    "div",
    {},
    heading(title),
    h("section", { class: "card" }, now, state, h("p", { class: "actions" }, toggle)),
    h(
      "section",
      { class: "card" },
      h("h2", {}, "Advance"),
      h("p", { class: "muted" }, "Everything due on the way happens at its own time: sessions expire, calls continue, webhooks are sent and retried."),
      h("p", { class: "actions" }, STEPS.map(([label, seconds]) => button(label, () => advance({ seconds })))),
      custom,
    ),
    h(
      "section",
      { class: "card" },
      h("h2", {}, "A moment"),
      h("p", { class: "muted" }, "In UTC. Advancing runs everything due in between; setting does not, and can also go back."),
      there,
    ),
    trace,
  );
  return { node, refresh, tick, navigate: async () => {} };

  function form(inputs, label, action) {
    const press = button(label, action);
    const made = h("form", { class: "inline" }, inputs, press);
    made.addEventListener("submit", (event) => {
      event.preventDefault();
      press.click();
    });
    return made;
  }
}

const utc = (local) => `${local.length === 16 ? `${local}:00` : local}Z`;
