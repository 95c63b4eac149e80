// The object stores of one vault in IndexedDB, read at the start and written in whole transactions.
import { fill } from "./vault_filler.js";
import { answered, completed } from "./vault_requests.js";

/**
 * What becomes of a stored blob when another key seals everything.
 * @typedef {(place: string, value: any) => Step[]} Anew
 */

/**
 * One step of a transaction.
 * @typedef {{store: string, what: string, key: IDBValidKey, last?: IDBValidKey, value?: any}} Step
 */

/**
 * What is read first, in one go.
 * open: the last session did not end cleanly. forget: what it had to clear away may still lie there.
 * @typedef {{head?: Uint8Array, keyring?: Uint8Array, boot?: Uint8Array, open: boolean, forget: boolean, keys: number[],
 *   log: Uint8Array[]}} Start
 */

const version = 1;
const stores = ["meta", "chunk", "log", "blob"];

/** Transactions of noise: for a new log, and until LevelDB has merged what was there before. */
const newLogAfter = 20;
const mergedAfter = 100;

/**
 * @param {IDBObjectStore} store
 * @param {Step} step
 */
function take(store, { what, key, last, value }) {
  if (what === "add") store.add(value, key);
  else if (what === "put") store.put(value, key);
  else store.delete(IDBKeyRange.bound(key, last));
}

export class VaultDisk {
  /** Called when another window wants to change the store's structure: a later version of the program. */
  onReplaced = () => {};

  /**
   * @param {string} name
   * @returns {Promise<VaultDisk>} rejects with a DOMException; VersionError: a later version of the program was here
   */
  static async open(name) {
    const request = indexedDB.open(name, version);
    let isNew = false;
    request.onupgradeneeded = (event) => {
      isNew = event.oldVersion === 0 || /** @type {any} */ (event).dataLoss === "total";
      for (const store of stores) request.result.createObjectStore(store);
    };
    const disk = new VaultDisk(await answered(request));
    disk.isNew = isNew;
    return disk;
  }

  /** @param {IDBDatabase} database */
  constructor(database) {
    this.database = database;
    this.isNew = false;
    database.onversionchange = () => this.onReplaced();
  }

  /** @returns {Promise<Start>} */
  async readStart() {
    const transaction = this.database.transaction(["meta", "log"]);
    const meta = transaction.objectStore("meta");
    const records = transaction.objectStore("log");
    const [head, keyring, open, forget, keys, values, boot] = await Promise.all([
      answered(meta.get("head")),
      answered(meta.get("keyring")),
      answered(meta.get("open")),
      answered(meta.get("forget")),
      answered(records.getAllKeys()),
      answered(records.getAll()),
      answered(meta.get("boot")),
    ]);
    const log = { keys: /** @type {number[]} */ (keys), log: values };
    return { head, keyring, boot, open: open === true, forget: forget === true, ...log };
  }

  /**
   * @param {number} from
   * @param {number} to included
   * @returns {Promise<Uint8Array[]>}
   */
  readChunks(from, to) {
    return answered(this.database.transaction("chunk").objectStore("chunk").getAll(IDBKeyRange.bound(from, to)));
  }

  /**
   * @param {number} key
   * @returns {Promise<Uint8Array | undefined>}
   */
  readLog(key) {
    return answered(this.database.transaction("log").objectStore("log").get(key));
  }

  /**
   * @param {string} place
   * @returns {Promise<Uint8Array<ArrayBuffer> | undefined>}
   */
  readBlob(place) {
    return answered(this.database.transaction("blob").objectStore("blob").get(place));
  }

  /** @returns {Promise<string[]>} where blobs lie */
  blobPlaces() {
    return /** @type {Promise<string[]>} */ (answered(this.database.transaction("blob").objectStore("blob").getAllKeys()));
  }

