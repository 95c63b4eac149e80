// Finding somebody: nobody is there yet, one is, or many; and the same child is not registered twice by mistake.
import assert from "node:assert/strict";
import { test } from "node:test";
import { place, visit } from "./support/program.mjs";
import { fillChild, goTo, handIn, open, openForm, registerChild } from "./support/volunteer_work.mjs";

const search = "查找";

/** Waits until exactly these children are listed. */
async function finds(person, names) {
  const rows = person.find("list", "孩子").getByRole("listitem");
  await person.until(async () => {
    const shown = await rows.evaluateAll((items) => items.map((item) => item.getAttribute("aria-label") ?? item.textContent));
    return shown.length === names.length && names.every((name) => shown.some((row) => row.startsWith(name)));
  }, `${names.length} children are listed`);
}

test("with no child the list teaches; one is found by name, by initials and by village", async (t) => {
  const { person, browser } = await visit(await place(t));
  await goTo(person, "孩子");
  await person.sees("还没有孩子的档案");
  await registerChild(person, { name: "苗小禾", alias: "小禾苗", born: "2016-03-05", village: "柳河村" });
  await goTo(person, "孩子");
  for (const text of ["mxh", "miaoxiaohe", "lhc"]) {
    await person.type(search, text, "searchbox");
    await finds(person, ["苗小禾"]);
  }
  await person.compose(search, "小禾", "searchbox");
  await finds(person, ["苗小禾"]);
  await person.type(search, "wxy", "searchbox");
  await person.sees("没找到这样的孩子");
  await browser.close();
});

test("among many, initials and a village narrow the list", async (t) => {
  const { person, browser } = await visit(await place(t));
  await person.press("button", "先看看示例村");
  await goTo(person, "孩子");
  await person.type(search, "lxy", "searchbox");
  await finds(person, ["林小雨"]);
  await person.compose(search, "白鹭", "searchbox");
  await finds(person, ["田小麦", "花小苗", "江小浪", "禾小谷"]);
  await browser.close();
});

test("who may be registered already is shown, can be opened, and a namesake is registered on purpose", async (t) => {
  const twice = { name: "苗小禾", alias: "小禾苗", born: "2016-03-05", village: "柳河村" };
  const { person, browser, faults } = await visit(await place(t));
  await registerChild(person, twice);
  await goTo(person, "孩子");
  await openForm(person, "登记孩子", "登记");
  await fillChild(person, { ...twice, alias: "小苗" });
  await person.press("button", "登记");
  await person.sees("可能已经登记过");
  await person.press("button", /^苗小禾/);
  await person.meets("heading", "苗小禾");
  await goTo(person, "孩子");
  await openForm(person, "登记孩子", "登记");
  await person.holds(person.find("textbox", "化名或小名"), "小苗");
  await person.press("button", "登记");
  await handIn(person, "不是同一个孩子，继续登记");
  await goTo(person, "孩子");
  await finds(person, ["苗小禾", "苗小禾"]);
  assert.deepEqual(faults, []);
  await browser.close();
});
