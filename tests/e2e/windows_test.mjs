// Two windows on one device, and a device without a network.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Person } from "./support/person.mjs";
import { isDrawn, listen, place, visit } from "./support/program.mjs";
import { registerChild } from "./support/volunteer_work.mjs";

test("a second window may only look, until it takes over; then the first may only look", async (t) => {
  const here = await place(t);
  const { person, browser } = await visit(here);
  await registerChild(person, { name: "苗小禾", alias: "小禾苗" });
  await person.isSaved();

  const page = await browser.context.newPage();
  const faults = listen(page);
  await page.goto(`${here.url}#/children`);
  await isDrawn(page);
  const second = new Person(page);
  await second.sees("另一个窗口正在写，这里只能看。");
  await second.find("listitem", /苗小禾/).waitFor({ state: "attached" });
  await registerChild(person, { name: "苗小穗", alias: "小穗苗" });
  await second.find("listitem", /苗小穗/).waitFor({ state: "attached" }); // it follows
  await second.press("button", "改在这里写");
  await second.isSaved();
  await registerChild(second, { name: "苗小麦", alias: "小麦苗" });
  await second.isSaved();

  await person.page.bringToFront();
  await person.sees("只能看");
  assert.deepEqual(faults, []);
  await browser.close();
});

test("once opened, the page opens without a network", async (t) => {
  const here = await place(t);
  const { person, browser } = await visit(here);
  await person.page.evaluate(() => navigator.serviceWorker.ready);
  await browser.context.setOffline(true);
  await person.page.reload();
  await isDrawn(person.page);
  await person.find("button", "登记孩子").waitFor({ state: "attached" });
  await browser.close();
});

test("after loading, the page asks the network for nothing", async (t) => {
  const { person, browser } = await visit(await place(t));
  await person.page.evaluate(() => navigator.serviceWorker.ready);
  const asked = [];
  browser.context.on("request", (request) => asked.push(request.url()));
  await registerChild(person, { name: "苗小禾", alias: "小禾苗" });
  await person.isSaved();
  assert.deepEqual(asked, []);
  await browser.close();
});
