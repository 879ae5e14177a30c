import { useSyncExternalStore } from 'react';

/** The script of the page itself; the one that asks ahead of it is asynchronous. */
const main = /<script type="module"[^>]*\ssrc="([^"]+)"/;

let isOld = false;
const listeners = new Set<() => void>();

function tell(): void {
  isOld = true;
  for (const listener of listeners) listener();
}

/** Asks which console the server has now: what the page has loaded may be older. */
export async function checkVersion(): Promise<void> {
  const running = document
    .querySelector<HTMLScriptElement>('script[type=module][src]:not([async])')
    ?.getAttribute('src');
  if (isOld || !running) return;
  const page = await fetch('/', { headers: { accept: 'text/html' }, cache: 'no-store' }).then(
    (answer) => (answer.ok ? answer.text() : ''),
    () => '',
  );
  const [, offered] = main.exec(page) ?? [];
  if (offered !== undefined && offered !== running) tell();
}

// A part of the page that was to be loaded now is gone: a newer one has taken its place.
addEventListener('vite:preloadError', () => void checkVersion());
addEventListener('online', () => void checkVersion());

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Whether the server has a newer console than this page. */
export const useNewVersion = (): boolean => useSyncExternalStore(subscribe, () => isOld);
