// Keeps the built page on the reader's machine, so that it opens with no network after the first visit. Every
// version is one store: it is filled whole or not at all, every file against its checksum, and a page is answered from one
// store only. A new version waits until a reader asks for it. Works on hosts that send no headers: it adds those that isolate the page.

/** What the build puts in the place of the name: the version, and each file with its checksum. */
declare const THAW_BUILT: { version: string; files: readonly (readonly [string, string])[] };

/** The little of a service worker's surroundings that is used here; TypeScript keeps them apart from a page's. */
interface Surroundings {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', act: (event: Extendable) => void): void;
  addEventListener(type: 'fetch', act: (event: Asked) => void): void;
  addEventListener(type: 'message', act: (event: MessageEvent<unknown>) => void): void;
}
interface Extendable {
  waitUntil(work: Promise<unknown>): void;
}
interface Asked {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

const here = self as unknown as Surroundings;
const { version, files } = THAW_BUILT;
const { scope } = here.registration;
const PREFIX = `thaw ${scope} `;
const PAGE = new URL('index.html', scope).href;

const ISOLATION = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** The same answer with the headers that isolate a page, and without those that told how it travelled. */
function isolated({ body, headers, status }: Response): Response {
  const kept = new Headers(headers);
  for (const name of ['Content-Encoding', 'Content-Length']) kept.delete(name);
  for (const [name, value] of Object.entries(ISOLATION)) kept.set(name, value);
  return new Response(body, { status, headers: kept });
}

async function fill(): Promise<void> {
  const store = await caches.open(PREFIX + version);
  await Promise.all(
    files.map(async ([file, integrity]) => {
      const address = new URL(file, scope).href;
      const answer = await fetch(address, { cache: 'reload', integrity });
      if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
      await store.put(address, isolated(answer));
    }),
  );
}

/** Pages that were opened before still ask for parts of the version before; older ones go. */
async function clear(): Promise<void> {
  const mine = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
  const before = mine.filter((name) => name !== PREFIX + version);
  await Promise.all(before.slice(0, -1).map((name) => caches.delete(name)));
  await here.clients.claim();
}

async function answer(request: Request): Promise<Response> {
  const { origin, pathname } = new URL(request.url);
  const address = origin + pathname;
  const store = await caches.open(PREFIX + version);
  const found = await store.match(address === scope ? PAGE : address);
  return found ?? (await caches.match(address)) ?? fetch(request);
}

here.addEventListener('install', (event) => event.waitUntil(fill()));
here.addEventListener('activate', (event) => event.waitUntil(clear()));
here.addEventListener('message', ({ data }) => {
  if (data === 'take over') void here.skipWaiting();
});
here.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method === 'GET' && url.startsWith(scope)) event.respondWith(answer(event.request));
});
