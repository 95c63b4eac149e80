// The second copy in the browser's own folders: node --test tests/vault
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, newProfile } from "../support/browser.mjs";
import { serveDbSite } from "../support/db_site.mjs";

/** @type {Awaited<ReturnType<typeof serveDbSite>>} */
let server;
before(async () => (server = await serveDbSite()));
after(() => server?.close());

async function visit(t, profile, url = server.url, args = []) {
  /** @type {import("../support/browser.mjs").RunningBrowser | undefined} */
  let browser;
  t.after(() => browser?.close().catch(() => {})); // before its profile goes
  browser = await launch(profile ?? newProfile(t), { args });
  const page = await browser.open(url);
  await page.waitForFunction(() => globalThis.db); // the last of the modules
  await page.evaluate(() => {
    globalThis.begin = async () => (globalThis.c = await copies.VaultCopies.open("test"));
    globalThis.text = (bytes) => bytes && new TextDecoder().decode(bytes);
    globalThis.keep = (at, content, keys = "plain") => c.keep({ at, change: at, keys }, new TextEncoder().encode(content));
    globalThis.folder = async () => {
      const bucket = await navigator.storageBuckets?.open("copy");
      return (await (bucket ?? navigator.storage).getDirectory()).getDirectoryHandle("test");
    };
    globalThis.names = async () => {
      const names = [];
      for await (const name of (await folder()).keys()) names.push(name);
      return names.sort();
    };
    globalThis.spoil = async (name, change) => {
      const file = await (await folder()).getFileHandle(name);
      const bytes = new Uint8Array(await (await file.getFile()).arrayBuffer());
      const stream = await file.createWritable();
      await stream.write(change(bytes));
      await stream.close();
    };
  });
  return { browser, page };
}

test("the newest copy is read, the one before is kept, older ones go", async (t) => {
  const { page } = await visit(t);
  const seen = await page.evaluate(async () => {
    await begin();
    const nothing = [c.newest, await c.read()];
    for (const at of [1000, 2000, 3000]) await keep(at, `copy of ${at}`);
    await begin();
    return { nothing, newest: c.newest, read: text(await c.read()), names: await names() };
  });
  assert.deepEqual(seen.nothing, [undefined, undefined]);
  assert.deepEqual(seen.newest, { at: 3000, change: 3000, keys: "plain" });
  assert.equal(seen.read, "copy of 3000");
  assert.deepEqual(seen.names, ["2000 2000 plain", "3000 3000 plain", "blobs plain"]);
});

test("a copy that was cut off or changed is none: the one before is read", async (t) => {
  const { page } = await visit(t);
  const seen = await page.evaluate(async () => {
    const found = [];
    const changes = [(bytes) => bytes.subarray(0, -1), (bytes) => bytes.subarray(0, 3), (bytes) => new Uint8Array(), (bytes) => bytes.map((byte, i) => (i === 4 ? byte ^ 1 : byte))];
    for (const [i, change] of changes.entries()) {
      await begin();
      await keep(1000 + i, "former");
      await keep(2000 + i, "newest");
      await spoil(`${2000 + i} ${2000 + i} plain`, change);
      await begin();
      found.push([text(await c.read()), c.newest.at]);
      await keep(5000 + i, "gone", "other");
    }
    return found;
  });
  assert.deepEqual(seen, [["former", 1000], ["former", 1001], ["former", 1002], ["former", 1003]]);
});

test("a kill in the middle of a copy leaves the former one", async (t) => {
  const profile = newProfile(t);
  const { browser, page } = await visit(t, profile);
  await page.evaluate(async () => (await begin(), await keep(1000, "former")));
  await browser.close();
  const outcomes = [];
  for (let kill = 0; kill < 4; kill++) {
    const next = await visit(t, profile);
    const writing = next.page.evaluate(async (at) => (await begin(), await keep(at, "newest ".repeat(20_000_000))), 2000 + kill).catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, 150 + 150 * kill));
    await next.browser.kill();
    await writing;
    const last = await visit(t, profile);
    outcomes.push(await last.page.evaluate(async () => (await begin(), text(await c.read())?.slice(0, 6))));
    await last.browser.close();
  }
  t.diagnostic(outcomes.join(", "));
  assert.ok(outcomes.every((outcome) => outcome === "former" || outcome === "newest"), outcomes.join(", "));
});

