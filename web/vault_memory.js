// The database's pages in the program's memory. The only file that knows the names of the exports in
// src/store/browser/vault_exports.cpp.

/** @typedef {import("tongban-wasm-glue").TongbanModule} Wasm */
/** @typedef {import("./vault_disk.js").Step} Step */
/** @typedef {import("./vault_disk.js").Start} Start */

/** Why stored bytes were refused, in the order of C++'s Damage, counted from 1. */
const damages = ["", "damaged", "newer_version", "locked", "no_memory"];

/** In the order of C++'s Write::What. */
const steps = [
  { store: "log", what: "add" },
  { store: "chunk", what: "put" },
  { store: "meta", what: "put", key: "head" },
  { store: "meta", what: "put", key: "boot" },
  { store: "log", what: "delete" },
  { store: "log", what: "put" },
  { store: "meta", what: "put", key: "keyring" },
  { store: "meta", what: "delete", key: "keyring", last: "keyring" },
  { store: "blob", what: "put" },
];

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const nameSize = 64;

/** Stored bytes that cannot be used; `message` is a reason of vault.js. */
export class Unreadable extends Error {}

/** @param {number} answer */
function must(answer) {
  if (answer !== 0) throw new Unreadable(damages[answer]);
}

export class VaultMemory {
  /** @param {Wasm} wasm */
  constructor(wasm) {
    this.wasm = wasm;
  }

