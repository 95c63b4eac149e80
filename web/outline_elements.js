// One element for each record of the outline: which one, and how it says what the record says.
import { Check } from "./outline_records.js";

/** @typedef {import("./outline_records.js").Record} Record */

/** What the elements around a record tell about it. @typedef {{leaf: boolean, hasOptions: boolean}} Place */

/** Tag and, where the tag alone does not say it, role. @type {{[role: string]: [string, string?]}} */
const shapes = {
  group: ["div"], main: ["main"], navigation: ["nav"], banner: ["header", "banner"], dialog: ["div", "dialog"],
  list: ["ul", "list"], listitem: ["li"], table: ["div", "table"], row: ["div", "row"], cell: ["div", "cell"],
  columnheader: ["div", "columnheader"], radiogroup: ["div", "radiogroup"], tablist: ["div", "tablist"], text: ["div"],
  status: ["div", "status"], alert: ["div", "alert"], img: ["div", "img"], progressbar: ["div", "progressbar"],
  button: ["button"], link: ["a"], checkbox: ["input"], switch: ["button", "switch"], radio: ["input"],
  tab: ["button", "tab"], option: ["div", "option"], textbox: ["input"], searchbox: ["input", "searchbox"],
};

/** These say their name as text; everything else, and whatever has parts, as a label. */
const spoken = new Set(["heading", "text", "status", "alert", "button", "link", "switch", "tab", "option", "cell",
  "columnheader", "listitem", "row"]);

/** @param {Record} record */
export function tagOf(record) {
  if (record.role === "heading") return `h${record.level || 2}`;
  if (record.multiline) return "textarea";
  return (shapes[record.role] ?? shapes.group)[0];
}

/**
 * Whether the element of `a` can go on as that of `b`.
 * @param {Record} a
 * @param {Record} b
 */
export function sameElement(a, b) {
  const kind = (/** @type {Record} */ record) => (record.entry ? "field" : record.role);
  return tagOf(a) === tagOf(b) && (tagOf(a) !== "input" || kind(a) === kind(b));
}

/** @param {Record} record */
export function createElement(record) {
  const element = document.createElement(tagOf(record));
  if (element instanceof HTMLButtonElement) element.type = "button";
  if (element instanceof HTMLInputElement && !record.entry) element.type = record.role;
  return element;
}

/**
 * What a screen reader is told, as attributes; nothing for those that do not apply.
 * @param {Record} record
 * @param {Place} place
 * @returns {{[name: string]: string | number | boolean | undefined}}
 */
export function attributesOf(record, place) {
  // A list item has no name of its own, whatever its text.
  const said = saysText(record, place) && record.role !== "listitem" ? undefined : record.name || undefined;
  return {
    id: `w${record.id}`,
    role: roleOf(record, place),
    "aria-label": said,
    "aria-describedby": record.described ? `d${record.id}` : undefined,
    "aria-disabled": record.disabled || undefined,
    "aria-invalid": record.invalid || undefined,
    "aria-required": record.required || undefined,
    "aria-modal": record.role === "dialog" || undefined,
    tabindex: tabIndex(record),
    href: record.role === "link" ? (record.value.startsWith("#") ? record.value : "#") : undefined,
    ...popupAttributes(record),
    ...stateAttributes(record),
    ...placeAttributes(record),
  };
}

/**
 * @param {Record} record
 * @param {Place} place
 */
function roleOf(record, place) {
  if (record.role === "list" && place.hasOptions) return "listbox";
  if (isCombobox(record)) return "combobox";
  // An element without a name is not a group to anybody.
  if (record.role === "group" && record.name) return "group";
  return shapes[record.role]?.[1];
}

/** A field whose list of options is walked while the keyboard stays in it. @param {Record} record */
function isCombobox(record) {
  return record.role === "searchbox" && record.popup;
}

/** @param {Record} record */
function tabIndex(record) {
  if (record.tabStop) return 0;
  const native = ["button", "link", "checkbox", "radio", "switch", "tab"].includes(record.role) || record.entry;
  return record.focusable || native || record.role === "dialog" ? -1 : undefined;
}

/** @param {Record} record */
function popupAttributes(record) {
  if (isCombobox(record)) {
    const { list, active } = record.entry ?? { list: 0, active: 0 };
    return {
      "aria-autocomplete": "list",
      "aria-expanded": String(list !== 0),
      "aria-controls": list ? `w${list}` : undefined,
      "aria-activedescendant": active ? `w${active}` : undefined,
    };
  }
  const collapsible = !record.entry && (record.popup || record.expanded);
  return {
    "aria-haspopup": record.popup ? (record.entry ? "listbox" : "true") : undefined,
    "aria-expanded": collapsible ? String(record.expanded) : undefined,
  };
}

/** @param {Record} record */
function stateAttributes({ role, check, value }) {
  const on = check === Check.on;
  const told = check === Check.none ? undefined : String(on);
  switch (role) {
    case "switch":
      return { "aria-checked": String(on) };
    case "tab":
    case "option":
      return { "aria-selected": String(on) };
    case "button":
      return { "aria-pressed": check === Check.mixed ? "mixed" : told };
    case "link":
      return { "aria-current": on ? "page" : undefined };
    case "listitem":
    case "row":
      return { "aria-current": on ? "true" : undefined };
    case "progressbar":
      return { "aria-valuetext": value || undefined, "aria-valuenow": /^\d+/.exec(value)?.[0] };
    default:
      return {};
  }
}

/** @param {Record} record */
function placeAttributes({ role, position, setSize }) {
  if (!position) return {};
  if (role === "row") return { "aria-rowindex": position };
  if (!["listitem", "option", "radio", "tab"].includes(role)) return {};
  return { "aria-posinset": position, "aria-setsize": setSize || -1 };
}

/**
 * @param {Record} record
 * @param {Place} place
 */
export function saysText(record, place) {
  return place.leaf && spoken.has(record.role);
}

/**
 * Changes only what differs from `before`; returns what to compare with next time.
 * @param {Element} element
 * @param {{[name: string]: any}} before
 * @param {{[name: string]: any}} now
 */
export function setAttributes(element, before, now) {
  for (const name in before) if (!(name in now)) element.removeAttribute(name);
  for (const name in now) {
    if (before[name] === now[name]) continue;
    if (now[name] === undefined) element.removeAttribute(name);
    else element.setAttribute(name, String(now[name]));
  }
  return now;
}
