// Keeps the report form of a phone at hand while the network is gone: that page and what it needs, nothing else.
const shelf = "guankao-report-1";
const isForm = url => url.origin === location.origin && /^\/desk\/incidents\/[0-9a-f-]+\/report$/.test(url.pathname);
const isPart = url => url.origin === location.origin && /\.(css|js|svg)$/.test(url.pathname);

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", event => event.waitUntil(
  caches.keys().then(names => Promise.all(names.filter(name => name !== shelf).map(name => caches.delete(name)))).then(() => self.clients.claim())));

const put = async (key, answer) => {
  const kept = await caches.open(shelf);
  await kept.put(key, answer);
};

// A line that is almost gone is as good as none: after a few seconds the kept page is shown.
const soon = request => Promise.race([fetch(request), new Promise((_, fail) => setTimeout(() => fail(new Error("slow")), 5000))]);

const form = async request => {
  const key = new URL(request.url);
  key.search = "";
  try {
    const answer = await soon(request);
    // Whoever is signed out has nothing to keep on this phone.
    if (answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403) await caches.delete(shelf);
    else if (answer.ok) await put(key.href, answer.clone());
    return answer;
  } catch (fault) {
    const kept = await caches.match(key.href);
    if (kept) return kept;
    throw fault;
  }
};

const part = async request => {
  const kept = await caches.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok && new URL(request.url).search) await put(request, answer.clone());
  return answer;
};

self.addEventListener("fetch", event => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET") return;
  if (event.request.mode === "navigate" && isForm(url)) event.respondWith(form(event.request));
  else if (isPart(url)) event.respondWith(part(event.request));
});

// The first visit came before this worker: the page and its parts are fetched once more, to be there later.
self.addEventListener("message", event => {
  const page = event.data?.keep ? new URL(event.data.keep) : null;
  if (!page || !isForm(page)) return;
  page.search = "";
  const parts = event.data.parts.map(part => new URL(part)).filter(isPart);
  event.waitUntil(Promise.all([page, ...parts].map(async url => {
    const answer = await fetch(url, { credentials: "same-origin" });
    if (answer.ok && !answer.redirected) await put(url.href, answer);
  })));
});
