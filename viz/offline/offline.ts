// Lets the page open without a network from the second time on, and tells the reader when a new version is
// ready. Nothing is exchanged under a running page: the new version is taken up when the reader says so, by loading the
// page anew. In development, and in the page as one file, nothing of this is there.

import { button, el } from '../dom.ts';
import './offline.css';
import { words } from './words.ts';

/** The first run comes first; the copy for later is fetched when the page has nothing else to do. */
const PATIENCE_MS = 3000;

function tell(registration: ServiceWorkerRegistration): void {
  if (document.querySelector('.new-version') !== null) return;
  const reload = button(words.reload, () => {
    const { waiting } = registration;
    // Another window may have taken it up already.
    if (waiting === null) return location.reload();
    const { serviceWorker } = navigator;
    serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    waiting.postMessage('take over', []);
  });
  const text = el('p', { role: 'status' });
  document.body.append(el('div', { class: 'new-version' }, text, reload));
  // A status is read aloud when it changes, not when it appears.
  text.textContent = words.ready;
}

async function keep(): Promise<void> {
  const { serviceWorker } = navigator;
  const options = { updateViaCache: 'none' } as const;
  await serviceWorker.register('./service-worker.js', options);
  const registration = await serviceWorker.getRegistration();
  if (registration === undefined) return;
  const tellWhenWaiting = () => {
    // Without a controller this is the first visit, and there is no version before.
    if (registration.waiting && serviceWorker.controller) tell(registration);
  };
  tellWhenWaiting();
  registration.addEventListener('updatefound', () =>
    registration.installing?.addEventListener('statechange', tellWhenWaiting),
  );
}

/** A host or a browser that allows no service worker leaves the page as it is: it needs its network. */
function keepWhenIdle(): void {
  const start = () => void keep().catch(() => {});
  if ('requestIdleCallback' in window) requestIdleCallback(start, { timeout: PATIENCE_MS });
  else setTimeout(start, PATIENCE_MS);
}

const { MODE, PROD } = import.meta.env;
if (PROD && MODE !== 'file' && 'serviceWorker' in navigator) {
  if (document.readyState === 'complete') keepWhenIdle();
  else window.addEventListener('load', keepWhenIdle, { once: true });
}
