// The vault's contract on real IndexedDB: node --test tests/vault
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, newProfile } from "../support/browser.mjs";
import { serveDbSite } from "../support/db_site.mjs";

/** @type {Awaited<ReturnType<typeof serveDbSite>>} */
let server;
/** @type {Awaited<ReturnType<typeof launch>>} */
let browser;
let stores = 0;

before(async () => {
  server = await serveDbSite();
  browser = await launch(newProfile());
});
after(async () => {
  await browser?.close();
  await server?.close();
});

const newName = () => `contract-${++stores}`;

/** A page that has the database layer and a few words to drive it. Closed when the test ends. */
async function window(t, where = browser) {
  const page = await where.openAnother(server.url);
  t.after(() => page.close());
  await page.waitForFunction(() => globalThis.db);
  await page.evaluate(() => {
    globalThis.start = async (name) => {
      globalThis.states = [];
      globalThis.d = await db.openDatabase({ name, onState: (state) => states.push(state) });
      return { found: d.vault.found, ...d.vault.state };
    };
    globalThis.table = () => d.exec("CREATE TABLE IF NOT EXISTS word (id INTEGER PRIMARY KEY, text TEXT)");
    globalThis.add = (from, to) => {
      for (let id = from; id < to; id++) d.runNow("INSERT INTO word VALUES (?, ?)", [id, `word ${id}`]);
    };
    globalThis.count = async () => (await d.query("SELECT count(*), coalesce(max(id), -1) FROM word"))[0];
    globalThis.sound = async () => (await d.query("PRAGMA integrity_check"))[0][0];
    globalThis.raw = (name) =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    globalThis.reading = (request) => new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
    globalThis.until = async (condition) => {
      while (!condition()) await new Promise((resolve) => setTimeout(resolve, 10));
    };
  });
  return page;
}

/** A store with `rows` rows, closed tidily. */
async function stored(t, rows) {
  const name = newName();
  const page = await window(t);
  await page.evaluate(
    async ([name, rows]) => {
      await start(name);
      await table();
      add(0, rows);
      await d.commit();
      await d.close();
    },
    [name, rows],
  );
  return name;
}

test("what was committed is there after a reload, and after another one", async (t) => {
  const name = newName();
  const page = await window(t);
  const first = await page.evaluate(async (name) => {
    const opened = await start(name);
    await table();
    add(0, 3);
    await d.commit();
    return [opened, d.vault.state];
  }, name);
  assert.equal(first[0].found, "nothing");
  assert.equal(first[1].saved, "saved");
  assert.equal(first[1].pending, 0);
  for (let expected = 3; expected < 6; expected++) {
    await page.close();
    const next = await window(t);
    const seen = await next.evaluate(
      async ([name, id]) => {
        const { found } = await start(name);
        const seen = [found, ...(await count()), await sound()];
        await d.run("INSERT INTO word VALUES (?, 'again')", [id]);
        await d.commit();
        return seen;
      },
      [name, expected],
    );
    assert.deepEqual(seen, ["data", expected, expected - 1, "ok"]);
    await next.close();
  }
});

test("five hundred commits at once share a few transactions, and each is durable when it says so", async (t) => {
  const page = await window(t);
  const name = newName();
  const { before, after, transactions } = await page.evaluate(async (name) => {
    await start(name);
    await table();
    await d.commit();
    const before = d.vault.state.durable;
    const waiting = [];
    for (let id = 0; id < 500; id++) {
      add(id, id + 1);
      waiting.push(d.commit());
    }
    await Promise.all(waiting);
    const log = (await raw(name)).transaction("log").objectStore("log");
    return { before, after: d.vault.state.durable, transactions: await reading(log.count()) };
  }, name);
  assert.ok(after - before <= 3, `${after - before} transactions`);
  assert.equal(transactions, after);
  await page.close();
  const next = await window(t);
  assert.deepEqual(await next.evaluate(async (name) => (await start(name), await count()), name), [500, 499]);
});

