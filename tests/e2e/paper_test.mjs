// What a person takes on paper: a blank form, a sign-in sheet, wish cards; and nothing else of the page with it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { place, visit } from "./support/program.mjs";
import { goTo } from "./support/volunteer_work.mjs";

/** Prints the page that is shown. @returns {Promise<{text: string, pages: number}>} what stands on it */
async function print(person) {
  const { page } = person;
  await page.evaluate(() => (globalThis.print = () => (globalThis.printing = true)));
  await person.press("button", "打印这一页");
  await page.waitForFunction(() => globalThis.printing);
  const text = await page.evaluate(readSheet);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  assert.equal(await page.locator("#sheet").count(), 0, "nothing of it stays");
  assert.match(pdf, /\/MediaBox ?\[0 0 59[45][.\d]* 84[12]/, "A4");
  return { text, pages: pdf.match(/\/Type ?\/Page\b/g).length };
}

/** In the page: lines, the cells of a row between tabs. */
function readSheet() {
  const lines = [...document.querySelectorAll("#sheet :is(h1, h2, h3, p, tr, footer)")];
  const line = (element) => (element.cells ? [...element.cells].map((cell) => cell.textContent).join("\t") : element.textContent);
  return lines.map(line).join("\n");
}

test("forms, sheets and cards go to paper", async (t) => {
  const { person, browser, faults } = await visit(await place(t));
  await person.press("button", "先看看示例村");
  await person.meets("heading", "今天有几件事等着您");
  const today = await print(person);
  assert.match(today.text, /今天要办的事/);
  assert.match(today.text, /☐/);

  await goTo(person, "微心愿");
  await person.meets("heading", /^已发布/);
  const wall = await print(person);
  assert.match(wall.text, /小白鸽 · 12–14 岁/);
  const [, code] = wall.text.match(/编号 (\d{4} \d{4})/);
  assert.equal(wall.pages, 2, "cards to cut out, and the sheet that donors fill in");
  await person.type("查找", code.replace(" ", ""), "searchbox");
  await person.meets("heading", "微心愿");
  await person.sees("1 个心愿在路上");

  await goTo(person, "孩子");
  await person.press("button", "登记孩子");
  await person.meets("button", "登记");
  const blank = await print(person);
  assert.match(blank.text, /☐\s男/);
  assert.match(blank.text, /监护人/);
  assert.doesNotMatch(blank.text, /☑/);
  assert.deepEqual(faults, []);
  await browser.close();
});

test("with the names hidden, paper has none", async (t) => {
  const { person, browser } = await visit(await place(t));
  await person.press("button", "先看看示例村");
  await person.meets("heading", "今天有几件事等着您");
  await goTo(person, "孩子");
  await person.press("button", "有人在旁边：遮一遮");
  await person.meets("button", "取消遮挡");
  const masked = await print(person);
  const shown = await names(person);
  assert.ok(shown.length > 5);
  for (const name of shown) assert.ok(!masked.text.includes(name), "a masked name is on no paper");
  await browser.close();
});

/** The real names, read after the mask is lifted. */
async function names(person) {
  await person.press("button", "取消遮挡");
  await person.meets("button", "有人在旁边：遮一遮");
  const plain = await print(person);
  return plain.text.split("\n").map((line) => line.split("\t")[1]).filter((name) => name && name !== "姓名");
}
