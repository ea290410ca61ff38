// Refreshes when the emulator reports a change, while the page is visible.

const RETRY = 2000;

/**
 * Return a function that asks the emulator and shows what it said.
 *
 * @param ask asks, and returns all that is to be shown.
 * @param show shows it; answers that arrive after that of a later question are not shown.
 */
export function refresher(ask, show) {
  let turn = 0;
  return async () => {
    const mine = ++turn;
    const said = await ask();
    if (mine === turn) show(said);
  };
}

export class Live {
  /**
   * @param look asks the emulator and shows what it said.
   * @param tell is told how it is: `live` or `offline`, and of the error that a look failed with.
   */
  constructor(look, tell) {
    this.look = look;
    this.tell = tell;
    this.running = null;
    document.addEventListener("visibilitychange", () => this.listen());
    this.listen();
  }

  /** Open the stream of changes; its first event comes at once. */
  listen() {
    clearTimeout(this.timer);
    this.source?.close();
    // A hidden page needs no stream, and browsers limit connections per host.
    if (document.hidden) return;
    this.source = new EventSource("changes");
    this.source.addEventListener("message", () => this.now());
    this.source.addEventListener("error", () => {
      this.tell("offline", null);
      clearTimeout(this.timer);
      // The browser reconnects by itself, unless it was refused.
      if (this.source.readyState === EventSource.CLOSED) this.timer = setTimeout(() => this.listen(), RETRY);
    });
  }

  /** Refresh at once; if a refresh is in progress, another one follows it. */
  async now() {
    if (this.running) {
      this.again = true;
      return this.running;
    }
    this.running = this.run();
    await this.running;
    this.running = null;
    return this.again ? this.now() : undefined;
  }

  async run() {
    this.again = false;
    try {
      await this.look();
      this.tell("live", null);
    } catch (error) {
      this.tell("live", error);
    }
  }
}
