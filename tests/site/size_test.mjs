// What a visitor downloads stays within its budget. Needs dist/, made by the target `site` of web-release.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";

const site = fileURLToPath(new URL("../../dist/site/", import.meta.url));
const names = readdirSync(site);
const fontEndings = [".woff", ".woff2", ".ttf", ".otf", ".ttc", ".eot"];

function brotliBytes(ending) {
  const settings = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  const ours = names.filter((name) => extname(name) === ending);
  assert.notEqual(ours.length, 0, `there is no ${ending} in dist/site`);
  return ours.reduce((sum, name) => sum + brotliCompressSync(readFileSync(join(site, name)), settings).length, 0);
}

function within(ending, kilobytes) {
  const bytes = brotliBytes(ending);
  console.log(`${ending}: ${bytes} bytes with brotli, budget ${kilobytes * 1024}`);
  assert.ok(bytes <= kilobytes * 1024, `${bytes} bytes`);
}

// How it is kept there: src/decisions/0020-small-and-cheap-to-draw.md.
test("the wasm stays within 700 KB", () => within(".wasm", 700));
test("the scripts stay within 40 KB", () => within(".js", 40));

test("no font is downloaded", () => {
  assert.deepEqual(names.filter((name) => fontEndings.includes(extname(name))), []);
  for (const name of names.filter((name) => [".css", ".html"].includes(extname(name)))) {
    assert.ok(!readFileSync(join(site, name), "utf8").includes("@font-face"), name);
  }
});
