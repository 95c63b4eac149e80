// When the program cannot start or stops, the page says so in a plain sentence. And the one-file page needs no server.
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { demo, open, press, says, start } from "./support.mjs";

let world;
before(async () => (world = await start()));
afterEach(() => world.tidy());
after(() => world.stop());

/** The sentence shown on a page that was robbed of something first. */
async function sentence(rob) {
  const page = await (await world.browser.newContext()).newPage();
  await rob(page);
  await page.goto(world.url);
  await page.locator("#boot.failed").waitFor();
  const words = page.locator("#boot [data-reason]:not([hidden])");
  assert.equal(await words.count(), 1);
  assert.ok(await page.getByRole("button", { name: "重新载入" }).isVisible());
  return words.textContent();
}

test("something to look at is painted before the program is there", async () => {
  const page = await (await world.browser.newContext({ colorScheme: "dark" })).newPage();
  await page.route("**/*.wasm", () => {});
  await page.goto(world.url);
  assert.ok(await page.getByText("正在打开").isVisible());
  assert.equal(await page.locator("#boot").evaluate((boot) => getComputedStyle(boot).backgroundColor), "rgb(22, 24, 26)");
});

test("no WebGL 2", async () => {
  assert.match(await sentence((page) => page.addInitScript(() => {
    const real = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (kind, ...more) {
      return kind === "webgl2" ? null : real.call(this, kind, ...more);
    };
  })), /WebGL/);
});

test("no WebAssembly", async () => {
  assert.match(await sentence((page) => page.addInitScript(() => delete window.WebAssembly)), /太旧/);
});

test("no IndexedDB", async () => {
  assert.match(await sentence((page) => page.addInitScript(() => Object.defineProperty(window, "indexedDB", { value: undefined }))), /存资料/);
});

test("pixels that are not what was drawn", async () => {
  assert.match(await sentence((page) => page.addInitScript(() => {
    const real = CanvasRenderingContext2D.prototype.getImageData;
    CanvasRenderingContext2D.prototype.getImageData = function (...where) {
      const image = real.apply(this, where);
      crypto.getRandomValues(image.data);
      return image;
    };
  })), /字会看不清/);
});

test("a program that does not arrive", async () => {
  assert.match(await sentence((page) => page.route("**/*.wasm", (route) => route.abort())), /没有下载完/);
});

test("a program that stops", async () => {
  const page = await open(world);
  await page.evaluate(() => setTimeout(() => {
    throw new WebAssembly.RuntimeError("unreachable");
  }));
  await page.locator("#boot.failed").waitFor();
  assert.equal(await page.locator("#boot [data-reason]:not([hidden])").textContent(), "程序出错停下了。已保存的都还在，请重新载入。");
});

test("the one file opens from a disk", async () => {
  const page = await open({ browser: world.browser, url: pathToFileURL(`${demo}/tongban.html`).href });
  await press(page, "button", "记下");
  await says(page, { presses: 1 });
  assert.deepEqual(page.errors, []);
});

test("the policy lets no script in that is not ours", async () => {
  const page = await open(world);
  const ran = await page.evaluate(() => {
    document.body.append(Object.assign(document.createElement("script"), { textContent: "window.foreign = true" }));
    return window.foreign === true;
  });
  assert.equal(ran, false);
});
