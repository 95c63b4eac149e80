// What the benchmark does inside the page. It is sent there as it stands: no imports, nothing from outside.

/** Puts the workload's functions into the page as `work`; `times` as large as a county. */
export function installWorkload(times = 1) {
  const scale = { children: 10_000 * times, visits: 240_000 * times, wishes: 20_000 * times, pairings: 10_000 * times };
  const schema = `
    CREATE TABLE child (id INTEGER PRIMARY KEY, name TEXT NOT NULL, pinyin TEXT NOT NULL, alias TEXT, sex TEXT, born_on TEXT,
      village TEXT, school TEXT, grade INTEGER, caregiver TEXT, phone TEXT, needs TEXT, last_visit TEXT) STRICT;
    CREATE INDEX child_pinyin ON child (pinyin);
    CREATE INDEX child_village ON child (village, grade);
    CREATE TABLE visit (id INTEGER PRIMARY KEY, child INTEGER NOT NULL REFERENCES child, day TEXT NOT NULL, kind TEXT,
      minutes INTEGER, note TEXT) STRICT;
    CREATE INDEX visit_child ON visit (child, day);
    CREATE INDEX visit_day ON visit (day);
    CREATE TABLE wish (id INTEGER PRIMARY KEY, child INTEGER NOT NULL REFERENCES child, title TEXT, cost_cents INTEGER,
      state TEXT, asked_on TEXT) STRICT;
    CREATE INDEX wish_state ON wish (state, asked_on);
    CREATE TABLE pairing (id INTEGER PRIMARY KEY, child INTEGER NOT NULL REFERENCES child, volunteer INTEGER, since TEXT,
      state TEXT) STRICT;
    CREATE INDEX pairing_child ON pairing (child)`;
  const surnames = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨";
  const given = "一二三四五六七八九十甲乙丙丁戊己";
  const villages = Array.from({ length: 40 }, (_, i) => `样本村${i + 1}`);
  const states = ["asked", "published", "claimed", "delivered"];

  let seed = 12345;
  const draw = (end) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 4294967296) * end);
  };
  const pick = (list) => list[draw(list.length)];
  const day = (n) => new Date(Date.UTC(2024, 0, 1) + n * 86_400_000).toISOString().slice(0, 10);
  const days = Array.from({ length: 700 }, (_, n) => day(n));

  const child = (id) => {
    const name = pick(surnames) + pick(given) + pick(given);
    const pinyin = String.fromCharCode(97 + draw(26), 97 + draw(26), 97 + draw(26));
    return [id, name, pinyin, `小${pick(given)}`, pick("男女"), days[draw(600)], pick(villages), `样本小学${draw(9)}`, 1 + draw(6),
      pick(surnames) + "奶奶", `000${10_000_000 + draw(9_999_999)}`, "喜欢画画，想要一盏台灯", null];
  };
  const visit = (id) => [id, 1 + draw(scale.children), pick(days), pick(["home", "school", "phone"]), 10 + draw(80),
    `第${id}次家访：孩子情况稳定，作业按时完成，和奶奶谈了半小时`];
  const wish = (id) => [id, 1 + draw(scale.children), `心愿${id}：一个新书包`, 3000 + draw(9000), pick(states), pick(days)];
  const pairing = (id) => [id, id, 1 + draw(900), pick(days), "active"];

  const insert = {
    child: "INSERT INTO child VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)",
    visit: "INSERT INTO visit VALUES (?,?,?,?,?,?)",
    wish: "INSERT INTO wish VALUES (?,?,?,?,?,?)",
    pairing: "INSERT INTO pairing VALUES (?,?,?,?,?)",
  };
  const firstScreen = [
    "SELECT id, name, alias, village, grade, last_visit FROM child ORDER BY pinyin LIMIT 50",
    "SELECT visit.id, child.name, visit.day, visit.kind FROM visit JOIN child ON child.id = visit.child ORDER BY visit.day DESC LIMIT 30",
  ];
  const dashboard = `SELECT child.village, count(*), sum(seen.visits), max(seen.last) FROM child
    JOIN (SELECT child, count(*) AS visits, max(day) AS last FROM visit GROUP BY child) AS seen ON seen.child = child.id
    GROUP BY child.village ORDER BY child.village`;

  let d;
  const timed = async (action) => {
    const start = performance.now();
    await action();
    return performance.now() - start;
  };
  const fill = (table, make, from, count) => {
    for (let id = from; id < from + count; id++) d.runNow(insert[table], make(id));
  };

  // IndexedDB without a vault: beside which the vault is to be read, and to look at what it wrote.
  const openDisk = (name, store) =>
    new Promise((resolve) => {
      const request = indexedDB.open(name);
      request.onupgradeneeded = () => request.result.createObjectStore(store);
      request.onsuccess = () => resolve(request.result);
    });
  const everyValue = (disk, store) =>
    new Promise((resolve) => (disk.transaction(store).objectStore(store).getAll().onsuccess = (event) => resolve(event.target.result)));

  globalThis.work = {
    passphrase: "", // "": in the clear
    async open() {
      const { openDatabase } = await import("./db.js");
      d = await openDatabase({ name: "bench", passphrase: this.passphrase });
    },
    async seed() {
      await this.open();
      if (this.passphrase) d.protect(this.passphrase);
      await d.exec(schema);
      await d.exec("BEGIN");
      fill("child", child, 1, scale.children);
      fill("visit", visit, 1, scale.visits);
      fill("wish", wish, 1, scale.wishes);
      fill("pairing", pairing, 1, scale.pairings);
      await d.exec("UPDATE child SET last_visit = (SELECT max(day) FROM visit WHERE visit.child = child.id)");
      await d.exec("COMMIT");
      await d.commit();
      await d.close();
    },
    /** As a program does it: open, show the first screen, then bring the rest. */
    async start() {
      let rows = [];
      const start = performance.now();
      await this.open();
      for (const sql of firstScreen) rows.push(await d.query(sql));
      const unlocked = start + d.unlockMs;
      const shown = performance.now() - unlocked;
      await d.full();
      const resident = performance.now() - unlocked;
      await d.vault.settle();
      if (rows[0].length !== 50 || rows[1].length !== 30) throw new Error("the first screen is empty");
      return { shown, resident, unlock: d.unlockMs };
    },
    /** MiB of the database, and of all memory that the program has. */
    memory: () => [d.wasm._vault_bytes() / 2 ** 20, d.wasm.HEAPU8.length / 2 ** 20],
    close: () => d.close(),
    fold: () => d.vault.fold(),
    /** One visit noted, as a person does it. */
    note(id) {
      const row = visit(id);
      d.runNow("BEGIN");
      d.runNow(insert.visit, row);
      d.runNow("UPDATE child SET last_visit = max(coalesce(last_visit, ''), ?) WHERE id = ?", [row[2], row[1]]);
      d.runNow("COMMIT");
    },
    async commits(count) {
      const [[from]] = await d.query("SELECT max(id) + 1 FROM visit");
      const times = [];
      for (let i = 0; i < count; i++) times.push(await timed(() => (this.note(from + i), d.commit())));
      return times;
    },
    /** The same number of bytes in as many strict transactions, and nothing else: what a commit cannot go below here. */
    async bareCommits(count, bytes) {
      const disk = await openDisk("bare", "log");
      const add = (key) =>
        new Promise((resolve) => {
          const transaction = disk.transaction("log", "readwrite", { durability: "strict" });
          transaction.oncomplete = resolve;
          transaction.objectStore("log").add(new Uint8Array(bytes), key);
          transaction.commit();
        });
      const times = [];
      for (let i = 0; i < count; i++) times.push(await timed(() => add(i)));
      disk.close();
      return times;
    },
    /** A bare IndexedDB with the same store: until its first answer, and until every chunk lies in memory. */
    async bareStart() {
      const start = performance.now();
      const disk = await openDisk("bench");
      await everyValue(disk, "meta");
      const first = performance.now() - start;
      await everyValue(disk, "chunk");
      const whole = performance.now() - start;
      disk.close();
      return { first, whole };
    },
    async burst(count) {
      const [[from]] = await d.query("SELECT max(id) + 1 FROM visit");
      return timed(() => Promise.all(Array.from({ length: count }, (_, i) => (this.note(from + i), d.commit()))));
    },
    async lookups(count) {
      const sql = "SELECT * FROM child WHERE id = ?";
      const ids = Array.from({ length: count }, () => 1 + draw(scale.children));
      return (await timed(() => ids.forEach((id) => d.query(sql, [id])))) / count;
    },
    dashboard: () => timed(() => d.query(dashboard)),
    nameSearch: () => timed(() => d.query("SELECT id, name FROM child WHERE name LIKE ? LIMIT 50", ["%李三七%"])),
    noteSearch: () => timed(() => d.query("SELECT count(*) FROM visit WHERE note LIKE ?", ["%没有这句%"])),
    async import(count) {
      const [[from]] = await d.query("SELECT max(id) + 1 FROM visit");
      return timed(async () => {
        d.runNow("BEGIN");
        fill("visit", visit, from, count);
        d.runNow("COMMIT");
        await d.commit();
      });
    },
    /** Bytes of each of the newest log values, in IndexedDB as they are. */
    async recordSizes(count) {
      const disk = await openDisk("bench");
      const values = await everyValue(disk, "log");
      disk.close();
      return values.slice(-count).map((value) => value.length);
    },
  };
}
