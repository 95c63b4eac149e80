// Between the program and the vault: the program says "commit" and "take over" and goes on; what came of it is reported.
import { Vault } from "./vault.js";

/** @typedef {import("tongban-wasm-glue").TongbanModule} Wasm */

/** In the order of C++'s SavedState. */
const savedStates = ["saved", "saving", "not_saved", "read_only"];

const storeName = "tongban";

export class Safe {
  #bridge;
  #loop;
  /** @type {Vault} */
  #vault = /** @type {any} */ (undefined);
  /** @type {Promise<void> | undefined} */
  #settled;

  /**
   * @param {import("./bridge.js").Bridge} bridge
   * @param {import("./loop.js").Loop} loop
   */
  constructor(bridge, loop) {
    this.#bridge = bridge;
    this.#loop = loop;
  }

  /**
   * Resolves when every page is in the program's memory.
   * @param {Promise<Wasm>} wasm
   */
  async open(wasm) {
    this.#vault = await Vault.open(wasm, { name: storeName, onState: () => this.#report() });
    await this.#vault.full();
    this.#report();
  }

  /** The first screen is shown: what can wait is done now. */
  settle() {
    this.#settled ??= this.#vault.settle().catch((error) => console.warn(error)).finally(() => this.#report());
  }

  commit() {
    // What becomes of it is in the state; a rejected promise says nothing more.
    this.#vault.commit().catch(() => {});
  }

  takeOver() {
    this.#vault.takeOver().catch((error) => console.warn(error)).finally(() => this.#report());
  }

  acceptLoss() {
    this.#vault.acceptLoss();
  }

  #report() {
    if (!this.#vault) return;
    const { saved, reason, durable, pending, persistent } = this.#vault.state;
    this.#bridge.vault(savedStates.indexOf(saved), durable, pending, persistent, reason);
    this.#loop.wake(2);
  }
}
