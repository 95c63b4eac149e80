// Photos beside the pages, on real IndexedDB: node --test tests/vault
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { launch, newProfile } from "../support/browser.mjs";
import { serveDbSite } from "../support/db_site.mjs";
import { filesThatHold } from "../support/profile_files.mjs";

const secret = "JFIF photo of 陶知夏";
const passphrase = "石榴 灯笼 渡口 旧信";

/** @type {Awaited<ReturnType<typeof serveDbSite>>} */
let server;
/** @type {Awaited<ReturnType<typeof launch>>} */
let browser;
before(async () => {
  server = await serveDbSite();
  browser = await launch(newProfile());
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** A page with the database layer and a few words to drive it. */
async function visit(t, where = browser) {
  const page = await where.openAnother(server.url);
  t.after(() => page.close().catch(() => {}));
  await page.waitForFunction(() => globalThis.db);
  await page.evaluate((secret) => {
    globalThis.start = async (name, passphrase) => {
      globalThis.d = await db.openDatabase({ name, passphrase });
      await d.vault.full();
      await d.exec("CREATE TABLE IF NOT EXISTS photo (id INTEGER PRIMARY KEY, content TEXT)");
    };
    globalThis.photo = (number, size = 200_000) => {
      const bytes = new Uint8Array(size).map((_, i) => (i * 31 + number * 7 + (i >> 8)) & 255);
      bytes.set(new TextEncoder().encode(`${number} ${secret}`));
      return bytes;
    };
    globalThis.add = (number, size) => {
      const name = d.keepBlob(photo(number, size));
      d.runNow("INSERT INTO photo VALUES (?, ?)", [number, name]);
      return name;
    };
    globalThis.named = async () => (await d.query("SELECT id, content FROM photo ORDER BY id"));
    /** Numbers of photos whose row is there but whose content is not as it was. */
    globalThis.spoilt = async (size) => {
      const wrong = [];
      for (const [number, name] of await named()) {
        const content = await d.vault.blobs.read(name);
        if (content.join() !== photo(number, size).join()) wrong.push(number);
      }
      return wrong;
    };
    globalThis.reading = (request) => new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
    globalThis.raw = (name) => reading(indexedDB.open(name));
    globalThis.places = async (name) => reading((await raw(name)).transaction("blob").objectStore("blob").getAllKeys());
    globalThis.until = async (condition) => {
      while (!condition()) await new Promise((resolve) => setTimeout(resolve, 10));
    };
  }, secret);
  return page;
}

test("a photo comes back after a reload, byte by byte; a name that nobody has gives nothing", async (t) => {
  const page = await visit(t);
  const written = await page.evaluate(async () => {
    await start("blob");
    const name = add(1);
    const early = (await d.vault.blobs.read(name)).length;
    await d.commit();
    return [early, await spoilt(), (await places("blob")).length === 1 && (await places("blob"))[0] === name];
  });
  assert.deepEqual(written, [200_000, [], true]);
  await page.close();
  const next = await visit(t);
  const read = await next.evaluate(async () => {
    await start("blob");
    return [(await named()).length, await spoilt(), (await d.vault.blobs.read("0".repeat(64))).length];
  });
  assert.deepEqual(read, [1, [], 0]);
});

test("whichever write fails, no row names a photo that is not there", { timeout: 300_000 }, async (t) => {
  for (let nth = 1, writes = 100; nth <= writes; nth++) {
    const store = `nth-${nth}`;
    const page = await visit(t);
    const run = await page.evaluate(
      async ([store, nth, passphrase]) => {
        let calls = 0;
        const doomed = new WeakSet();
        for (const method of ["add", "put", "delete"]) {
          const original = IDBObjectStore.prototype[method];
          IDBObjectStore.prototype[method] = function (...given) {
            if (this.name !== "noise" && ++calls === nth) {
              doomed.add(this.transaction);
              const { transaction } = this;
              queueMicrotask(() => transaction.abort());
            }
            return original.apply(this, given);
          };
        }
        const commit = IDBTransaction.prototype.commit;
        IDBTransaction.prototype.commit = function () {
          if (!doomed.has(this)) commit.call(this);
        };
        await start(store);
        for (let id = 0; id < 5; id++) {
          if (id === 3) d.protect(passphrase);
          add(id, 3000);
          await d.commit().catch(() => {});
        }
        await until(() => d.vault.state.saved === "saved");
        const last = calls;
        calls = 1e9;
        return [last, await spoilt(3000), (await places(store)).length];
      },
      [store, nth, passphrase],
    );
    writes = Math.min(writes, run[0]);
    assert.deepEqual(run.slice(1), [[], 5], `write ${nth}`);
    await page.close();
    const next = await visit(t);
    const kept = await next.evaluate(async ([store, passphrase]) => {
      await start(store, passphrase);
      return [(await named()).length, await spoilt(3000)];
    }, [store, passphrase]);
    assert.deepEqual(kept, [5, []], `write ${nth}`);
    await next.close();
  }
});

test("a refused write is told, and the photo waits in memory for room", async (t) => {
  const page = await visit(t);
  const seen = await page.evaluate(async () => {
    await start("full");
    await d.commit();
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...given) {
      if (this.name === "blob") throw new DOMException("no room", "QuotaExceededError");
      return put.apply(this, given);
    };
    add(1);
    const message = await d.commit().then(() => "saved", (error) => error.message);
    const full = [d.vault.state.saved, await spoilt(), (await places("full")).length];
    IDBObjectStore.prototype.put = put;
    await until(() => d.vault.state.saved === "saved");
    return [message, ...full, await spoilt(), (await places("full")).length];
  });
  assert.deepEqual(seen, ["quota", "not_saved", [], 0, [], 1]);
});

test("setting, changing and removing a passphrase: nothing readable lies there, and every photo comes back", async (t) => {
  const profile = newProfile(t);
  const readable = () => filesThatHold(join(profile, "Default/IndexedDB"), [secret]);
  const session = async (work) => {
    const here = await launch(profile);
    try {
      return await (await visit(t, here)).evaluate(work, passphrase);
    } finally {
      await here.close();
    }
  };
  const write = async () => {
    await start("sealed");
    for (let id = 0; id < 4; id++) add(id);
    await d.commit();
    await d.close();
  };
  await session(write);
  assert.ok(readable().length > 0, "the test can fail");
  await session(async (passphrase) => {
    await start("sealed");
    d.protect(passphrase);
    add(4);
    await d.commit();
    await d.close();
  });
  assert.deepEqual(readable(), []);
  const sealed = await session(async (passphrase) => {
    await start("sealed", passphrase);
    const names = (await named()).map(([, name]) => name);
    const told = (await places("sealed")).filter((place) => names.includes(place)).length;
    return [await spoilt(), names.length, told];
  });
  assert.deepEqual(sealed, [[], 5, 0]);
  const open = await session(async (passphrase) => {
    await start("sealed", passphrase);
    d.protect("");
    await d.commit();
    await d.close();
    await start("sealed");
    return [await spoilt(), (await places("sealed")).length];
  });
  assert.deepEqual(open, [[], 5]);
});

test("a kill while photos are sealed leaves them all as they were, or all sealed", { timeout: 300_000 }, async (t) => {
  const outcomes = new Set();
  for (let kill = 0; kill < 5; kill++) {
    const profile = newProfile(t);
    const here = await launch(profile);
    const page = await visit(t, here);
    await page.evaluate(async () => {
      await start("kill");
      for (let id = 0; id < 60; id++) add(id);
      await d.commit();
    });
    const setting = page.evaluate((passphrase) => (d.protect(passphrase), d.commit()), passphrase).catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, 40 + kill * kill * 120));
    await here.kill();
    await setting;
    const again = await launch(profile);
    const seen = await (await visit(t, again)).evaluate(async (passphrase) => {
      const locked = await start("kill").then(() => false, () => true);
      if (locked) await start("kill", passphrase);
      return [(await named()).length, await spoilt(), (await places("kill")).length, locked];
    }, passphrase);
    await again.close();
    assert.deepEqual(seen.slice(0, 3), [60, [], 60]);
    outcomes.add(seen[3]);
  }
  t.diagnostic(`found locked: ${[...outcomes].join(", ")}`);
});

