// When to draw. At most one callback is pending: a frame, or a timer for a later one. Usually there is none.

export class Loop {
  #frames = 0;
  #due = Infinity;
  #frame = 0;
  #timer = 0;
  #drawing = false;
  /** @type {(() => void) | undefined} */
  #draw;

  constructor() {
    document.addEventListener("visibilitychange", () => (document.hidden ? this.#hide() : this.wake(2)));
  }

  /** @param {() => void} draw */
  start(draw) {
    this.#draw = draw;
    this.wake(2);
  }

  /** Nothing is drawn any more. */
  stop() {
    this.#draw = undefined;
    this.#rest();
  }

  /**
   * Draws so many frames, one per screen refresh.
   * @param {number} frames
   */
  wake(frames = 2) {
    this.#frames = Math.max(this.#frames, frames);
    this.#plan();
  }

  /** @param {number} seconds */
  wakeAfter(seconds) {
    this.#due = Math.min(this.#due, performance.now() + seconds * 1000);
    this.#plan();
  }

  /** Draws now, inside the event that is being handled; while drawing, at the next refresh. */
  now() {
    if (this.#drawing) this.wake(1);
    else this.#run();
  }

  #run() {
    if (!this.#draw) return;
    this.#frames = Math.max(0, this.#frames - 1);
    if (this.#due <= performance.now()) this.#due = Infinity;
    this.#drawing = true;
    try {
      this.#draw();
    } finally {
      this.#drawing = false;
    }
    this.#plan();
  }

  #plan() {
    if (this.#drawing || !this.#draw) return;
    clearTimeout(this.#timer);
    this.#timer = 0;
    if (this.#frames > 0 && !document.hidden) {
      this.#frame ||= requestAnimationFrame(() => {
        this.#frame = 0;
        this.#run();
      });
    } else if (this.#due < Infinity) {
      this.#cancelFrame();
      this.#timer = setTimeout(() => this.#onTime(), Math.max(0, this.#due - performance.now()));
    } else {
      this.#cancelFrame();
    }
  }

  /** What is due is due in a hidden page, too: it may be time to lock. */
  #onTime() {
    if (document.hidden) this.#run();
    else this.wake(1);
  }

  #hide() {
    this.#rest();
    this.#plan();
  }

  #cancelFrame() {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  #rest() {
    this.#cancelFrame();
    clearTimeout(this.#timer);
    this.#timer = 0;
  }
}
