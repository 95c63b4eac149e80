// Work that has an end: a county spot check from its seed to the last look, a survey round on foot, a month of visits, a pupil who
// came back to school.
import assert from "node:assert/strict";
import { test } from "node:test";
import { axeFindings } from "./support/axe.mjs";
import { goByAddress, laptop, phone, place, visit } from "./support/program.mjs";
import { act, fillChild, goTo, handIn, open, openForm, pick, pickDay, pickFrom, registerChild } from "./support/volunteer_work.mjs";

const small = { ...phone, deviceScaleFactor: 1 };

const child = (name, alias, village) => ({ name, alias, born: "2016-03-05", village });
const wave = child("江小浪", "小浪花", "柳河村"), stone = child("山小石", "石头", "柳河村"), leaf = child("叶小舟", "小船", "石坝村");

async function begin(t, children, device = laptop) {
  const here = await place(t);
  const visited = await visit(here, { device });
  for (const one of children) await registerChild(visited.person, one);
  return { here, ...visited };
}

async function openCampaign(person, name) {
  await goTo(person, "专项");
  await person.press("listitem", name);
  await person.meets("heading", /(排查|走访)$/);
}

async function isSound(person) {
  assert.deepEqual(await axeFindings(person.page), []);
}

async function visitAtHome(person) {
  for (const check of ["监护", "生活", "身体", "上学", "心情"]) await person.press("radio", "都好", { within: await person.meets("radiogroup", check) });
  await handIn(person, "记下");
}

test("a county spot check goes from its seed to the last look", async (t) => {
  const { person, browser, faults } = await begin(t, [wave, stone, leaf]);
  await goTo(person, "专项");
  await isSound(person);
  await openForm(person, "抽档案", "开始抽");
  await person.compose("谁来查", "云溪县民政局");
  await person.type("抽了几份", "2");
  await person.press("checkbox", "村（居）");
  await person.type("抽签种子", "20261128");
  await handIn(person, "开始抽");
  await person.meets("heading", /抽查$/);
  await person.sees("从 3 份档案里抽了 2 份，种子 20261128");
  await person.sees("还有 2 份没查");
  await isSound(person);
  await person.press("button", "查过，都对");
  await person.sees("还有 1 份没查");
  const waiting = person.page.getByRole("list", { name: "等着查", exact: true }).getByRole("listitem").first();
  const row = await person.show(waiting);
  await person.pressAt(row.x + 60, row.y + row.height / 2);
  await person.meets("button", "记下");
  await person.press("checkbox", "走访真实", { within: await person.meets("group", "哪几项不对") });
  await pickDay(person, "哪天前整改", "今天");
  await isSound(person);
  await handIn(person, "记下");
  await person.sees("还有 1 份没整改好");
  await person.press("button", "改好了");
  await person.press("button", "复查过了");
  await person.sees("查完、改完了");
  await person.isSaved();
  assert.deepEqual(faults, []);
  await browser.close();
});

test("on a phone the surveyor walks a village, finds a child, and the round is whole", async (t) => {
  const { person, browser, faults } = await begin(t, [wave, stone, leaf], small);
  await openCampaign(person, /排查，还有 3 人没排到/);
  await isSound(person);
  await person.press("button", /^柳河村/);
  await person.misses("button", /^石坝村/);
  await person.press("button", "在家，没变化");
  await person.press("button", "在家，没变化");
  await person.misses("button", "在家，没变化");
  await openForm(person, "登记新发现的孩子", "登记");
  await fillChild(person, { name: "云朵朵", alias: "小云", born: "2018-01-01" });
  await handIn(person, "登记");
  await person.sees("新发现 1 人");
  await person.press("button", /^柳河村/);
  const left = await person.show(person.find("listitem", /^叶小舟/));
  await person.pressAt(left.x + 60, left.y + left.height / 2);
  await person.meets("button", "记下");
  await pick(person, "结果", "搬走了");
  await person.compose("变了什么", "跟妈妈去苏州上学了");
  await handIn(person, "记下");
  await person.sees("排完了");
  await person.sees("搬走、没找到、不愿配合的 1 人");
  await isSound(person);
  await person.isSaved();
  assert.deepEqual(faults, []);
  await browser.close();
});

test("a month is whole when everybody was visited at home, and a visit of yesterday is marked", async (t) => {
  const { person, browser, faults } = await begin(t, [wave, leaf]);
  await goTo(person, "设置");
  await person.compose("您的称呼", "白主任");
  await openCampaign(person, /走访，还有 2 人没走到/);
  await person.press("button", "记家访");
  await person.meets("button", "记下");
  await visitAtHome(person);
  await person.sees("还有 1 人没走到");
  await isSound(person);
  await person.press("button", "记家访");
  await person.meets("button", "记下");
  await visitAtHome(person);
  await person.sees("走全了");
  await open(person, "孩子", wave.name);
  await openForm(person, "记家访", "记下");
  await person.press("button", /^和上次一样/);
  await pickDay(person, "哪天去的", "昨天");
  await handIn(person, "记下");
  await person.sees(/补录于/);
  assert.deepEqual(faults, []);
  await browser.close();
});

test("a pupil who stays away is persuaded, comes back, and is seen again after 30 and 90 days", async (t) => {
  const { here, person, browser, faults } = await begin(t, [wave]);
  await act(person, "记进台账");
  await person.press("button", "控辍保学");
  await person.meets("button", "记下");
  await pick(person, "原因", "厌学");
  await handIn(person, "记下");
  await act(person, "记进台账");
  await person.press("button", "劝返");
  await person.meets("button", "记下");
  await person.compose("谁去的", "白主任和班主任");
  await pick(person, "怎么劝的", "上门");
  await person.compose("家里和孩子怎么说", "愿意回去");
  await handIn(person, "记下");
  await person.press("listitem", /控辍保学/);
  await person.meets("button", "改好");
  await pick(person, "结果", "返校了");
  await pickDay(person, "返校日期", "今天");
  await handIn(person, "改好");
  await person.isSaved();
  assert.deepEqual(faults, []);
  await browser.close();
  for (const days of [30, 90]) {
    const later = await visit(here, { daysLater: days });
    await goTo(later.person, "今日");
    await later.person.meets("listitem", new RegExp(`^返校满 ${days} 天，看稳不稳`));
    if (days === 30) await isSound(later.person);
    await later.person.press("button", "还在上学");
    await later.person.misses("listitem", new RegExp(`^返校满 ${days} 天，看稳不稳`));
    await later.person.isSaved();
    assert.deepEqual(later.faults, []);
    await later.browser.close();
  }
});
