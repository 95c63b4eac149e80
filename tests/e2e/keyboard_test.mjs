// The same work by somebody who has no mouse: Tab, arrows, Enter, Space and an input method.
import assert from "node:assert/strict";
import { test } from "node:test";
import { place, visit } from "./support/program.mjs";
import { recordVetting, registerChild, registerVolunteer } from "./support/volunteer_work.mjs";

async function tick(person, role, name, options) {
  await person.reach(role, name, options);
  await person.page.keyboard.press("Space");
}

async function pressEnter(person, role, name, options) {
  await person.reach(role, name, options);
  await person.page.keyboard.press("Enter");
}

/** What the record offers, behind 更多 when there is much. */
async function act(person, name) {
  if ((await person.find("button", name).count()) === 0) await pressEnter(person, "button", "更多");
  await person.meets("button", name);
  await pressEnter(person, "button", name);
}

/** Opens a long list, walks down to the entry and takes it. */
async function walkTo(person, list, entry) {
  await pressEnter(person, "button", list);
  await person.meets("listitem", entry);
  await pressEnter(person, "listitem", entry);
  await person.misses("listitem", entry);
}

async function consent(person) {
  await act(person, "记同意书");
  await walkTo(person, "是孩子的", "奶奶");
  await tick(person, "checkbox", "结对");
  await tick(person, "checkbox", "用化名发布心愿");
  await tick(person, "radio", "签了纸");
  await pressEnter(person, "button", "记下");
  await person.misses("button", "记下");
}

async function pair(person) {
  await act(person, "结对");
  await person.reach("textbox", "结对人");
  await person.page.keyboard.type("xzq");
  await person.meets("option", "许知秋");
  await person.page.keyboard.press("ArrowDown");
  await person.page.keyboard.press("Enter");
  await person.meets("button", "去掉许知秋");
  await tick(person, "checkbox", "今天", { within: person.find("group", "答应守边界") });
  await pressEnter(person, "button", "结成对子");
  await person.misses("button", "结成对子");
}

async function wish(person) {
  await act(person, "收集心愿");
  await person.reach("textbox", "孩子原话");
  await person.composeHere("想要一盒水彩笔");
  await tick(person, "radio", "东西");
  await pressEnter(person, "button", "记下");
  await pressEnter(person, "button", "核实");
  await person.reach("textbox", "谁核实的");
  await person.composeHere("周晓岚");
  await pressEnter(person, "button", "核实好了");
  await pressEnter(person, "button", "用化名发布");
  await person.meets("button", "登记认领");
}

test("the keyboard alone brings a consent, a pair and a wish about", async (t) => {
  const { person, browser, faults } = await visit(await place(t));
  await registerVolunteer(person, { name: "许知秋", phone: "13800001234", unit: "柳河小学" });
  await recordVetting(person);
  await registerChild(person, { name: "苗小禾", alias: "小禾苗", born: "2016-03-05" });
  await consent(person);
  await pair(person);
  await person.meets("listitem", /^许知秋，陪伴/);
  await wish(person);
  await person.isSaved();
  assert.deepEqual(faults, []);
  await browser.close();
});