test("a commit inside a transaction is refused, and the next one outside holds everything", async (t) => {
  const page = await window(t);
  const message = await page.evaluate(async (name) => {
    await start(name);
    await table();
    await d.commit();
    await d.exec("BEGIN");
    add(0, 1);
    const message = await d.commit().then(String, (error) => error.message);
    await d.exec("COMMIT");
    await d.commit();
    return message;
  }, newName());
  assert.match(message, /inside a transaction/);
});

test("whichever write fails, nothing acknowledged is lost and everything is saved in the end", async (t) => {
  let writes = 1000;
  for (let nth = 1; nth <= writes; nth++) {
    const name = newName();
    const page = await window(t);
    const run = await page.evaluate(
      async ([name, nth]) => {
        let calls = 0;
        const doomed = new WeakSet();
        for (const method of ["add", "put", "delete"]) {
          const original = IDBObjectStore.prototype[method];
          IDBObjectStore.prototype[method] = function (...given) {
            if (++calls === nth) {
              doomed.add(this.transaction);
              queueMicrotask(() => this.transaction.abort());
            }
            return original.apply(this, given);
          };
        }
        const commit = IDBTransaction.prototype.commit;
        IDBTransaction.prototype.commit = function () {
          if (!doomed.has(this)) commit.call(this);
        };
        await start(name);
        await table();
        let acknowledged = 0;
        for (let id = 0; id < 6; id++) {
          add(id, id + 1);
          if (await d.commit().then(() => true, () => false)) acknowledged = id + 1;
          if (id === 3) await d.vault.fold().catch(() => {});
        }
        const failed = states.some((state) => state.saved === "not_saved" && state.reason === "aborted");
        await until(() => d.vault.state.saved === "saved");
        return { calls, acknowledged, failed, state: d.vault.state };
      },
      [name, nth],
    );
    writes = Math.min(writes, run.calls);
    if (nth <= run.calls && nth < writes) assert.ok(run.failed, `write ${nth} failed silently`);
    assert.equal(run.state.pending, 0);
    await page.close();
    const next = await window(t);
    const [rows, sound] = await next.evaluate(async (name) => (await start(name), [(await count())[0], await sound()]), name);
    assert.equal(rows, 6, `write ${nth}`);
    assert.equal(sound, "ok");
    await next.close();
  }
  assert.ok(writes >= 8 && writes < 100, `${writes} writes`);
});

test("whichever write is refused at once, nothing of its transaction is kept, and everything is saved in the end", async (t) => {
  for (let nth = 1, writes = 1; nth <= writes; nth++) {
    const name = newName();
    const page = await window(t);
    const run = await page.evaluate(
      async ([name, nth]) => {
        let calls = 0;
        for (const method of ["add", "put", "delete"]) {
          const original = IDBObjectStore.prototype[method];
          IDBObjectStore.prototype[method] = function (...given) {
            if (++calls === nth) throw new DOMException("no room", "QuotaExceededError");
            return original.apply(this, given);
          };
        }
        await start(name);
        await table();
        for (let id = 0; id < 3; id++) {
          add(id, id + 1);
          await d.commit().catch(() => {});
        }
        await d.vault.fold().catch(() => {});
        await until(() => d.vault.state.saved === "saved");
        return { calls, told: states.some((state) => state.saved === "not_saved" && state.reason === "quota") };
      },
      [name, nth],
    );
    writes = Math.min(run.calls, 100);
    assert.ok(run.told || nth >= writes, `write ${nth} was refused silently`);
    await page.close();
    const next = await window(t);
    const kept = await next.evaluate(async (name) => (await start(name), [...(await count()), await sound()]), name);
    assert.deepEqual(kept, [3, 2, "ok"], `write ${nth}`);
    await next.close();
  }
});

