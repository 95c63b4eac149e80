// A store ten times as large as a county: node tests/bench/memory_bench.mjs [times]
// 100,000 children, 2.4 million visits: what lies in memory, and whether it can still be used.
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { serve } from "../../web/serve.mjs";
import { launch, newProfile } from "../support/browser.mjs";
import { buildDbSite } from "../support/db_site.mjs";
import { machine, printTable, quantile, median } from "./support/figures.mjs";
import { installWorkload } from "./vault/workload.mjs";

const times = Number(process.argv[2] ?? 10);
const bars = {
  pages: ["the database", "MiB"],
  memory: ["memory of the program", "MiB"],
  seed: ["all of it written at once", "s"],
  cold: ["cold open to two answers", "ms"],
  resident: ["all pages in memory", "ms"],
  commit: ["durable commit of one row, median", "ms"],
  commit95: ["the same, p95", "ms"],
  burst: ["500 durable commits in a burst", "ms"],
  lookup: ["look-up by id", "ms"],
  dashboard: ["dashboard over all visits", "ms"],
  fold: ["fold", "ms"],
};

const site = await buildDbSite();
writeFileSync(join(site, "bench.html"), '<!doctype html><meta charset="utf-8"><title>bench</title><link rel="icon" href="data:,">\n');
const server = await serve(site);
const profile = newProfile();
process.on("exit", () => rmSync(profile, { recursive: true, force: true }));

async function open() {
  const browser = await launch(profile);
  const page = await browser.open(`${server.url}bench.html`);
  await page.evaluate(installWorkload, times);
  return { browser, page };
}

const seen = {};
{
  const { browser, page } = await open();
  const begin = performance.now();
  await page.evaluate(() => work.seed());
  seen.seed = (performance.now() - begin) / 1000;
  await page.reload();
  await page.evaluate(installWorkload, times);
  await page.evaluate(() => work.start().then(() => work.close())); // the next start knows what it needs
  await browser.close();
}
const { browser, page } = await open();
const start = await page.evaluate(() => work.start());
Object.assign(seen, { cold: start.shown, resident: start.resident });
[seen.pages, seen.memory] = await page.evaluate(() => work.memory());
const commits = await page.evaluate(() => work.commits(300));
Object.assign(seen, { commit: median(commits), commit95: quantile(commits, 0.95) });
seen.burst = await page.evaluate(() => work.burst(500));
seen.lookup = await page.evaluate(() => work.lookups(2000));
seen.dashboard = await page.evaluate(() => work.dashboard());
const begin = performance.now();
await page.evaluate(() => work.fold());
seen.fold = performance.now() - begin;
await browser.close();
await server.close();
console.log(`\n${machine()}; ${(10_000 * times).toLocaleString("en")} children, ${(240_000 * times).toLocaleString("en")} visits\n`);
printTable(bars, { here: [seen] });
