// The database layer alone, measured in a real browser: node tests/bench/vault_bench.mjs [repetitions]
// 10,000 children, 240,000 visits, 20,000 wishes, 10,000 pairings; every repetition on a fresh copy of the same profile,
// once in the clear and once with a passphrase. What a passphrase costs is the time to find its key (on purpose, and left
// out of the other figures), and the difference of the columns.
import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { serve } from "../../web/serve.mjs";
import { copyProfile, launch, newProfile } from "../support/browser.mjs";
import { buildDbSite } from "../support/db_site.mjs";
import { dropPageCache, machine, median, printTable, quantile, quiet } from "./support/figures.mjs";
import { installWorkload } from "./vault/workload.mjs";

const repetitions = Number(process.argv[2] ?? 5);
const commits = 300;

/** What storage has to hold, see the decisions: [name, unit, bar]. */
const bars = {
  bareFirst: ["a bare IndexedDB with this store, cold: its first answer", "ms", undefined],
  bareWhole: ["… every chunk of it read", "ms", undefined],
  cold: ["cold open to two answers", "ms", 130],
  warm: ["warm open to two answers", "ms", 60],
  resident: ["all pages in memory (cold)", "ms", 350],
  bare: ["a bare strict transaction of as many bytes, median", "ms", undefined],
  bare95: ["the same, p95", "ms", undefined],
  commit: ["durable commit of one row, median", "ms", 1.0],
  commit95: ["the same, p95", "ms", 1.8],
  burst: ["500 durable commits in a burst", "ms", 45],
  bytes: ["bytes per commit", "B", 4096],
  syncs: ["fsyncs per commit", "", 1],
  lookup: ["look-up by id", "ms", 0.02],
  dashboard: ["dashboard over 240,000 visits", "ms", 45],
  nameSearch: ["search in 10,000 names", "ms", undefined],
  noteSearch: ["search in 240,000 notes", "ms", undefined],
  import: ["import of 100,000 visits", "ms", 1400],
  unlock: ["finding the key", "ms", undefined],
  download: ["wasm + js, brotli", "KiB", 300],
};
/** Column: passphrase. */
const columns = { "in the clear": "", "with a passphrase": "石榴 灯笼 渡口 旧信" };