test("what nobody names goes in a transaction of its own; an overtaken window clears nothing away", async (t) => {
  const page = await visit(t);
  const seen = await page.evaluate(async () => {
    await start("sweep");
    const [one, two, three] = [1, 2, 3].map((number) => add(number, 3000));
    await d.commit();
    d.runNow("DELETE FROM photo WHERE id = 2");
    await d.vault.blobs.keepOnly([one, three]); // a change is not durable yet
    const early = (await places("sweep")).length;
    await d.commit();
    await d.vault.blobs.keepOnly([one, three]);
    return [early, (await places("sweep")).sort().join() === [one, three].sort().join(), await spoilt(3000)];
  });
  assert.deepEqual(seen, [3, true, []]);
  const session = await page.context().newCDPSession(page);
  await session.send("Page.setWebLifecycleState", { state: "frozen" });
  const other = await visit(t);
  await other.evaluate(async () => {
    globalThis.d = await db.openDatabase({ name: "sweep" });
    await d.vault.takeOver();
    add(4, 3000);
    await d.commit();
  });
  await session.send("Page.setWebLifecycleState", { state: "active" });
  const woken = await page.evaluate(async () => {
    const names = (await named()).map(([, name]) => name);
    await d.vault.blobs.keepOnly(names).catch(() => {});
    return (await places("sweep")).length;
  });
  assert.equal(woken, 3);
  assert.deepEqual(await other.evaluate(() => spoilt(3000)), []);
});

