// The mirror: a hidden element for everything that was drawn, kept by id from frame to frame. Screen readers, the keyboard
// and the tests meet these elements; DOM focus is the program's focus. The mouse and fingers go through to the canvas.
import { What } from "./bridge.js";
import { attributesOf, createElement, sameElement, saysText, setAttributes } from "./outline_elements.js";
import { Check, readOutline, saysTheSame } from "./outline_records.js";
import { Field, isField } from "./text_entry.js";

/** @typedef {import("./outline_records.js").Record} Record */
/** @typedef {import("./outline_elements.js").Place} Place */

/**
 * @typedef {object} Node
 * @property {HTMLElement} element
 * @property {Record} record
 * @property {Place} place
 * @property {Field | undefined} field
 * @property {{[name: string]: any}} attributes
 * @property {HTMLElement | undefined} description
 * @property {import("./outline_records.js").Rect} rect within the element around
 */

const nowhere = { x: NaN, y: NaN, width: NaN, height: NaN };
const origin = { x: 0, y: 0 };

/** Within one of them the focus finds its heir. */
const regions = "main, nav, header, [role=dialog]";

export class Mirror {
  /** @type {Map<number, Node>} */
  #nodes = new Map();
  /** Ids in reading order. @type {number[]} */
  #order = [];
  /** Open dialogs, the innermost last, with what had the focus before. @type {{id: number, before: number}[]} */
  #modals = [];
  /** @type {Set<HTMLElement>} */
  #inert = new Set();
  #focus = 0;
  #asked = 0;
  #moved = false;
  #told = "";

