// Photos beside the second copies, one file each: a copy writes only those that are new.

/** @param {string} keys what they are sealed with */
const nameOf = (keys) => `blobs ${keys}`;

export class CopyBlobs {
  #parent;

  /** @param {FileSystemDirectoryHandle} parent */
  constructor(parent) {
    this.#parent = parent;
  }

  /** Those that are sealed with something else go. @param {string} keys */
  async dropOthers(keys) {
    for await (const [name, { kind }] of /** @type {any} */ (this.#parent)) {
      if (kind === "directory" && name !== nameOf(keys)) await this.#parent.removeEntry(name, { recursive: true });
    }
  }

  /**
   * What is not there yet is written; nothing goes.
   * @param {string} keys
   * @param {string[]} places
   * @param {(place: string) => Promise<Uint8Array<ArrayBuffer> | undefined>} read
   */
  async add(keys, places, read) {
    const folder = await this.#folder(keys);
    const whole = await this.#whole(folder);
    for (const place of places.filter((one) => !whole.has(one))) {
      const value = await read(place);
      if (!value) continue;
      const stream = await (await folder.getFileHandle(place, { create: true })).createWritable();
      await stream.write(value);
      await stream.close();
    }
  }

  /**
   * Every other one goes.
   * @param {string} keys
   * @param {string[]} places
   */
  async keepOnly(keys, places) {
    const folder = await this.#folder(keys);
    const kept = new Set(places);
    for (const place of await this.#whole(folder)) if (!kept.has(place)) await folder.removeEntry(place);
  }

  /** @param {string} keys */
  async *values(keys) {
    const folder = await this.#folder(keys);
    for (const place of await this.#whole(folder)) {
      const file = await (await folder.getFileHandle(place)).getFile();
      yield new Uint8Array(await file.arrayBuffer());
    }
  }

  /** @param {string} keys */
  #folder(keys) {
    return this.#parent.getDirectoryHandle(nameOf(keys), { create: true });
  }

  /**
   * A file is empty until it is whole.
   * @param {FileSystemDirectoryHandle} folder
   * @returns {Promise<Set<string>>}
   */
  async #whole(folder) {
    const whole = new Set();
    for await (const [name, file] of /** @type {any} */ (folder)) if ((await file.getFile()).size > 0) whole.add(name);
    return whole;
  }
}
