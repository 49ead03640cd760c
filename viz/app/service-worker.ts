/*
 * Keeps the files of the dashboard, so that it opens without a network. The list of files and the name of the store
 * are written in by the build; a new build has a new name, and the old store goes.
 */
declare const __FILES__: readonly string[];
declare const __STORE__: string;

interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Event {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

addEventListener('install', (event) => {
  (event as Extendable).waitUntil(caches.open(__STORE__).then((store) => store.addAll([...__FILES__])));
});

addEventListener('activate', (event) => {
  (event as Extendable).waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names
            .filter((name) => name.startsWith('entwin-') && name !== __STORE__)
            .map((name) => caches.delete(name)),
        ),
      ),
  );
});

addEventListener('fetch', (event) => {
  const { request } = event as Fetching;
  if (request.method !== 'GET' || new URL(request.url).origin !== location.origin) return;
  (event as Fetching).respondWith(
    caches.match(request, { ignoreSearch: true }).then((kept) => kept ?? fetch(request)),
  );
});
