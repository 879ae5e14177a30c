import { useSyncExternalStore } from 'react';

const first = 2_000;
const longest = 15_000;

let away = false;
const listeners = new Set<() => void>();
let waiting: (() => void)[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;
let pause = first;

function tell(isAway: boolean): void {
  if (away === isAway) return;
  away = isAway;
  for (const listener of listeners) listener();
}

/** The server has said that it cannot answer now: it is asked until it can. */
export function tellNotReady(): void {
  tell(true);
  timer ??= setTimeout(() => void askAgain(), pause);
}

/** Asks at once whether the server is ready. */
export async function askAgain(): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  const isReady = await fetch('/health/ready', { cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );
  if (!isReady) {
    pause = Math.min(pause * 2, longest);
    timer ??= setTimeout(() => void askAgain(), pause);
    return;
  }
  pause = first;
  tell(false);
  const [...going] = waiting;
  waiting = [];
  for (const go of going) go();
}

/** Resolves when the server is ready again. */
export const serverReady = (): Promise<void> => new Promise((resolve) => waiting.push(resolve));

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Whether the server cannot answer now. */
export const useNotReady = (): boolean => useSyncExternalStore(subscribe, () => away);
