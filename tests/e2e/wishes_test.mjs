// Wishes beyond the chain: whose turn it is, a claim sheet that goes out as a file and comes back from a spreadsheet,
// cards that are moved, and what all of it costs; on a laptop and on a phone.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { axeFindings } from "./support/axe.mjs";
import { phone, place, visit } from "./support/program.mjs";
import { goTo, handIn, pick } from "./support/volunteer_work.mjs";

async function sampleWishes(t, settings) {
  const { person, faults } = await visit(await place(t), settings);
  await person.press("button", "先看看示例村");
  await person.meets("heading", "今天有几件事等着您");
  await goTo(person, "微心愿");
  return { person, faults };
}

/** One of the ways to see the wishes. */
async function see(person, face) {
  await person.press("tab", new RegExp(`^${face}( |$)`));
  await person.settle();
}

async function isSound(person, what) {
  assert.deepEqual(await axeFindings(person.page), [], what);
}

/** From the list of whose turn it is: collects a wish for the first. @returns {Promise<string>} the child's name */
async function collectForFirst(person, words) {
  await see(person, "该轮到谁");
  await person.sees("今年还没圆过心愿的孩子，等得最久的在前面。");
  const offer = await person.meetsBelow("button", /^收集心愿：/);
  const name = (await offer.evaluate((button) => button.ariaLabel ?? button.textContent)).slice("收集心愿：".length);
  await person.press("button", `收集心愿：${name}`);
  await person.compose("孩子原话", words);
  await pick(person, "哪一类", "东西");
  await handIn(person, "记下");
  await person.meetsBelow("button", `看心愿：${name}`);
  return name;
}

/** The rows of a file that the program has written: every cell between quotes. */
const rowsOf = (text) => text.trimEnd().split("\r\n").map((line) => line.slice(1, -1).split('","'));

/** As Excel in China saves it: GB18030, cells without quotes, the blank in the code gone. */
function fromExcel(rows) {
  const codes = new Map();
  const decoder = new TextDecoder("gb18030");
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) {
      const bytes = Uint8Array.of(high, low);
      const text = decoder.decode(bytes);
      if (text.length === 1) codes.set(text, bytes);
    }
  }
  const text = rows.map((row) => row.join(",")).join("\r\n");
  return Buffer.concat([...text].map((letter) => Buffer.from(codes.get(letter) ?? letter)));
}

async function takeOut(person) {
  const download = person.page.waitForEvent("download");
  await person.press("button", "导出认领单");
  const bytes = readFileSync(await (await download).path());
  assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf], "Excel knows that it is UTF-8");
  return rowsOf(bytes.subarray(3).toString("utf8"));
}

async function bringBack(person, buffer) {
  const chooser = person.page.waitForEvent("filechooser");
  await person.press("button", "读入认领单");
  await (await chooser).setFiles({ name: "认领单.csv", mimeType: "text/csv", buffer });
  await person.meets("heading", "读入认领单");
}

test("a claim sheet goes out and comes back, and says what is wrong with a row", async (t) => {
  const { person, faults } = await sampleWishes(t);
  await see(person, "名单");
  const [head, first, ...others] = await takeOut(person);
  assert.deepEqual(head.slice(-3), ["认领人", "电话", "打算怎么办"]);
  assert.match(first[0], /^\d{4} \d{4}$/);
  const claim = [first[0].replace(" ", "").replace(/^0+/, ""), ...first.slice(1, 5), "县图书馆", "137 0000 0301", "随书车带去"];
  const unknown = ["9999 9999", "", "", "", "", "王老师", "13700000305", ""];
  await bringBack(person, fromExcel([head, claim, ...others, unknown]));
  await person.sees(/^1 个可以记下 · 1 行有问题，不会记/);
  await person.meets("listitem", new RegExp(`^第 ${others.length + 3} 行.*没有这个编号的心愿`));
  await isSound(person, "a sheet that came back");
  await person.press("button", "记下 1 个认领");
  await person.misses("heading", "读入认领单");
  await person.meets("listitem", /县图书馆 认领/);
  await bringBack(person, Buffer.from(`\ufeff${[head, claim].map((row) => row.join("\t")).join("\n")}`, "utf16le"));
  await person.meets("listitem", /^第 2 行.*早就记过了/);
  await person.press("button", "不要了");
  assert.deepEqual(faults, []);
});

test("who has waited longest gets the next wish, and the other ways to see them are sound", async (t) => {
  for (const device of [undefined, phone]) {
    const { person, faults } = await sampleWishes(t, { device });
    await collectForFirst(person, "想要一盒水彩笔");
    await isSound(person, "whose turn it is");
    for (const face of ["名单", "日历", "花费", "已了结", "在路上"]) {
      await see(person, face);
      await isSound(person, face);
    }
    await person.sees(/今年花了/);
    assert.deepEqual(faults, []);
  }
});

test("a card is moved by the mouse and by the keyboard; a move that cannot be says why", async (t) => {
  const { person, faults } = await sampleWishes(t);
  const { mouse, keyboard } = person.page;
  const card = await person.show(await person.meets("button", /^想/, { within: await person.meets("list", "已发布") }));
  const column = await person.show(await person.meets("heading", /^已认领/));
  await mouse.move(card.x + 40, card.y + 20);
  await mouse.down();
  await mouse.move(column.x + 40, column.y + 120, { steps: 8 });
  await mouse.up();
  await person.meets("button", "认领");
  await person.page.goBack();
  await person.meets("heading", /^已发布/);
  const published = await person.meets("button", /^想/, { within: await person.meets("list", "已发布") });
  await published.focus();
  await keyboard.press("Control+ArrowLeft");
  await person.sees("已撤下");
  const screened = await person.meets("button", /^想/, { within: await person.meets("list", "已核实") });
  await screened.focus();
  await keyboard.press("Control+ArrowLeft");
  await person.sees("到不了那一步，要一步一步来");
  assert.deepEqual(faults, []);
});
