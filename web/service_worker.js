// Keeps the published files, so that the page opens without a network. A new version is fetched whole in the background and
// takes over when no window of the old one is left: program and page always belong together.
const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const cacheName = `tongban-${TONGBAN_VERSION}`;

worker.addEventListener("install", (event) => {
  const fresh = TONGBAN_FILES.map((file) => new Request(file, { cache: "reload" }));
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(fresh)));
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(forgetOthers());
});

worker.addEventListener("fetch", (event) => {
  if (event.request.method === "GET") event.respondWith(answer(event.request));
});

async function forgetOthers() {
  const names = await caches.keys();
  await Promise.all(names.filter((other) => other.startsWith("tongban-") && other !== cacheName).map((other) => caches.delete(other)));
  await worker.clients.claim();
}

/** @param {Request} request */
async function answer(request) {
  const cache = await caches.open(cacheName);
  return (await cache.match(isHome(request.url) ? "./" : request)) ?? fetch(request);
}

/**
 * With or without the file's name; what stands behind '#' never gets here.
 * @param {string} url
 */
function isHome(url) {
  const { origin, pathname } = new URL("./", worker.location.href);
  const asked = new URL(url);
  return asked.origin === origin && [pathname, `${pathname}index.html`].includes(asked.pathname);
}
