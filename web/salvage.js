// A store that cannot be read: taken along as it lies, then cleared away, so that a copy or a backup can take its place.
import { answered } from "./vault_requests.js";

/** What the file begins with; then one line of JSON, [[store, key, bytes or a plain value]…], and the bytes in that order. */
const head = "tongban-salvage 1\n";

/**
 * @param {string} name of the store
 * @returns {Promise<Uint8Array<ArrayBuffer>>} every value that the browser still gives out
 */
export async function salvaged(name) {
  const database = await answered(indexedDB.open(name));
  /** @type {[string, IDBValidKey, unknown][]} */
  const index = [];
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const values = [];
  for (const store of database.objectStoreNames) {
    const entries = () => database.transaction(store).objectStore(store);
    for (const key of await answered(entries().getAllKeys())) {
      const value = await answered(entries().get(key)).catch(() => undefined);
      const isBytes = value instanceof Uint8Array;
      index.push([store, key, isBytes ? value.length : value]);
      if (isBytes) values.push(/** @type {Uint8Array<ArrayBuffer>} */ (value));
    }
  }
  database.close();
  return new Uint8Array(await new Blob([head, JSON.stringify(index), "\n", ...values]).arrayBuffer());
}

/** @param {string} name of the store, which no window of this page holds open any more */
export async function cleared(name) {
  await answered(indexedDB.deleteDatabase(name));
}