test("without room everything stays in memory, more can be written, and it is saved when there is room", async (t) => {
  const page = await window(t);
  const name = newName();
  const seen = await page.evaluate(async (name) => {
    await start(name);
    await table();
    await d.commit();
    const add_ = IDBObjectStore.prototype.add;
    IDBObjectStore.prototype.add = () => {
      throw new DOMException("no room", "QuotaExceededError");
    };
    add(0, 1);
    const first = await d.commit().then(() => "saved", (error) => error.message);
    add(1, 2);
    const second = await d.commit().then(() => "saved", (error) => error.message);
    const full = { ...d.vault.state, rows: (await count())[0] };
    IDBObjectStore.prototype.add = add_;
    await until(() => d.vault.state.saved === "saved");
    return [first, second, full.saved, full.reason, full.rows, d.vault.state.pending, d.vault.state.reason];
  }, name);
  assert.deepEqual(seen, ["quota", "quota", "not_saved", "quota", 2, 0, ""]);
  await page.close();
  const next = await window(t);
  assert.deepEqual(await next.evaluate(async (name) => (await start(name), [...(await count())]), name), [2, 1]);
});

test("a filler that found no room takes none", async (t) => {
  const name = await stored(t, 1);
  const page = await window(t);
  const seen = await page.evaluate(async (name) => {
    const meta = (await raw(name)).transaction("meta", "readwrite").objectStore("meta");
    await reading(meta.put(true, "open")); // as a kill leaves it
    let values = 0;
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...given) {
      if (this.name === "noise" && ++values === 150) throw new DOMException("no room", "QuotaExceededError");
      return put.apply(this, given);
    };
    await start(name);
    await d.vault.settle();
    add(1, 2);
    await d.commit();
    const left = (await indexedDB.databases()).filter((database) => database.name.startsWith(`${name} `));
    return [values, left, (await count())[0]];
  }, name);
  assert.deepEqual(seen, [150, [], 2]);
});

test("a lost connection is opened again", async (t) => {
  const page = await window(t);
  const state = await page.evaluate(async (name) => {
    await start(name);
    await table();
    await d.commit();
    const original = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function () {
      IDBDatabase.prototype.transaction = original;
      this.close();
      return original.apply(this, arguments);
    };
    add(0, 1);
    await d.commit().catch(() => {});
    await until(() => d.vault.state.saved === "saved");
    add(1, 2);
    await d.commit();
    return [...(await count()), d.vault.state.saved];
  }, newName());
  assert.deepEqual(state, [2, 1, "saved"]);
});

test("a store that the browser clears away under an open window is written anew, whole, sealed as it was", async (t) => {
  let other;
  t.after(() => other?.close()); // before its profile goes
  other = await launch(newProfile(t));
  for (const passphrase of ["", "石榴 灯笼 渡口 旧信"]) {
    const name = newName();
    const page = await window(t, other);
    await page.evaluate(async ([name, passphrase]) => {
      await start(name);
      await table();
      add(0, 3000);
      if (passphrase) d.protect(passphrase);
      await d.commit();
      add(3000, 3001);
      await d.commit();
    }, [name, passphrase]);
    const session = await page.context().newCDPSession(page);
    await session.send("Storage.clearDataForOrigin", { origin: new URL(server.url).origin, storageTypes: "indexeddb" });
    const state = await page.evaluate(async () => {
      add(3001, 3002);
      await d.commit().catch(() => {});
      await until(() => d.vault.state.saved === "saved");
      add(3002, 3003);
      await d.commit();
      return [d.vault.state.saved, d.vault.state.pending];
    });
    assert.deepEqual(state, ["saved", 0]);
    await page.close();
    const next = await window(t, other);
    const kept = await next.evaluate(async ([name, passphrase]) => {
      const plain = await db.openDatabase({ name }).then(() => "open", (error) => error.message);
      globalThis.d = await db.openDatabase({ name, passphrase });
      return [plain, ...(await count()), await sound()];
    }, [name, passphrase]);
    assert.deepEqual(kept, [passphrase ? "locked" : "open", 3003, 3002, "ok"]);
    await next.close();
  }
});

