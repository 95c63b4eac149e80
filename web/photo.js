// Photos are made small when they come.

/** Long enough for a page of paper, short enough to keep hundreds of them. Pixels. */
export const keptSide = 1600;
const quality = 0.82;

/**
 * Width and height, the longer of them at most `side`.
 * @param {ImageBitmap} image
 * @param {number} side
 */
export function sizeWithin(image, side) {
  const scale = Math.min(1, side / Math.max(image.width, image.height));
  return [image.width, image.height].map((length) => Math.max(1, Math.round(length * scale)));
}

/**
 * The photo upright, no longer than keptSide, and without what cameras write into it: the place, the device.
 * @param {Blob} file
 * @returns {Promise<Uint8Array<ArrayBuffer>>} a JPEG; empty when the browser cannot read it
 */
export async function shrunk(file) {
  const image = await createImageBitmap(file).catch(() => undefined);
  if (!image) return new Uint8Array();
  const [width, height] = sizeWithin(image, keptSide);
  const canvas = Object.assign(document.createElement("canvas"), { width, height });
  canvas.getContext("2d")?.drawImage(image, 0, 0, width, height);
  image.close();
  const jpeg = await new Promise((/** @type {BlobCallback} */ done) => canvas.toBlob(done, "image/jpeg", quality));
  return jpeg ? new Uint8Array(await jpeg.arrayBuffer()) : new Uint8Array();
}
