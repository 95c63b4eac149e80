// Kills the browser at random moments during a stream of commits, over and over on one profile. Each start must find
// every commit that was acknowledged, no gap before the newest one, every photo that a row names, and a sound database.
import assert from "node:assert/strict";
import { launch } from "./browser.mjs";

const aliveMs = { least: 150, most: 900 };

/** Opens the store and checks it; answers what it holds. @param {import("playwright-core").Page} page */
const look = (page) =>
  page.evaluate(async () => {
    globalThis.d = await db.openDatabase({ name: "kill" });
    const found = d.vault.found;
    await d.exec("CREATE TABLE IF NOT EXISTS word (id INTEGER PRIMARY KEY, text TEXT, size INTEGER, photo TEXT)");
    await d.exec("CREATE INDEX IF NOT EXISTS word_text ON word (text)");
    const [[rows, most]] = await d.query("SELECT count(*), coalesce(max(id), 0) FROM word");
    const [[wrong]] = await d.query("SELECT count(*) FROM word WHERE length(text) <> size");
    await d.vault.full(); // a page that is still on its way counts as lost otherwise
    const [[sound]] = await d.query("PRAGMA integrity_check");
    let torn = 0;
    for (const [size, photo] of await d.query("SELECT size, photo FROM word WHERE photo IS NOT NULL ORDER BY id DESC LIMIT 100"))
      if ((await d.vault.blobs.read(photo)).length !== 100 * size) torn += 1;
    return { found, rows, most, wrong: wrong + torn, sound };
  });

/** Commits without end; every acknowledged id is told to the test at once. Now and then a photo, a big commit, or a fold. */
const stream = (page, from) =>
  page.evaluate(async (from) => {
    for (let id = from; ; ) {
      const burst = id % 97 === 0 ? 400 : 1 + (id % 3);
      const waiting = [];
      for (const end = id + burst; id < end; id++) {
        const text = `word ${id} `.repeat(1 + (id % 50));
        const photo = id % 7 === 0 ? d.keepBlob(new Uint8Array(100 * text.length).fill(id)) : null;
        d.runNow("INSERT INTO word VALUES (?, ?, ?, ?)", [id, text, text.length, photo]);
        if (burst < 10) waiting.push(d.commit());
      }
      if (burst >= 10) waiting.push(d.commit());
      if (id % 41 === 0) waiting.push(d.vault.fold());
      await Promise.all(waiting);
      acknowledge(id - 1);
    }
  }, from);

/**
 * Throws an AssertionError at the first thing that is not as it was acknowledged.
 * @param {{url: string, profile: string, kills: number, onKill?: (kill: number) => void}} settings
 * @returns {Promise<{acknowledged: number, found: number}>} rows that were acknowledged, and that the last start found
 */
export async function killOverAndOver({ url, profile, kills, onKill = () => {} }) {
  let acknowledged = 0;
  let found = 0;
  for (let kill = 0; kill <= kills; kill++) {
    const browser = await launch(profile);
    const before = acknowledged;
    await browser.context.exposeFunction("acknowledge", (id) => (acknowledged = id));
    const page = await browser.open(url);
    await page.waitForFunction(() => globalThis.db);
    const seen = await look(page);
    assert.equal(seen.found, kill === 0 ? "nothing" : "data", `store at start ${kill}`);
    assert.ok(seen.rows >= before, `start ${kill}: ${seen.rows} rows of ${before} acknowledged`);
    assert.equal(seen.rows, seen.most, `start ${kill}: a gap`);
    assert.deepEqual([seen.wrong, seen.sound], [0, "ok"], `start ${kill}`);
    found = seen.rows;
    if (kill === kills) {
      await browser.close();
      break;
    }
    const running = stream(page, seen.most + 1).catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, aliveMs.least + Math.random() * (aliveMs.most - aliveMs.least)));
    await browser.kill();
    await running;
    onKill(kill + 1);
  }
  return { acknowledged, found };
}