test("a commit that reached the disk although its answer was bad is not written twice", async (t) => {
  const page = await window(t);
  const name = newName();
  const [before, after, rows] = await page.evaluate(async (name) => {
    await start(name);
    await table();
    await d.commit();
    const before = d.vault.state.durable;
    const original = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (...given) {
      IDBDatabase.prototype.transaction = original;
      const transaction = original.apply(this, given);
      let bad = () => {};
      transaction.addEventListener("complete", () => bad());
      Object.defineProperty(transaction, "oncomplete", { set() {} });
      Object.defineProperty(transaction, "onabort", { set: (handler) => (bad = handler) });
      return transaction;
    };
    add(0, 1);
    await d.commit();
    return [before, d.vault.state.durable, (await count())[0]];
  }, name);
  assert.equal(after, before + 1);
  assert.equal(rows, 1);
});

test("a second window may look, is told so, and may take over", async (t) => {
  const name = await stored(t, 5);
  const first = await window(t);
  const second = await window(t);
  await first.evaluate(async (name) => (await start(name), await d.vault.settle()), name);
  const looking = await second.evaluate(async (name) => {
    const { saved, reason } = await start(name);
    await d.full();
    const refused = await d.commit().then(String, (error) => error.message);
    return [saved, reason, refused, ...(await count())];
  }, name);
  assert.deepEqual(looking, ["read_only", "other_window", "other_window", 5, 4]);

  await first.evaluate(async () => (add(5, 6), await d.commit()));
  const taken = await second.evaluate(async () => {
    await d.vault.takeOver();
    const before = await count();
    add(6, 7);
    await d.commit();
    return [before, await count(), d.vault.state.saved];
  });
  assert.deepEqual(taken, [[6, 5], [7, 6], "saved"]);
  const overtaken = await first.evaluate(async () => {
    const { saved, reason } = d.vault.state;
    await d.vault.full(); // it may be reading what the other one wrote
    add(100, 101);
    return [saved, reason, await d.commit().then(String, (error) => error.message)];
  });
  assert.deepEqual(overtaken, ["read_only", "taken_over", "taken_over"]);
  const back = await first.evaluate(async () => (await d.vault.takeOver(), [...(await count()), await sound()]));
  assert.deepEqual(back, [7, 6, "ok"]);
});

test("a window that looks follows what the other one writes, also over a fold, and after it slept", async (t) => {
  const name = await stored(t, 5);
  const writer = await window(t);
  const reader = await window(t);
  await writer.evaluate(async (name) => (await start(name), await d.vault.settle()), name);
  await reader.evaluate(async (name) => (await start(name), await d.full()), name);
  const write = (from, to, fold) =>
    writer.evaluate(async ([from, to, fold]) => {
      for (let id = from; id < to; id++) {
        add(id, id + 1);
        await d.commit();
      }
      if (fold) await d.vault.fold();
    }, [from, to, fold]);
  const sees = (rows) => reader.waitForFunction(async (rows) => (await count())[0] === rows && (await sound()) === "ok", rows);
  await write(5, 25);
  await sees(25);
  await write(25, 30, true);
  await write(30, 31);
  await sees(31);
  const session = await reader.context().newCDPSession(reader);
  await session.send("Page.setWebLifecycleState", { state: "frozen" });
  await write(31, 60, true); // what it has not read is gone from the log
  await write(60, 61);
  await session.send("Page.setWebLifecycleState", { state: "active" });
  await write(61, 62);
  await sees(62);
  assert.deepEqual(await reader.evaluate(() => [d.vault.state.saved, d.vault.state.reason]), ["read_only", "other_window"]);
  const taken = await reader.evaluate(async () => (await d.vault.takeOver(), add(62, 63), await d.commit(), count()));
  assert.deepEqual(taken, [63, 62]);
});

test("who takes over in a storm of news has everything that was acknowledged", async (t) => {
  const name = await stored(t, 5);
  const writer = await window(t);
  const reader = await window(t);
  await writer.evaluate(async (name) => (await start(name), await d.vault.settle()), name);
  await reader.evaluate(async (name) => (await start(name), await d.full()), name);
  await writer.evaluate(() => {
    globalThis.storm = (async () => {
      for (let id = 5; ; id++) {
        add(id, id + 1);
        if (await d.commit().then(() => false, () => true)) return id; // the first that was not acknowledged
      }
    })();
  });
  await reader.waitForFunction(async () => (await count())[0] > 20);
  const [rows, most, found, saved] = await reader.evaluate(async () => {
    await d.vault.takeOver();
    const [rows, most] = await count();
    add(most + 1, most + 2);
    await d.commit();
    return [rows, most, await sound(), d.vault.state.saved];
  });
  const refused = await writer.evaluate(() => storm);
  assert.deepEqual([most, found, saved], [rows - 1, "ok", "saved"]);
  assert.ok(most >= refused - 1, `${most} of ${refused - 1} acknowledged`);
});

