// The one file, opened from a stick: no server, no network, and it keeps what was written.
import assert from "node:assert/strict";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { desk, dist, visit } from "./support/program.mjs";
import { open, registerChild } from "./support/volunteer_work.mjs";

test("the single file registers a child, asks nobody for anything, and keeps her", async (t) => {
  const here = { url: pathToFileURL(`${dist}tongban.html`).href, ...desk(t) };
  const { person, browser, faults, asked } = await visit(here);
  await registerChild(person, { name: "苗小禾", alias: "小禾苗", village: "柳河村" });
  await person.isSaved();
  assert.deepEqual(asked.filter((url) => !url.startsWith(here.url) && !/^(data|blob):/.test(url)), []);
  assert.deepEqual(faults, []);
  await browser.close();

  const again = await visit(here);
  await open(again.person, "孩子", "苗小禾");
  await again.person.sees(/柳河村/);
  await again.browser.close();
});
