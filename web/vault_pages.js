// Brings the database's pages from the disk into memory: those that a query missed, or all of them.
import { Unreadable } from "./vault_memory.js";

/** @typedef {import("./vault_disk.js").VaultDisk} VaultDisk */
/** @typedef {import("./vault_memory.js").VaultMemory} VaultMemory */

const slice = 16; // chunks of 256 KiB read at a time
const faultsMax = 48; // a query that misses more chunks than this is a scan and waits for all of them

export class VaultPages {
  #memory;
  #reading;
  /** @type {Promise<void> | undefined} */
  #loaded;
  #faults = 0;

  /**
   * @param {VaultMemory} memory
   * @param {<T>(read: (disk: VaultDisk) => Promise<T>) => Promise<T>} reading reads, over a new connection if it must
   */
  constructor(memory, reading) {
    this.#memory = memory;
    this.#reading = reading;
  }

  /** What is in memory is no longer what the disk holds. */
  startAnew() {
    this.#loaded = undefined;
    this.#faults = 0;
  }

  /** Every page is in memory; from now on no query is blocked. Rejects with Unreadable, or with what the disk says. */
  full() {
    this.#loaded ??= this.#load().catch((error) => {
      this.#loaded = undefined;
      throw error;
    });
    return this.#loaded;
  }

  /** A query was blocked: brings what it missed, so that it can run again. */
  async bringMissing() {
    const chunk = this.#memory.wantedChunk();
    if (chunk < 0 || this.#loaded || ++this.#faults > faultsMax) return this.full();
    const [value] = await this.#reading((disk) => disk.readChunks(chunk, chunk));
    this.#memory.takeChunk(chunk, value);
  }

  async #load() {
    let coming = this.#readSlice(0);
    for (let from = 0; from < this.#memory.storedChunks; from += slice) {
      const values = await coming;
      coming = this.#readSlice(from + slice); // the disk works while these are taken in
      coming.catch(() => {});
      values.forEach((value, i) => this.#memory.takeChunk(from + i, value));
    }
    if (!this.#memory.isComplete) throw new Unreadable("damaged");
  }

  /**
   * @param {number} from
   * @returns {Promise<(Uint8Array | undefined)[]>} the chunks of one slice; none when all are in memory, or there are none
   */
  async #readSlice(from) {
    const count = Math.min(slice, this.#memory.storedChunks - from);
    const chunks = Array.from({ length: Math.max(0, count) }, (_, i) => from + i);
    if (chunks.every((chunk) => this.#memory.hasChunk(chunk))) return [];
    const values = await this.#reading((disk) => disk.readChunks(from, from + count - 1));
    return chunks.map((_, i) => values[i]);
  }
}
