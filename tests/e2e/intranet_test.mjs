// Plain http on a name of the house's own network: no WebCrypto, no locks between windows, no service worker, and everything
// is kept, sealed and guarded all the same.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { filesThatHold } from "../support/profile_files.mjs";
import { Person } from "./support/person.mjs";
import { isCleared, isDrawn, place, visit } from "./support/program.mjs";
import { goTo, open, registerChild, setPassphrase } from "./support/volunteer_work.mjs";

const passphrase = "石榴灯笼渡口旧信";
const child = { name: "陶知夏", alias: "小禾" };

test("on an http name a child is registered, sealed, found again, and two windows do not disturb each other", { timeout: 240_000 }, async (t) => {
  const served = await place(t);
  const here = { ...served, url: served.url.replace(/127\.0\.0\.1|localhost/, "tongban.house") };
  const onOurNetwork = { args: ["--host-resolver-rules=MAP tongban.house 127.0.0.1"] };
  const { person, browser, faults, asked } = await visit(here, onOurNetwork);
  const lacks = () => [isSecureContext, crypto.subtle === undefined, navigator.locks === undefined, navigator.serviceWorker === undefined];
  assert.deepEqual(await person.page.evaluate(lacks), [false, true, true, true]);
  await registerChild(person, child);
  await person.isSaved();

  const second = new Person(await browser.context.newPage());
  await second.page.goto(here.url);
  await isDrawn(second.page);
  await second.sees("另一个窗口正在写，这里只能看。");
  await registerChild(person, { name: "林小雨", alias: "小雨" });
  await goTo(second, "孩子");
  await second.find("listitem", /林小雨/).waitFor({ state: "attached" });
  await second.press("button", "改在这里写");
  await registerChild(second, { name: "周晓岚", alias: "小岚" });
  await second.isSaved();
  await person.sees("只能看");
  await second.page.close();

  await person.press("button", "改在这里写");
  await person.isSaved();
  await setPassphrase(person, passphrase);
  await person.isSaved();
  await person.press("button", "马上锁上");
  await person.sees("输入密码接着用");
  await isDrawn(person.page);
  await person.compose("密码", passphrase);
  await person.press("button", "打开");
  await open(person, "孩子", "周晓岚");
  await person.isSaved();
  assert.deepEqual(asked.filter((url) => !url.startsWith(here.url)), []);
  assert.deepEqual(faults, []);
  await isCleared(person.page);
  await browser.close();
  assert.deepEqual(filesThatHold(join(here.profile, "Default/IndexedDB"), [child.name, "周晓岚"]), []);
});
