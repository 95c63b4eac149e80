// The database layer alone, as a module: no program, no screen. Benchmarks and tests load it.
//
//   const database = await openDatabase({ name: "bench" });
//   await database.exec("CREATE TABLE word (id INTEGER PRIMARY KEY, text TEXT)");
//   await database.run("INSERT INTO word (text) VALUES (?)", ["hello"]);
//   await database.commit();                         // durable when it resolves
//   const rows = await database.query("SELECT * FROM word");
//   await database.close();
import createModule from "tongban-db-glue";
import { Vault } from "./vault.js";
import { VaultError } from "./vault_state.js";

export { VaultError };

/** In the order of C++'s Database::Outcome. */
const Outcome = { fine: 0, blocked: 1, failed: 2 };
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** @typedef {null | number | string} Cell */

/**
 * Rejects when the store cannot be read ("damaged", "newer_version", "locked"). A second window may read but not commit.
 * @param {{name: string, onState?: (state: import("./vault_state.js").VaultState) => void, module?: Record<string, unknown>,
 *   passphrase?: string}} settings
 */
export async function openDatabase({ name, onState, module, passphrase = "" }) {
  const wasm = createModule(module);
  const vault = await Vault.open(wasm, { name, onState });
  const database = new Database(await wasm, vault);
  if (vault.state.reason === "locked") {
    const begin = performance.now();
    const isRight = database.unlock(passphrase);
    database.unlockMs = performance.now() - begin;
    if (isRight) await vault.reopen();
  }
  const { saved, reason } = vault.state;
  if (saved === "read_only" && reason !== "other_window") {
    await vault.close();
    throw new VaultError(reason);
  }
  await database.open();
  return database;
}

class Database {
  /** How long the key was sought: that is meant to be slow, and no cost of the store. */
  unlockMs = 0;
  /** @type {Map<string, number>} */
  #sentences = new Map();

  /**
   * @param {import("tongban-wasm-glue").TongbanModule} wasm
   * @param {Vault} vault
   */
  constructor(wasm, vault) {
    this.wasm = wasm;
    this.vault = vault;
  }

  /** @param {string} passphrase @returns {boolean} it is the right one */
  unlock(passphrase) {
    return Boolean(this.wasm._db_unlock(this.#put(encoder.encode(passphrase))));
  }

  /** From the next commit on everything is sealed; with "" nothing is. @param {string} passphrase */
  protect(passphrase) {
    return Boolean(this.wasm._db_protect(this.#put(encoder.encode(passphrase))));
  }

  /** Goes with the next commit. @param {Uint8Array} bytes @returns {string} its name */
  keepBlob(bytes) {
    return this.#text(this.wasm._db_keep_blob(this.#put(bytes)));
  }

  async open() {
    while (this.#fine(this.wasm._db_open()) === false) await this.vault.bringMissing();
  }

  /**
   * Rows of a SELECT. Answers at once when everything it needs is in memory, otherwise a promise.
   * @param {string} sql
   * @param {Cell[]} [parameters]
   * @returns {Cell[][] | Promise<Cell[][]>}
   */
  query(sql, parameters = []) {
    return this.#run(sql, parameters) ?? this.#queryLater(sql, parameters);
  }

  /**
   * A sentence that writes. It waits until every page is in memory, once.
   * @param {string} sql
   * @param {Cell[]} [parameters]
   */
  async run(sql, parameters = []) {
    await this.vault.full();
    this.runNow(sql, parameters);
  }

  /**
   * The same, after full() resolved.
   * @param {string} sql
   * @param {Cell[]} [parameters]
   */
  runNow(sql, parameters = []) {
    if (!this.#run(sql, parameters)) throw new Error(`not in memory: ${sql}`);
  }

  /** Several sentences, separated by ";". @param {string} sql */
  async exec(sql) {
    await this.vault.full();
    if (!this.#fine(this.wasm._db_exec(this.#put(encoder.encode(sql))))) throw new Error(`not in memory: ${sql}`);
  }

  commit() {
    return this.vault.commit();
  }

  full() {
    return this.vault.full();
  }

  close() {
    return this.vault.close();
  }

  /**
   * @param {string} sql
   * @param {Cell[]} parameters
   */
  async #queryLater(sql, parameters) {
    for (;;) {
      await this.vault.bringMissing();
      const rows = this.#run(sql, parameters);
      if (rows) return rows;
    }
  }

  /**
   * @param {string} sql
   * @param {Cell[]} parameters
   * @returns {Cell[][] | undefined} nothing when a page was missing
   */
  #run(sql, parameters) {
    const sentence = this.#sentences.get(sql) ?? this.#learn(sql);
    this.#putCells(parameters);
    return this.#fine(this.wasm._db_run(sentence, parameters.length)) ? this.#rows() : undefined;
  }

  /** @param {string} sql */
  #learn(sql) {
    const number = this.wasm._db_learn(this.#put(encoder.encode(sql)));
    this.#sentences.set(sql, number);
    return number;
  }

  /** @param {number} outcome */
  #fine(outcome) {
    if (outcome === Outcome.failed) throw new Error(this.#failure());
    return outcome === Outcome.fine;
  }

  #failure() {
    return this.#text(this.wasm._db_failure());
  }

  /** @param {number} from @returns {string} up to a zero */
  #text(from) {
    return decoder.decode(this.wasm.HEAPU8.slice(from, this.wasm.HEAPU8.indexOf(0, from)));
  }

  /** @param {Uint8Array} bytes */
  #put(bytes) {
    const at = this.wasm._db_parameters(bytes.length);
    this.wasm.HEAPU8.set(bytes, at);
    return bytes.length;
  }

  /** @param {Cell[]} cells */
  #putCells(cells) {
    if (cells.length === 0) return;
    const size = cells.reduce((/** @type {number} */ sum, cell) => sum + 9 + (typeof cell === "string" ? 3 * cell.length : 0), 0);
    let at = this.wasm._db_parameters(size);
    const memory = this.wasm.HEAPU8;
    const view = new DataView(memory.buffer);
    for (const cell of cells) {
      if (cell === null) memory[at++] = 0;
      else if (typeof cell === "number") {
        memory[at] = 1;
        view.setFloat64(at + 1, cell, true);
        at += 9;
      } else {
        const { written } = encoder.encodeInto(cell, memory.subarray(at + 5, at + 5 + 3 * cell.length));
        memory[at] = 2;
        view.setUint32(at + 1, written, true);
        at += 5 + written;
      }
    }
  }

  /** @returns {Cell[][]} */
  #rows() {
    const memory = this.wasm.HEAPU8;
    const view = new DataView(memory.buffer);
    let at = this.wasm._db_result();
    const columns = view.getUint32(at, true);
    const rows = new Array(view.getUint32(at + 4, true));
    at += 8;
    for (let i = 0; i < rows.length; i++) {
      const row = (rows[i] = new Array(columns));
      for (let column = 0; column < columns; column++) {
        const tag = memory[at++];
        if (tag === 0) row[column] = null;
        else if (tag === 1) {
          row[column] = view.getFloat64(at, true);
          at += 8;
        } else {
          const size = view.getUint32(at, true);
          row[column] = decoder.decode(memory.subarray(at + 4, at + 4 + size));
          at += 4 + size;
        }
      }
    }
    return rows;
  }
}
