// What a person sees of the published page when the browser has cleared its store away, and when the disk is full.
// Needs dist/, made by the target `site` of web-release: node --test tests/vault
import assert from "node:assert/strict";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { isCleared, place, visit } from "../e2e/support/program.mjs";
import { goTo, open, registerChild, setPassphrase } from "../e2e/support/volunteer_work.mjs";
import { launch } from "../support/browser.mjs";
import { filesThatHold } from "../support/profile_files.mjs";

const passphrase = "石榴 灯笼 渡口 旧信";
const child = { name: "苗小禾", alias: "小禾苗", village: "柳河村" };

/** As Chromium does it with a database that it finds damaged. */
const clearIndexedDb = ({ profile }) => rmSync(join(profile, "Default/IndexedDB"), { recursive: true });

/** Files of the profile in which the child's name stands. */
const readable = ({ profile }) => filesThatHold(join(profile, "Default"), [child.name]);

/** Nobody touches anything until the second copy is kept, which 设置 tells. */
async function restUntilCopied(person) {
  await goTo(person, "设置");
  await person.sees(/自动副本：.*\d\d:\d\d/);
}

test("a store that was cleared away is said, and its second copy restored after a look", { timeout: 180_000 }, async (t) => {
  const here = await place(t);
  const first = await visit(here);
  await registerChild(first.person, child);
  await first.person.isSaved();
  await restUntilCopied(first.person);
  await first.browser.close();
  assert.ok(readable(here).length > 0);

  clearIndexedDb(here);
  const second = await visit(here);
  await second.person.sees("存的内容被清掉了");
  await second.person.sees(/这里原来存着 \d+ KB/);
  await goTo(second.person, "孩子");
  await second.person.press("button", "看看怎么办");
  await second.person.press("button", "恢复副本");
  await second.person.sees(/孩子：这里 0，备份里 1/);
  await second.person.press("button", "替换");
  await open(second.person, "孩子", child.name);
  await second.person.isSaved();
  await goTo(second.person, "设置");
  await second.person.seesNo("存的内容被清掉了");
  assert.deepEqual(second.faults, []);
  await second.browser.close();

  const third = await visit(here);
  await open(third.person, "孩子", child.name);
  assert.equal(await third.person.page.getByText("被清掉了").count(), 0);
  await third.browser.close();
});

/** A bit of the first stored record flips. */
async function damage({ url, profile }) {
  const browser = await launch(profile);
  const page = browser.context.pages()[0];
  await page.goto(`${url}nothing-is-here`); // the same origin without the program
  await page.evaluate(async () => {
    const answered = (request) => new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
    const database = await answered(indexedDB.open("tongban"));
    const transaction = database.transaction("log", "readwrite", { durability: "strict" });
    const done = new Promise((resolve) => (transaction.oncomplete = resolve));
    const log = transaction.objectStore("log");
    const [key] = await answered(log.getAllKeys());
    const value = await answered(log.get(key));
    value[value.length >> 1] ^= 1;
    log.put(value, key);
    await done;
    database.close();
  });
  await browser.close();
}

test("a store that cannot be read is taken along, cleared away, and replaced by its copy", { timeout: 180_000 }, async (t) => {
  const here = await place(t);
  const first = await visit(here);
  await registerChild(first.person, child);
  await first.person.isSaved();
  await restUntilCopied(first.person);
  await first.browser.close();
  await damage(here);

  const { person, browser } = await visit(here, { starts: false });
  await person.page.getByText("这里的资料读不出来了").waitFor(); // to be seen, not only there
  assert.equal(await person.find("button", "文件存好了，重新开始").count(), 0);
  const [download] = await Promise.all([person.page.waitForEvent("download"), person.find("button", "存成文件").click()]);
  const kept = readFileSync(await download.path());
  assert.ok(kept.subarray(0, 17).equals(Buffer.from("tongban-salvage 1")));
  assert.ok(kept.includes(child.name));
  await person.find("button", "文件存好了，重新开始").click();
  await person.sees("存的内容被清掉了");
  await goTo(person, "设置");
  await person.press("button", "恢复副本");
  await person.press("button", "替换");
  await open(person, "孩子", child.name);
  await person.isSaved();
  await browser.close();
});

