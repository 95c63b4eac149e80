// Canvas, loop, pointer, address and files: what the program gets from the page besides the mirror.
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { inkOf, laptop, middle, open, phone, pixels, press, says, start, told } from "./support.mjs";

let world;
before(async () => (world = await start()));
afterEach(() => world.tidy());
after(() => world.stop());

const title = { x: 24, y: 16, width: 330, height: 36 };

test("Chinese text is painted with no font loaded", async () => {
  const page = await open(world);
  assert.ok(inkOf(await pixels(page, title)).count > 400);
  const fonts = await page.evaluate(() => performance.getEntriesByType("resource").filter(({ name }) => /woff|ttf|otf/.test(name)).length + document.fonts.size);
  assert.equal(fonts, 0);
});

test("a rare name and an emoji are painted, too", async () => {
  const page = await open(world);
  await page.mouse.move(100, 480);
  await page.mouse.wheel(0, 130);
  await says(page, { scrolled: 130 });
  assert.ok(inkOf(await pixels(page, { x: 36, y: 430, width: 40, height: 60 })).count > 20);
});

test("the canvas's text and the field's text are the same pixels, but for the caret", async () => {
  const page = await open(world, { before: (page) => page.emulateMedia({ reducedMotion: "reduce" }) });
  const field = page.getByRole("textbox", { name: "姓名" });
  await field.click();
  await page.keyboard.insertText("小满今年9岁半");
  await says(page, { seen: "小满今年9岁半" });
  await page.evaluate(() => (document.activeElement.style.caretColor = "transparent"));
  const clip = { x: 30, y: 66, width: 200, height: 36 };
  const edited = inkOf(await pixels(page, clip));
  await page.keyboard.press("Tab");
  await says(page, { focus: 4 });
  const drawn = inkOf(await pixels(page, clip));
  for (const side of ["left", "top", "right", "bottom"]) assert.ok(Math.abs(edited[side] - drawn[side]) <= 1, JSON.stringify([edited, drawn]));
  // Smoothed differently, but the same weight: the strong face has half as much ink again.
  assert.ok(Math.abs(edited.count - drawn.count) < drawn.count / 5, JSON.stringify([edited, drawn]));
});

for (const deviceScaleFactor of [1, 1.25, 2]) {
  test(`a shadow falls outside its card and stays within the clip, at density ${deviceScaleFactor}`, async () => {
    const page = await open(world, { device: { ...laptop, deviceScaleFactor } });
    const image = await pixels(page, { x: 100, y: 530, width: 8, height: 24 });
    const row = (y) => image.at(4, Math.round((y - 530) * deviceScaleFactor))[0];
    assert.ok(row(532) > 250, "on the card, where only the next card's shadow begins");
    assert.ok(row(538) < 0xf6 - 10, "in the shadow");
    assert.ok(row(538) < row(542), "fading");
    assert.equal(row(546), 0xf6, "beyond the clip");
  });
}

test("text is crisp where logical pixels are not whole: what stands still looks the same everywhere", async () => {
  const page = await open(world, { device: { ...laptop, deviceScaleFactor: 1.25 } });
  for (const name of ["姓名", "村"]) {
    await page.getByRole("textbox", { name }).focus();
    await page.keyboard.insertText("小满今");
  }
  await page.getByRole("button", { name: "记下" }).focus();
  await says(page, { name: "小满今", village: "小满今" });
  // One field stands on a whole device pixel, the other does not.
  const [one, other] = [64, 112].map((y) => ({ x: 36, y: y + 8, width: 48, height: 24 }));
  const [a, b] = [inkOf(await pixels(page, one)), inkOf(await pixels(page, other))];
  assert.equal(a.count, b.count);
  assert.equal(a.right - a.left, b.right - b.left);
  assert.equal(a.bottom - a.top, b.bottom - b.top);
});