test("a window that looks is told when the other one sets a passphrase, and holds nothing any more", async (t) => {
  const name = await stored(t, 5);
  const writer = await window(t);
  const reader = await window(t);
  await writer.evaluate(async (name) => (await start(name), await d.vault.settle()), name);
  await reader.evaluate(async (name) => {
    await start(name);
    await d.full();
    globalThis.told = new Promise((resolve) => (d.vault.onUnreadable = () => resolve(d.vault.state.reason)));
  }, name);
  await writer.evaluate(() => (d.protect("石榴 灯笼 渡口 旧信"), d.commit()));
  assert.equal(await reader.evaluate(() => told), "locked");
});

test("an overtaken window that holds unsaved work keeps it, whatever the other one writes", async (t) => {
  const name = await stored(t, 1);
  const first = await window(t);
  const second = await window(t);
  await first.evaluate(async (name) => (await start(name), await d.vault.settle(), add(100, 103)), name);
  await second.evaluate(async (name) => {
    await start(name);
    await d.vault.takeOver();
    for (let id = 1; id < 10; id++) {
      add(id, id + 1);
      await d.commit();
    }
  }, name);
  await first.evaluate(() => until(() => d.vault.state.saved === "read_only"));
  assert.deepEqual(await first.evaluate(() => count()), [4, 102]);
});

test("a frozen window that wakes up cannot overwrite", async (t) => {
  const name = await stored(t, 1);
  const frozen = await window(t);
  await frozen.evaluate(async (name) => (await start(name), await d.vault.settle()), name);
  const session = await frozen.context().newCDPSession(frozen);
  await session.send("Page.setWebLifecycleState", { state: "frozen" });
  const awake = await window(t);
  const rows = await awake.evaluate(async (name) => {
    await start(name);
    await d.vault.takeOver();
    add(1, 3);
    await d.commit();
    return count();
  }, name);
  assert.deepEqual(rows, [3, 2]);
  await session.send("Page.setWebLifecycleState", { state: "active" });
  const woken = await frozen.evaluate(async () => {
    await d.vault.full(); // it may be reading what the other one wrote
    add(50, 60);
    const message = await d.commit().then(String, (error) => error.message);
    return [message, d.vault.state.saved];
  });
  assert.deepEqual(woken, ["taken_over", "read_only"]);
  assert.deepEqual(await awake.evaluate(async () => (add(3, 4), await d.commit(), await count())), [4, 3]);
});

test("without locks and channels the log itself keeps the older writer out", async (t) => {
  const name = await stored(t, 1);
  const pages = [await window(t), await window(t)];
  for (const page of pages)
    await page.evaluate(async (name) => {
      Object.defineProperty(navigator, "locks", { value: undefined });
      globalThis.BroadcastChannel = undefined;
      await start(name);
      await d.vault.settle();
    }, name);
  const write = (page, id) =>
    page.evaluate(async (id) => (add(id, id + 1), d.commit().then(() => "saved", (error) => error.message)), id);
  assert.equal(await write(pages[1], 1), "saved");
  assert.equal(await write(pages[0], 2), "taken_over");
  assert.equal(await write(pages[1], 3), "saved");
  const seen = await pages[1].evaluate(async () => [...(await count()), await sound()]);
  assert.deepEqual(seen, [3, 3, "ok"]);
});

