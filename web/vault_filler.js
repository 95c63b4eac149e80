// Noise for LevelDB, which Chromium keeps every IndexedDB of an origin in: it begins a new log, and merges its files, only
// when so much was written.
import { answered, completed } from "./vault_requests.js";

/**
 * LevelDB begins a new log after 4 MiB of writes or so; values above 64 KiB would go elsewhere. Transactions are small, because
 * each also touches keys of its own at the far end: a log that held nothing but noise would be put below what is to be merged.
 */
const valuesOfOne = 10;
const bytesOfValue = 60_000;

/** A browser that clears the store away meanwhile may leave a request without any answer. */
const patienceMs = 20_000;

/**
 * @template T
 * @param {Promise<T>} promise
 * @returns {Promise<T>} rejects when it takes too long: nobody may have to wait for noise for ever
 */
function inTime(promise) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new DOMException("", "TimeoutError")), patienceMs);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Bytes that no store can make smaller. */
function noise() {
  const words = new Uint32Array(bytesOfValue / 4);
  let word = 0x9e3779b9;
  for (let i = 0; i < words.length; i++) {
    word ^= word << 13;
    word ^= word >>> 17;
    word ^= word << 5;
    words[i] = word;
  }
  return new Uint8Array(words.buffer);
}

/** @param {string} name */
async function opened(name) {
  const request = indexedDB.open(name);
  request.onupgradeneeded = () => request.result.createObjectStore("noise");
  const database = await inTime(answered(request));
  database.onversionchange = () => database.close(); // another window begins its own
  return database;
}

/**
 * Writes noise and takes it away again. It has a database of its own, because what a deleted database left in LevelDB's
 * files is taken out of them; what is deleted from one that stays lies on there twice, once in the journal that lets
 * transactions be undone, and every start reads through it. Rejects when there is no room, or no answer.
 * @param {string} name of the store beside which it is written
 * @param {number} transactions
 * @param {() => boolean} goOn asked before each
 */
export async function fill(name, transactions, goOn = () => true) {
  const place = `${name} filler`;
  const value = noise();
  await inTime(answered(indexedDB.deleteDatabase(place))); // as a kill left it
  const database = await opened(place);
  try {
    for (let i = 0; i < transactions && goOn(); i++) {
      const transaction = database.transaction("noise", "readwrite", { durability: "strict" });
      const done = inTime(completed(transaction));
      done.catch(() => {}); // if a put fails, that says why
      for (let key = 0; key < valuesOfOne; key++) transaction.objectStore("noise").put(value, `${i} ${key}`);
      await done;
    }
  } finally {
    database.close();
    await inTime(answered(indexedDB.deleteDatabase(place)));
  }
}
