// Casework with a thumb on a small phone: a red line that turns a grade red and shows whom to call; a left-behind child from its
// parents' leaving to a signed and checked care agreement.
import assert from "node:assert/strict";
import { test } from "node:test";
import { axeFindings } from "./support/axe.mjs";
import { phone, place, visit } from "./support/program.mjs";
import { goTo, handIn, openForm, pick, pickDay, pickFrom, registerChild } from "./support/volunteer_work.mjs";

const child = { name: "苗小禾", alias: "小禾苗", born: "2016-03-05", village: "柳河村" };
const device = { ...phone, deviceScaleFactor: 1 };

/** A line of the ledgers that are about the child on screen. */
async function note(person, ledger) {
  await person.press("button", "记进台账");
  await person.press("button", ledger, { within: await person.meets("dialog", "记进台账") });
  await person.meets("button", "记下");
}

async function parentLeaves(person, parent) {
  await note(person, "父母外出");
  await pickFrom(person, "谁外出", parent);
  await person.compose("去哪里", "苏州");
  await handIn(person, "记下");
}

test("a red line turns the grade red at once, shows whom to call, and the report is written behind the red button", async (t) => {
  const { person, browser, faults } = await visit(await place(t), { device });
  await registerChild(person, child);
  await openForm(person, "四色评定", "定下");
  await person.press("checkbox", "说过想伤害自己");
  await person.sees(/碰到红线，直接定红/);
  await person.compose("评的人", "周晓岚");
  assert.deepEqual(await axeFindings(person.page), []);
  await handIn(person, "定下");
  const numbers = await person.meets("dialog", "强制报告");
  await person.meets("button", /^110/, { within: numbers });
  await person.press("button", "打完了，记下来", { within: numbers });
  await person.compose("看到、听到什么", "说不想活了，手上有划痕");
  await handIn(person, "记下");
  await person.meets("heading", child.name);
  await person.sees(/还要第二个人在/);
  await person.seesNo("说不想活了，手上有划痕");
  await goTo(person, "今日");
  await person.meetsBelow("listitem", /^有一件要紧的事要跟进/);
  await person.meetsBelow("listitem", /苗小禾定了红，等第二个人看/);
  await person.press("button", "强制报告");
  await person.meets("heading", "已经记下的", { within: await person.meets("dialog", "强制报告") });
  assert.deepEqual(await axeFindings(person.page), []);
  await person.page.keyboard.press("Escape");
  await person.isSaved();
  assert.deepEqual(faults, []);
  await browser.close();
});

test("both parents leave, the file says so, and the care agreement is signed and looked at", async (t) => {
  const { person, browser, faults } = await visit(await place(t), { device });
  await registerChild(person, child);
  await parentLeaves(person, "父亲");
  await parentLeaves(person, "母亲");
  await person.sees("按父母外出记录：现在是留守");
  await person.press("button", "改类别");
  await person.press("checkbox", "农村留守");
  await handIn(person, "保存");
  await person.seesNo("父母都外出了，类别里还没写留守");
  await note(person, "委托照护协议");
  await person.compose("受托人", "苗奶奶");
  await person.press("checkbox", "问过受托人四种情形");
  await person.compose("孩子怎么说", "愿意和奶奶住");
  await handIn(person, "记下");
  await person.press("listitem", /委托照护协议 · 苗奶奶/);
  await pickDay(person, "最近一次看履职", "今天");
  await pick(person, "照护得怎样", "照护到位");
  await handIn(person, "改好");
  await goTo(person, "任务清单");
  await person.meetsBelow("listitem", /委托照护.*1/);
  assert.deepEqual(await axeFindings(person.page), []);
  await person.isSaved();
  assert.deepEqual(faults, []);
  await browser.close();
});