test("nothing runs while nothing happens", async () => {
  const page = await open(world, {
    before: (page) => page.addInitScript(() => {
      const real = requestAnimationFrame;
      window.frameRequests = 0;
      window.requestAnimationFrame = (act) => ((window.frameRequests += 1), real(act));
    }),
  });
  await page.mouse.move(200, 200);
  await press(page, "button", "记下");
  await page.waitForTimeout(3000);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Performance.enable");
  const measure = async () => {
    const { metrics } = await cdp.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "TaskDuration").value * 1000;
  };
  const requests = await page.evaluate(() => window.frameRequests);
  const busy = await measure();
  await page.waitForTimeout(5000);
  const spent = ((await measure()) - busy) / 5;
  assert.equal(await page.evaluate(() => window.frameRequests), requests);
  assert.ok(spent < 2, `${spent.toFixed(2)} ms per second`);
  console.log(`idle: ${spent.toFixed(2)} ms per second`);
});

/** How many frames there were when no more came: the first ones may still be on their way. */
async function framesAtRest(page) {
  for (let seen; ; await page.waitForTimeout(500)) {
    const { frames } = await told(page);
    if (frames === seen) return Number(frames);
    seen = frames;
  }
}

test("a wish for later draws one frame then, and no more", async () => {
  const page = await open(world);
  const before = await framesAtRest(page);
  await page.keyboard.press("Control+y");
  // One for the key, two because something happened, one for the wish.
  await says(page, { frames: before + 4 });
  await page.waitForTimeout(500);
  assert.equal((await told(page)).frames, String(before + 4));
});

test("a lost context comes back with all that was drawn", async () => {
  const page = await open(world);
  const before = inkOf(await pixels(page, title));
  await page.evaluate(() => {
    window.lose = document.getElementById("canvas").getContext("webgl2").getExtension("WEBGL_lose_context");
    window.lose.loseContext();
  });
  await press(page, "button", "记下");
  await says(page, { presses: 1 });
  await page.evaluate(() => window.lose.restoreContext());
  await page.waitForFunction(() => !document.getElementById("canvas").getContext("webgl2").isContextLost());
  await press(page, "button", "记下");
  await says(page, { presses: 2 });
  assert.deepEqual(inkOf(await pixels(page, title)), before);
  assert.deepEqual(page.errors, []);
});

test("the canvas follows window and density to the pixel", async () => {
  const page = await open(world, { device: { viewport: { width: 801, height: 601 }, deviceScaleFactor: 1.25 } });
  const pixels = () => page.evaluate(() => [document.getElementById("canvas").width, document.getElementById("canvas").height]);
  assert.deepEqual(await pixels(), [1001, 751]);
  assert.equal((await told(page)).size, "801x601@125");
  await page.setViewportSize({ width: 640, height: 480 });
  await says(page, { size: "640x480@125" });
  assert.deepEqual(await pixels(), [800, 600]);
});

test("a phone's density is capped", async () => {
  const page = await open(world, { device: phone });
  assert.equal((await told(page)).size, "390x844@250");
  assert.equal(await page.evaluate(() => document.getElementById("canvas").width), 975);
});

test("over a phone's keyboard the page stays where it can be seen", async () => {
  const page = await open(world, { device: phone });
  const keyboard = (height, offsetTop) => page.evaluate(([height, offsetTop]) => {
    Object.defineProperty(visualViewport, "height", { value: height, configurable: true });
    Object.defineProperty(visualViewport, "offsetTop", { value: offsetTop, configurable: true });
    visualViewport.dispatchEvent(new Event("resize"));
  }, [height, offsetTop]);
  await keyboard(544, 120);
  await says(page, { keyboard: 300 });
  const { x, y } = await middle(page.getByRole("button", { name: "记下" }));
  assert.equal(y, 264 + 20 + 120);
  await page.touchscreen.tap(x, y);
  await says(page, { presses: 1 });
  await keyboard(844, 0);
  await says(page, { keyboard: 0 });
  assert.equal((await middle(page.getByRole("button", { name: "记下" }))).y, 264 + 20);
});

