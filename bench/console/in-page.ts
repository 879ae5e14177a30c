/*
 * What is measured inside a page. Each function is sent there as text: it uses nothing but its argument, what stands in
 * `globalThis`, and the few things of a browser that are declared here, because the server is compiled without their
 * types.
 */

interface PageElement {
  scrollTop: number;
  getAttribute(name: string): string | null;
}

declare const document: {
  querySelector(selectors: string): PageElement | null;
  querySelectorAll(selectors: string): { readonly length: number };
  addEventListener(type: string, heard: (event: { readonly timeStamp: number }) => void, how: object): void;
};
declare const PerformanceObserver: new (
  heard: (list: { getEntries(): readonly { readonly startTime: number; readonly duration: number }[] }) => void,
) => { observe(what: { readonly type: 'longtask'; readonly buffered: boolean }): void };
declare const requestAnimationFrame: (next: (at: number) => void) => void;

/** What a page notes of itself, in milliseconds since its navigation began. */
interface Notes {
  usableAt?: number;
  readonly longTasks: { readonly at: number; readonly took: number }[];
  answer?: Promise<number>;
}

interface NotingPage {
  notes: Notes;
}

/** From the first line of a page on: when all of these are in it and painted, and what kept it busy for 50 ms and longer. */
export function watchPage(selectors: readonly string[]): void {
  const notes: Notes = { longTasks: [] };
  (globalThis as unknown as NotingPage).notes = notes;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) notes.longTasks.push({ at: startTime, took: duration });
  }).observe({ type: 'longtask', buffered: true });
  const look = (): void => {
    if (!selectors.every((one) => document.querySelector(one))) return requestAnimationFrame(look);
    // Behind the painting of the frame.
    setTimeout(() => (notes.usableAt = performance.now()));
  };
  requestAnimationFrame(look);
}

export const usableAt = (): number | undefined => (globalThis as unknown as NotingPage).notes.usableAt;

/** The longest task that began when the page was usable already; 0 when none took 50 ms. */
export function longestTask(): number {
  const { usableAt: from = 0, longTasks } = (globalThis as unknown as NotingPage).notes;
  return Math.max(0, ...longTasks.filter(({ at }) => at > from).map(({ took }) => took));
}

/** From an event of a person until the page shows what comes of it. */
export interface Question {
  readonly event: 'click' | 'keydown' | 'submit';
  /** All of them are there, and none of what has to be gone. */
  readonly there?: readonly string[];
  readonly gone?: string;
  /** This attribute of this element says something else than before. */
  readonly changed?: readonly [selector: string, attribute: string];
}

/** Makes ready to measure the next event; {@link answer} resolves with the milliseconds until it was painted. */
export function ask({ event: type, there = [], gone, changed }: Question): void {
  const said = (): string | null | undefined => changed && document.querySelector(changed[0])?.getAttribute(changed[1]);
  const before = said();
  (globalThis as unknown as NotingPage).notes.answer = new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(`Expected the page to show what comes of ${type}, but it did not.`)), 30_000);
    document.addEventListener(
      type,
      ({ timeStamp }) => {
        const look = (): void => {
          const isShown =
            there.every((one) => document.querySelector(one)) &&
            (gone === undefined || !document.querySelector(gone)) &&
            (!changed || said() !== before);
          if (!isShown) return requestAnimationFrame(look);
          setTimeout(() => resolve(performance.now() - timeStamp));
        };
        requestAnimationFrame(look);
      },
      { capture: true, once: true },
    );
  });
}

export const answer = (): Promise<number> | undefined => (globalThis as unknown as NotingPage).notes.answer;

/** Scrolls a box from frame to frame, and tells how long each frame took. */
export function scrolledFrames(scroll: {
  readonly box: string;
  readonly frames: number;
  readonly pixels: number;
}): Promise<{ readonly frames: readonly number[]; readonly nodes: number }> {
  return new Promise((resolve) => {
    const frames: number[] = [];
    let nodes = 0;
    let last: number | undefined;
    const next = (at: number): void => {
      if (last !== undefined) frames.push(at - last);
      last = at;
      nodes = Math.max(nodes, document.querySelectorAll('*').length);
      if (frames.length === scroll.frames) return resolve({ frames, nodes });
      const box = document.querySelector(scroll.box);
      if (box) box.scrollTop += scroll.pixels;
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
}

/** How long a page waits for an answer of the server, asked for as the console does, read and parsed. */
export async function fetched(path: string): Promise<number> {
  const from = performance.now();
  const said = await fetch(path);
  await said.json();
  if (!said.ok) throw new Error(`Expected ${path} to be answered, but found ${said.status}.`);
  return performance.now() - from;
}
