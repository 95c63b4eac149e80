// How large the canvas is and what kind of device it lies on.

/** More pixels than this cannot be seen on a phone and cost battery. */
const touchDensityMax = 2.5;
/** Less than this is a browser's bar coming and going, not a keyboard. */
const keyboardLeast = 100;

const wishes = ["(pointer: coarse)", "(prefers-color-scheme: dark)", "(prefers-reduced-motion: reduce)",
  "(prefers-contrast: more)", "(forced-colors: active)"];

export class Surface {
  #media = wishes.map((query) => matchMedia(query));
  #pixels = { width: 0, height: 0 };
  #told = "";

  /**
   * @param {HTMLElement} page
   * @param {HTMLCanvasElement} canvas
   * @param {(values: number[]) => void} tell gets C++'s Surface when something changed, while it can still be drawn in time
   */
  constructor(page, canvas, tell) {
    this.page = page;
    this.canvas = canvas;
    this.tell = tell;
    this.safe = /** @type {HTMLElement} */ (document.getElementById("safe"));
    const changed = () => this.#report();
    for (const media of this.#media) media.addEventListener("change", changed);
    for (const event of ["resize", "scroll"]) {
      visualViewport?.addEventListener(event, () => {
        this.#follow();
        changed();
      });
    }
    this.#observe();
  }

  /** A browser pushes the page up over its keyboard. We make room ourselves, so the page goes back to where it can be seen. */
  #follow() {
    const covered = keyboardHeight() > 0;
    if (covered) scrollTo(0, 0);
    const pushed = covered && visualViewport ? visualViewport.offsetTop : 0;
    this.page.style.transform = pushed > 0 ? `translateY(${pushed}px)` : "";
  }

  #observe() {
    const observer = new ResizeObserver(([entry]) => {
      const { width, height } = entry.contentRect;
      const [wide, high] = [width * devicePixelRatio, height * devicePixelRatio];
      const exact = entry.devicePixelContentBoxSize?.[0];
      // Chromium tells the screen's own pixels here even while its developer tools pretend to be another device.
      const believable = exact && Math.abs(exact.inlineSize - wide) < 2 && Math.abs(exact.blockSize - high) < 2;
      this.#pixels = believable
        ? { width: exact.inlineSize, height: exact.blockSize }
        : { width: Math.round(wide), height: Math.round(high) };
      this.#report();
    });
    try {
      observer.observe(this.canvas, { box: "device-pixel-content-box" });
    } catch {
      observer.observe(this.canvas);
      this.#watchDensity(observer);
    }
  }

  /**
   * Without device-pixel-content-box nobody tells that the window moved to another screen.
   * @param {ResizeObserver} observer
   */
  #watchDensity(observer) {
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener("change", () => {
      observer.unobserve(this.canvas);
      observer.observe(this.canvas);
      this.#watchDensity(observer);
    }, { once: true });
  }

  #report() {
    const { clientWidth } = this.canvas;
    if (!clientWidth || !this.#pixels.width) return;
    const [touch, dark, still, contrast, forced] = this.#media.map((media) => Number(media.matches));
    const full = this.#pixels.width / clientWidth;
    const density = touch ? Math.min(full, touchDensityMax) : full;
    const shrunk = density / full;
    this.#resize(Math.round(this.#pixels.width * shrunk), Math.round(this.#pixels.height * shrunk));
    // Asked of the pixels, so that layout and pixels agree to the last one.
    const size = [this.canvas.width / density, this.canvas.height / density, density];
    const values = [...size, touch, dark, still, contrast || forced, ...this.#safeArea(), keyboardHeight()];
    if (String(values) === this.#told) return;
    this.#told = String(values);
    this.tell(values);
  }

  /**
   * A resized canvas is empty: only when needed.
   * @param {number} width
   * @param {number} height
   */
  #resize(width, height) {
    if (this.canvas.width === width && this.canvas.height === height) return;
    this.canvas.width = width;
    this.canvas.height = height;
    this.#told = "";
  }

  #safeArea() {
    const { paddingTop, paddingRight, paddingBottom, paddingLeft } = getComputedStyle(this.safe);
    return [paddingTop, paddingRight, paddingBottom, paddingLeft].map(parseFloat);
  }
}

function keyboardHeight() {
  if (!visualViewport) return 0;
  const covered = innerHeight - visualViewport.height * visualViewport.scale;
  return covered > keyboardLeast ? covered : 0;
}
