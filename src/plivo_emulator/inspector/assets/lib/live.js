// Looks again every second while somebody can see the page.

const PAUSE = 1000;

export class Live {
  /**
   * @param look asks the emulator and shows what it said.
   * @param tell is told of the error that it failed with, or of none.
   */
  constructor(look, tell) {
    this.look = look;
    this.tell = tell;
    this.timer = null;
    this.running = null;
    document.addEventListener("visibilitychange", () => this.now());
  }

  /** Look at once; a look that is under way is followed by another. */
  async now() {
    clearTimeout(this.timer);
    if (this.running) {
      this.again = true;
      return this.running;
    }
    this.running = this.run();
    await this.running;
    this.running = null;
    if (this.again) {
      this.again = false;
      return this.now();
    }
    if (!document.hidden) this.timer = setTimeout(() => this.now(), PAUSE);
  }

  async run() {
    try {
      await this.look();
      this.tell(null);
    } catch (error) {
      this.tell(error);
    }
  }
}
