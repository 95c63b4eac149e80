// Keeps the database's pages durable in IndexedDB. What is written and why: src/store/page_log.hpp and
// src/decisions/0004-page-log.md. Here is when, and what happens if it fails.
import { Unreadable, VaultMemory } from "./vault_memory.js";
import { VaultBlobs } from "./vault_blobs.js";
import { VaultDisk } from "./vault_disk.js";
import { VaultPages } from "./vault_pages.js";
import { VaultError, reasonOf } from "./vault_state.js";
import { Patience } from "./vault_patience.js";
import { VaultSeat } from "./vault_seat.js";
import { VaultMark } from "./vault_mark.js";

/** @typedef {import("tongban-wasm-glue").TongbanModule} Wasm */
/** @typedef {import("./vault_disk.js").Step} Step */
/** @typedef {import("./vault_state.js").VaultState} VaultState */

const foldAfterMs = 300;
const asleepAfterMs = 10_000;

/**
 * @param {Uint8Array} a
 * @param {Uint8Array} b
 */
const same = (a, b) => a.length === b.length && a.every((byte, i) => byte === b[i]);

export class Vault {
  /** What the last session left: "data", "nothing" (a new store), "wiped" (nothing, although there was something). */
  found = "nothing";

  /** What another window wrote cannot be read with what this one has (a passphrase was set): memory holds nothing any more. */
  onUnreadable = () => {};

  /** What stands beside the pages. @type {VaultBlobs} */
  blobs = /** @type {any} */ (undefined);

  #name;
  #onState;
  #seat;
  #mark;
  /** @type {VaultMemory} */
  #memory = /** @type {any} */ (undefined);
  /** @type {VaultDisk | undefined} */
  #disk;
  /** @type {VaultState} */
  #state = { saved: "saved", reason: "", durable: 0, pending: 0, persistent: false };

  /** Whether this window came first. @type {Promise<boolean>} */
  #seated = Promise.resolve(true);
  #endedBadly = false; // the last session, or this one as far as the disk knows
  #markedOpen = false;
  #mustForget = false; // as #endedBadly: old values were not cleared away to the end
  /** @type {Promise<void> | undefined} */
  #claimed;
  #isWriter = false;
  /** @type {VaultPages} */
  #pages = /** @type {any} */ (undefined);
  /** @type {Promise<void> | undefined} */
  #flight;
  /** @type {Promise<void> | undefined} */
  #queued;
  /** Old values are being cleared away. @type {Promise<void> | undefined} */
  #forgotten;
  #clearings = 0;
  /** What another window wrote is being read. @type {Promise<void> | undefined} */
  #following;
  #behind = false;
  #taking = false;
  #foldWanted = false;
  #gone = false; // see #isCleared
  #foldTimer = 0;
  #patience = new Patience();
  #lastWrite = 0;

  /**
   * Resolves when the pages that a start needs are in memory: the first queries can run, though they may still be blocked.
   * @param {Wasm | Promise<Wasm>} wasm
   * @param {{name: string, onState?: (state: VaultState) => void}} settings
   */
  static async open(wasm, { name, onState = () => {} }) {
    const vault = new Vault(name, onState);
    await vault.#open(wasm);
    return vault;
  }

  /**
   * @param {string} name
   * @param {(state: VaultState) => void} onState
   */
  constructor(name, onState) {
    this.#name = name;
    this.#onState = onState;
    this.#mark = new VaultMark(name);
    this.#seat = new VaultSeat(name);
    this.#seat.onAsked = () => this.#yield();
    this.#seat.onStolen = () => this.#onlyRead("taken_over");
    this.#seat.onNews = () => this.#follow();
  }

  get state() {
    return this.#state;
  }

