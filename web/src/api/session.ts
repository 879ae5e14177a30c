import { useSyncExternalStore } from 'react';
import { ask, client } from './client';

const tabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('guicheng');
const listeners = new Set<() => void>();
let ended = false;

function tell(isEnded: boolean): void {
  ended = isEnded;
  for (const listener of listeners) listener();
}

/** The server no longer knows who is asking: somebody has to sign in again. */
export const sessionEnded = (): void => tell(true);

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Whether the session has ended while pages are open. */
export const useSessionEnded = (): boolean => useSyncExternalStore(subscribe, () => ended);

/** @throws Problem `UNAUTHENTICATED`, `RATE_LIMITED` */
export async function signIn(username: string, password: string): Promise<void> {
  const params = { header: { 'X-Guicheng': 'console' as const } };
  await ask(client.POST('/api/v1/auth/session', { params, body: { username, password } }));
  tell(false);
}

/** Signs out in this browser: what was read and typed goes, and the other tabs hear of it. */
export async function signOut(): Promise<void> {
  await ask(client.DELETE('/api/v1/auth/session', { params: { header: { 'X-Guicheng': 'console' } } }));
  sessionStorage.clear();
  tabs?.postMessage('signed out');
  location.assign('/sign-in');
}

/** Ends every session of the person, on every device, and then this one. */
export async function signOutEverywhere(): Promise<void> {
  await ask(client.DELETE('/api/v1/me/tokens'));
  await signOut();
}

tabs?.addEventListener('message', () => {
  sessionStorage.clear();
  location.assign('/sign-in');
});
