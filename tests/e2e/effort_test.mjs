// What the everyday deeds cost, in presses and typed characters, from the page where a person stands when they begin.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { place, visit } from "./support/program.mjs";
import { act, approve, enlist, goTo, handIn, open, openForm, pick, planActivity, registerChild } from "./support/volunteer_work.mjs";

const spent = [];
after(() => {
  for (const { deed, presses, characters, most } of spent) console.log(`# ${deed}: ${presses} presses (at most ${most}), ${characters} characters`);
});

/** Does the deed and holds its cost against `most` presses. */
async function costs(person, deed, most, work) {
  person.effort = { presses: 0, characters: 0 };
  await work();
  spent.push({ deed, most, ...person.effort });
  assert.ok(person.effort.presses <= most, `${deed}: ${person.effort.presses} presses, at most ${most}`);
}

/** The sample village, and somebody who has said once who writes here. */
async function sampleVillage(t) {
  const { person } = await visit(await place(t));
  await person.press("button", "先看看示例村");
  await person.meets("heading", "今天有几件事等着您");
  await goTo(person, "设置");
  await person.compose("您的称呼", "白主任");
  await goTo(person, "今日");
  await person.meets("button", "白主任");
  return person;
}

/** Behind the ⋯ of a name. */
async function mark(person, name, word) {
  await person.press("button", new RegExp(`^${name}：`));
  await person.press("button", word);
}

test("a session of a pair is noted in 4 presses", async (t) => {
  const person = await sampleVillage(t);
  await goTo(person, "结对");
  await person.press("button", /^山小石/);
  await person.meets("button", "记联系");
  await costs(person, "a session of a pair, from its page", 4, async () => {
    await openForm(person, "记联系", "记下");
    await person.compose("做了什么、聊了什么", "一起读了一本书");
    await person.press("radio", "入户");
    await person.press("radio", "开心");
    await handIn(person, "记下");
  });
});

test("a home visit on which nothing has changed is noted in 5 presses", async (t) => {
  const person = await sampleVillage(t);
  await open(person, "孩子", "禾小谷");
  await costs(person, "a home visit with nothing changed, from the child's page", 5, async () => {
    await openForm(person, "记家访", "记下");
    await person.press("button", /^和上次一样/);
    await handIn(person, "记下");
  });
});

test("a roll call of 20 children, from the names to the log, in 14 presses", async (t) => {
  const person = await sampleVillage(t);
  const others = ["麦青禾", "柳叶舟", "石榴红", "桑果甜", "菊小黄", "杏子白", "枣树高", "梨花开"];
  for (const [i, name] of others.entries()) await registerChild(person, { name, alias: `小${name[0]}`, born: `201${4 + (i % 4)}-0${i + 1}-11`, village: "柳树村" });
  await planActivity(person, { title: "防溺水小课堂", leader: { letters: "bxm", name: "白雪梅" }, adults: 3 });
  await costs(person, "everybody of three villages onto the list", 3, async () => {
    for (const village of ["柳树村", "桃湾村", "白鹭村"]) await person.press("button", new RegExp(`^${village}`));
    await person.sees("/ 20 位");
  });
  await enlist(person, "白雪梅");
  await approve(person);
  await costs(person, "a roll call of 20 children: one late, one excused, two taken home, the log", 14, async () => {
    await act(person, "开放名单");
    await mark(person, "麦青禾", "迟到");
    await mark(person, "柳叶舟", "请假");
    await act(person, "没点到的都到了");
    await person.meets("checkbox", /^石榴红，到了/);
    for (const name of ["云朵朵", "山小石"]) await person.press("button", new RegExp(`^${name} · `));
    await openForm(person, "写活动日志", "写好了");
    await person.compose("活动记录", "讲了不下河。");
    await handIn(person, "写好了");
  });
});

test("a wish goes from its telling to its delivery in 12 presses", async (t) => {
  const person = await sampleVillage(t);
  await open(person, "孩子", "花小苗");
  await costs(person, "a wish from its telling to its delivery, from the child's page", 12, async () => {
    await openForm(person, "收集心愿", "记下");
    await person.compose("孩子原话", "想要一盒水彩笔");
    await pick(person, "哪一类", "东西");
    await handIn(person, "记下");
    await openForm(person, "核实", "核实好了");
    await handIn(person, "核实好了");
    await act(person, "用化名发布");
    await openForm(person, "登记认领", "认领");
    await person.compose("认领人", "县图书馆");
    await person.page.keyboard.press("Enter");
    await person.type("认领人电话", "13700000301");
    await handIn(person, "认领");
    await person.press("listitem", /^想要一盒水彩笔，已认领/);
    await openForm(person, "记送达", "送到了");
    await person.compose("谁收的", "奶奶");
    await person.press("radio", "儿童主任转交");
    await handIn(person, "送到了");
  });
});

test("a child is found and the last visit opened in 3 presses", async (t) => {
  const person = await sampleVillage(t);
  await goTo(person, "今日");
  await costs(person, "find a child and open the last visit", 3, async () => {
    await person.type("查找，或输入要做的事", "hxg", "combobox");
    await person.press("option", "禾小谷");
    await person.meets("heading", "禾小谷");
    await person.press("listitem", /入户，见到了/);
    await person.meets("heading", "改这次家访");
  });
});
