// A second copy of everything, where the browser keeps it apart from IndexedDB: a storage bucket of its own, else the
// origin's private folder. Secure addresses alone have them, and both go when somebody clears the site's data.

import { CopyBlobs } from "./vault_copy_blobs.js";

/**
 * at: when it was made (ms since 1970). change: the newest one in it. keys: what it is sealed with, as one word.
 * @typedef {{at: number, change: number, keys: string}} Copy
 */

const kept = 2; // the newest, and the one before in case that is torn
const hashSize = 32;

/** @param {Copy} copy */
const nameOf = ({ at, change, keys }) => `${at} ${change} ${keys}`;

/** @param {Uint8Array<ArrayBuffer>} bytes */
const hashOf = async (bytes) => new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));

/** @param {string} name @returns {Promise<FileSystemDirectoryHandle | undefined>} */
async function folderOf(name) {
  const isServed = isSecureContext && location.protocol.startsWith("http");
  if (!isServed || !("createWritable" in (globalThis.FileSystemFileHandle?.prototype ?? {}))) return undefined;
  const buckets = /** @type {any} */ (navigator).storageBuckets;
  const bucket = await buckets?.open("copy", { durability: "strict", persisted: true }).catch(() => undefined);
  const root = await (bucket ?? navigator.storage).getDirectory();
  return root.getDirectoryHandle(name, { create: true });
}

export class VaultCopies {
  /** Newest first. @type {Copy[]} */
  #copies = [];
  #folder;
  #blobs;

  /** @param {string} name @returns {Promise<VaultCopies | undefined>} nothing where there is no place for copies */
  static async open(name) {
    const folder = await folderOf(name).catch(() => undefined);
    const copies = folder && new VaultCopies(folder);
    if (copies) await copies.#list();
    return copies;
  }

  /** @param {FileSystemDirectoryHandle} folder */
  constructor(folder) {
    this.#folder = folder;
    this.#blobs = new CopyBlobs(folder);
  }

  get newest() {
    return this.#copies[0];
  }

  /**
   * Copies that are sealed with something else go in any case. Without bytes that is all.
   * @param {Copy} copy
   * @param {Uint8Array<ArrayBuffer>} bytes
   * @param {{places: string[], read: (place: string) => Promise<any>}} [blobs] those that belong to it
   */
  async keep(copy, bytes, { places, read } = { places: [], read: async () => {} }) {
    await this.#drop((other) => other.keys !== copy.keys);
    await this.#blobs.dropOthers(copy.keys);
    if (bytes.length === 0) return;
    await this.#blobs.add(copy.keys, places, read);
    await this.#write(nameOf(copy), [bytes, await hashOf(bytes)]);
    await this.#list();
    await this.#drop((other) => this.#copies.indexOf(other) >= kept);
    await this.#blobs.keepOnly(copy.keys, places);
  }

  /** Those of the newest copy, and perhaps more. */
  blobs() {
    return this.#blobs.values(this.newest.keys);
  }

  /** The newest one that is whole; those that are not are none. @returns {Promise<Uint8Array<ArrayBuffer> | undefined>} */
  async read() {
    for (; this.newest; this.#copies.shift()) {
      const file = await (await this.#folder.getFileHandle(nameOf(this.newest))).getFile();
      const bytes = new Uint8Array(await file.arrayBuffer());
      const content = bytes.subarray(0, -hashSize);
      const hash = await hashOf(content);
      if (bytes.length > hashSize && hash.every((byte, i) => byte === bytes[content.length + i])) return content;
    }
    return undefined;
  }

  /**
   * It is written aside and takes its name when it is whole. Until then the name leads to nothing.
   * @param {string} name
   * @param {Uint8Array<ArrayBuffer>[]} parts
   */
  async #write(name, parts) {
    const file = await this.#folder.getFileHandle(name, { create: true });
    const stream = await file.createWritable();
    try {
      for (const part of parts) await stream.write(part);
      await stream.close();
    } catch (error) {
      await stream.abort().catch(() => {});
      await this.#folder.removeEntry(name);
      throw error;
    }
  }

  /** @returns {Promise<string[]>} what a write left that was cut off */
  async #list() {
    const remains = [];
    this.#copies = [];
    for await (const [name, file] of /** @type {any} */ (this.#folder)) {
      if (file.kind === "directory") continue;
      const [, at, change, keys] = /^(\d+) (\d+) (\w+)$/.exec(name) ?? [];
      const isWritten = keys && (await file.getFile()).size > hashSize;
      if (isWritten) this.#copies.push({ at: Number(at), change: Number(change), keys });
      else remains.push(name);
    }
    this.#copies.sort((one, other) => other.at - one.at);
    return remains;
  }

  /**
   * Only for the window that writes: what another one is writing looks like remains.
   * @param {(copy: Copy) => boolean} isUseless
   */
  async #drop(isUseless) {
    for (const name of await this.#list()) await this.#folder.removeEntry(name).catch(() => {});
    for (const copy of this.#copies.filter(isUseless)) await this.#folder.removeEntry(nameOf(copy));
    this.#copies = this.#copies.filter((copy) => !isUseless(copy));
  }
}