test("with a passphrase nothing of the copy can be read, and it asks for the passphrase", { timeout: 180_000 }, async (t) => {
  const here = await place(t);
  const first = await visit(here);
  await registerChild(first.person, child);
  await first.person.isSaved();
  await restUntilCopied(first.person);
  await setPassphrase(first.person, passphrase);
  await first.person.sees("自动副本：还没有");
  await restUntilCopied(first.person);
  await isCleared(first.person.page);
  await first.browser.close();
  assert.deepEqual(readable(here), []);

  clearIndexedDb(here);
  const second = await visit(here);
  await second.person.press("button", "恢复副本");
  await second.person.compose("备份时的密码", passphrase);
  await second.person.press("button", "打开看看");
  await second.person.sees(/孩子：这里 0，备份里 1/);
  await second.person.press("button", "替换");
  await open(second.person, "孩子", child.name);
  assert.deepEqual(second.faults, []);
  await second.browser.close();
});

test("without a copy a lost store is said until somebody starts anew", async (t) => {
  const here = await place(t);
  const first = await visit(here);
  await registerChild(first.person, child);
  await first.person.isSaved();
  await first.browser.close();
  clearIndexedDb(here);
  for (let start = 0; start < 2; start++) {
    const { person, browser } = await visit(here);
    await person.sees("存的内容被清掉了");
    await person.meets("button", "恢复备份");
    await browser.close();
  }
  const { person, browser, faults } = await visit(here);
  await person.press("button", "我知道了，重新开始");
  await person.seesNo("存的内容被清掉了");
  await registerChild(person, { ...child, name: "苗小麦" });
  await person.isSaved();
  assert.deepEqual(faults, []);
  await browser.close();
  const last = await visit(here);
  assert.equal(await last.person.page.getByText("被清掉了").count(), 0);
  await last.browser.close();
});

/** Chromium asks its quota again only after half a minute. */
const quotaMemoryMs = 35_000;

test("on a full disk the work stays, can be taken along, and is saved when there is room", { timeout: 180_000 }, async (t) => {
  const here = await place(t);
  const { person, browser } = await visit(here);
  await registerChild(person, child);
  await person.isSaved();
  const session = await person.page.context().newCDPSession(person.page);
  const origin = new URL(here.url).origin;
  await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1 });
  await person.page.waitForTimeout(quotaMemoryMs);
  await registerChild(person, { ...child, name: "苗小麦" });
  await person.sees("浏览器的空间满了");
  const [download] = await Promise.all([person.page.waitForEvent("download"), person.press("button", "备份")]);
  assert.ok(readFileSync(await download.path()).includes("苗小麦"));
  await session.send("Storage.overrideQuotaForOrigin", { origin });
  const saved = person.page.getByRole("button", { name: /^已保存/ }).first();
  await saved.waitFor({ state: "attached", timeout: 2 * quotaMemoryMs });
  await browser.close();
  const next = await visit(here);
  await open(next.person, "孩子", "苗小麦");
  await next.browser.close();
});

test("while the lock is opened a sign says so", { timeout: 180_000 }, async (t) => {
  const here = await place(t);
  const first = await visit(here);
  await registerChild(first.person, child);
  await setPassphrase(first.person, passphrase);
  await first.person.isSaved();
  await first.browser.close();
  const { person, browser, faults } = await visit(here);
  await person.page.evaluate(() => {
    globalThis.names = new Set();
    const note = () => document.querySelectorAll("button").forEach((button) => globalThis.names.add(button.ariaLabel ?? button.textContent));
    new MutationObserver(note).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  });
  await person.compose("密码", passphrase);
  await person.press("button", "打开");
  await person.meets("link", "孩子");
  await open(person, "孩子", child.name);
  const names = await person.page.evaluate(() => [...globalThis.names]);
  assert.ok(names.some((name) => name.includes("正在开锁")), names.join(", "));
  assert.deepEqual(faults, []);
  await browser.close();
});
