// Somebody registers a child on an old office PC, goes home, and opens the page again the next day.
import assert from "node:assert/strict";
import { test } from "node:test";
import { place, visit } from "./support/program.mjs";
import { registerChild } from "./support/volunteer_work.mjs";

test("what was typed with pinyin is there after the browser was closed", async (t) => {
  const here = await place(t);
  const first = await visit(here);
  await registerChild(first.person, { name: "苗小禾", alias: "小禾苗" });
  await first.person.isSaved();
  assert.deepEqual(first.faults, []);
  await first.browser.close();

  const again = await visit(here, { hash: "#/children" });
  await again.person.find("listitem", /苗小禾/).waitFor({ state: "attached" });
  assert.deepEqual(again.faults, []);
  await again.browser.close();
});

test("a form that was left keeps every keystroke", async (t) => {
  const here = await place(t);
  const first = await visit(here, { hash: "#/form/register_child" });
  await first.person.compose("姓名", "苗小禾");
  await first.person.type("身份证号", "320");
  await first.person.isSaved();
  await first.browser.close();

  const again = await visit(here, { hash: "#/form/register_child" });
  await again.person.holds(again.person.find("textbox", "姓名"), "苗小禾");
  await again.person.holds(again.person.find("textbox", "身份证号"), "320");
  await again.browser.close();
});

test("what is missing is said at the field, and nothing is lost", async (t) => {
  const { person, browser } = await visit(await place(t), { hash: "#/form/register_child" });
  await person.compose("姓名", "苗小禾");
  await person.press("button", "登记");
  const alias = person.find("textbox", "化名或小名");
  await person.until(async () => (await alias.getAttribute("aria-invalid")) === "true", "the alias is marked");
  await person.holds(person.find("textbox", "姓名"), "苗小禾");
  await browser.close();
});
