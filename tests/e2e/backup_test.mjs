// A backup leaves the browser as a file and comes back on another machine; what is no backup changes nothing.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { newProfile } from "../support/browser.mjs";
import { desk, place, visit } from "./support/program.mjs";
import { goTo, open, registerChild } from "./support/volunteer_work.mjs";

async function makeBackup(person, file) {
  await goTo(person, "设置");
  const [download] = await Promise.all([person.page.waitForEvent("download"), person.press("button", "立即备份")]);
  await download.saveAs(file);
  return download.suggestedFilename();
}

async function offer(person, file) {
  await goTo(person, "设置");
  const [chooser] = await Promise.all([person.page.waitForEvent("filechooser"), person.press("button", "从备份恢复")]);
  await chooser.setFiles(file);
}

test("a backup is restored on another machine after a look at what is in it", async (t) => {
  const here = await place(t);
  const file = join(newProfile(t), "backup.tongban");
  const first = await visit(here);
  await registerChild(first.person, { name: "苗小禾", alias: "小禾苗", village: "柳河村" });
  await first.person.isSaved();
  assert.match(await makeBackup(first.person, file), /童伴|tongban/);
  await first.browser.close();

  const elsewhere = { url: here.url, ...desk(t) };
  const second = await visit(elsewhere);
  await offer(second.person, file);
  await second.person.sees("用这份备份替换现在的内容？");
  await second.person.sees(/孩子：这里 0，备份里 1/);
  await second.person.press("button", "替换");
  await open(second.person, "孩子", "苗小禾");
  await second.person.sees(/柳河村/);
  await second.person.isSaved();
  assert.deepEqual(second.faults, []);
  await second.browser.close();

  const third = await visit(elsewhere);
  await open(third.person, "孩子", "苗小禾");
  await third.browser.close();
});

test("a file that is no backup, and one that was cut off, are refused with a sentence and change nothing", async (t) => {
  const { person, browser, faults } = await visit(await place(t));
  const folder = newProfile(t);
  const [whole, cut, letter] = ["whole", "cut", "letter"].map((name) => join(folder, name));
  await registerChild(person, { name: "苗小禾", alias: "小禾苗" });
  await makeBackup(person, whole);
  const bytes = readFileSync(whole);
  writeFileSync(cut, bytes.subarray(0, Math.floor(bytes.length / 2)));
  writeFileSync(letter, "亲爱的妈妈：我很好。");
  await registerChild(person, { name: "苗小麦", alias: "小麦苗" });

  await offer(person, letter);
  await person.sees("这不是童伴的备份文件");
  await offer(person, cut);
  await person.sees("文件坏了，换一份备份试试");
  await offer(person, whole);
  await person.press("button", "不替换");
  await open(person, "孩子", "苗小麦");
  await person.isSaved();
  assert.deepEqual(faults, []);
  await browser.close();
});
