// Between the program and the vault: the program says "commit" and "take over" and goes on; what came of it is reported.
import { withBlobs } from "./backup_blobs.js";
import { cleared, salvaged } from "./salvage.js";
import { Vault } from "./vault.js";
import { VaultCopies } from "./vault_copies.js";
import { VaultError, reasonOf } from "./vault_state.js";

/** @typedef {import("tongban-wasm-glue").TongbanModule} Wasm */

/** In the order of C++'s SavedState. */
const savedStates = ["saved", "saving", "not_saved", "read_only"];

/** Why there is nothing to show, as index.html says it. @type {Record<string, string>} */
const obstacles = { damaged: "damaged", newer_version: "newer", no_memory: "memory" };

const storeName = "tongban";
const firstScreenMs = 500;

export class Safe {
  #bridge;
  #loop;
  #files;
  #opened;
  /** @type {BroadcastChannel | undefined} */
  #others = typeof BroadcastChannel === "undefined" ? undefined : new BroadcastChannel(`lock ${storeName}`);
  /** @type {Vault} */
  #vault = /** @type {any} */ (undefined);
  /** @type {Promise<unknown> | undefined} */
  #settled;
  /** One thing at a time is done with them. @type {Promise<VaultCopies | undefined> | undefined} */
  #copiesFree;
  /** @type {VaultCopies | undefined} */
  #copies;
  #copyFailed = false;
  /** @type {string[]} */
  #toCopy = [];

  /**
   * @param {import("./bridge.js").Bridge} bridge
   * @param {import("./loop.js").Loop} loop
   * @param {import("./files.js").Files} files
   * @param {() => void} opened the store was unlocked: the program can start
   */
  constructor(bridge, loop, files, opened) {
    this.#bridge = bridge;
    this.#files = files;
    this.#loop = loop;
    this.#opened = opened;
    if (this.#others) this.#others.onmessage = () => this.#startAgain();
  }

  /**
   * Resolves when every page is in the program's memory.
   * @param {Promise<Wasm>} wasm
   */
  async open(wasm) {
    this.#vault = await Vault.open(wasm, { name: storeName, onState: () => this.#report() });
    this.#vault.onUnreadable = () => this.#startAgain();
    // What cannot be read is in the state, where the program meets it.
    await this.#vault.full().catch((error) => error instanceof VaultError || Promise.reject(error));
    const isEmpty = this.#vault.found !== "data" && this.#vault.state.saved === "saved";
    if (isEmpty) await this.#missWhatHasCopies();
    this.#report();
  }

  /** "" when the store could be read, or waits for its passphrase. What is in memory otherwise is empty, and not to be shown. */
  get obstacle() {
    return obstacles[this.#vault.state.reason] ?? "";
  }

  /** A store that cannot be read, as it lies. */
  salvaged() {
    return salvaged(storeName);
  }

  /** Clears it away; the next start finds it lost. Only after it was taken along. */
  async clear() {
    await this.#vault.close();
    await cleared(storeName);
  }

  /** The first screen is shown: what can wait is done now. */
  settle() {
    const settled = () => this.#vault.settle().then(() => this.#withCopies(async () => {}));
    this.#settled ??= settled().catch((error) => console.warn(error)).finally(() => this.#report());
  }

  commit() {
    // What becomes of it is in the state; a rejected promise says nothing more.
    this.#vault.commit().catch(() => {});
  }

  takeOver() {
    this.#vault.takeOver().catch((error) => this.#notTaken(error)).finally(() => this.#report());
  }

  /** The program has found the key. */
  reopen() {
    const reopened = this.#vault.reopen().then(() => this.#vault.full());
    reopened.then(() => this.#start(), (error) => console.warn(error)).finally(() => this.#report());
  }

  #start() {
    this.#opened();
    this.#settled = undefined;
    setTimeout(() => this.settle(), firstScreenMs);
  }

  /** Locks this window and every other one. */
  lock() {
    this.#others?.postMessage("lock");
    this.#startAgain();
  }

  acceptLoss() {
    this.#vault.acceptLoss();
    this.#report();
  }

  /**
   * @param {import("./vault_copies.js").Copy} copy
   * @param {Uint8Array<ArrayBuffer>} bytes none: only copies that are sealed with something else go
   */
  keepCopy(copy, bytes) {
    const blobs = this.#vault.blobs.asTheyLie(this.#toCopy);
    this.#toCopy = [];
    this.#withCopies(async (copies) => {
      this.#copyFailed = await copies.keep(copy, bytes, blobs).then(() => false, () => true);
    });
  }

  /** @param {string[]} names of blobs that belong to the next copy */
  addToCopy(names) {
    this.#toCopy = names;
  }

  /** The newest copy comes like a file that was chosen. */
  openCopy() {
    this.#withCopies(async (copies) => {
      const bytes = await copies.read();
      if (!bytes) return;
      this.#files.blobs = copies.blobs();
      this.#bridge.file("copy", "", bytes);
    });
  }

  /**
   * @param {string} name
   * @param {Uint8Array<ArrayBuffer>} bytes
   * @param {string[]} names
   */
  async offerBackup(name, bytes, names) {
    this.#files.offer(name, "application/octet-stream", await withBlobs(bytes, this.#vault.blobs.values(names)));
  }

  /** Those behind the file that was chosen last. */
  async adoptBlobs() {
    const outcome = await this.#vault.blobs.adopt(this.#files.blobs).then(String, reasonOf);
    this.#bridge.file("adopted", outcome, new Uint8Array());
    this.#loop.wake(2);
  }

  /** @param {string} name */
  blob(name) {
    return this.#vault.blobs.read(name);
  }

  /** @param {string[]} names */
  keepOnlyBlobs(names) {
    // What was not cleared away today will be another day.
    this.#vault.blobs.keepOnly(names).catch(() => {});
  }

  /** @param {(copies: VaultCopies) => Promise<void>} work */
  #withCopies(work) {
    const free = this.#copiesFree ?? VaultCopies.open(storeName).then((copies) => (this.#copies = copies));
    const done = free.then(async (copies) => (copies && (await work(copies)), copies));
    this.#copiesFree = done.catch((error) => (console.warn(error), this.#copies)).finally(() => this.#report());
    return this.#copiesFree;
  }

  /** The store is new. A copy tells that there was one before, and what it was. */
  #missWhatHasCopies() {
    return this.#withCopies(async (copies) => {
      const bytes = (await copies.read())?.length;
      if (bytes) this.#vault.miss({ at: copies.newest.at, bytes, sequence: 0, ...this.#vault.lost });
    });
  }

  /** Another window has set a passphrase meanwhile. @param {any} error */
  #notTaken(error) {
    if (this.#vault.state.reason === "locked") this.#startAgain();
    else console.warn(error);
  }

  /** Only a new page is sure to hold nothing any more: no text in the mirror, no picture, no letter of an old list. */
  async #startAgain() {
    this.#loop.stop();
    document.body.hidden = true;
    await this.#vault.wipe().catch((error) => console.warn(error));
    location.reload();
  }

  #report() {
    if (!this.#vault) return;
    const { saved, reason, durable, pending, persistent } = this.#vault.state;
    const { at = 0, bytes = 0 } = this.#vault.lost ?? {};
    const copy = this.#copies?.newest;
    const copies = [this.#copies !== undefined, copy?.at ?? 0, copy?.change ?? 0, this.#copyFailed];
    this.#bridge.vault([savedStates.indexOf(saved), durable, pending, persistent, at, bytes, ...copies], reason);
    this.#loop.wake(2);
  }
}
