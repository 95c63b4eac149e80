// A mark outside IndexedDB that there was a store. Browsers clear IndexedDB when they find it damaged or want room; the
// mark tells that from a first visit.

/**
 * A store as it was seen last. at: when (ms since 1970). bytes: of its pages. lost: it is gone, and nobody has taken note.
 * @typedef {{at: number, sequence: number, bytes: number, lost?: boolean}} LastSeen
 */

export class VaultMark {
  /** What the lost store was when it was seen last. @type {LastSeen | undefined} */
  lost;
  #key;
  #day = "";

  /** @param {string} name */
  constructor(name) {
    this.#key = `vault ${name}`;
  }

  /**
   * Was there another store before this one? It stays lost over any number of starts, until somebody has taken note.
   * @param {boolean} isNew
   */
  look(isNew) {
    const seen = this.#read();
    if (seen && (isNew || seen.lost)) this.miss(seen);
  }

  /** @param {LastSeen} seen */
  miss(seen) {
    this.lost = { ...seen, lost: true };
    this.#write(this.lost);
  }

  /**
   * The store was written; `first` runs at the first time in this session.
   * @param {number} sequence
   * @param {number} bytes
   * @param {() => void} first
   */
  note(sequence, bytes, first) {
    const day = new Date().toDateString();
    if (day === this.#day) return;
    if (this.#day === "") first();
    this.#day = day;
    this.set(sequence, bytes);
  }

  /**
   * @param {number} sequence
   * @param {number} bytes
   */
  set(sequence, bytes) {
    if (!this.lost) this.accept(sequence, bytes);
  }

  /**
   * @param {number} sequence
   * @param {number} bytes
   */
  accept(sequence, bytes) {
    this.lost = undefined;
    this.#write({ at: Date.now(), sequence, bytes });
  }

  /** @param {LastSeen} seen */
  #write(seen) {
    try {
      localStorage.setItem(this.#key, JSON.stringify(seen));
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