test("a log that grew long is folded, and the start after that reads chunks", async (t) => {
  const name = newName();
  const page = await window(t);
  const [before, after, written] = await page.evaluate(async (name) => {
    await start(name);
    await table();
    const count = async () => reading((await raw(name)).transaction("log").objectStore("log").count());
    let id = 0;
    const one = async () => (add(id, ++id), await d.commit());
    while (id < 1990) await one();
    while ((await count()) < 2000) await one();
    // Only these make it too long: folded amid many commits, it would end with those that came after.
    const before = await count();
    for (let more = 0; more < 3; more++) await one();
    const patience = performance.now() + 10_000;
    while ((await count()) > 3 && performance.now() < patience) await new Promise((resolve) => setTimeout(resolve, 100));
    return [before, await count(), id];
  }, name);
  assert.ok(after < before && after <= 3, `${before} values, then ${after}`);
  await page.close();
  const next = await window(t);
  const rows = await next.evaluate(async (name) => (await start(name), [...(await count()), await sound()]), name);
  assert.deepEqual(rows, [written, written - 1, "ok"]);
});

test("queries are answered before everything is in memory", async (t) => {
  const name = await stored(t, 200_000);
  const page = await window(t);
  const first = await page.evaluate(async (name) => {
    await start(name);
    const rows = await d.query("SELECT text FROM word WHERE id = 7");
    await d.vault.settle();
    return rows;
  }, name);
  assert.deepEqual(first, [["word 7"]]);
  await page.close();
  const next = await window(t);
  const [prompt, missing, all] = await next.evaluate(async (name) => {
    await start(name);
    const prompt = d.query("SELECT text FROM word WHERE id = 7"); // the pages that were needed last time
    const later = d.query("SELECT text FROM word WHERE id = 190000");
    return [prompt, later instanceof Promise && (await later), await count()];
  }, name);
  assert.deepEqual(prompt, [["word 7"]]);
  assert.deepEqual(missing, [["word 190000"]]);
  assert.deepEqual(all, [200_000, 199_999]);
});

test("a store that vanished is reported until somebody takes note", async (t) => {
  const name = await stored(t, 5);
  const erase = await window(t);
  await erase.evaluate((name) => new Promise((resolve) => (indexedDB.deleteDatabase(name).onsuccess = resolve)), name);
  for (let start = 0; start < 2; start++) {
    const page = await window(t);
    const seen = await page.evaluate(async (name) => {
      const { found, reason } = await start(name);
      await table();
      await d.commit();
      return { found, reason, after: d.vault.state.reason, lost: d.vault.lost.sequence > 0 };
    }, name);
    if (start === 0) assert.deepEqual(seen, { found: "wiped", reason: "wiped", after: "wiped", lost: true });
    await page.close();
    await erase.evaluate((name) => new Promise((resolve) => (indexedDB.deleteDatabase(name).onsuccess = resolve)), name);
  }
  const page = await window(t);
  const after = await page.evaluate(async (name) => {
    const { found } = await start(name);
    await table();
    await d.commit();
    d.vault.acceptLoss();
    return [found, d.vault.state.reason, d.vault.lost];
  }, name);
  assert.deepEqual(after, ["wiped", "", undefined]);
  await page.close();
  const next = await window(t);
  assert.equal((await next.evaluate((name) => start(name), name)).reason, "");
});

test("a lost store stays lost although a new one was written in its place", async (t) => {
  const name = await stored(t, 5);
  const erase = await window(t);
  await erase.evaluate((name) => new Promise((resolve) => (indexedDB.deleteDatabase(name).onsuccess = resolve)), name);
  const before = Date.now();
  for (let start = 0; start < 3; start++) {
    const page = await window(t);
    const [reason, lost] = await page.evaluate(async (name) => {
      await start(name);
      await table();
      await d.commit();
      await d.close();
      return [states.findLast((state) => state.reason !== "closed").reason, d.vault.lost];
    }, name);
    assert.equal(reason, "wiped", `start ${start}`);
    assert.ok(lost.at <= before && lost.at > before - 60_000, `written ${lost.at}`);
    assert.equal(lost.bytes % 4096, 0);
    assert.ok(lost.bytes >= 8192, `${lost.bytes} bytes`);
    await page.close();
  }
  const page = await window(t);
  const told = await page.evaluate(async (name) => (await start(name), d.vault.acceptLoss(), d.vault.state.reason), name);
  assert.equal(told, "");
  await page.close();
  const next = await window(t);
  assert.equal((await next.evaluate((name) => start(name), name)).reason, "");
});

