// A small static server for trying the page out and for the browser tests:
//
//   node web/serve.mjs <folder> [port]        port 8080 unless said otherwise
import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const types = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json; charset=utf-8",
};

/** The file behind an address, never one outside `folder`; nothing if there is none. */
function fileFor(folder, address) {
  const path = join(folder, normalize(decodeURIComponent(new URL(address, "http://x").pathname)));
  const file = path.endsWith("/") ? `${path}index.html` : path;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

function respond(folder, request, response) {
  let file;
  try {
    file = fileFor(folder, request.url);
  } catch {
    response.writeHead(400).end();
    return;
  }
  if (!file) {
    response.writeHead(404, { "content-type": types[".txt"] }).end("not found\n");
    return;
  }
  response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream", "cache-control": "no-cache" });
  createReadStream(file).pipe(response);
}

/**
 * Serves `folder` on this machine only. Port 0 takes any free one.
 * @param {string} folder
 * @param {number} [port]
 * @returns {Promise<{url: string, close: () => Promise<void>}>}
 */
export function serve(folder, port = 0) {
  const root = resolve(folder);
  const server = createServer((request, response) => respond(root, request, response));
  return new Promise((resolved, rejected) => {
    server.once("error", rejected);
    server.listen(port, "127.0.0.1", () => {
      const close = () => new Promise((done) => (server.closeAllConnections?.(), server.close(() => done())));
      resolved({ url: `http://localhost:${server.address().port}/`, close });
    });
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [folder = "dist/site", port = "8080"] = process.argv.slice(2);
  const server = await serve(folder, Number(port)).catch((error) => {
    console.error(`✗ 端口 ${port} 用不了（${error.code}），换一个：PORT=8081`);
    console.error(`  Port ${port} is not available (${error.code}); choose another: PORT=8081`);
    process.exit(1);
  });
  console.log(`\n童伴 → ${server.url}\n`);
}
