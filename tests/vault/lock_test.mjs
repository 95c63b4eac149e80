// What lies on the disk while a passphrase is set: nothing that can be read. node --test tests/vault
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { launch, newProfile } from "../support/browser.mjs";
import { serveDbSite } from "../support/db_site.mjs";
import { bytesUnder, filesThatHold } from "../support/profile_files.mjs";

const names = ["陶知夏", "林小雨", "周晓岚"];
const passphrase = "石榴 灯笼 渡口 旧信";

/** @type {Awaited<ReturnType<typeof serveDbSite>>} */
let server;
before(async () => (server = await serveDbSite()));
after(() => server?.close());

/** Opens the page, runs `work` there, waits for `rest` beside it, and leaves as a person does. */
async function session(profile, work, given = { names, passphrase }, rest = async () => {}) {
  const browser = await launch(profile);
  try {
    const page = await browser.open(server.url);
    await page.waitForFunction(() => globalThis.db);
    const answer = await page.evaluate(work, given);
    await rest();
    return answer;
  } finally {
    await browser.close();
  }
}

/** Files of the profile's IndexedDB in which anything can be read. @param {string} profile */
const readable = (profile) => filesThatHold(join(profile, "Default/IndexedDB"), [...names, "CREATE TABLE"]);

/** Whether the 60 MB that clearing away wrote are gone, too. @param {string} profile */
const hasNoNoise = (profile) => bytesUnder(join(profile, "Default/IndexedDB")) < 20e6;
/** The browser takes them away while it runs. @param {string} profile */
async function noiseGone(profile) {
  for (let tries = 0; tries < 150 && !hasNoNoise(profile); tries++) await new Promise((again) => setTimeout(again, 200));
}

const write = async ({ names, passphrase, plain }) => {
  const d = await db.openDatabase({ name: "sealed", passphrase });
  if (!plain) d.protect(passphrase);
  await d.exec("CREATE TABLE IF NOT EXISTS child (id INTEGER PRIMARY KEY, name TEXT)");
  for (let round = 0; round < 40; round++) {
    for (const name of names) await d.run("INSERT INTO child (name) VALUES (?)", [name]);
    await d.commit();
    if (round === 20) await d.vault.fold();
  }
  await d.vault.settle();
  await d.close();
};

const count = async ({ passphrase }) => {
  const d = await db.openDatabase({ name: "sealed", passphrase });
  const [[rows]] = await d.query("SELECT count(*) FROM child");
  await d.vault.full(); // a page that is still on its way counts as lost otherwise
  const [[sound]] = await d.query("PRAGMA integrity_check");
  return [rows, sound];
};

test("without a passphrase the names stand on the disk", async (t) => {
  const profile = newProfile(t);
  await session(profile, write, { names, passphrase, plain: true });
  assert.ok(readable(profile).length > 0);
});

test("with a passphrase no name stands on the disk, and all are there again with it", async (t) => {
  const profile = newProfile(t);
  await session(profile, write);
  assert.deepEqual(readable(profile), []);
  assert.deepEqual(await session(profile, count), [120, "ok"]);
  assert.deepEqual(readable(profile), []);
});

test("a wrong passphrase opens nothing", async (t) => {
  const profile = newProfile(t);
  await session(profile, write);
  const refused = ({ passphrase }) => db.openDatabase({ name: "sealed", passphrase }).then(String, (error) => error.message);
  assert.equal(await session(profile, refused, { passphrase: "不是这一句密码" }), "locked");
  assert.equal(await session(profile, refused, { passphrase: "" }), "locked");
  assert.deepEqual(await session(profile, count), [120, "ok"]);
});

test("names that were written before the passphrase was set go from the disk", async (t) => {
  const profile = newProfile(t);
  await session(profile, write, { names, passphrase, plain: true });
  assert.ok(readable(profile).length > 0);
  await session(profile, async ({ passphrase }) => {
    const d = await db.openDatabase({ name: "sealed" });
    await d.vault.full();
    d.protect(passphrase);
    await d.commit();
    await d.close();
  });
  assert.deepEqual(readable(profile), []);
  const waiting = () => noiseGone(profile);
  assert.deepEqual(await session(profile, count, { names, passphrase }, waiting), [120, "ok"]);
  assert.ok(hasNoNoise(profile), "what was written to clear the names away is gone, too");
});

