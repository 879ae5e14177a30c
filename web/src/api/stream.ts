import workerUrl from './stream.worker?sharedworker&url';
import { Connection, type Live, type StreamMessage } from './connection';

/** What a tab tells the one who holds the connection. */
export type TabMessage =
  | { readonly type: 'watch'; readonly person: string; readonly watched: readonly string[] }
  | { readonly type: 'leave' }
  | { readonly type: 'again' };

type Listener = (message: StreamMessage) => void;

interface Policies {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

/** The browser takes a worker from nowhere but here: the one policy lets the one address of ours pass. */
function trusted(url: string): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: Policies };
  if (!trustedTypes) return url;
  policy ??= trustedTypes.createPolicy('guicheng', {
    createScriptURL: (wanted) => {
      if (wanted === workerUrl) return wanted;
      throw new TypeError('Expected the address of our own worker.');
    },
  });
  return policy.createScriptURL(url);
}

let policy: ReturnType<Policies['createPolicy']> | undefined;
let send: ((message: TabMessage) => void) | undefined;
let person = '';
let live: Live = 'again';
const listeners = new Set<Listener>();
/** What parts of this page watch, and how many of them. */
const watches = new Map<string, number>();

function heard(message: StreamMessage): void {
  if (message.type === 'state') live = message.state;
  for (const listener of listeners) listener(message);
}

function connect(): (message: TabMessage) => void {
  if (typeof SharedWorker === 'undefined') {
    const connection = new Connection(heard);
    return (message) => {
      if (message.type === 'watch') connection.listen(message.person, message.watched);
      else if (message.type === 'leave') connection.listen('', []);
      else connection.again();
    };
  }
  const { port } = new SharedWorker(trusted(workerUrl), { type: 'module', name: 'guicheng' });
  port.addEventListener('message', ({ data }: MessageEvent<StreamMessage>) => heard(data));
  port.start();
  return (message) => port.postMessage(message);
}

function wish(): void {
  if (person === '') return;
  send ??= connect();
  send({ type: 'watch', person, watched: [...watches.keys()] });
}

/** Listens for somebody who has signed in; again for another one. */
export function listenFor(userId: string): void {
  person = userId;
  wish();
}

/** The session goes on after it had ended, or the network is there again. */
export const listenAgain = (): void => send?.({ type: 'again' });

/** Is told what happens to a case (`case:<id>`) or a process (`process:<key>`) until it is given back. */
export function watch(what: string): () => void {
  watches.set(what, (watches.get(what) ?? 0) + 1);
  wish();
  return () => {
    const left = (watches.get(what) ?? 1) - 1;
    if (left > 0) watches.set(what, left);
    else watches.delete(what);
    wish();
  };
}

export function onStream(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether this page follows the server. */
export const liveNow = (): Live => live;

// A tab that is closed watches nothing; one that comes back from where browsers keep them watches again.
addEventListener('pagehide', () => send?.({ type: 'leave' }));
addEventListener('pageshow', ({ persisted }) => (persisted ? wish() : undefined));
addEventListener('online', listenAgain);
