// Turns web/ and Emscripten's output into what is published:
//
//   node web/build.mjs <folder with tongban.js, tongban.wasm> <output folder> [--debug]
//
//   <output>/site/          index.html, app.<hash>.js, style.<hash>.css, tongban.<hash>.wasm, service_worker.js, …
//   <output>/tongban.html   the same page in one file; it opens from a disk without any server
//
// What web/ may rely on (declared in web/globals.d.ts):
//   - `import createTongban from "tongban-wasm-glue"` is Emscripten's module;
//   - TONGBAN_WASM, a string: "base64:…" with the program itself (one file), or its address relative to the page;
//   - TONGBAN_FILES (service worker only), the addresses to keep for offline use, and TONGBAN_VERSION, their hash;
//   - index.html holds <!--policy-->, <!--style--> and <!--script--> where these belong;
//   - everything in web/static/ is published beside the page as it is.
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build, transform } from "esbuild";

const web = dirname(fileURLToPath(import.meta.url));
// Safari has WebGL 2 since version 15.
const browsers = ["chrome86", "safari15"];

const [wasmFolder, output] = process.argv.slice(2).map((path) => resolve(path));
const debug = process.argv.includes("--debug");
const site = join(output, "site");

const sha = (algorithm, bytes, encoding) => createHash(algorithm).update(bytes).digest(encoding);
const short = (bytes) => sha("sha256", bytes, "hex").slice(0, 10);
const quoted = (value) => JSON.stringify(value);

/** One classic script without imports. */
async function bundle(entry, constants) {
  const result = await build({
    entryPoints: [join(web, entry)],
    alias: { "tongban-wasm-glue": join(wasmFolder, "tongban.js") },
    define: { "import.meta.url": "location.href" },
    // Declared once: a definition would repeat its text, megabytes of it, wherever the name stands.
    banner: { js: Object.entries(constants).map(([name, value]) => `const ${name}=${value};`).join("") },
    bundle: true,
    format: "iife",
    target: browsers,
    minify: !debug,
    legalComments: "none",
    charset: "utf8",
    write: false,
    logLevel: "warning",
  });
  return result.outputFiles[0].text;
}

async function stylesheet() {
  const path = join(web, "style.css");
  if (!existsSync(path)) return "";
  const result = await transform(readFileSync(path, "utf8"), { loader: "css", minify: !debug, target: browsers });
  return result.code.trim();
}

// Chrome before 97 and Safari before 16 start WebAssembly only with 'unsafe-eval'. No script evaluates text.
// One file has nothing to ask for; the site asks itself for the program.
function policy(scripts, styles, asks) {
  const rules = [
    "default-src 'none'",
    `script-src ${scripts} 'wasm-unsafe-eval' 'unsafe-eval'`,
    `style-src ${styles}`,
    "img-src 'self' data: blob:",
    `connect-src ${asks}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return `<meta http-equiv="Content-Security-Policy" content="${rules.join("; ")}">`;
}

function page(parts) {
  let html = readFileSync(join(web, "index.html"), "utf8");
  for (const [name, text] of Object.entries(parts)) html = html.replace(`<!--${name}-->`, () => text);
  return html;
}

function publish(name, content) {
  mkdirSync(dirname(join(site, name)), { recursive: true });
  writeFileSync(join(site, name), content);
  return name;
}

async function writeSite(wasm, css) {
  rmSync(site, { recursive: true, force: true });
  const wasmName = publish(`tongban.${short(wasm)}.wasm`, wasm);
  const script = await bundle("main.js", { TONGBAN_WASM: quoted(wasmName) });
  const scriptName = publish(`app.${short(script)}.js`, script);
  const styleName = publish(`style.${short(css)}.css`, css);
  const html = page({
    policy: policy("'self'", "'self'", "'self'"),
    style: `<link rel="stylesheet" href="${styleName}">`,
    script: `<script defer src="${scriptName}"></script>`,
  });
  publish("index.html", html);
  const others = copyStatic();
  await writeServiceWorker(["./", wasmName, scriptName, styleName, ...others], html);
}

function copyStatic() {
  const folder = join(web, "static");
  if (!existsSync(folder)) return [];
  cpSync(folder, site, { recursive: true });
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1));
}

async function writeServiceWorker(files, html) {
  if (!existsSync(join(web, "service_worker.js"))) return;
  const version = short(files.join("\n") + html);
  const constants = { TONGBAN_FILES: quoted(files), TONGBAN_VERSION: quoted(version) };
  publish("service_worker.js", await bundle("service_worker.js", constants));
}

async function writeSingleFile(wasm, css) {
  const script = await bundle("main.js", { TONGBAN_WASM: quoted(`base64:${wasm.toString("base64")}`) });
  const hash = (text) => `'sha256-${sha("sha256", text, "base64")}'`;
  const html = page({
    policy: policy(hash(script), hash(css), "'none'"),
    style: `<style>${css}</style>`,
    script: `<script>${script}</script>`,
  });
  writeFileSync(join(output, "tongban.html"), html);
}

const wasm = readFileSync(join(wasmFolder, "tongban.wasm"));
const css = await stylesheet();
await writeSite(wasm, css);
await writeSingleFile(wasm, css);
