import { useSyncExternalStore } from 'react';

let ended = false;
/** Whether nobody has ended it, but the page itself, because nobody touched it. */
let isLocked = false;
/** Whether somebody has been known on this page: only then can he sign in again over it. */
let known = false;
const listeners = new Set<() => void>();
let waiting: ((isSame: boolean) => void)[] = [];

function tell(isEnded: boolean): void {
  ended = isEnded;
  for (const listener of listeners) listener();
}

/** The page knows who is signed in. */
export const sessionKnown = (): void => void (known = true);

/** Nobody has touched the page for long: what is on it is hidden until the person has signed in again. */
export function sessionLocked(): void {
  isLocked = true;
  tell(true);
}

/** The server no longer knows who is asking: somebody has to sign in again. */
export const sessionEnded = (): void => tell(true);

/** The same person has signed in again: what waited for it goes on. */
export function sessionResumed(): void {
  isLocked = false;
  tell(false);
  for (const go of waiting) go(true);
  waiting = [];
}

/**
 * Resolves when the person of the page has signed in again; at once, with `false`, where nobody was signed in.
 */
export function signedInAgain(): Promise<boolean> {
  if (!known) return Promise.resolve(false);
  tell(true);
  return new Promise((resolve) => waiting.push(resolve));
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Whether the session has ended while pages are open. */
export const useSessionEnded = (): boolean => useSyncExternalStore(subscribe, () => ended);

/** Whether it has because nobody touched the page. */
export const useLocked = (): boolean => useSyncExternalStore(subscribe, () => isLocked);
