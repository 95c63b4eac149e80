// Every screen and form as a screen reader meets them; a child registered by keys alone; the graphics card that goes away;
// the page that rests.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { axeFindings } from "./support/axe.mjs";
import { goByAddress, phone, place, visit } from "./support/program.mjs";
import { lists, screens } from "./support/screens.mjs";
import { registerChild } from "./support/volunteer_work.mjs";

const policy = (name) => JSON.parse(readFileSync(new URL(`../../assets/policy/${name}.json`, import.meta.url), "utf8"));
const forms = policy("forms");
const ledgers = policy("ledgers");

async function finding(person, address, found) {
  for (const fault of await axeFindings(person.page)) found.push(`${address}: ${fault}`);
}

async function check(person, address, found) {
  await goByAddress(person, address);
  await finding(person, address, found);
}

/** Opens the first record of a list and says its number, which stands in the address. */
async function openFirst(person, list) {
  await goByAddress(person, list);
  const first = await person.show(person.page.getByRole("main").getByRole("listitem").first());
  await person.pressAt(first.x + Math.min(first.width / 2, 120), first.y + Math.min(first.height / 2, 30));
  await person.until(() => person.page.evaluate(() => /\d{6}/.test(location.hash)), `a record of ${list} is open`);
  return person.page.evaluate(() => location.hash.match(/\d+/)[0]);
}

/** The numbers of one record of each kind. */
async function openEach(person, found) {
  const records = {};
  for (const [record, list] of Object.entries(lists)) {
    records[record] = await openFirst(person, list);
    await finding(person, `${record}, open`, found);
  }
  return records;
}

/** The record that a form is about; nothing for a new one. */
function subjectOf(form, records) {
  if (!form.subject) return "";
  return records[form.subject === "self" ? form.record : form.subject];
}

test("axe finds nothing on any screen and any form", async (t) => {
  const { person, browser } = await visit(await place(t));
  const found = [];
  await check(person, "today", found);
  await check(person, "children", found);
  await person.press("button", "登记孩子");
  await person.press("button", "登记");
  await finding(person, "a form that was refused", found);
  await goByAddress(person, "today");
  await person.press("button", "先看看示例村");
  await person.meets("heading", "今天有几件事等着您");
  for (const address of screens) await check(person, address, found);
  const records = await openEach(person, found);
  for (const [name, form] of Object.entries(forms)) {
    const subject = subjectOf(form, records);
    if (subject !== undefined) await check(person, `form/${name}/${subject}`.replace(/\/$/, ""), found);
  }
  for (const record of Object.keys(ledgers)) await check(person, `form/${record}`, found);
  assert.deepEqual(found, []);
  await browser.close();
});

test("axe finds nothing in the shell of a phone", async (t) => {
  const { person, browser } = await visit(await place(t), { device: { ...phone, deviceScaleFactor: 1 } });
  const found = [];
  await person.press("button", "先看看示例村");
  await person.meets("heading", "今天有几件事等着您");
  for (const address of [...screens, "form/register_child"]) await check(person, address, found);
  await openEach(person, found);
  assert.deepEqual(found, []);
  await browser.close();
});

test("the keyboard alone registers a child", async (t) => {
  const { person, browser } = await visit(await place(t), { hash: "#/form/register_child" });
  const keys = person.page.keyboard;
  await person.reach("textbox", "姓名");
  await person.composeHere("苗小禾");
  await person.reach("textbox", "化名或小名");
  await person.composeHere("小禾苗");
  await person.reach("radio", "还没上户口");
  await keys.press("Space");
  await person.reach("radio", "未知");
  await keys.press("Space");
  await person.reach("button", "登记");
  await keys.press("Enter");
  await person.sees("孩子的档案建好了");
  await browser.close();
});

test("a lost graphics context comes back, and the page can be used on", async (t) => {
  const { person, browser, faults } = await visit(await place(t));
  await person.page.evaluate(async () => {
    const lose = document.querySelector("canvas").getContext("webgl2").getExtension("WEBGL_lose_context");
    lose.loseContext();
    await new Promise((done) => setTimeout(done, 200));
    lose.restoreContext();
    await new Promise((done) => setTimeout(done, 400));
  });
  await registerChild(person, { name: "苗小禾", alias: "小禾苗" });
  await person.isSaved();
  assert.deepEqual(faults.filter((text) => !/WebGL|CONTEXT_LOST/.test(text)), []);
  await browser.close();
});

test("a page at rest draws nothing", async (t) => {
  const { person, browser } = await visit(await place(t));
  await person.page.waitForTimeout(3000);
  await person.page.evaluate(() => {
    globalThis.frames_asked = 0;
    const ask = globalThis.requestAnimationFrame.bind(globalThis);
    globalThis.requestAnimationFrame = (callback) => (globalThis.frames_asked++, ask(callback));
  });
  await person.page.waitForTimeout(5000);
  assert.equal(await person.page.evaluate(() => globalThis.frames_asked), 0);
  await browser.close();
});
