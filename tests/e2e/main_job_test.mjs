// The main job, from an empty page to the follow-up of a wish, typed and pressed by one person; a month later the page knows
// what is due.
import assert from "node:assert/strict";
import { test } from "node:test";
import { place, visit } from "./support/program.mjs";
import {
  approve, carryWish, choose, collectWish, enlist, goTo, grandmotherConsents, handIn, noteContact, open, openForm, pickDay, planActivity,
  recordVetting, registerChild, registerVolunteer,
} from "./support/volunteer_work.mjs";

const child = { name: "苗小禾", alias: "小禾苗", born: "2016-03-05", village: "柳河村" };
const teacher = { name: "许知秋", letters: "xzq", phone: "13800001234", unit: "柳河小学" };

/** Nobody may be alone with a child before the guardian has agreed and the check was answered. */
async function meetGuards(person) {
  await openForm(person, "结对", "结成对子");
  await person.type("结对人", teacher.letters);
  await person.meets("option", teacher.name);
  await person.sees("还没有入职查询结果");
  await person.press("button", "结成对子");
  await person.isTold("结对人", "还没选中");
}

async function pairUp(person) {
  await open(person, "孩子", child.name);
  await openForm(person, "结对", "结成对子");
  await choose(person, "结对人", teacher.letters, teacher.name);
  await pickDay(person, "答应守边界", "今天");
  await person.press("button", "结成对子");
  await person.sees("还缺监护人的同意书");
  await openForm(person, "记同意书", "记下");
  await grandmotherConsents(person);
  await handIn(person, "结成对子");
}

/** Her name stands in her own words; what strangers read must not carry it. */
async function publishUnderAlias(person) {
  await openForm(person, "核实", "核实好了");
  await person.compose("谁核实的", "周晓岚");
  await person.press("button", "核实好了");
  await person.isTold("发布的话", "写了名字，换成化名");
  await person.compose("发布的话", "想要一盒水彩笔");
  await handIn(person, "核实好了");
  await person.press("button", "用化名发布");
  await person.meets("button", "登记认领");
  await goTo(person, "微心愿");
  const card = await person.meets("button", /^想要一盒水彩笔，小禾苗/);
  assert.doesNotMatch(await card.innerText(), /苗小禾/);
  await person.press("button", /^想要一盒水彩笔，小禾苗/);
  await person.meets("heading", "想要一盒水彩笔");
}

async function callRoll(person) {
  await enlist(person, child.name, teacher.name);
  await approve(person, "周晓岚");
  await person.press("button", "开放名单");
  await person.press("checkbox", /^苗小禾/);
  await person.meets("checkbox", /^苗小禾，到了/);
  await person.press("checkbox", /^许知秋/);
  await openForm(person, "写活动日志", "写好了");
  await person.compose("活动记录", "讲了不下河，孩子们都会背了。");
  await handIn(person, "写好了");
}

/** 30 minutes with the child and the hour of the activity. */
async function seeHours(person) {
  await open(person, "志愿者", teacher.name);
  await person.sees("90 分钟，记 1.5 小时");
}

async function aMonthLater(person) {
  await person.meets("listitem", /小禾苗的心愿/);
  await person.meets("listitem", /^苗小禾 · 31 天没联系/);
  await openForm(person, "回访（30 天）", "记下");
  await person.compose("30 天回访记录", "天天画画");
  await handIn(person, "记下");
  await open(person, "孩子", child.name);
  for (const happened of [/^建档/, /^监护人同意/, /^和许知秋结对/, /^许知秋 · 入户 · 30 分钟/, /^参加了“防溺水小课堂”/]) {
    await person.meets("listitem", happened);
  }
  await goTo(person, "微心愿");
  await person.meets("heading", "回访中 1");
}

test("a person does the main job, closes the browser, and finds everything a month later", async (t) => {
  const here = await place(t);
  const { person, browser, faults } = await visit(here);
  await registerVolunteer(person, teacher);
  await registerChild(person, child);
  await person.sees(/岁 · 柳河村/);

  await meetGuards(person);
  await open(person, "志愿者", teacher.name);
  await recordVetting(person);
  await pairUp(person);
  await person.press("listitem", /^许知秋，陪伴/);
  await noteContact(person, { words: "一起读了一本书", next: "下次去看水彩画" });
  await person.sees("一起读了一本书");

  await open(person, "孩子", child.name);
  await collectWish(person, "苗小禾想要一盒水彩笔");
  await publishUnderAlias(person);
  await carryWish(person);
  await person.meets("listitem", /^孩子确认.*开心，已完成/);

  await planActivity(person, { title: "防溺水小课堂", leader: teacher });
  await callRoll(person);
  await seeHours(person);
  await person.isSaved();
  assert.deepEqual(faults, []);
  await browser.close();

  const again = await visit(here, { daysLater: 31 });
  await aMonthLater(again.person);
  await again.person.isSaved();
  assert.deepEqual(again.faults, []);
  await again.browser.close();
});
