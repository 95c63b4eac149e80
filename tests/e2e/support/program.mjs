// The published page in a real browser, on a profile that outlives it.
import { fileURLToPath } from "node:url";
import { launch, newProfile } from "../../support/browser.mjs";
import { serve } from "../../../web/serve.mjs";
import { Person } from "./person.mjs";

export const dist = fileURLToPath(new URL("../../../dist/", import.meta.url));
export const drawing = ["--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"];

export const laptop = { viewport: { width: 1366, height: 768 } };
export const phone = { viewport: { width: 360, height: 780 }, deviceScaleFactor: 3, hasTouch: true, isMobile: true };

/** A server and a fresh profile for one test; both go with it. */
export async function place(test) {
  const server = await serve(`${dist}site`);
  test.after(() => server.close());
  return { url: server.url, profile: newProfile(test) };
}

/**
 * Opens the page and waits until it has drawn.
 * @returns {Promise<{person: Person, browser: import("../../support/browser.mjs").RunningBrowser, faults: string[]}>}
 */
export async function visit({ url, profile }, { device = laptop, hash = "" } = {}) {
  const browser = await launch(profile, { args: drawing, locale: "zh-CN", ...device });
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  const faults = listen(page);
  await page.goto(url + hash);
  await isDrawn(page);
  return { person: new Person(page, { touch: device.hasTouch }), browser, faults };
}

export function listen(page) {
  const faults = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  return faults;
}

export async function isDrawn(page) {
  await page.waitForFunction(() => document.getElementById("boot").hidden, undefined, { timeout: 30_000 });
}