test("copies that are sealed with something else go, whatever becomes of the new one", async (t) => {
  const { page } = await visit(t);
  const seen = await page.evaluate(async () => {
    await begin();
    await keep(1000, "in the clear");
    await keep(2000, "in the clear");
    await keep(3000, "", "12345");
    return [await names(), c.newest, await c.read()];
  });
  assert.deepEqual(seen, [[], undefined, undefined]);
});

test("without room the former copy stays, and nothing of the new one", async (t) => {
  const { page } = await visit(t);
  const session = await page.context().newCDPSession(page);
  await page.evaluate(async () => (await begin(), await keep(1000, "former")));
  await session.send("Storage.overrideQuotaForOrigin", { origin: new URL(server.url).origin, quotaSize: 1_000_000 });
  const seen = await page.evaluate(async () => {
    const failed = await keep(2000, "newest ".repeat(1_000_000)).then(() => "kept", (error) => error.name);
    return [failed, await names(), text(await c.read())];
  });
  // Chromium says which of the two it is by when it notices. Either way the copy is told as failed.
  assert.match(seen[0], /^(QuotaExceeded|Abort)Error$/);
  assert.deepEqual(seen.slice(1), [["1000 1000 plain", "blobs plain"], "former"]);
});

test("photos lie beside the copies: new ones are added, others go, and with other keys all are written anew", async (t) => {
  const { page } = await visit(t);
  const seen = await page.evaluate(async () => {
    const read = [];
    const blobs = (...places) => ({
      places,
      read: async (place) => (read.push(place), place === "gone" ? undefined : new TextEncoder().encode(`photo ${place}`)),
    });
    const keepWith = (at, keys, given) => c.keep({ at, change: at, keys }, new TextEncoder().encode("copy"), given);
    const all = async () => {
      const found = [];
      for await (const value of c.blobs()) found.push(text(value));
      return found.sort();
    };
    await begin();
    await keepWith(1000, "plain", blobs("a", "b", "gone"));
    const first = [await all(), read.splice(0)];
    const half = await (await folder()).getDirectoryHandle("blobs plain");
    await half.getFileHandle("c", { create: true }); // as a kill leaves it
    await keepWith(2000, "plain", blobs("b", "c"));
    const second = [await all(), read.splice(0)];
    await begin();
    const again = [text(await c.read()), await all()];
    await c.keep({ at: 3000, change: 3000, keys: "12345" }, new Uint8Array());
    const dropped = await names();
    await keepWith(4000, "12345", blobs("x"));
    return { first, second, again, dropped, sealed: [await all(), await names()] };
  });
  assert.deepEqual(seen, {
    first: [["photo a", "photo b"], ["a", "b", "gone"]],
    second: [["photo b", "photo c"], ["c"]],
    again: ["copy", ["photo b", "photo c"]],
    dropped: [],
    sealed: [["photo x"], ["4000 4000 12345", "blobs 12345"]],
  });
});

test("copies survive when the browser clears IndexedDB", async (t) => {
  const { page } = await visit(t);
  const read = await page.evaluate(async () => {
    const d = await db.openDatabase({ name: "store" });
    await d.close();
    await begin();
    await keep(1000, "everything");
    for (const { name } of await indexedDB.databases()) await new Promise((done) => (indexedDB.deleteDatabase(name).onsuccess = done));
    await begin();
    return text(await c.read());
  });
  assert.equal(read, "everything");
});

test("at an address that is not secure there is no place, and no error", async (t) => {
  const url = server.url.replace("127.0.0.1", "village.test").replace("localhost", "village.test");
  const { page } = await visit(t, undefined, url, ["--host-resolver-rules=MAP village.test 127.0.0.1"]);
  assert.deepEqual(await page.evaluate(async () => [isSecureContext, await copies.VaultCopies.open("test")]), [false, undefined]);
});
