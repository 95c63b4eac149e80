// The main path with a thumb, on a small phone held upright.
import assert from "node:assert/strict";
import { test } from "node:test";
import { phone, place, visit } from "./support/program.mjs";
import {
  act, choose, collectWish, goTo, grandmotherConsents, handIn, open, openForm, pickDay, recordVetting, registerChild, registerVolunteer,
} from "./support/volunteer_work.mjs";

const child = { name: "苗小禾", alias: "小禾苗", born: "2016-03-05", village: "柳河村" };
const teacher = { name: "许知秋", phone: "13800001234", unit: "柳河小学" };

/** As many pixels as a processor without a graphics card can draw in time. */
const device = { ...phone, deviceScaleFactor: 1 };

test("on a phone a child is paired and her wish is on its way, and both are there after a restart", async (t) => {
  const here = await place(t);
  const { person, browser, faults } = await visit(here, { device });
  await registerVolunteer(person, teacher);
  await recordVetting(person);
  await registerChild(person, child);
  await openForm(person, "结对", "结成对子");
  await choose(person, "结对人", "xzq", teacher.name);
  await pickDay(person, "答应守边界", "今天");
  await person.press("button", "结成对子");
  await openForm(person, "记同意书", "记下");
  await grandmotherConsents(person);
  await handIn(person, "结成对子");

  await open(person, "孩子", child.name);
  await collectWish(person, "想要一盒水彩笔");
  await openForm(person, "核实", "核实好了");
  await person.compose("谁核实的", "周晓岚");
  await handIn(person, "核实好了");
  await act(person, "用化名发布");
  await person.meets("button", "登记认领");
  await person.isSaved();
  assert.deepEqual(faults, []);
  await browser.close();

  const again = await visit(here, { device });
  await goTo(again.person, "结对");
  await again.person.meets("button", /^苗小禾，许知秋/);
  await again.person.isSaved();
  assert.deepEqual(again.faults, []);
  await again.browser.close();
});
