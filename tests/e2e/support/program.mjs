// The published page in a real browser, on a profile that outlives it.
import { fileURLToPath } from "node:url";
import { launch, newProfile } from "../../support/browser.mjs";
import { serve } from "../../../web/serve.mjs";
import { Person } from "./person.mjs";

export const dist = fileURLToPath(new URL("../../../dist/", import.meta.url));
export const drawing = ["--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"];

export const laptop = { viewport: { width: 1366, height: 768 } };
export const phone = { viewport: { width: 360, height: 780 }, deviceScaleFactor: 3, hasTouch: true, isMobile: true };

/** A server and a fresh profile for one test; both go with it, and what was opened there. */
export async function place(test) {
  const own = desk(test);
  const server = await serve(`${dist}site`);
  test.after(() => server.close());
  return { url: server.url, ...own };
}

/** A fresh profile alone. */
export function desk(test) {
  const opened = [];
  test.after(() => Promise.all(opened.map((browser) => browser.close().catch(() => {}))));
  return { profile: newProfile(test), opened };
}

/** On the page, every day is `days` later than it is. */
function later(days) {
  const shift = days * 86_400_000;
  const Today = Date;
  globalThis.Date = class extends Today {
    constructor(...given) {
      super(...(given.length > 0 ? given : [Today.now() + shift]));
    }
    static now() {
      return Today.now() + shift;
    }
  };
}

/**
 * Opens the page and waits until it has drawn, if it is to start at all.
 * @returns {Promise<{person: Person, browser: import("../../support/browser.mjs").RunningBrowser, faults: string[], asked: string[]}>} what went wrong, and which addresses were asked for
 */
export async function visit({ url, profile, opened }, { device = laptop, hash = "", daysLater = 0, starts = true, args = [] } = {}) {
  const browser = await launch(profile, { args: [...drawing, ...args], locale: "zh-CN", acceptDownloads: true, ...device });
  opened?.push(browser);
  if (daysLater > 0) await browser.context.addInitScript(later, daysLater);
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  const faults = listen(page);
  const asked = [];
  browser.context.on("request", (request) => asked.push(request.url()));
  await page.goto(url + hash);
  if (starts) await isDrawn(page);
  return { person: new Person(page, { touch: device.hasTouch }), browser, faults, asked };
}

export function listen(page) {
  const faults = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  return faults;
}

export async function isDrawn(page) {
  await page.waitForFunction(() => document.getElementById("boot").hidden, undefined, { timeout: 60_000 });
}

/** As a link does it: goTo by address, "children", "plan_row/2". */
export async function goByAddress(person, address) {
  await person.page.evaluate((hash) => (location.hash = hash), `#/${address}`);
  await person.settle();
}

/** What lay there in the clear, or behind a former passphrase, has been cleared away. */
export async function isCleared(page) {
  const cleared = async () => {
    const answered = (request) => new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
    const database = await answered(indexedDB.open("tongban"));
    const mark = await answered(database.transaction("meta").objectStore("meta").get("forget"));
    database.close();
    return mark === undefined;
  };
  await page.waitForFunction(cleared, undefined, { timeout: 120_000 });
}