  /**
   * @param {number} key
   * @returns {Promise<[number, Uint8Array][]>} what came after it
   */
  async readLogAfter(key) {
    const log = this.database.transaction("log").objectStore("log");
    const range = IDBKeyRange.lowerBound(key, true);
    const [keys, values] = await Promise.all([answered(log.getAllKeys(range)), answered(log.getAll(range))]);
    return keys.map((one, i) => [Number(one), values[i]]);
  }

  /** @returns {Promise<number>} the newest key of the log, 0 for none */
  async newestLog() {
    const cursor = await answered(this.database.transaction("log").objectStore("log").openKeyCursor(null, "prev"));
    return Number(cursor?.key ?? 0);
  }

  /**
   * One transaction: all steps or none. Resolves when it is durable.
   * @param {Step[]} steps
   * @param {{strict?: boolean, newest?: number, anew?: Anew}} [how] newest: fail unless this is the newest key of the log
   */
  async write(steps, { strict = true, newest, anew } = {}) {
    const names = new Set(steps.map((step) => step.store)).add("log");
    if (anew) names.add("blob");
    const transaction = this.database.transaction([...names], "readwrite", { durability: strict ? "strict" : "relaxed" });
    const done = completed(transaction);
    if (newest !== undefined) this.#insist(transaction, newest);
    if (anew) this.#sealAnew(transaction.objectStore("blob"), anew);
    try {
      for (const step of steps) take(transaction.objectStore(step.store), step);
    } catch (error) {
      done.catch(() => {}); // `error` says why; without this the steps before it would be committed
      transaction.abort();
      throw error;
    }
    if (newest === undefined && !anew) transaction.commit?.();
    return done;
  }

  /**
   * One blob after the other, so that they are never in memory all together. Called before anything else is put.
   * @param {IDBObjectStore} blobs
   * @param {Anew} anew
   */
  #sealAnew(blobs, anew) {
    const all = blobs.getAllKeys();
    all.onsuccess = () => next(all.result);
    const next = (/** @type {IDBValidKey[]} */ [place, ...others]) => {
      if (place === undefined) return;
      const read = blobs.get(place);
      read.onsuccess = () => {
        for (const step of anew(String(place), read.result)) take(blobs, step);
        next(others);
      };
    };
  }

  /**
   * Blobs in all other places go, if `newest` is the newest key of the log.
   * @param {Set<string>} places
   * @param {number} newest
   */
  async keepOnly(places, newest) {
    const useless = (await this.blobPlaces()).filter((place) => !places.has(place));
    if (useless.length === 0) return;
    await this.write(useless.map((place) => ({ store: "blob", what: "delete", key: place, last: place })), { newest });
  }

  /**
   * A writer that slept may have been overtaken so often that even the marks in its way are gone.
   * @param {IDBTransaction} transaction
   * @param {number} newest
   */
  #insist(transaction, newest) {
    const request = transaction.objectStore("log").openKeyCursor(null, "prev");
    request.onsuccess = () => {
      if (Number(request.result?.key ?? 0) !== newest) transaction.abort();
    };
  }

  /**
   * After an unclean end LevelDB's log may end in half a record. Chromium would append to that log, find the wrong
   * checksum at the start after this one, and delete every database of the origin. So the log is filled up until LevelDB
   * leaves it behind, before anything of ours is written.
   */
  async leaveTornLog() {
    await fill(this.database.name, newLogAfter);
  }

  /**
   * What was overwritten or deleted lies on in LevelDB's files, until so much was written after it that they are merged,
   * down to the third of its levels: that begins when the second holds more than 10 MiB. Until it is done "forget" stands
   * in the store, so that the next session can finish it.
   * @param {() => boolean} goOn
   */
  async forgetPast(goOn) {
    await fill(this.database.name, mergedAfter, goOn);
    if (goOn()) await this.write([{ store: "meta", what: "delete", key: "forget", last: "forget" }]);
  }

  close() {
    this.database.close();
  }
}
