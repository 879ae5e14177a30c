import { ask, client } from './client';
import { sessionLocked, sessionResumed } from './session-end';

const tabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('guicheng');

async function enter(username: string, password: string): Promise<void> {
  const params = { header: { 'X-Guicheng': 'console' as const } };
  await ask(client.POST('/api/v1/auth/session', { params, body: { username, password } }));
  tabs?.postMessage('signed in');
}

/** @throws Problem `UNAUTHENTICATED`, `RATE_LIMITED` */
export async function signIn(username: string, password: string): Promise<void> {
  await enter(username, password);
  sessionResumed();
}

/**
 * Signs in again over a page. What it had sent goes on for the same person only: for another one it begins anew.
 *
 * @throws Problem `UNAUTHENTICATED`, `RATE_LIMITED`
 */
export async function signInAgain(userId: string, username: string, password: string): Promise<void> {
  await enter(username, password);
  await goOnAs(userId);
}

/** All tabs share one session: a page of somebody else than who has signed in is left. */
async function goOnAs(userId: string): Promise<void> {
  const { id } = await ask(client.GET('/api/v1/me'));
  if (id === userId) return sessionResumed();
  sessionStorage.clear();
  location.assign('/');
}

/** Signs out in this browser: what was read and typed goes, and the other tabs hear of it. */
export async function signOut(): Promise<void> {
  await ask(client.DELETE('/api/v1/auth/session', { params: { header: { 'X-Guicheng': 'console' } } }));
  sessionStorage.clear();
  tabs?.postMessage('signed out');
  location.assign('/sign-in');
}

/**
 * Ends the session of this browser, whose pages nobody has touched for long, and leaves them standing, hidden: what was
 * typed goes on when the person has signed in again.
 */
export async function lock(): Promise<void> {
  sessionLocked();
  tabs?.postMessage('locked');
  // Where the server cannot be reached, nothing more can be read from it either.
  await ask(client.DELETE('/api/v1/auth/session', { params: { header: { 'X-Guicheng': 'console' } } })).catch(
    () => undefined,
  );
}

/** Ends every session of the person, on every device, and then this one. */
export async function signOutEverywhere(): Promise<void> {
  await ask(client.DELETE('/api/v1/me/tokens'));
  await signOut();
}

/** Hears from the other tabs that somebody has signed in or out, while a page of this person is open. */
export function followTabs(userId: string): () => void {
  const hear = ({ data }: MessageEvent<unknown>): void => {
    if (data === 'signed in') return void goOnAs(userId);
    if (data === 'locked') return sessionLocked();
    sessionStorage.clear();
    location.assign('/sign-in');
  };
  tabs?.addEventListener('message', hear);
  return () => tabs?.removeEventListener('message', hear);
}
