// What lies on the disk in a browser's profile.
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** @param {string} folder @returns {string[]} every file under it; there must be some */
function filesUnder(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  if (files.length === 0) throw new Error(`there are no files in ${folder}`);
  return files;
}

/** @param {string} folder of the profile, with files in it */
export const bytesUnder = (folder) => filesUnder(folder).reduce((sum, file) => sum + statSync(file).size, 0);

/**
 * The files under a folder of the profile in which one of the words stands, in UTF-8 or UTF-16.
 * @param {string} folder there must be files in it
 * @param {string[]} words
 * @returns {string[]}
 */
export function filesThatHold(folder, words) {
  const forms = words.flatMap((word) => [Buffer.from(word, "utf8"), Buffer.from(word, "utf16le")]);
  return filesUnder(folder).filter((file) => {
    const bytes = readFileSync(file);
    return forms.some((form) => bytes.includes(form));
  });
}
