// Keeps the public part at hand, so that it opens and goes on working without a network.
//
// Pages are asked for first and taken from here only if nobody answers; what has a hash in its
// name never changes and is taken from here at once. The desk and the API are none of its business.

const KEPT = "%kept%";
const FILES = %files%;
const PAGES = { "/": "/start.html", "/preview": "/preview.html" };
const NOT_OURS = /^\/(desk|api)(\/|$)/;

async function keep() {
  const cache = await caches.open(KEPT);
  await cache.addAll(FILES);
  await self.skipWaiting();
}

async function dropOlder() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== KEPT).map((name) => caches.delete(name)));
}

async function page(request, path) {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await caches.match(PAGES[path] ?? "/public.html");
    if (kept === undefined) throw error;
    return kept;
  }
}

async function asset(request) {
  return (await caches.match(request)) ?? fetch(request);
}

self.addEventListener("install", (event) => event.waitUntil(keep()));
self.addEventListener("activate", (event) => event.waitUntil(dropOlder()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (pathname.startsWith("/assets/")) {
    event.respondWith(asset(request));
  } else if (request.mode === "navigate" && !NOT_OURS.test(pathname)) {
    event.respondWith(page(request, pathname));
  }
});
