// Nothing acknowledged is lost when the browser is killed: node --test tests/vault/kill_test.mjs
// The long run is tests/bench/kill_bench.mjs.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { newProfile } from "../support/browser.mjs";
import { serveDbSite } from "../support/db_site.mjs";
import { killOverAndOver } from "../support/kill_stream.mjs";

const kills = Number(process.env.KILLS ?? 20);

let server;
before(async () => (server = await serveDbSite()));
after(() => server?.close());

test(`nothing acknowledged is lost in ${kills} kills`, { timeout: 60_000 + kills * 30_000 }, async (t) => {
  const { acknowledged } = await killOverAndOver({ url: server.url, profile: newProfile(t), kills });
  t.diagnostic(`${kills} kills, ${acknowledged} acknowledged rows, 0 lost`);
  assert.ok(acknowledged > kills, "the stream ran");
});
