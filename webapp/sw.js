// Serves the page without network. The build writes the files of one version, with their hashes, into this script; so
// another version is another script, and a file of another version is never taken.

const FILES = {};
const VERSION = "@VERSION@";
const CACHE = `digitpad ${registration.scope} ${VERSION}`;
const OURS = `digitpad ${registration.scope} `;

async function install() {
  const cache = await caches.open(CACHE);
  try {
    await Promise.all(Object.entries(FILES).map(async ([name, integrity]) => {
      const file = await fetch(new URL(name, registration.scope), {integrity, cache: "no-cache"});
      if (!file.ok) {
        throw new Error(`${name}: the server answered ${file.status}`);
      }
      await cache.put(new URL(name, registration.scope), file);
    }));
  } catch (incomplete) {
    await caches.delete(CACHE);
    throw incomplete;
  }
}

async function activate() {
  for (const name of await caches.keys()) {
    if (name.startsWith(OURS) && name !== CACHE) {
      await caches.delete(name);
    }
  }
  await clients.claim();
}

async function answer(request, url) {
  const cache = await caches.open(CACHE);
  return await cache.match(url) ?? fetch(request);
}

addEventListener("install", event => event.waitUntil(install()));
addEventListener("activate", event => event.waitUntil(activate()));
addEventListener("message", ({data}) => {
  if (data === "use") {
    skipWaiting();
  }
});
addEventListener("fetch", event => {
  const {request} = event;
  const address = request.url.split(/[?#]/)[0];
  const name = address === registration.scope ? "index.html" : address.slice(registration.scope.length);
  if (request.method === "GET" && address.startsWith(registration.scope) && Object.hasOwn(FILES, name)) {
    event.respondWith(answer(request, new URL(name, registration.scope)));
  }
});
