// Mouse, finger and pen on the canvas and on the text fields over it. Each press and each release gets a frame of its
// own, and the release's frame runs inside the event: what needs a person's gesture (files, keyboard) is allowed there.
import { Pointer } from "./bridge.js";
import { isField } from "./text_entry.js";

/** As touch_slop in src/base/pointer.hpp. */
const slop = 8;
const pixelsPerLine = 33;
/** A wheel with notches reports multiples of this; a trackpad does not. */
const notch = 120;

export class PointerInput {
  #held = -1;
  #pressX = 0;
  #pressY = 0;
  #wandered = false;
  /** A press or release that no frame has seen yet. */
  #edge = false;

  /**
   * @param {HTMLElement} page holds the canvas and the mirror
   * @param {import("./bridge.js").Bridge} bridge
   * @param {import("./loop.js").Loop} loop
   * @param {import("./outline.js").Mirror} mirror
   */
  constructor(page, bridge, loop, mirror) {
    this.page = page;
    this.bridge = bridge;
    this.loop = loop;
    this.mirror = mirror;
    page.addEventListener("pointerdown", (event) => this.#down(event));
    page.addEventListener("pointerleave", (event) => this.#leave(event));
    addEventListener("pointermove", (event) => this.#move(event));
    addEventListener("pointerup", (event) => this.#up(event, Pointer.up));
    addEventListener("pointercancel", (event) => this.#up(event, Pointer.cancel));
    page.addEventListener("wheel", (event) => this.#wheel(event), { passive: false });
    // A press on the canvas leaves the focus where it is: whether a field loses it is decided when the press ends.
    page.addEventListener("mousedown", (event) => isField(event.target) || event.preventDefault());
    page.addEventListener("contextmenu", (event) => isField(event.target) || event.preventDefault());
  }

  /** After each frame. */
  drawn() {
    this.#edge = false;
  }

  /** @param {PointerEvent} event */
  #down(event) {
    if (!event.isPrimary || this.#held !== -1) return;
    if (event.button === 2) this.#report(Pointer.menu, event);
    if (event.button !== 0) return;
    this.#held = event.pointerId;
    this.#pressX = event.clientX;
    this.#pressY = event.clientY;
    this.#wandered = false;
    // In a field the mouse selects text, and the field must get its own events for that.
    if (!isField(event.target)) this.page.setPointerCapture(event.pointerId);
    this.#report(Pointer.down, event);
  }

  /** @param {PointerEvent} event */
  #move(event) {
    if (!event.isPrimary || (this.#held !== -1 && event.pointerId !== this.#held)) return;
    if (this.#held === -1 && event.pointerType === "touch") return;
    this.#wandered ||= Math.hypot(event.clientX - this.#pressX, event.clientY - this.#pressY) > slop;
    this.#tell(Pointer.move, event);
    this.loop.wake(1);
  }

  /**
   * @param {PointerEvent} event
   * @param {number} what
   */
  #up(event, what) {
    if (event.pointerId !== this.#held) return;
    this.#held = -1;
    const tapped = what === Pointer.up && !this.#wandered && !isField(event.target);
    if (tapped) this.mirror.tapBegins();
    this.#report(what, event);
    this.loop.now();
    this.loop.wake(2);
    if (tapped) this.mirror.tapEnds();
  }

  /** @param {PointerEvent} event */
  #leave(event) {
    if (this.#held !== -1) return;
    this.#tell(Pointer.leave, event);
    this.loop.wake(1);
  }

  /**
   * @param {number} what
   * @param {PointerEvent} event
   */
  #report(what, event) {
    if (this.#edge) this.loop.now();
    this.#tell(what, event);
    this.#edge = true;
    this.loop.wake(2);
  }

  /**
   * @param {number} what
   * @param {PointerEvent} event
   */
  #tell(what, event) {
    this.bridge.pointer(what, event, this.page.getBoundingClientRect().top);
  }

  /** @param {WheelEvent} event */
  #wheel(event) {
    if (event.ctrlKey) return; // the browser's zoom
    const unit = [1, pixelsPerLine, this.page.clientHeight][event.deltaMode];
    let [dx, dy] = [event.deltaX * unit, event.deltaY * unit];
    if (event.shiftKey && dx === 0) [dx, dy] = [dy, 0];
    if (scrollsItself(event.target, dy)) return;
    event.preventDefault();
    this.bridge.wheel(dx, dy, isPrecise(event));
    this.loop.wake(2);
  }
}

/**
 * A focused text area with more lines than it shows.
 * @param {EventTarget | null} target
 * @param {number} dy
 */
function scrollsItself(target, dy) {
  if (!(target instanceof HTMLTextAreaElement) || target !== document.activeElement) return false;
  const below = target.scrollHeight - target.clientHeight - target.scrollTop;
  return dy < 0 ? target.scrollTop > 0 : below > 1;
}

/** @param {WheelEvent} event */
function isPrecise(event) {
  if (event.deltaMode !== 0) return false;
  const turned = /** @type {WheelEvent & {wheelDeltaY?: number, wheelDeltaX?: number}} */ (event);
  return (turned.wheelDeltaY ?? 0) % notch !== 0 || (turned.wheelDeltaX ?? 0) % notch !== 0;
}
