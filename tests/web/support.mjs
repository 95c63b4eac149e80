// A browser with the demo in it. The demo tells what it knows in its status line; `told` reads it.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { serve } from "../../web/serve.mjs";

export const demo = process.env.TONGBAN_DEMO ?? fileURLToPath(new URL("../../build/web-debug/demo/dist", import.meta.url));

const flags = ["--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
  "--disable-sync", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"];

const patienceMs = 60_000;

export const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, hasTouch: true, isMobile: true };
export const laptop = { viewport: { width: 1280, height: 800 } };

/** Starts browser and server once for a test file; `stop` ends both. */
export async function start() {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: flags });
  const server = await serve(`${demo}/site`);
  const tidy = () => Promise.all(browser.contexts().map((context) => context.close()));
  return { browser, url: server.url, tidy, stop: () => Promise.all([browser.close(), server.close()]) };
}

/** A fresh page with the demo drawn; errors of the page are collected in `errors`. */
export async function open({ browser, url }, { device = laptop, before = () => {}, hash = "" } = {}) {
  const context = await browser.newContext(device);
  const page = await context.newPage();
  page.setDefaultTimeout(patienceMs);
  page.errors = [];
  page.on("pageerror", (error) => page.errors.push(error.message));
  page.on("console", (message) => message.type() === "error" && page.errors.push(message.text()));
  await before(page);
  await page.goto(url + hash);
  await page.waitForFunction(() => document.getElementById("boot").hidden).catch(async () => {
    throw new Error(`the demo did not start: ${page.errors.join("; ")} ${await page.locator("#boot").innerText()}`);
  });
  return page;
}

/** What the demo says: an object of strings. */
export async function told(page) {
  const line = await page.locator("[role=status]:not(.heard)").textContent();
  return Object.fromEntries(line.split(";").map((part) => [part.slice(0, part.indexOf("=")), part.slice(part.indexOf("=") + 1)]));
}

/** Waits until the demo says so; fails with what it says instead. */
export async function says(page, expected) {
  const wanted = Object.entries(expected);
  for (const end = Date.now() + patienceMs / 4; Date.now() < end; await page.waitForTimeout(30)) {
    const now = await told(page);
    if (wanted.every(([key, value]) => now[key] === String(value))) return now;
  }
  throw new Error(`expected ${JSON.stringify(expected)}, the demo says ${JSON.stringify(await told(page))}`);
}

/** The pixels of a part of the page: `at(x, y)` is [red, green, blue] of a device pixel. */
export async function pixels(page, clip) {
  const png = (await page.screenshot({ clip })).toString("base64");
  const { width, height, data } = await page.evaluate(async (png) => {
    const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(png), (c) => c.charCodeAt(0))]));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    return { width: bitmap.width, height: bitmap.height, data: Array.from(data) };
  }, png);
  return { width, height, at: (x, y) => data.slice(4 * (y * width + x), 4 * (y * width + x) + 3) };
}

/** The box around everything dark, and how many dark pixels it holds. */
export function inkOf(image) {
  const box = { left: image.width, top: image.height, right: 0, bottom: 0, count: 0 };
  for (let y = 0; y < image.height; y += 1) {
    for (let x = 0; x < image.width; x += 1) {
      if (image.at(x, y)[0] >= 128) continue;
      box.left = Math.min(box.left, x);
      box.top = Math.min(box.top, y);
      box.right = Math.max(box.right, x);
      box.bottom = Math.max(box.bottom, y);
      box.count += 1;
    }
  }
  return box;
}

/** The middle of an element of the mirror. */
export async function middle(locator) {
  const box = await locator.boundingBox();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Presses the canvas where the mirror says the widget is, as a person would. */
export async function press(page, role, name) {
  const { x, y } = await middle(page.getByRole(role, { name, exact: true }));
  await page.mouse.click(x, y);
}

export const axeSource = () => readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
