// Files that a person takes home or brings along, and small values kept on this device.
import { blobsIn } from "./backup_blobs.js";
import { printPaper, showPaper } from "./paper.js";
import { shrunk } from "./photo.js";

const lastingMs = 60_000;

/** @returns {AsyncIterable<Uint8Array>} */
async function* none() {}

export class Files {
  /** What lies behind the backup that was chosen last. @type {AsyncIterable<Uint8Array>} */
  blobs = none();
  /** @type {(() => void) | undefined} */
  #waiting;
  /** Held, or Safari forgets it before the person has chosen. @type {HTMLInputElement | undefined} */
  #chooser;

  /** @param {(purpose: string, name: string, bytes: Uint8Array) => void} tell */
  constructor(tell) {
    this.tell = tell;
    addEventListener("click", () => this.#act());
    addEventListener("dragover", (event) => event.preventDefault());
    addEventListener("drop", (event) => {
      event.preventDefault();
      for (const file of event.dataTransfer?.files ?? []) this.#read("drop", file);
    });
  }

  /**
   * @param {string} name
   * @param {string} type
   * @param {BlobPart} bytes
   */
  offer(name, type, bytes) {
    const file = new File([bytes], name, { type });
    this.#inGesture(() => (isInsideAnotherApp() ? share(file) : download(file)));
  }

  /**
   * @param {string} purpose
   * @param {string} accept
   */
  ask(purpose, accept) {
    const arePhotos = accept.startsWith("image/");
    const input = Object.assign(document.createElement("input"), { type: "file", accept, multiple: arePhotos });
    input.addEventListener("change", async () => {
      for (const file of input.files ?? []) {
        if (arePhotos) this.tell(purpose, file.name, await shrunk(file));
        else await this.#read(purpose, file, accept.includes(".csv"));
      }
    });
    this.#chooser = input;
    this.#inGesture(() => this.#chooser?.click());
  }

  /** @param {string} json a page for paper */
  print(json) {
    this.#inGesture(() => printPaper(json));
  }

  /**
   * @param {string} json the same on the screen
   * @param {string} close what stands on the button that closes it
   */
  show(json, close) {
    showPaper(json, close);
  }

  /**
   * A finger's gesture counts in every browser only once the click has come that follows its release.
   * @param {() => void} act
   */
  #inGesture(act) {
    this.#waiting = act;
    if (navigator.userActivation?.isActive) this.#act();
  }

  #act() {
    const act = this.#waiting;
    this.#waiting = undefined;
    act?.();
  }

  /**
   * @param {string} purpose
   * @param {File} file
   * @param {boolean} isText
   */
  async #read(purpose, file, isText = false) {
    const behind = purpose === "restore" ? await blobsIn(file) : undefined;
    const bytes = new Uint8Array(await file.slice(0, behind?.start).arrayBuffer());
    this.blobs = behind?.values() ?? none();
    this.tell(purpose, file.name, isText ? inUtf8(bytes) : bytes);
  }
}

/**
 * What a spreadsheet has saved, in UTF-8. Excel writes UTF-8, UTF-16 or, in China, GB18030, and does not say which.
 * @param {Uint8Array} bytes
 */
function inUtf8(bytes) {
  const nought = bytes.indexOf(0);
  const wide = bytes[0] === 0xfe || (bytes[0] !== 0xff && nought % 2 === 0) ? "utf-16be" : "utf-16le";
  const is16 = nought >= 0 || (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  for (const encoding of is16 ? [wide] : ["utf-8", "gb18030"]) {
    try {
      return new TextEncoder().encode(new TextDecoder(encoding, { fatal: true }).decode(bytes));
    } catch {
      // Not this one.
    }
  }
  return bytes;
}

/** The web view inside WeChat and its kind, where a download leads nowhere. */
function isInsideAnotherApp() {
  return /MicroMessenger|DingTalk|Lark|QQ\//.test(navigator.userAgent);
}

/** @param {File} file */
function share(file) {
  if (!navigator.canShare?.({ files: [file] })) {
    open(urlOf(file), "_blank");
    return;
  }
  navigator.share({ files: [file] }).catch((error) => {
    // Closing the sheet is an answer, not a failure.
    if (error.name !== "AbortError") download(file);
  });
}

/** @param {File} file */
function download(file) {
  Object.assign(document.createElement("a"), { href: urlOf(file), download: file.name }).click();
}

/** @param {File} file */
function urlOf(file) {
  const url = URL.createObjectURL(file);
  setTimeout(() => URL.revokeObjectURL(url), lastingMs);
  return url;
}

const prefix = "tongban.";

/** localStorage, or the page's memory where storage is forbidden or full. */
export class Preferences {
  /** @type {Map<string, string>} */
  #memory = new Map();

  /**
   * @param {string} key
   * @returns {string | null}
   */
  read(key) {
    const written = this.#memory.get(key);
    if (written !== undefined) return written;
    try {
      return localStorage.getItem(prefix + key);
    } catch {
      return null;
    }
  }

  /**
   * @param {string} key
   * @param {string} value
   */
  write(key, value) {
    this.#memory.set(key, value);
    try {
      localStorage.setItem(prefix + key, value);
    } catch {
      // Kept for as long as the page lives: preferences may be lost, see app/ports.hpp.
    }
  }
}
