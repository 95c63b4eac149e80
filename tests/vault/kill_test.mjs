// Kills the browser at random moments during a stream of commits, over and over on one profile. Each start must find
// every commit that was acknowledged, no gap before the newest one, and a sound database.
//
//   node --test tests/vault/kill_test.mjs        KILLS=200 for the long run
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, newProfile } from "../support/browser.mjs";
import { serveDbSite } from "../support/db_site.mjs";

const kills = Number(process.env.KILLS ?? 20);
const aliveMs = { least: 150, most: 900 };

let server;
before(async () => (server = await serveDbSite()));
after(() => server?.close());

/** Opens the store and checks it; answers what it holds. @param {import("playwright-core").Page} page */
const look = (page) =>
  page.evaluate(async () => {
    globalThis.d = await db.openDatabase({ name: "kill" });
    const found = d.vault.found;
    await d.exec("CREATE TABLE IF NOT EXISTS word (id INTEGER PRIMARY KEY, text TEXT, size INTEGER)");
    await d.exec("CREATE INDEX IF NOT EXISTS word_text ON word (text)");
    const [[rows, most]] = await d.query("SELECT count(*), coalesce(max(id), 0) FROM word");
    const [[wrong]] = await d.query("SELECT count(*) FROM word WHERE length(text) <> size");
    const [[sound]] = await d.query("PRAGMA integrity_check");
    return { found, rows, most, wrong, sound };
  });

/** Commits without end; every acknowledged id is told to the test at once. Now and then a big commit, or a fold. */
const stream = (page, from) =>
  page.evaluate(async (from) => {
    for (let id = from; ; ) {
      const burst = id % 97 === 0 ? 400 : 1 + (id % 3);
      const waiting = [];
      for (const end = id + burst; id < end; id++) {
        const text = `word ${id} `.repeat(1 + (id % 50));
        d.runNow("INSERT INTO word VALUES (?, ?, ?)", [id, text, text.length]);
        if (burst < 10) waiting.push(d.commit());
      }
      if (burst >= 10) waiting.push(d.commit());
      if (id % 41 === 0) waiting.push(d.vault.fold());
      await Promise.all(waiting);
      acknowledge(id - 1);
    }
  }, from);

test(`nothing acknowledged is lost in ${kills} kills`, { timeout: 60_000 + kills * 30_000 }, async (t) => {
  const profile = newProfile(t);
  let acknowledged = 0;
  let commits = 0;
  for (let kill = 0; kill < kills; kill++) {
    const browser = await launch(profile);
    let first = acknowledged;
    await browser.context.exposeFunction("acknowledge", (id) => {
      commits += id - acknowledged;
      acknowledged = id;
    });
    const page = await browser.open(server.url);
    await page.waitForFunction(() => globalThis.db);
    const seen = await look(page);
    assert.equal(seen.found, kill === 0 ? "nothing" : "data", `store at start ${kill}`);
    assert.ok(seen.rows >= first, `start ${kill}: ${seen.rows} rows of ${first} acknowledged`);
    assert.equal(seen.rows, seen.most, `start ${kill}: a gap`);
    assert.deepEqual([seen.wrong, seen.sound], [0, "ok"], `start ${kill}`);
    const running = stream(page, seen.most + 1).catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, aliveMs.least + Math.random() * (aliveMs.most - aliveMs.least)));
    await browser.kill();
    await running;
  }
  t.diagnostic(`${kills} kills, ${commits} acknowledged rows, 0 lost`);
  assert.ok(commits > kills, "the stream ran");
});
