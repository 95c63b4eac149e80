// The only file that knows the names of the program's exported functions (src/platform/browser/page_events.cpp).

/** @typedef {import("tongban-wasm-glue").TongbanModule} Wasm */

/** In the order of C++'s PointerEvent::What and PointerKind. */
export const Pointer = { move: 0, down: 1, up: 2, cancel: 3, leave: 4, menu: 5 };
export const kinds = ["mouse", "touch", "pen"];

/** In the order of C++'s OutlineEvent::What. */
export const What = { focus: 0, press: 1, edit: 2, enter: 3, step: 4, escape: 5, shift: 6 };

/** What program_start answers: 0, or 1 + C++'s Failure::Kind. */
const startReasons = ["", "crash", "memory", "damaged", "newer", "crash", "crash"];

const encoder = new TextEncoder();

export class Bridge {
  /** Set as soon as the program is there; nothing is told before. @type {Wasm} */
  wasm = /** @type {any} */ (undefined);

  frame() {
    this.wasm._page_frame(performance.now());
  }

  /** @param {number[]} values in the order of C++'s Surface */
  surface(values) {
    this.#lend([new Uint8Array(Float32Array.from(values).buffer)], (at) => this.wasm._page_surface(at));
  }

  /**
   * @param {number} what
   * @param {PointerEvent} event
   * @param {number} top where the canvas begins in the window
   */
  pointer(what, event, top) {
    const kind = Math.max(0, kinds.indexOf(event.pointerType));
    this.wasm._page_pointer(what, kind, event.clientX, event.clientY - top, event.timeStamp);
  }

  /**
   * @param {number} dx logical pixels
   * @param {number} dy
   * @param {boolean} precise
   */
  wheel(dx, dy, precise) {
    this.wasm._page_wheel(dx, dy, precise);
  }

  /**
   * @param {number} what
   * @param {number} id
   * @param {{text?: string, steps?: number, composing?: boolean}} [more]
   */
  outline(what, id, { text = "", steps = 0, composing = false } = {}) {
    this.#lend([encoder.encode(text)], (at, size) => this.wasm._page_outline_event(what, id, steps, composing, at, size));
  }

  /**
   * @param {string} key
   * @returns {boolean} the program takes it
   */
  shortcut(key) {
    return Boolean(this.#lend([encoder.encode(key)], (at, size) => this.wasm._page_shortcut(at, size)));
  }

  /** @param {string} hash */
  hash(hash) {
    this.#lend([encoder.encode(hash)], (at, size) => this.wasm._page_hash(at, size));
  }

  /**
   * @param {string} purpose
   * @param {string} name
   * @param {Uint8Array} bytes
   */
  file(purpose, name, bytes) {
    const parts = [encoder.encode(purpose), encoder.encode(name), bytes];
    this.#lend(parts, (...places) => {
      const table = Uint32Array.from([places[0], places[2], places[4], places[1], places[3], places[5]]);
      this.#lend([new Uint8Array(table.buffer)], (at) => this.wasm._page_file(at, at + 12));
    });
  }

  /**
   * @param {(number | boolean)[]} values in the order of vault_report (src/platform/browser/vault_port.cpp)
   * @param {string} reason
   */
  vault(values, reason) {
    const numbers = new Uint8Array(Float64Array.from(values, Number).buffer);
    this.#lend([numbers, encoder.encode(reason)], (from, count, at, size) => this.wasm._vault_report(from, at, size));
  }

  /** @returns {string} why the program cannot start: a reason of index.html; "" when it runs */
  start() {
    return startReasons[this.wasm._program_start()];
  }

  /** @param {boolean} alive */
  context(alive) {
    this.wasm._page_context(alive);
  }

  /**
   * Copies `parts` into the program's memory for the time of `use`, which gets address and size of each.
   * @template T
   * @param {Uint8Array[]} parts
   * @param {(...places: number[]) => T} use
   */
  #lend(parts, use) {
    const places = parts.flatMap((part) => [this.wasm._malloc(part.length || 1), part.length]);
    parts.forEach((part, i) => this.wasm.HEAPU8.set(part, places[2 * i]));
    const result = use(...places);
    for (let i = 0; i < places.length; i += 2) this.wasm._free(places[i]);
    return result;
  }
}
