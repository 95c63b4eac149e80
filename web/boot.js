// From the first paint to the first frame, and what is said when there can be none. The sentences are in index.html.

const slowMs = 5000;

export class Boot {
  #element = /** @type {HTMLElement} */ (document.getElementById("boot"));
  #slow = setTimeout(() => this.#say("slow"), slowMs);
  #failed = false;

  constructor() {
    this.#button("reload").addEventListener("click", () => location.reload());
  }

  /**
   * What this browser lacks.
   * @param {boolean} graphics
   * @param {boolean} glyphs
   */
  lack(graphics, glyphs) {
    if (typeof WebAssembly !== "object") return "wasm";
    if (typeof indexedDB === "undefined" || indexedDB === null) return "storage";
    if (!graphics) return "graphics";
    return glyphs ? "" : "glyphs";
  }

  /** The first frame has been drawn. */
  done() {
    clearTimeout(this.#slow);
    if (!this.#failed) this.#element.hidden = true;
  }

  /**
   * Covers everything with one sentence. The first reason stays.
   * @param {string} reason
   * @param {unknown} [detail] for the console
   */
  fail(reason, detail) {
    if (detail) console.error(detail);
    clearTimeout(this.#slow);
    if (this.#failed) return;
    this.#failed = true;
    this.#element.classList.add("failed");
    this.#element.hidden = false;
    this.#say(reason);
  }

  /**
   * The store cannot be read. It is cleared away only after it was taken along.
   * @param {() => Promise<void>} salvage
   * @param {() => Promise<void>} clear
   */
  failDamaged(salvage, clear) {
    this.fail("damaged");
    const buttons = { salvage: this.#button("salvage"), clear: this.#button("clear") };
    buttons.salvage.hidden = false;
    buttons.salvage.addEventListener("click", async () => {
      await salvage();
      buttons.clear.hidden = false;
    });
    buttons.clear.addEventListener("click", () => clear().then(() => location.reload()));
  }

  /** @param {string} act */
  #button(act) {
    return /** @type {HTMLButtonElement} */ (this.#element.querySelector(`[data-act=${act}]`));
  }

  /** @param {string} reason */
  #say(reason) {
    for (const line of this.#element.querySelectorAll("[data-reason]")) {
      /** @type {HTMLElement} */ (line).hidden = /** @type {HTMLElement} */ (line).dataset.reason !== reason;
    }
  }
}

/**
 * The program's instance, compiled while it is loaded.
 * @param {WebAssembly.Imports} imports
 * @returns {Promise<WebAssembly.WebAssemblyInstantiatedSource>}
 */
export async function instantiate(imports) {
  const inPage = "base64:";
  if (TONGBAN_WASM.startsWith(inPage)) {
    const bytes = Uint8Array.from(atob(TONGBAN_WASM.slice(inPage.length)), (c) => c.charCodeAt(0));
    return WebAssembly.instantiate(bytes, imports);
  }
  const response = await fetch(TONGBAN_WASM);
  if (!response.ok) throw new Error(`${TONGBAN_WASM}: ${response.status}`);
  // A server that does not know the type of wasm is no reason to give up.
  if (response.headers.get("content-type") !== "application/wasm") return WebAssembly.instantiate(await response.arrayBuffer(), imports);
  return WebAssembly.instantiateStreaming(response, imports);
}
