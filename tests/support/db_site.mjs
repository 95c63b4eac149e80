// A site with nothing but the database layer: an empty page that has it as `db`, the second copies as `copies`, and photos
// behind a backup as `backups`. Built from web/ and the db module.
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { serve } from "../../web/serve.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const preset = process.env.TONGBAN_PRESET ?? "web-release";
const wasmFolder = join(root, "build", preset, "web");

/** Writes the site and answers its folder. */
export async function buildDbSite() {
  const wasm = join(wasmFolder, "tongban_db.wasm");
  if (!existsSync(wasm)) throw new Error(`missing: cmake --build --preset ${preset} --target tongban_db`);
  const site = join(root, "build", preset, "db_site");
  mkdirSync(site, { recursive: true });
  await build({
    entryPoints: ["db", "vault_copies", "backup_blobs"].map((name) => join(root, `web/${name}.js`)),
    alias: { "tongban-db-glue": join(wasmFolder, "tongban_db.js") },
    outdir: site,
    bundle: true,
    minify: true,
    format: "esm",
    logLevel: "warning",
  });
  copyFileSync(wasm, join(site, "tongban_db.wasm"));
  writeFileSync(
    join(site, "index.html"),
    '<!doctype html><meta charset="utf-8"><title>db</title><link rel="icon" href="data:,">\n' +
      '<script type="module">globalThis.copies = await import("./vault_copies.js");\n' +
      'globalThis.backups = await import("./backup_blobs.js");\n' +
      'globalThis.db = await import("./db.js");</script>\n',
  );
  return site;
}

/** Serves it on this machine. */
export async function serveDbSite() {
  return serve(await buildDbSite());
}
