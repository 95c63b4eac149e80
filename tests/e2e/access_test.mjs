// Screens as a screen reader and a keyboard meet them; the graphics card that goes away; the page that rests.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { place, visit } from "./support/program.mjs";
import { registerChild } from "./support/volunteer_work.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const screens = ["today", "children", "pairs", "wishes", "activities", "volunteers", "settings", "more", "form/register_volunteer"];

async function go(person, address) {
  await person.page.evaluate((hash) => (location.hash = hash), `#/${address}`);
  await person.settle();
}

async function violations(person) {
  await person.page.evaluate(axe);
  const found = await person.page.evaluate(() => globalThis.axe.run());
  return found.violations.map((rule) => `${rule.id}: ${rule.nodes[0].html}`);
}

test("axe finds nothing on any screen", async (t) => {
  const { person, browser } = await visit(await place(t));
  await registerChild(person, { name: "苗小禾", alias: "小禾苗" });
  for (const address of screens) {
    await go(person, address);
    assert.deepEqual(await violations(person), [], address);
  }
  await browser.close();
});

test("the keyboard alone registers a child", async (t) => {
  const { person, browser } = await visit(await place(t), { hash: "#/form/register_child" });
  const keys = person.page.keyboard;
  const reach = async (role, name) => {
    const wanted = person.find(role, name).and(person.page.locator(":focus"));
    for (let step = 0; step < 120 && (await wanted.count()) === 0; step += 1) await keys.press("Tab");
    assert.equal(await wanted.count(), 1, `Tab reaches ${name}`);
  };
  await reach("textbox", "姓名");
  await person.composeHere("苗小禾");
  await reach("textbox", "化名或小名");
  await person.composeHere("小禾苗");
  await reach("radio", "还没上户口");
  await keys.press("Space");
  await reach("radio", "未知");
  await keys.press("Space");
  await reach("button", "登记");
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