test("a store that nobody marked is lost when somebody else can tell so", async (t) => {
  const name = newName();
  const page = await window(t);
  const reasons = await page.evaluate(async (name) => {
    const { reason } = await start(name);
    d.vault.miss({ at: 1, sequence: 0, bytes: 4096 });
    return [reason, d.vault.state.reason];
  }, name);
  assert.deepEqual(reasons, ["", "wiped"]);
  await page.close();
  const next = await window(t);
  assert.equal((await next.evaluate((name) => start(name), name)).reason, "wiped");
});

test("a changed byte in the store is found, and nothing is written over it", async (t) => {
  for (const [store, key] of [["chunk", 0], ["meta", "head"], ["log", 1]]) {
    const name = await stored(t, 50);
    const page = await window(t);
    const seen = await page.evaluate(
      async ([name, store, key]) => {
        const disk = (await raw(name)).transaction(store, "readwrite").objectStore(store);
        const value = await reading(disk.get(key));
        value[value.length - 1] ^= 1;
        await reading(disk.put(value, key));
        const message = await start(name).then(String, (error) => error.message);
        const { saved, reason } = states.findLast(({ reason }) => reason !== "closed"); // nobody keeps what cannot be read
        const bytes = await reading((await raw(name)).transaction(store).objectStore(store).get(key));
        return [message, saved, reason, bytes.every((byte, i) => byte === value[i])];
      },
      [name, store, key],
    );
    assert.deepEqual(seen, ["damaged", "read_only", "damaged", true], store);
  }
});

test("a later version of the program ends this one's writing", async (t) => {
  const name = await stored(t, 1);
  const page = await window(t);
  const seen = await page.evaluate(async (name) => {
    await start(name);
    await d.vault.settle();
    add(1, 2);
    const committed = d.commit();
    const later = indexedDB.open(name, 2);
    const opened = new Promise((resolve) => (later.onsuccess = () => (later.result.close(), resolve())));
    await committed;
    await opened;
    const { saved, reason } = d.vault.state;
    return [saved, reason, await start(name).then(String, (error) => error.message)];
  }, name);
  assert.deepEqual(seen, ["read_only", "newer_version", "newer_version"]);
});

// In a browser of its own: Chromium remembers for a while how much room there was.
test("a full disk keeps the work in memory and saves it when there is room", async (t) => {
  let other;
  t.after(() => other?.close()); // before its profile goes
  other = await launch(newProfile(t));
  const page = await window(t, other);
  const origin = new URL(server.url).origin;
  const session = await page.context().newCDPSession(page);
  await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 2_000_000 });
  const [message, state, rows] = await page.evaluate(async () => {
    await start("full");
    await table();
    for (let from = 0; ; from += 3000) {
      add(from, from + 3000);
      const message = await d.commit().then(() => "", (error) => error.message);
      if (message || from > 300_000) return [message, d.vault.state, (await count())[0]];
    }
  });
  assert.equal(message, "quota");
  assert.equal(state.saved, "not_saved");
  assert.equal(state.reason, "quota");
  await session.send("Storage.overrideQuotaForOrigin", { origin });
  await page.evaluate(() => until(() => d.vault.state.saved === "saved"));
  await page.close();
  const next = await window(t, other);
  const kept = await next.evaluate(async () => (await start("full"), [...(await count()), await sound()]));
  assert.deepEqual(kept, [rows, rows - 1, "ok"]);
});

test("a session that was left without closing is tidy for the next one", async (t) => {
  const name = newName();
  const page = await window(t);
  await page.evaluate(async (name) => {
    await start(name);
    await table();
    await d.commit();
  }, name);
  const open = (page) =>
    page.evaluate(async (name) => reading((await raw(name)).transaction("meta").objectStore("meta").get("open")), name);
  assert.equal(await open(page), true);
  await page.goto("about:blank");
  const next = await window(t);
  assert.equal(await open(next), false);
});
