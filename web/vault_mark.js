// A mark outside IndexedDB that there was a store. Browsers clear IndexedDB when they find it damaged or want room; the
// mark tells that from a first visit.

/** @typedef {{day: string, sequence: number}} LastSeen */

export class VaultMark {
  /** What the lost store was when it was seen last. @type {LastSeen | undefined} */
  lost;
  #key;
  #day = "";

  /** @param {string} name */
  constructor(name) {
    this.#key = `vault ${name}`;
  }

  /** The store is new. Was there one before? */
  missing() {
    this.lost = this.#read();
    return this.lost !== undefined;
  }

  /**
   * The store was written; `first` runs at the first time in this session.
   * @param {number} sequence
   * @param {() => void} first
   */
  note(sequence, first) {
    const day = new Date().toISOString().slice(0, 10);
    if (day === this.#day) return;
    if (this.#day === "") first();
    this.#day = day;
    this.set(sequence);
  }

  /** @param {number} sequence */
  set(sequence) {
    // What is lost stays known over any number of starts, until somebody has taken note of it.
    if (!this.lost) this.accept(sequence);
  }

  /** @param {number} sequence */
  accept(sequence) {
    this.lost = undefined;
    const day = new Date().toISOString().slice(0, 10);
    try {
      localStorage.setItem(this.#key, JSON.stringify({ day, sequence }));
    } catch {
      // No place for a mark: then a loss goes unnoticed, as in any other program.
    }
  }

  /** @returns {LastSeen | undefined} */
  #read() {
    try {
      return JSON.parse(localStorage.getItem(this.#key) ?? "null") ?? undefined;
    } catch {
      return undefined;
    }
  }
}
