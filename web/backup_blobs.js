// Photos behind a backup (src/exchange/backup.hpp): put there and found again, one at a time.

const mark = new TextEncoder().encode("TBBLOBS\0");
const tailSize = 12 + mark.length;

/** @param {number[]} numbers each as u32 */
function little(...numbers) {
  const view = new DataView(new ArrayBuffer(4 * numbers.length));
  numbers.forEach((number, i) => view.setUint32(4 * i, number, true));
  return view.buffer;
}

/**
 * @param {Uint8Array<ArrayBuffer>} backup
 * @param {AsyncIterable<Uint8Array<ArrayBuffer>>} values as they lie in the store
 */
export async function withBlobs(backup, values) {
  /** @type {BlobPart[]} */
  const parts = [backup];
  for await (const value of values) parts.push(new Blob([little(value.length), value])); // the browser may lay it on the disk
  return new Blob([...parts, little(backup.length, 0, parts.length - 1), mark]);
}

/**
 * @param {Blob} file
 * @returns {Promise<{start: number, values: () => AsyncIterable<Uint8Array>} | undefined>} nothing: it has none
 */
export async function blobsIn(file) {
  const tail = new DataView(await file.slice(-tailSize).arrayBuffer());
  if (tail.byteLength < tailSize || mark.some((byte, i) => tail.getUint8(12 + i) !== byte)) return undefined;
  const [start, count] = [tail.getUint32(0, true), tail.getUint32(8, true)];
  return { start, values: () => valuesIn(file, start, count) };
}

/**
 * As many as there are to be; what is cut off is empty.
 * @param {Blob} file
 * @param {number} at
 * @param {number} count
 */
async function* valuesIn(file, at, count) {
  for (let i = 0; i < count; i++) {
    const head = new DataView(await file.slice(at, at + 4).arrayBuffer());
    const size = head.byteLength === 4 ? head.getUint32(0, true) : 0;
    yield new Uint8Array(await file.slice(at + 4, at + 4 + size).arrayBuffer());
    at += 4 + size;
  }
}
