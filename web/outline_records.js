// The outline as src/platform/outline_json.cpp writes it: arrays, lengths in sixteenths of a pixel.

/** @typedef {{x: number, y: number, width: number, height: number}} Rect */

/**
 * @typedef {object} Entry how a text field is edited; C++: TextEntry
 * @property {number} keyboard text, number, phone, date, search
 * @property {number} fontPx
 * @property {number} linePx
 * @property {number} ink 0xRRGGBBAA
 * @property {Rect} textRect
 * @property {string} placeholder
 * @property {boolean} submits
 */

/**
 * @typedef {object} Record C++: OutlineRecord
 * @property {any[]} raw as it came, to compare with
 * @property {number} id
 * @property {number} parent
 * @property {string} role
 * @property {string} name
 * @property {string} value
 * @property {string} described
 * @property {Rect} rect
 * @property {Rect} clip
 * @property {number} level
 * @property {number} check see Check
 * @property {boolean} focusable
 * @property {boolean} tabStop
 * @property {boolean} disabled
 * @property {boolean} invalid
 * @property {boolean} required
 * @property {boolean} expanded
 * @property {boolean} popup
 * @property {boolean} multiline
 * @property {number} position
 * @property {number} setSize
 * @property {Entry | undefined} entry
 */

/** @typedef {{title: string, focus: number, modal: number, announcements: [string, number][], records: Record[]}} Outline */

export const Check = { none: 0, off: 1, on: 2, mixed: 3 };

const parts = 16;

/**
 * @param {number[]} from
 * @param {number} at
 */
function rect(from, at) {
  return { x: from[at] / parts, y: from[at + 1] / parts, width: from[at + 2] / parts, height: from[at + 3] / parts };
}

/**
 * @param {any[] | undefined} raw
 * @returns {Entry | undefined}
 */
function readEntry(raw) {
  if (!raw) return undefined;
  return {
    keyboard: raw[0],
    fontPx: raw[2] / parts,
    linePx: raw[3] / parts,
    ink: raw[4],
    textRect: rect(raw, 5),
    placeholder: raw[9],
    submits: raw[10] === 1,
  };
}

/**
 * @param {any[]} raw
 * @returns {Record}
 */
function readRecord(raw) {
  const [id, parent, role, name, value, described] = raw;
  const [level, check, flags, position, setSize, entry] = raw.slice(14);
  const flag = (/** @type {number} */ bit) => Boolean(flags & (1 << bit));
  return {
    raw, id, parent, role, name, value, described, level, check, position, setSize,
    rect: rect(raw, 6),
    clip: rect(raw, 10),
    focusable: flag(0),
    tabStop: flag(1),
    disabled: flag(2),
    invalid: flag(3),
    required: flag(4),
    expanded: flag(5),
    popup: flag(6),
    multiline: flag(7),
    entry: readEntry(entry),
  };
}

/**
 * @param {string} json
 * @returns {Outline}
 */
export function readOutline(json) {
  const [title, focus, modal, announcements, records] = JSON.parse(json);
  return { title, focus, modal, announcements, records: records.map(readRecord) };
}

/**
 * @param {Record | undefined} a
 * @param {Record} b
 */
export function sameRecord(a, b) {
  return a !== undefined && a.raw.every((part, i) => part === b.raw[i] || (i === 19 && String(part) === String(b.raw[i])));
}

/** @param {Record} record */
export function isFieldRecord(record) {
  return record.entry !== undefined;
}
