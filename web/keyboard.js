// Keys that are not typing: shortcuts, Escape, arrows that walk through a list, Enter on what is no button.
import { What } from "./bridge.js";

/** @typedef {import("./outline.js").Node} Node */

const far = 1_000_000;
const page = 10;
const down = { ArrowUp: -1, ArrowDown: 1 };
/** @type {{[key: string]: number}} */
const sideways = { ArrowLeft: -1, ArrowRight: 1 };
const ends = { Home: -far, End: far };
const pages = { PageUp: -page, PageDown: page };

/** Which keys walk, by the role around. @type {{[role: string]: {[key: string]: number}}} */
const steps = {
  list: { ...down, ...ends, ...pages },
  listbox: { ...down, ...ends, ...pages },
  table: { ...down, ...ends, ...pages },
  dialog: { ...down, ...ends }, // a menu is one
  radiogroup: { ...down, ...sideways, ...ends },
  tablist: { ...sideways, ...ends },
};
const walked = Object.keys(steps).map((role) => `[role=${role}]`).join();

export class Keyboard {
  /**
   * @param {import("./bridge.js").Bridge} bridge
   * @param {import("./loop.js").Loop} loop
   * @param {import("./outline.js").Mirror} mirror
   */
  constructor(bridge, loop, mirror) {
    this.bridge = bridge;
    this.loop = loop;
    this.mirror = mirror;
    addEventListener("keydown", (event) => {
      // While pinyin is composed every key belongs to the input method; 229 is what some of them report instead.
      if (event.isComposing || event.keyCode === 229 || !event.key) return;
      if (this.#handle(event)) event.preventDefault();
    });
  }

  /**
   * @param {KeyboardEvent} event
   * @returns {boolean} the browser has nothing to do any more
   */
  #handle(event) {
    const node = this.mirror.nodeOf(document.activeElement);
    if (this.#isShortcut(event)) return true;
    const isItem = node && !node.field && node.element.closest("[role=list]");
    const shift = event.ctrlKey && isItem ? sideways[event.key] : 0;
    if (node && shift) return this.#report(What.shift, node.record.id, shift);
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    if (event.key === "Escape") return this.#report(What.escape, node?.record.id ?? 0);
    if (event.key === "Tab") return this.#wrap(event.shiftKey);
    if (!node) return false;
    const walk = stepsOf(node)[event.key];
    if (walk) return this.#report(What.step, node.record.id, walk);
    if (event.key === "Enter" && node.field) return this.#enter(node);
    return this.#press(node, event);
  }

  /** @param {KeyboardEvent} event */
  #isShortcut(event) {
    const held = [event.ctrlKey || event.metaKey ? "ctrl" : "", event.altKey ? "alt" : "", event.shiftKey ? "shift" : ""];
    const plain = !held.some(Boolean) && !/^F\d+$/.test(event.key);
    if (plain) return false;
    // What was typed is taken back by the field itself.
    if (event.key.toLowerCase() === "z" && this.mirror.nodeOf(document.activeElement)?.field) return false;
    const taken = this.bridge.shortcut([...held.filter(Boolean), event.key.toLowerCase()].join("+"));
    if (taken) this.#draw();
    return taken;
  }

  /** @param {Node} node */
  #enter(node) {
    if (!node.field?.submits) return false;
    return this.#report(What.enter, node.record.id);
  }

  /**
   * Native elements press themselves, but again and again while the key is held.
   * @param {Node} node
   * @param {KeyboardEvent} event
   */
  #press(node, event) {
    if (node.field || (event.key !== "Enter" && event.key !== " ")) return false;
    if (event.repeat) return true;
    if (/^(button|a|input)$/.test(node.element.localName)) return false;
    this.mirror.press(node);
    return true;
  }

  /**
   * In a dialog Tab goes round.
   * @param {boolean} back
   */
  #wrap(back) {
    const stage = this.mirror.stage;
    if (stage === this.mirror.root) return false;
    const stops = /** @type {HTMLElement[]} */ ([...stage.querySelectorAll("[tabindex='0']")]);
    const at = stops.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    const leaving = back ? at <= 0 : at === stops.length - 1;
    if (leaving) (stops[back ? stops.length - 1 : 0] ?? stage).focus({ preventScroll: true });
    return leaving;
  }

  /**
   * @param {number} what
   * @param {number} id
   * @param {number} [count]
   */
  #report(what, id, count = 0) {
    this.bridge.outline(what, id, { steps: count });
    this.#draw();
    return true;
  }

  #draw() {
    this.loop.now();
    this.loop.wake(2);
  }
}

/**
 * @param {Node} node
 * @returns {{[key: string]: number}}
 */
function stepsOf({ element, record, field }) {
  if (field) return record.popup && !record.multiline ? down : {};
  return steps[element.closest(walked)?.getAttribute("role") ?? ""] ?? {};
}
