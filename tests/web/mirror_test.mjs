// The hidden page: what a screen reader, the keyboard and a test meet.
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { axeSource, open, press, says, start } from "./support.mjs";

let world;
before(async () => (world = await start()));
afterEach(() => world.tidy());
after(() => world.stop());

test("roles and names are there, the canvas is not", async () => {
  const page = await open(world);
  assert.equal(await page.getByRole("heading", { level: 1 }).textContent(), "今日有三位孩子");
  assert.equal(await page.getByRole("button", { name: "记下" }).count(), 1);
  assert.equal(await page.getByRole("textbox", { name: "备注" }).count(), 1);
  assert.equal(await page.getByRole("radio", { name: "红 ●" }).isChecked(), true);
  assert.equal(await page.getByRole("switch", { name: "夜间" }).getAttribute("aria-checked"), "false");
  assert.equal(await page.getByRole("listitem").count(), 3);
  assert.equal(await page.getByRole("textbox", { name: "村" }).getAttribute("aria-describedby").then((id) => page.locator(`#${id}`).textContent()), "只留前三个字");
  assert.equal(await page.locator("canvas").getAttribute("aria-hidden"), "true");
  assert.equal(await page.title(), "试验");
});

test("elements stay the same ones from frame to frame", async () => {
  const page = await open(world);
  await page.evaluate(() => document.querySelectorAll("#mirror *").forEach((element) => (element.dataset.seen = "1")));
  await press(page, "button", "记下");
  await says(page, { presses: 1 });
  await page.mouse.move(100, 480);
  await page.mouse.wheel(0, 60);
  await says(page, { scrolled: 60 });
  assert.equal(await page.locator("#mirror *:not([data-seen])").count(), 0);
});

test("a rectangle of the mirror lies where the canvas drew", async () => {
  const page = await open(world);
  assert.deepEqual(await page.getByRole("button", { name: "记下" }).boundingBox(), { x: 24, y: 264, width: 90, height: 40 });
  const before = await page.getByRole("listitem", { name: "𠮷田" }).boundingBox();
  await page.mouse.move(100, 480);
  await page.mouse.wheel(0, 48);
  await says(page, { scrolled: 48 });
  const after = await page.getByRole("listitem", { name: "𠮷田" }).boundingBox();
  assert.equal(before.y - after.y, 48);
});

test("the keyboard alone reaches and does everything", async () => {
  const page = await open(world);
  const stops = [];
  for (let i = 0; i < 11; i += 1) {
    await page.keyboard.press("Tab");
    stops.push(await page.evaluate(() => document.activeElement.ariaLabel ?? document.activeElement.textContent));
  }
  assert.deepEqual(stops, ["姓名", "村", "备注", "记下", "问", "选文件", "存", "红 ●", "已同意", "夜间", "小满"]);
  await page.getByRole("button", { name: "记下" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press(" ");
  await says(page, { presses: 2 });
  await page.getByRole("checkbox", { name: "已同意" }).focus();
  await page.keyboard.press(" ");
  assert.equal(await page.getByRole("checkbox", { name: "已同意" }).isChecked(), true);
  await page.keyboard.press(" ");
  assert.equal(await page.getByRole("checkbox", { name: "已同意" }).isChecked(), false);
});

test("a held Enter presses once", async () => {
  const page = await open(world);
  await page.getByRole("button", { name: "记下" }).focus();
  for (let i = 0; i < 5; i += 1) await page.keyboard.down("Enter");
  await page.keyboard.up("Enter");
  await says(page, { presses: 1 });
});

test("arrows walk within a group, Tab leaves it", async () => {
  const page = await open(world);
  await page.getByRole("radio", { name: "红 ●" }).focus();
  await page.keyboard.press("ArrowRight");
  await says(page, { colour: 1, focus: 101 });
  assert.equal(await page.getByRole("radio", { name: "黄 ▲" }).isChecked(), true);
  await page.keyboard.press("End");
  await says(page, { colour: 2, focus: 102 });
  await page.keyboard.press("Tab");
  await says(page, { focus: 8 });
  await page.getByRole("listitem", { name: "小满" }).focus();
  await page.keyboard.press("ArrowDown");
  await says(page, { row: 1, focus: 201 });
});

test("a dialog takes the focus, keeps it and gives it back", async () => {
  const page = await open(world);
  await page.getByRole("button", { name: "问" }).focus();
  await page.keyboard.press("Enter");
  await says(page, { focus: 60 });
  assert.equal(await page.getByRole("button", { name: "记下" }).count(), 0, "what lies under a dialog is inert");
  const inside = [];
  for (let i = 0; i < 3; i += 1) {
    await page.keyboard.press("Tab");
    inside.push(await page.evaluate(() => document.activeElement.id));
  }
  assert.deepEqual(inside, ["w61", "w62", "w61"]);
  await page.keyboard.press("Shift+Tab");
  await says(page, { focus: 62 });
  await page.keyboard.press("Escape");
  await says(page, { focus: 10 });
  assert.equal(await page.getByRole("button", { name: "记下" }).count(), 1);
});

test("what is said is spoken, also when the same words come again", async () => {
  const page = await open(world);
  const region = page.locator("#polite");
  await press(page, "button", "记下");
  await page.waitForFunction(() => document.getElementById("polite").textContent.trim() === "记下了 1");
  assert.equal(await region.getAttribute("aria-live"), "polite");
});

test("a screen reader's click presses inside its event", async () => {
  const page = await open(world);
  const presses = await page.getByRole("button", { name: "记下" }).evaluate((button) => {
    button.click();
    return document.querySelector("[role=status]:not(.heard)").textContent.includes("presses=1");
  });
  assert.ok(presses);
});

test("shortcuts that are ours do not reach the browser, others do", async () => {
  const page = await open(world);
  const prevented = (key) => page.evaluate((key) => !document.body.dispatchEvent(
    new KeyboardEvent("keydown", { key, ctrlKey: true, bubbles: true, cancelable: true })), key);
  assert.equal(await prevented("k"), true);
  assert.equal(await prevented("r"), false);
  await says(page, { shortcut: "ctrl+k", focus: 4 });
});

test("axe finds nothing to complain of, with and without a dialog", async () => {
  const page = await open(world);
  await page.evaluate(axeSource());
  const violations = () => page.evaluate(async () => (await window.axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html)}`));
  assert.deepEqual(await violations(), []);
  await press(page, "button", "问");
  await says(page, { focus: 60 });
  assert.deepEqual(await violations(), []);
});