const site = await buildDbSite();
writeFileSync(join(site, "bench.html"), '<!doctype html><meta charset="utf-8"><title>bench</title><link rel="icon" href="data:,">\n');
const server = await serve(site);
const profile = newProfile();
const templates = Object.fromEntries(Object.keys(columns).map((column) => [column, newProfile()]));
const folders = [profile, ...Object.values(templates)];
process.on("exit", () => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A page at its beginning, with the workload for one column. */
async function prepare(page, column) {
  await page.evaluate(installWorkload);
  await page.evaluate((passphrase) => (work.passphrase = passphrase), columns[column]);
}

async function open(browser, column) {
  const page = await browser.open(`${server.url}bench.html`);
  await prepare(page, column);
  return page;
}

/** Calls of fsync and fdatasync on files of IndexedDB during `action`; nothing without strace. */
async function syncsDuring(browser, action) {
  if (!existsSync("/usr/bin/strace")) return undefined;
  const attach = browser.processes.flatMap((pid) => ["-p", String(pid)]);
  const log = join(profile, "strace.log");
  const strace = spawn("strace", ["-f", "-qq", "-y", "-e", "trace=fsync,fdatasync", "-o", log, ...attach], { stdio: "ignore" });
  await new Promise((resolve) => setTimeout(resolve, 1000));
  await action();
  strace.kill("SIGINT");
  await new Promise((resolve) => strace.once("exit", resolve));
  return readFileSync(log, "utf8").split("\n").filter((line) => /sync\(\d+<[^>]*\/IndexedDB\//.test(line)).length;
}

/** Written by one browser and read by another: the next start knows what it needs. */
async function seed(column) {
  for (const step of ["seed", "start"]) {
    const browser = await launch(templates[column]);
    const page = await open(browser, column);
    await page.evaluate((step) => work[step](), step);
    if (step === "start") await page.evaluate(() => work.close());
    await browser.close();
  }
}

async function starts(browser, column, seen) {
  const page = await open(browser, column);
  const cold = await page.evaluate(() => work.start());
  await page.evaluate(() => work.close());
  await page.reload();
  await prepare(page, column);
  const warm = await page.evaluate(() => work.start());
  Object.assign(seen, { cold: cold.shown, resident: cold.resident, warm: warm.shown });
  if (columns[column]) seen.unlock = cold.unlock;
  return page;
}

async function questions(page, seen) {
  await page.evaluate(() => work.lookups(2000));
  seen.lookup = await page.evaluate(() => work.lookups(2000));
  seen.dashboard = await page.evaluate(() => work.dashboard());
  seen.nameSearch = await page.evaluate(() => work.nameSearch());
  seen.noteSearch = await page.evaluate(() => work.noteSearch());
}

async function changes(browser, page, seen) {
  const times = await page.evaluate((count) => work.commits(count), commits);
  seen.commit = median(times);
  seen.commit95 = quantile(times, 0.95);
  seen.bytes = median(await page.evaluate((count) => work.recordSizes(count), commits));
  const bare = await page.evaluate(([count, bytes]) => work.bareCommits(count, bytes), [commits, seen.bytes]);
  seen.bare = median(bare);
  seen.bare95 = quantile(bare, 0.95);
  seen.burst = await page.evaluate(() => work.burst(500));
  await page.evaluate(() => work.fold()); // its own fsyncs are not those of a commit
  const syncs = await syncsDuring(browser, () => page.evaluate((count) => work.commits(count), commits));
  if (syncs !== undefined) seen.syncs = syncs / commits;
  seen.import = await page.evaluate(() => work.import(100_000));
}

/** A browser on a copy of the column's store that nothing has read yet. */
async function fresh(column) {
  copyProfile(templates[column], profile);
  const state = { dropped: dropPageCache(), quiet: await quiet() };
  return { browser: await launch(profile), state };
}

/** What the browser alone needs on this machine, beside which the other figures are to be read. */
async function bareStart(column, seen) {
  const { browser } = await fresh(column);
  const page = await open(browser, column);
  const bare = await page.evaluate(() => work.bareStart());
  Object.assign(seen, { bareFirst: bare.first, bareWhole: bare.whole });
  await browser.close();
}

async function repetition(column) {
  const seen = {};
  await bareStart(column, seen);
  const { browser, state } = await fresh(column);
  Object.assign(seen, state);
  const page = await starts(browser, column, seen);
  await questions(page, seen);
  await changes(browser, page, seen);
  await page.evaluate(() => work.close());
  await browser.close();
  return seen;
}

const brotliKiB = (path) =>
  brotliCompressSync(readFileSync(path), { params: { [constants.BROTLI_PARAM_SIZE_HINT]: statSync(path).size } }).length / 1024;

const figures = Object.fromEntries(Object.keys(columns).map((column) => [column, []]));
for (const column of Object.keys(columns)) await seed(column);
for (let i = 0; i < repetitions; i++) {
  for (const [column, seen] of Object.entries(figures)) seen.push(await repetition(column));
}
await server.close();
const all = Object.values(figures).flat();
const download = brotliKiB(join(site, "tongban_db.wasm")) + brotliKiB(join(site, "db.js"));
for (const seen of all) seen.download = download;

console.log(`\n${machine()}; page cache ${all[0].dropped ? "dropped" : "not dropped"};`);
const quietOnes = all.filter((seen) => seen.quiet).length;
console.log(`${repetitions} repetitions of each column, ${quietOnes} of ${all.length} on a quiet machine\n`);
printTable(bars, figures);
