// Puts the page together: what the program asks of it (host), and what it tells the program (bridge).
import createTongban from "tongban-wasm-glue";
import { Boot, instantiate } from "./boot.js";
import { Bridge } from "./bridge.js";
import { Glyphs } from "./canvas_glyphs.js";
import { Files, Preferences } from "./files.js";
import { Keyboard } from "./keyboard.js";
import { Look, Route } from "./look.js";
import { Loop } from "./loop.js";
import { Mirror } from "./outline.js";
import { Pictures } from "./pictures.js";
import { PointerInput } from "./pointer.js";
import { Safe } from "./safe.js";
import { Surface } from "./surface.js";

const page = /** @type {HTMLElement} */ (document.getElementById("page"));
const canvas = /** @type {HTMLCanvasElement} */ (document.getElementById("canvas"));
const boot = new Boot();
const preferences = new Preferences();
const look = new Look(canvas, preferences);

async function start() {
  const gl = canvas.getContext("webgl2", { alpha: false, antialias: false, depth: false, stencil: false });
  const glyphs = new Glyphs();
  const lack = boot.lack(gl !== null, glyphs.honest());
  if (lack) return boot.fail(lack);
  const loop = new Loop();
  const bridge = new Bridge();
  const mirror = new Mirror(/** @type {HTMLElement} */ (document.getElementById("mirror")), bridge, loop);
  const files = new Files((purpose, name, bytes) => {
    bridge.file(purpose, name, bytes);
    loop.wake(2);
  });
  const crash = (/** @type {unknown} */ reason) => {
    loop.stop();
    boot.fail("crash", reason);
  };
  addEventListener("error", (event) => event.error instanceof WebAssembly.RuntimeError && crash(event.error));

  const route = new Route();
  const run = () => {
    const obstacle = safe.obstacle || bridge.start();
    if (obstacle === "damaged") boot.failDamaged(takeAlong, () => safe.clear());
    else if (obstacle) boot.fail(obstacle);
    return !obstacle;
  };
  const takeAlong = async () => files.offer("tongban-salvage.bin", "application/octet-stream", await safe.salvaged());
  const safe = new Safe(bridge, loop, files, run);
  const pictures = new Pictures(/** @type {WebGL2RenderingContext} */ (gl), (name) => safe.blob(name), () => loop.wake(2));
  const wasm = createTongban({
    host: { gl, glyphs, pictures, look, loop, mirror, files, preferences, route, safe, dial },
    onAbort: crash,
    instantiateWasm(/** @type {WebAssembly.Imports} */ imports, /** @type {Function} */ done) {
      instantiate(imports).then(({ instance, module }) => done(instance, module), (error) => boot.fail("network", error));
      return {};
    },
  });
  wasm.then((program) => (bridge.wasm = program));
  await safe.open(wasm);
  if (!run()) return;
  route.listen((hash) => {
    bridge.hash(hash);
    loop.wake(2);
  });
  watchContext(bridge, loop, pictures);
  const pointer = new PointerInput(page, bridge, loop, mirror);
  new Keyboard(bridge, loop, mirror);
  loop.start(() => {
    bridge.frame();
    pointer.drawn();
    mirror.drawn();
  });
  new Surface(page, canvas, (values) => {
    bridge.surface(values);
    loop.now();
    boot.done();
    safe.settle();
  });
  keepForOffline();
}

/** Asks the device to dial. @param {string} digits */
function dial(digits) {
  const link = document.createElement("a");
  link.href = `tel:${digits}`;
  link.click();
}

/** Only what comes from a server needs keeping, and only a secure address may. */
function keepForOffline() {
  if (!isSecureContext || TONGBAN_WASM.startsWith("base64:")) return;
  navigator.serviceWorker?.register("service_worker.js").catch((error) => console.warn(error));
}

/**
 * @param {Bridge} bridge
 * @param {Loop} loop
 * @param {Pictures} pictures
 */
function watchContext(bridge, loop, pictures) {
  canvas.addEventListener("webglcontextlost", (event) => {
    event.preventDefault(); // we want it back
    bridge.context(false);
  });
  canvas.addEventListener("webglcontextrestored", () => {
    pictures.forget();
    bridge.context(true);
    loop.wake(2);
  });
}

start().catch((error) => boot.fail("crash", error));
