// What axe-core has against the page as it stands now.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** @param {import("playwright-core").Page} page @returns {Promise<string[]>} one line for each violation */
export async function axeFindings(page) {
  await page.evaluate(axe);
  const seen = await page.evaluate(() => globalThis.axe.run());
  return seen.violations.map((rule) => `${rule.id}: ${rule.nodes[0].html}`);
}
