import type { ConsoleTime } from './console-time.js';
import type { Desk } from './desk.js';
import { longestTask, usableAt } from './in-page.js';
import { row, wholeCase } from './page-marks.js';

const slowDown = 4;
const settleMilliseconds = 1_000;

/** Pages that a browser has never seen, until they can be worked with, on this machine and on one that is a quarter as fast. */
export async function coldLoads(desk: Desk, caseId: string): Promise<readonly ConsoleTime[]> {
  const pages = [
    { name: 'inbox', path: '/inbox', marks: [row], budgets: [600, 1_400] },
    { name: 'case', path: `/cases/${caseId}`, marks: wholeCase, budgets: [900, 2_000] },
  ] as const;
  const times: ConsoleTime[] = [];
  const longest: number[] = [];
  for (const { name, path, marks, budgets } of pages)
    for (const [index, slower] of [1, slowDown].entries()) {
      const samples = await desk.samples(() =>
        desk.as('legal', async (legal) => {
          const page = await legal.open(path, marks, slower);
          if (slower === 1) {
            // What is loaded behind the page may keep it busy yet.
            await page.waitForTimeout(settleMilliseconds);
            longest.push(await page.evaluate(longestTask));
          }
          return (await page.evaluate(usableAt)) ?? NaN;
        }),
      );
      const speed = slower === 1 ? '' : `, CPU x ${slower}`;
      times.push({ name: `cold load: ${name} usable${speed}`, unit: 'ms', budget: budgets[index], samples });
    }
  return [...times, { name: 'longest task after a load', unit: 'ms', budget: 100, samples: [Math.max(...longest)] }];
}
