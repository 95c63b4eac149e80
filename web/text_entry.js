// A text field is a real input that lies over the drawn one. Without focus it is invisible and the canvas shows the text;
// with focus it shows itself, with the same letters at the same place, and everything that a field can do is the browser's
// own: pinyin, paste, undo, selection, the phone's keyboard. See src/decisions/0006.
import { What } from "./bridge.js";

/** @typedef {import("./outline_records.js").Record} Record */
/** @typedef {import("./outline_records.js").Rect} Rect */

/** In the order of C++'s Keyboard. */
const inputModes = ["text", "decimal", "tel", "text", "search", "text"];
const search = 4;
const secret = 5;

/** The program has had its say about an edit after so many frames; then its value is the truth. */
const settlingFrames = 3;

/** @type {WeakSet<EventTarget>} */
const elements = new WeakSet();

/**
 * @param {EventTarget | null} target
 * @returns {boolean}
 */
export function isField(target) {
  return target !== null && elements.has(target);
}

export class Field {
  composing = false;
  /** What the program says the field holds. */
  #program = "";
  /** What was typed since, oldest first: the program's echoes of it are no news. */
  #sent = [""];
  #unsettled = 0;
  #lastEdit = "";

  /**
   * @param {HTMLInputElement | HTMLTextAreaElement} element
   * @param {(what: number, more?: {text?: string, composing?: boolean}) => void} report
   */
  constructor(element, report) {
    this.element = element;
    this.report = report;
    elements.add(element);
    element.className = "field";
    for (const name of ["autocomplete", "autocorrect", "autocapitalize"]) element.setAttribute(name, "off");
    element.spellcheck = false;
    element.lang = "zh-CN";
    element.addEventListener("input", (event) => this.#edited(/** @type {InputEvent} */ (event).isComposing));
    element.addEventListener("compositionstart", () => (this.composing = true));
    element.addEventListener("compositionend", () => {
      this.composing = false;
      this.#edited(false);
    });
    element.addEventListener("beforeinput", (event) => this.#lineBreak(/** @type {InputEvent} */ (event)));
  }

  /** @param {Record} record */
  show(record) {
    const entry = /** @type {import("./outline_records.js").Entry} */ (record.entry);
    const { element } = this;
    element.readOnly = record.disabled;
    element.inputMode = inputModes[entry.keyboard];
    element.enterKeyHint = entry.keyboard === search ? "search" : entry.submits ? "done" : "enter";
    element.placeholder = entry.placeholder;
    // Not a password field: those know no pinyin.
    element.style.setProperty("-webkit-text-security", entry.keyboard === secret ? "disc" : "");
    this.submits = entry.submits;
    this.#style(record, entry);
    if (record.value !== this.#program) this.#hear(record.value);
  }

  /** After each frame. */
  settle() {
    if (this.#unsettled === 0 || this.composing) return;
    this.#unsettled -= 1;
    if (this.#unsettled === 0) this.#write(this.#program);
  }

  /**
   * @param {Record} record
   * @param {import("./outline_records.js").Entry} entry
   */
  #style({ rect, clip }, { textRect, fontPx, linePx, ink }) {
    const { style } = this.element;
    const px = (/** @type {number[]} */ ...lengths) => lengths.map((length) => `${Math.max(0, length)}px`).join(" ");
    const right = rect.x + rect.width;
    const bottom = rect.y + rect.height;
    style.padding = px(textRect.y - rect.y, right - textRect.x - textRect.width, bottom - textRect.y - textRect.height, textRect.x - rect.x);
    style.fontSize = px(fontPx);
    style.lineHeight = px(linePx);
    style.color = `#${(ink >>> 0).toString(16).padStart(8, "0")}`;
    const cut = [clip.y - rect.y, right - clip.x - clip.width, bottom - clip.y - clip.height, clip.x - rect.x];
    style.clipPath = cut.some((length) => length > 0) ? `inset(${px(...cut)})` : "";
    const away = cut[0] >= rect.height || cut[1] >= rect.width || cut[2] >= rect.height || cut[3] >= rect.width;
    this.element.classList.toggle("away", away || clip.width <= 0 || clip.height <= 0);
  }

  /** @param {string} value */
  #hear(value) {
    this.#program = value;
    const echo = this.#sent.lastIndexOf(value);
    if (echo >= 0) this.#sent.splice(0, echo);
    else this.#write(value);
  }

  /** @param {string} value */
  #write(value) {
    if (this.composing) return;
    this.#sent = [value];
    this.#unsettled = 0;
    if (this.element.value === value) return;
    const { selectionStart, selectionEnd } = this.element;
    const atEnd = selectionEnd === this.element.value.length;
    this.element.value = value;
    if (document.activeElement !== this.element || atEnd) return;
    this.element.setSelectionRange(selectionStart, selectionEnd);
  }

  /** @param {boolean} composing */
  #edited(composing) {
    const text = this.element.value;
    const edit = `${composing}${text}`;
    // Safari repeats the committed text after compositionend, Chromium does not.
    if (edit === this.#lastEdit && !composing && this.#sent[this.#sent.length - 1] === text) return;
    this.#lastEdit = edit;
    this.#sent.push(text);
    this.#unsettled = settlingFrames;
    this.report(What.edit, { text, composing });
  }

  /** The Enter of an Android keyboard comes as this alone. @param {InputEvent} event */
  #lineBreak(event) {
    const breaks = event.inputType === "insertLineBreak" || event.inputType === "insertParagraph";
    if (!breaks || event.isComposing || !this.submits) return;
    event.preventDefault();
    this.report(What.enter);
  }
}