  /**
   * Begins with what the durable store holds; most pages are still missing afterwards.
   * @param {Start} start
   */
  load({ head, keyring, boot, keys, log }) {
    this.wasm._vault_restart();
    if (keyring) must(this.wasm._vault_take_keyring(this.#bring(keyring)));
    if (head) must(this.wasm._vault_take_head(this.#bring(head)));
    log.forEach((value, i) => must(this.wasm._vault_take_log(keys[i], this.#bring(value))));
    must(this.wasm._vault_finish_log());
    if (boot) must(this.wasm._vault_take_boot(this.#bring(boot)));
  }

  /**
   * @param {number} chunk
   * @param {Uint8Array | undefined} value
   */
  takeChunk(chunk, value) {
    if (!value) throw new Unreadable("damaged");
    must(this.wasm._vault_take_chunk(chunk, this.#bring(value)));
  }

  get storedChunks() {
    return this.wasm._vault_stored_chunks();
  }

  /** @param {number} chunk */
  hasChunk(chunk) {
    return Boolean(this.wasm._vault_has_chunk(chunk));
  }

  get isComplete() {
    return Boolean(this.wasm._vault_is_complete());
  }

  /**
   * What another window wrote comes into the pages. @returns {boolean} or they must be read anew
   * @param {number} key
   * @param {Uint8Array} value
   */
  follow(key, value) {
    return Boolean(this.wasm._vault_follow(key, this.#bring(value)));
  }

  /** The chunk that a query ran into, or -1. */
  wantedChunk() {
    return this.wasm._vault_wanted_chunk();
  }

  get isInTransaction() {
    return Boolean(this.wasm._vault_is_in_transaction());
  }

  get hasChanges() {
    return Boolean(this.wasm._vault_has_changes());
  }

  get isFoldDue() {
    return Boolean(this.wasm._vault_is_fold_due());
  }

  /** The number of the last durable transaction. */
  get sequence() {
    return this.wasm._vault_sequence();
  }

  /** Of all pages. */
  get bytes() {
    return this.wasm._vault_bytes();
  }

  /** The store is gone while every page is here: the transaction that writes it anew. */
  packAnew() {
    this.wasm._vault_pack_anew();
    return this.#steps();
  }

  /** The transaction that makes this window the writer. */
  packEpoch() {
    this.wasm._vault_pack_epoch();
    return this.#steps();
  }

  /**
   * The transaction that makes every change durable; nothing when there is none.
   * @param {boolean} fold
   */
  pack(fold) {
    return this.wasm._vault_pack(fold) ? this.#steps() : undefined;
  }

  confirm() {
    this.wasm._vault_confirm();
  }

  refuse() {
    this.wasm._vault_refuse();
  }

  /** Notes the pages read so far as those that a start needs. @returns {boolean} they are others than last time */
  noteBoot() {
    return Boolean(this.wasm._vault_note_boot());
  }

  /** The value to put under "boot"; empty while something changes. */
  packBoot() {
    const at = this.wasm._vault_pack_boot();
    return this.#copy(at);
  }

  /** The next transaction brings another key: every blob belongs into it. */
  get sealsAnew() {
    return Boolean(this.wasm._vault_seals_anew());
  }

  /**
   * What becomes of a stored blob in that transaction.
   * @param {string} place
   * @param {any} value
   * @returns {Step[]}
   */
  sealAnew(place, value) {
    const answer = this.wasm._vault_seal_blob_anew(this.#bring(value instanceof Uint8Array ? value : new Uint8Array()));
    const erased = { store: "blob", what: "delete", key: place, last: place };
    const put = { store: "blob", what: "put", key: this.#place(this.wasm._vault_place()), value: this.#copy(this.wasm._vault_lent()) };
    return [...(answer & 2 ? [erased] : []), ...(answer & 1 ? [put] : [])];
  }

  /**
   * A blob of a backup, as it is to lie here; nothing when it is damaged.
   * @param {Uint8Array} value
   * @returns {Step | undefined}
   */
  adopt(value) {
    if (!this.wasm._vault_adopt_blob(this.#bring(value))) return undefined;
    return { store: "blob", what: "put", key: this.#place(this.wasm._vault_place()), value: this.#copy(this.wasm._vault_lent()) };
  }

  /** The value of a blob that is not stored yet; empty when there is none. @param {string} name */
  sealedKeptBlob(name) {
    this.#bring(encoder.encode(name));
    return this.#copy(this.wasm._vault_sealed_kept_blob());
  }

  /** Where a blob lies. @param {string} name */
  placeOf(name) {
    this.#bring(encoder.encode(name));
    return this.#place(this.wasm._vault_place_of_name());
  }

  /** A blob that is not stored yet; empty when there is none. @param {string} name */
  keptBlob(name) {
    this.#bring(encoder.encode(name));
    return this.#copy(this.wasm._vault_kept_blob());
  }

  /**
   * Its content; empty when it is damaged.
   * @param {string} name
   * @param {Uint8Array} value
   */
  openBlob(name, value) {
    const both = new Uint8Array(nameSize + value.length);
    both.set(encoder.encode(name));
    both.set(value, nameSize);
    return this.#copy(this.wasm._vault_open_blob(this.#bring(both)));
  }

  /** Leaves neither pages nor key in memory. */
  wipe() {
    this.wasm._vault_wipe();
  }

  /** @returns {Step[]} */
  #steps() {
    const table = this.wasm._vault_writes() >> 3;
    const count = this.wasm.HEAPF64[table];
    const numbers = this.wasm.HEAPF64.slice(table + 1, table + 1 + 3 * count);
    return Array.from({ length: count }, (_, i) => this.#step(i, numbers.subarray(3 * i, 3 * i + 3)));
  }

  /**
   * @param {number} index
   * @param {Float64Array} numbers
   * @returns {Step}
   */
  #step(index, [what, key, last]) {
    const step = { key, last, ...steps[what] };
    if (step.what === "delete") return step;
    const value = this.#copy(this.wasm._vault_value(index));
    return step.store === "blob" ? { ...step, key: this.#place(this.wasm._vault_blob_place(key)), value } : { ...step, value };
  }

  /** @param {number} at */
  #place(at) {
    return decoder.decode(this.wasm.HEAPU8.subarray(at, at + nameSize));
  }

  /** @param {number} at @returns {Uint8Array<ArrayBuffer>} */
  #copy(at) {
    return /** @type {any} */ (this.wasm.HEAPU8).slice(at, at + this.wasm._vault_value_size());
  }

  /**
   * Puts a value where the program reads it; answers its size.
   * @param {Uint8Array} value
   */
  #bring(value) {
    const at = this.wasm._vault_room(value.length);
    this.wasm.HEAPU8.set(value, at);
    return value.length;
  }
}
