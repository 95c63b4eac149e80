// A passphrase: set, locked, wrong, right, forgotten; and what lies on the disk meanwhile.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { axeFindings } from "./support/axe.mjs";
import { isCleared, isDrawn, phone, place, visit } from "./support/program.mjs";
import { goTo, registerChild, setPassphrase } from "./support/volunteer_work.mjs";
import { filesThatHold } from "../support/profile_files.mjs";

const passphrase = "石榴灯笼渡口旧信";
const wrong = "木桥稻谷小船春风";
const next = "灯塔麦田渔网黄昏";
const child = "陶知夏";
const herself = { name: child, alias: "小禾", born: "2016-03-05" };

/** Waits for the new page that a lock brings. */
async function isLocked(person) {
  await person.sees("输入密码接着用");
  await isDrawn(person.page);
  assert.equal(await person.page.getByText(child).count(), 0);
  assert.deepEqual(await axeFindings(person.page), []);
}

async function unlock(person, secret) {
  await (/^[\dA-Z-]+$/.test(secret) ? person.type("密码", secret) : person.compose("密码", secret));
  const open = await person.meets("button", "打开");
  await person.until(async () => !(await open.isDisabled()), "it may be tried again");
  await person.press("button", "打开");
}

async function seesChild(person) {
  await goTo(person, "孩子");
  await person.sees(child);
}

test("set, lock, wrong, right, reload, recovery code; and no name on the disk", { timeout: 180_000 }, async (t) => {
  const here = await place(t);
  const { person, browser, faults } = await visit(here);
  await registerChild(person, herself);
  await person.isSaved();
  const code = await setPassphrase(person, passphrase);
  await person.press("button", "马上锁上");
  await isLocked(person);
  await unlock(person, wrong);
  await person.sees("不对，再试一次");
  assert.equal(await person.page.getByText(child).count(), 0);
  await unlock(person, passphrase);
  await seesChild(person);
  await person.page.reload();
  await isLocked(person);
  await unlock(person, code);
  await seesChild(person);
  await person.isSaved();
  await isCleared(person.page);
  await browser.close();
  assert.deepEqual(filesThatHold(join(here.profile, "Default/IndexedDB"), [child]), []);
  assert.deepEqual(faults, []);
});

test("wrong tries wait, and a reload does not help", { timeout: 120_000 }, async (t) => {
  const here = await place(t);
  const { person, browser } = await visit(here, { device: { ...phone, deviceScaleFactor: 1 } });
  await setPassphrase(person, passphrase);
  await person.page.reload();
  await isLocked(person);
  for (let wrongTries = 0; wrongTries < 5; wrongTries += 1) {
    await unlock(person, wrong);
    await person.sees(wrongTries < 2 ? "不对，再试一次" : /等 \d+ 秒再试/);
  }
  await person.page.reload();
  await person.sees(/等 \d+ 秒再试/);
  await person.sees("忘了密码，输入恢复码也行。");
  await unlock(person, passphrase);
  await person.sees("今日");
  await browser.close();
});

test("the passphrase is changed by who knows it, and the old one opens nothing", { timeout: 180_000 }, async (t) => {
  const here = await place(t);
  const { person, browser } = await visit(here);
  await registerChild(person, herself);
  const code = await setPassphrase(person, passphrase);
  await person.press("button", "换密码");
  await person.compose("现在的密码", wrong);
  await person.compose("新密码", next);
  await person.compose("再写一遍", next);
  await person.press("button", "换好");
  await person.isTold("现在的密码", "不对，再试一次");
  await person.compose("现在的密码", passphrase);
  await person.press("button", "换好");
  await person.sees("密码换好了。");
  await person.isSaved();
  await person.press("button", "马上锁上");
  await isLocked(person);
  await unlock(person, passphrase);
  await person.sees("不对，再试一次");
  await unlock(person, next);
  await seesChild(person);
  await person.page.reload();
  await isLocked(person);
  await unlock(person, code); // it opens the same store still
  await seesChild(person);
  await browser.close();
});

test("locking one window locks every other", { timeout: 120_000 }, async (t) => {
  const here = await place(t);
  const { person, browser } = await visit(here);
  await registerChild(person, herself);
  await setPassphrase(person, passphrase);
  const second = await browser.openAnother(here.url);
  await second.getByText("输入密码接着用").first().waitFor({ state: "attached" });
  await person.press("button", "马上锁上");
  await isLocked(person);
  await browser.close();
});
