// Photos and other blobs beside the pages: brought one at a time, put among ours from a backup, cleared away.
import { VaultError, reasonOf } from "./vault_state.js";

/** @typedef {import("./vault_disk.js").VaultDisk} VaultDisk */
/** @typedef {import("./vault_memory.js").VaultMemory} VaultMemory */

/**
 * What the vault has to say to whoever writes beside its commits.
 * @typedef {{beWriter: () => Promise<void>, rest: () => Promise<void>, mayWrite: () => boolean, why: () => string}} Order
 */

export class VaultBlobs {
  #memory;
  #reading;
  #order;

  /**
   * @param {VaultMemory} memory
   * @param {<T>(read: (disk: VaultDisk) => Promise<T>) => Promise<T>} reading over a new connection if it must
   * @param {Order} order rest: nothing is on its way to the disk any more
   */
  constructor(memory, reading, order) {
    this.#memory = memory;
    this.#reading = reading;
    this.#order = order;
  }

  /**
   * Its content; empty when there is none, or it is damaged.
   * @param {string} name
   * @returns {Promise<Uint8Array<ArrayBuffer>>}
   */
  async read(name) {
    for (;;) {
      const place = this.#memory.placeOf(name);
      const value = await this.#reading((disk) => disk.readBlob(place));
      const content = value ? this.#memory.openBlob(name, value) : this.#memory.keptBlob(name);
      // Another key may have come meanwhile; then it lies elsewhere.
      if (content.length > 0 || this.#memory.placeOf(name) === place) return content;
    }
  }

  /**
   * Stored values, one after the other, as they lie. Those that are not there are left out.
   * @param {string[]} names
   */
  async *values(names) {
    for (const name of names) {
      const value = await this.#reading((disk) => disk.readBlob(this.#memory.placeOf(name)));
      const found = value ?? this.#memory.sealedKeptBlob(name);
      if (found.length > 0) yield found;
    }
  }

  /** @param {string[]} names @returns {{places: string[], read: (place: string) => Promise<any>}} */
  asTheyLie(names) {
    const places = names.map((name) => this.#memory.placeOf(name));
    return { places, read: (place) => this.#reading((disk) => disk.readBlob(place)) };
  }

  /**
   * Blobs of a backup are put among ours, ahead of the pages that name them.
   * @param {AsyncIterable<Uint8Array>} values
   * @returns {Promise<number>} how many could not be read; rejects with a VaultError when they could not be put
   */
  async adopt(values) {
    await this.#order.beWriter();
    let unreadable = 0;
    for await (const value of values) {
      await this.#order.rest(); // another key may be on its way
      if (!this.#order.mayWrite()) throw new VaultError(this.#order.why());
      const step = this.#memory.adopt(value);
      if (!step) unreadable += 1;
      else await this.#reading((disk) => disk.write([step])).catch((error) => Promise.reject(new VaultError(reasonOf(error))));
    }
    return unreadable;
  }

  /**
   * Blobs with other names go, in a transaction of their own. Nothing happens unless all that was changed is durable.
   * @param {string[]} names
   */
  async keepOnly(names) {
    await this.#order.rest();
    if (!this.#order.mayWrite() || this.#memory.hasChanges) return;
    const places = new Set(names.map((name) => this.#memory.placeOf(name)));
    await this.#reading((disk) => disk.keepOnly(places, this.#memory.sequence));
  }
}
