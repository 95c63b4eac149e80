// What the bench sees of the page from outside. It is sent there as it stands, before the page's own scripts run.

/** Puts `watch` into the page. */
export function installWatch() {
  const watch = (globalThis.watch = { firstFrame: undefined, memory: undefined, frames: [], asked: 0, pressed: 0 });

  // The program's memory, as it passes by.
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const real = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await real.apply(WebAssembly, given);
      watch.memory = Object.values(made.instance.exports).find((value) => value instanceof WebAssembly.Memory);
      return made;
    };
  }

  // A frame: the program's part of it (its callback: layout, drawing lists, graphics calls, the mirror), and all of it, until
  // style, layout and painting are done too and a message gets its turn. Without a graphics card painting is most of it.
  const ask = globalThis.requestAnimationFrame.bind(globalThis);
  globalThis.requestAnimationFrame = (callback) => {
    watch.asked += 1;
    return ask((now) => {
      const start = performance.now();
      const frame = { program: 0, whole: 0 };
      callback(now);
      frame.program = performance.now() - start;
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => watch.frames.push({ ...frame, whole: performance.now() - start });
      port2.postMessage(0);
    });
  };

  // The first frame is drawn when the cover goes; it is on the screen when the browser has painted it.
  addEventListener("DOMContentLoaded", () => {
    const cover = document.getElementById("boot");
    if (!cover) return;
    const seen = new MutationObserver(() => {
      if (!cover.hidden) return;
      seen.disconnect();
      ask(() => setTimeout(() => (watch.firstFrame = performance.now())));
    });
    seen.observe(cover, { attributes: true });
  });
  addEventListener("keydown", (event) => (watch.pressed = event.timeStamp), { capture: true });

  /** Milliseconds from the last key to the end of the program's frame in which the mirror says something else that matches. */
  watch.answer = (pattern) => {
    const mirror = document.getElementById("mirror");
    const said = () => mirror.textContent.match(pattern)?.[0];
    const before = said();
    return new Promise((resolve, reject) => {
      setTimeout(() => reject(new Error(`the page does not say anything new that matches ${pattern}`)), 60_000);
      const changed = new MutationObserver(() => {
        if (!said() || said() === before) return;
        changed.disconnect();
        resolve(performance.now() - watch.pressed);
      });
      changed.observe(mirror, { subtree: true, childList: true, characterData: true });
    });
  };
}
