// A supervisor's end of quarter in ten minutes, on a phone: board, weakest row, its names, one mended, the villages, the report.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { axeFindings } from "./support/axe.mjs";
import { phone, place, visit } from "./support/program.mjs";
import { goTo, handIn } from "./support/volunteer_work.mjs";

/** As many pixels as a processor without a graphics card can draw in time. */
const device = { ...phone, deviceScaleFactor: 1 };

async function board(person) {
  await goTo(person, "任务清单");
  await person.meets("button", "覆盖一览");
}

/** "8 / 12" of a row of the board. @returns {Promise<{met: number, of: number}>} */
async function figure(person, row) {
  const line = await person.meets("listitem", row);
  const [, met, of] = (await line.getAttribute("aria-label")).match(/(\d+) \/ (\d+)/);
  return { met: Number(met), of: Number(of) };
}

async function hasNoFindings(person, where) {
  assert.deepEqual(await axeFindings(person.page), [], `axe on ${where}`);
}

/** What would be printed, once the page asks for it. */
async function printed(person) {
  const { page } = person;
  await page.evaluate(() => (globalThis.print = () => (globalThis.printing = true)));
  await person.press("button", "打印这一页");
  await page.waitForFunction(() => globalThis.printing);
  const text = await page.evaluate(() => document.querySelector("#sheet").textContent);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  assert.match(pdf, /\/MediaBox ?\[0 0 59[45][.\d]* 84[12]/, "A4");
  return text;
}

test("a supervisor's end of quarter: the weakest row is found, one name mended, the villages seen, the report taken", async (t) => {
  const { person, browser, faults } = await visit(await place(t), { device });
  await person.press("button", "先看看示例村");
  await person.meets("heading", "今天有几件事等着您");
  await goTo(person, "设置");
  await person.compose("您的称呼", "白主任");

  await board(person);
  const before = await figure(person, /^一月一访/);
  await hasNoFindings(person, "the board");
  await person.press("listitem", /^一月一访/);
  const child = await person.meets("listitem", /^江小浪/);
  await person.meets("img", /^最近十二个月末/);
  await hasNoFindings(person, "a row");
  await person.press("button", "记家访", { within: child });
  await person.meets("button", "记下");
  await person.press("button", /^和上次一样/);
  await handIn(person, "记下");

  await board(person);
  await person.until(async () => (await figure(person, /^一月一访/)).met === before.met + 1, "the figure has moved");
  await person.press("button", "覆盖一览");
  await person.meets("button", /^1月，做到 \d+ \/ \d+/);
  await hasNoFindings(person, "the matrix");
  await person.press("tab", "按主题");
  await person.meets("button", /^防溺水，做到/);
  await person.press("tab", "按月走访");
  await person.meetsBelow("listitem", /^江小浪.*入户见到/);

  await board(person);
  await person.press("button", "各村");
  await person.press("listitem", /^柳树村/);
  await person.meets("heading", "各项做到多少");
  await hasNoFindings(person, "a village");

  await board(person);
  await person.press("button", "看全部");
  await person.sees("坐下来十分钟能补上的记录");

  await board(person);
  await person.press("button", "季报年报");
  await person.press("switch", /^只在内部用/);
  const inside = await person.meets("listitem", /^一月一访/);
  await person.until(async () => (await inside.getAttribute("aria-label")).includes(" / "), "the report shows its numbers");
  await hasNoFindings(person, "the report");
  const paper = await printed(person);
  assert.match(paper, /季度报告/);
  assert.match(paper, new RegExp(`一月一访${before.met + 1} / ${before.of}`));
  const download = person.page.waitForEvent("download");
  await person.press("button", "存成表格");
  const table = readFileSync(await (await download).path(), "utf8");
  assert.ok(table.startsWith("\uFEFF"), "spreadsheets read it as UTF-8");
  assert.match(table, new RegExp(`"J1\\.1b","一月一访","${before.met + 1} / ${before.of}",`));
  assert.deepEqual(faults, []);
  await browser.close();
});
