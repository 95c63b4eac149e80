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
 * @property {number} list what hangs below it
 * @property {number} active which option of it is chosen
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

/** Where the rectangles stand in a record. */
const firstLength = 6;
const lengths = 8;
const entryAt = 19;

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
    list: raw[11],
    active: raw[12],
  };
}

/**
 * @param {any[]} raw
 * @returns {Record}
 */
function readRecord(raw) {
  const flags = raw[16];
  return {
    raw,
    id: raw[0],
    parent: raw[1],
    role: raw[2],
    name: raw[3],
    value: raw[4],
    described: raw[5],
    rect: rect(raw, firstLength),
    clip: rect(raw, firstLength + 4),
    level: raw[14],
    check: raw[15],
    focusable: (flags & 1) !== 0,
    tabStop: (flags & 2) !== 0,
    disabled: (flags & 4) !== 0,
    invalid: (flags & 8) !== 0,
    required: (flags & 16) !== 0,
    expanded: (flags & 32) !== 0,
    popup: (flags & 64) !== 0,
    multiline: (flags & 128) !== 0,
    position: raw[17],
    setSize: raw[18],
    entry: readEntry(raw[entryAt]),
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
 * Whether both say the same, wherever they are. A field must also be at the same place: its letters are.
 * @param {Record} a
 * @param {Record} b
 */
export function saysTheSame(a, b) {
  for (let i = 1; i < entryAt; i += 1) {
    if (i === firstLength && !b.entry) i += lengths;
    if (a.raw[i] !== b.raw[i]) return false;
  }
  return !b.entry || String(a.raw[entryAt]) === String(b.raw[entryAt]);
}
