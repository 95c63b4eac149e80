// From children who wait and helpers who could: a suggestion with its reasons, a person's decision, the page for the helper's
// hand; later somebody else goes on, with a letter.
import assert from "node:assert/strict";
import { test } from "node:test";
import { axeFindings } from "./support/axe.mjs";
import { phone, place, visit } from "./support/program.mjs";
import { act, choose, goTo, handIn, pickDay } from "./support/volunteer_work.mjs";

const child = { name: "叶小舟", alias: "小麋鹿" };
const helpers = { 白雪梅: "bxm", 郑好: "zh" };

/** Presses a button that prints. @returns {Promise<string>} what stands on the sheet */
async function printed(person, button) {
  const { page } = person;
  await page.evaluate(() => ((globalThis.printing = false), (globalThis.print = () => (globalThis.printing = true))));
  await person.press("button", button);
  await page.waitForFunction(() => globalThis.printing);
  const text = await page.evaluate(() => document.getElementById("sheet").textContent);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  return text;
}

async function seeSuggestions(person) {
  await person.press("button", "先看看示例村");
  await person.meets("heading", "今天有几件事等着您");
  await goTo(person, "结对");
  await person.press("button", "结对建议");
  const match = await person.meets("group", new RegExp(`^${child.name} · `));
  await person.sees("等得最久");
  await person.sees("还缺监护人的同意书");
  assert.deepEqual(await axeFindings(person.page), []);
  return match;
}

/** Takes the suggestion. @returns {Promise<string>} who was suggested */
async function decide(person, match) {
  const helper = (await match.getAttribute("aria-label")).split(" · ")[1];
  assert.match(await match.innerText(), /同一个村|同一个乡镇|会说家里的话|正好能帮/);
  await person.press("button", "结对", { within: match });
  await person.meets("button", `去掉${helper}`);
  await pickDay(person, "答应守边界", "今天");
  await handIn(person, "结成对子");
  await person.misses("group", new RegExp(`^${child.name} · `));
  await openPair(person);
  await person.meets("heading", `${child.name} 和 ${helper}`);
  return helper;
}

/** The next suggestion waits where one was taken; the new pair stands on the board. */
async function openPair(person) {
  await goTo(person, "结对");
  const column = person.find("tab", /^刚结对/);
  if ((await column.count()) > 0) await person.press("tab", /^刚结对/);
  await person.press("button", new RegExp(`^${child.name}`));
}

async function seeSheet(person, button) {
  const sheet = await printed(person, button);
  assert.match(sheet, new RegExp(child.alias));
  assert.doesNotMatch(sheet, new RegExp(child.name));
  assert.match(sheet, /说好三件事/);
  assert.match(sheet, /留心一件事/);
}

/** The helper looks at the device: the page covers everything and says no more than the printed one. */
async function showSheet(person) {
  const { page } = person;
  await person.press("button", "给志愿者看");
  const shown = page.getByRole("dialog");
  const text = await shown.innerText();
  assert.match(text, new RegExp(child.alias));
  assert.doesNotMatch(text, new RegExp(child.name));
  const { width, height } = page.viewportSize();
  const box = await shown.boundingBox();
  assert.ok(box.width >= width && box.height >= height, "nothing else is seen");
  assert.deepEqual(await axeFindings(page), []);
  await shown.getByRole("button", { name: "看好了，收起" }).click();
  assert.equal(await shown.count(), 0);
  await person.meets("button", "给志愿者看");
}

async function handOver(person, former) {
  const next = Object.keys(helpers).find((name) => name !== former);
  await act(person, "交接给别人");
  await person.meets("button", "交接");
  await choose(person, "结对人", helpers[next], next);
  await pickDay(person, "答应守边界", "今天");
  await handIn(person, "交接");
  await person.meets("heading", `${child.name} 和 ${next}`);
}

test("a suggestion says why, a person decides, and a hand-over takes its letter along", async (t) => {
  const { person, browser, faults } = await visit(await place(t));
  const helper = await decide(person, await seeSuggestions(person));
  await seeSheet(person, "给帮扶人的一页");
  await showSheet(person);
  await handOver(person, helper);
  await seeSheet(person, "交接信");
  assert.deepEqual(await axeFindings(person.page), []);
  await goTo(person, "结对");
  await person.press("button", "结对建议");
  await person.misses("group", new RegExp(`^${child.name}`));
  assert.deepEqual(faults, []);
  await browser.close();
});

test("on a phone, too", async (t) => {
  const { person, browser, faults } = await visit(await place(t), { device: { ...phone, deviceScaleFactor: 1 } });
  const helper = await decide(person, await seeSuggestions(person));
  await showSheet(person);
  await handOver(person, helper);
  await seeSheet(person, "交接信");
  assert.deepEqual(faults, []);
  await browser.close();
});
