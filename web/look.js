// What surrounds the canvas, and where in the program we are.

/** In the order of ImGuiMouseCursor, from Arrow on. */
const cursors = ["default", "text", "move", "ns-resize", "ew-resize", "nesw-resize", "nwse-resize", "pointer", "wait",
  "progress", "not-allowed"];
const darkest = 0x80;

export class Look {
  #canvas;
  #preferences;

  /**
   * @param {HTMLCanvasElement} canvas
   * @param {import("./files.js").Preferences} preferences
   */
  constructor(canvas, preferences) {
    this.#canvas = canvas;
    this.#preferences = preferences;
    const before = Number(preferences.read("paper"));
    if (before) this.#dress(before);
  }

  /**
   * The page's background; kept, so that the next start looks like it from the first moment.
   * @param {number} rgb
   */
  paper(rgb) {
    this.#dress(rgb);
    this.#preferences.write("paper", String(rgb));
  }

  /** @param {number} cursor */
  cursor(cursor) {
    this.#canvas.style.cursor = cursors[cursor] ?? "none";
  }

  /** @param {number} rgb */
  #dress(rgb) {
    const root = document.documentElement;
    const green = (rgb >> 8) & 0xff;
    const colour = `#${rgb.toString(16).padStart(6, "0")}`;
    root.style.background = colour;
    root.dataset.theme = green < darkest ? "dark" : "light";
    for (const meta of document.querySelectorAll("meta[name=theme-color]")) meta.setAttribute("content", colour);
  }
}

export class Route {
  /** @param {(hash: string) => void} tell gets the address from '#' on, "" when there is none; now and whenever it changes */
  listen(tell) {
    const told = () => tell(location.hash);
    addEventListener("hashchange", told);
    told();
  }

  /**
   * A step that Back undoes; the first one replaces the bare address.
   * @param {string} hash
   */
  show(hash) {
    if (location.hash === hash) return;
    if (location.hash) history.pushState(null, "", hash);
    else history.replaceState(null, "", hash);
  }
}
