// The published page, measured in a real browser: node tests/bench/page_bench.mjs [repetitions] [contact notes]
// Once with nothing in it, and with a county of 10,000 children, restored from a backup file as anybody would.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { serve } from "../../web/serve.mjs";
import { Person } from "../e2e/support/person.mjs";
import { dist, drawing, laptop } from "../e2e/support/program.mjs";
import { copyProfile, launch, newProfile } from "../support/browser.mjs";
import { dropPageCache, machine, median, printTable, quantile, quiet } from "./support/figures.mjs";
import { installWatch } from "./support/watch.mjs";

const repetitions = Number(process.argv[2] ?? 5);
const notes = process.argv[3] ?? "240000";
const idleSeconds = 10;
const copiedMs = 15_000; // the second copy is made after ten seconds of rest
const scrollSeconds = 3;
const minutes = 60_000;

const rows = {
  wasm: ["wasm", "KiB"],
  wasmBrotli: ["wasm, brotli", "KiB", 700],
  js: ["js", "KiB"],
  jsBrotli: ["js, brotli", "KiB", 40],
  start: ["cold start to the first frame, empty", "ms"],
  startFull: ["cold start to the first frame, 10,000 children", "ms"],
  list: ["from 今日 to the list of 10,000 children", "ms"],
  frame: ["a frame of that list while it scrolls, the program's part, median", "ms"],
  frame95: ["the same, p95", "ms", 16],
  painted: ["the same with painting (no graphics card), median", "ms"],
  search: ["from a key to the found children, median", "ms"],
  searchMost: ["the same, slowest of a search", "ms"],
  find: ["a key in the field that finds everything, the program's slowest frame, median", "ms"],
  find95: ["the same, p95", "ms", 16],
  idle: ["main thread in an idle second, empty", "ms", 2],
  idleFull: ["main thread in an idle second, 10,000 children", "ms", 2],
  idleFrames: ["frames in an idle second", "", 0],
  heap: ["JS heap, 10,000 children", "MiB"],
  memory: ["wasm memory, 10,000 children", "MiB"],
  memoryEmpty: ["wasm memory, empty", "MiB"],
};

const MiB = 2 ** 20;
const server = await serve(`${dist}site`);
const empty = newProfile();
const county = newProfile();
const profile = newProfile();
process.on("exit", () => [empty, county, profile].forEach((folder) => rmSync(folder, { recursive: true, force: true })));

async function visit(folder, hash = "") {
  const browser = await launch(folder, { args: drawing, locale: "zh-CN", ...laptop });
  const page = browser.context.pages()[0];
  await page.addInitScript(installWatch);
  await page.goto(server.url + hash);
  await page.waitForFunction(() => watch.firstFrame, undefined, { timeout: 2 * minutes });
  return { browser, page, person: new Person(page), devtools: await browser.context.newCDPSession(page) };
}

/** A backup of the county, made once per schema by the same code that the page runs. */
function countyFile() {
  const maker = fileURLToPath(new URL("../../build/native-release/tests/make_county", import.meta.url));
  const file = fileURLToPath(new URL(`../../build/bench/county-${notes}.backup`, import.meta.url));
  if (!existsSync(maker)) throw new Error("missing: cmake --build --preset native-release --target make_county");
  if (existsSync(file) && statSync(file).mtimeMs > statSync(maker).mtimeMs) return file;
  mkdirSync(join(file, ".."), { recursive: true });
  execFileSync(maker, [file, notes]);
  return file;
}

async function restoreCounty() {
  const { browser, page, person } = await visit(county, "#/settings");
  const chooser = page.waitForEvent("filechooser");
  await person.press("button", "从备份恢复");
  await (await chooser).setFiles(countyFile());
  await person.find("button", "替换").waitFor({ state: "attached", timeout: 2 * minutes });
  await person.press("button", "替换");
  await page.getByText("已换成备份里的内容").first().waitFor({ state: "attached", timeout: 2 * minutes });
  await page.getByRole("button", { name: /^已保存/ }).waitFor({ state: "attached", timeout: 2 * minutes });
  await page.goto("about:blank");
  await browser.close();
}

async function from(template) {
  copyProfile(template, profile);
  dropPageCache();
  const wasQuiet = await quiet();
  return { ...(await visit(profile)), wasQuiet };
}

async function idle({ page, devtools }) {
  const spent = async () => {
    const { metrics } = await devtools.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "TaskDuration").value;
  };
  await devtools.send("Performance.enable");
  await page.waitForTimeout(copiedMs);
  const frames = await page.evaluate(() => watch.asked);
  const before = await spent();
  await page.waitForTimeout(idleSeconds * 1000);
  const after = await spent();
  return { ms: (1000 * (after - before)) / idleSeconds, frames: ((await page.evaluate(() => watch.asked)) - frames) / idleSeconds };
}