test("the system's wish for dark is told when it changes", async () => {
  const page = await open(world, { device: { ...laptop, colorScheme: "light" } });
  assert.equal((await told(page)).dark, "0");
  await page.emulateMedia({ colorScheme: "dark" });
  await says(page, { dark: 1 });
});

test("the program's paper becomes the page's", async () => {
  const page = await open(world, { device: { ...laptop, serviceWorkers: "block" } });
  await press(page, "switch", "夜间");
  await page.waitForFunction(() => document.documentElement.dataset.theme === "dark");
  assert.equal(await page.evaluate(() => document.documentElement.style.background), "rgb(22, 24, 26)");
  await page.route("**/*.wasm", () => {});
  await page.reload();
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), "dark", "before the program is there");
});

test("mouse, wheel and cursor reach the program", async () => {
  const page = await open(world);
  await page.mouse.move(100, 480);
  await page.mouse.wheel(0, 40);
  await page.mouse.wheel(0, 60);
  await says(page, { scrolled: 100 });
  await page.mouse.move(60, 280);
  await page.waitForFunction(() => document.getElementById("canvas").style.cursor === "pointer");
});

test("a finger's press, wander, rest and the right button are told apart", async () => {
  const page = await open(world, { device: phone });
  const cdp = await page.context().newCDPSession(page);
  const { x, y } = await middle(page.getByRole("button", { name: "记下" }));
  const touch = (type, at) => cdp.send("Input.dispatchTouchEvent", { type, touchPoints: at ? [at] : [] });
  await page.touchscreen.tap(x, y);
  await says(page, { presses: 1, long: 0 });
  await touch("touchStart", { x, y });
  await touch("touchMove", { x, y: y + 30 });
  await touch("touchEnd");
  await touch("touchStart", { x: 200, y: 640 });
  await says(page, { long: 1, presses: 1 });
  await touch("touchEnd");
});

test("two presses in one moment are two presses", async () => {
  const page = await open(world);
  const { x, y } = await middle(page.getByRole("button", { name: "记下" }));
  await page.evaluate(([x, y]) => {
    const fire = (type) => document.getElementById("canvas").dispatchEvent(new PointerEvent(type,
      { clientX: x, clientY: y, button: 0, isPrimary: true, pointerType: "pen", pointerId: 1, bubbles: true }));
    document.getElementById("page").setPointerCapture = () => {};
    for (const type of ["pointerdown", "pointerup", "pointerdown", "pointerup"]) fire(type);
  }, [x, y]);
  await says(page, { presses: 2 });
});

test("a file is chosen and a file is offered, in the gesture", async () => {
  const page = await open(world);
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), press(page, "button", "选文件")]);
  await chooser.setFiles({ name: "名单.txt", mimeType: "text/plain", buffer: Buffer.from("孩子") });
  await says(page, { file: "demo/名单.txt/孩子" });
  const [download] = await Promise.all([page.waitForEvent("download"), press(page, "button", "存")]);
  assert.equal(download.suggestedFilename(), "童伴.txt");
});

test("a dropped file arrives", async () => {
  const page = await open(world);
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(["a\0b"], "x.bin"));
    document.getElementById("canvas").dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  });
  await says(page, { file: "drop/x.bin/a\0b" });
});

test("the address is told at the start and when Back changes it", async () => {
  const page = await open(world, { hash: "#/child/7" });
  await says(page, { hash: "#/child/7" });
  await page.evaluate(() => (location.hash = "#/wish/9"));
  await says(page, { hash: "#/wish/9" });
  await page.goBack();
  await says(page, { hash: "#/child/7" });
});

test("it opens again without a network", async () => {
  const page = await open(world);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.reload();
  await page.context().setOffline(true);
  await page.reload();
  await page.waitForFunction(() => document.getElementById("boot").hidden);
  await press(page, "button", "记下");
  await says(page, { presses: 1 });
});