test("a damaged photo is none, and stands in nobody's way", async (t) => {
  const page = await visit(t);
  const seen = await page.evaluate(async (passphrase) => {
    await start("damaged");
    const name = add(1, 3000);
    add(2, 3000);
    await d.commit();
    const blobs = (await raw("damaged")).transaction("blob", "readwrite").objectStore("blob");
    const value = await reading(blobs.get(name));
    value[2000] ^= 1;
    await reading(blobs.put(value, name));
    const found = (await d.vault.blobs.read(name)).length;
    d.protect(passphrase);
    await d.commit();
    return [found, await spoilt(3000), d.vault.state.saved];
  }, passphrase);
  assert.deepEqual(seen, [0, [1], "saved"]);
});

test("photos go behind a backup and come into another store; what was cut off or changed is told", async (t) => {
  const page = await visit(t);
  const seen = await page.evaluate(async () => {
    await start("here");
    const names = [1, 2, 3].map((number) => add(number, 3000));
    await d.commit();
    names.push(add(4, 3000)); // not stored yet, and taken along all the same
    const backup = new TextEncoder().encode("the backup itself");
    const file = await backups.withBlobs(backup, d.vault.blobs.values(names));
    const cut = file.slice(0, file.size - 5000);
    const found = await backups.blobsIn(file);
    const head = new TextDecoder().decode(await file.slice(0, found.start).arrayBuffer());
    await d.commit();
    const rows = await named();

    const restore = async (name, values) => {
      await start(name);
      const unreadable = await d.vault.blobs.adopt(values);
      for (const [id, photo] of rows) d.runNow("INSERT INTO photo VALUES (?, ?)", [id, photo]);
      await d.commit();
      return [unreadable, await spoilt(3000)];
    };
    const bytes = new Uint8Array(await file.arrayBuffer());
    bytes[found.start + 4000] ^= 1;
    const changed = await backups.blobsIn(new Blob([bytes]));
    return [
      head,
      await backups.blobsIn(cut),
      await backups.blobsIn(new Blob(["TBBLOBS"])),
      await restore("there", found.values()),
      await restore("elsewhere", changed.values()),
    ];
  });
  assert.deepEqual(seen, ["the backup itself", undefined, undefined, [0, []], [1, [2]]]);
});

test("an overtaken window puts no photo of a backup into the store", async (t) => {
  const page = await visit(t);
  const other = await visit(t);
  await page.evaluate(async () => {
    await start("adopting");
    add(1, 3000);
    await d.commit();
  });
  await other.evaluate(async () => {
    globalThis.d = await db.openDatabase({ name: "adopting" });
    await d.vault.takeOver();
    await d.commit();
  });
  const seen = await page.evaluate(async () => {
    const values = (async function* () {
      yield new Uint8Array(100);
    })();
    return [await d.vault.blobs.adopt(values).then(String, (error) => error.message), (await places("adopting")).length];
  });
  assert.deepEqual(seen, ["taken_over", 1]);
});