test("what a closed tab left uncleared is cleared away by the next session", async (t) => {
  const profile = newProfile(t);
  await session(profile, write, { names, passphrase, plain: true });
  const browser = await launch(profile);
  const page = await browser.open(server.url);
  await page.waitForFunction(() => globalThis.db);
  await page.evaluate(async (passphrase) => {
    const d = await db.openDatabase({ name: "sealed" });
    await d.vault.full();
    d.protect(passphrase);
    await d.commit(); // the clearing begins now
  }, passphrase);
  await page.goto("about:blank");
  await browser.close();
  const inStore = async () => {
    const database = await new Promise((resolve) => (indexedDB.open("sealed").onsuccess = ({ target }) => resolve(target.result)));
    const ask = (store, method, key) =>
      new Promise((resolve) => (database.transaction(store).objectStore(store)[method](key).onsuccess = ({ target }) => resolve(target.result)));
    const found = [await ask("meta", "get", "forget"), await ask("blob", "count")];
    database.close();
    return found;
  };
  const [mustForget] = await session(profile, inStore);
  assert.equal(mustForget, true, "the tab was closed before the end");
  assert.deepEqual(await session(profile, count), [120, "ok"]); // looks only
  await session(profile, async ({ passphrase }) => {
    const d = await db.openDatabase({ name: "sealed", passphrase });
    await d.vault.settle();
    await d.close();
  });
  assert.deepEqual(readable(profile), []);
  assert.deepEqual(await session(profile, inStore), [undefined, 0]);
});

test("a kill while a passphrase is being set leaves the store as it was before or after", { timeout: 300_000 }, async (t) => {
  const states = new Set();
  for (let kill = 0; kill < 6; kill++) {
    const profile = newProfile(t);
    await session(profile, write, { names, passphrase, plain: true });
    const browser = await launch(profile);
    const page = await browser.open(server.url);
    await page.waitForFunction(() => globalThis.db);
    await page.evaluate(async () => {
      globalThis.d = await db.openDatabase({ name: "sealed" });
      await d.exec("CREATE TABLE ballast (bytes BLOB); INSERT INTO ballast SELECT randomblob(4000000)");
      await d.commit();
    });
    const setting = page.evaluate((passphrase) => (d.protect(passphrase), d.commit()), passphrase).catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, 20 + kill * 60));
    await browser.kill();
    await setting;
    const [rows, sound, locked] = await session(profile, async ({ passphrase }) => {
      const plain = await db.openDatabase({ name: "sealed" }).catch((error) => error.message);
      const d = plain === "locked" ? await db.openDatabase({ name: "sealed", passphrase }) : plain;
      const [[rows]] = await d.query("SELECT count(*) FROM child");
      await d.vault.full(); // a page that is still on its way counts as lost otherwise
      const [[sound]] = await d.query("PRAGMA integrity_check");
      return [rows, sound, plain === "locked"];
    });
    assert.deepEqual([rows, sound], [120, "ok"]);
    states.add(locked);
  }
  t.diagnostic(`found locked: ${[...states].join(", ")}`);
});

test("a window whose passphrase another one set cannot go on writing in plain", async (t) => {
  const profile = newProfile(t);
  const browser = await launch(profile);
  const first = await browser.openAnother(server.url);
  const second = await browser.openAnother(server.url);
  for (const page of [first, second]) await page.waitForFunction(() => globalThis.db);
  const open = async () => {
    globalThis.d = await db.openDatabase({ name: "sealed" });
    await d.vault.full();
  };
  await first.evaluate(open);
  await first.evaluate(() => d.exec("CREATE TABLE child (name TEXT)").then(() => d.commit()));
  await second.evaluate(open);
  await first.evaluate((passphrase) => (d.protect(passphrase), d.commit()), passphrase);
  const taken = await second.evaluate(() => d.vault.takeOver().then(() => "taken", () => d.vault.state.reason));
  assert.equal(taken, "locked");
  await browser.close();
});
