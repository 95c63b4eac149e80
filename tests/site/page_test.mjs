// The published files fit together: every address in the page exists, and the single file needs no other.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { serve } from "../../web/serve.mjs";

const dist = fileURLToPath(new URL("../../dist/", import.meta.url));
const html = readFileSync(`${dist}site/index.html`, "utf8");
const single = readFileSync(`${dist}tongban.html`, "utf8");
const addresses = (text) => [...text.matchAll(/<(?:script|link)[^>]*?(?:src|href)="([^"]+)"/g)].map((match) => match[1]).filter((address) => !address.startsWith("data:"));

test("every file that the page names is published", () => {
  const named = addresses(html);
  assert.ok(named.length >= 2);
  for (const name of named) assert.ok(existsSync(`${dist}site/${name}`), name);
});

test("the script names the published wasm", () => {
  const script = readdirSync(`${dist}site`).find((name) => /^app\..*\.js$/.test(name));
  const wasm = readdirSync(`${dist}site`).find((name) => name.endsWith(".wasm"));
  assert.ok(readFileSync(`${dist}site/${script}`, "utf8").includes(wasm));
});

test("the single file names no script or style of its own to fetch", () => {
  assert.deepEqual(addresses(single).filter((name) => /\.(js|css)$/.test(name)), []);
  assert.ok(single.includes("base64:AGFzbQ"), "it holds the wasm");
});

test("no placeholder is left", () => {
  for (const text of [html, single]) assert.ok(!/<!--(policy|style|script)-->/.test(text));
});

test("the server names the types and leaves nothing outside its folder", async () => {
  const server = await serve(`${dist}site`);
  try {
    const wasm = readdirSync(`${dist}site`).find((name) => name.endsWith(".wasm"));
    const found = await fetch(server.url + wasm);
    assert.equal(found.headers.get("content-type"), "application/wasm");
    await found.arrayBuffer();
    assert.equal((await fetch(`${server.url}..%2f..%2fpackage.json`)).status, 404);
    assert.equal((await fetch(`${server.url}%2e%2e/tongban.html`)).status, 404);
  } finally {
    await server.close();
  }
});