/** The time until the list stands there: asked for by address, as a bookmark does. */
async function openList({ page }) {
  return page.evaluate(async () => {
    watch.pressed = performance.now();
    const answer = watch.answer(/[\d,]+ 位孩子(?!还)/); // 今日 says how many of them have not been visited
    location.hash = "#/children";
    return answer;
  });
}

async function scroll({ page }) {
  const { width, height } = laptop.viewport;
  await page.mouse.move(width / 2, height / 2);
  await page.mouse.wheel(0, 600);
  await page.waitForTimeout(1000); // most characters have been drawn once
  await page.evaluate(() => (watch.frames = []));
  for (const end = Date.now() + scrollSeconds * 1000; Date.now() < end; ) await page.mouse.wheel(0, 900);
  const frames = await page.evaluate(() => watch.frames);
  const program = frames.map((frame) => frame.program);
  return { frame: median(program), frame95: quantile(program, 0.95), painted: median(frames.map((frame) => frame.whole)) };
}

/** Types one name into the list's field, letter by letter, and takes the time of each. */
async function search({ page, person }) {
  await person.enter("查找", "searchbox");
  const times = [];
  for (const letter of "zhangxm") {
    await page.evaluate(() => void (watch.answered = watch.answer(/找到 [\d,]+ 位/)));
    await page.keyboard.press(letter);
    times.push(await page.evaluate(() => watch.answered));
    await page.waitForTimeout(200);
  }
  return times;
}

/** The field that finds everything: the program's part of each frame while keys arrive and notes are looked through. */
async function find({ page }) {
  await page.keyboard.press("Control+K");
  await page.getByRole("combobox").and(page.locator(":focus")).waitFor();
  await page.waitForTimeout(1000);
  const keys = [];
  for (const word of ["zhangxm", "wjl", "lihua", "chifan"]) {
    for (const letter of word) {
      await page.evaluate(() => (watch.frames = []));
      await page.keyboard.press(letter);
      await page.waitForTimeout(300);
      keys.push(Math.max(...(await page.evaluate(() => watch.frames.map((frame) => frame.program)))));
    }
    await page.keyboard.press("Control+A");
    await page.keyboard.press("Backspace");
  }
  return keys;
}

async function memory({ page, devtools }) {
  await devtools.send("HeapProfiler.enable");
  await devtools.send("HeapProfiler.collectGarbage");
  const { usedSize } = await devtools.send("Runtime.getHeapUsage");
  return { heap: usedSize / MiB, wasm: (await page.evaluate(() => watch.memory.buffer.byteLength)) / MiB };
}

async function withNothing(seen) {
  const here = await from(empty);
  seen.start = await here.page.evaluate(() => watch.firstFrame);
  const rest = await idle(here);
  Object.assign(seen, { idle: rest.ms, memoryEmpty: (await memory(here)).wasm, quiet: here.wasQuiet });
  await here.browser.close();
}

async function withCounty(seen) {
  const here = await from(county);
  seen.startFull = await here.page.evaluate(() => watch.firstFrame);
  const rest = await idle(here);
  seen.list = await openList(here);
  const frames = await scroll(here);
  const answers = await search(here);
  const keys = await find(here);
  const held = await memory(here);
  Object.assign(seen, { idleFull: rest.ms, idleFrames: rest.frames, heap: held.heap, memory: held.wasm });
  Object.assign(seen, frames, { quiet: seen.quiet && here.wasQuiet });
  Object.assign(seen, { search: median(answers), searchMost: Math.max(...answers) });
  Object.assign(seen, { find: median(keys), find95: quantile(keys, 0.95) });
  await here.browser.close();
}

function sizes() {
  const files = readdirSync(`${dist}site`).map((name) => join(dist, "site", name));
  const bytes = (ending) => files.filter((path) => extname(path) === ending).map((path) => readFileSync(path));
  const KiB = (parts) => parts.reduce((sum, part) => sum + part.length, 0) / 1024;
  const brotli = (parts) => KiB(parts.map((part) => brotliCompressSync(part)));
  const [wasm, js] = [bytes(".wasm"), bytes(".js")];
  return { wasm: KiB(wasm), wasmBrotli: brotli(wasm), js: KiB(js), jsBrotli: brotli(js) };
}

await restoreCounty();
const all = [];
for (let i = 0; i < repetitions; i++) {
  const seen = { ...sizes() };
  await withNothing(seen);
  await withCounty(seen);
  all.push(seen);
}
await server.close();

const size = (statSync(countyFile()).size / MiB).toFixed(0);
console.log(`\n${machine()}; the county is ${size} MiB;`);
console.log(`${repetitions} repetitions, ${all.filter((seen) => seen.quiet).length} of them on a quiet machine\n`);
printTable(rows, { "this page": all });