  /**
   * @param {HTMLElement} root
   * @param {import("./bridge.js").Bridge} bridge
   * @param {import("./loop.js").Loop} loop
   */
  constructor(root, bridge, loop) {
    this.root = root;
    this.bridge = bridge;
    this.loop = loop;
    this.notes = byId("notes");
    root.addEventListener("focusin", () => this.#tellFocus());
    root.addEventListener("focusout", (event) => {
      if (!event.relatedTarget) setTimeout(() => this.#tellFocus());
    });
    root.addEventListener("click", (event) => this.#clicked(event));
    // Focus must not scroll what only looks still.
    root.addEventListener("scroll", () => root.scrollTo(0, 0));
  }

  /** @param {string} json */
  show(json) {
    const outline = readOutline(json);
    const focused = this.nodeOf(document.activeElement);
    const region = focused?.element.closest(regions) ?? this.root;
    const orderBefore = this.#order;
    this.#reconcile(outline.records);
    this.#setModal(outline.modal);
    if (outline.focus && outline.focus !== this.#asked) this.#moveFocus(outline.focus);
    else if (focused) this.#keepFocus(focused, orderBefore, region);
    this.#asked = outline.focus;
    this.#announce(outline.announcements);
    if (outline.title) document.title = outline.title;
    this.#tellFocus();
  }

  /** After each frame. */
  drawn() {
    const field = this.nodeOf(document.activeElement)?.field;
    field?.settle();
  }

  /** A tap outside of fields: pinyin that is not finished counts before the tap does. */
  tapBegins() {
    this.#moved = false;
    const node = this.nodeOf(document.activeElement);
    if (!node?.field?.composing) return;
    node.element.blur();
    this.#tellFocus();
  }

  /** … and afterwards the field lets go, unless the program has said where the focus belongs. */
  tapEnds() {
    if (!this.#moved && isField(document.activeElement)) this.root.focus({ preventScroll: true });
  }

  /**
   * @param {Element | null} element
   * @returns {Node | undefined}
   */
  nodeOf(element) {
    return element?.id.startsWith("w") ? this.#nodes.get(Number(element.id.slice(1))) : undefined;
  }

  /** @param {number} id */
  node(id) {
    return this.#nodes.get(id);
  }

  /** The innermost dialog's element, or the whole mirror. */
  get stage() {
    const modal = this.#modals[this.#modals.length - 1];
    return (modal && this.#nodes.get(modal.id)?.element) ?? this.root;
  }

  /** @param {Record[]} records */
  #reconcile(records) {
    const parents = new Set(records.map((record) => record.parent));
    const listboxes = new Set(records.filter(({ role }) => role === "option").map((record) => record.parent));
    this.#order = records.map(({ id }) => id);
    const kept = new Set(this.#order);
    for (const [id, node] of this.#nodes) if (!kept.has(id)) this.#remove(id, node);
    // The last one in its place, not the next: an update may replace or move the one that comes next.
    /** @type {Map<Element, Element>} */
    const placed = new Map();
    for (const record of records) {
      const above = this.#nodes.get(record.parent);
      const parent = above?.element ?? this.root;
      const place = { leaf: !parents.has(record.id), hasOptions: listboxes.has(record.id) };
      const { element } = this.#update(record, place, above?.record);
      const before = placed.get(parent);
      const expected = before ? before.nextElementSibling : parent.firstElementChild;
      if (element !== expected) parent.insertBefore(element, expected);
      placed.set(parent, element);
    }
  }

  /**
   * @param {number} id
   * @param {Node} node
   */
  #remove(id, node) {
    node.element.remove();
    node.description?.remove();
    this.#nodes.delete(id);
  }

  /**
   * @param {Record} record
   * @param {Place} place
   * @param {Record | undefined} above
   */
  #update(record, place, above) {
    let node = this.#nodes.get(record.id);
    if (node && !sameElement(node.record, record)) {
      this.#remove(record.id, node);
      node = undefined;
    }
    node ??= this.#create(record, place);
    const moved = node.place.leaf !== place.leaf || node.place.hasOptions !== place.hasOptions;
    if (moved || !node.attributes.id || !saysTheSame(node.record, record)) this.#dress(node, record, place);
    node.record = record;
    node.place = place;
    setRect(node, record.rect, above?.rect);
    return node;
  }

  /**
   * @param {Record} record
   * @param {Place} place
   * @returns {Node}
   */
  #create(record, place) {
    const element = createElement(record);
    const { id } = record;
    const field = record.entry
      ? new Field(/** @type {HTMLInputElement} */ (element), (what, more) => {
          this.bridge.outline(what, id, more);
          if (what === What.enter) this.loop.now();
          this.loop.wake(3);
        })
      : undefined;
    const node = { element, record, place, field, attributes: {}, description: undefined, rect: nowhere };
    this.#nodes.set(id, node);
    return node;
  }

  /**
   * @param {Node} node
   * @param {Record} record
   * @param {Place} place
   */
  #dress(node, record, place) {
    const { element } = node;
    node.attributes = setAttributes(element, node.attributes, attributesOf(record, place));
    if (!node.field) element.className = place.leaf ? "leaf" : "";
    const text = saysText(record, place) ? record.name : "";
    // Only what is or was without parts has text of its own.
    if ((place.leaf || node.place.leaf) && element.textContent !== text) element.textContent = text;
    this.#describe(node, record);
    node.field?.show(record);
    setChecked(element, record);
    if (record.role !== "row" || !record.setSize) return;
    this.#nodes.get(record.parent)?.element.setAttribute("aria-rowcount", String(record.setSize));
  }

  /**
   * @param {Node} node
   * @param {Record} record
   */
  #describe(node, record) {
    if (!record.described) {
      node.description?.remove();
      node.description = undefined;
      return;
    }
    node.description ??= this.notes.appendChild(Object.assign(document.createElement("span"), { id: `d${record.id}` }));
    node.description.textContent = record.described;
  }

  /** @param {number} id */
  #setModal(id) {
    const known = this.#modals.findIndex((modal) => modal.id === id);
    const closed = this.#modals.splice(id ? known + 1 : 0, known >= 0 || !id ? this.#modals.length : 0);
    if (id && known < 0) this.#modals.push({ id, before: this.#focus });
    this.#setInert(id ? this.#nodes.get(id)?.element : undefined);
    if (closed.length > 0) this.#moveFocus(closed[0].before);
    else if (id && known < 0) this.#moveFocus(id);
  }

  /** @param {HTMLElement | undefined} modal everything else is out of reach */
  #setInert(modal) {
    /** @type {Set<HTMLElement>} */
    const inert = new Set();
    for (let inside = modal; inside && inside !== this.root; inside = inside.parentElement ?? undefined) {
      for (const sibling of inside.parentElement?.children ?? []) {
        if (sibling !== inside) inert.add(/** @type {HTMLElement} */ (sibling));
      }
    }
    for (const element of this.#inert) if (!inert.has(element)) setReach(element, true);
    for (const element of inert) setReach(element, false);
    this.#inert = inert;
  }

  /** @param {number} id */
  #moveFocus(id) {
    this.#moved = true;
    (this.#nodes.get(id)?.element ?? this.root).focus({ preventScroll: true });
  }

  /**
   * What had the focus keeps it, even when it was moved about; when it is gone, its nearest neighbour of the same region
   * takes over, or what stands there now, but no field: that would open a phone's keyboard.
   * @param {Node} node
   * @param {number[]} order ids before the change
   * @param {Element} region
   */
  #keepFocus({ element, record }, order, region) {
    if (document.activeElement === element || this.nodeOf(document.activeElement)) return;
    const at = order.indexOf(record.id);
    const candidates = [record.id, ...order.slice(at + 1), ...order.slice(0, at).reverse(), ...this.#order];
    const heir = candidates.find((id) => {
      const found = this.#nodes.get(id);
      if (!found?.record.tabStop || (found.field && id !== record.id)) return false;
      return !found.element.closest("[inert]") && (region.contains(found.element) || !region.isConnected);
    });
    this.#moveFocus(heir ?? 0);
  }

  #tellFocus() {
    const id = this.nodeOf(document.activeElement)?.record.id ?? 0;
    if (id === this.#focus) return;
    this.#focus = id;
    this.bridge.outline(What.focus, id);
    this.loop.wake(2);
  }

  /** @param {MouseEvent} event from the keyboard or a screen reader; the pointer presses the canvas */
  #clicked(event) {
    const target = /** @type {Element} */ (event.target);
    const node = this.nodeOf(target.closest("[id^=w]"));
    if (!node || node.field) return;
    if (node.element instanceof HTMLAnchorElement) event.preventDefault();
    this.press(node);
  }

