const minute = 60_000;

/** How far the clock of the server is ahead of that of this browser. */
let ahead = 0;
let read = Date.now();
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function tick(): void {
  read = Date.now();
  for (const listener of listeners) listener();
}

/** The server has said what its clock shows. */
export function heardTime(now: string): void {
  ahead = Date.parse(now) - Date.now();
  tick();
}

/** The moment of the server's clock when it was read last: when somebody began to listen, and every minute since. */
export const serverTime = (): number => read + ahead;

/** All who show how long ago something was share one timer. */
export function onMinute(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(tick, minute);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}
