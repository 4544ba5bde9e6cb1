// Keeps the app's own files, so that it opens without a network.
//
// Rules of this file
// - Only the files that the build has listed are kept, each checked against its hash, and only when a version is
//   installed. Nothing is added later.
// - Only a GET of one of them, without a query, is answered. All else goes its way as if this were not here.
// - A new version waits until no page of the old one is open; then it takes over, and the old one's files go.

interface Lasting extends Event {
  waitUntil(done: Promise<unknown>): void;
}

interface Asked extends Event {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

// Put in by the build: each file's path and its hash, and what tells one version from another.
declare const FILES: readonly (readonly [path: string, integrity: string])[];
declare const VERSION: string;
declare const registration: ServiceWorkerRegistration;

const { scope } = registration;
// All caches of an origin stand side by side, and another folder may hold another copy of this page.
const OURS = `keyfit-support ${scope} `;
const CACHE = OURS + VERSION;
const files = new Map(FILES.map(([path, integrity]) => [new URL(path, scope).href, integrity]));

async function keep(): Promise<void> {
  const cache = await caches.open(CACHE);
  await cache.addAll([...files].map(([url, integrity]) => new Request(url, { integrity, cache: "no-cache" })));
}

async function forget(): Promise<void> {
  const old = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
}

async function answer(url: string, request: Request): Promise<Response> {
  return (await caches.match(url, { cacheName: CACHE })) ?? fetch(request);
}

addEventListener("install", (event) => (event as Lasting).waitUntil(keep()));
addEventListener("activate", (event) => (event as Lasting).waitUntil(forget()));
addEventListener("fetch", (event) => {
  const { request } = event as Asked;
  const { origin, pathname, search } = new URL(request.url);
  const url = origin + pathname.replace(/\/index\.html$/, "/");
  if (request.method === "GET" && search === "" && files.has(url)) (event as Asked).respondWith(answer(url, request));
});
