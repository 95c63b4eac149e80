// Photos that are to be seen: small ones on the graphics card for the program to draw, one as large as the window.
import { coverPage } from "./cover.js";
import { keptSide, sizeWithin } from "./photo.js";

/** Pixels of all textures together; those that were not seen for longest go first. */
const pixelsMost = 12_000_000;
const unseenMs = 2_000;

/** @typedef {{texture?: WebGLTexture, id: number, width: number, height: number, seen: number, missing: boolean}} Picture */

export class Pictures {
  #gl;
  #bring;
  #arrived;
  /** @type {Map<string, Picture>} */
  #pictures = new Map();

  /**
   * @param {WebGL2RenderingContext} gl
   * @param {(name: string) => Promise<Uint8Array<ArrayBuffer>>} bring its bytes; none when it is not there
   * @param {() => void} arrived something can be drawn that could not before
   */
  constructor(gl, bring, arrived) {
    this.#gl = gl;
    this.#bring = bring;
    this.#arrived = arrived;
  }

  /**
   * Without a texture it is on its way, or missing.
   * @param {string} name
   * @param {number} side how long it will be seen, in device pixels
   */
  find(name, side) {
    const room = 2 ** Math.ceil(Math.log2(Math.min(Math.max(side, 128), keptSide)));
    const key = `${name} ${room}`;
    const found = this.#pictures.get(key) ?? this.#ask(key, name, room);
    found.seen = performance.now();
    return found;
  }

  /**
   * Until a press or any key.
   * @param {string} name
   * @param {string} words what it is
   */
  async show(name, words) {
    const bytes = await this.#bring(name).catch(() => new Uint8Array());
    const image = Object.assign(new Image(), { alt: words, src: URL.createObjectURL(new Blob([bytes])) });
    const button = document.createElement("button");
    const content = document.createElement("div");
    button.append(image);
    content.append(button);
    coverPage({ content, name: words, button, closes: () => true, closed: () => URL.revokeObjectURL(image.src) });
  }

  /** The graphics card has lost them all. */
  forget() {
    this.#pictures.clear();
  }

  /**
   * @param {string} key
   * @param {string} name
   * @param {number} side
   */
  #ask(key, name, side) {
    /** @type {Picture} */
    const picture = { id: 0, width: 0, height: 0, seen: 0, missing: false };
    this.#pictures.set(key, picture);
    this.#load(picture, name, side).catch(() => (picture.missing = true)).finally(() => this.#arrived());
    return picture;
  }

  /**
   * @param {Picture} picture
   * @param {string} name
   * @param {number} side
   */
  async #load(picture, name, side) {
    const whole = await createImageBitmap(new Blob([await this.#bring(name)]));
    [picture.width, picture.height] = sizeWithin(whole, side);
    const options = { resizeWidth: picture.width, resizeHeight: picture.height };
    const small = await createImageBitmap(whole, { ...options, resizeQuality: "high" });
    picture.texture = this.#upload(small);
    for (const image of [whole, small]) image.close();
    this.#makeRoom();
  }

  /** @param {ImageBitmap} image */
  #upload(image) {
    const gl = this.#gl;
    const texture = gl.createTexture();
    gl.bindTexture(gl.TEXTURE_2D, texture);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, image);
    for (const filter of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) gl.texParameteri(gl.TEXTURE_2D, filter, gl.LINEAR);
    for (const edge of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T]) gl.texParameteri(gl.TEXTURE_2D, edge, gl.CLAMP_TO_EDGE);
    return texture;
  }

  #makeRoom() {
    const now = performance.now();
    let pixels = [...this.#pictures.values()].reduce((sum, { width, height }) => sum + width * height, 0);
    const unseen = [...this.#pictures].filter(([, { texture, seen }]) => texture && now - seen > unseenMs);
    unseen.sort(([, one], [, other]) => one.seen - other.seen);
    for (const [key, { texture, width, height }] of unseen) {
      if (pixels <= pixelsMost) return;
      this.#gl.deleteTexture(texture ?? null);
      this.#pictures.delete(key);
      pixels -= width * height;
    }
  }
}
