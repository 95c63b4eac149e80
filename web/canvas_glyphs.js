// Glyphs drawn by the browser's own text engine: no font is ever downloaded. Their pixels go into the program's memory.

/** Browsers that hide the device's identity change a pixel by a step or two, or replace all of them. */
const noiseMost = 8;

export class Glyphs {
  #canvas = document.createElement("canvas");
  #context;
  #font = "";
  #family = getComputedStyle(document.documentElement).fontFamily;

  constructor() {
    this.#canvas.lang = document.documentElement.lang;
    // Without the flag every read waits for the graphics card: fifty times slower.
    const context = this.#canvas.getContext("2d", { willReadFrequently: true });
    this.#context = /** @type {CanvasRenderingContext2D} */ (context);
    this.#canvas.width = 0;
    this.#room(32);
  }

  /**
   * Whether pixels can be read as they were drawn.
   * @returns {boolean}
   */
  honest() {
    this.#room(16);
    this.#context.fillRect(4, 4, 8, 8);
    const { data } = this.#context.getImageData(0, 0, 16, 16);
    const expected = (/** @type {number} */ i) => (i % 16 >= 4 && i % 16 < 12 && i >= 64 && i < 192 ? 255 : 0);
    for (let i = 0; i < 256; i += 1) if (Math.abs(data[4 * i + 3] - expected(i)) > noiseMost) return false;
    return true;
  }

  /**
   * Height above and below the baseline of a line of this face.
   * @param {number} weight
   * @param {number} px
   */
  height(weight, px) {
    this.#use(weight, px);
    const { fontBoundingBoxAscent = px * 0.95, fontBoundingBoxDescent = px * 0.25 } = this.#context.measureText("国");
    return [fontBoundingBoxAscent, fontBoundingBoxDescent];
  }

  /**
   * @param {number} weight
   * @param {number} px
   * @param {number} point
   */
  width(weight, px, point) {
    this.#use(weight, px);
    return this.#context.measureText(text(point)).width;
  }

  /**
   * @param {number} weight
   * @param {number} px
   * @param {number} point
   * @param {number} side of the square of RGBA pixels that is returned
   * @param {number} penX
   * @param {number} baseline
   */
  draw(weight, px, point, side, penX, baseline) {
    this.#room(side);
    this.#use(weight, px);
    this.#context.clearRect(0, 0, side, side);
    this.#context.fillText(text(point), penX, baseline);
    return this.#context.getImageData(0, 0, side, side).data;
  }

  /** @param {number} side */
  #room(side) {
    if (this.#canvas.width >= side) return;
    this.#canvas.width = this.#canvas.height = Math.max(64, 2 * side);
    this.#context.fillStyle = "#fff";
    this.#font = "";
  }

  /**
   * @param {number} weight
   * @param {number} px
   */
  #use(weight, px) {
    const font = `${weight} ${px}px ${this.#family}`;
    if (font !== this.#font) this.#context.font = this.#font = font;
  }
}

/** @param {number} point */
function text(point) {
  return String.fromCodePoint(point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff) ? 0xfffd : point);
}
