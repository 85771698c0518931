// Keeps the public part at hand, so that it opens and goes on working without a network.
//
// Pages are asked for first and taken from here only if nobody answers; what has a hash in its
// name never changes and is taken from here at once. The desk and the API are none of its business.

const KEPT = "%kept%";
const FILES = %files%;
const PAGES = { "/": "/start.html", "/preview": "/preview.html" };
// The plain page is written by the server, so what was read last takes the place of what was kept.
const PLAIN = ["/plain", "/plain?lang=en", "/plain.css", "/favicon.svg"];
const NOT_OURS = /^\/(desk|api)(\/|$)/;

async function keep() {
  const cache = await caches.open(KEPT);
  await cache.addAll([...FILES, ...PLAIN]);
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

async function plain(request) {
  const cache = await caches.open(KEPT);
  try {
    const answer = await fetch(request);
    if (answer.ok) await cache.put(request, answer.clone());
    return answer;
  } catch (error) {
    const kept = await cache.match(request);
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
  const { origin, pathname, search } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (pathname.startsWith("/assets/")) {
    event.respondWith(asset(request));
  } else if (PLAIN.includes(pathname + search)) {
    event.respondWith(plain(request));
  } else if (request.mode === "navigate" && !NOT_OURS.test(pathname)) {
    event.respondWith(page(request, pathname));
  }
});
