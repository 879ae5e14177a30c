import type { ConsoleTime } from './console-time.js';
import type { Desk } from './desk.js';
import { scrolledFrames, usableAt } from './in-page.js';
import { row } from './page-marks.js';

const scroll = { box: "[role='grid']", frames: 300, pixels: 120 };
const percentile = 0.95;

/** An inbox of thousands: until its first rows are there, and what scrolling through it takes. */
export async function longList(desk: Desk, tasks: number): Promise<readonly ConsoleTime[]> {
  const frames: number[] = [];
  const nodes: number[] = [];
  const firstRows = await desk.samples(() =>
    desk.as('legal', async (legal) => {
      const page = await legal.open('/inbox', [row]);
      const scrolled = await page.evaluate(scrolledFrames, scroll);
      const sorted = scrolled.frames.toSorted((one, other) => one - other);
      frames.push(sorted[Math.floor(sorted.length * percentile)] ?? NaN);
      nodes.push(scrolled.nodes);
      return (await page.evaluate(usableAt)) ?? NaN;
    }),
  );
  const name = `${tasks} rows`;
  return [
    { name: `${name}: the first ones, cold`, unit: 'ms', budget: 700, samples: firstRows },
    { name: `${name}: frame while scrolling, p95`, unit: 'ms', budget: 50, samples: frames },
    { name: `${name}: most nodes in the page`, unit: 'nodes', budget: 800, samples: nodes },
  ];
}
