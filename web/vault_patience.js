// How long to wait before something that failed is tried again: ever longer.
const pausesMs = [200, 1_000, 5_000, 15_000, 60_000];

export class Patience {
  #failures = 0;
  #timer = 0;

  /** One failure more: `again` is called when it is time, unless somebody waits anew before. @param {() => void} again */
  wait(again) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(again, pausesMs[Math.min(this.#failures++, pausesMs.length - 1)]);
  }

  /** Nothing is waited for any more, and the next failure is the first. */
  restore() {
    clearTimeout(this.#timer);
    this.#failures = 0;
  }
}