  get #restingReason() {
    return this.#mark.lost ? "wiped" : "";
  }

  /**
   * Everything that was changed so far becomes durable. Call it after each SQL transaction, never inside one.
   * @returns {Promise<void>} resolves on the disk's word; rejects with a VaultError at a failed attempt (which is repeated)
   */
  commit() {
    if (this.#state.saved === "read_only" || !this.#disk) return Promise.reject(new VaultError(this.#state.reason));
    this.#show({ saved: "saving", pending: this.#state.pending + 1 });
    return this.#next();
  }

  /** Every page is in memory; from now on no query is blocked. */
  full() {
    return this.#pages.full().catch((error) => this.#onlyReadAndThrow(error));
  }

  /** A query was blocked: brings what it missed, so that it can run again. */
  bringMissing() {
    return this.#pages.bringMissing().catch((error) => this.#onlyReadAndThrow(error));
  }

  /** The first screen is shown: remembers what it took, brings the rest, and becomes the writer. */
  async settle() {
    const isNews = this.#memory.noteBoot();
    await this.full();
    if (this.#state.saved === "read_only" || !this.#disk) return;
    await this.#claim();
    if (this.#gone) await this.#next();
    // Packed only now, and only for the writer: between there and here somebody may have set a passphrase.
    const boot = isNews ? this.#memory.packBoot() : [];
    const step = { store: "meta", what: "put", key: "boot", value: boot };
    if (boot.length) await this.#disk.write([step], { strict: false, newest: this.#memory.sequence }).catch(() => {});
  }

  /** Starts anew, with the key that was found. As after open() the first queries may still be blocked. */
  async reopen() {
    await this.#read();
    if (await this.#seated) this.#show({ saved: "saved", reason: this.#restingReason });
    else this.#onlyRead("other_window");
  }

  /** Every page and the key are gone from memory. The vault, and whatever stands on it, is of no use afterwards. */
  async wipe() {
    await (this.#queued ?? this.#flight)?.catch(() => {});
    removeEventListener("pagehide", this.#leavePage);
    await this.#leavePage();
    this.#onlyRead("locked");
    this.#memory.wipe();
    this.#clearings += 1; // what is left to clear away is left to the next start
    await this.#forgotten;
    this.#disk?.close();
  }

  /** Folds the log into its chunks, so that the next start is quick. */
  async fold() {
    await this.full();
    this.#foldWanted = true;
    await this.#next();
  }

  /**
   * Becomes the writer in place of another window. What this window shows is read anew: work of its own that was not saved
   * is gone.
   */
  async takeOver() {
    this.#taking = true;
    await this.#takeOver().finally(() => (this.#taking = false));
  }

  async #takeOver() {
    await (this.#queued ?? this.#flight)?.catch(() => {});
    await this.#following;
    await this.#seat.takeOver();
    this.#claimed = undefined;
    await this.#read();
    this.#endedBadly = false; // the mark is that of the other window
    await this.full();
    this.#show({ saved: "saved", reason: this.#restingReason, pending: 0 });
    await this.#claim();
  }

  /**
   * An earlier store is lost, as somebody else can tell: there is a copy of it.
   * @param {import("./vault_mark.js").LastSeen} seen
   */
  miss(seen) {
    this.found = "wiped";
    this.#mark.miss(seen);
    if (this.#state.reason === "") this.#show({ reason: "wiped" });
  }

  /** The loss of an earlier store was understood: "wiped" is no longer shown. */
  acceptLoss() {
    this.#mark.accept(this.#memory.sequence, this.#memory.bytes);
    if (this.#state.reason === "wiped") this.#show({ reason: "" });
  }

  /** The lost store as it was seen last. Only while something is lost. */
  get lost() {
    return this.#mark.lost;
  }

  /** Leaves everything tidy. The vault is of no use afterwards. */
  async close() {
    removeEventListener("pagehide", this.#leavePage);
    await this.#forgotten;
    if (this.#isWriter) {
      await this.fold();
      await this.#leavePage();
    }
    clearTimeout(this.#foldTimer);
    this.#onlyRead("closed");
    this.#seat.close();
    this.#disk?.close();
  }

  // --- opening ---------------------------------------------------------------------------------------------------------

  /** @param {Wasm | Promise<Wasm>} wasm */
  async #open(wasm) {
    this.#seated = this.#seat.take();
    const disk = this.#connect();
    const start = disk.then((connected) => connected.readStart());
    start.catch(() => {});
    this.#memory = new VaultMemory(await wasm);
    this.#pages = new VaultPages(this.#memory, (read) => this.#reading(read));
    this.blobs = new VaultBlobs(this.#memory, (read) => this.#reading(read), {
      beWriter: () => this.#claim(),
      rest: async () => {
        while (this.#flight) await this.#flight.catch(() => {});
      },
      mayWrite: () => this.#isWriter,
      why: () => this.#state.reason,
    });
    try {
      this.#disk = await disk;
      this.#disk.isNew = false; // only what is new in the middle of a session was cleared away
      this.#take(await start);
      if (!(await this.#seated)) this.#onlyRead("other_window");
    } catch (error) {
      this.#cannotOpen(error);
    }
    addEventListener("pagehide", this.#leavePage);
    navigator.storage?.persisted?.().then((persistent) => this.#show({ persistent }));
  }

  async #connect() {
    const disk = await VaultDisk.open(this.#name);
    disk.onReplaced = () => this.#yield("newer_version").finally(() => disk.close());
    return disk;
  }

  /** @param {import("./vault_disk.js").Start} start */
  #take(start) {
    this.#endedBadly = start.open;
    this.#mustForget = start.forget;
    this.#memory.load(start);
    this.#pages.startAnew();
    this.#mark.look(!start.head);
    if (start.head) this.found = "data";
    else if (this.#mark.lost) this.found = "wiped";
    this.#show({ durable: this.#memory.sequence, reason: this.#restingReason });
  }

  /** @param {any} error */
  #cannotOpen(error) {
    const reason = reasonOf(error);
    // Memory holds the keyring now, and waits for its key.
    if (reason === "locked") {
      if (this.#mustForget) this.#seated.then((alone) => alone && this.#forgetPast());
      return this.#show({ saved: "read_only", reason });
    }
    this.#memory.load({ open: false, forget: false, keys: [], log: [] });
    if (error instanceof Unreadable || reason === "newer_version") this.#onlyRead(reason);
    else {
      this.#disk = undefined;
      this.#show({ saved: "not_saved", reason: "no_indexeddb" });
    }
  }

  /** Forgets what is in memory for what the disk holds. */
  async #read() {
    const start = await this.#reading((disk) => disk.readStart());
    try {
      this.#take(start);
    } catch (error) {
      this.#onlyReadAndThrow(error);
    }
  }

  /**
   * Reads from the disk, once more over a new connection if the old one is gone.
   * @template T
   * @param {(disk: VaultDisk) => Promise<T>} read
   */
  async #reading(read) {
    try {
      return await read(/** @type {VaultDisk} */ (this.#disk));
    } catch {
      this.#disk = await this.#connect();
      return read(this.#disk);
    }
  }

  // --- the one who writes ----------------------------------------------------------------------------------------------

  #claim() {
    this.#claimed ??= this.#becomeWriter().catch((error) => {
      this.#claimed = undefined;
      throw error;
    });
    return this.#claimed;
  }

  async #becomeWriter() {
    // Without room for the filler there is still room for a commit, and that is worth more than the precaution.
    if (this.#endedBadly) await this.#disk?.leaveTornLog().catch(() => {});
    for (;;) {
      const outcome = await this.#write(this.#memory.packEpoch());
      if (outcome === "stored" || outcome === "gone") break;
      if (outcome !== "overtaken") throw this.#failed(outcome);
      // Somebody wrote between our reading and now. What is not ours to keep is read anew.
      if (this.#memory.hasChanges) throw this.#onlyRead("taken_over");
      await this.#read();
      await this.full();
    }
    this.#isWriter = true;
    if (this.#mustForget && !this.#forgotten) this.#forgetPast();
  }

  /** What was stored under another key, or under none, must not linger. Needs no key: a locked window does it, too. */
  #forgetPast() {
    const mine = ++this.#clearings;
    const clear = () => this.#disk?.forgetPast(() => mine === this.#clearings);
    const done = () => {
      if (mine === this.#clearings) this.#forgotten = undefined;
    };
    this.#forgotten = (this.#forgotten ?? Promise.resolve()).then(clear).catch(() => {}).then(done);
  }

  /** Another window writes: what this one shows follows. Not while it holds something that was not saved. */
  async #follow() {
    this.#behind = true;
    const failed = (/** @type {unknown} */ error) => (error instanceof VaultError ? this.onUnreadable() : console.warn(error));
    this.#following ??= this.#catchUp().catch(failed).finally(() => (this.#following = undefined));
  }

  async #catchUp() {
    const { reason } = this.#state;
    const isLooking = ["other_window", "taken_over"].includes(reason);
    while (this.#behind && isLooking && !this.#taking && !this.#memory.hasChanges) {
      this.#behind = false;
      const newer = await this.#reading((disk) => disk.readLogAfter(this.#memory.sequence));
      if (this.#taking) return; // reads everything anew
      if (!newer.every(([key, value]) => this.#memory.follow(key, value))) {
        await this.#read();
        await this.full();
      }
      this.#show({ reason, durable: this.#memory.sequence });
    }
  }

  /** Another window wants to write. */
  async #yield(reason = "taken_over") {
    await (this.#queued ?? this.#flight)?.catch(() => {});
    this.#onlyRead(reason);
  }

  /** @param {string} reason */
  #onlyRead(reason) {
    this.#isWriter = false;
    this.#markedOpen = false;
    this.#seat.leave();
    this.#patience.restore();
    this.#show({ saved: "read_only", reason });
    return new VaultError(reason);
  }

  /**
   * @param {any} error
   * @returns {never}
   */
  #onlyReadAndThrow(error) {
    this.#pages.startAnew();
    throw error instanceof Unreadable ? this.#onlyRead(error.message) : error;
  }

  // --- writing ---------------------------------------------------------------------------------------------------------

  /** One transaction at a time; who comes while one is under way shares the next one. @returns {Promise<void>} */
  #next() {
    if (this.#flight) {
      this.#queued ??= this.#flight
        .catch(() => {})
        .then(() => {
          this.#queued = undefined;
          return this.#next();
        });
      return this.#queued;
    }
    this.#flight = this.#flush().finally(() => (this.#flight = undefined));
    return this.#flight;
  }

  /** @returns {Promise<void>} */
  async #flush() {
    if (!this.#isWriter) await this.#claim();
    if (this.#state.saved === "read_only") throw new VaultError(this.#state.reason);
    if (this.#memory.isInTransaction) throw new Error("commit() inside a transaction");
    const covered = this.#state.pending;
    const steps = this.#gone ? this.#memory.packAnew() : this.#memory.pack(this.#foldWanted);
    this.#foldWanted = false; // if this fails for want of room, a record is smaller
    const hasOtherKeys = steps?.some((step) => step.key === "keyring");
    if (hasOtherKeys) steps?.push({ store: "meta", what: "put", key: "forget", value: true });
    const outcome = steps ? await this.#write(steps) : "stored";
    if (outcome === "gone") return this.#flush();
    if (outcome === "stored") this.#gone = false;
    if (hasOtherKeys && outcome === "stored") this.#forgetPast();
    if (outcome === "overtaken") throw this.#onlyRead("taken_over");
    if (outcome !== "stored") throw this.#failed(outcome);
    this.#done(covered);
  }

  /**
   * @param {Step[]} steps
   * @returns {Promise<string>} "stored", "overtaken" by another writer, or the reason why not
   */
  async #write(steps) {
    const mark = this.#markedOpen ? [] : [{ store: "meta", what: "put", key: "open", value: true }];
    const asleep = performance.now() - this.#lastWrite > asleepAfterMs;
    let outcome = "stored";
    try {
      const newest = asleep ? this.#memory.sequence : undefined;
      const anew = this.#memory.sealsAnew ? this.#memory.sealAnew.bind(this.#memory) : undefined;
      await /** @type {VaultDisk} */ (this.#disk).write([...steps, ...mark], { newest, anew });
    } catch (error) {
      outcome = reasonOf(error);
      if (outcome !== "quota") outcome = await this.#afterFailure(steps[0], outcome);
    }
    if (outcome === "stored") {
      this.#memory.confirm();
      this.#lastWrite = performance.now();
      this.#markedOpen = true;
      this.#seat.tell();
    } else this.#memory.refuse();
    return outcome;
  }

  /**
   * A transaction whose answer was bad may be durable all the same: the connection can break after the disk was written.
   * Until we know, nothing else is written.
   * @param {Step} step the record of the transaction
   * @param {string} reason
   */
  async #afterFailure(step, reason) {
    const patience = new Patience();
    for (;;) {
      try {
        const [stored, newest] = await this.#reading((disk) => Promise.all([disk.readLog(Number(step.key)), disk.newestLog()]));
        if (stored && same(stored, step.value)) return "stored";
        if (this.#isCleared()) return "gone";
        return stored || newest !== this.#memory.sequence ? "overtaken" : reason;
      } catch {
        this.#show({ saved: "not_saved", reason: "lost_connection" });
        await new Promise((again) => patience.wait(() => again(undefined)));
      }
    }
  }

  /** The browser has cleared the store away under this window, which still has everything: it writes it anew. */
  #isCleared() {
    if (!this.#disk?.isNew || this.#memory.sequence === 0 || !this.#memory.isComplete) return false;
    this.#disk.isNew = false; // from now on it is ours
    this.#markedOpen = this.#mustForget = false;
    return (this.#gone = true);
  }

  /** @param {number} covered calls of commit() that are answered by this */
  #done(covered) {
    this.#patience.restore();
    const pending = this.#state.pending - covered;
    const ours = this.#isWriter ? { saved: pending > 0 ? "saving" : "saved", reason: this.#restingReason } : {};
    this.#show({ ...ours, pending, durable: this.#memory.sequence });
    this.#mark.note(this.#memory.sequence, this.#memory.bytes, () => this.#askToPersist());
    if (this.#memory.isFoldDue && this.#foldTimer === 0) this.#foldTimer = setTimeout(() => this.#foldLater(), foldAfterMs);
  }

  /** @param {string} reason */
  #failed(reason) {
    this.#show({ saved: "not_saved", reason });
    this.#patience.wait(() => this.#next().catch(() => {}));
    return new VaultError(reason);
  }

  #foldLater() {
    this.#foldTimer = 0;
    if (this.#isWriter) this.fold().catch(() => {});
  }

  async #askToPersist() {
    const persistent = await navigator.storage?.persist?.();
    this.#show({ persistent: persistent === true });
  }

  /** The page goes, perhaps for ever: nothing of ours will be under way, so the log will end cleanly. */
  #leavePage = async () => {
    if (!this.#markedOpen || this.#memory.hasChanges) return;
    this.#markedOpen = false;
    this.#mark.set(this.#memory.sequence, this.#memory.bytes);
    await this.#disk?.write([{ store: "meta", what: "put", key: "open", value: false }]).catch(() => {});
  };

  /** @param {Partial<VaultState>} change */
  #show(change) {
    const next = { ...this.#state, ...change };
    const isNews = /** @type {(keyof VaultState)[]} */ (Object.keys(next)).some((key) => next[key] !== this.#state[key]);
    this.#state = next;
    if (isNews) this.#onState(next);
  }
}
