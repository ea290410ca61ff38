// The emulator's time, extrapolated between replies.

import { setToday } from "./format.js";

let known = null;

/** Update from the emulator's clock. */
export function learn({ now, frozen }) {
  known = { now: Date.parse(now), at: performance.now(), frozen };
  setToday(now);
}

/** The current time of the emulator's clock: `moment` in milliseconds, `day`, `time`, and whether it is `frozen`. */
export function present() {
  if (!known) return null;
  const passed = known.frozen ? 0 : performance.now() - known.at;
  const moment = known.now + passed;
  const [day, time] = new Date(moment).toISOString().split("T");
  return { moment, day, time: time.slice(0, 8), frozen: known.frozen };
}