  /** @param {Node} node */
  press(node) {
    if (node.record.disabled) return setChecked(node.element, node.record);
    this.bridge.outline(What.press, node.record.id);
    this.loop.now();
    this.loop.wake(2);
    // The browser has ticked the box already; the program decides.
    setChecked(node.element, node.record);
  }

  /** @param {[string, number][]} announcements */
  #announce(announcements) {
    const told = JSON.stringify(announcements);
    if (told === this.#told) return;
    this.#told = told;
    for (const [place, urgent] of /** @type {[string, number][]} */ ([["polite", 0], ["assertive", 1]])) {
      const text = announcements.filter(([, loud]) => loud === urgent).map(([words]) => words).join(" ");
      const region = byId(place);
      // The same words again would not be spoken.
      if (text) region.textContent = region.textContent === text ? `${text}\u00a0` : text;
    }
  }
}

/** @param {string} id */
function byId(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id));
}

/**
 * @param {HTMLElement} element
 * @param {boolean} within reach of keyboard and screen reader
 */
function setReach(element, within) {
  element.inert = !within;
  // For browsers that do not know inert (Chrome before 102, Safari before 15.5).
  if (within) element.removeAttribute("aria-hidden");
  else element.setAttribute("aria-hidden", "true");
}

/**
 * @param {HTMLElement} element
 * @param {Record} record
 */
function setChecked(element, record) {
  if (!(element instanceof HTMLInputElement) || record.entry) return;
  element.checked = record.check === Check.on;
  element.indeterminate = record.check === Check.mixed;
}

/**
 * Elements lie in each other as records do, so what moves together moves by its outermost element alone.
 * @param {Node} node
 * @param {import("./outline_records.js").Rect} rect
 * @param {{x: number, y: number}} [around]
 */
function setRect(node, rect, around = origin) {
  const { style } = node.element;
  const [x, y] = [rect.x - around.x, rect.y - around.y];
  if (x !== node.rect.x) style.left = `${x}px`;
  if (y !== node.rect.y) style.top = `${y}px`;
  if (rect.width !== node.rect.width) style.width = `${rect.width}px`;
  if (rect.height !== node.rect.height) style.height = `${rect.height}px`;
  node.rect = { x, y, width: rect.width, height: rect.height };
}
